// SPDX-License-Identifier: GPL-3.0-or-later
// The client against a server that answers byte for byte what the test says.
#include "api/signing.h"
#include "clientbed.h"

#include <QLoggingCategory>
#include <QSignalSpy>

Q_DECLARE_METATYPE(kit::Reply)

using namespace std::chrono_literals;
using kit::Reply;
using kit::Seen;

class ClientTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void signsWhatItSends()
    {
        ClientBed bed;
        bed.open();
        bed.server.answer = [](const Seen &) { return Reply::envelope(0, "{\"x\":\"1\"}"); };
        const auto answer = ClientBed::finished(bed.client->call(ClientBed::shop(), ClientBed::write()));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().sentence()));
        QCOMPARE(answer->requestId, QStringLiteral("r-1"));
        QCOMPARE(answer->data.value(u"x").toString(), QStringLiteral("1"));

        QCOMPARE(bed.server.seen.size(), std::size_t(1));
        const Seen &seen = bed.server.seen.front();
        QCOMPARE(seen.method, QByteArray("POST"));
        QCOMPARE(seen.path(), QByteArray("/product/202309/products/1729592969712207008/prices/update"));
        QCOMPARE(seen.headers.value("x-tts-access-token"), QByteArray("access-1"));
        QCOMPARE(seen.headers.value("content-type"), QByteArray("application/json"));
        QCOMPARE(seen.query(QStringLiteral("shop_cipher")), QStringLiteral("TTP_ci+pher/="));
        QCOMPARE(seen.query(QStringLiteral("app_key")), ClientBed::appKey());
        QCOMPARE(seen.query(QStringLiteral("timestamp")), QString::number(ClientBed::start));
        // Signed independently over what arrived, in the order in which it arrived.
        api::Parameters query;
        for (const auto &[key, value] :
             QUrlQuery(QUrl::fromEncoded(seen.target).query()).queryItems(QUrl::FullyDecoded))
            query.emplace_back(key, value);
        QCOMPARE(seen.query(QStringLiteral("sign")).toLatin1(),
                 api::sign("e59af819cc", {QString::fromLatin1(seen.path()), query, "application/json", seen.body}));
        QVERIFY(!seen.target.contains("access-1") && !seen.target.contains("e59af819cc"));
    }

    void uploads()
    {
        ClientBed bed;
        bed.open();
        api::Request request;
        request.operation = QStringLiteral("UploadProductImage");
        request.form = {{QStringLiteral("use_case"), QStringLiteral("MAIN_IMAGE")}};
        request.upload =
            api::UploadFile{QStringLiteral("a \"b\".png"), QStringLiteral("image/png"), QByteArray("\x89PNG\0\r\n", 7)};
        QCOMPARE(bed.outcome(request), QStringLiteral("ok"));
        const Seen &seen = bed.server.seen.front();
        QVERIFY(seen.headers.value("content-type").startsWith("multipart/form-data; boundary="));
        QVERIFY(seen.query(QStringLiteral("shop_cipher")).isEmpty());
        QVERIFY(seen.body.contains("filename=\"a %22b%22.png\"\r\nContent-Type: image/png\r\n\r\n\x89PNG"));
        QVERIFY(seen.body.contains("name=\"use_case\"\r\n\r\nMAIN_IMAGE\r\n"));
        api::Parameters query;
        for (const auto &[key, value] :
             QUrlQuery(QUrl::fromEncoded(seen.target).query()).queryItems(QUrl::FullyDecoded))
            query.emplace_back(key, value);
        QCOMPARE(
            seen.query(QStringLiteral("sign")).toLatin1(),
            api::sign("e59af819cc", {QString::fromLatin1(seen.path()), query, "multipart/form-data; boundary=x", {}}));
    }

    void sendsNothingThatBreaksTheContract_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char *fault :
             {"unknown operation", "no path", "two segments", "unknown field", "no body", "unknown query"})
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }
    void sendsNothingThatBreaksTheContract()
    {
        QFETCH(QString, fault);
        ClientBed bed;
        bed.open();
        api::Request request = ClientBed::write();
        if (fault == u"unknown operation")
            request.operation = QStringLiteral("BuyShares");
        if (fault == u"no path")
            request.path.clear();
        if (fault == u"two segments")
            request.path.begin()->second = QStringLiteral("1/../2");
        if (fault == u"unknown field")
            request.body->insert(QStringLiteral("colour"), 1);
        if (fault == u"no body")
            request.body.reset();
        if (fault == u"unknown query")
            request.query.emplace(QStringLiteral("colour"), QStringLiteral("1"));
        QCOMPARE(bed.outcome(request), QStringLiteral("api.contract"));
        QVERIFY(bed.server.seen.empty());
    }

    // First the answer of the row, then success.
    void repeatsWhatIsSafe_data()
    {
        QTest::addColumn<Reply>("first");
        QTest::addColumn<QString>("reading");
        QTest::addColumn<int>("reads");
        QTest::addColumn<QString>("writing");
        QTest::addColumn<int>("writes");
        const QString ok = QStringLiteral("ok");
        const QString unknown = QStringLiteral("api.outcome_unknown");
        const auto row = [](const char *name, const Reply &first, const QString &reading, int reads,
                            const QString &writing,
                            int writes) { QTest::newRow(name) << first << reading << reads << writing << writes; };
        const QByteArray begun("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"code\":0,");
        row("429", ClientBed::refusal(36009002, "Too many requests", 429), ok, 2, ok, 2);
        row("429 with Retry-After", ClientBed::refusal(36009002, "Too many", 429, "Retry-After: 1\r\n"), ok, 2, ok, 2);
        row("429 without envelope", Reply::json("slow down", 429), ok, 2, ok, 2);
        row("503", Reply::json("maintenance", 503), ok, 2, unknown, 1);
        row("500", Reply::json("{}", 500), ok, 2, unknown, 1);
        row("internal error", ClientBed::refusal(36009003, "internal"), ok, 2, unknown, 1);
        row("upstream timeout", ClientBed::refusal(36009007, "timeout"), ok, 2, unknown, 1);
        row("reset without a byte", Reply::raw({}, Reply::Then::Reset), ok, 2, unknown, 1);
        row("closed in the body", Reply::raw(begun), ok, 2, unknown, 1);
        row("truncated JSON", Reply::json("{\"code\":0,\"data\":{\"sk"), ok, 2, unknown, 1);
        row("empty", Reply::json(""), ok, 2, unknown, 1);
        row("expired token", ClientBed::refusal(105002, "expired", 401), ok, 2, ok, 2);
        row("token wrong", ClientBed::refusal(36009004, "Invalid x-tts-access-token", 400), ok, 2, ok, 2);
        row("web page", Reply::raw("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>"),
            QStringLiteral("api.not_json"), 1, QStringLiteral("api.not_json"), 1);
        row("redirect",
            Reply::raw("HTTP/1.1 302 Found\r\nLocation: http://hotel.example/\r\nContent-Length: 0\r\n\r\n"),
            QStringLiteral("api.not_json"), 1, QStringLiteral("api.not_json"), 1);
        row("refused", ClientBed::refusal(12052024, "not a leaf"), QStringLiteral("api.12052024"), 1,
            QStringLiteral("api.12052024"), 1);
        row("signature wrong", ClientBed::refusal(106001, "sign", 401), QStringLiteral("api.106001"), 1,
            QStringLiteral("api.106001"), 1);
        row("unheard-of code", ClientBed::refusal(99999999, "what"), QStringLiteral("api.99999999"), 1,
            QStringLiteral("api.99999999"), 1);
    }
    void repeatsWhatIsSafe()
    {
        QFETCH(Reply, first);
        QFETCH(QString, reading);
        QFETCH(int, reads);
        QFETCH(QString, writing);
        QFETCH(int, writes);
        ClientBed bed;
        bed.open();
        bool answered = false;
        bed.server.answer = [&](const Seen &seen) {
            if (seen.path().startsWith("/api/v2/"))
                return ClientBed::tokens(2);
            return std::exchange(answered, true) ? Reply::envelope(0) : first;
        };
        QCOMPARE(bed.outcome(ClientBed::read()), reading);
        QCOMPARE(bed.server.count("/product"), reads);

        ClientBed other;
        other.open();
        answered = false;
        other.server.answer = bed.server.answer;
        QCOMPARE(other.outcome(ClientBed::write()), writing);
        QCOMPARE(other.server.count("/product"), writes);
        // What was repeated is the same, byte for byte, apart from time and signature.
        for (const Seen &seen : other.server.seen)
            if (seen.path().startsWith("/product"))
                QCOMPARE(seen.body, other.server.seen.front().body);
    }

    // What the platform's support asks for stays with the error, without parameters, tokens or signature.
    void keepsWhatThePlatformSaid()
    {
        ClientBed bed;
        bed.open();
        bed.server.answer = [](const Seen &) { return ClientBed::refusal(12052024, "Category is not a leaf"); };
        const auto refused = ClientBed::finished(bed.client->call(ClientBed::shop(), ClientBed::write()));
        QVERIFY(!refused);
        QCOMPARE(refused.error().said.words, QStringLiteral("Category is not a leaf"));
        QCOMPARE(refused.error().said.requestId, QStringLiteral("r-1"));
        const Seen &seen = bed.server.seen.back();
        QCOMPARE(refused.error().said.call, QString::fromLatin1(seen.method + ' ' + seen.path()));
    }

    void waitsAsLongAsAsked()
    {
        ClientBed bed;
        bed.open();
        bool answered = false;
        bed.server.answer = [&](const Seen &) {
            return std::exchange(answered, true) ? Reply::envelope(0)
                                                 : ClientBed::refusal(36009002, "m", 429, "Retry-After: 1\r\n");
        };
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(bed.outcome(ClientBed::write()), QStringLiteral("ok"));
        QVERIFY(timer.elapsed() >= 1000);
    }

    void givesUpAtLast()
    {
        ClientBed bed;
        bed.options.maximumAttempts = 3;
        bed.open();
        bed.server.answer = [](const Seen &) { return Reply::json("busy", 503); };
        QCOMPARE(bed.outcome(ClientBed::read()), QStringLiteral("api.network"));
        QCOMPARE(bed.server.count("/product"), 3);
    }

    void hanging()
    {
        ClientBed bed;
        bed.options.timeout = 100ms;
        bed.options.maximumAttempts = 2;
        bed.open();
        bed.server.answer = [](const Seen &) { return Reply{{}, Reply::Then::Hang}; };
        QCOMPARE(bed.outcome(ClientBed::write()), QStringLiteral("api.outcome_unknown"));
        QCOMPARE(bed.server.count("/product"), 1);
        QCOMPARE(bed.outcome(ClientBed::read()), QStringLiteral("api.timeout"));
        QCOMPARE(bed.server.count("/product"), 3);
    }

    void nobodyThere()
    {
        ClientBed bed;
        bed.options.apiUrl = QUrl(QStringLiteral("http://127.0.0.1:1"));
        bed.options.maximumAttempts = 2;
        bed.open();
        // It never left this computer, so even a write is known not to have happened.
        QCOMPARE(bed.outcome(ClientBed::write()), QStringLiteral("api.network"));
    }

    void breakerStopsCallingAnIllHost()
    {
        ClientBed bed;
        bed.options.maximumAttempts = 1;
        bed.open();
        bed.server.answer = [](const Seen &) { return Reply::json("busy", 503); };
        for (int i = 0; i < 5; ++i)
            QCOMPARE(bed.outcome(ClientBed::read()), QStringLiteral("api.network"));
        auto waiting = bed.client->call(ClientBed::shop(), ClientBed::read());
        auto alsoWaiting = bed.client->call(ClientBed::shop(), ClientBed::read());
        bed.server.answer = [](const Seen &) { return Reply::envelope(0); };
        // Five seconds of rest, then one probe, whose success lets the others go.
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(ClientBed::outcome(waiting), QStringLiteral("ok"));
        QCOMPARE(ClientBed::outcome(alsoWaiting), QStringLiteral("ok"));
        QVERIFY(timer.elapsed() > 4500);
        QCOMPARE(bed.server.count("/product"), 7);
    }

    void clockTenMinutesOff()
    {
        ClientBed bed;
        bed.open();
        QSignalSpy skewed(bed.client.get(), &api::Client::clockSkewed);
        bed.server.answer = [](const Seen &seen) {
            const qint64 timestamp = seen.query(QStringLiteral("timestamp")).toLongLong();
            return std::abs(timestamp - (ClientBed::start + 600)) < 5
                       ? Reply::envelope(0)
                       : ClientBed::refusal(36009004, "Invalid timestamp", 400,
                                            "Date: Mon, 23 Nov 2026 08:10:00 GMT\r\n");
        };
        QCOMPARE(bed.outcome(ClientBed::write()), QStringLiteral("ok"));
        QCOMPARE(bed.server.count("/product"), 2);
        QCOMPARE(skewed.size(), 1);
        QCOMPARE(skewed.front().front().value<std::chrono::seconds>(), 600s);
        QCOMPARE(bed.client->clockOffset(), std::optional(600s));
        // Learnt: the next call is right at once.
        QCOMPARE(bed.outcome(ClientBed::write()), QStringLiteral("ok"));
        QCOMPARE(bed.server.count("/product"), 3);
        // Without the server's time there is nothing to correct with.
        ClientBed other;
        other.open();
        other.server.answer = [](const Seen &) { return ClientBed::refusal(36009004, "Invalid timestamp", 400); };
        QCOMPARE(other.outcome(ClientBed::write()), QStringLiteral("api.clock"));
        QCOMPARE(other.server.count("/product"), 1);
    }

    void cancelled()
    {
        ClientBed bed;
        bed.open();
        bed.server.answer = [](const Seen &) { return Reply{{}, Reply::Then::Hang}; };
        std::vector<QFuture<core::Result<api::Answer>>> calls;
        for (int i = 0; i < 9; ++i)
            calls.push_back(bed.client->call(ClientBed::shop(), ClientBed::read()));
        QTRY_COMPARE(bed.server.count("/product"), 8); // eight under way, the ninth waits
        calls[8].cancel();
        calls[0].cancel();
        QTRY_VERIFY(calls[8].isFinished() && calls[0].isFinished());
        // A place is free again, and the cancelled one never went out.
        auto next = bed.client->call(ClientBed::shop(), ClientBed::read());
        QTRY_COMPARE(bed.server.count("/product"), 9);
        bed.client.reset();
        for (const auto &call : calls)
            QVERIFY(call.isFinished());
        QVERIFY(next.isFinished());
        QCOMPARE(next.result().error().code, QStringLiteral("api.cancelled"));
    }

    void destroyedAtAnyMoment_data()
    {
        QTest::addColumn<int>("moment");
        QTest::newRow("at once") << 0;
        QTest::newRow("under way") << 1;
        QTest::newRow("from its own continuation") << 2;
        QTest::newRow("while renewing") << 3;
        QTest::newRow("while pausing") << 4;
    }
    void destroyedAtAnyMoment()
    {
        QFETCH(int, moment);
        ClientBed bed;
        if (moment == 4)
            bed.options.firstPause = 1h;
        bed.open();
        bed.server.answer = [&](const Seen &seen) {
            if (moment == 2)
                return Reply::envelope(0);
            if (moment == 3 && seen.path().startsWith("/product"))
                return ClientBed::refusal(105002, "expired", 401);
            if (moment == 4)
                return Reply::json("busy", 503);
            return Reply{{}, Reply::Then::Hang};
        };
        auto first = bed.client->call(ClientBed::shop(), ClientBed::read());
        auto second = bed.client->call(ClientBed::shop(), ClientBed::write());
        QObject context;
        first.then(&context, [&](const core::Result<api::Answer> &) {
            if (moment == 2)
                bed.client.reset();
        });
        if (moment == 1)
            QTRY_COMPARE(bed.server.count("/product"), 2);
        if (moment == 3)
            QTRY_COMPARE(bed.server.count("/api/v2/token/refresh"), 1);
        if (moment == 4)
            QTRY_VERIFY(second.isFinished() && bed.server.count("/product") == 2);
        if (moment == 2)
            QTRY_VERIFY(!bed.client);
        bed.client.reset();
        QTRY_VERIFY(first.isFinished() && second.isFinished());
    }

    void downloads()
    {
        ClientBed bed;
        bed.open();
        const QByteArray picture(5000, 'p');
        bed.server.answer = [&](const Seen &seen) {
            return seen.path() == "/gone" ? Reply::json("", 404) : Reply::json(picture);
        };
        const QString url = bed.server.url().toString() + QStringLiteral("/a.jpg?x=1");
        QCOMPARE(ClientBed::finished(bed.client->download(url, 5000)).value(), picture);
        QVERIFY(!bed.server.seen.front().headers.contains("x-tts-access-token"));
        QVERIFY(!bed.server.seen.front().target.contains("sign"));
        QCOMPARE(ClientBed::finished(bed.client->download(url, 4999)).error().code, QStringLiteral("api.too_large"));
        QCOMPARE(ClientBed::finished(bed.client->download(bed.server.url().toString() + QStringLiteral("/gone"), 9))
                     .error()
                     .code,
                 QStringLiteral("api.download"));
        QCOMPARE(ClientBed::finished(bed.client->download(QStringLiteral("file:///etc/passwd"), 9)).error().code,
                 QStringLiteral("api.tls"));
    }

    void keepsWhatItLearned()
    {
        ClientBed bed;
        bed.open();
        QCOMPARE(bed.outcome(ClientBed::read()), QStringLiteral("ok"));
        const QJsonObject learned = bed.client->learned();
        QCOMPARE(learned.value(ClientBed::shop().text()).toObject().value(u"read").toDouble(), 400.0);
        ClientBed next;
        next.open();
        next.client->useLearned({{ClientBed::shop().text(), QJsonObject{{QStringLiteral("read"), 123}}}});
        QCOMPARE(next.outcome(ClientBed::read()), QStringLiteral("ok"));
        QCOMPARE(next.client->quotas().front().perSecond, 123.0);
    }

    void logsNoSecret();
};

