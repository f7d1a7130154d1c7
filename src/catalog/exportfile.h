// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/id.h"
#include "core/result.h"
#include "store/connection.h"

#include <QString>

#include <functional>
#include <vector>

namespace catalog {

enum class ExportFormat {
    Csv, // UTF-8 with a mark, importable again without a change
    Xlsx // for reading and passing on; at most 1,048,575 SKUs
};

// Called now and then with the number of SKUs written; false stops (export.cancelled).
using ExportProgress = std::function<bool(qint64 skus)>;

// Writes all SKUs of these products (rows), or of the whole shop where there are none, in the columns of
// exportColumns(). What was at `path` stays until the new file is whole. Answers how many SKUs. Blocks its thread.
// Errors: export.file with path and reason, export.too_long, export.cancelled.
core::Result<qint64> exportToFile(store::Connection &connection, const core::ShopId &shop,
                                  const std::vector<qint64> &products, const QString &path, ExportFormat format,
                                  const ExportProgress &progress = {});

} // namespace catalog
