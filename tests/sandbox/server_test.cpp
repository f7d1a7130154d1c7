// SPDX-License-Identifier: GPL-3.0-or-later
#include "apiclient.h"
#include "rawclient.h"

#include "contract/validator.h"
#include "sandbox/announce.h"
#include "sandbox/server.h"
#include "sandbox/statedb.h"

#include <QJsonArray>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>

using namespace std::chrono_literals;
using sandbox::Answer;
using sandbox::Call;
using sandbox::Operations;
using sandbox::Server;
using sandbox::Shop;
using sandbox::StateDb;

namespace {

constexpr qint64 kNow = 1'795'000'000;

const QString kShops = QStringLiteral("/authorization/202309/shops");
const QString kPrices = QStringLiteral("/product/202309/products/17/prices/update");
const QByteArray kPriceBody = R"({"skus":[{"id":"1","price":{"amount":"12.30","currency":"USD"}}]})";

} // namespace

// The whole server over real connections, with a shop behind it that only counts.
class ServerTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> dir_;
    std::unique_ptr<Server> server_;
    std::unique_ptr<ApiClient> client_;
    std::atomic<qint64> seconds_{kNow}; // the machine's clock, as the server sees it
    std::atomic<qint64> ticks_{0};      // nanoseconds of the steady clock
    std::atomic<qint64> advancedTo_{0};

    static QList<QPair<QString, QString>> shopParameter()
    {
        return {{QStringLiteral("shop_cipher"), QStringLiteral("ROW_cipher=")}};
    }

    // A shop with one table, `effect`: a row for each price update. The SKU id "boom" throws, "no" is refused.
    core::Result<Operations> makeShop(StateDb &state)
    {
        state.migrate("testshop", 1, "CREATE TABLE effect (n INTEGER PRIMARY KEY, price TEXT) STRICT;");
        Operations shop;
        shop.call = [&state](const Call &call) {
            if (call.operation->name == u"GetAuthorizedShops")
                return Answer::ok(
                    {{QStringLiteral("shops"), QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("7")}}}}});
            const QJsonValue sku = call.body[u"skus"][0];
            state.exec("INSERT INTO effect (price) VALUES (?)", sku[u"price"][u"amount"].toString());
            if (sku[u"id"].toString() == u"boom")
                throw sandbox::StateFailed(1, "boom");
            return sku[u"id"].toString() == u"no" ? Answer::refused(12052012, QStringLiteral("no")) : Answer::ok();
        };
        shop.control = [&state](const QString &path, const QJsonObject &, core::Instant) {
            if (path != u"effects")
                return Answer{404, 11050001, QStringLiteral("no such control"), {}};
            sandbox::Statement row = state.prepare("SELECT count(*) FROM effect");
            row.step();
            return Answer::ok({{QStringLiteral("effects"), row.integer(0)}});
        };
        shop.advance = [this](core::Instant now) { advancedTo_ = core::unixSeconds(now); };
        shop.shops = [] {
            return std::vector<Shop>{Shop{QStringLiteral("7"), QStringLiteral("Möbel & Co"), QStringLiteral("GB"),
                                          QStringLiteral("LOCAL"), QStringLiteral("ROW_cipher="),
                                          QStringLiteral("GBLC")}};
        };
        shop.picture = [](const QString &uri) {
            return uri == u"a b" ? std::optional(sandbox::Picture{QStringLiteral("image/png"), "PNG"}) : std::nullopt;
        };
        return shop;
    }

    void start(Server::Options::Transport transport = Server::Options::Transport::Tls)
    {
        client_.reset();
        server_.reset();
        auto started = tryToStart(transport);
        QVERIFY2(started.has_value(), started ? "" : qPrintable(started.error().sentence()));
        server_ = std::move(*started);
        client_ = std::make_unique<ApiClient>(server_->announcement());
        client_->setTimestamp(kNow);
    }
    core::Result<std::unique_ptr<Server>> tryToStart(Server::Options::Transport transport)
    {
        Server::Options options;
        options.folder = dir_->path();
        options.transport = transport;
        options.clock = [this] { return std::chrono::system_clock::time_point(std::chrono::seconds(seconds_)); };
        options.ticks = [this] { return std::chrono::nanoseconds(ticks_); };
        return Server::start(options, [this](StateDb &state) { return makeShop(state); });
    }

    qint64 effects() { return client_->control("GET", QStringLiteral("effects")).json[u"effects"].toInteger(-1); }
    ApiClient::Reply updatePrice(const QByteArray &body = kPriceBody)
    {
        return client_->call("POST", kPrices, body, shopParameter());
    }
    void addFault(const QJsonObject &fault)
    {
        const auto reply = client_->control("POST", QStringLiteral("faults"), fault);
        QVERIFY2(reply.status == 200, reply.body.constData());
    }

