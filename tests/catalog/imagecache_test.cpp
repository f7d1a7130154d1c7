// SPDX-License-Identifier: GPL-3.0-or-later
// The cache of pictures: fetched once, bounded, and no worse for damage.
#include "catalog/imagecache.h"
#include "kit/store/wait.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using catalog::Image;
using catalog::ImageCache;

namespace {

QByteArray picture(int number)
{
    QImage image(40, 40, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(number * 7 % 360, 200, 200));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "BMP"); // all of one size: 40 x 40 x 4 bytes and a header
    return bytes;
}

Image image(int number, const QString &host = QStringLiteral("https://p16.example"))
{
    return {QStringLiteral("tos/%1").arg(number), host + QStringLiteral("/%1?x=1").arg(number), {}};
}

// Pictures by the last part of their address; answers when the event loop turns, or when the test says so.
struct Web final : api::Caller {
    int downloads = 0;
    std::map<QString, core::Result<QByteArray>> odd; // by address
    bool waits = false;
    std::vector<std::pair<QString, QPromise<core::Result<QByteArray>>>> waiting;

    QFuture<core::Result<api::Answer>> call(const core::ShopId &, const api::Request &) override { return {}; }
    QFuture<core::Result<QByteArray>> download(const QString &url, qint64) override
    {
        ++downloads;
        waiting.emplace_back(url, QPromise<core::Result<QByteArray>>());
        waiting.back().second.start();
        auto future = waiting.back().second.future();
        if (!waits)
            answer();
        return future;
    }
    void answer()
    {
        for (auto &[url, promise] : waiting) {
            const auto at = odd.find(url);
            const int number = url.section(u'/', -1).section(u'?', 0, 0).toInt();
            promise.addResult(at == odd.end() ? core::Result<QByteArray>(picture(number)) : at->second);
            promise.finish();
        }
        waiting.clear();
    }
};

} // namespace

class ImageCacheTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        web_ = std::make_unique<Web>();
        open();
    }
    void cleanup()
    {
        cache_.reset();
        web_.reset();
    }

    void fetchedOnce()
    {
        QCOMPARE(get(1), picture(1));
        QCOMPARE(get(1), picture(1));
        QCOMPARE(web_->downloads, 1);
        // The address changes at every reading; the uri says that it is the same picture.
        const auto other = kit::waitFor(cache_->fetch(image(1, QStringLiteral("https://p19.example"))));
        QVERIFY(other);
        open();
        QCOMPARE(get(1), picture(1));
        QCOMPARE(web_->downloads, 1);
        QCOMPARE(cache_->size(), qint64(picture(1).size()));
    }

    void requestsShareADownload()
    {
        web_->waits = true;
        std::vector<QFuture<core::Result<QByteArray>>> futures;
        for (int i = 0; i < 5; ++i)
            futures.push_back(cache_->fetch(image(1)));
        futures.front().cancel(); // one who loses interest doesn't take it from the others
        web_->answer();
        for (size_t i = 1; i < futures.size(); ++i)
            QCOMPARE(kit::take(kit::waitFor(futures[i])), picture(1));
        QCOMPARE(web_->downloads, 1);
    }

    // Room for four; the fifth drives out what was used longest ago, down to nine tenths.
    void bounded()
    {
        const qint64 one = picture(0).size();
        open(4 * one);
        for (const int number : {1, 2, 3, 4, 1})
            get(number);
        QCOMPARE(cache_->size(), 4 * one);
        get(5);
        QVERIFY(cache_->size() <= 4 * one);
        QCOMPARE(onDisk(), cache_->size());
        web_->downloads = 0;
        get(1);
        get(5);
        QCOMPARE(web_->downloads, 0); // used last
        get(2);
        QCOMPARE(web_->downloads, 1); // went
    }

    void smallerAfterARestart()
    {
        for (int number = 1; number <= 6; ++number)
            get(number);
        const qint64 one = picture(0).size();
        open(2 * one);
        QVERIFY(cache_->size() <= 2 * one);
        QCOMPARE(onDisk(), cache_->size());
    }

    void damagedFiles_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("cut off") << picture(1).first(100);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("other") << picture(2);
        QTest::newRow("gone") << QByteArray("-");
    }
    void damagedFiles()
    {
        QFETCH(QByteArray, content);
        get(1);
        QFile file(QDir(path()).entryInfoList(QDir::Files).first().filePath());
        if (content == "-") {
            QVERIFY(file.remove());
        } else {
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(content);
            file.close();
        }
        QCOMPARE(get(1), picture(1));
        QCOMPARE(web_->downloads, 2);
        QCOMPARE(onDisk(), cache_->size());
    }

    void leftoversAreRemoved()
    {
        get(1);
        cache_.reset();
        QFile left(path() + QStringLiteral("/abcdef.XyZ123"));
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.write("half");
        left.close();
        open();
        QVERIFY(!left.exists());
        get(1);
        QCOMPARE(web_->downloads, 1);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("code");
        const QString good = QStringLiteral("https://p16.example/1");
        QTest::newRow("plain http") << QStringLiteral("http://p16.example/1") << QByteArray()
                                    << QStringLiteral("image.address");
        QTest::newRow("a file") << QStringLiteral("file:///etc/passwd") << QByteArray()
                                << QStringLiteral("image.address");
        QTest::newRow("nothing") << QString() << QByteArray() << QStringLiteral("image.address");
        QTest::newRow("a sign-in page") << good << QByteArray("<html>Welcome</html>")
                                        << QStringLiteral("image.unreadable");
        QTest::newRow("too large") << good << QByteArray(200'000, 'x') << QStringLiteral("image.large");
    }
    void refused()
    {
        QFETCH(QString, url);
        QFETCH(QByteArray, content);
        QFETCH(QString, code);
        web_->odd.insert_or_assign(url, content);
        const auto got = kit::waitFor(cache_->fetch({QStringLiteral("tos/1"), url, {}}));
        QVERIFY(!got);
        QCOMPARE(got.error().code, code);
        QCOMPARE(onDisk(), 0);
        QCOMPARE(web_->downloads, code == u"image.address" ? 0 : 1);
        // Nothing bad is remembered.
        QCOMPARE(get(1), picture(1));
    }

    void failuresAreTriedAgain()
    {
        web_->odd.insert_or_assign(image(1).url, core::fail("api.network", QStringLiteral("no network")));
        QCOMPARE(kit::waitFor(cache_->fetch(image(1))).error().code, QStringLiteral("api.network"));
        web_->odd.clear();
        QCOMPARE(get(1), picture(1));
    }

    // Without a place to keep them pictures are still shown.
    void diskRefuses()
    {
        QVERIFY(QDir(path()).removeRecursively());
        QTest::ignoreMessage(QtWarningMsg, "a picture could not be kept");
        QCOMPARE(get(1), picture(1));
        QCOMPARE(cache_->size(), 0);
    }

    void destroyedMeanwhile()
    {
        web_->waits = true;
        const auto future = cache_->fetch(image(1));
        cache_.reset();
        web_->answer();
        QTRY_VERIFY(future.isFinished() || future.isCanceled());
        QCOMPARE(future.resultCount(), 0);
    }

private:
    QString path() const { return folder_->filePath(QStringLiteral("images")); }
    void open(qint64 capacity = 1'000'000)
    {
        cache_.reset();
        cache_ = kit::take(ImageCache::open(*web_, {path(), capacity, 100'000}));
    }
    QByteArray get(int number) { return kit::take(kit::waitFor(cache_->fetch(image(number)))); }
    qint64 onDisk() const
    {
        qint64 sum = 0;
        for (const QFileInfo &info : QDir(path()).entryInfoList(QDir::Files | QDir::Hidden))
            sum += info.size();
        return sum;
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Web> web_;
    std::unique_ptr<ImageCache> cache_;
};

QTEST_GUILESS_MAIN(ImageCacheTest)
#include "imagecache_test.moc"
