// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/id.h"
#include "core/result.h"
#include "core/time.h"
#include "store/database.h"
#include "sync/outbox.h"
#include "sync/pusher.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace syncing {

struct DispatchOptions {
    // Calls in flight at once: over everything, for each shop, and for each kind of a shop. Quotas are the shops', so
    // a shop that has run out doesn't hold up another. The API client has its own limits below; more than it takes
    // only makes rows wait there, where priorities no longer help.
    int total = 64;
    int perShop = 16;
    int perKind = 8;
    QHash<QString, int> perKindExceptions; // by kind, instead of perKind
    // Waiting before the n-th repetition: a random time up to min(longest, shortest * 2^(n-1)).
    std::chrono::milliseconds shortestWait{2000};
    std::chrono::milliseconds longestWait{300'000};
    quint64 seed = 0; // of the random times; 0 takes one from the system
};

// The loop from outbox to pushers. Picks due rows by priority, then age, giving lower priorities a smaller share
// instead of nothing; never has two calls of one entity in flight; marks rows Sending, durably, before it hands them
// to the pusher; applies the outcomes together with what the noun makes of them in one transaction. Rows that a crash
// left in Sending are read back before anything else is sent. Failures that may pass are repeated for ever, with
// growing pauses; the row shows the last error. Wakes by itself when the outbox changes.
//
// Lives on the engine's thread. Destroying it abandons calls in flight: their rows are read back at the next start.
class Dispatcher final : public QObject {
    Q_OBJECT
public:
    Dispatcher(store::Database &database, core::Clock clock, DispatchOptions options = {}, QObject *parent = nullptr);
    ~Dispatcher() override;

    // Before start(). Rows whose kind has no pusher stay queued.
    void add(std::shared_ptr<Pusher> pusher);
    void start();
    // Makes no more calls; idle() follows when those in flight are settled. start() goes on.
    void stop();
    bool isSending() const; // between start() and stop()
    bool isIdle() const;    // no call in flight, no transaction of ours running

    // Not kept over a restart. The dispatcher itself pauses a shop when a pusher answers "api.unauthorised", since
    // every further call would fail the same way.
    void pause(const core::ShopId &shop);
    void resume(const core::ShopId &shop);
    bool isPaused(const core::ShopId &shop) const;

    // Finishes when no row of the shop and operation (0: all) could go any more without a person: none is queued, in
    // flight or being read back, except in paused shops and of kinds without a pusher. Answers the counts of that
    // moment. Never ends by itself while the platform can't be reached; cancel the future to stop waiting. When the
    // dispatcher dies, the future is cancelled.
    QFuture<core::Result<Counts>> drain(const std::optional<core::ShopId> &shop, qint64 operation = 0);

public Q_SLOTS:
    void wake(); // looks for due rows now

Q_SIGNALS:
    void sendingChanged(bool sending);
    void idle();
    // A shop was paused because its access was refused. Words and remedy for people.
    void shopPaused(const core::ShopId &shop, const core::Error &error);
    // The database refused a transaction (full, locked). Nothing is lost; it is tried again in a while.
    void stalled(const core::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace syncing
