// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/importcontext.h"
#include "tabular/mapping.h"

namespace catalog {

// The columns that an import understands, with the words by which people call them in the markets' languages
// (resources/import/targets.json): the fixed ones, and those that follow from the shop: "stock:WAREHOUSE_ID" for each
// warehouse, "option:NAME" for the ways in which variants differ, "attribute:ID" for each attribute of a cached
// category.
QList<tabular::Target> importTargets(const ImportContext &context);

// Whether two names of a variant's property mean the same: "Color", "colour" and "Farbe".
bool sameOptionName(const QString &a, const QString &b);

} // namespace catalog
