// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "store/migration.h"

#include <QString>

namespace kit {

// Makes a database at every version that was ever released (the first 1, 2, ... of all steps, in order), brings each
// up to date and compares its schema with that of a new database. Returns what is wrong, empty when nothing is:
// QCOMPARE(kit::migrationProblems(all), QString()). `all` without the store's own step is completed by it.
QString migrationProblems(const store::Migrations &all);

} // namespace kit
