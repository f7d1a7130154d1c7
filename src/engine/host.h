// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/follow.h"
#include "engine/engine.h"
#include "engine/shopsync.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace engine {

// An Engine on a thread of its own, for a program whose first thread must never wait. Lives on that first thread;
// ask() and read() may be called from any.
class Host final : public QObject {
    Q_OBJECT
public:
    explicit Host(Options options, QObject *parent = nullptr);
    ~Host() override; // ends the engine and waits for it: outgoing calls are abandoned, queued writes finished

    // Opens the engine; opened() or failed() follows. After failed() it may be tried again, with other options.
    void open();
    void setOptions(Options options) { options_ = std::move(options); }
    bool isOpen() const { return open_; }
    // The database's file, for read models with connections of their own. Empty before opened().
    const QString &databasePath() const { return databasePath_; }
    const Profile *profile() const { return profile_.get(); } // null before opened()

    // Runs `work(engine)` on the engine's thread; it gives a core::Result<T> or a QFuture of one. The future has
    // engine.closed where there is no engine (any more). Follow it with core::follow().
    template<class Work>
    auto ask(Work work)
    {
        using Returned = std::invoke_result_t<Work, Engine &>;
        using Answer = typename core::detail::Unwrapped<Returned>::Type;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        const auto future = promise->future();
        post([promise, work = std::move(work)](Engine *engine) mutable {
            const auto give = [promise](const Answer &answer) {
                promise->addResult(answer);
                promise->finish();
            };
            if (!engine)
                return give(Answer(core::Unexpected(closed())));
            if constexpr (core::detail::Unwrapped<Returned>::isFuture)
                core::follow(work(*engine), engine, give, [give] { give(Answer(core::Unexpected(closed()))); });
            else
                give(work(*engine));
        });
        return future;
    }

    // Runs `work(connection)` on the engine's reading thread: one snapshot, several in order.
    template<class Work>
    auto read(Work work)
    {
        return ask(
            [work = std::move(work)](Engine &engine) mutable { return engine.database().read(std::move(work)); });
    }

Q_SIGNALS:
    void opened();
    void failed(const core::Error &error);
    // What a transaction has changed.
    void changed(const store::Change &change);
    // A reading of a shop's catalog has begun, come on, or ended.
    void syncChanged(const engine::SyncRun &run);
    // Sending was paused or goes on, in all shops.
    void sendingChanged(bool sending);

private:
    class Room;
    void post(std::function<void(Engine *)> work);
    static core::Error closed();

    Options options_;
    QThread thread_;
    std::unique_ptr<Room> room_; // lives on the thread
    QString databasePath_;
    std::unique_ptr<Profile> profile_;
    bool open_ = false;
};

} // namespace engine
