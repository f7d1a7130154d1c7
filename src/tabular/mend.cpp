// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/mend.h"

#include "tabular/encoding.h"
#include "tabular/rowreading.h"

#include <algorithm>

namespace tabular {
namespace {

constexpr size_t kLookAhead = 64 * 1024;
constexpr size_t kNone = std::string_view::npos;

quint32 countOf(std::string_view text, char c) { return quint32(std::count(text.begin(), text.end(), c)); }

bool isWhole(const StrictReading &strict, bool atEnd)
{
    return strict.reading.ending == RowReading::Ending::LineEnd ||
           (strict.reading.ending == RowReading::Ending::TextEnd && !strict.unclosed && atEnd);
}

bool hasStrayQuote(const RowReading &reading)
{
    return std::any_of(reading.pieces.begin(), reading.pieces.end(),
                       [](const Piece &piece) { return piece.damage == Damage::StrayQuote; });
}

// The row split at another of the usual delimiters, where that gives exactly the wanted fields.
std::optional<RowReading> withOtherDelimiter(std::string_view text, bool atEnd, const Format &format, size_t found)
{
    if (format.columns < 2 || (format.columns == 2 && found != 1))
        return std::nullopt;
    for (const char delimiter : {';', ',', '\t', '|'}) {
        if (delimiter == format.marks.delimiter)
            continue;
        Marks marks = format.marks;
        marks.delimiter = delimiter;
        StrictReading strict = readStrictly(text, marks);
        if (!isWhole(strict, atEnd) || strict.reading.pieces.size() != format.columns)
            continue;
        strict.reading.damage |= Damage::OtherDelimiter;
        strict.reading.detail = uchar(delimiter);
        return std::move(strict.reading);
    }
    return std::nullopt;
}

// The row ended at the other kind of line end, where that gives exactly the wanted fields.
std::optional<RowReading> withOtherLineEnd(std::string_view text, const Format &format)
{
    Marks marks = format.marks;
    marks.lineEnd = marks.lineEnd == '\n' ? '\r' : '\n';
    if (text.find(marks.lineEnd) == kNone)
        return std::nullopt;
    StrictReading strict = readStrictly(text, marks);
    if (strict.reading.ending != RowReading::Ending::LineEnd || strict.reading.pieces.size() != format.columns)
        return std::nullopt;
    strict.reading.damage |= Damage::MixedLineEnds;
    return std::move(strict.reading);
}

// A quoted field that closes regularly but on a later line may be one that nobody closed: the next row's first
// quote ended it. Reading it as a slip must give a row of the right size on the first line alone.
std::optional<RowReading> withoutSwallowing(std::string_view text, const StrictReading &strict, const Format &format)
{
    const size_t lineEnd = text.find(format.marks.lineEnd);
    if (lineEnd == kNone || strict.reading.end <= lineEnd + 1)
        return std::nullopt;
    RowReading first = readLeniently(text.substr(0, lineEnd + 1), format.marks);
    if (first.pieces.size() != format.columns)
        return std::nullopt;
    return first;
}

RowReading interpret(std::string_view text, bool atEnd, const Format &format)
{
    StrictReading strict = readStrictly(text, format.marks);
    const bool whole = isWhole(strict, atEnd);
    const quint32 columns = format.columns;
    if (whole && (columns == 0 || strict.reading.pieces.size() == columns))
        return std::move(strict.reading);
    if (columns == 0)
        return readLeniently(text, format.marks);
    const size_t lineEnd = std::min(text.find(format.marks.lineEnd), text.size());
    const size_t fields =
        whole ? strict.reading.pieces.size() : countOf(text.substr(0, lineEnd), format.marks.delimiter) + 1;
    if (auto reading = withOtherDelimiter(text, atEnd, format, fields))
        return std::move(*reading);
    if (auto reading = withOtherLineEnd(text.substr(0, whole ? strict.reading.end : lineEnd + 1), format))
        return std::move(*reading);
    if (!whole || hasStrayQuote(strict.reading)) {
        if (auto reading = readWithRepairs(text, atEnd, format.marks, columns))
            return std::move(*reading);
    } else if (auto reading = withoutSwallowing(text, strict, format)) {
        return std::move(*reading);
    }
    return whole ? std::move(strict.reading) : readLeniently(text, format.marks);
}

// Bytes of UTF-16 up to and with the line end, taking quotes into account; kNone when it does not end.
size_t utf16RowLength(std::string_view bytes, Utf16 order, char quote)
{
    const size_t low = order == Utf16::LittleEndian ? 0 : 1;
    bool quoted = false;
    size_t firstLineEnd = kNone;
    for (size_t at = 0; at + 1 < bytes.size(); at += 2) {
        if (bytes[at + 1 - low] != 0)
            continue;
        const char c = bytes[at + low];
        quoted ^= c == quote;
        if (c != '\n')
            continue;
        if (!quoted)
            return at + 2;
        firstLineEnd = std::min(firstLineEnd, at + 2);
    }
    return firstLineEnd;
}

class Builder final {
public:
    Builder(std::string_view text, const Format &format)
        : text_(text)
        , format_(format)
    {
    }

