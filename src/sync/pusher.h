// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"
#include "store/connection.h"
#include "sync/outbox.h"

#include <QFuture>

#include <functional>
#include <vector>

namespace syncing {

enum class Verdict {
    Accepted, // the platform has it
    Rejected, // it never will: error says why
    Retry,    // nothing happened; try again after error.retryAfter
    Unknown,  // it may have happened: read back before anything else
    Conflict, // the platform's value is neither what we sent nor our base: a person decides
};

struct Outcome {
    qint64 row = 0;
    Verdict verdict = Verdict::Retry;
    std::optional<core::Error> error;
    QJsonObject answer; // what the noun's Settle needs, for example generated ids
};

// Writes the outcome of a row to the noun's own tables, in the transaction that changes the row's state. Called for
// Accepted, Rejected and Conflict. When it fails, what it wrote is taken back and the row is read back later, which
// brings the same outcome again. Runs on the writer thread, perhaps after its pusher is gone: it holds values only.
using Settle = std::function<core::Result<void>(store::Connection &connection, const Row &row, const Outcome &outcome)>;

// How rows of one kind reach the platform; a noun gives one per kind, so that this part never knows the API.
// Lives on the engine's thread. push and readBack should answer every row they were given, also on cancellation; a row
// without an outcome, a cancelled future and an exception count as Unknown. The error code "api.unauthorised" with
// Retry pauses the shop.
class Pusher {
public:
    virtual ~Pusher() = default;
    virtual QString kind() const = 0;
    // The most rows with one batchKey that a call takes.
    virtual int maximumBatch() const = 0;
    // All rows have one shop and one batch key; rows of an entity come in their order.
    virtual QFuture<std::vector<Outcome>> push(const std::vector<Row> &rows) = 0;
    // After an unknown outcome or a crash while sending: compares the platform with payload and base. Accepted when
    // it shows the payload, Retry when it shows the base, otherwise Conflict.
    virtual QFuture<std::vector<Outcome>> readBack(const std::vector<Row> &rows) = 0;
    virtual Settle settler() const = 0;
};

} // namespace syncing
