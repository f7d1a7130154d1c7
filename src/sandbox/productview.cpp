// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/productview.h"

#include "sandbox/images.h"
#include "sandbox/operations.h"
#include "sandbox/quality.h"

namespace sandbox {

namespace {

void copyFields(const QJsonObject &from, QJsonObject &to, std::initializer_list<const char16_t *> names)
{
    for (const char16_t *name : names)
        if (const QJsonValue value = from[QStringView(name)]; !value.isUndefined())
            to.insert(QStringView(name), value);
}

QJsonArray images(World &world, const QJsonArray &list)
{
    QJsonArray result;
    for (const QJsonValue &image : list)
        result.append(imageObject(world, image[u"uri"].toString()));
    return result;
}

class ProductView final {
public:
    ProductView(World &world, const Shop &shop, const ProductRow &product, const QJsonObject &document,
                const QString &locale)
        : world_(world)
        , shop_(shop)
        , product_(product)
        , document_(document)
        , locale_(locale)
        , category_(world.taxonomy.category(document[u"category_id"].toString()))
    {
    }

    QJsonObject object() const
    {
        QJsonObject data{{u"id"_qs, idText(product_.id)},
                         {u"status"_qs, product_.status},
                         {u"product_status"_qs, product_.listing},
                         {u"create_time"_qs, product_.created},
                         {u"update_time"_qs, product_.updated},
                         {u"audit"_qs, auditObject(product_)},
                         {u"has_draft"_qs, version(world_, product_.id, Version::Draft).has_value()},
                         {u"main_images"_qs, images(world_, document_[u"main_images"].toArray())},
                         {u"category_chains"_qs, chain()},
                         {u"skus"_qs, skus()}};
        if (!product_.reasons.isEmpty())
            data.insert(u"audit_failed_reasons"_qs, product_.reasons);
        copyFields(document_, data,
                   {u"title", u"description", u"package_dimensions", u"package_weight", u"external_product_id",
                    u"is_cod_allowed", u"manufacturer_ids", u"responsible_person_ids", u"minimum_order_quantity",
                    u"is_pre_owned", u"shipping_insurance_requirement", u"primary_combined_product_id",
                    u"shipping_template_id", u"scheduled_sale", u"search_terms", u"key_product_features",
                    u"is_not_for_sale"});
        if (const auto quality = qualityOf(world_, shop_, document_))
            data.insert(u"listing_quality_tier"_qs, quality->tier);
        addBrand(data);
        addAttributes(data);
        addSizeChart(data);
        addVideo(data);
        addCertifications(data);
        return data;
    }

private:
    QJsonArray chain() const
    {
        QJsonArray chain;
        if (!category_)
            return chain;
        for (const Category *at : world_.taxonomy.chain(*category_))
            chain.append(QJsonObject{{u"id"_qs, at->id},
                                     {u"parent_id"_qs, at->parent},
                                     {u"local_name"_qs, at->name.in(locale_)},
                                     {u"is_leaf"_qs, at->leaf}});
        return chain;
    }

    QJsonArray skus() const
    {
        std::map<qint64, SkuRow> rows;
        for (const SkuRow &row : skusOf(world_, product_.id))
            rows.emplace(row.id, row);
        QJsonArray result;
        for (const QJsonValue &entry : document_[u"skus"].toArray())
            if (const auto row = rows.find(readId(entry[u"id"].toString()).value_or(0)); row != rows.end())
                result.append(sku(entry.toObject(), row->second));
        return result;
    }

    QJsonObject sku(const QJsonObject &document, const SkuRow &row) const
    {
        QJsonObject object{{u"id"_qs, idText(row.id)},
                           {u"seller_sku"_qs, document[u"seller_sku"].toString()},
                           {u"price"_qs, priceObject(shop_, row)},
                           {u"inventory"_qs, inventoryArray(world_, row.id)}};
        addOfferFields(shop_, row, object);
        copyFields(document, object,
                   {u"external_sku_id", u"identifier_code", u"sku_unit_count", u"external_urls",
                    u"extra_identifier_codes", u"pre_sale", u"external_list_prices", u"fees", u"combined_skus"});
        QJsonArray variants;
        for (const QJsonValue &variant : document[u"sales_attributes"].toArray())
            variants.append(salesAttribute(variant.toObject()));
        if (!variants.isEmpty())
            object.insert(u"sales_attributes"_qs, variants);
        return object;
    }

    QJsonObject salesAttribute(const QJsonObject &variant) const
    {
        QJsonObject object;
        copyFields(variant, object, {u"id", u"name", u"value_id", u"value_name"});
        const Attribute *attribute = category_ ? category_->attribute(variant[u"id"].toString()) : nullptr;
        if (attribute)
            object.insert(u"name"_qs, attribute->name.in(locale_));
        if (const AttributeValue *value = attribute ? attribute->value(variant[u"value_id"].toString()) : nullptr)
            object.insert(u"value_name"_qs, value->name.in(locale_));
        if (const QString uri = variant[u"sku_img"][u"uri"].toString(); !uri.isEmpty())
            object.insert(u"sku_img"_qs, imageObject(world_, uri));
        if (const QJsonArray more = variant[u"supplementary_sku_images"].toArray(); !more.isEmpty())
            object.insert(u"supplementary_sku_images"_qs, images(world_, more));
        return object;
    }

    void addBrand(QJsonObject &data) const
    {
        const QString id = document_[u"brand_id"].toString();
        Statement row = world_.db.prepare("SELECT name FROM shop_brand WHERE id = ?");
        row.bind(readId(id).value_or(0));
        if (row.step())
            data.insert(u"brand"_qs, QJsonObject{{u"id"_qs, id}, {u"name"_qs, row.text(0)}});
    }

