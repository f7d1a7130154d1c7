// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/product.h"
#include "store/connection.h"
#include "tabular/writer.h"

#include <QStringList>

#include <functional>
#include <set>
#include <vector>

class QIODevice;

namespace catalog {

// The columns of our own CSV: stable English keys, one row per SKU, importable without questions and without a change.
// "stock:WAREHOUSE_ID" and "attribute:ID" follow from what is exported.
struct ExportColumns {
    std::vector<QString> warehouses;
    std::vector<QString> attributes;
    QStringList header() const;
};
// What a row of the SKU at `index` of product has under those columns.
QStringList exportRow(const Product &product, size_t index, const ExportColumns &columns);

// Whether a file was written by exportCatalog: its formulas are guarded and must be unguarded.
bool isOwnExport(const QStringList &header);

// The first column of a file of rejected rows, the same in every language so that it is known again.
QString problemHeader();
// Whether a file is one of rejected rows, mended or not: its first column is ours and its formulas are guarded.
bool isRejects(const QStringList &header);

// Writes every SKU of the shop. `seen` is called with the number of SKUs now and then; false stops it
// (export.cancelled). Blocks its thread; reads in one snapshot's worth of small queries.
core::Result<qint64> exportCatalog(store::Connection &connection, const core::ShopId &shop, QIODevice &device,
                                   const tabular::WriteOptions &options, const std::function<bool(qint64)> &seen);
// Only these SKUs, by product row.
core::Result<qint64> exportProducts(store::Connection &connection, const std::vector<qint64> &productRows,
                                    const ExportColumns &columns, tabular::Writer &writer);
// The columns that the shop's warehouses and attributes need.
core::Result<ExportColumns> exportColumns(store::Connection &connection, const core::ShopId &shop);

} // namespace catalog
