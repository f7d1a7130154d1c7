// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/feedpage.h"

#include "catalog/categorytable.h"
#include "catalog/fields.h"
#include "catalog/reserved.h"
#include "catalog/table.h"

namespace catalog {
namespace {

// Whether the platform's stock, as we last read it, is that of the hit.
core::Result<bool> showsStock(store::Connection &connection, qint64 row,
                              const std::vector<std::pair<SkuId, std::vector<Stock>>> &shown)
{
    const auto product = loadProduct(connection, row);
    if (!product)
        return core::Unexpected(product.error());
    const auto base = loadBase(connection, row);
    if (!base)
        return core::Unexpected(base.error());
    for (const auto &[id, stock] : shown) {
        const auto sku = std::ranges::find((*product)->skus, id, &Sku::id);
        if (sku == (*product)->skus.end() || stockFromJson(base->sku(sku->row).value(u"stock").toObject()) != stock)
            return false;
    }
    return true;
}

core::Result<void> saveMet(store::Connection &connection, const core::ShopId &shop, const ProductId &id,
                           Quality quality, qint64 sweep)
{
    const auto row = productRow(connection, shop, id);
    if (!row)
        return core::Unexpected(row.error());
    if (!*row)
        return {};
    if (auto done = markSeen(connection, **row, sweep); !done)
        return done;
    // What the platform thinks of a listing changes by itself.
    return quality != Quality::Unknown ? saveQuality(connection, **row, quality) : core::Result<void>();
}

} // namespace

core::Result<bool> isKnown(store::Connection &connection, qint64 productRow, const remote::SearchHit &hit, qint64 sweep)
{
    const auto known = platformState(connection, productRow);
    if (!known)
        return core::Unexpected(known.error());
    // In the second of its reading a product may change once more, so equal seconds prove nothing then.
    if (!*known || (*known)->updated != hit.updated || (*known)->status != hit.statusText || hit.updated + 1 >= sweep)
        return false;
    // Orders move stock and leave update_time alone.
    return showsStock(connection, productRow, hit.stock);
}

core::Result<IntakeCounts> savePage(store::Connection &connection, const core::ShopId &shop, const FeedPage &page,
                                    qint64 sweep, core::Instant now)
{
    auto counts = takeProducts(connection, page.products, sweep, now);
    if (!counts)
        return counts;
    if (auto done = saveReserved(connection, shop, page.inventory); !done)
        return core::Unexpected(done.error());
    for (const auto &[id, quality] : page.met)
        if (auto done = saveMet(connection, shop, id, quality, sweep); !done)
            return core::Unexpected(done.error());
    counts->unchanged += qint64(page.met.size());
    if (auto done = saveDiagnoses(connection, shop, page.diagnoses); !done)
        return core::Unexpected(done.error());
    for (const ProductId &id : page.deleted) {
        const auto row = productRow(connection, shop, id);
        if (!row)
            return core::Unexpected(row.error());
        const auto gone = *row ? takeDeletion(connection, **row) : core::Result<bool>(false);
        if (!gone)
            return core::Unexpected(gone.error());
        counts->deleted += *gone ? 1 : 0;
    }
    return counts;
}

} // namespace catalog
