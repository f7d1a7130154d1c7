// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/product.h"
#include "store/connection.h"
#include "sync/outbox.h"

#include <QJsonValue>

#include <vector>

namespace catalog {

// A field that was changed here and on the platform to different values since we last agreed. Nothing of it is sent
// until a person has chosen. Values in the forms of fields.h, null where there is none.
struct OpenConflict {
    qint64 row = 0; // names the conflict
    qint64 product = 0;
    qint64 sku = 0; // 0: a field of the product
    ProductId productId;
    QString title;     // of the product, for people
    QString sellerSku; // of the SKU, for people
    QString field;     // "skus": the list of variants, theirs by platform id
    QJsonValue base, mine, theirs;
    core::Instant found{};

    friend bool operator==(const OpenConflict &, const OpenConflict &) = default;
};

// Oldest first, after row `afterRow`.
core::Result<std::vector<OpenConflict>> openConflicts(store::Connection &connection, const core::ShopId &shop,
                                                      qint64 afterRow = 0, int limit = 1000);

core::Result<qint64> conflictCount(store::Connection &connection, const core::ShopId &shop);
// Those of one product and its SKUs.
core::Result<std::vector<OpenConflict>> conflictsOf(store::Connection &connection, qint64 product);

// Those for which an outbox row waits, or will when its turn comes.
core::Result<std::vector<OpenConflict>> conflictsAbout(store::Connection &connection, const syncing::Row &row);

// Mine: the platform's value becomes the base and ours is sent over it. Theirs: ours is given up, which the journal
// shows and can undo. Runs inside the caller's transaction. Errors: catalog.conflict_gone (it was resolved already),
// catalog.busy (the change is being sent this moment).
enum class Choice { Mine, Theirs };
core::Result<void> resolveConflict(store::Connection &connection, qint64 conflict, Choice choice, const QString &actor,
                                   core::Instant now);

// Both sides have come to agree on a field by themselves: forgets its conflict, if there is one, and the change that
// waited for it. Inside the caller's transaction.
core::Result<void> dropConflict(store::Connection &connection, const core::ShopId &shop, qint64 product, qint64 sku,
                                const QString &field, core::Instant now);

} // namespace catalog
