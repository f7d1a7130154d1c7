// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/control.h"

#include "sandbox/authhost.h"
#include "sandbox/envelope.h"
#include "sandbox/multipart.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace sandbox {
namespace {

constexpr QByteArrayView kPrefix("/_sandbox/");

core::Unexpected refusal(const char *member, const char *rule)
{
    return core::fail("sandbox.control", QString::fromLatin1(rule), QString::fromLatin1(member));
}

HttpResponse refused(int status, const QString &why) { return jsonResponse(status, {{QStringLiteral("error"), why}}); }

bool isLocal(const HttpRequest &request)
{
    const QUrl host(QStringLiteral("http://") + QString::fromLatin1(request.header("Host")), QUrl::StrictMode);
    return isLoopback(host.host()) && request.header("Origin").isNull();
}

// The request's JSON object; an absent body is an empty one.
std::optional<QJsonObject> bodyOf(const HttpRequest &request)
{
    if (request.body.isEmpty())
        return QJsonObject();
    if (mediaType(request.header("Content-Type")) != "application/json")
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

} // namespace

HttpResponse Control::answer(const Visit &visit)
{
    if (!isLocal(visit.request))
        return refused(403, QStringLiteral("only programs on this computer may use the control interface"));
    const auto body = bodyOf(visit.request);
    if (!body)
        return refused(400, QStringLiteral("expected a JSON object as application/json"));
    const QByteArray name = visit.request.path().mid(kPrefix.size());
    if (const auto reply = own(visit, name, *body)) {
        if (*reply)
            return jsonResponse(200, **reply);
        return refused(400, reply->error().sentence());
    }
    const Answer answer = others_(QString::fromUtf8(name), *body, visit.now);
    if (answer.http != 200)
        return refused(answer.http, answer.message);
    return answer.code == 0 ? jsonResponse(200, answer.data) : refused(400, answer.message);
}

std::optional<Control::Reply> Control::own(const Visit &visit, const QByteArray &name, const QJsonObject &body)
{
    const QByteArray &method = visit.request.method;
    const bool posts = method == "POST";
    if (name == "auth_code" && posts)
        return authCode(visit, body);
    if (name == "settings" && posts)
        return change(visit, body);
    if (name == "settings" && method == "GET")
        return toJson(visit.settings);
    if (name == "clock" && posts)
        return change(visit, {{QStringLiteral("clock_offset_seconds"), body[u"offset_seconds"]}});
    if (name == "quota" && posts)
        return change(visit, {{QStringLiteral("quota"), body}});
    if (name == "stats" && method == "GET")
        return stats(visit);
    if (name == "stats" && method == "DELETE") {
        quota_.resetCounts(visit.ticks);
        statuses_.clear();
        return QJsonObject();
    }
    if (name == "faults" && posts)
        return addFault(body);
    if (name == "faults" && method == "GET")
        return QJsonObject{{QStringLiteral("faults"), faults_.toJson()}};
    if (name == "faults" && method == "DELETE") {
        faults_.clear();
        return QJsonObject();
    }
    if (name == "apps" && posts)
        return saveApp(body);
    if ((name == "revoke" || name == "expire") && posts)
        return endTokens(visit, name, body);
    return std::nullopt;
}

Control::Reply Control::authCode(const Visit &visit, const QJsonObject &body)
{
    const auto app = accounts_.app(body[u"app_key"].toString());
    if (!app)
        return refusal("app_key", "there is no such app");
    return QJsonObject{
        {QStringLiteral("code"), accounts_.issueCode(app->key, tokenPrefix(visit.shops), visit.now, visit.settings)}};
}

Control::Reply Control::change(const Visit &visit, const QJsonObject &change)
{
    const auto settings = changed(visit.settings, change);
    if (!settings)
        return core::Unexpected(settings.error());
    visit.settings = *settings;
    return toJson(visit.settings);
}

Control::Reply Control::stats(const Visit &visit)
{
    QJsonObject classes;
    for (const OperationClass one : kOperationClasses) {
        const QuotaCounts counts = quota_.counts(one, visit.ticks);
        classes[toText(one)] = QJsonObject{{QStringLiteral("granted"), counts.granted},
                                           {QStringLiteral("throttled"), counts.throttled},
                                           {QStringLiteral("offered"), counts.offered},
                                           {QStringLiteral("unused"), counts.unused}};
    }
    QJsonObject statuses;
    for (const auto &[status, count] : statuses_)
        statuses[QString::number(status)] = count;
    return QJsonObject{{QStringLiteral("quota"), classes}, {QStringLiteral("http_statuses"), statuses}};
}

Control::Reply Control::addFault(const QJsonObject &body)
{
    const auto fault = Fault::fromJson(body);
    if (!fault)
        return core::Unexpected(fault.error());
    faults_.add(*fault);
    return QJsonObject{{QStringLiteral("faults"), faults_.toJson()}};
}

Control::Reply Control::saveApp(const QJsonObject &body)
{
    const QString key = body[u"app_key"].toString();
    if (key.isEmpty())
        return refusal("app_key", "expected a text");
    App app = accounts_.app(key).value_or(App{key, randomSecret({}), key, key, defaultScopes()});
    if (body.contains(u"app_secret"))
        app.secret = body[u"app_secret"].toString();
    if (body.contains(u"name"))
        app.name = body[u"name"].toString();
    if (body.contains(u"enabled"))
        app.enabled = body[u"enabled"].toBool(true);
    if (body.contains(u"scopes")) {
        app.scopes.clear();
        const QJsonArray scopes = body[u"scopes"].toArray();
        for (const QJsonValue &scope : scopes)
            app.scopes.append(scope.toString());
    }
    if (app.secret.isEmpty())
        return refusal("app_secret", "expected a text");
    accounts_.save(app);
    return QJsonObject{{QStringLiteral("app_key"), app.key},
                       {QStringLiteral("app_secret"), app.secret},
                       {QStringLiteral("service_id"), app.serviceId},
                       {QStringLiteral("name"), app.name},
                       {QStringLiteral("enabled"), app.enabled},
                       {QStringLiteral("scopes"), QJsonArray::fromStringList(app.scopes)}};
}

Control::Reply Control::endTokens(const Visit &visit, const QByteArray &name, const QJsonObject &body)
{
    const auto app = accounts_.app(body[u"app_key"].toString());
    if (!app)
        return refusal("app_key", "there is no such app");
    if (name == "revoke")
        accounts_.withdraw(app->key);
    else
        accounts_.expireAccess(app->key, visit.now);
    return QJsonObject();
}

} // namespace sandbox
