// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/loopback.h"
#include "api/oauth.h"

#include <QSet>
#include <QTcpSocket>
#include <QTest>

using namespace api;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(api::MissingState)

namespace {

const QByteArray state = QByteArrayLiteral("s3cret-State");

QByteArray ask(const QUrl &url, const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    bool refused = false;
    QObject::connect(&socket, &QTcpSocket::errorOccurred, &socket, [&] { refused = true; });
    if (!QTest::qWaitFor([&] { return refused || socket.state() == QAbstractSocket::ConnectedState; }) || refused)
        return "not connected";
    socket.write(request);
    QByteArray answer;
    if (!QTest::qWaitFor([&] {
            answer += socket.readAll();
            return socket.state() == QAbstractSocket::UnconnectedState;
        }))
        return "still open";
    return answer + socket.readAll();
}

} // namespace

class OauthTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void builds()
    {
        QCOMPARE(authoriseUrl(consentUrl(ConsentHost::UnitedStates), QStringLiteral("71234"), "a-b_c").toString(),
                 QStringLiteral("https://services.us.tiktokshop.com/open/authorize?service_id=71234&state=a-b_c"));
        QCOMPARE(consentUrl(ConsentHost::RestOfWorld).host(), QStringLiteral("services.tiktokshop.com"));
        QCOMPARE(consentUrl(ConsentHost::UnitedStatesNewer).host(), QStringLiteral("services.tiktokshops.us"));
        QSet<QByteArray> states;
        for (int i = 0; i < 100; ++i)
            states.insert(newState());
        QCOMPARE(states.size(), 100);
        QCOMPARE(newState().size(), 43); // 256 bit, 6 bit a character, rounded up
    }

    void reads_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<MissingState>("missing");
        QTest::addColumn<QString>("outcome"); // the code, or the error's code
        const auto row = [](const char *name, const char *pasted, MissingState missing, const char *outcome) {
            QTest::newRow(name) << QString::fromUtf8(pasted) << missing << QString::fromLatin1(outcome);
        };
        const auto strict = MissingState::Refused;
        const auto consents = MissingState::UserConsents;
        row("whole address", "https://x.example/cb?code=ROW_abc-1&state=s3cret-State", strict, "ROW_abc-1");
        row("as really sent",
            "  https://x.example/cb?app_key=k&code=TTP_abc&locale=en&shop_region=US&state=s3cret-State \n", strict,
            "TTP_abc");
        row("query only", "code=abc&state=s3cret-State", strict, "abc");
        row("with fragment", "https://x.example/cb?code=abc&state=s3cret-State#_=_", strict, "abc");
        row("percent-encoded", "https://x.example/cb?code=a%2Fb%3D&state=s3cret%2DState", strict, "a/b=");
        row("wrong state", "https://x.example/cb?code=abc&state=s3cret-Statf", strict, "oauth.state");
        row("wrong state though consented", "https://x.example/cb?code=abc&state=other", consents, "oauth.state");
        row("empty state", "https://x.example/cb?code=abc&state=", strict, "oauth.state");
        row("no state", "https://x.example/cb?code=abc", strict, "oauth.state");
        row("no state, consented", "https://x.example/cb?code=abc", consents, "abc");
        row("bare code", "ROW_abc", strict, "oauth.state");
        row("bare code, consented", " ROW_abc ", consents, "ROW_abc");
        row("refused", "https://x.example/cb?code=null&error=auth_denied&state=s3cret-State", strict, "oauth.denied");
        row("refused with foreign state", "https://x.example/cb?error=auth_denied&state=x", strict, "oauth.state");
        row("null code", "https://x.example/cb?code=null&state=s3cret-State", strict, "oauth.code");
        row("no code", "https://x.example/cb?state=s3cret-State", strict, "oauth.code");
        row("nothing", "  ", consents, "oauth.code");
        row("prose", "I clicked on agree", consents, "oauth.code");
        row("script", "<script>", consents, "oauth.code");
    }
    void reads()
    {
        QFETCH(QString, pasted);
        QFETCH(MissingState, missing);
        QFETCH(QString, outcome);
        const auto redirect = readRedirect(pasted, state, missing);
        QCOMPARE(redirect ? redirect->code : redirect.error().code, outcome);
    }

    void readsEverything()
    {
        const auto redirect = readRedirect(u"?app_key=k&code=c&locale=en&shop_region=US&state=s3cret-State", state,
                                           MissingState::Refused);
        QVERIFY(redirect);
        QCOMPARE(*redirect,
                 (Redirect{QStringLiteral("c"), QStringLiteral("k"), QStringLiteral("en"), QStringLiteral("US")}));
        QCOMPARE(readRedirect(QString(9000, u'a'), state, MissingState::UserConsents).error().code,
                 QStringLiteral("oauth.code"));
        // An empty expectation matches nothing.
        QCOMPARE(readRedirect(u"?code=c&state=", {}, MissingState::Refused).error().code,
                 QStringLiteral("oauth.state"));
    }

    void browserComesBack()
    {
        auto loopback = Loopback::listen(state);
        QVERIFY(loopback);
        const QUrl url = loopback->get()->redirectUrl();
        QCOMPARE(url.host(), QStringLiteral("127.0.0.1"));
        auto future = loopback->get()->wait(1min);
        // What doesn't count: other paths, other methods, foreign states, garbage, an endless head.
        QVERIFY(ask(url, "GET /favicon.ico HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 404"));
        QVERIFY(ask(url, "POST /callback?code=a&state=s3cret-State HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 404"));
        QVERIFY(ask(url, "GET /callback?code=a&state=guess HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 400"));
        QVERIFY(ask(url, "GET /callbackx?code=a&state=s3cret-State HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 404"));
        QVERIFY(ask(url, "\x16\x03\x01\r\n\r\n").startsWith("HTTP/1.1 404"));
        QVERIFY(ask(url, QByteArray(17000, 'a')).startsWith("HTTP/1.1 431"));
        QVERIFY(!future.isFinished());
        const QByteArray answer = ask(url, "GET /callback?code=good&state=s3cret-State HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n") && answer.contains("You can close this window."));
        QVERIFY(!answer.contains("good"));
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.result()->code, QStringLiteral("good"));
        QVERIFY(ask(url, "GET /callback?code=again&state=s3cret-State HTTP/1.1\r\n\r\n") == "not connected");
    }

    void sellerRefuses()
    {
        auto loopback = Loopback::listen(state);
        auto future = loopback->get()->wait(1min);
        QVERIFY(ask(loopback->get()->redirectUrl(),
                    "GET /callback?code=null&error=auth_denied&state=s3cret-State HTTP/1.1\r\n\r\n")
                    .startsWith("HTTP/1.1 200"));
        QCOMPARE(future.result().error().code, QStringLiteral("oauth.denied"));
    }

    void nobodyComes()
    {
        auto loopback = Loopback::listen(state);
        auto future = loopback->get()->wait(1ms);
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.result().error().code, QStringLiteral("oauth.timeout"));
    }

    void cancelled()
    {
        auto loopback = Loopback::listen(state);
        auto future = loopback->get()->wait(1min);
        loopback->reset();
        QCOMPARE(future.result().error().code, QStringLiteral("oauth.cancelled"));
        QCOMPARE(Loopback::listen({}).error().code, QStringLiteral("oauth.port"));
    }
};

QTEST_GUILESS_MAIN(OauthTest)
#include "oauth_test.moc"
