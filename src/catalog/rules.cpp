// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of single values. Good values pass without an allocation: the importer asks for a million rows.
#include "catalog/rules.h"

#include "catalog/characters.h"
#include "catalog/rulenames.h"

#include <array>

namespace catalog {
namespace {

constexpr int kSellerSkuMaximum = 50;
constexpr qint64 kQuantityMaximum = 99'999;
constexpr qint64 kWeightMaximumDigits = 9;

void add(Findings &findings, QLatin1String rule, const QString &field, qint64 limit = 0, qint64 actual = 0,
         const QString &detail = {}, Severity severity = Severity::Error)
{
    findings.push_back({severity, rule, field, limit, actual, detail});
}

// Characters as people count them: a surrogate pair is one.
qint64 length(QStringView text)
{
    qint64 count = 0;
    for (const QChar c : text)
        count += !c.isLowSurrogate();
    return count;
}

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// GS1 General Specifications 7.9: weights 3 and 1 from the right, the check digit itself counts once.
bool gs1Checks(QStringView digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i)
        sum += (digits[digits.size() - 1 - i].unicode() - u'0') * (i % 2 == 1 ? 3 : 1);
    return sum % 10 == 0;
}

// ISO 2108: weights 10 to 1, X is 10.
bool isbn10Checks(QStringView code)
{
    int sum = 0;
    for (qsizetype i = 0; i < 10; ++i)
        sum += (code[i] == u'X' ? 10 : code[i].unicode() - u'0') * int(10 - i);
    return sum % 11 == 0;
}

struct CodeForm {
    const char *type;
    std::array<int, 3> lengths; // 0: none
};
constexpr std::array kForms{CodeForm{"GTIN", {14, 0, 0}}, CodeForm{"EAN", {8, 13, 14}}, CodeForm{"UPC", {12, 0, 0}},
                            CodeForm{"ISBN", {13, 10, 0}}, CodeForm{"JAN", {8, 13, 0}}};

// A decimal as the platform takes it: digits, at most `decimals` behind the point, above zero.
bool isPositiveDecimal(QStringView text, int decimals)
{
    const qsizetype point = text.indexOf(u'.');
    const QStringView whole = point < 0 ? text : text.first(point);
    const QStringView fraction = point < 0 ? QStringView() : text.mid(point + 1);
    if (!isDigits(whole) || whole.size() > kWeightMaximumDigits || (point >= 0 && !isDigits(fraction)) ||
        fraction.size() > decimals)
        return false;
    return std::ranges::any_of(text, [](QChar c) { return c >= u'1' && c <= u'9'; });
}

int decimalsOf(const QString &unit)
{
    if (unit == u"GRAM")
        return 0;
    return unit == u"POUND" ? 2 : 3;
}

} // namespace

void checkTitle(QStringView title, const Market &market, Findings &findings)
{
    const QString field = QStringLiteral("title");
    const qint64 size = length(title);
    if (size > market.titleMaximum)
        add(findings, rule::kTitleLong, field, market.titleMaximum, size);
    else if (size < market.titleMinimum)
        add(findings, rule::kTitleShort, field, market.titleMinimum, size);
    const CharacterKinds kinds = characterKinds(title);
    if (kinds & (CharacterKind::Emoji | CharacterKind::Control))
        add(findings, rule::kTitleCharacters, field);
    if (!title.isEmpty() && !(kinds & (CharacterKind::Letter | CharacterKind::Digit)))
        add(findings, rule::kTitleSymbols, field);
    if (const QStringView escape = firstEscape(title); !escape.isEmpty())
        add(findings, rule::kTitleEscapes, field, 0, 0, escape.toString());
    if ((kinds & CharacterKind::Chinese) && !(kinds & CharacterKind::Kana) && !market.chineseAllowed)
        add(findings, rule::kTitleChinese, field);
}

void checkSellerSku(QStringView sellerSku, Findings &findings)
{
    const QString field = QStringLiteral("seller_sku");
    if (sellerSku.isEmpty())
        return add(findings, rule::kSellerSkuEmpty, field);
    if (length(sellerSku) > kSellerSkuMaximum)
        add(findings, rule::kSellerSkuLong, field, kSellerSkuMaximum, length(sellerSku));
    if (std::ranges::any_of(sellerSku, [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; }))
        add(findings, rule::kSellerSkuBlank, field);
}

void checkPrice(const core::Money &price, const Market &market, Findings &findings)
{
    const QString field = QStringLiteral("price");
    if (price.currency != market.currency)
        return add(findings, rule::kPriceCurrency, field, 0, 0, price.currency.code());
    if (price.minor <= 0)
        add(findings, rule::kPricePositive, field, 0, price.minor);
    else if (market.minimumPrice && price.minor < *market.minimumPrice)
        add(findings, rule::kPriceLow, field, *market.minimumPrice, price.minor, price.currency.code());
    else if (market.maximumPrice && price.minor > *market.maximumPrice)
        add(findings, rule::kPriceHigh, field, *market.maximumPrice, price.minor, price.currency.code());
}

