// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/dates.h"

#include <QTest>

using namespace tabular;

class DatesTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void countsExcelSerials();
    void makesMoments();
    void votes();
};

namespace {

QByteArray shown(const Date &date)
{
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", int(date.day.year()), unsigned(date.day.month()),
                  unsigned(date.day.day()));
    QByteArray made = text;
    if (date.hasTime)
        made += ' ' + QByteArray::number(qint64(date.time.count()));
    if (date.offset)
        made += (date.offset->count() < 0 ? " " : " +") + QByteArray::number(qint64(date.offset->count()));
    return made;
}

} // namespace

void DatesTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("order");
    QTest::addColumn<QByteArray>("expected"); // day, seconds since midnight, minutes east of UTC
    const auto row = [](const char *text, DateOrder order, const char *expected) {
        QTest::addRow("%s as %d", text, int(order)) << QByteArray(text) << int(order) << QByteArray(expected);
    };
    using enum DateOrder;
    row("2026-05-01", Unknown, "2026-05-01");
    row("2026/05/01", Unknown, "2026-05-01");
    row("2025-12-03T10:20:30Z", Unknown, "2025-12-03 37230 +0"); // 10*3600 + 20*60 + 30
    row("2025-12-03 10:20:30.125+07:00", Unknown, "2025-12-03 37230 +420");
    row("2025-12-03T10:20-0330", Unknown, "2025-12-03 37200 -210");
    row("31/12/2025 23:59:59", Unknown, "2025-12-31 86399"); // 31 is no month
    row("12/31/2025", Unknown, "2025-12-31");
    row("03/04/2026", DayFirst, "2026-04-03");
    row("03/04/2026", MonthFirst, "2026-03-04");
    row("03/04/2026 1:05:06 PM", Unknown, "2026-03-04 47106"); // AM/PM: Seller Center's US exports; 13*3600+5*60+6
    row("03/04/2026 12:00:00 AM", Unknown, "2026-03-04 0");
    row("03/04/2026 12:30 pm", Unknown, "2026-03-04 45000");
    row("05/05/2026", Unknown, "2026-05-05"); // both readings agree
    row("1.5.26", DayFirst, "2026-05-01");
    row("1.5.71", DayFirst, "1971-05-01");
    row("2026年5月1日", Unknown, "2026-05-01");
    row("576\t", Unknown, "");
    row(" 2026-05-01\t", Unknown, "2026-05-01");
}

void DatesTest::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(int, order);
    QFETCH(QByteArray, expected);
    const Date date = readDate({text.constData(), size_t(text.size())}, DateOrder(order));
    QCOMPARE(date.ok(), !expected.isEmpty());
    if (date.ok())
        QCOMPARE(shown(date), expected);
}

void DatesTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("problem");
    QTest::newRow("empty") << QByteArray("  ") << int(DateProblem::Empty);
    QTest::newRow("ambiguous") << QByteArray("03/04/2026") << int(DateProblem::Ambiguous);
    QTest::newRow("no 31 February") << QByteArray("2026-02-31") << int(DateProblem::NoSuchDay);
    QTest::newRow("no 29 February") << QByteArray("29/02/2025") << int(DateProblem::NoSuchDay);
    QTest::newRow("no hour 25") << QByteArray("2026-02-01 25:00") << int(DateProblem::NoSuchDay);
    QTest::newRow("no 13 PM") << QByteArray("2026-02-01 13:00 PM") << int(DateProblem::NoSuchDay);
    QTest::newRow("words") << QByteArray("tomorrow") << int(DateProblem::NotDate);
    QTest::newRow("number") << QByteArray("45123") << int(DateProblem::NotDate);
    QTest::newRow("tail") << QByteArray("2026-02-01 or so") << int(DateProblem::NotDate);
    QTest::newRow("two parts") << QByteArray("02/2026") << int(DateProblem::NotDate);
    QTest::newRow("mixed marks") << QByteArray("02/03-2026") << int(DateProblem::NotDate);
}

void DatesTest::refuses()
{
    QFETCH(QByteArray, text);
    QTEST(int(readDate({text.constData(), size_t(text.size())}, DateOrder::Unknown).problem), "problem");
}

void DatesTest::countsExcelSerials()
{
    // Excel: 1 January 2000 is day 36526, half a day is noon; 45778 is 36526 + 9252 days = 1 May 2025.
    QCOMPARE(shown(readDate("36526", DateOrder::Unknown, Serials::Excel)), QByteArray("2000-01-01"));
    QCOMPARE(shown(readDate("45778.5", DateOrder::Unknown, Serials::Excel)), QByteArray("2025-05-01 43200"));
    QVERIFY(!readDate("59", DateOrder::Unknown, Serials::Excel).ok()); // before its leap year that never was
    QVERIFY(!readDate("-5", DateOrder::Unknown, Serials::Excel).ok());
}

void DatesTest::makesMoments()
{
    using namespace std::chrono_literals;
    // 2026-05-01 00:00 in Bangkok (UTC+7) is 2026-04-30 17:00 UTC = 1777568400.
    QCOMPARE(readDate("2026-05-01", DateOrder::Unknown).moment(420min).time_since_epoch().count(), 1777568400);
    // A named offset wins.
    QCOMPARE(readDate("2026-05-01T00:00:00Z", DateOrder::Unknown).moment(420min).time_since_epoch().count(),
             1777593600);
}

void DatesTest::votes()
{
    DateVotes votes;
    for (const char *cell : {"03/04/2026", "2026-05-01", "x", "05/05/2026"})
        votes.add(cell);
    QCOMPARE(votes.order(), DateOrder::Unknown); // nothing proves anything
    QCOMPARE(votes.dates(), 3u);
    votes.add("17/04/2026");
    QCOMPARE(votes.order(), DateOrder::DayFirst);
    votes.add("04/17/2026");
    QCOMPARE(votes.order(), DateOrder::Unknown);
    QVERIFY(votes.conflicting());
    DateVotes american;
    american.add("03/04/2026 1:05:06 PM");
    QCOMPARE(american.order(), DateOrder::MonthFirst);
}

QTEST_APPLESS_MAIN(DatesTest)
#include "dates_test.moc"
