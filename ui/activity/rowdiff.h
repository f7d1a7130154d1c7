// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>

#include <vector>

namespace ui::activity {

// Rows that come or go together: `count` of them, the first at `row`.
struct Run {
    int row = 0, count = 0;
    friend bool operator==(const Run &, const Run &) = default;
};

// How a list of descending ids becomes another one. Taking `removed` away from the last run to the first and then
// bringing `inserted` from the first to the last gives the new list. Cost: one pass over both.
struct RowDiff {
    std::vector<Run> removed;  // rows of the old list
    std::vector<Run> inserted; // rows of the new list
};
RowDiff rowDiff(const std::vector<qint64> &before, const std::vector<qint64> &after);

} // namespace ui::activity
