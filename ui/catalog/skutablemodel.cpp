// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/skutablemodel.h"

#include "catalog/rules.h"
#include "catalog/variants.h"
#include "ui/catalog/identifier.h"
#include "ui/catalog/words.h"
#include "ui/kit/format.h"

namespace ui::catalog {

SkuTableModel::SkuTableModel(const ::catalog::Market &market, std::vector<::catalog::Warehouse> warehouses,
                             const QLocale &locale, QObject *parent)
    : QAbstractTableModel(parent)
    , market_(market)
    , warehouses_(std::move(warehouses))
    , locale_(locale)
{
}

void SkuTableModel::setLines(std::vector<Line> lines)
{
    beginResetModel();
    lines_ = std::move(lines);
    unread_.clear();
    endResetModel();
    Q_EMIT edited();
}

std::vector<::catalog::Sku> SkuTableModel::listed() const
{
    std::vector<::catalog::Sku> skus;
    for (const Line &line : lines_)
        if (line.listed)
            skus.push_back(line.sku);
    return skus;
}

int SkuTableModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(lines_.size()); }

int SkuTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : FirstStock + int(warehouses_.size());
}

QString SkuTableModel::text(const ::catalog::Sku &sku, int column) const
{
    switch (column) {
    case Variant: {
        const QString name = ::catalog::variantName(sku);
        return name.isEmpty() ? tr("only variant") : name;
    }
    case SellerSku:
        return sku.sellerSku;
    case Price:
        return sku.price ? kit::bareAmount(locale_, *sku.price) : QString();
    case ListPrice:
        return sku.listPrice ? kit::bareAmount(locale_, *sku.listPrice) : QString();
    case Barcode:
        return sku.identifier ? sku.identifier->code : QString();
    default: {
        const auto found =
            std::ranges::find(sku.stock, warehouses_[size_t(column - FirstStock)].id, &::catalog::Stock::warehouse);
        return found == sku.stock.end() ? QString() : kit::count(locale_, found->quantity);
    }
    }
}

core::Result<void> SkuTableModel::put(::catalog::Sku &sku, int column, const QString &typed) const
{
    const QString text = typed.trimmed();
    if (column == SellerSku) {
        sku.sellerSku = text;
    } else if (column == Barcode) {
        sku.identifier = identifierFrom(text, sku.identifier);
    } else if (column == Price || column == ListPrice) {
        std::optional<core::Money> amount;
        if (!text.isEmpty()) {
            const auto read = kit::readAmount(locale_, text, market_.currency);
            if (!read)
                return core::Unexpected(read.error());
            amount = *read;
        }
        (column == Price ? sku.price : sku.listPrice) = amount;
    } else {
        const ::catalog::WarehouseId &id = warehouses_[size_t(column - FirstStock)].id;
        std::erase_if(sku.stock, [&](const ::catalog::Stock &stock) { return stock.warehouse == id; });
        if (text.isEmpty())
            return {};
        bool whole = false;
        const qint64 pieces = locale_.toLongLong(text, &whole);
        if (!whole)
            return core::fail("sku.pieces", tr("Write a whole number of pieces."));
        sku.stock.insert(std::ranges::lower_bound(sku.stock, id, {}, &::catalog::Stock::warehouse), {id, pieces});
    }
    return {};
}

QString SkuTableModel::problem(int row, int column) const
{
    if (const auto unread = unread_.find({row, column}); unread != unread_.end())
        return unread->second.problem;
    const ::catalog::Sku &sku = lines_[size_t(row)].sku;
    ::catalog::Findings findings;
    if (column == SellerSku) {
        if (!sku.sellerSku.isEmpty())
            ::catalog::checkSellerSku(sku.sellerSku, findings);
    } else if (column == Price) {
        if (!sku.price)
            return tr("A variant needs a price.");
        ::catalog::checkPrice(*sku.price, market_, findings);
    } else if (column == ListPrice) {
        if (sku.listPrice)
            ::catalog::checkPrice(*sku.listPrice, market_, findings);
    } else if (column == Barcode) {
        if (sku.identifier)
            ::catalog::checkIdentifier(*sku.identifier, findings);
    } else if (column >= FirstStock) {
        const ::catalog::WarehouseId &id = warehouses_[size_t(column - FirstStock)].id;
        const auto found = std::ranges::find(sku.stock, id, &::catalog::Stock::warehouse);
        if (found != sku.stock.end())
            ::catalog::checkQuantity(found->quantity, id.text(), findings);
    }
    for (const ::catalog::Finding &finding : findings)
        if (finding.severity == ::catalog::Severity::Error)
            return ::catalog::words(finding);
    return {};
}

