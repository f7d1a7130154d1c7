// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/thumbnails.h"

#include "core/follow.h"

#include <QBuffer>
#include <QImageReader>
#include <QtConcurrentRun>

namespace ui::catalog {
namespace {

constexpr int kPictures = 2000; // 32 x 32 at twice the density: 16 kB each
constexpr std::chrono::milliseconds kSoon{100};

QImage smaller(QByteArray bytes, int pixels)
{
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && std::max(size.width(), size.height()) > pixels)
        reader.setScaledSize(size.scaled(pixels, pixels, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    return image.width() > pixels || image.height() > pixels
               ? image.scaled(pixels, pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation)
               : image;
}

} // namespace

Thumbnails::Thumbnails(::catalog::Commands &commands, int extent, QObject *parent)
    : QObject(parent)
    , commands_(commands)
    , extent_(extent)
    , pictures_(kPictures)
{
    soon_.setSingleShot(true);
    connect(&soon_, &QTimer::timeout, this, &Thumbnails::loaded);
}

QPixmap Thumbnails::picture(const ::catalog::Image &image, qreal ratio)
{
    const QString &name = image.uri.isEmpty() ? image.source : image.uri;
    if (name.isEmpty())
        return {};
    const QString key = name + u'@' + QString::number(int(ratio * 100));
    if (const QPixmap *known = pictures_.object(key))
        return *known;
    if (!underway_.contains(key))
        load(key, image, ratio);
    return {};
}

void Thumbnails::load(const QString &key, const ::catalog::Image &image, qreal ratio)
{
    underway_.insert(key);
    const int pixels = int(std::lround(extent_ * ratio));
    core::follow(commands_.picture(image), this, [this, key, pixels, ratio](const core::Result<QByteArray> &bytes) {
        if (!bytes)
            return; // stays among those under way: it isn't asked for at each frame
        core::follow(QtConcurrent::run(smaller, *bytes, pixels), this, [this, key, ratio](const QImage &image) {
            if (image.isNull())
                return;
            auto *pixmap = new QPixmap(QPixmap::fromImage(image));
            pixmap->setDevicePixelRatio(ratio);
            pictures_.insert(key, pixmap);
            underway_.remove(key);
            if (!soon_.isActive())
                soon_.start(kSoon);
        });
    });
}

} // namespace ui::catalog
