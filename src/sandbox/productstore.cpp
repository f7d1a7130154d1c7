// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/productstore.h"

#include <QJsonDocument>

#include <map>

namespace sandbox {

namespace {

std::optional<qint64> optionalInteger(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.integer(column));
}

QString reasonsText(const QJsonArray &reasons)
{
    return QString::fromUtf8(QJsonDocument(reasons).toJson(QJsonDocument::Compact));
}

constexpr const char *kSkuColumns =
    "SELECT id, product, position, seller_sku, code, price, sale_price, list_price, locked, live FROM shop_sku ";

SkuRow skuFrom(const Statement &row)
{
    SkuRow sku;
    sku.id = row.integer(0);
    sku.product = row.integer(1);
    sku.position = int(row.integer(2));
    sku.sellerSku = row.text(3);
    sku.code = row.text(4);
    sku.price = row.integer(5);
    sku.salePrice = optionalInteger(row, 6);
    sku.listPrice = optionalInteger(row, 7);
    sku.locked = row.integer(8) != 0;
    sku.live = row.integer(9) != 0;
    return sku;
}

} // namespace

std::optional<ProductRow> findProduct(World &world, qint64 id)
{
    Statement row = world.db.prepare("SELECT id, shop, title, status, listing, audit, created, updated, audit_due,"
                                     " category_version, reasons FROM shop_product WHERE id = ?");
    row.bind(id);
    if (!row.step())
        return std::nullopt;
    ProductRow product;
    product.id = row.integer(0);
    product.shop = row.integer(1);
    product.title = row.text(2);
    product.status = row.text(3);
    product.listing = row.text(4);
    product.audit = row.text(5);
    product.created = row.integer(6);
    product.updated = row.integer(7);
    product.auditDue = optionalInteger(row, 8);
    product.categoryVersion = row.text(9);
    product.reasons = QJsonDocument::fromJson(row.text(10).toUtf8()).array();
    return product;
}

ProductRow requireProduct(World &world, const Shop &shop, const QString &text)
{
    const std::optional<qint64> id = readId(text);
    if (!id)
        throw Refused{12052031, u"Product id %1 is malformed."_qs.arg(text)};
    std::optional<ProductRow> product = findProduct(world, *id);
    if (!product)
        throw Refused{12052260, u"There is no product %1."_qs.arg(text)};
    if (idText(product->shop) != shop.id)
        throw Refused{12052048, u"Product %1 belongs to another shop."_qs.arg(text)};
    return *product;
}

void insertProduct(World &world, const ProductRow &product)
{
    world.db.exec("INSERT INTO shop_product VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", product.id, product.shop,
                  product.title, product.status, product.listing, product.audit, product.created, product.updated,
                  product.auditDue, product.categoryVersion, reasonsText(product.reasons));
}

void saveProduct(World &world, const ProductRow &product)
{
    world.db.exec("UPDATE shop_product SET title = ?, status = ?, listing = ?, audit = ?, updated = ?, audit_due = ?,"
                  " category_version = ?, reasons = ? WHERE id = ?",
                  product.title, product.status, product.listing, product.audit, product.updated, product.auditDue,
                  product.categoryVersion, reasonsText(product.reasons), product.id);
}

void touchProduct(World &world, qint64 product, core::Instant now)
{
    world.db.exec("UPDATE shop_product SET updated = ? WHERE id = ?", core::unixSeconds(now), product);
}

std::optional<QJsonObject> version(World &world, qint64 product, Version kind)
{
    Statement row = world.db.prepare("SELECT document FROM shop_version WHERE product = ? AND kind = ?");
    row.bind(product).bind(int(kind));
    return row.step() ? std::optional(parseObject(row.text(0))) : std::nullopt;
}

void setVersion(World &world, qint64 product, Version kind, const QJsonObject &document)
{
    world.db.exec("INSERT INTO shop_version VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET document = excluded.document",
                  product, int(kind), compact(document));
}

