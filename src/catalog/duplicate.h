// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/category.h"
#include "catalog/finding.h"
#include "catalog/product.h"

#include <QHash>

namespace catalog {

// Where a copy of a listing is to stand, and what is known there.
struct DuplicateTarget {
    core::ShopId shop;
    Market market;
    CategoryRules rules;               // of the category there
    std::vector<Warehouse> warehouses; // that sell
    QHash<QString, QString> brands;    // name by id
    QString brandName;                 // of the original; empty without a brand
};

// Every picture of the product: its own, its variants' and those that prove something.
std::vector<Image *> picturesOf(Product &product);

// A new listing as the original is: everything that means something in the other shop, nothing that is of the original
// alone. Rows are 0.
// In the same shop seller SKUs get a "-2" (or the next free number within the listing) and barcodes are left out, since
// a shop may use each once (12052592). In another shop pictures are taken from where the platform serves them, prices
// stay only if the currency is the same, weights and sizes are put into a unit of that market (sizes rounded up, so
// that the parcel still fits), attributes and brand are those of the same name. There are no pieces in stock.
// `findings` gets a warning for what is left behind. Pure.
Product duplicateOf(const Product &original, const DuplicateTarget &target, Findings &findings);

// The category of the other shop's tree that has the same path of names; nothing when there is none or it is no leaf.
std::optional<CategoryId> sameCategory(const std::vector<Category> &path, const std::vector<Category> &there);

} // namespace catalog
