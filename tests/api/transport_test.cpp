// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/transport.h"
#include "kit/api/scriptedserver.h"

#include <QHostInfo>
#include <QTest>

using namespace api;
using namespace std::chrono_literals;
using kit::Reply;
using kit::ScriptedServer;
using Speaks = kit::ScriptedServer::Speaks;

namespace {

const core::Clock systemClock = [] { return std::chrono::system_clock::now(); };

Options optionsFor(const ScriptedServer &server)
{
    Options options;
    options.extraCaFile = server.caFile();
    options.proxy = Options::Proxy::None;
    return options;
}

HttpRequest get(const QUrl &url)
{
    HttpRequest request;
    request.operation = QStringLiteral("Test");
    request.method = "GET";
    request.url = url;
    request.timeout = 10s;
    return request;
}

HttpRequest post(const QUrl &url, const QByteArray &body)
{
    HttpRequest request = get(url);
    request.method = "POST";
    request.body = body;
    return request;
}

// "200 body", or "code reached".
QString ask(Transport &transport, const HttpRequest &request)
{
    auto future = transport.send(request);
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 15000))
        return QStringLiteral("never ended");
    if (future.isCanceled())
        return QStringLiteral("cancelled");
    const HttpOutcome outcome = future.result();
    if (outcome)
        return QString::number(outcome->status) + u' ' + QString::fromUtf8(outcome->body);
    return outcome.error().error.code +
           (outcome.error().reached == Reached::No ? QStringLiteral(" unsent") : QStringLiteral(" maybe"));
}

} // namespace

class TransportTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void speaksTls13()
    {
        ScriptedServer server(Speaks::Tls13);
        server.answer = [](const kit::Seen &) {
            return Reply::json("{}", 200, "Date: Mon, 23 Nov 2026 08:00:00 GMT\r\n");
        };
        Transport transport(optionsFor(server), systemClock);
        auto future = transport.send(post(server.url(), "{\"a\":1}"));
        QTRY_VERIFY(future.isFinished());
        const HttpOutcome outcome = future.result();
        QVERIFY2(outcome.has_value(), outcome ? "" : qPrintable(outcome.error().error.sentence()));
        QCOMPARE(core::unixSeconds(*outcome->date), 1795420800);
        QCOMPARE(server.seen.size(), std::size_t(1));
        QCOMPARE(server.seen[0].body, QByteArray("{\"a\":1}"));
        QVERIFY(server.seen[0].headers.value("user-agent").startsWith("Shopwright/"));
        QVERIFY(!server.seen[0].headers.contains("cookie"));
        if (QHostInfo::fromName(QStringLiteral("localhost")).addresses().isEmpty())
            QSKIP("this machine has no address for localhost");
        QCOMPARE(ask(transport, get(server.url(QStringLiteral("localhost")))), QStringLiteral("200 {}"));
    }

    void refusesUnsafeConnections()
    {
        ScriptedServer server(Speaks::Tls13);
        ScriptedServer old(Speaks::Tls12Only);
        ScriptedServer plain;
        Transport trusting(optionsFor(server), systemClock);
        Options strangerOptions;
        strangerOptions.proxy = Options::Proxy::None;
        Transport stranger(strangerOptions, systemClock);
        Transport oldTrusting(optionsFor(old), systemClock);

        QCOMPARE(ask(stranger, get(server.url())), QStringLiteral("api.tls unsent"));
        // The certificate names localhost and 127.0.0.1, not 127.0.0.2.
        QCOMPARE(ask(trusting, get(server.url(QStringLiteral("127.0.0.2")))), QStringLiteral("api.tls unsent"));
        QCOMPARE(ask(oldTrusting, get(old.url())), QStringLiteral("api.tls unsent"));
        QVERIFY(server.seen.empty() && old.seen.empty());

        auto wrongHost = trusting.send(get(server.url(QStringLiteral("127.0.0.2"))));
        QTRY_VERIFY(wrongHost.isFinished());
        QCOMPARE(wrongHost.result().error().error.words,
                 QStringLiteral("The connection to 127.0.0.2 is not safe: its certificate belongs to another host"));
        auto unknown = stranger.send(get(server.url()));
        QTRY_VERIFY(unknown.isFinished());
        QVERIFY(unknown.result().error().error.words.contains(u"authority that this computer does not trust"));

        // Plain HTTP only to this computer.
        QCOMPARE(ask(trusting, get(plain.url())).left(3), QStringLiteral("200"));
        QCOMPARE(ask(trusting, get(QUrl(QStringLiteral("http://example.com/")))), QStringLiteral("api.tls unsent"));
        Options broken;
        broken.extraCaFile = QStringLiteral("/no/such/file.pem");
        Transport without(broken, systemClock);
        QCOMPARE(ask(without, get(server.url())), QStringLiteral("api.tls unsent"));
    }

    void brokenAnswers_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("then");
        QTest::addColumn<QString>("outcome");
        const int close = int(Reply::Then::Close);
        const int reset = int(Reply::Then::Reset);
        const QByteArray head("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n");
        QTest::newRow("not a byte") << QByteArray() << close << QStringLiteral("api.network maybe");
        QTest::newRow("reset before a byte") << QByteArray() << reset << QStringLiteral("api.network maybe");
        QTest::newRow("ends in the head")
            << QByteArray("HTTP/1.1 200 OK\r\nConte") << close << QStringLiteral("api.network maybe");
        QTest::newRow("ends in the body") << head + "{\"code\":0" << close << QStringLiteral("api.network maybe");
        QTest::newRow("reset in the body") << head + "{\"code\":0" << reset << QStringLiteral("api.network maybe");
        QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n") << close
                                  << QStringLiteral("api.network maybe");
        QTest::newRow("500") << QByteArray("HTTP/1.1 500 X\r\nContent-Length: 1\r\n\r\nx") << close
                             << QStringLiteral("500 x");
        QTest::newRow("503") << QByteArray("HTTP/1.1 503 X\r\nContent-Length: 1\r\n\r\nx") << close
                             << QStringLiteral("503 x");
        QTest::newRow("429") << QByteArray("HTTP/1.1 429 X\r\nContent-Length: 1\r\n\r\nx") << close
                             << QStringLiteral("429 x");
        QTest::newRow("404") << QByteArray("HTTP/1.1 404 X\r\nContent-Length: 1\r\n\r\nx") << close
                             << QStringLiteral("404 x");
        QTest::newRow("400") << QByteArray("HTTP/1.1 400 X\r\nContent-Length: 1\r\n\r\nx") << close
                             << QStringLiteral("400 x");
        QTest::newRow("401") << QByteArray("HTTP/1.1 401 X\r\nContent-Length: 1\r\n\r\nx") << close
                             << QStringLiteral("401 x");
        QTest::newRow("redirect")
            << QByteArray("HTTP/1.1 302 X\r\nLocation: https://portal.example/\r\nContent-Length: 0\r\n\r\n") << close
            << QStringLiteral("302 ");
    }
    void brokenAnswers()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, then);
        QFETCH(QString, outcome);
        ScriptedServer server;
        server.answer = [&](const kit::Seen &) { return Reply{bytes, Reply::Then(then)}; };
        Transport transport(optionsFor(server), systemClock);
        QCOMPARE(ask(transport, post(server.url(), "{\"change\":1}")), outcome);
        // Above all: a write is on the wire once, although QNetworkAccessManager would like to repeat it.
        QCOMPARE(server.seen.size(), std::size_t(1));
    }

    void boundsTheAnswer()
    {
        ScriptedServer server;
        const QByteArray big(200000, 'x');
        server.answer = [&](const kit::Seen &) { return Reply::json(big); };
        Transport transport(optionsFor(server), systemClock);
        HttpRequest request = get(server.url());
        request.maximumBytes = 100000;
        QCOMPARE(ask(transport, request), QStringLiteral("api.too_large maybe"));
        request.maximumBytes = 200000;
        QCOMPARE(ask(transport, request), QStringLiteral("200 ") + QString::fromLatin1(big));
        server.answer = [&](const kit::Seen &) { // a length that lies
            return Reply{"HTTP/1.1 200 OK\r\n\r\n" + big + big, Reply::Then::Close};
        };
        QCOMPARE(ask(transport, request), QStringLiteral("api.too_large maybe"));
    }

    void endsInTime()
    {
        ScriptedServer server;
        server.answer = [](const kit::Seen &) { return Reply{{}, Reply::Then::Hang}; };
        Transport transport(optionsFor(server), systemClock);
        HttpRequest request = post(server.url(), "{}");
        request.timeout = 50ms;
        QCOMPARE(ask(transport, request), QStringLiteral("api.timeout maybe"));
        // A drip of bytes does not prolong it.
        server.answer = [](const kit::Seen &) {
            return Reply{"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx", Reply::Then::Hang};
        };
        QCOMPARE(ask(transport, request), QStringLiteral("api.timeout maybe"));
        QCOMPARE(ask(transport, get(QUrl(QStringLiteral("https://127.0.0.1:1/")))),
                 QStringLiteral("api.network unsent"));
        QCOMPARE(ask(transport, get(QUrl(QStringLiteral("https://shopwright.invalid/")))),
                 QStringLiteral("api.network unsent"));
    }

    void cancelledAndDestroyed()
    {
        ScriptedServer server;
        server.answer = [](const kit::Seen &) { return Reply{{}, Reply::Then::Hang}; };
        auto transport = std::make_unique<Transport>(optionsFor(server), systemClock);
        auto cancelled = transport->send(get(server.url()));
        QTRY_COMPARE(server.seen.size(), std::size_t(1));
        cancelled.cancel();
        QTRY_VERIFY(cancelled.isFinished());
        auto early = transport->send(get(server.url()));
        early.cancel();
        QTRY_VERIFY(early.isFinished());
        auto dropped = transport->send(get(server.url()));
        transport.reset();
        QVERIFY(dropped.isFinished() && dropped.isCanceled());
    }

    void readsRetryAfter_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("seconds"); // -1: none
        QTest::newRow("seconds") << QByteArray("7") << 7;
        QTest::newRow("zero") << QByteArray("0") << 0;
        QTest::newRow("absurd") << QByteArray("99999999") << 3600;
        QTest::newRow("negative") << QByteArray("-5") << 0;
        // The clock below stands at 1795420800, 23 Nov 2026 08:00:00 UTC.
        QTest::newRow("date") << QByteArray("Mon, 23 Nov 2026 08:00:30 GMT") << 30;
        QTest::newRow("past date") << QByteArray("Mon, 23 Nov 2026 07:00:00 GMT") << 0;
        QTest::newRow("garbage") << QByteArray("soon") << -1;
    }
    void readsRetryAfter()
    {
        QFETCH(QByteArray, header);
        QFETCH(int, seconds);
        ScriptedServer server;
        server.answer = [&](const kit::Seen &) { return Reply::json("{}", 429, "Retry-After: " + header + "\r\n"); };
        Transport transport(optionsFor(server), [] { return std::chrono::system_clock::time_point(1795420800s); });
        auto future = transport.send(get(server.url()));
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.result()->retryAfter ? int(future.result()->retryAfter->count() / 1000) : -1, seconds);
    }

    // More than six at once: two managers take turns.
    void eightAtOnce()
    {
        ScriptedServer server;
        server.answer = [](const kit::Seen &) { return Reply{{}, Reply::Then::Hang}; };
        Transport transport(optionsFor(server), systemClock);
        std::vector<QFuture<HttpOutcome>> futures;
        for (int i = 0; i < 8; ++i)
            futures.push_back(transport.send(get(server.url())));
        QTRY_COMPARE(server.seen.size(), std::size_t(8));
    }
};

QTEST_GUILESS_MAIN(TransportTest)
#include "transport_test.moc"
