// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/importrow.h"

#include <QLatin1String>
#include <QString>

#include <map>
#include <vector>

namespace catalog {

// What would happen to a row.
enum class RowKind : quint8 {
    Create,
    Update,
    Unchanged,
    Rejected,
    Pictures, // only adds pictures to the product of other rows
};

// What a person should look at before an update is applied.
enum class Alarm : quint8 {
    PriceMovedFar = 1, // by more than half, up or down
    StockToZero = 2,   // of all warehouses together
    TitleHalved = 4,   // shorter than half of what it was
};
Q_DECLARE_FLAGS(AlarmSet, Alarm)
Q_DECLARE_OPERATORS_FOR_FLAGS(AlarmSet)

// One row of the plan: an index into the source, not a copy of it. 56 bytes, so that a million rows stay small.
struct PlanRow {
    quint64 offset = 0;     // Record::byteOffset
    qint64 sku = 0;         // our key of the existing SKU, 0 for a new one
    quint32 number = 0;     // Record::number, what people call "row"
    quint32 group = 0;      // rows of one product share it
    quint32 given = 0;      // GivenSet
    quint32 changed = 0;    // GivenSet of an update; of a new SKU, what its listing has from another row
    quint32 options = 0;    // hash of the variant's values, 0 without
    quint32 dimensions = 0; // how many properties in the lowest two bits; above, a hash of their names, 0 without names
    quint32 pictures = 0;   // hash of the pictures, 0 without
    quint32 titleHash = 0;  // 0 without, as the following
    quint16 descriptionHash = 0, categoryHash = 0, brandHash = 0; // enough to warn that rows of a listing differ
    RowKind kind = RowKind::Create;
    bool warned : 1 = false;
    quint8 alarms : 7 = 0; // AlarmSet of an update
};
static_assert(sizeof(PlanRow) == 56);

// A finding of a row, compact: sentence, value and fix are made again from the source when somebody looks.
struct PlanFinding {
    quint32 row = 0; // Record::number
    qint16 column = -1;
    quint16 rule = 0; // index into ImportPlan::rules
    Severity severity = Severity::Error;
    quint32 other = 0; // the row with which it collides, or how many there are
};

// Numbers for the person who decides. Amounts in minor units of the shop's currency.
struct PlanSummary {
    qint64 rows = 0;
    qint64 created = 0, updated = 0, unchanged = 0, rejected = 0; // SKUs
    qint64 newProducts = 0;
    qint64 warnings = 0, fixed = 0;
    std::map<Given, qint64> changedCells;                         // of updates, by field
    qint64 pricesMovedFar = 0, stockToZero = 0, titlesHalved = 0; // updates with that alarm
    qint64 listValueBefore = 0, listValueAfter = 0; // sum of price x stock over the rows that are created or updated
    bool listValueOverflowed = false;
};

// What an import would do, row by row. Plain data; the source must stay as it is until it is applied.
struct ImportPlan {
    std::vector<PlanRow> rows; // in file order
    std::vector<PlanFinding> findings;
    std::vector<QLatin1String> rules; // names, for PlanFinding::rule
    quint32 groups = 0;
    PlanSummary summary;
    std::vector<CategoryId>
        withoutRules; // categories in the file whose rules are not cached: fetch them and check again

    struct RuleCount {
        QLatin1String rule;
        Severity severity;
        qint64 count;
        quint32 firstRow;
    };
    // By rule and severity, the most frequent first.
    std::vector<RuleCount> countsByRule() const;
};

// The field's name in reports and JSON: "price", "stock".
QString name(Given field);

} // namespace catalog
