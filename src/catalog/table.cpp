// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/table.h"

#include "catalog/compliance.h"
#include "catalog/fields.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace catalog {
namespace {

// Compliance fields lie among the platform's further ones, as few products have any.
QJsonObject furtherFields(const Product &product)
{
    QJsonObject all = product.extra;
    const QJsonObject compliance = complianceToJson(product.compliance, Addresses::Kept);
    for (auto field = compliance.begin(); field != compliance.end(); ++field)
        all.insert(field.key(), field.value());
    return all;
}

// UTF-8, as it goes into the database.
std::string text(const QJsonObject &json)
{
    return json.isEmpty() ? "{}" : QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
}
std::string text(const QJsonArray &json)
{
    return json.isEmpty() ? "[]" : QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
}

QJsonDocument document(const store::Statement &row, int column)
{
    const std::string_view utf8 = row.utf8(column);
    return QJsonDocument::fromJson(QByteArray::fromRawData(utf8.data(), qsizetype(utf8.size())));
}
QJsonObject object(const store::Statement &row, int column) { return document(row, column).object(); }
QJsonArray array(const store::Statement &row, int column) { return document(row, column).array(); }

QJsonArray textsToJson(const std::vector<QString> &texts)
{
    QJsonArray json;
    for (const QString &one : texts)
        json.append(one);
    return json;
}

std::string packageToJson(const Product &product)
{
    Product package;
    package.weight = product.weight;
    package.dimensions = product.dimensions;
    return text(productFields(package));
}

constexpr const char16_t *kProductColumns =
    u"SELECT p.row, p.shop, p.id, p.title, p.description, p.category, p.brand, p.images, p.attributes, p.package, "
    u"p.status, p.audit_status, p.audit_reasons, p.created, p.updated, p.extra, p.quality "
    u"FROM product p ";

Product readProduct(const store::Statement &row)
{
    Product product;
    product.row = row.integer(0);
    product.shop = core::ShopId(row.text(1));
    product.id = ProductId(row.text(2));
    product.title = row.text(3);
    product.description = row.text(4);
    product.category = CategoryId(row.text(5));
    if (const QString brand = row.text(6); !brand.isEmpty())
        product.brand = BrandId(brand);
    product.images = imagesFromJson(array(row, 7));
    product.attributes = attributesFromJson(array(row, 8));
    // Only the two keys that packageToJson writes can be there.
    [[maybe_unused]] const auto put = putProductFields(object(row, 9), product);
    product.statusText = row.text(10);
    product.status = statusFromText(product.statusText);
    product.auditStatus = row.text(11);
    const QJsonArray reasons = array(row, 12);
    for (const QJsonValue &reason : reasons)
        product.auditReasons.push_back(reason.toString());
    product.created = core::instant(row.integer(13));
    product.updated = core::instant(row.integer(14));
    product.extra = object(row, 15);
    product.quality = Quality(std::clamp<qint64>(row.integer(16), 0, kQualities - 1));
    product.compliance = complianceFromJson(product.extra);
    const QJsonObject compliance = complianceToJson(product.compliance);
    for (const QString &field : compliance.keys())
        product.extra.remove(field);
    return product;
}

constexpr const char16_t *kSkuColumns =
    u"SELECT row, id, seller_sku, sales_attributes, currency, price, list_price, identifier_type, identifier_code, "
    u"stock, extra FROM sku ";

std::optional<core::Money> money(const store::Statement &row, int column, const std::optional<core::Currency> &currency)
{
    if (row.isNull(column) || !currency)
        return std::nullopt;
    return core::Money{row.integer(column), *currency};
}

Sku readSku(const store::Statement &row)
{
    Sku sku;
    sku.row = row.integer(0);
    sku.id = SkuId(row.text(1));
    sku.sellerSku = row.text(2);
    sku.salesAttributes = salesAttributesFromJson(array(row, 3));
    const auto currency = core::Currency::fromCode(row.text(4));
    sku.price = money(row, 5, currency);
    sku.listPrice = money(row, 6, currency);
    if (const QString code = row.text(8); !code.isEmpty())
        sku.identifier = IdentifierCode{row.text(7), code};
    sku.stock = stockFromJson(object(row, 9));
    sku.extra = object(row, 10);
    return sku;
}

qint64 total(const Sku &sku)
{
    qint64 sum = 0;
    for (const Stock &stock : sku.stock)
        sum += stock.quantity;
    return sum;
}

void bindSku(store::Statement &statement, const Sku &sku, std::optional<int> position)
{
    const QString currency = sku.price       ? sku.price->currency.code()
                             : sku.listPrice ? sku.listPrice->currency.code()
                                             : QString();
    statement.bindAll(
        sku.id.text(), position, sku.sellerSku, text(salesAttributesToJson(sku.salesAttributes, Addresses::Kept)),
        currency, sku.price ? std::optional(sku.price->minor) : std::nullopt,
        sku.listPrice ? std::optional(sku.listPrice->minor) : std::nullopt,
        sku.identifier ? sku.identifier->type : QString(), sku.identifier ? sku.identifier->code : QString(),
        text(stockToJson(sku.stock)), total(sku), text(sku.extra));
}

core::Result<void> insertSku(store::Connection &connection, const Product &product, Sku &sku, int position)
{
    auto statement = connection.prepare(uR"(
        INSERT INTO sku(id, position, seller_sku, sales_attributes, currency, price, list_price, identifier_type,
            identifier_code, stock, stock_total, extra, row, product, shop, base)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}'))");
    if (!statement)
        return core::Unexpected(statement.error());
    bindSku(*statement, sku, position);
    statement->bind(13, sku.row != 0 ? std::optional(sku.row) : std::nullopt);
    statement->bind(14, product.row).bind(15, product.shop.text());
    auto done = statement->run();
    if (done && sku.row == 0)
        sku.row = connection.lastInsertId();
    return done;
}

core::Result<void> updateSku(store::Connection &connection, const Sku &sku, std::optional<int> position)
{
    auto statement = connection.prepare(uR"(
        UPDATE sku SET id = ?, position = ifnull(?, position), seller_sku = ?, sales_attributes = ?, currency = ?, price = ?, list_price = ?,
            identifier_type = ?, identifier_code = ?, stock = ?, stock_total = ?, extra = ? WHERE row = ?)");
    if (!statement)
        return core::Unexpected(statement.error());
    bindSku(*statement, sku, position);
    return statement->bind(13, sku.row).run();
}

void bindProduct(store::Statement &statement, const Product &product)
{
    statement.bindAll(product.id.text(), product.title, product.description, product.category.text(),
                      product.brand ? product.brand->text() : QString(),
                      text(imagesToJson(product.images, Addresses::Kept)), text(attributesToJson(product.attributes)),
                      packageToJson(product),
                      product.statusText.isEmpty() ? toText(product.status) : product.statusText, product.auditStatus,
                      text(textsToJson(product.auditReasons)), core::unixSeconds(product.created),
                      core::unixSeconds(product.updated), text(furtherFields(product)), int(product.quality));
}

core::Result<std::optional<Product>>
withSkus(store::Connection &connection, core::Result<std::optional<Product>> product, QStringView where, qint64 key)
{
    if (!product || !*product)
        return product;
    auto skus = connection.all(QString(QStringView(kSkuColumns) + where), readSku, key);
    if (!skus)
        return core::Unexpected(skus.error());
    (*product)->skus = std::move(*skus);
    return product;
}

} // namespace

