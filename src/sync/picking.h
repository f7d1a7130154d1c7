// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"
#include "store/connection.h"
#include "sync/outbox.h"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <vector>

// Which rows go next. Inside the part only; runs on the writer thread.
namespace syncing {

enum class Task { Push, ReadBack };

// What one call of a pusher carries.
struct Batch {
    Task task = Task::Push;
    qint64 shopId = 0;
    qint64 kindId = 0;
    std::vector<Row> rows; // never empty; one shop and one kind
};

using Lane = std::pair<QString, QString>; // shop, kind
using Busy = std::pair<QString, QString>; // shop, entity

struct Slots {
    int total = 0;
    int perShop = 0;
    std::map<QString, int> perKind;
};

struct PickRequest {
    qint64 now = 0;                // UTC milliseconds
    std::map<QString, int> kinds;  // kind and the most rows that a call of it takes
    Slots most;                    // calls in flight at once
    std::map<QString, int> byShop; // calls in flight now
    std::map<Lane, int> byLane;
    int inFlight = 0;
    std::set<QString> pausedShops;
    std::set<Lane> waitingLanes;
    std::set<Busy> busy;         // entities of the calls in flight
    std::array<int, 4> credit{}; // of each priority, from the last pick
};

struct Picked {
    std::vector<Batch> batches; // those to push are marked Sending
    std::array<int, 4> credit{};
    std::optional<qint64> nextDue; // when a row that had to wait may go; not looked up when the slots ran out
};

// Shares free slots out: rows to be read back first, then priorities in the proportion 8:4:2:1, within a priority the
// lanes (shop and kind) in turn, within a lane the oldest. Cost: a few look-ups for each shop, kind and priority, and
// about 30 us for each row picked, however many are queued.
core::Result<Picked> pick(store::Connection &connection, const PickRequest &request);

// Whether some row of the shop and operation (0: all) could still move without a person.
core::Result<bool> canMove(store::Connection &connection, const std::optional<core::ShopId> &shop, qint64 operation,
                           const PickRequest &request);

} // namespace syncing
