// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/exportfields.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(catalog)
};

} // namespace

namespace catalog {
namespace {

using Part = ExportField::Part;

QString called(const QHash<QString, QString> &names, const QString &id)
{
    const QString name = names.value(id);
    return name.isEmpty() ? id : name;
}

QStringList variantColumns()
{
    QStringList names;
    for (const char digit : {'1', '2', '3'})
        for (const QLatin1String what : {QLatin1String("name"), QLatin1String("value")})
            names.append(QStringLiteral("option%1_%2").arg(QLatin1Char(digit)).arg(what));
    names.append(QStringLiteral("option1_image"));
    return names;
}

QStringList pictureColumns()
{
    QStringList names;
    for (int number = 1; number <= 9; ++number)
        names.append(QStringLiteral("image_%1").arg(number));
    return names;
}

void append(std::vector<ExportField> &fields, Part part, const QString &key, const QString &name,
            const QStringList &columns = {})
{
    fields.push_back({key, part, name, columns.isEmpty() ? QStringList{key} : columns});
}

core::Unexpected unknown(const QString &name, const std::vector<ExportField> &fields)
{
    QStringList keys;
    for (const ExportField &field : fields)
        if (field.part != Part::Attributes && field.part != Part::Identity)
            keys.append(field.key);
    return core::fail("export.column", Words::tr("There is no column “%1” to export").arg(name), {},
                      Words::tr("Columns are: %1, attribute:ID; stock, attributes and all stand for several.")
                          .arg(keys.join(QStringLiteral(", "))));
}

// What a name given by a person stands for.
std::vector<const ExportField *> meant(const QString &name, const std::vector<ExportField> &fields)
{
    std::vector<const ExportField *> found;
    for (const ExportField &field : fields) {
        const bool kind = (name == u"stock" && field.part == Part::Stock) ||
                          (name == u"attributes" && field.part == Part::Attributes) || name == u"all";
        if (kind || field.key == name || field.columns.contains(name))
            found.push_back(&field);
    }
    // The currency stands with either price.
    if (name == u"currency")
        found.resize(std::min<size_t>(found.size(), 1));
    return found;
}

} // namespace

std::vector<ExportField> exportFields(const ExportColumns &columns)
{
    std::vector<ExportField> fields;
    append(fields, Part::Identity, QStringLiteral("seller_sku"), Words::tr("Seller SKU, product ID, SKU ID"),
           {QStringLiteral("product_id"), QStringLiteral("sku_id"), QStringLiteral("seller_sku")});
    append(fields, Part::Listing, QStringLiteral("title"), Words::tr("Title"));
    append(fields, Part::Listing, QStringLiteral("description"), Words::tr("Description"));
    append(fields, Part::Listing, QStringLiteral("category"), Words::tr("Category"));
    append(fields, Part::Listing, QStringLiteral("brand"), Words::tr("Brand"));
    append(fields, Part::Offer, QStringLiteral("price"), Words::tr("Price"),
           {QStringLiteral("price"), QStringLiteral("currency")});
    append(fields, Part::Offer, QStringLiteral("list_price"), Words::tr("List price"),
           {QStringLiteral("list_price"), QStringLiteral("currency")});
    for (const QString &warehouse : columns.warehouses)
        append(fields, Part::Stock, QStringLiteral("stock:") + warehouse,
               Words::tr("Stock, %1").arg(called(columns.names, warehouse)));
    append(fields, Part::Offer, QStringLiteral("identifier"), Words::tr("Identifier code"),
           {QStringLiteral("identifier_type"), QStringLiteral("identifier_code")});
    append(fields, Part::Package, QStringLiteral("weight"), Words::tr("Package weight"),
           {QStringLiteral("weight"), QStringLiteral("weight_unit")});
    append(fields, Part::Package, QStringLiteral("dimensions"), Words::tr("Package size"),
           {QStringLiteral("length"), QStringLiteral("width"), QStringLiteral("height"),
            QStringLiteral("dimension_unit")});
    append(fields, Part::Variants, QStringLiteral("options"), Words::tr("Variants"), variantColumns());
    append(fields, Part::Pictures, QStringLiteral("images"), Words::tr("Pictures"), pictureColumns());
    for (const QString &attribute : columns.attributes)
        append(fields, Part::Attributes, QStringLiteral("attribute:") + attribute,
               Words::tr("Attribute, %1").arg(called(columns.names, attribute)));
    append(fields, Part::Listing, QStringLiteral("status"), Words::tr("Status"));
    return fields;
}

QStringList fieldsOf(ExportPreset preset, const std::vector<ExportField> &fields)
{
    QStringList keys;
    for (const ExportField &field : fields) {
        const bool offer = field.key == u"price" || field.key == u"list_price" || field.part == Part::Stock;
        const bool text = field.key == u"title" || field.key == u"description";
        if (field.part != Part::Identity &&
            (preset == ExportPreset::All || (preset == ExportPreset::PricesAndStock && offer) ||
             (preset == ExportPreset::Texts && text)))
            keys.append(field.key);
    }
    return keys;
}

core::Result<ExportLayout> ExportLayout::make(const ExportColumns &columns, const QStringList &wanted)
{
    const std::vector<ExportField> fields = exportFields(columns);
    const QStringList all = columns.header();
    ExportLayout layout;
    QSet<QString> taken;
    const auto take = [&](const ExportField &field) {
        for (const QString &column : field.columns)
            if (!taken.contains(column)) {
                taken.insert(column);
                layout.header_.append(column);
                layout.cells_.push_back(all.indexOf(column));
            }
    };
    take(fields.front());
    if (wanted.isEmpty())
        for (const QString &column : all)
            take({{}, {}, {}, {column}});
    for (const QString &name : wanted) {
        const auto found = meant(name, fields);
        if (found.empty())
            return unknown(name, fields);
        for (const ExportField *field : found)
            take(*field);
    }
    return layout;
}

QStringList ExportLayout::pick(const QStringList &row) const
{
    QStringList cells;
    cells.reserve(qsizetype(cells_.size()));
    for (const qsizetype cell : cells_)
        cells.append(row[cell]);
    return cells;
}

} // namespace catalog
