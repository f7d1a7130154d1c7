// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/id.h"
#include "core/result.h"
#include "core/time.h"
#include "store/connection.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace syncing {

// One thing that somebody did: an import, a bulk edit, an undo. The unit of undo.
struct Operation {
    qint64 id = 0;
    core::ShopId shop;
    QString actor; // operator's name, or "platform" for what a sync brought
    QString kind;  // "import", "edit", "undo", "merge"
    QString title; // for people: "Import spring.csv"
    core::Instant time{};
    qint64 changes = 0;
    qint64 undoes = 0;   // the operation that this one undid, else 0
    qint64 undoneBy = 0; // the operation that undid this one, else 0
    // The operation that holds the changes: itself, as for 0, or for an undo the one that was undone. An undo of an
    // undo has the first one's changes as they are, any other undo has them reversed, the last one first.
    qint64 source = 0;
    bool isReversed = false;
    bool holdsChanges() const { return source == 0 || source == id; }
};

// What one operation did to one entity: only the fields that changed, the same ones on both sides (null where there
// was nothing). An empty `before` is a creation with all fields in `after`; an empty `after` is a removal.
struct Change {
    QString entity; // "product:17", "sku:4"
    QJsonObject before;
    QJsonObject after;
    bool creates() const { return before.isEmpty(); }
    bool removes() const { return after.isEmpty(); }
    Change reversed() const { return {entity, after, before}; }
    friend bool operator==(const Change &, const Change &) = default;
};

// All inside the caller's transaction.
core::Result<qint64> beginOperation(store::Connection &connection, const Operation &operation); // returns its id
core::Result<void> record(store::Connection &connection, qint64 operation, const Change &change);
// The same for many: counts once.
core::Result<void> record(store::Connection &connection, qint64 operation, const std::vector<Change> &changes);
// For an undo: its changes are another's, only their number is kept.
core::Result<void> countChanges(store::Connection &connection, qint64 operation, qint64 number);
core::Result<void> markUndone(store::Connection &connection, qint64 operation, qint64 by);

core::Result<std::optional<Operation>> operation(store::Connection &connection, qint64 id);
// Newest first; `beforeId` 0 starts at the newest.
core::Result<std::vector<Operation>> operations(store::Connection &connection, const std::optional<core::ShopId> &shop,
                                                qint64 beforeId, int limit);
// In the order they were made; 0 begins, pass the last id seen to go on. Pairs of a positive id and change.
core::Result<std::vector<std::pair<qint64, Change>>> changes(store::Connection &connection, qint64 operation,
                                                             qint64 afterId, int limit);
// Everything that ever happened to an entity, newest first.
core::Result<std::vector<std::pair<Operation, Change>>> history(store::Connection &connection, const QString &entity,
                                                                int limit);

} // namespace syncing
