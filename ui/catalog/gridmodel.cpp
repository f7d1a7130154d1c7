// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/gridmodel.h"

#include "ui/catalog/words.h"
#include "ui/kit/format.h"

#include <algorithm>

namespace ui::catalog {
namespace {

constexpr int kLines = 4096; // kept; a screen shows some 30
constexpr int kAround = 64;  // fetched before they are seen

using ::catalog::GridKey, ::catalog::GridRow, ::catalog::GridSelection;

} // namespace

GridModel::GridModel(::catalog::GridReader &reader, const QLocale &locale, QObject *parent)
    : QAbstractTableModel(parent)
    , reader_(reader)
    , locale_(locale)
    , lines_(kLines)
{
    connect(&reader_, &::catalog::GridReader::answered, this, [this](quint64 era, const ::catalog::GridAnswer &answer) {
        if (era == era_)
            take(answer);
    });
    connect(&reader_, &::catalog::GridReader::fetched, this, [this](quint64 era, const std::vector<GridRow> &rows) {
        if (era == era_)
            takeLines(rows);
    });
    // Old lines stay until the new ones are here.
    connect(&reader_, &::catalog::GridReader::changed, this, [this] { asked_.clear(); });
}

void GridModel::ask(const ::catalog::GridQuery &query)
{
    // "All but these" means all of one answer; of another one it would be other rows.
    const bool sameRows = [&] {
        auto a = query, b = query_;
        a.sort = b.sort;
        a.order = b.order;
        a.shape = b.shape;
        return a == b;
    }();
    query_ = query;
    asked_.clear();
    era_ = reader_.ask(query);
    if (!sameRows && selection_.kind == AllBut)
        checkAll(false);
}

void GridModel::take(const ::catalog::GridAnswer &answer)
{
    const bool same = answer_ && answer_->shape == answer->shape && answer_->products == answer->products &&
                      answer_->ends == answer->ends && answer_->skus == answer->skus;
    asked_.clear();
    if (same) {
        answer_ = answer;
    } else {
        beginResetModel();
        answer_ = answer;
        rebuildOpened();
        endResetModel();
    }
    look(firstShown_, lastShown_);
    Q_EMIT answered();
    if (!selection_.isEmpty())
        reader_.sum(selection_);
}

void GridModel::rebuildOpened()
{
    opened_.clear();
    openLines_ = 0;
    if (!byProduct() || openProducts_.isEmpty())
        return;
    for (size_t group = 0; group < answer_->products.size(); ++group) {
        if (!openProducts_.contains(answer_->products[group]))
            continue;
        opened_.push_back({quint32(group), openLines_});
        openLines_ += skuCount(qint64(group));
    }
}

GridModel::Place GridModel::place(int row) const
{
    if (!answer_)
        return {};
    if (!byProduct())
        return {-1, row};
    // The last open group that begins at or above the row.
    const auto after = std::upper_bound(opened_.begin(), opened_.end(), row, [](int wanted, const Opened &opened) {
        return wanted < qint64(opened.group) + opened.before;
    });
    if (after == opened_.begin())
        return {row, -1};
    const Opened &last = *std::prev(after);
    const qint64 below = row - (qint64(last.group) + last.before);
    const qint64 skus = skuCount(last.group);
    if (below >= 1 && below <= skus)
        return {last.group, firstSku(last.group) + below - 1};
    return {below == 0 ? qint64(last.group) : row - last.before - skus, -1};
}

GridKey GridModel::keyAt(int row) const
{
    const Place at = place(row);
    if (at.sku >= 0 && size_t(at.sku) < answer_->skus.size())
        return {at.group >= 0 ? answer_->products[size_t(at.group)] : 0, answer_->skus[size_t(at.sku)]};
    if (at.group >= 0 && size_t(at.group) < answer_->products.size())
        return {answer_->products[size_t(at.group)], 0};
    return {};
}

int GridModel::rowOf(const GridKey &key) const
{
    if (!answer_)
        return -1;
    if (!byProduct()) {
        const auto found = std::ranges::find(answer_->skus, key.sku);
        return found == answer_->skus.end() ? -1 : int(found - answer_->skus.begin());
    }
    const auto found = std::ranges::find(answer_->products, key.product);
    if (found == answer_->products.end())
        return -1;
    const auto group = quint32(found - answer_->products.begin());
    const auto opened = std::ranges::lower_bound(opened_, group, {}, &Opened::group);
    const qint64 before = opened == opened_.end() ? openLines_ : opened->before;
    const int row = int(group + before);
    if (key.sku == 0 || opened == opened_.end() || opened->group != group)
        return row;
    const auto from = answer_->skus.begin() + firstSku(group), to = from + skuCount(group);
    const auto sku = std::find(from, to, key.sku);
    return sku == to ? row : row + 1 + int(sku - from);
}

bool GridModel::canOpen(int row) const
{
    const Place at = place(row);
    return byProduct() && at.sku < 0 && at.group >= 0 && size_t(at.group) < answer_->ends.size() &&
           skuCount(at.group) > 1;
}

bool GridModel::isOpen(int row) const
{
    const Place at = place(row);
    return at.sku < 0 && at.group >= 0 && openProducts_.contains(answer_->products[size_t(at.group)]);
}

void GridModel::setOpen(int row, bool open)
{
    if (!canOpen(row) || isOpen(row) == open)
        return;
    const Place at = place(row);
    const qint64 product = answer_->products[size_t(at.group)];
    const int first = row + 1, last = row + int(skuCount(at.group));
    if (open) {
        beginInsertRows({}, first, last);
        openProducts_.insert(product);
        rebuildOpened();
        endInsertRows();
    } else {
        beginRemoveRows({}, first, last);
        openProducts_.remove(product);
        rebuildOpened();
        endRemoveRows();
    }
    Q_EMIT dataChanged(index(row, 0), index(row, kGridColumns - 1));
    look(firstShown_, lastShown_);
}

void GridModel::look(int firstRow, int lastRow)
{
    firstShown_ = std::max(0, firstRow);
    lastShown_ = lastRow;
    if (!answer_)
        return;
    std::vector<GridKey> wanted;
    const int last = std::min(lastRow + kAround, rowCount() - 1);
    for (int row = std::max(0, firstRow - kAround); row <= last; ++row) {
        const GridKey key = keyAt(row);
        if (asked_.contains(key))
            continue;
        asked_.insert(key);
        wanted.push_back(key);
    }
    if (!wanted.empty())
        reader_.fetch(std::move(wanted));
}

void GridModel::takeLines(const std::vector<GridRow> &rows)
{
    for (const GridRow &row : rows)
        lines_.insert(row.key, new GridLine(textsOf(row)));
    if (lastShown_ >= firstShown_ && firstShown_ < rowCount())
        Q_EMIT dataChanged(index(firstShown_, 0), index(std::min(lastShown_, rowCount() - 1), kGridColumns - 1));
    // What fell out of the cache may be asked for again.
    if (asked_.size() > kLines)
        asked_.clear();
}

GridLine GridModel::textsOf(const GridRow &row) const
{
    GridLine line{row, {}, {}, {}, {}, {}, {}, {}, {}, {}};
    line.second = row.sellerSku.isEmpty() ? tr("%n SKUs", nullptr, row.skus) : row.sellerSku;
    if (row.price)
        line.price = kit::amount(locale_, *row.price);
    if (row.livePrice)
        line.priceBelow = tr("live %1").arg(kit::amount(locale_, *row.livePrice));
    else if (row.highestPrice)
        line.priceBelow = tr("to %1").arg(kit::amount(locale_, *row.highestPrice));
    line.stock = kit::count(locale_, row.stock);
    line.stockTip = row.reserved > 0 ? tr("%1 available, %2").arg(line.stock, reservedWords(locale_, row.reserved))
                                     : tr("%1 available").arg(line.stock);
    if (row.liveStock) {
        line.stockBelow = tr("live %1").arg(kit::count(locale_, *row.liveStock));
        line.stockTip += QStringLiteral(", ") + line.stockBelow;
    } else if (row.reserved > 0) {
        line.stockBelow = reservedWords(locale_, row.reserved);
    }
    QStringList fields, solutions;
    for (const ::catalog::Advice &one : row.advice) {
        const QString field = adviceField(one.field);
        if (!fields.contains(field))
            fields.append(field);
        solutions.append(tr("%1: %2").arg(field, one.solution));
    }
    if (!fields.isEmpty())
        line.advice = fields.size() == 1 ? fields.front() : tr("%1 +%2").arg(fields.front()).arg(fields.size() - 1);
    line.adviceTip = solutions.join(u'\n');
    if (row.updated != core::Instant())
        line.updated = locale_.toString(QDateTime::fromSecsSinceEpoch(core::unixSeconds(row.updated)).toLocalTime(),
                                        QLocale::ShortFormat);
    return line;
}

const GridLine *GridModel::line(int row) const { return lines_.object(keyAt(row)); }

int GridModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !answer_)
        return 0;
    return byProduct() ? int(answer_->products.size()) + int(openLines_) : int(answer_->skus.size());
}

int GridModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : kGridColumns; }

QVariant GridModel::data(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::AccessibleTextRole:
    case Qt::DisplayRole: // copied and read aloud; the delegate paints from line()
        return accessibleText(index.row(), GridColumn(index.column()));
    case Qt::AccessibleDescriptionRole:
        return index.column() > 0 && checkState(index.row()) == Qt::Checked ? tr("checked") : QString();
    case Qt::ToolTipRole:
        if (const GridLine *shown = line(index.row()); shown && index.column() == int(GridColumn::Product))
            return shown->row.title;
        if (const GridLine *shown = line(index.row()); shown && index.column() == int(GridColumn::Stock))
            return shown->row.reserved > 0 ? QString(shown->stockTip + u'\n' + reservedHint()) : shown->stockTip;
        if (const GridLine *shown = line(index.row()); shown && index.column() == int(GridColumn::Quality))
            return shown->adviceTip;
        if (const GridLine *shown = line(index.row()); shown && index.column() == int(GridColumn::Work))
            return shown->row.auditReason;
        return {};
    default:
        return {};
    }
}

QString GridModel::qualityText(const GridLine &line) const
{
    if (line.row.quality == ::catalog::Quality::Unknown)
        return {};
    const QString told = tr("Quality %1").arg(locale_.toLower(wordsOf(line.row.quality)));
    return line.adviceTip.isEmpty() ? told : QString(told + u". " + QString(line.adviceTip).replace(u'\n', u' '));
}

