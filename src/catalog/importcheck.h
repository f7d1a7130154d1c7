// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/importlocal.h"
#include "catalog/importplan.h"
#include "tabular/reader.h"

#include <atomic>
#include <functional>

namespace catalog {

// How a check is watched and stopped; used from the checking threads.
struct CheckControl {
    std::atomic<bool> cancelled = false;
    std::atomic<quint64> bytesRead = 0;
    std::atomic<quint64> rowsChecked = 0;
};

struct CheckInput {
    std::function<core::Result<std::unique_ptr<tabular::Reader>>()> openReader; // the same file, each time anew
    const RowParser *parser = nullptr;
    const ImportContext *context = nullptr;
    OpenLocalCatalog openLocal;
    int threads = 2;
};

// Reads the whole file once, checks every row and says what would happen: parse, all rules, comparison with the
// catalog, grouping into products. Blocks its thread (give it one of a pool); its own helpers read and check in
// parallel. Memory: about 100 bytes a row, whatever the file's size. Errors: of reading, import.cancelled.
core::Result<ImportPlan> checkImport(const CheckInput &input, CheckControl &control);

} // namespace catalog
