// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/retry.h"

#include <QTest>

using namespace api;
using namespace std::chrono_literals;

class RetryTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Full jitter: anything from zero to base * 2^(n-2), at most a minute.
    void pauses()
    {
        const auto all = [] { return 0.999999; };
        const auto none = [] { return 0.0; };
        const auto half = [] { return 0.5; };
        QCOMPARE(pauseBeforeAttempt(2, 1s, half), 500ms);
        QCOMPARE(pauseBeforeAttempt(3, 1s, half), 1000ms);
        QCOMPARE(pauseBeforeAttempt(4, 1s, half), 2000ms);
        QCOMPARE(pauseBeforeAttempt(4, 1s, none), 0ms);
        QCOMPARE(pauseBeforeAttempt(30, 1s, half), 30s);
        QVERIFY(pauseBeforeAttempt(1000, 1s, all) < 60s);
    }

    // Ten to begin with, then one repeat for every ten calls, never more than ten saved up.
    void budget()
    {
        RetryBudget budget;
        for (int i = 0; i < 10; ++i)
            QVERIFY(budget.mayRepeat());
        QVERIFY(!budget.mayRepeat());
        for (int i = 0; i < 11; ++i) // 10 * 0.1 stays a hair below 1 in binary
            budget.called();
        QVERIFY(budget.mayRepeat());
        QVERIFY(!budget.mayRepeat());
        for (int i = 0; i < 10000; ++i)
            budget.called();
        int repeats = 0;
        while (budget.mayRepeat())
            ++repeats;
        QCOMPARE(repeats, 10);
    }

    void breakerOpensAfterFiveInARow()
    {
        Breaker breaker;
        for (int i = 0; i < 4; ++i)
            breaker.failed(0);
        breaker.succeeded();
        for (int i = 0; i < 4; ++i)
            breaker.failed(0);
        QCOMPARE(breaker.state(0), Breaker::State::Closed);
        breaker.failed(10);
        QCOMPARE(breaker.state(10), Breaker::State::Open);
        QCOMPARE(breaker.readyAt(10), 15.0);
        // Late failures of calls that were under way change nothing.
        breaker.failed(12);
        QCOMPARE(breaker.readyAt(12), 15.0);
    }

    void breakerProbesWithOneCall()
    {
        Breaker breaker;
        for (int i = 0; i < 5; ++i)
            breaker.failed(0);
        QCOMPARE(breaker.state(5), Breaker::State::HalfOpen);
        QCOMPARE(breaker.readyAt(5), 5.0);
        breaker.started(5);
        QVERIFY(breaker.readyAt(5) > 5);
        breaker.failed(6); // 5 s doubled
        QCOMPARE(breaker.readyAt(6), 16.0);
        breaker.started(16);
        breaker.abandoned();
        QCOMPARE(breaker.readyAt(16), 16.0);
        double at = 16;
        for (int i = 0; i < 10; ++i) {
            breaker.started(at);
            breaker.failed(at);
            QVERIFY(breaker.readyAt(at) - at <= 60);
            at = breaker.readyAt(at);
        }
        breaker.started(at);
        breaker.succeeded();
        QCOMPARE(breaker.state(at), Breaker::State::Closed);
    }
};

QTEST_APPLESS_MAIN(RetryTest)
#include "retry_test.moc"