private Q_SLOTS:
    void init()
    {
        dir_ = std::make_unique<QTemporaryDir>();
        seconds_ = kNow;
        ticks_ = 0;
    }
    void cleanup()
    {
        client_.reset();
        server_.reset();
    }

    void announcesWhatAClientNeeds();
    void connectsAndCalls_data();
    void connectsAndCalls();
    void tokenCallsFailWith200_data();
    void tokenCallsFailWith200();
    void everyCodeIsPunctual();
    void asksTheSellerInABrowser();
    void refusesForeignRedirects_data();
    void refusesForeignRedirects();
    void keepsHostsApart();
    void servesPictures();
    void throttlesAndCounts();
    void quotaChangesAtRunTime();
    void failsCleanly();
    void movesTheClock();
    void tokensEndOnRequest();
    void scopesAreTheApps();
    void faultsBefall_data();
    void faultsBefall();
    void faultsChooseTheirRequests();
    void aRefreshCanBeAnsweredAndLost();
    void latencyDelaysOnlyItsRequest();
    void wrongFaultsAreRefused_data();
    void wrongFaultsAreRefused();
    void controlIsForThisComputer_data();
    void controlIsForThisComputer();
    void survivesARestart();
    void comesBackWhereItWas();
    void oneServerPerFolder();
    void largeUploadsAreRefused();
    void writesTheAnnouncement();
};

void ServerTest::announcesWhatAClientNeeds()
{
    start();
    const QJsonObject line = server_->announcement().toJson();
    QCOMPARE(line.keys(),
             (QStringList{QStringLiteral("api_url"), QStringLiteral("app_key"), QStringLiteral("app_secret"),
                          QStringLiteral("auth_url"), QStringLiteral("ca_file"), QStringLiteral("service_id"),
                          QStringLiteral("shops")}));
    QVERIFY(line[u"api_url"].toString().startsWith(u"https://127.0.0.1:"));
    QVERIFY(line[u"auth_url"].toString() != line[u"api_url"].toString());
    QCOMPARE(line[u"ca_file"].toString(), dir_->filePath(QStringLiteral("ca.pem")));
    QCOMPARE(line[u"shops"].toArray(),
             (QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("7")},
                                     {QStringLiteral("name"), QStringLiteral("Möbel & Co")},
                                     {QStringLiteral("cipher"), QStringLiteral("ROW_cipher=")},
                                     {QStringLiteral("region"), QStringLiteral("GB")}}}));
}

void ServerTest::connectsAndCalls_data()
{
    QTest::addColumn<Server::Options::Transport>("transport");
    QTest::newRow("TLS") << Server::Options::Transport::Tls;
    QTest::newRow("plain HTTP") << Server::Options::Transport::PlainHttp;
}

