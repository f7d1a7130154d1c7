// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/values.h"

#include <QString>

#include <algorithm>
#include <array>

namespace tabular {
namespace {

constexpr int kMostDigits = 18;
constexpr std::array<qint64, 19> kPowers = [] {
    std::array<qint64, 19> powers{1};
    for (size_t i = 1; i < powers.size(); ++i)
        powers[i] = powers[i - 1] * 10;
    return powers;
}();

bool isDigit(char c) { return c >= '0' && c <= '9'; }

struct Sign {
    std::string_view written;
    std::string_view code; // empty: several currencies use it
};
// Longer ones before those that they begin with.
constexpr std::array kSigns = {
    Sign{"US$", "USD"}, Sign{"R$", "BRL"},  Sign{"S$", "SGD"},  Sign{"MX$", "MXN"}, Sign{"A$", "AUD"},
    Sign{"C$", "CAD"},  Sign{"HK$", "HKD"}, Sign{"NT$", "TWD"}, Sign{"$", ""},      Sign{"€", "EUR"},
    Sign{"£", "GBP"},   Sign{"₫", "VND"},   Sign{"đ", "VND"},   Sign{"Đ", "VND"},   Sign{"฿", "THB"},
    Sign{"₱", "PHP"},   Sign{"₩", "KRW"},   Sign{"₹", "INR"},   Sign{"¥", ""},      Sign{"￥", ""},
    Sign{"円", "JPY"},  Sign{"元", "CNY"},  Sign{"RMB", "CNY"}, Sign{"RM", "MYR"},  Sign{"Rp.", "IDR"},
    Sign{"Rp", "IDR"},  Sign{"บาท", "THB"}, Sign{"USD", "USD"}, Sign{"EUR", "EUR"}, Sign{"GBP", "GBP"},
    Sign{"VND", "VND"}, Sign{"THB", "THB"}, Sign{"MYR", "MYR"}, Sign{"IDR", "IDR"}, Sign{"PHP", "PHP"},
    Sign{"SGD", "SGD"}, Sign{"BRL", "BRL"}, Sign{"MXN", "MXN"}, Sign{"JPY", "JPY"}, Sign{"CNY", "CNY"},
    Sign{"CHF", "CHF"}, Sign{"AUD", "AUD"}, Sign{"CAD", "CAD"}, Sign{"KRW", "KRW"}, Sign{"TWD", "TWD"},
    Sign{"HKD", "HKD"}, Sign{"INR", "INR"}, Sign{"\\", ""}}; // the yen sign of Shift-JIS has the code of the backslash

// Length of a character that separates groups of digits like a blank or apostrophe does; 0 for others.
size_t quietSeparator(std::string_view text)
{
    if (text.starts_with(' ') || text.starts_with('\''))
        return 1;
    if (text.starts_with("\u00A0"))
        return 2;
    for (const std::string_view three : {"\u202F", "\u2009", "\u2019"})
        if (text.starts_with(three))
            return 3;
    return text.starts_with("\u02BC") ? 2 : 0;
}

struct Separator {
    char kind;  // '.', ',' or ' ' for the quiet ones
    int before; // digits to its left
};

// The digits of a cell and where they are separated.
struct Shape {
    qint64 value = 0;
    int digits = 0;      // all
    int significant = 0; // without leading zeros
    std::array<Separator, 12> separators{};
    int count = 0;
    bool crowded = false;
};

Shape takeShape(std::string_view &rest)
{
    Shape shape;
    while (!rest.empty()) {
        const char c = rest.front();
        if (isDigit(c)) {
            if (shape.significant < kMostDigits)
                shape.value = shape.value * 10 + (c - '0');
            shape.significant += shape.significant > 0 || c != '0';
            ++shape.digits;
            rest.remove_prefix(1);
            continue;
        }
        size_t length = c == '.' || c == ',' ? 1 : quietSeparator(rest);
        // A quiet one only between digits: "12 EUR" ends before the blank.
        if (length == 0 || (c != '.' && c != ',' && (rest.size() <= length || !isDigit(rest[length]))))
            break;
        if (shape.count == int(shape.separators.size())) {
            shape.crowded = true;
            break;
        }
        shape.separators[size_t(shape.count++)] = {c == '.' || c == ',' ? c : ' ', shape.digits};
        rest.remove_prefix(length);
    }
    return shape;
}

// Whether separators [0, count) cut `digits` digits as thousands (3-3-3) or as in India (2-2-3).
bool groupsRight(const Shape &shape, int count, int digits)
{
    bool threes = true, indian = true;
    for (int i = 0; i < count; ++i) {
        const int next = i + 1 < count ? shape.separators[size_t(i) + 1].before : digits;
        const int length = next - shape.separators[size_t(i)].before;
        threes = threes && length == 3;
        indian = indian && length == (i + 1 < count ? 2 : 3);
    }
    const int first = shape.separators[0].before;
    return (threes && first >= 1 && first <= 3) || (indian && count > 1 && first >= 1 && first <= 2);
}

bool sameKind(const Shape &shape, int count)
{
    for (int i = 1; i < count; ++i)
        if (shape.separators[size_t(i)].kind != shape.separators[0].kind)
            return false;
    return true;
}

NumberStyle styleOf(char decimalMark) { return decimalMark == '.' ? NumberStyle::Point : NumberStyle::Comma; }
NumberStyle styleGroupedBy(char mark) { return mark == ',' ? NumberStyle::Point : NumberStyle::Comma; }

// What the separators say. `proven` is the style that the cell alone proves.
struct Resolved {
    NumberProblem problem = NumberProblem::None;
    int scale = 0;
    bool grouped = false;
    NumberStyle proven = NumberStyle::Unknown;
};

Resolved decimals(const Shape &shape, int groups, char mark)
{
    const int before = shape.separators[size_t(shape.count) - 1].before;
    if (groups > 0 &&
        (!groupsRight(shape, groups, before) || !sameKind(shape, groups) || shape.separators[0].kind == mark))
        return {NumberProblem::NotNumber};
    return {NumberProblem::None, shape.digits - before, groups > 0, styleOf(mark)};
}

Resolved resolve(const Shape &shape, NumberStyle style)
{
    if (shape.count == 0)
        return {};
    const Separator last = shape.separators[size_t(shape.count) - 1];
    const bool allSame = sameKind(shape, shape.count);
    if (last.kind == ' ')
        return allSame && groupsRight(shape, shape.count, shape.digits) ? Resolved{NumberProblem::None, 0, true}
                                                                        : Resolved{NumberProblem::NotNumber};
    if (!allSame)
        return decimals(shape, shape.count - 1, last.kind);
    if (shape.count > 1) {
        if (!groupsRight(shape, shape.count, shape.digits))
            return {NumberProblem::NotNumber};
        return {NumberProblem::None, 0, true, styleGroupedBy(last.kind)};
    }
    const bool couldGroup =
        shape.digits - last.before == 3 && last.before >= 1 && last.before <= 3 && shape.significant == shape.digits;
    if (!couldGroup)
        return decimals(shape, 0, last.kind);
    if (style == NumberStyle::Unknown)
        return {NumberProblem::Ambiguous, 3};
    if (style == styleOf(last.kind))
        return {NumberProblem::None, 3, false};
    return {NumberProblem::None, 0, true};
}

std::string_view takeCurrency(std::string_view &text)
{
    for (const Sign &sign : kSigns) {
        if (text.starts_with(sign.written)) {
            text.remove_prefix(sign.written.size());
            return sign.written;
        }
    }
    return {};
}

void skipBlanks(std::string_view &text)
{
    for (size_t length; (length = quietSeparator(text)) > 0 && text.front() != '\'';)
        text.remove_prefix(length);
}

bool takeMinus(std::string_view &text)
{
    for (const std::string_view minus : {"-", "\u2212", "\u2013"}) {
        if (text.starts_with(minus)) {
            text.remove_prefix(minus.size());
            return true;
        }
    }
    return false;
}

// Everything around the digits.
struct Frame {
    int minuses = 0;
    int pluses = 0;
    bool brackets = false;
    bool percent = false;
    int currencies = 0;
    std::string_view currency;
};

// Takes signs, currency and percent from the beginning of `text`, in any order.
void takeFrame(std::string_view &text, Frame &frame)
{
    for (;;) {
        skipBlanks(text);
        if (text.empty() || isDigit(text.front()))
            return;
        if (takeMinus(text)) {
            ++frame.minuses;
        } else if (text.front() == '+') {
            ++frame.pluses;
            text.remove_prefix(1);
        } else if (text.front() == '%' || text.starts_with("\uFF05")) {
            frame.percent = true;
            text.remove_prefix(text.front() == '%' ? 1 : 3);
        } else if (const std::string_view sign = takeCurrency(text); !sign.empty()) {
            ++frame.currencies;
            frame.currency = sign;
        } else {
            return;
        }
    }
}

bool isExponent(std::string_view text)
{
    if (text.empty() || (text.front() != 'e' && text.front() != 'E'))
        return false;
    text.remove_prefix(1);
    if (!text.empty() && (text.front() == '+' || text.front() == '-'))
        text.remove_prefix(1);
    return !text.empty() && text.size() <= 3 && std::all_of(text.begin(), text.end(), isDigit);
}

Number failed(NumberProblem problem)
{
    Number number;
    number.problem = problem;
    return number;
}

Number finish(const Shape &shape, const Frame &frame, NumberStyle style)
{
    if (shape.crowded || shape.digits == 0)
        return failed(NumberProblem::NotNumber);
    const Resolved resolved = resolve(shape, style);
    if (resolved.problem == NumberProblem::NotNumber)
        return failed(NumberProblem::NotNumber);
    if (shape.significant > kMostDigits || resolved.scale > kMostDigits)
        return failed(NumberProblem::TooLarge);
    Number number;
    number.unscaled = frame.minuses > 0 || frame.brackets ? -shape.value : shape.value;
    number.scale = quint8(resolved.scale);
    number.percent = frame.percent;
    number.currency = frame.currency;
    number.grouped = resolved.grouped;
    const bool against =
        style != NumberStyle::Unknown && resolved.proven != NumberStyle::Unknown && resolved.proven != style;
    number.problem = against ? NumberProblem::WrongStyle : resolved.problem;
    return number;
}

Number readFramed(std::string_view text, NumberStyle style)
{
    Frame frame;
    if (text.front() == '(' && text.back() == ')') {
        frame.brackets = true;
        text = text.substr(1, text.size() - 2);
    }
    takeFrame(text, frame);
    const Shape shape = takeShape(text);
    if (shape.digits > 0 && isExponent(text))
        return failed(NumberProblem::Exponent);
    takeFrame(text, frame);
    const int signs = frame.minuses + frame.pluses + int(frame.brackets);
    if (!text.empty() || signs > 1 || frame.currencies > 2)
        return failed(NumberProblem::NotNumber);
    return finish(shape, frame, style);
}

// Full-width digits, point, comma, signs and yen sign as their ASCII forms.
std::string narrowed(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()))
        .normalized(QString::NormalizationForm_KC)
        .toStdString();
}

} // namespace

