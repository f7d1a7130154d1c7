// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/gridsearch.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cstring>

namespace catalog {
namespace {

constexpr size_t kRemembered = 8;
constexpr size_t kShortestId = 6; // digits
constexpr int kMostIds = 2000;

const char *next(const char *from, const char *end, const std::string &word)
{
    return static_cast<const char *>(memmem(from, size_t(end - from), word.data(), word.size()));
}

// Marks the texts in which the word occurs: one walk through all of them, from hit to the text after it. `begins` has
// one more entry than there are texts, and texts end with '\n', which no word has.
void scan(const std::string &texts, const std::vector<std::uint32_t> &begins, const std::string &word,
          std::vector<std::uint8_t> &found)
{
    const char *const data = texts.data(), *const end = data + texts.size();
    size_t index = 0;
    for (const char *at = data; (at = next(at, end, word)); at = data + begins[index]) {
        const auto offset = std::uint32_t(at - data);
        // Hits are either close by or far away.
        for (int step = 0; step < 16 && begins[index + 1] <= offset; ++step)
            ++index;
        if (begins[index + 1] <= offset)
            index = size_t(std::upper_bound(begins.begin() + std::ptrdiff_t(index), begins.end(), offset) -
                           begins.begin()) -
                    1;
        found[index++] = 1;
    }
}

// The same among those that a shorter word has found.
void narrow(const std::string &texts, const std::vector<std::uint32_t> &begins, const std::string &word,
            const std::vector<std::uint8_t> &among, std::vector<std::uint8_t> &found)
{
    for (size_t index = 0; index < among.size(); ++index)
        if (among[index])
            found[index] = next(texts.data() + begins[index], texts.data() + begins[index + 1], word) != nullptr;
}

bool looksLikeId(const std::string &word)
{
    return word.size() >= kShortestId && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

// Keys of rows whose text begins with the digits.
core::Result<std::vector<qint64>> beginning(store::Connection &connection, QStringView sql, const core::ShopId &shop,
                                            const std::string &digits)
{
    // ':' follows '9'.
    return connection.all(
        sql, [](const store::Statement &row) { return row.integer(0); }, shop.text(), std::string_view(digits),
        std::string_view(digits + ':'), kMostIds);
}

core::Result<void> findIds(store::Connection &connection, const GridColumns &columns, const std::string &digits,
                           std::vector<std::uint8_t> &products, std::vector<std::uint8_t> &skus)
{
    const auto byProduct =
        beginning(connection, u"SELECT row FROM product WHERE shop = ? AND id >= ? AND id < ? AND id <> '' LIMIT ?",
                  columns.shop, digits);
    if (!byProduct)
        return core::Unexpected(byProduct.error());
    for (const qint64 key : *byProduct)
        if (const auto index = columns.productAt(key))
            products[*index] = 1;
    for (const auto sql : {u"SELECT row FROM sku WHERE shop = ? AND id >= ? AND id < ? AND id <> '' LIMIT ?",
                           u"SELECT row FROM sku WHERE shop = ? AND identifier_code >= ? AND identifier_code < ? "
                           u"AND identifier_code <> '' LIMIT ?"}) {
        const auto bySku = beginning(connection, sql, columns.shop, digits);
        if (!bySku)
            return core::Unexpected(bySku.error());
        for (const qint64 key : *bySku)
            if (const auto index = columns.skuAt(key))
                skus[*index] = 1;
    }
    return {};
}

std::vector<std::string> wordsOf(const QString &text)
{
    std::vector<std::string> words;
    for (const QString &word : text.simplified().split(u' ', Qt::SkipEmptyParts))
        words.push_back(gridFolded(word.toStdString()));
    return words;
}

} // namespace

const GridSearch::Word *GridSearch::shorter(const std::string &text) const
{
    const Word *best = nullptr;
    for (const Word &known : words_)
        if (text.find(known.text) != std::string::npos && !looksLikeId(text) &&
            (!best || best->text.size() < known.text.size()))
            best = &known;
    return best;
}

core::Result<const GridSearch::Word *> GridSearch::look(store::Connection &connection, const GridColumns &columns,
                                                        const std::string &text)
{
    const Word *known = shorter(text);
    if (known && known->text == text)
        return known;
    Word word{text, std::vector<std::uint8_t>(columns.products()), std::vector<std::uint8_t>(columns.skus())};
    if (known && !looksLikeId(known->text)) {
        narrow(columns.titles, columns.titleBegin, text, known->products, word.products);
        narrow(columns.codes, columns.codeBegin, text, known->skus, word.skus);
    } else {
        scan(columns.titles, columns.titleBegin, text, word.products);
        scan(columns.codes, columns.codeBegin, text, word.skus);
    }
    if (looksLikeId(text))
        if (auto found = findIds(connection, columns, text, word.products, word.skus); !found)
            return core::Unexpected(found.error());
    if (words_.size() == kRemembered)
        words_.pop_front();
    words_.push_back(std::move(word));
    return &words_.back();
}

core::Result<std::optional<std::vector<std::uint8_t>>>
GridSearch::find(store::Connection &connection, const GridColumns &columns, const QString &text, const GridStop &stop)
{
    std::optional<std::vector<std::uint8_t>> found;
    for (const std::string &one : wordsOf(text)) {
        if (stop && stop())
            return core::fail("store.interrupted",
                              QCoreApplication::translate("catalog", "The list is no longer wanted"));
        const auto word = look(connection, columns, one);
        if (!word)
            return core::Unexpected(word.error());
        if (!found)
            found.emplace(columns.skus(), std::uint8_t(1));
        for (size_t product = 0; product < columns.products(); ++product)
            if (!(*word)->products[product])
                for (size_t sku = columns.skuBegin[product]; sku < columns.skuBegin[product + 1]; ++sku)
                    (*found)[sku] &= (*word)->skus[sku];
    }
    return found;
}

} // namespace catalog
