// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/shops.h"

namespace engine {
namespace {

constexpr const char16_t *kColumns =
    u"SELECT id, name, region, seller_type, app_key, api_url, auth_url, ca_file, connected, archived FROM shop";

Shop read(const store::Statement &row)
{
    return Shop{core::ShopId(row.text(0)),
                row.text(1),
                row.text(2),
                row.text(3),
                App{row.text(4), row.text(5), row.text(6), row.text(7)},
                core::instant(row.integer(8)),
                row.integer(9) != 0};
}

} // namespace

core::Result<std::vector<Shop>> shops(store::Connection &connection)
{
    return connection.all(QString(QStringView(kColumns) + u" ORDER BY name, id"), read);
}

core::Result<std::optional<Shop>> shop(store::Connection &connection, const core::ShopId &id)
{
    return connection.one(QString(QStringView(kColumns) + u" WHERE id = ?"), read, id.text());
}

core::Result<void> saveShop(store::Connection &connection, const Shop &shop)
{
    return connection.run(uR"(
        INSERT INTO shop(id, name, region, seller_type, app_key, api_url, auth_url, ca_file, connected)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT(id) DO UPDATE SET name = excluded.name, region = excluded.region,
            seller_type = excluded.seller_type, app_key = excluded.app_key,
            api_url = excluded.api_url, auth_url = excluded.auth_url, ca_file = excluded.ca_file,
            connected = excluded.connected, archived = 0)",
                          shop.id.text(), shop.name, shop.region, shop.sellerType, shop.app.appKey, shop.app.apiUrl,
                          shop.app.authUrl, shop.app.caFile, core::unixSeconds(shop.connected));
}

core::Result<void> archiveShop(store::Connection &connection, const core::ShopId &id)
{
    return connection.run(u"UPDATE shop SET archived = 1 WHERE id = ?", id.text());
}

core::Result<void> restoreShop(store::Connection &connection, const core::ShopId &id)
{
    return connection.run(u"UPDATE shop SET archived = 0 WHERE id = ?", id.text());
}

} // namespace engine
