// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/advice.h"
#include "catalog/product.h"

#include <array>
#include <cstdint>
#include <memory>
#include <set>
#include <vector>

namespace catalog {

// What a list of all products and SKUs asks and is told. Values; no pixels, no SQL.

enum class GridSort { Title, SellerSku, Price, Stock, Updated, Status, Quality };
enum class GridOrder { Ascending, Descending };
// Products with their SKUs below, or SKUs alone.
enum class GridShape { Products, Skus };

enum class StockLevel { Out, Low, In };
inline constexpr int kStockLevels = 3;
inline constexpr int kStatuses = int(Status::Other) + 1;

// What there is to do on a row. Bits of GridRow::work and the facet "needs work".
enum class Work : std::uint8_t {
    Pending = 1,  // a change is queued, under way or held for approval
    Rejected = 2, // the platform refused the newest change
    Conflict = 4, // changed here and there
    Audit = 8     // the platform's audit refused the listing
};
inline constexpr int kWorks = 4;
constexpr std::uint8_t bit(Work work) { return std::uint8_t(work); }

// What is shown. Values of one facet are or-ed, facets are and-ed; an empty facet lets everything through. Deleted
// listings are left out unless their status is asked for.
struct GridQuery {
    QString text; // words; each must occur in title, seller SKU, or begin an id or barcode
    std::set<Status> statuses;
    std::set<StockLevel> stock;
    std::set<Work> work;
    std::set<Quality> qualities;
    std::set<CategoryId> categories;
    std::set<BrandId> brands;
    GridShape shape = GridShape::Products;
    GridSort sort = GridSort::Title;
    GridOrder order = GridOrder::Ascending;
    qint64 lowStock = 10; // pieces up to which stock is low

    bool filters() const
    {
        return !text.trimmed().isEmpty() || !statuses.empty() || !stock.empty() || !work.empty() ||
               !qualities.empty() || !categories.empty() || !brands.empty();
    }
    friend bool operator==(const GridQuery &, const GridQuery &) = default;
};

template<class T>
struct FacetCount {
    T value;
    qint64 count = 0;
};

// How many there would be of each value if the facet itself were open. Products, but SKUs for stock.
struct GridFacets {
    std::array<qint64, kStatuses> statuses{};
    std::array<qint64, kStockLevels> stock{};
    std::array<qint64, kWorks> work{}; // in the order of Work
    std::array<qint64, kQualities> qualities{};
    std::vector<FacetCount<CategoryId>> categories; // most first
    std::vector<FacetCount<BrandId>> brands;
};

// Rows are our own keys. In the shape of products, group g has the SKUs [ends[g-1], ends[g]).
struct GridResult {
    GridShape shape = GridShape::Products;
    std::vector<qint64> products;    // per group; empty in the shape of SKUs
    std::vector<std::uint32_t> ends; // per group
    std::vector<qint64> skus;
    qint64 productCount = 0, skuCount = 0; // of the answer
    qint64 allProducts = 0, allSkus = 0;   // of the shop, without deleted listings
    qint64 stock = 0;                      // pieces, of the answer
    bool rated = false;                    // whether the platform says of any listing of the shop how good it is
    GridFacets facets;
    // False for the first rows of a shop that is still being read: keys are right, lists end early, counts are those of
    // the lists, facets are empty.
    bool complete = true;
};
using GridAnswer = std::shared_ptr<const GridResult>;

// One line: a product (sku 0) or one of its SKUs.
struct GridKey {
    qint64 product = 0; // may be 0 where sku is given
    qint64 sku = 0;
    friend bool operator==(const GridKey &, const GridKey &) = default;
    friend size_t qHash(const GridKey &key, size_t seed = 0) noexcept { return qHashMulti(seed, key.product, key.sku); }
};

// What a line shows. Of a product: sums and ranges over its SKUs, and the SKU itself where there is only one.
struct GridRow {
    GridKey key; // as asked for
    qint64 product = 0;
    QString title;     // of the product
    QString variant;   // "Rosewood, S"; empty for products and for SKUs without variants
    QString sellerSku; // empty for products with several SKUs
    QString productId;
    Image image; // main picture of the product, or the variant's own
    Status status = Status::Other;
    QString statusText;
    QString auditReason;                            // the first, verbatim
    int skus = 0;                                   // of the product
    Quality quality = Quality::Unknown;             // of the product
    std::vector<Advice> advice;                     // what would make it better
    std::optional<core::Money> price, highestPrice; // highest: where it differs
    std::optional<core::Money> livePrice;           // where the platform still has another one
    qint64 stock = 0;                               // what can be ordered
    std::optional<qint64> liveStock;                // likewise
    qint64 reserved = 0;                            // held by open orders, beside the stock
    std::uint8_t work = 0;                          // bits of Work; of a product: its own and its SKUs'
    core::Instant updated{};
};

// What a set of checked SKUs comes to.
struct GridSums {
    qint64 skus = 0;
    qint64 stock = 0;
    std::vector<core::Money> prices; // sum of list prices, one per currency
    friend bool operator==(const GridSums &, const GridSums &) = default;
};

// A set of SKUs of an answer: those listed, or all but those listed.
struct GridSelection {
    enum class Kind { Listed, AllBut };
    Kind kind = Kind::Listed;
    std::vector<qint64> skus; // ascending
    bool isEmpty() const { return kind == Kind::Listed && skus.empty(); }
    friend bool operator==(const GridSelection &, const GridSelection &) = default;
};

} // namespace catalog
