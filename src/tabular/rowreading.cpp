// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/rowreading.h"

#include <algorithm>

namespace tabular {
namespace {

constexpr size_t kNone = std::string_view::npos;

size_t findMark(std::string_view text, size_t at, Marks marks)
{
    for (; at < text.size(); ++at)
        if (text[at] == marks.delimiter || text[at] == marks.lineEnd)
            return at;
    return text.size();
}

// The unpaired quote at or behind `at`, kNone when there is none.
size_t findClosing(std::string_view text, size_t at, char quote)
{
    for (;;) {
        at = text.find(quote, at);
        if (at == kNone || at + 1 >= text.size() || text[at + 1] != quote)
            return at;
        at += 2;
    }
}

size_t skipBlanks(std::string_view text, size_t at)
{
    while (at < text.size() && text[at] == ' ')
        ++at;
    return at;
}

// Appends the unquoted field at `at` and returns the place of the mark behind it.
size_t takePlain(std::string_view text, size_t at, Marks marks, RowReading &into)
{
    const size_t mark = findMark(text, at, marks);
    size_t end = mark;
    if (marks.lineEnd == '\n' && end > at && text[end - 1] == '\r' && (mark == text.size() || text[mark] == '\n'))
        --end;
    Piece piece{at, end, false, std::nullopt};
    if (text.substr(at, end - at).find(marks.quote) != kNone)
        piece.damage = Damage::StrayQuote;
    into.pieces.push_back(piece);
    return mark;
}

// From behind a field to its mark: over a CR that belongs to the line end.
size_t toMark(std::string_view text, size_t at, Marks marks)
{
    if (at < text.size() && text[at] == '\r' && marks.lineEnd == '\n' &&
        (at + 1 == text.size() || text[at + 1] == '\n'))
        return at + 1;
    return at;
}

// Depth-first over the choices at each quote, cheapest first. Bounded by steps and bytes looked at, so that a
// file made to be slow is not.
class Search final {
public:
    Search(std::string_view text, bool atEnd, Marks marks, quint32 columns)
        : text_(text)
        , marks_(marks)
        , columns_(columns)
        , atEnd_(atEnd)
    {
    }

    std::optional<RowReading> run()
    {
        for (int cost = 1; cost <= 3; ++cost) {
            steps_ = 1000;
            bytes_ = 256 * 1024;
            reading_.pieces.clear();
            if (field(0, cost))
                return std::move(reading_);
        }
        return std::nullopt;
    }

private:
    bool field(size_t at, int cost)
    {
        if (--steps_ < 0 || bytes_ < 0 || reading_.pieces.size() >= columns_)
            return false;
        if (at < text_.size() && text_[at] == marks_.quote)
            return quoted(at, cost);
        const size_t blanks = skipBlanks(text_, at);
        if (plain(at, cost))
            return true;
        return blanks > at && blanks < text_.size() && text_[blanks] == marks_.quote && cost > 0 &&
               quoted(blanks, cost - 1, Damage::QuoteRepaired);
    }

    bool plain(size_t at, int cost)
    {
        const size_t mark = takePlain(text_, at, marks_, reading_);
        bytes_ -= qint64(mark - at);
        if ((reading_.pieces.back().damage && cost < 1) ||
            !onwards(mark, reading_.pieces.back().damage ? cost - 1 : cost)) {
            reading_.pieces.pop_back();
            return false;
        }
        return true;
    }

    bool quoted(size_t at, int cost, std::optional<Damage> damage = std::nullopt)
    {
        const size_t strict = findClosing(text_, at + 1, marks_.quote);
        bytes_ -= qint64(std::min(strict, text_.size()) - at);
        const bool closes = strict != kNone && isFieldEnd(text_, strict + 1, marks_);
        if (closes && closed(at, strict, cost, damage))
            return true;
        if (cost < 1)
            return false;
        const std::vector<size_t> candidates = closings(at, strict, closes);
        size_t sameLine = 0;
        const size_t lineEnd = text_.find(marks_.lineEnd, at);
        for (; sameLine < candidates.size() && candidates[sameLine] < lineEnd; ++sameLine)
            if (closed(at, candidates[sameLine], cost - 1, Damage::QuoteRepaired))
                return true;
        if (opened(at, lineEnd, cost - 1))
            return true;
        if (isFullLine(at, lineEnd))
            return false;
        for (; cost > 1 && sameLine < candidates.size(); ++sameLine)
            if (closed(at, candidates[sameLine], cost - 2, Damage::QuoteRepaired))
                return true;
        return false;
    }

    // Quotes behind `at` that a field could end with, apart from the regular one.
    std::vector<size_t> closings(size_t at, size_t strict, bool strictCloses)
    {
        std::vector<size_t> found;
        size_t next = at + 1;
        while (found.size() < 6 && bytes_ > 0) {
            const size_t from = next;
            next = text_.find(marks_.quote, from);
            bytes_ -= qint64(std::min(next, text_.size()) - from);
            if (next == kNone)
                break;
            const bool ends =
                isFieldEnd(text_, next + 1, marks_) || isFieldEnd(text_, skipBlanks(text_, next + 1), marks_);
            if (ends && !(strictCloses && next == strict))
                found.push_back(next);
            ++next;
        }
        return found;
    }

