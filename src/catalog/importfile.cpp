// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/importfile.h"

#include "catalog/export.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

namespace catalog {
namespace {

constexpr qint64 kMarked = 64 * 1024;

QByteArray markOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(file.read(kMarked));
    if (file.size() > kMarked && file.seek(file.size() - kMarked))
        hash.addData(file.read(kMarked));
    return hash.result();
}

} // namespace

core::Result<std::shared_ptr<const ImportFile>> ImportFile::open(const QString &path, const tabular::Options &options)
{
    auto source = tabular::openFile(path);
    if (!source)
        return core::Unexpected(source.error());
    auto reader = tabular::Reader::open(std::move(*source), options);
    if (!reader)
        return core::Unexpected(reader.error());
    const std::shared_ptr<ImportFile> file(new ImportFile);
    const QFileInfo info(path);
    file->path_ = info.absoluteFilePath();
    file->name_ = info.fileName();
    file->options_ = options;
    file->size_ = info.size();
    file->modified_ = info.lastModified().toMSecsSinceEpoch();
    file->mark_ = markOf(path);
    file->dialect_ = (*reader)->dialect();
    file->layout_ = (*reader)->layout();
    if (auto filled = (*reader)->next(file->sample_); !filled)
        return core::Unexpected(filled.error());
    return file;
}

QString ImportFile::signature() const
{
    tabular::Layout layout = layout_;
    if (isRejects(layout.header)) {
        layout.header.removeFirst();
        layout.keys.clear();
    }
    return tabular::headerSignature(layout);
}

core::Result<std::unique_ptr<tabular::Reader>> ImportFile::reader() const
{
    const QFileInfo info(path_);
    if (!info.exists() || info.size() != size_ || info.lastModified().toMSecsSinceEpoch() != modified_ ||
        markOf(path_) != mark_)
        return core::fail("import.file_changed",
                          QCoreApplication::translate("catalog", "The file has changed since it was checked"), name_,
                          QCoreApplication::translate("catalog", "Check it again; nothing was changed."));
    auto source = tabular::openFile(path_);
    if (!source)
        return core::Unexpected(source.error());
    return tabular::Reader::open(std::move(*source), options_);
}

} // namespace catalog
