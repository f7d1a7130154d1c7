// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"
#include "core/time.h"
#include "store/connection.h"
#include "sync/plan.h"

#include <QString>

namespace catalog {

// Gives up a change that the platform doesn't have: its outbox row becomes Cancelled, and what it brought here goes
// back to what the platform has, or is about to have from an earlier change that is being sent. That is an operation
// of the journal, of kind "cancel", which can be undone. What was changed again since stays; a row that a newer one
// has replaced only becomes Cancelled. Where the platform's value is disputed (conflicts.h), the platform's is taken.
// A cancelled creation removes the listing here. Inside the caller's transaction, so that it can't be sent meanwhile.
// Errors: sync.row, sync.state (it is being sent, or has ended), catalog.busy (the creation is being sent).
core::Result<syncing::Applied> takeBack(store::Connection &connection, qint64 outboxRow, const QString &actor,
                                        core::Instant now);

} // namespace catalog
