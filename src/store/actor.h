// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"
#include "store/connection.h"
#include "store/database.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>

namespace store {

class Watcher;

// A thread with a connection of its own that runs jobs in order, each in a transaction. Nobody waits for it but
// its destructor, which finishes the queue.
class Actor final {
public:
    using Committed = std::function<void(const Change &)>;

    explicit Actor(Connection::Mode mode)
        : mode_(mode)
    {
    }
    ~Actor() { stop(); }
    Actor(const Actor &) = delete;
    Actor &operator=(const Actor &) = delete;

    // Returns when the connection is open or has failed to open. `committed` is called on the actor's thread.
    core::Result<void> start(const QString &path, Committed committed);
    void enqueue(Database::Job job);
    void stop();

private:
    using Jobs = std::vector<Database::Job>;
    void run(const QString &path, std::promise<core::Result<void>> opened);
    Jobs next();
    void perform(Connection &connection, Watcher *watcher, Jobs jobs);
    core::Result<void> attempt(Connection &connection, Database::Job &job, bool shared);

    Connection::Mode mode_;
    Committed committed_;
    std::mutex mutex_;
    std::condition_variable woken_;
    std::deque<Database::Job> queue_;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace store