core::Result<std::optional<Product>> loadProduct(store::Connection &connection, qint64 row)
{
    return withSkus(connection,
                    connection.one(QString(QStringView(kProductColumns) + u"WHERE p.row = ?"), readProduct, row),
                    u"WHERE product = ? ORDER BY position, row", row);
}

core::Result<std::optional<Product>> loadWithSku(store::Connection &connection, qint64 skuRow)
{
    return withSkus(
        connection,
        connection.one(QString(QStringView(kProductColumns) + u"JOIN sku s ON s.product = p.row WHERE s.row = ?"),
                       readProduct, skuRow),
        u"WHERE row = ?", skuRow);
}

core::Result<std::optional<qint64>> productRow(store::Connection &connection, const core::ShopId &shop,
                                               const ProductId &id)
{
    return connection.one(
        u"SELECT row FROM product WHERE shop = ? AND id = ? AND id <> ''",
        [](const store::Statement &row) { return row.integer(0); }, shop.text(), id.text());
}

core::Result<std::optional<qint64>> productOfSku(store::Connection &connection, qint64 skuRow)
{
    return connection.one(
        u"SELECT product FROM sku WHERE row = ?", [](const store::Statement &row) { return row.integer(0); }, skuRow);
}

core::Result<std::vector<qint64>> skusBySellerSku(store::Connection &connection, const core::ShopId &shop,
                                                  const QString &sellerSku)
{
    return connection.all(
        u"SELECT row FROM sku WHERE shop = ? AND seller_sku = ? ORDER BY row",
        [](const store::Statement &row) { return row.integer(0); }, shop.text(), sellerSku);
}

