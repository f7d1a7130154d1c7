// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/importrejects.h"
#include "catalog/edit.h"
#include "catalog/export.h"
#include "catalog/importer.h"
#include "catalog/table.h"
#include "sync/outbox.h"

#include <QDateTime>
#include <QFileInfo>

#include <map>

namespace catalog {
namespace {

// A row of the file and why its change was refused.
struct Refused {
    qint64 product = 0, sku = 0;
    qint64 number = 0;
    quint64 offset = 0;
    QStringList reasons;
};

core::Result<std::vector<syncing::Row>> rejectedRows(store::Connection &connection, qint64 operation)
{
    std::vector<syncing::Row> all;
    syncing::OutboxFilter filter;
    filter.operation = operation;
    filter.states = {syncing::State::Rejected};
    for (;;) {
        auto page = syncing::rows(connection, filter);
        if (!page || page->empty())
            return page ? core::Result<std::vector<syncing::Row>>(std::move(all)) : page;
        filter.afterId = page->back().id;
        all.insert(all.end(), page->begin(), page->end());
    }
}

// A refused price or stock concerns its SKU's row, everything else all rows of the product.
core::Result<std::map<qint64, Refused>> refused(store::Connection &connection, qint64 operation)
{
    auto rows = rejectedRows(connection, operation);
    if (!rows)
        return core::Unexpected(rows.error());
    std::map<qint64, Refused> byNumber;
    for (const syncing::Row &row : *rows) {
        const qint64 product = rowIn(row.entity, QLatin1String("product:")).value_or(0);
        const qint64 sku = row.payload.value(u"sku").toInteger();
        auto sources = connection.all(
            u"SELECT product, sku, number, byte_offset FROM import_row WHERE operation = ? AND product = ?",
            [](const store::Statement &r) {
                return Refused{r.integer(0), r.integer(1), r.integer(2), quint64(r.integer(3)), {}};
            },
            operation, product);
        if (!sources)
            return core::Unexpected(sources.error());
        for (const Refused &source : *sources) {
            if (sku != 0 && source.sku != sku)
                continue;
            Refused &one = byNumber.try_emplace(source.number, source).first->second;
            const QString reason = row.error ? row.error->sentence() : QString();
            if (!one.reasons.contains(reason))
                one.reasons.append(reason);
        }
    }
    return byNumber;
}

core::Result<qint64> writeFromSource(const ImportFile &file, const std::map<qint64, Refused> &rows, QIODevice &device)
{
    auto reader = file.reader();
    if (!reader)
        return core::Unexpected(reader.error());
    RejectedRows writer(device, file);
    tabular::Batch batch;
    for (const auto &[number, row] : rows) {
        if (auto read = (*reader)->readAt(row.offset, batch); !read)
            return core::Unexpected(read.error());
        if (batch.records().empty())
            continue;
        if (auto done = writer.write(batch.records().front(), row.reasons.join(u' ')); !done)
            return core::Unexpected(done.error());
    }
    auto done = writer.finish();
    return done ? core::Result<qint64>(qint64(rows.size())) : core::Unexpected(done.error());
}

core::Result<qint64> writeFromCatalog(store::Connection &connection, const std::map<qint64, Refused> &rows,
                                      QIODevice &device)
{
    tabular::Writer writer(device, {});
    ExportColumns columns;
    bool first = true;
    for (const auto &[number, row] : rows) {
        auto product = loadProduct(connection, row.product);
        if (!product)
            return core::Unexpected(product.error());
        if (!*product)
            continue;
        if (first) {
            auto known = exportColumns(connection, (*product)->shop);
            if (!known)
                return core::Unexpected(known.error());
            columns = *known;
            if (auto done = writer.write(QStringList{problemHeader()} + columns.header()); !done)
                return core::Unexpected(done.error());
            first = false;
        }
        const auto at = std::ranges::find((*product)->skus, row.sku, &Sku::row);
        if (at == (*product)->skus.end())
            continue;
        const QStringList cells =
            QStringList{row.reasons.join(u' ')} + exportRow(**product, size_t(at - (*product)->skus.begin()), columns);
        if (auto done = writer.write(cells); !done)
            return core::Unexpected(done.error());
    }
    auto done = writer.finish();
    return done ? core::Result<qint64>(qint64(rows.size())) : core::Unexpected(done.error());
}

} // namespace

RejectedRows::RejectedRows(QIODevice &device, const ImportFile &file)
    : again_(isRejects(file.layout().header))
    , writer_(device, again_ ? file.layout().header.mid(1) : file.layout().header, problemHeader(), options(file))
{
}

tabular::WriteOptions RejectedRows::options(const ImportFile &file)
{
    tabular::WriteOptions options;
    options.delimiter = file.dialect().delimiter;
    // A cell that is guarded already stays as it is: one apostrophe is taken off again.
    if (isRejects(file.layout().header) || isOwnExport(file.layout().header))
        options.formulas = tabular::Formulas::Keep;
    return options;
}

core::Result<void> RejectedRows::write(const tabular::Record &row, const QString &reasons)
{
    tabular::Record own = row;
    if (again_ && !own.fields.empty())
        own.fields = own.fields.subspan(1);
    return writer_.write(own, reasons);
}

core::Result<qint64> writePlatformRejects(store::Connection &connection, qint64 operation, QIODevice &device)
{
    auto rows = refused(connection, operation);
    if (!rows)
        return core::Unexpected(rows.error());
    if (rows->empty())
        return 0;
    struct Source {
        QString path;
        qint64 size, modified;
    };
    auto source = connection.one(
        u"SELECT path, size, modified FROM import_source WHERE operation = ?",
        [](const store::Statement &row) {
            return Source{row.text(0), row.integer(1), row.integer(2)};
        },
        operation);
    if (!source)
        return core::Unexpected(source.error());
    if (*source) {
        const QFileInfo info((*source)->path);
        if (info.exists() && info.size() == (*source)->size &&
            info.lastModified().toMSecsSinceEpoch() == (*source)->modified) {
            auto file = ImportFile::open((*source)->path, {});
            if (file)
                return writeFromSource(**file, *rows, device);
        }
    }
    return writeFromCatalog(connection, *rows, device);
}

} // namespace catalog
