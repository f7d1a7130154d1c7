// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/outbox.h"

#include "sync/lifecycle.h"

#include <map>

namespace syncing {
namespace {

// What a new row takes over from the ones it replaces.
struct Replaced {
    QJsonObject base;
    Hold hold = Hold::None;
    std::optional<core::Error> error;
    std::optional<qint64> due;
    int attempts = 0;
    bool untried = false; // there were some, and none has been tried
};

struct Older {
    qint64 id = 0;
    State state = State::Queued;
    Hold hold = Hold::None;
    QJsonObject base;
    std::optional<core::Error> error;
    qint64 due = 0;
    int attempts = 0;
    QString entity;
};

class Enqueuing final {
public:
    Enqueuing(store::Connection &connection, qint64 operation, core::Instant now)
        : connection_(connection)
        , operation_(operation)
        , now_(now)
    {
    }
    core::Result<qint64> add(const NewRow &row);

private:
    core::Result<Replaced> replaceOlder(qint64 shop, qint64 kind, const NewRow &row);
    core::Result<bool> hasLive(qint64 shop, const QString &entity);
    core::Result<ShopRow> shop(const core::ShopId &shop);
    core::Result<qint64> kind(const QString &kind);

    store::Connection &connection_;
    qint64 operation_;
    core::Instant now_;
    std::map<QString, ShopRow> shops_;
    std::map<QString, qint64> kinds_;
};

core::Result<ShopRow> Enqueuing::shop(const core::ShopId &shop)
{
    if (const auto it = shops_.find(shop.text()); it != shops_.end())
        return it->second;
    auto row = shopRow(connection_, shop);
    if (row)
        shops_.emplace(shop.text(), *row);
    return row;
}

core::Result<qint64> Enqueuing::kind(const QString &kind)
{
    if (const auto it = kinds_.find(kind); it != kinds_.end())
        return it->second;
    auto row = kindRow(connection_, kind);
    if (row)
        kinds_.emplace(kind, *row);
    return row;
}

core::Result<Replaced> Enqueuing::replaceOlder(qint64 shop, qint64 kind, const NewRow &row)
{
    Replaced replaced;
    replaced.base = row.base;
    if (row.subject.isEmpty())
        return replaced;
    const auto older = connection_.all(
        u"SELECT id, state, hold, base, error, due, attempts, entity FROM sync_outbox "
        "WHERE shop = ? AND kind = ? AND subject = ? AND subject <> '' AND state IN (0, 1, 2, 5) ORDER BY id DESC",
        [](const store::Statement &r) {
            return Older{r.integer(0),    State(r.integer(1)), Hold(r.integer(2)), r.json(3),
                         errorFrom(r, 4), r.integer(5),        int(r.integer(6)),  r.text(7)};
        },
        shop, kind, row.subject);
    if (!older)
        return core::Unexpected(older.error());
    replaced.untried = !older->empty();
    // From the newest to the oldest: the oldest base is what the platform has.
    for (const Older &old : *older) {
        if (old.state == State::Sending || old.state == State::ReadingBack) {
            replaced.untried = false;
            continue;
        }
        replaced.base = overlaid(replaced.base, old.base);
        replaced.due = old.due;
        replaced.attempts = old.attempts;
        replaced.untried = replaced.untried && old.attempts == 0;
        if (old.hold == Hold::Conflict || (old.hold == Hold::Asked && replaced.hold == Hold::None)) {
            replaced.hold = old.hold;
            replaced.error = old.error;
        }
        auto moved = move(connection_, {old.id, old.state, State::Superseded, Hold::None, old.error}, now_);
        if (moved && old.state == State::Queued)
            moved = refreshHead(connection_, shop, old.entity);
        if (!moved)
            return core::Unexpected(moved.error());
    }
    return replaced;
}

core::Result<bool> Enqueuing::hasLive(qint64 shop, const QString &entity)
{
    const auto live = connection_.one(
        u"SELECT 1 FROM sync_outbox INDEXED BY sync_outbox_entity WHERE shop = ? AND entity = ? AND state < 3 LIMIT 1",
        [](const store::Statement &) { return true; }, shop, entity);
    if (!live)
        return core::Unexpected(live.error());
    return live->has_value();
}

core::Result<qint64> Enqueuing::add(const NewRow &row)
{
    const auto shopRow = shop(row.shop);
    if (!shopRow)
        return core::Unexpected(shopRow.error());
    const auto kindId = kind(row.kind);
    if (!kindId)
        return core::Unexpected(kindId.error());
    const auto replaced = replaceOlder(shopRow->id, *kindId, row);
    if (!replaced)
        return core::Unexpected(replaced.error());
    if (row.isKnown && replaced->untried && replaced->hold != Hold::Conflict && replaced->base == row.base)
        return 0;

    Hold hold = replaced->hold;
    if (hold == Hold::None && row.state == State::Held)
        hold = Hold::Asked;
    if (hold == Hold::None && !shopRow->approved)
        hold = Hold::Approval;
    const State state = hold == Hold::None ? State::Queued : State::Held;
    bool head = false;
    if (state == State::Queued) {
        const auto live = hasLive(shopRow->id, row.entity);
        if (!live)
            return core::Unexpected(live.error());
        head = !*live;
        if (*live) {
            auto raised =
                connection_.run(u"UPDATE sync_outbox INDEXED BY sync_outbox_entity SET priority = ?3 "
                                "WHERE shop = ?1 AND entity = ?2 AND state < 3 AND state = 0 AND priority > ?3",
                                shopRow->id, row.entity, int(row.priority));
            if (!raised)
                return core::Unexpected(raised.error());
        }
    }
    const auto added = connection_.run(
        u"INSERT INTO sync_outbox (shop, kind, entity, subject, batch_key, priority, state, hold, head, payload, base, "
        "operation, attempts, due, error, created, changed) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        shopRow->id, *kindId, row.entity, row.subject, row.batchKey, int(row.priority), number(state), number(hold),
        head, row.payload, replaced->base, operation_, replaced->attempts, replaced->due.value_or(milliseconds(now_)),
        errorText(replaced->error), now_, now_);
    return added ? core::Result<qint64>(1) : core::Unexpected(added.error());
}

} // namespace

core::Result<qint64> enqueue(store::Connection &connection, qint64 operation, const std::vector<NewRow> &rows,
                             core::Instant now)
{
    Enqueuing enqueuing(connection, operation, now);
    qint64 all = 0;
    for (const NewRow &row : rows) {
        const auto added = enqueuing.add(row);
        if (!added)
            return added;
        all += *added;
    }
    return all;
}

QString toText(State state)
{
    switch (state) {
    case State::Queued:
        return QStringLiteral("queued");
    case State::Sending:
        return QStringLiteral("sending");
    case State::ReadingBack:
        return QStringLiteral("reading-back");
    case State::Accepted:
        return QStringLiteral("accepted");
    case State::Rejected:
        return QStringLiteral("rejected");
    case State::Held:
        return QStringLiteral("held");
    case State::Superseded:
        return QStringLiteral("superseded");
    case State::Cancelled:
        return QStringLiteral("cancelled");
    }
    return QStringLiteral("unknown");
}

} // namespace syncing
