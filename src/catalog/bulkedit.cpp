// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/bulkedit.h"

#include "catalog/categorymove.h"
#include "catalog/categorytable.h"
#include "catalog/edit.h"
#include "catalog/fields.h"
#include "catalog/rulenames.h"
#include "catalog/rules.h"
#include "catalog/table.h"
#include "sync/staged.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <cstdlib>
#include <span>
#include <string>

namespace catalog {
namespace {

constexpr qint64 kWhole = 10'000; // hundredths of a percent in one
constexpr size_t kChunk = 500;
constexpr size_t kStaged = 2000;
constexpr qint64 kReport = 1000;

std::optional<qint64> percent(qint64 before, qint64 hundredths)
{
    qint64 factor = 0, product = 0;
    if (__builtin_add_overflow(kWhole, hundredths, &factor) || __builtin_mul_overflow(before, factor, &product))
        return std::nullopt;
    const qint64 half = product < 0 ? -kWhole / 2 : kWhole / 2;
    return __builtin_add_overflow(product, half, &product) ? std::nullopt : std::optional(product / kWhole);
}

// The nearest amount that ends so and is no less than zero, the higher of two that are as near.
qint64 endingIn(qint64 amount, qint64 ending, qint64 unit)
{
    const qint64 below = (amount - ending) / unit * unit + ending;
    const qint64 low = below > amount ? below - unit : below;
    return low >= 0 && amount - low < low + unit - amount ? low : low + unit;
}

QString *textOf(Product &product, BulkEdit::Field field)
{
    return field == BulkEdit::Field::Title ? &product.title : &product.description;
}

// A listing can be switched on and off by its seller only while the platform lets it.
bool canSwitch(Status now, Status wanted)
{
    return wanted == Status::Activate ? now == Status::SellerDeactivated || now == Status::Draft
                                      : now == Status::Activate;
}

class Planner final {
public:
    Planner(store::Connection &connection, const Market &market, BulkPlan &plan)
        : connection_(connection)
        , market_(market)
        , plan_(plan)
    {
    }

    core::Result<void> add(qint64 skuRow)
    {
        if (plan_.edit.isOfProduct()) {
            auto row = productOfSku(connection_, skuRow);
            if (!row)
                return core::Unexpected(row.error());
            return !*row || seen_.contains(**row) ? core::Result<void>() : addProduct(**row);
        }
        const auto offer = offerOf(skuRow);
        if (!offer)
            return core::Unexpected(offer.error());
        if (*offer)
            addSku(**offer);
        return {};
    }

    void finish()
    {
        if (plan_.edit.field != BulkEdit::Field::Price || overflowed_)
            return;
        plan_.valueBefore = before_;
        plan_.valueAfter = after_;
    }

private:
    core::Result<void> addProduct(qint64 row)
    {
        seen_.insert(row);
        auto loaded = loadProduct(connection_, row);
        if (!loaded)
            return core::Unexpected(loaded.error());
        if (!*loaded || (*loaded)->shop != plan_.shop)
            return {};
        Product &product = **loaded;
        BulkLine line;
        line.key = {row, 0};
        line.subject = product.title;
        if (plan_.edit.field == BulkEdit::Field::Status)
            switchStatus(product, line);
        else if (plan_.edit.field == BulkEdit::Field::Category)
            moveCategory(product, line);
        else
            changeText(product, line);
        count(std::move(line), line.textBefore == line.textAfter);
        return {};
    }

    void switchStatus(const Product &product, BulkLine &line) const
    {
        line.textBefore = product.statusText;
        line.textAfter = canSwitch(product.status, plan_.edit.status) ? toText(plan_.edit.status) : product.statusText;
    }

    void moveCategory(const Product &product, BulkLine &line)
    {
        line.textBefore = product.category.text();
        line.textAfter = plan_.rules->id.text();
        if (line.textBefore == line.textAfter)
            return;
        checkCategory(movedTo(product, *plan_.rules, line.findings), *plan_.rules, line.findings);
        std::ranges::stable_sort(line.findings, {}, &Finding::severity); // the worst is what a line shows
    }

    void changeText(Product &product, BulkLine &line) const
    {
        QString &text = *textOf(product, plan_.edit.field);
        line.textBefore = text;
        if (plan_.edit.way == BulkEdit::Way::Replace)
            text.replace(plan_.edit.find, plan_.edit.text);
        else
            text = plan_.edit.text;
        line.textAfter = text;
        if (line.textAfter == line.textBefore)
            return;
        if (plan_.edit.field == BulkEdit::Field::Title)
            checkTitle(text, market_, line.findings);
        else
            checkDescription(text, market_, line.findings);
    }

    // What an edit of numbers needs of a SKU; a tenth of the cost of loading it.
    struct Offer {
        BulkLine line; // with `before`
        qint64 pieces = 0;
    };
    core::Result<std::optional<Offer>> offerOf(qint64 skuRow)
    {
        return connection_.one(
            u"SELECT s.product, s.seller_sku, s.price, s.list_price, s.stock_total, s.stock, p.title FROM sku s "
            "JOIN product p ON p.row = s.product WHERE s.row = ? AND s.shop = ?",
            [this, skuRow](const store::Statement &row) {
                Offer offer;
                offer.line.key = {row.integer(0), skuRow};
                offer.line.subject = row.text(1).isEmpty() ? row.text(6) : row.text(1);
                offer.pieces = row.integer(4);
                const int column = plan_.edit.field == BulkEdit::Field::Price ? 2 : 3;
                if (plan_.edit.field == BulkEdit::Field::Stock) {
                    const QJsonValue pieces = row.json(5).value(plan_.edit.warehouse.text());
                    if (pieces.isDouble())
                        offer.line.before = pieces.toInteger();
                } else if (!row.isNull(column)) {
                    offer.line.before = row.integer(column);
                }
                return offer;
            },
            skuRow, plan_.shop.text());
    }

