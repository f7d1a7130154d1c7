// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/csvimport/stepspanel.h"

#include "ui/csvimport/celldelegate.h"
#include "ui/csvimport/stepform.h"
#include "ui/csvimport/stepwords.h"
#include "ui/kit/buttons.h"
#include "ui/kit/headerview.h"

#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ui::csvimport {
namespace {

using tabular::Transform;
using Kind = tabular::Transform::Kind;

constexpr int kInset = 14, kShownSteps = 4, kRowHeight = 30;
constexpr int kValues = 12; // different ones that the preview shows
constexpr qsizetype kLongest = 200;

constexpr std::array kOffered{Kind::Prefix,  Kind::Suffix, Kind::Multiply, Kind::Split, Kind::Default, Kind::Lookup,
                              Kind::Replace, Kind::Trim,   Kind::Upper,    Kind::Lower, Kind::Concat};

QString toText(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

QString shown(const QString &text) { return text.simplified().left(kLongest); }

} // namespace

StepsPanel::StepsPanel(QWidget *parent)
    : Panel(tr("Steps"), parent)
{
    add_ = kit::button(tr("Add a step"), kit::ButtonLook::Secondary, this, kit::ButtonSize::Small);
    kit::setIcon(add_, QStringLiteral("plus"));
    kinds_ = new QMenu(add_);
    for (const Kind kind : kOffered) {
        QAction *action = kinds_->addAction(kindWords(kind));
        action->setData(int(kind));
        connect(action, &QAction::triggered, this, [this, kind] { add(kind); });
    }
    connect(add_, &QPushButton::clicked, this, [this] { kinds_->popup(add_->mapToGlobal(QPoint(0, add_->height()))); });
    addToHead(add_);
    words_ = kit::label(QString(), kit::LabelRole::Secondary, this);
    words_->setWordWrap(true);
    words_->setContentsMargins(kInset, 8, kInset, 8);
    body()->addWidget(words_);
    makeList();
    form_ = new StepForm(this);
    body()->addWidget(form_);
    body()->addSpacing(8);
    makePreview();
    connect(form_, &StepForm::changed, this, [this] {
        const int index = list_->currentRow();
        if (form_->step().kind == Kind::Concat)
            binding_.columns = form_->joined();
        binding_.transforms[index] = form_->step();
        list_->item(index)->setText(stepWords(form_->step()));
        preview();
        Q_EMIT changed(binding_);
    });
}

void StepsPanel::makeList()
{
    list_ = new QListWidget(this);
    list_->setAccessibleName(tr("Steps"));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setItemDelegate(new CellDelegate(list_));
    body()->addWidget(list_);
    earlier_ = kit::button(tr("Earlier"), kit::ButtonLook::Secondary, this, kit::ButtonSize::Small);
    later_ = kit::button(tr("Later"), kit::ButtonLook::Secondary, this, kit::ButtonSize::Small);
    remove_ = kit::button(tr("Remove"), kit::ButtonLook::Secondary, this, kit::ButtonSize::Small);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kInset, 4, kInset, 8);
    row->setSpacing(8);
    for (QPushButton *one : {earlier_, later_, remove_})
        row->addWidget(one);
    row->addStretch();
    body()->addLayout(row);
    connect(list_, &QListWidget::currentRowChanged, this, [this] {
        if (!filling_)
            showCurrent();
    });
    connect(earlier_, &QPushButton::clicked, this, [this] { move(list_->currentRow(), -1); });
    connect(later_, &QPushButton::clicked, this, [this] { move(list_->currentRow(), 1); });
    connect(remove_, &QPushButton::clicked, this, [this] { remove(list_->currentRow()); });
    auto *erase = new QAction(tr("Remove"), list_);
    erase->setShortcut(QKeySequence::Delete);
    erase->setShortcutContext(Qt::WidgetShortcut);
    list_->addAction(erase);
    connect(erase, &QAction::triggered, remove_, &QPushButton::click);
}

void StepsPanel::makePreview()
{
    preview_ = new QTableWidget(0, 2, this);
    preview_->setObjectName(QStringLiteral("stepsPreview"));
    preview_->setHorizontalHeader(new kit::HeaderView(preview_));
    preview_->setHorizontalHeaderLabels({tr("In the file"), tr("Becomes")});
    preview_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    preview_->setItemDelegate(new CellDelegate(preview_));
    preview_->setAccessibleName(tr("First values before and after the steps"));
    preview_->setShowGrid(false);
    preview_->setWordWrap(false);
    preview_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    preview_->setSelectionBehavior(QAbstractItemView::SelectRows);
    preview_->setTabKeyNavigation(false);
    preview_->verticalHeader()->hide();
    preview_->verticalHeader()->setDefaultSectionSize(kRowHeight);
    preview_->setFrameShape(QFrame::NoFrame);
    body()->addWidget(preview_, 1);
}

void StepsPanel::setFile(std::shared_ptr<const ::catalog::ImportFile> file, const QStringList &columns)
{
    file_ = std::move(file);
    columns_ = columns;
}

void StepsPanel::setBinding(const QString &target, const QString &words, const tabular::Binding &binding)
{
    target_ = target;
    binding_ = binding;
    words_->setText(words);
    fill(0);
}

void StepsPanel::setNothing(const QString &why)
{
    target_.clear();
    binding_ = {};
    words_->setText(why);
    fill(0);
}

