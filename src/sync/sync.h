// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "store/migration.h"

// The part's namespace is `syncing`, because POSIX has a function sync() (unistd.h).
namespace syncing {

// This part's tables: outbox, journal, cursors, jobs, shops.
store::Migrations migrations();

} // namespace syncing
