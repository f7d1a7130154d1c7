// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonValue>
#include <QString>

#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace contract {

enum class Type { Any, Object, Array, String, Integer, Number, Boolean, File };

// Bounds of a scalar. On a string, minimum and maximum bound its numeric value. `conditional` means that the
// bound differs by region and this is the widest.
struct Limits {
    std::optional<double> minimum, maximum, exclusiveMinimum;
    std::optional<int> minLength, maxLength, maxItems;
    std::optional<int> maxMegabytes; // of an uploaded file
    std::vector<QJsonValue> also;    // values allowed outside minimum..maximum
    bool conditional = false;
};

struct Field;

// The shape of a JSON value. Plain data.
struct Schema {
    Type type = Type::Any;
    std::vector<Field> fields;        // of an object, sorted by name; see freeForm
    bool freeForm = false;            // an object whose keys are not listed
    std::vector<Schema> items;        // of an array: exactly one
    std::vector<Schema> additional;   // of a free-form object: at most one
    std::vector<QString> enumeration; // numbers as their decimal text
    Limits limits;
    QString format; // "unix_timestamp", "unix_timestamp_ms" or empty
    bool deprecated = false;

    const Field *field(QStringView name) const;
};

struct Field {
    QString name;
    Schema schema;
    bool required = false;
};

struct Parameter {
    QString name;
    Schema schema; // of one element when `array`
    bool required = false;
    bool array = false; // sent as one comma-joined string
};

} // namespace contract
