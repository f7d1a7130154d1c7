// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/values.h"

#include <QString>

#include <array>

namespace tabular {
namespace {

enum class Look { Visible, Blank, Invisible, Joiner };

struct Seen {
    Look look = Look::Visible;
    size_t length = 1;
};

// E2 80 xx and E2 81 xx: general punctuation, where most blanks and marks of direction live.
Look generalPunctuation(uchar second, uchar third)
{
    if (second == 0x80) {
        if (third <= 0x8A || third == 0xAF || third == 0xA8 || third == 0xA9)
            return Look::Blank;
        if (third == 0x8C || third == 0x8D)
            return Look::Joiner;
        if (third == 0x8B || third == 0x8E || third == 0x8F || (third >= 0xAA && third <= 0xAE))
            return Look::Invisible;
    }
    if (second == 0x81)
        return third == 0x9F ? Look::Blank : third >= 0xA0 && third <= 0xAF ? Look::Invisible : Look::Visible;
    return Look::Visible;
}

Seen look(std::string_view text, size_t at)
{
    const auto byte = [&](size_t i) { return at + i < text.size() ? uchar(text[at + i]) : uchar(0); };
    const uchar first = byte(0);
    if (first > 0x20 && first < 0x7F)
        return {};
    if (first == ' ' || (first >= '\t' && first <= '\r'))
        return {Look::Blank, 1};
    if (first < 0x20 || first == 0x7F)
        return {Look::Invisible, 1};
    if (first == 0xC2 && byte(1) < 0xA0)
        return {byte(1) == 0x85 ? Look::Blank : Look::Invisible, 2};
    if (first == 0xC2 && byte(1) == 0xA0)
        return {Look::Blank, 2};
    if (first == 0xC2 && byte(1) == 0xAD)
        return {Look::Invisible, 2};
    if (first == 0xE2)
        return {generalPunctuation(byte(1), byte(2)), 3};
    if (first == 0xE3 && byte(1) == 0x80 && byte(2) == 0x80)
        return {Look::Blank, 3};
    if (first == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF)
        return {Look::Invisible, 3};
    return {};
}

// Bytes with which something begins that cleaned() takes out: a look at all others is not needed.
constexpr std::array<bool, 256> kMayHide = [] {
    std::array<bool, 256> may{};
    for (size_t c = 0; c < 0x20; ++c)
        may[c] = c < '\t' || c > '\r';
    for (const size_t c : {0x7F, 0xC2, 0xE2, 0xEF})
        may[c] = true;
    return may;
}();

bool isContinuation(char c) { return (uchar(c) & 0xC0) == 0x80; }

// Replaces each `from` by its `to`; copies only when there is one.
struct Swap {
    std::string_view from;
    std::string_view to;
};
constexpr std::array kPlain = {Swap{"\u2018", "'"},  Swap{"\u2019", "'"},  Swap{"\u201A", "'"},  Swap{"\u02BC", "'"},
                               Swap{"\u2032", "'"},  Swap{"\u00B4", "'"},  Swap{"\u201C", "\""}, Swap{"\u201D", "\""},
                               Swap{"\u201E", "\""}, Swap{"\u00AB", "\""}, Swap{"\u00BB", "\""}, Swap{"\u2033", "\""},
                               Swap{"\u2010", "-"},  Swap{"\u2011", "-"},  Swap{"\u2012", "-"},  Swap{"\u2013", "-"},
                               Swap{"\u2014", "-"},  Swap{"\u2212", "-"}};

} // namespace

std::string_view detail::trimmedEnds(std::string_view text)
{
    while (!text.empty()) {
        const Seen seen = look(text, 0);
        if (seen.look == Look::Visible)
            break;
        text.remove_prefix(std::min(seen.length, text.size()));
    }
    while (!text.empty()) {
        size_t begin = text.size() - 1;
        while (begin > 0 && isContinuation(text[begin]) && text.size() - begin < 4)
            --begin;
        const Seen seen = look(text, begin);
        if (seen.look == Look::Visible || begin + seen.length != text.size())
            break;
        text = text.substr(0, begin);
    }
    return text;
}

bool hasHiddenEnds(std::string_view text)
{
    const std::string_view inner = trimmed(text);
    if (inner.size() == text.size())
        return false;
    if (inner.empty())
        return text.find_first_not_of(' ') != text.npos;
    const size_t before = size_t(inner.data() - text.data());
    return text.substr(0, before).find_first_not_of(' ') != text.npos ||
           text.substr(before + inner.size()).find_first_not_of(' ') != text.npos;
}

std::string_view cleaned(std::string_view text, std::string &scratch)
{
    text = trimmed(text);
    const auto isFine = [&](const Seen &seen, size_t place) {
        return seen.look == Look::Visible || seen.look == Look::Joiner ||
               (seen.look == Look::Blank && (seen.length == 1 || text[place] == char(0xE3)));
    };
    size_t at = 0;
    while (at < text.size() && (!kMayHide[uchar(text[at])] || isFine(look(text, at), at)))
        ++at;
    if (at == text.size())
        return text;
    scratch.assign(text.substr(0, at));
    while (at < text.size()) {
        const Seen seen = look(text, at);
        if (isFine(seen, at))
            scratch.append(text.substr(at, seen.length));
        else if (seen.look == Look::Blank)
            scratch += ' ';
        at += seen.length;
    }
    return scratch;
}

std::string_view plainQuotes(std::string_view text, std::string &scratch)
{
    bool changed = false;
    scratch.clear();
    size_t copied = 0;
    for (size_t at = 0; at < text.size();) {
        size_t step = 1;
        if (uchar(text[at]) >= 0xC2) {
            for (const Swap &swap : kPlain) {
                if (!text.substr(at).starts_with(swap.from))
                    continue;
                scratch.append(text.substr(copied, at - copied)).append(swap.to);
                step = swap.from.size();
                copied = at + step;
                changed = true;
                break;
            }
        }
        at += step;
    }
    if (!changed)
        return text;
    scratch.append(text.substr(copied));
    return scratch;
}

std::string normalised(std::string_view text)
{
    const QString folded =
        QString::fromUtf8(text.data(), qsizetype(text.size())).normalized(QString::NormalizationForm_KC).toCaseFolded();
    QString made;
    bool gap = false;
    for (const QChar c : folded) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) {
            if (gap && !made.isEmpty())
                made += u' ';
            made += c;
            gap = false;
        } else if (c.category() != QChar::Other_Format) {
            gap = true;
        }
    }
    return made.toStdString();
}

} // namespace tabular
