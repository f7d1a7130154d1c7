// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/imagecache.h"

#include "core/follow.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QImageReader>
#include <QLoggingCategory>
#include <QPromise>
#include <QSaveFile>
#include <QUrl>
#include <QtConcurrentRun>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(catalog)
};

} // namespace

namespace catalog {
namespace {

Q_LOGGING_CATEGORY(logImages, "catalog.images")

constexpr qsizetype kKeyLength = 32;  // hexadecimal digits of the uri's hash in a file's name
constexpr qsizetype kHashLength = 64; // those of the content's
constexpr double kFill = 0.9;         // of the capacity, after something had to go

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString keyOf(const Image &image)
{
    return hashOf((image.uri.isEmpty() ? image.url : image.uri).toUtf8()).first(kKeyLength);
}

// "KEY-HASH": which picture it is, and what must be in it.
QString fileFor(const QString &key, const QByteArray &bytes) { return key + u'-' + hashOf(bytes); }

bool isOurs(const QString &file)
{
    return file.size() == kKeyLength + 1 + kHashLength && file[kKeyLength] == u'-' &&
           std::ranges::all_of(
               file, [](QChar c) { return c == u'-' || (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

// On the pool. Nothing when the file is gone or not what its name says.
std::optional<QByteArray> readWhole(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    QByteArray bytes = file.readAll();
    if (!path.endsWith(hashOf(bytes)))
        return std::nullopt;
    // The order of use outlives the program; losing it costs a download.
    file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    return bytes;
}

// On the pool.
bool isPicture(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return QImageReader(&buffer).canRead();
}

struct Kept {
    bool picture = false;
    QString file; // empty when it could not be written
};

// On the pool.
Kept keepWhole(const QString &folder, const QString &key, const QByteArray &bytes)
{
    if (!isPicture(bytes))
        return {};
    const QString name = fileFor(key, bytes);
    QSaveFile file(folder + u'/' + name);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return {true, written ? name : QString()};
}

QFuture<core::Result<QByteArray>> ready(core::Result<QByteArray> result)
{
    QPromise<core::Result<QByteArray>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

} // namespace

core::Result<std::unique_ptr<ImageCache>> ImageCache::open(api::Caller &caller, const Options &options)
{
    if (!QDir().mkpath(options.folder))
        return core::fail("image.folder", Words::tr("The folder for pictures can’t be made"), options.folder,
                          Words::tr("Give access to it, or free some space."));
    std::unique_ptr<ImageCache> cache(new ImageCache(caller, options));
    cache->readFolder();
    return cache;
}

ImageCache::ImageCache(api::Caller &caller, Options options)
    : caller_(caller)
    , options_(std::move(options))
{
}

void ImageCache::readFolder()
{
    // Oldest first; what a crash left half-written is not ours.
    const QFileInfoList files =
        QDir(options_.folder).entryInfoList(QDir::Files | QDir::Hidden, QDir::Time | QDir::Reversed);
    for (const QFileInfo &info : files) {
        if (isOurs(info.fileName()))
            add(info.fileName().first(kKeyLength), info.fileName(), info.size());
        else
            QFile::remove(info.filePath());
    }
    makeRoom();
}

QFuture<core::Result<QByteArray>> ImageCache::fetch(const Image &image)
{
    const QString key = keyOf(image);
    auto at = underway_.find(key);
    if (at == underway_.end()) {
        const auto future = entries_.contains(key) ? fromDisk(key, image.url) : fromPlatform(key, image.url);
        at = underway_.emplace(key, future).first;
        const auto over = [this, key] { underway_.erase(key); };
        core::follow(
            future, this, [over](const Bytes &) { over(); }, over);
    }
    // A future of their own for everybody: cancelling it doesn't take the picture from the others.
    return core::follow(at->second, this, [](const Bytes &bytes) { return bytes; });
}

QFuture<ImageCache::Bytes> ImageCache::fromDisk(const QString &key, const QString &url)
{
    Entry &entry = entries_.at(key);
    entry.used = ++uses_;
    return core::follow(QtConcurrent::run([path = path(entry.file)] { return readWhole(path); }), this,
                        [this, key, url](const std::optional<QByteArray> &bytes) {
                            if (bytes)
                                return ready(*bytes);
                            drop(key);
                            return fromPlatform(key, url);
                        });
}

QFuture<ImageCache::Bytes> ImageCache::fromPlatform(const QString &key, const QString &url)
{
    const QUrl address(url, QUrl::StrictMode);
    if (!address.isValid() || address.scheme() != u"https" || address.host().isEmpty())
        return ready(core::fail("image.address", Words::tr("The picture’s address is not a secure one"), url,
                                Words::tr("Sync the catalog to get its present address.")));
    return core::follow(caller_.download(url, options_.largestImage), this, [this, key](const Bytes &bytes) {
        if (!bytes)
            return ready(bytes);
        if (bytes->size() > options_.largestImage)
            return ready(core::fail("image.large", Words::tr("The picture is larger than any the platform takes")));
        return keep(key, *bytes);
    });
}

QFuture<ImageCache::Bytes> ImageCache::keep(const QString &key, const QByteArray &bytes)
{
    const auto work = [folder = options_.folder, key, bytes] { return keepWhole(folder, key, bytes); };
    return core::follow(QtConcurrent::run(work), this, [this, key, bytes](const Kept &kept) -> Bytes {
        if (!kept.picture)
            return core::fail("image.unreadable", Words::tr("What came from the picture’s address is no picture"), {},
                              Words::tr("Check whether a sign-in page of the network is in the way."));
        if (kept.file.isEmpty()) {
            qCWarning(logImages) << "a picture could not be kept";
            return bytes;
        }
        add(key, kept.file, bytes.size());
        makeRoom();
        return bytes;
    });
}

void ImageCache::add(const QString &key, const QString &file, qint64 size)
{
    if (const auto known = entries_.find(key); known != entries_.end()) {
        if (known->second.file != file)
            QFile::remove(path(known->second.file));
        size_ -= known->second.size;
    }
    entries_[key] = Entry{file, size, ++uses_};
    size_ += size;
}

void ImageCache::drop(const QString &key)
{
    const auto at = entries_.find(key);
    if (at == entries_.end())
        return;
    QFile::remove(path(at->second.file));
    size_ -= at->second.size;
    entries_.erase(at);
}

void ImageCache::forget(const std::vector<Image> &images)
{
    for (const Image &image : images)
        drop(keyOf(image));
}

void ImageCache::makeRoom()
{
    if (size_ <= options_.capacity)
        return;
    std::vector<std::pair<quint64, QString>> byUse;
    for (const auto &[key, entry] : entries_)
        byUse.emplace_back(entry.used, key);
    std::ranges::sort(byUse);
    byUse.pop_back(); // what somebody is about to see stays, however large
    for (const auto &[used, key] : byUse) {
        if (double(size_) <= kFill * double(options_.capacity))
            return;
        drop(key);
    }
}

} // namespace catalog
