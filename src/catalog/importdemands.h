// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/importrow.h"

namespace catalog {

// The rules that need more than the row's own cells but no other row; both append to the row's findings.

// A SKU that is not here yet: price, stock, and what its category demands of a row that names one. Further rows of a
// product, which name none, only add variants.
void checkNewSku(ImportRow &row, const RowParser &parser, const ImportContext &context);

// What the category says of attributes that the row changes; of all of them when it changes the category.
void checkChangedDemands(ImportRow &row, const Product &product, const RowParser &parser, const ImportContext &context);

// A value that breaks a rule but is here already and stays as it is doesn't stand in the way of the row's changes: such
// errors become warnings.
void forgive(ImportRow &row, GivenSet changed);

// Whether the product has a variant with the row's properties.
bool hasVariant(const Product &product, const ImportRow &row, const ImportContext &context);

} // namespace catalog
