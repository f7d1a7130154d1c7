// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/shopsync.h"

#include "engine/engine.h"

#include <QCoreApplication>

namespace engine {
namespace {

constexpr size_t kKept = 100;

} // namespace

ShopSync::ShopSync(Engine &engine)
    : engine_(engine)
{
    connect(&again_, &QTimer::timeout, this, &ShopSync::syncAll);
}

ShopSync::~ShopSync() = default;

void ShopSync::start(std::chrono::seconds pause)
{
    engine_.dispatcher().start();
    again_.start(pause);
    syncAll();
}

void ShopSync::syncAll()
{
    const auto shops = engine_.shops();
    if (!shops)
        return; // a database that can't be read says so elsewhere
    for (const Shop &shop : *shops)
        if (!shop.archived)
            sync(shop.id, catalog::CatalogSync::Extent::Incremental);
}

void ShopSync::sync(const core::ShopId &id, catalog::CatalogSync::Extent extent)
{
    if (jobs_.contains(id))
        return;
    const auto shop = engine::shop(engine_.reader(), id);
    if (!shop || !*shop || (*shop)->archived)
        return;
    auto job = engine_.syncCatalog(**shop, extent);
    connect(job.get(), &syncing::Job::progressed, this,
            [this, id](qint64 done, qint64 total, const QString &words) { progressed(id, done, total, words); });
    connect(job.get(), &syncing::Job::finished, this,
            [this, id](const core::Result<QJsonObject> &result) { finished(id, result); });
    runs_.push_front({id, engine_.now(), std::nullopt, 0, 0, QString(), 0, std::nullopt});
    if (runs_.size() > kKept)
        runs_.pop_back();
    auto *started = job.get();
    jobs_.emplace(id, std::move(job));
    Q_EMIT changed(runs_.front());
    started->start();
}

void ShopSync::cancel(const core::ShopId &shop)
{
    if (const auto job = jobs_.find(shop); job != jobs_.end())
        job->second->cancel();
}

SyncRun *ShopSync::running(const core::ShopId &shop)
{
    const auto run =
        std::ranges::find_if(runs_, [&shop](const SyncRun &one) { return one.shop == shop && !one.ended; });
    return run == runs_.end() ? nullptr : &*run;
}

void ShopSync::progressed(const core::ShopId &shop, qint64 done, qint64 total, const QString &words)
{
    SyncRun *run = running(shop);
    if (!run)
        return;
    run->done = done;
    run->total = total;
    run->words = words;
    Q_EMIT changed(*run);
}

void ShopSync::finished(const core::ShopId &shop, const core::Result<QJsonObject> &result)
{
    if (const auto job = jobs_.find(shop); job != jobs_.end()) {
        job->second.release()->deleteLater(); // it is this moment emitting
        jobs_.erase(job);
    }
    SyncRun *run = running(shop);
    if (!run)
        return;
    run->ended = engine_.now();
    if (result) {
        run->words = wordsOf(*result);
        for (const QStringView kind : {u"added", u"changed", u"deleted"})
            run->found += result->value(kind).toInteger();
    } else
        run->error = result.error();
    Q_EMIT changed(*run);
}

QString wordsOf(const QJsonObject &summary)
{
    const auto count = [&summary](QStringView kind) { return int(summary.value(kind).toInteger()); };
    QStringList parts; // what is none is not worth a word
    if (const int added = count(u"added"); added > 0)
        parts.append(QCoreApplication::translate("engine", "%n products are new", nullptr, added));
    if (const int changed = count(u"changed"); changed > 0)
        parts.append(QCoreApplication::translate("engine", "%n have changed", nullptr, changed));
    if (const int unchanged = count(u"unchanged"); unchanged > 0)
        parts.append(QCoreApplication::translate("engine", "%n are as they were", nullptr, unchanged));
    if (const int gone = count(u"deleted"); gone > 0)
        parts.append(QCoreApplication::translate("engine", "%n are gone", nullptr, gone));
    return parts.isEmpty() ? QCoreApplication::translate("engine", "Nothing has changed.")
                           : QString(parts.join(QStringLiteral(", ")) + u'.');
}

} // namespace engine
