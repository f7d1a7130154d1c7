// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/pushbase.h"

#include "api/errortable.h"
#include "catalog/edit.h"
#include "core/follow.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace catalog {
namespace {

QString wrapped(const QJsonValue &value)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray{value.isUndefined() ? QJsonValue() : value}).toJson(QJsonDocument::Compact));
}

} // namespace

core::Instant nowOf(const core::Clock &clock) { return std::chrono::floor<std::chrono::seconds>(clock()); }

core::Result<store::Connection *> PushBase::reader()
{
    if (!reader_) {
        auto opened = context_.database.reader();
        if (!opened)
            return core::Unexpected(opened.error());
        reader_ = std::move(*opened);
    }
    return reader_.get();
}

core::Result<Product> PushBase::product(const syncing::Row &row)
{
    const auto number = rowIn(row.entity, QLatin1String("product:"));
    auto connection = reader();
    if (!connection)
        return core::Unexpected(connection.error());
    auto loaded = loadProduct(**connection, number.value_or(0));
    if (!loaded)
        return core::Unexpected(loaded.error());
    if (!*loaded)
        return core::fail("catalog.gone", QCoreApplication::translate("catalog", "The product is no longer here"),
                          row.entity);
    return std::move(**loaded);
}

core::Result<Product> PushBase::createdProduct(const syncing::Row &row)
{
    auto loaded = product(row);
    if (loaded && loaded->id.isEmpty())
        return core::fail("catalog.not_created",
                          QCoreApplication::translate(
                              "catalog", "The platform doesn’t have this product, because its creation was refused"),
                          {},
                          QCoreApplication::translate(
                              "catalog", "Mend what the creation was refused for; this change then goes with it."));
    return loaded;
}

QFuture<core::Result<Product>> PushBase::remote(const Product &product)
{
    const auto read = [shop = product.shop](const core::Result<api::Answer> &answer) -> core::Result<Product> {
        if (!answer)
            return core::Unexpected(answer.error());
        return remote::productFrom(answer->data, shop);
    };
    const auto get = [this, shop = product.shop, id = product.id](remote::Version version) {
        return context_.caller.call(shop, remote::getProduct(id, version));
    };
    return core::follow(get(remote::Version::Live), this, [this, get, read](const core::Result<api::Answer> &answer) {
        const auto live = read(answer);
        if (!live || !remote::hasVersionUnderReview(live->status, live->auditStatus))
            return ready(live);
        // Edits go on from the version that is being audited. When the verdict came between the two calls, the first
        // answer is old, and reading it once more costs less than a wrong conflict.
        return core::follow(get(remote::Version::UnderReview), this,
                            [this, get, read](const core::Result<api::Answer> &review) {
                                if (review || review.error().code != u"api.12052547")
                                    return ready(read(review));
                                return core::follow(get(remote::Version::Live), this, read);
                            });
    });
}

core::Result<bool> PushBase::isDisputed(qint64 productRow, qint64 skuRow, const QStringList &fields)
{
    auto connection = reader();
    if (!connection)
        return core::Unexpected(connection.error());
    const auto found = (*connection)
                           ->all(
                               u"SELECT field FROM catalog_conflict WHERE product = ? AND sku = ?",
                               [](const store::Statement &row) { return row.text(0); }, productRow, skuRow);
    if (!found)
        return core::Unexpected(found.error());
    return std::ranges::any_of(*found, [&](const QString &field) { return fields.contains(field); });
}

syncing::Outcome outcomeOf(const syncing::Row &row, const core::Error &error)
{
    syncing::Outcome outcome{row.id, syncing::Verdict::Rejected, error, {}};
    // A call that was abandoned may have arrived.
    if (error.code == u"api.outcome_unknown" || error.code == u"api.cancelled")
        outcome.verdict = syncing::Verdict::Unknown;
    else if (error.retryable() || error.code == u"api.unauthorised")
        outcome.verdict = syncing::Verdict::Retry;
    return outcome;
}

PushBase::Outcomes outcomesOf(const PushBase::Rows &rows, const core::Error &error)
{
    PushBase::Outcomes outcomes;
    for (const syncing::Row &row : rows)
        outcomes.push_back(outcomeOf(row, error));
    return outcomes;
}

core::Error errorOf(const remote::ItemError &item, const api::Answer &answer)
{
    core::Error error = api::ErrorTable::builtIn().toError(item.code, item.message, 200, answer.requestId, QLocale());
    error.said.call = answer.call;
    return error;
}

PushBase::Outcomes allAccepted(const PushBase::Rows &rows, const QJsonObject &answer)
{
    PushBase::Outcomes outcomes;
    for (const syncing::Row &row : rows)
        outcomes.push_back({row.id, syncing::Verdict::Accepted, std::nullopt, answer});
    return outcomes;
}

core::Result<void> noteConflict(store::Connection &connection, qint64 productRow, qint64 skuRow, const QString &field,
                                const QJsonValue &base, const QJsonValue &mine, const QJsonValue &theirs,
                                core::Instant now)
{
    return connection.run(uR"(
        INSERT INTO catalog_conflict(product, sku, field, base, mine, theirs, found) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT(product, sku, field) DO UPDATE SET mine = excluded.mine, theirs = excluded.theirs)",
                          productRow, skuRow, field, wrapped(base), wrapped(mine), wrapped(theirs),
                          core::unixSeconds(now));
}

} // namespace catalog
