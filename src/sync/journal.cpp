// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/journal.h"

#include "sync/lifecycle.h"

#include <limits>

namespace syncing {
namespace {

QString operationColumns()
{
    return QStringLiteral(
        "SELECT o.id, s.shop, o.actor, o.kind, o.title, o.time, o.changes, o.undoes, o.undone_by FROM sync_operation o "
        "JOIN sync_shop s ON s.id = o.shop ");
}

Operation readOperation(const store::Statement &row)
{
    return {row.integer(0), core::ShopId(row.text(1)),
            row.text(2),    row.text(3),
            row.text(4),    row.instant(5),
            row.integer(6), row.integer(7),
            row.integer(8)};
}

qint64 below(qint64 beforeId) { return beforeId > 0 ? beforeId : std::numeric_limits<qint64>::max(); }

} // namespace

core::Result<qint64> beginOperation(store::Connection &connection, const Operation &operation)
{
    const auto shop = shopRow(connection, operation.shop);
    if (!shop)
        return core::Unexpected(shop.error());
    auto made =
        connection.run(u"INSERT INTO sync_operation (shop, actor, kind, title, time, undoes) VALUES (?,?,?,?,?,?)",
                       shop->id, operation.actor, operation.kind, operation.title, operation.time, operation.undoes);
    if (!made)
        return core::Unexpected(made.error());
    return connection.lastInsertId();
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
    return connection.run(u"UPDATE sync_operation SET changes = changes + ?2 WHERE id = ?1", operation,
                          qint64(changes.size()));
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
    return connection.all(
        u"SELECT id, entity, before, after FROM sync_change WHERE operation = ? AND id > ? ORDER BY id LIMIT ?",
        [](const store::Statement &row) {
            return std::pair(row.integer(0), Change{row.text(1), row.json(2), row.json(3)});
        },
        operation, afterId, limit);
}

core::Result<std::vector<std::pair<Operation, Change>>> history(store::Connection &connection, const QString &entity,
                                                                int limit)
{
    return connection.all(
        u"SELECT o.id, s.shop, o.actor, o.kind, o.title, o.time, o.changes, o.undoes, o.undone_by, c.entity, c.before, "
        "c.after FROM sync_change c JOIN sync_operation o ON o.id = c.operation JOIN sync_shop s ON s.id = o.shop "
        "WHERE c.entity = ? ORDER BY c.id DESC LIMIT ?",
        [](const store::Statement &row) {
            return std::pair(readOperation(row), Change{row.text(9), row.json(10), row.json(11)});
        },
        entity, limit);
}

} // namespace syncing
