// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/authhost.h"

#include "sandbox/consentpage.h"
#include "sandbox/envelope.h"
#include "sandbox/multipart.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QJsonArray>
#include <QUrlQuery>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(sandbox)
};

} // namespace

namespace sandbox {
namespace {

// The first value of that name; null when absent.
QString value(const Parameters &parameters, const char *name)
{
    for (const auto &[key, text] : parameters) {
        if (key == name)
            return QString::fromUtf8(text.isNull() ? QByteArray("") : text);
    }
    return {};
}

QString region(const std::vector<Shop> &shops) { return shops.empty() ? QStringLiteral("US") : shops.front().region; }

HttpResponse redirect(const QUrl &target, const QUrlQuery &parameters)
{
    QUrl url = target;
    QUrlQuery query(url.query());
    for (const auto &[name, text] : parameters.queryItems(QUrl::FullyDecoded)) {
        // QUrlQuery leaves '+' alone, which form decoding reads as a blank.
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(text)));
    }
    url.setQuery(query);
    return HttpResponse{303, {{"Location", url.toEncoded()}, {"Cache-Control", "no-store"}}, {}};
}

HttpResponse refused(int code, const QString &message, core::Instant now)
{
    return envelope(Outcome{Answer::refused(code, message), {}}, now);
}

// 98001004's wording: which parameter, why, what was expected.
QString parameterMessage(const char *name, const QString &reason, const QString &expected)
{
    return QStringLiteral("Parameter %1 is invalid. Reason: %2. Expected: %3")
        .arg(QString::fromLatin1(name), reason, expected);
}

HttpResponse wrongMethod(const QByteArray &allowed)
{
    HttpResponse response = problemPage(405, Words::tr("This address can't be used that way."));
    response.headers.emplace_back("Allow", allowed);
    return response;
}

} // namespace

QString tokenPrefix(const std::vector<Shop> &shops)
{
    return region(shops) == u"US" ? QStringLiteral("TTP_") : QStringLiteral("ROW_");
}

