// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"
#include "store/connection.h"
#include "store/migration.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace store {

// What a committed transaction touched: per table the rowids in ascending order, or none listed when there were
// more than 1,000 or the table has no rowids ("anything in this table may have changed").
struct Change {
    std::map<QString, std::vector<qint64>> rows;
    bool touches(const QString &table) const { return rows.contains(table); }
};

// Whether a write is committed by itself or may share one commit, and so one wait for the disk, with its neighbours
// in the queue. Shared is for small frequent writes. Each write stands or falls alone in both cases.
enum class Commit { Own, Shared };

struct Options {
    // A file up to this size is checked while opening (measured: about 1 s per 500 MB). A larger one is checked
    // in the background after a clean end, and while opening after any other.
    qint64 checkAtOnce = 128LL << 20;
    // Above this size the check is always in the background.
    qint64 checkInBackground = 2LL << 30;
    int keepBackups = 3;
};

class Actor;
class BackgroundCheck;
class Lock;

// A profile's database file and its one writer thread. Opening takes the profile's lock, checks the file
// (quick_check), makes a backup when a migration is due and migrates. Readers are connections of their own (WAL)
// that never wait for the writer. Lives on the engine's thread; changed() is emitted there.
// Errors of open: store.in_use (says which process holds it), store.newer, store.foreign, store.corrupt (remedy
// names the newest good backup), store.locked, store.full, store.path, store.sequence.
class Database final : public QObject {
    Q_OBJECT
public:
    static core::Result<std::unique_ptr<Database>> open(const QString &path, const Migrations &migrations,
                                                        const Options &options = {});
    ~Database() override; // finishes the queued writes

    // A read-only connection for the calling thread. Its open transactions and half-read statements keep the log
    // from being recycled, so don't hold them over an event loop.
    core::Result<std::unique_ptr<Connection>> reader() const;

    // Runs `work` on the writer thread inside one IMMEDIATE transaction: committed when it returns a value, rolled
    // back when it returns an error. Writes run in the order of these calls. `work` gets a Connection and returns
    // a core::Result<T>; the future yields that result. Cancelling the future before the work starts leaves it out.
    // The future finishes on the writer thread. An object that may die while a write is under way must not be the
    // context of then(): Qt 6.4 looks at it without a lock. Use the database as context and a QPointer inside.
    // When the disk fills up during a shared commit, all writes that shared it answer store.full.
    template<class Work>
    auto write(Work work, Commit commit = Commit::Own) -> QFuture<std::invoke_result_t<Work, Connection &>>
    {
        return submit(*writer_, std::move(work), commit);
    }

    // Runs `work` on a background thread with a read-only connection, inside one snapshot; several run in order.
    template<class Work>
    auto read(Work work) -> QFuture<std::invoke_result_t<Work, Connection &>>
    {
        return submit(*reader_, std::move(work), Commit::Own);
    }

    QString path() const { return path_; }
    QString folder() const; // the profile's folder, where backups/ lies

Q_SIGNALS:
    // After each commit that changed rows. Tables of a full-text index are left out.
    void changed(const store::Change &change);
    // The result of a check that open() left to the background.
    void checked(const core::Result<void> &result);

private:
    struct Job {
        std::function<core::Result<void>(Connection &)> work;
        std::function<void(core::Result<void>)> done;
        std::function<bool()> cancelled;
        Commit commit = Commit::Own;
    };
    friend class Actor;
    Database();
    static void enqueue(Actor &actor, Job job);
    core::Result<void> start(bool checkLater);

    template<class Work>
    static auto submit(Actor &actor, Work work, Commit commit) -> QFuture<std::invoke_result_t<Work, Connection &>>
    {
        using Answer = std::invoke_result_t<Work, Connection &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        auto future = promise->future();
        auto answer = std::make_shared<std::optional<Answer>>();
        enqueue(actor, Job{[answer, work = std::move(work)](Connection &connection) mutable -> core::Result<void> {
                               answer->emplace(work(connection));
                               if (!**answer)
                                   return core::Unexpected((*answer)->error());
                               return {};
                           },
                           [answer, promise](core::Result<void> committed) {
                               if (!committed)
                                   promise->addResult(Answer(core::Unexpected(committed.error())));
                               else
                                   promise->addResult(std::move(**answer));
                               promise->finish();
                           },
                           [promise] { return promise->isCanceled(); }, commit});
        return future;
    }

    QString path_;
    std::unique_ptr<Lock> lock_;
    std::unique_ptr<Actor> writer_;
    std::unique_ptr<Actor> reader_;
    std::unique_ptr<BackgroundCheck> check_;
};

} // namespace store
