// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/staged.h"

#include "sync/lifecycle.h"

namespace syncing {
namespace {

// Rows of the outbox that give way or go first. `plain`: there is one of the subject, and the new row inherits nothing
// from it that it hasn't itself but its place in the queue.
constexpr const char16_t *kOlder =
    u"CREATE TEMP TABLE IF NOT EXISTS sync_older(subject TEXT PRIMARY KEY, id INTEGER NOT NULL, base TEXT NOT NULL, "
    u"due INTEGER NOT NULL, attempts INTEGER NOT NULL, plain INTEGER NOT NULL) WITHOUT ROWID";

class Queueing final {
public:
    Queueing(store::Connection &connection, qint64 operation, const core::ShopId &shop, const Taken &taken,
             core::Instant now)
        : connection_(connection)
        , operation_(operation)
        , shop_(shop)
        , taken_(taken)
        , now_(now)
    {
    }

    core::Result<qint64> run()
    {
        const auto shop = shopRow(connection_, shop_);
        const auto kind = shop ? kindRow(connection_, taken_.kind) : core::Result<qint64>(0);
        if (!shop || !kind)
            return core::Unexpected(shop ? kind.error() : shop.error());
        shopRow_ = *shop;
        kind_ = *kind;
        for (const auto step :
             {&Queueing::findOlder, &Queueing::supersede, &Queueing::raise, &Queueing::insert, &Queueing::lead})
            if (auto done = (this->*step)(); !done)
                return core::Unexpected(done.error());
        return olderWays();
    }

private:
    QString over(QStringView sql) const { return QString(sql.toString()).arg(taken_.rows); }

    core::Result<void> findOlder()
    {
        for (const char16_t *sql : {kOlder, u"DELETE FROM temp.sync_older"})
            if (auto done = connection_.run(sql); !done)
                return done;
        return connection_.run(over(u"INSERT INTO temp.sync_older(subject, id, base, due, attempts, plain) "
                                    "SELECT n.subject, o.id, o.base, o.due, o.attempts, o.base = n.base AND o.hold < 2 "
                                    "AND o.entity = n.entity AND o.state IN (0, 5) FROM (%1) n CROSS JOIN sync_outbox "
                                    "o INDEXED BY sync_outbox_subject "
                                    "WHERE o.shop = ?1 AND o.kind = ?2 AND o.subject = n.subject AND o.subject <> '' "
                                    "AND o.state IN (0, 1, 2, 5) ON CONFLICT(subject) DO UPDATE SET plain = 0"),
                               shopRow_.id, kind_);
    }

    core::Result<void> supersede()
    {
        return connection_.run(u"UPDATE sync_outbox SET state = ?1, hold = 0, head = 0, changed = ?2 "
                               u"WHERE id IN (SELECT id FROM temp.sync_older WHERE plain = 1)",
                               number(State::Superseded), now_);
    }

    core::Result<void> raise()
    {
        if (!shopRow_.approved)
            return {};
        return connection_.run(
            over(u"UPDATE sync_outbox INDEXED BY sync_outbox_entity SET priority = ?2 WHERE shop = ?1 AND state < 3 "
                 "AND state = 0 AND priority > ?2 AND entity IN (SELECT entity FROM (%1))"),
            shopRow_.id, int(taken_.priority));
    }

    core::Result<void> insert()
    {
        const State state = shopRow_.approved ? State::Queued : State::Held;
        const Hold hold = shopRow_.approved ? Hold::None : Hold::Approval;
        auto done = connection_.run(
            over(u"INSERT INTO sync_outbox (shop, kind, entity, subject, batch_key, priority, state, hold, head, "
                 "payload, base, operation, attempts, due, created, changed) "
                 "SELECT ?1, ?2, n.entity, n.subject, n.entity, ?3, ?4, ?5, 0, n.payload, coalesce(o.base, n.base), "
                 "?6, coalesce(o.attempts, 0), coalesce(o.due, ?7), ?8, ?8 "
                 "FROM (%1) n LEFT JOIN temp.sync_older o ON o.subject = n.subject "
                 "WHERE o.plain IS NOT 0 AND NOT (n.known AND o.attempts IS 0)"),
            shopRow_.id, kind_, int(taken_.priority), number(state), number(hold), operation_, milliseconds(now_),
            now_);
        added_ = done ? connection_.changes() : 0;
        return done;
    }

