// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/export.h"

#include "catalog/categorytable.h"
#include "catalog/table.h"

#include <QCoreApplication>

namespace catalog {
namespace {

constexpr int kImages = 9;
constexpr int kOptions = 3;
constexpr int kPage = 200; // products at a time

QString pictureText(const Image &image) { return image.uri.isEmpty() ? image.source : image.uri; }

QString attributeText(const Product &product, const QString &id)
{
    const auto at = std::ranges::find(product.attributes, id, &Attribute::id);
    if (at == product.attributes.end())
        return {};
    QStringList names;
    for (const AttributeValue &value : at->values)
        names.append(value.name.isEmpty() ? value.id : value.name);
    return names.join(u'|');
}

QString stockText(const Sku &sku, const QString &warehouse)
{
    const auto at = std::ranges::find(sku.stock, WarehouseId(warehouse), &Stock::warehouse);
    return at == sku.stock.end() ? QString() : QString::number(at->quantity);
}

} // namespace

QStringList ExportColumns::header() const
{
    QStringList names{QStringLiteral("product_id"), QStringLiteral("sku_id"),      QStringLiteral("seller_sku"),
                      QStringLiteral("title"),      QStringLiteral("description"), QStringLiteral("category"),
                      QStringLiteral("brand"),      QStringLiteral("price"),       QStringLiteral("currency"),
                      QStringLiteral("list_price")};
    for (const QString &warehouse : warehouses)
        names.append(QStringLiteral("stock:") + warehouse);
    names += {QStringLiteral("identifier_type"), QStringLiteral("identifier_code"), QStringLiteral("weight"),
              QStringLiteral("weight_unit"),     QStringLiteral("length"),          QStringLiteral("width"),
              QStringLiteral("height"),          QStringLiteral("dimension_unit")};
    for (int i = 1; i <= kOptions; ++i) {
        names.append(QStringLiteral("option%1_name").arg(i));
        names.append(QStringLiteral("option%1_value").arg(i));
    }
    names.append(QStringLiteral("option1_image"));
    for (int i = 1; i <= kImages; ++i)
        names.append(QStringLiteral("image_%1").arg(i));
    for (const QString &attribute : attributes)
        names.append(QStringLiteral("attribute:") + attribute);
    names.append(QStringLiteral("status"));
    return names;
}

bool isOwnExport(const QStringList &header)
{
    const qsizetype from = isRejects(header) ? 1 : 0;
    return header.size() > 10 && header.mid(from, 10) == ExportColumns{}.header().mid(0, 10);
}

QString problemHeader() { return QStringLiteral("Shopwright problem"); }

bool isRejects(const QStringList &header) { return !header.isEmpty() && header.front() == problemHeader(); }

QStringList exportRow(const Product &product, size_t index, const ExportColumns &columns)
{
    const Sku &sku = product.skus[index];
    QStringList cells{product.id.text(),
                      sku.id.text(),
                      sku.sellerSku,
                      product.title,
                      product.description,
                      product.category.text(),
                      product.brand ? product.brand->text() : QString(),
                      sku.price ? sku.price->toWire() : QString(),
                      sku.price ? sku.price->currency.code() : QString(),
                      sku.listPrice ? sku.listPrice->toWire() : QString()};
    for (const QString &warehouse : columns.warehouses)
        cells.append(stockText(sku, warehouse));
    cells += {sku.identifier ? sku.identifier->type : QString(),
              sku.identifier ? sku.identifier->code : QString(),
              product.weight ? product.weight->value : QString(),
              product.weight ? product.weight->unit : QString(),
              product.dimensions ? product.dimensions->length : QString(),
              product.dimensions ? product.dimensions->width : QString(),
              product.dimensions ? product.dimensions->height : QString(),
              product.dimensions ? product.dimensions->unit : QString()};
    for (size_t i = 0; i < kOptions; ++i) {
        const bool has = i < sku.salesAttributes.size();
        cells.append(has ? sku.salesAttributes[i].name : QString());
        cells.append(has ? sku.salesAttributes[i].valueName : QString());
    }
    const bool pictured = !sku.salesAttributes.empty() && sku.salesAttributes.front().image;
    cells.append(pictured ? pictureText(*sku.salesAttributes.front().image) : QString());
    for (size_t i = 0; i < kImages; ++i)
        cells.append(i < product.images.size() ? pictureText(product.images[i]) : QString());
    for (const QString &attribute : columns.attributes)
        cells.append(attributeText(product, attribute));
    cells.append(product.statusText);
    return cells;
}

core::Result<ExportColumns> exportColumns(store::Connection &connection, const core::ShopId &shop)
{
    ExportColumns columns;
    auto stocks = warehouses(connection, shop);
    if (!stocks)
        return core::Unexpected(stocks.error());
    for (const Warehouse &one : *stocks)
        if (one.type == u"SALES_WAREHOUSE")
            columns.warehouses.push_back(one.id.text());
    auto attributes = connection.all(
        uR"(
        SELECT DISTINCT json_extract(a.value, '$.id') FROM product p, json_each(p.attributes) a WHERE p.shop = ? ORDER BY 1)",
        [](const store::Statement &row) { return row.text(0); }, shop.text());
    if (!attributes)
        return core::Unexpected(attributes.error());
    columns.attributes = std::move(*attributes);
    return columns;
}

core::Result<qint64> exportProducts(store::Connection &connection, const std::vector<qint64> &productRows,
                                    const ExportColumns &columns, tabular::Writer &writer)
{
    qint64 written = 0;
    for (const qint64 row : productRows) {
        auto product = loadProduct(connection, row);
        if (!product)
            return core::Unexpected(product.error());
        if (!*product || (*product)->status == Status::Deleted)
            continue;
        for (size_t i = 0; i < (*product)->skus.size(); ++i, ++written)
            if (auto done = writer.write(exportRow(**product, i, columns)); !done)
                return core::Unexpected(done.error());
    }
    return written;
}

core::Result<qint64> exportCatalog(store::Connection &connection, const core::ShopId &shop, QIODevice &device,
                                   const tabular::WriteOptions &options, const std::function<bool(qint64)> &seen)
{
    auto columns = exportColumns(connection, shop);
    if (!columns)
        return core::Unexpected(columns.error());
    tabular::Writer writer(device, options);
    if (auto done = writer.write(columns->header()); !done)
        return core::Unexpected(done.error());
    qint64 written = 0;
    for (qint64 after = 0;;) {
        auto page = productRows(connection, shop, after, kPage);
        if (!page)
            return core::Unexpected(page.error());
        if (page->empty())
            break;
        auto done = exportProducts(connection, *page, *columns, writer);
        if (!done)
            return done;
        written += *done;
        after = page->back();
        if (!seen(written))
            return core::fail("export.cancelled", QCoreApplication::translate("catalog", "The export was cancelled"));
    }
    if (auto done = writer.finish(); !done)
        return core::Unexpected(done.error());
    return written;
}

} // namespace catalog
