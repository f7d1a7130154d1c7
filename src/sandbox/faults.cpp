// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/faults.h"

#include "sandbox/envelope.h"

#include <algorithm>

namespace sandbox {
namespace {

struct Name {
    FaultKind kind;
    const char *text;
    bool needsEffect;
};

constexpr Name kNames[] = {
    {FaultKind::Throttled, "429", false},      {FaultKind::Unavailable, "503", false},
    {FaultKind::Internal, "36009003", false},  {FaultKind::UpstreamTimeout, "36009007", false},
    {FaultKind::Hang, "hang", false},          {FaultKind::Reset, "reset", false},
    {FaultKind::Truncated, "truncate", true},  {FaultKind::Drip, "drip", true},
    {FaultKind::Duplicate, "duplicate", true}, {FaultKind::CaptivePortal, "html", false},
    {FaultKind::Latency, "latency", true},
};

core::Unexpected refusal(const char *member, const char *rule)
{
    return core::fail("sandbox.fault", QString::fromLatin1(rule), QString::fromLatin1(member));
}

bool hasOnly(const QJsonObject &object, std::initializer_list<const char *> names)
{
    const QStringList keys = object.keys();
    return std::all_of(keys.begin(), keys.end(), [&names](const QString &key) {
        return std::any_of(names.begin(), names.end(), [&key](const char *name) { return key == QLatin1String(name); });
    });
}

HttpResponse page(int status, const QByteArray &type, const QByteArray &text)
{
    return HttpResponse{status, {{"Content-Type", type}}, text};
}

} // namespace

core::Result<Fault> Fault::fromJson(const QJsonObject &object)
{
    if (!hasOnly(object, {"match", "kind", "count", "after_effect", "ms"}))
        return refusal("", "expected match, kind, count, after_effect and ms only");
    const QJsonObject match = object[u"match"].toObject();
    if (!hasOnly(match, {"method", "path_prefix", "operation"}))
        return refusal("match", "expected method, path_prefix and operation only");
    const QString kind = object[u"kind"].toString();
    const auto name = std::find_if(std::begin(kNames), std::end(kNames),
                                   [&kind](const Name &candidate) { return kind == QLatin1String(candidate.text); });
    if (name == std::end(kNames))
        return refusal(
            "kind", "expected 429, 503, 36009003, 36009007, hang, reset, truncate, drip, duplicate, html or latency");
    const qint64 count = object[u"count"].toInteger(1);
    if (count < -1 || count == 0)
        return refusal("count", "expected a number from 1, or -1 for no end");
    const qint64 ms = object[u"ms"].toInteger(0);
    if (ms < 0 || ms > 3'600'000)
        return refusal("ms", "expected at most an hour");
    const bool after = object[u"after_effect"].toBool(false) || name->needsEffect;
    return Fault{name->kind,
                 after ? FaultMoment::AfterEffect : FaultMoment::BeforeEffect,
                 match[u"method"].toString(),
                 match[u"path_prefix"].toString(),
                 match[u"operation"].toString(),
                 count,
                 0,
                 std::chrono::milliseconds(ms)};
}

QJsonObject Fault::toJson() const
{
    const auto name = std::find_if(std::begin(kNames), std::end(kNames),
                                   [this](const Name &candidate) { return candidate.kind == kind; });
    const QJsonObject match{{QStringLiteral("method"), method},
                            {QStringLiteral("path_prefix"), pathPrefix},
                            {QStringLiteral("operation"), operation}};
    return {{QStringLiteral("match"), match},
            {QStringLiteral("kind"), QLatin1String(name->text)},
            {QStringLiteral("left"), left},
            {QStringLiteral("hits"), hits},
            {QStringLiteral("after_effect"), moment == FaultMoment::AfterEffect},
            {QStringLiteral("ms"), qint64(duration.count())}};
}

QJsonArray Faults::toJson() const
{
    QJsonArray list;
    for (const Fault &fault : faults_)
        list.append(fault.toJson());
    return list;
}

Faults::Fate Faults::take(const QByteArray &method, const QByteArray &path, const QString &operation)
{
    Fate fate;
    for (Fault &fault : faults_) {
        const bool matches = fault.left != 0 && (fault.method.isEmpty() || fault.method.toLatin1() == method) &&
                             path.startsWith(fault.pathPrefix.toUtf8()) &&
                             (fault.operation.isEmpty() || fault.operation == operation);
        const bool latency = fault.kind == FaultKind::Latency;
        if (!matches || (fate.fault && !latency))
            continue;
        if (latency)
            fate.delay += fault.duration;
        else
            fate.fault = fault;
        ++fault.hits;
        if (fault.left > 0)
            --fault.left;
    }
    return fate;
}

HttpResponse spoiled(const Fault &fault, std::optional<HttpResponse> answer, core::Instant now)
{
    const auto withDelivery = [&answer, &fault](Delivery delivery) {
        HttpResponse response = std::move(answer).value_or(HttpResponse{});
        response.delivery = delivery;
        response.duration = fault.duration;
        return response;
    };
    switch (fault.kind) {
    case FaultKind::Throttled: {
        Outcome outcome{Answer{429, code::TooManyRequests, QStringLiteral("Too many requests"), {}}, {}};
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(fault.duration);
        if (seconds.count() > 0)
            outcome.headers.emplace_back("Retry-After", QByteArray::number(qint64(seconds.count())));
        return envelope(outcome, now);
    }
    case FaultKind::Unavailable:
        return page(503, "text/plain", "upstream connect error or disconnect/reset before headers\n");
    case FaultKind::Internal:
        return envelope(
            Outcome{Answer::refused(code::Internal, QStringLiteral("Internal error. Please try again.")), {}}, now);
    case FaultKind::UpstreamTimeout:
        return envelope(Outcome{Answer::refused(code::UpstreamTimeout, QStringLiteral("request timeout")), {}}, now);
    case FaultKind::Hang:
        return withDelivery(Delivery::Hang);
    case FaultKind::Reset:
        return withDelivery(fault.moment == FaultMoment::AfterEffect ? Delivery::ResetMidBody : Delivery::Reset);
    case FaultKind::Truncated: {
        HttpResponse response = withDelivery(Delivery::Normal);
        response.body.truncate(response.body.size() / 2);
        return response;
    }
    case FaultKind::Drip:
        return withDelivery(Delivery::Drip);
    case FaultKind::CaptivePortal:
        return page(200, "text/html; charset=utf-8",
                    "<!DOCTYPE html><html><head><title>Guest Wi-Fi</title></head>"
                    "<body><h1>Welcome</h1><p>Please accept the terms of use to go online.</p></body></html>");
    case FaultKind::Duplicate:
    case FaultKind::Latency:
        break;
    }
    return withDelivery(Delivery::Normal);
}

} // namespace sandbox
