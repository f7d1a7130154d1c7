// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/id.h"
#include "core/result.h"
#include "core/time.h"
#include "store/connection.h"

#include <QString>

#include <optional>
#include <vector>

namespace engine {

// The merchant's own app in Partner Center and where its API lives. Its secret, tokens and ciphers are in the vault,
// never in the database.
struct App {
    QString appKey;
    QString apiUrl;  // https://open-api.tiktokglobalshop.com
    QString authUrl; // https://auth.tiktok-shops.com
    QString caFile;  // an extra certificate authority, for the sandbox; else empty
    friend bool operator==(const App &, const App &) = default;
};

// A connected shop (GET /authorization/202309/shops). Archived shops keep their data and take part in nothing.
struct Shop {
    core::ShopId id;
    QString name;
    QString region;     // ISO 3166 country, "GB"
    QString sellerType; // LOCAL, CROSS_BORDER
    App app;
    core::Instant connected{};
    bool archived = false;
};

// What is known of the merchant's consent for a shop.
struct ShopConsent {
    bool lost = false;                 // the platform no longer accepts it: the shop must be connected again
    std::optional<core::Instant> ends; // the platform's time
};

// The table `shop`; all inside the caller's transaction or on a reader.
core::Result<std::vector<Shop>> shops(store::Connection &connection);
core::Result<std::optional<Shop>> shop(store::Connection &connection, const core::ShopId &id);
// Inserts, or renews name and app of a shop that was connected before; un-archives it.
core::Result<void> saveShop(store::Connection &connection, const Shop &shop);
core::Result<void> archiveShop(store::Connection &connection, const core::ShopId &id);
core::Result<void> restoreShop(store::Connection &connection, const core::ShopId &id);

} // namespace engine
