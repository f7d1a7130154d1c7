// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"

#include <QString>

struct sqlite3;

namespace store {

// The last error of a connection in the merchant's words. `place` is the file or the statement.
core::Error errorOf(sqlite3 *database, const QString &place);
core::Error errorOf(int code, int systemError, const QString &detail, const QString &place);

} // namespace store
