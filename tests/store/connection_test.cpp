// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/store/wait.h"
#include "store/connection.h"

#include <QTemporaryDir>
#include <QTest>

using store::Connection;
using store::Statement;

class ConnectionTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        auto opened = Connection::open(path(), Connection::Mode::ReadWrite);
        QVERIFY2(kit::ok(opened), kit::why(opened));
        db_ = std::move(*opened);
        QVERIFY(db_->execute(QStringLiteral(
            "CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, r REAL, s TEXT UNIQUE, b BLOB, j TEXT) STRICT;"
            "CREATE TABLE child (t INTEGER NOT NULL REFERENCES t) STRICT")));
    }
    void cleanup() { db_.reset(); }

    void settings()
    {
        const auto pragma = [this](const char *name) {
            return db_
                ->one(QString(QStringLiteral("PRAGMA ") + QString::fromLatin1(name)),
                      [](const Statement &row) { return row.text(0); })
                ->value_or(QString());
        };
        QCOMPARE(pragma("journal_mode"), QStringLiteral("wal"));
        QCOMPARE(pragma("synchronous"), QStringLiteral("2")); // FULL
        QCOMPARE(pragma("foreign_keys"), QStringLiteral("1"));
        QCOMPARE(pragma("busy_timeout"), QStringLiteral("5000"));
    }

    void keepsEveryValue()
    {
        // U+1F600 lies outside the basic plane; a NUL inside text and blob must survive.
        const QString words = QString::fromUtf8("Größe \xF0\x9F\x98\x80 ") + QChar(0) + QStringLiteral("end");
        const QByteArray bytes("\0\xff\x01", 3);
        const QJsonObject json{{QStringLiteral("n"), qint64(9007199254740993)}, {QStringLiteral("s"), words}};
        QVERIFY(db_->run(u"INSERT INTO t VALUES (?,?,?,?,?,?)", 7, std::numeric_limits<qint64>::min(), 0.1, words,
                         bytes, json));
        const auto row = db_->one(
            u"SELECT a, r, s, b, j FROM t WHERE id=?",
            [&](const Statement &r) {
                return r.integer(0) == std::numeric_limits<qint64>::min() && r.real(1) == 0.1 && r.text(2) == words &&
                       r.blob(3) == bytes && r.json(4) == json && r.columns() == 5;
            },
            7);
        QVERIFY2(kit::ok(row), kit::why(row));
        QVERIFY(row->value_or(false));
    }

    void emptyIsNotNull()
    {
        QVERIFY(db_->run(u"INSERT INTO t (id, s, b, j) VALUES (1, ?, ?, ?)", QString(), QByteArray(), QJsonObject()));
        QVERIFY(db_->run(u"INSERT INTO t (id, s, b) VALUES (2, ?, ?)", std::optional<QString>(), std::nullopt));
        const auto nulls = db_->all(u"SELECT s IS NULL, b IS NULL, j = '{}' FROM t ORDER BY id", [](const Statement
                                                                                                        &r) {
            return QStringLiteral("%1%2%3").arg(r.integer(0)).arg(r.integer(1)).arg(r.isNull(2) ? -1 : r.integer(2));
        });
        QCOMPARE(*nulls, (std::vector<QString>{QStringLiteral("001"), QStringLiteral("11-1")}));
    }

    void noRowIsNotAnError()
    {
        const auto none = db_->one(u"SELECT a FROM t", [](const Statement &r) { return r.integer(0); });
        QVERIFY(none);
        QVERIFY(!*none);
    }

    void errors_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("code");
        QTest::newRow("unique") << QStringLiteral("INSERT INTO t (s) VALUES ('x'), ('x')")
                                << QStringLiteral("store.constraint");
        QTest::newRow("strict type") << QStringLiteral("INSERT INTO t (a) VALUES ('x')")
                                     << QStringLiteral("store.constraint");
        QTest::newRow("foreign key") << QStringLiteral("INSERT INTO child VALUES (99)")
                                     << QStringLiteral("store.constraint");
        QTest::newRow("no table") << QStringLiteral("SELECT * FROM nowhere") << QStringLiteral("store.sql");
        QTest::newRow("two statements") << QStringLiteral("SELECT 1; SELECT 2") << QStringLiteral("store.sql");
        QTest::newRow("nothing") << QStringLiteral(" -- words") << QStringLiteral("store.sql");
    }
    void errors()
    {
        QFETCH(QString, sql);
        QFETCH(QString, code);
        const auto result = db_->run(sql);
        QVERIFY(!result);
        QCOMPARE(result.error().code, code);
        QVERIFY(!result.error().words.isEmpty());
        // The failed statement leaves the connection usable.
        QVERIFY(db_->run(u"INSERT INTO t (s) VALUES ('afterwards')"));
    }

    void bindOutOfRangeIsReported()
    {
        QVERIFY(!db_->run(u"INSERT INTO t (s) VALUES (?)", 1, 2));
        QVERIFY(db_->run(u"INSERT INTO t (s) VALUES (?)", QStringLiteral("then it works")));
    }

    void statementsAreCachedAndNest()
    {
        QVERIFY(db_->run(u"INSERT INTO t (id, a) VALUES (1, 10), (2, 20)"));
        auto outer = db_->prepare(u"SELECT id FROM t ORDER BY id");
        QVERIFY(*outer->step());
        {
            // The same text while the first is being read: a second statement with its own position.
            auto inner = db_->prepare(u"SELECT id FROM t ORDER BY id");
            QVERIFY(*inner->step());
            QVERIFY(*inner->step());
            QCOMPARE(inner->integer(0), 2);
        }
        QVERIFY(*outer->step());
        QCOMPARE(outer->integer(0), 2);
    }

    void manyTextsDoNotPileUp()
    {
        auto kept = db_->prepare(u"SELECT 1");
        QVERIFY(*kept->step());
        for (int i = 0; i < 2000; ++i)
            QVERIFY(db_->run(QStringLiteral("SELECT %1").arg(i)));
        QCOMPARE(kept->integer(0), 1);
    }

    void boundValuesDoNotStay()
    {
        QVERIFY(db_->run(u"INSERT INTO t (id, a) VALUES (?, ?)", 1, 5));
        QVERIFY(db_->run(u"INSERT INTO t (id, a) VALUES (?, ?)", 2)); // the second is left out: NULL
        QVERIFY(
            *db_->one(u"SELECT a IS NULL FROM t WHERE id=2", [](const Statement &r) { return r.boolean(0); }).value());
    }

    void nestedTakesBackOnlyItself()
    {
        QVERIFY(db_->execute(QStringLiteral("BEGIN")));
        QVERIFY(db_->run(u"INSERT INTO t (id) VALUES (1)"));
        const auto failed = store::nested(*db_, [this]() -> core::Result<void> {
            if (auto inserted = db_->run(u"INSERT INTO t (id) VALUES (2)"); !inserted)
                return inserted;
            return core::fail("test.no", QStringLiteral("no"));
        });
        QCOMPARE(failed.error().code, QStringLiteral("test.no"));
        QVERIFY(store::nested(*db_, [this] { return db_->run(u"INSERT INTO t (id) VALUES (3)"); }));
        QVERIFY(db_->execute(QStringLiteral("COMMIT")));
        QCOMPARE(*db_->all(u"SELECT id FROM t ORDER BY id", [](const Statement &r) { return r.integer(0); }),
                 (std::vector<qint64>{1, 3}));
    }

    void readerCannotWrite()
    {
        auto reader = Connection::open(path(), Connection::Mode::ReadOnly);
        QVERIFY2(kit::ok(reader), kit::why(reader));
        const auto written = (*reader)->run(u"INSERT INTO t (id) VALUES (1)");
        QCOMPARE(written.error().code, QStringLiteral("store.path"));
    }

    void lockedByAnother()
    {
        auto other = Connection::open(path(), Connection::Mode::ReadWrite);
        QVERIFY((*other)->execute(QStringLiteral("PRAGMA busy_timeout=1; BEGIN IMMEDIATE")));
        QVERIFY(db_->execute(QStringLiteral("PRAGMA busy_timeout=1")));
        const auto begun = db_->execute(QStringLiteral("BEGIN IMMEDIATE"));
        QCOMPARE(begun.error().code, QStringLiteral("store.locked"));
        QVERIFY(begun.error().retryable());
    }

    void cannotOpen_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        QTest::newRow("missing folder") << QStringLiteral("no/such/x.db") << QByteArray()
                                        << QStringLiteral("store.path");
        QTest::newRow("not a database") << QStringLiteral("text.db") << QByteArray(5000, 'x')
                                        << QStringLiteral("store.corrupt");
    }
    void cannotOpen()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(QString, code);
        const QString file = folder_->filePath(name);
        if (!content.isEmpty()) {
            QFile bad(file);
            QVERIFY(bad.open(QIODevice::WriteOnly));
            bad.write(content);
        }
        const auto opened = Connection::open(file, Connection::Mode::ReadWrite);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, code);
        QCOMPARE(opened.error().place, file);
    }

private:
    QString path() const { return folder_->filePath(QStringLiteral("x.db")); }
    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Connection> db_;
};

QTEST_GUILESS_MAIN(ConnectionTest)
#include "connection_test.moc"
