// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/overview.h"

#include "catalog/conflicts.h"
#include "sync/cursor.h"
#include "sync/shop.h"

namespace engine {
namespace {

core::Result<void> count(store::Connection &connection, ShopOverview &one)
{
    const auto approved = syncing::isApproved(connection, one.shop.id);
    if (!approved)
        return core::Unexpected(approved.error());
    const auto outbox = syncing::counts(connection, one.shop.id);
    if (!outbox)
        return core::Unexpected(outbox.error());
    const auto conflicts = catalog::conflictCount(connection, one.shop.id);
    if (!conflicts)
        return core::Unexpected(conflicts.error());
    const auto cursor = syncing::cursor(connection, one.shop.id, catalog::CatalogSync::feedName());
    if (!cursor)
        return core::Unexpected(cursor.error());
    one.approved = *approved;
    one.outbox = *outbox;
    one.conflicts = *conflicts;
    if (*cursor && (*cursor)->value.contains(u"synced_to"))
        one.synced = (*cursor)->changed;
    return {};
}

} // namespace

QFuture<core::Result<Overview>> overview(Engine &engine)
{
    using Answer = core::Result<Overview>;
    auto shops = engine.shops();
    if (!shops)
        return QtFuture::makeReadyFuture(Answer(core::Unexpected(shops.error())));
    Overview overview;
    overview.quotas = engine.quotas();
    overview.paused = !engine.dispatcher().isSending();
    for (Shop &shop : *shops) {
        if (shop.archived) {
            overview.archived.push_back(std::move(shop));
            continue;
        }
        ShopOverview one;
        const ShopConsent consent = engine.consentOf(shop);
        one.refused = consent.lost || engine.dispatcher().isPaused(shop.id);
        one.consentEnds = consent.ends;
        for (const SyncRun &run : engine.shopSync().runs())
            if (run.shop == shop.id) {
                one.run = run;
                break;
            }
        one.shop = std::move(shop);
        overview.shops.push_back(std::move(one));
    }
    return engine.database().read([overview = std::move(overview)](store::Connection &connection) mutable -> Answer {
        for (ShopOverview &one : overview.shops)
            if (auto counted = count(connection, one); !counted)
                return core::Unexpected(counted.error());
        const auto pushed = syncing::lastAccepted(connection);
        if (!pushed)
            return core::Unexpected(pushed.error());
        overview.pushed = *pushed;
        return std::move(overview);
    });
}

} // namespace engine
