// SPDX-License-Identifier: GPL-3.0-or-later
// What the platform says about the shop's surroundings: warehouses, categories with their rules, brands.
#include "catalog/remote.h"
#include "catalog/remoteanswer.h"

#include <QJsonArray>

namespace catalog::remote {
namespace {

constexpr int kRecommendedTitle = 300, kRecommendedDescription = 10'000; // Recommend Category

std::vector<AttributeRule::Condition> conditionsFrom(const QJsonArray &json)
{
    std::vector<AttributeRule::Condition> conditions;
    for (const QJsonValue &condition : json)
        conditions.push_back(
            {textOf(condition.toObject(), u"attribute_id"), textOf(condition.toObject(), u"attribute_value_id")});
    return conditions;
}

} // namespace

api::Request getWarehouses() { return readRequest("GetWarehouseList"); }

std::vector<Warehouse> warehousesFrom(const QJsonObject &data)
{
    std::vector<Warehouse> warehouses;
    const QJsonArray list = data.value(u"warehouses").toArray();
    for (const QJsonValue &value : list) {
        const QJsonObject one = value.toObject();
        warehouses.push_back({WarehouseId(textOf(one, u"id")), textOf(one, u"name"), textOf(one, u"type"),
                              textOf(one, u"effect_status"), one.value(u"is_default").toBool()});
    }
    return warehouses;
}

api::Request getCategories(const QString &categoryVersion)
{
    api::Request request = readRequest("GetCategories");
    request.query = {{QStringLiteral("category_version"), categoryVersion}};
    return request;
}

std::vector<Category> categoriesFrom(const QJsonObject &data)
{
    std::vector<Category> categories;
    const QJsonArray list = data.value(u"categories").toArray();
    for (const QJsonValue &value : list) {
        const QJsonObject one = value.toObject();
        QString parent = textOf(one, u"parent_id");
        if (parent == u"0")
            parent.clear();
        Category category{CategoryId(textOf(one, u"id")),
                          CategoryId(parent),
                          textOf(one, u"local_name"),
                          one.value(u"is_leaf").toBool(),
                          {}};
        const QJsonArray permissions = one.value(u"permission_statuses").toArray();
        for (const QJsonValue &permission : permissions)
            category.permissions.push_back(permission.toString());
        categories.push_back(std::move(category));
    }
    return categories;
}

static api::Request ofCategory(const char *operation, const CategoryId &id, const QString &categoryVersion)
{
    api::Request request = readRequest(operation);
    request.path = {{QStringLiteral("category_id"), id.text()}};
    request.query = {{QStringLiteral("category_version"), categoryVersion}};
    return request;
}

api::Request recommendCategory(const QString &title, const QString &description, const QString &categoryVersion)
{
    api::Request request = readRequest("RecommendCategory");
    QJsonObject body{{QStringLiteral("product_title"), title.left(kRecommendedTitle)},
                     {QStringLiteral("category_version"), categoryVersion}};
    if (!description.isEmpty())
        body.insert(QStringLiteral("description"), description.left(kRecommendedDescription));
    request.body = std::move(body);
    return request;
}

CategoryId recommendedFrom(const QJsonObject &data) { return CategoryId(textOf(data, u"leaf_category_id")); }

api::Request getCategoryRules(const CategoryId &id, const QString &categoryVersion)
{
    return ofCategory("GetCategoryRules", id, categoryVersion);
}

api::Request getAttributes(const CategoryId &id, const QString &categoryVersion)
{
    return ofCategory("GetAttributes", id, categoryVersion);
}

CategoryRules categoryRulesFrom(const CategoryId &id, const QJsonObject &rules, const QJsonObject &attributes)
{
    CategoryRules made;
    made.id = id;
    const QJsonObject chart = rules.value(u"size_chart").toObject();
    made.sizeChartSupported = chart.value(u"is_supported").toBool();
    made.sizeChartRequired = chart.value(u"is_required").toBool();
    made.codSupported = rules.value(u"cod").toObject().value(u"is_supported").toBool();
    made.dimensionsRequired = rules.value(u"package_dimension").toObject().value(u"is_required").toBool();
    made.responsiblePersonRequired = rules.value(u"responsible_person").toObject().value(u"is_required").toBool();
    made.manufacturerRequired = rules.value(u"manufacturer").toObject().value(u"is_required").toBool();
    const QJsonArray certifications = rules.value(u"product_certifications").toArray();
    for (const QJsonValue &value : certifications) {
        const QJsonObject one = value.toObject();
        made.certifications.push_back({textOf(one, u"id"), textOf(one, u"name"), one.value(u"is_required").toBool(),
                                       conditionsFrom(one.value(u"requirement_conditions").toArray()),
                                       one.value(u"expiration_date").toObject().value(u"is_required").toBool(),
                                       textOf(one, u"document_details")});
    }
    const QJsonArray list = attributes.value(u"attributes").toArray();
    for (const QJsonValue &value : list) {
        const QJsonObject one = value.toObject();
        AttributeRule rule;
        rule.id = textOf(one, u"id");
        rule.name = textOf(one, u"name");
        rule.kind =
            textOf(one, u"type") == u"SALES_PROPERTY" ? AttributeRule::Kind::Sales : AttributeRule::Kind::Product;
        // The platform's spelling.
        rule.required = one.value(u"is_requried").toBool();
        rule.customisable = one.value(u"is_customizable").toBool();
        rule.multiple = one.value(u"is_multiple_selection").toBool();
        rule.valueFormat = textOf(one, u"value_data_format");
        const QJsonArray values = one.value(u"values").toArray();
        for (const QJsonValue &v : values)
            rule.values.push_back({textOf(v.toObject(), u"id"), textOf(v.toObject(), u"name")});
        rule.conditions = conditionsFrom(one.value(u"requirement_conditions").toArray());
        made.attributes.push_back(std::move(rule));
    }
    return made;
}

api::Request getBrands(const QString &pageToken)
{
    api::Request request = readRequest("GetBrands");
    request.query = {{QStringLiteral("page_size"), QStringLiteral("100")}};
    if (!pageToken.isEmpty())
        request.query.emplace(QStringLiteral("page_token"), pageToken);
    return request;
}

} // namespace catalog::remote
