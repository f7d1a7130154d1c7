// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/edit.h"

#include "catalog/fields.h"
#include "catalog/offers.h"
#include "catalog/table.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace catalog {
namespace {

using syncing::Change;
using syncing::NewRow;
using syncing::Priority;
using NewRows = std::vector<NewRow>;

const QString kStatusField = QStringLiteral("status");

NewRow rowFor(const Product &product, QLatin1String kind, const QString &subject, Priority priority)
{
    NewRow row;
    row.shop = product.shop;
    row.kind = kind;
    row.entity = productEntity(product.row);
    row.subject = subject;
    row.batchKey = row.entity;
    row.priority = priority;
    return row;
}

// Prices and stock of a product on the platform depend on nothing that is sent before them. In a queue of their own
// all prices of a product share a call, and all its stock, however the edit was ordered.
void onItsOwn(NewRow &row, QStringView queue)
{
    row.entity += queue;
    row.batchKey = row.entity;
}

NewRow createRow(const Product &product, const QJsonObject &whole)
{
    NewRow row = rowFor(product, kind::kCreate, productEntity(product.row) + u"/create", Priority::Content);
    row.payload = whole;
    return row;
}

NewRow createRow(const Product &product) { return createRow(product, toJson(product)); }

NewRow removeRow(const Product &product)
{
    NewRow row = rowFor(product, kind::kCreate, productEntity(product.row) + u"/create", Priority::Content);
    row.payload = {{QStringLiteral("remove"), true}};
    return row;
}

NewRow contentRow(const Product &product, const QString &field, const QJsonValue &value, const QJsonValue &base)
{
    NewRow row = rowFor(product, kind::kContent, productEntity(product.row) + u'/' + field, Priority::Content);
    row.payload = {{field, value}};
    row.base = {{field, base}};
    row.isKnown = value == base;
    return row;
}

// PartialEdit replaces the whole list of variants, so this row carries all of them. `before` has the SKUs that the
// platform has, `base` what it shows of them.
NewRow variantsRow(const Product &product, const Product &before, const Base &base)
{
    QJsonArray mine, theirs;
    for (const Sku &sku : product.skus)
        mine.append(QJsonObject{{QStringLiteral("row"), sku.row}, {QStringLiteral("fields"), skuFields(sku)}});
    for (const Sku &sku : before.skus)
        if (const QJsonObject known = base.sku(sku.row); !known.isEmpty())
            theirs.append(QJsonObject{{QStringLiteral("row"), sku.row},
                                      {QStringLiteral("id"), sku.id.text()},
                                      {QStringLiteral("fields"), known}});
    return contentRow(product, QStringLiteral("skus"), mine, theirs);
}

NewRow statusRow(const Product &product, const QString &action)
{
    NewRow row = rowFor(product, kind::kStatus, productEntity(product.row) + u"/status", Priority::Content);
    row.batchKey = action + u'/' + product.shop.text(); // twenty products of one action share a call
    row.payload = {{QStringLiteral("action"), action}};
    row.base = {{kStatusField, product.statusText}};
    return row;
}

NewRow priceRow(const Product &product, const Sku &sku, const QJsonObject &fields, const QJsonObject &base)
{
    NewRow row = rowFor(product, kind::kPrice, skuEntity(sku.row) + u"/price", Priority::Price);
    onItsOwn(row, u"/price");
    row.payload = {{QStringLiteral("sku"), sku.row}};
    for (const QString &field : {QStringLiteral("price"), QStringLiteral("list_price")}) {
        if (fields.contains(field))
            row.payload.insert(field, fields.value(field));
        if (base.contains(field))
            row.base.insert(field, base.value(field));
    }
    row.isKnown =
        fields.value(u"price") == base.value(u"price") && fields.value(u"list_price") == base.value(u"list_price");
    return row;
}

NewRow stockRow(const Product &product, const Sku &sku, const QJsonObject &fields, const QJsonObject &base)
{
    NewRow row = rowFor(product, kind::kStock, skuEntity(sku.row) + u"/stock", Priority::Stock);
    onItsOwn(row, u"/stock");
    row.payload = {{QStringLiteral("sku"), sku.row}, {QStringLiteral("stock"), fields.value(u"stock")}};
    row.base = {{QStringLiteral("stock"), base.value(u"stock")}};
    row.isKnown = fields.value(u"stock") == base.value(u"stock");
    return row;
}

core::Unexpected gone(const QString &entity)
{
    return core::Unexpected(
        syncing::changedSince(entity, {QCoreApplication::translate("catalog", "it is no longer here")}));
}

// While the platform doesn't know the product, whatever changes goes into its creation.
bool isOnPlatform(const Product &product) { return !product.id.isEmpty(); }

QString actionTo(Status wanted, Status now)
{
    if (wanted == Status::Deleted)
        return QStringLiteral("delete");
    if (now == Status::Deleted)
        return QStringLiteral("recover");
    return wanted == Status::SellerDeactivated ? QStringLiteral("deactivate") : QStringLiteral("activate");
}

core::Result<NewRows> create(store::Connection &connection, const Change &change)
{
    auto product = productFromJson(change.after);
    if (!product)
        return core::Unexpected(product.error());
    auto here = loadProduct(connection, product->row);
    if (!here)
        return core::Unexpected(here.error());
    const bool known = here->has_value();
    if (known)
        product->id = (*here)->id; // removed here, but perhaps created there in the meantime
    auto done = known ? updateProduct(connection, *product) : insertProduct(connection, *product);
    if (!done)
        return core::Unexpected(done.error());
    if (isOnPlatform(*product))
        return NewRows{statusRow(*product, QStringLiteral("recover"))};
    return NewRows{createRow(*product, change.after)};
}

core::Result<NewRows> remove(store::Connection &connection, qint64 row, const Change &change)
{
    auto product = loadProduct(connection, row);
    if (!product)
        return core::Unexpected(product.error());
    if (!*product)
        return gone(change.entity);
    const bool onPlatform = isOnPlatform(**product);
    const NewRow pushed = onPlatform ? statusRow(**product, QStringLiteral("delete")) : removeRow(**product);
    (*product)->status = Status::Deleted;
    (*product)->statusText = toText(Status::Deleted);
    if (auto saved = savePlatformState(connection, **product); !saved)
        return core::Unexpected(saved.error());
    return NewRows{pushed};
}

core::Result<NewRows> editProduct(store::Connection &connection, qint64 row, const Change &change)
{
    auto loaded = loadProduct(connection, row);
    if (!loaded)
        return core::Unexpected(loaded.error());
    if (!*loaded)
        return gone(change.entity);
    Product &product = **loaded;
    QJsonObject current = productFields(product);
    current.insert(kStatusField, product.statusText);
    if (auto same = syncing::checkUnchanged(change.entity, change.before, current); !same)
        return core::Unexpected(same.error());
    QJsonObject after = change.after;
    const QJsonValue status = after.take(kStatusField);
    NewRows rows;
    if (status.isString()) {
        const Status wanted = statusFromText(status.toString());
        if (isOnPlatform(product))
            rows.push_back(statusRow(product, actionTo(wanted, product.status)));
        product.status = wanted;
        product.statusText = status.toString();
    }
    if (auto put = putProductFields(after, product); !put)
        return core::Unexpected(put.error());
    if (auto saved = updateProduct(connection, product); !saved)
        return core::Unexpected(saved.error());
    if (!isOnPlatform(product))
        return NewRows{createRow(product)};
    auto base = loadBase(connection, row);
    if (!base)
        return core::Unexpected(base.error());
    for (auto field = after.begin(); field != after.end(); ++field)
        rows.push_back(contentRow(product, field.key(), field.value(), base->product.value(field.key())));
    return rows;
}

// Prices and stock go their own, urgent ways; everything else about a variant is content of its product.
core::Result<NewRows> rowsOfSku(store::Connection &connection, const Product &product, const Sku &sku,
                                const QJsonObject &after)
{
    auto base = loadBase(connection, product.row);
    if (!base)
        return core::Unexpected(base.error());
    const QJsonObject known = base->sku(sku.row);
    NewRows rows;
    bool content = known.isEmpty();
    bool price = false, stock = false;
    for (auto field = after.begin(); field != after.end(); ++field) {
        if (field.key() == u"price" || field.key() == u"list_price")
            price = true;
        else if (field.key() == u"stock")
            stock = true;
        else
            content = true;
    }
    if (content) {
        auto whole = loadProduct(connection, product.row);
        if (!whole)
            return core::Unexpected(whole.error());
        if (*whole)
            rows.push_back(variantsRow(**whole, **whole, *base));
    }
    if (price && !known.isEmpty())
        rows.push_back(priceRow(product, sku, skuFields(sku), known));
    if (stock && !known.isEmpty())
        rows.push_back(stockRow(product, sku, skuFields(sku), known));
    return rows;
}

bool isContent(const QString &field) { return field != u"price" && field != u"list_price" && field != u"stock"; }

// Saves a product to which a variant has come, or from which one has gone.
core::Result<NewRows> saveVariants(store::Connection &connection, const Product &before, Product product)
{
    auto base = loadBase(connection, product.row); // goes with its SKU
    if (!base)
        return core::Unexpected(base.error());
    if (auto saved = updateProduct(connection, product); !saved)
        return core::Unexpected(saved.error());
    return NewRows{isOnPlatform(product) ? variantsRow(product, before, *base) : createRow(product)};
}

core::Result<NewRows> addSku(store::Connection &connection, qint64 skuRow, const Change &change)
{
    auto loaded = loadProduct(connection, change.after.value(u"product").toInteger());
    if (!loaded)
        return core::Unexpected(loaded.error());
    if (!*loaded)
        return gone(change.entity);
    Sku sku;
    sku.row = skuRow;
    QJsonObject fields = change.after;
    fields.remove(QStringLiteral("product"));
    sku.id = SkuId(fields.take(QStringLiteral("id")).toString());
    if (auto put = putSkuFields(fields, sku); !put)
        return core::Unexpected(put.error());
    Product product = **loaded;
    product.skus.push_back(std::move(sku));
    return saveVariants(connection, **loaded, std::move(product));
}

core::Result<NewRows> removeSku(store::Connection &connection, qint64 skuRow, const Change &change)
{
    auto productRow = productOfSku(connection, skuRow);
    if (!productRow)
        return core::Unexpected(productRow.error());
    if (!*productRow)
        return gone(change.entity);
    auto loaded = loadProduct(connection, **productRow);
    if (!loaded)
        return core::Unexpected(loaded.error());
    Product product = **loaded;
    std::erase_if(product.skus, [&](const Sku &sku) { return sku.row == skuRow; });
    return saveVariants(connection, **loaded, std::move(product));
}

core::Result<NewRows> editSku(store::Connection &connection, qint64 skuRow, const Change &change)
{
    auto loaded = loadWithSku(connection, skuRow);
    if (!loaded)
        return core::Unexpected(loaded.error());
    if (!*loaded || (*loaded)->skus.empty())
        return gone(change.entity);
    const Product &product = **loaded;
    Sku sku = product.skus.front();
    if (auto same = syncing::checkUnchanged(change.entity, change.before, skuFields(sku)); !same)
        return core::Unexpected(same.error());
    if (auto put = putSkuFields(change.after, sku); !put)
        return core::Unexpected(put.error());
    if (auto saved = saveSku(connection, sku); !saved)
        return core::Unexpected(saved.error());
    if (isOnPlatform(product))
        return rowsOfSku(connection, product, sku, change.after);
    auto whole = loadProduct(connection, product.row);
    if (!whole)
        return core::Unexpected(whole.error());
    return NewRows{createRow(**whole)};
}

// What of a SKU differs from what the platform has.
struct SkuDifference {
    bool content = false, price = false, stock = false;
};
SkuDifference difference(const QJsonObject &base, const QJsonObject &here)
{
    SkuDifference found;
    const QJsonObject changed = changedFields(base, here).after;
    for (const QString &field : changed.keys()) {
        found.content |= isContent(field);
        found.stock |= field == u"stock";
        found.price |= !isContent(field) && field != u"stock";
    }
    return found;
}

// All of a SKU, so that an undone removal finds its product and is again what the platform knows.
QJsonObject wholeSku(const Sku &sku, qint64 productRow)
{
    QJsonObject fields = skuFields(sku);
    fields.insert(QStringLiteral("product"), productRow);
    if (!sku.id.isEmpty())
        fields.insert(QStringLiteral("id"), sku.id.text());
    return fields;
}

} // namespace

