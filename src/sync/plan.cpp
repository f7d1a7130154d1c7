// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/plan.h"

#include "sync/staged.h"

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

class Applying final {
public:
    Applying(store::Connection &connection, const Operation &operation, Applier &applier, core::Instant now)
        : connection_(connection)
        , operation_(operation)
        , applier_(applier)
        , now_(now)
    {
    }

    core::Result<Applied> run(const NextChanges &next, const Progress &progress)
    {
        for (;;) {
            const auto chunk = next(connection_);
            if (!chunk)
                return core::Unexpected(chunk.error());
            if (chunk->changes.empty() && chunk->staged == 0)
                break;
            if (auto done = add(*chunk); !done)
                return core::Unexpected(done.error());
            if (progress && !progress(applied_.changes))
                return core::fail("sync.cancelled", Words::tr("Stopped before the end; nothing was changed"));
        }
        if (!conflicts_.isEmpty())
            return changed(conflicts_);
        return applied_;
    }

private:
    core::Result<void> add(const Chunk &chunk)
    {
        if (applied_.operation == 0) { // not for a plan of nothing: it would be what undo takes back next
            const auto begun = beginOperation(connection_, operation_);
            if (!begun)
                return core::Unexpected(begun.error());
            applied_.operation = operation_.id = *begun;
        }
        auto done = chunk.staged > 0 ? addStaged(chunk.staged) : core::Result<void>();
        return done ? addEach(chunk.changes) : done;
    }

    core::Result<void> addStaged(qint64 staged)
    {
        const auto all = applier_.applyStaged(connection_, operation_.shop);
        if (!all)
            return core::Unexpected(all.error());
        std::vector<QString> ids;
        for (const Taken &taken : *all) {
            const auto queued = recordTaken(connection_, operation_, taken, now_);
            if (!queued)
                return core::Unexpected(queued.error());
            ids.push_back(taken.ids);
            applied_.changes += taken.changes;
            applied_.rows += *queued;
            staged -= taken.changes;
        }
        if (staged == 0)
            return {};
        const auto left = stagedBut(connection_, ids);
        if (!left)
            return core::Unexpected(left.error());
        return addEach(*left);
    }

    core::Result<void> addEach(const std::vector<Change> &changes)
    {
        for (const Change &change : changes) {
            const auto rows = applier_.apply(connection_, change);
            if (!rows && rows.error().code == QStringLiteral("sync.changed")) {
                conflicts_ += rows.error().place.isEmpty() ? change.entity : rows.error().place;
                if (conflicts_.size() >= kListed)
                    return changed(conflicts_);
                continue;
            }
            if (!rows)
                return core::Unexpected(rows.error());
            const auto queued = enqueue(connection_, applied_.operation, *rows, now_);
            if (!queued)
                return core::Unexpected(queued.error());
            applied_.rows += *queued;
        }
        applied_.changes += qint64(changes.size());
        if (changes.empty())
            return {};
        return operation_.holdsChanges() ? record(connection_, operation_.id, changes)
                                         : countChanges(connection_, operation_.id, qint64(changes.size()));
    }

    store::Connection &connection_;
    Operation operation_;
    Applier &applier_;
    const core::Instant now_;
    Applied applied_;
    QStringList conflicts_;
};

// Without a savepoint, which would keep a copy of every page that is touched: for a transaction that ends with it.
core::Result<Applied> applyWhole(store::Connection &connection, const Operation &operation, const NextChanges &next,
                                 Applier &applier, core::Instant now, const Progress &progress)
{
    return Applying(connection, operation, applier, now).run(next, progress);
}

core::Result<Applied> undoWhole(store::Connection &connection, qint64 operation, const QString &actor,
                                const QString &title, Applier &applier, core::Instant now, const Progress &progress)
{
    const auto undone = syncing::operation(connection, operation);
    if (!undone)
        return core::Unexpected(undone.error());
    if (!*undone)
        return core::fail("sync.operation", Words::tr("There is no operation %1").arg(operation));
    if ((*undone)->undoneBy != 0)
        return core::fail("sync.undone", Words::tr("“%1” has been undone already").arg((*undone)->title), {},
                          Words::tr("To bring it back, undo the undo, operation %1.").arg((*undone)->undoneBy));
    const NextChanges backwards = [undone = **undone, after = std::numeric_limits<qint64>::min()](
                                      store::Connection &c) mutable -> core::Result<Chunk> {
        const auto staged = stageReversed(c, undone, after, kChunk);
        if (!staged)
            return core::Unexpected(staged.error());
        const auto last =
            c.one(u"SELECT max(id) FROM temp.sync_staged", [](const store::Statement &row) { return row.integer(0); });
        if (!last)
            return core::Unexpected(last.error());
        after = last->value_or(0);
        Chunk chunk;
        chunk.staged = *staged;
        return chunk;
    };
    Operation taken;
    taken.shop = (*undone)->shop;
    taken.actor = actor;
    taken.kind = QStringLiteral("undo");
    taken.title = title;
    taken.time = now;
    taken.undoes = operation;
    taken.source = (*undone)->source;
    taken.isReversed = !(*undone)->isReversed;
    auto applied = applyWhole(connection, taken, backwards, applier, now, progress);
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
    return [list, at = size_t(0)](store::Connection &) mutable -> core::Result<Chunk> {
        const size_t end = std::min(list->size(), at + size_t(kChunk));
        std::vector<Change> chunk(list->begin() + qsizetype(at), list->begin() + qsizetype(end));
        at = end;
        return Chunk(std::move(chunk));
    };
}

core::Result<std::vector<Taken>> Applier::applyStaged(store::Connection &, const core::ShopId &)
{
    return std::vector<Taken>();
}

core::Result<Applied> apply(store::Connection &connection, const Operation &operation, const NextChanges &next,
                            Applier &applier, core::Instant now, const Progress &progress)
{
    return store::nested(connection, [&] { return applyWhole(connection, operation, next, applier, now, progress); });
}

QFuture<core::Result<Applied>> apply(store::Database &database, const Operation &operation, NextChanges next,
                                     std::shared_ptr<Applier> applier, core::Instant now, Progress progress)
{
    return database.write([operation, next = std::move(next), applier = std::move(applier), now,
                           progress = std::move(progress)](store::Connection &connection) {
        return applyWhole(connection, operation, next, *applier, now, progress);
    });
}

core::Result<Applied> undo(store::Connection &connection, qint64 operation, const QString &actor, const QString &title,
                           Applier &applier, core::Instant now, const Progress &progress)
{
    return store::nested(connection,
                         [&] { return undoWhole(connection, operation, actor, title, applier, now, progress); });
}

QFuture<core::Result<Applied>> undo(store::Database &database, qint64 operation, const QString &actor,
                                    const QString &title, std::shared_ptr<Applier> applier, core::Instant now,
                                    Progress progress)
{
    return database.write([operation, actor, title, applier = std::move(applier), now,
                           progress = std::move(progress)](store::Connection &connection) {
        return undoWhole(connection, operation, actor, title, *applier, now, progress);
    });
}

} // namespace syncing
