// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/facetpanel.h"

#include "ui/catalog/words.h"
#include "ui/kit/format.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace ui::catalog {
namespace {

constexpr int kKey = Qt::UserRole, kCount = Qt::UserRole + 1;
constexpr int kLine = 25, kHead = 26, kMostValues = 40;

// A check box, the value and, at the trailing edge, how many there are.
class FacetDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int least = index.parent().isValid() ? kLine : kHead;
        return {0, std::max(least, option.fontMetrics.height() + 8)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const kit::Ink ink(*painter, kit::Theme::of(option.widget), option.direction);
        const bool head = !index.parent().isValid();
        // The view leaves room for its tree; the whole line is ours.
        QRect line = option.rect;
        line.setLeft(0);
        line.setRight(option.widget ? static_cast<const QAbstractScrollArea *>(option.widget)->viewport()->width() - 1
                                    : option.rect.right());
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(ink.theme.color(kit::Token::Focus));
            painter->drawRect(line.adjusted(0, 0, -1, -1));
        }
        kit::Cut cut(line.adjusted(8, 0, -8, 0), option.direction);
        const qint64 count = index.data(kCount).toLongLong();
        if (head) {
            kit::paintChevron(ink, cut.leading(14, 8), option.state.testFlag(QStyle::State_Open));
            kit::paintText(ink, cut.rest(), index.data().toString(), kit::Role::Body,
                           ink.theme.color(kit::Token::Text2));
            return;
        }
        const auto checked = Qt::CheckState(index.data(Qt::CheckStateRole).toInt());
        kit::paintCheckBox(ink, cut.leading(kit::checkBoxSize, 12), checked);
        const QColor colour =
            ink.theme.color(count > 0 || checked == Qt::Checked ? kit::Token::Text : kit::Token::Text3);
        // Nothing is known before the first whole answer, which is not the same as none.
        const QString number = index.data(kCount).isValid() ? kit::count(option.locale, count) : QString();
        const int width = ink.theme.fonts().metrics(kit::Role::Meta).horizontalAdvance(number) + 1;
        kit::paintText(ink, cut.trailing(width, 6), number, kit::Role::Meta, ink.theme.color(kit::Token::Text3),
                       kit::Side::Trailing);
        kit::paintText(ink, cut.rest(), index.data().toString(), kit::Role::Body, colour);
    }

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override
    {
        // A click anywhere on the line checks it.
        if (event->type() == QEvent::MouseButtonRelease && index.flags().testFlag(Qt::ItemIsUserCheckable)) {
            const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
            return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        }
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    }
};

template<class T>
std::set<T> parsed(const QStandardItem &group)
{
    std::set<T> values;
    for (int row = 0; row < group.rowCount(); ++row)
        if (const QStandardItem *item = group.child(row); item->checkState() == Qt::Checked) {
            if constexpr (std::is_enum_v<T>)
                values.insert(T(item->data(kKey).toString().toInt()));
            else
                values.insert(T(item->data(kKey).toString()));
        }
    return values;
}

} // namespace

FacetPanel::FacetPanel(kit::Theme &theme, QWidget *parent)
    : QTreeView(parent)
    , theme_(theme)
{
    setObjectName(QStringLiteral("facets"));
    setAccessibleName(tr("Filters"));
    setHeaderHidden(true);
    setModel(&model_);
    setItemDelegate(new FacetDelegate(this));
    setIndentation(0);
    setRootIsDecorated(false);
    setExpandsOnDoubleClick(false);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const QString &title :
         {tr("Status"), tr("Stock"), tr("Listing quality"), tr("Needs work"), tr("Category"), tr("Brand")})
        addGroup(title);
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (!index.parent().isValid())
            setExpanded(index, !isExpanded(index));
    });
    connect(&model_, &QStandardItemModel::itemChanged, this, [this] {
        if (!filling_)
            Q_EMIT changed();
    });
    filling_ = true;
    using ::catalog::Status;
    for (const auto status : {Status::Activate, Status::Draft, Status::Pending, Status::Failed,
                              Status::SellerDeactivated, Status::PlatformDeactivated, Status::Freeze, Status::Deleted})
        value(Group::Status, QString::number(int(status)), wordsOf(status, {}).text);
    for (int level = 0; level < ::catalog::kStockLevels; ++level)
        value(Group::Stock, QString::number(level), wordsOf(::catalog::StockLevel(level)));
    for (const auto quality : {::catalog::Quality::Good, ::catalog::Quality::Fair, ::catalog::Quality::Poor})
        value(Group::Quality, QString::number(int(quality)), wordsOf(quality));
    for (int i = 0; i < ::catalog::kWorks; ++i)
        value(Group::Work, QString::number(1 << i), wordsOf(::catalog::Work(1 << i)));
    for (const Group open : {Group::Status, Group::Stock, Group::Quality, Group::Work})
        setExpanded(group(open)->index(), true);
    showQuality();
    filling_ = false;
}

QStandardItem *FacetPanel::group(Group group) const { return model_.item(int(group)); }

QStandardItem *FacetPanel::addGroup(const QString &title)
{
    auto *item = new QStandardItem(title);
    item->setEditable(false);
    model_.appendRow(item);
    return item;
}

QStandardItem *FacetPanel::value(Group of, const QString &key, const QString &text)
{
    QStandardItem *parent = group(of);
    for (int row = 0; row < parent->rowCount(); ++row)
        if (QStandardItem *item = parent->child(row); item->data(kKey).toString() == key) {
            if (item->text() != text)
                item->setText(text);
            return item;
        }
    auto *item = new QStandardItem(text);
    item->setData(key, kKey);
    item->setCheckable(true);
    item->setEditable(false);
    item->setToolTip(text);
    parent->appendRow(item);
    return item;
}