void ServerTest::connectsAndCalls()
{
    QFETCH(Server::Options::Transport, transport);
    start(transport);
    const auto tokens = client_->connect();
    QCOMPARE(tokens.status, 200);
    QCOMPARE(tokens.json[u"message"].toString(), QStringLiteral("success"));
    const QJsonValue data = tokens.json[u"data"];
    QCOMPARE(data[u"access_token_expire_in"].toInteger(), kNow + 7 * 86'400);
    QCOMPARE(data[u"refresh_token_expire_in"].toInteger(), kNow + 365 * 86'400);
    QCOMPARE(data[u"user_type"].toInt(-1), 0);
    QCOMPARE(data[u"seller_base_region"].toString(), QStringLiteral("GB"));
    QVERIFY(data[u"granted_scopes"].toArray().contains(QStringLiteral("seller.product.write")));
    QVERIFY(!data[u"open_id"].toString().isEmpty());

    const auto shops = client_->call("GET", kShops);
    QVERIFY2(shops.code() == 0, shops.body.constData());
    QCOMPARE(shops.status, 200);
    QCOMPARE(shops.json[u"message"].toString(), QStringLiteral("Success"));
    QCOMPARE(shops.json[u"data"][u"shops"][0][u"id"].toString(), QStringLiteral("7"));
    const QString id = shops.json[u"request_id"].toString();
    QCOMPARE(id.size(), 34);
    QVERIFY2(id.startsWith(u"20261118"), qPrintable(id)); // kNow is 2026-11-18
    QCOMPARE(shops.header("Date"), "Wed, 18 Nov 2026 11:06:40 GMT");
    const auto findings = contract::checkResponse(*contract::Contract::builtIn().operation(u"GetAuthorizedShops"),
                                                  shops.body, contract::Responses::Closed);
    QVERIFY2(findings.empty(), qPrintable(contract::toText(findings)));

    QCOMPARE(updatePrice().code(), 0);
    QCOMPARE(effects(), 1);
}

void ServerTest::tokenCallsFailWith200_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("parameter");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("message");
    const QString get = QStringLiteral("/api/v2/token/get");
    const QString refresh = QStringLiteral("/api/v2/token/refresh");
    const auto text = [](const char *latin) { return QString::fromLatin1(latin); };
    QTest::newRow("app key") << get << text("app_key") << text("nobody") << 36009004 << text("Invalid app_key");
    QTest::newRow("app secret") << get << text("app_secret") << text("guess") << 36009004 << text("Invalid app_secret");
    QTest::newRow("grant type") << get << text("grant_type") << text("refresh_token") << 98001004 << text("grant_type");
    QTest::newRow("no code") << get << text("auth_code") << QString() << 98001004 << text("auth_code");
    QTest::newRow("unknown code") << get << text("auth_code") << text("ROW_x") << 36004004 << text("invalid auth code");
    QTest::newRow("unknown refresh token")
        << refresh << text("refresh_token") << text("ROW_x") << 98001006 << text("refresh token");
    QTest::newRow("no refresh token") << refresh << text("refresh_token") << QString() << 98001004
                                      << text("refresh_token");
    // The official SDK's habit: not the grant type is refused but the token.
    QTest::newRow("refresh with authorized_code")
        << refresh << text("grant_type") << text("authorized_code") << 98001006 << text("refresh token");
}

void ServerTest::tokenCallsFailWith200()
{
    QFETCH(QString, path);
    QFETCH(QString, parameter);
    QFETCH(QString, value);
    QFETCH(QString, message);
    start(Server::Options::Transport::PlainHttp);
    std::map<QString, QString> parameters{{QStringLiteral("app_key"), server_->announcement().app.key},
                                          {QStringLiteral("app_secret"), server_->announcement().app.secret},
                                          {QStringLiteral("auth_code"), QStringLiteral("ROW_code")},
                                          {QStringLiteral("refresh_token"), QStringLiteral("ROW_token")},
                                          {QStringLiteral("grant_type"), path.endsWith(u"get")
                                                                             ? QStringLiteral("authorized_code")
                                                                             : QStringLiteral("refresh_token")}};
    parameters[parameter] = value;
    QList<QPair<QString, QString>> query;
    for (const auto &[name, text] : parameters)
        query.append({name, text});
    const auto reply = client_->auth(path, query);
    QCOMPARE(reply.status, 200);
    QTEST(reply.code(), "code");
    QVERIFY2(reply.json[u"message"].toString().contains(message), reply.body.constData());
}

void ServerTest::everyCodeIsPunctual()
{
    start(Server::Options::Transport::PlainHttp);
    const auto newCode = [this] {
        return client_
            ->control("POST", QStringLiteral("auth_code"),
                      {{QStringLiteral("app_key"), server_->announcement().app.key}})
            .json[u"code"]
            .toString();
    };
    const QString code = newCode();
    QVERIFY(code.startsWith(u"ROW_"));
    QCOMPARE(client_->tokens(code).code(), 0);
    QCOMPARE(client_->tokens(code).code(), 36004004);
    client_->control("POST", QStringLiteral("settings"), {{QStringLiteral("code_lifetime_seconds"), 60}});
    const QString brief = newCode();
    seconds_ += 60;
    QCOMPARE(client_->tokens(brief).code(), 36004004);
    const auto unknown =
        client_->control("POST", QStringLiteral("auth_code"), {{QStringLiteral("app_key"), QStringLiteral("nobody")}});
    QCOMPARE(unknown.status, 400);
    QVERIFY(unknown.json.contains(u"error"));
}

void ServerTest::asksTheSellerInABrowser()
{
    start();
    const sandbox::App &app = server_->announcement().app;
    const QString state = QStringLiteral("a+b&c=\"<ü>");
    const QString redirect = QStringLiteral("http://127.0.0.1:54321/callback?x=1");
    const auto page = client_->auth(QStringLiteral("/open/authorize"),
                                    {{QStringLiteral("service_id"), app.serviceId},
                                     {QStringLiteral("state"), QString::fromLatin1(QUrl::toPercentEncoding(state))},
                                     {QStringLiteral("redirect_uri"), redirect}});
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("<form method=\"post\""));
    QVERIFY(page.body.contains("Möbel &amp; Co"));
    QVERIFY(page.body.contains("value=\"a+b&amp;c=&quot;&lt;ü&gt;\"")); // nothing of the state becomes markup
    QVERIFY(page.header("Content-Security-Policy").contains("default-src 'none'"));

    QUrl url = server_->announcement().authUrl;
    url.setPath(QStringLiteral("/open/authorize"));
    const auto decided = [&](const char *decision) {
        const QByteArray form = "app_key=" + app.key.toUtf8() + "&state=" + QUrl::toPercentEncoding(state) +
                                "&redirect_uri=" + QUrl::toPercentEncoding(redirect) + "&decision=" + decision;
        const auto reply = client_->send("POST", url, form, "application/x-www-form-urlencoded");
        return std::pair(reply.status, QUrl::fromEncoded(reply.header("Location")));
    };
    const auto [status, target] = decided("approve");
    QCOMPARE(status, 303);
    QCOMPARE(target.adjusted(QUrl::RemoveQuery), QUrl(QStringLiteral("http://127.0.0.1:54321/callback")));
    const QUrlQuery query(target);
    QCOMPARE(query.queryItemValue(QStringLiteral("x")), QStringLiteral("1"));
    QCOMPARE(query.queryItemValue(QStringLiteral("state"), QUrl::FullyDecoded), state);
    QCOMPARE(query.queryItemValue(QStringLiteral("app_key")), app.key);
    QCOMPARE(query.queryItemValue(QStringLiteral("locale")), QStringLiteral("en"));
    QCOMPARE(query.queryItemValue(QStringLiteral("shop_region")), QStringLiteral("GB"));
    QCOMPARE(client_->tokens(query.queryItemValue(QStringLiteral("code"))).code(), 0);

    const QUrlQuery refusal(decided("refuse").second);
    QCOMPARE(refusal.queryItemValue(QStringLiteral("code")), QStringLiteral("null"));
    QCOMPARE(refusal.queryItemValue(QStringLiteral("error")), QStringLiteral("auth_denied"));
    QCOMPARE(refusal.queryItemValue(QStringLiteral("state"), QUrl::FullyDecoded), state);
    QCOMPARE(decided("perhaps").first, 400);
}

