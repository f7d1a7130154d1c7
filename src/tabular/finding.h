// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFlags>
#include <QString>

namespace tabular {

// What the reader met and mended, or could not mend, in one record. One bit each, so that a record carries
// the set (`Record::damage`) and each place is told once more in a Finding.
enum class Damage : quint16 {
    QuoteRepaired = 1,      // a quote inside a quoted field was not doubled; read as part of the text
    UnterminatedQuote = 2,  // a field opened with a quote that nothing closes; the quote was left out
    StrayQuote = 4,         // a quote inside a field that is not quoted; kept as text, harmless
    TooFewFields = 8,       // fewer fields than the header; the missing ones read as empty
    TooManyFields = 16,     // more fields than the header; all are kept
    NulRemoved = 32,        // NUL bytes left out
    OtherEncoding = 64,     // a row in another encoding (windows-1252, UTF-16) than the file; transcoded
    ByteOrderMark = 128,    // a byte order mark before the row, from files glued together; left out
    OtherDelimiter = 256,   // a row separated by another character than the file; split at that one
    OverLong = 512,         // longer than Options::maxRecordBytes or with more than maxFields fields; cut there
    MixedLineEnds = 1024,   // a line end of another kind than the first one; said once in a file
    UnreadableBytes = 2048, // bytes that no known encoding explains; each shown as U+FFFD
};
Q_DECLARE_FLAGS(Damages, Damage)
Q_DECLARE_OPERATORS_FOR_FLAGS(Damages)

// One place in the source where something was repaired or is doubtful. Plain data, cheap to keep by the
// thousand; words() makes the sentence when somebody reads it.
struct Finding {
    Damage kind = Damage::QuoteRepaired;
    quint64 record = 0;     // Record::number; 0 for the rows above the data
    quint64 line = 0;       // physical line of the place, from 1
    qint32 column = -1;     // field from 0; -1 when the whole row is meant
    quint32 detail = 0;     // fields found, bytes removed, or the delimiter's code, by kind
    quint64 byteOffset = 0; // Record::byteOffset of the row

    friend bool operator==(const Finding &, const Finding &) = default;
};

// "This row is separated by “;” instead of the file's own separator." In the user's language, without the place.
QString words(const Finding &finding);

// The stable name of a kind for JSON output and tests: "quote_repaired", "other_delimiter".
QLatin1String name(Damage kind);

} // namespace tabular
