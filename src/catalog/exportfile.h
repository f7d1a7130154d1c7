// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/export.h"

#include <QString>

namespace catalog {

enum class ExportFormat {
    Csv, // UTF-8 with a mark, importable again without a change
    Xlsx // for reading and passing on; at most 1,048,575 SKUs
};

// Writes what is asked for. What was at `path` stays until the new file is whole. Answers how many SKUs. Blocks its
// thread. Errors: export.file with path and reason, export.too_long, and those of exportRows().
core::Result<qint64> exportToFile(store::Connection &connection, const core::ShopId &shop, const ExportRequest &request,
                                  const QString &path, ExportFormat format, const ExportProgress &progress = {});

} // namespace catalog
