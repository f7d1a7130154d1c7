// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"
#include "store/connection.h"

#include <QString>

#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace store {

// Reads the whole database and checks its structure (not the contents of indices). Error: store.corrupt, naming
// the first damage.
core::Result<void> quickCheck(Connection &connection);

// store.corrupt with a remedy that names the newest good backup of the database at `path`.
core::Error withWayOut(core::Error error, const QString &path);

// The same check on a thread of its own, given up when the object dies.
class BackgroundCheck final {
public:
    using Finished = std::function<void(core::Result<void>)>; // on the check's thread; not called when given up
    BackgroundCheck(const QString &path, Finished finished);
    ~BackgroundCheck();
    BackgroundCheck(const BackgroundCheck &) = delete;
    BackgroundCheck &operator=(const BackgroundCheck &) = delete;

private:
    void run(const QString &path, const Finished &finished);
    std::mutex mutex_;
    Connection *running_ = nullptr;
    bool givenUp_ = false;
    std::thread thread_;
};

} // namespace store