QString productEntity(qint64 productRow) { return QStringLiteral("product:%1").arg(productRow); }
QString skuEntity(qint64 skuRow) { return QStringLiteral("sku:%1").arg(skuRow); }

std::optional<qint64> rowIn(QStringView entity, QLatin1String prefix)
{
    if (!entity.startsWith(prefix))
        return std::nullopt;
    bool number = false;
    const QStringView tail = entity.mid(prefix.size());
    const qint64 row = tail.first(tail.contains(u'/') ? tail.indexOf(u'/') : tail.size()).toLongLong(&number);
    return number ? std::optional(row) : std::nullopt;
}

core::Result<QString> nameOfEntity(store::Connection &connection, QStringView entity)
{
    const auto product = rowIn(entity, QLatin1String("product:"));
    const auto sku = product ? std::nullopt : rowIn(entity, QLatin1String("sku:"));
    if (!product && !sku)
        return QString();
    const auto name = connection.one(
        product ? u"SELECT title FROM product WHERE row = ?" : u"SELECT seller_sku FROM sku WHERE row = ?",
        [](const store::Statement &row) { return row.text(0); }, product ? *product : *sku);
    if (!name)
        return core::Unexpected(name.error());
    return name->value_or(QString());
}

syncing::Change creation(const Product &product) { return {productEntity(product.row), {}, toJson(product)}; }
syncing::Change removal(const Product &product) { return {productEntity(product.row), toJson(product), {}}; }

