// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/exportfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include <xlsxwriter.h>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(catalog)
};

} // namespace

namespace catalog {
namespace {

core::Error notWritten(const QString &path, const QString &why)
{
    return {QStringLiteral("export.file"), Words::tr("The file can’t be written"), path + QStringLiteral(": ") + why,
            Words::tr("Choose a folder that you may write to and that has room.")};
}

class Sink {
public:
    virtual ~Sink() = default;
    virtual core::Result<void> write(const QStringList &cells) = 0;
    virtual core::Result<void> finish() = 0;
};

class CsvSink final : public Sink {
public:
    explicit CsvSink(const QString &path)
        : path_(path)
        , file_(path)
        , writer_(file_, {})
    {
    }
    bool open() { return file_.open(QIODevice::WriteOnly); }
    QString reason() const { return file_.errorString(); }
    core::Result<void> write(const QStringList &cells) override { return writer_.write(cells); }
    core::Result<void> finish() override
    {
        if (auto done = writer_.finish(); !done)
            return done;
        return file_.commit() ? core::Result<void>() : core::fail(notWritten(path_, file_.errorString()));
    }

private:
    const QString path_;
    QSaveFile file_;
    tabular::Writer writer_;
};

// Each row goes to the disk as it comes, so memory doesn't grow with the file.
class XlsxSink final : public Sink {
public:
    explicit XlsxSink(const QString &path)
        : path_(path)
        , part_(path + QStringLiteral(".part"))
    {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        book_ = workbook_new_opt(QFile::encodeName(part_).constData(), &options);
        sheet_ = book_ ? workbook_add_worksheet(book_, "Shopwright") : nullptr;
    }
    ~XlsxSink() override
    {
        if (book_)
            workbook_close(book_);
        QFile::remove(part_);
    }
    core::Result<void> write(const QStringList &cells) override
    {
        if (!sheet_)
            return core::fail(notWritten(path_, Words::tr("no memory")));
        if (row_ >= LXW_ROW_MAX)
            return core::fail("export.too_long", Words::tr("An XLSX sheet has room for %1 SKUs").arg(LXW_ROW_MAX - 1),
                              path_, Words::tr("Export a smaller selection, or as CSV."));
        if (row_ == 0) // the header
            for (const QString &name : cells)
                numbers_.push_back(name.startsWith(u"stock:") || name == u"price" || name == u"list_price");
        for (qsizetype i = 0; i < cells.size(); ++i) {
            bool number = row_ > 0 && size_t(i) < numbers_.size() && numbers_[size_t(i)];
            const double value = number ? cells[i].toDouble(&number) : 0;
            const auto column = lxw_col_t(i);
            const lxw_error error =
                number ? worksheet_write_number(sheet_, row_, column, value, nullptr)
                       : worksheet_write_string(sheet_, row_, column, cells[i].left(kLongestCell).toUtf8().constData(),
                                                nullptr);
            if (error != LXW_NO_ERROR)
                return core::fail(notWritten(path_, QString::fromUtf8(lxw_strerror(error))));
        }
        ++row_;
        return {};
    }
    core::Result<void> finish() override
    {
        if (!sheet_)
            return core::fail(notWritten(path_, Words::tr("no memory")));
        worksheet_freeze_panes(sheet_, 1, 0);
        const lxw_error error = workbook_close(std::exchange(book_, nullptr));
        if (error != LXW_NO_ERROR)
            return core::fail(notWritten(path_, QString::fromUtf8(lxw_strerror(error))));
        QFile::remove(path_);
        QFile part(part_);
        return part.rename(path_) ? core::Result<void>() : core::fail(notWritten(path_, part.errorString()));
    }

private:
    static constexpr qsizetype kLongestCell = 32'767; // Excel's limit of characters

    const QString path_, part_;
    lxw_workbook *book_ = nullptr;
    lxw_worksheet *sheet_ = nullptr;
    std::vector<bool> numbers_;
    lxw_row_t row_ = 0;
};

core::Result<qint64> writeAll(store::Connection &connection, const core::ShopId &shop, const ExportRequest &request,
                              Sink &sink, const ExportProgress &progress)
{
    const auto written = exportRows(
        connection, shop, request, [&](const QStringList &cells) { return sink.write(cells); }, progress);
    if (!written)
        return written;
    if (auto done = sink.finish(); !done)
        return core::Unexpected(done.error());
    return written;
}

} // namespace

core::Result<qint64> exportToFile(store::Connection &connection, const core::ShopId &shop, const ExportRequest &request,
                                  const QString &path, ExportFormat format, const ExportProgress &progress)
{
    if (format == ExportFormat::Xlsx) {
        XlsxSink sink(path);
        return writeAll(connection, shop, request, sink, progress);
    }
    CsvSink sink(path);
    if (!sink.open())
        return core::fail(notWritten(path, sink.reason()));
    return writeAll(connection, shop, request, sink, progress);
}

} // namespace catalog
