// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/operations.h"

#include <QRegularExpression>

namespace sandbox {

namespace {

const Category &requireLeaf(World &world, const Call &call)
{
    const QString id = pathValue(call, "category_id");
    const QString asked = categoryVersion(call);
    const Category *category = world.taxonomy.category(id);
    if (!category)
        throw Refused{12052023, u"There is no category %1."_qs.arg(id)};
    if (category->version != asked)
        throw Refused{12052230, u"Category %1 is not in the tree %2."_qs.arg(id, asked)};
    if (!category->leaf)
        throw Refused{12052024, u"Category %1 has sub-categories; choose one of them."_qs.arg(id)};
    return *category;
}

QJsonObject attributeObject(const Attribute &attribute, const QString &locale)
{
    QJsonArray values;
    for (const AttributeValue &value : attribute.values)
        values.append(QJsonObject{{u"id"_qs, value.id}, {u"name"_qs, value.name.in(locale)}});
    QJsonObject object{{u"id"_qs, attribute.id},
                       {u"name"_qs, attribute.name.in(locale)},
                       {u"type"_qs, attribute.sales ? u"SALES_PROPERTY"_qs : u"PRODUCT_PROPERTY"_qs},
                       {u"is_requried"_qs, attribute.required}, // the API's own spelling
                       {u"values"_qs, values},
                       {u"is_customizable"_qs, attribute.custom},
                       {u"is_multiple_selection"_qs, attribute.multiple}};
    if (attribute.decimal)
        object.insert(u"value_data_format"_qs, u"POSITIVE_INT_OR_DECIMAL"_qs);
    if (attribute.condition)
        object.insert(u"requirement_conditions"_qs,
                      QJsonArray{QJsonObject{{u"condition_type"_qs, u"VALUE_ID_MATCH"_qs},
                                             {u"attribute_id"_qs, attribute.condition->first},
                                             {u"attribute_value_id"_qs, attribute.condition->second}}});
    return object;
}

// How well a title fits a category: letters of the longest of its words that the title has as a word or as the end
// of one ("Baumwoll-T-Shirt", "Espressotasse").
qsizetype fit(const Category &category, const QString &title)
{
    qsizetype best = 0;
    for (const QString &word : category.words) {
        const QRegularExpression form(QRegularExpression::escape(word) + u"(s|n|en)?(?!\\w)"_qs,
                                      QRegularExpression::CaseInsensitiveOption |
                                          QRegularExpression::UseUnicodePropertiesOption);
        if (word.size() > best && form.match(title).hasMatch())
            best = word.size();
    }
    return best;
}

} // namespace

QString categoryVersion(const Call &call)
{
    QString asked = queryValue(call, "category_version");
    if (asked.isEmpty())
        asked = call.body[u"category_version"].toString(u"v1"_qs);
    if (market(call.shop->region).v2 && asked != u"v2")
        throw Refused{12052217, u"Shops of %1 must use v2 categories."_qs.arg(call.shop->region)};
    return asked;
}

Answer getCategories(World &world, const Call &call)
{
    const QString tree = categoryVersion(call);
    const QString locale = localeOf(*call.shop, queryValue(call, "locale"));
    const QString keyword = queryValue(call, "keyword");
    const bool prohibited = queryValue(call, "include_prohibited_categories") == u"true";
    QJsonArray categories;
    for (const Category &category : world.taxonomy.categories()) {
        if (category.version != tree || (category.permission == u"PROHIBITED" && !prohibited))
            continue;
        if (!keyword.isEmpty() && !category.name.in(locale).contains(keyword, Qt::CaseInsensitive))
            continue;
        categories.append(QJsonObject{{u"id"_qs, category.id},
                                      {u"parent_id"_qs, category.parent},
                                      {u"local_name"_qs, category.name.in(locale)},
                                      {u"is_leaf"_qs, category.leaf},
                                      {u"permission_statuses"_qs, QJsonArray{category.permission}}});
    }
    return Answer::ok({{u"categories"_qs, categories}});
}

Answer getAttributes(World &world, const Call &call)
{
    const Category &category = requireLeaf(world, call);
    const QString locale = localeOf(*call.shop, queryValue(call, "locale"));
    QJsonArray attributes;
    for (const Attribute *attribute : category.attributes)
        attributes.append(attributeObject(*attribute, locale));
    return Answer::ok({{u"attributes"_qs, attributes}});
}

Answer getCategoryRules(World &world, const Call &call)
{
    const Category &category = requireLeaf(world, call);
    if (category.permission == u"PROHIBITED")
        throw Refused{12052220, u"Category %1 is prohibited."_qs.arg(category.id)};
    const QString locale = localeOf(*call.shop, queryValue(call, "locale"));
    QJsonArray certifications;
    for (const Certification &certification : category.certifications)
        certifications.append(QJsonObject{{u"id"_qs, certification.id},
                                          {u"name"_qs, certification.name.in(locale)},
                                          {u"is_required"_qs, certification.required},
                                          {u"expiration_date"_qs, QJsonObject{{u"is_required"_qs, false}}}});
    const bool eu = inUnion(call.shop->region);
    const auto required = [](bool is) { return QJsonObject{{u"is_required"_qs, is}}; };
    return Answer::ok(
        {{u"product_certifications"_qs, certifications},
         {u"size_chart"_qs, QJsonObject{{u"is_supported"_qs, category.sizeChart}, {u"is_required"_qs, false}}},
         {u"cod"_qs, QJsonObject{{u"is_supported"_qs, false}}},
         {u"package_dimension"_qs, required(category.packageDimension)},
         {u"epr"_qs, required(category.epr)},
         {u"responsible_person"_qs, required(eu && category.responsiblePerson)},
         {u"manufacturer"_qs, required(eu && category.manufacturer)},
         {u"allowed_special_product_types"_qs, QJsonArray{u"PRE_ORDER"_qs}}});
}

Answer recommendCategory(World &world, const Call &call)
{
    const QString tree = categoryVersion(call);
    const QString title = call.body[u"product_title"].toString();
    const QString locale = localeOf(*call.shop, {});
    const Category *best = nullptr;
    qsizetype bestFit = 0;
    for (const Category &category : world.taxonomy.categories()) {
        if (!category.leaf || category.version != tree || category.permission == u"PROHIBITED")
            continue;
        if (const qsizetype here = fit(category, title); here > bestFit) {
            best = &category;
            bestFit = here;
        }
    }
    if (!best)
        throw Refused{12019064, u"No category fits the title."_qs};
    QJsonArray chain;
    for (const Category *at : world.taxonomy.chain(*best))
        chain.append(QJsonObject{{u"id"_qs, at->id},
                                 {u"name"_qs, at->name.in(locale)},
                                 {u"level"_qs, at->level},
                                 {u"is_leaf"_qs, at->leaf},
                                 {u"permission_statuses"_qs, QJsonArray{at->permission}}});
    return Answer::ok({{u"leaf_category_id"_qs, best->id}, {u"categories"_qs, chain}});
}

} // namespace sandbox
