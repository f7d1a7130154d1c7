// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/category.h"
#include "catalog/product.h"
#include "store/connection.h"

#include <QJsonObject>

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace catalog {

// The tables product and sku. Functions that write run inside the caller's transaction.

// A product with all its SKUs in order; its SKUs' `extra` and its own are read only on demand of a push.
core::Result<std::optional<Product>> loadProduct(store::Connection &connection, qint64 row);
core::Result<std::optional<qint64>> productRow(store::Connection &connection, const core::ShopId &shop,
                                               const ProductId &id);
core::Result<std::optional<qint64>> productOfSku(store::Connection &connection, qint64 skuRow);
// The product of a SKU with that one SKU in it: half the cost of the whole one.
core::Result<std::optional<Product>> loadWithSku(store::Connection &connection, qint64 skuRow);
// SKUs of the shop by seller SKU: more than one where the merchant used it twice.
core::Result<std::vector<qint64>> skusBySellerSku(store::Connection &connection, const core::ShopId &shop,
                                                  const QString &sellerSku);
// Every SKU of the shop whose product is not deleted, in no order.
core::Result<void> eachSku(store::Connection &connection, const core::ShopId &shop,
                           const std::function<void(qint64 row, std::string_view sellerSku, std::string_view id,
                                                    std::string_view identifierCode)> &see);
// Product rows in the order of their keys, after `afterRow`; for lists, exports and tests.
core::Result<std::vector<qint64>> productRows(store::Connection &connection, const core::ShopId &shop, qint64 afterRow,
                                              int limit);

struct CatalogCounts {
    qint64 products = 0;
    qint64 skus = 0;
};
core::Result<CatalogCounts> catalogCounts(store::Connection &connection, const core::ShopId &shop);

// Inserts a product and its SKUs. Rows that are 0 are given and put into `product`; others are kept (an undone
// removal gets its old keys back). About 5 us a row.
core::Result<void> insertProduct(store::Connection &connection, Product &product);
// Writes every column of a product that is here, its SKUs included: new ones (row 0) are added, missing ones removed.
core::Result<void> updateProduct(store::Connection &connection, Product &product);
// Writes one SKU's own columns and leaves the rest of its product alone.
core::Result<void> saveSku(store::Connection &connection, const Sku &sku);
core::Result<void> removeProduct(store::Connection &connection, qint64 row);

// Hands out keys for products and SKUs that are to be inserted, so that a plan can name them beforehand. Valid within
// one transaction.
class RowNumbers final {
public:
    static core::Result<RowNumbers> open(store::Connection &connection);
    qint64 nextProduct() { return ++product_; }
    qint64 nextSku() { return ++sku_; }

private:
    qint64 product_ = 0, sku_ = 0;
};

// What the platform last showed of a product: productFields() of it, and skuFields() by SKU row. Empty before the
// platform has answered its creation.
struct Base {
    QJsonObject product;
    std::vector<std::pair<qint64, QJsonObject>> skus;
    QJsonObject sku(qint64 row) const;

    friend bool operator==(const Base &, const Base &) = default;
};
core::Result<Base> loadBase(store::Connection &connection, qint64 productRow);
core::Result<void> saveProductBase(store::Connection &connection, qint64 productRow, const QJsonObject &fields);
core::Result<void> saveSkuBase(store::Connection &connection, qint64 skuRow, const QJsonObject &fields);
// Makes the next sync read every listing of every shop again.
core::Result<void> forgetReading(store::Connection &connection);
// What only the platform decides: ids, status, audit, times and further fields.
core::Result<void> savePlatformState(store::Connection &connection, const Product &product);
core::Result<void> saveSkuId(store::Connection &connection, qint64 skuRow, const SkuId &id);
core::Result<void> saveQuality(store::Connection &connection, qint64 productRow, Quality quality);
core::Result<void> markSeen(store::Connection &connection, qint64 productRow, qint64 sweep);

} // namespace catalog
