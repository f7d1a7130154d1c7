// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <vector>

namespace bench::reference {

// Which column of gen_products.py is what, as a saved mapping. Its currency column is left out: the file mixes six, and
// a shop has one.
extern const char *const kMapping;

// Seconds in which the sqlite3 program imports the file into a new WAL database, checking nothing; less than 0 when it
// fails.
double sqliteImport(const QString &path);

double median(std::vector<double> values); // of at least one
double percentile(std::vector<double> values, int percent);

} // namespace bench::reference
