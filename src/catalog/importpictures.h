// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/importlocal.h"
#include "catalog/importplan.h"
#include "tabular/reader.h"

#include <map>

namespace catalog {

// Other systems export one product over several rows, each with one more picture. The groups for which that is so: a
// row that has nothing but pictures, or rows with different ones.
std::vector<bool> spreadGroups(const ImportPlan &plan);

// The pictures of such a product, collected from its rows in any order and put together in that of the file.
class SpreadPictures final {
public:
    // Takes the row's pictures away from it.
    void add(quint32 number, ImportRow &row);
    void put(Product &product, const ImportContext &context) const;

private:
    std::map<quint32, std::vector<std::string>> byRow_;
};

// Compares such products with what is here as wholes: one row alone never has all of their pictures. Reads their rows
// again, so that files in which every row repeats them cost nothing.
core::Result<void> checkSpreadPictures(ImportPlan &plan, tabular::Reader &reader, const RowParser &parser,
                                       LocalCatalog &local, const ImportContext &context);

} // namespace catalog
