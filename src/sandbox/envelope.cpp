// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/envelope.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>
#include <QRandomGenerator>

namespace sandbox {
namespace {

QDateTime utc(core::Instant moment) { return QDateTime::fromSecsSinceEpoch(core::unixSeconds(moment), Qt::UTC); }

} // namespace

QString requestId(core::Instant now)
{
    const quint64 high = QRandomGenerator::global()->generate64();
    const quint32 low = QRandomGenerator::global()->generate();
    return utc(now).toString(QStringLiteral("yyyyMMddHHmmss")) +
           (QStringLiteral("%1%2").arg(high, 16, 16, QChar(u'0')).arg(low & 0xffff, 4, 16, QChar(u'0'))).toUpper();
}

QByteArray httpDate(core::Instant moment)
{
    return QLocale::c().toString(utc(moment), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
}

HttpResponse envelope(const Outcome &outcome, core::Instant now)
{
    const QJsonObject document{{QStringLiteral("code"), outcome.answer.code},
                               {QStringLiteral("message"), outcome.answer.message},
                               {QStringLiteral("request_id"), requestId(now)},
                               {QStringLiteral("data"), outcome.answer.data}};
    HttpResponse response = jsonResponse(outcome.answer.http, document);
    response.headers.insert(response.headers.end(), outcome.headers.begin(), outcome.headers.end());
    return response;
}

HttpResponse jsonResponse(int status, const QJsonObject &document)
{
    return HttpResponse{status,
                        {{"Content-Type", "application/json; charset=utf-8"}, {"Cache-Control", "no-store"}},
                        QJsonDocument(document).toJson(QJsonDocument::Compact)};
}

} // namespace sandbox
