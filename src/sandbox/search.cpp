// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/operations.h"
#include "sandbox/productview.h"
#include "sandbox/quality.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace sandbox {

namespace {

constexpr qint64 kWindow = 10'000;

// A WHERE clause and its bindings, numbers and texts in order.
struct Filter {
    std::string where = "p.shop = ?";
    std::vector<std::variant<qint64, QString>> values;

    void add(const char *condition, std::variant<qint64, QString> value)
    {
        where += " AND ";
        where += condition;
        values.push_back(std::move(value));
    }

    void addAny(const char *before, const char *after, const std::vector<std::variant<qint64, QString>> &any)
    {
        where += " AND ";
        where += before;
        for (std::size_t i = 0; i < any.size(); ++i)
            where += i == 0 ? "?" : ", ?";
        where += after;
        values.insert(values.end(), any.begin(), any.end());
    }

    void bindTo(Statement &statement) const
    {
        for (const auto &value : values)
            std::visit([&](const auto &one) { statement.bind(one); }, value);
    }
};

void addTimes(const QJsonObject &body, Filter &filter)
{
    struct Range {
        const char16_t *from;
        const char16_t *to;
        const char *fromSql;
        const char *toSql;
        int code;
    };
    constexpr Range kRanges[] = {{u"create_time_ge", u"create_time_le", "p.created >= ?", "p.created <= ?", 12019118},
                                 {u"update_time_ge", u"update_time_le", "p.updated >= ?", "p.updated <= ?", 12019119}};
    for (const Range &range : kRanges) {
        const QJsonValue from = body[QStringView(range.from)];
        const QJsonValue to = body[QStringView(range.to)];
        if (from.isDouble() && to.isDouble() && from.toInteger() > to.toInteger())
            throw Refused{range.code, u"The time range ends before it begins."_qs};
        if (from.isDouble())
            filter.add(range.fromSql, from.toInteger());
        if (to.isDouble())
            filter.add(range.toSql, to.toInteger());
    }
}

Filter filterFor(const Shop &shop, const QJsonObject &body)
{
    Filter filter;
    filter.values.emplace_back(*readId(shop.id));
    if (const QString status = body[u"status"].toString(); !status.isEmpty() && status != u"ALL")
        filter.add("p.status = ?", status);
    if (const QString tree = body[u"category_version"].toString(); !tree.isEmpty())
        filter.add("p.category_version = ?", tree);
    addTimes(body, filter);

    std::vector<std::variant<qint64, QString>> any;
    for (const QJsonValue &audit : body[u"audit_status"].toArray())
        any.emplace_back(audit.toString());
    if (!any.empty())
        filter.addAny("p.audit IN (", ")", std::exchange(any, {}));
    for (const QJsonValue &sellerSku : body[u"seller_skus"].toArray())
        any.emplace_back(sellerSku.toString());
    if (any.size() > 10)
        throw Refused{12019027, u"10 seller SKUs can be searched at a time."_qs};
    if (!any.empty())
        filter.addAny("p.id IN (SELECT product FROM shop_sku WHERE live = 1 AND seller_sku IN (", "))",
                      std::exchange(any, {}));
    for (const QJsonValue &sku : body[u"sku_ids"].toArray())
        any.emplace_back(readId(sku.toString()).value_or(0));
    if (any.size() > 10)
        throw Refused{12019087, u"10 SKU ids can be searched at a time."_qs};
    if (!any.empty())
        filter.addAny("p.id IN (SELECT product FROM shop_sku WHERE live = 1 AND id IN (", "))", any);
    const QJsonArray platforms = body[u"listing_platforms"].toArray();
    if (!platforms.isEmpty() && !platforms.contains(u"TIKTOK_SHOP"_qs))
        filter.where += " AND 0"; // the sandbox lists nowhere else
    if (body.contains(u"sns_filter") || !body[u"listing_quality_tiers"].toArray().isEmpty())
        throw Refused{12052910, u"The sandbox knows no subscriptions and doesn't filter by quality tiers."_qs};
    return filter;
}

QJsonObject hit(World &world, const Shop &shop, const ProductRow &product, bool draftTitle)
{
    QJsonArray skus;
    for (const SkuRow &sku : skusOf(world, product.id)) {
        if (!sku.live)
            continue;
        QJsonObject object{{u"id"_qs, idText(sku.id)},
                           {u"seller_sku"_qs, sku.sellerSku},
                           {u"price"_qs, priceObject(shop, sku)},
                           {u"inventory"_qs, inventoryArray(world, sku.id)}};
        addOfferFields(shop, sku, object);
        skus.append(object);
    }
    const std::optional<QJsonObject> draft = version(world, product.id, Version::Draft);
    const QString title = draft && draftTitle ? (*draft)[u"title"].toString() : product.title;
    QJsonObject object{{u"id"_qs, idText(product.id)},
                       {u"title"_qs, title},
                       {u"status"_qs, product.status},
                       {u"skus"_qs, skus},
                       {u"sales_regions"_qs, QJsonArray{shop.region}},
                       {u"create_time"_qs, product.created},
                       {u"update_time"_qs, product.updated},
                       {u"audit"_qs, auditObject(product)},
                       {u"has_draft"_qs, draft.has_value()}};
    if (const auto base = shop.region == u"US" ? version(world, product.id, Version::Base) : std::nullopt)
        if (const auto quality = qualityOf(world, shop, *base))
            object.insert(u"listing_quality_tier"_qs, quality->tier);
    return object;
}

} // namespace

