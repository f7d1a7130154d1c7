// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/textrules.h"

#include <QRegularExpression>

namespace sandbox {

namespace {

bool isEmoji(char32_t c)
{
    return (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF) || c == 0xFE0F || c == 0x20E3 || c == 0x200D;
}

bool isControl(char32_t c) { return (c < 0x20 && c != U'\n' && c != U'\t' && c != U'\r') || c == 0x7F; }

bool isHan(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x2FFFF);
}

// The weighted sum of GS1: from the right, 3 and 1 in turn, the check digit itself counting once.
bool goodGs1(const QString &digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i)
        sum += digits[digits.size() - 1 - i].digitValue() * (i % 2 == 0 ? 1 : 3);
    return sum % 10 == 0;
}

bool goodIsbn10(const QString &code)
{
    int sum = 0;
    for (int i = 0; i < 10; ++i)
        sum += (10 - i) * (code[i] == u'X' ? 10 : code[i].digitValue());
    return sum % 11 == 0;
}

std::vector<int> lengthsOf(const QString &type)
{
    if (type == u"GTIN")
        return {14};
    if (type == u"EAN")
        return {8, 13, 14};
    if (type == u"UPC")
        return {12};
    if (type == u"JAN")
        return {8, 13};
    return {10, 13}; // ISBN
}

} // namespace

bool breaksTextRules(const QString &text)
{
    static const QRegularExpression escape(u"&(#\\d+|#x[0-9a-fA-F]+|[a-zA-Z]{2,8});"_qs);
    bool meaningful = text.isEmpty();
    for (const char32_t c : text.toUcs4()) {
        if (isEmoji(c) || isControl(c))
            return true;
        meaningful = meaningful || QChar::isLetterOrNumber(c);
    }
    return !meaningful || escape.match(text).hasMatch();
}

bool hasChinese(const QString &text)
{
    const auto codes = text.toUcs4();
    return std::any_of(codes.begin(), codes.end(), [](char32_t c) { return isHan(c); });
}

void checkTitle(const QString &title, const Market &market, Problems &problems)
{
    if (title.trimmed().isEmpty()) {
        problems.push_back({12052261, u"The title is empty."_qs});
        return;
    }
    if (title.size() > market.titleMost)
        problems.push_back(
            {12052051, u"The title has %1 characters; %2 are allowed."_qs.arg(title.size()).arg(market.titleMost)});
    if (title.size() < market.titleLeast)
        problems.push_back(
            {12052263, u"The title has %1 characters; %2 are the least."_qs.arg(title.size()).arg(market.titleLeast)});
    if (breaksTextRules(title))
        problems.push_back({12052931, u"The title has emoji, control characters, HTML escapes or only symbols."_qs});
    if (!market.chinese && hasChinese(title))
        problems.push_back({12052262, u"The title has Chinese characters."_qs});
}

void checkIdentifierCode(const QString &type, const QString &code, Problems &problems)
{
    if (type.isEmpty()) {
        problems.push_back({12052600, u"The identifier code %1 has no type."_qs.arg(code)});
        return;
    }
    const bool isbn10 = type == u"ISBN" && code.size() == 10;
    for (qsizetype i = 0; i < code.size(); ++i) {
        if (code[i] >= u'0' && code[i] <= u'9')
            continue;
        if (isbn10 && i == 9 && code[i] == u'X')
            continue;
        problems.push_back({12052598, u"%1 %2 may have digits only; an ISBN of 10 may end in X."_qs.arg(type, code)});
        return;
    }
    const std::vector<int> lengths = lengthsOf(type);
    if (std::find(lengths.begin(), lengths.end(), int(code.size())) == lengths.end()) {
        problems.push_back({12052591, u"%1 %2 has a wrong number of digits."_qs.arg(type, code)});
        return;
    }
    if (isbn10 ? !goodIsbn10(code) : !goodGs1(code))
        problems.push_back({12052591, u"%1 %2 has a wrong check digit."_qs.arg(type, code)});
}

} // namespace sandbox
