// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/loader.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace contract {

namespace {

// Real schemas nest 12 levels; a file that goes far beyond is not a contract.
constexpr int deepest = 64;

QJsonArray arrayOf(const QJsonValue &json, const QString &pointer)
{
    if (!json.isArray())
        throw Broken{pointer, u"expected an array"_qs};
    return json.toArray();
}

bool flagOf(const QJsonObject &object, QStringView key, const QString &pointer)
{
    const QJsonValue value = object.value(key);
    if (!value.isUndefined() && !value.isBool())
        throw Broken{below(pointer, key), u"expected true or false"_qs};
    return value.toBool();
}

std::optional<double> numberOf(const QJsonObject &object, QStringView key, const QString &pointer)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined())
        return {};
    if (!value.isDouble() || !std::isfinite(value.toDouble()))
        throw Broken{below(pointer, key), u"expected a number"_qs};
    return value.toDouble();
}

std::optional<int> countOf(const QJsonObject &object, QStringView key, const QString &pointer)
{
    const std::optional<double> number = numberOf(object, key, pointer);
    if (!number)
        return {};
    if (*number < 0 || *number > 1e9 || std::floor(*number) != *number)
        throw Broken{below(pointer, key), u"expected a whole number, zero or more"_qs};
    return static_cast<int>(*number);
}

// A misspelt word ("requierd") would silently drop a rule, so unknown words are errors.
void refuseOthers(const QJsonObject &object, std::initializer_list<QStringView> known, const QString &pointer)
{
    for (auto it = object.begin(); it != object.end(); ++it)
        if (std::find(known.begin(), known.end(), it.key()) == known.end())
            throw Broken{below(pointer, it.key()), u"unknown word"_qs};
}

Type typeOf(const QJsonObject &object, const QString &pointer)
{
    const QJsonValue value = object.value(u"type");
    if (value.isUndefined())
        return Type::Any;
    static const std::map<QString, Type> types = {
        {u"any"_qs, Type::Any},         {u"object"_qs, Type::Object},   {u"array"_qs, Type::Array},
        {u"string"_qs, Type::String},   {u"integer"_qs, Type::Integer}, {u"number"_qs, Type::Number},
        {u"boolean"_qs, Type::Boolean}, {u"file"_qs, Type::File},
    };
    const auto it = types.find(value.toString());
    if (it == types.end())
        throw Broken{below(pointer, u"type"), u"unknown type"_qs};
    return it->second;
}

std::vector<QString> enumerationOf(const QJsonObject &object, const QString &pointer)
{
    if (!object.contains(u"enum"))
        return {};
    const QString here = below(pointer, u"enum");
    std::vector<QString> words;
    for (const QJsonValue &value : arrayOf(object.value(u"enum"), here)) {
        if (value.isString())
            words.push_back(value.toString());
        else if (value.isDouble() && std::floor(value.toDouble()) == value.toDouble())
            words.push_back(QString::number(value.toInteger()));
        else
            throw Broken{below(here, static_cast<qsizetype>(words.size())), u"expected a text or a whole number"_qs};
    }
    return words;
}

Limits limitsOf(const QJsonObject &object, const QString &pointer)
{
    Limits limits;
    limits.minimum = numberOf(object, u"min", pointer);
    limits.maximum = numberOf(object, u"max", pointer);
    limits.exclusiveMinimum = numberOf(object, u"exclusiveMin", pointer);
    limits.minLength = countOf(object, u"minLength", pointer);
    limits.maxLength = countOf(object, u"maxLength", pointer);
    limits.maxItems = countOf(object, u"maxItems", pointer);
    limits.maxMegabytes = countOf(object, u"maxMB", pointer);
    limits.conditional = flagOf(object, u"conditional", pointer);
    if (object.contains(u"also")) {
        const QJsonArray also = arrayOf(object.value(u"also"), below(pointer, u"also"));
        limits.also.assign(also.begin(), also.end());
    }
    return limits;
}

Schema readSchema(const QJsonValue &json, const QString &pointer, int depth);

