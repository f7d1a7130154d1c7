// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/edit.h"
#include "catalog/fields.h"
#include "catalog/pushlisting.h"
#include "catalog/remote.h"
#include "core/follow.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace catalog {
namespace {

const QString kSkus = QStringLiteral("skus");

QString fieldOf(const syncing::Row &row) { return row.payload.isEmpty() ? QString() : row.payload.constBegin().key(); }

// What of a variant is content: its price and stock have their own ways.
QJsonObject contentOf(QJsonObject fields)
{
    for (const char *own : {"price", "list_price", "stock"})
        fields.remove(QLatin1String(own));
    return fields;
}

// The variants of a stored list by platform id. One that has none yet may be there all the same, when the answer to
// its sending was lost: it is the one that we don't know and that looks like it.
QJsonObject variants(const QJsonArray &stored, const Product &product, const Product &theirs)
{
    QJsonObject byId;
    for (const QJsonValue &value : stored) {
        const qint64 row = value[u"row"].toInteger();
        const QJsonObject fields = contentOf(value[u"fields"].toObject());
        const auto at = std::ranges::find(product.skus, row, &Sku::row);
        QString id = at == product.skus.end() ? value[u"id"].toString() : at->id.text();
        for (const Sku &their : theirs.skus) {
            const bool unknown = std::ranges::find(product.skus, their.id, &Sku::id) == product.skus.end();
            if (id.isEmpty() && unknown && changedFields(fields, contentOf(skuFields(their))).isEmpty())
                id = their.id.text();
        }
        byId.insert(id.isEmpty() ? QStringLiteral("new:%1").arg(row) : id, fields);
    }
    return byId;
}

// As the answer to a sending would name them.
QJsonArray variantsAnswer(const Product &theirs)
{
    QJsonArray skus;
    for (const Sku &sku : theirs.skus)
        skus.append(QJsonObject{{QStringLiteral("id"), sku.id.text()}, {QStringLiteral("seller_sku"), sku.sellerSku}});
    return skus;
}

QJsonObject variants(const Product &theirs)
{
    QJsonObject byId;
    for (const Sku &sku : theirs.skus)
        byId.insert(sku.id.text(), contentOf(skuFields(sku)));
    return byId;
}

struct Values {
    QJsonValue base, mine, theirs;
};

// The three values of a row's field in forms that can be compared. `mine` has its pictures' uris.
Values valuesOf(const syncing::Row &row, const Product &mine, const Product &theirs)
{
    const QString field = fieldOf(row);
    if (field == kSkus)
        return {variants(row.base.value(kSkus).toArray(), mine, theirs),
                variants(row.payload.value(kSkus).toArray(), mine, theirs), variants(theirs)};
    const auto orNull = [](const QJsonValue &value) { return value.isUndefined() ? QJsonValue() : value; };
    return {orNull(row.base.value(field)), orNull(productFields(mine).value(field)),
            orNull(productFields(theirs).value(field))};
}

core::Error disputed()
{
    return core::Error{QStringLiteral("catalog.conflict"),
                       QCoreApplication::translate("catalog", "The value was also changed on the platform"),
                       {},
                       QCoreApplication::translate("catalog", "Choose which of the two values is right.")};
}

// The row's values over the product: what is to be sent is what was approved, not what has been edited since.
core::Result<void> put(const syncing::Row &row, Product &product)
{
    QJsonObject fields = row.payload;
    const QJsonArray skus = fields.take(kSkus).toArray();
    if (auto done = putProductFields(fields, product); !done || skus.isEmpty())
        return done;
    std::vector<Sku> wanted;
    for (const QJsonValue &value : skus) {
        const QJsonObject one = value.toObject();
        Sku sku;
        sku.row = one.value(u"row").toInteger();
        const auto at = std::ranges::find(product.skus, sku.row, &Sku::row);
        if (at != product.skus.end()) {
            sku.id = at->id;
            sku.extra = at->extra;
        }
        if (auto done = putSkuFields(one.value(u"fields").toObject(), sku); !done)
            return done;
        wanted.push_back(std::move(sku));
    }
    product.skus = std::move(wanted);
    return {};
}

QJsonObject finalValues(const Product &sent, const QStringList &fields)
{
    const QJsonObject all = productFields(sent);
    QJsonObject values;
    for (const QString &field : fields)
        if (field != kSkus)
            values.insert(field, all.contains(field) ? all.value(field) : QJsonValue());
    return values;
}

// What settleContent() needs when the platform already shows a field as it is wanted.
QJsonObject shownAnswer(const Product &mine, const Product &theirs, const QString &field)
{
    return {{QStringLiteral("values"), finalValues(mine, {field})}, {kSkus, variantsAnswer(theirs)}};
}

} // namespace