core::Result<void> eachSku(store::Connection &connection, const core::ShopId &shop,
                           const std::function<void(qint64, std::string_view, std::string_view, std::string_view)> &see)
{
    auto statement = connection.prepare(
        u"SELECT s.row, s.seller_sku, s.id, s.identifier_code FROM sku s JOIN product p ON p.row = s.product "
        u"WHERE s.shop = ? AND p.status <> 'DELETED'");
    if (!statement)
        return core::Unexpected(statement.error());
    statement->bindAll(shop.text());
    for (;;) {
        const auto stepped = statement->step();
        if (!stepped)
            return core::Unexpected(stepped.error());
        if (!*stepped)
            return {};
        see(statement->integer(0), statement->utf8(1), statement->utf8(2), statement->utf8(3));
    }
}

core::Result<std::vector<qint64>> productRows(store::Connection &connection, const core::ShopId &shop, qint64 afterRow,
                                              int limit)
{
    return connection.all(
        u"SELECT row FROM product WHERE shop = ? AND row > ? ORDER BY row LIMIT ?",
        [](const store::Statement &row) { return row.integer(0); }, shop.text(), afterRow, limit);
}

core::Result<CatalogCounts> catalogCounts(store::Connection &connection, const core::ShopId &shop)
{
    auto counts = connection.one(
        u"SELECT (SELECT count(*) FROM product WHERE shop = ?1), (SELECT count(*) FROM sku WHERE shop = ?1)",
        [](const store::Statement &row) {
            return CatalogCounts{row.integer(0), row.integer(1)};
        },
        shop.text());
    if (!counts)
        return core::Unexpected(counts.error());
    return counts->value_or(CatalogCounts{});
}

core::Result<void> insertProduct(store::Connection &connection, Product &product)
{
    auto statement = connection.prepare(uR"(
        INSERT INTO product(id, title, description, category, brand, images, attributes, package, status, audit_status,
            audit_reasons, created, updated, extra, quality, row, shop, base, seen)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0))");
    if (!statement)
        return core::Unexpected(statement.error());
    bindProduct(*statement, product);
    statement->bind(16, product.row != 0 ? std::optional(product.row) : std::nullopt).bind(17, product.shop.text());
    if (auto done = statement->run(); !done)
        return done;
    if (product.row == 0)
        product.row = connection.lastInsertId();
    int position = 0;
    for (Sku &sku : product.skus)
        if (auto done = insertSku(connection, product, sku, position++); !done)
            return done;
    return {};
}

core::Result<void> updateProduct(store::Connection &connection, Product &product)
{
    auto statement = connection.prepare(uR"(
        UPDATE product SET id = ?, title = ?, description = ?, category = ?, brand = ?, images = ?, attributes = ?,
            package = ?, status = ?, audit_status = ?, audit_reasons = ?, created = ?, updated = ?, extra = ?, quality = ?
        WHERE row = ?)");
    if (!statement)
        return core::Unexpected(statement.error());
    bindProduct(*statement, product);
    if (auto done = statement->bind(16, product.row).run(); !done)
        return done;
    auto here = connection.all(
        u"SELECT row FROM sku WHERE product = ?", [](const store::Statement &row) { return row.integer(0); },
        product.row);
    if (!here)
        return core::Unexpected(here.error());
    for (const qint64 row : *here) {
        if (std::ranges::find(product.skus, row, &Sku::row) != product.skus.end())
            continue;
        if (auto done = connection.run(u"DELETE FROM sku WHERE row = ?", row); !done)
            return done;
    }
    int position = 0;
    for (Sku &sku : product.skus) {
        const bool known = std::ranges::find(*here, sku.row) != here->end();
        auto done = known ? updateSku(connection, sku, position) : insertSku(connection, product, sku, position);
        if (!done)
            return done;
        ++position;
    }
    return {};
}

