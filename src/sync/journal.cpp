// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/journal.h"

#include "sync/lifecycle.h"

#include <limits>

namespace syncing {
namespace {

QString columns()
{
    return QStringLiteral("SELECT o.id, s.shop, o.actor, o.kind, o.title, o.time, o.changes, o.undoes, o.undone_by, "
                          "o.source, o.reversed");
}

QString operationColumns()
{
    return columns() + QStringLiteral(" FROM sync_operation o JOIN sync_shop s ON s.id = o.shop ");
}

Operation readOperation(const store::Statement &row)
{
    return {row.integer(0), core::ShopId(row.text(1)),
            row.text(2),    row.text(3),
            row.text(4),    row.instant(5),
            row.integer(6), row.integer(7),
            row.integer(8), row.integer(9),
            row.boolean(10)};
}

// Ids of changes that are read backwards, ascending.
constexpr qint64 kBackwards = std::numeric_limits<qint64>::max();

qint64 below(qint64 beforeId) { return beforeId > 0 ? beforeId : std::numeric_limits<qint64>::max(); }

} // namespace

core::Result<qint64> beginOperation(store::Connection &connection, const Operation &operation)
{
    const auto shop = shopRow(connection, operation.shop);
    if (!shop)
        return core::Unexpected(shop.error());
    auto made = connection.run(u"INSERT INTO sync_operation (shop, actor, kind, title, time, undoes, source, reversed) "
                               u"VALUES (?,?,?,?,?,?,?,?)",
                               shop->id, operation.actor, operation.kind, operation.title, operation.time,
                               operation.undoes, operation.source, operation.isReversed);
    if (!made)
        return core::Unexpected(made.error());
    const qint64 id = connection.lastInsertId();
    if (operation.source == 0)
        made = connection.run(u"UPDATE sync_operation SET source = id WHERE id = ?", id);
    return made ? core::Result<qint64>(id) : core::Unexpected(made.error());
}

core::Result<void> record(store::Connection &connection, qint64 operation, const Change &change)
{
    return record(connection, operation, std::vector<Change>{change});
}

core::Result<void> record(store::Connection &connection, qint64 operation, const std::vector<Change> &changes)
{
    auto insert = connection.prepare(u"INSERT INTO sync_change (operation, entity, before, after) VALUES (?,?,?,?)");
    if (!insert)
        return core::Unexpected(insert.error());
    for (const Change &change : changes) {
        if (auto added = insert->bindAll(operation, change.entity, change.before, change.after).run(); !added)
            return added;
    }
    return countChanges(connection, operation, qint64(changes.size()));
}

core::Result<void> countChanges(store::Connection &connection, qint64 operation, qint64 number)
{
    return connection.run(u"UPDATE sync_operation SET changes = changes + ?2 WHERE id = ?1", operation, number);
}

core::Result<void> markUndone(store::Connection &connection, qint64 operation, qint64 by)
{
    return connection.run(u"UPDATE sync_operation SET undone_by = ?2 WHERE id = ?1", operation, by);
}

core::Result<std::optional<Operation>> operation(store::Connection &connection, qint64 id)
{
    return connection.one(QString(operationColumns() + QStringLiteral("WHERE o.id = ?")), readOperation, id);
}

core::Result<std::vector<Operation>> operations(store::Connection &connection, const std::optional<core::ShopId> &shop,
                                                qint64 beforeId, int limit)
{
    if (!shop)
        return connection.all(QString(operationColumns() + QStringLiteral("WHERE o.id < ? ORDER BY o.id DESC LIMIT ?")),
                              readOperation, below(beforeId), limit);
    const auto id = findShop(connection, *shop);
    if (!id)
        return core::Unexpected(id.error());
    return connection.all(
        QString(operationColumns() + QStringLiteral("WHERE o.shop = ? AND o.id < ? ORDER BY o.id DESC LIMIT ?")),
        readOperation, id->value_or(0), below(beforeId), limit);
}

core::Result<std::vector<std::pair<qint64, Change>>> changes(store::Connection &connection, qint64 operation,
                                                             qint64 afterId, int limit)
{
    const auto known = syncing::operation(connection, operation);
    if (!known)
        return core::Unexpected(known.error());
    if (!*known)
        return std::vector<std::pair<qint64, Change>>();
    const auto read = [](const store::Statement &row) {
        return std::pair(row.integer(0), Change{row.text(1), row.json(2), row.json(3)});
    };
    if ((*known)->isReversed)
        return connection.all(u"SELECT ?4 - id, entity, after, before FROM sync_change WHERE operation = ?1 AND id < "
                              u"?4 - ?2 ORDER BY id DESC LIMIT ?3",
                              read, (*known)->source, afterId, limit, kBackwards);
    return connection.all(
        u"SELECT id, entity, before, after FROM sync_change WHERE operation = ? AND id > ? ORDER BY id LIMIT ?", read,
        (*known)->source, afterId, limit);
}

core::Result<std::vector<std::pair<Operation, Change>>> history(store::Connection &connection, const QString &entity,
                                                                int limit)
{
    return connection.all(
        QString(columns() +
                QStringLiteral(", c.entity, c.before, c.after FROM sync_change c JOIN sync_operation o ON o.source = "
                               "c.operation JOIN sync_shop s ON s.id = o.shop WHERE c.entity = ? "
                               "ORDER BY o.id DESC, iif(o.reversed, c.id, -c.id) LIMIT ?")),
        [](const store::Statement &row) {
            Operation operation = readOperation(row);
            const Change change{row.text(11), row.json(12), row.json(13)};
            return std::pair(operation, operation.isReversed ? change.reversed() : change);
        },
        entity, limit);
}

} // namespace syncing
