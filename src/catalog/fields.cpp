// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/fields.h"

#include "catalog/compliance.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace catalog {
namespace {

QString textOf(const QJsonObject &object, QStringView key) { return object.value(key).toString(); }

void putText(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

QJsonObject imageToJson(const Image &image, Addresses addresses)
{
    QJsonObject json;
    putText(json, QStringLiteral("uri"), image.uri);
    putText(json, QStringLiteral("source"), image.source);
    if (addresses == Addresses::Kept)
        putText(json, QStringLiteral("url"), image.url);
    return json;
}

Image imageFromJson(const QJsonObject &json)
{
    return {textOf(json, u"uri"), textOf(json, u"url"), textOf(json, u"source")};
}

QJsonObject measureToJson(const Measure &measure)
{
    return {{QStringLiteral("value"), measure.value}, {QStringLiteral("unit"), measure.unit}};
}

QJsonObject dimensionsToJson(const Dimensions &d)
{
    return {{QStringLiteral("length"), d.length},
            {QStringLiteral("width"), d.width},
            {QStringLiteral("height"), d.height},
            {QStringLiteral("unit"), d.unit}};
}

core::Unexpected wrongField(const QString &field)
{
    return core::fail(
        "catalog.fields", QCoreApplication::translate("catalog", "A stored change can’t be understood"), field,
        QCoreApplication::translate("catalog", "Restore the newest backup, or report this with a diagnostics bundle."));
}

QString pictureKey(const QJsonValue &picture)
{
    const QString uri = picture[u"uri"].toString();
    return uri.isEmpty() ? picture[u"source"].toString() : uri;
}

// A name or value is known by its id; one that we made has none before the platform gives it one.
bool sameNamed(const QJsonValue &a, const QJsonValue &b, QStringView id, QStringView name)
{
    const QString idA = a[id].toString(), idB = b[id].toString();
    if (!idA.isEmpty() && !idB.isEmpty())
        return idA == idB;
    return a[name].toString().compare(b[name].toString(), Qt::CaseInsensitive) == 0;
}

bool sameAttribute(const QJsonValue &a, const QJsonValue &b)
{
    const QJsonArray valuesA = a[u"values"].toArray(), valuesB = b[u"values"].toArray();
    return sameNamed(a, b, u"id", u"name") && valuesA.size() == valuesB.size() &&
           std::ranges::all_of(valuesA, [&](const QJsonValue &one) {
               return std::ranges::any_of(
                   valuesB, [&](const QJsonValue &other) { return sameNamed(one, other, u"id", u"name"); });
           });
}

bool sameSalesAttribute(const QJsonValue &a, const QJsonValue &b)
{
    return sameNamed(a, b, u"id", u"name") && sameNamed(a, b, u"value_id", u"value_name") &&
           pictureKey(a[u"sku_img"]) == pictureKey(b[u"sku_img"]);
}

bool sameVariants(const QJsonObject &a, const QJsonObject &b)
{
    if (a.keys() != b.keys())
        return false;
    for (auto sku = a.begin(); sku != a.end(); ++sku)
        if (!changedFields(sku.value().toObject(), b.value(sku.key()).toObject()).isEmpty())
            return false;
    return true;
}

} // namespace

QJsonArray imagesToJson(const std::vector<Image> &images, Addresses addresses)
{
    QJsonArray json;
    for (const Image &image : images)
        json.append(imageToJson(image, addresses));
    return json;
}

std::vector<Image> imagesFromJson(const QJsonArray &json)
{
    std::vector<Image> images;
    for (const QJsonValue &value : json)
        images.push_back(imageFromJson(value.toObject()));
    return images;
}

QJsonArray attributesToJson(const std::vector<Attribute> &attributes)
{
    QJsonArray json;
    for (const Attribute &attribute : attributes) {
        QJsonArray values;
        for (const AttributeValue &value : attribute.values) {
            QJsonObject one;
            putText(one, QStringLiteral("id"), value.id);
            putText(one, QStringLiteral("name"), value.name);
            values.append(one);
        }
        QJsonObject one{{QStringLiteral("id"), attribute.id}, {QStringLiteral("values"), values}};
        putText(one, QStringLiteral("name"), attribute.name);
        json.append(one);
    }
    return json;
}

std::vector<Attribute> attributesFromJson(const QJsonArray &json)
{
    std::vector<Attribute> attributes;
    for (const QJsonValue &value : json) {
        const QJsonObject object = value.toObject();
        Attribute attribute{textOf(object, u"id"), textOf(object, u"name"), {}};
        const QJsonArray values = object.value(u"values").toArray();
        for (const QJsonValue &one : values)
            attribute.values.push_back({textOf(one.toObject(), u"id"), textOf(one.toObject(), u"name")});
        attributes.push_back(std::move(attribute));
    }
    return attributes;
}

QJsonArray salesAttributesToJson(const std::vector<SalesAttribute> &attributes, Addresses addresses)
{
    QJsonArray json;
    for (const SalesAttribute &attribute : attributes) {
        QJsonObject one;
        putText(one, QStringLiteral("id"), attribute.id);
        putText(one, QStringLiteral("name"), attribute.name);
        putText(one, QStringLiteral("value_id"), attribute.valueId);
        putText(one, QStringLiteral("value_name"), attribute.valueName);
        if (attribute.image)
            one.insert(QStringLiteral("sku_img"), imageToJson(*attribute.image, addresses));
        json.append(one);
    }
    return json;
}

std::vector<SalesAttribute> salesAttributesFromJson(const QJsonArray &json)
{
    std::vector<SalesAttribute> attributes;
    for (const QJsonValue &value : json) {
        const QJsonObject object = value.toObject();
        SalesAttribute attribute{textOf(object, u"id"),
                                 textOf(object, u"name"),
                                 textOf(object, u"value_id"),
                                 textOf(object, u"value_name"),
                                 {}};
        if (object.contains(u"sku_img"))
            attribute.image = imageFromJson(object.value(u"sku_img").toObject());
        attributes.push_back(std::move(attribute));
    }
    return attributes;
}

QJsonObject stockToJson(const std::vector<Stock> &stock)
{
    QJsonObject json;
    for (const Stock &one : stock)
        json.insert(one.warehouse.text(), one.quantity);
    return json;
}

std::vector<Stock> stockFromJson(const QJsonObject &json)
{
    std::vector<Stock> stock;
    for (auto one = json.begin(); one != json.end(); ++one)
        stock.push_back({WarehouseId(one.key()), one.value().toInteger()});
    std::ranges::sort(stock, {}, &Stock::warehouse);
    return stock;
}

QJsonObject moneyToJson(const core::Money &money)
{
    return {{QStringLiteral("minor"), money.minor}, {QStringLiteral("currency"), money.currency.code()}};
}

std::optional<core::Money> moneyFromJson(const QJsonValue &json)
{
    const QJsonObject object = json.toObject();
    const auto currency = core::Currency::fromCode(textOf(object, u"currency"));
    if (!currency || !object.value(u"minor").isDouble())
        return std::nullopt;
    return core::Money{object.value(u"minor").toInteger(), *currency};
}

QStringList productFieldNames()
{
    return {QStringLiteral("title"),
            QStringLiteral("description"),
            QStringLiteral("category_id"),
            QStringLiteral("brand_id"),
            QStringLiteral("main_images"),
            QStringLiteral("product_attributes"),
            QStringLiteral("package_weight"),
            QStringLiteral("package_dimensions"),
            kCertifications,
            kSizeChart,
            kManufacturers,
            kResponsiblePersons};
}

QJsonObject productFields(const Product &product)
{
    QJsonObject fields;
    putText(fields, QStringLiteral("title"), product.title);
    putText(fields, QStringLiteral("description"), product.description);
    putText(fields, QStringLiteral("category_id"), product.category.text());
    if (product.brand)
        putText(fields, QStringLiteral("brand_id"), product.brand->text());
    if (!product.images.empty())
        fields.insert(QStringLiteral("main_images"), imagesToJson(product.images));
    if (!product.attributes.empty())
        fields.insert(QStringLiteral("product_attributes"), attributesToJson(product.attributes));
    if (product.weight)
        fields.insert(QStringLiteral("package_weight"), measureToJson(*product.weight));
    if (product.dimensions)
        fields.insert(QStringLiteral("package_dimensions"), dimensionsToJson(*product.dimensions));
    const QJsonObject compliance = complianceToJson(product.compliance);
    for (auto field = compliance.begin(); field != compliance.end(); ++field)
        fields.insert(field.key(), field.value());
    return fields;
}

QJsonObject skuFields(const Sku &sku)
{
    QJsonObject fields;
    putText(fields, QStringLiteral("seller_sku"), sku.sellerSku);
    if (!sku.salesAttributes.empty())
        fields.insert(QStringLiteral("sales_attributes"), salesAttributesToJson(sku.salesAttributes));
    if (sku.price)
        fields.insert(QStringLiteral("price"), moneyToJson(*sku.price));
    if (sku.listPrice)
        fields.insert(QStringLiteral("list_price"), moneyToJson(*sku.listPrice));
    if (sku.identifier)
        fields.insert(QStringLiteral("identifier_code"), QJsonObject{{QStringLiteral("type"), sku.identifier->type},
                                                                     {QStringLiteral("code"), sku.identifier->code}});
    if (!sku.stock.empty())
        fields.insert(QStringLiteral("stock"), stockToJson(sku.stock));
    return fields;
}

core::Result<void> putProductFields(const QJsonObject &fields, Product &product)
{
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const QString key = field.key();
        const QJsonValue value = field.value();
        const bool none = value.isNull();
        const QJsonObject object = value.toObject();
        if (key == u"title")
            product.title = value.toString();
        else if (key == u"description")
            product.description = value.toString();
        else if (key == u"category_id")
            product.category = CategoryId(value.toString());
        else if (key == u"brand_id")
            product.brand = none ? std::nullopt : std::optional(BrandId(value.toString()));
        else if (key == u"main_images")
            product.images = imagesFromJson(value.toArray());
        else if (key == u"product_attributes")
            product.attributes = attributesFromJson(value.toArray());
        else if (key == u"package_weight")
            product.weight =
                none ? std::nullopt : std::optional(Measure{textOf(object, u"value"), textOf(object, u"unit")});
        else if (key == u"package_dimensions")
            product.dimensions = none ? std::nullopt
                                      : std::optional(Dimensions{textOf(object, u"length"), textOf(object, u"width"),
                                                                 textOf(object, u"height"), textOf(object, u"unit")});
        else if (isCompliance(key))
            putCompliance(key, value, product.compliance);
        else
            return wrongField(key);
    }
    return {};
}

