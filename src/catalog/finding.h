// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <optional>
#include <vector>

namespace catalog {

// How bad a finding is. Error: the platform would refuse the row. Warning: it would go through, but a person should
// look. Fixed: repaired while reading, shown so that nothing happens silently.
enum class Severity { Error, Warning, Fixed };

// One thing that is wrong with one field of a product or SKU, from the importer, the editor or the platform.
struct Finding {
    Severity severity = Severity::Error;
    QString rule;   // stable name: "title.length", "price.format", "identifier.checksum"
    QString field;  // our field name: "title", "price", "stock:WAREHOUSE_ID", "attribute:ID"
    QString words;  // for the merchant, one sentence
    QString value;  // what is there, shortened
    std::optional<QString> fix; // the value that would be right, when there is exactly one

    friend bool operator==(const Finding &, const Finding &) = default;
};

using Findings = std::vector<Finding>;

} // namespace catalog