namespace {

QStringList logged;

void collect(QtMsgType, const QMessageLogContext &context, const QString &text)
{
    logged.push_back(QString::fromLatin1(context.category) + u' ' + text);
}

} // namespace

void ClientTest::logsNoSecret()
{
    ClientBed bed;
    bed.open();
    QLoggingCategory::setFilterRules(QStringLiteral("*=true\nqt.*=false"));
    const auto before = qInstallMessageHandler(collect);
    bool answered = false;
    bed.server.answer = [&](const Seen &seen) {
        if (seen.path().startsWith("/api/v2/"))
            return ClientBed::tokens(2);
        return std::exchange(answered, true) ? Reply::envelope(0, "{\"title\":\"Secret Shirt\"}")
                                             : ClientBed::refusal(105002, "expired", 401);
    };
    const QString outcome = bed.outcome(ClientBed::write());
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    QCOMPARE(outcome, QStringLiteral("ok"));
    const QString all = logged.join(u'\n');
    QCOMPARE(logged.filter(QStringLiteral("api.http ")).size(), 3);
    QVERIFY2(all.contains(u"\"operation\":\"UpdatePrice\"") && all.contains(u"\"request_id\":\"r-1\""),
             qPrintable(all));
    for (const char *secret :
         {"access-1", "access-2", "refresh-1", "refresh-2", "e59af819cc", "sign=", "TTP_ci", "9.50", "Shirt"})
        QVERIFY2(!all.contains(QString::fromLatin1(secret)), secret);
}

QTEST_GUILESS_MAIN(ClientTest)
#include "client_test.moc"
