// SPDX-License-Identifier: GPL-3.0-or-later
// The table of platform errors as a mechanism: loading, finding, making an error of a code.
#include "api/errortable.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <thread>

using namespace api;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(api::Retry)

namespace {

const QLocale english(QLocale::English);
const QLocale german(QLocale::German);

// Files of a small correct table; each test of the reader spoils one of them.
struct Files {
    QByteArray codes = "7\t-\tproduct\tno\tprice\tproduct.price\tdo.price\n";
    QByteArray en = "do.price\tChange {code}.\ndo.unknown\tAsk.\nproduct.price\tToo dear\nunknown\t{detail}\n";
    QByteArray de = "do.price\t{code} ändern.\ndo.unknown\tFragen.\nproduct.price\tZu teuer\nunknown\t{detail}\n";
};

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

core::Result<ErrorTable> loaded(const Files &files)
{
    const QTemporaryDir folder;
    if (!write(folder.filePath(u"codes.tsv"_qs), files.codes) ||
        !write(folder.filePath(u"words.en.tsv"_qs), files.en) || !write(folder.filePath(u"words.de.tsv"_qs), files.de))
        return core::fail("test.disk", u"can't write the files"_qs);
    return ErrorTable::load(folder.path());
}

} // namespace

class ErrorTableTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void loadsQuickly();
    void pausesAsTheRetryClassSays_data();
    void pausesAsTheRetryClassSays();
    void makesAnErrorOfAKnownCode();
    void showsThePlatformsMessageForAnUnknownCode();
    void judgesAnUnknownCodeByItsStatus_data();
    void judgesAnUnknownCodeByItsStatus();
    void leavesThePlatformsBracesAlone();
    void cutsAnEndlessMessage();
    void fallsBackToEnglish();
    void mayBeReadFromManyThreads();
    void refusesASpoiltTable_data();
    void refusesASpoiltTable();
};

void ErrorTableTest::loadsQuickly()
{
    QVERIFY(!ErrorTable::builtIn().entries().empty()); // the resource is there from here on
    QElapsedTimer timer;
    timer.start();
    const auto table = ErrorTable::load(u":/errors"_qs);
    const qint64 elapsed = timer.elapsed();
    QVERIFY2(table, qPrintable(table ? QString() : table.error().sentence()));
    qInfo("loaded in %lld ms", elapsed);
    // The promise is 20 ms on the reference machine; a loaded test machine or a sanitizer gets ten times as much.
    QVERIFY(elapsed < 200);
}

void ErrorTableTest::pausesAsTheRetryClassSays_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<qint64>("seconds"); // -1: not to be repeated
    QTest::newRow("no") << 36009009 << qint64(-1);
    QTest::newRow("backoff") << 36009002 << qint64(1);
    QTest::newRow("after refresh") << 105002 << qint64(0);
    QTest::newRow("next hour") << 36009037 << qint64(3600);
    QTest::newRow("next day") << 45101004 << qint64(24 * 3600);
    QTest::newRow("read back") << 36009003 << qint64(1);
    QTest::newRow("later") << 11034037 << qint64(30);
}

void ErrorTableTest::pausesAsTheRetryClassSays()
{
    QFETCH(int, code);
    QFETCH(qint64, seconds);
    const core::Error error = ErrorTable::builtIn().toError(code, u"m", 200, u"r", english);
    QCOMPARE(error.retryable(), seconds >= 0);
    if (seconds >= 0)
        QVERIFY(*error.retryAfter == std::chrono::seconds(seconds));
}

void ErrorTableTest::makesAnErrorOfAKnownCode()
{
    const auto table = loaded({});
    QVERIFY(table);
    const core::Error error = table->toError(7, u"whatever the platform says", 200, u"r1", german);
    QCOMPARE(error, (core::Error{u"api.7"_qs,
                                 u"Zu teuer"_qs,
                                 u"price"_qs,
                                 u"7 ändern."_qs,
                                 {},
                                 {u"whatever the platform says"_qs, {}, u"r1"_qs}}));
}

void ErrorTableTest::showsThePlatformsMessageForAnUnknownCode()
{
    const core::Error error =
        ErrorTable::builtIn().toError(4711, u" Something\nnew ", 200, u"2026112300000001", english);
    QCOMPARE(error.code, u"api.4711"_qs);
    QCOMPARE(error.words, u"TikTok Shop refused this with code 4711: “Something new”"_qs);
    QVERIFY(error.remedy.contains(u"4711 / 2026112300000001"_qs));
    QVERIFY(error.place.isEmpty());
    QVERIFY(!error.retryable());

    const core::Error silent = ErrorTable::builtIn().toError(4711, u"", 200, u"", english);
    QCOMPARE(silent.words, u"TikTok Shop refused this with code 4711: “code 4711”"_qs);
}

// 429 means refused before it ran; after 5xx nobody knows.
void ErrorTableTest::judgesAnUnknownCodeByItsStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Retry>("retry");
    QTest::newRow("ordinary refusal") << 200 << Retry::No;
    QTest::newRow("bad request") << 400 << Retry::No;
    QTest::newRow("throttled") << 429 << Retry::Backoff;
    QTest::newRow("overloaded") << 503 << Retry::ReadBack;
}

