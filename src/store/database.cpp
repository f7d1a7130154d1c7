// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/actor.h"
#include "store/backup.h"
#include "store/health.h"
#include "store/lock.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>

namespace store {
namespace {

Q_LOGGING_CATEGORY(logStore, "store")

enum class Check { Now, Later };

core::Result<bool> closedInOrder(Connection &connection)
{
    const auto clean = connection.one(u"SELECT value FROM store_state WHERE key='clean'",
                                      [](const Statement &row) { return row.integer(0) != 0; });
    if (!clean)
        return core::Unexpected(clean.error());
    return clean->value_or(false);
}

core::Result<void> markClean(Connection &connection, bool clean)
{
    return connection.run(u"INSERT INTO store_state (key, value) VALUES ('clean', ?) "
                          "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                          clean);
}

// Everything that must be true of the file before the writer starts. `path` exists afterwards.
core::Result<Check> prepareFile(const QString &path, const Migrations &migrations, const Options &options)
{
    const qint64 size = QFileInfo(path).size();
    auto opened = Connection::open(path, Connection::Mode::ReadWrite);
    if (!opened)
        return core::Unexpected(opened.error());
    Connection &connection = **opened;
    const auto todo = pending(connection, migrations);
    if (!todo)
        return core::Unexpected(todo.error());
    Check check = Check::Now;
    if (!todo->fresh && size > options.checkAtOnce) {
        const auto clean = closedInOrder(connection);
        if (!clean)
            return core::Unexpected(clean.error());
        if (*clean || size > options.checkInBackground)
            check = Check::Later;
    }
    // A schema change on a damaged file would only spread the damage.
    if (!todo->fresh && (check == Check::Now || !todo->steps.empty())) {
        if (auto good = quickCheck(connection); !good)
            return core::Unexpected(good.error());
        check = Check::Now;
    }
    if (!todo->fresh && !todo->steps.empty()) {
        const auto backup = makeBackup(connection, path, options.keepBackups);
        if (!backup)
            return core::Unexpected(backup.error());
        qCInfo(logStore) << "backup made before the schema changes:" << *backup;
    }
    if (auto migrated = migrate(connection, todo->steps); !migrated)
        return core::Unexpected(migrated.error());
    if (auto marked = markClean(connection, false); !marked)
        return core::Unexpected(marked.error());
    return check;
}

} // namespace

Database::Database() = default;

core::Result<std::unique_ptr<Database>> Database::open(const QString &path, const Migrations &migrations,
                                                       const Options &options)
{
    qRegisterMetaType<store::Change>();
    const QFileInfo info(path);
    if (!QDir().mkpath(info.absolutePath()))
        return core::fail("store.path", QCoreApplication::translate("store", "The profile's folder can't be made"),
                          info.absolutePath(),
                          QCoreApplication::translate("store", "Choose a folder in which you may write."));
    std::unique_ptr<Database> database(new Database);
    database->path_ = info.absoluteFilePath();
    auto lock = Lock::take(database->path_ + QStringLiteral(".lock"));
    if (!lock)
        return core::Unexpected(lock.error());
    database->lock_ = std::move(*lock);

    Migrations all = store::migrations();
    const bool given = std::any_of(migrations.begin(), migrations.end(),
                                   [&](const Migration &m) { return m.name == all.front().name; });
    if (given)
        all.clear();
    all.insert(all.end(), migrations.begin(), migrations.end());
    const auto check = prepareFile(database->path_, all, options);
    if (!check)
        return core::Unexpected(withWayOut(check.error(), database->path_));
    if (auto started = database->start(*check == Check::Later); !started)
        return core::Unexpected(withWayOut(started.error(), database->path_));
    return database;
}

core::Result<void> Database::start(bool checkLater)
{
    writer_ = std::make_unique<Actor>(Connection::Mode::ReadWrite);
    const auto tell = [this](const Change &change) {
        QMetaObject::invokeMethod(
            this, [this, change] { Q_EMIT changed(change); }, Qt::QueuedConnection);
    };
    if (auto started = writer_->start(path_, tell); !started)
        return started;
    reader_ = std::make_unique<Actor>(Connection::Mode::ReadOnly);
    if (auto started = reader_->start(path_, {}); !started)
        return started;
    if (checkLater) {
        check_ = std::make_unique<BackgroundCheck>(path_, [this](core::Result<void> result) {
            QMetaObject::invokeMethod(
                this, [this, result] { Q_EMIT checked(result); }, Qt::QueuedConnection);
        });
    }
    return {};
}

Database::~Database()
{
    check_.reset();
    // Readers first: whoever closes last empties and removes the log, which a reader can't.
    reader_.reset();
    if (writer_) {
        Job last;
        last.work = [](Connection &connection) { return markClean(connection, true); };
        last.done = [](const core::Result<void> &) {};
        last.cancelled = [] { return false; };
        writer_->enqueue(std::move(last));
        writer_.reset();
    }
}

core::Result<std::unique_ptr<Connection>> Database::reader() const
{
    return Connection::open(path_, Connection::Mode::ReadOnly);
}

void Database::enqueue(Actor &actor, Job job) { actor.enqueue(std::move(job)); }

QString Database::folder() const { return QFileInfo(path_).path(); }

} // namespace store
