// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/money.h"

#include <QString>
#include <QStringList>

namespace sandbox {

// What a market's listing rules allow (Create Product, Edit Product and Product pricing pages, May 2026). Price
// bounds the pages don't give are the widest that make sense and marked so in the table.
struct Market {
    QString region;
    QString currency;
    int titleLeast = 1;
    int titleMost = 255;
    int mostSkus = 100;
    qint64 leastPrice = 1; // minor units
    qint64 mostPrice = 0;  // minor units
    bool v2 = false;       // category tree v2 only; otherwise v1
    QStringList weightUnits;
    QStringList dimensionUnits;
    bool chinese = false; // Chinese characters allowed in texts

    core::Currency money() const { return *core::Currency::fromCode(currency); }
    QString categoryVersion() const { return v2 ? QStringLiteral("v2") : QStringLiteral("v1"); }
};

// A region without a table row gets the rules of the other markets with EUR. Cost: a scan of 16 rows.
const Market &market(const QString &region);
// The European Union's markets, where product safety wants a manufacturer and a responsible person named.
bool inUnion(const QString &region);

} // namespace sandbox