    void addAttributes(QJsonObject &data) const
    {
        QJsonArray result;
        for (const QJsonValue &entry : document_[u"product_attributes"].toArray()) {
            const Attribute *attribute = category_ ? category_->attribute(entry[u"id"].toString()) : nullptr;
            QJsonArray values;
            for (const QJsonValue &value : entry[u"values"].toArray()) {
                const AttributeValue *known = attribute ? attribute->value(value[u"id"].toString()) : nullptr;
                values.append(QJsonObject{{u"id"_qs, value[u"id"]},
                                          {u"name"_qs, known ? known->name.in(locale_) : value[u"name"].toString()}});
            }
            result.append(QJsonObject{{u"id"_qs, entry[u"id"]},
                                      {u"name"_qs, attribute ? attribute->name.in(locale_) : entry[u"name"].toString()},
                                      {u"values"_qs, values}});
        }
        if (!result.isEmpty())
            data.insert(u"product_attributes"_qs, result);
    }

    void addSizeChart(QJsonObject &data) const
    {
        if (const QString uri = document_[u"size_chart"][u"image"][u"uri"].toString(); !uri.isEmpty())
            data.insert(u"size_chart"_qs, QJsonObject{{u"image"_qs, imageObject(world_, uri)}});
    }

    void addVideo(QJsonObject &data) const
    {
        const QString id = document_[u"video"][u"id"].toString();
        Statement row = world_.db.prepare("SELECT format, uri FROM shop_file WHERE id = ?");
        row.bind(readId(id).value_or(0));
        if (row.step())
            data.insert(
                u"video"_qs,
                QJsonObject{{u"id"_qs, id}, {u"format"_qs, row.text(0)}, {u"url"_qs, imageUrl(world_, row.text(1))}});
    }

    void addCertifications(QJsonObject &data) const
    {
        QJsonArray result;
        for (const QJsonValue &entry : document_[u"certifications"].toArray()) {
            QJsonObject object{{u"id"_qs, entry[u"id"]}};
            if (category_)
                for (const Certification &known : category_->certifications)
                    if (known.id == entry[u"id"].toString())
                        object.insert(u"title"_qs, known.name.in(locale_));
            copyFields(entry.toObject(), object, {u"files", u"expiration_date"});
            if (const QJsonArray pictures = entry[u"images"].toArray(); !pictures.isEmpty())
                object.insert(u"images"_qs, images(world_, pictures));
            result.append(object);
        }
        if (!result.isEmpty())
            data.insert(u"certifications"_qs, result);
    }

    World &world_;
    const Shop &shop_;
    const ProductRow &product_;
    const QJsonObject &document_;
    const QString &locale_;
    const Category *category_;
};

} // namespace

QJsonObject priceObject(const Shop &shop, const SkuRow &sku)
{
    const Market &rules = market(shop.region);
    const QString amount = core::Money{sku.price, rules.money()}.toWire();
    const QString sale = sku.salePrice ? core::Money{*sku.salePrice, rules.money()}.toWire() : amount;
    return {{u"currency"_qs, rules.currency}, {u"tax_exclusive_price"_qs, amount}, {u"sale_price"_qs, sale}};
}

QJsonArray inventoryArray(World &world, qint64 sku)
{
    QJsonArray inventory;
    for (const StockRow &stock : stockOf(world, sku)) {
        QJsonObject object{{u"warehouse_id"_qs, idText(stock.warehouse)}, {u"quantity"_qs, stock.available}};
        if (stock.backorder)
            object.insert(u"backorder_quantity"_qs, *stock.backorder);
        if (stock.handling)
            object.insert(u"handling_time"_qs, *stock.handling);
        inventory.append(object);
    }
    return inventory;
}

void addOfferFields(const Shop &shop, const SkuRow &sku, QJsonObject &into)
{
    into.insert(u"status_info"_qs, QJsonObject{{u"status"_qs, u"NORMAL"_qs}});
    if (sku.listPrice)
        into.insert(u"list_price"_qs,
                    QJsonObject{{u"amount"_qs, core::Money{*sku.listPrice, market(shop.region).money()}.toWire()},
                                {u"currency"_qs, market(shop.region).currency}});
}

QJsonObject auditObject(const ProductRow &product)
{
    QJsonObject audit{{u"status"_qs, product.audit}};
    if (product.audit == u"PRE_APPROVED")
        audit.insert(u"pre_approved_reasons"_qs, QJsonArray{u"RESTRICTED_CATEGORY_PENDING"_qs});
    return audit;
}

// Without a draft the draft version is the base, as it is while no second version is under review and the product
// has never been live.
Answer getProduct(World &world, const Call &call)
{
    const ProductRow product = requireProduct(world, *call.shop, pathValue(call, "product_id"));
    const bool review = queryValue(call, "return_under_review_version") == u"true";
    const bool draft = queryValue(call, "return_draft_version") == u"true";
    if (review && draft)
        throw Refused{12052910, u"Ask for the version under review or for the draft, not for both."_qs};
    std::optional<QJsonObject> document;
    if (review) {
        document = version(world, product.id, Version::Review);
        if (!document && product.status != u"PENDING")
            throw Refused{12052547, u"No version of the product is under review."_qs};
    } else if (draft) {
        document = version(world, product.id, Version::Draft);
    }
    if (!document)
        document = version(world, product.id, Version::Base);
    const QString locale = localeOf(*call.shop, queryValue(call, "locale"));
    return Answer::ok(ProductView(world, *call.shop, product, *document, locale).object());
}

} // namespace sandbox