QVariant GridModel::accessibleText(int row, GridColumn column) const
{
    if (column == GridColumn::Check) {
        const Qt::CheckState state = checkState(row);
        return state == Qt::Checked ? tr("checked") : state == Qt::Unchecked ? tr("not checked") : tr("partly checked");
    }
    const GridLine *shown = line(row);
    if (!shown)
        return {};
    switch (column) {
    case GridColumn::Check:
        break;
    case GridColumn::Product:
        return shown->row.variant.isEmpty()
                   ? QString(shown->row.title + u", " + shown->second)
                   : QString(shown->row.title + u", " + shown->row.variant + u", " + shown->second);
    case GridColumn::Status:
        return wordsOf(shown->row.status, shown->row.statusText).text;
    case GridColumn::Price:
        return shown->priceBelow.isEmpty() ? shown->price : QString(shown->price + u", " + shown->priceBelow);
    case GridColumn::Stock:
        return shown->stockTip;
    case GridColumn::Quality:
        return qualityText(*shown);
    case GridColumn::SellerSku:
        return shown->row.sellerSku;
    case GridColumn::ProductId:
        return shown->row.productId;
    case GridColumn::Updated:
        return shown->updated;
    case GridColumn::Work: {
        QStringList words;
        for (const auto work :
             {::catalog::Work::Conflict, ::catalog::Work::Rejected, ::catalog::Work::Audit, ::catalog::Work::Pending})
            if (shown->row.work & bit(work))
                words.append(wordsOf(work));
        return words.join(QStringLiteral(", "));
    }
    }
    return {};
}

