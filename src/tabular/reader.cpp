// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/reader.h"

#include "tabular/splitter.h"
#include "tabular/textstream.h"

#include <algorithm>
#include <cstring>
#include <map>

namespace tabular {
namespace {

constexpr size_t kHeadRows = 64;

QList<QList<QString>> texts(std::span<const Record> records)
{
    QList<QList<QString>> rows;
    for (const Record &record : records) {
        QList<QString> row;
        for (const std::string_view field : record.fields)
            row.append(QString::fromUtf8(field.data(), qsizetype(field.size())));
        rows.append(row);
    }
    return rows;
}

// The most frequent number of fields, for files without a header.
quint32 usualWidth(std::span<const Record> records)
{
    std::map<size_t, int> counts;
    for (const Record &record : records)
        ++counts[record.fields.size()];
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    return most == counts.end() ? 1 : quint32(most->first);
}

} // namespace

class Reader::Private {
public:
    Private(std::unique_ptr<Source> source, const Options &options, Dialect dialect, std::unique_ptr<TextStream> stream)
        : source_(std::move(source))
        , stream_(std::move(stream))
        , dialect_(std::move(dialect))
        , options_(options)
        , filler_({{dialect_.delimiter, dialect_.quote, dialect_.lineEnd},
                   0,
                   size_t(options.maxRecordBytes),
                   options.maxFields},
                  options.kernel == Options::Kernel::Portable)
    {
    }

    core::Result<void> readHead();
    core::Result<void> skipSeparatorLine();
    core::Result<bool> fill(Batch &batch, size_t block, size_t most);
    void markUnreadable(Batch &batch) const;
    void putEdits(Batch &batch) const;