core::Result<void> saveSku(store::Connection &connection, const Sku &sku)
{
    return updateSku(connection, sku, std::nullopt);
}

core::Result<RowNumbers> RowNumbers::open(store::Connection &connection)
{
    RowNumbers numbers;
    auto used = connection.all(u"SELECT name, seq FROM sqlite_sequence WHERE name IN ('product', 'sku')",
                               [](const store::Statement &row) { return std::pair(row.text(0), row.integer(1)); });
    if (!used)
        return core::Unexpected(used.error());
    for (const auto &[name, last] : *used)
        (name == u"sku" ? numbers.sku_ : numbers.product_) = last;
    return numbers;
}

core::Result<void> removeProduct(store::Connection &connection, qint64 row)
{
    return connection.run(u"DELETE FROM product WHERE row = ?", row);
}

QJsonObject Base::sku(qint64 row) const
{
    const auto at = std::ranges::find(skus, row, &std::pair<qint64, QJsonObject>::first);
    return at == skus.end() ? QJsonObject() : at->second;
}

core::Result<Base> loadBase(store::Connection &connection, qint64 productRow)
{
    auto product = connection.one(
        u"SELECT base FROM product WHERE row = ?", [](const store::Statement &row) { return object(row, 0); },
        productRow);
    if (!product)
        return core::Unexpected(product.error());
    auto skus = connection.all(
        u"SELECT row, base FROM sku WHERE product = ?",
        [](const store::Statement &row) { return std::pair(row.integer(0), object(row, 1)); }, productRow);
    if (!skus)
        return core::Unexpected(skus.error());
    return Base{product->value_or(QJsonObject()), std::move(*skus)};
}

core::Result<void> saveProductBase(store::Connection &connection, qint64 productRow, const QJsonObject &fields)
{
    return connection.run(u"UPDATE product SET base = ? WHERE row = ?", text(fields), productRow);
}

core::Result<void> saveSkuBase(store::Connection &connection, qint64 skuRow, const QJsonObject &fields)
{
    return connection.run(u"UPDATE sku SET base = ? WHERE row = ?", text(fields), skuRow);
}

core::Result<void> savePlatformState(store::Connection &connection, const Product &product)
{
    return connection.run(uR"(
        UPDATE product SET id = ?, status = ?, audit_status = ?, audit_reasons = ?, created = ?, updated = ?, extra = ?,
            quality = ? WHERE row = ?)",
                          product.id.text(), product.statusText.isEmpty() ? toText(product.status) : product.statusText,
                          product.auditStatus, text(textsToJson(product.auditReasons)),
                          core::unixSeconds(product.created), core::unixSeconds(product.updated),
                          text(furtherFields(product)), int(product.quality), product.row);
}

core::Result<void> saveSkuId(store::Connection &connection, qint64 skuRow, const SkuId &id)
{
    return connection.run(u"UPDATE sku SET id = ? WHERE row = ?", id.text(), skuRow);
}

core::Result<void> markSeen(store::Connection &connection, qint64 productRow, qint64 sweep)
{
    return connection.run(u"UPDATE product SET seen = ? WHERE row = ?", sweep, productRow);
}

core::Result<void> saveQuality(store::Connection &connection, qint64 productRow, Quality quality)
{
    return connection.run(u"UPDATE product SET quality = ?1 WHERE row = ?2 AND quality <> ?1", int(quality),
                          productRow);
}

core::Result<void> forgetReading(store::Connection &connection)
{
    return connection.run(u"UPDATE product SET updated = 0");
}

} // namespace catalog
