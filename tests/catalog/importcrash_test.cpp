// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 while an import is applied: a second process applies it and is killed at a random moment. What is left is
// the state before or the state after, in the listings, the journal and the outbox alike.
#include "kit/catalog/importbed.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <cstdio>

using namespace catalog;
using kit::ImportBed;

namespace {

constexpr int kRuns = 60;
constexpr int kNew = 400;

QByteArray file()
{
    QByteArray text = "seller_sku,title,description,category,price,quantity,weight_kg,image_1\n"
                      "MUG-RED,Becher,,,13.00,4,,\nBOT-1,Flasche,,,25.00,1,,\n";
    for (int i = 0; i < kNew; ++i) {
        const QByteArray n = QByteArray::number(i);
        text += "N-" + n + ",Flasche Nummer " + n + ",Stahl.,112,9.90,5,0.4,https://i.example/" + n + ".jpg\n";
    }
    return text;
}

// In the second process: says when it begins, applies, says when it has ended.
int applyIn(const QString &database, const QString &csv)
{
    ImportBed bed(QStringLiteral("DE"), database);
    const auto made = bed.check(csv);
    if (!made)
        return 1;
    std::puts("begins");
    std::fflush(stdout);
    const auto applied = bed.apply(*made);
    std::puts("ended");
    std::fflush(stdout);
    return applied ? 0 : 1;
}

struct Left {
    QString dump;
    qint64 operations, changes, queued;
    friend bool operator==(const Left &, const Left &) = default;
};

Left stateOf(const QString &database)
{
    ImportBed bed(QStringLiteral("DE"), database);
    return {bed.dump(), bed.number(QStringLiteral("SELECT count(*) FROM sync_operation")),
            bed.number(QStringLiteral("SELECT count(*) FROM sync_change")),
            bed.number(QStringLiteral("SELECT count(*) FROM sync_outbox"))};
}

} // namespace

class ImportCrashTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void leavesAllOrNothing();

private:
    // Runs the import on a copy of the fresh database; killed `afterMicroseconds` into the application, or not at all.
    // Answers how long the application took, -1 when it was killed.
    qint64 run(const QString &database, std::optional<qint64> afterMicroseconds);
    QTemporaryDir folder_;
    QString fresh_, csv_;
};

qint64 ImportCrashTest::run(const QString &database, std::optional<qint64> afterMicroseconds)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--apply"), database, csv_});
    if (!process.waitForReadyRead(30'000))
        return -2;
    QElapsedTimer timer;
    timer.start();
    if (afterMicroseconds) {
        while (timer.nsecsElapsed() / 1000 < *afterMicroseconds) {
        }
        process.kill();
    }
    if (!process.waitForFinished(30'000))
        return -2;
    return process.exitStatus() == QProcess::NormalExit ? timer.nsecsElapsed() / 1000 : -1;
}

void ImportCrashTest::leavesAllOrNothing()
{
    fresh_ = folder_.filePath(QStringLiteral("fresh.db"));
    const Left before = stateOf(fresh_);
    csv_ = folder_.filePath(QStringLiteral("file.csv"));
    QFile csv(csv_);
    QVERIFY(csv.open(QIODevice::WriteOnly) && csv.write(file()) > 0);
    csv.close();

    const QString whole = folder_.filePath(QStringLiteral("whole.db"));
    QVERIFY(QFile::copy(fresh_, whole));
    const qint64 took = run(whole, std::nullopt);
    QVERIFY(took > 0);
    const Left after = stateOf(whole);
    QCOMPARE(after.operations, 1);
    QVERIFY(after.queued >= kNew + 2);
    QVERIFY(after.dump != before.dump);

    int nothing = 0, all = 0, killed = 0;
    for (int i = 0; i < kRuns; ++i) {
        const QString database = folder_.filePath(QStringLiteral("run%1.db").arg(i));
        QVERIFY(QFile::copy(fresh_, database));
        const qint64 done = run(database, qint64(QRandomGenerator::global()->bounded(double(took) * 1.1)));
        QVERIFY(done > -2);
        killed += done == -1;
        const Left left = stateOf(database);
        nothing += left == before;
        all += left == after;
        QVERIFY2(left == before || left == after,
                 qPrintable(QStringLiteral("run %1 left %2 operations, %3 changes, %4 outbox rows")
                                .arg(i)
                                .arg(left.operations)
                                .arg(left.changes)
                                .arg(left.queued)));
        for (const char *tail : {"", "-wal", "-shm"})
            QFile::remove(database + QLatin1String(tail));
    }
    QCOMPARE(nothing + all, kRuns);
    QVERIFY2(killed > kRuns / 3, qPrintable(QString::number(killed)));
    qInfo("%d runs, %d killed: %d left nothing, %d everything", kRuns, killed, nothing, all);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--apply")
        return applyIn(arguments.value(2), arguments.value(3));
    ImportCrashTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "importcrash_test.moc"