void ServerTest::refusesForeignRedirects_data()
{
    QTest::addColumn<QString>("redirect");
    QTest::addColumn<int>("status");
    QTest::newRow("none") << QString() << 200; // lands on our own page
    QTest::newRow("loopback") << QStringLiteral("http://localhost:1234/x") << 200;
    QTest::newRow("loopback 6") << QStringLiteral("http://[::1]:1234/") << 200;
    QTest::newRow("elsewhere") << QStringLiteral("http://example.com/") << 400;
    QTest::newRow("looks like loopback") << QStringLiteral("http://127.0.0.1.example.com/") << 400;
    QTest::newRow("user info") << QStringLiteral("http://127.0.0.1@example.com/") << 400;
    QTest::newRow("script") << QStringLiteral("javascript:alert(1)") << 400;
    QTest::newRow("fragment") << QStringLiteral("http://127.0.0.1/#x") << 400;
}

void ServerTest::refusesForeignRedirects()
{
    QFETCH(QString, redirect);
    start(Server::Options::Transport::PlainHttp);
    const auto page =
        client_->auth(QStringLiteral("/open/authorize"),
                      {{QStringLiteral("app_key"), server_->announcement().app.key},
                       {QStringLiteral("redirect_uri"), QString::fromLatin1(QUrl::toPercentEncoding(redirect))}});
    QTEST(page.status, "status");
    QCOMPARE(page.body.contains("<form"), page.status == 200);
}

void ServerTest::keepsHostsApart()
{
    start(Server::Options::Transport::PlainHttp);
    client_->connect();
    QUrl url = server_->announcement().apiUrl;
    url.setPath(QStringLiteral("/api/v2/token/get"));
    const auto tokens = client_->send("GET", url);
    QCOMPARE(tokens.status, 404);
    QCOMPARE(tokens.code(), 36009009);
    QCOMPARE(client_->auth(kShops, {}).code(), 36009009);
    for (const char *method : {"HEAD", "OPTIONS", "BREW"}) {
        RawClient raw(quint16(server_->announcement().apiUrl.port()), {});
        raw.send(method + QByteArray(" ") + kPrices.toLatin1() + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        const bool head = qstrcmp(method, "HEAD") == 0;
        const QByteArray refused = raw.readResponse(head ? RawClient::Body::Absent : RawClient::Body::Expected);
        QCOMPARE(RawClient::status(refused), 405);
        QCOMPARE(RawClient::header(refused, "Allow"), "POST");
        QCOMPARE(RawClient::body(refused).contains("36009010"), !head);
    }
}

void ServerTest::servesPictures()
{
    start();
    QUrl url = server_->announcement().apiUrl;
    url.setPath(QStringLiteral("/_images/a b"));
    const auto picture = client_->send("GET", url);
    QCOMPARE(picture.body, "PNG");
    QCOMPARE(picture.header("Content-Type"), "image/png");
    url.setPath(QStringLiteral("/_images/other"));
    QCOMPARE(client_->send("GET", url).status, 404);
}

void ServerTest::throttlesAndCounts()
{
    start(Server::Options::Transport::PlainHttp);
    client_->connect();
    client_->control("DELETE", QStringLiteral("stats"));
    for (int i = 0; i < 3; ++i) // three writes a second
        QCOMPARE(updatePrice().code(), 0);
    const auto refused = updatePrice();
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.code(), 36009002);
    QCOMPARE(refused.header("Retry-After"), "1");
    QCOMPARE(effects(), 3);
    ticks_ += 2'000'000'000; // 6 tokens, of which the bucket holds 3
    QCOMPARE(updatePrice().code(), 0);
    const auto stats = client_->control("GET", QStringLiteral("stats")).json;
    QCOMPARE(stats[u"quota"][u"write"].toObject(), (QJsonObject{{QStringLiteral("granted"), 4},
                                                                {QStringLiteral("throttled"), 1},
                                                                {QStringLiteral("offered"), 6},
                                                                {QStringLiteral("unused"), 3}}));
    QCOMPARE(stats[u"http_statuses"].toObject(), (QJsonObject{{QStringLiteral("200"), 4}, {QStringLiteral("429"), 1}}));
}