QVariant GridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = GridColumn(section);
    if (role == Qt::TextAlignmentRole)
        return int((column == GridColumn::Price || column == GridColumn::Stock ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case GridColumn::Check:
        return QString();
    case GridColumn::Product:
        return byProduct() ? tr("Product") : tr("SKU");
    case GridColumn::Status:
        return tr("Status");
    case GridColumn::Price:
        return tr("Price");
    case GridColumn::Stock:
        return tr("Stock");
    case GridColumn::Quality:
        return tr("Quality");
    case GridColumn::Work:
        return tr("Needs work");
    case GridColumn::SellerSku:
        return tr("Seller SKU");
    case GridColumn::ProductId:
        return tr("Product ID");
    case GridColumn::Updated:
        return tr("Changed");
    }
    return {};
}

Qt::ItemFlags GridModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

// ---- what is checked ----

Qt::CheckState GridModel::checkState(int row) const
{
    const Place at = place(row);
    if (at.sku >= 0)
        return size_t(at.sku) < answer_->skus.size() && isChecked(answer_->skus[size_t(at.sku)]) ? Qt::Checked
                                                                                                 : Qt::Unchecked;
    if (at.group < 0 || checked_.isEmpty())
        return selection_.kind == AllBut && at.group >= 0 ? Qt::Checked : Qt::Unchecked;
    qint64 on = 0;
    const qint64 first = firstSku(at.group), count = skuCount(at.group);
    for (qint64 sku = first; sku < first + count && size_t(sku) < answer_->skus.size(); ++sku)
        on += isChecked(answer_->skus[size_t(sku)]);
    return on == 0 ? Qt::Unchecked : on == count ? Qt::Checked : Qt::PartiallyChecked;
}

qint64 GridModel::checkedCount() const
{
    const qint64 listed = checked_.size();
    return selection_.kind == AllBut ? (answer_ ? answer_->skuCount : 0) - listed : listed;
}

std::vector<qint64> GridModel::chosenSkus(int row) const
{
    std::vector<qint64> chosen;
    if (!answer_)
        return chosen;
    if (checkedCount() > 0) {
        std::ranges::copy_if(answer_->skus, std::back_inserter(chosen), [this](qint64 sku) { return isChecked(sku); });
        return chosen;
    }
    if (row < 0 || row >= rowCount())
        return chosen;
    const Place at = place(row);
    const qint64 first = at.sku >= 0 ? at.sku : firstSku(at.group);
    const qint64 count = at.sku >= 0 ? 1 : skuCount(at.group);
    chosen.assign(answer_->skus.begin() + first, answer_->skus.begin() + first + count);
    return chosen;
}

std::vector<GridKey> GridModel::chosen(int row) const
{
    if (checkedCount() == 0)
        return row >= 0 && row < rowCount() ? std::vector{keyAt(row)} : std::vector<GridKey>();
    std::vector<GridKey> keys;
    for (const qint64 sku : chosenSkus(row))
        keys.push_back({0, sku});
    return keys;
}

Qt::CheckState GridModel::checkStateOfAll() const
{
    const qint64 on = checkedCount();
    if (on == 0)
        return Qt::Unchecked;
    return answer_ && on >= answer_->skuCount ? Qt::Checked : Qt::PartiallyChecked;
}

void GridModel::checkSku(qint64 sku, bool on)
{
    if (on == (selection_.kind == AllBut))
        checked_.remove(sku);
    else
        checked_.insert(sku);
}

void GridModel::check(int firstRow, int lastRow, bool on)
{
    for (int row = std::max(0, firstRow); row <= lastRow && row < rowCount(); ++row) {
        const Place at = place(row);
        const qint64 first = at.sku >= 0 ? at.sku : firstSku(at.group);
        const qint64 count = at.sku >= 0 ? 1 : skuCount(at.group);
        for (qint64 sku = first; sku < first + count && size_t(sku) < answer_->skus.size(); ++sku)
            checkSku(answer_->skus[size_t(sku)], on);
    }
    selectionHasChanged();
}

void GridModel::checkAll(bool on)
{
    checked_.clear();
    selection_.kind = on ? AllBut : GridSelection::Kind::Listed;
    selectionHasChanged();
}

void GridModel::selectionHasChanged()
{
    selection_.skus.assign(checked_.begin(), checked_.end());
    std::ranges::sort(selection_.skus);
    if (rowCount() > 0 && lastShown_ >= firstShown_)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kGridColumns - 1));
    Q_EMIT selectionChanged();
    if (!selection_.isEmpty())
        reader_.sum(selection_);
}

} // namespace ui::catalog
