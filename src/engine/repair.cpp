// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/repair.h"

#include "catalog/table.h"
#include "engine/profile.h"
#include "store/backup.h"
#include "store/health.h"
#include "store/lock.h"
#include "store/salvage.h"
#include "sync/cursor.h"

#include <QCoreApplication>
#include <QFile>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(engine)
};

} // namespace

namespace engine {
namespace {

// Nothing when it is sound; what is wrong otherwise.
core::Result<std::optional<core::Error>> damageOf(const QString &path)
{
    const auto lock = store::Lock::take(path + QStringLiteral(".lock"));
    if (!lock)
        return core::Unexpected(lock.error());
    auto connection = store::Connection::open(path, store::Connection::Mode::ReadOnly);
    const auto checked = connection ? store::quickCheck(**connection) : core::Unexpected(connection.error());
    if (checked)
        return std::optional<core::Error>();
    if (checked.error().code != QStringLiteral("store.corrupt"))
        return core::Unexpected(checked.error());
    return std::optional<core::Error>(checked.error());
}

void removeDatabase(const QString &path)
{
    for (const char *tail : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(tail));
}

// What was lost of a listing can't be seen in what is left of it.
core::Result<void> readAgain(const QString &path)
{
    auto connection = store::Connection::open(path, store::Connection::Mode::ReadWrite);
    if (!connection)
        return core::Unexpected(connection.error());
    auto forgotten = catalog::forgetReading(**connection);
    return forgotten ? syncing::forgetCursors(**connection) : forgotten;
}

core::Result<Repaired> fromBackup(const QString &path, const core::Error &damage)
{
    const auto backup = store::newestGoodBackup(path);
    if (!backup) {
        core::Error error = damage;
        error.place = path;
        error.remedy =
            Words::tr("Nothing in it is readable and there is no backup. Move the file away, connect the shop "
                      "again and sync: the listings are on the platform.");
        return core::Unexpected(error);
    }
    auto aside = store::restoreBackup(path, *backup);
    if (!aside)
        return core::Unexpected(aside.error());
    return Repaired{Repaired::How::Restored, 0, {}, *backup, *aside};
}

} // namespace

core::Result<Repaired> repair(const QString &profileDirectory)
{
    const auto profile = Profile::open(profileDirectory.isEmpty() ? Profile::defaultDirectory() : profileDirectory);
    if (!profile)
        return core::Unexpected(profile.error());
    const QString path = profile->database();
    if (!QFile::exists(path))
        return Repaired{};
    const auto damage = damageOf(path);
    if (!damage)
        return core::Unexpected(damage.error());
    if (!*damage)
        return Repaired{};
    const QString fresh = path + QStringLiteral(".salvaged");
    removeDatabase(fresh); // left by a repair that was interrupted
    const auto salvaged = store::salvage(path, fresh);
    if (!salvaged)
        return salvaged.error().code == QStringLiteral("store.corrupt") ? fromBackup(path, **damage)
                                                                        : core::Unexpected(salvaged.error());
    if (auto distrusted = readAgain(fresh); !distrusted)
        return core::Unexpected(distrusted.error());
    auto aside = store::restoreBackup(path, fresh);
    removeDatabase(fresh);
    if (!aside)
        return core::Unexpected(aside.error());
    return Repaired{Repaired::How::Salvaged, salvaged->rows, salvaged->incomplete, {}, *aside};
}

} // namespace engine
