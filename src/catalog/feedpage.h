// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/advice.h"
#include "catalog/intake.h"
#include "catalog/remote.h"

namespace catalog {

// What a page of Search Products brought, with the details that were asked for.
struct FeedPage {
    std::vector<Product> products;
    std::vector<std::pair<ProductId, Quality>> met; // unchanged since we read them
    std::vector<ProductId> deleted;
    std::vector<remote::Inventory> inventory;
    std::vector<Diagnosis> diagnoses;
};

// Whether a hit shows nothing that we haven't read. `sweep`: the moment the sync began, UTC seconds.
core::Result<bool> isKnown(store::Connection &connection, qint64 productRow, const remote::SearchHit &hit,
                           qint64 sweep);

// Takes the page into the tables, inside the caller's transaction. Idempotent.
core::Result<IntakeCounts> savePage(store::Connection &connection, const core::ShopId &shop, const FeedPage &page,
                                    qint64 sweep, core::Instant now);

} // namespace catalog
