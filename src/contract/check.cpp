// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/check.h"

#include "contract/loader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace contract {

namespace {

constexpr qsizetype longestQuote = 80;

bool isWhole(double number) { return std::isfinite(number) && std::floor(number) == number; }

QString kindOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return u"null"_qs;
    case QJsonValue::Bool:
        return u"boolean"_qs;
    case QJsonValue::Double:
        return isWhole(value.toDouble()) ? u"integer"_qs : u"number"_qs;
    case QJsonValue::String:
        return u"string"_qs;
    case QJsonValue::Array:
        return u"array"_qs;
    case QJsonValue::Object:
        return u"object"_qs;
    case QJsonValue::Undefined:
        break;
    }
    return u"nothing"_qs;
}

QString nameOf(Type type)
{
    switch (type) {
    case Type::Any:
        return u"any"_qs;
    case Type::Object:
        return u"object"_qs;
    case Type::Array:
        return u"array"_qs;
    case Type::String:
        return u"string"_qs;
    case Type::Integer:
        return u"integer"_qs;
    case Type::Number:
        return u"number"_qs;
    case Type::Boolean:
        return u"boolean"_qs;
    case Type::File:
        return u"file"_qs;
    }
    Q_UNREACHABLE();
}

bool fits(const QJsonValue &value, Type type)
{
    switch (type) {
    case Type::Any:
        return true;
    case Type::Object:
        return value.isObject();
    case Type::Array:
        return value.isArray();
    case Type::String:
        return value.isString();
    case Type::Integer:
        return value.isDouble() && isWhole(value.toDouble());
    case Type::Number:
        return value.isDouble();
    case Type::Boolean:
        return value.isBool();
    case Type::File:
        return false;
    }
    Q_UNREACHABLE();
}

QString quote(const QJsonValue &value)
{
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    const QString text = QString::fromUtf8(json.sliced(1, json.size() - 2));
    return text.size() <= longestQuote ? text : text.first(longestQuote - 3) + u"..."_qs;
}

QString quoteIf(const QJsonValue &value, Strictness strictness)
{
    return strictness.quotes == Strictness::Quotes::Values ? u' ' + quote(value) : QString();
}

QString decimal(double number) { return QString::number(number, 'g', 15); }

// The length that the platform counts: code points, not UTF-16 units.
qsizetype lengthOf(const QString &text)
{
    return text.size() - std::ranges::count_if(text, [](QChar c) { return c.isLowSurrogate(); });
}

void checkLength(const QString &text, const Limits &limits, const QString &pointer, std::vector<Finding> &findings)
{
    const qsizetype length = lengthOf(text);
    if (limits.maxLength && length > *limits.maxLength)
        findings.push_back({pointer, Rule::Limit, u"length %1, at most %2"_qs.arg(length).arg(*limits.maxLength)});
    if (limits.minLength && length < *limits.minLength)
        findings.push_back({pointer, Rule::Limit, u"length %1, at least %2"_qs.arg(length).arg(*limits.minLength)});
}

void checkBounds(double number, const Limits &limits, const QString &pointer, std::vector<Finding> &findings)
{
    if (std::ranges::any_of(limits.also, [&](const QJsonValue &value) { return value.toDouble() == number; }))
        return;
    if (limits.minimum && number < *limits.minimum)
        findings.push_back({pointer, Rule::Limit, u"%1 is below %2"_qs.arg(decimal(number), decimal(*limits.minimum))});
    if (limits.maximum && number > *limits.maximum)
        findings.push_back({pointer, Rule::Limit, u"%1 is above %2"_qs.arg(decimal(number), decimal(*limits.maximum))});
    if (limits.exclusiveMinimum && number <= *limits.exclusiveMinimum)
        findings.push_back(
            {pointer, Rule::Limit, u"%1 is not above %2"_qs.arg(decimal(number), decimal(*limits.exclusiveMinimum))});
}

