// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"
#include "tabular/batch.h"

#include <QString>

class QIODevice;

namespace tabular {

enum class Bom { None, Write };
enum class Formulas {
    Neutralise, // cells that a spreadsheet would run get an apostrophe; unguarded() takes it off again
    Keep,       // bytes as they are, for programs
};

struct WriteOptions {
    char delimiter = ',';
    Bom bom = Bom::Write; // without it Excel reads UTF-8 as the local code page
    Formulas formulas = Formulas::Neutralise;
    std::string_view lineEnd = "\r\n"; // RFC 4180
};

// `text` made harmless in a spreadsheet: an apostrophe before a leading = + - @ tab or CR, and before text that
// already is such a guarded one, so that unguarded() gives the same text back for every input. Numbers
// ("-12.50", "+3") stay as they are.
std::string_view guarded(std::string_view text, std::string &scratch);
// The exact inverse of guarded(), a view into `text`. Only for files that we wrote.
std::string_view unguarded(std::string_view text);

// Writes RFC 4180 rows. The device stays the caller's and is not closed. Buffers 64 KiB.
class Writer final {
public:
    Writer(QIODevice &device, const WriteOptions &options);
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    core::Result<void> write(std::span<const std::string_view> fields);
    core::Result<void> write(const QStringList &fields);
    // Flushes. Until it has answered without error, nothing is promised. Errors: csv.not_written, csv.disk_full.
    core::Result<void> finish();

private:
    void put(std::string_view field);
    core::Result<void> endRow();
    core::Result<void> flush();

    QIODevice &device_;
    WriteOptions options_;
    std::string buffer_;
    std::string scratch_;
    bool first_ = true;
};

// Writes rejected rows in their original columns with the reasons before them, ready to mend and read again. Each
// row keeps all its fields, also those beyond the header. Reasons stand in front so that rows with too many
// fields stay whole.
class RejectsWriter final {
public:
    // `reasonHeader`: the caller's word for the added column.
    RejectsWriter(QIODevice &device, const QStringList &header, const QString &reasonHeader,
                  const WriteOptions &options);

    core::Result<void> write(const Record &row, const QString &reasons);
    core::Result<void> finish() { return writer_.finish(); }

private:
    Writer writer_;
    core::Result<void> began_;
    std::vector<std::string_view> fields_;
};

} // namespace tabular
