// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/id.h"
#include "core/result.h"
#include "core/time.h"
#include "store/connection.h"

namespace syncing {

// The first sync of a shop is read-only: until a person has approved what would be sent, its rows are Held. A shop
// that was never named is not approved. All inside the caller's transaction.
core::Result<bool> isApproved(store::Connection &connection, const core::ShopId &shop);
// Lets the held rows go, in their order. Returns how many.
core::Result<qint64> approve(store::Connection &connection, const core::ShopId &shop, core::Instant now);
// New rows are held again; queued ones go back to Held.
core::Result<void> withdrawApproval(store::Connection &connection, const core::ShopId &shop, core::Instant now);

// What a shop left behind would lose.
struct ShopTraces {
    qint64 unsent = 0;     // changes of the outbox that the platform doesn't have
    qint64 operations = 0; // of the journal
};
core::Result<ShopTraces> traces(store::Connection &connection, const core::ShopId &shop);
// Outbox, journal, cursors, jobs and approval of the shop are deleted. A shop that was never named has nothing.
core::Result<void> eraseShop(store::Connection &connection, const core::ShopId &shop);

} // namespace syncing
