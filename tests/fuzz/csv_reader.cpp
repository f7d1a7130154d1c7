// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a CSV file: refused with a sentence, or read so that every field is sound text, rows go forward
// through the file, and small blocks give what large ones give.
#include "tabular/reader.h"
#include "tabular/scan.h"

#include <cstdlib>

namespace {

struct Row {
    quint64 offset;
    int damage;
    std::vector<std::string> fields;
    bool operator==(const Row &) const = default;
};

void demand(bool holds)
{
    if (!holds)
        std::abort();
}

std::vector<Row> rowsOf(const QByteArray &bytes, const tabular::Options &options)
{
    std::vector<Row> rows;
    auto reader = tabular::Reader::open(tabular::openMemory(bytes, QStringLiteral("fuzz.csv")), options);
    if (!reader) {
        demand(!reader.error().words.isEmpty() && !reader.error().code.isEmpty());
        return rows;
    }
    tabular::Batch batch;
    for (auto more = (*reader)->next(batch); *more; more = (*reader)->next(batch)) {
        for (const tabular::Record &record : batch.records()) {
            demand(rows.empty() || record.byteOffset > rows.back().offset);
            demand(record.number == rows.size() + 1);
            rows.push_back({record.byteOffset, int(record.damage), {}});
            for (const std::string_view field : record.fields) {
                demand(tabular::isUtf8(field));
                rows.back().fields.emplace_back(field);
            }
        }
    }
    return rows;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 1)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    tabular::Options options;
    if (data[0] & 0x80)
        options.maxRecordBytes = 64;
    const std::vector<Row> whole = rowsOf(bytes, options);
    options.blockBytes = 1 + (data[0] & 0x3F);
    options.kernel = data[0] & 0x40 ? tabular::Options::Kernel::Portable : tabular::Options::Kernel::Best;
    demand(rowsOf(bytes, options) == whole);
    return 0;
}