core::Result<void> putSkuFields(const QJsonObject &fields, Sku &sku)
{
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const QString key = field.key();
        const QJsonValue value = field.value();
        const QJsonObject object = value.toObject();
        if (key == u"seller_sku")
            sku.sellerSku = value.toString();
        else if (key == u"sales_attributes")
            sku.salesAttributes = salesAttributesFromJson(value.toArray());
        else if (key == u"price")
            sku.price = moneyFromJson(value);
        else if (key == u"list_price")
            sku.listPrice = moneyFromJson(value);
        else if (key == u"identifier_code")
            sku.identifier = value.isNull()
                                 ? std::nullopt
                                 : std::optional(IdentifierCode{textOf(object, u"type"), textOf(object, u"code")});
        else if (key == u"stock")
            sku.stock = stockFromJson(object);
        else
            return wrongField(key);
    }
    return {};
}

QJsonObject toJson(const Product &product)
{
    QJsonArray skus;
    for (const Sku &sku : product.skus) {
        QJsonObject one{{QStringLiteral("row"), sku.row}, {QStringLiteral("fields"), skuFields(sku)}};
        putText(one, QStringLiteral("id"), sku.id.text());
        skus.append(one);
    }
    QJsonObject json{
        {QStringLiteral("fields"), productFields(product)},
        {QStringLiteral("status"), product.statusText.isEmpty() ? toText(product.status) : product.statusText},
        {QStringLiteral("shop"), product.shop.text()},
        {QStringLiteral("row"), product.row},
        {QStringLiteral("skus"), skus}};
    putText(json, QStringLiteral("id"), product.id.text());
    return json;
}

