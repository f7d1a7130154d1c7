// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"
#include "sandbox/server.h"

#include <QString>

namespace sandbox {

class StateDb;

// The simulated platform as the server's operations, seeded once per state: `seed` empty means what the state holds,
// or "demo" for a new one. Fails with what Platform::seed fails with.
core::Result<Operations> seededPlatform(StateDb &state, const QString &folder, const QString &seed, core::Instant now);

} // namespace sandbox
