// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/bulkedit.h"

namespace catalog {

// Makes of an edit that copies the first SKU (Way::Fill) one that sets its value, and says whose it is. Errors:
// bulk.first where there is nothing to copy.
core::Result<void> takeFirst(store::Connection &connection, qint64 skuRow, BulkPlan &plan);

} // namespace catalog