Number readNumber(std::string_view text, NumberStyle style)
{
    // "12.50" and "7", nearly all cells: up to 18 digits and one mark.
    if (!text.empty() && text.size() <= size_t(kMostDigits)) {
        qint64 value = 0;
        int point = -1;
        size_t at = 0;
        for (; at < text.size(); ++at) {
            const char c = text[at];
            if (isDigit(c))
                value = value * 10 + (c - '0');
            else if (c == '.' && point < 0 && at > 0)
                point = int(at);
            else
                break;
        }
        const int scale = point < 0 ? 0 : int(text.size()) - point - 1;
        if (at == text.size() &&
            (point < 0 || (style == NumberStyle::Point && scale > 0) || scale == 1 || scale == 2)) {
            Number number;
            number.unscaled = value;
            number.scale = quint8(scale);
            number.problem =
                point >= 0 && style == NumberStyle::Comma ? NumberProblem::WrongStyle : NumberProblem::None;
            return number;
        }
    }
    text = trimmed(text);
    if (text.empty())
        return failed(NumberProblem::Empty);
    if (text.find('\xEF') != text.npos) {
        // Signs of the answer point into the table of currencies, never into the text, so this copy may go.
        const std::string narrow = narrowed(text);
        return narrow.empty() ? failed(NumberProblem::Empty) : readFramed(narrow, style);
    }
    return readFramed(text, style);
}

