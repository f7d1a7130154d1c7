// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/staged.h"

#include "sync/lifecycle.h"

#include <algorithm>
#include <limits>

namespace syncing {
namespace {

// What is to be queued, beside the row of the outbox that gives way to it or goes first. `plain`: there is one of the
// subject, and the new row inherits nothing from it that it hasn't itself but its place in the queue.
// What isn't `added` is known and was never tried; its texts are left out.
constexpr const char16_t *kTaken =
    u"CREATE TEMP TABLE IF NOT EXISTS sync_taken(id INTEGER PRIMARY KEY, entity TEXT NOT NULL, subject TEXT, "
    u"payload TEXT, base TEXT, older INTEGER, due INTEGER, attempts INTEGER, plain INTEGER, added INTEGER NOT NULL)";

class Queueing final {
public:
    Queueing(store::Connection &connection, const Operation &operation, const Taken &taken, core::Instant now)
        : connection_(connection)
        , operation_(operation)
        , taken_(taken)
        , now_(now)
    {
    }

    core::Result<qint64> run()
    {
        const auto shop = shopRow(connection_, operation_.shop);
        const auto kind = shop ? kindRow(connection_, taken_.kind) : core::Result<qint64>(0);
        if (!shop || !kind)
            return core::Unexpected(shop ? kind.error() : shop.error());
        shopRow_ = *shop;
        kind_ = *kind;
        for (const auto step :
             {&Queueing::compare, &Queueing::supersede, &Queueing::insert, &Queueing::raise, &Queueing::lead})
            if (auto done = (this->*step)(); !done)
                return core::Unexpected(done.error());
        return olderWays();
    }

private:
    core::Result<void> compare()
    {
        for (const char16_t *sql : {kTaken, u"DELETE FROM temp.sync_taken"})
            if (auto done = connection_.run(sql); !done)
                return done;
        const auto ifAdded = [](const QString &text) {
            return QStringLiteral("iif(n.known AND o.attempts IS 0, NULL, %1)").arg(text);
        };
        return connection_.run(
            QStringLiteral("INSERT INTO temp.sync_taken(id, entity, subject, payload, base, older, due, attempts, "
                           "plain, added) SELECT n.id, n.entity, %2, %3, %4, o.id, o.due, o.attempts, "
                           "o.base = n.base AND o.hold < 2 AND o.entity = n.entity AND o.state IN (0, 5), "
                           "NOT (n.known AND o.attempts IS 0) "
                           "FROM (%1) n LEFT JOIN sync_outbox o INDEXED BY sync_outbox_subject "
                           "ON o.shop = ?1 AND o.kind = ?2 AND o.subject = n.subject AND o.subject <> '' "
                           "AND o.state IN (0, 1, 2, 5) WHERE 1 ON CONFLICT(id) DO UPDATE SET plain = 0")
                .arg(taken_.rows, ifAdded(QStringLiteral("n.subject")), ifAdded(QStringLiteral("n.payload")),
                     ifAdded(QStringLiteral("n.base"))),
            shopRow_.id, kind_);
    }

    core::Result<void> supersede()
    {
        return connection_.run(u"UPDATE OR FAIL sync_outbox SET state = ?1, hold = 0, head = 0, changed = ?2 "
                               u"WHERE id IN (SELECT older FROM temp.sync_taken WHERE plain = 1)",
                               number(State::Superseded), now_);
    }

    core::Result<void> raise()
    {
        if (!shopRow_.approved || added_ == 0)
            return {};
        return connection_.run(
            u"UPDATE sync_outbox INDEXED BY sync_outbox_entity SET priority = ?2 WHERE shop = ?1 AND state < 3 AND "
            "state = 0 AND priority > ?2 AND entity IN (SELECT DISTINCT entity FROM temp.sync_taken WHERE added AND "
            "plain IS NOT 0)",
            shopRow_.id, int(taken_.priority));
    }