void StepsPanel::fill(int current)
{
    filling_ = true;
    list_->clear();
    for (const Transform &step : binding_.transforms)
        list_->addItem(stepWords(step));
    list_->setCurrentRow(std::min(current, int(binding_.transforms.size()) - 1));
    filling_ = false;
    list_->setVisible(!binding_.transforms.isEmpty());
    list_->setFixedHeight(std::min(kShownSteps, list_->count()) * kRowHeight);
    showCurrent();
    preview();
}

void StepsPanel::showCurrent()
{
    const int index = list_->currentRow();
    refreshButtons();
    if (index < 0)
        return form_->clear();
    form_->setStep(binding_.transforms[index], {columns_, binding_.columns, [this, index] { return arriving(index); }});
}

void StepsPanel::refreshButtons()
{
    const int index = list_->currentRow();
    const bool made = !binding_.columns.isEmpty();
    for (QPushButton *one : {earlier_, later_, remove_})
        one->setVisible(index >= 0);
    earlier_->setEnabled(canMove(index, -1));
    later_->setEnabled(canMove(index, 1));
    // What comes from no column needs the step that makes it.
    remove_->setEnabled(index >= 0 && (made || index > 0));
    add_->setEnabled(!target_.isEmpty());
    for (QAction *action : kinds_->actions())
        if (Kind(action->data().toInt()) == Kind::Concat)
            action->setEnabled(made && (binding_.transforms.isEmpty() || !isFirstOnly(binding_.transforms[0].kind)));
}

bool StepsPanel::canMove(int index, int by) const
{
    const int other = index + by;
    return index >= 0 && other >= 0 && other < int(binding_.transforms.size()) &&
           !isFirstOnly(binding_.transforms[std::min(index, other)].kind);
}

void StepsPanel::add(Kind kind)
{
    Transform step;
    step.kind = kind;
    if (kind == Kind::Multiply)
        step.decimals = 2;
    if (kind == Kind::Concat)
        step.text = QStringLiteral(" ");
    const int at = isFirstOnly(kind) ? 0 : int(binding_.transforms.size());
    binding_.transforms.insert(at, step);
    edited(at);
    form_->focusFirst();
}

void StepsPanel::setStep(int index, const Transform &step)
{
    binding_.transforms[index] = step;
    edited(index);
}

void StepsPanel::remove(int index)
{
    if (index < 0 || index >= binding_.transforms.size())
        return;
    // Without the step that joins them there is one column again.
    if (binding_.transforms[index].kind == Kind::Concat)
        binding_.columns = binding_.columns.mid(0, 1);
    binding_.transforms.removeAt(index);
    edited(index);
}

void StepsPanel::move(int index, int by)
{
    if (!canMove(index, by))
        return;
    binding_.transforms.swapItemsAt(index, index + by);
    edited(index + by);
}

void StepsPanel::focusForm()
{
    if (list_->currentRow() >= 0)
        form_->focusFirst();
    else
        add_->setFocus();
}

void StepsPanel::edited(int current)
{
    fill(current);
    Q_EMIT changed(binding_);
}

std::optional<tabular::Mapper> StepsPanel::mapper(const tabular::Binding &binding) const
{
    if (!file_ || target_.isEmpty())
        return std::nullopt;
    tabular::Mapping mapping;
    mapping.bindings.insert(target_, binding);
    auto made = tabular::Mapper::make(mapping, file_->layout());
    return made ? std::optional(std::move(*made)) : std::nullopt;
}

QStringList StepsPanel::arriving(int index) const
{
    tabular::Binding before = binding_;
    before.transforms = before.transforms.mid(0, index);
    QStringList values;
    QSet<QString> met;
    tabular::Mapper::Scratch scratch;
    if (const auto made = mapper(before))
        for (const tabular::Record &record : file_->sample()) {
            const QString value = toText(tabular::trimmed(made->text(0, record, scratch)));
            if (!met.contains(value)) {
                met.insert(value);
                values.append(value);
            }
        }
    return values;
}

// Different values only: a column of a thousand equal ones would hide what the others become.
void StepsPanel::preview()
{
    preview_->setRowCount(0);
    preview_->setVisible(!target_.isEmpty());
    tabular::Binding plain = binding_;
    plain.transforms.clear();
    const auto before = mapper(plain), after = mapper(binding_);
    if (!before)
        return;
    QSet<QString> met;
    tabular::Mapper::Scratch scratch;
    for (const tabular::Record &record : file_->sample()) {
        const QString from = toText(before->text(0, record, scratch));
        if (met.contains(from))
            continue;
        if (met.size() == kValues)
            break;
        met.insert(from);
        const QString to = after ? toText(after->text(0, record, scratch)) : QString();
        const int row = preview_->rowCount();
        preview_->insertRow(row);
        preview_->setItem(row, 0, new QTableWidgetItem(from.isEmpty() ? tr("empty") : shown(from)));
        preview_->setItem(row, 1, new QTableWidgetItem(to.isEmpty() && after ? tr("empty") : shown(to)));
        if (from.isEmpty())
            preview_->item(row, 0)->setData(ColourRole, int(kit::State::Neutral));
        if (to.isEmpty())
            preview_->item(row, 1)->setData(ColourRole, int(kit::State::Neutral));
        else if (to != from)
            preview_->item(row, 1)->setData(ColourRole, int(kit::State::Pend));
    }
}

} // namespace ui::csvimport
