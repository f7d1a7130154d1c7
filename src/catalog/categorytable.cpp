// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/categorytable.h"

#include "catalog/remote.h"
#include "sync/cursor.h"
#include "tabular/values.h"

#include <QJsonDocument>

namespace catalog {
namespace {

const QString kAge = QStringLiteral("catalog.categories");

QString text(const QJsonObject &json) { return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)); }

QString permissionsText(const std::vector<QString> &permissions)
{
    QJsonArray json;
    for (const QString &permission : permissions)
        json.append(permission);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

CategoryRules readRules(const store::Statement &row)
{
    CategoryRules rules = remote::categoryRulesFrom(CategoryId(row.text(0)), row.json(1), row.json(2));
    rules.read = core::instant(row.integer(3));
    return rules;
}

} // namespace

core::Result<void> saveWarehouses(store::Connection &connection, const core::ShopId &shop,
                                  const std::vector<Warehouse> &warehouses)
{
    if (auto done = connection.run(u"DELETE FROM warehouse WHERE shop = ?", shop.text()); !done)
        return done;
    for (const Warehouse &one : warehouses) {
        auto done =
            connection.run(u"INSERT INTO warehouse(shop, id, name, type, status, is_default) VALUES (?, ?, ?, ?, ?, ?)",
                           shop.text(), one.id.text(), one.name, one.type, one.status, one.isDefault ? 1 : 0);
        if (!done)
            return done;
    }
    return {};
}

core::Result<std::vector<Warehouse>> warehouses(store::Connection &connection, const core::ShopId &shop)
{
    return connection.all(
        u"SELECT id, name, type, status, is_default FROM warehouse WHERE shop = ? ORDER BY is_default DESC, row",
        [](const store::Statement &row) {
            return Warehouse{WarehouseId(row.text(0)), row.text(1), row.text(2), row.text(3), row.integer(4) != 0};
        },
        shop.text());
}

core::Result<void> saveCategories(store::Connection &connection, const core::ShopId &shop,
                                  const std::vector<Category> &categories, core::Instant now)
{
    if (auto done = connection.run(u"DELETE FROM category WHERE shop = ?", shop.text()); !done)
        return done;
    for (const Category &one : categories) {
        auto done = connection.run(
            u"INSERT INTO category(shop, id, parent, name, is_leaf, permissions) VALUES (?, ?, ?, ?, ?, ?)",
            shop.text(), one.id.text(), one.parent.text(), one.name, one.isLeaf ? 1 : 0,
            permissionsText(one.permissions));
        if (!done)
            return done;
    }
    return syncing::saveCursor(connection, shop, kAge, {{QStringLiteral("read"), core::unixSeconds(now)}}, now);
}

core::Result<std::vector<Category>> categories(store::Connection &connection, const core::ShopId &shop)
{
    return connection.all(
        u"SELECT id, parent, name, is_leaf, permissions FROM category WHERE shop = ?",
        [](const store::Statement &row) {
            Category category{CategoryId(row.text(0)), CategoryId(row.text(1)), row.text(2), row.integer(3) != 0, {}};
            const QJsonArray permissions = QJsonDocument::fromJson(row.text(4).toUtf8()).array();
            for (const QJsonValue &permission : permissions)
                category.permissions.push_back(permission.toString());
            return category;
        },
        shop.text());
}

core::Result<std::optional<core::Instant>> categoriesAge(store::Connection &connection, const core::ShopId &shop)
{
    auto cursor = syncing::cursor(connection, shop, kAge);
    if (!cursor)
        return core::Unexpected(cursor.error());
    return *cursor ? std::optional(core::instant((*cursor)->value.value(u"read").toInteger())) : std::nullopt;
}

core::Result<void> saveBrands(store::Connection &connection, const core::ShopId &shop, const QJsonArray &brands)
{
    for (const QJsonValue &value : brands) {
        const QJsonObject brand = value.toObject();
        auto done = connection.run(u"INSERT OR REPLACE INTO brand(shop, id, name) VALUES (?, ?, ?)", shop.text(),
                                   brand.value(u"id").toString(), brand.value(u"name").toString());
        if (!done)
            return done;
    }
    return {};
}

core::Result<void> saveCategoryRules(store::Connection &connection, const core::ShopId &shop, const CategoryId &id,
                                     const QJsonObject &rules, const QJsonObject &attributes, core::Instant now)
{
    return connection.run(
        u"INSERT OR REPLACE INTO category_rules(shop, category, rules, attributes, read) VALUES (?, ?, ?, ?, ?)",
        shop.text(), id.text(), text(rules), text(attributes), core::unixSeconds(now));
}

core::Result<std::vector<CategoryRules>> categoryRules(store::Connection &connection, const core::ShopId &shop)
{
    return connection.all(u"SELECT category, rules, attributes, read FROM category_rules WHERE shop = ?", readRules,
                          shop.text());
}

core::Result<std::optional<CategoryRules>> rulesOf(store::Connection &connection, const core::ShopId &shop,
                                                   const CategoryId &category)
{
    return connection.one(
        u"SELECT category, rules, attributes, read FROM category_rules WHERE shop = ? AND category = ?", readRules,
        shop.text(), category.text());
}

core::Result<std::vector<CategoryId>> categoriesWithoutRules(store::Connection &connection, const core::ShopId &shop,
                                                             core::Instant oldest)
{
    return connection.all(
        uR"(
        SELECT DISTINCT p.category FROM product p
        LEFT JOIN category_rules r ON r.shop = p.shop AND r.category = p.category AND r.read >= ?
        WHERE p.shop = ? AND p.category <> '' AND r.row IS NULL ORDER BY p.category)",
        [](const store::Statement &row) { return CategoryId(row.text(0)); }, core::unixSeconds(oldest), shop.text());
}

core::Result<ImportContext> importContext(store::Connection &connection, const core::ShopId &shop, const Market &market,
                                          const QString &folder)
{
    ImportContext context;
    context.shop = shop;
    context.market = market;
    context.folder = folder;
    auto stocks = warehouses(connection, shop);
    if (!stocks)
        return core::Unexpected(stocks.error());
    for (const Warehouse &one : *stocks)
        if (one.type == u"SALES_WAREHOUSE" && one.status == u"ENABLED")
            context.warehouses.push_back(one);
    auto tree = categories(connection, shop);
    if (!tree)
        return core::Unexpected(tree.error());
    context.categories = CategoryIndex(*tree);
    auto rules = categoryRules(connection, shop);
    if (!rules)
        return core::Unexpected(rules.error());
    for (CategoryRules &one : *rules) {
        const std::string id = one.id.text().toStdString();
        context.rules.emplace(id, std::move(one));
    }
    auto brands = connection.all(
        u"SELECT id, name FROM brand WHERE shop = ?",
        [](const store::Statement &row) { return std::pair(row.text(0), row.text(1)); }, shop.text());
    if (!brands)
        return core::Unexpected(brands.error());
    for (const auto &[id, name] : *brands) {
        context.brands.emplace(tabular::normalised(name.toStdString()), BrandId(id));
        context.brands.emplace(tabular::normalised(id.toStdString()), BrandId(id));
        context.brands.emplace(tabular::normalised(QString(name + u" (" + id + u')').toStdString()), BrandId(id));
    }
    return context;
}

core::Result<std::optional<PlatformState>> platformState(store::Connection &connection, qint64 productRow)
{
    return connection.one(
        u"SELECT updated, status FROM product WHERE row = ?",
        [](const store::Statement &row) {
            return PlatformState{row.integer(0), row.text(1)};
        },
        productRow);
}

} // namespace catalog
