// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tabular/mapping.h"
#include "tabular/reader.h"

#include <QString>

#include <memory>
#include <vector>

namespace catalog {

// A file that is to be imported: what it looks like, some of its rows, and the marks by which a change of it is
// noticed. A plan refers to its rows by offset, so it must stay as it is until the plan is applied.
class ImportFile final {
public:
    // Errors: those of tabular (csv.is_xlsx, csv.not_found …).
    static core::Result<std::shared_ptr<const ImportFile>> open(const QString &path, const tabular::Options &options);

    const QString &path() const { return path_; }
    const QString &name() const { return name_; }
    qint64 size() const { return size_; }
    qint64 modified() const { return modified_; } // UTC milliseconds
    const tabular::Dialect &dialect() const { return dialect_; }
    const tabular::Layout &layout() const { return layout_; }
    // By which the mapping of its columns is remembered; a file of rejected rows has that of the file it came from.
    QString signature() const;
    std::span<const tabular::Record> sample() const { return sample_.records(); }

    // A reader of its own, from the first row. Error import.file_changed when the file isn't what it was.
    core::Result<std::unique_ptr<tabular::Reader>> reader() const;

private:
    ImportFile() = default;
    QString path_, name_;
    tabular::Options options_;
    qint64 size_ = 0, modified_ = 0;
    QByteArray mark_; // hash of its first and last 64 KiB
    tabular::Dialect dialect_;
    tabular::Layout layout_;
    tabular::Batch sample_;
};

} // namespace catalog
