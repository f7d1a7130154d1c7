// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/product.h"
#include "core/id.h"
#include "core/result.h"
#include "store/connection.h"

#include <vector>

namespace catalog {

// Deletes everything of a shop from the catalog's tables, inside the caller's transaction, and answers the pictures
// that no other shop shows. Rows of imports go with the journal's operations, so this comes before the journal is
// erased. Cost: some seconds per million SKUs.
core::Result<std::vector<Image>> eraseShop(store::Connection &connection, const core::ShopId &shop);

} // namespace catalog
