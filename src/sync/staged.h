// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/id.h"
#include "core/result.h"
#include "core/time.h"
#include "store/connection.h"
#include "sync/journal.h"
#include "sync/outbox.h"

#include <QString>

#include <vector>

namespace syncing {

// Changes of one chunk of a plan as rows of a temporary table, so that 100,000 price changes need a few statements over
// all of them instead of a dozen each:
//
//   temp.sync_staged(id INTEGER PRIMARY KEY, entity TEXT, before TEXT, after TEXT)
//
// in the order of their ids, with the fields as JSON text (compact, keys sorted). All inside the caller's transaction.
core::Result<void> clearStaged(store::Connection &connection); // makes the table where there is none yet
// Stages what takes back up to `limit` changes of the operation, the last one first, after the one that was staged as
// `afterId`; the smallest number begins. Returns how many.
core::Result<qint64> stageReversed(store::Connection &connection, const Operation &operation, qint64 afterId,
                                   int limit);
// Those that are not among `ids`, SELECTs of one column, in order.
core::Result<std::vector<Change>> stagedBut(store::Connection &connection, const std::vector<QString> &ids);

// Staged changes that an applier has written to its tables, and what they send.
struct Taken {
    QString ids; // SELECT of their ids, each at most once
    qint64 changes = 0;
    QString kind; // of their rows in the outbox
    Priority priority = Priority::Content;
    // SELECT of one row for each of them: id, and entity, subject, payload, base, known as in NewRow; the batch key is
    // the entity. No subject comes twice.
    QString rows;
};

// Journals what was taken, and queues its rows just as enqueue() would; returns how many. Cost: about 6 us a change, 10
// where older rows are superseded.
core::Result<qint64> recordTaken(store::Connection &connection, const Operation &operation, const Taken &taken,
                                 core::Instant now);

} // namespace syncing
