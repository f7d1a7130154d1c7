// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/imageupload.h"

#include "catalog/compliance.h"
#include "catalog/imageprepare.h"
#include "catalog/remote.h"
#include "core/follow.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QPromise>
#include <QtConcurrentRun>

namespace catalog {
namespace {

constexpr qint64 kLargestDownload = 32 * 1024 * 1024;

const QString kDocument = QStringLiteral("DOCUMENT"); // in place of a picture's use case

int leastOf(const QString &useCase)
{
    if (useCase == u"SIZE_CHART_IMAGE")
        return kLeastOfSizeChart;
    return useCase == u"CERTIFICATION_IMAGE" ? kLeastOfCertificate : kLeastOfProduct;
}

// Calls picture(image, use case) and document(file) for everything of the product that is a file there.
template<class P, class Picture, class File>
void eachFile(P &product, Picture picture, File document)
{
    for (auto &image : product.images)
        picture(image, QStringLiteral("MAIN_IMAGE"));
    for (auto &sku : product.skus)
        for (auto &attribute : sku.salesAttributes)
            if (attribute.image)
                picture(*attribute.image, QStringLiteral("ATTRIBUTE_IMAGE"));
    for (auto &certification : product.compliance.certifications) {
        for (auto &image : certification.images)
            picture(image, QStringLiteral("CERTIFICATION_IMAGE"));
        for (auto &file : certification.files)
            document(file);
    }
    if (product.compliance.sizeChart)
        picture(*product.compliance.sizeChart, QStringLiteral("SIZE_CHART_IMAGE"));
}

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

struct ImageUploader::Prepared {
    QString hash;
    api::Request request;
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
    const auto want = [&](const QString &known, const QString &source, const QString &useCase) {
        if (known.isEmpty() && !source.isEmpty() &&
            std::ranges::find(task->left, source, &std::pair<QString, QString>::first) == task->left.end())
            task->left.emplace_back(source, useCase);
    };
    eachFile(
        product, [&](const Image &image, const QString &useCase) { want(image.uri, image.source, useCase); },
        [&](const Document &file) { want(file.id, file.source, kDocument); });
    std::ranges::reverse(task->left);
    task->promise.start();
    auto future = task->promise.future();
    next(task);
    return future;
}

void ImageUploader::put(const Uris &uris, Product &product)
{
    const auto give = [&](QString &known, const QString &source) {
        if (const auto at = uris.find(source); known.isEmpty() && at != uris.end())
            known = at->second;
    };
    eachFile(
        product, [&](Image &image, const QString &) { give(image.uri, image.source); },
        [&](Document &file) { give(file.id, file.source); });
}

ImageUploader::Uris ImageUploader::given(const Product &product)
{
    Uris uris;
    const auto take = [&](const QString &known, const QString &source) {
        if (!known.isEmpty() && !source.isEmpty())
            uris.emplace(source, known);
    };
    eachFile(
        product, [&](const Image &image, const QString &) { take(image.uri, image.source); },
        [&](const Document &file) { take(file.id, file.source); });
    return uris;
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
    const auto [source, useCase] = task->left.back();
    core::follow(QtConcurrent::run(
                     [data = *bytes, source = source, useCase = useCase] { return prepared(data, source, useCase); }),
                 this, [this, task](const core::Result<Prepared> &prepared) {
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
                     send(task, *prepared);
                 });
}

core::Result<ImageUploader::Prepared> ImageUploader::prepared(const QByteArray &bytes, const QString &source,
                                                              const QString &useCase)
{
    if (useCase != kDocument) {
        auto image = prepareImage(bytes, source, leastOf(useCase));
        return image ? core::Result<Prepared>(
                           {image->hash, remote::uploadImage(image->bytes, image->contentType, useCase)})
                     : core::Unexpected(image.error());
    }
    if (auto sound = checkDocument(bytes, source); !sound)
        return core::Unexpected(sound.error());
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return Prepared{QString::fromLatin1(hash), remote::uploadFile(bytes, documentAt(source).name)};
}

void ImageUploader::send(const std::shared_ptr<Task> &task, const Prepared &file)
{
    const QString useCase = task->left.back().second;
    core::follow(
        caller_.call(task->shop, file.request), this,
        [this, task, useCase, hash = file.hash](const core::Result<api::Answer> &answer) {
            if (!answer) {
                core::Error error = answer.error();
                // A lost answer of an upload leaves an unused picture behind and nothing else: just try again.
                if (error.code == u"api.outcome_unknown")
                    error.retryAfter = std::chrono::milliseconds(1000);
                return task->finish(core::Unexpected(error));
            }
            const QString uri = answer->data.value(useCase == kDocument ? u"id" : u"uri").toString();
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