void checkQuantity(qint64 quantity, QStringView warehouse, Findings &findings)
{
    if (quantity < 0 || quantity > kQuantityMaximum)
        add(findings, rule::kStockRange, u"stock:" + warehouse.toString(), kQuantityMaximum, quantity);
}

void checkIdentifier(const IdentifierCode &code, Findings &findings)
{
    const QString field = QStringLiteral("identifier_code");
    const auto form =
        std::ranges::find_if(kForms, [&](const CodeForm &f) { return code.type == QLatin1String(f.type); });
    if (form == kForms.end())
        return add(findings, rule::kIdentifierType, field, 0, 0, code.type);
    if (std::ranges::find(form->lengths, int(code.code.size())) == form->lengths.end() || code.code.isEmpty())
        return add(findings, rule::kIdentifierLength, field, form->lengths[0], code.code.size(), code.type);
    const bool isbn10 = code.code.size() == 10;
    const QStringView digits =
        isbn10 && code.code.endsWith(u'X') ? QStringView(code.code).chopped(1) : QStringView(code.code);
    if (!isDigits(digits))
        return add(findings, rule::kIdentifierDigits, field);
    if (isbn10 ? !isbn10Checks(code.code) : !gs1Checks(code.code))
        add(findings, rule::kIdentifierChecksum, field, 0, 0, code.code);
}

void checkWeight(const Measure &weight, const Market &market, Findings &findings)
{
    const QString field = QStringLiteral("package_weight");
    if (std::ranges::find(market.weightUnits, weight.unit) == market.weightUnits.end())
        return add(findings, rule::kWeightUnit, field, 0, 0, weight.unit);
    if (!isPositiveDecimal(weight.value, decimalsOf(weight.unit)))
        add(findings, rule::kWeightValue, field, decimalsOf(weight.unit), 0, weight.value);
}

void checkDimensions(const Dimensions &dimensions, const Market &market, Findings &findings)
{
    const QString field = QStringLiteral("package_dimensions");
    if (std::ranges::find(market.dimensionUnits, dimensions.unit) == market.dimensionUnits.end())
        return add(findings, rule::kDimensionsUnit, field, 0, 0, dimensions.unit);
    for (const QString *side : {&dimensions.length, &dimensions.width, &dimensions.height})
        if (!isPositiveDecimal(*side, 2))
            return add(findings, rule::kDimensionsValue, field, 2, 0, *side);
}

namespace {

std::optional<QString> fixed(const Finding &finding, QStringView value, const Market &market)
{
    if (finding.rule == rule::kTitleLong) {
        // Whole words, never half a character.
        qsizetype end = 0;
        qint64 count = 0;
        while (end < value.size() && count < market.titleMaximum)
            count += !value[end++].isHighSurrogate();
        const bool wordEnds = end == value.size() || value[end] == u' ';
        const qsizetype blank = wordEnds ? end : value.first(end).lastIndexOf(u' ');
        return value.first(blank > end / 2 ? blank : end).trimmed().toString();
    }
    if (finding.rule == rule::kTitleCharacters)
        return withoutKinds(value, CharacterKind::Emoji | CharacterKind::Control).simplified();
    if (finding.rule == rule::kTitleEscapes) {
        const QString plain = withoutEscapes(value).simplified();
        return firstEscape(plain).isEmpty() ? std::optional(plain) : std::nullopt;
    }
    if (finding.rule == rule::kIdentifierChecksum && isDigits(value) && value.size() != 10) {
        for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
            const QString mended = value.chopped(1).toString() + QChar(digit);
            if (gs1Checks(mended))
                return mended;
        }
    }
    if (finding.rule == rule::kSellerSkuBlank) {
        QString mended = value.toString();
        mended.removeIf([](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; });
        return mended;
    }
    if (finding.rule == rule::kDescriptionTags)
        return withoutForbiddenElements(value);
    if (finding.rule == rule::kDescriptionScript)
        return withoutScripts(value);
    if (finding.rule == rule::kDescriptionCharacters)
        return withoutKinds(value, CharacterKind::Emoji);
    return std::nullopt;
}

} // namespace

std::optional<QString> fixFor(const Finding &finding, QStringView value, const Market &market)
{
    std::optional<QString> fix = fixed(finding, value, market);
    return fix && !fix->isEmpty() && *fix != value ? fix : std::nullopt;
}

std::vector<QLatin1String> fixableRules()
{
    return {rule::kTitleLong,         rule::kTitleCharacters,       rule::kDescriptionTags,
            rule::kDescriptionScript, rule::kDescriptionCharacters, rule::kIdentifierChecksum,
            rule::kSellerSkuBlank};
}

} // namespace catalog