    std::unique_ptr<Source> source_;
    std::unique_ptr<TextStream> stream_; // reads source_
    Dialect dialect_;
    Layout layout_;
    Options options_;
    BatchFiller filler_;
    Progress progress_;
    quint64 offset_ = 0;        // of the next byte to read
    std::vector<char> carried_; // text before offset_ that belongs to an incomplete row
};

// Reads on until there is at least one row or the end; false at the end.
core::Result<bool> Reader::Private::fill(Batch &batch, size_t block, size_t most)
{
    batch.records_.clear();
    batch.extents_.clear();
    batch.fields_.clear();
    batch.findings_.clear();
    batch.repaired_.clear();
    batch.edited_.clear();
    for (;;) {
        const size_t carried = carried_.size();
        const size_t wanted = std::max(block, carried); // doubling keeps very long rows linear
        const size_t needed = carried + wanted + Index::kPadding;
        if (batch.text_.size() < needed)
            batch.text_.resize(needed);
        if (carried > 0)
            std::memcpy(batch.text_.data(), carried_.data(), carried);
        const auto got = stream_->read(offset_, batch.text_.data() + carried, wanted);
        if (!got)
            return core::fail(got.error());
        const bool atEnd = *got < wanted;
        const size_t size = carried + *got;
        const size_t used = filler_.fill(batch, size, offset_ - carried, atEnd, progress_, most);
        offset_ += *got;
        carried_.assign(batch.text_.data() + used, batch.text_.data() + size);
        if (stream_->lossy())
            markUnreadable(batch);
        if (options_.edits && !options_.edits->empty())
            putEdits(batch);
        if (!batch.records_.empty() || atEnd)
            return !batch.records_.empty();
    }
}

void Reader::Private::markUnreadable(Batch &batch) const
{
    for (Record &record : batch.records_) {
        for (size_t column = 0; column < record.fields.size(); ++column) {
            if (record.fields[column].find("\uFFFD") == std::string_view::npos)
                continue;
            record.damage |= Damage::UnreadableBytes;
            batch.findings_.push_back(
                {Damage::UnreadableBytes, record.number, record.line, qint32(column), 0, record.byteOffset});
        }
    }
}

// The texts belong to the options, which live as long as the reader; a row that is too short gets longer.
void Reader::Private::putEdits(Batch &batch) const
{
    for (Record &record : batch.records_) {
        const auto row = options_.edits->find(record.byteOffset);
        if (row == options_.edits->end())
            continue;
        std::vector<std::string_view> fields(record.fields.begin(), record.fields.end());
        for (const auto &[column, text] : row->second) {
            if (column < 0 || size_t(column) >= options_.maxFields)
                continue;
            if (size_t(column) >= fields.size())
                fields.resize(size_t(column) + 1);
            fields[size_t(column)] = text;
        }
        record.fields = batch.edited_.emplace_back(std::move(fields));
    }
}

core::Result<void> Reader::Private::skipSeparatorLine()
{
    offset_ = stream_->begin();
    if (!dialect_.separatorLine)
        return {};
    char text[64];
    const auto got = stream_->read(offset_, text, sizeof text);
    if (!got)
        return core::fail(got.error());
    const char *end = static_cast<const char *>(std::memchr(text, dialect_.lineEnd, *got));
    offset_ += end ? quint64(end - text) + 1 : quint64(*got);
    progress_.line = 2;
    return {};
}

core::Result<void> Reader::Private::readHead()
{
    if (auto skipped = skipSeparatorLine(); !skipped)
        return skipped;
    Batch batch;
    const auto filled = fill(batch, size_t(std::max<qsizetype>(options_.blockBytes, 64 * 1024)), kHeadRows);
    if (!filled)
        return core::fail(filled.error());
    const std::span<const Record> records = batch.records();
    layout_ = guessLayout(texts(records), options_);
    const int firstLineEnd = progress_.firstLineEnd;
    const size_t first = std::max<quint32>(layout_.firstDataRow, 1) - 1;
    if (first < records.size()) {
        offset_ = records[first].byteOffset;
        progress_ = Progress{};
        progress_.line = records[first].line;
    } else {
        // Only names, no data: what follows the last row read, which is nothing in a file of so few rows.
        offset_ -= carried_.size();
        progress_.number = 0;
    }
    carried_.clear();
    progress_.firstLineEnd = firstLineEnd;
    progress_.lineEndsTold = false;
    const quint32 width = layout_.headerRow > 0 ? quint32(layout_.header.size())
                                                : usualWidth(records.subspan(std::min(first, records.size())));
    filler_.setColumns(std::clamp<quint32>(width, 1, options_.maxFields));
    return {};
}

Reader::Reader(std::unique_ptr<Private> made)
    : d(std::move(made))
{
}
Reader::~Reader() = default;

core::Result<std::unique_ptr<Reader>> Reader::open(std::unique_ptr<Source> source, const Options &options)
{
    auto dialect = guessDialect(*source, options);
    if (!dialect)
        return core::fail(dialect.error());
    auto stream = TextStream::make(*source, *dialect, options.blockBytes);
    if (!stream)
        return core::fail(stream.error());
    auto made = std::make_unique<Private>(std::move(source), options, std::move(*dialect), std::move(*stream));
    if (auto head = made->readHead(); !head)
        return core::fail(head.error());
    return std::unique_ptr<Reader>(new Reader(std::move(made)));
}

const Dialect &Reader::dialect() const { return d->dialect_; }
const Layout &Reader::layout() const { return d->layout_; }
QString Reader::name() const { return d->source_->name(); }
quint64 Reader::size() const { return d->source_->size(); }
quint64 Reader::position() const { return d->stream_->position(); }

core::Result<bool> Reader::next(Batch &batch)
{
    return d->fill(batch, size_t(std::max<qsizetype>(d->options_.blockBytes, 1)), size_t(-1));
}

core::Result<void> Reader::readAt(quint64 byteOffset, Batch &batch)
{
    const Progress progress = std::exchange(d->progress_, Progress{});
    const quint64 offset = std::exchange(d->offset_, byteOffset);
    const std::vector<char> carried = std::exchange(d->carried_, {});
    d->progress_.line = 0;
    const auto filled = d->fill(batch, 16 * 1024, 1);
    d->progress_ = progress;
    d->offset_ = offset;
    d->carried_ = carried;
    if (!filled)
        return core::fail(filled.error());
    for (Record &record : batch.records_)
        record.number = record.line = 0;
    for (Finding &finding : batch.findings_)
        finding.record = 0;
    return {};
}

} // namespace tabular
