// SPDX-License-Identifier: GPL-3.0-or-later
// How the sync walks through more than a search can show, against a platform in miniature behind api::Caller: one of
// its products counts for a hundred, so that its 10,000 hits are a hundred products.
#include "catalog/catalog.h"
#include "catalog/feed.h"
#include "catalog/table.h"
#include "kit/store/wait.h"
#include "store/database.h"
#include "sync/cursor.h"
#include "sync/sync.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <set>

using namespace catalog;

namespace {

const core::ShopId kShop(QStringLiteral("7495512086324905127"));
constexpr qint64 kNow = 1'790'000'000;
constexpr qint64 kEach = 100;     // hits that a product counts for
constexpr qint64 kShown = 10'000; // hits that a search shows (12052180 beyond)

struct Platform final : api::Caller {
    std::map<qint64, qint64> products; // id -> update_time
    std::set<qint64> vanished;         // listed still, but gone when asked for
    QString refusedToken;              // the page token that has expired, as often as `refusals` says
    int refusals = 0;
    int searches = 0, tooMany = 0, details = 0;
    int hangAfter = -1; // details that are answered; then none any more

    QFuture<core::Result<api::Answer>> call(const core::ShopId &, const api::Request &request) override
    {
        QPromise<core::Result<api::Answer>> promise;
        promise.start();
        auto future = promise.future();
        if (request.operation == u"GetProduct" && hangAfter >= 0 && details >= hangAfter) {
            waiting.push_back(std::move(promise));
            return future;
        }
        promise.addResult(answer(request));
        promise.finish();
        return future;
    }
    QFuture<core::Result<QByteArray>> download(const QString &, qint64) override { return {}; }

private:
    core::Result<api::Answer> answer(const api::Request &request)
    {
        if (request.operation == u"SearchProducts")
            return search(request);
        if (request.operation == u"GetProduct")
            return detail(request.path.at(QStringLiteral("product_id")).toLongLong());
        return api::Answer{};
    }

    core::Result<api::Answer> search(const api::Request &request)
    {
        ++searches;
        const QJsonObject body = *request.body;
        const auto at = request.query.find(QStringLiteral("page_token"));
        const QString token = at == request.query.end() ? QString() : at->second;
        if (!token.isEmpty() && token == refusedToken && refusals > 0 && refusals-- > 0)
            return core::fail("api.12019108", QStringLiteral("expired"));
        std::vector<qint64> ids;
        for (const auto &[id, updated] : products)
            if (updated >= body[u"update_time_ge"].toInteger() && updated <= body[u"update_time_le"].toInteger())
                ids.push_back(id);
        const qint64 first = token.toLongLong();
        if (first * kEach >= kShown) {
            ++tooMany;
            return core::fail("api.12052180", QStringLiteral("too many hits"));
        }
        QJsonArray list;
        qint64 next = first;
        for (; next < qint64(ids.size()) && next < first + 20; ++next)
            list.append(QJsonObject{{QStringLiteral("id"), QString::number(ids[size_t(next)])},
                                    {QStringLiteral("status"), QStringLiteral("ACTIVATE")},
                                    {QStringLiteral("update_time"), products[ids[size_t(next)]]}});
        api::Answer answer;
        answer.data = {
            {QStringLiteral("total_count"), qint64(ids.size()) * kEach},
            {QStringLiteral("products"), list},
            {QStringLiteral("next_page_token"), next < qint64(ids.size()) ? QString::number(next) : QString()}};
        return answer;
    }

    core::Result<api::Answer> detail(qint64 id)
    {
        ++details;
        if (vanished.contains(id))
            return core::fail("api.12052260", QStringLiteral("no such product"));
        api::Answer answer;
        answer.data = {{QStringLiteral("id"), QString::number(id)},
                       {QStringLiteral("title"), QStringLiteral("Product %1").arg(id)},
                       {QStringLiteral("status"), QStringLiteral("ACTIVATE")},
                       {QStringLiteral("update_time"), products[id]}};
        return answer;
    }

    std::vector<QPromise<core::Result<api::Answer>>> waiting;
};

} // namespace

class FeedTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        store::Migrations all = syncing::migrations();
        const store::Migrations own = catalog::migrations();
        all.insert(all.end(), own.begin(), own.end());
        database_ = kit::take(store::Database::open(folder_->filePath(QStringLiteral("x.db")), all));
        platform_ = std::make_unique<Platform>();
    }
    void cleanup()
    {
        database_.reset();
        platform_.reset();
    }

    void windowsAreSplit_data()
    {
        QTest::addColumn<int>("products");
        QTest::addColumn<int>("perSecond"); // changed in the same second
        QTest::newRow("none") << 0 << 1;
        QTest::newRow("exactly what a search shows") << 100 << 1;
        QTest::newRow("one more") << 101 << 1;
        QTest::newRow("ten times as many") << 1000 << 1;
        QTest::newRow("in heaps that just fit") << 400 << 100;
    }
    void windowsAreSplit()
    {
        QFETCH(int, products);
        QFETCH(int, perSecond);
        for (int i = 0; i < products; ++i)
            platform_->products[1000 + i] = kNow - 1'000'000 + i / perSecond * 7;
        const auto done = sync(CatalogSync::Extent::Full);
        QVERIFY2(kit::ok(done), kit::why(done));
        QCOMPARE(done->value(u"added").toInteger(), products);
        QCOMPARE(platform_->details, products); // each read once
        QCOMPARE(platform_->tooMany, 0);
        // About two windows per full search and the walk down to the first one; nothing like one per second.
        QVERIFY(platform_->searches <= products / 20 + 4 * (products / 100 + 1) + 45);
    }

    // More changed in one second than a search shows: time can't split that, and half of it would be worse than none.
    void secondWithTooMuch()
    {
        for (int i = 0; i < 150; ++i)
            platform_->products[1000 + i] = kNow - 500;
        const auto done = sync(CatalogSync::Extent::Full);
        QVERIFY(!done);
        QCOMPARE(done.error().code, QStringLiteral("api.12052180"));
    }

    // A token that has expired while the program was off, or that the platform forgot, costs the window only.
    void expiredToken()
    {
        for (int i = 0; i < 60; ++i)
            platform_->products[1000 + i] = kNow - 5000 + i;
        platform_->hangAfter = 25;
        {
            auto job = make(CatalogSync::Extent::Full);
            job->start();
            QTRY_COMPARE(platform_->details, 25); // the first page is stored, the second under way
            QTRY_COMPARE(count(), 20);
        }
        platform_->hangAfter = -1;
        platform_->refusedToken = QStringLiteral("20");
        const int before = platform_->details;
        platform_->refusals = 1;
        const auto done = sync(CatalogSync::Extent::Incremental);
        QVERIFY2(kit::ok(done), kit::why(done));
        QCOMPARE(platform_->refusals, 0);
        QCOMPARE(count(), 60);
        QVERIFY(platform_->details - before <= 60);
    }

    void goneBetweenSearchAndReading()
    {
        for (int i = 0; i < 30; ++i)
            platform_->products[1000 + i] = kNow - 5000 + i;
        QVERIFY(sync(CatalogSync::Extent::Full));
        platform_->vanished = {1003, 1029};
        for (auto &[id, updated] : platform_->products)
            updated = kNow - 100;
        const auto done = sync(CatalogSync::Extent::Incremental);
        QVERIFY2(kit::ok(done), kit::why(done));
        QCOMPARE(done->value(u"deleted").toInteger(), 2);
        QCOMPARE(count(), 28);
    }

    // What is no longer listed at all is noticed by a full sync.
    void noLongerListed()
    {
        for (int i = 0; i < 30; ++i)
            platform_->products[1000 + i] = kNow - 5000 + i;
        QVERIFY(sync(CatalogSync::Extent::Full));
        platform_->products.erase(1007);
        now_ += 60;
        const auto done = sync(CatalogSync::Extent::Full);
        QVERIFY2(kit::ok(done), kit::why(done));
        QCOMPARE(done->value(u"deleted").toInteger(), 1);
        QCOMPARE(count(), 29);
    }

    void cancelled()
    {
        for (int i = 0; i < 60; ++i)
            platform_->products[1000 + i] = kNow - 5000 + i;
        platform_->hangAfter = 30;
        auto job = make(CatalogSync::Extent::Full);
        QSignalSpy finished(job.get(), &syncing::Job::finished);
        job->start();
        QTRY_COMPARE(platform_->details, 30);
        job->cancel();
        job.reset(); // calls that hang can't keep it
        platform_->hangAfter = -1;
        QVERIFY(sync(CatalogSync::Extent::Incremental));
        QCOMPARE(count(), 60);
    }

private:
    std::unique_ptr<CatalogSync> make(CatalogSync::Extent extent)
    {
        const core::Clock clock = [this] { return std::chrono::system_clock::time_point(std::chrono::seconds(now_)); };
        return std::make_unique<CatalogSync>(*platform_, *database_, clock, kShop, Market::ofRegion(u"DE"), extent);
    }

    core::Result<QJsonObject> sync(CatalogSync::Extent extent)
    {
        const auto job = make(extent);
        core::Result<QJsonObject> result = core::fail("test.timeout", QStringLiteral("the sync did not end"));
        bool ended = false;
        connect(job.get(), &syncing::Job::finished, this, [&](const core::Result<QJsonObject> &r) {
            result = r;
            ended = true;
        });
        job->start();
        [[maybe_unused]] const bool done = QTest::qWaitFor([&] { return ended; }, 20'000);
        return result;
    }

    qint64 count()
    {
        const auto reader = kit::take(database_->reader());
        return kit::take(reader->one(u"SELECT count(*) FROM product WHERE status <> 'DELETED'",
                                     [](const store::Statement &row) { return row.integer(0); }))
            .value_or(-1);
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<store::Database> database_;
    std::unique_ptr<Platform> platform_;
    qint64 now_ = kNow;
};

QTEST_GUILESS_MAIN(FeedTest)
#include "feed_test.moc"
