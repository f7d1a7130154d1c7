// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/imageprepare.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QImage>
#include <QImageReader>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(catalog)
};

} // namespace

namespace catalog {
namespace {

constexpr int kLargestSide = 4000;
constexpr qsizetype kMaximumBytes = 10 * 1024 * 1024;

PreparedImage made(QByteArray bytes, const QString &type)
{
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return {std::move(bytes), type, QString::fromLatin1(hash)};
}

QByteArray encoded(const QImage &image, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return bytes;
}

} // namespace

core::Result<PreparedImage> prepareImage(const QByteArray &bytes, const QString &name, int least)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    const QByteArray format = reader.format();
    if (size.isValid() && std::min(size.width(), size.height()) < least)
        return core::fail("image.small", Words::tr("The picture has less than %1 pixels at a side").arg(least), name,
                          Words::tr("Use a larger picture."));
    const bool turned = reader.transformation() != QImageIOHandler::TransformationNone;
    const bool fits =
        size.isValid() && std::max(size.width(), size.height()) <= kLargestSide && bytes.size() <= kMaximumBytes;
    if (fits && !turned && (format == "jpeg" || format == "png")) {
        // Decoded all the same: a header alone proves nothing.
        if (reader.read().isNull())
            return core::fail("image.unreadable", Words::tr("The picture is damaged"), name,
                              Words::tr("Open it in a picture editor and save it again."));
        return made(bytes, format == "png" ? QStringLiteral("image/png") : QStringLiteral("image/jpeg"));
    }
    if (size.isValid() && std::max(size.width(), size.height()) > kLargestSide)
        reader.setScaledSize(size.scaled(kLargestSide, kLargestSide, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    if (image.isNull())
        return core::fail("image.unreadable", Words::tr("The file is no picture that can be read"), name,
                          Words::tr("Use JPEG, PNG or WebP."));
    if (std::min(image.width(), image.height()) < least)
        return core::fail(
            "image.small",
            Words::tr("The picture is too long and narrow: scaled to fit, a side has less than %1 pixels").arg(least),
            name, Words::tr("Crop the picture."));
    if (image.hasAlphaChannel()) {
        if (QByteArray png = encoded(image, "PNG", -1); png.size() <= kMaximumBytes)
            return made(std::move(png), QStringLiteral("image/png"));
    }
    for (const int quality : {90, 80, 65}) {
        if (QByteArray jpeg = encoded(image.convertToFormat(QImage::Format_RGB32), "JPG", quality);
            jpeg.size() <= kMaximumBytes)
            return made(std::move(jpeg), QStringLiteral("image/jpeg"));
    }
    return core::fail("image.large", Words::tr("The picture stays above 10 MB"), name, Words::tr("Save it smaller."));
}

} // namespace catalog
