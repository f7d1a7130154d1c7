// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/importplan.h"

namespace catalog {

// The rules that need all rows of a product: what a new listing must have, variants that differ by the same
// properties and are not there twice, how many there may be. Marks rows and adds findings; runs once, after all rows
// are in.
void checkGroups(ImportPlan &plan, const Market &market);
// Fills the summary's counts of rows and findings, once nothing changes any more.
void countRows(ImportPlan &plan);

// The number of a rule's name in plan.rules, added when it is new.
quint16 ruleNumber(ImportPlan &plan, QLatin1String rule);

} // namespace catalog
