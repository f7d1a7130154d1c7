// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/id.h"
#include "core/result.h"
#include "store/connection.h"

#include <QString>

namespace bench::shop {

// The shop that the benchmarks of the catalog look at: products with four SKUs each, of 25 brands and 40 categories,
// every 17th a draft; the platform knows them as they are here. Always the same.

inline const core::ShopId kShop(QStringLiteral("7495512086324905127"));
inline constexpr int kSkus = 4; // of a product; SKU rows count from 1, those of product n end at n * kSkus

// Makes the database of such a shop, or leaves the one that is there as it is. Cost: 15 s and 500 MB a million SKUs.
core::Result<void> build(const QString &path, int skus);
// The same inside the profile in `folder`, for the console.
core::Result<void> buildProfile(const QString &folder, int skus);

// The reference of what a page of the catalog shows: milliseconds in which SQLite tells the count of the products under
// `where` ("AND ...") and gives the 30 that are seen first in `order` ("ORDER BY ...").
double plainQuery(store::Connection &db, const QString &where, const QString &order);
// The `where` of a search for words.
QString plainSearch(const QString &text);

int residentMiB(); // of this process

} // namespace bench::shop
