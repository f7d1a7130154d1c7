// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/gridcolumns.h"

namespace catalog {

// Reads what the lines show, by key: 30 us a line from a warm cache. Lines that are gone are left out. `columns` may
// be null while they are being read; then `work` is 0.
core::Result<std::vector<GridRow>> readGridRows(store::Connection &connection, const core::ShopId &shop,
                                                const GridColumns *columns, const std::vector<GridKey> &keys);

// The first products by title, from the indices alone: what can be painted before the columns are here. Deleted
// listings are left out. Nothing is counted but what is given: counting a million SKUs would take longer than all the
// rest.
core::Result<GridResult> firstGridRows(store::Connection &connection, const core::ShopId &shop, GridOrder order,
                                       int limit);

} // namespace catalog
