// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/gridcolumns.h"

#include "sync/outbox.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <numeric>
#include <unordered_map>

namespace catalog {
namespace {

constexpr std::uint8_t kOutboxWork = bit(Work::Pending) | bit(Work::Rejected) | bit(Work::Conflict);
constexpr std::uint32_t kNowhere = ~0u;

core::Unexpected stopped()
{
    return core::fail("store.interrupted", QCoreApplication::translate("catalog", "The list is no longer wanted"));
}

// Texts that repeat, by number.
class Interned final {
public:
    explicit Interned(std::vector<QString> &texts)
        : texts_(texts)
    {
    }
    std::uint32_t number(std::string_view text)
    {
        if (text == last_)
            return lastNumber_;
        last_ = text;
        const auto [at, added] = numbers_.try_emplace(last_, std::uint32_t(texts_.size()));
        if (added)
            texts_.push_back(QString::fromUtf8(text.data(), qsizetype(text.size())));
        return lastNumber_ = at->second;
    }

private:
    std::vector<QString> &texts_;
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::string last_ = "\n";
    std::uint32_t lastNumber_ = 0;
};

std::uint8_t statusNumber(std::string_view text)
{
    return std::uint8_t(statusFromText(QString::fromLatin1(text.data(), qsizetype(text.size()))));
}

std::uint8_t qualityNumber(qint64 stored) { return std::uint8_t(std::clamp<qint64>(stored, 0, kQualities - 1)); }

std::uint8_t currencyNumber(GridColumns &columns, std::string_view code)
{
    const auto same = [&](const core::Currency &known) { return known.code().toStdString() == code; };
    auto at = std::ranges::find_if(columns.currencies, same);
    if (at == columns.currencies.end()) {
        const auto made = core::Currency::fromCode(QString::fromLatin1(code.data(), qsizetype(code.size())));
        at = columns.currencies.insert(at, made.value_or(core::Currency()));
    }
    return std::uint8_t(at - columns.currencies.begin());
}

std::vector<std::uint32_t> orderOfKeys(const std::vector<qint64> &keys)
{
    std::vector<std::uint32_t> order(keys.size());
    std::iota(order.begin(), order.end(), 0u);
    const auto key = [&](std::uint32_t index) { return keys[index]; };
    if (!std::ranges::is_sorted(keys))
        std::ranges::sort(order, {}, key);
    return order;
}

std::optional<std::uint32_t> find(const std::vector<std::uint32_t> &order, const std::vector<qint64> &keys, qint64 key)
{
    const auto at = std::ranges::lower_bound(order, key, {}, [&](std::uint32_t index) { return keys[index]; });
    return at != order.end() && keys[*at] == key ? std::optional(*at) : std::nullopt;
}

// Walks over rows; `see` takes each. Looks up now and then whether to stop.
template<class See>
core::Result<void> walk(store::Statement &statement, const GridStop &stop, See see)
{
    for (unsigned seen = 0;; ++seen) {
        if (seen % 4096 == 0 && stop && stop())
            return stopped();
        const auto stepped = statement.step();
        if (!stepped)
            return core::Unexpected(stepped.error());
        if (!*stepped)
            return {};
        see(statement);
    }
}

core::Result<void> readProducts(store::Connection &connection, const core::ShopId &shop, GridColumns &columns,
                                const GridStop &stop)
{
    auto statement = connection.prepare(uR"(
        SELECT row, title, status, audit_status, updated, category, brand, quality
        FROM product INDEXED BY product_grid
        WHERE shop = ? ORDER BY title COLLATE NOCASE)");
    if (!statement)
        return core::Unexpected(statement.error());
    statement->bindAll(shop.text());
    Interned categories(columns.categories), brands(columns.brands);
    std::string lastStatus = "\n";
    std::uint8_t lastNumber = 0;
    return walk(*statement, stop, [&](const store::Statement &row) {
        columns.product.push_back(row.integer(0));
        columns.titleBegin.push_back(std::uint32_t(columns.titles.size()));
        columns.titles += gridFolded(row.utf8(1));
        columns.titles += '\n';
        if (row.utf8(2) != lastStatus) {
            lastStatus = row.utf8(2);
            lastNumber = statusNumber(lastStatus);
        }
        columns.status.push_back(lastNumber);
        columns.productWork.push_back(row.utf8(3) == "FAILED" ? bit(Work::Audit) : std::uint8_t(0));
        columns.updated.push_back(row.integer(4));
        columns.category.push_back(categories.number(row.utf8(5)));
        columns.brand.push_back(brands.number(row.utf8(6)));
        columns.quality.push_back(qualityNumber(row.integer(7)));
    });
}

// SKUs as the index has them, by key of their product, before they are put in the order of titles.
struct Read {
    std::vector<qint64> sku, price;
    std::vector<std::uint32_t> product; // index
    std::vector<std::int32_t> stock;
    std::vector<std::uint8_t> currency;
    std::string codes;
    std::vector<std::uint32_t> codeBegin;
};

core::Result<void> readSkus(store::Connection &connection, const core::ShopId &shop, GridColumns &columns, Read &read,
                            const GridStop &stop)
{
    auto statement = connection.prepare(uR"(
        SELECT row, product, currency, price, stock_total, seller_sku FROM sku INDEXED BY sku_grid
        WHERE shop = ? ORDER BY product, position)");
    if (!statement)
        return core::Unexpected(statement.error());
    statement->bindAll(shop.text());
    qint64 lastKey = 0;
    std::uint32_t lastIndex = kNowhere;
    std::string lastCurrency = "\n";
    std::uint8_t lastNumber = 0;
    return walk(*statement, stop, [&](const store::Statement &row) {
        if (row.integer(1) != lastKey) {
            lastKey = row.integer(1);
            lastIndex = columns.productAt(lastKey).value_or(kNowhere);
        }
        if (lastIndex == kNowhere)
            return;
        if (row.utf8(2) != lastCurrency) {
            lastCurrency = row.utf8(2);
            lastNumber = currencyNumber(columns, lastCurrency);
        }
        read.sku.push_back(row.integer(0));
        read.product.push_back(lastIndex);
        read.currency.push_back(lastNumber);
        read.price.push_back(row.isNull(3) ? GridColumns::kNoPrice : row.integer(3));
        read.stock.push_back(std::int32_t(row.integer(4)));
        read.codeBegin.push_back(std::uint32_t(read.codes.size()));
        read.codes += gridFolded(row.utf8(5));
        read.codes += '\n';
    });
}

// Counting sort by product.
void place(Read &read, GridColumns &columns)
{
    const size_t count = read.sku.size();
    read.codeBegin.push_back(std::uint32_t(read.codes.size()));
    columns.skuBegin.assign(columns.products() + 1, 0);
    for (const std::uint32_t product : read.product)
        ++columns.skuBegin[product + 1];
    std::partial_sum(columns.skuBegin.begin(), columns.skuBegin.end(), columns.skuBegin.begin());
    std::vector<std::uint32_t> next(columns.skuBegin.begin(), columns.skuBegin.end() - 1), from(count);
    for (std::uint32_t i = 0; i < count; ++i)
        from[next[read.product[i]]++] = i;
    const auto gather = [&](auto &to, const auto &values) {
        to.resize(count);
        for (size_t i = 0; i < count; ++i)
            to[i] = values[from[i]];
    };
    gather(columns.sku, read.sku);
    gather(columns.price, read.price);
    gather(columns.stock, read.stock);
    gather(columns.currency, read.currency);
    columns.skuWork.assign(count, 0);
    columns.codes.reserve(read.codes.size());
    columns.codeBegin.reserve(count + 1);
    for (const std::uint32_t i : from) {
        columns.codeBegin.push_back(std::uint32_t(columns.codes.size()));
        columns.codes.append(read.codes, read.codeBegin[i], read.codeBegin[i + 1] - read.codeBegin[i]);
    }
    columns.codeBegin.push_back(std::uint32_t(columns.codes.size()));
}

std::optional<qint64> keyIn(std::string_view subject, std::string_view prefix)
{
    qint64 key = 0;
    if (!subject.starts_with(prefix) ||
        std::from_chars(subject.data() + prefix.size(), subject.data() + subject.size(), key).ec != std::errc())
        return std::nullopt;
    return key;
}

std::uint8_t workOf(syncing::State state, syncing::Hold hold)
{
    if (state == syncing::State::Rejected)
        return bit(Work::Rejected);
    return hold == syncing::Hold::Conflict ? bit(Work::Conflict) : bit(Work::Pending);
}

void mark(GridColumns &columns, std::string_view subject, std::uint8_t work)
{
    if (const auto key = keyIn(subject, "sku:")) {
        if (const auto index = columns.skuAt(*key))
            columns.skuWork[*index] |= work;
    } else if (const auto product = keyIn(subject, "product:")) {
        if (const auto index = columns.productAt(*product))
            columns.productWork[*index] |= work;
    }
}

core::Result<void> readConflicts(store::Connection &connection, GridColumns &columns)
{
    auto statement = connection.prepare(
        u"SELECT c.product, c.sku FROM catalog_conflict c JOIN product p ON p.row = c.product WHERE p.shop = ?");
    if (!statement)
        return core::Unexpected(statement.error());
    statement->bindAll(columns.shop.text());
    return walk(*statement, {}, [&](const store::Statement &row) {
        if (row.integer(1) != 0) {
            if (const auto index = columns.skuAt(row.integer(1)))
                columns.skuWork[*index] |= bit(Work::Conflict);
        } else if (const auto index = columns.productAt(row.integer(0))) {
            columns.productWork[*index] |= bit(Work::Conflict);
        }
    });
}

// One product again; false when its place in the order may be another now.
core::Result<bool> refreshProduct(store::Connection &connection, GridColumns &columns, qint64 key)
{
    const auto index = columns.productAt(key);
    const auto same = connection.one(
        u"SELECT title, status, audit_status, updated, category, brand, quality FROM product WHERE row = ? AND shop = "
        u"?",
        [&](const store::Statement &row) {
            if (!index)
                return false;
            const auto numberIn = [](const std::vector<QString> &texts, const QString &text) {
                return size_t(std::ranges::find(texts, text) - texts.begin());
            };
            const size_t category = numberIn(columns.categories, row.text(4)),
                         brand = numberIn(columns.brands, row.text(5));
            if (gridFolded(row.utf8(0)) != columns.title(*index) || category == columns.categories.size() ||
                brand == columns.brands.size())
                return false;
            columns.status[*index] = statusNumber(row.utf8(1));
            std::uint8_t &work = columns.productWork[*index];
            work = std::uint8_t(work & kOutboxWork) | (row.utf8(2) == "FAILED" ? bit(Work::Audit) : std::uint8_t(0));
            columns.updated[*index] = row.integer(3);
            columns.quality[*index] = qualityNumber(row.integer(6));
            columns.category[*index] = std::uint32_t(category);
            columns.brand[*index] = std::uint32_t(brand);
            return true;
        },
        key, columns.shop.text());
    if (!same)
        return core::Unexpected(same.error());
    return *same ? **same : !index; // neither there nor here: a product of another shop, or gone again
}

core::Result<bool> refreshSku(store::Connection &connection, GridColumns &columns, qint64 key)
{
    const auto index = columns.skuAt(key);
    const auto same = connection.one(
        u"SELECT seller_sku, currency, price, stock_total FROM sku WHERE row = ? AND shop = ?",
        [&](const store::Statement &row) {
            if (!index || gridFolded(row.utf8(0)) != columns.code(*index))
                return false;
            columns.currency[*index] = currencyNumber(columns, row.utf8(1));
            columns.price[*index] = row.isNull(2) ? GridColumns::kNoPrice : row.integer(2);
            columns.stock[*index] = std::int32_t(row.integer(3));
            return true;
        },
        key, columns.shop.text());
    if (!same)
        return core::Unexpected(same.error());
    return *same ? **same : !index;
}

} // namespace

std::optional<std::uint32_t> GridColumns::productAt(qint64 key) const { return find(productByKey, product, key); }
std::optional<std::uint32_t> GridColumns::skuAt(qint64 key) const { return find(skuByKey, sku, key); }

std::uint32_t GridColumns::productOf(std::uint32_t index) const
{
    return std::uint32_t(std::ranges::upper_bound(skuBegin, index) - skuBegin.begin()) - 1;
}

std::string_view GridColumns::title(std::uint32_t index) const
{
    return std::string_view(titles).substr(titleBegin[index], titleBegin[index + 1] - titleBegin[index] - 1);
}

std::string_view GridColumns::code(std::uint32_t index) const
{
    return std::string_view(codes).substr(codeBegin[index], codeBegin[index + 1] - codeBegin[index] - 1);
}

std::string gridFolded(std::string_view utf8)
{
    std::string folded(utf8);
    bool ascii = true;
    for (char &c : folded) {
        ascii &= static_cast<unsigned char>(c) < 0x80;
        if (c >= 'A' && c <= 'Z')
            c = char(c + ('a' - 'A'));
        else if (c == '\n')
            c = ' ';
    }
    if (ascii)
        return folded;
    return QString::fromUtf8(folded.data(), qsizetype(folded.size())).toCaseFolded().toStdString();
}

core::Result<GridColumns> readGridColumns(store::Connection &connection, const core::ShopId &shop, const GridStop &stop)
{
    if (auto begun = connection.run(u"BEGIN"); !begun)
        return core::Unexpected(begun.error());
    GridColumns columns;
    columns.shop = shop;
    const auto read = [&]() -> core::Result<void> {
        if (auto done = readProducts(connection, shop, columns, stop); !done)
            return done;
        columns.titleBegin.push_back(std::uint32_t(columns.titles.size()));
        columns.productByKey = orderOfKeys(columns.product);
        Read skus;
        if (auto done = readSkus(connection, shop, columns, skus, stop); !done)
            return done;
        place(skus, columns);
        columns.skuByKey = orderOfKeys(columns.sku);
        return readGridWork(connection, columns);
    };
    auto done = read();
    (void)connection.run(u"COMMIT"); // nothing was written
    if (!done)
        return core::Unexpected(done.error());
    return columns;
}

core::Result<void> readGridWork(store::Connection &connection, GridColumns &columns)
{
    std::ranges::fill(columns.skuWork, std::uint8_t(0));
    for (std::uint8_t &work : columns.productWork)
        work &= std::uint8_t(~kOutboxWork);
    const auto see = [&](std::string_view subject, syncing::State state, syncing::Hold hold) {
        mark(columns, subject, workOf(state, hold));
    };
    if (auto read = syncing::eachUnsettled(connection, columns.shop, see); !read)
        return read;
    return readConflicts(connection, columns);
}

core::Result<bool> refreshGrid(store::Connection &connection, GridColumns &columns, const std::vector<qint64> &products,
                               const std::vector<qint64> &skus)
{
    for (const qint64 key : products)
        if (auto same = refreshProduct(connection, columns, key); !same || !*same)
            return same;
    for (const qint64 key : skus)
        if (auto same = refreshSku(connection, columns, key); !same || !*same)
            return same;
    return true;
}

} // namespace catalog
