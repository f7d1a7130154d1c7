// SPDX-License-Identifier: GPL-3.0-or-later
// What the platform is told: listings, prices, stock, status, and the files that go with them.
#include "catalog/compliance.h"
#include "catalog/fields.h"
#include "catalog/remote.h"
#include "catalog/remoteanswer.h"

#include <QJsonArray>

namespace catalog::remote {
namespace {

// Writable fields of a SKU that we keep but don't edit: a replacement of the list of variants must not blank them.
constexpr const char *kKeptSkuFields[] = {"external_sku_id", "sku_unit_count", "extra_identifier_codes", "pre_sale",
                                          "external_urls",   "fees",           "external_list_prices"};
constexpr const char *kKeptProductFields[] = {"is_cod_allowed",      "external_product_id",  "minimum_order_quantity",
                                              "is_pre_owned",        "shipping_template_id", "search_terms",
                                              "key_product_features"};

QJsonArray uris(const std::vector<Image> &images)
{
    QJsonArray json;
    for (const Image &image : images)
        json.append(QJsonObject{{QStringLiteral("uri"), image.uri}});
    return json;
}

QJsonArray attributesBody(const std::vector<Attribute> &attributes)
{
    QJsonArray json;
    for (const Attribute &attribute : attributes) {
        QJsonArray values;
        for (const AttributeValue &value : attribute.values) {
            // Both: the ids of custom values mean nothing without their names.
            QJsonObject one;
            if (!value.id.isEmpty())
                one.insert(QStringLiteral("id"), value.id);
            if (!value.name.isEmpty())
                one.insert(QStringLiteral("name"), value.name);
            values.append(one);
        }
        json.append(QJsonObject{{QStringLiteral("id"), attribute.id}, {QStringLiteral("values"), values}});
    }
    return json;
}

QJsonObject moneyBody(const core::Money &money)
{
    return {{QStringLiteral("amount"), money.toWire()}, {QStringLiteral("currency"), money.currency.code()}};
}

QJsonArray inventoryBody(const std::vector<Stock> &stock)
{
    QJsonArray json;
    for (const Stock &one : stock)
        json.append(QJsonObject{{QStringLiteral("warehouse_id"), one.warehouse.text()},
                                {QStringLiteral("quantity"), one.quantity}});
    return json;
}

QJsonObject skuBody(const Sku &sku)
{
    QJsonObject body;
    if (!sku.id.isEmpty())
        body.insert(QStringLiteral("id"), sku.id.text());
    if (!sku.sellerSku.isEmpty())
        body.insert(QStringLiteral("seller_sku"), sku.sellerSku);
    QJsonArray attributes;
    for (const SalesAttribute &attribute : sku.salesAttributes) {
        QJsonObject one;
        const auto put = [&](const char *key, const QString &text) {
            if (!text.isEmpty())
                one.insert(QLatin1String(key), text);
        };
        put("id", attribute.id);
        put("name", attribute.name);
        put("value_id", attribute.valueId);
        put("value_name", attribute.valueName);
        if (attribute.image && !attribute.image->uri.isEmpty())
            one.insert(QStringLiteral("sku_img"), QJsonObject{{QStringLiteral("uri"), attribute.image->uri}});
        attributes.append(one);
    }
    if (!attributes.isEmpty())
        body.insert(QStringLiteral("sales_attributes"), attributes);
    if (sku.price)
        body.insert(QStringLiteral("price"), moneyBody(*sku.price));
    if (sku.listPrice)
        body.insert(QStringLiteral("list_price"), moneyBody(*sku.listPrice));
    body.insert(QStringLiteral("inventory"), inventoryBody(sku.stock));
    if (sku.identifier)
        body.insert(QStringLiteral("identifier_code"), QJsonObject{{QStringLiteral("code"), sku.identifier->code},
                                                                   {QStringLiteral("type"), sku.identifier->type}});
    for (const char *key : kKeptSkuFields)
        if (sku.extra.contains(QLatin1String(key)))
            body.insert(QLatin1String(key), sku.extra.value(QLatin1String(key)));
    return body;
}

QJsonArray skusBody(const Product &product)
{
    QJsonArray skus;
    for (const Sku &sku : product.skus)
        skus.append(skuBody(sku));
    return skus;
}

// The body's form of one of our fields; undefined when it can't be sent because it is empty.
QJsonValue bodyOf(const Product &product, const QString &field)
{
    const QJsonObject fields = productFields(product);
    if (field == u"main_images")
        return uris(product.images);
    if (field == u"product_attributes")
        return attributesBody(product.attributes);
    if (field == u"skus")
        return skusBody(product);
    if (isCompliance(field))
        return complianceBody(product.compliance, field);
    return fields.value(field);
}

QJsonObject wholeBody(const Product &product, const QString &categoryVersion)
{
    QJsonObject body{{QStringLiteral("save_mode"), QStringLiteral("LISTING")},
                     {QStringLiteral("category_version"), categoryVersion}};
    for (const char *field :
         {"title", "description", "category_id", "brand_id", "main_images", "product_attributes", "package_weight",
          "package_dimensions", "skus", "certifications", "size_chart", "manufacturer_ids", "responsible_person_ids"}) {
        const QJsonValue value = bodyOf(product, QLatin1String(field));
        if (!value.isUndefined() && !(value.isArray() && value.toArray().isEmpty()))
            body.insert(QLatin1String(field), value);
    }
    for (const char *key : kKeptProductFields)
        if (product.extra.contains(QLatin1String(key)))
            body.insert(QLatin1String(key), product.extra.value(QLatin1String(key)));
    return body;
}

} // namespace

api::Request createProduct(const Product &product, const QString &idempotencyKey, const QString &categoryVersion)
{
    Product fresh = product;
    for (Sku &sku : fresh.skus)
        sku.id = {}; // of a listing that is made once more
    QJsonObject body = wholeBody(fresh, categoryVersion);
    if (!idempotencyKey.isEmpty())
        body.insert(QStringLiteral("idempotency_key"), idempotencyKey);
    return writeRequest("CreateProduct", body, api::Priority::Content);
}

api::Request editProduct(const Product &product, const QString &categoryVersion)
{
    api::Request request = writeRequest("EditProduct", wholeBody(product, categoryVersion), api::Priority::Content);
    request.path = {{QStringLiteral("product_id"), product.id.text()}};
    return request;
}

api::Request partialEditProduct(const Product &product, const QStringList &fields)
{
    QJsonObject body{{QStringLiteral("save_mode"), QStringLiteral("LISTING")}};
    for (const QString &field : fields) {
        const QJsonValue value = bodyOf(product, field);
        if (!value.isUndefined())
            body.insert(field, value);
    }
    api::Request request = writeRequest("PartialEditProduct", body, api::Priority::Content);
    request.path = {{QStringLiteral("product_id"), product.id.text()}};
    return request;
}

core::Result<Created> createdFrom(const QJsonObject &data)
{
    Created created;
    created.id = ProductId(textOf(data, u"product_id"));
    if (created.id.isEmpty())
        return unreadable(QStringLiteral("/data/product_id"));
    const QJsonArray skus = data.value(u"skus").toArray();
    for (const QJsonValue &value : skus) {
        const QJsonObject sku = value.toObject();
        CreatedSku one{SkuId(textOf(sku, u"id")), textOf(sku, u"seller_sku"), {}};
        const QJsonArray attributes = sku.value(u"sales_attributes").toArray();
        for (const QJsonValue &attribute : attributes)
            one.valueIds.append(textOf(attribute.toObject(), u"value_id"));
        created.skus.push_back(std::move(one));
    }
    return created;
}

api::Request updatePrice(const ProductId &product, const std::vector<PriceChange> &changes)
{
    QJsonArray skus;
    for (const PriceChange &change : changes) {
        QJsonObject sku{{QStringLiteral("id"), change.sku.text()}, {QStringLiteral("price"), moneyBody(change.price)}};
        if (change.listPrice)
            sku.insert(QStringLiteral("list_price"), moneyBody(*change.listPrice));
        skus.append(sku);
    }
    api::Request request = writeRequest("UpdatePrice", {{QStringLiteral("skus"), skus}}, api::Priority::Price);
    request.path = {{QStringLiteral("product_id"), product.text()}};
    return request;
}

api::Request updateInventory(const ProductId &product, const std::vector<StockChange> &changes)
{
    QJsonArray skus;
    for (const StockChange &change : changes)
        skus.append(QJsonObject{{QStringLiteral("id"), change.sku.text()},
                                {QStringLiteral("inventory"), inventoryBody(change.stock)}});
    api::Request request = writeRequest("UpdateInventory", {{QStringLiteral("skus"), skus}}, api::Priority::Stock);
    request.path = {{QStringLiteral("product_id"), product.text()}};
    return request;
}

api::Request changeStatus(const QString &action, const std::vector<ProductId> &products)
{
    QJsonArray ids;
    for (const ProductId &id : products)
        ids.append(id.text());
    const char *operation = action == u"activate"     ? "ActivateProduct"
                            : action == u"deactivate" ? "DeactivateProducts"
                            : action == u"recover"    ? "RecoverProducts"
                                                      : "DeleteProducts";
    return writeRequest(operation, {{QStringLiteral("product_ids"), ids}}, api::Priority::Content);
}

std::vector<ItemError> itemErrors(const QJsonObject &data)
{
    std::vector<ItemError> errors;
    const QJsonArray list = data.value(u"errors").toArray();
    for (const QJsonValue &value : list) {
        const QJsonObject error = value.toObject();
        const QJsonObject detail = error.value(u"detail").toObject();
        ItemError item{detail.contains(u"sku_id") ? textOf(detail, u"sku_id") : textOf(detail, u"product_id"),
                       error.value(u"code").toInt(), textOf(error, u"message")};
        // 12052990 only says that a check failed; the reason is inside.
        const QJsonObject inner = detail.value(u"extra_errors").toArray().first().toObject();
        if (inner.contains(u"code")) {
            item.code = inner.value(u"code").toInt();
            item.message = textOf(inner, u"message");
        }
        errors.push_back(std::move(item));
    }
    return errors;
}

api::Request uploadImage(const QByteArray &bytes, const QString &contentType, const QString &useCase)
{
    api::Request request;
    request.operation = QStringLiteral("UploadProductImage");
    request.form = {{QStringLiteral("use_case"), useCase}};
    request.upload =
        api::UploadFile{contentType == u"image/png" ? QStringLiteral("picture.png") : QStringLiteral("picture.jpg"),
                        contentType, bytes};
    request.priority = api::Priority::Content;
    return request;
}

api::Request uploadFile(const QByteArray &bytes, const QString &name)
{
    api::Request request;
    request.operation = QStringLiteral("UploadProductFile");
    request.form = {{QStringLiteral("name"), name}};
    request.upload = api::UploadFile{name, QStringLiteral("application/pdf"), bytes};
    request.priority = api::Priority::Content;
    return request;
}

} // namespace catalog::remote
