// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/rowdiff.h"

namespace ui::activity {
namespace {

void extend(std::vector<Run> &runs, int row)
{
    if (!runs.empty() && runs.back().row + runs.back().count == row)
        ++runs.back().count;
    else
        runs.push_back({row, 1});
}

} // namespace

RowDiff rowDiff(const std::vector<qint64> &before, const std::vector<qint64> &after)
{
    RowDiff diff;
    size_t old = 0, now = 0;
    while (old < before.size() || now < after.size()) {
        if (now == after.size() || (old < before.size() && before[old] > after[now]))
            extend(diff.removed, int(old++));
        else if (old == before.size() || after[now] > before[old])
            extend(diff.inserted, int(now++));
        else
            ++old, ++now;
    }
    return diff;
}

} // namespace ui::activity
