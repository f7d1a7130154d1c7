// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/gridwindow.h"

#include "catalog/fields.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace catalog {
namespace {

QJsonArray arrayOf(std::string_view json)
{
    return QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), qsizetype(json.size()))).array();
}

std::optional<core::Money> moneyOf(const QString &currency, const store::Statement &row, int column)
{
    const auto known = core::Currency::fromCode(currency);
    if (row.isNull(column) || !known)
        return std::nullopt;
    return core::Money{row.integer(column), *known};
}

qint64 piecesIn(const QJsonObject &stock)
{
    qint64 pieces = 0;
    for (const QJsonValue &value : stock)
        pieces += value.toInteger();
    return pieces;
}

core::Result<bool> readProduct(store::Connection &connection, qint64 key, GridRow &line)
{
    const auto found = connection.one(
        u"SELECT p.title, p.id, p.status, p.audit_reasons, p.images, p.updated, p.quality, a.advice "
        u"FROM product p LEFT JOIN product_advice a ON a.product = p.row WHERE p.row = ?",
        [&](const store::Statement &row) {
            line.product = key;
            line.title = row.text(0);
            line.productId = row.text(1);
            line.statusText = row.text(2);
            line.status = statusFromText(line.statusText);
            line.auditReason = arrayOf(row.utf8(3)).at(0).toString();
            if (const auto images = imagesFromJson(arrayOf(row.utf8(4))); !images.empty())
                line.image = images.front();
            line.updated = row.instant(5);
            line.quality = Quality(std::clamp<qint64>(row.integer(6), 0, kQualities - 1));
            if (!row.isNull(7))
                line.advice = adviceFrom(row.utf8(7));
            return true;
        },
        key);
    if (!found)
        return core::Unexpected(found.error());
    return found->has_value();
}

// What is the SKU's own, over what the product gave.
core::Result<bool> readSku(store::Connection &connection, qint64 key, GridRow &line)
{
    const auto found = connection.one(
        u"SELECT s.product, s.seller_sku, s.sales_attributes, s.currency, s.price, s.stock_total, s.base, "
        u"ifnull(r.pieces, 0) FROM sku s LEFT JOIN sku_reserved r ON r.sku = s.row WHERE s.row = ?",
        [&](const store::Statement &row) {
            line.product = row.integer(0);
            line.sellerSku = row.text(1);
            QStringList values;
            for (const SalesAttribute &value : salesAttributesFromJson(arrayOf(row.utf8(2)))) {
                values.push_back(value.valueName);
                if (value.image)
                    line.image = *value.image;
            }
            line.variant = values.join(QStringLiteral(", "));
            line.price = moneyOf(row.text(3), row, 4);
            line.highestPrice.reset();
            line.stock = row.integer(5);
            line.reserved = row.integer(7);
            const QJsonObject base = row.json(6);
            if (base.isEmpty())
                return true;
            if (const auto live = moneyFromJson(base.value(u"price")); live != line.price)
                line.livePrice = live;
            if (const qint64 pieces = piecesIn(base.value(u"stock").toObject()); pieces != line.stock)
                line.liveStock = pieces;
            return true;
        },
        key);
    if (!found)
        return core::Unexpected(found.error());
    return found->has_value();
}

// Sums and ranges over a product's SKUs; answers the first one's key.
core::Result<qint64> readOffers(store::Connection &connection, const core::ShopId &shop, GridRow &line)
{
    qint64 first = 0;
    const auto seen = connection.all(
        u"SELECT s.row, s.currency, s.price, s.stock_total, ifnull(r.pieces, 0) FROM sku s INDEXED BY sku_grid "
        u"LEFT JOIN sku_reserved r ON r.sku = s.row WHERE s.shop = ? AND s.product = ? ORDER BY s.position",
        [&](const store::Statement &row) {
            first = first == 0 ? row.integer(0) : first;
            line.stock += row.integer(3);
            line.reserved += row.integer(4);
            const auto price = moneyOf(row.text(1), row, 2);
            if (price && (!line.price || price->minor < line.price->minor))
                line.price = price;
            if (price && (!line.highestPrice || price->minor > line.highestPrice->minor))
                line.highestPrice = price;
            return true;
        },
        shop.text(), line.product);
    if (!seen)
        return core::Unexpected(seen.error());
    line.skus = int(seen->size());
    if (line.highestPrice == line.price)
        line.highestPrice.reset();
    return first;
}