    void addSku(const Offer &offer)
    {
        BulkLine line = offer.line;
        const bool pieces = plan_.edit.field == BulkEdit::Field::Stock;
        line.after = bulkNumber(plan_.edit, line.before, pieces ? 0 : market_.currency.decimals());
        check(line);
        if (line.before && line.after && !pieces)
            line.alarm = 2 * std::abs(*line.after - *line.before) > std::abs(*line.before);
        const bool same = line.before == line.after && line.findings.empty();
        if (!same && !line.isRefused() && plan_.edit.field == BulkEdit::Field::Price)
            addValue(offer.pieces, line);
        count(std::move(line), same);
    }

    void check(BulkLine &line) const
    {
        if (!line.after)
            line.findings.push_back(
                {Severity::Error, line.before ? rule::kPriceHigh : rule::kPriceMissing, QStringLiteral("price")});
        else if (plan_.edit.field == BulkEdit::Field::Stock)
            checkQuantity(*line.after, plan_.edit.warehouse.text(), line.findings);
        else
            checkPrice({*line.after, market_.currency}, market_, line.findings);
    }

    void addValue(qint64 pieces, const BulkLine &line)
    {
        qint64 before = 0, after = 0;
        overflowed_ |= __builtin_mul_overflow(line.before.value_or(0), pieces, &before) ||
                       __builtin_mul_overflow(*line.after, pieces, &after) ||
                       __builtin_add_overflow(before_, before, &before_) ||
                       __builtin_add_overflow(after_, after, &after_);
    }

    void count(BulkLine &&line, bool same)
    {
        if (same) {
            ++plan_.same;
            return;
        }
        ++(line.isRefused() ? plan_.refused : plan_.changed);
        plan_.alarms += line.alarm && !line.isRefused() ? 1 : 0;
        plan_.lines.push_back(std::move(line));
    }

    store::Connection &connection_;
    const Market &market_;
    BulkPlan &plan_;
    QSet<qint64> seen_; // products
    qint64 before_ = 0, after_ = 0;
    bool overflowed_ = false;
};

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
    *textOf(before, plan.edit.field) = line.textBefore;
    *textOf(after, plan.edit.field) = line.textAfter;
    const FieldChange changed = changedFields(productFields(before), productFields(after));
    return std::vector{syncing::Change{entity, changed.before, changed.after}};
}

core::Result<void> prepareMove(store::Connection &connection, BulkPlan &plan)
{
    auto rules = rulesOf(connection, plan.shop, plan.edit.category);
    if (!rules)
        return core::Unexpected(rules.error());
    if (!*rules)
        return core::fail(
            "catalog.no_rules", QCoreApplication::translate("catalog", "What this category demands is not known here"),
            {}, QCoreApplication::translate("catalog", "Choose the category again while there is a network."));
    plan.rules = std::move(**rules);
    auto all = categories(connection, plan.shop);
    if (!all)
        return core::Unexpected(all.error());
    for (const Category &category : *all)
        plan.categories.insert(category.id.text(), category.name);
    return {};
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

std::optional<qint64> bulkNumber(const BulkEdit &edit, std::optional<qint64> before, int decimals)
{
    std::optional<qint64> after = edit.value;
    if (edit.way != BulkEdit::Way::Set) {
        if (!before)
            return std::nullopt;
        qint64 sum = 0;
        if (edit.way == BulkEdit::Way::Percent)
            after = percent(*before, edit.value);
        else
            after = __builtin_add_overflow(*before, edit.value, &sum) ? std::nullopt : std::optional(sum);
    }
    if (!after || !edit.ending)
        return after;
    qint64 unit = 1;
    for (int i = 0; i < decimals; ++i)
        unit *= 10;
    return unit > *edit.ending ? endingIn(*after, *edit.ending, unit) : *after;
}

bool BulkLine::isRefused() const
{
    return std::ranges::any_of(findings, [](const Finding &finding) { return finding.severity == Severity::Error; });
}

core::Result<BulkPlan> planBulk(store::Connection &connection, const core::ShopId &shop, const Market &market,
                                const std::vector<qint64> &skus, const BulkEdit &edit, const BulkProgress &progress)
{
    BulkPlan plan;
    plan.edit = edit;
    plan.shop = shop;
    plan.currency = market.currency;
    if (edit.field == BulkEdit::Field::Category)
        if (auto prepared = prepareMove(connection, plan); !prepared)
            return core::Unexpected(prepared.error());
    Planner planner(connection, market, plan);
    qint64 done = 0;
    for (const qint64 sku : skus) {
        if (auto added = planner.add(sku); !added)
            return core::Unexpected(added.error());
        if (++done % kReport == 0 && progress && !progress(done))
            return core::fail("sync.cancelled", QCoreApplication::translate("catalog", "Cancelled"));
    }
    planner.finish();
    return plan;
}

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
        at = std::min(lines.size(), at + (numbers ? kStaged : kChunk));
        const std::span<const BulkLine *const> some(begin, lines.begin() + qsizetype(at));
        return numbers ? staged(connection, *plan, some) : listed(connection, *plan, some);
    };
}

} // namespace catalog
