// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/cursor.h"

#include "sync/lifecycle.h"

namespace syncing {

core::Result<std::optional<Cursor>> cursor(store::Connection &connection, const core::ShopId &shop, const QString &feed)
{
    return connection.one(
        u"SELECT c.value, c.changed FROM sync_cursor c JOIN sync_shop s ON s.id = c.shop WHERE s.shop = ? AND c.feed = "
        u"?",
        [](const store::Statement &row) {
            return Cursor{row.json(0), row.instant(1)};
        },
        shop.text(), feed);
}

core::Result<void> saveCursor(store::Connection &connection, const core::ShopId &shop, const QString &feed,
                              const QJsonObject &value, core::Instant now)
{
    const auto row = shopRow(connection, shop);
    if (!row)
        return core::Unexpected(row.error());
    return connection.run(u"INSERT INTO sync_cursor (shop, feed, value, changed) VALUES (?,?,?,?) "
                          "ON CONFLICT (shop, feed) DO UPDATE SET value = excluded.value, changed = excluded.changed",
                          row->id, feed, value, now);
}

core::Result<void> clearCursor(store::Connection &connection, const core::ShopId &shop, const QString &feed)
{
    return connection.run(
        u"DELETE FROM sync_cursor WHERE feed = ? AND shop = (SELECT id FROM sync_shop WHERE shop = ?)", feed,
        shop.text());
}

core::Result<void> forgetCursors(store::Connection &connection) { return connection.run(u"DELETE FROM sync_cursor"); }

} // namespace syncing
