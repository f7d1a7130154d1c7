// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/gridcolumns.h"

#include <QString>

#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace catalog {

// Which SKUs a text finds: each of its words occurs in the product's title or in the seller SKU, or begins an id of
// the platform or a barcode. Words that were looked for last are remembered, and a word that goes on from one of them
// looks only where that was found, so that typing narrows.
class GridSearch final {
public:
    // By index of the SKU. Nothing means that all are found. `connection` is asked only for words that look like ids.
    // Errors: those of store; store.interrupted when stopped.
    core::Result<std::optional<std::vector<std::uint8_t>>>
    find(store::Connection &connection, const GridColumns &columns, const QString &text, const GridStop &stop = {});
    void forget() { words_.clear(); } // the columns are others now

private:
    struct Word {
        std::string text;
        std::vector<std::uint8_t> products, skus; // 1: occurs
    };
    core::Result<const Word *> look(store::Connection &connection, const GridColumns &columns, const std::string &text);
    const Word *shorter(const std::string &text) const;

    std::deque<Word> words_; // newest last
};

} // namespace catalog
