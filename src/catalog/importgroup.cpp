// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/importgroup.h"

#include "catalog/importrules.h"

#include <algorithm>
#include <array>

namespace catalog {
namespace {

struct Group {
    quint32 given = 0; // of all its rows
    quint32 rows = 0;
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

void note(ImportPlan &plan, const PlanRow &row, QLatin1String rule, Severity severity)
{
    plan.findings.push_back({row.number, -1, ruleNumber(plan, rule), severity});
}

void reject(ImportPlan &plan, PlanRow &row, QLatin1String rule)
{
    note(plan, row, rule, Severity::Error);
    row.kind = RowKind::Rejected;
}

// `members` are indices of one group's rows, in file order.
void checkVariants(ImportPlan &plan, std::span<const quint32> members, const Market &market)
{
    const PlanRow &first = plan.rows[members.front()];
    std::vector<std::pair<quint32, quint32>> seen; // options hash, row index
    int variants = 0;
    for (const quint32 index : members) {
        PlanRow &row = plan.rows[index];
        if (row.kind == RowKind::Rejected)
            continue;
        if (row.dimensions != first.dimensions) {
            reject(plan, row, rule::kVariantDimensions);
            continue;
        }
        if (std::ranges::find(seen, row.options, &std::pair<quint32, quint32>::first) != seen.end()) {
            reject(plan, row, rule::kVariantTwice);
            continue;
        }
        if (++variants > market.maximumSkus) {
            reject(plan, row, rule::kVariantMany);
            continue;
        }
        seen.emplace_back(row.options, index);
        if (row.titleHash != 0 && first.titleHash != 0 && row.titleHash != first.titleHash) {
            note(plan, row, rule::kGroupDiffers, Severity::Warning);
            row.warned = true;
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
        group.existing = group.existing || row.sku != 0 || (row.given & quint32(Given::ProductId)) != 0;
    }
    return groups;
}

void checkRequired(ImportPlan &plan, const std::vector<Group> &groups)
{
    for (quint32 index = 0; index < plan.rows.size(); ++index) {
        PlanRow &row = plan.rows[index];
        const Group &group = groups[row.group];
        if (row.kind != RowKind::Create || group.existing)
            continue;
        for (const Required &required : kRequired) {
            if ((group.given & quint32(required.field)) != 0)
                continue;
            if (index == group.first || row.kind != RowKind::Rejected)
                reject(plan, row, required.rule);
        }
    }
}

void count(ImportPlan &plan)
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
            break;
        case RowKind::Unchanged:
            ++sum.unchanged;
            break;
        case RowKind::Rejected:
            ++sum.rejected;
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
    checkRequired(plan, groups);
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
    count(plan);
}

} // namespace catalog
