// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "api/client.h"
#include "catalog/product.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <unordered_map>

namespace catalog {

// Pictures of listings, fetched when somebody looks at them and kept in a folder of bounded size; what was looked at
// longest ago goes first. A picture is known by its uri, which names its content for good; the address changes at
// every reading. Files are named after uri and content, so that a damaged one is noticed and fetched again, and appear
// whole or not at all. Only https addresses are fetched, by api::Caller's rules for certificates.
// Lives on one thread with an event loop; files are read and written on the pool. One cache per folder.
class ImageCache final : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString folder;                         // made if it isn't there
        qint64 capacity = 512LL * 1024 * 1024;  // bytes of all files
        qint64 largestImage = 10 * 1024 * 1024; // bytes; Upload Product Image takes no more
    };
    // Looks through the folder: 1 ms per hundred pictures. Errors: image.folder. `caller` must outlive the cache.
    static core::Result<std::unique_ptr<ImageCache>> open(api::Caller &caller, const Options &options);

    // The picture's file as the platform serves it (JPEG, PNG, WebP). Requests for one picture share its download. A
    // full disk costs the keeping, not the picture. Destroying the cache cancels the future. Errors: image.address,
    // image.large, image.unreadable (what came is no picture; it isn't kept), those of api::Caller::download.
    QFuture<core::Result<QByteArray>> fetch(const Image &image);

    // These are deleted, also from the disk; those that aren't there are.
    void forget(const std::vector<Image> &images);

    qint64 size() const { return size_; } // bytes on the disk

private:
    using Bytes = core::Result<QByteArray>;
    struct Entry {
        QString file;
        qint64 size = 0;
        quint64 used = 0;
    };

    ImageCache(api::Caller &caller, Options options);
    void readFolder();
    QFuture<Bytes> fromDisk(const QString &key, const QString &url);
    QFuture<Bytes> fromPlatform(const QString &key, const QString &url);
    QFuture<Bytes> keep(const QString &key, const QByteArray &bytes);
    void add(const QString &key, const QString &file, qint64 size);
    void drop(const QString &key);
    void makeRoom();
    QString path(const QString &file) const { return options_.folder + u'/' + file; }

    api::Caller &caller_;
    const Options options_;
    std::unordered_map<QString, Entry> entries_;           // by key
    std::unordered_map<QString, QFuture<Bytes>> underway_; // by key
    quint64 uses_ = 0;
    qint64 size_ = 0;
};

} // namespace catalog