void ServerTest::quotaChangesAtRunTime()
{
    start(Server::Options::Transport::PlainHttp);
    client_->connect();
    QCOMPARE(client_->control("POST", QStringLiteral("quota"), {{QStringLiteral("write"), 1}}).status, 200);
    QCOMPARE(updatePrice().code(), 0);
    QCOMPARE(updatePrice().code(), 36009002);
    client_->control("POST", QStringLiteral("quota"), {{QStringLiteral("all"), 0}}); // no limit
    for (int i = 0; i < 50; ++i)
        QCOMPARE(updatePrice().code(), 0);
    const auto wrong = client_->control("POST", QStringLiteral("quota"), {{QStringLiteral("writes"), 1}});
    QCOMPARE(wrong.status, 400);
    QVERIFY(wrong.json[u"error"].toString().contains(u"quota.writes"));
}

void ServerTest::failsCleanly()
{
    start(Server::Options::Transport::PlainHttp);
    client_->connect();
    QByteArray body = kPriceBody;
    const auto refused = updatePrice(body.replace("\"1\"", "\"no\""));
    QCOMPARE(refused.status, 200);
    QCOMPARE(refused.code(), 12052012);
    QCOMPARE(effects(), 0); // a refusal leaves no trace
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("prices/update.*failed: boom")));
    const auto broken = updatePrice(body.replace("\"no\"", "\"boom\""));
    QCOMPARE(broken.status, 500);
    QCOMPARE(broken.code(), 36009003);
    QCOMPARE(effects(), 0);
    QCOMPARE(updatePrice().code(), 0);
}

void ServerTest::movesTheClock()
{
    start(Server::Options::Transport::PlainHttp);
    client_->connect();
    QCOMPARE(client_->control("POST", QStringLiteral("clock"), {{QStringLiteral("offset_seconds"), 600}}).status, 200);
    QTRY_COMPARE(advancedTo_.load(), kNow + 600);
    const auto late = client_->call("GET", kShops);
    QCOMPARE(late.code(), 36009004);
    QVERIFY(late.json[u"message"].toString().contains(u"5 minutes before"));
    QCOMPARE(late.header("Date"), "Wed, 18 Nov 2026 11:16:40 GMT"); // how a client learns the difference
    client_->control("POST", QStringLiteral("clock"), {{QStringLiteral("offset_seconds"), -40}});
    QVERIFY(client_->call("GET", kShops).json[u"message"].toString().contains(u"30 seconds after"));
    client_->control("POST", QStringLiteral("clock"), {{QStringLiteral("offset_seconds"), 0}});
    QCOMPARE(client_->call("GET", kShops).code(), 0);
}

void ServerTest::tokensEndOnRequest()
{
    start(Server::Options::Transport::PlainHttp);
    const QJsonObject app{{QStringLiteral("app_key"), server_->announcement().app.key}};
    const QString refresh = client_->connect().json[u"data"][u"refresh_token"].toString();
    client_->control("POST", QStringLiteral("expire"), app);
    const auto expired = client_->call("GET", kShops);
    QCOMPARE(expired.status, 401);
    QCOMPARE(expired.code(), 105002);
    const auto renewed = client_->tokens(refresh, true);
    QCOMPARE(renewed.code(), 0);
    client_->setToken(renewed.json[u"data"][u"access_token"].toString());
    QCOMPARE(client_->call("GET", kShops).code(), 0);
    client_->control("POST", QStringLiteral("revoke"), app);
    QCOMPARE(client_->call("GET", kShops).code(), 36009004);
    QCOMPARE(client_->tokens(renewed.json[u"data"][u"refresh_token"].toString(), true).code(), 98001006);
}

