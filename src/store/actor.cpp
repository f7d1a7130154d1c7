// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/actor.h"

#include "store/watcher.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <exception>
#include <sqlite3.h>

namespace store {
namespace {

Q_LOGGING_CATEGORY(logStore, "store")

// Frames of the log after which it goes into the file.
constexpr int kCheckpoint = 4000;

// More than this in one commit would keep the first of them waiting.
constexpr size_t kShared = 256;

core::Error thrown(const char *what)
{
    return core::Error{
        QStringLiteral("store.exception"),
        QCoreApplication::translate("store", "The program failed while it was writing; nothing was changed"),
        QString::fromUtf8(what), QCoreApplication::translate("store", "Please report this.")};
}

void merge(Change &into, Change from)
{
    for (auto &[table, rows] : from.rows) {
        const auto [it, isNew] = into.rows.try_emplace(table, rows);
        if (isNew || it->second.empty())
            continue;
        if (rows.empty() || it->second.size() + rows.size() > 1000) {
            it->second.clear();
            continue;
        }
        std::vector<qint64> both;
        std::set_union(it->second.begin(), it->second.end(), rows.begin(), rows.end(), std::back_inserter(both));
        it->second = std::move(both);
    }
}

} // namespace

core::Result<void> Actor::start(const QString &path, Committed committed)
{
    committed_ = std::move(committed);
    std::promise<core::Result<void>> opened;
    auto answer = opened.get_future();
    thread_ = std::thread([this, path, opened = std::move(opened)]() mutable { run(path, std::move(opened)); });
    auto result = answer.get();
    if (!result)
        stop();
    return result;
}

void Actor::enqueue(Database::Job job)
{
    {
        const std::lock_guard guard(mutex_);
        queue_.push_back(std::move(job));
    }
    woken_.notify_one();
}

void Actor::stop()
{
    {
        const std::lock_guard guard(mutex_);
        stopping_ = true;
    }
    woken_.notify_one();
    if (thread_.joinable())
        thread_.join();
}

void Actor::run(const QString &path, std::promise<core::Result<void>> opened)
{
    auto connection = Connection::open(path, mode_);
    if (!connection) {
        opened.set_value(core::Unexpected(connection.error()));
        return;
    }
    std::unique_ptr<Watcher> watcher;
    if (mode_ == Connection::Mode::ReadWrite)
        watcher = std::make_unique<Watcher>(**connection);
    // In place of the automatic checkpoint, which would make whoever waits for a large commit wait for it as well.
    int frames = 0;
    if (watcher)
        sqlite3_wal_hook((*connection)->handle(),
                         [](void *count, sqlite3 *, const char *, int pages) {
                             *static_cast<int *>(count) = pages;
                             return SQLITE_OK;
                         },
                         &frames);
    opened.set_value({});
    for (;;) {
        Jobs jobs = next();
        if (jobs.empty())
            break;
        perform(**connection, watcher.get(), std::move(jobs));
        // Readers may keep a part of it from happening; the next commit tries again.
        if (std::exchange(frames, 0) >= kCheckpoint)
            (void)sqlite3_wal_checkpoint_v2((*connection)->handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr,
                                            nullptr);
    }
}

Actor::Jobs Actor::next()
{
    std::unique_lock lock(mutex_);
    woken_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
    Jobs jobs;
    while (!queue_.empty() && jobs.size() < kShared) {
        const bool own = queue_.front().commit == Commit::Own;
        if (own && !jobs.empty())
            break;
        jobs.push_back(std::move(queue_.front()));
        queue_.pop_front();
        if (own)
            break;
    }
    return jobs;
}

core::Result<void> Actor::attempt(Connection &connection, Database::Job &job, bool shared)
{
    try {
        if (shared)
            return nested(connection, [&] { return job.work(connection); });
        return job.work(connection);
    } catch (const std::exception &exception) {
        return core::Unexpected(thrown(exception.what()));
    } catch (...) {
        return core::Unexpected(thrown(""));
    }
}

void Actor::perform(Connection &connection, Watcher *watcher, Jobs jobs)
{
    const bool writing = mode_ == Connection::Mode::ReadWrite;
    std::erase_if(jobs, [](Database::Job &job) {
        if (!job.cancelled())
            return false;
        job.done(core::fail("store.interrupted", QCoreApplication::translate("store", "Stopped before the end")));
        return true;
    });
    if (jobs.empty())
        return;
    const auto begun = connection.run(writing ? u"BEGIN IMMEDIATE" : u"BEGIN");
    std::vector<core::Result<void>> results;
    Change change;
    for (Database::Job &job : jobs) {
        results.push_back(begun ? attempt(connection, job, jobs.size() > 1) : begun);
        if (results.back() && watcher)
            merge(change, watcher->take());
        else if (watcher)
            watcher->drop();
        // A full disk or a failing one ends the transaction under our feet: everything in it is gone.
        if (begun && sqlite3_get_autocommit(connection.handle())) {
            const core::Error why = results.back() ? thrown("the work ended the transaction") : results.back().error();
            results.assign(jobs.size(), core::Unexpected(why));
            break;
        }
    }
    const bool any = std::any_of(results.begin(), results.end(), [](const auto &result) { return bool(result); });
    if (begun && !sqlite3_get_autocommit(connection.handle())) {
        auto ended = connection.run(any ? u"COMMIT" : u"ROLLBACK");
        if (!ended) {
            qCWarning(logStore) << "a transaction was not committed:" << ended.error().code;
            if (!sqlite3_get_autocommit(connection.handle()))
                (void)connection.run(u"ROLLBACK");
            if (any)
                results.assign(jobs.size(), ended);
        }
    }
    const bool committed = std::any_of(results.begin(), results.end(), [](const auto &result) { return bool(result); });
    if (committed && writing && committed_ && !change.rows.empty())
        committed_(change);
    for (size_t i = 0; i < jobs.size(); ++i)
        jobs[i].done(std::move(results[i]));
}

} // namespace store