void readFields(Schema &schema, const QJsonObject &object, const QString &pointer, int depth)
{
    const QString here = below(pointer, u"fields");
    const QJsonObject fields = objectOf(object.value(u"fields"), here);
    for (auto it = fields.begin(); it != fields.end(); ++it)
        schema.fields.push_back({it.key(), readSchema(it.value(), below(here, it.key()), depth + 1), false});
    std::ranges::sort(schema.fields, {}, &Field::name);
    if (!object.contains(u"required"))
        return;
    qsizetype index = 0;
    for (const QJsonValue &name : arrayOf(object.value(u"required"), below(pointer, u"required"))) {
        const auto field = std::ranges::find(schema.fields, name.toString(), &Field::name);
        if (!name.isString() || field == schema.fields.end())
            throw Broken{below(below(pointer, u"required"), index), u"names no field"_qs};
        field->required = true;
        ++index;
    }
}

// What fields and parameters share.
Schema scalarSchema(const QJsonObject &object, const QString &pointer)
{
    Schema schema;
    schema.type = typeOf(object, pointer);
    schema.enumeration = enumerationOf(object, pointer);
    schema.limits = limitsOf(object, pointer);
    schema.deprecated = flagOf(object, u"deprecated", pointer);
    if (object.contains(u"format"))
        schema.format = textOf(object, u"format", pointer);
    return schema;
}

Schema readSchema(const QJsonValue &json, const QString &pointer, int depth)
{
    if (depth > deepest)
        throw Broken{pointer, u"nested too deeply"_qs};
    const QJsonObject object = objectOf(json, pointer);
    refuseOthers(object,
                 {u"type", u"fields", u"required", u"items", u"additional", u"enum", u"default", u"min", u"max",
                  u"exclusiveMin", u"also", u"minLength", u"maxLength", u"maxItems", u"maxMB", u"format",
                  u"conditional", u"deprecated"},
                 pointer);
    Schema schema = scalarSchema(object, pointer);
    if (schema.type == Type::File)
        throw Broken{below(pointer, u"type"), u"a file stands in forms only"_qs};
    if (schema.type == Type::Object) {
        schema.freeForm = !object.contains(u"fields");
        if (!schema.freeForm)
            readFields(schema, object, pointer, depth);
        else if (object.contains(u"additional"))
            schema.additional.push_back(
                readSchema(object.value(u"additional"), below(pointer, u"additional"), depth + 1));
    }
    if (schema.type == Type::Array)
        schema.items.push_back(object.contains(u"items")
                                   ? readSchema(object.value(u"items"), below(pointer, u"items"), depth + 1)
                                   : Schema{});
    return schema;
}

std::optional<Schema> readRoot(const QJsonObject &endpoint, QStringView key, const QString &pointer)
{
    const QJsonValue value = endpoint.value(key);
    if (value.isNull() || value.isUndefined())
        return {};
    return readSchema(value, below(pointer, key), 0);
}

std::vector<Parameter> readParameters(const QJsonObject &endpoint, QStringView key, const QString &pointer)
{
    std::vector<Parameter> parameters;
    if (!endpoint.contains(key))
        return parameters;
    const QString list = below(pointer, key);
    for (const QJsonValue &value : arrayOf(endpoint.value(key), list)) {
        const QString here = below(list, static_cast<qsizetype>(parameters.size()));
        const QJsonObject object = objectOf(value, here);
        refuseOthers(object,
                     {u"name", u"type", u"sdk_type", u"required", u"array", u"enum", u"default", u"min", u"max",
                      u"exclusiveMin", u"also", u"minLength", u"maxLength", u"maxItems", u"maxMB", u"format",
                      u"conditional", u"deprecated"},
                     here);
        parameters.push_back({textOf(object, u"name", here), scalarSchema(object, here),
                              flagOf(object, u"required", here), flagOf(object, u"array", here)});
        const Type type = parameters.back().schema.type;
        if (type == Type::Object || type == Type::Array)
            throw Broken{below(here, u"type"), u"a parameter is a scalar or a file"_qs};
    }
    return parameters;
}

std::vector<QString> readScopes(const QJsonObject &endpoint, const QString &pointer)
{
    std::vector<QString> scopes;
    if (!endpoint.contains(u"scopes"))
        return scopes;
    const QString here = below(pointer, u"scopes");
    for (const QJsonValue &value : arrayOf(endpoint.value(u"scopes"), here)) {
        if (!value.isString())
            throw Broken{below(here, static_cast<qsizetype>(scopes.size())), u"expected a text"_qs};
        scopes.push_back(value.toString());
    }
    return scopes;
}

