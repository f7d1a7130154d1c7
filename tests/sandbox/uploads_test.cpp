// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures and files: decoded, measured, squared, kept by content.
#include "shopkit.h"

#include <QtEndian>

namespace {

// As in the PNG specification, annex D.
quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xFFFFFFFFu;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320u : 0);
    }
    return ~crc;
}

} // namespace

class UploadsTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ShopKit> kit_ = std::make_unique<ShopKit>();

    sandbox::Answer image(const QByteArray &bytes, const char *useCase = "MAIN_IMAGE")
    {
        return kit_->upload("UploadProductImage", bytes, {{u"use_case"_qs, QString::fromLatin1(useCase)}});
    }
    sandbox::Answer file(const QByteArray &bytes, const char *name)
    {
        return kit_->upload("UploadProductFile", bytes, {{u"name"_qs, QString::fromLatin1(name)}});
    }

private Q_SLOTS:
    void measuresBySize_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<QByteArray>("useCase");
        QTest::addColumn<int>("code");
        QTest::newRow("smallest") << 100 << 100 << QByteArray("DESCRIPTION_IMAGE") << 0;
        QTest::newRow("too small") << 99 << 200 << QByteArray("DESCRIPTION_IMAGE") << 12019116;
        QTest::newRow("long") << 20000 << 100 << QByteArray("DESCRIPTION_IMAGE") << 0;
        QTest::newRow("too long") << 20001 << 100 << QByteArray("DESCRIPTION_IMAGE") << 12019116;
        QTest::newRow("main") << 300 << 300 << QByteArray("MAIN_IMAGE") << 0;
        QTest::newRow("main too small") << 299 << 300 << QByteArray("MAIN_IMAGE") << 12038014;
        QTest::newRow("main largest") << 4000 << 4000 << QByteArray("MAIN_IMAGE") << 0;
        QTest::newRow("main too large") << 4001 << 4000 << QByteArray("MAIN_IMAGE") << 12038014;
        QTest::newRow("size chart") << 1024 << 2000 << QByteArray("SIZE_CHART_IMAGE") << 0;
        QTest::newRow("size chart too small") << 1023 << 2000 << QByteArray("SIZE_CHART_IMAGE") << 12038014;
        QTest::newRow("attribute") << 150 << 150 << QByteArray("ATTRIBUTE_IMAGE") << 0;
        QTest::newRow("certificate") << 150 << 400 << QByteArray("CERTIFICATION_IMAGE") << 0;
    }
    void measuresBySize()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(QByteArray, useCase);
        QFETCH(int, code);
        const sandbox::Answer answer = image(ShopKit::png(width, height), useCase.constData());
        QCOMPARE(answer.code, code);
        QCOMPARE(answer.data.isEmpty(), code != 0);
        if (code == 0)
            QCOMPARE(answer.data[u"use_case"].toString(), QString::fromLatin1(useCase));
    }

    // 3:4 to 4:3 stays; anything else becomes a square of the longer side with white at both ends.
    void squares_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("shownWidth");
        QTest::addColumn<int>("shownHeight");
        QTest::newRow("4:3") << 400 << 300 << 400 << 300;
        QTest::newRow("3:4") << 300 << 400 << 300 << 400;
        QTest::newRow("a bit wider") << 404 << 300 << 404 << 404;
        QTest::newRow("tall") << 300 << 900 << 900 << 900;
    }
    void squares()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(int, shownWidth);
        QFETCH(int, shownHeight);
        for (const char *format : {"PNG", "JPG", "BMP", "WEBP"}) {
            const QByteArray bytes = ShopKit::png(width, height, format);
            if (bytes.isEmpty())
                continue; // this Qt has no writer for it
            const sandbox::Answer answer = image(bytes);
            QCOMPARE(answer.code, 0);
            QCOMPARE(answer.data[u"width"].toInt(), shownWidth);
            QCOMPARE(answer.data[u"height"].toInt(), shownHeight);
            const auto kept = kit_->platform.picture(answer.data[u"uri"].toString());
            QVERIFY(kept);
            const QImage decoded = QImage::fromData(kept->bytes);
            QCOMPARE(decoded.size(), QSize(shownWidth, shownHeight));
            const bool squared = shownWidth != width || shownHeight != height;
            QCOMPARE(kept->bytes == bytes, !squared);
            if (squared)
                QCOMPARE(decoded.pixelColor(0, 0), QColor(Qt::white));
        }
        QCOMPARE(image(ShopKit::png(900, 300), "DESCRIPTION_IMAGE").data[u"width"].toInt(), 900);
    }

    void refusesWhatIsNoPicture()
    {
        QCOMPARE(image({}).code, 12038002);
        QCOMPARE(image("just text, and more of it").code, 12038004);
        QCOMPARE(image("%PDF-1.7 and so on").code, 12038004);
        QCOMPARE(image("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"400\"/>").code, 12038004);
        const QByteArray good = ShopKit::png(400, 400);
        QCOMPARE(image(good.left(good.size() / 2)).code, 12038015);
        QByteArray damaged = good;
        damaged.replace(60, 40, QByteArray(40, 'x'));
        QCOMPARE(image(damaged).code, 12038015);
        QCOMPARE(image(good + QByteArray(10 * 1024 * 1024, '\0')).code, 12038005);
    }

    // A few kilobytes of PNG whose header says 20000 x 20000 in RGBA: 1.6 GB in memory.
    void survivesADecompressionBomb()
    {
        QImage image(20000, 20000, QImage::Format_Mono);
        image.fill(0);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        QVERIFY(bytes.size() < 1'000'000);
        bytes[24] = 8; // bits per channel
        bytes[25] = 6; // RGBA
        qToBigEndian(crc32(bytes.mid(12, 17)), bytes.data() + 29);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"allocation limit of 256"_qs));
        QCOMPARE(this->image(bytes, "DESCRIPTION_IMAGE").code, 12038015);
    }

    void sameContentSameUri()
    {
        const QByteArray bytes = ShopKit::png(350, 350);
        const sandbox::Answer first = image(bytes);
        QCOMPARE(image(bytes).data, first.data);
        QVERIFY(image(bytes, "ATTRIBUTE_IMAGE").data[u"uri"] != first.data[u"uri"]);
        QVERIFY(first.data[u"url"].toString().endsWith(u"/_images/" + first.data[u"uri"].toString()));
    }

    void takesFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("code");
        const QByteArray pdf("%PDF-1.4\n%%EOF\n");
        const QByteArray mp4 = QByteArray("\0\0\0\x18", 4) + "ftypmp42" + QByteArray(64, '\0');
        QTest::newRow("pdf") << pdf << QByteArray("report.pdf") << 0;
        QTest::newRow("capitals") << pdf << QByteArray("report.PDF") << 0;
        QTest::newRow("mp4") << mp4 << QByteArray("clip.mp4") << 0;
        QTest::newRow("empty") << QByteArray() << QByteArray("report.pdf") << 12019103;
        QTest::newRow("no name") << pdf << QByteArray() << 12019104;
        QTest::newRow("another content") << mp4 << QByteArray("report.pdf") << 12019105;
        QTest::newRow("extension") << pdf << QByteArray("report.exe") << 12019105;
        QTest::newRow("two dots") << pdf << QByteArray("report.v2.pdf") << 12019105;
        QTest::newRow("blank") << pdf << QByteArray("my report.pdf") << 12019105;
        QTest::newRow("symbol in front") << pdf << QByteArray("_report.pdf") << 12019105;
        QTest::newRow("large pdf") << pdf + QByteArray(20 * 1024 * 1024, ' ') << QByteArray("report.pdf") << 12038005;
        QTest::newRow("large mp4") << mp4 + QByteArray(20 * 1024 * 1024, ' ') << QByteArray("clip.mp4") << 0;
    }
    void takesFiles()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, name);
        QFETCH(int, code);
        QCOMPARE(file(bytes, name.constData()).code, code);
    }

    void filesAreVideosOfProductsButNoPictures()
    {
        const QByteArray mp4 = QByteArray("\0\0\0\x18", 4) + "ftypmp42" + QByteArray(64, '\0');
        const sandbox::Answer clip = file(mp4, "clip.mp4");
        QCOMPARE(clip.data[u"format"].toString(), u"MP4"_qs);
        const QString url = clip.data[u"url"].toString();
        const QString uri = url.mid(url.indexOf(u"tos-"));
        QCOMPARE(kit_->platform.picture(uri)->bytes, mp4);
        QJsonObject listing = kit_->mug();
        listing.insert(u"video"_qs, QJsonObject{{u"id"_qs, clip.data[u"id"]}});
        const QString id = kit_->post("CreateProduct", listing).data[u"product_id"].toString();
        QCOMPARE(kit_->product(id)[u"video"][u"url"].toString(), url);
        listing.insert(u"main_images"_qs, QJsonArray{QJsonObject{{u"uri"_qs, uri}}});
        QCOMPARE(kit_->post("CreateProduct", listing).code, 12052722);
    }
};

QTEST_GUILESS_MAIN(UploadsTest)
#include "uploads_test.moc"
