// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/importpictures.h"

#include "catalog/importdiff.h"

#include <algorithm>

namespace catalog {
namespace {

void setPicturesChanged(ImportPlan &plan, PlanRow &row, bool changed)
{
    const quint32 bit = quint32(Given::Images);
    if (((row.changed & bit) != 0) == changed)
        return;
    row.changed ^= bit;
    plan.summary.changedCells[Given::Images] += changed ? 1 : -1;
    row.kind = row.changed != 0 ? RowKind::Update : RowKind::Unchanged;
}

// `members` are indices of one group's rows, in file order.
core::Result<void> compare(ImportPlan &plan, std::span<const quint32> members, tabular::Reader &reader,
                           const RowParser &parser, LocalCatalog &local, const ImportContext &context)
{
    PlanRow *first = nullptr;
    for (const quint32 index : members) {
        PlanRow &row = plan.rows[index];
        if (!first && row.sku != 0 && (row.kind == RowKind::Update || row.kind == RowKind::Unchanged))
            first = &row;
    }
    if (!first)
        return {};
    SpreadPictures pictures;
    tabular::Batch batch;
    ImportRow row;
    RowParser::Scratch scratch;
    for (const quint32 index : members) {
        PlanRow &planned = plan.rows[index];
        if (planned.kind == RowKind::Rejected)
            continue;
        if (auto read = reader.readAt(planned.offset, batch); !read)
            return read;
        if (batch.records().empty())
            continue;
        parser.parse(batch.records().front(), row, scratch);
        pictures.add(planned.number, row);
        if (planned.sku != 0)
            setPicturesChanged(plan, planned, false);
    }
    auto product = local.whole(first->sku);
    if (!product)
        return core::Unexpected(product.error());
    if (!*product)
        return {};
    const std::vector<Image> before = (*product)->images;
    pictures.put(**product, context);
    setPicturesChanged(plan, *first, before != (*product)->images);
    return {};
}

} // namespace

std::vector<bool> spreadGroups(const ImportPlan &plan)
{
    std::vector<bool> spread(plan.groups, false);
    std::vector<quint32> known(plan.groups, 0);
    for (const PlanRow &row : plan.rows) {
        if (row.pictures == 0)
            continue;
        quint32 &pictures = known[row.group];
        if (row.kind == RowKind::Pictures || (pictures != 0 && pictures != row.pictures))
            spread[row.group] = true;
        pictures = row.pictures;
    }
    return spread;
}

void SpreadPictures::add(quint32 number, ImportRow &row)
{
    if (!row.images.empty())
        byRow_[number] = std::move(row.images);
    row.images.clear();
    row.given.setFlag(Given::Images, false);
}

void SpreadPictures::put(Product &product, const ImportContext &context) const
{
    ImportRow all;
    for (const auto &[number, images] : byRow_)
        for (const std::string &image : images)
            if (std::ranges::find(all.images, image) == all.images.end())
                all.images.push_back(image);
    if (!all.images.empty())
        putPictures(all, product, context);
}

core::Result<void> checkSpreadPictures(ImportPlan &plan, tabular::Reader &reader, const RowParser &parser,
                                       LocalCatalog &local, const ImportContext &context)
{
    const std::vector<bool> spread = spreadGroups(plan);
    std::vector<quint32> members;
    for (quint32 index = 0; index < plan.rows.size(); ++index)
        if (spread[plan.rows[index].group])
            members.push_back(index);
    std::ranges::stable_sort(members, {}, [&](quint32 index) { return plan.rows[index].group; });
    for (size_t from = 0, to = 0; from < members.size(); from = to) {
        while (to < members.size() && plan.rows[members[to]].group == plan.rows[members[from]].group)
            ++to;
        auto done = compare(plan, std::span(members).subspan(from, to - from), reader, parser, local, context);
        if (!done)
            return done;
    }
    return {};
}

} // namespace catalog
