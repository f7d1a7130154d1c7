// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFlags>
#include <QString>
#include <QStringView>

namespace catalog {

// What a text is made of, as far as the platform's rules ask (codes 12052262, 12052931 to 12052935).
enum class CharacterKind : quint8 {
    Letter = 1,
    Digit = 2,
    Emoji = 4,    // pictographs and their joiners; not the trade marks and arrows of ordinary typography
    Control = 8,  // C0 and C1 controls, and unpaired surrogates
    Chinese = 16, // Han characters
    Kana = 32,    // with Kana, Han characters are Japanese
    Symbol = 64,
};
Q_DECLARE_FLAGS(CharacterKinds, CharacterKind)
Q_DECLARE_OPERATORS_FOR_FLAGS(CharacterKinds)

// One pass; 1 ns a character for ASCII.
CharacterKinds characterKinds(QStringView text);
QString withoutKinds(QStringView text, CharacterKinds kinds);

// The first HTML character code in a plain text ("&amp;", "&#8211;"); empty when there is none.
QStringView firstEscape(QStringView text);
// The text with the characters themselves; codes of unknown names stay.
QString withoutEscapes(QStringView text);

} // namespace catalog