core::Result<Product> productFromJson(const QJsonObject &json)
{
    Product product;
    product.row = json.value(u"row").toInteger();
    product.shop = core::ShopId(textOf(json, u"shop"));
    product.id = ProductId(textOf(json, u"id"));
    product.statusText = textOf(json, u"status");
    product.status = statusFromText(product.statusText);
    if (auto put = putProductFields(json.value(u"fields").toObject(), product); !put)
        return core::Unexpected(put.error());
    const QJsonArray skus = json.value(u"skus").toArray();
    for (const QJsonValue &value : skus) {
        const QJsonObject object = value.toObject();
        Sku sku;
        sku.row = object.value(u"row").toInteger();
        sku.id = SkuId(textOf(object, u"id"));
        if (auto put = putSkuFields(object.value(u"fields").toObject(), sku); !put)
            return core::Unexpected(put.error());
        product.skus.push_back(std::move(sku));
    }
    return product;
}

bool sameField(const QString &field, const QJsonValue &a, const QJsonValue &b)
{
    const auto orNull = [](const QJsonValue &value) { return value.isUndefined() ? QJsonValue() : value; };
    const QJsonArray listA = a.toArray(), listB = b.toArray();
    // Attributes have no order; pictures and the dimensions of a variant have.
    if (a.isArray() && b.isArray() && field == u"product_attributes")
        return listA.size() == listB.size() && std::ranges::all_of(listA, [&](const QJsonValue &one) {
                   return std::ranges::any_of(listB,
                                              [&](const QJsonValue &other) { return sameAttribute(one, other); });
               });
    if (a.isArray() && b.isArray() && field == u"main_images")
        return std::ranges::equal(listA, listB, {}, pictureKey, pictureKey);
    if (a.isArray() && b.isArray() && field == u"sales_attributes")
        return std::ranges::equal(listA, listB, sameSalesAttribute);
    if (a.isObject() && b.isObject() && field == u"skus")
        return sameVariants(a.toObject(), b.toObject());
    if (isCompliance(field))
        return sameCompliance(field, a, b);
    return orNull(a) == orNull(b);
}

FieldChange changedFields(const QJsonObject &before, const QJsonObject &after)
{
    FieldChange change;
    for (auto field = after.begin(); field != after.end(); ++field) {
        if (sameField(field.key(), before.value(field.key()), field.value()))
            continue;
        change.after.insert(field.key(), field.value());
        change.before.insert(field.key(), before.contains(field.key()) ? before.value(field.key()) : QJsonValue());
    }
    for (auto field = before.begin(); field != before.end(); ++field) {
        if (after.contains(field.key()) || field.value().isNull())
            continue;
        change.after.insert(field.key(), QJsonValue());
        change.before.insert(field.key(), field.value());
    }
    return change;
}

} // namespace catalog
