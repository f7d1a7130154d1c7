// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/bulkedit.h"
#include "ui/catalog/exportdialog.h"
#include "ui/catalog/gridmodel.h"

#include <optional>
#include <vector>

namespace ui::catalog {

// What of the grid can be exported: what is checked, what the filters leave, and the whole shop, as far as each is
// something of its own. Empty before the first answer.
std::vector<ExportScope> exportScopes(const GridModel &model);

// What a column's cells are, to be changed for many SKUs; nothing for a column that only shows.
std::optional<::catalog::BulkEdit::Field> fieldOf(GridColumn column);

} // namespace ui::catalog
