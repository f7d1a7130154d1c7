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
           || c == 0xFE0F || c == 0x20E3 || c == 0x200D || (c >= 0xE0020 && c <= 0xE007F);
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

// As in HTML: "#8211", "#x2013", "nbsp".
bool isEscapeName(QStringView name)
{
    const bool number = name.startsWith(u'#');
    const bool hexadecimal = name.startsWith(u"#x");
    const QStringView rest = name.mid(hexadecimal ? 2 : number ? 1 : 0);
    if (rest.isEmpty() || rest.size() > 8 || (!number && rest.size() < 2))
        return false;
    return std::ranges::all_of(rest, [&](QChar c) {
        const bool digit = c >= u'0' && c <= u'9';
        const char16_t lower = c.unicode() | 0x20;
        const bool letter = lower >= u'a' && lower <= u'z';
        return number ? digit || (hexadecimal && lower >= u'a' && lower <= u'f') : letter;
    });
}

QString meaning(QStringView escape)
{
    const QStringView name = escape.mid(1, escape.size() - 2);
    if (name.startsWith(u'#')) {
        const bool hexadecimal = name.startsWith(u"#x");
        const uint code = name.mid(hexadecimal ? 2 : 1).toUInt(nullptr, hexadecimal ? 16 : 10);
        return code >= 0x20 && code <= 0x10FFFF && !(code >= 0xD800 && code <= 0xDFFF) && !(code >= 0x7F && code < 0xA0)
                   ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1)
                   : QString();
    }
    constexpr std::pair<const char *, char16_t> kNames[] = {
        {"amp", u'&'},     {"lt", u'<'},      {"gt", u'>'},      {"quot", u'"'},     {"apos", u'\''},
        {"nbsp", u' '},    {"ndash", 0x2013}, {"mdash", 0x2014}, {"hellip", 0x2026}, {"auml", 0xE4},
        {"ouml", 0xF6},    {"uuml", 0xFC},    {"Auml", 0xC4},    {"Ouml", 0xD6},     {"Uuml", 0xDC},
        {"szlig", 0xDF},   {"eacute", 0xE9},  {"egrave", 0xE8},  {"agrave", 0xE0},   {"ccedil", 0xE7},
        {"ntilde", 0xF1},  {"deg", 0xB0},     {"euro", 0x20AC},  {"trade", 0x2122},  {"reg", 0xAE},
        {"copy", 0xA9},    {"times", 0xD7},   {"frac12", 0xBD},  {"lsquo", 0x2018},  {"rsquo", 0x2019},
        {"ldquo", 0x201C}, {"rdquo", 0x201D}, {"bdquo", 0x201E}};
    for (const auto &[known, character] : kNames)
        if (name == QLatin1String(known))
            return QString(QChar(character));
    return escape.toString();
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

QStringView firstEscape(QStringView text)
{
    for (qsizetype at = text.indexOf(u'&'); at >= 0; at = text.indexOf(u'&', at + 1)) {
        const qsizetype end = text.indexOf(u';', at);
        const QStringView name = end < 0 ? QStringView() : text.mid(at + 1, end - at - 1);
        if (isEscapeName(name))
            return text.mid(at, end - at + 1);
    }
    return {};
}

QString withoutEscapes(QStringView text)
{
    QString plain;
    for (QStringView escape = firstEscape(text); !escape.isEmpty(); escape = firstEscape(text)) {
        const qsizetype at = escape.data() - text.data();
        plain += text.first(at);
        plain += meaning(escape);
        text = text.mid(at + escape.size());
    }
    return plain + text;
}

} // namespace catalog
