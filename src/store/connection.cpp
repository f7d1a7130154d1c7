// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"

#include "store/sqlerror.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSqlDriver>
#include <QSqlError>
#include <QVariant>

#include <atomic>
#include <sqlite3.h>

namespace store {

struct Statement::Prepared {
    QString sql;
    sqlite3_stmt *statement = nullptr;
    sqlite3 *database = nullptr;
    int bindError = SQLITE_OK;
    bool busy = false;

    ~Prepared() { sqlite3_finalize(statement); }
    void noteBind(int code)
    {
        if (bindError == SQLITE_OK)
            bindError = code;
    }
};

namespace {

constexpr size_t kCachedStatements = 256;

QString shortened(const QString &sql) { return sql.simplified().left(120); }

} // namespace

Statement::Statement(Statement &&other) noexcept
    : prepared_(std::exchange(other.prepared_, nullptr))
{
}

Statement::~Statement()
{
    if (!prepared_)
        return;
    reset();
    prepared_->busy = false;
}

void Statement::reset()
{
    sqlite3_reset(prepared_->statement);
    sqlite3_clear_bindings(prepared_->statement);
    prepared_->bindError = SQLITE_OK;
}

Statement &Statement::bind(int index, qint64 value)
{
    prepared_->noteBind(sqlite3_bind_int64(prepared_->statement, index, value));
    return *this;
}

Statement &Statement::bind(int index, double value)
{
    prepared_->noteBind(sqlite3_bind_double(prepared_->statement, index, value));
    return *this;
}

Statement &Statement::bind(int index, const QString &value) { return bind(index, QStringView(value)); }

Statement &Statement::bind(int index, QStringView value)
{
    const QByteArray utf8 = value.toUtf8();
    return bind(index, std::string_view(utf8.constData(), size_t(utf8.size())));
}

Statement &Statement::bind(int index, std::string_view utf8)
{
    const char *data = utf8.data() ? utf8.data() : "";
    prepared_->noteBind(
        sqlite3_bind_text64(prepared_->statement, index, data, utf8.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement &Statement::bind(int index, const QByteArray &blob)
{
    // A null pointer would bind NULL.
    const char *data = blob.isEmpty() ? "" : blob.constData();
    prepared_->noteBind(
        sqlite3_bind_blob64(prepared_->statement, index, data, sqlite3_uint64(blob.size()), SQLITE_TRANSIENT));
    return *this;
}

Statement &Statement::bind(int index, const QJsonObject &value)
{
    const QByteArray json =
        value.isEmpty() ? QByteArrayLiteral("{}") : QJsonDocument(value).toJson(QJsonDocument::Compact);
    return bind(index, std::string_view(json.constData(), size_t(json.size())));
}

Statement &Statement::bind(int index, std::nullopt_t)
{
    prepared_->noteBind(sqlite3_bind_null(prepared_->statement, index));
    return *this;
}

core::Result<bool> Statement::step()
{
    if (prepared_->bindError != SQLITE_OK)
        return core::Unexpected(errorOf(prepared_->bindError, 0,
                                        QString::fromUtf8(sqlite3_errstr(prepared_->bindError)),
                                        shortened(prepared_->sql)));
    switch (sqlite3_step(prepared_->statement)) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default: {
        auto error = errorOf(prepared_->database, shortened(prepared_->sql));
        sqlite3_reset(prepared_->statement);
        return core::Unexpected(std::move(error));
    }
    }
}

core::Result<void> Statement::run()
{
    for (;;) {
        const auto stepped = step();
        if (!stepped) {
            reset();
            return core::Unexpected(stepped.error());
        }
        if (!*stepped)
            break;
    }
    reset();
    return {};
}

int Statement::columns() const { return sqlite3_column_count(prepared_->statement); }

qint64 Statement::integer(int column) const { return sqlite3_column_int64(prepared_->statement, column); }

double Statement::real(int column) const { return sqlite3_column_double(prepared_->statement, column); }

QString Statement::text(int column) const
{
    const std::string_view bytes = utf8(column);
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

std::string_view Statement::utf8(int column) const
{
    // The text must be asked for before its length: the call may convert.
    const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(prepared_->statement, column));
    return data ? std::string_view(data, size_t(sqlite3_column_bytes(prepared_->statement, column)))
                : std::string_view();
}

QByteArray Statement::blob(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(prepared_->statement, column));
    return data ? QByteArray(data, sqlite3_column_bytes(prepared_->statement, column)) : QByteArray();
}

QJsonObject Statement::json(int column) const
{
    const std::string_view bytes = utf8(column);
    if (bytes.size() <= 2)
        return {};
    return QJsonDocument::fromJson(QByteArray::fromRawData(bytes.data(), qsizetype(bytes.size()))).object();
}

bool Statement::isNull(int column) const { return sqlite3_column_type(prepared_->statement, column) == SQLITE_NULL; }

Connection::Connection() = default;

core::Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode)
{
    // SQLite's count of its memory takes a lock at every allocation. Only before its first use; later it stays on.
    static const int uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(uncounted);
    static std::atomic<quint64> sequence = 0;
    std::unique_ptr<Connection> connection(new Connection);
    connection->name_ = QStringLiteral("store-%1").arg(++sequence);
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->name_);
    database.setDatabaseName(path);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000");
    if (mode == Mode::ReadOnly)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    database.setConnectOptions(options);
    if (!database.open()) {
        const int code = database.lastError().nativeErrorCode().toInt();
        return core::Unexpected(
            errorOf(code ? code : SQLITE_CANTOPEN, errno, database.lastError().databaseText(), path));
    }
    connection->handle_ = *static_cast<sqlite3 *const *>(database.driver()->handle().constData());
    sqlite3_extended_result_codes(connection->handle_, 1);
    // A reader can't set the journal mode; the writer's is kept in the file. 4,000 pages: fewer, longer
    // checkpoints; the size limit gives the room of a large import back.
    const QString settings =
        mode == Mode::ReadOnly
            ? QStringLiteral("PRAGMA foreign_keys=ON; PRAGMA cache_size=-16384; PRAGMA query_only=ON")
            : QStringLiteral("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
                             "PRAGMA wal_autocheckpoint=4000; PRAGMA journal_size_limit=67108864;"
                             "PRAGMA cache_size=-65536");
    if (auto set = connection->execute(settings); !set) {
        auto error = set.error();
        error.place = path;
        return core::Unexpected(std::move(error));
    }
    return connection;
}

