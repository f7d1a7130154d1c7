// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/dialect.h"

#include "tabular/encoding.h"
#include "tabular/encodingguess.h"
#include "tabular/magic.h"
#include "tabular/rowreading.h"
#include "tabular/source.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace tabular {
namespace {

constexpr qsizetype kHeadBytes = 256 * 1024;
constexpr size_t kRowsLookedAt = 200;

std::string_view firstLine(std::string_view text, char lineEnd)
{
    std::string_view line = text.substr(0, text.find(lineEnd));
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return line;
}

// Excel's own first line, "sep=;", with or without quotes around it.
std::optional<char> separatorLine(std::string_view text, char lineEnd)
{
    std::string_view line = firstLine(text, lineEnd);
    if (line.size() >= 2 && line.front() == '"' && line.back() == '"')
        line = line.substr(1, line.size() - 2);
    if (line.size() != 5 || !(line.starts_with("sep=") || line.starts_with("SEP=") || line.starts_with("Sep=")))
        return std::nullopt;
    return line[4];
}

// How evenly `marks` cut the rows: 0 when they cut nothing.
double evenness(std::string_view text, bool whole, Marks marks)
{
    std::map<size_t, int> widths;
    size_t first = 0;
    int rows = 0;
    for (size_t at = 0; at < text.size() && rows < int(kRowsLookedAt);) {
        const std::string_view rest = text.substr(at);
        const StrictReading strict = readStrictly(rest, marks);
        const bool regular = strict.reading.ending == RowReading::Ending::LineEnd;
        const RowReading reading = regular ? strict.reading : readLeniently(rest, marks);
        if (reading.ending != RowReading::Ending::LineEnd && !whole)
            break; // the last line may be cut
        at += std::max<size_t>(reading.end, 1);
        const bool blank = reading.pieces.size() == 1 && reading.pieces[0].begin == reading.pieces[0].end;
        if (blank)
            continue;
        ++rows;
        first = first == 0 ? reading.pieces.size() : first;
        ++widths[reading.pieces.size()];
    }
    if (rows == 0)
        return 0;
    const auto most = std::max_element(widths.begin(), widths.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    if (most->first < 2)
        return widths.size() > 1 ? 0.01 * widths.rbegin()->second / rows : 0;
    const double share = double(most->second) / rows;
    // The row of names is the surest: cells may hold decimal commas, names rarely do.
    return share * (first == most->first ? 1.0 : 0.6) * (1 + std::log2(double(most->first)) / 10);
}

char guessQuote(std::string_view text, char lineEnd)
{
    size_t single = 0, doubled = 0;
    char before = lineEnd;
    for (size_t i = 0; i < text.size(); ++i) {
        const bool start = before == lineEnd || before == ',' || before == ';' || before == '\t' || before == '|';
        if (start && text[i] == '"')
            ++doubled;
        if (start && text[i] == '\'') {
            const size_t end = text.find('\'', i + 1);
            if (end != text.npos && end + 1 < text.size() &&
                std::string_view(",;\t|\r\n").find(text[end + 1]) != text.npos)
                ++single;
        }
        before = text[i];
    }
    return doubled == 0 && single > 1 ? '\'' : '"';
}

char guessDelimiter(std::string_view text, bool whole, char quote, char lineEnd)
{
    char best = ',';
    double score = 0;
    for (const char delimiter : {',', ';', '\t', '|'}) {
        const double value = evenness(text, whole, {delimiter, quote, lineEnd});
        if (value > score + 1e-9) {
            best = delimiter;
            score = value;
        }
    }
    return best;
}

core::Result<std::string> headText(std::string_view bytes, bool whole, const Dialect &dialect)
{
    bytes.remove_prefix(std::min<size_t>(dialect.bomBytes, bytes.size()));
    if (dialect.encoding == "UTF-8")
        return std::string(bytes);
    auto decoder = Decoder::make(dialect.encoding);
    if (!decoder)
        return core::fail(decoder.error());
    std::string text;
    (*decoder)->decode(whole ? bytes : bytes.substr(0, (*decoder)->wholeCharacters(bytes)), text);
    return text;
}

quint32 bomLength(std::string_view bytes, const QByteArray &encoding)
{
    const EncodingGuess guess = guessEncoding(bytes.substr(0, 4), true);
    return guess.bomBytes > 0 && encoding.startsWith(guess.encoding.left(6)) ? guess.bomBytes : 0;
}

} // namespace

core::Result<Dialect> guessDialect(Source &source, const Options &options)
{
    std::string head(size_t(std::min<quint64>(source.size(), quint64(kHeadBytes))), '\0');
    const auto got = source.readAt(0, head.data(), qsizetype(head.size()));
    if (!got)
        return core::fail(got.error());
    head.resize(size_t(*got));
    const bool whole = head.size() >= source.size();
    if (auto other = notDelimitedText(head, source.name()))
        return core::fail(*other);

    Dialect dialect;
    if (options.encoding) {
        dialect.encoding = *options.encoding;
        dialect.bomBytes = bomLength(head, *options.encoding);
    } else {
        const EncodingGuess guess = guessEncoding(head, whole);
        dialect.encoding = guess.encoding;
        dialect.encodingConfidence = guess.confidence;
        dialect.bomBytes = guess.bomBytes;
    }
    const auto text = headText(head, whole, dialect);
    if (!text)
        return core::fail(text.error());
    if (text->find_first_not_of(" \t\r\n\0", 0, 5) == text->npos)
        return core::fail("csv.empty", QCoreApplication::translate("tabular", "This file is empty"), source.name(),
                          QCoreApplication::translate("tabular", "Check that the export has finished."));
    dialect.lineEnd = text->find('\n') == text->npos && text->find('\r') != text->npos ? '\r' : '\n';
    std::string_view rows = *text;
    if (const auto separator = separatorLine(rows, dialect.lineEnd)) {
        dialect.separatorLine = true;
        dialect.delimiter = *separator;
        rows.remove_prefix(std::min(rows.find(dialect.lineEnd), rows.size() - 1) + 1);
    }
    dialect.quote = options.quote.value_or(guessQuote(rows, dialect.lineEnd));
    if (options.delimiter)
        dialect.delimiter = *options.delimiter;
    else if (!dialect.separatorLine)
        dialect.delimiter = guessDelimiter(rows, whole, dialect.quote, dialect.lineEnd);
    return dialect;
}

} // namespace tabular
