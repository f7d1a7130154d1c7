// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/category.h"
#include "catalog/product.h"

#include <QString>

#include <vector>

namespace catalog {

// One property in which the SKUs of a listing differ: Colour, with Red and Blue. Names are compared without case, as
// the platform does; a name and values of the merchant's own have no ids (Create Product, skus.sales_attributes).
struct VariantAxis {
    QString id, name;
    std::vector<AttributeValue> values; // in the order in which buyers see them
    friend bool operator==(const VariantAxis &, const VariantAxis &) = default;
};

constexpr int kMostAxes = 3;

// The properties of the product's SKUs, in their order, with every value that one of them has. Pure, as all here.
std::vector<VariantAxis> axesOf(const Product &product);
// How many SKUs all combinations of these values make; a property without values counts as one with one.
qint64 combinationCount(const std::vector<VariantAxis> &axes);

// One SKU for each combination, the last property changing fastest. A SKU of the product that fits a combination is
// kept with everything it has; one that lacks a property is taken to have the first value of it, and of those that
// differed only in a property that is gone the first is kept. New ones have row 0, the price, list price and warehouses
// (without pieces) of the one that is most like them, and a seller SKU made from its.
// Cost: combinations times SKUs; ask combinationCount() first.
std::vector<Sku> combined(const Product &product, const std::vector<VariantAxis> &axes);

// Calls a property, or one of its values, something else on every SKU that has it.
void renameAxis(std::vector<Sku> &skus, const QString &from, const QString &id, const QString &to);
void renameValue(std::vector<Sku> &skus, const QString &axis, const QString &from, const AttributeValue &to);

// "Red, 2 pieces"; empty for the only SKU of a listing without properties.
QString variantName(const Sku &sku);

} // namespace catalog
