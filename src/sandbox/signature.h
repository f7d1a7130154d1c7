// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>

#include <utility>
#include <vector>

namespace sandbox {

// Query parameters in the order in which they were sent, decoded to raw bytes.
using Parameters = std::vector<std::pair<QByteArray, QByteArray>>;

// Splits "a=1&b=%20" and decodes percent signs and '+' the way form-encoding servers do.
Parameters decodeQuery(const QByteArray &query);

// The platform's request signature (Partner documentation, "Sign your API request"): HMAC-SHA256 in lower case hex
// over secret + path + key1value1key2value2… + body + secret, keys sorted by bytes, without `sign` and
// `access_token`. `path` and `body` are the bytes as received; pass an empty body for multipart/form-data.
QByteArray signatureOf(const QByteArray &secret, const QByteArray &path, const Parameters &query,
                       const QByteArray &body);

// Compares without telling by its duration where the difference is.
bool sameSecret(const QByteArray &a, const QByteArray &b);

} // namespace sandbox
