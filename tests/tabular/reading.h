// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tabular/reader.h"

#include <QByteArray>
#include <QList>
#include <QString>

// Everything that a reader says about a file, as values that can be compared.
struct ReadRow {
    quint64 number, line, byteOffset;
    int damage;
    QList<QByteArray> fields;
    friend bool operator==(const ReadRow &, const ReadRow &) = default;
};

struct ReadFile {
    std::optional<core::Error> error;
    tabular::Dialect dialect;
    tabular::Layout layout;
    std::vector<ReadRow> rows;
    std::vector<tabular::Finding> findings;
};

inline ReadRow asRow(const tabular::Record &record)
{
    ReadRow row{record.number, record.line, record.byteOffset, int(record.damage), {}};
    for (const std::string_view field : record.fields)
        row.fields.append(QByteArray(field.data(), qsizetype(field.size())));
    return row;
}

inline ReadFile readAll(const QByteArray &bytes, const tabular::Options &options = {})
{
    ReadFile file;
    auto reader = tabular::Reader::open(tabular::openMemory(bytes, QStringLiteral("test.csv")), options);
    if (!reader) {
        file.error = reader.error();
        return file;
    }
    file.dialect = (*reader)->dialect();
    file.layout = (*reader)->layout();
    tabular::Batch batch;
    for (;;) {
        const auto more = (*reader)->next(batch);
        if (!more) {
            file.error = more.error();
            return file;
        }
        if (!*more)
            return file;
        for (const tabular::Record &record : batch.records())
            file.rows.push_back(asRow(record));
        file.findings.insert(file.findings.end(), batch.findings().begin(), batch.findings().end());
    }
}