    bool closed(size_t at, size_t closing, int cost, std::optional<Damage> damage)
    {
        reading_.pieces.push_back({at + 1, closing, true, damage});
        if (onwards(toMark(text_, skipBlanks(text_, closing + 1), marks_), cost))
            return true;
        reading_.pieces.pop_back();
        return false;
    }

    // The field's closing quote is missing: it ends at the next delimiter, or, for one repair more, at one of
    // those behind, as the text may hold delimiters itself.
    bool opened(size_t at, size_t lineEnd, int cost)
    {
        size_t mark = at;
        for (int delimiters = 0; delimiters < 6 && bytes_ > 0; ++delimiters) {
            if (delimiters > 0 && (cost < 1 || mark >= text_.size() || text_[mark] != marks_.delimiter))
                return false;
            const size_t from = mark;
            mark = takePlain(text_, mark + 1, marks_, reading_);
            bytes_ -= qint64(mark - from);
            Piece &piece = reading_.pieces.back();
            piece.begin = at + 1;
            piece.damage = Damage::UnterminatedQuote;
            if (onwards(mark, delimiters > 0 ? cost - 1 : cost))
                return true;
            reading_.pieces.pop_back();
            if (mark >= lineEnd)
                return false;
        }
        return false;
    }

    // Whether the line with the field at `at` has enough fields already: then it is a row, and a quote on a later
    // line belongs to another one.
    bool isFullLine(size_t at, size_t lineEnd) const
    {
        const std::string_view line = text_.substr(at, lineEnd - at);
        const auto delimiters = size_t(std::count(line.begin(), line.end(), marks_.delimiter));
        return delimiters > 1 && reading_.pieces.size() + 1 + delimiters >= columns_;
    }

    bool onwards(size_t mark, int cost)
    {
        if (mark < text_.size() && text_[mark] == marks_.delimiter)
            return field(mark + 1, cost);
        if (reading_.pieces.size() != columns_ || (mark >= text_.size() && !atEnd_))
            return false;
        reading_.end = std::min(mark + 1, text_.size());
        reading_.ending = mark < text_.size() ? RowReading::Ending::LineEnd : RowReading::Ending::TextEnd;
        return true;
    }

    std::string_view text_;
    Marks marks_;
    size_t columns_;
    bool atEnd_;
    RowReading reading_;
    int steps_ = 0;
    qint64 bytes_ = 0;
};

} // namespace

bool isFieldEnd(std::string_view text, size_t at, Marks marks)
{
    if (at >= text.size())
        return true;
    const char c = text[at];
    if (c == marks.delimiter || c == marks.lineEnd)
        return true;
    return c == '\r' && marks.lineEnd == '\n' && (at + 1 == text.size() || text[at + 1] == '\n');
}

StrictReading readStrictly(std::string_view text, Marks marks)
{
    StrictReading result;
    RowReading &reading = result.reading;
    for (size_t at = 0;;) {
        size_t mark;
        if (at < text.size() && text[at] == marks.quote) {
            const size_t closing = findClosing(text, at + 1, marks.quote);
            if (closing == kNone) {
                result.unclosed = true;
                reading.ending = RowReading::Ending::TextEnd;
                return result;
            }
            if (!isFieldEnd(text, closing + 1, marks))
                return result;
            reading.pieces.push_back({at + 1, closing, true, std::nullopt});
            mark = toMark(text, closing + 1, marks);
        } else {
            mark = takePlain(text, at, marks, reading);
        }
        if (mark >= text.size() || text[mark] == marks.lineEnd) {
            reading.ending = mark < text.size() ? RowReading::Ending::LineEnd : RowReading::Ending::TextEnd;
            reading.end = std::min(mark + 1, text.size());
            return result;
        }
        at = mark + 1;
    }
}

std::optional<RowReading> readWithRepairs(std::string_view text, bool atEnd, Marks marks, quint32 columns)
{
    return Search(text, atEnd, marks, columns).run();
}

RowReading readLeniently(std::string_view text, Marks marks)
{
    RowReading reading;
    const size_t lineEnd = std::min(text.find(marks.lineEnd), text.size());
    const std::string_view line = text.substr(0, lineEnd);
    for (size_t at = 0;;) {
        size_t mark = kNone;
        if (at < line.size() && line[at] == marks.quote) {
            const size_t strict = findClosing(line, at + 1, marks.quote);
            for (size_t quote = strict; quote != kNone && mark == kNone; quote = line.find(marks.quote, quote + 1)) {
                if (isFieldEnd(line, quote + 1, marks)) {
                    reading.pieces.push_back({at + 1, quote, true, std::nullopt});
                    if (quote != strict)
                        reading.pieces.back().damage = Damage::QuoteRepaired;
                    mark = toMark(line, quote + 1, marks);
                }
            }
            if (mark == kNone) {
                mark = takePlain(line, at + 1, marks, reading);
                reading.pieces.back().damage = Damage::UnterminatedQuote;
            }
        } else {
            mark = takePlain(line, at, marks, reading);
        }
        if (mark >= line.size())
            break;
        at = mark + 1;
    }
    reading.ending = lineEnd < text.size() ? RowReading::Ending::LineEnd : RowReading::Ending::TextEnd;
    reading.end = std::min(lineEnd + 1, text.size());
    return reading;
}

} // namespace tabular
