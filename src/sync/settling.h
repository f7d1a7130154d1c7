// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"
#include "store/connection.h"
#include "sync/picking.h"
#include "sync/pusher.h"

#include <functional>
#include <vector>

// What the outcomes of a call do to its rows. Inside the part only; runs on the writer thread.
namespace syncing {

// How long a row waits before its n-th repetition, in milliseconds.
using Wait = std::function<qint64(int attempts)>;

// The error by which a pusher says that the shop's access was refused.
bool isUnauthorised(const std::optional<core::Error> &error);

// The outcome of a row that was marked Sending but not handed to the pusher after all: as if it had not been picked.
Outcome unsent(const Row &row);

// Moves each row of the batch according to its outcome (Unknown without one) and lets `write` note it in the
// noun's tables. What follows from it for a newer row of the same subject is done as well: it takes over the base, or
// takes the place of a row that would only be repeated.
core::Result<void> settle(store::Connection &connection, const Settle &write, const Batch &batch,
                          const std::vector<Outcome> &outcomes, qint64 now, const Wait &wait);

} // namespace syncing