// Newest product first, deleted ones included unless a status is asked for. The order doesn't depend on anything that
// changes, so paging neither skips nor repeats a product that stays. Pages reach the 10,000th hit; beyond it the
// platform refuses (12052180) and the search must be narrowed by time.
Answer searchProducts(World &world, const Call &call)
{
    const Shop &shop = *call.shop;
    const Filter filter = filterFor(shop, call.body);
    const qint64 size = queryValue(call, "page_size").toLongLong();
    const QString query = shop.id + u'|' + compact(call.body);
    qint64 below = std::numeric_limits<qint64>::max();
    qint64 seen = 0;
    if (const QString token = queryValue(call, "page_token"); !token.isEmpty()) {
        const std::optional<QJsonObject> position = readPageToken(query, token);
        if (!position)
            throw Refused{12019108, u"The page token belongs to another search."_qs};
        below = readId((*position)[u"below"].toString()).value_or(0);
        seen = (*position)[u"seen"].toInteger();
    }
    if (seen >= kWindow)
        throw Refused{12052180, u"A search shows 10000 products at most; narrow it by time or status."_qs};

    Statement count = world.db.prepare("SELECT count(*) FROM shop_product p WHERE " + filter.where);
    filter.bindTo(count);
    count.step();
    const qint64 total = count.integer(0);

    std::vector<qint64> ids;
    {
        Statement rows = world.db.prepare("SELECT p.id FROM shop_product p WHERE " + filter.where +
                                          " AND p.id < ? ORDER BY p.id DESC LIMIT ?");
        filter.bindTo(rows);
        rows.bind(below).bind(std::min(size, kWindow - seen) + 1);
        while (rows.step())
            ids.push_back(rows.integer(0));
    }
    const bool more = qint64(ids.size()) > std::min(size, kWindow - seen);
    if (more)
        ids.pop_back();
    QJsonArray products;
    const bool draftTitle = call.body[u"return_draft_version"].toBool();
    for (const qint64 id : ids)
        products.append(hit(world, shop, *findProduct(world, id), draftTitle));
    const QString next =
        more ? pageToken(query, {{u"below"_qs, idText(ids.back())}, {u"seen"_qs, seen + qint64(ids.size())}})
             : QString();
    return Answer::ok({{u"total_count"_qs, total}, {u"products"_qs, products}, {u"next_page_token"_qs, next}});
}

QString pageToken(const QString &query, const QJsonObject &position)
{
    QJsonObject bound = position;
    const QByteArray digest = QCryptographicHash::hash(query.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    bound.insert(u"q"_qs, QString::fromLatin1(digest));
    return QString::fromLatin1(compact(bound).toUtf8().toBase64(QByteArray::Base64UrlEncoding));
}

std::optional<QJsonObject> readPageToken(const QString &query, const QString &token)
{
    const auto decoded = QByteArray::fromBase64Encoding(token.toLatin1(), QByteArray::Base64UrlEncoding |
                                                                              QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    const QJsonObject bound = parseObject(QString::fromUtf8(*decoded));
    const QByteArray digest = QCryptographicHash::hash(query.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    if (bound[u"q"].toString() != QString::fromLatin1(digest))
        return std::nullopt;
    return bound;
}

} // namespace sandbox
