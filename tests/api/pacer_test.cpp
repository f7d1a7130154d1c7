// SPDX-License-Identifier: GPL-3.0-or-later
// The pacer against simulated platforms, in virtual time. "share" is what was granted of what could have been granted
// (quota x time, without the bucket's first filling); a value a little above 1 has used that filling.
#include "quotasim.h"

#include <QTest>

namespace {

QuotaRun run(QuotaWorld world, double start, api::Pacer::Start how)
{
    api::Pacer pacer(start, how);
    return QuotaSimulation(world, pacer).run();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

class PacerTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void usesTheQuota_data()
    {
        QTest::addColumn<double>("roundTrip");
        QTest::addColumn<double>("retryAfter"); // negative: none
        QTest::addColumn<double>("quota");
        QTest::addColumn<double>("share");
        // 20,000 calls at 10/s take 2,000 s. With Retry-After: 1 each refusal silences the class for a second and a
        // full bucket spills what arrives meanwhile beyond its one second: about 0.5 round trips of quota a refusal.
        QTest::newRow("50 ms") << 0.05 << -1.0 << 10.0 << 0.99;
        QTest::newRow("300 ms") << 0.3 << -1.0 << 10.0 << 0.99;
        QTest::newRow("50 ms, Retry-After") << 0.05 << 1.0 << 10.0 << 0.985;
        QTest::newRow("300 ms, Retry-After") << 0.3 << 1.0 << 10.0 << 0.97;
        QTest::newRow("50 ms, 50 a second") << 0.05 << -1.0 << 50.0 << 0.985;
    }
    void usesTheQuota()
    {
        QFETCH(double, roundTrip);
        QFETCH(double, retryAfter);
        QFETCH(double, quota);
        QFETCH(double, share);
        std::vector<double> shares;
        std::vector<double> throttled;
        for (unsigned seed = 1; seed <= 9; ++seed) {
            QuotaWorld world;
            world.roundTrip = roundTrip;
            world.quota = quota;
            world.until = 2000;
            world.seed = seed;
            if (retryAfter >= 0)
                world.retryAfter = retryAfter;
            const QuotaRun result = run(world, 4, api::Pacer::Start::Search);
            shares.push_back(result.share());
            throttled.push_back(result.throttledShare());
        }
        qInfo("share %.4f, throttled %.4f (medians of 9)", median(shares), median(throttled));
        QVERIFY(median(shares) >= share);
        QVERIFY(median(throttled) < (quota > 10 ? 0.012 : 0.01));
    }

    void followsChanges_data()
    {
        QTest::addColumn<double>("roundTrip");
        QTest::addColumn<double>("quota");
        QTest::addColumn<double>("seconds"); // the median may take
        // A fall shows with the next refusals. A rise shows only when the next deliberate refusal fails to come, up to
        // 112 calls later: with under 1 % refusals at 10 calls a second nobody can know sooner in the worst case.
        QTest::newRow("halved, 50 ms") << 0.05 << 5.0 << 4.0;
        QTest::newRow("halved, 300 ms") << 0.3 << 5.0 << 4.0;
        QTest::newRow("doubled, 50 ms") << 0.05 << 20.0 << 12.0;
        QTest::newRow("doubled, 300 ms") << 0.3 << 20.0 << 16.0;
    }
    void followsChanges()
    {
        QFETCH(double, roundTrip);
        QFETCH(double, quota);
        QFETCH(double, seconds);
        std::vector<double> recoveries;
        for (unsigned seed = 1; seed <= 15; ++seed) {
            QuotaWorld world;
            world.roundTrip = roundTrip;
            world.seed = seed;
            const double change = 60 + 0.8 * seed; // every phase of the cycle
            world.changes = {{change, quota}};
            world.until = change + 40;
            recoveries.push_back(run(world, 4, api::Pacer::Start::Search).firstRecovery(change, world.until, quota));
        }
        qInfo("recovered after %.1f s (median of 15, a window of 2 s included), at worst %.1f s", median(recoveries),
              *std::max_element(recoveries.begin(), recoveries.end()));
        QVERIFY(median(recoveries) <= seconds);
        QVERIFY(*std::max_element(recoveries.begin(), recoveries.end()) < 30);
    }

    void copesWithStrangeLimiters_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("share");
        QTest::addColumn<double>("throttled");
        QTest::newRow("fixed window of a second") << 0 << 0.75 << 0.06;
        QTest::newRow("another program takes 3 of 10") << 1 << 0.9 << 0.06;
        QTest::newRow("1 % fail with 500") << 2 << 0.98 << 0.015;
        QTest::newRow("three seconds of burst") << 3 << 0.98 << 0.015;
    }
    void copesWithStrangeLimiters()
    {
        QFETCH(int, kind);
        QFETCH(double, share);
        QFETCH(double, throttled);
        QuotaWorld world;
        world.until = 600;
        if (kind == 0)
            world.limiter = QuotaWorld::Limiter::Window;
        if (kind == 1)
            world.others = 3;
        if (kind == 2)
            world.failing = 0.01;
        if (kind == 3)
            world.burst = 3;
        const QuotaRun result = run(world, 4, api::Pacer::Start::Search);
        qInfo("share %.3f, throttled %.4f", result.share(), result.throttledShare());
        QVERIFY(result.share() >= share);
        QVERIFY(result.throttledShare() <= throttled);
    }

    void remembersWhatItLearned()
    {
        QuotaWorld world;
        world.until = 20;
        const QuotaRun fresh = run(world, 2, api::Pacer::Start::Search);
        const QuotaRun learned = run(world, 10, api::Pacer::Start::Learned);
        QVERIFY(learned.share() > 0.98);
        QVERIFY(learned.granted > fresh.granted);
    }

    void honoursRetryAfter()
    {
        api::Pacer pacer(10, api::Pacer::Start::Learned);
        const auto ticket = pacer.sent(0);
        pacer.throttled(ticket, 0.05, 7.0);
        QVERIFY(pacer.readyAt(0.05) >= 7.05);
        QVERIFY(pacer.readyAt(7.0) >= 7.05);
        QVERIFY(pacer.readyAt(8.0) <= 8.0);
    }

    // Evenly spaced, not in bursts, while nothing is known to be saved up.
    void spacesCalls()
    {
        api::Pacer pacer(10, api::Pacer::Start::Learned);
        pacer.throttled(pacer.sent(0), 0.05, std::nullopt);
        double now = 0.05;
        double last = -1;
        for (int i = 0; i < 10; ++i) {
            now = std::max(now, pacer.readyAt(now));
            if (last >= 0)
                QVERIFY2(now - last > 0.045, qPrintable(QString::number(now - last)));
            last = now;
            pacer.granted(pacer.sent(now), now);
        }
    }

    // A ticket that is reported twice, or never was, does no harm.
    void ignoresForeignTickets()
    {
        api::Pacer pacer(10);
        const auto ticket = pacer.sent(0);
        pacer.granted(ticket, 0.1);
        pacer.granted(ticket, 0.2);
        pacer.throttled(ticket, 0.3, std::nullopt);
        pacer.throttled(999, 0.3, 60.0);
        QVERIFY(pacer.readyAt(0.5) <= 0.5);
    }
};

QTEST_APPLESS_MAIN(PacerTest)
#include "pacer_test.moc"