std::optional<qint64> minorUnits(const Number &number, int decimals)
{
    const int shift = decimals - int(number.scale);
    if (shift < 0) {
        const qint64 divisor = kPowers[size_t(std::min(-shift, kMostDigits))];
        return number.unscaled % divisor == 0 ? std::optional(number.unscaled / divisor) : std::nullopt;
    }
    qint64 made;
    if (shift > kMostDigits || __builtin_mul_overflow(number.unscaled, kPowers[size_t(shift)], &made))
        return std::nullopt;
    return made;
}

std::optional<qint64> wholeNumber(const Number &number) { return minorUnits(number, 0); }

std::string plainDecimal(const Number &number)
{
    const bool negative = number.unscaled < 0;
    std::string digits = std::to_string(negative ? -number.unscaled : number.unscaled);
    if (number.scale > 0) {
        if (digits.size() <= number.scale)
            digits.insert(0, size_t(number.scale) + 1 - digits.size(), '0');
        digits.insert(digits.size() - number.scale, 1, '.');
    }
    return negative ? "-" + digits : digits;
}

std::optional<Number> product(const Number &number, const Number &factor)
{
    const auto shortened = [](Number value) {
        while (value.scale > 0 && value.unscaled % 10 == 0) {
            value.unscaled /= 10;
            --value.scale;
        }
        return value;
    };
    const Number a = shortened(number), b = shortened(factor);
    Number made = number;
    if (__builtin_mul_overflow(a.unscaled, b.unscaled, &made.unscaled) || a.scale + b.scale > kMostDigits)
        return std::nullopt;
    made.scale = quint8(a.scale + b.scale);
    if (made.unscaled >= kPowers[kMostDigits] || made.unscaled <= -kPowers[kMostDigits])
        return std::nullopt;
    return made;
}

