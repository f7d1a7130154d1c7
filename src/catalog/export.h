// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/product.h"
#include "store/connection.h"
#include "tabular/writer.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <vector>

class QIODevice;

namespace catalog {

// The columns of our own CSV: stable English keys, one row per SKU, importable without questions and without a change.
// "stock:WAREHOUSE_ID" and "attribute:ID" follow from what is exported.
struct ExportColumns {
    std::vector<QString> warehouses;
    std::vector<QString> attributes;
    QHash<QString, QString> names; // what people call them, by id; a name may be missing
    QStringList header() const;
};
// What a row of the SKU at `index` of product has under those columns.
QStringList exportRow(const Product &product, size_t index, const ExportColumns &columns);

// Whether a file was written by an export, of any columns: its formulas are guarded and must be unguarded, its numbers
// have points. Known by the three columns of the identity, which stand first in every one.
bool isOwnExport(const QStringList &header);

// The first column of a file of rejected rows, the same in every language so that it is known again.
QString problemHeader();
// Whether a file is one of rejected rows, mended or not: its first column is ours and its formulas are guarded.
bool isRejects(const QStringList &header);

// What to write.
struct ExportRequest {
    std::vector<qint64> skus; // rows, in the order wanted; every SKU of the shop where there are none
    QStringList fields;       // see ExportLayout::make()
};
// Called now and then with the number of SKUs written; false stops (export.cancelled).
using ExportProgress = std::function<bool(qint64 skus)>;
// Takes a row of the file; the first is the header.
using ExportRowWriter = std::function<core::Result<void>(const QStringList &cells)>;

// Hands over each row wanted; SKUs of deleted listings are left out. Answers how many SKUs. Blocks its thread; reads in
// small queries, some 30 us a product. Errors: export.cancelled, export.column, those of `write`.
core::Result<qint64> exportRows(store::Connection &connection, const core::ShopId &shop, const ExportRequest &request,
                                const ExportRowWriter &write, const ExportProgress &progress = {});
// The same as CSV.
core::Result<qint64> exportCatalog(store::Connection &connection, const core::ShopId &shop,
                                   const ExportRequest &request, QIODevice &device,
                                   const tabular::WriteOptions &options, const ExportProgress &progress = {});
// The columns that the shop's warehouses and attributes need.
core::Result<ExportColumns> exportColumns(store::Connection &connection, const core::ShopId &shop);

// How a file would begin.
struct ExportSample {
    ExportColumns columns;
    std::vector<QStringList> rows; // under columns.header(): of the first SKUs, all columns
};
core::Result<ExportSample> exportSample(store::Connection &connection, const core::ShopId &shop,
                                        const std::vector<qint64> &skus, int rows);

} // namespace catalog
