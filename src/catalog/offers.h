// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/id.h"
#include "core/result.h"
#include "store/connection.h"
#include "sync/staged.h"

#include <vector>

namespace catalog {

// Applies the staged changes (sync/staged.h) that set one number of a SKU and nothing else: {"price": …},
// {"list_price": …} or {"stock": …}, of SKUs that the platform knows and that are just as the change says. What isn't
// so simple stays for ProductApplier::apply(): SKUs that aren't there yet, that have changed since, prices that go.
// Cost: about 3 us a change.
core::Result<std::vector<syncing::Taken>> applyOffers(store::Connection &connection, const core::ShopId &shop);

} // namespace catalog
