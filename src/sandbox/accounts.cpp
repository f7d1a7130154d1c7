// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/accounts.h"

#include "sandbox/statedb.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace sandbox {
namespace {

App appFrom(const Statement &row)
{
    return App{row.text(0),        row.text(1), row.text(2), row.text(3), row.text(4).split(u' ', Qt::SkipEmptyParts),
               row.integer(5) != 0};
}

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(QRandomGenerator::system()->generate());
    return bytes;
}

QString prefixOf(const QString &token) { return token.left(token.indexOf(u'_') + 1); }

} // namespace

QStringList defaultScopes()
{
    return {QStringLiteral("seller.authorization.info"),
            QStringLiteral("seller.shop.info"),
            QStringLiteral("seller.product.basic"),
            QStringLiteral("seller.product.write"),
            QStringLiteral("seller.product.delete"),
            QStringLiteral("serller.product.optimize"),
            QStringLiteral("seller.order.info"),
            QStringLiteral("seller.order.ext_ref.write"),
            QStringLiteral("seller.fulfillment.basic"),
            QStringLiteral("seller.fulfillment.package.write"),
            QStringLiteral("seller.delivery.status.write"),
            QStringLiteral("seller.logistics"),
            QStringLiteral("seller.return_refund.basic"),
            QStringLiteral("seller.finance.info"),
            QStringLiteral("seller.promotion.info"),
            QStringLiteral("seller.promotion.write"),
            QStringLiteral("seller.global_product.info"),
            QStringLiteral("seller.global_product.write"),
            QStringLiteral("seller.global_product.delete"),
            QStringLiteral("seller.global_product.category.info"),
            QStringLiteral("seller.affiliate_messages.write"),
            QStringLiteral("seller.fbt.info"),
            QStringLiteral("data.shop_analytics.public.read"),
            QStringLiteral("data.bestselling.public.read")};
}

