// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/category.h"
#include "catalog/importcontext.h"
#include "store/connection.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace catalog {

// The tables warehouse, category, category_rules and brand: copies of what the platform says, with their age. Those
// that write run inside the caller's transaction and replace what was there for the shop.
core::Result<void> saveWarehouses(store::Connection &connection, const core::ShopId &shop,
                                  const std::vector<Warehouse> &warehouses);
core::Result<std::vector<Warehouse>> warehouses(store::Connection &connection, const core::ShopId &shop);

core::Result<void> saveCategories(store::Connection &connection, const core::ShopId &shop,
                                  const std::vector<Category> &categories, core::Instant now);
core::Result<std::vector<Category>> categories(store::Connection &connection, const core::ShopId &shop);
// When the tree was read; nothing before the first time.
core::Result<std::optional<core::Instant>> categoriesAge(store::Connection &connection, const core::ShopId &shop);

core::Result<void> saveBrands(store::Connection &connection, const core::ShopId &shop, const QJsonArray &brands);

core::Result<void> saveCategoryRules(store::Connection &connection, const core::ShopId &shop, const CategoryId &id,
                                     const QJsonObject &rules, const QJsonObject &attributes, core::Instant now);
core::Result<std::vector<CategoryRules>> categoryRules(store::Connection &connection, const core::ShopId &shop);
core::Result<std::optional<CategoryRules>> rulesOf(store::Connection &connection, const core::ShopId &shop,
                                                   const CategoryId &category);
// Categories of the shop's products whose rules are missing or were read before `oldest`.
core::Result<std::vector<CategoryId>> categoriesWithoutRules(store::Connection &connection, const core::ShopId &shop,
                                                             core::Instant oldest);

// Everything that an import must know of the shop, from these tables.
core::Result<ImportContext> importContext(store::Connection &connection, const core::ShopId &shop, const Market &market,
                                          const QString &folder);

// What tells whether a product was changed on the platform since it was read.
struct PlatformState {
    qint64 updated = 0;
    QString status;
};
core::Result<std::optional<PlatformState>> platformState(store::Connection &connection, qint64 productRow);

} // namespace catalog
