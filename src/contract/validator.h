// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "contract/contract.h"

#include <QJsonValue>
#include <QStringList>

#include <vector>

namespace contract {

enum class Rule {
    Payload, // not JSON, empty where a body is needed, a body where none is taken
    Type,
    Unknown, // a field or parameter that the contract doesn't have
    Missing,
    Enumeration,
    Limit,
};

// One place where a payload breaks the contract.
struct Finding {
    QString pointer; // RFC 6901 into the body ("" is the root), or "query:page_size", "form:data"
    Rule rule = Rule::Type;
    QString detail; // English, for developers and the sandbox's message: "expected string, got integer 3"

    friend bool operator==(const Finding &, const Finding &) = default;
};

// Requests are closed: unknown fields, unknown enumeration values and limits are findings. Where practice knows
// better than the reference page, resources/contract/corrections.json says so: a stock of 0 is allowed although
// the page says 1. Details quote the offending value, cut to 80 characters.
std::vector<Finding> checkRequestBody(const Operation &operation, const QByteArray &body);
std::vector<Finding> checkRequestBody(const Operation &operation, const QJsonValue &body);
// `query` without app_key, sign, timestamp, shop_cipher and access_token, decoded.
std::vector<Finding> checkQuery(const Operation &operation, const std::vector<std::pair<QString, QString>> &query);

// One field of a multipart body.
struct FormField {
    QString name;
    QString value;   // of a plain field
    qint64 size = 0; // of an uploaded file, in bytes
    bool file = false;
};
// An operation without form takes no fields.
std::vector<Finding> checkForm(const Operation &operation, const std::vector<FormField> &fields);

// How strictly a response is held to the contract. The client reads with Open: an unknown field or enumeration
// value is no finding, and null stands for "absent" anywhere. Tests hold the sandbox to Closed, where only `data`
// may be null, and only beside an error code. Limits are the request's; no response is held to them. Details
// quote no values other than enumeration words, for a response can carry personal data.
enum class Responses { Open, Closed };
std::vector<Finding> checkResponse(const Operation &operation, const QByteArray &body, Responses strictness);

QString toText(Rule rule);
// "/skus/0/price: missing: …; …", at most `most` findings.
QString toText(const std::vector<Finding> &findings, qsizetype most = 5);

} // namespace contract
