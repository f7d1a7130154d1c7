// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/backup.h"

#include "store/health.h"
#include "store/lock.h"
#include "store/sqlerror.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>
#include <sqlite3.h>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(store)
};

} // namespace

namespace store {
namespace {

constexpr int kPagesAStep = 2000;

QString stamp() { return QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss")); }

QDir folderOf(const QString &path) { return QDir(QFileInfo(path).path() + QStringLiteral("/backups")); }

core::Unexpected notMoved(const QString &path)
{
    return core::fail("store.path", Words::tr("A file of the profile can't be renamed"), path,
                      Words::tr("Check that the folder may be written and that no other program has the file open."));
}

// Into a file that appears under its name only when it is complete and on the disk.
core::Result<void> copyTo(sqlite3 *source, const QString &target)
{
    const QString unfinished = target + QStringLiteral(".part");
    QFile::remove(unfinished);
    sqlite3 *copy = nullptr;
    int code = sqlite3_open_v2(QFile::encodeName(unfinished).constData(), &copy,
                               SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    core::Result<void> result;
    if (code == SQLITE_OK) {
        sqlite3_extended_result_codes(copy, 1);
        if (sqlite3_backup *backup = sqlite3_backup_init(copy, "main", source, "main")) {
            do
                code = sqlite3_backup_step(backup, kPagesAStep);
            while (code == SQLITE_OK);
            sqlite3_backup_finish(backup);
        }
        // Without a log the copy can be read where nothing may be written.
        if (code == SQLITE_DONE)
            code = sqlite3_exec(copy, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
    }
    if (code != SQLITE_OK)
        result = core::Unexpected(errorOf(copy, target));
    sqlite3_close(copy);
    if (result && !QFile::rename(unfinished, target))
        result = notMoved(target);
    if (!result)
        QFile::remove(unfinished);
    return result;
}

std::filesystem::path file(const QString &path) { return std::filesystem::path(path.toStdU16String()); }

// Gives the database a second name; its own is never empty, since an empty place would be taken for a new profile. The
// log goes along, as it must not meet another database.
core::Result<void> keepAside(const QString &path, const QString &aside)
{
    std::error_code failed;
    std::filesystem::create_hard_link(file(path), file(aside), failed);
    if (failed && !QFile::copy(path, aside)) // a file system without links
        return notMoved(path);
    for (const QString &suffix : {QStringLiteral("-wal"), QStringLiteral("-shm")}) {
        if (QFile::exists(path + suffix) && !QFile::rename(path + suffix, aside + suffix))
            return notMoved(path + suffix);
    }
    return {};
}

// To be written, so that closing it leaves no files beside it.
core::Result<void> checkCopy(const QString &path)
{
    auto copy = Connection::open(path, Connection::Mode::ReadWrite);
    return copy ? quickCheck(**copy) : core::Unexpected(copy.error());
}

} // namespace

core::Result<QString> makeBackup(Connection &connection, const QString &path, int keep)
{
    const QDir folder = folderOf(path);
    if (!folder.mkpath(QStringLiteral(".")))
        return notMoved(folder.path());
    const auto version = connection.one(u"PRAGMA user_version", [](const Statement &row) { return row.integer(0); });
    if (!version)
        return core::Unexpected(version.error());
    // Always with a counter, so that names sort by age within a second too. An older backup of this second may be
    // gone already: look at the counters, not for a free name.
    const QString stem = QFileInfo(path).completeBaseName() + u'-' + stamp();
    int counter = 0;
    for (const QString &name : folder.entryList({stem + QStringLiteral("-*.db")}, QDir::Files))
        counter = std::max(counter, name.mid(stem.size() + 1, 3).toInt() + 1);
    const QString target = folder.filePath(
        QStringLiteral("%1-%2-v%3.db").arg(stem).arg(counter, 3, 10, QLatin1Char('0')).arg(version->value_or(0)));
    if (auto copied = copyTo(connection.handle(), target); !copied)
        return core::Unexpected(copied.error());
    // Older ones stay unless this one is known to be good.
    if (auto good = checkCopy(target); !good) {
        QFile::remove(target);
        return core::Unexpected(good.error());
    }
    const QStringList all = backups(path);
    for (qsizetype i = std::max(keep, 1); i < all.size(); ++i)
        QFile::remove(all[i]);
    return target;
}

QStringList backups(const QString &path)
{
    const QDir folder = folderOf(path);
    QStringList names =
        folder.entryList({QFileInfo(path).completeBaseName() + QStringLiteral("-*.db")}, QDir::Files, QDir::Name);
    std::reverse(names.begin(), names.end());
    for (QString &name : names)
        name = folder.filePath(name);
    return names;
}

std::optional<QString> newestGoodBackup(const QString &path)
{
    for (const QString &backup : backups(path)) {
        const auto connection = Connection::open(backup, Connection::Mode::ReadOnly);
        if (connection && quickCheck(**connection))
            return backup;
    }
    return std::nullopt;
}

core::Result<QString> restoreBackup(const QString &path, const QString &backup)
{
    const auto lock = Lock::take(path + QStringLiteral(".lock"));
    if (!lock)
        return core::Unexpected(lock.error());
    auto source = Connection::open(backup, Connection::Mode::ReadOnly);
    if (!source)
        return core::Unexpected(source.error());
    if (auto good = quickCheck(**source); !good)
        return core::Unexpected(good.error());
    // First the copy, so that a full disk is noticed before anything is moved.
    const QString fresh = path + QStringLiteral(".restored");
    QFile::remove(fresh);
    if (auto copied = copyTo((*source)->handle(), fresh); !copied)
        return core::Unexpected(copied.error());
    QString aside;
    if (QFile::exists(path)) {
        aside = path + QStringLiteral(".replaced-") + stamp();
        for (int again = 1; QFile::exists(aside); ++again)
            aside = path + QStringLiteral(".replaced-") + stamp() + QStringLiteral("-%1").arg(again);
        if (auto moved = keepAside(path, aside); !moved)
            return core::Unexpected(moved.error());
    }
    std::error_code failed;
    std::filesystem::rename(file(fresh), file(path), failed); // in one step, over what is there
    if (failed)
        return notMoved(path);
    return aside;
}

} // namespace store
