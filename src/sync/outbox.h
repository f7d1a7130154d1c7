// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/id.h"
#include "core/result.h"
#include "core/time.h"
#include "store/connection.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace sync {

// The life of a change on its way to the platform. Queued -> Sending -> Accepted | Rejected; a crash or a lost
// answer turns Sending into ReadingBack, which ends as Accepted, Queued again, or Held. Held waits for a person
// (a conflict, or the first approval of a shop). Superseded: a newer row carries this one's change.
enum class State { Queued, Sending, ReadingBack, Accepted, Rejected, Held, Superseded };

// Smaller is more urgent: wrong stock sells what isn't there, wrong content only looks bad.
enum class Priority { Stock = 0, Price = 1, Shipping = 2, Content = 3 };

// A change that must reach the platform, durable before it is tried. Plain data.
struct Row {
    qint64 id = 0;
    core::ShopId shop;
    QString kind;     // "catalog.price": names the pusher
    QString entity;   // rows of one entity are sent in order of id, one at a time ("product:17")
    QString subject;  // what newer rows of the same kind replace ("sku:4"); empty: nothing is coalesced
    QString batchKey; // rows of one kind and batch key may share a call ("product:17")
    Priority priority = Priority::Content;
    State state = State::Queued;
    QJsonObject payload; // what to send, the noun's own form
    QJsonObject base;    // what we believed the platform had, for read-back and conflict
    QString idempotencyKey;
    qint64 operation = 0; // the journal operation it came from
    int attempts = 0;
    core::Instant notBefore{};
    std::optional<core::Error> error; // of the last attempt
    core::Instant created{};
    core::Instant changed{};
};

struct NewRow {
    core::ShopId shop;
    QString kind, entity, subject, batchKey;
    Priority priority = Priority::Content;
    QJsonObject payload, base;
    State state = State::Queued; // or Held
};

// Adds rows inside the caller's transaction, so that local state, journal and outbox change together. A queued
// older row with the same shop, kind and subject becomes Superseded, and the new one inherits its base; a row that
// is already Sending stays and the new one follows it.
core::Result<void> enqueue(store::Connection &connection, qint64 operation, const std::vector<NewRow> &rows, core::Instant now);

struct OutboxFilter {
    std::optional<core::ShopId> shop;
    std::vector<State> states; // empty: all
    QString kind;              // empty: all
    qint64 operation = 0;      // 0: all
    qint64 afterId = 0;        // keyset paging
    int limit = 1000;
};
core::Result<std::vector<Row>> rows(store::Connection &connection, const OutboxFilter &filter);

struct Counts {
    qint64 queued = 0, sending = 0, readingBack = 0, accepted = 0, rejected = 0, held = 0, superseded = 0;
};
core::Result<Counts> counts(store::Connection &connection, const std::optional<core::ShopId> &shop, qint64 operation = 0);

QString toText(State state); // "queued", "sending", "reading-back", "accepted", "rejected", "held", "superseded"

} // namespace sync
