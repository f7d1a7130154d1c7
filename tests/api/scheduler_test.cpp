// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/scheduler.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace api;

namespace {

// One turn of the event loop: what was due when it began has happened when it returns.
void turn()
{
    bool over = false;
    QObject context;
    QTimer::singleShot(0, &context, [&over] { over = true; });
    (void)QTest::qWaitFor([&over] { return over; });
}

// A scheduler whose time stands still unless the test moves it; started calls are noted and end when the test says so.
struct Bench {
    double now = 0;
    Breaker breaker;
    std::unique_ptr<Scheduler> scheduler;
    std::vector<std::pair<QString, Pacer::Ticket>> under; // under way
    QStringList started;
    QStringList failed;

    explicit Bench(int inFlight = 8)
        : scheduler(
              std::make_unique<Scheduler>(core::ShopId(QStringLiteral("1")), inFlight, breaker, [this] { return now; }))
    {
        scheduler->useLearned({{QStringLiteral("write"), 500}, {QStringLiteral("read"), 500}});
    }

    Scheduler::Id add(const QString &name, Priority priority = Priority::Read,
                      const QString &quotaClass = QStringLiteral("read"), double notBefore = 0)
    {
        Scheduler::Entry entry;
        entry.quotaClass = quotaClass;
        entry.priority = priority;
        entry.notBefore = notBefore;
        entry.start = [this, name, quotaClass](Pacer::Ticket ticket) {
            started.push_back(name);
            under.emplace_back(quotaClass, ticket);
        };
        entry.fail = [this, name](const core::Error &error) { failed.push_back(name + u' ' + error.code); };
        return scheduler->add(std::move(entry));
    }
    // Lets time pass and calls end until nothing more happens.
    void run(int steps = 200)
    {
        for (int i = 0; i < steps; ++i) {
            now += 0.1;
            scheduler->wake();
            turn();
            auto ended = std::move(under);
            under.clear();
            for (const auto &[quotaClass, ticket] : ended)
                scheduler->ended(quotaClass, ticket, Scheduler::Ending::Granted);
        }
    }
};

} // namespace

class SchedulerTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void startsFromTheEventLoopOnly()
    {
        Bench bench;
        bench.add(QStringLiteral("a"));
        QVERIFY(bench.started.isEmpty());
        QTRY_COMPARE(bench.started, QStringList{QStringLiteral("a")});
    }

    // While all three wait, of 25 calls 16 are stock, 8 price and 1 a read; in the end everything went.
    void prioritiesShareWithoutStarving()
    {
        Bench bench(1);
        for (int i = 0; i < 40; ++i) {
            bench.add(QStringLiteral("read"), Priority::Read, QStringLiteral("write"));
            bench.add(QStringLiteral("stock"), Priority::Stock, QStringLiteral("write"));
            bench.add(QStringLiteral("price"), Priority::Price, QStringLiteral("write"));
        }
        bench.run(200);
        QCOMPARE(bench.started.size(), 120);
        // In the first 50: 16 : 8 : 1 of 25, so 32 stock, 16 price, 2 reads.
        const QStringList first = bench.started.first(50);
        QVERIFY2(std::abs(first.count(QStringLiteral("stock")) - 32) <= 2, qPrintable(first.join(u' ')));
        QVERIFY(std::abs(first.count(QStringLiteral("price")) - 16) <= 2);
        QVERIFY(first.count(QStringLiteral("read")) >= 1);
        // One that comes late is not served for the time it was away.
        Bench other(1);
        for (int i = 0; i < 30; ++i)
            other.add(QStringLiteral("stock"), Priority::Stock, QStringLiteral("write"));
        other.run(20);
        for (int i = 0; i < 10; ++i)
            other.add(QStringLiteral("late"), Priority::Content, QStringLiteral("write"));
        const qsizetype before = other.started.size();
        other.run(6);
        QVERIFY(other.started.sliced(before).count(QStringLiteral("late")) <= 2);
    }

    void boundsWhatIsUnderWay()
    {
        Bench bench(3);
        for (int i = 0; i < 10; ++i)
            bench.add(QString::number(i));
        for (int i = 0; i < 20; ++i) {
            bench.now += 1;
            bench.scheduler->wake();
            turn();
        }
        QCOMPARE(bench.started.size(), 3);
        bench.scheduler->ended(bench.under[0].first, bench.under[0].second, Scheduler::Ending::Granted);
        bench.now += 1;
        QTRY_COMPARE(bench.started.size(), 4);
    }

    void parks()
    {
        Bench bench;
        {
            const auto outer = bench.scheduler->park();
            {
                const auto inner = bench.scheduler->park();
                bench.add(QStringLiteral("a"));
                bench.run(3);
            }
            bench.run(3);
            QVERIFY(bench.started.isEmpty()); // nested guards are counted
        }
        bench.run(3);
        QCOMPARE(bench.started, QStringList{QStringLiteral("a")});
    }

    void withdrawsAndFails()
    {
        Bench bench;
        const auto guard = bench.scheduler->park();
        const auto first = bench.add(QStringLiteral("first"));
        bench.add(QStringLiteral("second"), Priority::Stock);
        QVERIFY(bench.scheduler->withdraw(first));
        QVERIFY(!bench.scheduler->withdraw(first));
        bench.scheduler->failAll({QStringLiteral("x"), {}, {}, {}});
        QCOMPARE(bench.failed, QStringList{QStringLiteral("second x")});
        bench.scheduler->failAll({QStringLiteral("x"), {}, {}, {}});
        QCOMPARE(bench.failed.size(), 1);
    }

    void waitsForItsTime()
    {
        Bench bench;
        bench.add(QStringLiteral("later"), Priority::Stock, QStringLiteral("read"), 5);
        bench.add(QStringLiteral("now"), Priority::Read);
        bench.run(3);
        QCOMPARE(bench.started, QStringList{QStringLiteral("now")});
        bench.run(60);
        QCOMPARE(bench.started, (QStringList{QStringLiteral("now"), QStringLiteral("later")}));
    }

    void throttlingSlowsOneClassOnly()
    {
        Bench bench;
        bench.add(QStringLiteral("write"), Priority::Stock, QStringLiteral("write"));
        QTRY_COMPARE(bench.started.size(), 1);
        bench.scheduler->ended(QStringLiteral("write"), bench.under[0].second, Scheduler::Ending::Throttled,
                               std::chrono::seconds(30));
        bench.under.clear();
        bench.add(QStringLiteral("write again"), Priority::Stock, QStringLiteral("write"));
        bench.add(QStringLiteral("read"));
        bench.run(20); // 2 s
        QCOMPARE(bench.started, (QStringList{QStringLiteral("write"), QStringLiteral("read")}));
        bench.run(300);
        QCOMPARE(bench.started.back(), QStringLiteral("write again"));
        const auto quotas = bench.scheduler->quotas();
        QCOMPARE(quotas.size(), std::size_t(2));
        QCOMPARE(quotas[1].quotaClass, QStringLiteral("write"));
        QCOMPARE(quotas[1].throttled, 1);
        QCOMPARE(quotas[1].granted, 1);
    }

    void openBreakerHoldsEverything()
    {
        Bench bench;
        for (int i = 0; i < 5; ++i)
            bench.breaker.failed(0);
        bench.add(QStringLiteral("a"));
        bench.add(QStringLiteral("b"));
        bench.run(40); // 4 s of 5
        QVERIFY(bench.started.isEmpty());
        bench.now = 5.5;
        bench.scheduler->wake();
        QTRY_COMPARE(bench.started.size(), 1); // one probe
        bench.breaker.succeeded();
        bench.run(5);
        QCOMPARE(bench.started.size(), 2);
    }

    void manyWaitingAreCheap()
    {
        Bench bench;
        const auto guard = bench.scheduler->park();
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 20000; ++i)
            bench.add(QStringLiteral("x"), Priority::Stock);
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(SchedulerTest)
#include "scheduler_test.moc"
