// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"
#include "core/time.h"
#include "store/database.h"
#include "sync/journal.h"
#include "sync/outbox.h"

#include <QFuture>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace syncing {

struct Taken;

// How a noun writes one change to its own tables. Called on the writer thread inside the plan's transaction; must
// not keep the connection.
class Applier {
public:
    virtual ~Applier() = default;
    // Turns `change.before` into `change.after` in the noun's tables and returns what must reach the platform
    // (often nothing for the first of several). Compares the fields in `before` with what the tables hold now and
    // answers changedSince() when they differ; other fields of the entity may have changed. An empty `before` makes
    // the entity, an empty `after` removes it: an undo brings both. Rows' base is the platform's value as far as
    // we know it, not `before`.
    virtual core::Result<std::vector<NewRow>> apply(store::Connection &connection, const Change &change) = 0;
    // For many changes of one form: applies those staged ones (staged.h) that statements over all of them can, and
    // leaves the others, with whatever is to be said about them, to apply(). Takes none by itself.
    virtual core::Result<std::vector<Taken>> applyStaged(store::Connection &connection, const core::ShopId &shop);
};

// The applier's answer when an entity is not what the plan saw: code "sync.changed", the entity as place. `fields`
// in words for people.
core::Error changedSince(const QString &entity, const QStringList &fields);
// changedSince() naming the fields of `before` that `current` has otherwise; nothing when all agree. null and absent
// are the same.
core::Result<void> checkUnchanged(const QString &entity, const QJsonObject &before, const QJsonObject &current);

// Some of a plan's changes: handed out, or that many staged in the table of staged.h.
struct Chunk {
    Chunk() = default;
    Chunk(std::vector<Change> list) // a list is a chunk
        : changes(std::move(list))
    {
    }
    std::vector<Change> changes;
    qint64 staged = 0;
};

// Hands out a plan's changes in chunks, so that a plan of a million changes needs no million in memory. Called on
// the writer thread with the transaction's connection until it returns none.
using NextChanges = std::function<core::Result<Chunk>(store::Connection &)>;
NextChanges fromList(std::vector<Change> changes);

struct Applied {
    qint64 operation = 0; // 0 when there was nothing to change
    qint64 changes = 0;
    qint64 rows = 0; // that went to the outbox
};

// Called on the writer thread between chunks with the number of changes done; false stops the plan and takes
// everything back (sync.cancelled).
using Progress = std::function<bool(qint64 done)>;

// Applies a plan: the noun's tables, the journal and the outbox in the caller's transaction, all or nothing. When
// entities changed since the plan was made, nothing is applied and the error sync.changed lists them (all up to
// 1,000 of them counted, the first 20 named).
core::Result<Applied> apply(store::Connection &connection, const Operation &operation, const NextChanges &next,
                            Applier &applier, core::Instant now, const Progress &progress = {});
// The same as one write of the database.
QFuture<core::Result<Applied>> apply(store::Database &database, const Operation &operation, NextChanges next,
                                     std::shared_ptr<Applier> applier, core::Instant now, Progress progress = {});

// Takes an operation back: applies its changes reversed, the last one first, as a new operation of kind "undo".
// Errors: sync.changed as above, sync.undone (it has been taken back already), sync.operation (there is none).
// An undo can be undone.
core::Result<Applied> undo(store::Connection &connection, qint64 operation, const QString &actor, const QString &title,
                           Applier &applier, core::Instant now, const Progress &progress = {});
QFuture<core::Result<Applied>> undo(store::Database &database, qint64 operation, const QString &actor,
                                    const QString &title, std::shared_ptr<Applier> applier, core::Instant now,
                                    Progress progress = {});

} // namespace syncing
