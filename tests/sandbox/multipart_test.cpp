// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/multipart.h"

#include <QHttpMultiPart>
#include <QtTest>

using sandbox::mediaType;
using sandbox::parseMultipart;

class MultipartTest final : public QObject {
    Q_OBJECT

private:
    static QByteArray part(const QByteArray &headers, const QByteArray &bytes)
    {
        return "--b\r\n" + headers + "\r\n\r\n" + bytes + "\r\n";
    }

private Q_SLOTS:
    void readsFieldsAndFiles()
    {
        const QByteArray picture("\x89PNG\r\n--c-\r\n\0--", 15);
        const QByteArray body =
            part("Content-Disposition: form-data; name=\"use_case\"", "MAIN_IMAGE") +
            part("Content-Type: image/png\r\ncontent-disposition: form-data; name=data; filename=\"a \\\"b\\\".png\"",
                 picture) +
            part("Content-Disposition: form-data; name=\"empty\"", "") + "--b--\r\n";
        const auto parts = parseMultipart("multipart/form-data; boundary=b", body);
        QVERIFY2(parts.has_value(), parts ? "" : qPrintable(parts.error().sentence()));
        QCOMPARE(parts->size(), std::size_t(3));
        QCOMPARE(parts->at(0).name, QStringLiteral("use_case"));
        QCOMPARE(parts->at(0).bytes, "MAIN_IMAGE");
        QVERIFY(!parts->at(0).fileName.has_value());
        QCOMPARE(parts->at(0).contentType, QStringLiteral("text/plain"));
        QCOMPARE(parts->at(1).fileName, QStringLiteral("a \"b\".png"));
        QCOMPARE(parts->at(1).contentType, QStringLiteral("image/png"));
        QCOMPARE(parts->at(1).bytes, picture);
        QCOMPARE(parts->at(2).bytes, QByteArray());
    }

    void readsNamesOfFiles_data()
    {
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<QString>("fileName");
        QTest::newRow("plain") << QByteArray("filename=a.png") << QStringLiteral("a.png");
        QTest::newRow("semicolon") << QByteArray("filename=\"a;b.png\"") << QStringLiteral("a;b.png");
        QTest::newRow("windows path") << QByteArray("filename=\"C:\\tmp\\a.png\"") << QStringLiteral("C:\\tmp\\a.png");
        QTest::newRow("utf-8") << QByteArray("filename=\"家.png\"") << QStringLiteral("家.png");
        QTest::newRow("extended") << QByteArray("filename=\"_.png\"; filename*=UTF-8''%E5%AE%B6.png")
                                  << QStringLiteral("家.png");
        QTest::newRow("empty") << QByteArray("filename=\"\"") << QStringLiteral("");
    }
    void readsNamesOfFiles()
    {
        QFETCH(QByteArray, parameters);
        const auto parts =
            parseMultipart("Multipart/Form-Data; charset=utf-8; boundary=\"b\"",
                           part(QByteArray("Content-Disposition: form-data; name=data; " + parameters), "x") + "--b--");
        QVERIFY2(parts.has_value(), parts ? "" : qPrintable(parts.error().sentence()));
        QTEST(parts->front().fileName.value(), "fileName");
    }

