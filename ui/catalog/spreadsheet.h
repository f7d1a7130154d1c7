// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/grid.h"

#include <QString>

#include <vector>

namespace ui::catalog {

// Lines of the grid as a spreadsheet takes them from the clipboard: tab-separated with a header that the importer
// knows, plain numbers.
QString toSpreadsheet(const std::vector<::catalog::GridRow> &rows);
// Whether a text of the clipboard is a block of cells with a header above it.
bool isBlock(const QString &text);

} // namespace ui::catalog
