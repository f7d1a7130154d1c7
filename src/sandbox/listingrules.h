// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sandbox/productstore.h"
#include "sandbox/textrules.h"

#include <set>

namespace sandbox {

// A listing under examination. `listing` is a document as Create Product takes it, after normalised(); SKUs that are
// `existing` keep their price and stock, so only new ones must bring them.
struct Examined {
    World &world;
    const Shop &shop;
    const Market &market;
    const Category *category; // null when unknown
    const QJsonObject &listing;
    qint64 product = 0; // 0 when new
    QString productListing;
    std::vector<SkuRow> existing = {};

    const SkuRow *existingSku(const QJsonObject &sku) const;
    QJsonArray skus() const { return listing[u"skus"].toArray(); }
};

// Fills in what the platform derives: names of built-in attributes and values, ids of custom ones. What can't be
// resolved is left as it is, for the rules to find.
QJsonObject normalised(World &world, const Shop &shop, const QJsonObject &listing);

// All rules of Create/Edit Product that the listing breaks, in the order of the page; empty when it can be listed.
// `product` is the product being edited, or null for a new one.
Problems checkListing(World &world, const Shop &shop, const QJsonObject &listing, const ProductRow *product);

// The parts of it.
void checkCategory(const Examined &examined, Problems &problems);
void checkProductAttributes(const Examined &examined, Problems &problems);
void checkVariants(const Examined &examined, Problems &problems);
void checkOffers(const Examined &examined, Problems &problems);
void checkPackage(const Examined &examined, Problems &problems);
void checkCompliance(const Examined &examined, Problems &problems);

// A price as it arrives, in the shop's currency. Gives nothing when it is missing or broken, which is reported.
std::optional<qint64> checkPrice(const Shop &shop, const QJsonObject &price, Problems &problems);
// A US list price; nothing where there is none or it is below `price` (the platform drops it then).
std::optional<qint64> checkListPrice(const Shop &shop, const QJsonObject &listPrice, qint64 price, Problems &problems);
// A warehouse that can hold stock for the shop, or its problem's code and words.
std::optional<Problem> warehouseProblem(World &world, const Shop &shop, const QString &warehouse);

// An unknown picture; `malformedCode` is told for what is no uri at all.
std::optional<Problem> imageProblem(World &world, const QString &uri, int malformedCode);

} // namespace sandbox
