// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/listingrules.h"

#include <QRegularExpression>

namespace sandbox {

namespace {

const AttributeValue *valueByName(const Attribute &attribute, const QString &name)
{
    const auto found = std::find_if(attribute.values.begin(), attribute.values.end(), [&](const AttributeValue &value) {
        return value.name.en.compare(name, Qt::CaseInsensitive) == 0 ||
               value.name.de.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == attribute.values.end() ? nullptr : &*found;
}

const Attribute *salesAttributeByName(const Category *category, const QString &name)
{
    if (!category)
        return nullptr;
    for (const Attribute *attribute : category->attributes)
        if (attribute->sales && (attribute->name.en.compare(name, Qt::CaseInsensitive) == 0 ||
                                 attribute->name.de.compare(name, Qt::CaseInsensitive) == 0))
            return attribute;
    return nullptr;
}

QJsonObject resolvedValue(const Attribute *attribute, QJsonObject value, const QString &locale)
{
    const QString id = value[u"id"].toString();
    const QString name = value[u"name"].toString();
    if (!id.isEmpty()) {
        if (const AttributeValue *known = attribute ? attribute->value(id) : nullptr)
            value.insert(u"name"_qs, known->name.in(locale));
    } else if (!name.isEmpty()) {
        const AttributeValue *known = attribute ? valueByName(*attribute, name) : nullptr;
        value.insert(u"id"_qs, known ? known->id : idOfName(name));
    }
    return value;
}

QJsonObject resolvedVariant(const Category *category, QJsonObject variant, const QString &locale)
{
    const Attribute *attribute = nullptr;
    if (const QString id = variant[u"id"].toString(); !id.isEmpty())
        attribute = category ? category->attribute(id) : nullptr;
    else if (const QString name = variant[u"name"].toString(); !name.isEmpty())
        attribute = salesAttributeByName(category, name);
    if (attribute) {
        variant.insert(u"id"_qs, attribute->id);
        variant.insert(u"name"_qs, attribute->name.in(locale));
    } else if (variant[u"id"].toString().isEmpty() && !variant[u"name"].toString().isEmpty()) {
        variant.insert(u"id"_qs, idOfName(variant[u"name"].toString()));
    }
    const QJsonObject value = resolvedValue(
        attribute, {{u"id"_qs, variant[u"value_id"].toString()}, {u"name"_qs, variant[u"value_name"].toString()}},
        locale);
    variant.insert(u"value_id"_qs, value[u"id"].toString());
    variant.insert(u"value_name"_qs, value[u"name"].toString());
    return variant;
}

class ValueCheck final {
public:
    ValueCheck(const Attribute &attribute, const Market &market, Problems &problems)
        : attribute_(attribute)
        , market_(market)
        , problems_(problems)
    {
    }

    void all(const QJsonArray &values)
    {
        if (values.isEmpty())
            report(12052248, u"has no value"_qs);
        if (values.size() > 1 && !attribute_.multiple)
            report(12052246, u"takes one value only"_qs);
        std::set<QString> seen;
        for (const QJsonValue &entry : values) {
            one(entry.toObject());
            const QString id = entry[u"id"].toString();
            if (!id.isEmpty() && !seen.insert(id).second)
                report(12052251, u"has a value twice"_qs);
        }
    }

private:
    void one(const QJsonObject &value)
    {
        const QString id = value[u"id"].toString();
        const QString name = value[u"name"].toString();
        if (id.isEmpty() && name.isEmpty())
            return report(12052248, u"has an empty value"_qs);
        if (attribute_.value(id))
            return;
        if (name.isEmpty() || id != idOfName(name))
            return report(12052529, u"has no value %1"_qs.arg(id));
        if (!attribute_.custom)
            return report(12052247, u"takes only the listed values, not “%1”"_qs.arg(name));
        static const QRegularExpression decimal(u"^\\d+(\\.\\d+)?$"_qs);
        if (attribute_.decimal && (!decimal.match(name).hasMatch() || name.toDouble() <= 0))
            report(12052256, u"must be a positive number, not “%1”"_qs.arg(name));
        if (name.size() > 2000)
            report(12052249, u"has a value of more than 2000 characters"_qs);
        if (breaksTextRules(name))
            report(12052935, u"has a value with emoji, control characters or only symbols"_qs);
        if (!market_.chinese && hasChinese(name))
            report(12052250, u"has a value with Chinese characters"_qs);
    }

    void report(int code, const QString &what)
    {
        problems_.push_back({code, u"The attribute %1 (%2) %3."_qs.arg(attribute_.name.en, attribute_.id, what)});
    }

    const Attribute &attribute_;
    const Market &market_;
    Problems &problems_;
};

} // namespace

QJsonObject normalised(World &world, const Shop &shop, const QJsonObject &listing)
{
    QJsonObject result = listing;
    const Category *category = world.taxonomy.category(listing[u"category_id"].toString());
    const QString locale = localeOf(shop, {});

    QJsonArray attributes;
    for (const QJsonValue &entry : listing[u"product_attributes"].toArray()) {
        QJsonObject object = entry.toObject();
        const Attribute *attribute = category ? category->attribute(object[u"id"].toString()) : nullptr;
        QJsonArray values;
        for (const QJsonValue &value : object[u"values"].toArray())
            values.append(resolvedValue(attribute, value.toObject(), locale));
        object.insert(u"values"_qs, values);
        if (attribute)
            object.insert(u"name"_qs, attribute->name.in(locale));
        attributes.append(object);
    }
    if (!attributes.isEmpty())
        result.insert(u"product_attributes"_qs, attributes);

    QJsonArray skus;
    for (const QJsonValue &entry : listing[u"skus"].toArray()) {
        QJsonObject sku = entry.toObject();
        QJsonArray variants;
        for (const QJsonValue &variant : sku[u"sales_attributes"].toArray())
            variants.append(resolvedVariant(category, variant.toObject(), locale));
        if (!variants.isEmpty())
            sku.insert(u"sales_attributes"_qs, variants);
        skus.append(sku);
    }
    if (!skus.isEmpty())
        result.insert(u"skus"_qs, skus);
    return result;
}

void checkProductAttributes(const Examined &examined, Problems &problems)
{
    if (!examined.category)
        return;
    std::map<QString, std::set<QString>> given;
    for (const QJsonValue &entry : examined.listing[u"product_attributes"].toArray()) {
        const QString id = entry[u"id"].toString();
        const Attribute *attribute = examined.category->attribute(id);
        if (!attribute || attribute->sales) {
            problems.push_back({12052240, u"The category has no product attribute %1."_qs.arg(id)});
            continue;
        }
        if (given.contains(id)) {
            problems.push_back({12052254, u"The attribute %1 is given twice."_qs.arg(id)});
            continue;
        }
        std::set<QString> &values = given[id];
        for (const QJsonValue &value : entry[u"values"].toArray())
            values.insert(value[u"id"].toString());
        ValueCheck(*attribute, examined.market, problems).all(entry[u"values"].toArray());
    }
    for (const Attribute *attribute : examined.category->attributes) {
        if (attribute->sales || given.contains(attribute->id))
            continue;
        if (attribute->required)
            problems.push_back(
                {12052104, u"The attribute %1 (%2) is required."_qs.arg(attribute->name.en, attribute->id), true});
        else if (attribute->condition && given.contains(attribute->condition->first) &&
                 given[attribute->condition->first].contains(attribute->condition->second))
            problems.push_back({12052182,
                                u"The attribute %1 (%2) is required with the value chosen for attribute %3."_qs.arg(
                                    attribute->name.en, attribute->id, attribute->condition->first),
                                true});
    }
}

} // namespace sandbox