// A text without a numeric value has no bounds to break; whether it is a price or a weight at all is a rule of
// business with its own error code.
void checkLimits(const QJsonValue &value, const Limits &limits, const QString &pointer, std::vector<Finding> &findings)
{
    if (value.isDouble())
        checkBounds(value.toDouble(), limits, pointer, findings);
    if (!value.isString())
        return;
    const QString text = value.toString();
    checkLength(text, limits, pointer, findings);
    bool numeric = false;
    const double number = text.toDouble(&numeric);
    if (numeric && std::isfinite(number))
        checkBounds(number, limits, pointer, findings);
}

void checkEnumeration(const QJsonValue &value, const Schema &schema, const QString &pointer,
                      std::vector<Finding> &findings)
{
    QString word = value.toString();
    if (value.isDouble())
        word = isWhole(value.toDouble()) ? QString::number(value.toInteger()) : decimal(value.toDouble());
    if (std::ranges::find(schema.enumeration, word) != schema.enumeration.end())
        return;
    const QStringList words(schema.enumeration.begin(), schema.enumeration.end());
    findings.push_back({pointer, Rule::Enumeration, u"%1 is none of %2"_qs.arg(quote(value), words.join(u'|'))});
}

void checkObject(const QJsonObject &object, const Schema &schema, const QString &pointer, Strictness strictness,
                 std::vector<Finding> &findings)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString here = below(pointer, it.key());
        if (schema.freeForm) {
            if (!schema.additional.empty())
                check(it.value(), schema.additional.front(), here, strictness, findings);
        } else if (const Field *field = schema.field(it.key())) {
            check(it.value(), field->schema, here, strictness, findings);
        } else if (strictness.others == Strictness::Others::Refused) {
            findings.push_back({here, Rule::Unknown, u"the contract has no such field"_qs});
        }
    }
    for (const Field &field : schema.fields)
        if (field.required && !object.contains(field.name))
            findings.push_back({below(pointer, field.name), Rule::Missing, u"required, but not there"_qs});
}

void checkArray(const QJsonArray &array, const Schema &schema, const QString &pointer, Strictness strictness,
                std::vector<Finding> &findings)
{
    const std::optional<int> most = schema.limits.maxItems;
    if (strictness.bounds == Strictness::Bounds::Held && most && array.size() > *most)
        findings.push_back({pointer, Rule::Limit, u"%1 items, at most %2"_qs.arg(array.size()).arg(*most)});
    for (qsizetype i = 0; i < array.size(); ++i)
        check(array.at(i), schema.items.front(), below(pointer, i), strictness, findings);
}

} // namespace

void check(const QJsonValue &value, const Schema &schema, const QString &pointer, Strictness strictness,
           std::vector<Finding> &findings)
{
    if (value.isNull() && strictness.null == Strictness::Null::Absent)
        return;
    if (!fits(value, schema.type)) {
        findings.push_back(
            {pointer, Rule::Type,
             u"expected %1, got %2"_qs.arg(nameOf(schema.type), kindOf(value)) + quoteIf(value, strictness)});
        return;
    }
    if (schema.type == Type::Any)
        return;
    if (schema.type == Type::Object)
        return checkObject(value.toObject(), schema, pointer, strictness, findings);
    if (schema.type == Type::Array)
        return checkArray(value.toArray(), schema, pointer, strictness, findings);
    if (strictness.others == Strictness::Others::Refused && !schema.enumeration.empty())
        checkEnumeration(value, schema, pointer, findings);
    if (strictness.bounds == Strictness::Bounds::Held)
        checkLimits(value, schema.limits, pointer, findings);
}

void checkText(const QString &text, const Schema &schema, const QString &pointer, std::vector<Finding> &findings)
{
    QJsonValue value = text;
    bool numeric = false;
    if (schema.type == Type::Integer) {
        const qlonglong number = text.toLongLong(&numeric);
        if (numeric)
            value = number;
    } else if (schema.type == Type::Number) {
        const double number = text.toDouble(&numeric);
        if (numeric)
            value = number;
    } else if (schema.type == Type::Boolean && (text == u"true" || text == u"false")) {
        value = text == u"true";
    }
    check(value, schema, pointer, {}, findings);
}

} // namespace contract
