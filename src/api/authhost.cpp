// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/authhost.h"

#include "api/envelope.h"
#include "api/wire.h"
#include "core/follow.h"
#include "vault/secret.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(api)
};

} // namespace

namespace api {
namespace {

constexpr qint64 largestAnswer = 256 * 1024;

tl::unexpected<AuthFault> fault(core::Error error, AuthRefusal refusal)
{
    return tl::unexpected(AuthFault{std::move(error), refusal});
}

// The codes of the auth host are few and loosely used; its messages tell more (facts of real answers).
AuthOutcome refusalOf(const Envelope &envelope)
{
    const qint64 code = envelope.code;
    if (code == 36009002 || code == 36009003 || code == 36009007)
        return fault({QStringLiteral("api.%1").arg(code),
                      Words::tr("TikTok Shop is too busy to answer"),
                      {},
                      Words::tr("Shopwright tries again by itself."),
                      std::chrono::seconds(5)},
                     AuthRefusal::Unreachable);
    const bool aboutApp = envelope.message.contains(u"app_key", Qt::CaseInsensitive) ||
                          envelope.message.contains(u"app_secret", Qt::CaseInsensitive) ||
                          envelope.message.contains(u"app key", Qt::CaseInsensitive) ||
                          envelope.message.contains(u"app secret", Qt::CaseInsensitive);
    if (aboutApp)
        return fault({QStringLiteral("oauth.app_secret"),
                      Words::tr("TikTok Shop does not know this app key and app secret"),
                      QStringLiteral("code %1").arg(code),
                      Words::tr("Copy both from your app's page in Partner Center and enter them again.")},
                     AuthRefusal::App);
    return fault({QStringLiteral("oauth.code"),
                  Words::tr("TikTok Shop does not accept this authorisation: it is used, expired or mistyped"),
                  QStringLiteral("code %1").arg(code),
                  Words::tr("Connect the shop again; a code is good for 30 minutes and for one use.")},
                 AuthRefusal::Token);
}

AuthOutcome grantFrom(const Envelope &envelope, const QString &appKey)
{
    const QJsonObject &data = envelope.data;
    vault::Grant grant;
    grant.appKey = appKey;
    grant.openId = data.value(u"open_id").toString();
    grant.sellerName = data.value(u"seller_name").toString();
    grant.region = data.value(u"seller_base_region").toString();
    for (const auto &scope : data.value(u"granted_scopes").toArray())
        grant.scopes.push_back(scope.toString());
    // Both ends are absolute times, although the names say "in".
    grant.current = {data.value(u"access_token").toString().toUtf8(),
                     core::instant(data.value(u"access_token_expire_in").toInteger()),
                     data.value(u"refresh_token").toString().toUtf8(),
                     core::instant(data.value(u"refresh_token_expire_in").toInteger())};
    if (grant.current.access.isEmpty() || grant.current.refresh.isEmpty())
        return fault({QStringLiteral("api.not_json"),
                      Words::tr("TikTok Shop's answer carries no access token"),
                      {},
                      Words::tr("Try again; if this stays, connect the shop again."),
                      std::chrono::seconds(5)},
                     AuthRefusal::Unreachable);
    return grant;
}

} // namespace

AuthHost::AuthHost(Transport &transport, QUrl url, QString appKey, QObject *parent)
    : QObject(parent)
    , transport_(transport)
    , url_(std::move(url))
    , appKey_(std::move(appKey))
{
}

AuthHost::~AuthHost() { vault::wipe(appSecret_); }

QFuture<AuthOutcome> AuthHost::exchange(const QString &authCode)
{
    return ask(
        QStringLiteral("token.get"), QStringLiteral("/api/v2/token/get"),
        {{QStringLiteral("auth_code"), authCode}, {QStringLiteral("grant_type"), QStringLiteral("authorized_code")}});
}

QFuture<AuthOutcome> AuthHost::refresh(const QByteArray &refreshToken)
{
    return ask(QStringLiteral("token.refresh"), QStringLiteral("/api/v2/token/refresh"),
               {{QStringLiteral("refresh_token"), QString::fromUtf8(refreshToken)},
                {QStringLiteral("grant_type"), QStringLiteral("refresh_token")}});
}

QFuture<AuthOutcome> AuthHost::ask(const QString &operation, const QString &path, Parameters query)
{
    query.emplace_back(QStringLiteral("app_key"), appKey_);
    query.emplace_back(QStringLiteral("app_secret"), QString::fromUtf8(appSecret_));
    HttpRequest request;
    request.operation = operation;
    request.method = "GET";
    request.url = addressOf(url_, path, query);
    request.maximumBytes = largestAnswer;
    return core::follow(transport_.send(request), this, [this](const HttpOutcome &outcome) -> AuthOutcome {
        if (!outcome)
            return fault(outcome.error().error, AuthRefusal::Unreachable);
        const auto envelope = readEnvelope(*outcome, url_.host());
        if (!envelope)
            return fault(envelope.error().error, AuthRefusal::Unreachable);
        return envelope->code == 0 ? grantFrom(*envelope, appKey_) : refusalOf(*envelope);
    });
}

} // namespace api
