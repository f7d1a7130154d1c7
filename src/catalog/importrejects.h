// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/importfile.h"
#include "tabular/writer.h"

namespace catalog {

// Rejected rows of a file in their original columns, the reasons in a column before them. Read again, the file means
// the same as those rows did; rejected rows of such a file get new reasons in place of the old.
class RejectedRows final {
public:
    RejectedRows(QIODevice &device, const ImportFile &file);
    core::Result<void> write(const tabular::Record &row, const QString &reasons);
    core::Result<void> finish() { return writer_.finish(); }

private:
    static tabular::WriteOptions options(const ImportFile &file);
    const bool again_;
    tabular::RejectsWriter writer_;
};

} // namespace catalog
