// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a payload: a first line that names the operation, then the body. Checking never fails, says the
// same each time, points into the payload, and holds an open response to no more than a closed one.
#include "contract/validator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <algorithm>
#include <cstdlib>

using namespace contract;

static void require(bool promise)
{
    if (!promise)
        std::abort();
}

static bool leadsSomewhere(const QJsonDocument &document, const Finding &finding)
{
    QStringList tokens = finding.pointer.split(u'/').mid(1);
    if (finding.rule == Rule::Missing)
        tokens.removeLast();
    QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    for (QString token : tokens) {
        token.replace(QLatin1String("~1"), QLatin1String("/")).replace(QLatin1String("~0"), QLatin1String("~"));
        value = value.isArray() ? value.toArray().at(token.toLongLong()) : value.toObject().value(token);
    }
    return !value.isUndefined();
}

static const Operation &operationFor(const QByteArray &line)
{
    const Contract &contract = Contract::builtIn();
    if (const Operation *named = contract.operation(QString::fromLatin1(line)))
        return *named;
    const std::size_t number = line.isEmpty() ? 0 : static_cast<unsigned char>(line.front());
    return contract.operations()[number % contract.operations().size()];
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype end = std::max<qsizetype>(0, bytes.indexOf('\n'));
    const Operation &operation = operationFor(bytes.first(end));
    const QByteArray body = bytes.sliced(std::min(end + 1, bytes.size()));

    const std::vector<Finding> findings = checkRequestBody(operation, body);
    require(findings == checkRequestBody(operation, body));
    const QJsonDocument document = QJsonDocument::fromJson(body);
    for (const Finding &finding : findings)
        require(finding.rule == Rule::Payload || leadsSomewhere(document, finding));
    require(findings.empty() == toText(findings).isEmpty());

    const std::vector<Finding> closed = checkResponse(operation, body, Responses::Closed);
    for (const Finding &finding : checkResponse(operation, body, Responses::Open))
        require(std::find(closed.begin(), closed.end(), finding) != closed.end());

    std::vector<std::pair<QString, QString>> query;
    for (const auto &[name, value] : QUrlQuery(QString::fromUtf8(body)).queryItems())
        query.emplace_back(name, value);
    checkQuery(operation, query);
    return 0;
}
