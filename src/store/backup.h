// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"
#include "store/connection.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace store {

// Copies the database into backups/ beside it, complete and without a log, named after the time and the schema's
// number, and deletes the oldest ones beyond `keep`. Readers and the writer may go on. Cost: about 6 s per GB.
// Returns the file's path.
core::Result<QString> makeBackup(Connection &connection, const QString &path, int keep);

// The backups of the database at `path`, newest first.
QStringList backups(const QString &path);
// The newest one that passes the check. Cost: reads each file it tries as a whole.
std::optional<QString> newestGoodBackup(const QString &path);

// Puts a backup in the place of the database, which must not be open anywhere. The replaced file stays beside it,
// renamed; its path is returned, empty when there was none. Errors: store.in_use, store.corrupt (the backup is
// damaged too; nothing is changed), store.full, store.path.
core::Result<QString> restoreBackup(const QString &path, const QString &backup);

} // namespace store
