// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/splitter.h"

#include <algorithm>
#include <cstring>

namespace tabular {

void BatchFiller::note(Damage kind, qint32 column, quint64 line, quint32 detail, quint64 offset)
{
    batch_->findings_.push_back({kind, progress_->number, line, column, detail, offset});
}

void BatchFiller::noteLineEnd(bool crlf, quint64 line, quint64 offset)
{
    const int kind = crlf ? 2 : 1;
    if (progress_->firstLineEnd == 0)
        progress_->firstLineEnd = kind;
    if (progress_->firstLineEnd == kind || progress_->lineEndsTold)
        return;
    progress_->lineEndsTold = true;
    note(Damage::MixedLineEnds, -1, line, quint32(kind), offset);
}

bool BatchFiller::skipBlankLine(size_t &at)
{
    const char lineEnd = format_.marks.lineEnd;
    size_t end = at;
    if (text_[end] == '\r' && lineEnd == '\n' && end + 1 < size_)
        ++end;
    if (text_[end] != lineEnd)
        return false;
    ++progress_->line;
    at = end + 1;
    return true;
}

bool BatchFiller::finishSkipping(size_t &at)
{
    const char *end = static_cast<const char *>(std::memchr(text_ + at, format_.marks.lineEnd, size_ - at));
    at = end ? size_t(end - text_) + 1 : size_;
    if (end) {
        progress_->skipping = false;
        ++progress_->line;
    }
    return end != nullptr;
}

void BatchFiller::unescape(size_t field)
{
    std::string_view &view = batch_->fields_[field];
    char *const begin = text_ + (view.data() - text_);
    const char *const end = begin + view.size();
    const char quote = format_.marks.quote;
    char *to = begin;
    for (const char *from = begin; from < end;) {
        const char *found = static_cast<const char *>(std::memchr(from, quote, size_t(end - from)));
        const char *stop = found ? found + 1 : end;
        if (to != from)
            std::memmove(to, from, size_t(stop - from));
        to += stop - from;
        from = found ? found + 2 : end;
    }
    view = {begin, size_t(to - begin)};
}

void BatchFiller::accept(size_t begin, size_t firstField)
{
    Record record;
    record.number = ++progress_->number;
    record.byteOffset = offset_ + begin;
    record.line = progress_->line;
    batch_->records_.push_back(record);
    batch_->extents_.push_back({firstField, batch_->fields_.size() - firstField});
}

// From the opening quote at marks[mark] to the place of the one that closes; `mark` becomes the entry behind it.
inline size_t BatchFiller::findClosing(size_t &mark, quint64 &lines, bool &doubled) const
{
    const quint32 *const marks = index_.marks();
    const char quote = format_.marks.quote;
    for (++mark;; mark += 2) {
        for (; text_[marks[mark]] != quote; ++mark)
            lines += text_[marks[mark]] == format_.marks.lineEnd;
        const size_t closing = marks[mark];
        if (text_[closing + 1] != quote || closing + 1 >= size_) {
            ++mark;
            return closing;
        }
        doubled = true;
    }
}

inline BatchFiller::Walk BatchFiller::walk(size_t at, std::string_view *fields, size_t first)
{
    const char quote = format_.marks.quote;
    const char delimiter = format_.marks.delimiter;
    const char lineEnd = format_.marks.lineEnd;
    const bool mayReturn = lineEnd == '\n';
    const quint32 *const marks = index_.marks();
    const char *const text = text_;
    const size_t columns = format_.columns;
    Walk row;
    size_t mark = mark_, count = 0;
    for (size_t from = at;; from = row.end + 1) {
        if (count == columns) {
            row.step = Step::Careful;
            return row;
        }
        if (text[from] == quote && marks[mark] == from) {
            bool doubled = false;
            const size_t closing = findClosing(mark, row.lines, doubled);
            row.end = closing + 1;
            if (closing >= size_) {
                row.step = Step::NeedMore;
                return row;
            }
            if (mayReturn && text[row.end] == '\r' && text[row.end + 1] == lineEnd) {
                ++row.end;
                row.crlf = true;
            } else if (text[row.end] != delimiter && text[row.end] != lineEnd) {
                row.step = Step::Careful;
                return row;
            }
            if (doubled)
                escaped_.push_back(first + count);
            fields[count++] = {text + from + 1, closing - from - 1};
        } else {
            for (; text[marks[mark]] == quote && marks[mark] < size_; ++mark)
                row.odd = true;
            row.end = marks[mark];
            row.crlf = mayReturn && text[row.end] == lineEnd && row.end > from && text[row.end - 1] == '\r';
            fields[count++] = {text + from, row.end - from - size_t(row.crlf)};
        }
        ++mark;
        if (text[row.end] == lineEnd)
            break;
    }
    row.mark = mark;
    row.odd = row.odd || count != columns;
    return row;
}

// Whether the row may be taken as it was walked.
inline BatchFiller::Step BatchFiller::judge(const Walk &walked, size_t at)
{
    const std::vector<quint32> &doubtful = index_.doubtful();
    while (doubt_ + 1 < doubtful.size() && (size_t(doubtful[doubt_]) + 1) * 64 <= at)
        ++doubt_;
    const bool open = walked.step == Step::NeedMore || (walked.step == Step::Took && walked.end >= size_ && !atEnd_);
    if (open)
        return size_ - at >= format_.maxRecordBytes || atEnd_ ? Step::Careful : Step::NeedMore;
    const size_t next = std::min(walked.end + 1, size_);
    const bool doubt = size_t(doubtful[doubt_]) * 64 < next;
    const bool sound = walked.step == Step::Took && !walked.odd && !doubt && next - at <= format_.maxRecordBytes;
    return sound ? Step::Took : Step::Careful;
}

BatchFiller::Step BatchFiller::takeSound(size_t &at)
{
    const bool bom = uchar(text_[at]) == 0xEF && uchar(text_[at + 1]) == 0xBB && uchar(text_[at + 2]) == 0xBF;
    if (format_.columns == 0 || bom)
        return Step::Careful;
    std::vector<std::string_view> &fields = batch_->fields_;
    const size_t first = fields.size();
    fields.resize(first + format_.columns);
    escaped_.clear();
    const Walk walked = walk(at, fields.data() + first, first);
    const Step step = judge(walked, at);
    if (step != Step::Took) {
        fields.resize(first);
        return step;
    }
    for (const size_t field : escaped_)
        unescape(field);
    accept(at, first);
    if (walked.end < size_)
        noteLineEnd(walked.crlf, progress_->line, offset_ + at);
    progress_->line += walked.lines;
    mark_ = walked.mark;
    at = std::min(walked.end + 1, size_);
    return Step::Took;
}

BatchFiller::Step BatchFiller::takeCarefully(size_t &at)
{
    const size_t begin = at;
    std::string_view rest(text_ + at, size_ - at);
    if (atEnd_ && rest == "\x1A") { // the end-of-file mark of DOS
        at = size_;
        return Step::Took;
    }
    const bool bom = rest.starts_with("\xEF\xBB\xBF");
    if (bom)
        rest.remove_prefix(3);
    auto made = mend(rest, atEnd_, format_);
    if (!made)
        return Step::NeedMore;
    Batch &batch = *batch_;
    auto text = std::make_unique<std::string>(std::move(made->text));
    const size_t first = batch.fields_.size();
    size_t from = 0;
    for (const size_t end : made->ends) {
        batch.fields_.emplace_back(text->data() + from, end - from);
        from = end;
    }
    batch.repaired_.push_back(std::move(text));
    accept(begin, first);
    Damages &damage = batch.records_.back().damage;
    if (bom) {
        damage |= Damage::ByteOrderMark;
        note(Damage::ByteOrderMark, 0, progress_->line, 3, offset_ + begin);
    }
    for (const Mended::Place &place : made->places) {
        damage |= place.kind;
        note(place.kind, place.column, progress_->line + place.lines, place.detail, offset_ + begin);
    }
    at = begin + (bom ? 3 : 0) + std::max<size_t>(made->consumed, 1);
    at = std::min(at, size_);
    if (at >= 2 && text_[at - 1] == '\n')
        noteLineEnd(text_[at - 2] == '\r', progress_->line, offset_ + begin);
    progress_->line += made->lines;
    progress_->skipping = made->cut;
    const quint32 *const marks = index_.marks();
    mark_ = size_t(std::lower_bound(marks + mark_, marks + index_.count(), quint32(at)) - marks);
    return Step::Took;
}

size_t BatchFiller::fill(Batch &batch, size_t size, quint64 offset, bool atEnd, Progress &progress, size_t most)
{
    batch_ = &batch;
    progress_ = &progress;
    text_ = batch.text_.data();
    size_ = size;
    offset_ = offset;
    atEnd_ = atEnd;
    mark_ = doubt_ = 0;
    index_.build(text_, size, format_.marks, portable_);
    const quint32 *const marks = index_.marks();
    size_t at = 0;
    while (at < size && batch.records_.size() < most) {
        if (progress.skipping && !finishSkipping(at))
            break;
        while (at < size && skipBlankLine(at)) {
        }
        if (at >= size)
            break;
        if (text_[at] == '\r' && at + 1 == size && !atEnd)
            break; // whether the line is blank shows with the next byte
        while (marks[mark_] < at)
            ++mark_;
        Step step = takeSound(at);
        if (step == Step::Careful)
            step = takeCarefully(at);
        if (step == Step::NeedMore)
            break;
    }
    for (size_t i = 0; i < batch.records_.size(); ++i) {
        const Batch::Extent extent = batch.extents_[i];
        batch.records_[i].fields = {batch.fields_.data() + extent.first, extent.count};
    }
    return at;
}

} // namespace tabular
