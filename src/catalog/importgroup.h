// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/importplan.h"

namespace catalog {

// The rules that need all rows of a product: what a new listing must have, variants that differ by the same
// properties and are not there twice, how many there may be. Marks rows, adds findings, and fills the counts of the
// summary, so it runs once, after all rows are in.
void checkGroups(ImportPlan &plan, const Market &market);

// The number of a rule's name in plan.rules, added when it is new.
quint16 ruleNumber(ImportPlan &plan, QLatin1String rule);

} // namespace catalog
