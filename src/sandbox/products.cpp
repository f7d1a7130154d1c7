// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/audit.h"
#include "sandbox/listingrules.h"
#include "sandbox/operations.h"

namespace sandbox {

namespace {

bool asDraft(const QJsonObject &body) { return body[u"save_mode"].toString() == u"AS_DRAFT"; }

// The listing in a body: without what steers the call.
QJsonObject listingOf(QJsonObject body)
{
    for (const char16_t *steering :
         {u"save_mode", u"idempotency_key", u"locale", u"auto_translate_enabled", u"replicated_products",
          u"subscribe_info_edit", u"inventory_mode", u"listing_platforms", u"option"})
        body.remove(QStringView(steering));
    if (body.contains(u"category_id") && !body.contains(u"category_version"))
        body.insert(u"category_version"_qs, u"v1"_qs);
    return body;
}

void requireRules(World &world, const Shop &shop, const QJsonObject &listing, const ProductRow *product, bool draft)
{
    for (const Problem &problem : checkListing(world, shop, listing, product))
        if (!draft || !problem.completeness)
            throw Refused{problem.code, problem.message};
}

// Rows for new SKUs; gives the document: the listing with all SKU ids and without prices and stock.
QJsonObject placeSkus(World &world, const Shop &shop, qint64 product, const QJsonObject &listing)
{
    QJsonArray placed;
    Problems ignored; // the rules have passed already
    for (const QJsonValue &entry : listing[u"skus"].toArray()) {
        QJsonObject sku = entry.toObject();
        if (sku[u"id"].toString().isEmpty()) {
            SkuRow row;
            row.id = nextId(world, Serial::Sku);
            row.product = product;
            row.price = checkPrice(shop, sku[u"price"].toObject(), ignored).value_or(0);
            row.listPrice = checkListPrice(shop, sku[u"list_price"].toObject(), row.price, ignored);
            if (const QString sale = sku[u"price"][u"sale_price"].toString(); !sale.isEmpty())
                if (const auto money = core::Money::fromWire(sale, market(shop.region).money()))
                    row.salePrice = money->minor;
            insertSku(world, row);
            for (const QJsonValue &stock : sku[u"inventory"].toArray()) {
                StockRow at{*readId(stock[u"warehouse_id"].toString()), stock[u"quantity"].toInteger()};
                if (stock[u"backorder_quantity"].isDouble())
                    at.backorder = stock[u"backorder_quantity"].toInteger();
                if (stock[u"handling_time"].isDouble())
                    at.handling = stock[u"handling_time"].toInteger();
                putStock(world, row.id, at);
            }
            sku.insert(u"id"_qs, idText(row.id));
        }
        for (const char16_t *offer : {u"price", u"inventory", u"list_price"})
            sku.remove(QStringView(offer));
        placed.append(sku);
    }
    QJsonObject document = listing;
    document.insert(u"skus"_qs, placed);
    return document;
}

QJsonArray skuAnswers(const QJsonObject &document)
{
    QJsonArray answers;
    for (const QJsonValue &sku : document[u"skus"].toArray()) {
        QJsonArray variants;
        for (const QJsonValue &variant : sku[u"sales_attributes"].toArray())
            variants.append(QJsonObject{{u"id"_qs, variant[u"id"]}, {u"value_id"_qs, variant[u"value_id"]}});
        QJsonObject answer{{u"id"_qs, sku[u"id"]}, {u"seller_sku"_qs, sku[u"seller_sku"].toString()}};
        if (!variants.isEmpty())
            answer.insert(u"sales_attributes"_qs, variants);
        for (const QString &field : {u"external_sku_id"_qs, u"fees"_qs})
            if (!sku[field].isUndefined())
                answer.insert(field, sku[field]);
        answers.append(answer);
    }
    return answers;
}

QJsonArray warningsFor(World &world, const QJsonObject &document)
{
    QJsonArray warnings;
    const QString brand = document[u"brand_id"].toString();
    Statement row = world.db.prepare("SELECT name FROM shop_brand WHERE id = ? AND authorised = 0 AND custom = 0");
    row.bind(readId(brand).value_or(0));
    if (row.step())
        warnings.append(QJsonObject{
            {u"message"_qs, u"Brand %1 is not authorised for this shop and will not be shown."_qs.arg(row.text(0))}});
    return warnings;
}

void requireRoom(World &world, const Shop &shop)
{
    const QString most = meta(world, u"limits.listings"_qs);
    if (most.isEmpty())
        return;
    Statement row = world.db.prepare("SELECT count(*) FROM shop_product WHERE shop = ? AND listing <> 'DELETED'");
    row.bind(*readId(shop.id));
    row.step();
    if (row.integer(0) >= most.toLongLong())
        throw Refused{12052093, u"The shop may have %1 products at most."_qs.arg(most)};
}

void submitBase(World &world, ProductRow &product, const QJsonObject &document, bool draft, core::Instant now)
{
    setVersion(world, product.id, Version::Base, document);
    product.title = document[u"title"].toString();
    product.categoryVersion = document[u"category_version"].toString();
    if (draft)
        return;
    product.listing = u"INITIAL"_qs;
    product.status = u"PENDING"_qs;
    startAudit(world, product, now);
}

Answer created(World &world, const Call &call)
{
    const Shop &shop = *call.shop;
    const bool draft = asDraft(call.body);
    requireRoom(world, shop);
    const QJsonObject listing = normalised(world, shop, listingOf(call.body));
    requireRules(world, shop, listing, nullptr, draft);

    const qint64 seconds = core::unixSeconds(call.now);
    ProductRow product;
    product.id = nextId(world, Serial::Product);
    product.shop = *readId(shop.id);
    product.status = product.listing = u"DRAFT"_qs;
    product.audit = u"NONE"_qs;
    product.created = product.updated = seconds;
    insertProduct(world, product);
    const QJsonObject document = placeSkus(world, shop, product.id, listing);
    submitBase(world, product, document, draft, call.now);
    saveProduct(world, product);
    alignSkus(world, product.id);

    QJsonObject data{{u"product_id"_qs, idText(product.id)}, {u"skus"_qs, skuAnswers(document)}};
    if (const QJsonArray warnings = warningsFor(world, document); !warnings.isEmpty())
        data.insert(u"warnings"_qs, warnings);
    return Answer::ok(data);
}

// Stores an edit as the state of the product demands and answers it.
Answer edited(World &world, const Call &call, ProductRow product, const QJsonObject &listing)
{
    const Shop &shop = *call.shop;
    const bool draft = asDraft(call.body);
    requireRules(world, shop, listing, &product, draft);
    const QJsonObject document = placeSkus(world, shop, product.id, listing);
    const bool neverLive = product.listing == u"DRAFT" || product.listing == u"INITIAL";
    if (draft && product.listing != u"DRAFT") {
        setVersion(world, product.id, Version::Draft, document);
    } else if (neverLive) {
        submitBase(world, product, document, draft, call.now);
        dropVersion(world, product.id, Version::Draft);
    } else {
        setVersion(world, product.id, Version::Review, document);
        dropVersion(world, product.id, Version::Draft);
        startAudit(world, product, call.now);
    }
    product.updated = core::unixSeconds(call.now);
    saveProduct(world, product);
    alignSkus(world, product.id);
    return Answer::ok({{u"product_id"_qs, idText(product.id)},
                       {u"skus"_qs, skuAnswers(document)},
                       {u"audit"_qs, QJsonObject{{u"status"_qs, draft ? u"NONE"_qs : u"AUDITING"_qs}}}});
}

ProductRow requireEditable(World &world, const Call &call)
{
    ProductRow product = requireProduct(world, *call.shop, pathValue(call, "product_id"));
    if (product.listing == u"FREEZE" || product.listing == u"DELETED")
        throw Refused{12052901, u"A product in status %1 can't be edited."_qs.arg(product.status)};
    return product;
}

} // namespace

// The same key gives the first answer, whatever the body says then; a refused call leaves no trace of its key.
Answer createProduct(World &world, const Call &call)
{
    const QString key = call.body[u"idempotency_key"].toString();
    const qint64 shop = *readId(call.shop->id);
    if (!key.isEmpty()) {
        Statement row = world.db.prepare("SELECT answer FROM shop_answer WHERE shop = ? AND key = ?");
        row.bind(shop).bind(key);
        if (row.step())
            return Answer::ok(parseObject(row.text(0)));
    }
    Answer answer = created(world, call);
    if (!key.isEmpty())
        world.db.exec("INSERT INTO shop_answer VALUES (?, ?, ?)", shop, key, compact(answer.data));
    return answer;
}

Answer editProduct(World &world, const Call &call)
{
    const ProductRow product = requireEditable(world, call);
    Answer answer = edited(world, call, product, normalised(world, *call.shop, listingOf(call.body)));
    if (const QJsonArray warnings = warningsFor(world, call.body); !warnings.isEmpty())
        answer.data.insert(u"warnings"_qs, warnings);
    return answer;
}

Answer partialEditProduct(World &world, const Call &call)
{
    const ProductRow product = requireEditable(world, call);
    std::optional<QJsonObject> listing;
    if (asDraft(call.body))
        listing = version(world, product.id, Version::Draft);
    if (!listing)
        listing = version(world, product.id, Version::Review);
    if (!listing)
        listing = version(world, product.id, Version::Base);
    const QJsonObject given = listingOf(call.body);
    for (auto it = given.begin(); it != given.end(); ++it)
        listing->insert(it.key(), it.value());
    return edited(world, call, product, normalised(world, *call.shop, *listing));
}

Answer checkProductListing(World &world, const Call &call)
{
    const QJsonObject listing = normalised(world, *call.shop, listingOf(call.body));
    QJsonArray reasons;
    for (const Problem &problem : checkListing(world, *call.shop, listing, nullptr))
        reasons.append(QJsonObject{{u"code"_qs, problem.code}, {u"message"_qs, problem.message}});
    QJsonObject data{{u"check_result"_qs, reasons.isEmpty() ? u"PASS"_qs : u"FAILED"_qs}};
    if (!reasons.isEmpty())
        data.insert(u"fail_reasons"_qs, reasons);
    return Answer::ok(data);
}

} // namespace sandbox
