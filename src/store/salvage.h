// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"

#include <QString>
#include <QStringList>

namespace store {

struct Salvaged {
    qint64 rows = 0;
    QStringList incomplete; // tables and indices of which something was lost
};

// Copies what is readable of a damaged database, which must not be open anywhere, into the new file `target`: each
// table from both ends up to the damage. Rows that refer to lost ones are left out. The damaged file is not changed. Errors: store.in_use, store.corrupt (not
// even the list of tables can be read), store.path (`target` exists), store.full.
core::Result<Salvaged> salvage(const QString &path, const QString &target);

} // namespace store