QString SkuTableModel::aside(const ::catalog::Sku &sku, int column) const
{
    const auto known = sku.row == 0 || column < FirstStock ? reserved_.end() : reserved_.find(sku.row);
    if (known == reserved_.end())
        return {};
    const auto held =
        std::ranges::find(known->second, warehouses_[size_t(column - FirstStock)].id, &::catalog::Stock::warehouse);
    return held == known->second.end() ? QString() : reservedWords(locale_, held->quantity);
}

int SkuTableModel::problems() const
{
    int count = 0;
    for (int row = 0; row < rowCount(); ++row)
        for (int column = SellerSku; lines_[size_t(row)].listed && column < columnCount(); ++column)
            count += problem(row, column).isEmpty() ? 0 : 1;
    return count;
}

QString SkuTableModel::firstProblem() const
{
    for (int row = 0; row < rowCount(); ++row)
        for (int column = SellerSku; lines_[size_t(row)].listed && column < columnCount(); ++column)
            if (const QString words = problem(row, column); !words.isEmpty())
                return tr("%1, %2: %3")
                    .arg(text(lines_[size_t(row)].sku, Variant),
                         headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), words);
    return {};
}

bool SkuTableModel::changed(int row, int column) const
{
    if (before_.empty())
        return false;
    const ::catalog::Sku &sku = lines_[size_t(row)].sku;
    if (sku.row == 0)
        return true;
    const auto was = std::ranges::find(before_, sku.row, &::catalog::Sku::row);
    return unread_.contains({row, column}) || (was != before_.end() && text(*was, column) != text(sku, column));
}

QVariant SkuTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Line &line = lines_[size_t(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: {
        const auto unread = unread_.find({index.row(), column});
        return unread != unread_.end() ? unread->second.text : text(line.sku, column);
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: {
        QStringList texts{aside(line.sku, column)};
        if (line.listed && column != Variant)
            texts.append(problem(index.row(), column));
        texts.removeAll(QString());
        return texts.join(QStringLiteral(". "));
    }
    case kAside:
        return aside(line.sku, column);
    case Qt::CheckStateRole:
        return column == Variant ? QVariant(line.listed ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(column == Price || column == ListPrice || column >= FirstStock
                            ? Qt::AlignTrailing | Qt::AlignVCenter
                            : Qt::AlignLeading | Qt::AlignVCenter);
    case kTell:
        if (line.listed && column != Variant && !problem(index.row(), column).isEmpty())
            return int(Tell::Invalid);
        return int(line.listed && changed(index.row(), column) ? Tell::Changed : Tell::Nothing);
    default:
        return {};
    }
}

bool SkuTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid())
        return false;
    Line &line = lines_[size_t(index.row())];
    if (role == Qt::CheckStateRole && index.column() == Variant) {
        line.listed = value.toInt() == Qt::Checked;
        Q_EMIT dataChanged(index, this->index(index.row(), columnCount() - 1));
    } else if (role == Qt::EditRole && index.column() != Variant) {
        const QString typed = value.toString();
        unread_.erase({index.row(), index.column()});
        if (const auto done = put(line.sku, index.column(), typed); !done)
            unread_[{index.row(), index.column()}] = {typed, done.error().words};
        Q_EMIT dataChanged(index, index);
    } else {
        return false;
    }
    Q_EMIT edited();
    return true;
}

QVariant SkuTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == Price || section == ListPrice || section >= FirstStock
                            ? Qt::AlignTrailing | Qt::AlignVCenter
                            : Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Variant:
        return tr("Variant");
    case SellerSku:
        return tr("Seller SKU");
    case Price:
        return tr("Price, %1").arg(market_.currency.code());
    case ListPrice:
        return tr("List price, %1").arg(market_.currency.code());
    case Barcode:
        return tr("Barcode");
    default:
        return tr("Stock, %1").arg(warehouses_[size_t(section - FirstStock)].name);
    }
}

Qt::ItemFlags SkuTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (index.column() == Variant)
        return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable;
    return lines_[size_t(index.row())].listed ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable
                                              : Qt::ItemFlags(Qt::ItemIsSelectable);
}

} // namespace ui::catalog