void FacetPanel::setCount(QStandardItem &item, qint64 count)
{
    if (item.data(kCount).toLongLong() == count && item.data(kCount).isValid())
        return;
    item.setData(count, kCount);
    item.setData(tr("%1, %2").arg(item.text(), kit::count(locale(), count)), Qt::AccessibleTextRole);
}

void FacetPanel::setNames(const ::catalog::Names &names) { names_ = names; }

void FacetPanel::follow(Group of, const std::vector<std::pair<QString, qint64>> &counts,
                        const QHash<QString, QString> &names)
{
    QStandardItem *parent = group(of);
    QHash<QString, qint64> byKey;
    for (const auto &[key, count] : counts)
        byKey.insert(key, count);
    // Those that are checked stay; others that have gone to nothing leave.
    for (int row = parent->rowCount() - 1; row >= 0; --row) {
        QStandardItem *item = parent->child(row);
        if (!byKey.contains(item->data(kKey).toString())) {
            if (item->checkState() == Qt::Checked)
                setCount(*item, 0);
            else
                parent->removeRow(row);
        }
    }
    for (const auto &[key, count] : counts) {
        if (parent->rowCount() >= kMostValues && !names.contains(key))
            break;
        setCount(*value(of, key, names.value(key, key.isEmpty() ? tr("None") : key)), count);
        if (parent->rowCount() >= kMostValues)
            break;
    }
}

void FacetPanel::setFacets(const ::catalog::GridFacets &facets)
{
    filling_ = true;
    for (int row = 0; row < group(Group::Status)->rowCount(); ++row) {
        QStandardItem *item = group(Group::Status)->child(row);
        setCount(*item, facets.statuses[size_t(item->data(kKey).toString().toInt())]);
    }
    for (int level = 0; level < ::catalog::kStockLevels; ++level)
        setCount(*group(Group::Stock)->child(level), facets.stock[size_t(level)]);
    for (int row = 0; row < group(Group::Quality)->rowCount(); ++row) {
        QStandardItem *item = group(Group::Quality)->child(row);
        setCount(*item, facets.qualities[size_t(item->data(kKey).toString().toInt())]);
    }
    for (int work = 0; work < ::catalog::kWorks; ++work)
        setCount(*group(Group::Work)->child(work), facets.work[size_t(work)]);
    std::vector<std::pair<QString, qint64>> categories, brands;
    for (const auto &one : facets.categories)
        categories.emplace_back(one.value.text(), one.count);
    for (const auto &one : facets.brands)
        brands.emplace_back(one.value.text(), one.count);
    follow(Group::Category, categories, names_.categories);
    follow(Group::Brand, brands, names_.brands);
    filling_ = false;
    viewport()->update();
}

void FacetPanel::setRated(bool rated)
{
    rated_ = rated;
    showQuality();
}

// A filter that is set is never out of sight.
void FacetPanel::showQuality()
{
    const bool set = !parsed<::catalog::Quality>(*group(Group::Quality)).empty();
    setRowHidden(int(Group::Quality), {}, !rated_ && !set);
}

void FacetPanel::putInto(::catalog::GridQuery &query) const
{
    query.statuses = parsed<::catalog::Status>(*group(Group::Status));
    query.stock = parsed<::catalog::StockLevel>(*group(Group::Stock));
    query.work = parsed<::catalog::Work>(*group(Group::Work));
    query.qualities = parsed<::catalog::Quality>(*group(Group::Quality));
    query.categories = parsed<::catalog::CategoryId>(*group(Group::Category));
    query.brands = parsed<::catalog::BrandId>(*group(Group::Brand));
}

void FacetPanel::setChecks(const ::catalog::GridQuery &query)
{
    filling_ = true;
    const auto check = [this](Group of, const QStringList &keys, const QHash<QString, QString> &names) {
        for (const QString &key : keys)
            value(of, key, names.value(key, key));
        for (int row = 0; row < group(of)->rowCount(); ++row) {
            QStandardItem *item = group(of)->child(row);
            item->setCheckState(keys.contains(item->data(kKey).toString()) ? Qt::Checked : Qt::Unchecked);
        }
        if (!keys.isEmpty())
            setExpanded(group(of)->index(), true);
    };
    const auto numbers = [](const auto &values) {
        QStringList keys;
        for (const auto one : values)
            keys.append(QString::number(int(one)));
        return keys;
    };
    const auto ids = [](const auto &values) {
        QStringList keys;
        for (const auto &one : values)
            keys.append(one.text());
        return keys;
    };
    QHash<QString, QString> statuses;
    for (const auto status : query.statuses)
        statuses.insert(QString::number(int(status)), wordsOf(status, {}).text);
    check(Group::Status, numbers(query.statuses), statuses);
    check(Group::Stock, numbers(query.stock), {});
    check(Group::Quality, numbers(query.qualities), {});
    showQuality();
    check(Group::Work, numbers(query.work), {});
    check(Group::Category, ids(query.categories), names_.categories);
    check(Group::Brand, ids(query.brands), names_.brands);
    filling_ = false;
    viewport()->update();
}

int FacetPanel::checkedCount() const
{
    ::catalog::GridQuery query;
    putInto(query);
    return int(query.statuses.size() + query.stock.size() + query.work.size() + query.qualities.size() +
               query.categories.size() + query.brands.size());
}

void FacetPanel::clearChecks()
{
    filling_ = true;
    for (int of = 0; of < model_.rowCount(); ++of)
        for (int row = 0; row < model_.item(of)->rowCount(); ++row)
            model_.item(of)->child(row)->setCheckState(Qt::Unchecked);
    filling_ = false;
    Q_EMIT changed();
}

} // namespace ui::catalog
