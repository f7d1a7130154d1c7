// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"
#include "core/time.h"

#include <QByteArray>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QString>
#include <QStringView>

#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace store {

// A prepared statement of one connection, reset when the handle goes out of scope and kept in the connection's
// cache, so it must not outlive the connection. Indices: parameters from 1, columns from 0, as in SQLite. Text is
// UTF-8 in the database. A bind that fails (index out of range, value too large) is reported by the next step().
class Statement final {
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    Statement &bind(int index, qint64 value);
    Statement &bind(int index, int value) { return bind(index, qint64(value)); }
    Statement &bind(int index, bool value) { return bind(index, qint64(value)); }
    Statement &bind(int index, double value);         // measures only, never money
    Statement &bind(int index, const QString &value); // a null QString binds as ''
    Statement &bind(int index, QStringView value);
    Statement &bind(int index, std::string_view utf8);
    Statement &bind(int index, const QByteArray &blob);   // a BLOB
    Statement &bind(int index, const QJsonObject &value); // compact JSON text
    Statement &bind(int index, core::Instant value) { return bind(index, qint64(core::unixSeconds(value))); }
    Statement &bind(int index, std::nullopt_t);
    template<class T>
    Statement &bind(int index, const std::optional<T> &value)
    {
        return value ? bind(index, *value) : bind(index, std::nullopt);
    }
    Statement &bind(int index, const char *utf8) { return bind(index, std::string_view(utf8)); }
    Statement &bind(int index, const void *) = delete; // would convert to bool
    template<class... T>
    Statement &bindAll(const T &...values)
    {
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }

    // True when there is a row to read, false at the end.
    core::Result<bool> step();
    // For statements without rows: steps to the end and resets, keeping nothing bound.
    core::Result<void> run();
    void reset();

    int columns() const;
    qint64 integer(int column) const;
    bool boolean(int column) const { return integer(column) != 0; }
    double real(int column) const;
    QString text(int column) const;
    std::string_view utf8(int column) const; // valid until the next step
    QByteArray blob(int column) const;
    QJsonObject json(int column) const; // empty for NULL and for text that is not an object
    core::Instant instant(int column) const { return core::instant(integer(column)); }
    bool isNull(int column) const;

private:
    friend class Connection;
    struct Prepared;
    explicit Statement(Prepared *prepared)
        : prepared_(prepared)
    {
    }
    Prepared *prepared_;
};

// One SQLite connection (Qt's QSQLITE driver; statements go through the driver's own handle, which is several
// times faster for bulk work). Belongs to the thread that opened it; only interrupt() may come from another.
// Write-ahead log, foreign keys on, synchronous FULL: what is committed survives a power cut.
// Errors: store.locked (retryable), store.full, store.corrupt, store.constraint, store.interrupted, store.path,
// store.sql.
class Connection final {
public:
    enum class Mode { ReadOnly, ReadWrite };
    static core::Result<std::unique_ptr<Connection>> open(const QString &path, Mode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    // Prepared once per text and connection; asking again while the first handle lives gives a second statement.
    core::Result<Statement> prepare(QStringView sql);
    // A script of several statements without parameters.
    core::Result<void> execute(const QString &script);
    // prepare + bindAll + run
    template<class... T>
    core::Result<void> run(QStringView sql, const T &...values)
    {
        auto statement = prepare(sql);
        if (!statement)
            return core::Unexpected(statement.error());
        return statement->bindAll(values...).run();
    }
    // The first row through `read(const Statement &)`, or nothing.
    template<class Read, class... T>
    auto one(QStringView sql, Read read, const T &...values)
        -> core::Result<std::optional<std::invoke_result_t<Read, const Statement &>>>;
    // All rows.
    template<class Read, class... T>
    auto all(QStringView sql, Read read, const T &...values)
        -> core::Result<std::vector<std::invoke_result_t<Read, const Statement &>>>;

    qint64 lastInsertId() const;
    int changes() const; // rows that the last statement touched
    // Ends a running statement of this connection with store.interrupted. From any thread.
    void interrupt();
    QSqlDatabase qsql() const;
    sqlite3 *handle() const { return handle_; }

private:
    Connection();
    void finaliseIdle();

    QString name_;
    sqlite3 *handle_ = nullptr;
    std::unordered_multimap<size_t, std::unique_ptr<Statement::Prepared>> cache_;
};

// Runs `work()` inside a savepoint: kept when it returns a value, taken back when it returns an error. Nests.
template<class Work>
auto nested(Connection &connection, Work work) -> std::invoke_result_t<Work>
{
    if (auto begun = connection.run(u"SAVEPOINT nested"); !begun)
        return core::Unexpected(begun.error());
    auto answer = work();
    if (!answer) {
        // A full disk may have ended the whole transaction already; then there is no savepoint to go back to.
        (void)connection.run(u"ROLLBACK TO nested");
        (void)connection.run(u"RELEASE nested");
        return answer;
    }
    if (auto released = connection.run(u"RELEASE nested"); !released)
        return core::Unexpected(released.error());
    return answer;
}

template<class Read, class... T>
auto Connection::one(QStringView sql, Read read, const T &...values)
    -> core::Result<std::optional<std::invoke_result_t<Read, const Statement &>>>
{
    using Row = std::invoke_result_t<Read, const Statement &>;
    auto statement = prepare(sql);
    if (!statement)
        return core::Unexpected(statement.error());
    const auto stepped = statement->bindAll(values...).step();
    if (!stepped)
        return core::Unexpected(stepped.error());
    return *stepped ? std::optional<Row>(read(std::as_const(*statement))) : std::optional<Row>();
}

template<class Read, class... T>
auto Connection::all(QStringView sql, Read read, const T &...values)
    -> core::Result<std::vector<std::invoke_result_t<Read, const Statement &>>>
{
    auto statement = prepare(sql);
    if (!statement)
        return core::Unexpected(statement.error());
    statement->bindAll(values...);
    std::vector<std::invoke_result_t<Read, const Statement &>> rows;
    for (;;) {
        const auto stepped = statement->step();
        if (!stepped)
            return core::Unexpected(stepped.error());
        if (!*stepped)
            return rows;
        rows.push_back(read(std::as_const(*statement)));
    }
}

} // namespace store
