// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/store/wait.h"
#include "platform.h"
#include "store/database.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace syncing;
using namespace std::chrono_literals;
using fake::Fate;
using store::Connection;
using store::Database;
using store::Statement;

namespace {

const core::ShopId kShop(QStringLiteral("7494049642642441621"));
const core::ShopId kOther(QStringLiteral("7494049642642441622"));
const QString kPrice = QStringLiteral("price");
const QString kStock = QStringLiteral("stock");
const QString kContent = QStringLiteral("content");

NewRow change(const QString &kind, const QString &entity, const QString &subject, int to, int base)
{
    NewRow row;
    row.shop = kShop;
    row.kind = kind;
    row.entity = entity;
    row.subject = subject;
    row.payload = fake::value(to);
    row.base = fake::value(base);
    row.priority = kind == kStock ? Priority::Stock : kind == kPrice ? Priority::Price : Priority::Content;
    return row;
}

} // namespace

class DispatcherTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        time_ = std::chrono::system_clock::time_point(1'790'000'000s);
        platform_ = {};
        options_ = {};
        options_.seed = 1;
        price_ = std::make_shared<fake::Pusher>(kPrice, platform_, 3);
        stock_ = std::make_shared<fake::Pusher>(kStock, platform_);
        content_ = std::make_shared<fake::Pusher>(kContent, platform_);
        open();
        QVERIFY(kit::waitFor(db_->write([](Connection &c) { return approve(c, kShop, {}); })));
    }
    void cleanup()
    {
        dispatcher_.reset();
        db_.reset();
    }

    void acceptsAndSettles()
    {
        add({change(kPrice, "a", "s1", 5, 0), change(kPrice, "b", "s2", 6, 0)});
        begin();
        const auto left = drain();
        QCOMPARE(left.accepted, 2);
        QCOMPARE(platform_.values, (std::map<QString, int>{{QStringLiteral("s1"), 5}, {QStringLiteral("s2"), 6}}));
        QCOMPARE(kit::take(reader()->all(u"SELECT row FROM settled ORDER BY row",
                                         [](const Statement &r) { return r.integer(0); })),
                 (std::vector<qint64>{1, 2}));
        const auto first = kit::take(row(*reader(), 1));
        QCOMPARE(first->attempts, 1);
        QVERIFY(!first->idempotencyKey.isEmpty());
        QVERIFY(!first->error);
    }

    void wakesWhenTheOutboxChanges()
    {
        begin();
        QTRY_VERIFY(dispatcher_->isIdle());
        add({change(kPrice, "a", "s1", 5, 0)});
        QTRY_COMPARE(platform_.at(QStringLiteral("s1")), 5);
    }

    void batchesKeepTheOrderOfAnEntity()
    {
        // a: price, price, content, price. The last price may not overtake the content, so it doesn't join the first
        // call; b's price shares the key and does. A batch takes three.
        const auto keyed = [](NewRow row) {
            row.batchKey = QStringLiteral("k");
            return row;
        };
        add({keyed(change(kPrice, "a", "s1", 1, 0)), keyed(change(kPrice, "a", "s2", 2, 0)),
             change(kContent, "a", "t", 3, 0), keyed(change(kPrice, "a", "s3", 4, 0)),
             keyed(change(kPrice, "b", "s4", 5, 0)), keyed(change(kPrice, "c", "s5", 6, 0))});
        begin();
        QCOMPARE(drain().accepted, 6);
        // 1, 2 and 5 fill the first call; 6 goes alone beside it; then the content; then the last price.
        QCOMPARE(price_->calls, words({"push 1 2 5", "push 6", "push 4"}));
        QCOMPARE(content_->calls, words({"push 3"}));
    }

    void oneCallPerEntity()
    {
        price_->answers = stock_->answers = fake::Pusher::Answer::OnDemand;
        add({change(kPrice, "a", "s1", 1, 0), change(kStock, "a", "q1", 2, 0), change(kPrice, "b", "s2", 3, 0)});
        begin();
        QTRY_COMPARE(price_->pending.size(), size_t(2));
        QTRY_VERIFY(!dispatcher_->isIdle());
        QCOMPARE(stock_->calls, QStringList());
        QCOMPARE(state(2), State::Queued);
        for (const auto &deliver : price_->pending)
            deliver();
        QTRY_COMPARE(stock_->calls, words({"push 2"}));
    }

    void isDurableBeforeItIsSent()
    {
        price_->answers = fake::Pusher::Answer::OnDemand;
        State seen = State::Queued;
        QString key;
        price_->decide = [&](const Row &sent) {
            auto other = Connection::open(db_->path(), Connection::Mode::ReadOnly);
            const auto stored = kit::take(syncing::row(**other, sent.id));
            seen = stored->state;
            key = stored->idempotencyKey;
            return sent.idempotencyKey == key ? Fate::Accept : Fate::Reject;
        };
        add({change(kPrice, "a", "s1", 1, 0)});
        begin();
        QTRY_COMPARE(price_->pending.size(), size_t(1));
        QCOMPARE(seen, State::Sending);
        QVERIFY(!key.isEmpty());
        QCOMPARE(platform_.at(QStringLiteral("s1")), 1);
    }

    void prioritiesShare()
    {
        // 40 rows of each of three kinds, one call at a time: of 13 calls 8 are stock, 4 price and 1 content.
        options_.total = 1;
        std::vector<NewRow> rows;
        for (int i = 0; i < 40; ++i) {
            for (const QString &kind : {kContent, kPrice, kStock})
                rows.push_back(change(kind, kind + QString::number(i), kind + QString::number(i), 1, 0));
        }
        QStringList order;
        for (const auto &pusher : {price_, stock_, content_})
            pusher->decide = [&order, kind = pusher->kind()](const Row &) {
                order += kind;
                return Fate::Accept;
            };
        add(rows);
        begin();
        QCOMPARE(drain().accepted, 120);
        const QStringList first = order.mid(0, 13);
        QCOMPARE(first.count(kStock), 8);
        QCOMPARE(first.count(kPrice), 4);
        QCOMPARE(first.count(kContent), 1);
        QCOMPARE(order.first(), kStock);
    }

    void limits()
    {
        options_.perKind = 2;
        options_.perKindExceptions = {{kStock, 3}};
        options_.perShop = 4;
        price_->answers = stock_->answers = fake::Pusher::Answer::OnDemand;
        QVERIFY(kit::waitFor(db_->write([](Connection &c) { return approve(c, kOther, {}); })));
        std::vector<NewRow> rows;
        for (int i = 0; i < 10; ++i) {
            rows.push_back(change(kPrice, QStringLiteral("p%1").arg(i), QStringLiteral("p%1").arg(i), 1, 0));
            rows.push_back(change(kStock, QStringLiteral("q%1").arg(i), QStringLiteral("q%1").arg(i), 1, 0));
            rows.push_back(rows[rows.size() - 2]);
            rows.back().shop = kOther;
        }
        add(rows);
        begin();
        // This shop: 4 in all, at most 3 stock and 2 price; the other one: 2 price.
        QTRY_COMPARE(price_->pending.size() + stock_->pending.size(), size_t(6));
        QCOMPARE(stock_->pending.size(), size_t(3 - (price_->pending.size() == 4 ? 1 : 0)));
        QVERIFY(price_->pending.size() <= 4);
        // Looking again starts no seventh.
        add({change(kPrice, QStringLiteral("p99"), QStringLiteral("p99"), 1, 0)});
        for (int i = 0; i < 3; ++i) {
            dispatcher_->wake();
            QVERIFY(kit::waitFor(db_->write([](Connection &) -> core::Result<void> { return {}; })));
        }
        QCOMPARE(price_->pending.size() + stock_->pending.size(), size_t(6));
    }

    void rejectedShowsWhy()
    {
        price_->decide = [](const Row &) { return Fate::Reject; };
        add({change(kPrice, "a", "s1", 5, 0)});
        begin();
        QCOMPARE(drain().rejected, 1);
        QCOMPARE(kit::take(row(*reader(), 1))->error->code, QStringLiteral("fake.error"));
        // A person has changed something and tries again.
        price_->decide = [](const Row &) { return Fate::Accept; };
        QVERIFY(kit::waitFor(db_->write([](Connection &c) -> core::Result<void> {
            if (auto cleared = c.execute(QStringLiteral("DELETE FROM settled")); !cleared)
                return cleared;
            return release(c, 1, {});
        })));
        QCOMPARE(drain().accepted, 1);
    }

    void retriesWithGrowingPauses()
    {
        // Full jitter: the n-th pause lies between 0 and 2 s * 2^(n-1), 300 s at most.
        price_->decide = [](const Row &) { return Fate::Retry; };
        add({change(kPrice, "a", "s1", 5, 0)});
        begin();
        for (int attempt = 1; attempt <= 12; ++attempt) {
            QTRY_COMPARE(kit::take(row(*reader(), 1))->attempts, attempt);
            QTRY_COMPARE(state(1), State::Queued);
            const auto waiting = *kit::take(row(*reader(), 1));
            QCOMPARE(waiting.error->code, QStringLiteral("fake.error"));
            const auto pause = waiting.notBefore.time_since_epoch() -
                               std::chrono::floor<std::chrono::seconds>(time_).time_since_epoch();
            QVERIFY(pause <= std::min<std::chrono::seconds>(300s, 2s * (1 << (attempt - 1))) + 1s);
            QVERIFY(pause >= 0s);
            time_ += 301s;
            QTRY_VERIFY(dispatcher_->isIdle() || kit::take(row(*reader(), 1))->attempts > attempt);
            dispatcher_->wake();
        }
        price_->decide = [](const Row &) { return Fate::Accept; };
        time_ += 301s;
        dispatcher_->wake();
        QTRY_COMPARE(state(1), State::Accepted);
        QVERIFY(!kit::take(row(*reader(), 1))->error);
    }

    void honoursRetryAfter()
    {
        price_->decide = [](const Row &) { return Fate::Retry; };
        price_->retryAfter = 90s;
        add({change(kPrice, "a", "s1", 5, 0)});
        begin();
        QTRY_COMPARE(price_->calls.size(), 1);
        QTRY_VERIFY(dispatcher_->isIdle());
        QCOMPARE(kit::take(row(*reader(), 1))->notBefore, std::chrono::floor<std::chrono::seconds>(time_) + 90s);
        time_ += 89s;
        dispatcher_->wake();
        QTRY_VERIFY(dispatcher_->isIdle());
        QCOMPARE(price_->calls.size(), 1);
        time_ += 1s;
        dispatcher_->wake();
        QTRY_COMPARE(price_->calls.size(), 2);
    }

    void unknownIsReadBack_data()
    {
        QTest::addColumn<int>("fate");
        QTest::addColumn<QStringList>("calls");
        QTest::newRow("it had arrived") << int(Fate::LoseAfter) << words({"push 1", "read 1"});
        QTest::newRow("it had not") << int(Fate::LoseBefore) << words({"push 1", "read 1", "push 1"});
        QTest::newRow("the future was cancelled") << int(Fate::CancelAfter) << words({"push 1", "read 1"});
        QTest::newRow("no outcome for the row") << int(Fate::Forget) << words({"push 1", "read 1"});
    }
    void unknownIsReadBack()
    {
        QFETCH(int, fate);
        QFETCH(QStringList, calls);
        price_->decide = [first = true, fate](const Row &) mutable {
            return std::exchange(first, false) ? Fate(fate) : Fate::Accept;
        };
        add({change(kPrice, "a", "s1", 5, 0)});
        begin();
        QCOMPARE(drain().accepted, 1);
        QCOMPARE(price_->calls, calls);
        QCOMPARE(platform_.log[QStringLiteral("s1")], (std::vector<int>{5}));
    }

    void readBackIsRepeated()
    {
        price_->decide = [](const Row &) { return Fate::LoseAfter; };
        price_->decideReadBack = [n = 0](const Row &) mutable { return ++n < 4 ? Fate::LoseBefore : Fate::Accept; };
        add({change(kPrice, "a", "s1", 5, 0)});
        begin();
        for (int reads = 1; reads <= 4; ++reads) {
            QTRY_COMPARE(price_->calls.size(), 1 + reads);
            QTRY_VERIFY(dispatcher_->isIdle());
            time_ += 301s;
            dispatcher_->wake();
        }
        QTRY_COMPARE(state(1), State::Accepted);
    }

    void aConflictWaitsForAPerson()
    {
        price_->decide = [this](const Row &row) {
            platform_.write(row.subject, 77); // somebody in Seller Center
            return Fate::LoseBefore;
        };
        add({change(kPrice, "a", "s1", 5, 0)});
        begin();
        QCOMPARE(drain().held, 1);
        auto held = *kit::take(row(*reader(), 1));
        QCOMPARE(held.hold, Hold::Conflict);
        QCOMPARE(held.error->code, QStringLiteral("fake.conflict"));
        price_->decide = [](const Row &) { return Fate::Accept; };
        QVERIFY(kit::waitFor(db_->write([](Connection &c) -> core::Result<void> {
            if (auto cleared = c.execute(QStringLiteral("DELETE FROM settled")); !cleared)
                return cleared;
            return resolve(c, 1, fake::value(77), fake::value(5), {});
        })));
        QCOMPARE(drain().accepted, 1);
        QCOMPARE(platform_.at(QStringLiteral("s1")), 5);
        QCOMPARE(price_->wrongBases, QStringList());
    }

    void afterACrashRowsAreReadBackFirst()
    {
        price_->decide = [](const Row &) { return Fate::Hang; };
        add({change(kPrice, "a", "s1", 5, 0), change(kPrice, "a", "s1b", 6, 0)});
        begin();
        QTRY_COMPARE(price_->calls, words({"push 1"}));
        dispatcher_.reset();
        db_.reset();
        price_->calls.clear();
        price_->decide = [](const Row &) { return Fate::Accept; };
        open();
        QCOMPARE(state(1), State::Sending);
        begin();
        QCOMPARE(drain().accepted, 2);
        QCOMPARE(price_->calls, words({"read 1", "push 2"}));
        QCOMPARE(platform_.log[QStringLiteral("s1")], (std::vector<int>{5}));
    }

    void refusedAccessPausesTheShop()
    {
        price_->decide = [](const Row &) { return Fate::Unauthorised; };
        std::vector<NewRow> rows;
        for (int i = 0; i < 100; ++i)
            rows.push_back(change(kPrice, QStringLiteral("p%1").arg(i), QStringLiteral("p%1").arg(i), 1, 0));
        add(rows);
        begin();
        QSignalSpy paused(dispatcher_.get(), &Dispatcher::shopPaused);
        const auto left = drain(); // ends although 100 rows wait: nothing goes without a person
        QCOMPARE(left.queued, 100);
        QCOMPARE(paused.size(), 1);
        QCOMPARE(paused[0][1].value<core::Error>().code, QStringLiteral("api.unauthorised"));
        QVERIFY(dispatcher_->isPaused(kShop));
        QVERIFY(price_->calls.size() <= options_.perKind);
        QCOMPARE(kit::take(row(*reader(), 1))->attempts, 0);
        price_->decide = [](const Row &) { return Fate::Accept; };
        dispatcher_->resume(kShop);
        QCOMPARE(drain().accepted, 100);
    }

    void nothingGoesBeforeApproval()
    {
        NewRow row = change(kPrice, "a", "s1", 5, 0);
        row.shop = kOther;
        add({row});
        begin();
        QCOMPARE(drain(kOther).held, 1);
        QCOMPARE(price_->calls, QStringList());
        QVERIFY(kit::waitFor(db_->write([](Connection &c) { return approve(c, kOther, {}); })));
        QTRY_COMPARE(platform_.at(QStringLiteral("s1")), 5);
    }

    void aFollowerKnowsWhatThePlatformHas_data()
    {
        QTest::addColumn<int>("fate");
        QTest::addColumn<int>("base"); // of the second row when it is sent: 5 if the first arrived, else 0
        QTest::newRow("accepted") << int(Fate::Accept) << 5;
        QTest::newRow("rejected") << int(Fate::Reject) << 0;
        QTest::newRow("retried") << int(Fate::Retry) << 0;
        QTest::newRow("lost after") << int(Fate::LoseAfter) << 5;
        QTest::newRow("lost before") << int(Fate::LoseBefore) << 0;
    }
    void aFollowerKnowsWhatThePlatformHas()
    {
        QFETCH(int, fate);
        QFETCH(int, base);
        price_->answers = fake::Pusher::Answer::OnDemand;
        price_->decide = [fate](const Row &) { return Fate(fate); };
        add({change(kPrice, "a", "s1", 5, 0)});
        begin();
        QTRY_COMPARE(price_->pending.size(), size_t(1));
        add({change(kPrice, "a", "s1", 6, 5)}); // its noun believes that 5 will have arrived
        price_->answers = fake::Pusher::Answer::Later;
        int seen = -1;
        price_->decide = [&](const Row &row) {
            seen = fake::number(row.base);
            return Fate::Accept;
        };
        price_->pending.front()();
        QTRY_COMPARE(state(2), State::Accepted);
        QCOMPARE(seen, base);
        QCOMPARE(platform_.at(QStringLiteral("s1")), 6);
        QCOMPARE(price_->wrongBases, QStringList());
        if (Fate(fate) == Fate::Retry || Fate(fate) == Fate::LoseBefore)
            QCOMPARE(state(1), State::Superseded); // the newer value makes the repetition needless
    }

    void aConflictHoldsTheFollowerToo()
    {
        price_->answers = fake::Pusher::Answer::OnDemand;
        price_->decide = [this](const Row &row) {
            platform_.write(row.subject, 77);
            return Fate::LoseBefore;
        };
        add({change(kPrice, "a", "s1", 5, 0)});
        begin();
        QTRY_COMPARE(price_->pending.size(), size_t(1));
        add({change(kPrice, "a", "s1", 6, 5)});
        price_->answers = fake::Pusher::Answer::Later;
        price_->pending.front()();
        QTRY_COMPARE(state(2), State::Held);
        QCOMPARE(state(1), State::Superseded);
        QCOMPARE(kit::take(row(*reader(), 2))->base, fake::value(0));
        QCOMPARE(platform_.at(QStringLiteral("s1")), 77);
    }

    void aNounThatCannotSettleIsAskedAgain()
    {
        price_->failsToSettle = true;
        add({change(kPrice, "a", "s1", 5, 0)});
        begin();
        QTRY_COMPARE(state(1), State::ReadingBack);
        QTRY_COMPARE(kit::take(row(*reader(), 1))->error->code, QStringLiteral("fake.settle"));
        price_->failsToSettle = false;
        time_ += 301s;
        dispatcher_->wake();
        QTRY_COMPARE(state(1), State::Accepted);
        QCOMPARE(platform_.log[QStringLiteral("s1")], (std::vector<int>{5}));
    }

    void aFullDiskLosesNoAnswer()
    {
        price_->filler = 200'000;
        QVERIFY(kit::waitFor(
            db_->write([](Connection &c) { return c.execute(QStringLiteral("PRAGMA max_page_count=60")); })));
        add({change(kPrice, "a", "s1", 5, 0)});
        begin();
        QSignalSpy stalled(dispatcher_.get(), &Dispatcher::stalled);
        QTRY_VERIFY(!stalled.isEmpty());
        QCOMPARE(stalled[0][0].value<core::Error>().code, QStringLiteral("store.full"));
        QCOMPARE(state(1), State::Sending);
        QVERIFY(kit::waitFor(
            db_->write([](Connection &c) { return c.execute(QStringLiteral("PRAGMA max_page_count=100000")); })));
        dispatcher_->wake();
        QTRY_COMPARE(state(1), State::Accepted);
        QCOMPARE(price_->calls, words({"push 1"})); // the answer was kept: nothing was sent or read again
    }

    void drainOfAnOperation()
    {
        stock_->decide = [](const Row &) { return Fate::Hang; };
        add({change(kPrice, "a", "s1", 5, 0)}, 41);
        add({change(kStock, "b", "q1", 5, 0)}, 42);
        begin();
        const auto done = kit::waitFor(dispatcher_->drain(kShop, 41));
        QVERIFY2(kit::ok(done), kit::why(done));
        QCOMPARE(done->accepted, 1);
        QCOMPARE(done->live(), 0);
        // The other one never ends by itself; a dying dispatcher cancels it.
        auto waiting = dispatcher_->drain(kShop, 42);
        dispatcher_.reset();
        QVERIFY(waiting.isFinished());
        QVERIFY(waiting.isCanceled());
    }

    void drainLeavesWhatNobodySends()
    {
        add({change(QStringLiteral("unheard"), "a", "s1", 5, 0), change(kPrice, "b", "s2", 5, 0)});
        begin();
        const auto left = drain();
        QCOMPARE(left.queued, 1);
        QCOMPARE(left.accepted, 1);
    }

    void stopsAndGoesOn()
    {
        options_.total = 2;
        price_->answers = fake::Pusher::Answer::OnDemand;
        add({change(kPrice, "a", "s1", 1, 0), change(kPrice, "b", "s2", 1, 0), change(kPrice, "c", "s3", 1, 0)});
        begin();
        QTRY_COMPARE(price_->pending.size(), size_t(2));
        QSignalSpy idle(dispatcher_.get(), &Dispatcher::idle);
        dispatcher_->stop();
        for (const auto &deliver : price_->pending)
            deliver();
        QTRY_COMPARE(idle.size(), 1);
        QCOMPARE(price_->calls.size(), 2);
        QCOMPARE(state(3), State::Queued);
        QCOMPARE(state(1), State::Accepted);
        price_->answers = fake::Pusher::Answer::Later;
        dispatcher_->start();
        QTRY_COMPARE(state(3), State::Accepted);
    }

    void sendFirstGoesFirst()
    {
        options_.total = 1;
        add({change(kStock, "a", "s1", 1, 0), change(kStock, "b", "s2", 1, 0), change(kContent, "c", "s3", 1, 0),
             change(kContent, "d", "s4", 1, 0)});
        QVERIFY(kit::waitFor(db_->write([](Connection &c) { return sendFirst(c, 4, {}); })));
        QStringList order;
        stock_->decide = content_->decide = [&](const Row &row) {
            order += QString::number(row.id);
            return Fate::Accept;
        };
        begin();
        QCOMPARE(drain().accepted, 4);
        QCOMPARE(order.first(), QStringLiteral("4"));
    }

    void aDeadPlatformIsNotHammered()
    {
        // 5,000 rows, every call fails. Without a pause of the whole lane each row would be tried once.
        price_->decide = [](const Row &) { return Fate::Retry; };
        std::vector<NewRow> rows;
        for (int i = 0; i < 5000; ++i)
            rows.push_back(change(kPrice, QStringLiteral("p%1").arg(i), QStringLiteral("p%1").arg(i), 1, 0));
        add(rows);
        begin();
        QTRY_VERIFY(price_->calls.size() >= 3);
        QTRY_VERIFY(dispatcher_->isIdle());
        // Three failures, plus what was in flight beside them: two rounds of 8.
        QVERIFY2(price_->calls.size() <= 16, qPrintable(QString::number(price_->calls.size())));
        price_->decide = [](const Row &) { return Fate::Accept; };
        time_ += 600s;
        dispatcher_->wake();
        QCOMPARE(drain().accepted, 5000);
    }

    void throughput()
    {
        // 20,000 rows of 20,000 entities and a pusher that answers at once.
        price_->answers = fake::Pusher::Answer::AtOnce;
        std::vector<NewRow> rows;
        for (int i = 0; i < 20'000; ++i) {
            rows.push_back(change(kPrice, QStringLiteral("p%1").arg(i / 4), QStringLiteral("s%1").arg(i), 1, 0));
            rows.back().batchKey = rows.back().entity;
        }
        QElapsedTimer timer;
        timer.start();
        add(rows);
        const qint64 queued = timer.restart();
        begin();
        const auto left = kit::waitFor(dispatcher_->drain(kShop), 100'000);
        QVERIFY2(kit::ok(left), kit::why(left));
        QCOMPARE(left->accepted, 20'000);
        const qint64 sent = std::max<qint64>(timer.elapsed(), 1);
        qInfo("20,000 rows: queued in %lld ms, sent in %lld ms, %lld rows/s in %lld calls", queued, sent,
              20'000 * 1000 / sent, qint64(price_->calls.size()));
    }

private:
    static QStringList words(std::initializer_list<const char *> list)
    {
        QStringList result;
        for (const char *word : list)
            result += QString::fromLatin1(word);
        return result;
    }
    static NewRow change(const QString &kind, const char *entity, const char *subject, int to, int base)
    {
        return ::change(kind, QString::fromLatin1(entity), QString::fromLatin1(subject), to, base);
    }
    static NewRow change(const QString &kind, const QString &entity, const QString &subject, int to, int base)
    {
        return ::change(kind, entity, subject, to, base);
    }
    void open()
    {
        auto opened = Database::open(folder_->filePath(QStringLiteral("x.db")), fake::migrations());
        QVERIFY2(kit::ok(opened), kit::why(opened));
        db_ = std::move(*opened);
    }
    void begin()
    {
        dispatcher_ = std::make_unique<Dispatcher>(
            *db_, [this] { return time_; }, options_);
        for (const auto &pusher : {price_, stock_, content_})
            dispatcher_->add(pusher);
        dispatcher_->start();
    }
    void add(const std::vector<NewRow> &rows, qint64 operation = 0)
    {
        const auto now = std::chrono::floor<std::chrono::seconds>(time_);
        const auto added = kit::waitFor(
            db_->write([rows, operation, now](Connection &c) { return enqueue(c, operation, rows, now); }), 60'000);
        QVERIFY2(kit::ok(added), kit::why(added));
    }
    Counts drain(const core::ShopId &shop = kShop) { return kit::take(kit::waitFor(dispatcher_->drain(shop), 30'000)); }
    Connection *reader()
    {
        reader_ = kit::take(db_->reader());
        return reader_.get();
    }
    State state(qint64 id) { return kit::take(row(*reader(), id))->state; }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Connection> reader_;
    std::unique_ptr<Database> db_;
    fake::Platform platform_;
    std::shared_ptr<fake::Pusher> price_, stock_, content_;
    DispatchOptions options_;
    std::chrono::system_clock::time_point time_;
    std::unique_ptr<Dispatcher> dispatcher_;
};

QTEST_GUILESS_MAIN(DispatcherTest)
#include "dispatcher_test.moc"
