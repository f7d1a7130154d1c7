// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/statedb.h"

#include <QCoreApplication>
#include <QFile>

#include <sqlite3.h>

namespace sandbox {

Statement::Statement(Statement &&other) noexcept
    : statement_(std::exchange(other.statement_, nullptr))
    , lent_(std::exchange(other.lent_, nullptr))
    , bound_(other.bound_)
{
}

Statement::~Statement()
{
    if (!statement_)
        return;
    if (!lent_) {
        sqlite3_finalize(statement_);
        return;
    }
    reset();
    *lent_ = false;
}

namespace {

[[noreturn]] void failAt(sqlite3 *db, std::string_view sql)
{
    throw StateFailed(sqlite3_extended_errcode(db), std::string(sqlite3_errmsg(db)) + " in: " + std::string(sql));
}

void require(sqlite3_stmt *statement, int code)
{
    if (code != SQLITE_OK)
        failAt(sqlite3_db_handle(statement), sqlite3_sql(statement));
}

} // namespace

Statement &Statement::bind(qint64 value)
{
    require(statement_, sqlite3_bind_int64(statement_, ++bound_, value));
    return *this;
}

Statement &Statement::bind(double value)
{
    require(statement_, sqlite3_bind_double(statement_, ++bound_, value));
    return *this;
}

Statement &Statement::bind(QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    require(statement_, sqlite3_bind_text(statement_, ++bound_, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT));
    return *this;
}

Statement &Statement::bind(const QByteArray &blob)
{
    require(statement_, sqlite3_bind_blob(statement_, ++bound_, blob.constData(), int(blob.size()), SQLITE_TRANSIENT));
    return *this;
}

Statement &Statement::bind(std::nullopt_t)
{
    require(statement_, sqlite3_bind_null(statement_, ++bound_));
    return *this;
}

bool Statement::step()
{
    switch (sqlite3_step(statement_)) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        failAt(sqlite3_db_handle(statement_), sqlite3_sql(statement_));
    }
}

void Statement::run()
{
    while (step()) {
    }
    reset();
}

void Statement::reset()
{
    sqlite3_reset(statement_); // repeats the error of the last step, which has been thrown already
    sqlite3_clear_bindings(statement_);
    bound_ = 0;
}

qint64 Statement::integer(int column) const { return sqlite3_column_int64(statement_, column); }

double Statement::real(int column) const { return sqlite3_column_double(statement_, column); }

QString Statement::text(int column) const
{
    const void *bytes = sqlite3_column_text(statement_, column);
    return QString::fromUtf8(static_cast<const char *>(bytes), sqlite3_column_bytes(statement_, column));
}

QByteArray Statement::blob(int column) const
{
    const void *bytes = sqlite3_column_blob(statement_, column);
    return QByteArray(static_cast<const char *>(bytes), sqlite3_column_bytes(statement_, column));
}

bool Statement::isNull(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

core::Result<std::unique_ptr<StateDb>> StateDb::open(const QString &file)
{
    const auto unusable = [&file](const char *reason) {
        return core::fail("sandbox.state",
                          QCoreApplication::translate("sandbox", "The sandbox's state file can't be used: %1")
                              .arg(QString::fromUtf8(reason)),
                          file,
                          QCoreApplication::translate("sandbox", "Choose another folder with --data, or delete this "
                                                                 "one to start afresh."));
    };
    sqlite3 *handle = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (sqlite3_open_v2(QFile::encodeName(file).constData(), &handle, flags, nullptr) != SQLITE_OK) {
        const core::Unexpected failed = unusable(handle ? sqlite3_errmsg(handle) : "out of memory");
        sqlite3_close(handle);
        return failed;
    }
    std::unique_ptr<StateDb> db(new StateDb(handle));
    try {
        db->script("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;"
                   "PRAGMA busy_timeout = 2000; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY;"
                   "CREATE TABLE IF NOT EXISTS migration (area TEXT NOT NULL, version INTEGER NOT NULL,"
                   " PRIMARY KEY (area, version)) STRICT, WITHOUT ROWID;");
    } catch (const StateFailed &failure) {
        return unusable(failure.what());
    }
    return db;
}

StateDb::~StateDb()
{
    for (auto &[sql, cached] : cache_)
        sqlite3_finalize(cached.statement);
    sqlite3_close(db_);
}

void StateDb::fail(std::string_view sql) const { failAt(db_, sql); }

void StateDb::migrate(std::string_view area, int version, const char *sql)
{
    const QString name = QString::fromLatin1(area.data(), qsizetype(area.size()));
    Transaction transaction(*this);
    if (prepare("SELECT 1 FROM migration WHERE area = ? AND version = ?").bind(name).bind(version).step())
        return;
    script(sql);
    exec("INSERT INTO migration (area, version) VALUES (?, ?)", name, version);
    transaction.commit();
}

sqlite3_stmt *StateDb::compile(std::string_view sql) const
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(db_, sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr) !=
        SQLITE_OK)
        fail(sql);
    if (!statement)
        throw StateFailed(SQLITE_MISUSE, "empty statement");
    return statement;
}

Statement StateDb::prepare(std::string_view sql)
{
    Cached &cached = cache_[std::string(sql)];
    if (cached.lent)
        return Statement(compile(sql), nullptr);
    if (!cached.statement)
        cached.statement = compile(sql);
    cached.lent = true;
    return Statement(cached.statement, &cached.lent);
}

void StateDb::script(const char *sql)
{
    if (sqlite3_exec(db_, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(sql);
}

qint64 StateDb::lastInsertId() const { return sqlite3_last_insert_rowid(db_); }

qint64 StateDb::changes() const { return sqlite3_changes64(db_); }

namespace {

std::string savepoint(const char *verb, int level) { return std::string(verb) + " level" + std::to_string(level); }

} // namespace

Transaction::Transaction(StateDb &db)
    : db_(db)
    , level_(db.depth_)
{
    db_.exec(level_ == 0 ? std::string("BEGIN IMMEDIATE") : savepoint("SAVEPOINT", level_));
    ++db_.depth_;
}

Transaction::~Transaction()
{
    if (!open_)
        return;
    --db_.depth_;
    try {
        if (level_ == 0) {
            // A full disk makes SQLite roll back by itself; a second ROLLBACK would be an error.
            if (!sqlite3_get_autocommit(db_.db_))
                db_.exec("ROLLBACK");
        } else {
            db_.exec(savepoint("ROLLBACK TO", level_));
            db_.exec(savepoint("RELEASE", level_));
        }
    } catch (const StateFailed &) {
        // The connection is already without a transaction, which is what a rollback wants.
    }
}

void Transaction::commit()
{
    db_.exec(level_ == 0 ? std::string("COMMIT") : savepoint("RELEASE", level_));
    open_ = false;
    --db_.depth_;
}

} // namespace sandbox
