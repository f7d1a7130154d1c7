// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/importgroup.h"

#include "catalog/importrules.h"
#include "catalog/rulenames.h"

#include <algorithm>
#include <array>

namespace catalog {
namespace {

struct Group {
    quint32 given = 0; // of all its rows
    quint32 good = 0;  // of those that are not rejected
    quint32 rows = 0, skus = 0;
    quint32 first = 0; // index of its first row
    bool existing = false;
};

// One rule per field, so that reports can count and name them.
struct Required {
    Given field;
    QLatin1String rule;
};
constexpr std::array kRequired{Required{Given::Title, QLatin1String("title.missing")},
                               Required{Given::Description, QLatin1String("description.missing")},
                               Required{Given::Category, QLatin1String("category.missing")},
                               Required{Given::Images, QLatin1String("image.missing")},
                               Required{Given::Weight, QLatin1String("weight.missing")}};

void note(ImportPlan &plan, const PlanRow &row, QLatin1String rule, Severity severity, quint32 other)
{
    plan.findings.push_back({row.number, -1, ruleNumber(plan, rule), severity, other});
}

void reject(ImportPlan &plan, PlanRow &row, QLatin1String rule, quint32 other = 0)
{
    note(plan, row, rule, Severity::Error, other);
    row.kind = RowKind::Rejected;
}

// Two sets of property names, PlanRow::dimensions; names that are not given agree with any.
bool differ(quint32 a, quint32 b) { return (a & 3) != (b & 3) || (a >> 2 != 0 && b >> 2 != 0 && a != b); }

// What all rows of a listing share, and the rule for a row that says something else than another.
struct Shared {
    Given field;
    QLatin1String rule;
    quint32 (*hash)(const PlanRow &); // 0 where the row says nothing
};
constexpr std::array kShared{
    Shared{Given::Title, rule::kGroupDiffers, [](const PlanRow &row) { return row.titleHash; }},
    Shared{Given::Description, rule::kGroupDescriptionDiffers,
           [](const PlanRow &row) { return quint32(row.descriptionHash); }},
    Shared{Given::Category, rule::kGroupCategoryDiffers, [](const PlanRow &row) { return quint32(row.categoryHash); }},
    Shared{Given::Brand, rule::kGroupBrandDiffers, [](const PlanRow &row) { return quint32(row.brandHash); }}};

bool takesPart(const PlanRow &row) { return row.kind != RowKind::Rejected && row.kind != RowKind::Pictures; }

// The value of another row is used: that of this row changes nothing.
void leave(ImportPlan &plan, PlanRow &row, Given field)
{
    if (row.sku == 0) {
        row.changed |= quint32(field);
        return;
    }
    if ((row.changed & quint32(field)) == 0)
        return;
    row.changed &= ~quint32(field);
    if (field == Given::Title)
        row.alarms &= quint8(~quint8(Alarm::TitleHalved)) & 0x7f;
    --plan.summary.changedCells[field];
    if (row.changed == 0 && row.kind == RowKind::Update)
        row.kind = RowKind::Unchanged;
}

// The first row that says something counts, also when the file is imported again.
void checkShared(ImportPlan &plan, std::span<const quint32> members, const Shared &shared)
{
    const PlanRow *first = nullptr;
    for (const quint32 index : members) {
        PlanRow &row = plan.rows[index];
        if (!takesPart(row) || shared.hash(row) == 0)
            continue;
        if (!first)
            first = &row;
        if (shared.hash(row) == shared.hash(*first))
            continue;
        note(plan, row, shared.rule, Severity::Warning, first->number);
        row.warned = true;
        leave(plan, row, shared.field);
    }
}

// `members` are indices of one group's rows, in file order.
void checkVariants(ImportPlan &plan, std::span<const quint32> members, const Market &market)
{
    const PlanRow *first = nullptr;
    std::vector<std::pair<quint32, quint32>> seen; // options hash, row number
    int variants = 0;
    for (const quint32 index : members) {
        PlanRow &row = plan.rows[index];
        if (row.kind == RowKind::Rejected || row.kind == RowKind::Pictures)
            continue;
        if (!first)
            first = &row;
        // A file that says nothing of the variants of what is here leaves them as they are.
        if (row.sku == 0 || row.options != 0) {
            if (differ(row.dimensions, first->dimensions)) {
                reject(plan, row, rule::kVariantDimensions);
                continue;
            }
            const auto same = std::ranges::find(seen, row.options, &std::pair<quint32, quint32>::first);
            if (same != seen.end()) {
                reject(plan, row, rule::kVariantTwice, same->second);
                continue;
            }
            if (++variants > market.maximumSkus) {
                reject(plan, row, rule::kVariantMany, quint32(members.size()));
                continue;
            }
            seen.emplace_back(row.options, row.number);
        }
    }
}

std::vector<Group> groupsOf(const ImportPlan &plan)
{
    std::vector<Group> groups(plan.groups);
    for (quint32 index = 0; index < plan.rows.size(); ++index) {
        const PlanRow &row = plan.rows[index];
        Group &group = groups[row.group];
        if (group.rows++ == 0)
            group.first = index;
        group.given |= row.given;
        group.good |= row.kind == RowKind::Rejected ? 0 : row.given;
        group.skus += row.kind != RowKind::Pictures;
        constexpr quint32 kIds = quint32(Given::ProductId) | quint32(Given::SkuId);
        group.existing = group.existing || row.sku != 0 || (row.given & kIds) != 0;
    }
    return groups;
}

quint32 missingIn(const Group &group)
{
    quint32 missing = 0;
    for (const Required &required : kRequired)
        missing |= quint32(required.field) & ~group.given;
    return missing;
}

void checkFields(ImportPlan &plan, PlanRow &row, const Group &group, bool first)
{
    const bool good = row.kind != RowKind::Rejected;
    bool blamed = false;
    for (const Required &required : kRequired) {
        if ((group.given & quint32(required.field)) == 0) {
            // What no row says is told of each row that is right otherwise, and of the first.
            if (good || first)
                reject(plan, row, required.rule);
        } else if (good && !blamed && (group.good & quint32(required.field)) == 0) {
            reject(plan, row, rule::kGroupRejected, plan.rows[group.first].number);
            blamed = true;
        }
    }
}

// Price and stock, which each row by itself was found to lack, are told with the rest of what a listing needs.
void gather(ImportPlan &plan, const std::vector<quint32> &unknown)
{
    const auto fieldOf = [&](const PlanFinding &finding) {
        const QLatin1String rule = plan.rules[finding.rule];
        if (rule == rule::kPriceMissing)
            return quint32(Given::Price);
        return rule == rule::kStockMissing ? quint32(Given::Stock) : 0;
    };
    std::vector<quint32> lacks(unknown.size(), 0);
    const auto at = [&](quint32 row) {
        const auto found = std::ranges::lower_bound(unknown, row);
        return found != unknown.end() && *found == row ? size_t(found - unknown.begin()) : unknown.size();
    };
    std::erase_if(plan.findings, [&](const PlanFinding &finding) {
        const quint32 field = fieldOf(finding);
        const size_t index = field == 0 ? unknown.size() : at(finding.row);
        if (index < unknown.size())
            lacks[index] |= field;
        return index < unknown.size();
    });
    for (PlanFinding &finding : plan.findings)
        if (plan.rules[finding.rule] == rule::kSellerSkuUnknown)
            finding.other |= lacks[at(finding.row)];
}

void checkRequired(ImportPlan &plan, const std::vector<Group> &groups)
{
    std::vector<quint32> unknown; // numbers of rows, ascending
    for (quint32 index = 0; index < plan.rows.size(); ++index) {
        PlanRow &row = plan.rows[index];
        const Group &group = groups[row.group];
        if (row.kind == RowKind::Pictures && group.skus == 0)
            reject(plan, row, rule::kSellerSkuMissing);
        if (group.existing || row.kind == RowKind::Pictures)
            continue;
        const quint32 missing = missingIn(group);
        const bool first = index == group.first, good = row.kind != RowKind::Rejected;
        // Without a title and more it was hardly meant to be a new listing: the seller SKU is what is wrong.
        if ((missing & quint32(Given::Title)) == 0 || missing == quint32(Given::Title)) {
            checkFields(plan, row, group, first);
            continue;
        }
        unknown.push_back(row.number);
        if ((row.given & quint32(Given::SellerSku)) != 0 && (good || first))
            reject(plan, row, rule::kSellerSkuUnknown, missing);
    }
    if (!unknown.empty())
        gather(plan, unknown);
}

} // namespace

quint16 ruleNumber(ImportPlan &plan, QLatin1String rule)
{
    const auto at = std::ranges::find(plan.rules, rule);
    if (at != plan.rules.end())
        return quint16(at - plan.rules.begin());
    plan.rules.push_back(rule);
    return quint16(plan.rules.size() - 1);
}

void checkGroups(ImportPlan &plan, const Market &market)
{
    const std::vector<Group> groups = groupsOf(plan);
    std::vector<quint32> members;
    for (quint32 index = 0; index < plan.rows.size(); ++index)
        if (groups[plan.rows[index].group].rows > 1)
            members.push_back(index);
    std::ranges::stable_sort(members, {}, [&](quint32 index) { return plan.rows[index].group; });
    for (size_t from = 0; from < members.size();) {
        size_t to = from;
        while (to < members.size() && plan.rows[members[to]].group == plan.rows[members[from]].group)
            ++to;
        const auto group = std::span(members).subspan(from, to - from);
        checkVariants(plan, group, market);
        for (const Shared &shared : kShared)
            checkShared(plan, group, shared);
        from = to;
    }
    checkRequired(plan, groupsOf(plan));
}

namespace {

void countAlarms(AlarmSet alarms, PlanSummary &sum)
{
    sum.pricesMovedFar += alarms.testFlag(Alarm::PriceMovedFar);
    sum.stockToZero += alarms.testFlag(Alarm::StockToZero);
    sum.titlesHalved += alarms.testFlag(Alarm::TitleHalved);
}

} // namespace

void countRows(ImportPlan &plan)
{
    PlanSummary &sum = plan.summary;
    std::vector<bool> made(plan.groups, false), existing(plan.groups, false);
    for (const PlanRow &row : plan.rows) {
        ++sum.rows;
        switch (row.kind) {
        case RowKind::Create:
            ++sum.created;
            made[row.group] = true;
            break;
        case RowKind::Update:
            ++sum.updated;
            countAlarms(AlarmSet(QFlag(row.alarms)), sum);
            break;
        case RowKind::Unchanged:
            ++sum.unchanged;
            break;
        case RowKind::Rejected:
            ++sum.rejected;
            break;
        case RowKind::Pictures:
            break;
        }
        if (row.sku != 0 || (row.given & quint32(Given::ProductId)) != 0)
            existing[row.group] = true;
    }
    for (quint32 group = 0; group < plan.groups; ++group)
        sum.newProducts += made[group] && !existing[group];
    for (const PlanFinding &finding : plan.findings) {
        sum.warnings += finding.severity == Severity::Warning;
        sum.fixed += finding.severity == Severity::Fixed;
    }
}

} // namespace catalog
