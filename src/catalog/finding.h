// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLatin1String>
#include <QString>

#include <optional>
#include <vector>

namespace catalog {

struct Market;

// How bad a finding is. Error: the platform would refuse the row. Warning: it would go through, but a person should
// look. Fixed: repaired while reading, shown so that nothing happens silently.
enum class Severity : quint8 { Error, Warning, Fixed };

// One thing that is wrong with one field of a product or SKU, from the importer, the editor or the platform. Made by
// the million during an import, so it carries numbers and static names; the sentence is made when somebody reads it.
struct Finding {
    Severity severity = Severity::Error;
    QLatin1String rule; // stable static name: "title.length", "price.format", "identifier.checksum"
    QString field;      // our field name, a QStringLiteral where possible: "title", "price", "stock:ID", "attribute:ID"
    qint64 limit = 0;   // what the rule allows: characters, minor units, pieces; 0 where there is no number
    qint64 actual = 0;  // what was met, in the same unit
    QString detail = {}; // a name or text that belongs into the sentence: the missing attribute, the foreign currency

    friend bool operator==(const Finding &, const Finding &) = default;
};

using Findings = std::vector<Finding>;

// The sentence for the merchant, in the user's language.
QString words(const Finding &finding);

// The one value that would satisfy the rule, where there is exactly one: blanks collapsed, a title without emoji, a
// mended check digit. `value` is what is there now.
std::optional<QString> fixFor(const Finding &finding, QStringView value, const Market &market);

// The rules for which fixFor() knows a fix, at least for some values.
std::vector<QLatin1String> fixableRules();

} // namespace catalog
