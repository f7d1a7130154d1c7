// SPDX-License-Identifier: GPL-3.0-or-later
// A file that is damaged, and what is left of it: found at the start, salvaged, restored; never made worse.
#include "kit/store/wait.h"
#include "store/backup.h"
#include "store/database.h"
#include "store/health.h"
#include "store/lock.h"
#include "store/salvage.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <unistd.h>

using store::Connection;
using store::Database;
using store::Statement;

namespace {

const store::Migration kTables{
    100, QStringLiteral("0100_tables"),
    QStringLiteral("CREATE TABLE parent (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;"
                   "CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER NOT NULL REFERENCES parent) STRICT;"
                   "CREATE INDEX parent_text ON parent(text);")};
constexpr int kRows = 5000;

} // namespace

class DamageTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        auto db = Database::open(path(), {kTables});
        QVERIFY2(kit::ok(db), kit::why(db));
        const auto filled = kit::waitFor((*db)->write([](Connection &c) -> core::Result<void> {
            if (auto parents =
                    c.run(u"INSERT INTO parent WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                          "WHERE i < ?) SELECT i, 'parent number ' || i || ' with some words' FROM n",
                          kRows);
                !parents)
                return parents;
            return c.run(u"INSERT INTO child SELECT id, id FROM parent");
        }));
        QVERIFY2(kit::ok(filled), kit::why(filled));
    }

    void isFoundAtTheStart()
    {
        damage();
        const QByteArray bytes = read(path());
        const auto refused = Database::open(path(), {kTables});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QStringLiteral("store.corrupt"));
        QVERIFY(refused.error().place.contains(path()));
        QVERIFY(refused.error().remedy.contains(QStringLiteral("no backup")));
        QCOMPARE(read(path()), bytes);
    }

    void salvagesWhatIsReadable()
    {
        damage();
        const QByteArray bytes = read(path());
        const auto salvaged = store::salvage(path(), other());
        QVERIFY2(kit::ok(salvaged), kit::why(salvaged));
        QCOMPARE(read(path()), bytes);
        QVERIFY(salvaged->rows > 100);
        QVERIFY(salvaged->incomplete.contains(QStringLiteral("parent")));
        auto db = Database::open(other(), {kTables});
        QVERIFY2(kit::ok(db), kit::why(db));
        auto reader = kit::take((*db)->reader());
        const auto count = [&](QStringView sql) {
            return *kit::take(reader->one(sql, [](const Statement &row) { return row.integer(0); }));
        };
        const qint64 parents = count(u"SELECT count(*) FROM parent"), children = count(u"SELECT count(*) FROM child");
        QVERIFY(parents < kRows && parents > 0);
        QCOMPARE(parents + children + count(u"SELECT count(*) FROM store_migration") +
                     count(u"SELECT count(*) FROM store_state"),
                 salvaged->rows);
        // Nobody refers to what was lost, and each text is of its row.
        QCOMPARE(count(u"SELECT count(*) FROM pragma_foreign_key_check"), 0);
        QCOMPARE(count(u"SELECT count(*) FROM parent WHERE text <> 'parent number ' || id || ' with some words'"), 0);
    }

    // The page is readable, the text of one of its rows is not what was written.
    void salvageLeavesTornTextOut_data()
    {
        QTest::addColumn<QByteArray>("rubbish");
        QTest::newRow("no UTF-8") << QByteArray(6, '\xA5');
        QTest::newRow("zeroes") << QByteArray(6, '\0');
    }
    void salvageLeavesTornTextOut()
    {
        QFETCH(QByteArray, rubbish);
        QByteArray bytes = read(path());
        const QByteArray text("parent number 2500 with some words");
        QCOMPARE(bytes.count(text), 2); // in its table and in the index over it
        for (qsizetype at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text))
            bytes.replace(at, rubbish.size(), rubbish);
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const auto salvaged = store::salvage(path(), other());
        QVERIFY2(kit::ok(salvaged), kit::why(salvaged));
        QVERIFY(salvaged->incomplete.contains(QStringLiteral("parent")));
        auto db = kit::take(Database::open(other(), {kTables}));
        auto reader = kit::take(db->reader());
        const auto left = kit::take(reader->one(u"SELECT count(*), sum(id) FROM parent", [](const Statement &row) {
            return std::pair(row.integer(0), row.integer(1));
        }));
        QCOMPARE(left->first, qint64(kRows - 1));
        QCOMPARE(left->second, qint64(kRows) * (kRows + 1) / 2 - 2500);
    }

    void salvageRefuses()
    {
        QVERIFY(QFile(other()).open(QIODevice::WriteOnly));
        const auto taken = store::salvage(path(), other());
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, QStringLiteral("store.path"));
        QVERIFY(QFile::remove(other()));
        auto db = Database::open(path(), {kTables});
        QVERIFY(db);
        const auto used = store::salvage(path(), other());
        QVERIFY(!used);
        QCOMPARE(used.error().code, QStringLiteral("store.in_use"));
    }

    void restoresTheNewestGoodBackup()
    {
        QString first, second;
        {
            auto db = kit::take(Database::open(path(), {kTables}));
            auto reader = kit::take(db->reader());
            first = kit::take(store::makeBackup(*reader, path(), 3));
            QVERIFY(kit::waitFor(db->write([](Connection &c) { return c.run(u"DELETE FROM child WHERE id = 1"); })));
            second = kit::take(store::makeBackup(*reader, path(), 3));
        }
        QCOMPARE(store::backups(path()), (QStringList{second, first}));
        damage();
        const auto refused = Database::open(path(), {kTables});
        QVERIFY(!refused && refused.error().remedy.contains(QFileInfo(second).fileName()));
        // The newest is damaged too: the one before is taken.
        QFile newest(second);
        QVERIFY(newest.open(QIODevice::ReadWrite) && newest.resize(newest.size() / 2));
        newest.close();
        QCOMPARE(store::newestGoodBackup(path()), std::optional(first));
        const auto broken = store::restoreBackup(path(), second);
        QVERIFY(!broken);
        const QByteArray damaged = read(path());
        const auto aside = store::restoreBackup(path(), first);
        QVERIFY2(kit::ok(aside), kit::why(aside));
        QCOMPARE(read(*aside), damaged);
        auto db = Database::open(path(), {kTables});
        QVERIFY2(kit::ok(db), kit::why(db));
        auto reader = kit::take((*db)->reader());
        QCOMPARE(
            *kit::take(reader->one(u"SELECT count(*) FROM child", [](const Statement &r) { return r.integer(0); })),
            qint64(kRows));
    }

    // At no moment is the database's place empty: it would be taken for a new profile.
    void restoringIsOneStep()
    {
        QString backup;
        {
            auto db = kit::take(Database::open(path(), {kTables}));
            backup = kit::take(store::makeBackup(*kit::take(db->reader()), path(), 3));
        }
        damage();
        const QByteArray damaged = read(path());
        const QString spare = folder_->filePath(QStringLiteral("spare.db"));
        QVERIFY(QFile::copy(path(), spare));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(store::restoreBackup(path(), backup));
        const qint64 whole = 2 * timer.nsecsElapsed() / 1000;
        // Killed at random moments, and watched without a pause in between.
        for (int run = 0; run < 40; ++run) {
            for (const char *tail : {"", "-wal", "-shm"})
                QFile::remove(path() + QLatin1String(tail));
            QVERIFY(QFile::copy(spare, path()));
            QVERIFY(restoring(backup, run % 2 == 0 ? QRandomGenerator::global()->bounded(whole) : -1));
            QVERIFY2(!wasMissing_, qPrintable(QStringLiteral("run %1").arg(run)));
            if (read(path()) == damaged)
                QVERIFY2(kit::ok(store::restoreBackup(path(), backup)), "again");
            QVERIFY(Database::open(path(), {kTables}));
        }
    }

    // A process that dies gives its lock back, however it dies.
    void lockNamesItsHolder()
    {
        QProcess holder;
        holder.start(QCoreApplication::applicationFilePath(),
                     {QStringLiteral("--hold"), path() + QStringLiteral(".lock")});
        QVERIFY(holder.waitForReadyRead(20'000));
        const auto refused = Database::open(path(), {kTables});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QStringLiteral("store.in_use"));
        QVERIFY2(refused.error().words.contains(QString::number(holder.processId())), kit::why(refused));
        holder.kill();
        QVERIFY(holder.waitForFinished(20'000));
        QVERIFY(Database::open(path(), {kTables}));
    }

private:
    // A process that restores the backup, killed so many microseconds after its start; -1: at its own end.
    bool restoring(const QString &backup, qint64 microseconds)
    {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--restore"), path(), backup});
        if (!process.waitForReadyRead(20'000))
            return false;
        const QByteArray name = QFile::encodeName(path());
        QElapsedTimer timer;
        timer.start();
        constexpr qint64 kLongest = 60'000;
        while (timer.nsecsElapsed() / 1000 < (microseconds >= 0 ? microseconds : kLongest))
            wasMissing_ = wasMissing_ || ::access(name.constData(), F_OK) != 0;
        if (microseconds >= 0)
            process.kill();
        return process.waitForFinished(20'000);
    }
    bool wasMissing_ = false; // the database, while it was being replaced
    QString path() const { return folder_->filePath(QStringLiteral("a.db")); }
    QString other() const { return folder_->filePath(QStringLiteral("b.db")); }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    // Every twentieth page behind the first few, so that tables and indices are hit.
    void damage()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        for (qint64 page = 30; page < file.size() / 4096; page += 20) {
            file.seek(page * 4096);
            file.write(QByteArray(4096, '\xA5'));
        }
    }
    std::unique_ptr<QTemporaryDir> folder_;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == u"--hold") {
        const auto lock = store::Lock::take(QCoreApplication::arguments().value(2));
        std::puts(lock ? "held" : "refused");
        std::fflush(stdout);
        ::pause();
        return 0;
    }
    if (QCoreApplication::arguments().value(1) == u"--restore") {
        std::puts("begins");
        std::fflush(stdout);
        return store::restoreBackup(QCoreApplication::arguments().value(2), QCoreApplication::arguments().value(3)) ? 0
                                                                                                                    : 1;
    }
    DamageTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "damage_test.moc"
