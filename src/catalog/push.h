// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "api/client.h"
#include "catalog/category.h"
#include "store/database.h"
#include "sync/pusher.h"

#include <functional>
#include <memory>
#include <vector>

namespace catalog {

// What the pushers work with; outlives them.
struct PushContext {
    api::Caller &caller;
    store::Database &database;
    core::Clock clock;
    std::function<Market(const core::ShopId &)> market;
};

// One pusher for each kind of edit.h: creations, content, status, prices, stock. Conflicts are found for content and
// prices before they are sent (Get Product), and for stock by the sync, which leaves a row in catalog_conflict.
std::vector<std::shared_ptr<syncing::Pusher>> pushers(const PushContext &context);

} // namespace catalog
