// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/category.h"
#include "catalog/finding.h"
#include "catalog/grid.h"
#include "catalog/product.h"
#include "catalog/textreplace.h"
#include "store/connection.h"
#include "sync/plan.h"

#include <QHash>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace catalog {

// One rule for many SKUs. A value.
struct BulkEdit {
    enum class Field { Price, ListPrice, Stock, Title, Description, Status, Category, SellerSku };
    enum class Way {
        Set,
        Add,     // numbers only
        Percent, // numbers only: +10 makes 110 of 100
        Replace, // texts only, and all that can be done to seller SKUs: `find` becomes `text` wherever it stands
        Fill     // the value of the first SKU, not of seller SKUs; a plan of it has Set and that value
    };

    Field field = Field::Price;
    Way way = Way::Set;
    qint64 value = 0; // Set and Add: minor units of the market's currency, or pieces; Percent: hundredths of a percent
    // Prices end so after the change, in minor units of one whole unit: 99 makes 12.40 to 12.99 and 12.20 to 11.99.
    std::optional<qint64> ending;
    WarehouseId warehouse; // of Stock
    QString find, text;    // Replace; Set of a text takes `text`
    TextMatches match = TextMatch::Case;
    Status status = Status::Activate;
    CategoryId category; // a leaf whose rules are cached (Commands::rules)

    bool isNumber() const { return field == Field::Price || field == Field::ListPrice || field == Field::Stock; }
    bool isOfProduct() const { return !isNumber() && field != Field::SellerSku; }
    friend bool operator==(const BulkEdit &, const BulkEdit &) = default;
};

// What becomes of a number; nothing where it leaves the range of qint64. `decimals` are those of the currency, 0 for
// pieces. Percentages are rounded to the nearest unit, halves away from zero.
std::optional<qint64> bulkNumber(const BulkEdit &edit, std::optional<qint64> before, int decimals);

// One SKU, or one product for a field that its SKUs share.
struct BulkLine {
    GridKey key;
    QString subject;                     // seller SKU, or the title
    std::optional<qint64> before, after; // of numbers: minor units or pieces
    QString textBefore, textAfter;       // of texts; states in the platform's words; ids of categories
    Findings findings;                   // with an error the line stays as it is
    bool alarm = false;                  // a price moves by more than half

    bool isRefused() const;
};

// What an edit would do: nothing is changed by it. SKUs that have the value already are counted and left out.
struct BulkPlan {
    BulkEdit edit;
    core::ShopId shop;
    core::Currency currency;
    std::optional<CategoryRules> rules; // of the category that listings move to
    QHash<QString, QString> categories; // what those that the lines name are called
    std::vector<BulkLine> lines;        // in the order of the selection
    qint64 changed = 0, same = 0, refused = 0, alarms = 0;
    qint64 places = 0, found = 0; // of Replace: where the text stands, and in how many products or SKUs
    QString first;                // of Fill: whose value it is
    // Sum of price x stock of the changed lines, in minor units; nothing unless prices change, or beyond qint64.
    std::optional<qint64> valueBefore, valueAfter;
};

// Called between lines with the number done; false ends the planning with sync.cancelled.
using BulkProgress = std::function<bool(qint64 done)>;

// `skus`: rows of the shop. Those that have gone are left out. Cost: some 5 us a
// SKU, 30 us a product for the rest. Errors: catalog.no_rules for a category whose rules are not here, bulk.first,
// bulk.pattern.
core::Result<BulkPlan> planBulk(store::Connection &connection, const core::ShopId &shop, const Market &market,
                                const std::vector<qint64> &skus, const BulkEdit &edit,
                                const BulkProgress &progress = {});

// The plan's changes for syncing::apply(); `wanted` says which lines, null means all. A line whose value is no longer
// what the plan showed makes the apply fail with sync.changed.
syncing::NextChanges bulkChanges(std::shared_ptr<const BulkPlan> plan,
                                 std::function<bool(const BulkLine &)> wanted = {});

} // namespace catalog
