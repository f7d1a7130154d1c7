// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/values.h"

#include <algorithm>
#include <array>

namespace tabular {
namespace {

constexpr std::array<std::string_view, 34> kYes = {
    "yes",  "y",    "true", "t",   "1",         "on",   "x",   "ja",         "j",  "wahr",  "oui",   "o",
    "vrai", "s",    "si",   "sí",  "verdadero", "vero", "sim", "verdadeiro", "ya", "benar", "betul", "có",
    "co",   "đúng", "ใช่",   "จริง", "はい",      "是",   "有",  "真",         "✓",  "✔"};
constexpr std::array<std::string_view, 29> kNo = {"no",    "n",    "false", "f",    "0",   "off",    "nein",  "falsch",
                                                  "non",   "faux", "falso", "não",  "nao", "tidak",  "salah", "không",
                                                  "khong", "sai",  "ไม่",    "ไม่ใช่", "เท็จ", "いいえ", "否",    "无",
                                                  "無",    "不",   "假",    "✗",    "✘"};

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isDigits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), isDigit); }

template<size_t Count>
bool holds(const std::array<std::string_view, Count> &words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

std::optional<bool> readFlag(std::string_view text)
{
    text = trimmed(text);
    if (text.empty() || text.size() > 20)
        return std::nullopt;
    if (holds(kYes, text))
        return true;
    if (holds(kNo, text))
        return false;
    const std::string word = normalised(text);
    if (holds(kYes, word))
        return true;
    if (holds(kNo, word))
        return false;
    return std::nullopt;
}

CodeProblem codeProblem(std::string_view text, std::span<const int> lengths)
{
    const std::string_view code = trimmed(text);
    if (code.empty())
        return CodeProblem::None;
    if (isDigit(code.front()) || code.front() == '-') {
        if (readNumber(code, NumberStyle::Point).problem == NumberProblem::Exponent)
            return CodeProblem::Exponent;
        if (code.size() > 2 && code.ends_with(".0") && isDigits(code.substr(0, code.size() - 2)))
            return CodeProblem::DecimalTail;
    }
    if (isDigits(code)) {
        if (code.size() >= 16 && code.find_first_not_of('0', 15) == code.npos)
            return CodeProblem::Rounded;
        const int length = int(code.size());
        const bool right = lengths.empty() || std::find(lengths.begin(), lengths.end(), length) != lengths.end();
        const bool shortOf = std::any_of(lengths.begin(), lengths.end(),
                                         [length](int wanted) { return wanted > length && wanted - length <= 3; });
        return !right && shortOf ? CodeProblem::LostZeros : CodeProblem::None;
    }
    std::string scratch;
    if (cleaned(code, scratch) != code || hasHiddenEnds(text))
        return CodeProblem::HiddenCharacters;
    return CodeProblem::None;
}

std::string padded(std::string_view digits, std::span<const int> lengths)
{
    size_t wanted = 0;
    for (const int length : lengths)
        if (size_t(length) >= digits.size() && (wanted == 0 || size_t(length) < wanted))
            wanted = size_t(length);
    std::string made(digits);
    if (wanted > made.size())
        made.insert(0, wanted - made.size(), '0');
    return made;
}

bool gtinChecks(std::string_view digits)
{
    const size_t size = digits.size();
    if ((size != 8 && size != 12 && size != 13 && size != 14) || !isDigits(digits))
        return false;
    // Weights 3, 1, 3, … counted from the digit left of the check digit.
    int sum = 0;
    for (size_t i = 1; i < size; ++i)
        sum += (digits[size - 1 - i] - '0') * (i % 2 == 1 ? 3 : 1);
    return (10 - sum % 10) % 10 == digits[size - 1] - '0';
}

} // namespace tabular
