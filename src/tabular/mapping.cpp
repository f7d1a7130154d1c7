// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/mapping.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(tabular)
};

} // namespace

namespace tabular {
namespace {

constexpr int kVersion = 1;

core::Unexpected badFormat(const QString &words, const QString &pointer)
{
    return core::fail("mapping.format", words, pointer, Words::tr("Correct the mapping file at this place."));
}

core::Result<QStringList> columnsOf(const QJsonValue &from, const QString &pointer)
{
    if (from.isString())
        return QStringList{from.toString()};
    QStringList columns;
    if (!from.isArray())
        return badFormat(Words::tr("“from” is the name of a column or a list of names"), pointer);
    for (const QJsonValue &name : from.toArray()) {
        if (!name.isString())
            return badFormat(Words::tr("“from” is the name of a column or a list of names"), pointer);
        columns.append(name.toString());
    }
    return columns;
}

core::Result<Binding> bindingOf(const QJsonValue &value, const QString &pointer)
{
    Binding binding;
    if (value.isString()) { // the short form: "price": "Retail Price"
        binding.columns = {value.toString()};
        return binding;
    }
    if (!value.isObject())
        return badFormat(Words::tr("A column is mapped by its name or by an object with “from” and “steps”"), pointer);
    const QJsonObject json = value.toObject();
    for (const QString &key : json.keys())
        if (key != u"from" && key != u"steps")
            return badFormat(Words::tr("A mapped column has no setting “%1”").arg(key), pointer + u'/' + key);
    if (json.contains(QStringLiteral("from"))) {
        auto columns = columnsOf(json[QStringLiteral("from")], pointer + QStringLiteral("/from"));
        if (!columns)
            return core::fail(columns.error());
        binding.columns = std::move(*columns);
    }
    const QJsonValue steps = json[QStringLiteral("steps")];
    if (!steps.isUndefined() && !steps.isArray())
        return badFormat(Words::tr("“steps” is a list"), pointer + QStringLiteral("/steps"));
    const QJsonArray list = steps.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        auto step = Transform::fromJson(list[i].toObject(), pointer + QStringLiteral("/steps/%1").arg(i));
        if (!step)
            return core::fail(step.error());
        if (i > 0 && (step->kind == Transform::Kind::Concat || step->kind == Transform::Kind::Constant))
            return badFormat(Words::tr("This step can only be the first one"),
                             pointer + QStringLiteral("/steps/%1").arg(i));
        binding.transforms.append(std::move(*step));
    }
    if (binding.columns.isEmpty() && binding.transforms.isEmpty())
        return badFormat(Words::tr("A mapped column needs “from” or a constant"), pointer);
    return binding;
}

// The column that `name` means: "#3" is the third, otherwise by exact name, then by normalised name.
int columnIn(const Layout &layout, const QString &name)
{
    if (name.startsWith(u'#')) {
        bool number = false;
        const int column = QStringView(name).mid(1).toInt(&number);
        if (number && column >= 1)
            return layout.headerRow == 0 || column <= layout.header.size() ? column - 1 : -1;
    }
    if (const qsizetype exact = layout.header.indexOf(name); exact >= 0)
        return int(exact);
    if (const qsizetype key = layout.keys.indexOf(name); key >= 0)
        return int(key);
    const std::string wanted = normalised(name.toStdString());
    for (qsizetype i = 0; i < layout.header.size(); ++i)
        if (!wanted.empty() && normalised(layout.header[i].toStdString()) == wanted)
            return int(i);
    return -1;
}

} // namespace

QJsonObject Mapping::toJson() const
{
    QJsonObject columns;
    for (auto it = bindings.begin(); it != bindings.end(); ++it) {
        QJsonObject json;
        if (it->columns.size() == 1)
            json[QStringLiteral("from")] = it->columns.front();
        else if (!it->columns.isEmpty())
            json[QStringLiteral("from")] = QJsonArray::fromStringList(it->columns);
        QJsonArray steps;
        for (const Transform &step : it->transforms)
            steps.append(step.toJson());
        if (!steps.isEmpty())
            json[QStringLiteral("steps")] = steps;
        columns[it.key()] = json;
    }
    return {{QStringLiteral("version"), kVersion}, {QStringLiteral("columns"), columns}};
}

core::Result<Mapping> Mapping::fromJson(const QJsonObject &json)
{
    for (const QString &key : json.keys())
        if (key != u"version" && key != u"columns")
            return badFormat(Words::tr("A mapping has no setting “%1”").arg(key), u'/' + key);
    if (json[QStringLiteral("version")].toInt(kVersion) != kVersion)
        return badFormat(Words::tr("This mapping was made by a newer version of the program"),
                         QStringLiteral("/version"));
    const QJsonValue columns = json[QStringLiteral("columns")];
    if (!columns.isObject())
        return badFormat(Words::tr("“columns” is missing"), QStringLiteral("/columns"));
    Mapping mapping;
    const QJsonObject entries = columns.toObject();
    for (auto it = entries.begin(); it != entries.end(); ++it) {
        auto binding = bindingOf(it.value(), QStringLiteral("/columns/") + it.key());
        if (!binding)
            return core::fail(binding.error());
        mapping.bindings.insert(it.key(), std::move(*binding));
    }
    return mapping;
}

QString headerSignature(const Layout &layout)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QList<QString> &names = layout.header;
    for (const QString &name : names) {
        const std::string text = normalised(name.toStdString());
        hash.addData(QByteArrayView(text.data(), qsizetype(text.size())));
        hash.addData(QByteArrayView("\x1f", 1));
    }
    return QString::fromLatin1(hash.result().toHex().left(32));
}

core::Result<Mapper> Mapper::make(const Mapping &mapping, const Layout &layout)
{
    Mapper mapper;
    for (auto it = mapping.bindings.begin(); it != mapping.bindings.end(); ++it) {
        Plan plan;
        for (const QString &name : it->columns) {
            const int column = columnIn(layout, name);
            if (column < 0)
                return core::fail("mapping.column", Words::tr("The file has no column “%1”").arg(name), it.key(),
                                  Words::tr("Choose another column for “%1” or leave it out.").arg(it.key()));
            plan.columns.push_back(column);
        }
        for (const Transform &transform : it->transforms) {
            auto step = compiled(transform, it.key());
            if (!step)
                return core::fail(step.error());
            plan.steps.push_back(std::move(*step));
        }
        if (plan.columns.size() == 1 && plan.steps.empty())
            plan.direct = plan.columns.front();
        mapper.targets_.append(it.key());
        mapper.plans_.push_back(std::move(plan));
    }
    return mapper;
}

std::string_view Mapper::made(const Plan &plan, const Record &row, Scratch &scratch) const
{
    std::string &cell = scratch.a;
    cell.clear();
    const bool concat = !plan.steps.empty() && plan.steps.front().kind == Transform::Kind::Concat;
    const std::string_view between = concat ? std::string_view(plan.steps.front().text) : std::string_view(" ");
    for (const int column : plan.columns) {
        const std::string_view text = trimmed(row.field(size_t(column)));
        if (plan.columns.size() == 1)
            cell = row.field(size_t(column));
        else if (!text.empty())
            cell.append(cell.empty() ? std::string_view() : between).append(text);
    }
    for (const CompiledTransform &step : plan.steps)
        step.apply(cell);
    return cell;
}

} // namespace tabular
