// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/transform.h"

#include <QCoreApplication>

#include <array>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(tabular)
};

} // namespace

namespace tabular {
namespace {

struct KindName {
    Transform::Kind kind;
    const char *name;
};
constexpr std::array kKinds = {
    KindName{Transform::Kind::Prefix, "prefix"},     KindName{Transform::Kind::Suffix, "suffix"},
    KindName{Transform::Kind::Multiply, "multiply"}, KindName{Transform::Kind::Split, "split"},
    KindName{Transform::Kind::Default, "default"},   KindName{Transform::Kind::Lookup, "lookup"},
    KindName{Transform::Kind::Replace, "replace"},   KindName{Transform::Kind::Trim, "trim"},
    KindName{Transform::Kind::Upper, "upper"},       KindName{Transform::Kind::Lower, "lower"},
    KindName{Transform::Kind::Concat, "concat"},     KindName{Transform::Kind::Constant, "constant"}};

QLatin1String nameOf(Transform::Kind kind)
{
    for (const KindName &known : kKinds)
        if (known.kind == kind)
            return QLatin1String(known.name);
    return {};
}

std::optional<Transform::Kind> kindOf(const QString &name)
{
    for (const KindName &known : kKinds)
        if (name == QLatin1String(known.name))
            return known.kind;
    return std::nullopt;
}

QString styleName(NumberStyle style)
{
    return style == NumberStyle::Point ? QStringLiteral("point") : QStringLiteral("comma");
}

core::Unexpected unusable(const char *code, const QString &words, const QString &place)
{
    return core::fail(code, words, place, Words::tr("Correct the mapping at this place."));
}

core::Result<QMap<QString, QString>> tableOf(const QJsonValue &value, const QString &pointer)
{
    QMap<QString, QString> table;
    const QJsonObject entries = value.toObject();
    if (!value.isObject())
        return unusable("mapping.format", Words::tr("A look-up table is an object of texts"), pointer);
    for (auto it = entries.begin(); it != entries.end(); ++it) {
        if (!it.value().isString())
            return unusable("mapping.format", Words::tr("A look-up table is an object of texts"),
                            pointer + u'/' + it.key());
        table.insert(it.key(), it.value().toString());
    }
    return table;
}

// What each kind cannot do without.
bool needsText(Transform::Kind kind)
{
    using Kind = Transform::Kind;
    switch (kind) {
    case Kind::Prefix:
    case Kind::Suffix:
    case Kind::Multiply:
    case Kind::Split:
    case Kind::Replace:
    case Kind::Default:
    case Kind::Constant:
        return true;
    case Kind::Lookup:
    case Kind::Trim:
    case Kind::Upper:
    case Kind::Lower:
    case Kind::Concat:
        return false;
    }
    return false;
}

std::string part(const std::string &cell, const std::string &separator, int wanted)
{
    std::vector<std::string_view> parts;
    const std::string_view all = cell;
    for (size_t at = 0;;) {
        const size_t end = all.find(separator, at);
        parts.push_back(trimmed(all.substr(at, end == all.npos ? all.npos : end - at)));
        if (end == all.npos)
            break;
        at = end + separator.size();
    }
    const int index = wanted < 0 ? int(parts.size()) + wanted : wanted;
    return index >= 0 && index < int(parts.size()) ? std::string(parts[size_t(index)]) : std::string();
}

void replaceAll(std::string &cell, const std::string &what, const std::string &with)
{
    for (size_t at = cell.find(what); at != cell.npos; at = cell.find(what, at + with.size()))
        cell.replace(at, what.size(), with);
}

void multiply(std::string &cell, const CompiledTransform &step)
{
    const Number number = readNumber(cell, step.style);
    if (!number.ok())
        return;
    const auto made = product(number, step.factor);
    if (!made)
        return;
    const std::string sign(number.currency);
    cell = plainDecimal(step.decimals >= 0 ? rounded(*made, step.decimals) : *made);
    if (!sign.empty())
        cell += ' ' + sign;
}

} // namespace

QJsonObject Transform::toJson() const
{
    QJsonObject json{{QStringLiteral("kind"), nameOf(kind)}};
    if (!text.isEmpty() || needsText(kind))
        json[QStringLiteral("text")] = text;
    if (!with.isEmpty() || kind == Kind::Replace)
        json[QStringLiteral("with")] = with;
    if (kind == Kind::Split)
        json[QStringLiteral("part")] = part;
    if (kind == Kind::Multiply && decimals >= 0)
        json[QStringLiteral("decimals")] = decimals;
    if (kind == Kind::Multiply && style != NumberStyle::Unknown)
        json[QStringLiteral("numbers")] = styleName(style);
    if (kind == Kind::Lookup) {
        QJsonObject entries;
        for (auto it = table.begin(); it != table.end(); ++it)
            entries[it.key()] = it.value();
        json[QStringLiteral("table")] = entries;
    }
    return json;
}

core::Result<Transform> Transform::fromJson(const QJsonObject &json, const QString &pointer)
{
    static const QStringList known{QStringLiteral("kind"), QStringLiteral("text"),     QStringLiteral("with"),
                                   QStringLiteral("part"), QStringLiteral("decimals"), QStringLiteral("numbers"),
                                   QStringLiteral("table")};
    for (const QString &key : json.keys())
        if (!known.contains(key))
            return unusable("mapping.format", Words::tr("A step has no setting “%1”").arg(key), pointer + u'/' + key);
    Transform step;
    const auto kind = kindOf(json[QStringLiteral("kind")].toString());
    if (!kind)
        return unusable("mapping.format",
                        Words::tr("There is no step of the kind “%1”").arg(json[QStringLiteral("kind")].toString()),
                        pointer + QStringLiteral("/kind"));
    step.kind = *kind;
    for (const QString &key : {QStringLiteral("text"), QStringLiteral("with")})
        if (json.contains(key) && !json[key].isString())
            return unusable("mapping.format", Words::tr("“%1” must be a text in quotation marks").arg(key),
                            pointer + u'/' + key);
    for (const QString &key : {QStringLiteral("part"), QStringLiteral("decimals")})
        if (json.contains(key) && json[key].toInteger(INT_MIN) == INT_MIN)
            return unusable("mapping.format", Words::tr("“%1” must be a whole number").arg(key), pointer + u'/' + key);
    step.text = json[QStringLiteral("text")].toString();
    step.with = json[QStringLiteral("with")].toString();
    step.part = int(json[QStringLiteral("part")].toInteger(0));
    step.decimals = int(json[QStringLiteral("decimals")].toInteger(-1));
    if (json.contains(QStringLiteral("numbers"))) {
        const QString style = json[QStringLiteral("numbers")].toString();
        if (style != u"point" && style != u"comma")
            return unusable("mapping.format", Words::tr("“numbers” must be “point” or “comma”"),
                            pointer + QStringLiteral("/numbers"));
        step.style = style == u"point" ? NumberStyle::Point : NumberStyle::Comma;
    }
    if (step.kind == Kind::Lookup) {
        auto table = tableOf(json[QStringLiteral("table")], pointer + QStringLiteral("/table"));
        if (!table)
            return core::fail(table.error());
        step.table = std::move(*table);
    }
    if (auto usable = compiled(step, pointer); !usable)
        return core::fail(usable.error());
    return step;
}

core::Result<CompiledTransform> compiled(const Transform &transform, const QString &place)
{
    CompiledTransform step;
    step.kind = transform.kind;
    step.text = transform.text.toStdString();
    step.with = transform.with.toStdString();
    step.part = transform.part;
    step.decimals = transform.decimals;
    step.style = transform.style;
    if (needsText(transform.kind) && transform.text.isEmpty())
        return unusable("mapping.transform", Words::tr("The step “%1” needs a text").arg(nameOf(transform.kind)),
                        place);
    if (transform.kind == Transform::Kind::Multiply) {
        step.factor = readNumber(step.text, NumberStyle::Point);
        if (!step.factor.ok() || !step.factor.currency.empty() || step.factor.percent)
            return unusable(
                "mapping.transform",
                Words::tr("“%1” is no number to multiply by; write digits with a point, like 1.19").arg(transform.text),
                place);
        if (transform.decimals > 18)
            return unusable("mapping.transform", Words::tr("An amount has at most 18 decimals"), place);
    }
    for (auto it = transform.table.begin(); it != transform.table.end(); ++it)
        step.table.emplace(it.key().toStdString(), it.value().toStdString());
    return step;
}

void CompiledTransform::apply(std::string &cell) const
{
    using Kind = Transform::Kind;
    switch (kind) {
    case Kind::Prefix:
        if (!cell.empty() && !cell.starts_with(text))
            cell.insert(0, text);
        return;
    case Kind::Suffix:
        if (!cell.empty() && !cell.ends_with(text))
            cell += text;
        return;
    case Kind::Multiply:
        multiply(cell, *this);
        return;
    case Kind::Split:
        cell = tabular::part(cell, text, part);
        return;
    case Kind::Default:
        if (trimmed(cell).empty())
            cell = text;
        return;
    case Kind::Lookup:
        if (const auto found = table.find(std::string(trimmed(cell))); found != table.end())
            cell = found->second;
        else if (!text.empty())
            cell = text;
        return;
    case Kind::Replace:
        replaceAll(cell, text, with);
        return;
    case Kind::Trim: {
        std::string scratch;
        cell = std::string(cleaned(cell, scratch));
        return;
    }
    case Kind::Upper:
        cell = QString::fromStdString(cell).toUpper().toStdString();
        return;
    case Kind::Lower:
        cell = QString::fromStdString(cell).toLower().toStdString();
        return;
    case Kind::Concat: // done by the Mapper, which has the row
        return;
    case Kind::Constant:
        cell = text;
        return;
    }
}

} // namespace tabular
