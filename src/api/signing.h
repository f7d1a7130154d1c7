// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace api {

using Parameters = std::vector<std::pair<QString, QString>>;

// What of a request the signature covers (Sign your API request, 2026-02-11).
struct Signed {
    QString path;           // exactly as sent, decoded: "/order/202309/orders/search"
    Parameters query;       // decoded; sign and access_token may be in it and are left out
    QByteArray contentType; // the body is left out for multipart/form-data
    QByteArray body;        // the very bytes that are sent
};

// Lower-case hex HMAC-SHA256. Pure; about 10 us.
QByteArray sign(QByteArrayView appSecret, const Signed &request);

// The Authorization header of a webhook delivery: HMAC over app key and raw body (TTS webhooks overview).
QByteArray signWebhook(QByteArrayView appSecret, QByteArrayView appKey, QByteArrayView body);

} // namespace api