    core::Result<void> insert()
    {
        const State state = shopRow_.approved ? State::Queued : State::Held;
        const Hold hold = shopRow_.approved ? Hold::None : Hold::Approval;
        auto done = connection_.run(
            u"INSERT OR FAIL INTO sync_outbox (shop, kind, entity, subject, batch_key, priority, state, hold, head, "
            u"payload, "
            "base, operation, attempts, due, created, changed) "
            "SELECT ?1, ?2, entity, subject, entity, ?3, ?4, ?5, 0, payload, base, ?6, coalesce(attempts, 0), "
            "coalesce(due, ?7), ?8, ?8 FROM temp.sync_taken "
            "WHERE added AND plain IS NOT 0",
            shopRow_.id, kind_, int(taken_.priority), number(state), number(hold), operation_.id, milliseconds(now_),
            now_);
        added_ = done ? connection_.changes() : 0;
        return done;
    }

    // The live row with the lowest id leads its entity, as in refreshHead(). A superseded head had the same entity.
    core::Result<void> lead()
    {
        if (!shopRow_.approved)
            return {};
        return connection_.run(u"UPDATE sync_outbox SET head = 1 WHERE head = 0 AND id IN (SELECT (SELECT min(o.id) "
                               "FROM sync_outbox o INDEXED BY sync_outbox_entity WHERE o.shop = ?1 AND o.entity = "
                               "n.entity AND o.state < 3) FROM (SELECT DISTINCT entity FROM temp.sync_taken) n)",
                               shopRow_.id);
    }

    // What has more to inherit.
    core::Result<qint64> olderWays()
    {
        const auto any = connection_.one(u"SELECT 1 FROM temp.sync_taken WHERE plain = 0 LIMIT 1",
                                         [](const store::Statement &) { return true; });
        if (!any || !*any)
            return any ? core::Result<qint64>(added_) : core::Unexpected(any.error());
        auto rows = connection_.all(
            QStringLiteral("SELECT entity, subject, payload, base, known FROM (%1) WHERE id IN (SELECT id FROM "
                           "temp.sync_taken WHERE plain = 0)")
                .arg(taken_.rows),
            [this](const store::Statement &read) {
                NewRow row;
                row.shop = operation_.shop;
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
        const auto more = enqueue(connection_, operation_.id, *rows, now_);
        return more ? core::Result<qint64>(added_ + *more) : more;
    }

    store::Connection &connection_;
    const Operation &operation_;
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

core::Result<qint64> stageReversed(store::Connection &connection, const Operation &operation, qint64 afterId, int limit)
{
    auto staged = clearStaged(connection);
    if (staged && operation.isReversed)
        staged = connection.run(u"INSERT INTO temp.sync_staged(id, entity, before, after) SELECT id, entity, before, "
                                u"after FROM sync_change WHERE operation = ? AND id > ? ORDER BY id LIMIT ?",
                                operation.source, afterId, limit);
    else if (staged)
        staged = connection.run(u"INSERT INTO temp.sync_staged(id, entity, before, after) SELECT -id, entity, after, "
                                u"before FROM sync_change WHERE operation = ? AND id < ? ORDER BY id DESC LIMIT ?",
                                operation.source, -std::max(afterId, -std::numeric_limits<qint64>::max()), limit);
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

core::Result<qint64> recordTaken(store::Connection &connection, const Operation &operation, const Taken &taken,
                                 core::Instant now)
{
    if (operation.holdsChanges()) {
        const QString copy =
            QStringLiteral("INSERT INTO sync_change (operation, entity, before, after) SELECT ?, entity, before, after "
                           "FROM temp.sync_staged WHERE id IN (%1) ORDER BY id")
                .arg(taken.ids);
        if (auto copied = connection.run(copy, operation.id); !copied)
            return core::Unexpected(copied.error());
    }
    if (auto counted = countChanges(connection, operation.id, taken.changes); !counted)
        return core::Unexpected(counted.error());
    return Queueing(connection, operation, taken, now).run();
}

} // namespace syncing
