// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/plan.h"

#include <QCoreApplication>

#include <limits>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(sync)
};

} // namespace

namespace syncing {
namespace {

constexpr int kChunk = 500;
constexpr qsizetype kListed = 1000;
constexpr qsizetype kNamed = 20;

core::Unexpected changed(const QStringList &entities)
{
    QString place = entities.mid(0, kNamed).join(QStringLiteral(", "));
    if (entities.size() > kNamed)
        place += Words::tr(" and %1 more").arg(entities.size() - kNamed);
    return core::fail("sync.changed",
                      QCoreApplication::translate("sync", "%n entries changed since; nothing was applied", nullptr,
                                                  int(entities.size())),
                      place, Words::tr("Look at what they are now and make the change anew."));
}

} // namespace

core::Error changedSince(const QString &entity, const QStringList &fields)
{
    return core::Error{QStringLiteral("sync.changed"),
                       Words::tr("It changed since: %1").arg(fields.join(QStringLiteral(", "))), entity,
                       Words::tr("Look at what it is now and make the change anew.")};
}

core::Result<void> checkUnchanged(const QString &entity, const QJsonObject &before, const QJsonObject &current)
{
    QStringList fields;
    for (auto it = before.begin(); it != before.end(); ++it) {
        const QJsonValue now = current.value(it.key());
        const bool bothNothing = (now.isUndefined() || now.isNull()) && it.value().isNull();
        if (!bothNothing && now != it.value())
            fields += it.key();
    }
    if (fields.isEmpty())
        return {};
    return core::Unexpected(changedSince(entity, fields));
}

NextChanges fromList(std::vector<Change> changes)
{
    auto list = std::make_shared<std::vector<Change>>(std::move(changes));
    return [list, at = size_t(0)](store::Connection &) mutable -> core::Result<std::vector<Change>> {
        const size_t end = std::min(list->size(), at + size_t(kChunk));
        std::vector<Change> chunk(list->begin() + qsizetype(at), list->begin() + qsizetype(end));
        at = end;
        return chunk;
    };
}

core::Result<Applied> apply(store::Connection &connection, const Operation &operation, const NextChanges &next,
                            Applier &applier, core::Instant now, const Progress &progress)
{
    return store::nested(connection, [&]() -> core::Result<Applied> {
        Applied applied;
        QStringList conflicts;
        for (;;) {
            const auto chunk = next(connection);
            if (!chunk)
                return core::Unexpected(chunk.error());
            if (chunk->empty())
                break;
            if (applied.operation == 0) { // not for a plan of nothing: it would be what undo takes back next
                const auto begun = beginOperation(connection, operation);
                if (!begun)
                    return core::Unexpected(begun.error());
                applied.operation = *begun;
            }
            for (const Change &change : *chunk) {
                const auto rows = applier.apply(connection, change);
                if (!rows && rows.error().code == QStringLiteral("sync.changed")) {
                    conflicts += rows.error().place.isEmpty() ? change.entity : rows.error().place;
                    if (conflicts.size() >= kListed)
                        return changed(conflicts);
                    continue;
                }
                if (!rows)
                    return core::Unexpected(rows.error());
                if (auto queued = enqueue(connection, applied.operation, *rows, now); !queued)
                    return core::Unexpected(queued.error());
                applied.rows += qint64(rows->size());
            }
            if (auto recorded = record(connection, applied.operation, *chunk); !recorded)
                return core::Unexpected(recorded.error());
            applied.changes += qint64(chunk->size());
            if (progress && !progress(applied.changes))
                return core::fail("sync.cancelled", Words::tr("Stopped before the end; nothing was changed"));
        }
        if (!conflicts.isEmpty())
            return changed(conflicts);
        return applied;
    });
}

QFuture<core::Result<Applied>> apply(store::Database &database, const Operation &operation, NextChanges next,
                                     std::shared_ptr<Applier> applier, core::Instant now, Progress progress)
{
    return database.write([operation, next = std::move(next), applier = std::move(applier), now,
                           progress = std::move(progress)](store::Connection &connection) {
        return apply(connection, operation, next, *applier, now, progress);
    });
}

core::Result<Applied> undo(store::Connection &connection, qint64 operation, const QString &actor, const QString &title,
                           Applier &applier, core::Instant now, const Progress &progress)
{
    const auto undone = syncing::operation(connection, operation);
    if (!undone)
        return core::Unexpected(undone.error());
    if (!*undone)
        return core::fail("sync.operation", Words::tr("There is no operation %1").arg(operation));
    if ((*undone)->undoneBy != 0)
        return core::fail("sync.undone", Words::tr("“%1” has been undone already").arg((*undone)->title), {},
                          Words::tr("To bring it back, undo the undo, operation %1.").arg((*undone)->undoneBy));
    const NextChanges backwards = [operation, before = std::numeric_limits<qint64>::max()](
                                      store::Connection &c) mutable -> core::Result<std::vector<Change>> {
        const auto chunk = c.all(
            u"SELECT id, entity, before, after FROM sync_change WHERE operation = ? AND id < ? ORDER BY id DESC LIMIT "
            u"?",
            [](const store::Statement &row) {
                return std::pair(row.integer(0), Change{row.text(1), row.json(3), row.json(2)});
            },
            operation, before, kChunk);
        if (!chunk)
            return core::Unexpected(chunk.error());
        std::vector<Change> changes;
        for (const auto &[id, change] : *chunk) {
            changes.push_back(change);
            before = id;
        }
        return changes;
    };
    Operation taken;
    taken.shop = (*undone)->shop;
    taken.actor = actor;
    taken.kind = QStringLiteral("undo");
    taken.title = title;
    taken.time = now;
    taken.undoes = operation;
    return store::nested(connection, [&]() -> core::Result<Applied> {
        auto applied = apply(connection, taken, backwards, applier, now, progress);
        if (!applied)
            return applied;
        if (auto marked = markUndone(connection, operation, applied->operation); !marked)
            return core::Unexpected(marked.error());
        // An undone undo: what it took back is in force again and can be taken back again.
        if ((*undone)->undoes != 0) {
            if (auto again = markUndone(connection, (*undone)->undoes, 0); !again)
                return core::Unexpected(again.error());
        }
        return applied;
    });
}

QFuture<core::Result<Applied>> undo(store::Database &database, qint64 operation, const QString &actor,
                                    const QString &title, std::shared_ptr<Applier> applier, core::Instant now,
                                    Progress progress)
{
    return database.write([operation, actor, title, applier = std::move(applier), now,
                           progress = std::move(progress)](store::Connection &connection) {
        return undo(connection, operation, actor, title, *applier, now, progress);
    });
}

} // namespace syncing
