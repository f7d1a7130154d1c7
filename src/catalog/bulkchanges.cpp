// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/bulkedit.h"

#include "catalog/categorymove.h"
#include "catalog/edit.h"
#include "catalog/fields.h"
#include "catalog/table.h"
#include "sync/staged.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>
#include <string>

namespace catalog {
namespace {

constexpr size_t kChunk = 500;

QString *textOf(Product &product, BulkEdit::Field field)
{
    return field == BulkEdit::Field::Title ? &product.title : &product.description;
}

QString entityOf(const BulkLine &line)
{
    return line.key.sku == 0 ? productEntity(line.key.product) : skuEntity(line.key.sku);
}

core::Error gone(const BulkLine &line)
{
    return syncing::changedSince(entityOf(line), {QCoreApplication::translate("catalog", "it is no longer here")});
}

// The product as the line saw it, and as it is to be; the applier compares the former with what is there.
core::Result<std::vector<syncing::Change>> changeOf(store::Connection &connection, const BulkPlan &plan,
                                                    const BulkLine &line)
{
    auto loaded = loadProduct(connection, line.key.product);
    if (!loaded)
        return core::Unexpected(loaded.error());
    if (!*loaded)
        return core::Unexpected(gone(line));
    const QString entity = entityOf(line);
    Product before = **loaded, after = before;
    if (plan.edit.field == BulkEdit::Field::Status) {
        before.statusText = line.textBefore;
        return std::vector{statusChange(before, plan.edit.status)};
    }
    if (plan.edit.field == BulkEdit::Field::Category) {
        Findings left;
        before.category = CategoryId(line.textBefore);
        return changesBetween(before, movedTo(after, *plan.rules, left));
    }
    if (plan.edit.field == BulkEdit::Field::SellerSku) {
        const auto at = std::ranges::find(before.skus, line.key.sku, &Sku::row);
        if (at == before.skus.end())
            return core::Unexpected(gone(line));
        at->sellerSku = line.textBefore;
        after.skus[size_t(at - before.skus.begin())].sellerSku = line.textAfter;
        return changesBetween(before, after);
    }
    *textOf(before, plan.edit.field) = line.textBefore;
    *textOf(after, plan.edit.field) = line.textAfter;
    const FieldChange changed = changedFields(productFields(before), productFields(after));
    return std::vector{syncing::Change{entity, changed.before, changed.after}};
}

using Lines = std::span<const BulkLine *const>;

core::Result<syncing::Chunk> listed(store::Connection &connection, const BulkPlan &plan, Lines lines)
{
    syncing::Chunk chunk;
    for (const BulkLine *line : lines) {
        auto made = changeOf(connection, plan, *line);
        if (!made)
            return core::Unexpected(made.error());
        chunk.changes.insert(chunk.changes.end(), std::make_move_iterator(made->begin()),
                             std::make_move_iterator(made->end()));
    }
    return chunk;
}

// {"price": {"currency": "EUR", "minor": 1250}}
std::string priceChange(std::string_view field, std::optional<qint64> minor, std::string_view currency)
{
    std::string json = "{\"";
    json.append(field).append("\":");
    if (!minor)
        return json.append("null}");
    return json.append("{\"currency\":\"")
        .append(currency)
        .append("\",\"minor\":")
        .append(std::to_string(*minor))
        .append("}}");
}

// Stock of one warehouse among the others that the SKU has now.
constexpr const char16_t *kStageStock =
    u"INSERT INTO temp.sync_staged(entity, before, after) SELECT 'sku:' || row, '{\"stock\":' || ifnull(nullif(CASE "
    u"WHEN ?3 IS NULL THEN json_remove(stock, ?2) ELSE json_set(stock, ?2, ?3) END, '{}'), 'null') || '}', "
    u"'{\"stock\":' || json_set(stock, ?2, ?4) || '}' FROM sku WHERE row = ?1";

// Numbers of SKUs go into the table of staged changes, which many of them share one statement in.
core::Result<syncing::Chunk> staged(store::Connection &connection, const BulkPlan &plan, Lines lines)
{
    if (auto cleared = syncing::clearStaged(connection); !cleared)
        return core::Unexpected(cleared.error());
    const bool stock = plan.edit.field == BulkEdit::Field::Stock;
    auto insert = connection.prepare(stock ? kStageStock
                                           : u"INSERT INTO temp.sync_staged(entity, before, after) VALUES (?, ?, ?)");
    if (!insert)
        return core::Unexpected(insert.error());
    const std::string_view field = plan.edit.field == BulkEdit::Field::Price ? "price" : "list_price";
    const std::string currency = plan.currency.code().toStdString();
    const QString path = QStringLiteral("$.\"%1\"").arg(plan.edit.warehouse.text());
    syncing::Chunk chunk;
    chunk.staged = qint64(lines.size());
    for (const BulkLine *line : lines) {
        if (stock)
            insert->bindAll(line->key.sku, path, line->before, line->after);
        else
            insert->bindAll("sku:" + std::to_string(line->key.sku), priceChange(field, line->before, currency),
                            priceChange(field, line->after, currency));
        if (auto done = insert->run(); !done)
            return core::Unexpected(done.error());
        if (connection.changes() == 0)
            return core::Unexpected(gone(*line));
    }
    return chunk;
}

} // namespace

syncing::NextChanges bulkChanges(std::shared_ptr<const BulkPlan> plan, std::function<bool(const BulkLine &)> wanted)
{
    std::vector<const BulkLine *> lines;
    for (const BulkLine &line : plan->lines)
        if (!line.isRefused() && (!wanted || wanted(line)))
            lines.push_back(&line);
    // As they lie on the disk, whatever the selection was sorted by.
    std::ranges::sort(lines, {}, [](const BulkLine *line) { return std::pair(line->key.product, line->key.sku); });
    return [plan = std::move(plan), lines = std::move(lines),
            at = size_t(0)](store::Connection &connection) mutable -> core::Result<syncing::Chunk> {
        const bool numbers = plan->edit.isNumber();
        const auto begin = lines.begin() + qsizetype(at);
        at = std::min(lines.size(), at + kChunk);
        const std::span<const BulkLine *const> some(begin, lines.begin() + qsizetype(at));
        return numbers ? staged(connection, *plan, some) : listed(connection, *plan, some);
    };
}

} // namespace catalog
