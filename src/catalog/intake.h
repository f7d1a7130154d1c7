// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/product.h"
#include "store/connection.h"

#include <vector>

namespace catalog {

struct IntakeCounts {
    qint64 added = 0, changed = 0, unchanged = 0, deleted = 0, conflicts = 0;

    IntakeCounts &operator+=(const IntakeCounts &other);
};

// Takes products as the platform shows them into the tables, inside the caller's transaction. Idempotent. Edits made
// here and not yet sent survive (three-way merge); where both sides changed a field, mine stays and the conflict is
// noted in catalog_conflict. What the platform changed on a known product goes into the journal (actor "platform").
core::Result<IntakeCounts> takeProducts(store::Connection &connection, std::vector<Product> theirs, qint64 sweep,
                                        core::Instant now);

// A product that the platform lists as deleted, or no longer lists. False when that was known here.
core::Result<bool> takeDeletion(store::Connection &connection, qint64 productRow);
// Marks every product of the shop deleted that sweep `sweep` has not met and that is not newer than the sweep.
core::Result<qint64> takeUnseenAsDeleted(store::Connection &connection, const core::ShopId &shop, qint64 sweep);

} // namespace catalog
