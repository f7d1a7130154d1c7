// SPDX-License-Identifier: GPL-3.0-or-later
#include "specimen.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

using namespace contract;

namespace specimen {

namespace {

double numberWithin(const Limits &limits)
{
    if (limits.minimum)
        return std::ceil(*limits.minimum);
    if (limits.exclusiveMinimum)
        return std::floor(*limits.exclusiveMinimum) + 1;
    return limits.maximum ? std::min(1.0, *limits.maximum) : 1;
}

QJsonValue text(const Schema &schema)
{
    if (!schema.enumeration.empty())
        return schema.enumeration.front();
    QString made = QString::number(numberWithin(schema.limits));
    while (schema.limits.minLength && made.size() < *schema.limits.minLength)
        made.prepend(u'0');
    return made;
}

QStringList longer(QStringList way, const QString &token)
{
    way.push_back(token);
    return way;
}

} // namespace

QJsonValue make(const Schema &schema, Extent extent)
{
    switch (schema.type) {
    case Type::Object: {
        QJsonObject object;
        for (const Field &field : schema.fields)
            if (field.required || extent == Extent::Full)
                object.insert(field.name, make(field.schema, extent));
        return object;
    }
    case Type::Array:
        return QJsonArray{make(schema.items.front(), extent)};
    case Type::Integer:
    case Type::Number:
        return schema.enumeration.empty() ? QJsonValue(numberWithin(schema.limits))
                                          : QJsonValue(schema.enumeration.front().toDouble());
    case Type::Boolean:
        return true;
    case Type::String:
        return text(schema);
    case Type::Any:
    case Type::File:
        break;
    }
    return u"anything"_qs;
}

static void visitFrom(const QStringList &way, const QJsonValue &value, const Schema &schema, const Visitor &visitor)
{
    visitor(way, schema, value);
    if (schema.type == Type::Object) {
        for (const Field &field : schema.fields)
            if (const QJsonValue child = value.toObject().value(field.name); !child.isUndefined())
                visitFrom(longer(way, field.name), child, field.schema, visitor);
    } else if (schema.type == Type::Array) {
        visitFrom(longer(way, u"0"_qs), value.toArray().at(0), schema.items.front(), visitor);
    }
}

void visit(const QJsonValue &value, const Schema &schema, const Visitor &visitor)
{
    visitFrom({}, value, schema, visitor);
}

QJsonValue with(const QJsonValue &root, const QStringList &way, const QJsonValue &value)
{
    if (way.isEmpty())
        return value;
    const QStringList rest = way.mid(1);
    if (root.isArray()) {
        QJsonArray array = root.toArray();
        const qsizetype index = way.first().toLongLong();
        array.replace(index, with(array.at(index), rest, value));
        return array;
    }
    QJsonObject object = root.toObject();
    if (rest.isEmpty() && value.isUndefined())
        object.remove(way.first());
    else
        object.insert(way.first(), with(object.value(way.first()), rest, value));
    return object;
}

QString pointer(const QStringList &way)
{
    QString made;
    for (QString token : way)
        made += u'/' + token.replace(u'~', u"~0"_qs).replace(u'/', u"~1"_qs);
    return made;
}

QJsonValue wrongFor(Type type)
{
    if (type == Type::Object)
        return QJsonArray();
    return QJsonObject();
}

} // namespace specimen
