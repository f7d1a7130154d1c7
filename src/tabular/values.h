// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>

#include <optional>
#include <span>
#include <string>
#include <string_view>

// Reading cells: amounts, whole numbers, flags, identifiers. All functions are pure, work on UTF-8 bytes
// without allocating (unless a scratch string is given) and never use a double. What a cell means is
// reported, not guessed: "1,234" alone is Ambiguous, and becomes clear by its column (NumberStyle).
namespace tabular {

// ---- text ----

namespace detail {
std::string_view trimmedEnds(std::string_view text);
}

// `text` without white space and invisible characters at both ends (blank, tab, CR, LF, NBSP, narrow NBSP,
// ideographic space, zero-width space and joiners, U+FEFF, soft hyphen).
inline std::string_view trimmed(std::string_view text)
{
    // Most cells begin and end with a visible ASCII character.
    const auto plain = [](char c) { return c > ' ' && c < '\x7F'; };
    return !text.empty() && plain(text.front()) && plain(text.back()) ? text : detail::trimmedEnds(text);
}
// Whether trimmed() removes something that a person cannot see: anything but blanks. Cells of Seller Center's
// exports end with a tab.
bool hasHiddenEnds(std::string_view text);
// `text` trimmed, with invisible characters inside removed, NBSP made a blank and control characters dropped.
// Returns a view of `text` when there was nothing to do, else of `scratch`.
std::string_view cleaned(std::string_view text, std::string &scratch);
// Typographic quotes, primes and dashes replaced by ' " and -, for codes and comparison.
std::string_view plainQuotes(std::string_view text, std::string &scratch);
// Lower case, accents kept, punctuation and blanks of any kind made one blank, trimmed: what two spellings of
// a header have in common. "Retail Price (Local Currency)" -> "retail price local currency".
std::string normalised(std::string_view text);

// ---- numbers ----

enum class NumberStyle : quint8 {
    Unknown,
    Point, // 1,234.56   1'234.56   12,34,567.00   1 234.56
    Comma, // 1.234,56   1 234,56
};

enum class NumberProblem : quint8 {
    None,
    Empty,      // nothing but blanks
    NotNumber,  // letters that are no currency, misplaced signs or separators
    Ambiguous,  // "1,234" or "1.234" in an unknown style: a thousand or a fraction?
    WrongStyle, // reads as a number only in the other style ("12,50" in a column of points); value is set
    Exponent,   // "1.23E+18": a spreadsheet has cut it, digits are lost
    TooLarge,   // more than 18 digits
};

// unscaled / 10^scale, exact: "12.50" is 1250 and 2.
struct Number {
    qint64 unscaled = 0;
    quint8 scale = 0;
    bool percent = false; // "15%" is 15 with percent set, not 0.15
    NumberProblem problem = NumberProblem::Empty;
    std::string_view currency; // the sign or code as written ("$", "US$", "RM", "EUR"), empty when none
    bool grouped = false;      // had thousands separators

    bool ok() const { return problem == NumberProblem::None; }
};

// Understands signs before and after, accounting negatives "(12.50)", currency signs and ISO codes on both
// sides, percent, thousands separators (comma, point, apostrophe, blank, NBSP, narrow NBSP; groups of three
// or Indian 2-2-3) and full-width digits. About 5 ns for plain "12.50".
Number readNumber(std::string_view text, NumberStyle style);

// `number` in units of 10^-decimals ("12.50" with 2 is 1250). Empty when it has finer digits that are not
// zero or exceeds the range: never rounded.
std::optional<qint64> minorUnits(const Number &number, int decimals);
// Whole number; 3.0 counts, 3.5 does not.
std::optional<qint64> wholeNumber(const Number &number);
// "1234.50" with all its digits, without separators.
std::string plainDecimal(const Number &number);
// number * factor, exact; empty on overflow (beyond 18 digits).
std::optional<Number> product(const Number &number, const Number &factor);
// `number` with `decimals` digits, halves away from zero. The one place that rounds, for multiplied prices.
Number rounded(const Number &number, int decimals);

// The ISO code of a currency as written in a cell: "$" is ambiguous (USD, MXN, SGD) and gives nothing;
// "€" EUR, "£" GBP, "฿" THB, "₫" VND, "RM" MYR, "Rp" IDR, "₱" PHP, "R$" BRL, "US$" USD, "S$" SGD, codes themselves.
std::optional<std::string_view> currencyCode(std::string_view sign);

// Learns a column's decimal mark from its cells. A few hundred cells are enough; order does not matter.
class NumberVotes final {
public:
    void add(std::string_view text);
    // Unknown while every cell is ambiguous, or when both styles have proof (see conflicting()).
    NumberStyle style() const;
    // Both styles occur, as where two exports were glued together; each clear cell then stands for itself.
    bool conflicting() const { return point_ > 0 && comma_ > 0; }
    quint32 numbers() const { return numbers_; }
    quint32 cells() const { return cells_; }

private:
    quint32 point_ = 0;
    quint32 comma_ = 0;
    quint32 numbers_ = 0;
    quint32 cells_ = 0;
};

// ---- flags ----

// Yes and no, true and false, 1 and 0, on and off, x, in the languages of the markets (English, German, French,
// Spanish, Italian, Portuguese, Indonesian, Malay, Vietnamese, Thai, Japanese, Chinese).
std::optional<bool> readFlag(std::string_view text);

// ---- identifiers ----

enum class CodeProblem : quint8 {
    None,
    Exponent,         // 1.23E+18: unrecoverable, the digits are gone
    Rounded,          // 16 digits or more of which all after the fifteenth are zero: a spreadsheet rounded it
    LostZeros,        // digits only and one to three short of a wanted length: padded() mends it
    DecimalTail,      // "12345.0"
    HiddenCharacters, // blanks or invisible characters within
};

// Looks for the damage that spreadsheets do to identifiers kept as numbers. `lengths` are the lengths that the
// identifier may have (8, 12, 13, 14 for GTINs); empty when any length is right.
CodeProblem codeProblem(std::string_view text, std::span<const int> lengths);
// `digits` with leading zeros up to the shortest of `lengths` that is not less than its own.
std::string padded(std::string_view digits, std::span<const int> lengths);
// The last digit of a GTIN-8, -12, -13 or -14 (GS1 General Specifications 7.9). False for anything else.
bool gtinChecks(std::string_view digits);

} // namespace tabular
