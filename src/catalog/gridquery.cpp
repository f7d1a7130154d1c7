// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/gridquery.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <ranges>

namespace catalog {
namespace {

// The facets by number, as bits of "this one keeps the row out".
constexpr unsigned kStatusFacet = 1, kStockFacet = 2, kWorkFacet = 4, kCategoryFacet = 8, kBrandFacet = 16,
                   kQualityFacet = 32;

// A facet's values as a look-up by number.
template<class Id>
std::vector<std::uint8_t> wanted(const std::vector<QString> &texts, const std::set<Id> &values)
{
    std::vector<std::uint8_t> in(texts.size(), values.empty());
    for (size_t i = 0; i < texts.size() && !values.empty(); ++i)
        in[i] = values.contains(Id(texts[i]));
    return in;
}

StockLevel levelOf(qint64 pieces, qint64 low)
{
    if (pieces <= 0)
        return StockLevel::Out;
    return pieces <= low ? StockLevel::Low : StockLevel::In;
}

// Which SKUs are in, and what each facet would hold.
class Sieve final {
public:
    Sieve(const GridColumns &columns, const GridQuery &query, const std::vector<std::uint8_t> *found)
        : columns_(columns)
        , query_(query)
        , found_(found)
        , categories_(wanted(columns.categories, query.categories))
        , brands_(wanted(columns.brands, query.brands))
        , categoryCounts_(columns.categories.size())
        , brandCounts_(columns.brands.size())
    {
        for (const Work work : query.work)
            work_ |= bit(work);
        for (int status = 0; status < kStatuses; ++status)
            statuses_[size_t(status)] =
                query.statuses.empty() ? Status(status) != Status::Deleted : query.statuses.contains(Status(status));
        for (int quality = 0; quality < kQualities; ++quality)
            qualities_[size_t(quality)] = query.qualities.empty() || query.qualities.contains(Quality(quality));
        for (int level = 0; level < kStockLevels; ++level)
            levels_[size_t(level)] = query.stock.empty() || query.stock.contains(StockLevel(level));
        in.resize(columns.skus());
    }

    void run(GridResult &result)
    {
        for (size_t product = 0; product < columns_.products(); ++product)
            see(product, result);
        put(columns_.categories, categoryCounts_, result.facets.categories);
        put(columns_.brands, brandCounts_, result.facets.brands);
    }

    std::vector<std::uint8_t> in; // by index of the SKU

private:
    unsigned productFails(size_t product) const
    {
        return (statuses_[columns_.status[product]] ? 0 : kStatusFacet) |
               (categories_[columns_.category[product]] ? 0 : kCategoryFacet) |
               (brands_[columns_.brand[product]] ? 0 : kBrandFacet) |
               (qualities_[columns_.quality[product]] ? 0 : kQualityFacet);
    }

    void see(size_t product, GridResult &result)
    {
        const unsigned fails = productFails(product);
        const bool deleted = Status(columns_.status[product]) == Status::Deleted;
        const size_t begin = columns_.skuBegin[product], end = columns_.skuBegin[product + 1];
        result.allProducts += !deleted;
        result.allSkus += deleted ? 0 : qint64(end - begin);
        result.rated |= columns_.quality[product] != 0;
        if (std::popcount(fails) > 1)
            return;
        bool shown = false, open = false; // open: but for the facet that fails
        std::uint8_t openWork = 0;
        for (size_t sku = begin; sku < end; ++sku) {
            if (found_ && !(*found_)[sku])
                continue;
            const std::uint8_t work = columns_.productWork[product] | columns_.skuWork[sku];
            const StockLevel level = levelOf(columns_.stock[sku], query_.lowStock);
            const unsigned failing =
                fails | (work_ == 0 || (work & work_) ? 0 : kWorkFacet) | (levels_[size_t(level)] ? 0 : kStockFacet);
            if (failing == 0 || failing == kStockFacet)
                ++result.facets.stock[size_t(level)];
            if (failing == 0 || failing == kWorkFacet)
                openWork |= work;
            open |= failing == fails;
            if (failing == 0) {
                in[sku] = 1;
                shown = true;
                ++result.skuCount;
                result.stock += columns_.stock[sku];
            }
        }
        result.productCount += shown;
        for (size_t work = 0; work < kWorks; ++work)
            result.facets.work[work] += (openWork >> work) & 1;
        if (open)
            count(product, fails, result);
    }

