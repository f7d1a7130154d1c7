// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/id.h"
#include "core/result.h"
#include "core/time.h"
#include "store/connection.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace syncing {

// How far a feed has come in a shop ("catalog.products"): page tokens, time windows, whatever the feed needs to go
// on after a kill. Save it in the transaction that stores what was fetched.
struct Cursor {
    QJsonObject value;
    core::Instant changed{};
};

core::Result<std::optional<Cursor>> cursor(store::Connection &connection, const core::ShopId &shop,
                                           const QString &feed);
core::Result<void> saveCursor(store::Connection &connection, const core::ShopId &shop, const QString &feed,
                              const QJsonObject &value, core::Instant now);
// The feed starts from the beginning.
core::Result<void> clearCursor(store::Connection &connection, const core::ShopId &shop, const QString &feed);

// Every feed of every shop begins anew.
core::Result<void> forgetCursors(store::Connection &connection);

} // namespace syncing
