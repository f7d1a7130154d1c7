// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/signing.h"

#include <QMessageAuthenticationCode>

#include <algorithm>

namespace api {
namespace {

QByteArray hmac(QByteArrayView key, const QByteArray &message)
{
    return QMessageAuthenticationCode::hash(message, key.toByteArray(), QCryptographicHash::Sha256).toHex();
}

// By media type: the official Java sample compares the whole header and would sign a multipart body.
bool isMultipart(const QByteArray &contentType)
{
    return contentType.split(';').constFirst().trimmed().toLower() == "multipart/form-data";
}

} // namespace

QByteArray sign(QByteArrayView appSecret, const Signed &request)
{
    std::vector<std::pair<QByteArray, QByteArray>> query;
    for (const auto &[key, value] : request.query)
        if (key != u"sign" && key != u"access_token" && key != u"x-tts-access-token")
            query.emplace_back(key.toUtf8(), value.toUtf8());
    std::sort(query.begin(), query.end());

    QByteArray message = appSecret.toByteArray() + request.path.toUtf8();
    for (const auto &[key, value] : query)
        message += key + value;
    if (!isMultipart(request.contentType))
        message += request.body;
    message += appSecret;
    return hmac(appSecret, message);
}

QByteArray signWebhook(QByteArrayView appSecret, QByteArrayView appKey, QByteArrayView body)
{
    return hmac(appSecret, appKey.toByteArray() + body);
}

} // namespace api