    void count(size_t product, unsigned fails, GridResult &result)
    {
        if (fails == 0 || fails == kStatusFacet)
            ++result.facets.statuses[columns_.status[product]];
        if (fails == 0 || fails == kQualityFacet)
            ++result.facets.qualities[columns_.quality[product]];
        if (fails == 0 || fails == kCategoryFacet)
            ++categoryCounts_[columns_.category[product]];
        if (fails == 0 || fails == kBrandFacet)
            ++brandCounts_[columns_.brand[product]];
    }

    template<class Id>
    static void put(const std::vector<QString> &texts, const std::vector<qint64> &counts,
                    std::vector<FacetCount<Id>> &facet)
    {
        for (size_t i = 0; i < texts.size(); ++i)
            if (counts[i] > 0 && !texts[i].isEmpty())
                facet.push_back({Id(texts[i]), counts[i]});
        std::ranges::stable_sort(facet, std::ranges::greater(), &FacetCount<Id>::count);
    }

    const GridColumns &columns_;
    const GridQuery &query_;
    const std::vector<std::uint8_t> *found_;
    std::vector<std::uint8_t> categories_, brands_;
    std::vector<qint64> categoryCounts_, brandCounts_;
    std::array<bool, kStatuses> statuses_{};
    std::array<bool, kStockLevels> levels_{};
    std::array<bool, kQualities> qualities_{};
    std::uint8_t work_ = 0;
};

// Merchants look for what can be sold first.
int rankOf(std::uint8_t status)
{
    switch (Status(status)) {
    case Status::Failed:
        return 0;
    case Status::PlatformDeactivated:
    case Status::Freeze:
        return 1;
    case Status::Pending:
    case Status::Scheduled:
        return 2;
    case Status::Activate:
        return 3;
    case Status::Draft:
        return 4;
    case Status::SellerDeactivated:
        return 5;
    case Status::Deleted:
    case Status::Other:
        break;
    }
    return 6;
}

qint64 productKey(const GridColumns &columns, GridSort sort, std::uint32_t product)
{
    const auto skus = std::views::iota(columns.skuBegin[product], columns.skuBegin[product + 1]);
    qint64 key = 0;
    switch (sort) {
    case GridSort::Price:
        for (const std::uint32_t sku : skus)
            key = sku == skus.front() ? columns.price[sku] : std::min(key, columns.price[sku]);
        return key;
    case GridSort::Stock:
        for (const std::uint32_t sku : skus)
            key += columns.stock[sku];
        return key;
    case GridSort::Updated:
        return columns.updated[product];
    case GridSort::Status:
        return rankOf(columns.status[product]);
    case GridSort::Quality: // what there is to improve comes first, what nobody judged last
        return columns.quality[product] == 0 ? kQualities : columns.quality[product];
    case GridSort::Title:
    case GridSort::SellerSku:
        break;
    }
    return product;
}

qint64 skuKey(const GridColumns &columns, GridSort sort, std::uint32_t sku, std::uint32_t product)
{
    if (sort == GridSort::Price)
        return columns.price[sku];
    if (sort == GridSort::Stock)
        return columns.stock[sku];
    return productKey(columns, sort, product);
}

std::vector<std::uint32_t> sortedBy(std::vector<std::pair<qint64, std::uint32_t>> keys)
{
    std::ranges::sort(keys); // ties keep the order of titles
    std::vector<std::uint32_t> order(keys.size());
    std::ranges::transform(keys, order.begin(), &std::pair<qint64, std::uint32_t>::second);
    return order;
}

// Indices in the order of texts: by the first bytes, and by all of them where those agree.
template<class TextOf>
std::vector<std::uint32_t> sortedByText(size_t count, TextOf textOf)
{
    struct Key {
        quint64 head;
        std::uint32_t index;
    };
    std::vector<Key> keys(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::string_view text = textOf(i);
        quint64 head = 0;
        for (size_t c = 0; c < 8; ++c)
            head = head << 8 | (c < text.size() ? static_cast<unsigned char>(text[c]) : 0u);
        keys[i] = {head, i};
    }
    std::ranges::sort(keys, [&](const Key &a, const Key &b) {
        if (a.head != b.head)
            return a.head < b.head;
        const int order = textOf(a.index).compare(textOf(b.index));
        return order != 0 ? order < 0 : a.index < b.index;
    });
    std::vector<std::uint32_t> order(count);
    std::ranges::transform(keys, order.begin(), &Key::index);
    return order;
}

std::string_view firstCode(const GridColumns &columns, std::uint32_t product)
{
    const std::uint32_t sku = columns.skuBegin[product];
    return sku < columns.skuBegin[product + 1] ? columns.code(sku) : std::string_view();
}

std::vector<std::uint32_t> productOrder(const GridColumns &columns, GridSort sort)
{
    if (sort == GridSort::SellerSku)
        return sortedByText(columns.products(), [&](std::uint32_t product) { return firstCode(columns, product); });
    if (sort == GridSort::Title) {
        std::vector<std::uint32_t> order(columns.products());
        std::iota(order.begin(), order.end(), 0u);
        return order;
    }
    std::vector<std::pair<qint64, std::uint32_t>> keys(columns.products());
    for (std::uint32_t product = 0; product < keys.size(); ++product)
        keys[product] = {productKey(columns, sort, product), product};
    return sortedBy(std::move(keys));
}

std::vector<std::uint32_t> skuOrder(const GridColumns &columns, GridSort sort)
{
    if (sort == GridSort::SellerSku)
        return sortedByText(columns.skus(), [&](std::uint32_t sku) { return columns.code(sku); });
    std::vector<std::pair<qint64, std::uint32_t>> keys(columns.skus());
    for (std::uint32_t product = 0; product < columns.products(); ++product)
        for (std::uint32_t sku = columns.skuBegin[product]; sku < columns.skuBegin[product + 1]; ++sku)
            keys[sku] = {skuKey(columns, sort, sku, product), sku};
    return sortedBy(std::move(keys));
}

// Forwards or backwards over the order.
template<class See>
void each(const std::vector<std::uint32_t> &order, GridOrder direction, See see)
{
    if (direction == GridOrder::Ascending)
        std::ranges::for_each(order, see);
    else
        std::ranges::for_each(order | std::views::reverse, see);
}

} // namespace

const std::vector<std::uint32_t> &GridIndex::order(GridShape shape, GridSort sort)
{
    if (!ordered_ || ordered_->shape != shape || ordered_->sort != sort)
        ordered_ = Ordered{shape, sort,
                           shape == GridShape::Products ? productOrder(columns_, sort) : skuOrder(columns_, sort)};
    return ordered_->indices;
}

core::Result<GridAnswer> GridIndex::answer(store::Connection &connection, const GridQuery &query, const GridStop &stop)
{
    const auto found = search_.find(connection, columns_, query.text, stop);
    if (!found)
        return core::Unexpected(found.error());
    auto result = std::make_shared<GridResult>();
    result->shape = query.shape;
    Sieve sieve(columns_, query, found->has_value() ? &**found : nullptr);
    sieve.run(*result);
    result->skus.reserve(size_t(result->skuCount));
    const auto &indices = order(query.shape, query.sort);
    if (query.shape == GridShape::Skus) {
        each(indices, query.order, [&](std::uint32_t sku) {
            if (sieve.in[sku])
                result->skus.push_back(columns_.sku[sku]);
        });
        return result;
    }
    result->products.reserve(size_t(result->productCount));
    result->ends.reserve(size_t(result->productCount));
    each(indices, query.order, [&](std::uint32_t product) {
        const size_t before = result->skus.size();
        for (std::uint32_t sku = columns_.skuBegin[product]; sku < columns_.skuBegin[product + 1]; ++sku)
            if (sieve.in[sku])
                result->skus.push_back(columns_.sku[sku]);
        if (result->skus.size() > before) {
            result->products.push_back(columns_.product[product]);
            result->ends.push_back(std::uint32_t(result->skus.size()));
        }
    });
    return result;
}

GridSums GridIndex::sums(const GridResult &answer, const GridSelection &selection) const
{
    GridSums sums;
    std::vector<qint64> minor(columns_.currencies.size());
    std::vector<bool> met(columns_.currencies.size());
    const auto add = [&](qint64 key) {
        const auto index = columns_.skuAt(key);
        if (!index)
            return;
        ++sums.skus;
        sums.stock += columns_.stock[*index];
        if (columns_.price[*index] == GridColumns::kNoPrice)
            return;
        minor[columns_.currency[*index]] += columns_.price[*index];
        met[columns_.currency[*index]] = true;
    };
    if (selection.kind == GridSelection::Kind::Listed)
        std::ranges::for_each(selection.skus, add);
    else
        for (const qint64 key : answer.skus)
            if (!std::ranges::binary_search(selection.skus, key))
                add(key);
    for (size_t i = 0; i < minor.size(); ++i)
        if (met[i])
            sums.prices.push_back({minor[i], columns_.currencies[i]});
    return sums;
}

} // namespace catalog
