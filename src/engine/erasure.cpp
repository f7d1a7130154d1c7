// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/erasure.h"

#include "catalog/erase.h"
#include "catalog/table.h"
#include "sync/shop.h"

namespace engine {

core::Result<ShopLoss> lossOf(store::Connection &connection, const core::ShopId &shop)
{
    const auto counts = catalog::catalogCounts(connection, shop);
    if (!counts)
        return core::Unexpected(counts.error());
    const auto traces = syncing::traces(connection, shop);
    if (!traces)
        return core::Unexpected(traces.error());
    return ShopLoss{counts->products, counts->skus, traces->unsent, traces->operations};
}

core::Result<std::vector<catalog::Image>> eraseShop(store::Connection &connection, const core::ShopId &shop)
{
    if (auto set = connection.run(u"PRAGMA secure_delete = ON"); !set)
        return core::Unexpected(set.error());
    auto pictures = catalog::eraseShop(connection, shop);
    if (!pictures)
        return pictures;
    if (auto done = syncing::eraseShop(connection, shop); !done)
        return core::Unexpected(done.error());
    if (auto done = connection.run(u"DELETE FROM shop WHERE id = ?", shop.text()); !done)
        return core::Unexpected(done.error());
    return pictures;
}

} // namespace engine