QString ContentPusher::kind() const { return kind::kContent; }

QFuture<PushBase::Outcomes> ContentPusher::push(const Rows &rows)
{
    auto mine = createdProduct(rows.front());
    if (!mine)
        return ready(outcomesOf(rows, mine.error()));
    for (const syncing::Row &row : rows)
        if (auto done = put(row, *mine); !done)
            return ready(outcomesOf(rows, done.error()));
    return core::follow(uploader_->upload(*mine), this,
                        [this, rows, product = *mine](const core::Result<ImageUploader::Uris> &uris) mutable {
                            if (!uris) {
                                Outcomes outcomes = outcomesOf(rows, uris.error());
                                for (syncing::Outcome &outcome : outcomes)
                                    if (outcome.verdict == syncing::Verdict::Unknown)
                                        outcome.verdict = syncing::Verdict::Retry; // only pictures were sent
                                return ready(std::move(outcomes));
                            }
                            ImageUploader::put(*uris, product);
                            return compareAndSend(rows, std::move(product));
                        });
}

QFuture<PushBase::Outcomes> ContentPusher::compareAndSend(const Rows &rows, Product mine)
{
    return core::follow(remote(mine), this, [this, rows, mine](const core::Result<Product> &theirs) mutable {
        if (!theirs)
            return ready(outcomesOf(rows, theirs.error()));
        // A variant that was removed there and is wanted again (an undo) can only be made anew.
        for (Sku &sku : mine.skus)
            if (std::ranges::find(theirs->skus, sku.id, &Sku::id) == theirs->skus.end())
                sku.id = {};
        Outcomes done;
        Rows left;
        for (const syncing::Row &row : rows) {
            const Values values = valuesOf(row, mine, *theirs);
            const QString field = fieldOf(row);
            if (sameField(field, values.mine, values.theirs))
                done.push_back({row.id, syncing::Verdict::Accepted, std::nullopt, shownAnswer(mine, *theirs, field)});
            else if (!sameField(field, values.base, values.theirs))
                done.push_back({row.id,
                                syncing::Verdict::Conflict,
                                disputed(),
                                {{QStringLiteral("theirs"), values.theirs}, {QStringLiteral("field"), field}}});
            else
                left.push_back(row);
        }
        return left.empty() ? ready(std::move(done)) : send(left, mine, std::move(done));
    });
}

QFuture<PushBase::Outcomes> ContentPusher::send(const Rows &rows, const Product &mine, Outcomes done)
{
    QStringList fields;
    for (const syncing::Row &row : rows)
        fields.append(fieldOf(row));
    // A partial edit leaves alone what it doesn't name: a category that moves and a field that is taken away need the
    // whole listing.
    const QJsonObject shown = productFields(mine);
    const bool whole =
        fields.contains(QStringLiteral("category_id")) ||
        std::ranges::any_of(fields, [&](const QString &field) { return field != kSkus && !shown.contains(field); });
    const api::Request request = whole ? remote::editProduct(mine, context_.market(mine.shop).categoryVersion)
                                       : remote::partialEditProduct(mine, fields);
    return core::follow(context_.caller.call(mine.shop, request), this,
                        [rows, mine, fields, done = std::move(done)](const core::Result<api::Answer> &answer) {
                            Outcomes outcomes = done;
                            if (!answer) {
                                const Outcomes failed = outcomesOf(rows, answer.error());
                                outcomes.insert(outcomes.end(), failed.begin(), failed.end());
                                return outcomes;
                            }
                            const QJsonObject said{
                                {QStringLiteral("values"), finalValues(mine, fields)},
                                {kSkus, answer->data.value(kSkus)},
                                {QStringLiteral("audit"), answer->data.value(u"audit").toObject().value(u"status")}};
                            const Outcomes accepted = allAccepted(rows, said);
                            outcomes.insert(outcomes.end(), accepted.begin(), accepted.end());
                            return outcomes;
                        });
}