QString randomSecret(const QString &prefix)
{
    return prefix + QString::fromLatin1(
                        randomBytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

App Accounts::announcedApp()
{
    Statement row = db_.prepare("SELECT app_key, app_secret, service_id, name, scopes, enabled FROM app"
                                " WHERE app_key = (SELECT value FROM mark WHERE name = 'announced_app')");
    if (row.step())
        return appFrom(row);
    const quint64 number = QRandomGenerator::system()->generate64();
    App app{QString::fromLatin1(randomBytes(7).toHex().left(13)), QString::fromLatin1(randomBytes(20).toHex()),
            QString::number(7'000'000'000'000'000'000 + number % 500'000'000'000'000'000), QStringLiteral("Shopwright"),
            defaultScopes()};
    save(app);
    saveMark(db_, QStringLiteral("announced_app"), app.key);
    return app;
}

std::optional<App> Accounts::app(const QString &key)
{
    Statement row =
        db_.prepare("SELECT app_key, app_secret, service_id, name, scopes, enabled FROM app WHERE app_key = ?");
    return row.bind(key).step() ? std::optional(appFrom(row)) : std::nullopt;
}

std::optional<App> Accounts::appByServiceId(const QString &serviceId)
{
    Statement row =
        db_.prepare("SELECT app_key, app_secret, service_id, name, scopes, enabled FROM app WHERE service_id = ?");
    return row.bind(serviceId).step() ? std::optional(appFrom(row)) : std::nullopt;
}

void Accounts::save(const App &app)
{
    db_.exec("INSERT INTO app (app_key, app_secret, service_id, name, scopes, enabled) VALUES (?, ?, ?, ?, ?, ?)"
             " ON CONFLICT (app_key) DO UPDATE SET app_secret = excluded.app_secret,"
             " service_id = excluded.service_id, name = excluded.name, scopes = excluded.scopes,"
             " enabled = excluded.enabled",
             app.key, app.secret, app.serviceId, app.name, app.scopes.join(u' '), app.enabled ? 1 : 0);
}

QString Accounts::issueCode(const QString &appKey, const QString &prefix, core::Instant now, const Settings &settings)
{
    const QString code = randomSecret(prefix);
    db_.exec("INSERT INTO auth_code (code, app_key, ends) VALUES (?, ?, ?)", code, appKey,
             core::unixSeconds(now + settings.codeLifetime));
    return code;
}

std::optional<TokenPair> Accounts::redeem(const QString &appKey, const QString &code, core::Instant now,
                                          const Settings &settings)
{
    db_.exec("DELETE FROM auth_code WHERE ends <= ?", core::unixSeconds(now));
    db_.exec("DELETE FROM auth_code WHERE code = ? AND app_key = ?", code, appKey);
    if (db_.changes() == 0)
        return std::nullopt;
    const core::Instant ends = now + settings.refreshLifetime;
    db_.exec("INSERT INTO consent (app_key, ends) VALUES (?, ?)", appKey, core::unixSeconds(ends));
    return issuePair(db_.lastInsertId(), ends, prefixOf(code), now, settings);
}

std::optional<TokenPair> Accounts::refresh(const QString &appKey, const QString &refreshToken, core::Instant now,
                                           const Settings &settings)
{
    qint64 consent = 0;
    core::Instant ends;
    {
        Statement row =
            db_.prepare("SELECT consent.id, consent.ends FROM token JOIN consent ON consent.id = token.consent"
                        " WHERE token = ? AND kind = 'refresh' AND app_key = ? AND token.ends > ?"
                        " AND consent.ends > ? AND NOT withdrawn");
        row.bind(refreshToken).bind(appKey).bind(core::unixSeconds(now)).bind(core::unixSeconds(now));
        if (!row.step())
            return std::nullopt;
        consent = row.integer(0);
        ends = core::instant(row.integer(1));
    }
    db_.exec("UPDATE token SET ends = min(ends, ?) WHERE token = ?", core::unixSeconds(now + settings.refreshGrace),
             refreshToken);
    db_.exec("DELETE FROM token WHERE consent = ? AND kind = 'refresh' AND ends <= ?", consent, core::unixSeconds(now));
    return issuePair(consent, ends, prefixOf(refreshToken), now, settings);
}

TokenPair Accounts::issuePair(qint64 consent, core::Instant consentEnds, const QString &prefix, core::Instant now,
                              const Settings &settings)
{
    const TokenPair pair{randomSecret(prefix), std::min(now + settings.accessLifetime, consentEnds),
                         randomSecret(prefix), consentEnds};
    db_.exec("INSERT INTO token (token, kind, consent, ends) VALUES (?, 'access', ?, ?), (?, 'refresh', ?, ?)",
             pair.access, consent, core::unixSeconds(pair.accessEnds), pair.refresh, consent,
             core::unixSeconds(pair.refreshEnds));
    return pair;
}

AccessToken Accounts::check(const QString &appKey, const QString &accessToken, core::Instant now)
{
    Statement row = db_.prepare("SELECT token.ends, withdrawn FROM token JOIN consent ON consent.id = token.consent"
                                " WHERE token = ? AND kind = 'access' AND app_key = ?");
    if (!row.bind(accessToken).bind(appKey).step() || row.integer(1) != 0)
        return AccessToken::Invalid;
    return row.integer(0) > core::unixSeconds(now) ? AccessToken::Valid : AccessToken::Expired;
}

QString Accounts::openId(const QString &appKey)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(QByteArray("sandbox seller/" + appKey.toUtf8()), QCryptographicHash::Sha256)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

void Accounts::withdraw(const QString &appKey)
{
    db_.exec("UPDATE consent SET withdrawn = 1 WHERE app_key = ?", appKey);
    db_.exec("DELETE FROM auth_code WHERE app_key = ?", appKey);
}

void Accounts::expireAccess(const QString &appKey, core::Instant now)
{
    db_.exec("UPDATE token SET ends = min(ends, ?) WHERE kind = 'access'"
             " AND consent IN (SELECT id FROM consent WHERE app_key = ?)",
             core::unixSeconds(now), appKey);
}

} // namespace sandbox