void ServerTest::scopesAreTheApps()
{
    start(Server::Options::Transport::PlainHttp);
    client_->connect();
    const QJsonObject change{{QStringLiteral("app_key"), server_->announcement().app.key},
                             {QStringLiteral("scopes"), QJsonArray{QStringLiteral("seller.authorization.info")}}};
    QCOMPARE(client_->control("POST", QStringLiteral("apps"), change).status, 200);
    QCOMPARE(client_->call("GET", kShops).code(), 0);
    const auto refused = updatePrice();
    QCOMPARE(refused.status, 401);
    QCOMPARE(refused.code(), 105005);
    QCOMPARE(client_->connect().json[u"data"][u"granted_scopes"].toArray(),
             QJsonArray{QStringLiteral("seller.authorization.info")});
}

void ServerTest::faultsBefall_data()
{
    QTest::addColumn<QJsonObject>("fault");
    QTest::addColumn<int>("status"); // 0: the connection broke before a response
    QTest::addColumn<int>("code");   // -1: not the envelope
    QTest::addColumn<int>("effects");
    const auto fault = [](const char *kind, bool after = false, int ms = 0) {
        return QJsonObject{{QStringLiteral("kind"), QString::fromLatin1(kind)},
                           {QStringLiteral("after_effect"), after},
                           {QStringLiteral("ms"), ms}};
    };
    QTest::newRow("429") << fault("429", false, 1500) << 429 << 36009002 << 0;
    QTest::newRow("503") << fault("503") << 503 << -1 << 0;
    QTest::newRow("503 after the effect") << fault("503", true) << 503 << -1 << 1;
    QTest::newRow("internal") << fault("36009003") << 200 << 36009003 << 0;
    QTest::newRow("internal after the effect") << fault("36009003", true) << 200 << 36009003 << 1;
    QTest::newRow("timeout after the effect") << fault("36009007", true) << 200 << 36009007 << 1;
    QTest::newRow("hang") << fault("hang", false, 50) << 0 << -1 << 0;
    QTest::newRow("hang after the effect") << fault("hang", true, 50) << 0 << -1 << 1;
    QTest::newRow("reset") << fault("reset") << 0 << -1 << 0;
    QTest::newRow("reset after the effect") << fault("reset", true) << 200 << -1 << 1; // half a body
    QTest::newRow("truncate") << fault("truncate") << 200 << -1 << 1;
    QTest::newRow("drip") << fault("drip", false, 60) << 200 << 0 << 1;
    QTest::newRow("duplicate") << fault("duplicate") << 200 << 0 << 2;
    QTest::newRow("captive portal") << fault("html") << 200 << -1 << 0;
    QTest::newRow("latency") << fault("latency", false, 30) << 200 << 0 << 1;
}

void ServerTest::faultsBefall()
{
    QFETCH(QJsonObject, fault);
    QFETCH(int, status);
    start();
    client_->connect();
    addFault(fault);
    RawClient raw(quint16(server_->announcement().apiUrl.port()), server_->announcement().caFile);
    raw.send(client_->bytesOfCall("POST", kPrices, kPriceBody, shopParameter()));
    const QString kind = fault[u"kind"].toString();
    const bool breaks = kind == u"hang" || kind == u"reset";
    const QByteArray befallen = breaks ? raw.readToEnd() : raw.readResponse();
    const QByteArray body = RawClient::body(befallen);
    QTEST(RawClient::status(befallen), "status");
    QTEST(QJsonDocument::fromJson(body).object()[u"code"].toInt(-1), "code");
    QTEST(int(effects()), "effects");
    if (kind == u"429")
        QCOMPARE(RawClient::header(befallen, "Retry-After"), "2"); // 1500 ms, rounded up
    if (kind == u"html")
        QVERIFY(RawClient::header(befallen, "Content-Type").startsWith("text/html"));
    if (kind == u"truncate") // well-formed HTTP whose JSON isn't
        QVERIFY(body.startsWith('{') && RawClient::header(befallen, "Content-Length").toInt() == body.size());
    if (kind == u"reset" && status == 200)
        QVERIFY(body.startsWith('{') && RawClient::header(befallen, "Content-Length").toInt() > body.size());
    QCOMPARE(raw.socket().state() == QAbstractSocket::ConnectedState, !breaks);
    // One fault, one request.
    QCOMPARE(updatePrice().code(), 0);
}

