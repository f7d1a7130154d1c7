// SPDX-License-Identifier: GPL-3.0-or-later
// The client against the real sandbox program over TLS 1.3: connect, call, and each of its faults.
#include "api/client.h"
#include "contract/contract.h"
#include "kit/api/sandboxprocess.h"
#include "vault/custody.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;

namespace {

template<class T>
core::Result<T> finished(const QFuture<core::Result<T>> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30000) || future.resultCount() == 0)
        return core::fail("test.never_ended", QStringLiteral("the future did not end with a result"));
    return future.result();
}

api::Request search()
{
    api::Request request;
    request.operation = QStringLiteral("SearchProducts");
    request.query = {{QStringLiteral("page_size"), QStringLiteral("20")}};
    request.body = QJsonObject{};
    return request;
}

} // namespace

class SandboxTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        kit::SandboxProcess::Options options;
        options.programs = QStringLiteral(SHOPWRIGHT_BIN);
        options.folder = folder_.path();
        auto started = kit::SandboxProcess::start(options);
        QVERIFY2(started, started ? "" : qPrintable(started.error().words));
        sandbox_ = std::move(*started);
        tell(QStringLiteral("quota"), {{QStringLiteral("all"), 0}}); // quotas are the benchmark's matter
        QVERIFY(finished(custody_.keepAppSecret(sandbox_->appKey(), sandbox_->appSecret())));
        client_ = newClient();
        const auto code = sandbox_->authCode();
        QVERIFY2(code, code ? "" : qPrintable(code.error().words));
        const auto shops = finished(client_->authorise(*code));
        QVERIFY2(shops, shops ? "" : qPrintable(shops.error().sentence()));
        QVERIFY(!shops->empty());
        shop_ = core::ShopId(shops->front().id);
        useFastQuotas();
    }
    void init() { QVERIFY(sandbox_->control(QStringLiteral("faults"), {}, "DELETE")); }

    void findsAProduct()
    {
        const auto page = finished(client_->call(shop_, search()));
        QVERIFY2(page, page ? "" : qPrintable(page.error().sentence()));
        const QJsonArray products = page->data.value(u"products").toArray();
        QCOMPARE(products.size(), 20);
        QVERIFY(!page->requestId.isEmpty());
        // One with a price that can be changed.
        for (const auto &value : products) {
            if (value.toObject().value(u"status").toString() != u"ACTIVATE")
                continue;
            product_ = value.toObject().value(u"id").toString();
            const QJsonObject sku = value.toObject().value(u"skus").toArray().first().toObject();
            sku_ = sku.value(u"id").toString();
            price_ = sku.value(u"price").toObject();
            break;
        }
        QVERIFY(!product_.isEmpty());
    }

    void everyReadWithoutParameters_data()
    {
        QTest::addColumn<QString>("operation");
        for (const char *name : {"GetAuthorizedShops", "GetCategories", "GetWarehouseList", "GetActiveShops"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void everyReadWithoutParameters()
    {
        QFETCH(QString, operation);
        api::Request request;
        request.operation = operation;
        const auto answer = finished(client_->call(shop_, request));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().sentence()));
        QVERIFY(!answer->data.isEmpty());
    }

    void changesAPrice()
    {
        const auto changed = finished(client_->call(shop_, price(QStringLiteral("77"))));
        QVERIFY2(changed, changed ? "" : qPrintable(changed.error().sentence()));
        QCOMPARE(priceNow(), 7700);
    }

    // What comes of a read and of a write when the next answer is spoilt; after_effect means that the sandbox did it.
    void faults_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("afterEffect");
        QTest::addColumn<QString>("reading");
        QTest::addColumn<QString>("writing");
        const QString ok = QStringLiteral("ok");
        const QString unknown = QStringLiteral("api.outcome_unknown");
        QTest::newRow("429") << QStringLiteral("429") << false << ok << ok;
        QTest::newRow("503") << QStringLiteral("503") << false << ok << unknown;
        QTest::newRow("36009003") << QStringLiteral("36009003") << false << ok << unknown;
        QTest::newRow("hang") << QStringLiteral("hang") << false << ok << unknown;
        QTest::newRow("hang after effect") << QStringLiteral("hang") << true << ok << unknown;
        QTest::newRow("reset") << QStringLiteral("reset") << false << ok << unknown;
        QTest::newRow("reset after effect") << QStringLiteral("reset") << true << ok << unknown;
        QTest::newRow("truncate") << QStringLiteral("truncate") << true << ok << unknown;
        QTest::newRow("drip") << QStringLiteral("drip") << true << ok << ok;
        QTest::newRow("duplicate") << QStringLiteral("duplicate") << true << ok << ok;
        QTest::newRow("html") << QStringLiteral("html") << false << QStringLiteral("api.not_json")
                              << QStringLiteral("api.not_json");
        QTest::newRow("latency") << QStringLiteral("latency") << true << ok << ok;
    }
    void faults()
    {
        QFETCH(QString, kind);
        QFETCH(bool, afterEffect);
        QFETCH(QString, reading);
        QFETCH(QString, writing);
        const QJsonObject fault{
            {QStringLiteral("kind"), kind},
            {QStringLiteral("count"), 1},
            {QStringLiteral("after_effect"), afterEffect},
            {QStringLiteral("ms"), kind == u"hang" ? 5000 : 200},
            {QStringLiteral("match"), QJsonObject{{QStringLiteral("path_prefix"), QStringLiteral("/product")}}}};
        tell(QStringLiteral("faults"), fault);
        QCOMPARE(outcome(search()), reading);
        const QString amount = QString::number(++amount_);
        tell(QStringLiteral("faults"), fault);
        QCOMPARE(outcome(price(amount)), writing);
        QVERIFY(sandbox_->control(QStringLiteral("faults"), {}, "DELETE"));
        // Whatever we know, the platform has the change exactly when it took place.
        QCOMPARE(priceNow() == amount_ * 100, afterEffect || writing == u"ok");
    }

    void expiredTokenIsRenewed()
    {
        tell(QStringLiteral("expire"), {{QStringLiteral("app_key"), sandbox_->appKey()}});
        QCOMPARE(outcome(search()), QStringLiteral("ok"));
    }

    void lostRenewalIsAskedForAgain()
    {
        tell(QStringLiteral("expire"), {{QStringLiteral("app_key"), sandbox_->appKey()}});
        tell(QStringLiteral("faults"),
             {{QStringLiteral("kind"), QStringLiteral("reset")},
              {QStringLiteral("after_effect"), true},
              {QStringLiteral("match"),
               QJsonObject{{QStringLiteral("path_prefix"), QStringLiteral("/api/v2/token/refresh")}}}});
        QCOMPARE(outcome(search()), QStringLiteral("ok"));
        QCOMPARE(outcome(price(QStringLiteral("33"))), QStringLiteral("ok"));
    }

    void clockOff()
    {
        QSignalSpy skewed(client_.get(), &api::Client::clockSkewed);
        tell(QStringLiteral("clock"), {{QStringLiteral("offset_seconds"), 600}});
        QCOMPARE(outcome(search()), QStringLiteral("ok"));
        QCOMPARE(skewed.size(), 1);
        tell(QStringLiteral("clock"), {{QStringLiteral("offset_seconds"), 0}});
        QCOMPARE(outcome(search()), QStringLiteral("ok"));
    }

    void learnsTheQuota()
    {
        tell(QStringLiteral("quota"), {{QStringLiteral("read"), 20}});
        std::vector<QFuture<core::Result<api::Answer>>> calls;
        for (int i = 0; i < 60; ++i)
            calls.push_back(client_->call(shop_, search()));
        for (const auto &call : calls) {
            const auto answer = finished(call);
            QVERIFY2(answer, answer ? "" : qPrintable(answer.error().sentence()));
        }
        tell(QStringLiteral("quota"), {{QStringLiteral("all"), 0}});
    }

    void unknownAuthority()
    {
        api::Options options = this->options();
        options.extraCaFile.clear();
        api::Client stranger(options, contract::Contract::builtIn(), custody_, clock_);
        QVERIFY(finished(stranger.open()));
        const auto answer = finished(stranger.call(shop_, search()));
        QCOMPARE(answer.error().code, QStringLiteral("api.tls"));
    }

    void wrongSecret()
    {
        vault::MemorySecrets secrets;
        vault::TokenCustody custody(secrets);
        QVERIFY(finished(custody.keepAppSecret(sandbox_->appKey(), "wrong")));
        api::Client client(options(), contract::Contract::builtIn(), custody, clock_);
        const auto refused = finished(client.authorise(*sandbox_->authCode()));
        QCOMPARE(refused.error().code, QStringLiteral("oauth.app_secret"));
    }

    void restartKeepsAccess()
    {
        client_.reset();
        client_ = newClient();
        useFastQuotas();
        QVERIFY(finished(client_->open()));
        QCOMPARE(outcome(search()), QStringLiteral("ok"));
    }

    // Last: afterwards nothing works any more.
    void revoked()
    {
        QSignalSpy unauthorised(client_.get(), &api::Client::unauthorised);
        tell(QStringLiteral("revoke"), {{QStringLiteral("app_key"), sandbox_->appKey()}});
        QCOMPARE(outcome(search()), QStringLiteral("api.unauthorised"));
        QCOMPARE(unauthorised.size(), qsizetype(client_->shops().size()));
        // Connecting again heals it.
        QVERIFY(finished(client_->authorise(*sandbox_->authCode())));
        QCOMPARE(outcome(search()), QStringLiteral("ok"));
    }

