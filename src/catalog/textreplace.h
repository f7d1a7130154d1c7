// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"

#include <QFlags>
#include <QRegularExpression>
#include <QString>

namespace catalog {

// How a text is looked for.
enum class TextMatch {
    Case = 1,      // A is not a
    WholeWord = 2, // not inside of a longer word; letters, digits and _ of any script make words
    Pattern = 4    // what is looked for is a regular expression (PCRE); \1 to \9 in the new text are its groups
};
Q_DECLARE_FLAGS(TextMatches, TextMatch)
Q_DECLARE_OPERATORS_FOR_FLAGS(TextMatches)

// Puts one text in the place of another wherever it stands. A value; any thread.
class TextReplacer final {
public:
    // Errors: bulk.pattern with what is wrong with a regular expression, and where.
    static core::Result<TextReplacer> make(const QString &find, const QString &text, TextMatches how);

    struct Replaced {
        QString text;
        qint64 count = 0; // places
    };
    // Places without a single character are passed over. Errors: bulk.pattern for an expression that takes too long.
    core::Result<Replaced> in(const QString &text) const;
    // In the words of a listing's description, never in its tags; what stands on both sides of a tag is not found.
    // Words that are not touched stay letter by letter.
    core::Result<Replaced> inHtml(const QString &html) const;

private:
    TextReplacer() = default;
    QString made(const QRegularExpressionMatch &match) const;

    QRegularExpression expression_;
    QString text_;
    bool groups_ = false;
};

} // namespace catalog
