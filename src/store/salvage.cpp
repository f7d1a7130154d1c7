// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/salvage.h"

#include "store/connection.h"
#include "store/health.h"
#include "store/lock.h"
#include "store/sqlerror.h"

#include <QCoreApplication>
#include <QFile>
#include <QLoggingCategory>

#include <limits>
#include <optional>
#include <sqlite3.h>

namespace store {
namespace {

Q_LOGGING_CATEGORY(logStore, "store")

struct Thing {
    QString type; // "table", "virtual", "index", "trigger", "view"
    QString name;
    QString sql;
};

QString quoted(QString name) { return u'"' + name.replace(u'"', QStringLiteral("\"\"")) + u'"'; }

struct Finaliser {
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Raw = std::unique_ptr<sqlite3_stmt, Finaliser>;

Raw rawStatement(sqlite3 *database, const QString &sql)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(database, sql.toUtf8().constData(), -1, &statement, nullptr);
    return Raw(statement);
}

// Damage inside a page leaves the rows readable and their text torn: bytes that are no UTF-8, or zeroes. Nothing that
// the program writes holds either.
bool torn(sqlite3_value *value)
{
    if (sqlite3_value_type(value) != SQLITE_TEXT)
        return false;
    const QByteArrayView text(reinterpret_cast<const char *>(sqlite3_value_text(value)), sqlite3_value_bytes(value));
    return text.contains('\0') || !text.isValidUtf8();
}

bool bindRow(sqlite3_stmt *write, sqlite3_stmt *read, int columns)
{
    for (int column = 0; column < columns; ++column) {
        sqlite3_value *value = sqlite3_column_value(read, column);
        if (torn(value))
            return false;
        sqlite3_bind_value(write, column + 1, value);
    }
    return true;
}

class Salvage final {
public:
    Salvage(Connection &from, Connection &to)
        : from_(from)
        , to_(to)
    {
    }
    core::Result<Salvaged> run();

private:
    core::Result<std::vector<Thing>> things();
    core::Result<void> copyTable(const QString &table);
    core::Result<void> dropOrphans();
    core::Result<QStringList> writableColumns(const QString &table, bool *hasRowid);
    enum class Way { Up, Down };
    // Rows beyond `end` (exclusive) in the given direction; returns the last row read. Clears `complete` when the
    // damage ended the copy.
    core::Result<std::optional<qint64>> copyRows(const QString &table, const QStringList &columns, Way way,
                                                 std::optional<qint64> end, bool &complete);
    void lose(const QString &name)
    {
        if (!salvaged_.incomplete.contains(name))
            salvaged_.incomplete += name;
    }

