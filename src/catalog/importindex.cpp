// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/importindex.h"

#include <bit>

namespace catalog {

HashIndex::HashIndex(size_t expected)
    : slots_(std::bit_ceil(std::max<size_t>(expected * 3 / 2, 64)))
{
}

std::optional<qint64> HashIndex::insert(quint64 hash, qint64 value)
{
    if ((used_ + 1) * 10 > slots_.size() * 7)
        grow();
    const size_t mask = slots_.size() - 1;
    for (size_t at = hash & mask;; at = (at + 1) & mask) {
        if (slots_[at].hash == hash)
            return slots_[at].value;
        if (slots_[at].hash == 0) {
            slots_[at] = {hash, value};
            ++used_;
            return std::nullopt;
        }
    }
}

std::optional<qint64> HashIndex::find(quint64 hash) const
{
    const size_t mask = slots_.size() - 1;
    for (size_t at = hash & mask; slots_[at].hash != 0; at = (at + 1) & mask)
        if (slots_[at].hash == hash)
            return slots_[at].value;
    return std::nullopt;
}

void HashIndex::replace(quint64 hash, qint64 value)
{
    const size_t mask = slots_.size() - 1;
    for (size_t at = hash & mask; slots_[at].hash != 0; at = (at + 1) & mask)
        if (slots_[at].hash == hash)
            slots_[at].value = value;
}

void HashIndex::grow()
{
    std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    used_ = 0;
    for (const Slot &slot : old)
        if (slot.hash != 0)
            insert(slot.hash, slot.value);
}

core::Result<SkuIndex> SkuIndex::read(LocalCatalog &local)
{
    SkuIndex index;
    auto seen = local.eachSku([&](qint64 row, std::string_view sellerSku, std::string_view id, std::string_view code) {
        if (!code.empty())
            index.byCode_.insert(textHash(code), row);
        if (!sellerSku.empty())
            if (index.bySku_.insert(textHash(sellerSku), row))
                index.bySku_.replace(textHash(sellerSku), kSeveral);
        if (!id.empty())
            index.byId_.insert(textHash(id), row);
    });
    if (!seen)
        return core::Unexpected(seen.error());
    return index;
}

} // namespace catalog
