// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/job.h"

#include "sync/lifecycle.h"

#include <QCoreApplication>
#include <QPointer>

namespace syncing {
namespace {

constexpr std::chrono::milliseconds kReportEvery{100};

} // namespace

core::Result<std::vector<SavedJob>> unfinishedJobs(store::Connection &connection, const QString &kind)
{
    return connection.all(
        u"SELECT j.id, s.shop, j.kind, j.state, j.created, j.changed FROM sync_job j JOIN sync_shop s ON s.id = j.shop "
        "WHERE ?1 = '' OR j.kind = ?1 ORDER BY j.id",
        [](const store::Statement &row) {
            return SavedJob{row.integer(0), core::ShopId(row.text(1)), row.text(2), row.json(3), row.instant(4),
                            row.instant(5)};
        },
        kind);
}

core::Result<void> saveJobState(store::Connection &connection, qint64 job, const QJsonObject &state, core::Instant now)
{
    return connection.run(u"UPDATE sync_job SET state = ?2, changed = ?3 WHERE id = ?1", job, state, now);
}

core::Result<void> discardJob(store::Connection &connection, qint64 job)
{
    return connection.run(u"DELETE FROM sync_job WHERE id = ?", job);
}

Job::Job(store::Database &database, core::Clock clock, core::ShopId shop, QString kind, QObject *parent)
    : QObject(parent)
    , database_(database)
    , clock_(std::move(clock))
    , shop_(std::move(shop))
    , kind_(std::move(kind))
{
    qRegisterMetaType<core::Result<QJsonObject>>();
}

Job::Job(store::Database &database, core::Clock clock, const SavedJob &saved, QObject *parent)
    : Job(database, std::move(clock), saved.shop, saved.kind, parent)
{
    state_ = saved.state;
    id_ = saved.id;
}

Job::~Job() = default;

core::Instant Job::now() const { return std::chrono::floor<std::chrono::seconds>(clock_()); }

core::Error Job::cancelled()
{
    return core::Error{
        QStringLiteral("sync.cancelled"), QCoreApplication::translate("sync", "Stopped before the end"), {}, {}};
}

void Job::start()
{
    if (phase_ != Phase::Ready)
        return;
    phase_ = Phase::Running;
    if (kind_.isEmpty() || id_ != 0) {
        QMetaObject::invokeMethod(this, &Job::begin, Qt::QueuedConnection);
        return;
    }
    const auto keep = [shop = shop_, kind = kind_,
                       time = now()](store::Connection &connection) -> core::Result<qint64> {
        const auto row = shopRow(connection, shop);
        if (!row)
            return core::Unexpected(row.error());
        auto made = connection.run(u"INSERT INTO sync_job (shop, kind, state, created, changed) VALUES (?,?,'{}',?,?)",
                                   row->id, kind, time, time);
        if (!made)
            return core::Unexpected(made.error());
        return connection.lastInsertId();
    };
    // The database is the context, since it outlives its writer; a job that dies at this moment would not.
    database_.write(keep).then(&database_, [guard = QPointer<Job>(this)](const core::Result<qint64> &id) {
        if (!guard)
            return;
        if (!id)
            return guard->finish(core::Unexpected(id.error()));
        guard->id_ = *id;
        guard->begin();
    });
}

void Job::begin()
{
    if (phase_ == Phase::Stopping)
        return finish(core::Unexpected(cancelled()));
    run(state_);
}

void Job::cancel()
{
    if (phase_ != Phase::Running)
        return;
    phase_ = Phase::Stopping;
    stop();
}

void Job::report(qint64 done, qint64 total, const QString &words)
{
    done_ = done;
    total_ = total;
    words_ = words;
    const auto time = clock_();
    // A clock that was set back must not silence the job.
    const bool soon = time >= reported_ && time - reported_ < kReportEvery;
    if (soon && (total == 0 || done < total))
        return;
    reported_ = time;
    Q_EMIT progressed(done, total, words);
}

void Job::finish(core::Result<QJsonObject> result)
{
    if (phase_ == Phase::Ended)
        return;
    // Whatever failed can be tried again from where it stopped; what was finished or given up can't.
    const bool keep = !result && result.error().code != QStringLiteral("sync.cancelled");
    phase_ = Phase::Ended;
    const auto tell = [this, result = std::move(result)] { Q_EMIT finished(result); };
    if (id_ == 0 || keep) {
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
        return;
    }
    database_.write([id = id_](store::Connection &connection) { return discardJob(connection, id); })
        .then(&database_, [guard = QPointer<Job>(this), tell](const core::Result<void> &) {
            if (guard)
                tell();
        });
}

} // namespace syncing
