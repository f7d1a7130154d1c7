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

// What a committed transaction touched: per table the rowids, or none listed when there were more than 1,000
// ("anything in this table may have changed").
struct Change {
    std::map<QString, std::vector<qint64>> rows;
};

// A profile's database file and its one writer thread. Opening takes the profile's lock, checks the file
// (quick_check), makes a backup when a migration is due and migrates. Readers are connections of their own (WAL)
// that never wait for the writer. Lives on the engine's thread; changed() is emitted there.
// Errors of open: store.in_use (says which process holds it), store.newer, store.corrupt (remedy names the
// newest backup), store.locked, store.full, store.path.
class Database final : public QObject {
    Q_OBJECT
public:
    static core::Result<std::unique_ptr<Database>> open(const QString &path, const Migrations &migrations);
    ~Database() override; // finishes the queued writes

    // A read-only connection for the calling thread.
    core::Result<std::unique_ptr<Connection>> reader() const;

    // Runs `work` on the writer thread inside one IMMEDIATE transaction: committed when it returns a value, rolled
    // back when it returns an error. Writes run in the order of these calls. `work` gets a Connection and returns
    // a core::Result<T>; the future yields that result.
    template<class Work>
    auto write(Work work) -> QFuture<std::invoke_result_t<Work, Connection &>>
    {
        using Answer = std::invoke_result_t<Work, Connection &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        auto future = promise->future();
        auto answer = std::make_shared<std::optional<Answer>>();
        enqueue(Job{[answer, work = std::move(work)](Connection &connection) mutable -> core::Result<void> {
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
                    }});
        return future;
    }

    QString path() const { return path_; }

Q_SIGNALS:
    void changed(const store::Change &change);

private:
    struct Job {
        std::function<core::Result<void>(Connection &)> work;
        std::function<void(core::Result<void>)> done;
    };
    class Writer;
    Database();
    void enqueue(Job job);

    QString path_;
    std::unique_ptr<Writer> writer_;
};

} // namespace store
