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

bool isRemoval(const syncing::Row &row) { return row.payload.value(u"remove").toBool(); }

QJsonObject answerOf(const remote::Created &created, const ImageUploader::Uris &uris)
{
    QJsonArray skus;
    for (const remote::CreatedSku &sku : created.skus)
        skus.append(QJsonObject{{QStringLiteral("id"), sku.id.text()}, {QStringLiteral("seller_sku"), sku.sellerSku}});
    QJsonObject pictures;
    for (const auto &[source, uri] : uris)
        pictures.insert(source, uri);
    return {
        {QStringLiteral("id"), created.id.text()}, {QStringLiteral("skus"), skus}, {QStringLiteral("uris"), pictures}};
}

// The platform answers in the order sent; the seller SKU settles it where there is one.
SkuId idFor(const Sku &sku, size_t at, const QJsonArray &answered)
{
    for (const QJsonValue &value : answered) {
        const QJsonObject one = value.toObject();
        if (!sku.sellerSku.isEmpty() && one.value(u"seller_sku").toString() == sku.sellerSku)
            return SkuId(one.value(u"id").toString());
    }
    return SkuId(answered.at(qsizetype(at)).toObject().value(u"id").toString());
}

core::Result<void> settleCreation(store::Connection &connection, const syncing::Row &row,
                                  const syncing::Outcome &outcome, const core::Clock &clock)
{
    const qint64 productRow = rowIn(row.entity, QLatin1String("product:")).value_or(0);
    if (outcome.verdict != syncing::Verdict::Accepted)
        return {};
    if (isRemoval(row))
        return removeProduct(connection, productRow);
    const QString id = outcome.answer.value(u"id").toString();
    if (id.isEmpty()) {
        // Edited while its creation was under way: the rest goes the ways of a listing that exists.
        auto rest = unsentRows(connection, productRow);
        const auto queued = rest ? syncing::enqueue(connection, row.operation, *rest, nowOf(clock))
                                 : core::Result<qint64>(core::Unexpected(rest.error()));
        return queued ? core::Result<void>() : core::Unexpected(queued.error());
    }
    auto sent = productFromJson(row.payload);
    if (!sent)
        return core::Unexpected(sent.error());
    auto loaded = loadProduct(connection, productRow);
    if (!loaded)
        return core::Unexpected(loaded.error());
    if (!*loaded)
        return {};
    Product &here = **loaded;
    ImageUploader::Uris uris;
    const QJsonObject pictures = outcome.answer.value(u"uris").toObject();
    for (auto picture = pictures.begin(); picture != pictures.end(); ++picture)
        uris.emplace(picture.key(), picture.value().toString());
    ImageUploader::put(uris, here);
    ImageUploader::put(uris, *sent);
    here.id = ProductId(id);
    if (here.status != Status::Deleted) {
        here.status = Status::Pending;
        here.statusText = toText(Status::Pending);
    }
    const QJsonArray answered = outcome.answer.value(u"skus").toArray();
    for (size_t i = 0; i < sent->skus.size(); ++i) {
        const auto at = std::ranges::find(here.skus, sent->skus[i].row, &Sku::row);
        if (at != here.skus.end())
            at->id = idFor(sent->skus[i], i, answered);
    }
    if (auto saved = updateProduct(connection, here); !saved)
        return saved;
    if (auto saved = saveProductBase(connection, productRow, productFields(*sent)); !saved)
        return saved;
    for (const Sku &sku : sent->skus)
        if (auto saved = saveSkuBase(connection, sku.row, skuFields(sku)); !saved)
            return saved;
    return {};
}

} // namespace

QString CreatePusher::kind() const { return kind::kCreate; }

QFuture<PushBase::Outcomes> CreatePusher::push(const Rows &rows)
{
    const syncing::Row &row = rows.front();
    if (isRemoval(row))
        return remove(row);
    auto wanted = productFromJson(row.payload);
    if (!wanted)
        return ready({outcomeOf(row, wanted.error())});
    const auto here = product(row);
    if (!here)
        return ready({outcomeOf(row, here.error())});
    if (!here->id.isEmpty()) // an earlier row created it; settleCreation() sends what is left
        return ready({{row.id, syncing::Verdict::Accepted, std::nullopt, {}}});
    wanted->extra = here->extra;
    auto uploading = uploader_->upload(*wanted);
    return core::follow(
        uploading, this,
        [this, row, product = std::move(*wanted)](const core::Result<ImageUploader::Uris> &uris) mutable {
            if (!uris) {
                syncing::Outcome outcome = outcomeOf(row, uris.error());
                if (outcome.verdict == syncing::Verdict::Unknown)
                    outcome.verdict = syncing::Verdict::Retry; // the creation itself was never sent
                return ready({outcome});
            }
            ImageUploader::put(*uris, product);
            return create(row, std::move(product));
        });
}

QFuture<PushBase::Outcomes> CreatePusher::create(const syncing::Row &row, Product product)
{
    const QString version = context_.market(product.shop).categoryVersion;
    const ImageUploader::Uris uris = ImageUploader::given(product);
    return core::follow(context_.caller.call(product.shop, remote::createProduct(product, row.idempotencyKey, version)),
                        this, [row, uris](const core::Result<api::Answer> &answer) -> Outcomes {
                            if (!answer)
                                return {outcomeOf(row, answer.error())};
                            const auto created = remote::createdFrom(answer->data);
                            if (!created)
                                return {{row.id, syncing::Verdict::Unknown, created.error(), {}}};
                            return {{row.id, syncing::Verdict::Accepted, std::nullopt, answerOf(*created, uris)}};
                        });
}

QFuture<PushBase::Outcomes> CreatePusher::remove(const syncing::Row &row)
{
    const auto here = product(row);
    if (!here && here.error().code != u"catalog.gone")
        return ready({outcomeOf(row, here.error())});
    if (!here || here->id.isEmpty())
        return ready({{row.id, syncing::Verdict::Accepted, std::nullopt, {}}});
    return core::follow(context_.caller.call(here->shop, remote::changeStatus(QStringLiteral("delete"), {here->id})),
                        this, [row](const core::Result<api::Answer> &answer) -> Outcomes {
                            if (!answer)
                                return {outcomeOf(row, answer.error())};
                            return {{row.id, syncing::Verdict::Accepted, std::nullopt, {}}};
                        });
}

QFuture<PushBase::Outcomes> CreatePusher::readBack(const Rows &rows)
{
    // The platform answers a repeated idempotency key with the first answer, and deleting twice changes nothing.
    Outcomes outcomes;
    for (const syncing::Row &row : rows)
        outcomes.push_back({row.id, syncing::Verdict::Retry, std::nullopt, {}});
    return ready(std::move(outcomes));
}

syncing::Settle CreatePusher::settler() const
{
    return [clock = context_.clock](store::Connection &connection, const syncing::Row &row,
                                    const syncing::Outcome &outcome) {
        return settleCreation(connection, row, outcome, clock);
    };
}

} // namespace catalog
