// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tabular/finding.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tabular {

// One row as read: unquoted, unescaped, valid UTF-8. A view into its Batch.
struct Record {
    quint64 number = 0;     // 1 is the first row of data; blank lines are not counted
    quint64 byteOffset = 0; // give it to Reader::readAt to read this row again
    quint64 line = 0;       // physical line on which the row starts, from 1, preamble included
    std::span<const std::string_view> fields;
    Damages damage;

    // The field at `column`, empty where the row is too short.
    std::string_view field(size_t column) const { return column < fields.size() ? fields[column] : std::string_view{}; }
    // Nothing but separators, as spreadsheets write below their last row.
    bool isEmpty() const
    {
        for (const std::string_view &text : fields)
            if (!text.empty())
                return false;
        return true;
    }
};

// Some hundred consecutive rows and the memory that they point into. Views stay valid until the batch is
// filled again or destroyed; moving it keeps them. Several batches may be in flight, so one thread can read
// while others work; one batch belongs to one thread at a time. Refilling reuses its memory (about 1.5 MB).
class Batch final {
public:
    Batch() = default;
    Batch(Batch &&) noexcept = default;
    Batch &operator=(Batch &&) noexcept = default;

    std::span<const Record> records() const { return records_; }
    // What was met in these rows, in file order. Rows without damage have none.
    std::span<const Finding> findings() const { return findings_; }

private:
    friend class Reader;
    friend class BatchFiller;
    struct Extent {
        size_t first; // index into fields_
        size_t count;
    };
    std::vector<char> text_; // the block as read; fields are unescaped in place
    std::vector<std::string_view> fields_;
    std::vector<Extent> extents_; // spans are made at the end, as fields_ may move while it grows
    std::vector<Record> records_;
    std::vector<Finding> findings_;
    std::vector<std::unique_ptr<std::string>> repaired_; // text of rows that had to be rewritten
    std::vector<std::vector<std::string_view>> edited_;  // fields of rows with corrected cells
};

} // namespace tabular
