// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tabular {

class Source;

// How a file is written. Everything can be guessed from its first 256 KiB or given by the user.
struct Dialect {
    QByteArray encoding = "UTF-8"; // ICU converter name: UTF-8, UTF-16LE, UTF-16BE, windows-1252, GB18030, Shift_JIS
    int encodingConfidence = 100;  // below 50 the user should be asked; 100 is certain (given, BOM, valid UTF-8)
    quint32 bomBytes = 0;          // leading bytes that are no text
    char delimiter = ',';
    char quote = '"';
    char lineEnd = '\n';        // '\r' for files of old Macs; CRLF counts as '\n'
    bool separatorLine = false; // line 1 is Excel's "sep=;" and no row

    friend bool operator==(const Dialect &, const Dialect &) = default;
};

// Which rows carry the names. Row numbers count physical records from 1, blank lines left out.
struct Layout {
    quint32 headerRow = 1;       // 0: the file has no header and columns are called by number
    quint32 firstDataRow = 2;    // rows between are descriptions or instructions
    QList<QString> header;       // trimmed names, in file order; empty cells stay
    QList<QString> keys;         // machine keys of a template's first row, empty when there is none
    QList<QList<QString>> above; // all rows before firstDataRow, as read, for those who copy them

    friend bool operator==(const Layout &, const Layout &) = default;
};

// Cells that a person has corrected without touching the file: by Record::byteOffset and column.
using Edits = std::map<quint64, std::map<int, std::string>>;

struct Options {
    std::optional<QByteArray> encoding; // any ICU converter name; empty: guess
    std::optional<char> delimiter;
    std::optional<char> quote;
    std::optional<quint32> headerRow; // see Layout; 0: there is none
    std::optional<quint32> firstDataRow;
    qsizetype blockBytes = 256 * 1024; // read at a time
    qsizetype maxRecordBytes = 1024 * 1024;
    quint32 maxFields = 4096;
    std::shared_ptr<const Edits> edits;                         // read in place of what the file says; may be null
    enum class Kernel { Best, Portable } kernel = Kernel::Best; // Portable: without vector instructions, for tests
};

// Guesses the dialect from a file's beginning. Errors say what the file is instead and what to do:
// csv.is_xlsx, csv.is_xls, csv.is_pdf, csv.is_html, csv.is_zip, csv.is_binary, csv.is_json, csv.empty.
core::Result<Dialect> guessDialect(Source &source, const Options &options);

// Guesses header and first row of data from the first rows (fields as read).
Layout guessLayout(const QList<QList<QString>> &rows, const Options &options);

} // namespace tabular
