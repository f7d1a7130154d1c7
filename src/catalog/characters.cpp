// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/characters.h"

#include <QChar>

namespace catalog {
namespace {

CharacterKind kindOfAscii(char16_t c)
{
    if ((c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'))
        return CharacterKind::Letter;
    if (c >= u'0' && c <= u'9')
        return CharacterKind::Digit;
    return c < 0x20 || c == 0x7f ? CharacterKind::Control : CharacterKind::Symbol;
}

bool isEmoji(char32_t c)
{
    return (c >= 0x1F000 && c <= 0x1FAFF)  // pictographs, transport, supplemental symbols, flags' letters
           || (c >= 0x2600 && c <= 0x27BF) // miscellaneous symbols and dingbats
           || c == 0xFE0F || c == 0x200D || (c >= 0xE0020 && c <= 0xE007F);
}

CharacterKind kindOf(char32_t c)
{
    if (c < 0x80)
        return kindOfAscii(char16_t(c));
    if ((c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3134F))
        return CharacterKind::Chinese;
    if (c >= 0x3040 && c <= 0x30FF)
        return CharacterKind::Kana;
    if (isEmoji(c))
        return CharacterKind::Emoji;
    if ((c >= 0x80 && c < 0xA0) || (c >= 0xD800 && c <= 0xDFFF))
        return CharacterKind::Control;
    if (QChar::isLetter(c))
        return CharacterKind::Letter;
    return QChar::isDigit(c) ? CharacterKind::Digit : CharacterKind::Symbol;
}

template<class See>
void each(QStringView text, See see)
{
    for (qsizetype i = 0; i < text.size();) {
        const char16_t c = text[i].unicode();
        const bool pair = QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        see(pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : char32_t(c), i, pair ? 2 : 1);
        i += pair ? 2 : 1;
    }
}

} // namespace

CharacterKinds characterKinds(QStringView text)
{
    CharacterKinds kinds;
    each(text, [&](char32_t c, qsizetype, int) { kinds |= kindOf(c); });
    // Han letters are letters too.
    if (kinds & (CharacterKind::Chinese | CharacterKind::Kana))
        kinds |= CharacterKind::Letter;
    return kinds;
}

QString withoutKinds(QStringView text, CharacterKinds kinds)
{
    QString kept;
    kept.reserve(text.size());
    each(text, [&](char32_t c, qsizetype at, int units) {
        if (!(kinds & kindOf(c)))
            kept += text.mid(at, units);
    });
    return kept;
}

} // namespace catalog