Number rounded(const Number &number, int decimals)
{
    Number made = number;
    const int surplus = int(number.scale) - decimals;
    if (surplus > 0) {
        const qint64 divisor = kPowers[size_t(surplus)];
        const qint64 rest = number.unscaled % divisor;
        made.unscaled = number.unscaled / divisor;
        if ((rest < 0 ? -rest : rest) * 2 >= divisor)
            made.unscaled += number.unscaled < 0 ? -1 : 1;
        made.scale = quint8(decimals);
    } else if (const auto wider = minorUnits(number, decimals)) {
        made.unscaled = *wider;
        made.scale = quint8(decimals);
    }
    return made;
}

std::optional<std::string_view> currencyCode(std::string_view written)
{
    for (const Sign &sign : kSigns)
        if (sign.written == written && !sign.code.empty())
            return sign.code;
    return std::nullopt;
}

void NumberVotes::add(std::string_view text)
{
    text = trimmed(text);
    if (text.empty())
        return;
    ++cells_;
    const Number asPoint = readNumber(text, NumberStyle::Point);
    if (!asPoint.ok() && asPoint.problem != NumberProblem::WrongStyle)
        return;
    ++numbers_;
    const Number asComma = readNumber(text, NumberStyle::Comma);
    point_ += asComma.problem == NumberProblem::WrongStyle;
    comma_ += asPoint.problem == NumberProblem::WrongStyle;
}

NumberStyle NumberVotes::style() const
{
    if (conflicting() || point_ + comma_ == 0)
        return NumberStyle::Unknown;
    return point_ > 0 ? NumberStyle::Point : NumberStyle::Comma;
}

} // namespace tabular