void dropVersion(World &world, qint64 product, Version kind)
{
    world.db.exec("DELETE FROM shop_version WHERE product = ? AND kind = ?", product, int(kind));
}

std::vector<SkuRow> skusOf(World &world, qint64 product)
{
    static const std::string sql = std::string(kSkuColumns) + "WHERE product = ? ORDER BY live DESC, position, id";
    Statement rows = world.db.prepare(sql);
    rows.bind(product);
    std::vector<SkuRow> skus;
    while (rows.step())
        skus.push_back(skuFrom(rows));
    return skus;
}

std::optional<SkuRow> findSku(World &world, qint64 id)
{
    static const std::string sql = std::string(kSkuColumns) + "WHERE id = ?";
    Statement row = world.db.prepare(sql);
    row.bind(id);
    return row.step() ? std::optional(skuFrom(row)) : std::nullopt;
}

void insertSku(World &world, const SkuRow &sku)
{
    world.db.exec("INSERT INTO shop_sku VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", sku.id, sku.product, sku.position,
                  sku.sellerSku, sku.code, sku.price, sku.salePrice, sku.listPrice, sku.locked ? 1 : 0,
                  sku.live ? 1 : 0);
}

void saveSku(World &world, const SkuRow &sku)
{
    world.db.exec("UPDATE shop_sku SET position = ?, seller_sku = ?, code = ?, price = ?, sale_price = ?,"
                  " list_price = ?, locked = ?, live = ? WHERE id = ?",
                  sku.position, sku.sellerSku, sku.code, sku.price, sku.salePrice, sku.listPrice, sku.locked ? 1 : 0,
                  sku.live ? 1 : 0, sku.id);
}

std::vector<StockRow> stockOf(World &world, qint64 sku)
{
    Statement rows = world.db.prepare("SELECT s.warehouse, s.available, s.committed, s.backorder, s.handling"
                                      " FROM shop_stock s JOIN shop_warehouse w ON w.id = s.warehouse"
                                      " WHERE s.sku = ? ORDER BY w.position");
    rows.bind(sku);
    std::vector<StockRow> stock;
    while (rows.step())
        stock.push_back(
            {rows.integer(0), rows.integer(1), rows.integer(2), optionalInteger(rows, 3), optionalInteger(rows, 4)});
    return stock;
}

void putStock(World &world, qint64 sku, const StockRow &stock)
{
    world.db.exec("INSERT INTO shop_stock VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
                  " available = excluded.available, committed = excluded.committed, backorder = excluded.backorder,"
                  " handling = excluded.handling",
                  sku, stock.warehouse, stock.available, stock.committed, stock.backorder, stock.handling);
}

void alignSkus(World &world, qint64 product)
{
    struct Place {
        int position = 0;
        bool base = false;
        QJsonObject sku;
    };
    std::map<qint64, Place> wanted;
    for (const Version kind : {Version::Draft, Version::Review, Version::Base}) {
        const std::optional<QJsonObject> document = version(world, product, kind);
        const QJsonArray skus = document ? (*document)[u"skus"].toArray() : QJsonArray();
        for (int i = 0; i < skus.size(); ++i) {
            const QJsonObject sku = skus[i].toObject();
            if (const std::optional<qint64> id = readId(sku[u"id"].toString()))
                wanted[*id] = {i, kind == Version::Base, sku};
        }
    }
    for (SkuRow sku : skusOf(world, product)) {
        const auto found = wanted.find(sku.id);
        if (found == wanted.end()) {
            world.db.exec("DELETE FROM shop_sku WHERE id = ?", sku.id);
            continue;
        }
        sku.position = found->second.position;
        sku.live = found->second.base;
        sku.sellerSku = found->second.sku[u"seller_sku"].toString();
        sku.code = found->second.sku[u"identifier_code"].toObject()[u"code"].toString();
        saveSku(world, sku);
    }
}

} // namespace sandbox
