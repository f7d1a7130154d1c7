// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sandbox/world.h"

#include <optional>
#include <vector>

namespace sandbox {

// A product's row. `listing` is the platform's product_status, `audit` its audit.status, `status` the mix of both
// that the API calls status; lifecycle.cpp and audit.cpp keep them consistent.
struct ProductRow {
    qint64 id = 0;
    qint64 shop = 0;
    QString title; // of the base version
    QString status;
    QString listing;
    QString audit;
    qint64 created = 0; // Unix seconds
    // Unix seconds. Moved by everything a seller or the audit does to the product, price and stock included; not by
    // orders, so whoever relies on it for stock is wrong here as on the platform.
    qint64 updated = 0;
    std::optional<qint64> auditDue;
    QString categoryVersion;
    QJsonArray reasons; // audit_failed_reasons
};

// A product has a base version (live, or the only one), perhaps a second one under review, perhaps a draft. Documents
// are listings as Create Product takes them, with ids filled in, without prices and stock.
enum class Version { Base = 0, Review = 1, Draft = 2 };

// Price and identity of a SKU. `live` is true when it belongs to the base version.
struct SkuRow {
    qint64 id = 0;
    qint64 product = 0;
    int position = 0;
    QString sellerSku;
    QString code;     // identifier code
    qint64 price = 0; // minor units of the shop's currency
    std::optional<qint64> salePrice;
    std::optional<qint64> listPrice;
    bool locked = false; // a promotion holds its price and stock
    bool live = true;
};

struct StockRow {
    qint64 warehouse = 0;
    qint64 available = 0;
    qint64 committed = 0;
    std::optional<qint64> backorder = std::nullopt;
    std::optional<qint64> handling = std::nullopt;
};

std::optional<ProductRow> findProduct(World &world, qint64 id);
// The shop's product that `text` names, or a refusal: 12052031 malformed, 12052260 unknown, 12052048 another shop's.
ProductRow requireProduct(World &world, const Shop &shop, const QString &text);
void insertProduct(World &world, const ProductRow &product);
void saveProduct(World &world, const ProductRow &product);
void touchProduct(World &world, qint64 product, core::Instant now);

std::optional<QJsonObject> version(World &world, qint64 product, Version kind);
void setVersion(World &world, qint64 product, Version kind, const QJsonObject &document);
void dropVersion(World &world, qint64 product, Version kind);

// In the order of the base version, then the others.
std::vector<SkuRow> skusOf(World &world, qint64 product);
std::optional<SkuRow> findSku(World &world, qint64 id);
void insertSku(World &world, const SkuRow &sku);
void saveSku(World &world, const SkuRow &sku);

// By the shop's order of warehouses.
std::vector<StockRow> stockOf(World &world, qint64 sku);
void putStock(World &world, qint64 sku, const StockRow &stock);

// Makes the SKU rows follow the versions: identity and order from the base version, rows in no version deleted.
void alignSkus(World &world, qint64 product);

} // namespace sandbox
