// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/product.h"
#include "engine/shops.h"

namespace engine {

// What deleting a shop's data would lose.
struct ShopLoss {
    qint64 products = 0, skus = 0;
    qint64 unsent = 0;     // changes that the platform doesn't have
    qint64 operations = 0; // of the journal, which can't be undone any more
};
core::Result<ShopLoss> lossOf(store::Connection &connection, const core::ShopId &shop);

// Deletes every row of the shop, inside the caller’s transaction; what the rows held is overwritten in the file.
// Answers the pictures that no other shop shows. Mappings of imports stay, they are the merchant's and belong to no
// shop.
core::Result<std::vector<catalog::Image>> eraseShop(store::Connection &connection, const core::ShopId &shop);

} // namespace engine
