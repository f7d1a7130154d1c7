// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/category.h"
#include "catalog/conflicts.h"
#include "catalog/product.h"
#include "catalog/reserved.h"
#include "catalog/table.h"
#include "core/result.h"
#include "sync/outbox.h"

#include <optional>
#include <vector>

namespace catalog {

// One product with everything that an editor shows of it. A value.
struct Sheet {
    Product product;
    Base base;                           // what the platform has, as far as we know
    std::vector<Category> categoryPath;  // from the root to the leaf; empty when the tree is not here
    QString brandName;                   // empty without a brand
    std::optional<CategoryRules> rules;  // of its category; nothing when they are not cached
    std::vector<Warehouse> warehouses;   // of the shop, those that sell
    Reserved reserved;                   // beside the stock of its SKUs
    std::vector<Advice> advice;          // what would make the listing better
    std::vector<OpenConflict> conflicts; // of this product
    // What is on its way to the platform or was refused, the newest of each kind and subject (syncing::Row::subject
    // "sku:4", or the product itself), accepted and given up ones left out.
    std::vector<syncing::Row> rows;

    friend bool operator==(const Sheet &, const Sheet &) = default;
};

// Nothing when there is no such product (any more). Cost: some ms.
core::Result<std::optional<Sheet>> loadSheet(store::Connection &connection, qint64 productRow);

} // namespace catalog
