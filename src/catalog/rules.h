// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/category.h"
#include "catalog/finding.h"
#include "catalog/product.h"

namespace catalog {

// Every rule that the platform would apply to a listing, applied here: the importer, the editor and bulk edits all
// ask the same functions (facts 7 and 8). Pure; any thread. `rules` may be null when the category's rules are not
// cached: the checks that need them are then left out and the caller says so.

// One value at a time, as one types. Appends to `findings`.
void checkTitle(QStringView title, const Market &market, Findings &findings);
void checkDescription(QStringView html, const Market &market, Findings &findings);
// The description without elements that can't be shown there, with what stands in them where it is text for buyers; the
// rest letter by letter.
QString withoutForbiddenElements(QStringView html);
QString withoutScripts(QStringView html); // and without the attributes that run something
void checkSellerSku(QStringView sellerSku, Findings &findings);
void checkPrice(const core::Money &price, const Market &market, Findings &findings);
void checkQuantity(qint64 quantity, QStringView warehouse, Findings &findings);
void checkIdentifier(const IdentifierCode &code, Findings &findings);
void checkWeight(const Measure &weight, const Market &market, Findings &findings);
void checkDimensions(const Dimensions &dimensions, const Market &market, Findings &findings);

// What depends on several values: attributes the category requires, variants, duplicates inside the product.
// Only what the category demands: its attributes and compliance fields.
void checkCategory(const Product &product, const CategoryRules &rules, Findings &findings);
// Whether one of the conditions is true of the product's attributes.
bool holds(const std::vector<AttributeRule::Condition> &conditions, const Product &product);
Findings checkProduct(const Product &product, const Market &market, const CategoryRules *rules);

} // namespace catalog
