// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/engine.h"
#include "engine/shopsync.h"

#include <optional>
#include <vector>

namespace engine {

// What a window's frame tells of a shop at a glance. A value.
struct ShopOverview {
    Shop shop;
    bool approved = false;                    // its first push
    bool refused = false;                     // the platform no longer lets us in: connect it again
    std::optional<core::Instant> consentEnds; // the platform's time; unset before the first call of this start
    syncing::Counts outbox;
    qint64 conflicts = 0;
    std::optional<core::Instant> synced; // when its catalog was last read to the end
    std::optional<SyncRun> run;          // the reading under way, or else the last since the start
};

struct Overview {
    std::vector<ShopOverview> shops; // those that take part, in the order in which they were connected
    std::vector<Shop> archived;      // removed ones, whose data is still here
    std::vector<api::Quota> quotas;
    bool paused = false;                 // somebody stopped the sending, in all shops
    std::optional<core::Instant> pushed; // when a change was last accepted
};

// Called on the engine's thread; counts on its reading thread: some ms, and 50 ms per
// million rows of the outbox. Listings are not counted: the catalog does that itself, and the window opens meanwhile.
QFuture<core::Result<Overview>> overview(Engine &engine);

} // namespace engine
