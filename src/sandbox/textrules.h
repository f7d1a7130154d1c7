// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sandbox/market.h"

#include <QString>

#include <functional>
#include <vector>

namespace sandbox {

// A rule of the platform that a listing breaks, with the documented code.
struct Problem {
    int code;
    QString message;
    // What a draft may still lack; everything else is refused in drafts too.
    bool completeness = false;
};
using Problems = std::vector<Problem>;

// Emoji, control characters, HTML escapes, or nothing but symbols: what no text on the platform may have.
bool breaksTextRules(const QString &text);
bool hasChinese(const QString &text);

void checkTitle(const QString &title, const Market &market, Problems &problems);

// `known` tells whether the platform has the picture of an address.
void checkDescription(const QString &html, const Market &market, const std::function<bool(const QString &url)> &known,
                      Problems &problems);

// Identifier code of a SKU: digits by type and the check digit of GS1 (or ISBN-10).
void checkIdentifierCode(const QString &type, const QString &code, Problems &problems);

} // namespace sandbox
