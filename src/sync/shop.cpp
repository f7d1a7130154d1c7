// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/shop.h"

#include "sync/lifecycle.h"
#include "sync/outbox.h"

namespace syncing {
namespace {

core::Result<void> setApproved(store::Connection &connection, qint64 shop, bool approved, core::Instant now)
{
    return connection.run(u"UPDATE sync_shop SET approved = ?2, changed = ?3 WHERE id = ?1", shop, approved, now);
}

} // namespace

core::Result<bool> isApproved(store::Connection &connection, const core::ShopId &shop)
{
    const auto approved = connection.one(
        u"SELECT approved FROM sync_shop WHERE shop = ?", [](const store::Statement &row) { return row.boolean(0); },
        shop.text());
    if (!approved)
        return core::Unexpected(approved.error());
    return approved->value_or(false);
}

core::Result<qint64> approve(store::Connection &connection, const core::ShopId &shop, core::Instant now)
{
    const auto row = shopRow(connection, shop);
    if (!row)
        return core::Unexpected(row.error());
    if (auto set = setApproved(connection, row->id, true, now); !set)
        return core::Unexpected(set.error());
    auto released = connection.run(u"UPDATE sync_outbox SET state = 0, hold = 0, changed = ?2 "
                                   "WHERE shop = ?1 AND state = 5 AND hold = 1",
                                   row->id, now);
    if (!released)
        return core::Unexpected(released.error());
    const qint64 count = connection.changes();
    if (count == 0)
        return count;
    // All heads of the shop at once: one pass instead of a look-up per row.
    for (const QStringView sql :
         {QStringView(u"UPDATE sync_outbox SET head = 0 WHERE shop = ? AND state < 3 AND head = 1"),
          QStringView(u"UPDATE sync_outbox SET head = 1 WHERE id IN "
                      "(SELECT min(id) FROM sync_outbox INDEXED BY sync_outbox_entity WHERE shop = ? AND state < 3 "
                      "GROUP BY entity)")}) {
        if (auto done = connection.run(sql, row->id); !done)
            return core::Unexpected(done.error());
    }
    return count;
}

core::Result<void> withdrawApproval(store::Connection &connection, const core::ShopId &shop, core::Instant now)
{
    const auto row = shopRow(connection, shop);
    if (!row)
        return core::Unexpected(row.error());
    if (auto set = setApproved(connection, row->id, false, now); !set)
        return set;
    return connection.run(u"UPDATE sync_outbox SET state = 5, hold = 1, head = 0, changed = ?2 "
                          "WHERE shop = ?1 AND state = 0",
                          row->id, now);
}

core::Result<ShopTraces> traces(store::Connection &connection, const core::ShopId &shop)
{
    const auto outbox = counts(connection, shop);
    if (!outbox)
        return core::Unexpected(outbox.error());
    const auto operations = connection.one(
        u"SELECT count(*) FROM sync_operation WHERE shop = (SELECT id FROM sync_shop WHERE shop = ?)",
        [](const store::Statement &row) { return row.integer(0); }, shop.text());
    if (!operations)
        return core::Unexpected(operations.error());
    return ShopTraces{outbox->live() + outbox->held + outbox->rejected, operations->value_or(0)};
}

core::Result<void> eraseShop(store::Connection &connection, const core::ShopId &shop)
{
    for (const QStringView sql :
         {QStringView(u"DELETE FROM sync_change WHERE operation IN (SELECT o.id FROM sync_operation o "
                      "JOIN sync_shop s ON s.id = o.shop WHERE s.shop = ?)"),
          QStringView(u"DELETE FROM sync_outbox WHERE shop = (SELECT id FROM sync_shop WHERE shop = ?)"),
          QStringView(u"DELETE FROM sync_operation WHERE shop = (SELECT id FROM sync_shop WHERE shop = ?)"),
          QStringView(u"DELETE FROM sync_cursor WHERE shop = (SELECT id FROM sync_shop WHERE shop = ?)"),
          QStringView(u"DELETE FROM sync_job WHERE shop = (SELECT id FROM sync_shop WHERE shop = ?)"),
          QStringView(u"DELETE FROM sync_shop WHERE shop = ?")})
        if (auto done = connection.run(sql, shop.text()); !done)
            return done;
    return {};
}

} // namespace syncing
