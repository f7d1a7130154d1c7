// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "api/client.h"
#include "contract/contract.h"
#include "kit/api/scriptedserver.h"
#include "vault/custody.h"

#include <QJsonArray>
#include <QTest>

// A client that is connected to one shop of a scripted server, over plain HTTP. Its own clock, so that tokens can end
// and clocks can be wrong; real pauses are cut to a millisecond.
struct ClientBed {
    static constexpr qint64 start = 1795420800; // 23 Nov 2026 08:00:00 UTC

    kit::ScriptedServer server;
    vault::MemorySecrets secrets;
    vault::TokenCustody custody{secrets};
    std::chrono::system_clock::time_point now{std::chrono::seconds(start)};
    api::Options options;
    std::unique_ptr<api::Client> client;

    static QString appKey() { return QStringLiteral("68xu9ks5p4i8"); }
    static core::ShopId shop() { return core::ShopId(QStringLiteral("7495540735365777507")); }

    static vault::Grant grant()
    {
        vault::Grant grant;
        grant.appKey = appKey();
        grant.openId = QStringLiteral("open-1");
        grant.sellerName = QStringLiteral("Seller");
        grant.current = {"access-1", core::instant(start + 7 * 86400), "refresh-1", core::instant(start + 365 * 86400)};
        grant.shops = {{shop().text(), QStringLiteral("Shop"), QStringLiteral("US"), QStringLiteral("LOCAL"),
                        QStringLiteral("TTP_ci+pher/="), QStringLiteral("USLC")}};
        return grant;
    }

    ClientBed()
    {
        options.apiUrl = server.url();
        options.authUrl = server.url();
        options.appKey = appKey();
        options.proxy = api::Options::Proxy::None;
        options.firstPause = std::chrono::milliseconds(1);
        options.timeout = std::chrono::seconds(10);
    }

    // Makes the client with this grant in custody and waits until it is open.
    void open(const vault::Grant &kept = grant())
    {
        QVERIFY(custody.keepAppSecret(appKey(), "e59af819cc").result());
        QVERIFY(custody.keep(kept).result());
        make();
        QVERIFY(finished(client->open()));
    }
    void make()
    {
        client = std::make_unique<api::Client>(options, contract::Contract::builtIn(), custody, [this] { return now; });
        // Quotas are not what these tests are about: start with fast ones.
        const QJsonObject fast{{QStringLiteral("read"), 400},
                               {QStringLiteral("light_read"), 400},
                               {QStringLiteral("write"), 400},
                               {QStringLiteral("heavy_write"), 400}};
        client->useLearned({{shop().text(), fast}, {QStringLiteral("-"), fast}});
    }

    // The result, after the event loop has run until it was there.
    template<class T>
    static core::Result<T> finished(QFuture<core::Result<T>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 15000))
            return core::fail("test.never_ended", QStringLiteral("the future did not end"));
        if (future.resultCount() == 0)
            return core::fail("test.cancelled", QStringLiteral("the future was cancelled"));
        return future.result();
    }

    static api::Request read()
    {
        api::Request request;
        request.operation = QStringLiteral("GetProduct");
        request.path = {{QStringLiteral("product_id"), QStringLiteral("1729592969712207008")}};
        return request;
    }
    static api::Request write()
    {
        api::Request request;
        request.operation = QStringLiteral("UpdatePrice");
        request.path = {{QStringLiteral("product_id"), QStringLiteral("1729592969712207008")}};
        request.body =
            QJsonObject{{QStringLiteral("skus"),
                         QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("1729592969712207013")},
                                                {QStringLiteral("price"),
                                                 QJsonObject{{QStringLiteral("amount"), QStringLiteral("9.50")},
                                                             {QStringLiteral("currency"), QStringLiteral("USD")}}}}}}};
        request.priority = api::Priority::Price;
        return request;
    }
    // "ok" or the error's code.
    QString outcome(const api::Request &request)
    {
        const auto answer = finished(client->call(shop(), request));
        return answer ? QStringLiteral("ok") : answer.error().code;
    }
    static QString outcome(const QFuture<core::Result<api::Answer>> &future)
    {
        const auto answer = finished(future);
        return answer ? QStringLiteral("ok") : answer.error().code;
    }

    // A new pair as the auth host gives it; `life` seconds from the bed's start.
    static kit::Reply tokens(int number, qint64 life = 14 * 86400)
    {
        const QByteArray n = QByteArray::number(number);
        return kit::Reply::envelope(0, "{\"access_token\":\"access-" + n + "\",\"access_token_expire_in\":" +
                                           QByteArray::number(start + life) + ",\"refresh_token\":\"refresh-" + n +
                                           "\",\"refresh_token_expire_in\":" + QByteArray::number(start + 365 * 86400) +
                                           ",\"open_id\":\"open-1\",\"seller_name\":\"Seller\","
                                           "\"granted_scopes\":[\"seller.product.basic\"]}");
    }
    static kit::Reply refusal(int code, const QByteArray &message, int status = 200, const QByteArray &headers = {})
    {
        return kit::Reply::json("{\"code\":" + QByteArray::number(code) + ",\"message\":\"" + message +
                                    "\",\"request_id\":\"r-1\",\"data\":null}",
                                status, headers);
    }
};
