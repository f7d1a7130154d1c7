// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/bulkedit.h"

#include "catalog/bulkfill.h"
#include "catalog/categorymove.h"
#include "catalog/categorytable.h"
#include "catalog/rulenames.h"
#include "catalog/rules.h"
#include "catalog/table.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <cstdlib>

namespace catalog {
namespace {

constexpr qint64 kWhole = 10'000; // hundredths of a percent in one
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

// A listing can be switched on and off by its seller only while the platform lets it.
bool canSwitch(Status now, Status wanted)
{
    return wanted == Status::Activate ? now == Status::SellerDeactivated || now == Status::Draft
                                      : now == Status::Activate;
}

class Planner final {
public:
    // `replacer`: of an edit that replaces, else null.
    Planner(store::Connection &connection, const Market &market, BulkPlan &plan, const TextReplacer *replacer)
        : connection_(connection)
        , market_(market)
        , plan_(plan)
        , replacer_(replacer)
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
        if (plan_.edit.field == BulkEdit::Field::SellerSku)
            return addSellerSku(skuRow);
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
        else if (auto done = changeText(product, line); !done)
            return done;
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

    core::Result<void> changeText(const Product &product, BulkLine &line)
    {
        const bool title = plan_.edit.field == BulkEdit::Field::Title;
        line.textBefore = title ? product.title : product.description;
        line.textAfter = plan_.edit.text;
        if (replacer_)
            if (auto done = replace(line, title ? TextKind::Plain : TextKind::Html); !done)
                return done;
        if (line.textAfter == line.textBefore)
            return {};
        if (title)
            checkTitle(line.textAfter, market_, line.findings);
        else
            checkDescription(line.textAfter, market_, line.findings);
        return {};
    }

    enum class TextKind { Plain, Html };
    core::Result<void> replace(BulkLine &line, TextKind kind)
    {
        auto replaced = kind == TextKind::Html ? replacer_->inHtml(line.textBefore) : replacer_->in(line.textBefore);
        if (!replaced)
            return core::Unexpected(replaced.error());
        line.textAfter = std::move(replaced->text);
        plan_.places += replaced->count;
        plan_.found += replaced->count > 0 ? 1 : 0;
        return {};
    }

    core::Result<void> addSellerSku(qint64 skuRow)
    {
        auto known = connection_.one(
            u"SELECT product, seller_sku FROM sku WHERE row = ? AND shop = ?",
            [skuRow](const store::Statement &row) {
                BulkLine line;
                line.key = {row.integer(0), skuRow};
                line.subject = line.textBefore = line.textAfter = row.text(1);
                return line;
            },
            skuRow, plan_.shop.text());
        if (!known || !*known)
            return known ? core::Result<void>() : core::Unexpected(known.error());
        BulkLine &line = **known;
        if (replacer_)
            if (auto done = replace(line, TextKind::Plain); !done)
                return done;
        const bool same = line.textBefore == line.textAfter;
        if (!same) {
            checkSellerSku(line.textAfter, line.findings);
            auto taken = skusBySellerSku(connection_, plan_.shop, line.textAfter);
            if (!taken)
                return core::Unexpected(taken.error());
            if (!taken->empty() || given_.contains(line.textAfter))
                line.findings.push_back(
                    {Severity::Error, rule::kSellerSkuTaken, QStringLiteral("seller_sku"), 0, 0, line.textAfter});
            given_.insert(line.textAfter);
        }
        count(std::move(line), same);
        return {};
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
    const TextReplacer *replacer_;
    QSet<qint64> seen_;   // products
    QSet<QString> given_; // seller SKUs
    qint64 before_ = 0, after_ = 0;
    bool overflowed_ = false;
};

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
    if (edit.way == BulkEdit::Way::Fill && !skus.empty())
        if (auto taken = takeFirst(connection, skus.front(), plan); !taken)
            return core::Unexpected(taken.error());
    std::optional<TextReplacer> replacer;
    if (edit.way == BulkEdit::Way::Replace) {
        auto made = TextReplacer::make(edit.find, edit.text, edit.match);
        if (!made)
            return core::Unexpected(made.error());
        replacer = std::move(*made);
    }
    if (edit.field == BulkEdit::Field::Category)
        if (auto prepared = prepareMove(connection, plan); !prepared)
            return core::Unexpected(prepared.error());
    Planner planner(connection, market, plan, replacer ? &*replacer : nullptr);
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

} // namespace catalog