    Connection &from_;
    Connection &to_;
    Salvaged salvaged_;
};

core::Result<std::vector<Thing>> Salvage::things()
{
    return from_.all(
        u"SELECT CASE WHEN s.sql LIKE 'CREATE VIRTUAL%' THEN 'virtual' ELSE s.type END, s.name, s.sql "
        "FROM sqlite_schema s LEFT JOIN pragma_table_list l ON l.name = s.name AND l.schema = 'main' "
        "WHERE s.sql IS NOT NULL AND s.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND coalesce(l.type, '') <> 'shadow' "
        "ORDER BY s.rowid",
        [](const Statement &row) {
            return Thing{row.text(0), row.text(1), row.text(2)};
        });
}

core::Result<QStringList> Salvage::writableColumns(const QString &table, bool *hasRowid)
{
    // Generated columns can be read but not written; an INTEGER PRIMARY KEY is the rowid itself.
    const auto columns = to_.all(
        u"SELECT name, pk, upper(type), (SELECT max(pk) FROM pragma_table_xinfo(?1)), "
        "(SELECT wr FROM pragma_table_list WHERE name = ?1) FROM pragma_table_xinfo(?1) WHERE hidden = 0",
        [hasRowid](const Statement &row) {
            const bool alias = row.integer(1) == 1 && row.integer(3) == 1 && row.text(2) == QStringLiteral("INTEGER");
            *hasRowid = !row.boolean(4);
            return alias && *hasRowid ? QString() : quoted(row.text(0));
        },
        table);
    if (!columns)
        return core::Unexpected(columns.error());
    QStringList names;
    for (const QString &name : *columns) {
        // The select lists the rowid first, under the name that works for every table that has one.
        if (!name.isEmpty())
            names += name;
    }
    if (*hasRowid)
        names.prepend(QStringLiteral("_rowid_"));
    return names;
}

core::Result<std::optional<qint64>> Salvage::copyRows(const QString &table, const QStringList &columns, Way way,
                                                      std::optional<qint64> end, bool &complete)
{
    const QString list = columns.join(u',');
    const bool ordered = columns.first() == QStringLiteral("_rowid_");
    QString select = QStringLiteral("SELECT %1 FROM %2").arg(list, quoted(table));
    if (ordered) {
        select += QStringLiteral(" NOT INDEXED");
        if (end)
            select += QStringLiteral(" WHERE _rowid_ > %1").arg(*end);
        select += way == Way::Up ? QStringLiteral(" ORDER BY _rowid_") : QStringLiteral(" ORDER BY _rowid_ DESC");
    }
    const Raw read = rawStatement(from_.handle(), select);
    const QStringList marks(columns.size(), QStringLiteral("?"));
    const Raw write = rawStatement(
        to_.handle(),
        QStringLiteral("INSERT OR IGNORE INTO %1 (%2) VALUES (%3)").arg(quoted(table), list, marks.join(u',')));
    std::optional<qint64> last;
    complete = false;
    if (!read || !write)
        return last;
    for (int code = sqlite3_step(read.get());; code = sqlite3_step(read.get())) {
        if (code == SQLITE_DONE) {
            complete = true;
            return last;
        }
        if (code != SQLITE_ROW)
            return last;
        const bool whole = bindRow(write.get(), read.get(), int(columns.size()));
        const int written = whole ? sqlite3_step(write.get()) : SQLITE_CORRUPT;
        if ((written & 0xff) == SQLITE_FULL || (written & 0xff) == SQLITE_IOERR)
            return core::Unexpected(errorOf(to_.handle(), table));
        if (written != SQLITE_DONE || sqlite3_changes(to_.handle()) == 0)
            lose(table);
        else
            ++salvaged_.rows;
        sqlite3_reset(write.get());
        if (ordered)
            last = sqlite3_column_int64(read.get(), 0);
    }
}

core::Result<void> Salvage::copyTable(const QString &table)
{
    bool hasRowid = true;
    const auto columns = writableColumns(table, &hasRowid);
    if (!columns)
        return core::Unexpected(columns.error());
    bool complete = false;
    const auto reached = copyRows(table, *columns, Way::Up, std::nullopt, complete);
    if (!reached)
        return core::Unexpected(reached.error());
    if (complete)
        return {};
    lose(table);
    if (!hasRowid)
        return {};
    const auto fromEnd =
        copyRows(table, *columns, Way::Down, reached->value_or(std::numeric_limits<qint64>::min()), complete);
    return fromEnd ? core::Result<void>() : core::Unexpected(fromEnd.error());
}

// A row that refers to a lost one is no use and would be in the way of the one that replaces it.
core::Result<void> Salvage::dropOrphans()
{
    struct Orphan {
        QString table;
        qint64 rowid = 0;
    };
    for (;;) {
        const auto orphans =
            to_.all(u"SELECT DISTINCT \"table\", rowid FROM pragma_foreign_key_check WHERE rowid IS NOT NULL",
                    [](const Statement &row) {
                        return Orphan{row.text(0), row.integer(1)};
                    });
        if (!orphans)
            return core::Unexpected(orphans.error());
        if (orphans->empty())
            return {};
        for (const Orphan &orphan : *orphans) {
            lose(orphan.table);
            --salvaged_.rows;
            if (auto dropped = to_.execute(
                    QStringLiteral("DELETE FROM %1 WHERE _rowid_ = %2").arg(quoted(orphan.table)).arg(orphan.rowid));
                !dropped)
                return dropped;
        }
    }
}

core::Result<Salvaged> Salvage::run()
{
    const auto all = things();
    if (!all)
        return core::Unexpected(all.error());
    if (auto begun = to_.execute(QStringLiteral("PRAGMA foreign_keys=OFF; BEGIN")); !begun)
        return core::Unexpected(begun.error());
    // Indices and triggers last: they would refuse or multiply rows.
    for (const QString &type : {QStringLiteral("table"), QStringLiteral("virtual"), QStringLiteral("index"),
                                QStringLiteral("trigger"), QStringLiteral("view")}) {
        for (const Thing &thing : *all) {
            if (thing.type != type)
                continue;
            if (!to_.execute(thing.sql)) {
                lose(thing.name);
                continue;
            }
            if (type == QStringLiteral("table")) {
                if (auto copied = copyTable(thing.name); !copied)
                    return core::Unexpected(copied.error());
            }
            // An index over another table's text can be made anew; one that holds its own text is lost.
            if (type == QStringLiteral("virtual") &&
                !to_.execute(QStringLiteral("INSERT INTO %1(%1) VALUES ('rebuild')").arg(quoted(thing.name))))
                lose(thing.name);
        }
    }
    for (const QString &name : {QStringLiteral("user_version"), QStringLiteral("application_id")}) {
        const auto value =
            from_.one(QString(QStringLiteral("PRAGMA ") + name), [](const Statement &row) { return row.integer(0); });
        if (value && *value)
            (void)to_.execute(QStringLiteral("PRAGMA %1=%2").arg(name).arg(**value));
    }
    if (auto dropped = dropOrphans(); !dropped)
        return core::Unexpected(dropped.error());
    if (auto ended = to_.execute(QStringLiteral("COMMIT")); !ended)
        return core::Unexpected(ended.error());
    if (auto good = quickCheck(to_); !good)
        return core::Unexpected(good.error());
    qCInfo(logStore) << "salvaged" << salvaged_.rows << "rows, incomplete:" << salvaged_.incomplete;
    return std::move(salvaged_);
}

} // namespace

core::Result<Salvaged> salvage(const QString &path, const QString &target)
{
    if (QFile::exists(target))
        return core::fail("store.path", QCoreApplication::translate("store", "The file exists already"), target,
                          QCoreApplication::translate("store", "Choose a name that is not taken."));
    const auto lock = Lock::take(path + QStringLiteral(".lock"));
    if (!lock)
        return core::Unexpected(lock.error());
    auto from = Connection::open(path, Connection::Mode::ReadOnly);
    if (!from)
        return core::Unexpected(from.error());
    auto to = Connection::open(target, Connection::Mode::ReadWrite);
    if (!to)
        return core::Unexpected(to.error());
    return Salvage(**from, **to).run();
}

} // namespace store
