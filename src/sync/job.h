// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/id.h"
#include "core/result.h"
#include "core/time.h"
#include "store/database.h"

#include <QJsonObject>
#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace syncing {

// A job that was begun and has not ended: what a program offers to resume after a kill.
struct SavedJob {
    qint64 id = 0;
    core::ShopId shop;
    QString kind; // "catalog.sync", "catalog.import"
    QJsonObject state;
    core::Instant created{};
    core::Instant changed{};
};

// Inside the caller's transaction.
core::Result<std::vector<SavedJob>> unfinishedJobs(store::Connection &connection, const QString &kind = {});
core::Result<void> saveJobState(store::Connection &connection, qint64 job, const QJsonObject &state, core::Instant now);
core::Result<void> discardJob(store::Connection &connection, qint64 job);

// Anything with progress: a sync, an import, an export. Lives on the engine's thread; start() returns at once and
// finished() comes exactly once afterwards, never from inside start(). A job with a kind is kept in the database from
// start() until it has succeeded or was cancelled; what remains after a kill or a failure is resumed by making the same
// job with the SavedJob.
//
// A subclass does its work in run() and continuations, and ends with finish().
class Job : public QObject {
    Q_OBJECT
public:
    enum class Phase { Ready, Running, Stopping, Ended };

    // `kind` empty: not kept in the database.
    Job(store::Database &database, core::Clock clock, core::ShopId shop, QString kind, QObject *parent = nullptr);
    Job(store::Database &database, core::Clock clock, const SavedJob &saved, QObject *parent = nullptr);
    ~Job() override; // without finished() when it has not ended; the database keeps it

    void start();
    // Stops at the next safe point; finished() brings sync.cancelled. Before start() it does nothing.
    void cancel();

    Phase phase() const { return phase_; }
    const core::ShopId &shop() const { return shop_; }
    const QString &kind() const { return kind_; }
    qint64 done() const { return done_; }
    qint64 total() const { return total_; } // 0: not known
    QString words() const { return words_; }

Q_SIGNALS:
    // At most every 100 ms, and for the last step. `total` 0: not known.
    void progressed(qint64 done, qint64 total, const QString &words);
    // The job's summary for people and --json, or what went wrong. Keep what it made elsewhere: delete the job later.
    void finished(const core::Result<QJsonObject> &result);

protected:
    // `state` is what the last saveJobState() kept, empty for a new job.
    virtual void run(const QJsonObject &state) = 0;
    // The person wants it stopped: end soon with finish(cancelled()). Work between two event loop rounds may look at
    // phase() instead.
    virtual void stop() {}

    void report(qint64 done, qint64 total, const QString &words);
    void finish(core::Result<QJsonObject> result);
    static core::Error cancelled();

    store::Database &database() { return database_; }
    core::Instant now() const;
    qint64 id() const { return id_; } // for saveJobState(), 0 when not kept

private:
    void begin();

    store::Database &database_;
    core::Clock clock_;
    core::ShopId shop_;
    QString kind_;
    QString words_;
    QJsonObject state_;
    qint64 id_ = 0;
    qint64 done_ = 0;
    qint64 total_ = 0;
    std::chrono::system_clock::time_point reported_{};
    Phase phase_ = Phase::Ready;
};

} // namespace syncing
