// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 in the middle of transactions and of migrations: the file opens, is sound, and holds whole transactions only,
// among them every one that was answered; the schema is the old one or the new one.
#include "kit/store/wait.h"
#include "store/database.h"
#include "store/health.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using store::Connection;
using store::Database;
using store::Statement;

namespace {

constexpr int kTransactionKills = 60, kMigrationKills = 60;
constexpr int kRowsEach = 20; // of a transaction

const store::Migration kFirst{
    100, QStringLiteral("0100_item"),
    QStringLiteral("CREATE TABLE item (id INTEGER PRIMARY KEY, batch INTEGER NOT NULL, text TEXT NOT NULL) STRICT;")};
const store::Migration kSecond{101, QStringLiteral("0101_length"),
                               QStringLiteral("ALTER TABLE item ADD COLUMN length INTEGER NOT NULL DEFAULT 0;"
                                              "UPDATE item SET length = length(text);"
                                              "CREATE INDEX item_length ON item(length);")};

core::Result<void> writeBatch(Connection &connection, int batch)
{
    for (int i = 0; i < kRowsEach; ++i)
        if (auto written = connection.run(u"INSERT INTO item (batch, text) VALUES (?, ?)", batch,
                                          QStringLiteral("text of %1").arg(batch).repeated(10));
            !written)
            return written;
    return {};
}

// The second process. Says each batch that is committed; never ends by itself when it writes.
int child(const QString &what, const QString &path)
{
    store::Migrations steps{kFirst};
    if (what == u"--migrate")
        steps.push_back(kSecond);
    std::puts("begins");
    std::fflush(stdout);
    auto db = Database::open(path, steps);
    if (!db)
        return 1;
    for (int batch = 1; what == u"--write"; ++batch) {
        if (!kit::waitFor((*db)->write([batch](Connection &c) { return writeBatch(c, batch); })))
            return 1;
        std::printf("%d\n", batch);
        std::fflush(stdout);
    }
    return 0;
}

} // namespace

class StoreCrashTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void transactionsAreWhole()
    {
        qint64 known = 0; // batches over all runs
        for (int run = 0; run < kTransactionKills; ++run) {
            const QByteArray said =
                killed(QStringLiteral("--write"), path(), QRandomGenerator::global()->bounded(30'000));
            const qint64 answered = said.count('\n') - 1; // after "begins"
            auto db = Database::open(path(), {kFirst});
            QVERIFY2(kit::ok(db), kit::why(db));
            auto reader = kit::take((*db)->reader());
            QVERIFY(store::quickCheck(*reader));
            const qint64 rows = number(*reader, u"SELECT count(*) FROM item");
            QCOMPARE(rows % kRowsEach, 0);
            // One more may have been committed than was answered, none less.
            QVERIFY2(
                rows / kRowsEach >= known + answered && rows / kRowsEach <= known + answered + 1,
                qPrintable(
                    QStringLiteral("%1 batches, %2 + %3 answered").arg(rows / kRowsEach).arg(known).arg(answered)));
            known = rows / kRowsEach;
        }
        QVERIFY2(known > 0, qPrintable(QString::number(known)));
    }

    void migrationsAreWhole()
    {
        const QString old = folder_->filePath(QStringLiteral("old.db"));
        {
            auto db = Database::open(old, {kFirst});
            QVERIFY2(kit::ok(db), kit::why(db));
            QVERIFY(kit::waitFor((*db)->write([](Connection &c) -> core::Result<void> {
                for (int batch = 0; batch < 500; ++batch)
                    if (auto written = writeBatch(c, batch); !written)
                        return written;
                return {};
            })));
        }
        QVERIFY(QFile::copy(old, path()));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(killed(QStringLiteral("--migrate"), path(), -1), QByteArray("begins\n"));
        const qint64 whole = timer.nsecsElapsed() / 1000;
        int before = 0, after = 0;
        for (int run = 0; run < kMigrationKills; ++run) {
            clear();
            QVERIFY(QFile::copy(old, path()));
            (void)killed(QStringLiteral("--migrate"), path(), QRandomGenerator::global()->bounded(whole));
            bool migrated = false;
            {
                auto file = kit::take(Connection::open(path(), Connection::Mode::ReadWrite));
                QVERIFY(store::quickCheck(*file));
                migrated = number(*file, u"SELECT count(*) FROM store_migration WHERE number = 101") == 1;
                QCOMPARE(number(*file, u"SELECT count(*) FROM pragma_table_info('item') WHERE name = 'length'") == 1,
                         migrated);
                QCOMPARE(number(*file, u"SELECT count(*) FROM sqlite_schema WHERE name = 'item_length'") == 1,
                         migrated);
            }
            (migrated ? after : before) += 1;
            auto db = Database::open(path(), {kFirst, kSecond});
            QVERIFY2(kit::ok(db), kit::why(db));
            auto reader = kit::take((*db)->reader());
            QCOMPARE(number(*reader, u"SELECT count(*) FROM item WHERE length = length(text)"),
                     qint64(500 * kRowsEach));
        }
        qInfo("%d killed before the commit, %d after it", before, after);
        QVERIFY(before > 0);
    }

private:
    // What the process said until it was killed so many microseconds after it began; -1: at its own end.
    static QByteArray killed(const QString &what, const QString &path, qint64 microseconds)
    {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {what, path});
        if (!process.waitForReadyRead(20'000))
            return {};
        QElapsedTimer timer;
        timer.start();
        if (microseconds >= 0) {
            while (timer.nsecsElapsed() / 1000 < microseconds) {
            }
            process.kill();
        }
        process.waitForFinished(60'000);
        return process.readAllStandardOutput();
    }
    static qint64 number(Connection &connection, QStringView sql)
    {
        return kit::take(connection.one(sql, [](const Statement &row) { return row.integer(0); })).value_or(-1);
    }
    void clear() const
    {
        for (const char *tail : {"", "-wal", "-shm"})
            QFile::remove(path() + QLatin1String(tail));
        QDir(folder_->filePath(QStringLiteral("backups"))).removeRecursively();
    }
    QString path() const { return folder_->filePath(QStringLiteral("a.db")); }
    std::unique_ptr<QTemporaryDir> folder_;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--write" || arguments.value(1) == u"--migrate")
        return child(arguments.value(1), arguments.value(2));
    StoreCrashTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "crash_test.moc"