void ErrorTableTest::judgesAnUnknownCodeByItsStatus()
{
    QFETCH(int, status);
    QFETCH(Retry, retry);
    const ErrorTable &table = ErrorTable::builtIn();
    QCOMPARE(table.retryOf(4711, u"m", status), retry);
    QCOMPARE(table.toError(4711, u"m", status, u"", english).retryable(), retry != Retry::No);
    QCOMPARE(table.retryOf(12052051, u"m", status), Retry::No); // a known code says more than any status
}

void ErrorTableTest::leavesThePlatformsBracesAlone()
{
    const core::Error error = ErrorTable::builtIn().toError(4711, u"need {code} or {other}", 200, u"", english);
    QCOMPARE(error.words, u"TikTok Shop refused this with code 4711: “need {code} or {other}”"_qs);
}

void ErrorTableTest::cutsAnEndlessMessage()
{
    const core::Error error = ErrorTable::builtIn().toError(4711, QString(100'000, u'x'), 200, u"", english);
    QVERIFY(error.words.size() < 400); // 300 of the message, and our own sentence
    QVERIFY(error.words.contains(u'…'));
}

void ErrorTableTest::fallsBackToEnglish()
{
    const ErrorTable &table = ErrorTable::builtIn();
    const QString en = table.toError(105002, u"m", 401, u"", english).words;
    QCOMPARE(table.toError(105002, u"m", 401, u"", QLocale(QLocale::Thai)).words, en);
    QVERIFY(table.toError(105002, u"m", 401, u"", QLocale(QLocale::German, QLocale::Austria)).words != en);
}

void ErrorTableTest::mayBeReadFromManyThreads()
{
    std::atomic<int> right = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&right] {
                for (int n = 0; n < 200; ++n)
                    right += ErrorTable::builtIn().find(36009004, u"bad timestamp")->retry == Retry::Resign;
            });
    }
    QCOMPARE(right.load(), 8 * 200);
}

void ErrorTableTest::refusesASpoiltTable_data()
{
    QTest::addColumn<QByteArray>("codes");
    QTest::addColumn<QByteArray>("en");
    QTest::addColumn<QByteArray>("de");
    QTest::addColumn<QString>("place");
    const Files good;
    const QByteArray again = "8\t-\tproduct\tno\t-\tproduct.price\t-\n";
    QTest::newRow("retry word") << QByteArray(good.codes).replace("\tno\t", "\tperhaps\t") << good.en << good.de
                                << u"codes.tsv, line 1"_qs;
    QTest::newRow("code") << QByteArray(good.codes).replace("7", "seven") << good.en << good.de
                          << u"codes.tsv, line 1"_qs;
    QTest::newRow("columns") << QByteArray(good.codes).replace("\tno\t", "\t") << good.en << good.de
                             << u"codes.tsv, line 1"_qs;
    QTest::newRow("pattern") << "7\t(\tproduct\tno\t-\tproduct.price\tdo.price\n" + good.codes << good.en << good.de
                             << u"codes.tsv, line 1"_qs;
    QTest::newRow("order") << again + good.codes << good.en << good.de << u"codes.tsv, line 2"_qs;
    QTest::newRow("twice") << good.codes + good.codes << good.en << good.de << u"codes.tsv, line 2"_qs;
    QTest::newRow("pattern after general") << good.codes + QByteArray(good.codes).replace("\t-\t", "\tx\t") << good.en
                                           << good.de << u"codes.tsv, line 2"_qs;
    QTest::newRow("sentence missing") << good.codes << good.en
                                      << QByteArray(good.de).replace("product.price\tZu teuer\n", "")
                                      << u"words.de.tsv"_qs;
    QTest::newRow("sentence empty") << good.codes << good.en << QByteArray(good.de).replace("Zu teuer", "-")
                                    << u"words.de.tsv, line 3"_qs;
    QTest::newRow("sentence unused") << good.codes << good.en + "z\tNobody.\n"
                                     << good.de + "z\tNiemand.\n"
                                     << u"words.en.tsv"_qs;
    QTest::newRow("placeholders differ") << good.codes << good.en
                                         << QByteArray(good.de).replace("{code} ändern", "ändern")
                                         << u"words.de.tsv"_qs;
    QTest::newRow("placeholder unknown") << good.codes << QByteArray(good.en).replace("{code}", "{cod}")
                                         << QByteArray(good.de).replace("{code}", "{cod}") << u"words.en.tsv"_qs;
    QTest::newRow("not UTF-8") << good.codes << good.en << QByteArray(good.de).replace("ä", "\xe4") << QString();
}

void ErrorTableTest::refusesASpoiltTable()
{
    QFETCH(QByteArray, codes);
    QFETCH(QByteArray, en);
    QFETCH(QByteArray, de);
    QFETCH(QString, place);
    const auto table = loaded({codes, en, de});
    QVERIFY(!table);
    QCOMPARE(table.error().code, u"errors.format"_qs);
    if (!place.isEmpty())
        QCOMPARE(table.error().place, place);

    QCOMPARE(ErrorTable::load(u"/nowhere/at/all"_qs).error().code, u"errors.unreadable"_qs);
}

QTEST_GUILESS_MAIN(ErrorTableTest)
#include "errortable_test.moc"
