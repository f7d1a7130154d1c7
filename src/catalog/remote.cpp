// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/remote.h"

#include "catalog/compliance.h"
#include "catalog/fields.h"
#include "catalog/remoteanswer.h"

#include <QJsonArray>
#include <QSet>

namespace catalog::remote {
namespace {

struct Expected {
    const char *key;
    QJsonValue::Type type;
};

// The first of these fields that is there with another type than it should have; empty when all is well.
template<size_t N>
QString wrongType(const QJsonObject &object, const Expected (&fields)[N])
{
    for (const Expected &field : fields) {
        const QJsonValue value = object.value(QLatin1String(field.key));
        if (!value.isUndefined() && !value.isNull() && value.type() != field.type)
            return u'/' + QLatin1String(field.key);
    }
    return {};
}

constexpr Expected kPriceTypes[] = {{"sale_price", QJsonValue::String},
                                    {"tax_exclusive_price", QJsonValue::String},
                                    {"amount", QJsonValue::String},
                                    {"currency", QJsonValue::String}};
constexpr Expected kStockTypes[] = {{"warehouse_id", QJsonValue::String},
                                    {"quantity", QJsonValue::Double},
                                    {"available_quantity", QJsonValue::Double},
                                    {"committed_quantity", QJsonValue::Double}};
constexpr Expected kSkuTypes[] = {{"id", QJsonValue::String},
                                  {"seller_sku", QJsonValue::String},
                                  {"price", QJsonValue::Object},
                                  {"list_price", QJsonValue::Object},
                                  {"identifier_code", QJsonValue::Object},
                                  {"sales_attributes", QJsonValue::Array},
                                  {"inventory", QJsonValue::Array},
                                  {"warehouse_inventory", QJsonValue::Array}};
constexpr Expected kProductTypes[] = {{"id", QJsonValue::String},
                                      {"status", QJsonValue::String},
                                      {"title", QJsonValue::String},
                                      {"description", QJsonValue::String},
                                      {"category_chains", QJsonValue::Array},
                                      {"brand", QJsonValue::Object},
                                      {"main_images", QJsonValue::Array},
                                      {"skus", QJsonValue::Array},
                                      {"product_attributes", QJsonValue::Array},
                                      {"certifications", QJsonValue::Array},
                                      {"size_chart", QJsonValue::Object},
                                      {"manufacturer_ids", QJsonValue::Array},
                                      {"responsible_person_ids", QJsonValue::Array},
                                      {"package_weight", QJsonValue::Object},
                                      {"package_dimensions", QJsonValue::Object},
                                      {"audit", QJsonValue::Object},
                                      {"audit_failed_reasons", QJsonValue::Array},
                                      {"listing_quality_tier", QJsonValue::String},
                                      {"create_time", QJsonValue::Double},
                                      {"update_time", QJsonValue::Double}};

QJsonObject without(QJsonObject object, const QSet<QString> &known)
{
    for (const QString &key : known)
        object.remove(key);
    return object;
}

Image imageFrom(const QJsonObject &json)
{
    return {textOf(json, u"uri"), json.value(u"urls").toArray().first().toString(), {}};
}

core::Result<std::optional<core::Money>> priceFrom(const QJsonObject &json, const QString &pointer)
{
    if (!wrongType(json, kPriceTypes).isEmpty())
        return unreadable(pointer);
    QString amount = textOf(json, u"sale_price");
    if (amount.isEmpty())
        amount = textOf(json, u"tax_exclusive_price");
    if (amount.isEmpty())
        amount = textOf(json, u"amount");
    if (amount.isEmpty())
        return std::nullopt;
    const auto currency = core::Currency::fromCode(textOf(json, u"currency"));
    if (!currency)
        return unreadable(pointer);
    auto money = core::Money::fromWire(amount, *currency);
    if (!money)
        return unreadable(pointer);
    return std::optional(*money);
}

SalesAttribute salesAttributeFrom(const QJsonObject &json)
{
    SalesAttribute attribute{
        textOf(json, u"id"), textOf(json, u"name"), textOf(json, u"value_id"), textOf(json, u"value_name"), {}};
    const QJsonObject image = json.value(u"sku_img").toObject();
    if (!textOf(image, u"uri").isEmpty())
        attribute.image = imageFrom(image);
    return attribute;
}

const QSet<QString> &knownOfSku()
{
    static const QSet<QString> keys{
        QStringLiteral("id"),        QStringLiteral("seller_sku"),      QStringLiteral("price"),
        QStringLiteral("inventory"), QStringLiteral("identifier_code"), QStringLiteral("sales_attributes"),
        QStringLiteral("list_price")};
    return keys;
}

core::Result<std::vector<Stock>> stockFrom(const QJsonArray &inventory, QStringView quantity, const QString &pointer)
{
    std::vector<Stock> stock;
    for (qsizetype i = 0; i < inventory.size(); ++i) {
        const QJsonObject one = inventory[i].toObject();
        if (const QString wrong = wrongType(one, kStockTypes); !wrong.isEmpty())
            return unreadable(QStringLiteral("%1/%2%3").arg(pointer).arg(i).arg(wrong));
        stock.push_back({WarehouseId(textOf(one, u"warehouse_id")), one.value(quantity).toInteger()});
    }
    std::ranges::sort(stock, {}, &Stock::warehouse);
    return stock;
}

core::Result<Sku> skuFrom(const QJsonObject &json, const QString &pointer)
{
    if (const QString wrong = wrongType(json, kSkuTypes); !wrong.isEmpty())
        return unreadable(pointer + wrong);
    Sku sku;
    sku.id = SkuId(textOf(json, u"id"));
    if (sku.id.isEmpty())
        return unreadable(pointer + u"/id");
    sku.sellerSku = textOf(json, u"seller_sku");
    auto price = priceFrom(json.value(u"price").toObject(), pointer + u"/price");
    if (!price)
        return core::Unexpected(price.error());
    sku.price = *price;
    auto listPrice = priceFrom(json.value(u"list_price").toObject(), pointer + u"/list_price");
    if (!listPrice)
        return core::Unexpected(listPrice.error());
    sku.listPrice = *listPrice;
    const QJsonObject code = json.value(u"identifier_code").toObject();
    if (!textOf(code, u"code").isEmpty())
        sku.identifier = IdentifierCode{textOf(code, u"type"), textOf(code, u"code")};
    const QJsonArray attributes = json.value(u"sales_attributes").toArray();
    for (const QJsonValue &attribute : attributes)
        sku.salesAttributes.push_back(salesAttributeFrom(attribute.toObject()));
    auto stock = stockFrom(json.value(u"inventory").toArray(), u"quantity", pointer + u"/inventory");
    if (!stock)
        return core::Unexpected(stock.error());
    sku.stock = std::move(*stock);
    sku.extra = without(json, knownOfSku());
    return sku;
}

CategoryId leafOf(const QJsonArray &chain)
{
    for (const QJsonValue &node : chain)
        if (node.toObject().value(u"is_leaf").toBool())
            return CategoryId(textOf(node.toObject(), u"id"));
    return chain.isEmpty() ? CategoryId() : CategoryId(textOf(chain.last().toObject(), u"id"));
}

std::vector<QString> auditReasonsFrom(const QJsonArray &reasons)
{
    std::vector<QString> words;
    for (const QJsonValue &value : reasons) {
        const QJsonObject reason = value.toObject();
        QStringList texts;
        const QJsonArray parts = reason.value(u"reasons").toArray();
        for (const QJsonValue &part : parts)
            texts.append(part.toString());
        const QString position = textOf(reason, u"position");
        words.push_back(position.isEmpty() ? texts.join(u' ') : position + u": " + texts.join(u' '));
    }
    return words;
}

const QSet<QString> &knownOfProduct()
{
    static const QSet<QString> keys = [] {
        QSet<QString> all;
        for (const char *key : {"id",
                                "status",
                                "title",
                                "description",
                                "category_chains",
                                "brand",
                                "main_images",
                                "skus",
                                "product_attributes",
                                "package_weight",
                                "package_dimensions",
                                "audit",
                                "audit_failed_reasons",
                                "create_time",
                                "update_time",
                                "certifications",
                                "size_chart",
                                "manufacturer_ids",
                                "responsible_person_ids",
                                "listing_quality_tier"})
            all.insert(QString::fromLatin1(key));
        return all;
    }();
    return keys;
}

} // namespace

api::Request getProduct(const ProductId &id, Version version)
{
    api::Request request = readRequest("GetProduct");
    request.path = {{QStringLiteral("product_id"), id.text()}};
    if (version == Version::UnderReview)
        request.query = {{QStringLiteral("return_under_review_version"), QStringLiteral("true")}};
    return request;
}

bool hasVersionUnderReview(Status status, const QString &auditStatus)
{
    return auditStatus == u"AUDITING" && status != Status::Pending;
}

core::Result<Product> productFrom(const QJsonObject &data, const core::ShopId &shop)
{
    if (const QString wrong = wrongType(data, kProductTypes); !wrong.isEmpty())
        return unreadable(u"/data" + wrong);
    Product product;
    product.shop = shop;
    product.id = ProductId(textOf(data, u"id"));
    if (product.id.isEmpty())
        return unreadable(QStringLiteral("/data/id"));
    product.title = textOf(data, u"title");
    product.description = textOf(data, u"description");
    product.category = leafOf(data.value(u"category_chains").toArray());
    if (const QString brand = textOf(data.value(u"brand").toObject(), u"id"); !brand.isEmpty())
        product.brand = BrandId(brand);
    const QJsonArray images = data.value(u"main_images").toArray();
    for (const QJsonValue &image : images)
        product.images.push_back(imageFrom(image.toObject()));
    const QJsonArray attributes = data.value(u"product_attributes").toArray();
    product.attributes = attributesFromJson(attributes);
    const QJsonObject weight = data.value(u"package_weight").toObject();
    if (!textOf(weight, u"value").isEmpty())
        product.weight = Measure{textOf(weight, u"value"), textOf(weight, u"unit")};
    const QJsonObject size = data.value(u"package_dimensions").toObject();
    if (!textOf(size, u"length").isEmpty())
        product.dimensions =
            Dimensions{textOf(size, u"length"), textOf(size, u"width"), textOf(size, u"height"), textOf(size, u"unit")};
    product.statusText = textOf(data, u"status");
    product.status = statusFromText(product.statusText);
    product.auditStatus = textOf(data.value(u"audit").toObject(), u"status");
    product.auditReasons = auditReasonsFrom(data.value(u"audit_failed_reasons").toArray());
    product.quality = qualityFromText(textOf(data, u"listing_quality_tier"));
    product.created = core::instant(data.value(u"create_time").toInteger());
    product.updated = core::instant(data.value(u"update_time").toInteger());
    const QJsonArray skus = data.value(u"skus").toArray();
    for (qsizetype i = 0; i < skus.size(); ++i) {
        auto sku = skuFrom(skus[i].toObject(), QStringLiteral("/data/skus/%1").arg(i));
        if (!sku)
            return core::Unexpected(sku.error());
        product.skus.push_back(std::move(*sku));
    }
    product.compliance = complianceFromJson(data);
    product.extra = without(data, knownOfProduct());
    return product;
}

api::Request searchProducts(const SearchWindow &window, const QString &pageToken)
{
    api::Request request = readRequest("SearchProducts");
    request.query = {{QStringLiteral("page_size"), QStringLiteral("100")}};
    if (!pageToken.isEmpty())
        request.query.emplace(QStringLiteral("page_token"), pageToken);
    request.body = QJsonObject{{QStringLiteral("status"), QStringLiteral("ALL")},
                               {QStringLiteral("update_time_ge"), window.from},
                               {QStringLiteral("update_time_le"), window.to}};
    return request;
}

core::Result<SearchPage> searchPageFrom(const QJsonObject &data)
{
    SearchPage page;
    page.total = data.value(u"total_count").toInteger();
    page.nextToken = textOf(data, u"next_page_token");
    const QJsonArray products = data.value(u"products").toArray();
    for (qsizetype i = 0; i < products.size(); ++i) {
        const QJsonObject product = products[i].toObject();
        const QString pointer = QStringLiteral("/data/products/%1").arg(i);
        if (const QString wrong = wrongType(product, kProductTypes); !wrong.isEmpty())
            return unreadable(pointer + wrong);
        SearchHit hit;
        hit.id = ProductId(textOf(product, u"id"));
        if (hit.id.isEmpty())
            return unreadable(pointer + u"/id");
        hit.statusText = textOf(product, u"status");
        hit.status = statusFromText(hit.statusText);
        hit.auditStatus = textOf(product.value(u"audit").toObject(), u"status");
        hit.quality = qualityFromText(textOf(product, u"listing_quality_tier"));
        hit.updated = product.value(u"update_time").toInteger();
        const QJsonArray skus = product.value(u"skus").toArray();
        for (const QJsonValue &sku : skus) {
            const QJsonArray inventory = sku[u"inventory"].toArray();
            auto stock = stockFrom(inventory, u"quantity", pointer + u"/skus/inventory");
            if (!stock)
                return core::Unexpected(stock.error());
            if (!inventory.isEmpty())
                hit.stock.emplace_back(SkuId(sku[u"id"].toString()), std::move(*stock));
        }
        page.hits.push_back(std::move(hit));
    }
    return page;
}

namespace {

template<class Id>
api::Request inventorySearchBy(const QString &key, const std::vector<Id> &wanted)
{
    QJsonArray ids;
    for (const Id &id : wanted)
        ids.append(id.text());
    api::Request request = readRequest("InventorySearch");
    request.body = QJsonObject{{key, ids}};
    return request;
}

} // namespace

api::Request inventorySearch(const std::vector<SkuId> &skus)
{
    return inventorySearchBy(QStringLiteral("sku_ids"), skus);
}

api::Request inventorySearch(const std::vector<ProductId> &products)
{
    return inventorySearchBy(QStringLiteral("product_ids"), products);
}

core::Result<std::vector<Inventory>> inventoryFrom(const QJsonObject &data)
{
    const QString pointer = QStringLiteral("/data/inventory/skus/warehouse_inventory");
    std::vector<Inventory> found;
    const QJsonArray products = data.value(u"inventory").toArray();
    for (const QJsonValue &product : products) {
        const QJsonArray skus = product.toObject().value(u"skus").toArray();
        for (const QJsonValue &value : skus) {
            const QJsonObject sku = value.toObject();
            Inventory one{SkuId(textOf(sku, u"id")), {}, {}};
            if (one.sku.isEmpty() || !wrongType(sku, kSkuTypes).isEmpty())
                return unreadable(QStringLiteral("/data/inventory/skus"));
            const QJsonArray warehouses = sku.value(u"warehouse_inventory").toArray();
            auto available = stockFrom(warehouses, u"available_quantity", pointer);
            if (!available)
                return core::Unexpected(available.error());
            one.available = std::move(*available);
            one.reserved = *stockFrom(warehouses, u"committed_quantity", pointer); // the same types, checked above
            std::erase_if(one.reserved, [](const Stock &stock) { return stock.quantity <= 0; });
            found.push_back(std::move(one));
        }
    }
    return found;
}

} // namespace catalog::remote
