// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pushwatch.h"
#include "core/follow.h"

namespace engine {
namespace {

// Tries of one row after which a failure of the way to the platform is taken as lasting.
constexpr int kEnoughAttempts = 2;

bool isUnreachable(const core::Error &error)
{
    for (const QLatin1String code :
         {QLatin1String("api.network"), QLatin1String("api.tls"), QLatin1String("api.not_json"),
          QLatin1String("api.clock"), QLatin1String("api.timeout")})
        if (error.code == code)
            return true;
    return error.code.startsWith(u"vault.");
}

} // namespace

QFuture<core::Result<syncing::Counts>> PushWatch::run(syncing::Dispatcher &dispatcher, store::Database &database,
                                                      const core::ShopId &shop, Unreachable unreachable)
{
    auto *watch = new PushWatch(dispatcher, database, shop, unreachable);
    return watch->promise_.future();
}

PushWatch::PushWatch(syncing::Dispatcher &dispatcher, store::Database &database, const core::ShopId &shop,
                     Unreachable unreachable)
    : QObject(&database)
    , database_(database)
    , shop_(shop)
    , unreachable_(unreachable)
{
    promise_.start();
    connect(&dispatcher, &syncing::Dispatcher::shopPaused, this,
            [this](const core::ShopId &paused, const core::Error &error) {
                if (paused == shop_)
                    refused_ = error;
            });
    if (unreachable_ == Unreachable::GiveUp)
        connect(&database_, &store::Database::changed, this, [this](const store::Change &change) {
            if (change.touches(QStringLiteral("outbox")))
                look();
        });
    drained_ = dispatcher.drain(shop);
    core::follow(drained_, this, [this](const core::Result<syncing::Counts> &counts) {
        if (counts && refused_)
            return end(core::Unexpected(*refused_));
        end(counts);
    });
}

void PushWatch::look()
{
    if (ended_)
        return;
    if (!reader_) {
        auto reader = database_.reader();
        if (!reader)
            return end(core::Unexpected(reader.error()));
        reader_ = std::move(*reader);
    }
    syncing::OutboxFilter filter;
    filter.shop = shop_;
    filter.states = {syncing::State::Queued, syncing::State::ReadingBack};
    filter.limit = 20;
    const auto rows = syncing::rows(*reader_, filter);
    if (!rows)
        return end(core::Unexpected(rows.error()));
    for (const syncing::Row &row : *rows)
        if (row.error && row.attempts >= kEnoughAttempts && isUnreachable(*row.error))
            return end(core::Unexpected(*row.error));
}

void PushWatch::end(core::Result<syncing::Counts> result)
{
    if (ended_)
        return;
    ended_ = true;
    promise_.addResult(std::move(result));
    promise_.finish();
    deleteLater();
}

} // namespace engine