    // Makes the fields of `reading`; text that is not UTF-8 is recoded on the way.
    Mended build(const RowReading &reading)
    {
        const std::string_view row = text_.substr(0, reading.end);
        const bool broken = !isUtf8(row);
        const Legacy legacy = broken ? legacyOf(row) : Legacy::WhereBroken;
        for (const Piece &piece : reading.pieces) {
            if (made_.ends.size() == format_.maxFields) {
                note(Damage::OverLong, -1, 0, quint32(reading.pieces.size()));
                break;
            }
            const std::string_view raw = text_.substr(piece.begin, piece.end - piece.begin);
            const qint32 column = qint32(made_.ends.size());
            if (piece.damage)
                note(*piece.damage, column, piece.begin, 0);
            if (broken && !isUtf8(raw)) {
                note(Damage::OtherEncoding, column, piece.begin, 1252);
                recoded_.clear();
                appendRecoded(raw, legacy, recoded_);
                append(recoded_, piece.quoted);
            } else {
                append(raw, piece.quoted);
            }
            made_.ends.push_back(made_.text.size());
        }
        if (reading.damage.testFlag(Damage::OtherDelimiter))
            note(Damage::OtherDelimiter, -1, 0, reading.detail);
        if (reading.damage.testFlag(Damage::MixedLineEnds))
            note(Damage::MixedLineEnds, -1, 0, 0);
        const size_t columns = reading.pieces.size();
        if (format_.columns > 0 && columns != format_.columns)
            note(columns < format_.columns ? Damage::TooFewFields : Damage::TooManyFields, -1, 0, quint32(columns));
        made_.consumed = reading.end;
        made_.lines = countOf(row, format_.marks.lineEnd);
        if (reading.damage.testFlag(Damage::MixedLineEnds) || reading.ending == RowReading::Ending::TextEnd)
            ++made_.lines;
        return std::move(made_);
    }

private:
    void note(Damage kind, qint32 column, size_t at, quint32 detail)
    {
        made_.places.push_back({kind, column, countOf(text_.substr(0, at), format_.marks.lineEnd), detail});
    }

    void append(std::string_view raw, bool quoted)
    {
        for (size_t at = 0; quoted;) {
            const size_t quote = raw.find(format_.marks.quote, at);
            if (quote == kNone || quote + 1 >= raw.size()) {
                raw = raw.substr(at);
                break;
            }
            const bool doubled = raw[quote + 1] == format_.marks.quote;
            made_.text.append(raw.substr(at, quote + 1 - at));
            at = quote + (doubled ? 2 : 1);
        }
        made_.text.append(raw);
    }

