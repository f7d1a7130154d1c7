// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/product.h"
#include "store/connection.h"

#include <QStringList>

#include <vector>

namespace catalog {

// One thing that would make a listing better, as the platform says it.
struct Advice {
    QString field;                      // TITLE DESCRIPTION IMAGE ATTRIBUTE SIZE_CHART; other words may come
    QString code;                       // the platform's name of the issue
    QString solution;                   // what to do, in the platform's words
    Quality reached = Quality::Unknown; // how good the listing can be once this and what is worse is mended
    QStringList searchWords;            // by which buyers look for such products; for titles and descriptions
    friend bool operator==(const Advice &, const Advice &) = default;
};

// What the platform answered about one listing; worst first.
struct Diagnosis {
    ProductId product;
    Quality quality = Quality::Unknown;
    std::vector<Advice> advice;
    friend bool operator==(const Diagnosis &, const Diagnosis &) = default;
};

// The table product_advice: kept from reading to reading, no part of a product's fields or the journal.
core::Result<std::vector<Advice>> adviceOf(store::Connection &connection, qint64 productRow);
std::vector<Advice> adviceFrom(std::string_view json); // as the table has it; none for what can't be read
// Takes answers, tier included, inside the caller's transaction; listings that are not here are passed over. Writes
// only what has changed.
core::Result<void> saveDiagnoses(store::Connection &connection, const core::ShopId &shop,
                                 const std::vector<Diagnosis> &diagnoses);

} // namespace catalog
