// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sandbox/productstore.h"

namespace sandbox {

// {currency, sale_price, tax_exclusive_price}: a local seller gives one price, which stands in both.
QJsonObject priceObject(const Shop &shop, const SkuRow &sku);
// [{warehouse_id, quantity, …}]: what can be ordered; committed stock is extra.
QJsonArray inventoryArray(World &world, qint64 sku);
// list_price and status_info, the fields that product and search show alike.
void addOfferFields(const Shop &shop, const SkuRow &sku, QJsonObject &into);
QJsonObject auditObject(const ProductRow &product);

} // namespace sandbox
