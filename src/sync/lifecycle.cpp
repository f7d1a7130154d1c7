// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/lifecycle.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace syncing {
namespace {

constexpr unsigned bit(State state) { return 1u << unsigned(state); }

// The states that may follow each state.
constexpr unsigned kFollowing[] = {
    /* Queued      */ bit(State::Sending) | bit(State::Held) | bit(State::Superseded) | bit(State::Cancelled),
    /* Sending     */ bit(State::Queued) | bit(State::ReadingBack) | bit(State::Accepted) | bit(State::Rejected) |
        bit(State::Held) | bit(State::Superseded),
    /* ReadingBack */ bit(State::Queued) | bit(State::ReadingBack) | bit(State::Accepted) | bit(State::Rejected) |
        bit(State::Held) | bit(State::Superseded),
    /* Accepted    */ 0,
    /* Rejected    */ bit(State::Queued) | bit(State::Cancelled),
    /* Held        */ bit(State::Queued) | bit(State::Held) | bit(State::Superseded) | bit(State::Cancelled),
    /* Superseded  */ 0,
    /* Cancelled   */ 0,
};

} // namespace

bool isAllowed(State from, State to) { return kFollowing[size_t(from)] & bit(to); }

core::Result<ShopRow> shopRow(store::Connection &connection, const core::ShopId &shop)
{
    const auto read = [&] {
        return connection.one(
            u"SELECT id, approved FROM sync_shop WHERE shop = ?",
            [](const store::Statement &row) {
                return ShopRow{row.integer(0), row.boolean(1)};
            },
            shop.text());
    };
    auto found = read();
    if (found && !*found) {
        if (auto made = connection.run(u"INSERT INTO sync_shop (shop) VALUES (?)", shop.text()); !made)
            return core::Unexpected(made.error());
        found = read();
    }
    if (!found)
        return core::Unexpected(found.error());
    return found->value_or(ShopRow());
}

core::Result<std::optional<qint64>> findShop(store::Connection &connection, const core::ShopId &shop)
{
    return connection.one(
        u"SELECT id FROM sync_shop WHERE shop = ?", [](const store::Statement &row) { return row.integer(0); },
        shop.text());
}

core::Result<qint64> kindRow(store::Connection &connection, const QString &kind)
{
    const auto found = connection.one(
        u"SELECT id FROM sync_kind WHERE kind = ?", [](const store::Statement &row) { return row.integer(0); }, kind);
    if (!found)
        return core::Unexpected(found.error());
    if (*found)
        return **found;
    if (auto made = connection.run(u"INSERT INTO sync_kind (kind) VALUES (?)", kind); !made)
        return core::Unexpected(made.error());
    return connection.lastInsertId();
}

core::Result<void> move(store::Connection &connection, const Move &move, core::Instant now)
{
    if (isAllowed(move.from, move.to)) {
        auto moved =
            connection.run(u"UPDATE sync_outbox SET state = ?3, hold = ?4, error = ?5, due = coalesce(?6, due), "
                           "attempts = max(attempts + ?7, 0), changed = ?8, "
                           "head = CASE WHEN ?3 < 3 THEN head ELSE 0 END, idempotency_key = "
                           "CASE idempotency_key WHEN '' THEN ?9 ELSE idempotency_key END "
                           "WHERE id = ?1 AND state = ?2",
                           move.id, number(move.from), number(move.to), number(move.hold), errorText(move.error),
                           move.due, move.attempts, now, move.idempotencyKey);
        if (!moved || connection.changes() == 1)
            return moved;
    }
    return core::fail("sync.state",
                      QCoreApplication::translate("sync", "The change can't go from “%1” to “%2”")
                          .arg(toText(move.from), toText(move.to)),
                      QStringLiteral("outbox %1").arg(move.id),
                      QCoreApplication::translate("sync", "Look at it again: it may have moved on meanwhile."));
}

