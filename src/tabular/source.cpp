// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/source.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cstring>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(tabular)
};

} // namespace

namespace tabular {
namespace {

class FileSource final : public Source {
public:
    FileSource(std::unique_ptr<QFile> file, QString name)
        : file_(std::move(file))
        , size_(quint64(file_->size()))
        , name_(std::move(name))
    {
    }

    core::Result<qsizetype> readAt(quint64 offset, char *into, qsizetype size) override
    {
        qsizetype done = 0;
        if (quint64(file_->pos()) != offset && !file_->seek(qint64(offset)))
            return broken();
        while (done < size) {
            const qint64 got = file_->read(into + done, size - done);
            if (got < 0)
                return broken();
            if (got == 0)
                break;
            done += got;
        }
        return done;
    }

    quint64 size() const override { return size_; }
    QString name() const override { return name_; }

private:
    core::Unexpected broken() const
    {
        return core::fail("csv.not_readable",
                          Words::tr("The file could not be read to its end: %1").arg(file_->errorString()), name_,
                          Words::tr("Copy it to this computer and try again."));
    }

    std::unique_ptr<QFile> file_;
    quint64 size_;
    QString name_;
};

class MemorySource final : public Source {
public:
    MemorySource(QByteArray bytes, QString name)
        : bytes_(std::move(bytes))
        , name_(std::move(name))
    {
    }

    core::Result<qsizetype> readAt(quint64 offset, char *into, qsizetype size) override
    {
        if (offset >= size_t(bytes_.size()))
            return 0;
        const qsizetype count = std::min(size, bytes_.size() - qsizetype(offset));
        std::memcpy(into, bytes_.constData() + offset, size_t(count));
        return count;
    }

    quint64 size() const override { return quint64(bytes_.size()); }
    QString name() const override { return name_; }

private:
    QByteArray bytes_;
    QString name_;
};

} // namespace

core::Result<std::unique_ptr<Source>> openFile(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return core::fail("csv.is_folder", Words::tr("“%1” is a folder").arg(info.fileName()), path,
                          Words::tr("Choose a file in it."));
    if (!info.exists())
        return core::fail("csv.not_found", Words::tr("There is no file “%1”").arg(info.fileName()), path,
                          Words::tr("Check the name and the folder."));
    auto file = std::make_unique<QFile>(path);
    // Unbuffered: the reader asks for large blocks, which QFile's own buffer would only copy once more.
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return core::fail("csv.not_readable", Words::tr("The file can't be opened: %1").arg(file->errorString()), path,
                          Words::tr("Close it in other programs and check that you may read it."));
    return std::make_unique<FileSource>(std::move(file), info.fileName());
}

std::unique_ptr<Source> openMemory(QByteArray bytes, QString name)
{
    return std::make_unique<MemorySource>(std::move(bytes), std::move(name));
}

} // namespace tabular
