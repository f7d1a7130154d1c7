// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/category.h"

#include <QString>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace catalog {

// Finds categories by what people write in a file: the id, "Name (id)", a path "A > B > C" (also with / or »), or a
// leaf's name where only one leaf has it. Case and punctuation don't matter. Immutable after building.
class CategoryIndex final {
public:
    CategoryIndex() = default;
    explicit CategoryIndex(const std::vector<Category> &categories);

    enum class Answer { Found, Unknown, Ambiguous, NotLeaf, Prohibited };
    struct Match {
        Answer answer = Answer::Unknown;
        CategoryId id;
    };
    Match find(std::string_view text) const;
    bool isEmpty() const { return byId_.empty(); }

private:
    struct Node {
        CategoryId id;
        bool leaf = false;
        bool prohibited = false;
        bool ambiguous = false;
    };
    Match answer(const Node &node) const;
    std::unordered_map<std::string, Node> byId_;
    std::unordered_map<std::string, Node> byName_; // normalised leaf names and paths
};

// Everything that the importer must know of a shop, as a snapshot: immutable while an import runs, so that
// several threads read it without locks.
struct ImportContext {
    core::ShopId shop;
    Market market;
    std::vector<Warehouse> warehouses; // enabled sales warehouses, the default one first
    CategoryIndex categories;
    std::unordered_map<std::string, CategoryRules> rules; // by category id
    std::unordered_map<std::string, BrandId> brands;      // by normalised name, and by id
    QString folder;                                       // pictures given by a relative path are looked for here

    const CategoryRules *rulesOf(const CategoryId &id) const;
};

} // namespace catalog
