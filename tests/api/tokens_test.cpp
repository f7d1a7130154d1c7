// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens over the client and a scripted auth host: renewal, loss and recovery of access.
#include "clientbed.h"

#include <QSignalSpy>

using namespace std::chrono_literals;
using kit::Reply;
using kit::Seen;

namespace {

// Calls are accepted with one token only; the auth host does what the test says.
struct TokenBed : ClientBed {
    QByteArray valid = "access-1";
    std::function<Reply(const QString &refreshToken)> refresh;

    TokenBed()
    {
        server.answer = [this](const Seen &seen) {
            if (seen.path() == "/api/v2/token/refresh")
                return refresh ? refresh(seen.query(QStringLiteral("refresh_token"))) : refusal(98001006, "invalid");
            if (seen.headers.value("x-tts-access-token") != valid)
                return refusal(105002, "expired credentials", 401);
            return Reply::envelope(0);
        };
    }
    vault::Grant kept()
    {
        const auto grant = finished(custody.grant(appKey(), QStringLiteral("open-1")));
        return grant && *grant ? **grant : vault::Grant{};
    }
    QStringList refreshTokensSeen() const
    {
        QStringList all;
        for (const Seen &seen : server.seen)
            if (seen.path() == "/api/v2/token/refresh")
                all.push_back(seen.query(QStringLiteral("refresh_token")));
        return all;
    }
};

} // namespace

class TokensTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tenCallsOneRenewal()
    {
        TokenBed bed;
        bed.open();
        bed.valid = "access-2";
        bed.refresh = [](const QString &) { return ClientBed::tokens(2); };
        std::vector<QFuture<core::Result<api::Answer>>> calls;
        for (int i = 0; i < 10; ++i)
            calls.push_back(bed.client->call(ClientBed::shop(), i % 2 == 0 ? ClientBed::read() : ClientBed::write()));
        for (const auto &call : calls)
            QCOMPARE(ClientBed::outcome(call), QStringLiteral("ok"));
        QCOMPARE(bed.server.count("/api/v2/token/refresh"), 1);
        const Seen &seen = *std::find_if(bed.server.seen.begin(), bed.server.seen.end(),
                                         [](const Seen &one) { return one.path().startsWith("/api"); });
        QCOMPARE(seen.method, QByteArray("GET"));
        QCOMPARE(seen.query(QStringLiteral("grant_type")), QStringLiteral("refresh_token"));
        QCOMPARE(seen.query(QStringLiteral("refresh_token")), QStringLiteral("refresh-1"));
        QCOMPARE(seen.query(QStringLiteral("app_secret")), QStringLiteral("e59af819cc"));
    }

    // The token would still be good for a while, but its last tenth has begun.
    void renewsAheadOfTheEnd()
    {
        TokenBed bed;
        vault::Grant grant = ClientBed::grant();
        grant.current.accessEnds = core::instant(ClientBed::start + 1000);
        bed.open(grant);
        bed.refresh = [&](const QString &) {
            bed.valid = "access-2";
            return ClientBed::tokens(2);
        };
        bed.now += 899s;
        QCOMPARE(bed.outcome(ClientBed::read()), QStringLiteral("ok"));
        QCOMPARE(bed.server.count("/api/v2"), 0);
        bed.now += 2s;
        QCOMPARE(bed.outcome(ClientBed::read()), QStringLiteral("ok"));
        QCOMPARE(bed.server.count("/api/v2"), 1);
        // Nothing was sent with a token that the platform would have refused.
        QCOMPARE(bed.server.count("/product"), 2);
        QCOMPARE(bed.kept().current.access, QByteArray("access-2"));
    }

    void newPairIsKeptBeforeItIsUsed()
    {
        TokenBed bed;
        bed.open();
        bed.refresh = [](const QString &) { return ClientBed::tokens(2); };
        vault::Grant atFirstUse;
        bed.valid = "access-2";
        const auto before = bed.server.answer;
        bed.server.answer = [&](const Seen &seen) {
            if (seen.headers.value("x-tts-access-token") == "access-2" && atFirstUse.openId.isEmpty()) {
                const auto stored = bed.secrets.read(QStringLiteral("grant/68xu9ks5p4i8/open-1")).result();
                atFirstUse.openId = QString::fromUtf8(**stored);
            }
            return before(seen);
        };
        QCOMPARE(bed.outcome(ClientBed::read()), QStringLiteral("ok"));
        QVERIFY(atFirstUse.openId.contains(u"access-2"));
        QVERIFY(atFirstUse.openId.contains(u"refresh-1")); // the previous pair, until the new one is proven
        QTRY_VERIFY(!bed.kept().previous);                 // proven by the call
    }

    // The platform renewed, but its answer never arrived: the same refresh token again (it has a grace).
    void answeredButLost()
    {
        TokenBed bed;
        bed.open();
        bed.valid = "access-2";
        int asked = 0;
        bed.refresh = [&](const QString &) {
            return ++asked == 1
                       ? Reply::raw("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{\"code\":0", Reply::Then::Reset)
                       : ClientBed::tokens(2);
        };
        QCOMPARE(bed.outcome(ClientBed::write()), QStringLiteral("ok"));
        QCOMPARE(bed.refreshTokensSeen(), (QStringList{QStringLiteral("refresh-1"), QStringLiteral("refresh-1")}));
        QCOMPARE(bed.kept().current.refresh, QByteArray("refresh-2"));
    }

    // Killed after the platform's answer: the next start finds the pair of before, and lives on.
    void killedBeforeKeeping()
    {
        TokenBed bed;
        bed.open();
        bed.refresh = [](const QString &) { return Reply{{}, Reply::Then::Hang}; };
        bed.valid = "access-3";
        auto call = bed.client->call(ClientBed::shop(), ClientBed::read());
        QTRY_COMPARE(bed.server.count("/api/v2/token/refresh"), 1);
        bed.client.reset();
        bed.refresh = [](const QString &token) {
            return token == u"refresh-1" ? ClientBed::tokens(3) : ClientBed::refusal(98001006, "refresh token invalid");
        };
        bed.make();
        QVERIFY(ClientBed::finished(bed.client->open()));
        QCOMPARE(bed.outcome(ClientBed::read()), QStringLiteral("ok"));
    }

    // The newest refresh token is refused, the one before it is still in its grace.
    void triesThePairBefore()
    {
        TokenBed bed;
        vault::Grant grant = ClientBed::grant();
        grant.previous = vault::TokenPair{"access-0", core::instant(ClientBed::start), "refresh-0",
                                          core::instant(ClientBed::start + 1000)};
        bed.open(grant);
        bed.valid = "access-2";
        bed.refresh = [](const QString &token) {
            return token == u"refresh-0" ? ClientBed::tokens(2) : ClientBed::refusal(98001006, "refresh token invalid");
        };
        QCOMPARE(bed.outcome(ClientBed::read()), QStringLiteral("ok"));
        QCOMPARE(bed.refreshTokensSeen(), (QStringList{QStringLiteral("refresh-1"), QStringLiteral("refresh-0")}));
    }

    void revoked()
    {
        TokenBed bed;
        bed.open();
        QSignalSpy unauthorised(bed.client.get(), &api::Client::unauthorised);
        bed.valid = "none";
        auto first = bed.client->call(ClientBed::shop(), ClientBed::read());
        auto second = bed.client->call(ClientBed::shop(), ClientBed::write());
        QCOMPARE(ClientBed::outcome(first), QStringLiteral("api.unauthorised"));
        QCOMPARE(ClientBed::outcome(second), QStringLiteral("api.unauthorised"));
        QCOMPARE(unauthorised.size(), 1);
        QVERIFY(!bed.client->isAuthorised(ClientBed::shop()));
        const std::size_t seen = bed.server.seen.size();
        QCOMPARE(bed.outcome(ClientBed::read()), QStringLiteral("api.unauthorised"));
        QCOMPARE(bed.server.seen.size(), seen);
        // Nothing is thrown away: the user decides.
        QCOMPARE(bed.kept().current.refresh, QByteArray("refresh-1"));
    }

    void refusedEvenWithTheNewToken()
    {
        TokenBed bed;
        bed.open();
        bed.valid = "none";
        bed.refresh = [](const QString &) { return ClientBed::tokens(2); };
        QCOMPARE(bed.outcome(ClientBed::write()), QStringLiteral("api.unauthorised"));
        QCOMPARE(bed.server.count("/api/v2/token/refresh"), 1);
        QCOMPARE(bed.server.count("/product"), 2);
    }

    // The auth host can't be reached. A token that is over fails the calls, with the network's words; access is not
    // lost.
    void authHostUnreachable()
    {
        TokenBed bed;
        bed.open();
        bed.now += std::chrono::days(8);
        bed.refresh = [](const QString &) { return Reply::json("busy", 503); };
        QCOMPARE(bed.outcome(ClientBed::read()), QStringLiteral("api.network"));
        QCOMPARE(bed.server.count("/api/v2/token/refresh"), 3);
        QCOMPARE(bed.server.count("/product"), 0);
        bed.valid = "access-2";
        bed.refresh = [](const QString &) { return ClientBed::tokens(2); };
        QCOMPARE(bed.outcome(ClientBed::read()), QStringLiteral("ok"));
    }

    void connects()
    {
        TokenBed bed;
        bed.make();
        QCOMPARE(ClientBed::finished(bed.client->open()).error().code, QStringLiteral("oauth.app_secret"));
        QCOMPARE(ClientBed::finished(bed.client->authorise(QStringLiteral("code"))).error().code,
                 QStringLiteral("oauth.app_secret"));
        QCOMPARE(bed.outcome(ClientBed::read()), QStringLiteral("api.unauthorised"));

        QVERIFY(bed.custody.keepAppSecret(ClientBed::appKey(), "e59af819cc").result());
        bed.server.answer = [](const Seen &seen) {
            if (seen.path() == "/api/v2/token/get")
                return seen.query(QStringLiteral("auth_code")) == u"TTP_good+/="
                           ? ClientBed::tokens(1)
                           : ClientBed::refusal(36004004, "invalid auth code");
            if (seen.path() == "/authorization/202309/shops")
                return Reply::envelope(0,
                                       "{\"shops\":[{\"id\":\"7495540735365777507\",\"name\":\"One\",\"region\":\"US\","
                                       "\"seller_type\":\"LOCAL\",\"cipher\":\"TTP_c1\",\"code\":\"US1\"},"
                                       "{\"id\":\"8\",\"name\":\"Two\",\"region\":\"GB\",\"seller_type\":\"LOCAL\","
                                       "\"cipher\":\"TTP_c2\",\"code\":\"GB1\"}]}");
            return Reply::envelope(0);
        };
        QCOMPARE(ClientBed::finished(bed.client->authorise(QStringLiteral("bad"))).error().code,
                 QStringLiteral("oauth.code"));
        const auto shops = ClientBed::finished(bed.client->authorise(QStringLiteral("TTP_good+/=")));
        QVERIFY2(shops, shops ? "" : qPrintable(shops.error().sentence()));
        QCOMPARE(shops->size(), std::size_t(2));
        QCOMPARE(bed.outcome(ClientBed::read()), QStringLiteral("ok"));
        QCOMPARE(bed.server.seen.back().query(QStringLiteral("shop_cipher")), QStringLiteral("TTP_c1"));

        // The next start knows it all.
        bed.make();
        QVERIFY(ClientBed::finished(bed.client->open()));
        QCOMPARE(bed.client->shops().size(), std::size_t(2));
        QCOMPARE(bed.outcome(ClientBed::read()), QStringLiteral("ok"));

        QVERIFY(ClientBed::finished(bed.client->forget(ClientBed::shop())));
        QVERIFY(bed.client->shops().empty());
        QVERIFY(bed.custody.openIds(ClientBed::appKey()).isEmpty());
    }

    void wrongAppSecret()
    {
        TokenBed bed;
        bed.open();
        bed.server.answer = [](const Seen &) { return ClientBed::refusal(36009004, "Invalid app_secret"); };
        const auto refused = ClientBed::finished(bed.client->authorise(QStringLiteral("code")));
        QCOMPARE(refused.error().code, QStringLiteral("oauth.app_secret"));
        QVERIFY(!refused.error().sentence().contains(u"e59af819cc"));
    }

    // Forgetting a shop ends its calls, those under way as well.
    void forgetsWhileCalling()
    {
        TokenBed bed;
        bed.open();
        bed.server.answer = [](const Seen &) { return Reply{{}, Reply::Then::Hang}; };
        std::vector<QFuture<core::Result<api::Answer>>> calls;
        for (int i = 0; i < 10; ++i)
            calls.push_back(bed.client->call(ClientBed::shop(), ClientBed::read()));
        QTRY_COMPARE(bed.server.count("/product"), 8);
        QVERIFY(ClientBed::finished(bed.client->forget(ClientBed::shop())));
        for (const auto &call : calls)
            QCOMPARE(ClientBed::outcome(call), QStringLiteral("api.unauthorised"));
    }

    void lockedKeyring()
    {
        struct Locked final : vault::Secrets {
            QFuture<core::Result<std::optional<QByteArray>>> read(const QString &) override
            {
                return QtFuture::makeReadyFuture(
                    core::Result<std::optional<QByteArray>>(core::fail("vault.locked", QStringLiteral("locked"))));
            }
            QFuture<core::Result<void>> write(const QString &, const QByteArray &) override
            {
                return QtFuture::makeReadyFuture(
                    core::Result<void>(core::fail("vault.locked", QStringLiteral("locked"))));
            }
            QFuture<core::Result<void>> remove(const QString &name) override { return write(name, {}); }
            QStringList names() const override { return {QStringLiteral("grant/68xu9ks5p4i8/open-1")}; }
        } secrets;
        vault::TokenCustody custody(secrets);
        api::Options options;
        options.appKey = ClientBed::appKey();
        api::Client client(options, contract::Contract::builtIn(), custody,
                           [] { return std::chrono::system_clock::now(); });
        QCOMPARE(ClientBed::finished(client.open()).error().code, QStringLiteral("vault.locked"));
    }
};

QTEST_GUILESS_MAIN(TokensTest)
#include "tokens_test.moc"