    // The live row with the lowest id leads its entity, as in refreshHead(). A superseded head had the same entity.
    core::Result<void> lead()
    {
        if (!shopRow_.approved)
            return {};
        return connection_.run(
            over(u"UPDATE sync_outbox SET head = 1 WHERE head = 0 AND id IN (SELECT (SELECT min(o.id) "
                 "FROM sync_outbox o INDEXED BY sync_outbox_entity WHERE o.shop = ?1 AND o.entity = n.entity "
                 "AND o.state < 3) FROM (SELECT DISTINCT entity FROM (%1)) n)"),
            shopRow_.id);
    }

    // What has more to inherit.
    core::Result<qint64> olderWays()
    {
        auto rows =
            connection_.all(over(u"SELECT n.entity, n.subject, n.payload, n.base, n.known FROM temp.sync_older o "
                                 "JOIN (%1) n ON n.subject = o.subject WHERE o.plain = 0"),
                            [this](const store::Statement &read) {
                                NewRow row;
                                row.shop = shop_;
                                row.kind = taken_.kind;
                                row.entity = row.batchKey = read.text(0);
                                row.subject = read.text(1);
                                row.priority = taken_.priority;
                                row.payload = read.json(2);
                                row.base = read.json(3);
                                row.isKnown = read.integer(4) != 0;
                                return row;
                            });
        if (!rows)
            return core::Unexpected(rows.error());
        const auto more = enqueue(connection_, operation_, *rows, now_);
        return more ? core::Result<qint64>(added_ + *more) : more;
    }

    store::Connection &connection_;
    const qint64 operation_;
    const core::ShopId &shop_;
    const Taken &taken_;
    const core::Instant now_;
    ShopRow shopRow_;
    qint64 kind_ = 0, added_ = 0;
};

} // namespace

core::Result<void> clearStaged(store::Connection &connection)
{
    auto made = connection.run(u"CREATE TEMP TABLE IF NOT EXISTS sync_staged(id INTEGER PRIMARY KEY, entity TEXT NOT "
                               u"NULL, before TEXT NOT NULL, after TEXT NOT NULL)");
    return made ? connection.run(u"DELETE FROM temp.sync_staged") : made;
}

core::Result<qint64> stageReversed(store::Connection &connection, qint64 operation, qint64 beforeId, int limit)
{
    auto staged = clearStaged(connection);
    if (staged)
        staged = connection.run(u"INSERT INTO temp.sync_staged(id, entity, before, after) SELECT -id, entity, after, "
                                u"before FROM sync_change WHERE operation = ? AND id < ? ORDER BY id DESC LIMIT ?",
                                operation, beforeId, limit);
    if (!staged)
        return core::Unexpected(staged.error());
    return qint64(connection.changes());
}

core::Result<std::vector<Change>> stagedBut(store::Connection &connection, const std::vector<QString> &ids)
{
    QString sql = QStringLiteral("SELECT entity, before, after FROM temp.sync_staged WHERE 1");
    for (const QString &taken : ids)
        sql += u" AND id NOT IN (" + taken + u')';
    return connection.all(QString(sql + u" ORDER BY id"), [](const store::Statement &row) {
        return Change{row.text(0), row.json(1), row.json(2)};
    });
}

core::Result<qint64> recordTaken(store::Connection &connection, qint64 operation, const core::ShopId &shop,
                                 const Taken &taken, core::Instant now)
{
    const QString copy = QStringLiteral("INSERT INTO sync_change (operation, entity, before, after) SELECT ?, entity, "
                                        "before, after FROM temp.sync_staged WHERE id IN (%1) ORDER BY id")
                             .arg(taken.ids);
    if (auto copied = connection.run(copy, operation); !copied)
        return core::Unexpected(copied.error());
    if (auto counted =
            connection.run(u"UPDATE sync_operation SET changes = changes + ? WHERE id = ?", taken.changes, operation);
        !counted)
        return core::Unexpected(counted.error());
    return Queueing(connection, operation, shop, taken, now).run();
}

} // namespace syncing
