// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/signature.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <openssl/crypto.h>

namespace sandbox {
namespace {

QByteArray decoded(QByteArray text)
{
    text.replace('+', ' ');
    return QByteArray::fromPercentEncoding(text);
}

} // namespace

Parameters decodeQuery(const QByteArray &query)
{
    Parameters parameters;
    const QList<QByteArray> pieces = query.split('&');
    for (const QByteArray &piece : pieces) {
        if (piece.isEmpty())
            continue;
        const qsizetype equals = piece.indexOf('=');
        parameters.emplace_back(decoded(piece.mid(0, equals)),
                                equals < 0 ? QByteArray() : decoded(piece.mid(equals + 1)));
    }
    return parameters;
}

QByteArray signatureOf(const QByteArray &secret, const QByteArray &path, const Parameters &query,
                       const QByteArray &body)
{
    Parameters sorted;
    for (const auto &parameter : query) {
        if (parameter.first != "sign" && parameter.first != "access_token")
            sorted.push_back(parameter);
    }
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, secret);
    code.addData(secret);
    code.addData(path);
    for (const auto &[key, value] : sorted) {
        code.addData(key);
        code.addData(value);
    }
    code.addData(body);
    code.addData(secret);
    return code.result().toHex();
}

bool sameSecret(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.constData(), b.constData(), std::size_t(a.size())) == 0;
}

} // namespace sandbox
