// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>

#include <chrono>
#include <functional>

namespace core {

// A moment in UTC with the platform's precision, whole seconds since 1970. Shown in the shop's zone by the faces.
using Instant = std::chrono::sys_seconds;

// Where a part gets the time from; tests pass their own. The core itself never asks for the time.
using Clock = std::function<std::chrono::system_clock::time_point()>;

inline Instant instant(qint64 unixSeconds) { return Instant{std::chrono::seconds{unixSeconds}}; }
inline qint64 unixSeconds(Instant moment) { return moment.time_since_epoch().count(); }

} // namespace core
