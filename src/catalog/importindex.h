// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/importlocal.h"

#include <QHashFunctions>

#include <optional>
#include <string_view>
#include <vector>

namespace catalog {

// 64 bits of a text; two of a million texts share them with a chance of 1 in 30 million. Never 0.
inline quint64 textHash(std::string_view text, quint64 seed = 0x5b0f3a1e)
{
    const quint64 hash = qHashBits(text.data(), text.size(), seed);
    return hash == 0 ? 1 : hash;
}

// An open-addressing table from text hashes to numbers: 16 bytes an entry at a load below 70 %, no allocation per
// entry. Reading from several threads is safe while nobody inserts.
class HashIndex final {
public:
    explicit HashIndex(size_t expected = 1024);
    // The value that was there before, or nothing when this one was put in.
    std::optional<qint64> insert(quint64 hash, qint64 value);
    void replace(quint64 hash, qint64 value); // of one that is there
    std::optional<qint64> find(quint64 hash) const;
    size_t size() const { return used_; }
    // Fetches the place of `hash` from memory ahead of its use: a big table is far away from the processor.
    void prefetch(quint64 hash) const { __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]); }

private:
    struct Slot {
        quint64 hash = 0;
        qint64 value = 0;
    };
    void grow();
    std::vector<Slot> slots_;
    size_t used_ = 0;
};

// The shop's SKUs by seller SKU, by platform id and by identifier code.
class SkuIndex final {
public:
    static constexpr qint64 kSeveral = -1; // the merchant gave a seller SKU to more than one of them
    static core::Result<SkuIndex> read(LocalCatalog &local);
    std::optional<qint64> bySellerSku(std::string_view text) const { return bySku_.find(textHash(text)); }
    std::optional<qint64> byId(std::string_view text) const { return byId_.find(textHash(text)); }
    std::optional<qint64> byCode(std::string_view text) const { return byCode_.find(textHash(text)); } // the first

private:
    HashIndex bySku_, byId_, byCode_;
};

} // namespace catalog
