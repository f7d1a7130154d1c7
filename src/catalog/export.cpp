// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/export.h"

#include "catalog/categorytable.h"
#include "catalog/exportfields.h"
#include "catalog/table.h"

#include <QCoreApplication>

#include <algorithm>

namespace catalog {
namespace {

constexpr int kImages = 9;
constexpr int kOptions = 3;
constexpr int kIdentity = 3; // columns, the first of every file
constexpr int kPage = 200;   // products at a time
constexpr int kReport = 500; // SKUs

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
    return header.mid(from, kIdentity) == ExportColumns{}.header().mid(0, kIdentity);
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
        if (one.sells()) {
            columns.warehouses.push_back(one.id.text());
            columns.names.insert(one.id.text(), one.name);
        }
    auto attributes = connection.all(
        uR"(
        SELECT json_extract(a.value, '$.id'), max(json_extract(a.value, '$.name'))
        FROM product p, json_each(p.attributes) a WHERE p.shop = ? GROUP BY 1 ORDER BY 1)",
        [](const store::Statement &row) { return std::pair(row.text(0), row.text(1)); }, shop.text());
    if (!attributes)
        return core::Unexpected(attributes.error());
    for (const auto &[id, name] : *attributes) {
        columns.attributes.push_back(id);
        columns.names.insert(id, name);
    }
    return columns;
}

namespace {

// Goes through the SKUs wanted; the product that several in a row share is read once.
class Walk final {
public:
    Walk(store::Connection &connection, const core::ShopId &shop,
         const std::function<core::Result<void>(const Product &, size_t sku)> &see, const ExportProgress &progress)
        : connection_(connection)
        , shop_(shop)
        , see_(see)
        , progress_(progress)
    {
    }

    core::Result<void> all()
    {
        for (qint64 after = 0;;) {
            auto page = productRows(connection_, shop_, after, kPage);
            if (!page || page->empty())
                return page ? core::Result<void>() : core::Unexpected(page.error());
            for (const qint64 row : *page) {
                auto done = load(row);
                for (size_t i = 0; done && product_ && i < product_->skus.size(); ++i)
                    done = give(i);
                if (!done)
                    return done;
            }
            after = page->back();
        }
    }

    core::Result<void> some(const std::vector<qint64> &skus)
    {
        for (const qint64 sku : skus) {
            auto at = find(sku);
            if (!at) {
                const auto row = productOfSku(connection_, sku);
                if (!row)
                    return core::Unexpected(row.error());
                if (auto done = load(row->value_or(0)); !done)
                    return done;
                at = find(sku);
            }
            if (!at)
                continue;
            if (auto done = give(*at); !done)
                return done;
        }
        return {};
    }

    qint64 seen() const { return seen_; }

private:
    core::Result<void> load(qint64 row)
    {
        product_.reset();
        if (row == 0)
            return {};
        auto loaded = loadProduct(connection_, row);
        if (!loaded)
            return core::Unexpected(loaded.error());
        if (*loaded && (*loaded)->shop == shop_ && (*loaded)->status != Status::Deleted)
            product_ = std::move(*loaded);
        return {};
    }

    std::optional<size_t> find(qint64 sku) const
    {
        if (!product_)
            return std::nullopt;
        const auto at = std::ranges::find(product_->skus, sku, &Sku::row);
        return at == product_->skus.end() ? std::nullopt : std::optional(size_t(at - product_->skus.begin()));
    }

    core::Result<void> give(size_t sku)
    {
        if (auto done = see_(*product_, sku); !done)
            return done;
        if (++seen_ % kReport == 0 && progress_ && !progress_(seen_))
            return core::fail("export.cancelled", QCoreApplication::translate("catalog", "The export was cancelled"));
        return {};
    }

    store::Connection &connection_;
    const core::ShopId &shop_;
    const std::function<core::Result<void>(const Product &, size_t sku)> &see_;
    const ExportProgress &progress_;
    std::optional<Product> product_;
    qint64 seen_ = 0;
};

} // namespace

core::Result<qint64> exportRows(store::Connection &connection, const core::ShopId &shop, const ExportRequest &request,
                                const ExportRowWriter &write, const ExportProgress &progress)
{
    const auto columns = exportColumns(connection, shop);
    if (!columns)
        return core::Unexpected(columns.error());
    const auto layout = ExportLayout::make(*columns, request.fields);
    if (!layout)
        return core::Unexpected(layout.error());
    if (auto done = write(layout->header()); !done)
        return core::Unexpected(done.error());
    const std::function<core::Result<void>(const Product &, size_t)> give = [&](const Product &product, size_t sku) {
        return write(layout->pick(exportRow(product, sku, *columns)));
    };
    Walk walk(connection, shop, give, progress);
    const auto done = request.skus.empty() ? walk.all() : walk.some(request.skus);
    if (!done)
        return core::Unexpected(done.error());
    // Also the last of them can be too many: nothing was finished yet.
    if (progress && !progress(walk.seen()))
        return core::fail("export.cancelled", QCoreApplication::translate("catalog", "The export was cancelled"));
    return walk.seen();
}

core::Result<qint64> exportCatalog(store::Connection &connection, const core::ShopId &shop,
                                   const ExportRequest &request, QIODevice &device,
                                   const tabular::WriteOptions &options, const ExportProgress &progress)
{
    tabular::Writer writer(device, options);
    const auto written = exportRows(
        connection, shop, request, [&](const QStringList &cells) { return writer.write(cells); }, progress);
    if (!written)
        return written;
    if (auto done = writer.finish(); !done)
        return core::Unexpected(done.error());
    return written;
}

core::Result<ExportSample> exportSample(store::Connection &connection, const core::ShopId &shop,
                                        const std::vector<qint64> &skus, int rows)
{
    auto columns = exportColumns(connection, shop);
    if (!columns)
        return core::Unexpected(columns.error());
    ExportSample sample{std::move(*columns), {}};
    const std::function<core::Result<void>(const Product &, size_t)> keep = [&](const Product &product, size_t sku) {
        if (sample.rows.size() == size_t(rows))
            return core::Result<void>(core::fail("export.cancelled", {}));
        sample.rows.push_back(exportRow(product, sku, sample.columns));
        return core::Result<void>();
    };
    const ExportProgress unasked;
    Walk walk(connection, shop, keep, unasked);
    const auto done = skus.empty() ? walk.all() : walk.some(skus);
    if (!done && done.error().code != u"export.cancelled")
        return core::Unexpected(done.error());
    return sample;
}

} // namespace catalog
