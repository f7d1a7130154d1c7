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

namespace syncing {

// The life of a change on its way to the platform. Queued -> Sending -> Accepted | Rejected; a crash or a lost
// answer turns Sending into ReadingBack, which ends as Accepted, Rejected, Queued again, or Held. Held waits for a
// person (Hold says what for). Superseded: a newer row carries this one's change. Cancelled: a person gave it up.
// The first three are live: rows of one entity leave them in order. The numbers are stored.
enum class State {
    Queued = 0,
    Sending = 1,
    ReadingBack = 2,
    Accepted = 3,
    Rejected = 4,
    Held = 5,
    Superseded = 6,
    Cancelled = 7
};

// What a held row waits for.
enum class Hold {
    None = 0,
    Approval = 1, // the shop's first push has not been approved (approve())
    Conflict = 2, // the platform changed since we read it (resolve())
    Asked = 3     // whoever added it wanted it so (release())
};

// Smaller is more urgent: wrong stock sells what isn't there, wrong content only looks bad.
enum class Priority { Stock = 0, Price = 1, Shipping = 2, Content = 3 };

// A change that must reach the platform, durable before it is tried. Plain data.
struct Row {
    qint64 id = 0;
    core::ShopId shop;
    QString kind;     // "catalog.price": names the pusher
    QString entity;   // rows of one entity are sent in order of id, one call at a time ("product:17")
    QString subject;  // what newer rows of the same kind replace ("sku:4"); empty: nothing is coalesced
    QString batchKey; // rows of one kind and batch key may share a call ("product:17"); empty: a call of its own
    Priority priority = Priority::Content;
    State state = State::Queued;
    Hold hold = Hold::None;
    QJsonObject payload;    // what to send, the noun's own form; whole for its subject, so that a newer one replaces it
    QJsonObject base;       // what we believed the platform had, for read-back and conflict
    QString idempotencyKey; // stays the same for every attempt of a row; empty before the first
    qint64 operation = 0;   // the journal operation it came from
    int attempts = 0;
    core::Instant notBefore{};
    std::optional<core::Error> error; // of the last attempt
    core::Instant created{};
    core::Instant changed{};

    friend bool operator==(const Row &, const Row &) = default;
};

struct NewRow {
    core::ShopId shop;
    QString kind, entity, subject, batchKey;
    Priority priority = Priority::Content;
    QJsonObject payload, base;
    State state = State::Queued; // or Held
    bool isKnown = false;        // the platform has it already, as far as we know: the payload says what the base does
};

// Adds rows inside the caller's transaction, so that local state, journal and outbox change together. An older row
// with the same shop, kind and subject that is queued or held becomes Superseded, and the new one inherits its base
// and its hold (a conflict isn't solved by a further edit); one that is already Sending stays and the new one
// follows it. A known row in whose place none was ever tried is not added: what was taken back before it left needs no
// call. Rows of a shop that is not approved are Held. A row makes older queued rows of its entity as urgent as
// itself. Returns how many were added. Cost: about 20 us a row.
core::Result<qint64> enqueue(store::Connection &connection, qint64 operation, const std::vector<NewRow> &rows,
                             core::Instant now);

struct OutboxFilter {
    std::optional<core::ShopId> shop;
    std::vector<State> states; // empty: all
    QString kind;              // empty: all
    qint64 operation = 0;      // 0: all
    qint64 afterId = 0;        // keyset paging
    int limit = 1000;
};
// In order of id.
core::Result<std::vector<Row>> rows(store::Connection &connection, const OutboxFilter &filter);
// The ids of the rows that the filter describes, newest first (`afterId` is not asked): what a list of a hundred
// thousand rows needs before it knows which of them are seen. Cost: 10 ms per 100,000 when the states are given.
core::Result<std::vector<qint64>> newestIds(store::Connection &connection, const OutboxFilter &filter);
// The rows of one kind about one subject in any state, in order of id. Cost: a look-up.
core::Result<std::vector<Row>> rowsAbout(store::Connection &connection, const core::ShopId &shop, const QString &kind,
                                         const QString &subject);
core::Result<std::optional<Row>> row(store::Connection &connection, qint64 id);

struct Counts {
    qint64 queued = 0, sending = 0, readingBack = 0, accepted = 0, rejected = 0, held = 0, superseded = 0,
           cancelled = 0;
    qint64 live() const { return queued + sending + readingBack; }
    friend bool operator==(const Counts &, const Counts &) = default;
};
// Cost: 50 ms per million rows counted.
core::Result<Counts> counts(store::Connection &connection, const std::optional<core::ShopId> &shop,
                            qint64 operation = 0);

// When the newest row that was accepted came to it; nothing when none was. Cost: a look-up.
core::Result<std::optional<core::Instant>> lastAccepted(store::Connection &connection);

// Subject, state and hold of every row of the shop that has not come to a good end: on its way, held, or rejected and
// not followed by a newer row of its subject. In no order; `see` must not use the connection. Cost: 1 us a row.
core::Result<void> eachUnsettled(store::Connection &connection, const core::ShopId &shop,
                                 const std::function<void(std::string_view subject, State state, Hold hold)> &see);

QString
toText(State state); // "queued", "sending", "reading-back", "accepted", "rejected", "held", "superseded", "cancelled"

// What a person does to a row. Each answers sync.state when the row's state doesn't allow it (any more) and
// sync.row when there is none.
//
// Rejected or Held by request -> Queued. sync.superseded when a newer row of the same subject is on its way or there.
core::Result<void> release(store::Connection &connection, qint64 id, core::Instant now);
// Held by a conflict -> Queued: mine wins. `base` is the platform's value that the person saw and overrules, `payload`
// what to send now.
core::Result<void> resolve(store::Connection &connection, qint64 id, const QJsonObject &base,
                           const QJsonObject &payload, core::Instant now);
// Queued, Held or Rejected -> Cancelled. The caller puts the local value back.
core::Result<void> cancel(store::Connection &connection, qint64 id, core::Instant now);
// Queued: before everything else, with the rows of its entity that must go before it, and without further waiting.
core::Result<void> sendFirst(store::Connection &connection, qint64 id, core::Instant now);

// Deletes up to `limit` rows that ended (accepted, superseded, cancelled) before `before`. Returns how many.
core::Result<qint64> forget(store::Connection &connection, core::Instant before, int limit);

} // namespace syncing
