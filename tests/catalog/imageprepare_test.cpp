// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures are turned as their EXIF says, scaled to the platform's limits, and otherwise left as they are.
#include "catalog/imageprepare.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

using catalog::prepareImage;

namespace {

// Left half red, right half blue.
QImage halves(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::blue);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width / 2; ++x)
            image.setPixel(x, y, qRgb(255, 0, 0));
    return image;
}

QByteArray saved(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 95);
    return bytes;
}

// A TIFF directory with the one entry Orientation (0x0112, a short), as the first segment of the JPEG.
QByteArray oriented(QByteArray jpeg, char orientation)
{
    QByteArray exif("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25);
    exif += orientation;
    exif += QByteArray(6, '\0');
    const int length = int(exif.size()) + 2;
    return jpeg.insert(2, QByteArray("\xFF\xE1", 2) + char(length >> 8) + char(length & 0xff) + exif);
}

} // namespace

class ImagePrepareTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void leavesWhatFits();
    void turnsByExif();
    void scalesToTheLargestSide();
    void keepsTransparency();
    void refuses_data();
    void refuses();
};

void ImagePrepareTest::leavesWhatFits()
{
    const QByteArray jpeg = saved(halves(600, 400), "JPG");
    const auto made = prepareImage(jpeg, QStringLiteral("a.jpg"), 300);
    QVERIFY(made);
    QCOMPARE(made->bytes, jpeg);
    QCOMPARE(made->contentType, QStringLiteral("image/jpeg"));
    QCOMPARE(prepareImage(jpeg, QStringLiteral("b.jpg"), 300)->hash, made->hash);
}

// Orientation 6: the camera was turned to the left, so the picture is turned to the right; its left side comes to the
// top.
void ImagePrepareTest::turnsByExif()
{
    const auto made = prepareImage(oriented(saved(halves(600, 400), "JPG"), 6), QStringLiteral("a.jpg"), 300);
    QVERIFY(made);
    const QImage image = QImage::fromData(made->bytes);
    QCOMPARE(image.size(), QSize(400, 600));
    QVERIFY(qRed(image.pixel(200, 100)) > 200 && qBlue(image.pixel(200, 100)) < 60);
    QVERIFY(qBlue(image.pixel(200, 500)) > 200 && qRed(image.pixel(200, 500)) < 60);
}

void ImagePrepareTest::scalesToTheLargestSide()
{
    const auto made = prepareImage(saved(halves(5000, 2500), "JPG"), QStringLiteral("a.jpg"), 300);
    QVERIFY(made);
    QCOMPARE(QImage::fromData(made->bytes).size(), QSize(4000, 2000));
}

void ImagePrepareTest::keepsTransparency()
{
    QImage clear(5000, 1000, QImage::Format_ARGB32);
    clear.fill(Qt::transparent);
    const auto made = prepareImage(saved(clear, "PNG"), QStringLiteral("a.png"), 300);
    QVERIFY(made);
    QCOMPARE(made->contentType, QStringLiteral("image/png"));
    const QImage image = QImage::fromData(made->bytes);
    QCOMPARE(image.size(), QSize(4000, 800));
    QCOMPARE(qAlpha(image.pixel(10, 10)), 0);
}

void ImagePrepareTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("image.unreadable");
    QTest::newRow("text") << QByteArray("no picture at all") << QStringLiteral("image.unreadable");
    QTest::newRow("small") << saved(halves(299, 800), "JPG") << QStringLiteral("image.small");
    QTest::newRow("narrow") << saved(halves(300, 4500), "JPG") << QStringLiteral("image.small");
    QTest::newRow("half") << saved(halves(600, 400), "PNG").left(300) << QStringLiteral("image.unreadable");
}

void ImagePrepareTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const auto made = prepareImage(bytes, QStringLiteral("a.jpg"), 300);
    QVERIFY(!made);
    QCOMPARE(made.error().code, code);
    QVERIFY(!made.error().remedy.isEmpty());
}

QTEST_GUILESS_MAIN(ImagePrepareTest)
#include "imageprepare_test.moc"
