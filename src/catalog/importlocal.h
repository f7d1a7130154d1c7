// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/product.h"

#include <functional>
#include <memory>
#include <string_view>

namespace catalog {

// What is here already, as one thread of an import sees it: a snapshot that does not move while the import is checked.
class LocalCatalog {
public:
    virtual ~LocalCatalog() = default;
    // Every SKU of the shop by its seller SKU and by its platform id (either may be empty).
    virtual core::Result<void>
    eachSku(const std::function<void(qint64 row, std::string_view sellerSku, std::string_view id,
                                     std::string_view identifierCode)> &see) = 0;
    // The product that holds the SKU, with this one SKU in it.
    virtual core::Result<std::optional<Product>> withSku(qint64 skuRow) = 0;
    // The whole product that holds the SKU.
    virtual core::Result<std::optional<Product>> whole(qint64 skuRow) = 0;
    // The whole product with this platform id.
    virtual core::Result<std::optional<Product>> byId(const ProductId &id) = 0;
};

// Makes one for the calling thread.
using OpenLocalCatalog = std::function<core::Result<std::unique_ptr<LocalCatalog>>()>;

} // namespace catalog
