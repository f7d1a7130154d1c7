// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/envelope.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(api)
};

} // namespace

namespace api {
namespace {

tl::unexpected<EnvelopeFault> portal(const QString &words)
{
    return tl::unexpected(EnvelopeFault{
        {QStringLiteral("api.not_json"),
         words,
         {},
         Words::tr("Open a web page in your browser: this network may want you to sign in first. Then try again."),
         std::chrono::seconds(5)},
        Unreadable::NotPlatform});
}

bool looksLikePage(const HttpAnswer &answer)
{
    const QByteArray begin = answer.body.left(256).trimmed().toLower();
    return answer.contentType.toLower().startsWith("text/html") || begin.startsWith("<!doctype") ||
           begin.startsWith("<html");
}

} // namespace

tl::expected<Envelope, EnvelopeFault> readEnvelope(const HttpAnswer &answer, const QString &host)
{
    QJsonParseError fault;
    const QJsonDocument document = QJsonDocument::fromJson(answer.body, &fault);
    const QJsonObject json = document.object();
    const QJsonValue code = json.value(u"code");
    if (code.isDouble())
        return Envelope{code.toInteger(), json.value(u"message").toString(), json.value(u"request_id").toString(),
                        json.value(u"data").toObject(), answer.status};
    if (answer.status >= 300 && answer.status < 400)
        return portal(
            Words::tr("Instead of %1, something else answered and wants to redirect Shopwright to %2")
                .arg(host, answer.redirectHost.isEmpty() ? Words::tr("another address") : answer.redirectHost));
    if (answer.status >= 500 || answer.status == 429)
        return tl::unexpected(
            EnvelopeFault{{QStringLiteral("api.network"),
                           Words::tr("%1 is overloaded or under maintenance (HTTP %2)").arg(host).arg(answer.status),
                           {},
                           Words::tr("Shopwright tries again by itself."),
                           answer.retryAfter.value_or(std::chrono::seconds(1))},
                          Unreadable::Overloaded});
    if (looksLikePage(answer))
        return portal(Words::tr("Instead of %1, a web page answered").arg(host));
    return tl::unexpected(EnvelopeFault{{QStringLiteral("api.not_json"),
                                         Words::tr("The answer of %1 arrived damaged").arg(host),
                                         {},
                                         Words::tr("Shopwright tries again; if this stays, use another network."),
                                         std::chrono::seconds(1)},
                                        Unreadable::Broken});
}

} // namespace api
