// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/store/migrations.h"
#include "kit/store/wait.h"
#include "store/backup.h"
#include "store/database.h"
#include "store/migration.h"

#include <QTemporaryDir>
#include <QTest>

using store::Connection;
using store::Database;
using store::Migrations;
using store::Statement;

namespace {

const store::Migration kShelf{100, QStringLiteral("0100_shelf"),
                              QStringLiteral("CREATE TABLE shelf (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;"
                                             "CREATE TABLE box (shelf INTEGER NOT NULL REFERENCES shelf) STRICT;")};
const store::Migration kColour{101, QStringLiteral("0101_colour"),
                               QStringLiteral("ALTER TABLE shelf ADD COLUMN colour TEXT NOT NULL DEFAULT 'white';")};
// Rebuilds a table that another one refers to: works only while foreign keys are off.
const store::Migration kRebuild{
    102, QStringLiteral("0102_rebuild"),
    QStringLiteral("CREATE TABLE new_shelf (id INTEGER PRIMARY KEY, name TEXT NOT NULL, colour TEXT NOT NULL) STRICT;"
                   "INSERT INTO new_shelf SELECT id, name, colour FROM shelf;"
                   "DROP TABLE shelf; ALTER TABLE new_shelf RENAME TO shelf;")};

} // namespace

class MigrationTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void fromEveryVersion() { QCOMPARE(kit::migrationProblems({kShelf, kColour, kRebuild}), QString()); }

    void theHelperReportsABrokenStep()
    {
        const store::Migration broken{103, QStringLiteral("0103_broken"), QStringLiteral("CREATE TABLE t (x) STRICT")};
        const QString problems = kit::migrationProblems({kShelf, broken});
        QVERIFY2(problems.startsWith(QStringLiteral("a new database: ")), qPrintable(problems));
        QVERIFY(problems.contains(QStringLiteral("0103_broken")));
    }

    void valuesSurvive()
    {
        {
            auto db = Database::open(path(), {kShelf});
            QVERIFY2(kit::ok(db), kit::why(db));
            const auto written = kit::waitFor((*db)->write([](Connection &connection) {
                return connection.execute(
                    QStringLiteral("INSERT INTO shelf VALUES (1,'A'),(2,'B'); INSERT INTO box VALUES (2)"));
            }));
            QVERIFY2(kit::ok(written), kit::why(written));
        }
        auto db = Database::open(path(), {kShelf, kColour, kRebuild});
        QVERIFY2(kit::ok(db), kit::why(db));
        const auto reader = (*db)->reader();
        QCOMPARE(*(*reader)->all(
                     u"SELECT name || colour || (SELECT count(*) FROM box WHERE shelf=id) FROM shelf ORDER BY id",
                     [](const Statement &row) { return row.text(0); }),
                 (std::vector<QString>{QStringLiteral("Awhite0"), QStringLiteral("Bwhite1")}));
    }

    void backupBeforeAChangeOnly()
    {
        (void)Database::open(path(), {kShelf});
        QCOMPARE(store::backups(path()), QStringList()); // a new file needs none
        (void)Database::open(path(), {kShelf});
        QCOMPARE(store::backups(path()), QStringList()); // nothing to change
        (void)Database::open(path(), {kShelf, kColour});
        const QStringList made = store::backups(path());
        QCOMPARE(made.size(), 1);
        // The backup is the database of before, whole and readable by itself.
        auto backup = Connection::open(made.first(), Connection::Mode::ReadOnly);
        QVERIFY2(kit::ok(backup), kit::why(backup));
        QVERIFY(!store::schemaText(**backup)->contains(QStringLiteral("colour")));
        QVERIFY(made.first().endsWith(QStringLiteral("-v100.db")));
    }

    void keepsTheLastThreeBackups()
    {
        Migrations all{kShelf};
        (void)Database::open(path(), all);
        for (int i = 0; i < 5; ++i) {
            all.push_back({200 + i, QStringLiteral("0%1_x").arg(200 + i),
                           QStringLiteral("CREATE TABLE t%1 (x ANY) STRICT").arg(i)});
            auto db = Database::open(path(), all);
            QVERIFY2(kit::ok(db), kit::why(db));
        }
        // Made before 200, 201, 202, 203 and 204 ran, so at versions 100, 200, 201, 202 and 203.
        const QStringList made = store::backups(path());
        QCOMPARE(made.size(), 3);
        QStringList versions;
        for (const QString &file : made)
            versions += file.section(QStringLiteral("-v"), -1);
        QCOMPARE(versions, (QStringList{QStringLiteral("203.db"), QStringLiteral("202.db"), QStringLiteral("201.db")}));
    }

    void allOrNothing()
    {
        (void)Database::open(path(), {kShelf});
        const store::Migration wrong{103, QStringLiteral("0103_wrong"),
                                     QStringLiteral("CREATE TABLE half (x ANY) STRICT; NONSENSE")};
        const auto refused = Database::open(path(), {kShelf, kColour, wrong});
        QCOMPARE(refused.error().code, QStringLiteral("store.sql"));
        QCOMPARE(refused.error().place, QStringLiteral("0103_wrong"));
        // 0101_colour, which is right, has not run either.
        auto db = Database::open(path(), {kShelf});
        QVERIFY2(kit::ok(db), kit::why(db));
        const auto reader = (*db)->reader();
        const QString schema = *store::schemaText(**reader);
        QVERIFY(!schema.contains(QStringLiteral("colour")) && !schema.contains(QStringLiteral("half")));
    }

    void looseEndsAreRefused()
    {
        const store::Migration orphan{103, QStringLiteral("0103_orphan"),
                                      QStringLiteral("INSERT INTO box VALUES (77)")};
        QCOMPARE(Database::open(path(), {kShelf, orphan}).error().code, QStringLiteral("store.constraint"));
    }

    void sequence_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("code");
        QTest::newRow("newer") << 0 << QStringLiteral("store.newer");
        QTest::newRow("edited") << 1 << QStringLiteral("store.sequence");
        QTest::newRow("too late") << 2 << QStringLiteral("store.sequence");
        QTest::newRow("twice") << 3 << QStringLiteral("store.sequence");
    }
    void sequence()
    {
        QFETCH(int, which);
        QFETCH(QString, code);
        (void)Database::open(path(), {kShelf, kColour});
        store::Migration edited = kColour;
        edited.sql += u' ';
        const store::Migration late{50, QStringLiteral("0050_late"),
                                    QStringLiteral("CREATE TABLE late (x ANY) STRICT")};
        const std::vector<Migrations> given{
            {kShelf}, {kShelf, edited}, {kShelf, kColour, late}, {kShelf, kColour, kColour}};
        const auto refused = Database::open(path(), given[size_t(which)]);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, code);
        QCOMPARE(store::backups(path()), QStringList());
    }

    void anotherProgramsFile()
    {
        {
            auto other = Connection::open(path(), Connection::Mode::ReadWrite);
            QVERIFY((*other)->execute(QStringLiteral("CREATE TABLE bookmarks (x)")));
        }
        const auto refused = Database::open(path(), {kShelf});
        QCOMPARE(refused.error().code, QStringLiteral("store.foreign"));
        auto other = Connection::open(path(), Connection::Mode::ReadWrite);
        QCOMPARE(*store::schemaText(**other), QStringLiteral("CREATE TABLE bookmarks (x);\n\n"));
    }

private:
    QString path() const { return folder_->filePath(QStringLiteral("shop.db")); }
    std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_GUILESS_MAIN(MigrationTest)
#include "migration_test.moc"
