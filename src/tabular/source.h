// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"

#include <QByteArray>

#include <memory>

namespace tabular {

// Bytes that can be read from any place: a file, or memory in tests. Used by one thread at a time.
class Source {
public:
    virtual ~Source() = default;
    // Fills `into` with up to `size` bytes from `offset`; fewer only at the end. A disk error is an Error.
    virtual core::Result<qsizetype> readAt(quint64 offset, char *into, qsizetype size) = 0;
    virtual quint64 size() const = 0;
    // For sentences: the file's name without its folder.
    virtual QString name() const = 0;
};

// Opens a file for reading with large plain reads (mapping it would turn a truncated file into a crash).
// Errors: csv.not_found, csv.not_readable, csv.is_folder.
core::Result<std::unique_ptr<Source>> openFile(const QString &path);
std::unique_ptr<Source> openMemory(QByteArray bytes, QString name);

} // namespace tabular