syncing::Change statusChange(const Product &product, Status wanted)
{
    return {productEntity(product.row), {{kStatusField, product.statusText}}, {{kStatusField, toText(wanted)}}};
}

core::Result<std::vector<syncing::NewRow>> unsentRows(store::Connection &connection, qint64 productRow)
{
    auto loaded = loadProduct(connection, productRow);
    if (!loaded)
        return core::Unexpected(loaded.error());
    if (!*loaded || !isOnPlatform(**loaded))
        return NewRows();
    auto base = loadBase(connection, productRow);
    if (!base)
        return core::Unexpected(base.error());
    const Product &product = **loaded;
    NewRows rows;
    const QJsonObject changed = changedFields(base->product, productFields(product)).after;
    for (auto field = changed.begin(); field != changed.end(); ++field)
        rows.push_back(contentRow(product, field.key(), field.value(), base->product.value(field.key())));
    bool variants = false;
    NewRows offers;
    for (const Sku &sku : product.skus) {
        const QJsonObject known = base->sku(sku.row), here = skuFields(sku);
        const SkuDifference differs = difference(known, here);
        variants |= known.isEmpty() || differs.content;
        if (differs.price && !known.isEmpty())
            offers.push_back(priceRow(product, sku, here, known));
        if (differs.stock && !known.isEmpty())
            offers.push_back(stockRow(product, sku, here, known));
    }
    if (variants)
        rows.push_back(variantsRow(product, product, *base));
    rows.insert(rows.end(), offers.begin(), offers.end());
    return rows;
}

