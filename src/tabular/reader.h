// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tabular/batch.h"
#include "tabular/dialect.h"
#include "tabular/source.h"

#include <memory>

namespace tabular {

// Reads a delimited text file of any size in bounded memory (some MB), one batch at a time. Damage is
// mended row by row and told in findings; no row is dropped and a broken one never swallows its neighbours.
// How and why: docs/csv-reader.md. Not thread-safe: one thread calls, but each filled Batch may move on.
//
//     auto reader = Reader::open(std::move(source), {});
//     for (Batch batch; *(*reader)->next(batch);) for (const Record &row : batch.records()) ...
class Reader final {
public:
    // Reads the file's beginning, decides dialect and layout, and stands before the first row of data.
    // Errors: those of guessDialect and Source.
    static core::Result<std::unique_ptr<Reader>> open(std::unique_ptr<Source> source, const Options &options);
    ~Reader();
    Reader(const Reader &) = delete;
    Reader &operator=(const Reader &) = delete;

    const Dialect &dialect() const;
    const Layout &layout() const;
    QString name() const;
    quint64 size() const;     // bytes of the source
    quint64 position() const; // bytes of the source that have been read, for progress

    // Fills `batch` with the next rows; false, with an empty batch, after the last one.
    core::Result<bool> next(Batch &batch);

    // Reads the one row that starts at `byteOffset` (Record::byteOffset of this file) into `batch`; its number
    // and line are 0. Fields and damage are the same as next() gave. Does not move the reading position.
    // In UTF-8 files this is one read of the disk; in others the text is decoded from the nearest checkpoint.
    core::Result<void> readAt(quint64 byteOffset, Batch &batch);

private:
    class Private;
    explicit Reader(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace tabular
