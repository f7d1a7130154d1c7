// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawclient.h"

#include "sandbox/httpserver.h"

#include <QTemporaryDir>
#include <QtTest>

#include <mutex>

using namespace std::chrono_literals;
using sandbox::Delivery;
using sandbox::HttpLimits;
using sandbox::HttpRequest;
using sandbox::HttpResponse;
using sandbox::HttpServer;

// Answers with what it was sent, "METHOD target|body"; "/later" keeps the reply, "/never" drops it.
class HttpServerTest final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir dir_;
    sandbox::ServerIdentity identity_;
    std::unique_ptr<HttpServer> server_;
    std::mutex mutex_;
    std::vector<HttpServer::Reply> kept_;

    QString caFile_; // of the server that runs; empty over plain HTTP

    void answer(const HttpRequest &request, const HttpServer::Reply &reply)
    {
        if (request.path() == "/later") {
            const std::lock_guard lock(mutex_);
            kept_.push_back(reply);
            return;
        }
        if (request.path() == "/never")
            return;
        HttpResponse response{200, {{"Content-Type", "text/plain"}}, {}};
        response.body = request.method + ' ' + request.target + '|' + request.body;
        if (request.path() == "/size")
            response.body = QByteArray::number(request.body.size());
        if (request.path() == "/big")
            response.body = QByteArray(1'000'000, 'x');
        if (request.path() == "/hang")
            response.delivery = Delivery::Hang;
        if (request.path() == "/reset")
            response.delivery = Delivery::Reset;
        if (request.path() == "/resetmidbody")
            response.delivery = Delivery::ResetMidBody;
        if (request.path() == "/drip")
            response.delivery = Delivery::Drip;
        if (request.path() == "/delay")
            response.delay = 30ms;
        response.duration = 60ms;
        reply(response);
    }

    void serve(const HttpLimits &limits = {}, bool tls = false)
    {
        server_.reset();
        HttpServer::Options options;
        options.ports = {0, 0};
        options.limits = limits;
        options.refusal = [](int status) { return HttpResponse{status, {}, "refused\n"}; };
        if (tls)
            options.tls = identity_;
        caFile_ = tls ? identity_.caFile : QString();
        auto started = HttpServer::start(
            options, [this](const HttpRequest &request, const HttpServer::Reply &reply) { answer(request, reply); });
        QVERIFY2(started.has_value(), started ? "" : qPrintable(started.error().sentence()));
        server_ = std::move(*started);
    }
    std::unique_ptr<RawClient> connected() { return std::make_unique<RawClient>(server_->port(0), caFile_); }

    static void onBothTransports()
    {
        QTest::addColumn<bool>("tls");
        QTest::newRow("plain") << false;
        QTest::newRow("TLS") << true;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto identity = sandbox::serverIdentity(
            dir_.path(), std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
        QVERIFY(identity.has_value());
        identity_ = *identity;
    }
    void cleanup()
    {
        {
            const std::lock_guard lock(mutex_);
            kept_.clear();
        }
        server_.reset();
    }

    void keepsTheConnectionAlive_data() { onBothTransports(); }
    void keepsTheConnectionAlive()
    {
        QFETCH(bool, tls);
        serve({}, tls);
        auto client = connected();
        client->send("GET /a?b=%20 HTTP/1.1\r\nHost: x\r\n\r\n");
        const QByteArray first = client->readResponse();
        QCOMPARE(RawClient::status(first), 200);
        QCOMPARE(RawClient::body(first), "GET /a?b=%20|");
        QCOMPARE(RawClient::header(first, "Connection"), QByteArray());
        // Two at once are answered in their order.
        client->send("POST /c HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabcGET /d HTTP/1.1\r\nHost: x\r\n\r\n");
        QCOMPARE(RawClient::body(client->readResponse()), "POST /c|abc");
        QCOMPARE(RawClient::body(client->readResponse()), "GET /d|");
        client->send("GET /big HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        const QByteArray last = client->readToEnd();
        QCOMPARE(RawClient::header(last, "Connection"), "close");
        QCOMPARE(RawClient::body(last).size(), 1'000'000);
    }

    void readsBodiesHoweverTheyCome()
    {
        serve();
        auto client = connected();
        client->send(
            "POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
        QCOMPARE(RawClient::body(client->readResponse()), "POST /a|abcde");
        const QByteArray request = "PUT /b HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nwxyz";
        for (const char byte : request)
            client->send(QByteArray(1, byte));
        QCOMPARE(RawClient::body(client->readResponse()), "PUT /b|wxyz");
        client->send("POST /c HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
        QCOMPARE(RawClient::status(client->readResponse()), 100);
        client->send("ok");
        QCOMPARE(RawClient::body(client->readResponse()), "POST /c|ok");
    }

    void answersHeadWithoutABody()
    {
        serve();
        auto client = connected();
        client->send("HEAD /abc HTTP/1.1\r\nHost: x\r\n\r\nGET /d HTTP/1.1\r\nHost: x\r\n\r\n");
        const QByteArray head = client->readResponse(RawClient::Body::Absent);
        QCOMPARE(RawClient::header(head, "Content-Length"), "10"); // "HEAD /abc|"
        QCOMPARE(RawClient::body(client->readResponse()), "GET /d|");
    }

    void closesAfterHttp10()
    {
        serve();
        auto client = connected();
        client->send("GET /a HTTP/1.0\r\n\r\n");
        QCOMPARE(RawClient::body(client->readToEnd()), "GET /a|");
    }

    void refusesMalformedRequests_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << 400;
        QTest::newRow("version") << QByteArray("GET / HTTP/9.9\r\nHost: x\r\n\r\n") << 400;
        QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 400;
        QTest::newRow("two hosts") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n") << 400;
        QTest::newRow("length no number")
            << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n") << 400;
        QTest::newRow("two lengths")
            << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd") << 400;
        QTest::newRow("length and chunks")
            << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc")
            << 400;
        QTest::newRow("header without colon") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nnonsense\r\n\r\n") << 400;
        QTest::newRow("bad chunk") << QByteArray(
                                          "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
                                   << 400;
        QTest::newRow("expects more")
            << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nExpect: miracles\r\nContent-Length: 1\r\n\r\na") << 417;
        QTest::newRow("long header") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nA: " + QByteArray(5000, 'a') +
                                                   "\r\n\r\n")
                                     << 431;
        QTest::newRow("long target") << QByteArray("GET /" + QByteArray(5000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n")
                                     << 431;
        QTest::newRow("announced large body")
            << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100001\r\n\r\n") << 413;
        QTest::newRow("large body") << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 300000\r\n\r\n" +
                                                  QByteArray(300'000, 'a'))
                                    << 413;
        QTest::newRow("large chunk")
            << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nfffff\r\n" +
                          QByteArray(300'000, 'a'))
            << 413;
    }
    void refusesMalformedRequests()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        HttpLimits limits;
        limits.headerBytes = 4096;
        limits.bodyBytes = 100'000;
        serve(limits);
        auto client = connected();
        client->send(request);
        const QByteArray response = client->readToEnd();
        QCOMPARE(RawClient::status(response), status);
        QCOMPARE(RawClient::header(response, "Connection"), "close");
        QCOMPARE(RawClient::body(response), "refused\n");
    }

    void takesABodyUpToTheLimit()
    {
        HttpLimits limits;
        limits.bodyBytes = 100'000;
        serve(limits, true);
        auto client = connected();
        client->send("POST /size HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n" + QByteArray(100'000, 'a'));
        QCOMPARE(RawClient::body(client->readResponse()), "100000");
    }

    void endsSlowPhases_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("handshake") << true << QByteArray(); // a plain socket that says nothing
        QTest::newRow("idle") << false << QByteArray();
        QTest::newRow("header") << false << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n");
        QTest::newRow("body") << false << QByteArray("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc");
    }
    void endsSlowPhases()
    {
        QFETCH(bool, tls);
        QFETCH(QByteArray, start);
        HttpLimits limits;
        limits.handshake = limits.idle = limits.header = limits.body = 100ms;
        serve(limits, tls);
        RawClient client(server_->port(0), {});
        client.send(start);
        QVERIFY(client.waitForEnd());
        QCOMPARE(client.readToEnd(), QByteArray());
    }

    void limitsConnections()
    {
        HttpLimits limits;
        limits.connections = 2;
        serve(limits);
        auto first = connected();
        auto second = connected();
        for (RawClient *client : {first.get(), second.get()}) {
            client->send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
            QCOMPARE(RawClient::status(client->readResponse()), 200);
        }
        auto third = connected();
        QVERIFY(third->waitForEnd());
        first->socket().disconnectFromHost();
        first->waitForEnd();
        // The place is free once the server has noticed.
        bool served = false;
        const auto tryAgain = [&] {
            auto next = connected();
            next->send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
            served = RawClient::status(next->readResponse()) == 200;
            return served;
        };
        QTRY_VERIFY(served || tryAgain());
    }

    void speaksOnlyTls13()
    {
        serve({}, true);
        QSslSocket old;
        QSslConfiguration configuration = old.sslConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(identity_.caFile));
        configuration.setProtocol(QSsl::TlsV1_2);
        old.setSslConfiguration(configuration);
        old.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server_->port(0));
        QVERIFY(!old.waitForEncrypted(RawClient::kPatience));

        auto client = connected();
        QCOMPARE(client->socket().sessionProtocol(), QSsl::TlsV1_3);
        QVERIFY(client->socket().sslHandshakeErrors().isEmpty());

        RawClient plain(server_->port(0), {});
        plain.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(!plain.readToEnd().contains("200"));
    }

    void tellsListenersApart()
    {
        serve();
        QVERIFY(server_->port(0) != 0);
        QVERIFY(server_->port(0) != server_->port(1));
        HttpServer::Options options;
        options.ports = {server_->port(0)};
        const auto second = HttpServer::start(options, {});
        QVERIFY(!second.has_value());
        QCOMPARE(second.error().code, QStringLiteral("sandbox.listen"));
    }

    void delivers_data() { onBothTransports(); }
    void delivers()
    {
        QFETCH(bool, tls);
        serve({}, tls);
        {
            auto client = connected();
            client->send("GET /drip HTTP/1.1\r\nHost: x\r\n\r\n");
            QCOMPARE(RawClient::body(client->readResponse()), "GET /drip|");
            client->send("GET /delay HTTP/1.1\r\nHost: x\r\n\r\n");
            QCOMPARE(RawClient::body(client->readResponse()), "GET /delay|");
        }
        for (const char *path : {"/hang", "/reset"}) {
            auto client = connected();
            client->send(QByteArray("GET ") + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
            QCOMPARE(client->readToEnd(), QByteArray());
            QCOMPARE(client->socket().error(), QAbstractSocket::RemoteHostClosedError);
        }
        auto client = connected();
        client->send("GET /resetmidbody HTTP/1.1\r\nHost: x\r\n\r\n");
        const QByteArray half = client->readToEnd();
        QCOMPARE(RawClient::header(half, "Content-Length"), "18");
        QCOMPARE(RawClient::body(half), "GET /rese"); // 9 of the 18 bytes of "GET /resetmidbody|"
    }

    void survivesClientsThatLeaveEarly_data() { onBothTransports(); }
    void survivesClientsThatLeaveEarly()
    {
        QFETCH(bool, tls);
        serve({}, tls);
        for (int i = 0; i < 20; ++i) {
            auto client = connected();
            client->send("GET /later HTTP/1.1\r\nHost: x\r\n\r\n");
            QTRY_COMPARE(([this] {
                             const std::lock_guard lock(mutex_);
                             return kept_.size();
                         })(),
                         std::size_t(1));
            client->socket().abort();
            const std::lock_guard lock(mutex_);
            kept_.front()(HttpResponse{200, {}, QByteArray(100'000, 'x')});
            kept_.clear();
        }
        auto client = connected();
        client->send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
        QCOMPARE(RawClient::status(client->readResponse()), 200);
    }

    void aForgottenReplyIsAnError()
    {
        serve();
        auto client = connected();
        client->send("GET /never HTTP/1.1\r\nHost: x\r\n\r\n");
        QCOMPARE(RawClient::status(client->readResponse()), 500);
    }

    void endsWithConnectionsOpen()
    {
        serve({}, true);
        auto idle = connected();
        auto hanging = connected();
        hanging->send("GET /hang HTTP/1.1\r\nHost: x\r\n\r\n");
        server_.reset();
        QVERIFY(idle->waitForEnd());
        QVERIFY(hanging->waitForEnd());
    }
};

QTEST_GUILESS_MAIN(HttpServerTest)
#include "httpserver_test.moc"
