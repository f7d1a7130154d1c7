// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/importrow.h"
#include "catalog/product.h"

namespace catalog {

// Which of the row's values differ from what is here. `sku` is the one of `product` that the row is about. An empty
// cell never differs: it leaves the value as it is.
GivenSet difference(const ImportRow &row, const Product &product, const Sku &sku, const ImportContext &context);

// Whether the platform can be asked to give the product this status: activate what is deactivated, and the reverse.
bool canBecome(const Product &product, Status wanted);

// Names properties that the row leaves unnamed, by position, as the product's first row does ("Option 1" where none
// does); takes the row's names over when `names` is empty.
void nameOptions(ImportRow &row, std::vector<QString> &names);

// The row's pictures as the product's; those that are here keep their uri.
void putPictures(const ImportRow &row, Product &product, const ImportContext &context);

// The product as the row wants it: its given values put over `product` and over the SKU at index `at`, or into a new
// SKU when `at` is product.skus.size(). Pictures become Image::source, or Image::uri for platform uris.
void put(const ImportRow &row, Product &product, size_t at, const ImportContext &context);

} // namespace catalog
