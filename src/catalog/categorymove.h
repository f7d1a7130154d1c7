// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/category.h"
#include "catalog/finding.h"
#include "catalog/product.h"

namespace catalog {

// What a listing is in another category, of the same shop or of another one: attributes and sales attributes are those
// that the category knows by the same id or, without case, the same name; so are their values, and a value that it
// does not know stays as the merchant's own where it takes such. `findings` gets a warning for every attribute or value
// that is left behind (attribute.unknown, attribute.value). Pure. What the category demands beyond that tells
// checkCategory().
Product movedTo(const Product &product, const CategoryRules &rules, Findings &findings);

} // namespace catalog
