// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/remote.h"
#include "store/connection.h"

#include <map>
#include <vector>

namespace catalog {

// What open orders hold of each SKU (row) by warehouse, beside what can still be ordered. Read from the platform and
// never edited: no part of a product's fields, its base or the journal. SKUs of which nothing is held are absent.
using Reserved = std::map<qint64, std::vector<Stock>>;

// Of one product's SKUs.
core::Result<Reserved> reservedOf(store::Connection &connection, qint64 productRow);
// Takes what the platform shows; SKUs that are not here are passed over. Writes only what has changed. Some 5 us a SKU,
// inside the caller's transaction.
core::Result<void> saveReserved(store::Connection &connection, const core::ShopId &shop,
                                const std::vector<remote::Inventory> &shown);

// The pieces of all warehouses.
qint64 piecesIn(const std::vector<Stock> &stock);

} // namespace catalog