Connection::~Connection()
{
    cache_.clear();
    if (name_.isEmpty())
        return;
    {
        QSqlDatabase database = QSqlDatabase::database(name_, false);
        database.close();
    }
    QSqlDatabase::removeDatabase(name_);
}

core::Result<Statement> Connection::prepare(QStringView sql)
{
    const size_t hash = qHash(sql);
    const auto [begin, end] = cache_.equal_range(hash);
    for (auto it = begin; it != end; ++it) {
        if (!it->second->busy && it->second->sql == sql) {
            it->second->busy = true;
            return Statement(it->second.get());
        }
    }
    if (cache_.size() >= kCachedStatements)
        finaliseIdle();
    auto prepared = std::make_unique<Statement::Prepared>();
    prepared->sql = sql.toString();
    prepared->database = handle_;
    const QByteArray utf8 = sql.toUtf8();
    const char *rest = nullptr;
    if (sqlite3_prepare_v3(handle_, utf8.constData(), int(utf8.size()) + 1, SQLITE_PREPARE_PERSISTENT,
                           &prepared->statement, &rest) != SQLITE_OK)
        return core::Unexpected(errorOf(handle_, shortened(prepared->sql)));
    if (!prepared->statement || !QByteArrayView(rest).trimmed().isEmpty())
        return core::fail("store.sql", QCoreApplication::translate("store", "Exactly one statement can be prepared"),
                          shortened(prepared->sql));
    prepared->busy = true;
    return Statement(cache_.emplace(hash, std::move(prepared))->second.get());
}

void Connection::finaliseIdle()
{
    std::erase_if(cache_, [](const auto &entry) { return !entry.second->busy; });
}

core::Result<void> Connection::execute(const QString &script)
{
    if (sqlite3_exec(handle_, script.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return core::Unexpected(errorOf(handle_, shortened(script)));
    return {};
}

qint64 Connection::lastInsertId() const { return sqlite3_last_insert_rowid(handle_); }

int Connection::changes() const { return sqlite3_changes(handle_); }

void Connection::interrupt() { sqlite3_interrupt(handle_); }

QSqlDatabase Connection::qsql() const { return QSqlDatabase::database(name_, false); }

} // namespace store