QFuture<PushBase::Outcomes> ContentPusher::readBack(const Rows &rows)
{
    auto mine = createdProduct(rows.front());
    if (!mine)
        return ready(outcomesOf(rows, mine.error()));
    for (const syncing::Row &row : rows)
        if (auto done = put(row, *mine); !done)
            return ready(outcomesOf(rows, done.error()));
    // Pictures that were sent are known by their hash: this uploads nothing twice and finds their uris.
    return core::follow(
        uploader_->upload(*mine), this,
        [this, rows, product = *mine](const core::Result<ImageUploader::Uris> &uris) mutable {
            if (!uris)
                return ready(outcomesOf(rows, uris.error()));
            ImageUploader::put(*uris, product);
            return core::follow(remote(product), this, [rows, product](const core::Result<Product> &theirs) {
                if (!theirs)
                    return outcomesOf(rows, theirs.error());
                Outcomes outcomes;
                for (const syncing::Row &row : rows) {
                    const Values values = valuesOf(row, product, *theirs);
                    const QString field = fieldOf(row);
                    // A live listing shows the old value until the audit of the new one is over; sending it once
                    // more gives the same version.
                    if (sameField(field, values.mine, values.theirs))
                        outcomes.push_back(
                            {row.id, syncing::Verdict::Accepted, std::nullopt, shownAnswer(product, *theirs, field)});
                    else if (sameField(field, values.base, values.theirs))
                        outcomes.push_back({row.id, syncing::Verdict::Retry, std::nullopt, {}});
                    else
                        outcomes.push_back(
                            {row.id,
                             syncing::Verdict::Conflict,
                             disputed(),
                             {{QStringLiteral("theirs"), values.theirs}, {QStringLiteral("field"), field}}});
                }
                return outcomes;
            });
        });
}

namespace {

core::Result<void> settleVariants(store::Connection &connection, const syncing::Row &row, const QJsonArray &answered)
{
    const QJsonArray sent = row.payload.value(kSkus).toArray();
    for (qsizetype i = 0; i < sent.size(); ++i) {
        const QJsonObject one = sent[i].toObject();
        const qint64 skuRow = one.value(u"row").toInteger();
        const QJsonObject fields = one.value(u"fields").toObject();
        if (auto saved = saveSkuBase(connection, skuRow, fields); !saved)
            return saved;
        // In the order in which they were sent; the seller SKU settles it where there is one.
        QString id = answered.size() == sent.size() ? answered[i][u"id"].toString() : QString();
        const QString sellerSku = fields.value(u"seller_sku").toString();
        for (const QJsonValue &said : answered)
            if (!sellerSku.isEmpty() && said[u"seller_sku"].toString() == sellerSku)
                id = said[u"id"].toString();
        if (id.isEmpty())
            continue;
        if (auto saved = saveSkuId(connection, skuRow, SkuId(id)); !saved)
            return saved;
    }
    return {};
}

// The uris of pictures and documents, where the local product still shows what was sent.
core::Result<void> keepUris(store::Connection &connection, qint64 productRow, const QJsonObject &sent)
{
    Product shown;
    if (auto put = putProductFields(sent, shown); !put)
        return put;
    const ImageUploader::Uris uris = ImageUploader::given(shown);
    if (uris.empty())
        return {};
    auto loaded = loadProduct(connection, productRow);
    if (!loaded || !*loaded)
        return loaded ? core::Result<void>() : core::Unexpected(loaded.error());
    ImageUploader::put(uris, **loaded);
    return updateProduct(connection, **loaded);
}

core::Result<void> settleContent(store::Connection &connection, const syncing::Row &row,
                                 const syncing::Outcome &outcome, const core::Clock &clock)
{
    const qint64 productRow = rowIn(row.entity, QLatin1String("product:")).value_or(0);
    const QString field = fieldOf(row);
    if (outcome.verdict == syncing::Verdict::Conflict)
        return noteConflict(connection, productRow, 0, field, row.base.value(field), row.payload.value(field),
                            outcome.answer.value(u"theirs"), nowOf(clock));
    if (outcome.verdict != syncing::Verdict::Accepted)
        return {};
    if (field == kSkus)
        return settleVariants(connection, row, outcome.answer.value(kSkus).toArray());
    auto base = loadBase(connection, productRow);
    if (!base)
        return core::Unexpected(base.error());
    const QString audit = outcome.answer.value(u"audit").toString();
    if (!audit.isEmpty())
        if (auto noted = connection.run(u"UPDATE product SET audit_status = ? WHERE row = ?", audit, productRow);
            !noted)
            return noted;
    const QJsonValue value = outcome.answer.value(u"values").toObject().value(field);
    base->product.insert(field, value);
    if (auto saved = saveProductBase(connection, productRow, base->product); !saved)
        return saved;
    return keepUris(connection, productRow, {{field, value}});
}

} // namespace

syncing::Settle ContentPusher::settler() const
{
    return [clock = context_.clock](store::Connection &connection, const syncing::Row &row,
                                    const syncing::Outcome &outcome) {
        return settleContent(connection, row, outcome, clock);
    };
}

} // namespace catalog
