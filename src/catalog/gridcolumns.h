// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/grid.h"
#include "store/connection.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace catalog {

// True when the work is no longer wanted.
using GridStop = std::function<bool()>;

// What the grid sorts, filters and counts by, for every product and SKU of a shop, as columns in memory: about 70
// bytes a SKU with its share of the titles. Read from two covering indices (0.5 us a row); everything after that is
// a walk through memory. The search of substrings is such a walk too: an index of trigrams would cost every import
// more than the import itself, to save 20 ms here.
struct GridColumns {
    core::ShopId shop;
    // Products in the order of their titles.
    std::vector<qint64> product;      // key
    std::vector<std::uint8_t> status; // Status
    std::vector<std::uint8_t> productWork;
    std::vector<std::uint8_t> quality; // Quality
    std::vector<qint64> updated;
    std::vector<std::uint32_t> category; // into categories
    std::vector<std::uint32_t> brand;
    std::vector<std::uint32_t> skuBegin; // one more than products
    std::string titles;                  // case-folded UTF-8, each ended by '\n'
    std::vector<std::uint32_t> titleBegin;
    // SKUs of product 0, then those of product 1, each in the order of their positions.
    std::vector<qint64> sku;
    std::vector<qint64> price; // minor units; kNoPrice without one
    std::vector<std::int32_t> stock;
    std::vector<std::uint8_t> skuWork;
    std::vector<std::uint8_t> currency; // into currencies
    std::string codes;                  // seller SKUs, likewise
    std::vector<std::uint32_t> codeBegin;

    std::vector<QString> categories, brands;
    std::vector<core::Currency> currencies;
    std::vector<std::uint32_t> productByKey, skuByKey; // indices in the order of keys

    static constexpr qint64 kNoPrice = -1;

    size_t products() const { return product.size(); }
    size_t skus() const { return sku.size(); }
    std::optional<std::uint32_t> productAt(qint64 key) const; // index
    std::optional<std::uint32_t> skuAt(qint64 key) const;
    std::uint32_t productOf(std::uint32_t sku) const;
    std::string_view title(std::uint32_t product) const;
    std::string_view code(std::uint32_t sku) const;
};

// Reads a shop inside one snapshot. Errors: those of store; store.interrupted when stopped.
core::Result<GridColumns> readGridColumns(store::Connection &connection, const core::ShopId &shop,
                                          const GridStop &stop = {});
// What is under way to the platform, refused or in conflict: sets productWork and skuWork anew, but for Audit.
core::Result<void> readGridWork(store::Connection &connection, GridColumns &columns);

// Reads changed rows again in place. False when that can't be done, because rows came, went or are called otherwise:
// then everything must be read again.
core::Result<bool> refreshGrid(store::Connection &connection, GridColumns &columns, const std::vector<qint64> &products,
                               const std::vector<qint64> &skus);

// As titles and seller SKUs are compared: case-folded UTF-8 without line ends.
std::string gridFolded(std::string_view utf8);

} // namespace catalog
