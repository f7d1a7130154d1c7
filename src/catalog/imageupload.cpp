// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/imageupload.h"

#include "catalog/imageprepare.h"
#include "catalog/remote.h"
#include "core/follow.h"

#include <QCoreApplication>
#include <QFile>
#include <QPromise>
#include <QtConcurrentRun>

namespace catalog {
namespace {

constexpr qint64 kLargestDownload = 32 * 1024 * 1024;

core::Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestDownload)
        return core::fail("image.file", QCoreApplication::translate("catalog", "The picture can’t be read"), path,
                          QCoreApplication::translate("catalog", "Put the file back, or choose another one."));
    return file.readAll();
}

} // namespace

// One call of upload(): the pictures are taken one after the other, so that memory holds one at a time.
struct ImageUploader::Task {
    core::ShopId shop;
    std::vector<std::pair<QString, QString>> left; // source, use case; the back is next
    Uris uris;
    QPromise<core::Result<Uris>> promise;

    void finish(core::Result<Uris> result)
    {
        promise.addResult(std::move(result));
        promise.finish();
    }
};

ImageUploader::ImageUploader(api::Caller &caller, store::Database &database, core::Clock clock)
    : caller_(caller)
    , database_(database)
    , clock_(std::move(clock))
{
}

QFuture<core::Result<ImageUploader::Uris>> ImageUploader::upload(const Product &product)
{
    auto task = std::make_shared<Task>();
    task->shop = product.shop;
    const auto want = [&](const Image &image, const QString &useCase) {
        if (image.uri.isEmpty() && !image.source.isEmpty() &&
            std::ranges::find(task->left, image.source, &std::pair<QString, QString>::first) == task->left.end())
            task->left.emplace_back(image.source, useCase);
    };
    for (const Image &image : product.images)
        want(image, QStringLiteral("MAIN_IMAGE"));
    for (const Sku &sku : product.skus)
        for (const SalesAttribute &attribute : sku.salesAttributes)
            if (attribute.image)
                want(*attribute.image, QStringLiteral("ATTRIBUTE_IMAGE"));
    std::ranges::reverse(task->left);
    task->promise.start();
    auto future = task->promise.future();
    next(task);
    return future;
}

void ImageUploader::put(const Uris &uris, Product &product)
{
    const auto give = [&](Image &image) {
        if (const auto at = uris.find(image.source); image.uri.isEmpty() && at != uris.end())
            image.uri = at->second;
    };
    for (Image &image : product.images)
        give(image);
    for (Sku &sku : product.skus)
        for (SalesAttribute &attribute : sku.salesAttributes)
            if (attribute.image)
                give(*attribute.image);
}

void ImageUploader::next(const std::shared_ptr<Task> &task)
{
    if (task->left.empty())
        return task->finish(std::move(task->uris));
    const QString source = task->left.back().first;
    const bool web = source.startsWith(u"http://") || source.startsWith(u"https://");
    auto bytes =
        web ? caller_.download(source, kLargestDownload) : QtConcurrent::run([source] { return readFile(source); });
    core::follow(
        bytes, this, [this, task](const core::Result<QByteArray> &got) { fetched(task, got); },
        [task] { task->finish(core::fail("api.cancelled", {})); });
}

void ImageUploader::fetched(const std::shared_ptr<Task> &task, const core::Result<QByteArray> &bytes)
{
    if (!bytes)
        return task->finish(core::Unexpected(bytes.error()));
    const QString source = task->left.back().first;
    core::follow(QtConcurrent::run([data = *bytes, source] { return prepareImage(data, source); }), this,
                 [this, task](const core::Result<PreparedImage> &prepared) {
                     if (!prepared)
                         return task->finish(core::Unexpected(prepared.error()));
                     if (!reader_) {
                         auto reader = database_.reader();
                         if (!reader)
                             return task->finish(core::Unexpected(reader.error()));
                         reader_ = std::move(*reader);
                     }
                     auto known = reader_->one(
                         u"SELECT uri FROM image_upload WHERE shop = ? AND use_case = ? AND hash = ?",
                         [](const store::Statement &row) { return row.text(0); }, task->shop.text(),
                         task->left.back().second, prepared->hash);
                     if (!known)
                         return task->finish(core::Unexpected(known.error()));
                     if (*known)
                         return done(task, **known);
                     send(task, prepared->bytes, prepared->contentType, prepared->hash);
                 });
}

void ImageUploader::send(const std::shared_ptr<Task> &task, const QByteArray &bytes, const QString &contentType,
                         const QString &hash)
{
    const QString useCase = task->left.back().second;
    core::follow(
        caller_.call(task->shop, remote::uploadImage(bytes, contentType, useCase)), this,
        [this, task, useCase, hash](const core::Result<api::Answer> &answer) {
            if (!answer) {
                core::Error error = answer.error();
                // A lost answer of an upload leaves an unused picture behind and nothing else: just try again.
                if (error.code == u"api.outcome_unknown")
                    error.retryAfter = std::chrono::milliseconds(1000);
                return task->finish(core::Unexpected(error));
            }
            const QString uri = answer->data.value(u"uri").toString();
            if (uri.isEmpty())
                return task->finish(core::fail(
                    "api.answer", QCoreApplication::translate(
                                      "catalog", "The platform took a picture but didn’t say under which name")));
            const qint64 now = std::chrono::duration_cast<std::chrono::seconds>(clock_().time_since_epoch()).count();
            core::follow(database_.write([shop = task->shop, useCase, hash, uri, now](store::Connection &connection) {
                return connection.run(
                    u"INSERT OR REPLACE INTO image_upload(shop, use_case, hash, uri, uploaded) VALUES (?, ?, ?, ?, ?)",
                    shop.text(), useCase, hash, uri, now);
            }),
                         this, [this, task, uri](const core::Result<void> &) { done(task, uri); });
        },
        [task] { task->finish(core::fail("api.cancelled", {})); });
}

void ImageUploader::done(const std::shared_ptr<Task> &task, const QString &uri)
{
    task->uris.insert_or_assign(task->left.back().first, uri);
    task->left.pop_back();
    next(task);
}

} // namespace catalog
