// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/push.h"
#include "store/migration.h"

namespace catalog {

// The door of this noun: what the engine needs to know of it. Its values are in product.h, its rules in rules.h,
// imports in importer.h, exports in export.h, edits in edit.h, the sync in feed.h.
store::Migrations migrations(); // numbers 100 to 199

} // namespace catalog
