// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace sandbox {

// A statement failed: broken SQL, a broken constraint, a full disk. Thrown inside the sandbox only; the worker
// catches it at its edge, rolls back and answers 36009003 (internal error).
class StateFailed final : public std::runtime_error {
public:
    StateFailed(int sqliteCode, const std::string &what)
        : std::runtime_error(what)
        , code(sqliteCode)
    {
    }
    int code; // extended SQLite result code, e.g. SQLITE_CONSTRAINT_UNIQUE
};

// A prepared statement on loan from the cache; its destructor resets it and gives it back.
// Binding is positional from 1 in the order of the calls to bind(). Must not outlive its StateDb.
class Statement final {
public:
    Statement(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    ~Statement();

    Statement &bind(qint64 value);
    Statement &bind(int value) { return bind(qint64(value)); }
    Statement &bind(double value);
    Statement &bind(QStringView text); // a null QString is bound as empty text, never as NULL
    Statement &bind(const QString &text) { return bind(QStringView(text)); }
    Statement &bind(const QByteArray &blob);
    Statement &bind(std::nullopt_t);
    Statement &bind(bool) = delete; // write bind(flag ? 1 : 0)
    template<class T>
    Statement &bind(const std::optional<T> &value)
    {
        return value ? bind(*value) : bind(std::nullopt);
    }

    // Moves to the next row; false when there is none. Throws StateFailed.
    bool step();
    // Runs to the end, then resets, so that the statement can be bound and run again (bulk inserts).
    void run();
    // Forgets rows and bindings.
    void reset();

    // Columns of the current row, from 0.
    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    bool isNull(int column) const;

private:
    friend class StateDb;
    Statement(sqlite3_stmt *statement, bool *lent)
        : statement_(statement)
        , lent_(lent)
    {
    }

    sqlite3_stmt *statement_;
    bool *lent_; // the cache's mark; null when the statement is our own
    int bound_ = 0;
};

// The sandbox's state file: one SQLite connection (WAL, synchronous=NORMAL: a commit survives kill -9 of the
// process), used by one thread only. The gateway and the shop's operations share it, each with own tables.
class StateDb final {
public:
    // Creates the file if needed. Fails with sandbox.state when it can't be opened or is no database.
    static core::Result<std::unique_ptr<StateDb>> open(const QString &file);
    ~StateDb();
    StateDb(const StateDb &) = delete;
    StateDb &operator=(const StateDb &) = delete;

    // Runs `sql` (several statements) once per file, remembered as (area, version), all or nothing. Give each half
    // its own area: migrate("gateway", 1, …), migrate("shop", 1, …).
    void migrate(std::string_view area, int version, const char *sql);

    // A cached statement for exactly this text; a second loan of the same text while the first is in use gets a
    // statement of its own. Throws StateFailed.
    Statement prepare(std::string_view sql);
    // prepare + bind all + run.
    template<class... Values>
    void exec(std::string_view sql, const Values &...values)
    {
        Statement statement = prepare(sql);
        (statement.bind(values), ...);
        statement.run();
    }
    // Several statements without bindings, not cached.
    void script(const char *sql);

    qint64 lastInsertId() const;
    // Rows touched by the last INSERT, UPDATE or DELETE.
    qint64 changes() const;

private:
    friend class Transaction;
    struct Cached {
        sqlite3_stmt *statement = nullptr;
        bool lent = false;
    };
    explicit StateDb(sqlite3 *db)
        : db_(db)
    {
    }
    [[noreturn]] void fail(std::string_view sql) const;
    sqlite3_stmt *compile(std::string_view sql) const;

    sqlite3 *db_;
    int depth_ = 0;                                 // open transactions, the outermost is BEGIN, others are savepoints
    std::unordered_map<std::string, Cached> cache_; // node based: the marks' addresses stay
};

// All or nothing, rolled back unless committed. May be nested: the worker opens one around every call, so an
// operation needs its own only to undo a part of its work (one product of a batch).
class Transaction final {
public:
    explicit Transaction(StateDb &db);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    void commit();

private:
    StateDb &db_;
    int level_;
    bool open_ = true;
};

} // namespace sandbox
