// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/validator.h"

#include "contract/check.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonParseError>

#include <algorithm>
#include <set>

namespace contract {

namespace {

// The parameters of one kind, by whether something with that name was given.
void reportMissing(const std::vector<Parameter> &parameters, const std::set<QString> &given, const QString &prefix,
                   std::vector<Finding> &findings)
{
    for (const Parameter &parameter : parameters)
        if (parameter.required && !given.contains(parameter.name))
            findings.push_back({prefix + parameter.name, Rule::Missing, u"required, but not there"_qs});
}

// Null when the name is unknown or was given before; then a finding says so.
const Parameter *admit(const std::vector<Parameter> &parameters, const QString &name, const QString &prefix,
                       std::set<QString> &given, std::vector<Finding> &findings)
{
    const auto parameter = std::ranges::find(parameters, name, &Parameter::name);
    if (parameter == parameters.end()) {
        findings.push_back({prefix + name, Rule::Unknown, u"the contract has no such parameter"_qs});
        return nullptr;
    }
    if (!given.insert(name).second) {
        findings.push_back({prefix + name, Rule::Payload, u"given twice"_qs});
        return nullptr;
    }
    return &*parameter;
}

void checkParameter(const QString &text, const Parameter &parameter, const QString &pointer,
                    std::vector<Finding> &findings)
{
    if (!parameter.array)
        return checkText(text, parameter.schema, pointer, findings);
    const QStringList elements = text.isEmpty() ? QStringList() : text.split(u',');
    const std::optional<int> most = parameter.schema.limits.maxItems;
    if (most && elements.size() > *most)
        findings.push_back({pointer, Rule::Limit, u"%1 items, at most %2"_qs.arg(elements.size()).arg(*most)});
    for (const QString &element : elements)
        checkText(element, parameter.schema, pointer, findings);
}

void checkFile(const FormField &field, const Parameter &parameter, const QString &pointer,
               std::vector<Finding> &findings)
{
    const bool wanted = parameter.schema.type == Type::File;
    if (wanted != field.file) {
        findings.push_back({pointer, Rule::Type, wanted ? u"expected a file"_qs : u"expected text, got a file"_qs});
        return;
    }
    const std::optional<int> most = parameter.schema.limits.maxMegabytes;
    if (most && field.size > qint64{*most} * 1024 * 1024)
        findings.push_back({pointer, Rule::Limit, u"%1 bytes, at most %2 MB"_qs.arg(field.size).arg(*most)});
}

std::vector<Finding> noBody(const Operation &operation)
{
    return {
        {QString(), Rule::Payload,
         operation.form.empty() ? u"the operation takes no body"_qs : u"the operation takes multipart form fields"_qs}};
}

// `value` stays untouched unless the bytes are JSON.
std::optional<Finding> parse(const QByteArray &json, QJsonValue &value)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return Finding{QString(), Rule::Payload,
                       u"not JSON: %1 at byte %2"_qs.arg(error.errorString()).arg(error.offset)};
    value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    return {};
}

} // namespace

std::vector<Finding> checkRequestBody(const Operation &operation, const QByteArray &body)
{
    const QByteArray trimmed = body.trimmed();
    if (!operation.body)
        return trimmed.isEmpty() || trimmed == "{}" || trimmed == "null" ? std::vector<Finding>() : noBody(operation);
    if (trimmed.isEmpty()) {
        if (!operation.bodyRequired)
            return {};
        return {{QString(), Rule::Payload, u"the body is empty"_qs}};
    }
    QJsonValue value;
    if (std::optional<Finding> problem = parse(body, value))
        return {*std::move(problem)};
    return checkRequestBody(operation, value);
}

std::vector<Finding> checkRequestBody(const Operation &operation, const QJsonValue &body)
{
    if (!operation.body)
        return body.isNull() || body.isUndefined() || body == QJsonObject() ? std::vector<Finding>()
                                                                            : noBody(operation);
    std::vector<Finding> findings;
    check(body, *operation.body, QString(), {}, findings);
    return findings;
}

std::vector<Finding> checkQuery(const Operation &operation, const std::vector<std::pair<QString, QString>> &query)
{
    const QString prefix = u"query:"_qs;
    std::vector<Finding> findings;
    std::set<QString> given;
    for (const auto &[name, value] : query)
        if (const Parameter *parameter = admit(operation.query, name, prefix, given, findings))
            checkParameter(value, *parameter, prefix + name, findings);
    reportMissing(operation.query, given, prefix, findings);
    return findings;
}

std::vector<Finding> checkForm(const Operation &operation, const std::vector<FormField> &fields)
{
    const QString prefix = u"form:"_qs;
    std::vector<Finding> findings;
    std::set<QString> given;
    for (const FormField &field : fields) {
        const Parameter *parameter = admit(operation.form, field.name, prefix, given, findings);
        if (!parameter)
            continue;
        if (field.file || parameter->schema.type == Type::File)
            checkFile(field, *parameter, prefix + field.name, findings);
        else
            checkParameter(field.value, *parameter, prefix + field.name, findings);
    }
    reportMissing(operation.form, given, prefix, findings);
    return findings;
}

std::vector<Finding> checkResponse(const Operation &operation, const QByteArray &body, Responses strictness)
{
    QJsonValue value;
    if (std::optional<Finding> problem = parse(body, value))
        return {*std::move(problem)};
    if (!operation.response)
        return {};
    Strictness held{.bounds = Strictness::Bounds::Ignored, .quotes = Strictness::Quotes::WordsOnly};
    if (strictness == Responses::Open) {
        held.others = Strictness::Others::Kept;
        held.null = Strictness::Null::Absent;
    } else if (QJsonObject envelope = value.toObject();
               envelope.value(u"code").toInt() != 0 && envelope.value(u"data").isNull()) {
        envelope.remove(u"data");
        value = envelope;
    }
    std::vector<Finding> findings;
    check(value, *operation.response, QString(), held, findings);
    return findings;
}

QString toText(Rule rule)
{
    switch (rule) {
    case Rule::Payload:
        return u"payload"_qs;
    case Rule::Type:
        return u"type"_qs;
    case Rule::Unknown:
        return u"unknown"_qs;
    case Rule::Missing:
        return u"missing"_qs;
    case Rule::Enumeration:
        return u"enumeration"_qs;
    case Rule::Limit:
        return u"limit"_qs;
    }
    Q_UNREACHABLE();
}

QString toText(const std::vector<Finding> &findings, qsizetype most)
{
    QStringList lines;
    for (const Finding &finding : findings) {
        if (lines.size() == most) {
            lines.push_back(u"and %1 more"_qs.arg(static_cast<qsizetype>(findings.size()) - most));
            break;
        }
        lines.push_back(u"%1: %2: %3"_qs.arg(finding.pointer.isEmpty() ? u"(root)"_qs : finding.pointer,
                                             toText(finding.rule), finding.detail));
    }
    return lines.join(u"; "_qs);
}

} // namespace contract
