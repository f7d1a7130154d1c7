// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/pushbase.h"

namespace catalog {

// Prices of one product's SKUs by Update Price. The call answers for all of them at once, so a refused batch is tried
// again one SKU at a time: one bad price must not hold the others back. The product is read before, at the cost of one
// more call, which has a quota of its own: a price that was changed there since we saw it becomes a conflict.
class PricePusher final : public PushBase {
public:
    using PushBase::PushBase;
    QString kind() const override;
    int maximumBatch() const override { return 100; }
    QFuture<Outcomes> push(const Rows &rows) override;
    QFuture<Outcomes> readBack(const Rows &rows) override;
    syncing::Settle settler() const override;

private:
    QFuture<Outcomes> compareAndSend(const Product &product, const Rows &rows);
    QFuture<Outcomes> send(const Product &product, Rows rows);
    QFuture<Outcomes> oneByOne(const Product &product, const Rows &rows, size_t at, Outcomes done);
};

// Stock of one product's SKUs by Update Inventory: absolute figures, every warehouse of a SKU in each call.
class StockPusher final : public PushBase {
public:
    using PushBase::PushBase;
    QString kind() const override;
    int maximumBatch() const override { return 100; }
    QFuture<Outcomes> push(const Rows &rows) override;
    QFuture<Outcomes> readBack(const Rows &rows) override;
    syncing::Settle settler() const override;
};

} // namespace catalog
