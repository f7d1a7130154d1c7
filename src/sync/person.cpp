// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to rows of the outbox.
#include "sync/lifecycle.h"
#include "sync/outbox.h"

#include <QCoreApplication>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(sync)
};

} // namespace

namespace syncing {
namespace {

core::Result<Row> existing(store::Connection &connection, qint64 id)
{
    auto found = row(connection, id);
    if (!found)
        return core::Unexpected(found.error());
    if (!*found)
        return core::fail("sync.row", Words::tr("There is no change %1 in the outbox").arg(id));
    return std::move(**found);
}

core::Unexpected notNow(const Row &row)
{
    return core::fail("sync.state", Words::tr("This can't be done with a change that is %1").arg(toText(row.state)),
                      QStringLiteral("outbox %1").arg(row.id),
                      Words::tr("Look at it again: it may have moved on meanwhile."));
}

core::Result<qint64> shopOf(store::Connection &connection, qint64 id)
{
    const auto shop = connection.one(
        u"SELECT shop FROM sync_outbox WHERE id = ?", [](const store::Statement &r) { return r.integer(0); }, id);
    if (!shop)
        return core::Unexpected(shop.error());
    return shop->value_or(0);
}

// A row must not overwrite what a newer one brought or will bring.
core::Result<void> refuseWhenReplaced(store::Connection &connection, const Row &row)
{
    if (row.subject.isEmpty())
        return {};
    const auto newer = connection.one(
        u"SELECT n.id FROM sync_outbox n JOIN sync_outbox o ON n.shop = o.shop AND n.kind = o.kind "
        "AND n.subject = o.subject AND n.subject <> '' AND n.state IN (0, 1, 2, 3, 5) WHERE o.id = ?1 AND n.id > ?1 "
        "LIMIT 1",
        [](const store::Statement &r) { return r.integer(0); }, row.id);
    if (!newer)
        return core::Unexpected(newer.error());
    if (*newer)
        return core::fail("sync.superseded", Words::tr("A newer change of the same thing has taken its place"),
                          QStringLiteral("outbox %1").arg(**newer), Words::tr("Cancel this one."));
    return {};
}

core::Result<void> queueAgain(store::Connection &connection, const Row &row, core::Instant now)
{
    if (auto free = refuseWhenReplaced(connection, row); !free)
        return free;
    Move step;
    step.id = row.id;
    step.from = row.state;
    step.due = milliseconds(now);
    step.attempts = -row.attempts;
    // Under the old key the platform would answer with the old result.
    if (auto fresh = connection.run(u"UPDATE sync_outbox SET idempotency_key = '' WHERE id = ?", row.id); !fresh)
        return fresh;
    const auto approved = connection.one(
        u"SELECT approved FROM sync_shop WHERE shop = ?", [](const store::Statement &r) { return r.boolean(0); },
        row.shop.text());
    if (!approved)
        return core::Unexpected(approved.error());
    if (auto moved = move(connection, step, now); !moved)
        return moved;
    if (!approved->value_or(false))
        return move(connection, {row.id, State::Queued, State::Held, Hold::Approval, std::nullopt}, now);
    const auto shop = shopOf(connection, row.id);
    if (!shop)
        return core::Unexpected(shop.error());
    return refreshHead(connection, *shop, row.entity);
}

} // namespace

core::Result<void> release(store::Connection &connection, qint64 id, core::Instant now)
{
    const auto row = existing(connection, id);
    if (!row)
        return core::Unexpected(row.error());
    if (row->state != State::Rejected && !(row->state == State::Held && row->hold == Hold::Asked))
        return notNow(*row);
    return queueAgain(connection, *row, now);
}

core::Result<void> resolve(store::Connection &connection, qint64 id, const QJsonObject &base,
                           const QJsonObject &payload, core::Instant now)
{
    const auto row = existing(connection, id);
    if (!row)
        return core::Unexpected(row.error());
    if (row->state != State::Held || row->hold != Hold::Conflict)
        return notNow(*row);
    auto changed = connection.run(u"UPDATE sync_outbox SET base = ?2, payload = ?3 WHERE id = ?1", id, base, payload);
    if (!changed)
        return changed;
    return queueAgain(connection, *row, now);
}

core::Result<void> cancel(store::Connection &connection, qint64 id, core::Instant now)
{
    const auto row = existing(connection, id);
    if (!row)
        return core::Unexpected(row.error());
    if (!isAllowed(row->state, State::Cancelled))
        return notNow(*row);
    auto moved = move(connection, {id, row->state, State::Cancelled, Hold::None, row->error}, now);
    if (!moved || row->state != State::Queued)
        return moved;
    const auto shop = shopOf(connection, id);
    if (!shop)
        return core::Unexpected(shop.error());
    return refreshHead(connection, *shop, row->entity);
}

core::Result<void> sendFirst(store::Connection &connection, qint64 id, core::Instant now)
{
    const auto row = existing(connection, id);
    if (!row)
        return core::Unexpected(row.error());
    if (row->state != State::Queued)
        return notNow(*row);
    const auto shop = shopOf(connection, id);
    if (!shop)
        return core::Unexpected(shop.error());
    return connection.run(u"UPDATE sync_outbox INDEXED BY sync_outbox_entity SET priority = 0, due = 0, changed = ?4 "
                          "WHERE shop = ?1 AND entity = ?2 AND state < 3 AND state = 0 AND id <= ?3",
                          *shop, row->entity, id, now);
}

core::Result<qint64> forget(store::Connection &connection, core::Instant before, int limit)
{
    auto deleted =
        connection.run(u"DELETE FROM sync_outbox WHERE id IN (SELECT id FROM sync_outbox "
                       "WHERE shop IN (SELECT id FROM sync_shop) AND state IN (3, 6, 7) AND changed < ? LIMIT ?)",
                       before, limit);
    if (!deleted)
        return core::Unexpected(deleted.error());
    return connection.changes();
}

} // namespace syncing