// INDEXED BY here and wherever an entity is looked up: the planner prefers the index over (shop, state), which holds
// every queued row of the shop.
core::Result<void> refreshHead(store::Connection &connection, qint64 shop, const QString &entity)
{
    const auto first = connection.one(
        u"SELECT id, head FROM sync_outbox INDEXED BY sync_outbox_entity WHERE shop = ? AND entity = ? AND state < 3 "
        u"ORDER BY id LIMIT 1",
        [](const store::Statement &row) { return std::pair(row.integer(0), row.boolean(1)); }, shop, entity);
    if (!first)
        return core::Unexpected(first.error());
    if (!*first || (*first)->second)
        return {};
    // A released row may come before the head of until now.
    auto cleared = connection.run(u"UPDATE sync_outbox INDEXED BY sync_outbox_entity SET head = 0 WHERE shop = ? AND "
                                  u"entity = ? AND state < 3 AND head = 1",
                                  shop, entity);
    if (!cleared)
        return cleared;
    return connection.run(u"UPDATE sync_outbox SET head = 1 WHERE id = ?", (*first)->first);
}

QJsonObject overlaid(QJsonObject base, const QJsonObject &over)
{
    for (auto it = over.begin(); it != over.end(); ++it)
        base.insert(it.key(), it.value());
    return base;
}

std::optional<QString> errorText(const std::optional<core::Error> &error)
{
    if (!error)
        return std::nullopt;
    QJsonObject object{{QStringLiteral("code"), error->code}, {QStringLiteral("words"), error->words}};
    if (!error->place.isEmpty())
        object.insert(QStringLiteral("place"), error->place);
    if (!error->remedy.isEmpty())
        object.insert(QStringLiteral("remedy"), error->remedy);
    if (error->retryAfter)
        object.insert(QStringLiteral("retry_after_ms"), qint64(error->retryAfter->count()));
    const auto &[words, call, requestId] = error->said;
    for (const auto &[key, text] : {std::pair("said", words), {"call", call}, {"request_id", requestId}})
        if (!text.isEmpty())
            object.insert(QLatin1String(key), text);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<core::Error> errorFrom(const store::Statement &row, int column)
{
    if (row.isNull(column))
        return std::nullopt;
    const QJsonObject object = row.json(column);
    core::Error error{object[QLatin1String("code")].toString(), object[QLatin1String("words")].toString(),
                      object[QLatin1String("place")].toString(), object[QLatin1String("remedy")].toString()};
    error.said = {object[QLatin1String("said")].toString(), object[QLatin1String("call")].toString(),
                  object[QLatin1String("request_id")].toString()};
    if (const auto wait = object[QLatin1String("retry_after_ms")]; wait.isDouble())
        error.retryAfter = std::chrono::milliseconds(wait.toInteger());
    return error;
}

QString rowColumns()
{
    return QStringLiteral(
        "o.id, s.shop, k.kind, o.entity, o.subject, o.batch_key, o.priority, o.state, o.hold, o.payload, o.base, "
        "o.idempotency_key, o.operation, o.attempts, o.due, o.error, o.created, o.changed");
}

Row readRow(const store::Statement &statement)
{
    Row row;
    row.id = statement.integer(0);
    row.shop = core::ShopId(statement.text(1));
    row.kind = statement.text(2);
    row.entity = statement.text(3);
    row.subject = statement.text(4);
    row.batchKey = statement.text(5);
    row.priority = Priority(statement.integer(6));
    row.state = State(statement.integer(7));
    row.hold = Hold(statement.integer(8));
    row.payload = statement.json(9);
    row.base = statement.json(10);
    row.idempotencyKey = statement.text(11);
    row.operation = statement.integer(12);
    row.attempts = int(statement.integer(13));
    row.notBefore = core::instant((statement.integer(14) + 999) / 1000);
    row.error = errorFrom(statement, 15);
    row.created = statement.instant(16);
    row.changed = statement.instant(17);
    return row;
}

} // namespace syncing
