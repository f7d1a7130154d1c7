// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/statedb.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

using sandbox::StateDb;
using sandbox::StateFailed;
using sandbox::Statement;
using sandbox::Transaction;

class StateDbTest final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir dir_;
    QString file(const char *name) const { return dir_.filePath(QString::fromLatin1(name)); }
    static std::unique_ptr<StateDb> opened(const QString &path)
    {
        auto db = StateDb::open(path);
        Q_ASSERT(db.has_value());
        return std::move(*db);
    }
    static qint64 count(StateDb &db)
    {
        Statement statement = db.prepare("SELECT count(*) FROM thing");
        statement.step();
        return statement.integer(0);
    }

private Q_SLOTS:
    void keepsEveryTypeAcrossReopening()
    {
        const QString path = file("types.db");
        {
            auto db = opened(path);
            db->migrate("test", 1, "CREATE TABLE thing (a INTEGER, b REAL, c TEXT, d BLOB, e TEXT) STRICT;");
            db->exec("INSERT INTO thing VALUES (?, ?, ?, ?, ?)", qint64(1) << 60, 0.5, QStringLiteral("Größe 家"),
                     QByteArray("a\0b", 3), std::optional<QString>());
        }
        auto db = opened(path);
        db->migrate("test", 1, "this would fail if it ran again");
        Statement row = db->prepare("SELECT a, b, c, d, e FROM thing");
        QVERIFY(row.step());
        QCOMPARE(row.integer(0), qint64(1152921504606846976));
        QCOMPARE(row.real(1), 0.5);
        QCOMPARE(row.text(2), QStringLiteral("Größe 家"));
        QCOMPARE(row.blob(3), QByteArray("a\0b", 3));
        QVERIFY(row.isNull(4));
        QVERIFY(!row.step());
    }

    void lendsTheSameStatementTwiceAtOnce()
    {
        auto db = opened(file("lent.db"));
        db->script("CREATE TABLE thing (a INTEGER) STRICT; INSERT INTO thing VALUES (1), (2);");
        Statement outer = db->prepare("SELECT a FROM thing ORDER BY a");
        QVERIFY(outer.step());
        {
            Statement inner = db->prepare("SELECT a FROM thing ORDER BY a");
            QVERIFY(inner.step());
            QCOMPARE(inner.integer(0), 1);
        }
        QVERIFY(outer.step());
        QCOMPARE(outer.integer(0), 2);
    }

    void rollsBackWhatWasNotCommitted()
    {
        auto db = opened(file("rollback.db"));
        db->script("CREATE TABLE thing (a INTEGER) STRICT;");
        {
            Transaction whole(*db);
            db->exec("INSERT INTO thing VALUES (1)");
            {
                Transaction part(*db);
                db->exec("INSERT INTO thing VALUES (2)");
            }
            QCOMPARE(count(*db), 1);
            {
                Transaction part(*db);
                db->exec("INSERT INTO thing VALUES (3)");
                part.commit();
            }
            QCOMPARE(count(*db), 2);
            whole.commit();
        }
        QCOMPARE(count(*db), 2);
        {
            Transaction whole(*db);
            db->exec("DELETE FROM thing");
            QCOMPARE(db->changes(), 2);
        }
        QCOMPARE(count(*db), 2);
    }

    void aFailedMigrationLeavesNothing()
    {
        auto db = opened(file("migration.db"));
        QVERIFY_THROWS_EXCEPTION(StateFailed,
                                 db->migrate("test", 1, "CREATE TABLE thing (a INTEGER) STRICT; nonsense;"));
        db->migrate("test", 1, "CREATE TABLE thing (b INTEGER) STRICT;");
        QCOMPARE(count(*db), 0);
    }

    void saysWhichConstraintBroke()
    {
        auto db = opened(file("unique.db"));
        db->script("CREATE TABLE thing (a INTEGER PRIMARY KEY) STRICT;");
        db->exec("INSERT INTO thing VALUES (?)", 7);
        int code = 0;
        try {
            db->exec("INSERT INTO thing VALUES (?)", 7);
        } catch (const StateFailed &failure) {
            code = failure.code;
        }
        QCOMPARE(code, SQLITE_CONSTRAINT_PRIMARYKEY);
        db->exec("INSERT INTO thing VALUES (?)", 8); // the cached statement is usable again
        QCOMPARE(count(*db), 2);
    }

    void refusesWhatIsNoDatabase()
    {
        const QString path = file("text.db");
        QFile text(path);
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write(QByteArray(4096, 'x'));
        text.close();
        const auto db = StateDb::open(path);
        QVERIFY(!db.has_value());
        QCOMPARE(db.error().code, QStringLiteral("sandbox.state"));
        QCOMPARE(db.error().place, path);
    }
};

QTEST_GUILESS_MAIN(StateDbTest)
#include "statedb_test.moc"