    std::string_view text_;
    const Format &format_;
    Mended made_;
    std::string recoded_;
};

std::optional<Mended> mendUtf16(std::string_view window, const Format &format)
{
    const Utf16 order = looksLikeUtf16(window, format.marks.delimiter);
    if (order == Utf16::No)
        return std::nullopt;
    size_t length = utf16RowLength(window, order, format.marks.quote);
    if (length == kNone) { // an odd byte has slipped in: never go beyond the line
        length = std::min(window.find('\n'), window.size() - 1) + 1;
        length += length < window.size() && window[length] == 0;
    }
    auto decoder = Decoder::make(order == Utf16::LittleEndian ? "UTF-16LE" : "UTF-16BE");
    std::string text;
    (*decoder)->decode(window.substr(0, length), text);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.erase(0, 3);
    std::erase(text, '\0');
    Mended made = Builder(text, format).build(interpret(text, true, format));
    made.consumed = length;
    made.places.push_back({Damage::OtherEncoding, -1, 0, 16});
    return made;
}

std::optional<Mended> mendNuls(std::string_view window, size_t reach, bool atEnd, const Format &format)
{
    const size_t first = window.substr(0, reach).find('\0');
    if (first == kNone)
        return std::nullopt;
    std::string text;
    text.reserve(window.size());
    std::remove_copy(window.begin(), window.end(), std::back_inserter(text), '\0');
    const RowReading reading = interpret(text, atEnd, format);
    Mended made = Builder(text, format).build(reading);
    size_t consumed = 0, kept = 0;
    for (; consumed < window.size() && (kept < reading.end || (reading.end == text.size() && atEnd)); ++consumed)
        kept += window[consumed] != 0;
    const quint32 removed = quint32(consumed - kept);
    qint32 column = 0;
    while (size_t(column) + 1 < reading.pieces.size() && reading.pieces[size_t(column)].end < first)
        ++column;
    if (removed > 0)
        made.places.push_back(
            {Damage::NulRemoved, column, countOf(text.substr(0, first), format.marks.lineEnd), removed});
    made.consumed = consumed;
    return made;
}

// A line that is longer than any row may be: its beginning, with the rest to be skipped.
Mended cutLine(std::string_view text, const Format &format)
{
    // Not in the middle of a character.
    for (int i = 0; i < 3 && !text.empty() && (uchar(text.back()) & 0xC0) == 0x80; ++i)
        text.remove_suffix(1);
    if (!text.empty() && uchar(text.back()) >= 0xC0)
        text.remove_suffix(1);
    std::string clean;
    std::remove_copy(text.begin(), text.end(), std::back_inserter(clean), '\0');
    Mended made = Builder(clean, format).build(readLeniently(clean, format.marks));
    made.places.push_back({Damage::OverLong, qint32(made.ends.size()) - 1, 0, quint32(text.size())});
    made.consumed = text.size();
    made.lines = 0;
    made.cut = true;
    return made;
}

} // namespace

std::optional<Mended> mend(std::string_view available, bool atEnd, const Format &format)
{
    const std::string_view longest = available.substr(0, format.maxRecordBytes);
    const bool seesAll = atEnd || available.size() >= format.maxRecordBytes;
    const bool endsHere = atEnd && available.size() <= format.maxRecordBytes;
    const StrictReading strict = readStrictly(longest, format.marks);
    const bool whole = isWhole(strict, endsHere);
    if (strict.reading.ending == RowReading::Ending::TextEnd && !seesAll)
        return std::nullopt;
    const size_t lineEnd = longest.find(format.marks.lineEnd);
    if (lineEnd == kNone && !seesAll)
        return std::nullopt;
    const size_t reach = whole ? strict.reading.end : std::min(lineEnd, longest.size() - 1) + 1;
    const size_t wanted = std::max({kLookAhead, reach, lineEnd == kNone ? longest.size() : lineEnd + 1});
    if (available.size() < wanted && !atEnd)
        return std::nullopt;
    const std::string_view window = available.substr(0, wanted);
    const bool windowEnds = atEnd && window.size() == available.size();
    if (auto made = mendUtf16(window, format))
        return made;
    if (lineEnd == kNone && !endsHere)
        return cutLine(longest, format);
    const RowReading reading = interpret(window, windowEnds, format);
    if (auto made = mendNuls(window, std::max(reach, reading.end), windowEnds, format))
        return made;
    return Builder(window, format).build(reading);
}

} // namespace tabular
