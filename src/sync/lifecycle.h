// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/id.h"
#include "core/result.h"
#include "core/time.h"
#include "store/connection.h"
#include "sync/outbox.h"

#include <optional>
#include <set>
#include <string>
#include <utility>

// What every writer of the outbox shares. Inside the part only.
namespace syncing {

// The numbers that stand for a shop and a kind in the tables, made when new.
struct ShopRow {
    qint64 id = 0;
    bool approved = false;
};
core::Result<ShopRow> shopRow(store::Connection &connection, const core::ShopId &shop);
core::Result<std::optional<qint64>> findShop(store::Connection &connection, const core::ShopId &shop);
core::Result<qint64> kindRow(store::Connection &connection, const QString &kind);

bool isAllowed(State from, State to);

// What changes together with a row's state.
struct Move {
    qint64 id = 0;
    State from = State::Queued;
    State to = State::Queued;
    Hold hold = Hold::None;
    std::optional<core::Error> error = std::nullopt; // replaces the row's error, also by nothing
    std::optional<qint64> due = std::nullopt;        // UTC milliseconds; unset keeps it
    int attempts = 0;                                // added
    QString idempotencyKey = {};                     // given to a row that has none
};
// The only way to change a state. sync.state when the step isn't allowed or the row isn't in `from` any more.
core::Result<void> move(store::Connection &connection, const Move &move, core::Instant now);

// Marks the live row with the lowest id as the entity's head. After each step into or out of the live states.
core::Result<void> refreshHead(store::Connection &connection, qint64 shop, const QString &entity);

// `base` with the fields of `over` on top.
QJsonObject overlaid(QJsonObject base, const QJsonObject &over);

std::optional<QString> errorText(const std::optional<core::Error> &error);
std::optional<core::Error> errorFrom(const store::Statement &row, int column);

constexpr int number(State state) { return int(state); }
constexpr int number(Hold hold) { return int(hold); }
inline qint64 milliseconds(core::Instant moment) { return core::unixSeconds(moment) * 1000; }

// Columns of a Row, from `sync_outbox o JOIN sync_shop s ... JOIN sync_kind k ...`, for readRow().
QString rowColumns();
Row readRow(const store::Statement &statement);

} // namespace syncing