bool isLoopback(const QString &host)
{
    return host.compare(u"localhost", Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

HttpResponse AuthHost::answer(const HttpRequest &request, core::Instant now, const Settings &settings,
                              const std::vector<Shop> &shops)
{
    const QByteArray path = request.path();
    const bool reads = request.method == "GET" || request.method == "HEAD";
    if (path == "/open/authorize") {
        if (reads)
            return consent(decodeQuery(request.query()), shops);
        return request.method == "POST" ? decide(request, now, settings, shops) : wrongMethod("GET, HEAD, POST");
    }
    if (path == "/open/landed")
        return reads ? landingPage() : wrongMethod("GET, HEAD");
    if (path == "/api/v2/token/get" || path == "/api/v2/token/refresh") {
        if (request.method == "GET")
            return token(request, now, settings, shops);
        Outcome outcome{Answer{405, code::WrongMethod, QStringLiteral("The method is not allowed here"), {}},
                        {{"Allow", "GET"}}};
        return envelope(outcome, now);
    }
    return envelope(Outcome{Answer{404, code::NoSuchPath, QStringLiteral("Invalid path"), {}}, {}}, now);
}

std::optional<App> AuthHost::appFor(const Parameters &asked)
{
    const QString serviceId = value(asked, "service_id");
    const QString key = value(asked, "app_key");
    std::optional<App> app = serviceId.isEmpty() ? accounts_.app(key) : accounts_.appByServiceId(serviceId);
    return app && app->enabled ? app : std::nullopt;
}

std::optional<QUrl> AuthHost::redirectFor(const Parameters &asked) const
{
    const QString given = value(asked, "redirect_uri");
    if (given.isEmpty())
        return redirectUri_.isEmpty() ? QUrl(QStringLiteral("/open/landed")) : redirectUri_;
    const QUrl url(given, QUrl::StrictMode);
    if (url == redirectUri_)
        return url;
    const bool allowed = url.isValid() && url.scheme() == u"http" && isLoopback(url.host()) &&
                         url.userInfo().isEmpty() && !url.hasFragment();
    return allowed ? std::optional(url) : std::nullopt;
}

HttpResponse AuthHost::consent(const Parameters &asked, const std::vector<Shop> &shops)
{
    const auto app = appFor(asked);
    if (!app)
        return problemPage(400, Words::tr("The link names no app that this sandbox knows."));
    if (!redirectFor(asked))
        return problemPage(400,
                           Words::tr("The link wants to redirect to an address that is neither registered nor on this "
                                     "computer (http://127.0.0.1)."));
    QStringList names;
    for (const Shop &shop : shops)
        names.append(shop.name);
    return consentPage(*app, names.join(QStringLiteral(", ")), value(asked, "state").trimmed(),
                       value(asked, "redirect_uri"));
}

HttpResponse AuthHost::decide(const HttpRequest &request, core::Instant now, const Settings &settings,
                              const std::vector<Shop> &shops)
{
    // Consent is given on our own page only, not by a form somewhere on the web.
    const QByteArray origin = request.header("Origin");
    if (!origin.isEmpty() && !origin.endsWith(QByteArray("://" + request.header("Host"))))
        return problemPage(403, Words::tr("The decision was not made on this page."));
    if (mediaType(request.header("Content-Type")) != "application/x-www-form-urlencoded")
        return problemPage(400, Words::tr("The decision is unreadable."));
    const Parameters form = decodeQuery(request.body);
    const auto app = appFor(form);
    const auto target = redirectFor(form);
    const QString decision = value(form, "decision");
    if (!app || !target || (decision != u"approve" && decision != u"refuse"))
        return problemPage(400, Words::tr("The decision is unreadable."));
    QUrlQuery query;
    if (decision == u"approve") {
        query.addQueryItem(QStringLiteral("code"), accounts_.issueCode(app->key, tokenPrefix(shops), now, settings));
        query.addQueryItem(QStringLiteral("app_key"), app->key);
        query.addQueryItem(QStringLiteral("locale"), QStringLiteral("en"));
        query.addQueryItem(QStringLiteral("shop_region"), region(shops));
    } else {
        query.addQueryItem(QStringLiteral("code"), QStringLiteral("null"));
        query.addQueryItem(QStringLiteral("error"), QStringLiteral("auth_denied"));
    }
    if (const QString state = value(form, "state"); !state.isEmpty())
        query.addQueryItem(QStringLiteral("state"), state);
    return redirect(*target, query);
}

HttpResponse AuthHost::token(const HttpRequest &request, core::Instant now, const Settings &settings,
                             const std::vector<Shop> &shops)
{
    const bool refreshes = request.path().endsWith("/refresh");
    const Parameters asked = decodeQuery(request.query());
    const auto app = accounts_.app(value(asked, "app_key"));
    if (!app || !app->enabled)
        return refused(code::InvalidParameter, QStringLiteral("Invalid app_key"), now);
    if (!sameSecret(value(asked, "app_secret").toUtf8(), app->secret.toUtf8()))
        return refused(code::InvalidParameter, QStringLiteral("Invalid app_secret"), now);
    // The official SDK refreshes with authorized_code, so the platform doesn't look closely.
    const QString grant = value(asked, "grant_type");
    if (grant != u"authorized_code" && !(refreshes && grant == u"refresh_token"))
        return refused(
            code::InvalidField,
            parameterMessage("grant_type", QStringLiteral("unknown value"),
                             refreshes ? QStringLiteral("refresh_token") : QStringLiteral("authorized_code")),
            now);
    const char *name = refreshes ? "refresh_token" : "auth_code";
    const QString given = value(asked, name);
    if (given.isEmpty())
        return refused(code::InvalidField,
                       parameterMessage(name, QStringLiteral("missing"), QStringLiteral("not empty")), now);
    const auto pair = refreshes ? accounts_.refresh(app->key, given, now, settings)
                                : accounts_.redeem(app->key, given, now, settings);
    if (!pair && refreshes)
        return refused(code::InvalidRefreshToken, QStringLiteral("refresh token is invalid or expired"), now);
    if (!pair)
        return refused(code::InvalidAuthCode, QStringLiteral("invalid auth code"), now);
    const QJsonObject data{
        {QStringLiteral("access_token"), pair->access},
        {QStringLiteral("access_token_expire_in"), core::unixSeconds(pair->accessEnds)},
        {QStringLiteral("refresh_token"), pair->refresh},
        {QStringLiteral("refresh_token_expire_in"), core::unixSeconds(pair->refreshEnds)},
        {QStringLiteral("open_id"), accounts_.openId(app->key)},
        {QStringLiteral("seller_name"), shops.empty() ? QStringLiteral("Sandbox seller") : shops.front().name},
        {QStringLiteral("seller_base_region"), region(shops)},
        {QStringLiteral("user_type"), 0},
        {QStringLiteral("granted_scopes"), QJsonArray::fromStringList(app->scopes)},
    };
    return envelope(Outcome{Answer{200, 0, QStringLiteral("success"), data}, {}}, now);
}

} // namespace sandbox
