// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"
#include "store/connection.h"

#include <QString>

#include <vector>

namespace store {

// One step of the schema, numbered in one global sequence that is never reused or edited once released: a
// database in the field has already run it. Every noun declares its own; a new database runs all of them. A new
// step takes a number above all others of the program, whichever part it belongs to.
struct Migration {
    int number = 0;
    QString name; // "0101_catalog"
    QString sql;  // several statements; runs in one transaction with its neighbours, so none of BEGIN, COMMIT,
                  // VACUUM; foreign keys are off while it runs and checked before the commit
};

using Migrations = std::vector<Migration>;

// Reads the *.sql files of a resource folder; the number is the digits before the first underscore.
Migrations migrationsIn(const QString &folder);

// This part's own tables. Database::open adds them by itself.
Migrations migrations();

// What a database needs to fit the program.
struct Pending {
    Migrations steps;   // not yet run, by number
    bool fresh = false; // the file holds nothing yet
};
// Errors: store.newer (a step that this program doesn't know has run), store.foreign (the file is another program's
// database), store.sequence (a mistake of ours: two steps with one number, a step numbered below one that has run,
// or one that was edited after it ran).
core::Result<Pending> pending(Connection &connection, Migrations all);

// Runs the steps in one transaction: all or none.
core::Result<void> migrate(Connection &connection, const Migrations &steps);

// The schema as text, one statement per line group, sorted by name: for a test that compares, and for people.
core::Result<QString> schemaText(Connection &connection);

} // namespace store