std::vector<int> readErrorCodes(const QJsonObject &endpoint, const QString &pointer)
{
    std::vector<int> codes;
    if (!endpoint.contains(u"error_codes"))
        return codes;
    const QString here = below(pointer, u"error_codes");
    for (const QJsonValue &value : arrayOf(endpoint.value(u"error_codes"), here)) {
        if (!value.isDouble() || value.toInt(-1) < 0)
            throw Broken{below(here, static_cast<qsizetype>(codes.size())), u"expected an error code"_qs};
        codes.push_back(value.toInt());
    }
    return codes;
}

// Older contract files have no needs_cipher; there the query list tells.
Cipher readCipher(const QJsonObject &endpoint, const std::vector<Parameter> &query, const QString &pointer)
{
    const QJsonValue value = endpoint.value(u"needs_cipher");
    if (value.isUndefined()) {
        const auto cipher = std::ranges::find(query, u"shop_cipher"_qs, &Parameter::name);
        if (cipher == query.end())
            return Cipher::None;
        return cipher->required ? Cipher::Required : Cipher::Optional;
    }
    if (value.isBool())
        return value.toBool() ? Cipher::Required : Cipher::None;
    if (value == "optional"_L1)
        return Cipher::Optional;
    throw Broken{below(pointer, u"needs_cipher"), u"expected true, false or \"optional\""_qs};
}

Token readToken(const QJsonObject &endpoint, const QString &pointer)
{
    const QJsonValue value = endpoint.value(u"token");
    if (value.isUndefined() || value == "any"_L1)
        return Token::Any;
    if (value == "seller"_L1)
        return Token::Seller;
    if (value == "creator"_L1)
        return Token::Creator;
    if (value == "partner"_L1)
        return Token::Partner;
    throw Broken{below(pointer, u"token"), u"unknown kind of token"_qs};
}

void checkPath(const Operation &operation, const QString &pointer)
{
    const QStringList segments = operation.path.split(u'/');
    if (segments.size() < 2 || !segments.first().isEmpty() || segments.mid(1).contains(QString()))
        throw Broken{below(pointer, u"path"), u"expected a path like /product/202309/products/{product_id}"_qs};
}

} // namespace

QString below(const QString &pointer, QStringView token)
{
    QString escaped = token.toString();
    escaped.replace(u'~', u"~0"_qs).replace(u'/', u"~1"_qs);
    return pointer + u'/' + escaped;
}

QString below(const QString &pointer, qsizetype index) { return pointer + u'/' + QString::number(index); }

QJsonObject objectOf(const QJsonValue &json, const QString &pointer)
{
    if (!json.isObject())
        throw Broken{pointer, u"expected an object"_qs};
    return json.toObject();
}

QString textOf(const QJsonObject &object, QStringView key, const QString &pointer)
{
    const QJsonValue value = object.value(key);
    if (!value.isString() || value.toString().isEmpty())
        throw Broken{below(pointer, key), u"expected a text"_qs};
    return value.toString();
}

Operation readOperation(const QJsonValue &json, const QString &pointer)
{
    const QJsonObject endpoint = objectOf(json, pointer);
    Operation operation;
    operation.name = textOf(endpoint, u"name", pointer);
    operation.version = textOf(endpoint, u"version", pointer);
    operation.domain = textOf(endpoint, u"domain", pointer);
    const std::optional<Method> method = methodFromText(textOf(endpoint, u"method", pointer));
    if (!method)
        throw Broken{below(pointer, u"method"), u"unknown method"_qs};
    operation.method = *method;
    operation.path = textOf(endpoint, u"path", pointer);
    checkPath(operation, pointer);
    operation.pathParameters = readParameters(endpoint, u"path_params", pointer);
    operation.query = readParameters(endpoint, u"query", pointer);
    operation.form = readParameters(endpoint, u"form", pointer);
    operation.body = readRoot(endpoint, u"body", pointer);
    operation.bodyRequired = flagOf(endpoint, u"body_required", pointer);
    operation.response = readRoot(endpoint, u"response", pointer);
    operation.scopes = readScopes(endpoint, pointer);
    operation.cipher = readCipher(endpoint, operation.query, pointer);
    operation.token = readToken(endpoint, pointer);
    operation.errorCodes = readErrorCodes(endpoint, pointer);
    std::erase_if(operation.query, [](const Parameter &parameter) { return parameter.name == u"shop_cipher"; });
    return operation;
}

} // namespace contract
