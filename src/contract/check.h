// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "contract/validator.h"

namespace contract {

// What is held against a value. A request is closed and its findings quote values; see validator.h for responses.
struct Strictness {
    enum class Others { Refused, Kept };     // unknown fields and enumeration values
    enum class Bounds { Held, Ignored };     // limits
    enum class Null { Value, Absent };       // whether null is a value of its own kind, or stands for no value
    enum class Quotes { Values, WordsOnly }; // whether details quote what was sent

    Others others = Others::Refused;
    Bounds bounds = Bounds::Held;
    Null null = Null::Value;
    Quotes quotes = Quotes::Values;
};

// Walks a value along its schema; appends to `findings`. Recursion is bounded by the schema's depth.
void check(const QJsonValue &value, const Schema &schema, const QString &pointer, Strictness strictness,
           std::vector<Finding> &findings);

// One scalar that travels as text (query, form). `pointer` is like "query:page_size".
void checkText(const QString &text, const Schema &schema, const QString &pointer, std::vector<Finding> &findings);

} // namespace contract
