// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/product.h"
#include "sync/plan.h"

#include <QString>

#include <vector>

namespace catalog {

// The kinds of outbox rows that a change of the catalog becomes; each has its pusher (push.h).
namespace kind {
inline constexpr QLatin1String kCreate{"catalog.create"};   // payload: toJson(product), or {"remove": true}
inline constexpr QLatin1String kContent{"catalog.content"}; // payload: {field: value}, base: {field: value}
inline constexpr QLatin1String kStatus{"catalog.status"};   // payload: {"action": activate|deactivate|delete|recover}
inline constexpr QLatin1String kPrice{"catalog.price"};     // payload: {"sku": row, "price": …, "list_price": …}
inline constexpr QLatin1String kStock{"catalog.stock"};     // payload: {"sku": row, "stock": {warehouse: pieces}}
} // namespace kind

QString productEntity(qint64 productRow); // "product:17", the entity of journal and outbox
QString skuEntity(qint64 skuRow);         // "sku:4"
// The row number in an entity of that prefix ("product:17", "product:17/price"); nothing for another one.
std::optional<qint64> rowIn(QStringView entity, QLatin1String prefix);
// What people call it: the product's title or the seller SKU; empty when it is gone or the entity is neither.
core::Result<QString> nameOfEntity(store::Connection &connection, QStringView entity);

// What an edit did, for the plan: one change for the product's own fields, one for each SKU that changed, came or
// went. New SKUs must have their row. A product with an empty `before` (row 0) is created.
std::vector<syncing::Change> changesBetween(const Product &before, const Product &after);
// The same for syncing::apply(): whatever of `after` has no row yet, new SKUs or a new product, is given one first.
syncing::NextChanges editOf(const Product &before, const Product &after);
// What must go to the platform so that it has a product as it stands here: everything that differs from its base.
// Nothing for a product that the platform doesn't have.
core::Result<std::vector<syncing::NewRow>> unsentRows(store::Connection &connection, qint64 productRow);
syncing::Change creation(const Product &product);
syncing::Change removal(const Product &product);
// Activates, deactivates, deletes or recovers.
syncing::Change statusChange(const Product &product, Status wanted);

// Writes changes of the catalog into its tables and says what must go to the platform. One way for imports, edits,
// bulk edits and undo.
class ProductApplier final : public syncing::Applier {
public:
    core::Result<std::vector<syncing::NewRow>> apply(store::Connection &connection,
                                                     const syncing::Change &change) override;
    core::Result<std::vector<syncing::Taken>> applyStaged(store::Connection &connection,
                                                          const core::ShopId &shop) override;
};

} // namespace catalog
