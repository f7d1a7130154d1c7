// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tabular/batch.h"
#include "tabular/mend.h"
#include "tabular/scan.h"

namespace tabular {

// Where the splitter stands in the file, carried from block to block.
struct Progress {
    quint64 number = 0;   // of the last record made
    quint64 line = 1;     // physical line at the next byte
    int firstLineEnd = 0; // 1 LF, 2 CRLF; 0 before the first
    bool lineEndsTold = false;
    bool skipping = false; // the rest of a line that was cut
};

// Cuts blocks of text into records. Sound rows take the short way over the Index; all others go to mend().
// Invariant of the short way: the row has the wanted number of fields, its quotes are as RFC 4180 says, it lies
// in stretches without a doubt, and no byte order mark precedes it.
class BatchFiller final {
public:
    BatchFiller(const Format &format, bool portable)
        : format_(format)
        , portable_(portable)
    {
    }

    void setColumns(quint32 columns) { format_.columns = columns; }
    const Format &format() const { return format_; }

    // Fills `batch` from its own text_[0, size), whose first byte is at `offset` of the file; stops after
    // `most` records. Returns how many bytes were used up; the rest, an incomplete row, belongs before the next block.
    size_t fill(Batch &batch, size_t size, quint64 offset, bool atEnd, Progress &progress, size_t most);

private:
    enum class Step { Took, Careful, NeedMore };
    // A row as the marks tell it, its fields written to a row's room in fields_.
    struct Walk {
        Step step = Step::Took;
        size_t end = 0;    // place of the line end
        size_t mark = 0;   // entry of the index behind it
        quint64 lines = 1; // physical ones
        bool crlf = false;
        bool odd = false; // a stray quote, or too few fields
    };
    Walk walk(size_t at, std::string_view *fields, size_t first);
    size_t findClosing(size_t &mark, quint64 &lines, bool &doubled) const;
    Step judge(const Walk &walked, size_t at);
    Step takeSound(size_t &at);
    Step takeCarefully(size_t &at);
    bool skipBlankLine(size_t &at);
    bool finishSkipping(size_t &at);
    void unescape(size_t field);
    void accept(size_t begin, size_t firstField);
    void noteLineEnd(bool crlf, quint64 line, quint64 offset);
    void note(Damage kind, qint32 column, quint64 line, quint32 detail, quint64 offset);

    Format format_;
    bool portable_;
    Index index_;
    std::vector<size_t> escaped_; // fields of the current row with doubled quotes
    // The current call:
    Batch *batch_ = nullptr;
    Progress *progress_ = nullptr;
    char *text_ = nullptr;
    size_t size_ = 0;
    quint64 offset_ = 0;
    bool atEnd_ = false;
    size_t mark_ = 0;  // the next entry of the index
    size_t doubt_ = 0; // the next doubtful stretch
};

} // namespace tabular