void ServerTest::faultsChooseTheirRequests()
{
    start(Server::Options::Transport::PlainHttp);
    client_->connect();
    addFault({{QStringLiteral("kind"), QStringLiteral("503")},
              {QStringLiteral("count"), 2},
              {QStringLiteral("match"), QJsonObject{{QStringLiteral("operation"), QStringLiteral("UpdatePrice")}}}});
    addFault({{QStringLiteral("kind"), QStringLiteral("36009003")},
              {QStringLiteral("count"), -1},
              {QStringLiteral("match"), QJsonObject{{QStringLiteral("path_prefix"), QStringLiteral("/product/")},
                                                    {QStringLiteral("method"), QStringLiteral("POST")}}}});
    QCOMPARE(client_->call("GET", kShops).code(), 0);
    QCOMPARE(updatePrice().status, 503);
    QCOMPARE(updatePrice().status, 503);
    QCOMPARE(updatePrice().code(), 36009003);
    QCOMPARE(updatePrice().code(), 36009003);
    const auto list = client_->control("GET", QStringLiteral("faults")).json[u"faults"].toArray();
    QCOMPARE(list.size(), 2);
    QCOMPARE(list[0][u"left"].toInt(), 0);
    QCOMPARE(list[0][u"hits"].toInt(), 2);
    QCOMPARE(list[1][u"left"].toInt(), -1);
    QCOMPARE(list[1][u"hits"].toInt(), 2);
    client_->control("DELETE", QStringLiteral("faults"));
    QCOMPARE(updatePrice().code(), 0);
}

void ServerTest::aRefreshCanBeAnsweredAndLost()
{
    start();
    const QString refresh = client_->connect().json[u"data"][u"refresh_token"].toString();
    addFault({{QStringLiteral("kind"), QStringLiteral("reset")},
              {QStringLiteral("after_effect"), true},
              {QStringLiteral("match"),
               QJsonObject{{QStringLiteral("path_prefix"), QStringLiteral("/api/v2/token/refresh")}}}});
    QVERIFY(client_->tokens(refresh, true).error != QNetworkReply::NoError);
    // Within the grace the same token works once more, afterwards never again.
    QCOMPARE(client_->tokens(refresh, true).code(), 0);
    seconds_ += 300;
    QCOMPARE(client_->tokens(refresh, true).code(), 98001006);
}

void ServerTest::latencyDelaysOnlyItsRequest()
{
    start(Server::Options::Transport::PlainHttp);
    client_->connect();
    addFault({{QStringLiteral("kind"), QStringLiteral("hang")},
              {QStringLiteral("ms"), 60'000},
              {QStringLiteral("match"), QJsonObject{{QStringLiteral("path_prefix"), QStringLiteral("/open")}}}});
    RawClient waiting(quint16(server_->announcement().authUrl.port()), {});
    waiting.send("GET /open/authorize HTTP/1.1\r\nHost: localhost\r\n\r\n");
    // The hanging request has been taken once its fault is used up; others are served all the same.
    QTRY_COMPARE(client_->control("GET", QStringLiteral("faults")).json[u"faults"][0][u"left"].toInt(-1), 0);
    QCOMPARE(client_->call("GET", kShops).code(), 0);
    QCOMPARE(waiting.socket().state(), QAbstractSocket::ConnectedState);
    QCOMPARE(waiting.socket().bytesAvailable(), 0);
}

void ServerTest::wrongFaultsAreRefused_data()
{
    QTest::addColumn<QJsonObject>("fault");
    const QString kind = QStringLiteral("kind");
    QTest::newRow("no kind") << QJsonObject{};
    QTest::newRow("unknown kind") << QJsonObject{{kind, QStringLiteral("explode")}};
    QTest::newRow("unknown member") << QJsonObject{{kind, QStringLiteral("503")}, {QStringLiteral("times"), 2}};
    QTest::newRow("unknown match") << QJsonObject{
        {kind, QStringLiteral("503")}, {QStringLiteral("match"), QJsonObject{{QStringLiteral("path"), QString()}}}};
    QTest::newRow("count") << QJsonObject{{kind, QStringLiteral("503")}, {QStringLiteral("count"), 0}};
    QTest::newRow("time") << QJsonObject{{kind, QStringLiteral("hang")}, {QStringLiteral("ms"), -1}};
}

void ServerTest::wrongFaultsAreRefused()
{
    QFETCH(QJsonObject, fault);
    start(Server::Options::Transport::PlainHttp);
    QCOMPARE(client_->control("POST", QStringLiteral("faults"), fault).status, 400);
    QVERIFY(client_->control("GET", QStringLiteral("faults")).json[u"faults"].toArray().isEmpty());
}

void ServerTest::controlIsForThisComputer_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const QByteArray json = "Content-Type: application/json\r\n";
    QTest::newRow("localhost") << QByteArray("Host: localhost:1\r\n" + json) << QByteArray("{}") << 200;
    QTest::newRow("IPv6") << QByteArray("Host: [::1]:1\r\n" + json) << QByteArray("{}") << 200;
    QTest::newRow("rebound name") << QByteArray("Host: evil.example\r\n" + json) << QByteArray("{}") << 403;
    QTest::newRow("web page") << QByteArray("Host: localhost\r\nOrigin: http://evil.example\r\n" + json)
                              << QByteArray("{}") << 403;
    QTest::newRow("form") << QByteArray("Host: localhost\r\nContent-Type: text/plain\r\n") << QByteArray("{}") << 400;
    QTest::newRow("not JSON") << QByteArray("Host: localhost\r\n" + json) << QByteArray("{") << 400;
    QTest::newRow("list") << QByteArray("Host: localhost\r\n" + json) << QByteArray("[]") << 400;
}

