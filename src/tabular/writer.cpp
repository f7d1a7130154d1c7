// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/writer.h"

#include <QCoreApplication>
#include <QFileDevice>
#include <QIODevice>

#include <algorithm>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(tabular)
};

} // namespace

namespace tabular {
namespace {

constexpr size_t kBuffer = 64 * 1024;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool startsFormula(char c) { return c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || c == '\r'; }

// "-12.50", "+3", "-1,5": what a spreadsheet shows as a number and cannot run.
bool isSignedNumber(std::string_view text)
{
    if (text.size() < 2 || (text[0] != '-' && text[0] != '+') || !isDigit(text[1]))
        return false;
    int marks = 0;
    return std::all_of(text.begin() + 1, text.end(),
                       [&](char c) { return isDigit(c) || ((c == '.' || c == ',') && ++marks == 1); });
}

// The text behind leading apostrophes begins like a formula.
bool hasFormulaBehind(std::string_view text)
{
    const size_t at = text.find_first_not_of('\'');
    return at != text.npos && startsFormula(text[at]);
}

} // namespace

std::string_view guarded(std::string_view text, std::string &scratch)
{
    if (text.empty() || (text[0] != '\'' && !startsFormula(text[0])) || !hasFormulaBehind(text) || isSignedNumber(text))
        return text;
    scratch.assign(1, '\'').append(text);
    return scratch;
}

std::string_view unguarded(std::string_view text)
{
    return text.size() > 1 && text[0] == '\'' && hasFormulaBehind(text) ? text.substr(1) : text;
}

Writer::Writer(QIODevice &device, const WriteOptions &options)
    : device_(device)
    , options_(options)
{
    buffer_.reserve(kBuffer + 4096);
    if (options.bom == Bom::Write)
        buffer_ = "\xEF\xBB\xBF";
}

void Writer::put(std::string_view field)
{
    if (!first_)
        buffer_ += options_.delimiter;
    first_ = false;
    if (options_.formulas == Formulas::Neutralise)
        field = guarded(field, scratch_);
    const char special[] = {'"', '\n', '\r', options_.delimiter};
    const bool quote = field.find_first_of(std::string_view(special, 4)) != field.npos || field.starts_with(' ') ||
                       field.ends_with(' ') || field.starts_with("\xEF\xBB\xBF");
    if (!quote) {
        buffer_ += field;
        return;
    }
    buffer_ += '"';
    for (size_t at = 0;;) {
        const size_t found = field.find('"', at);
        buffer_.append(field.substr(at, found == field.npos ? field.npos : found + 1 - at));
        if (found == field.npos)
            break;
        buffer_ += '"';
        at = found + 1;
    }
    buffer_ += '"';
}

core::Result<void> Writer::endRow()
{
    buffer_ += options_.lineEnd;
    first_ = true;
    return buffer_.size() >= kBuffer ? flush() : core::Result<void>();
}

core::Result<void> Writer::flush()
{
    const qint64 written = device_.write(buffer_.data(), qint64(buffer_.size()));
    if (written == qint64(buffer_.size())) {
        buffer_.clear();
        return {};
    }
    const auto *file = qobject_cast<const QFileDevice *>(&device_);
    if (file && file->error() == QFileDevice::ResourceError)
        return core::fail("csv.disk_full", Words::tr("The disk is full"), file->fileName(),
                          Words::tr("Free some space and try again."));
    return core::fail("csv.not_written", Words::tr("The file could not be written: %1").arg(device_.errorString()),
                      file ? file->fileName() : QString(),
                      Words::tr("Check the folder's rights, or choose another one."));
}

core::Result<void> Writer::write(std::span<const std::string_view> fields)
{
    for (const std::string_view field : fields)
        put(field);
    // A row of one empty field would be a blank line, which readers leave out.
    if (fields.size() == 1 && fields.front().empty())
        buffer_ += "\"\"";
    return endRow();
}

core::Result<void> Writer::write(const QStringList &fields)
{
    std::vector<QByteArray> bytes;
    std::vector<std::string_view> views;
    for (const QString &field : fields)
        bytes.push_back(field.toUtf8());
    for (const QByteArray &field : bytes)
        views.emplace_back(field.constData(), size_t(field.size()));
    return write(views);
}

core::Result<void> Writer::finish()
{
    if (auto flushed = flush(); !flushed)
        return flushed;
    auto *file = qobject_cast<QFileDevice *>(&device_);
    if (file && !file->flush())
        return core::fail("csv.not_written", Words::tr("The file could not be written: %1").arg(file->errorString()),
                          file->fileName(), Words::tr("Free some space on the disk, or choose another folder."));
    return {};
}

RejectsWriter::RejectsWriter(QIODevice &device, const QStringList &header, const QString &reasonHeader,
                             const WriteOptions &options)
    : writer_(device, options)
{
    if (!header.isEmpty())
        began_ = writer_.write(QStringList{reasonHeader} + header);
}

core::Result<void> RejectsWriter::write(const Record &row, const QString &reasons)
{
    if (!began_)
        return began_;
    const QByteArray text = reasons.toUtf8();
    fields_.assign(1, {text.constData(), size_t(text.size())});
    fields_.insert(fields_.end(), row.fields.begin(), row.fields.end());
    return writer_.write(fields_);
}

} // namespace tabular