std::vector<syncing::Change> changesBetween(const Product &before, const Product &after)
{
    if (before.row == 0)
        return {creation(after)};
    std::vector<Change> changes;
    FieldChange fields = changedFields(productFields(before), productFields(after));
    if (!fields.isEmpty())
        changes.push_back({productEntity(after.row), std::move(fields.before), std::move(fields.after)});
    for (const Sku &sku : after.skus) {
        const auto old = std::ranges::find(before.skus, sku.row, &Sku::row);
        if (old == before.skus.end()) {
            changes.push_back({skuEntity(sku.row), {}, wholeSku(sku, after.row)});
            continue;
        }
        FieldChange change = changedFields(skuFields(*old), skuFields(sku));
        if (!change.isEmpty())
            changes.push_back({skuEntity(sku.row), std::move(change.before), std::move(change.after)});
    }
    for (const Sku &old : before.skus)
        if (std::ranges::find(after.skus, old.row, &Sku::row) == after.skus.end())
            changes.push_back({skuEntity(old.row), wholeSku(old, before.row), {}});
    return changes;
}

syncing::NextChanges editOf(const Product &before, const Product &after)
{
    return [before, after = Product(after),
            done = false](store::Connection &connection) mutable -> core::Result<std::vector<Change>> {
        if (done)
            return std::vector<Change>();
        done = true;
        auto numbers = RowNumbers::open(connection);
        if (!numbers)
            return core::Unexpected(numbers.error());
        if (after.row == 0)
            after.row = numbers->nextProduct();
        for (Sku &sku : after.skus)
            if (sku.row == 0)
                sku.row = numbers->nextSku();
        return changesBetween(before, after);
    };
}

core::Result<std::vector<syncing::NewRow>> ProductApplier::apply(store::Connection &connection,
                                                                 const syncing::Change &change)
{
    if (const auto row = rowIn(change.entity, QLatin1String("product:"))) {
        if (change.creates())
            return create(connection, change);
        return change.removes() ? remove(connection, *row, change) : editProduct(connection, *row, change);
    }
    if (const auto row = rowIn(change.entity, QLatin1String("sku:"))) {
        if (change.creates())
            return addSku(connection, *row, change);
        return change.removes() ? removeSku(connection, *row, change) : editSku(connection, *row, change);
    }
    return core::fail("catalog.fields", QCoreApplication::translate("catalog", "A stored change can’t be understood"),
                      change.entity);
}

core::Result<std::vector<syncing::Taken>> ProductApplier::applyStaged(store::Connection &connection,
                                                                      const core::ShopId &shop)
{
    return applyOffers(connection, shop);
}

} // namespace catalog