void ServerTest::controlIsForThisComputer()
{
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, body);
    start(Server::Options::Transport::PlainHttp);
    RawClient client(quint16(server_->announcement().apiUrl.port()), {});
    client.send("POST /_sandbox/settings HTTP/1.1\r\n" + headers +
                "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QTEST(RawClient::status(client.readResponse()), "status");
    QCOMPARE(client_->control("POST", QStringLiteral("nonsense")).status, 404);
}

void ServerTest::survivesARestart()
{
    start();
    const sandbox::App app = server_->announcement().app;
    const QString refresh = client_->connect().json[u"data"][u"refresh_token"].toString();
    const QString token = client_->token();
    client_->control("POST", QStringLiteral("settings"), {{QStringLiteral("access_lifetime_seconds"), 90}});
    QCOMPARE(updatePrice().code(), 0);
    start();
    QCOMPARE(server_->announcement().app.key, app.key);
    QCOMPARE(server_->announcement().app.secret, app.secret);
    client_->setToken(token);
    QCOMPARE(client_->call("GET", kShops).code(), 0);
    QCOMPARE(effects(), 1);
    const auto renewed = client_->tokens(refresh, true);
    QCOMPARE(renewed.json[u"data"][u"access_token_expire_in"].toInteger(), kNow + 90);
}

void ServerTest::comesBackWhereItWas()
{
    start();
    const QUrl api = server_->announcement().apiUrl, authorisation = server_->announcement().authUrl;
    start();
    QCOMPARE(server_->announcement().apiUrl, api);
    QCOMPARE(server_->announcement().authUrl, authorisation);
    // Somebody else took the place meanwhile: any other will do.
    client_.reset();
    server_.reset();
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, quint16(api.port())));
    start();
    QVERIFY(server_->announcement().apiUrl != api);
}

void ServerTest::oneServerPerFolder()
{
    start(Server::Options::Transport::PlainHttp);
    const auto second = tryToStart(Server::Options::Transport::PlainHttp);
    QVERIFY(!second.has_value());
    QCOMPARE(second.error().code, QStringLiteral("sandbox.busy"));
    QCOMPARE(
        second.error().sentence(),
        QStringLiteral("Another sandbox (process %1) uses this data folder (%2). Stop it, or choose another folder "
                       "with --data.")
            .arg(QCoreApplication::applicationPid())
            .arg(dir_->path()));
    server_.reset();
    QVERIFY(tryToStart(Server::Options::Transport::PlainHttp).has_value());
}

void ServerTest::largeUploadsAreRefused()
{
    start(Server::Options::Transport::PlainHttp);
    RawClient client(quint16(server_->announcement().apiUrl.port()), {});
    client.send("POST /product/202309/images/upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 20000000\r\n\r\n");
    const QByteArray response = client.readToEnd();
    QCOMPARE(RawClient::status(response), 413);
    QCOMPARE(QJsonDocument::fromJson(RawClient::body(response)).object()[u"code"].toInt(), 36009021);
}

void ServerTest::writesTheAnnouncement()
{
    start(Server::Options::Transport::PlainHttp);
    const QString file = dir_->filePath(QStringLiteral("announce.json"));
    const QByteArray line = sandbox::announcementLine(server_->announcement());
    QVERIFY(sandbox::announce(file, line).has_value());
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), line);
    QCOMPARE(line.count('\n'), 1);
    QCOMPARE(QJsonDocument::fromJson(line).object()[u"app_secret"].toString(), server_->announcement().app.secret);
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther;
    QVERIFY(!(QFile::permissions(file) & others));
    QVERIFY(sandbox::forgetAnnouncement(file).has_value());
    QVERIFY(!QFile::exists(file));
    QVERIFY(sandbox::forgetAnnouncement(file).has_value());
    QCOMPARE(sandbox::announce(QStringLiteral("/proc/nowhere/x"), line).error().code,
             QStringLiteral("sandbox.announce"));
}

QTEST_GUILESS_MAIN(ServerTest)
#include "server_test.moc"
