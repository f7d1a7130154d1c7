// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/axisedit.h"

#include "ui/kit/buttons.h"
#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QAbstractItemModel>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace ui::catalog {
namespace {

constexpr int kName = 170, kMore = 150, kHeight = 62, kValueId = Qt::UserRole, kWas = Qt::UserRole + 1;

// Each value as a tag.
class ValueDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const kit::Theme &theme = kit::Theme::of(option.widget);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        kit::paintTag(kit::Ink(*painter, theme, option.direction), option.rect, index.data().toString(),
                      chosen ? std::optional(kit::State::Info) : std::nullopt);
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize tag = kit::tagSize(kit::Theme::of(option.widget), index.data().toString());
        return {tag.width() + 2, tag.height() + 6};
    }
};

bool same(const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

} // namespace

AxisEdit::AxisEdit(const ::catalog::VariantAxis &axis, std::vector<::catalog::AttributeRule> rules, QWidget *parent)
    : QWidget(parent)
    , axis_(axis)
    , rules_(std::move(rules))
    , name_(new QComboBox(this))
    , values_(new QListWidget(this))
    , more_(new QLineEdit(this))
{
    makeName();
    makeValues();
    auto *remove = kit::button(tr("Remove"), kit::ButtonLook::Quiet, this, kit::ButtonSize::Small);
    remove->setAccessibleName(tr("Remove the property"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(name_, 0, Qt::AlignTop);
    layout->addWidget(values_, 1);
    layout->addWidget(more_, 0, Qt::AlignTop);
    layout->addWidget(remove, 0, Qt::AlignTop);
    connect(remove, &QPushButton::clicked, this, &AxisEdit::removeWanted);
}

void AxisEdit::makeName()
{
    name_->setEditable(true);
    name_->setInsertPolicy(QComboBox::NoInsert);
    name_->setFixedWidth(kName);
    name_->setFocusPolicy(Qt::StrongFocus);
    name_->setAccessibleName(tr("Name of the property"));
    name_->lineEdit()->setAccessibleName(name_->accessibleName());
    name_->lineEdit()->setPlaceholderText(tr("Color, size …"));
    for (const ::catalog::AttributeRule &rule : rules_)
        name_->addItem(rule.name);
    name_->setCurrentIndex(-1);
    name_->setEditText(axis_.name);
    connect(name_, &QComboBox::activated, this, &AxisEdit::rename);
    connect(name_->lineEdit(), &QLineEdit::editingFinished, this, &AxisEdit::rename);
}

void AxisEdit::makeValues()
{
    values_->setAccessibleName(tr("Values of %1").arg(axis_.name));
    values_->setFlow(QListView::LeftToRight);
    values_->setWrapping(true);
    values_->setResizeMode(QListView::Adjust);
    values_->setSpacing(2);
    values_->setItemDelegate(new ValueDelegate(values_));
    values_->setFixedHeight(kHeight);
    values_->setDragDropMode(QAbstractItemView::InternalMove);
    values_->setDefaultDropAction(Qt::MoveAction);
    values_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    values_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    values_->setToolTip(tr("Double-click or F2 renames a value, Delete takes it out, dragging changes the order."));
    values_->installEventFilter(this);
    for (const ::catalog::AttributeValue &value : axis_.values)
        addItem(value);
    connect(values_, &QListWidget::itemChanged, this, &AxisEdit::valueEdited);
    connect(values_->model(), &QAbstractItemModel::rowsMoved, this, &AxisEdit::readValues);
    // A drop within the list puts a copy in and takes the old one out, once it has returned.
    connect(values_->model(), &QAbstractItemModel::rowsRemoved, this, &AxisEdit::readValues, Qt::QueuedConnection);
    more_->setFixedWidth(kMore);
    more_->setPlaceholderText(tr("Add a value"));
    more_->setAccessibleName(tr("Add a value to %1").arg(axis_.name));
    more_->setToolTip(tr("Enter adds it; several at once with semicolons between."));
    more_->installEventFilter(this);
    fillCompleter();
}

void AxisEdit::fillCompleter()
{
    QStringList known;
    if (const ::catalog::AttributeRule *found = rule())
        for (const ::catalog::AttributeValue &value : found->values)
            known.append(value.name);
    auto *completer = new QCompleter(known, more_);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    more_->setCompleter(completer);
}

const ::catalog::AttributeRule *AxisEdit::rule() const
{
    const auto found = std::ranges::find_if(
        rules_, [this](const ::catalog::AttributeRule &rule) { return same(rule.name, axis_.name); });
    return found == rules_.end() ? nullptr : &*found;
}

// One of the category's where it has it so.
::catalog::AttributeValue AxisEdit::valueFor(const QString &name) const
{
    if (const ::catalog::AttributeRule *found = rule())
        for (const ::catalog::AttributeValue &value : found->values)
            if (same(value.name, name))
                return value;
    return {QString(), name};
}

void AxisEdit::rename()
{
    const QString name = name_->currentText().trimmed(), from = axis_.name;
    if (name == from || name.isEmpty())
        return name_->setEditText(from);
    axis_.name = name;
    const ::catalog::AttributeRule *found = rule();
    axis_.id = found ? found->id : QString();
    if (found)
        axis_.name = found->name;
    values_->setAccessibleName(tr("Values of %1").arg(axis_.name));
    more_->setAccessibleName(tr("Add a value to %1").arg(axis_.name));
    fillCompleter();
    Q_EMIT renamed(from);
}

void AxisEdit::addItem(const ::catalog::AttributeValue &value)
{
    auto *item = new QListWidgetItem(value.name, values_);
    item->setFlags(item->flags() | Qt::ItemIsEditable);
    item->setFlags(item->flags() & ~Qt::ItemIsDropEnabled);
    item->setData(kValueId, value.id);
    item->setData(kWas, value.name);
}

void AxisEdit::addValues(const QString &typed)
{
    static const QRegularExpression between(QStringLiteral("[;\\r\\n\\t]"));
    bool added = false;
    for (const QString &part : typed.split(between, Qt::SkipEmptyParts)) {
        const ::catalog::AttributeValue value = valueFor(part.simplified());
        if (value.name.isEmpty() || !values_->findItems(value.name, Qt::MatchFixedString).isEmpty())
            continue;
        const QSignalBlocker quiet(values_);
        addItem(value);
        added = true;
    }
    if (added)
        readValues();
}

void AxisEdit::valueEdited(QListWidgetItem *item)
{
    const QString was = item->data(kWas).toString(), now = item->text().simplified();
    if (now == was)
        return;
    const QSignalBlocker quiet(values_);
    const bool taken = values_->findItems(now, Qt::MatchFixedString).size() > 1;
    if (now.isEmpty() || taken)
        return item->setText(was);
    const ::catalog::AttributeValue value = valueFor(now);
    item->setText(value.name);
    item->setData(kValueId, value.id);
    item->setData(kWas, value.name);
    const auto at = std::ranges::find(axis_.values, was, &::catalog::AttributeValue::name);
    if (at != axis_.values.end())
        *at = value;
    Q_EMIT valueRenamed(was, value);
}

void AxisEdit::readValues()
{
    std::vector<::catalog::AttributeValue> values;
    for (int row = 0; row < values_->count(); ++row)
        values.push_back({values_->item(row)->data(kValueId).toString(), values_->item(row)->text()});
    if (values == axis_.values)
        return;
    axis_.values = std::move(values);
    Q_EMIT valuesChanged();
}

bool AxisEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == values_ && key->matches(QKeySequence::Delete)) {
        qDeleteAll(values_->selectedItems());
        return true;
    }
    if (watched == more_ && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        addValues(more_->text());
        more_->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui::catalog