private:
    api::Options options() const
    {
        api::Options options;
        options.apiUrl = sandbox_->apiUrl();
        options.authUrl = sandbox_->authUrl();
        options.extraCaFile = sandbox_->caFile();
        options.appKey = sandbox_->appKey();
        options.proxy = api::Options::Proxy::None;
        options.timeout = 2s;
        options.firstPause = 20ms;
        return options;
    }
    std::unique_ptr<api::Client> newClient()
    {
        return std::make_unique<api::Client>(options(), contract::Contract::builtIn(), custody_, clock_);
    }
    // The sandbox is told to have no quota; the client needn't find that out step by step.
    void useFastQuotas()
    {
        const QJsonObject fast{
            {QStringLiteral("light_read"), 50}, {QStringLiteral("read"), 50}, {QStringLiteral("write"), 50}};
        client_->useLearned({{shop_.text(), fast}, {QStringLiteral("-"), fast}});
    }
    void tell(const QString &what, const QJsonObject &body)
    {
        const auto told = sandbox_->control(what, body);
        QVERIFY2(told, told ? "" : qPrintable(told.error().words));
    }
    QString outcome(const api::Request &request)
    {
        const auto answer = finished(client_->call(shop_, request));
        return answer ? QStringLiteral("ok") : answer.error().code;
    }
    api::Request price(const QString &amount)
    {
        QJsonObject sku{
            {QStringLiteral("id"), sku_},
            {QStringLiteral("price"),
             QJsonObject{{QStringLiteral("amount"), amount}, {QStringLiteral("currency"), price_.value(u"currency")}}}};
        api::Request request;
        request.operation = QStringLiteral("UpdatePrice");
        request.path = {{QStringLiteral("product_id"), product_}};
        request.body = QJsonObject{{QStringLiteral("skus"), QJsonArray{sku}}};
        request.priority = api::Priority::Price;
        return request;
    }
    // In cents.
    int priceNow()
    {
        api::Request request;
        request.operation = QStringLiteral("GetProduct");
        request.path = {{QStringLiteral("product_id"), product_}};
        const auto answer = finished(client_->call(shop_, request));
        if (!answer)
            return -1;
        for (const auto &sku : answer->data.value(u"skus").toArray())
            if (sku.toObject().value(u"id").toString() == sku_) {
                const QJsonObject price = sku.toObject().value(u"price").toObject();
                const QString amount =
                    price.value(price.contains(u"tax_exclusive_price") ? u"tax_exclusive_price" : u"sale_price")
                        .toString();
                return qRound(amount.toDouble() * 100);
            }
        return -1;
    }

    QTemporaryDir folder_;
    std::unique_ptr<kit::SandboxProcess> sandbox_;
    vault::MemorySecrets secrets_;
    vault::TokenCustody custody_{secrets_};
    const core::Clock clock_ = [] { return std::chrono::system_clock::now(); };
    std::unique_ptr<api::Client> client_;
    core::ShopId shop_;
    QString product_;
    QString sku_;
    QJsonObject price_;
    int amount_ = 40;
};

QTEST_GUILESS_MAIN(SandboxTest)
#include "sandbox_test.moc"
