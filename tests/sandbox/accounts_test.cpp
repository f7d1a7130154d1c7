// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/accounts.h"
#include "sandbox/statedb.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

using namespace std::chrono_literals;
using sandbox::AccessToken;
using sandbox::Accounts;
using sandbox::App;
using sandbox::Settings;

class AccountsTest final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir dir_;
    int files_ = 0;
    std::unique_ptr<sandbox::StateDb> db_;
    std::unique_ptr<Accounts> accounts_;
    App app_;
    static constexpr core::Instant kNow{1'795'000'000s};
    Settings settings_;

    QString code() { return accounts_->issueCode(app_.key, QStringLiteral("ROW_"), kNow, settings_); }

private Q_SLOTS:
    void init()
    {
        auto db = sandbox::StateDb::open(dir_.filePath(QString::number(++files_)));
        QVERIFY(db.has_value());
        db_ = std::move(*db);
        sandbox::migrateGateway(*db_);
        accounts_ = std::make_unique<Accounts>(*db_);
        app_ = accounts_->announcedApp();
        settings_ = Settings();
    }

    void announcesTheSameAppForEver()
    {
        const App again = Accounts(*db_).announcedApp();
        QCOMPARE(again.key, app_.key);
        QCOMPARE(again.secret, app_.secret);
        QVERIFY(again.secret.size() >= 40);
        QVERIFY(again.scopes.contains(QStringLiteral("seller.product.write")));
        QCOMPARE(accounts_->appByServiceId(app_.serviceId)->key, app_.key);
        QVERIFY(!accounts_->app(QStringLiteral("nobody")));
    }

    void aCodeWorksOnceAndSoon()
    {
        const QString first = code();
        QVERIFY(first.startsWith(u"ROW_"));
        QVERIFY(!accounts_->redeem(QStringLiteral("another"), first, kNow, settings_));
        const auto pair = accounts_->redeem(app_.key, first, kNow + 1799s, settings_); // 30 minutes less a second
        QVERIFY(pair);
        QVERIFY(pair->access.startsWith(u"ROW_"));
        QVERIFY(pair->access != pair->refresh);
        QVERIFY(!accounts_->redeem(app_.key, first, kNow + 1799s, settings_));
        QVERIFY(!accounts_->redeem(app_.key, code(), kNow + 1800s, settings_));
        QVERIFY(!accounts_->redeem(app_.key, QStringLiteral("ROW_guess"), kNow, settings_));
    }

    void tokensEndWhenTheySay()
    {
        const auto pair = accounts_->redeem(app_.key, code(), kNow, settings_);
        QVERIFY(pair);
        QCOMPARE(core::unixSeconds(pair->accessEnds), core::unixSeconds(kNow) + 7 * 86'400);
        QCOMPARE(core::unixSeconds(pair->refreshEnds), core::unixSeconds(kNow) + 365 * 86'400);
        QCOMPARE(accounts_->check(app_.key, pair->access, pair->accessEnds - 1s), AccessToken::Valid);
        QCOMPARE(accounts_->check(app_.key, pair->access, pair->accessEnds), AccessToken::Expired);
        QCOMPARE(accounts_->check(app_.key, pair->refresh, kNow), AccessToken::Invalid);
        QCOMPARE(accounts_->check(QStringLiteral("another"), pair->access, kNow), AccessToken::Invalid);
        QVERIFY(!accounts_->refresh(app_.key, pair->access, kNow, settings_));
        QVERIFY(!accounts_->refresh(app_.key, pair->refresh, pair->refreshEnds, settings_));
        // The authorisation's end is the end of all that comes from it.
        const auto last = accounts_->refresh(app_.key, pair->refresh, pair->refreshEnds - 60s, settings_);
        QVERIFY(last);
        QCOMPARE(last->refreshEnds, pair->refreshEnds);
        QCOMPARE(last->accessEnds, pair->refreshEnds);
    }

    void aReplacedRefreshTokenWorksForAGrace()
    {
        settings_.refreshGrace = 60s;
        const auto first = accounts_->redeem(app_.key, code(), kNow, settings_);
        const auto second = accounts_->refresh(app_.key, first->refresh, kNow, settings_);
        QVERIFY(second && second->refresh != first->refresh);
        const auto third = accounts_->refresh(app_.key, first->refresh, kNow + 59s, settings_);
        QVERIFY(third);
        QVERIFY(!accounts_->refresh(app_.key, first->refresh, kNow + 60s, settings_));
        // Asking again within the grace doesn't prolong it, and all later pairs live.
        for (const QString &token : {second->refresh, third->refresh})
            QVERIFY(accounts_->refresh(app_.key, token, kNow + 1h, settings_));
        for (const QString &token : {first->access, second->access, third->access})
            QCOMPARE(accounts_->check(app_.key, token, kNow + 1h), AccessToken::Valid);
    }

    void aWithdrawnAuthorisationEndsEverything()
    {
        const auto pair = accounts_->redeem(app_.key, code(), kNow, settings_);
        const QString waiting = code();
        accounts_->withdraw(app_.key);
        QCOMPARE(accounts_->check(app_.key, pair->access, kNow), AccessToken::Invalid);
        QVERIFY(!accounts_->refresh(app_.key, pair->refresh, kNow, settings_));
        QVERIFY(!accounts_->redeem(app_.key, waiting, kNow, settings_));
        QVERIFY(accounts_->redeem(app_.key, code(), kNow, settings_));
    }

    void accessCanBeExpired()
    {
        const auto pair = accounts_->redeem(app_.key, code(), kNow, settings_);
        accounts_->expireAccess(app_.key, kNow + 5s);
        QCOMPARE(accounts_->check(app_.key, pair->access, kNow + 4s), AccessToken::Valid);
        QCOMPARE(accounts_->check(app_.key, pair->access, kNow + 5s), AccessToken::Expired);
        QVERIFY(accounts_->refresh(app_.key, pair->refresh, kNow + 5s, settings_));
    }

    void settingsAreKept()
    {
        const auto changed =
            sandbox::changed(settings_, {{QStringLiteral("access_lifetime_seconds"), 90},
                                         {QStringLiteral("clock_offset_seconds"), -600},
                                         {QStringLiteral("authorisation_status"), 200},
                                         {QStringLiteral("send_retry_after"), false},
                                         {QStringLiteral("hourly_calls"), 1000},
                                         {QStringLiteral("inactive_shops"), QJsonArray{QStringLiteral("7")}},
                                         {QStringLiteral("quota"), QJsonObject{{QStringLiteral("all"), 0.5}}}});
        QVERIFY(changed.has_value());
        QCOMPARE(changed->rates[2], (sandbox::Rate{0.5, 1})); // a burst below one would never grant
        sandbox::saveSettings(*db_, *changed);
        QCOMPARE(sandbox::loadSettings(*db_), *changed);
    }

    void impossibleSettingsAreRefused_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *member, const QJsonValue &value) {
            const QString name = QString::fromLatin1(member);
            QTest::newRow(member) << QJsonObject{{name, value}} << name;
        };
        row("access_lifetime_seconds", 0);
        row("clock_offset_seconds", 0.5);
        row("code_lifetime_seconds", QStringLiteral("60"));
        row("authorisation_status", 403);
        row("send_retry_after", 1);
        row("hourly_calls", -1);
        row("inactive_shops", QStringLiteral("7"));
        row("acces_lifetime_seconds", 60);
        QTest::newRow("class") << QJsonObject{{QStringLiteral("quota"), QJsonObject{{QStringLiteral("reads"), 1}}}}
                               << QStringLiteral("quota.reads");
        QTest::newRow("rate") << QJsonObject{{QStringLiteral("quota"), QJsonObject{{QStringLiteral("read"), -1}}}}
                              << QStringLiteral("quota.read");
    }
    void impossibleSettingsAreRefused()
    {
        QFETCH(QJsonObject, change);
        const auto changed = sandbox::changed(settings_, change);
        QVERIFY(!changed.has_value());
        QTEST(changed.error().place, "place");
    }
};

QTEST_GUILESS_MAIN(AccountsTest)
#include "accounts_test.moc"
