// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/gridcolumns.h"
#include "catalog/gridsearch.h"

namespace catalog {

// Answers queries from the columns. One thread. A walk over a million SKUs takes some 10 ms, a new order of them 100.
class GridIndex final {
public:
    explicit GridIndex(GridColumns columns)
        : columns_(std::move(columns))
    {
    }

    // Errors: those of GridSearch::find.
    core::Result<GridAnswer> answer(store::Connection &connection, const GridQuery &query, const GridStop &stop = {});
    // Of the SKUs of `answer` that the selection means.
    GridSums sums(const GridResult &answer, const GridSelection &selection) const;

    // Call changed() after writing to them.
    GridColumns &columns() { return columns_; }
    const GridColumns &columns() const { return columns_; }
    void changed() { ordered_.reset(); }

private:
    struct Ordered {
        GridShape shape;
        GridSort sort;
        std::vector<std::uint32_t> indices; // ascending
    };
    const std::vector<std::uint32_t> &order(GridShape shape, GridSort sort);

    GridColumns columns_;
    GridSearch search_;
    std::optional<Ordered> ordered_; // the last that was asked for
};

} // namespace catalog