std::uint8_t workOf(const GridColumns &columns, const GridRow &line)
{
    const auto product = columns.productAt(line.product);
    if (!product)
        return 0;
    std::uint8_t work = columns.productWork[*product];
    for (std::uint32_t sku = columns.skuBegin[*product]; sku < columns.skuBegin[*product + 1]; ++sku)
        if (line.key.sku == 0 || columns.sku[sku] == line.key.sku)
            work |= columns.skuWork[sku];
    return work;
}

core::Result<std::optional<GridRow>> readLine(store::Connection &connection, const core::ShopId &shop,
                                              const GridColumns *columns, const GridKey &key)
{
    GridRow line, sku;
    line.key = key;
    qint64 product = key.product, single = key.sku;
    if (key.sku != 0) {
        const auto found = readSku(connection, key.sku, sku);
        if (!found || !*found)
            return found ? core::Result<std::optional<GridRow>>(std::nullopt) : core::Unexpected(found.error());
        product = sku.product;
    }
    const auto here = readProduct(connection, product, line);
    if (!here || !*here)
        return here ? core::Result<std::optional<GridRow>>(std::nullopt) : core::Unexpected(here.error());
    const auto first = readOffers(connection, shop, line);
    if (!first)
        return core::Unexpected(first.error());
    if (single == 0 && line.skus == 1)
        single = *first;
    if (single != 0)
        if (const auto found = readSku(connection, single, line); !found)
            return core::Unexpected(found.error());
    if (key.sku == 0)
        line.variant.clear();
    if (columns)
        line.work = workOf(*columns, line);
    return std::optional(std::move(line));
}

} // namespace

core::Result<std::vector<GridRow>> readGridRows(store::Connection &connection, const core::ShopId &shop,
                                                const GridColumns *columns, const std::vector<GridKey> &keys)
{
    std::vector<GridRow> lines;
    lines.reserve(keys.size());
    for (const GridKey &key : keys) {
        auto line = readLine(connection, shop, columns, key);
        if (!line)
            return core::Unexpected(line.error());
        if (*line)
            lines.push_back(std::move(**line));
    }
    return lines;
}

core::Result<GridResult> firstGridRows(store::Connection &connection, const core::ShopId &shop, GridOrder order,
                                       int limit)
{
    GridResult result;
    result.complete = false;
    const QString sql =
        QStringLiteral(
            "SELECT row, quality FROM product INDEXED BY product_grid WHERE shop = ? AND status <> 'DELETED' "
            "ORDER BY title COLLATE NOCASE %1, row LIMIT ?")
            .arg(order == GridOrder::Ascending ? QStringLiteral("ASC") : QStringLiteral("DESC"));
    auto products = connection.all(
        sql,
        [&](const store::Statement &row) {
            result.rated |= row.integer(1) != 0;
            return row.integer(0);
        },
        shop.text(), limit);
    if (!products)
        return core::Unexpected(products.error());
    for (const qint64 product : *products) {
        const auto skus = connection.all(
            u"SELECT row FROM sku INDEXED BY sku_grid WHERE shop = ? AND product = ? ORDER BY position",
            [&](const store::Statement &row) {
                result.skus.push_back(row.integer(0));
                return true;
            },
            shop.text(), product);
        if (!skus)
            return core::Unexpected(skus.error());
        if (skus->empty())
            continue;
        result.products.push_back(product);
        result.ends.push_back(std::uint32_t(result.skus.size()));
    }
    result.productCount = result.allProducts = qint64(result.products.size());
    result.skuCount = result.allSkus = qint64(result.skus.size());
    return result;
}

} // namespace catalog
