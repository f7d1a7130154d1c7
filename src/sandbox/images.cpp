// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/images.h"

#include "sandbox/drawing.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QImageWriter>
#include <QJsonDocument>
#include <QPainter>
#include <QRegularExpression>
#include <QSaveFile>

namespace sandbox {

namespace {

constexpr auto kPrefix = u"tos-sandbox-i-o3syd03w52/";
constexpr qint64 kMostBytes = 10 * 1024 * 1024;
constexpr int kDecodeMegabytes = 256; // of raw pixels; larger pictures are decoded at half size or refused

struct Decoded {
    QImage image;
    QByteArray format; // "jpeg" …
};

QString contentType(const QByteArray &format)
{
    if (format == "jpeg" || format == "jpg")
        return u"image/jpeg"_qs;
    return u"image/"_qs + QString::fromLatin1(format);
}

QString uriFor(const QByteArray &content)
{
    const QByteArray digest = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    return QStringView(kPrefix) + QString::fromLatin1(digest.left(32));
}

QString pathOf(const World &world, const QString &uri)
{
    return QDir(world.pictures).filePath(uri.mid(QStringView(kPrefix).size()));
}

void store(const World &world, const QString &uri, const QByteArray &bytes)
{
    QDir().mkpath(world.pictures);
    QSaveFile file(pathOf(world, uri));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        throw Refused{36009003, u"The picture could not be stored: %1"_qs.arg(file.errorString())};
}

QByteArray encoded(const QImage &image, const QByteArray &format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(88);
    if (!writer.write(image))
        throw Refused{12038015, u"The picture can't be processed."_qs};
    return bytes;
}

Decoded decode(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAllocationLimit(kDecodeMegabytes);
    static const QList<QByteArray> kFormats = {"jpeg", "jpg", "png", "webp", "heic", "bmp"};
    const QByteArray format = reader.format();
    if (!kFormats.contains(format))
        throw Refused{12038004, u"Not a picture in JPG, JPEG, PNG, WEBP, HEIC or BMP format."_qs};
    const QSize size = reader.size();
    if (size.isValid() &&
        (std::min(size.width(), size.height()) < 100 || std::max(size.width(), size.height()) > 20000))
        throw Refused{12019116,
                      u"A picture must measure 100 x 100 to 20000 x 20000 pixels, not %1 x %2."_qs.arg(size.width())
                          .arg(size.height())};
    Decoded decoded{reader.read(), format};
    if (decoded.image.isNull())
        throw Refused{12038015, u"The picture can't be decoded: %1"_qs.arg(reader.errorString())};
    return decoded;
}

void checkDimensions(const QSize &size, const QString &useCase)
{
    const int shorter = std::min(size.width(), size.height());
    const int longer = std::max(size.width(), size.height());
    if (shorter < 100 || longer > 20000)
        throw Refused{12019116, u"A picture must measure 100 x 100 to 20000 x 20000 pixels."_qs};
    if (useCase == u"MAIN_IMAGE" && (shorter < 300 || longer > 4000))
        throw Refused{12038014,
                      u"A main image must measure 300 x 300 to 4000 x 4000 pixels, not %1 x %2."_qs.arg(size.width())
                          .arg(size.height())};
    if (useCase == u"SIZE_CHART_IMAGE" && shorter < 1024)
        throw Refused{12038014,
                      u"The shorter side of a size chart must have 1024 pixels or more, not %1."_qs.arg(shorter)};
}

// Padded with white, as the platform does with main and attribute images outside 3:4 … 4:3.
QImage squared(const QImage &image)
{
    const int side = std::max(image.width(), image.height());
    QImage square(side, side, QImage::Format_RGB32);
    square.fill(Qt::white);
    QPainter painter(&square);
    painter.drawImage((side - image.width()) / 2, (side - image.height()) / 2, image);
    return square;
}

bool needsSquaring(const QSize &size, const QString &useCase)
{
    if (useCase != u"MAIN_IMAGE" && useCase != u"ATTRIBUTE_IMAGE")
        return false;
    return size.width() * 4 < size.height() * 3 || size.width() * 3 > size.height() * 4;
}

constexpr auto kFileUse = "FILE";

std::optional<ImageRow> findStored(World &world, const QString &uri)
{
    Statement row = world.db.prepare("SELECT uri, width, height, use_case, type, recipe FROM shop_image WHERE uri = ?");
    row.bind(uri);
    if (!row.step())
        return std::nullopt;
    return ImageRow{row.text(0), int(row.integer(1)), int(row.integer(2)), row.text(3), row.text(4), row.text(5)};
}

void insertImage(World &world, const ImageRow &image)
{
    world.db.exec("INSERT INTO shop_image VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", image.uri, image.width,
                  image.height, image.useCase, image.type, image.recipe);
}

} // namespace

std::optional<ImageRow> findImage(World &world, const QString &uri)
{
    std::optional<ImageRow> image = findStored(world, uri);
    return image && image->useCase != QLatin1String(kFileUse) ? image : std::nullopt;
}

QString keepFile(World &world, const QByteArray &bytes, const QString &contentType)
{
    const QString uri = uriFor(bytes);
    store(world, uri, bytes);
    insertImage(world, {uri, 0, 0, QString::fromLatin1(kFileUse), contentType, QString()});
    return uri;
}

QString imageUrl(const World &world, const QString &uri) { return world.baseUrl + u"/_images/" + uri; }

QJsonObject imageObject(World &world, const QString &uri)
{
    QJsonObject object{{u"uri"_qs, uri}};
    if (const std::optional<ImageRow> image = findImage(world, uri)) {
        object.insert(u"width"_qs, image->width);
        object.insert(u"height"_qs, image->height);
        object.insert(u"urls"_qs, QJsonArray{imageUrl(world, uri)});
        object.insert(u"thumb_urls"_qs, QJsonArray{imageUrl(world, uri)});
    }
    return object;
}

QString uriInUrl(const QString &url)
{
    static const QRegularExpression form(u"^https?://[^/]+/_images/(.+)$"_qs);
    const QRegularExpressionMatch match = form.match(url);
    return match.hasMatch() ? match.captured(1) : QString();
}

bool looksLikeUri(const QString &uri)
{
    static const QRegularExpression form(u"^tos-[a-z0-9-]+/[0-9a-z]+$"_qs);
    return form.match(uri).hasMatch();
}

QString promisePicture(World &world, const QJsonObject &recipe)
{
    const QString text = compact(recipe);
    const QString uri = uriFor(text.toUtf8());
    insertImage(world, {uri, kDrawnSide, kDrawnSide, u"MAIN_IMAGE"_qs, u"image/jpeg"_qs, text});
    return uri;
}

Answer uploadImage(World &world, const Call &call)
{
    if (!call.upload || call.upload->bytes.isEmpty())
        return Answer::refused(12038002, u"The file is empty or missing."_qs);
    if (call.upload->bytes.size() > kMostBytes)
        return Answer::refused(12038005, u"A picture may have 10 MB at most."_qs);
    const auto asked = call.form.find(u"use_case"_qs);
    const QString useCase = asked == call.form.end() || asked->second.isEmpty() ? u"MAIN_IMAGE"_qs : asked->second;

    Decoded decoded = decode(call.upload->bytes);
    checkDimensions(decoded.image.size(), useCase);
    QByteArray bytes = call.upload->bytes;
    if (needsSquaring(decoded.image.size(), useCase)) {
        decoded.image = squared(decoded.image);
        if (!QImageWriter::supportedImageFormats().contains(decoded.format))
            decoded.format = "jpeg";
        bytes = encoded(decoded.image, decoded.format);
    }
    // The same bytes for another use are another picture, as their limits differ.
    const QString uri = uriFor(bytes + useCase.toUtf8());
    store(world, uri, bytes);
    insertImage(world,
                {uri, decoded.image.width(), decoded.image.height(), useCase, contentType(decoded.format), QString()});
    return Answer::ok({{u"uri"_qs, uri},
                       {u"url"_qs, imageUrl(world, uri)},
                       {u"width"_qs, decoded.image.width()},
                       {u"height"_qs, decoded.image.height()},
                       {u"use_case"_qs, useCase}});
}

std::optional<Picture> loadPicture(World &world, const QString &uri)
{
    const std::optional<ImageRow> image = findStored(world, uri);
    if (!image)
        return std::nullopt;
    QFile file(pathOf(world, uri));
    if (file.open(QIODevice::ReadOnly))
        return Picture{image->type, file.readAll()};
    if (image->recipe.isEmpty())
        return std::nullopt;
    const QByteArray bytes = encoded(drawPicture(parseObject(image->recipe)), "jpeg");
    store(world, uri, bytes);
    return Picture{image->type, bytes};
}

} // namespace sandbox
