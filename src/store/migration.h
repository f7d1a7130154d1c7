// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <vector>

namespace store {

// One step of the schema, numbered in one global sequence that is never reused or edited once released: a
// database in the field has already run it. Every noun declares its own; a new database runs all of them.
struct Migration {
    int number = 0;
    QString name; // "0101_catalog"
    QString sql;  // several statements; runs in one transaction with its neighbours
};

using Migrations = std::vector<Migration>;

// Reads the *.sql files of a resource folder; the number is the digits before the first underscore.
Migrations migrationsIn(const QString &folder);

} // namespace store
