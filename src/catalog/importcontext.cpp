// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/importcontext.h"

#include "tabular/values.h"

#include <algorithm>

namespace catalog {
namespace {

// "Home > Kitchen", "Home/Kitchen" and "Home » Kitchen" become one form.
std::string normalisedPath(std::string_view text)
{
    std::string path;
    size_t from = 0;
    while (from <= text.size()) {
        size_t end = text.size();
        size_t skip = 1;
        for (const std::string_view mark : {">", "/", "»", "|"}) {
            const size_t at = text.find(mark, from);
            if (at < end) {
                end = at;
                skip = mark.size();
            }
        }
        const std::string part = tabular::normalised(text.substr(from, end - from));
        if (!part.empty())
            path += path.empty() ? part : '>' + part;
        from = end + skip;
    }
    return path;
}

// "Mugs (601234)" -> "601234"
std::string_view idInBrackets(std::string_view text)
{
    if (text.empty() || text.back() != ')')
        return {};
    const size_t open = text.rfind('(');
    if (open == std::string_view::npos)
        return {};
    const std::string_view id = text.substr(open + 1, text.size() - open - 2);
    const bool digits = !id.empty() && std::ranges::all_of(id, [](char c) { return c >= '0' && c <= '9'; });
    return digits ? id : std::string_view{};
}

} // namespace

CategoryIndex::CategoryIndex(const std::vector<Category> &categories)
{
    std::unordered_map<QString, const Category *> nodes;
    for (const Category &category : categories)
        nodes.emplace(category.id.text(), &category);
    for (const Category &category : categories) {
        const Node node{category.id, category.isLeaf,
                        std::ranges::find(category.permissions, QStringLiteral("PROHIBITED")) !=
                            category.permissions.end()};
        byId_.emplace(category.id.text().toStdString(), node);
        std::string path = tabular::normalised(category.name.toStdString());
        const std::string leaf = path;
        // A damaged cache could hold a circle: no real path is this deep.
        int depth = 0;
        for (auto up = nodes.find(category.parent.text()); up != nodes.end() && depth < 12;
             up = nodes.find(up->second->parent.text()), ++depth)
            path = tabular::normalised(up->second->name.toStdString()) + '>' + path;
        byName_.insert_or_assign(path, node);
        if (category.isLeaf && leaf != path) {
            const auto [at, fresh] = byName_.try_emplace(leaf, node);
            if (!fresh && at->second.id != category.id)
                at->second.ambiguous = true;
        }
    }
}

CategoryIndex::Match CategoryIndex::answer(const Node &node) const
{
    if (node.ambiguous)
        return {Answer::Ambiguous, {}};
    if (!node.leaf)
        return {Answer::NotLeaf, node.id};
    return {node.prohibited ? Answer::Prohibited : Answer::Found, node.id};
}

CategoryIndex::Match CategoryIndex::find(std::string_view text) const
{
    text = tabular::trimmed(text);
    const std::string_view bracketed = idInBrackets(text);
    if (const auto at = byId_.find(std::string(bracketed.empty() ? text : bracketed)); at != byId_.end())
        return answer(at->second);
    if (const auto at = byName_.find(normalisedPath(text)); at != byName_.end())
        return answer(at->second);
    return {};
}

const CategoryRules *ImportContext::rulesOf(const CategoryId &id) const
{
    const auto at = rules.find(id.text().toStdString());
    return at == rules.end() ? nullptr : &at->second;
}

} // namespace catalog
