// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/importgroup.h"

#include "catalog/importrules.h"

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

// The title of another row is used: that of this row, if it is one of a listing that is here, changes nothing.
void leaveTitle(ImportPlan &plan, PlanRow &row)
{
    if ((row.changed & quint32(Given::Title)) == 0)
        return;
    row.changed &= ~quint32(Given::Title);
    row.alarms &= quint8(~quint8(Alarm::TitleHalved));
    --plan.summary.changedCells[Given::Title];
    if (row.changed == 0 && row.kind == RowKind::Update)
        row.kind = RowKind::Unchanged;
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
        if (row.titleHash != 0 && first->titleHash != 0 && row.titleHash != first->titleHash) {
            note(plan, row, rule::kGroupDiffers, Severity::Warning, first->number);
            row.warned = true;
            leaveTitle(plan, row);
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

void checkRequired(ImportPlan &plan, const std::vector<Group> &groups)
{
    for (quint32 index = 0; index < plan.rows.size(); ++index) {
        PlanRow &row = plan.rows[index];
        const Group &group = groups[row.group];
        if (row.kind == RowKind::Pictures && group.skus == 0)
            reject(plan, row, rule::kSellerSkuMissing);
        if (group.existing || row.kind == RowKind::Pictures)
            continue;
        const bool good = row.kind != RowKind::Rejected;
        bool blamed = false;
        for (const Required &required : kRequired) {
            if ((group.given & quint32(required.field)) == 0) {
                // What no row says is told of each row that is right otherwise, and of the first.
                if (good || index == group.first)
                    reject(plan, row, required.rule);
            } else if (good && !blamed && (group.good & quint32(required.field)) == 0) {
                reject(plan, row, rule::kGroupRejected, plan.rows[group.first].number);
                blamed = true;
            }
        }
    }
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
        checkVariants(plan, std::span(members).subspan(from, to - from), market);
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
