// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migration.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>

#include <map>
#include <sqlite3.h>

// Outside the namespace, as the macro demands; a static library's resources are not found without it.
static void registerResources() { Q_INIT_RESOURCE(store); }

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(store)
};

} // namespace

namespace store {
namespace {

constexpr qint64 kApplicationId = 0x53575054; // "SWPT"

QString checksum(const Migration &migration)
{
    return QString::fromLatin1(QCryptographicHash::hash(migration.sql.toUtf8(), QCryptographicHash::Sha256).toHex());
}

core::Unexpected outOfSequence(const QString &words, const Migration &migration)
{
    return core::fail("store.sequence", words, migration.name, Words::tr("Please report this."));
}

struct Done {
    QString name;
    QString checksum;
};

core::Result<std::map<int, Done>> done(Connection &connection)
{
    auto rows = connection.all(u"SELECT number, name, checksum FROM store_migration", [](const Statement &row) {
        return std::pair(int(row.integer(0)), Done{row.text(1), row.text(2)});
    });
    if (!rows)
        return core::Unexpected(rows.error());
    return std::map<int, Done>(rows->begin(), rows->end());
}

core::Result<qint64> number(Connection &connection, QStringView sql)
{
    const auto value = connection.one(sql, [](const Statement &row) { return row.integer(0); });
    if (!value)
        return core::Unexpected(value.error());
    return value->value_or(0);
}

core::Result<void> checkForeignKeys(Connection &connection)
{
    const auto broken =
        connection.one(u"SELECT \"table\", parent FROM pragma_foreign_key_check", [](const Statement &row) {
            return QString(row.text(0) + QStringLiteral(" -> ") + row.text(1));
        });
    if (!broken)
        return core::Unexpected(broken.error());
    if (*broken)
        return core::fail("store.constraint", Words::tr("Bringing the database up to date would leave loose ends"),
                          **broken, Words::tr("Please report this; the database is unchanged."));
    return {};
}

core::Result<void> runSteps(Connection &connection, const Migrations &steps)
{
    for (const Migration &step : steps) {
        if (auto ran = connection.execute(step.sql); !ran) {
            auto error = ran.error();
            error.place = step.name;
            return core::Unexpected(std::move(error));
        }
        if (sqlite3_get_autocommit(connection.handle()))
            return outOfSequence(Words::tr("A step of the schema ended the transaction"), step);
        auto noted =
            connection.run(u"INSERT INTO store_migration (number, name, checksum, applied) VALUES (?, ?, ?, ?)",
                           step.number, step.name, checksum(step), QDateTime::currentSecsSinceEpoch());
        if (!noted)
            return noted;
    }
    if (auto keys = checkForeignKeys(connection); !keys)
        return keys;
    // For other tools; store_migration is what we read ourselves.
    return connection.execute(QStringLiteral("PRAGMA application_id=%1; PRAGMA user_version=%2")
                                  .arg(kApplicationId)
                                  .arg(steps.back().number));
}

} // namespace

Migrations migrationsIn(const QString &folder)
{
    Migrations migrations;
    const QDir dir(folder);
    for (const QString &file : dir.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile script(dir.filePath(file));
        if (!script.open(QIODevice::ReadOnly))
            continue;
        const QString name = file.chopped(4);
        migrations.push_back({name.section(u'_', 0, 0).toInt(), name, QString::fromUtf8(script.readAll())});
    }
    return migrations;
}

Migrations migrations()
{
    registerResources();
    return migrationsIn(QStringLiteral(":/store/schema"));
}

core::Result<Pending> pending(Connection &connection, Migrations all)
{
    std::sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.number < b.number; });
    const auto twice =
        std::adjacent_find(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.number == b.number; });
    if (twice != all.end())
        return outOfSequence(Words::tr("Two steps of the schema have one number"), *twice);

    const auto tables = number(connection, u"SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return core::Unexpected(tables.error());
    if (*tables == 0)
        return Pending{std::move(all), true};
    const auto ours = number(connection, u"SELECT count(*) FROM sqlite_schema WHERE name='store_migration'");
    if (!ours)
        return core::Unexpected(ours.error());
    if (*ours == 0)
        return core::fail("store.foreign", Words::tr("This file is another program's database"), {},
                          Words::tr("Choose another folder for the profile."));

    auto ran = done(connection);
    if (!ran)
        return core::Unexpected(ran.error());
    const int highest = ran->empty() ? 0 : ran->rbegin()->first;
    Pending result;
    for (Migration &step : all) {
        const auto it = ran->find(step.number);
        if (it == ran->end()) {
            if (step.number < highest)
                return outOfSequence(Words::tr("A step of the schema comes too late in the sequence"), step);
            result.steps.push_back(std::move(step));
            continue;
        }
        if (it->second.checksum != checksum(step))
            return outOfSequence(Words::tr("A step of the schema was edited after it ran"), step);
        ran->erase(it);
    }
    if (!ran->empty())
        return core::fail(
            "store.newer", Words::tr("This profile was used with a newer version of Shopwright"),
            ran->rbegin()->second.name,
            Words::tr("Install the newer version, or restore the backup that it made before it changed the file."));
    return result;
}

core::Result<void> migrate(Connection &connection, const Migrations &steps)
{
    if (steps.empty())
        return {};
    // A rebuilt table would drag its children along; has no effect inside a transaction.
    if (auto off = connection.execute(QStringLiteral("PRAGMA foreign_keys=OFF")); !off)
        return off;
    auto result = connection.execute(QStringLiteral("BEGIN IMMEDIATE"));
    if (result) {
        result = runSteps(connection, steps);
        if (result)
            result = connection.execute(QStringLiteral("COMMIT"));
        if (!result && !sqlite3_get_autocommit(connection.handle()))
            (void)connection.execute(QStringLiteral("ROLLBACK"));
    }
    if (auto on = connection.execute(QStringLiteral("PRAGMA foreign_keys=ON")); !on && result)
        return on;
    return result;
}

core::Result<QString> schemaText(Connection &connection)
{
    // Tables that a full-text index makes for itself follow from the index.
    const auto statements = connection.all(
        u"SELECT s.sql FROM sqlite_schema s LEFT JOIN pragma_table_list l ON l.name = s.name AND l.schema = 'main' "
        "WHERE s.sql IS NOT NULL AND coalesce(l.type, '') <> 'shadow' "
        "ORDER BY s.tbl_name, s.type <> 'table', s.name",
        [](const Statement &row) { return row.text(0); });
    if (!statements)
        return core::Unexpected(statements.error());
    QString text;
    for (const QString &statement : *statements)
        text += statement + QStringLiteral(";\n\n");
    return text;
}

} // namespace store
