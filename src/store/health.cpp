// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/health.h"

#include "store/backup.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(store)
};

} // namespace

namespace store {
core::Result<void> quickCheck(Connection &connection)
{
    const auto found = connection.one(u"PRAGMA quick_check(1)", [](const Statement &row) { return row.text(0); });
    if (!found)
        return core::Unexpected(found.error());
    if (!*found || **found != QStringLiteral("ok"))
        return core::fail("store.corrupt", Words::tr("The database file is damaged"),
                          found->value_or(QString()).simplified(),
                          Words::tr("Restore the newest backup, or save what is readable."));
    return {};
}

core::Error withWayOut(core::Error error, const QString &path)
{
    if (error.code != QStringLiteral("store.corrupt"))
        return error;
    error.place = error.place.isEmpty() || error.place == path ? path : path + QStringLiteral(": ") + error.place;
    const auto backup = newestGoodBackup(path);
    error.remedy = backup ? Words::tr("Restore the backup %1, or save what is readable into a new file.")
                                .arg(QFileInfo(*backup).fileName())
                          : Words::tr("There is no backup yet; save what is readable into a new file.");
    return error;
}

BackgroundCheck::BackgroundCheck(const QString &path, Finished finished)
    : thread_([this, path, finished = std::move(finished)] { run(path, finished); })
{
}

BackgroundCheck::~BackgroundCheck()
{
    {
        const std::lock_guard guard(mutex_);
        givenUp_ = true;
        if (running_)
            running_->interrupt();
    }
    thread_.join();
}

void BackgroundCheck::run(const QString &path, const Finished &finished)
{
    auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    if (!connection)
        return finished(core::Unexpected(connection.error()));
    {
        const std::lock_guard guard(mutex_);
        if (givenUp_)
            return;
        running_ = connection->get();
    }
    auto result = quickCheck(**connection);
    {
        const std::lock_guard guard(mutex_);
        running_ = nullptr;
        if (givenUp_)
            return;
    }
    finished(result ? std::move(result) : core::Unexpected(withWayOut(result.error(), path)));
}

} // namespace store