    void refusesWhatIsMalformed_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("place");
        const QByteArray type = "multipart/form-data; boundary=b";
        const QByteArray good = part("Content-Disposition: form-data; name=a", "x"); // 5 + 38 + 4 + 1 + 2 = 50 bytes
        const auto place = [](int byte) { return QStringLiteral("byte %1").arg(byte); };
        QTest::newRow("other type") << QByteArray("multipart/mixed; boundary=b") << QByteArray(good + "--b--")
                                    << place(0);
        QTest::newRow("no boundary") << QByteArray("multipart/form-data") << QByteArray(good + "--b--") << place(0);
        QTest::newRow("empty boundary") << QByteArray("multipart/form-data; boundary=\"\"") << good << place(0);
        QTest::newRow("long boundary") << QByteArray("multipart/form-data; boundary=" + QByteArray(71, 'b')) << good
                                       << place(0);
        QTest::newRow("two boundaries") << QByteArray("multipart/form-data; boundary=b; boundary=c") << good
                                        << place(0);
        QTest::newRow("empty body") << type << QByteArray() << place(0);
        QTest::newRow("preamble") << type << QByteArray("hello\r\n" + good + "--b--") << place(0);
        QTest::newRow("never closed") << type << good << place(47);
        QTest::newRow("cut in a part") << type << QByteArray("--b\r\nContent-Disposition: form-data; name=a\r\n\r\nx")
                                       << place(47);
        QTest::newRow("text behind") << type << QByteArray(good + "--b--\r\nmore") << place(55);
        QTest::newRow("junk after boundary") << type << QByteArray("--bx\r\n") << place(3);
        QTest::newRow("bare line feeds") << type
                                         << QByteArray("--b\nContent-Disposition: form-data; name=a\n\nx\n--b--")
                                         << place(3);
        QTest::newRow("no disposition") << type << QByteArray(part("Content-Type: a/b", "x") + "--b--") << place(5);
        QTest::newRow("attachment") << type
                                    << QByteArray(part("Content-Disposition: attachment; name=a", "x") + "--b--")
                                    << place(5);
        QTest::newRow("no name") << type << QByteArray(part("Content-Disposition: form-data", "x") + "--b--")
                                 << place(5);
        QTest::newRow("empty name") << type
                                    << QByteArray(part("Content-Disposition: form-data; name=\"\"", "x") + "--b--")
                                    << place(5);
        QTest::newRow("open quote") << type
                                    << QByteArray(part("Content-Disposition: form-data; name=\"a", "x") + "--b--")
                                    << place(5);
        QTest::newRow("two dispositions")
            << type
            << QByteArray(
                   part("Content-Disposition: form-data; name=a\r\nContent-Disposition: form-data; name=b", "x") +
                   "--b--")
            << place(5);
        QTest::newRow("base64") << type
                                << QByteArray(part("Content-Disposition: form-data; name=a\r\n"
                                                   "Content-Transfer-Encoding: base64",
                                                   "eA==") +
                                              "--b--")
                                << place(5);
        QTest::newRow("header without colon")
            << type << QByteArray(part("Content-Disposition: form-data; name=a\r\nnonsense", "x") + "--b--")
            << place(5);
        QTest::newRow("endless header")
            << type << QByteArray(part("Content-Disposition: form-data; name=" + QByteArray(3000, 'a'), "x") + "--b--")
            << place(5);
        QByteArray many;
        for (int i = 0; i < 17; ++i)
            many += good;
        // Each part begins with its boundary, "--b", and takes 50 bytes: the 17th follows at 16 * 50 + 3.
        QTest::newRow("too many") << type << QByteArray(many + "--b--") << place(803);
    }
    void refusesWhatIsMalformed()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        const auto parts = parseMultipart(type, body);
        QVERIFY(!parts.has_value());
        QCOMPARE(parts.error().code, QStringLiteral("sandbox.multipart"));
        QTEST(parts.error().place, "place");
    }

    void neverReadsBeyondACut()
    {
        const QByteArray whole = part("Content-Disposition: form-data; name=a; filename*=UTF-8''%41", "x") +
                                 part("Content-Disposition: form-data; name=\"b\"", "\r\n--") + "--b--\r\n";
        // Complete from the closing "--" on, with or without the line end after it.
        for (qsizetype size = 0; size <= whole.size(); ++size) {
            const bool complete = size == whole.size() || size == whole.size() - 2;
            QCOMPARE(parseMultipart("multipart/form-data; boundary=b", whole.left(size)).has_value(), complete);
        }
    }

    void knowsMediaTypes_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("parameters") << QByteArray(" Application/JSON ; charset=utf-8")
                                    << QByteArray("application/json");
        QTest::newRow("plain") << QByteArray("text/html") << QByteArray("text/html");
        QTest::newRow("none") << QByteArray() << QByteArray();
        QTest::newRow("half") << QByteArray("text/") << QByteArray();
        QTest::newRow("nonsense") << QByteArray("json") << QByteArray();
    }
    void knowsMediaTypes()
    {
        QFETCH(QByteArray, header);
        QTEST(mediaType(header), "type");
    }
};

QTEST_GUILESS_MAIN(MultipartTest)
#include "multipart_test.moc"
