// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/export.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace catalog {

// One thing that can be exported, as a person chooses it. Its columns mean something only together: a weight without
// its unit, or three of five pictures, would come back as a change.
struct ExportField {
    // The first is always in: by it an import finds the row again.
    enum class Part { Identity, Listing, Offer, Stock, Package, Variants, Pictures, Attributes };

    QString key; // stable: "price", "stock:7001", "attribute:100107"
    Part part = Part::Listing;
    QString name;        // for people: the importer's word, or the platform's of a warehouse or attribute
    QStringList columns; // of the header
    friend bool operator==(const ExportField &, const ExportField &) = default;
};

// Every field of these columns, in the order of their header.
std::vector<ExportField> exportFields(const ExportColumns &columns);

enum class ExportPreset { All, PricesAndStock, Texts };
// The keys that a preset stands for, without the identity.
QStringList fieldsOf(ExportPreset preset, const std::vector<ExportField> &fields);

// Which cells of exportRow() a file has, in which order.
class ExportLayout final {
public:
    // `wanted`: keys of fields or names of columns in the order wanted, "stock" and "attributes" for all of a kind,
    // "all"; all where there are none. The identity stands first, whether it is named or not. Errors: export.column
    // for a name that is none, with those that are.
    static core::Result<ExportLayout> make(const ExportColumns &columns, const QStringList &wanted);

    const QStringList &header() const { return header_; }
    QStringList pick(const QStringList &row) const;

private:
    QStringList header_;
    std::vector<qsizetype> cells_;
};

} // namespace catalog
