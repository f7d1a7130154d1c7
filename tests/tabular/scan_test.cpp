// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/scan.h"

#include <QByteArray>
#include <QRandomGenerator>
#include <QTest>

using namespace tabular;

// The vector code against a byte-by-byte account, and UTF-8 against Qt's own decoder.
class ScanTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsEveryMark();
    void doubtsEveryBrokenStretch();
    void knowsUtf8_data();
    void knowsUtf8();
};

namespace {

struct Scanned {
    std::vector<quint32> marks;
    std::vector<quint32> doubtful;
};

Scanned scan(const QByteArray &bytes, bool portable)
{
    std::vector<char> text(bytes.begin(), bytes.end());
    text.resize(text.size() + Index::kPadding);
    Index index;
    index.build(text.data(), size_t(bytes.size()), {',', '"', '\n'}, portable);
    return {{index.marks(), index.marks() + index.count()}, index.doubtful()};
}

bool overlaps(const std::vector<quint32> &doubtful, size_t at)
{
    return std::find(doubtful.begin(), doubtful.end(), at / 64) != doubtful.end();
}

} // namespace

void ScanTest::findsEveryMark()
{
    QRandomGenerator random(11);
    for (int i = 0; i < 500; ++i) {
        QByteArray bytes(random.bounded(400), 'x');
        for (char &c : bytes)
            c = "x,y\"z\né;"[random.bounded(9)];
        std::vector<quint32> expected;
        for (qsizetype at = 0; at < bytes.size(); ++at)
            if (bytes[at] == ',' || bytes[at] == '"' || bytes[at] == '\n')
                expected.push_back(quint32(at));
        QCOMPARE(scan(bytes, true).marks, expected);
        QCOMPARE(scan(bytes, false).marks, expected);
    }
}

void ScanTest::doubtsEveryBrokenStretch()
{
    // One broken sequence or NUL at every place of a text of many lengths of characters: its stretch must be
    // doubtful, and without it none.
    QByteArray sound;
    while (sound.size() < 260)
        sound += "aé水🐱,";
    QCOMPARE(scan(sound, false).doubtful.size(), size_t(1)); // only the end mark
    QCOMPARE(scan(sound, true).doubtful.size(), size_t(1));
    for (qsizetype at = 0; at < sound.size(); ++at) {
        for (const char bad : {'\0', '\xFF', '\xC0', '\x80'}) {
            QByteArray bytes = sound;
            bytes[at] = bad;
            if (bad != '\0' && QByteArrayView(bytes).isValidUtf8())
                continue;
            for (const bool portable : {true, false}) {
                const Scanned scanned = scan(bytes, portable);
                // A lead byte before the place may be what is broken.
                bool found = false;
                for (qsizetype near = std::max<qsizetype>(0, at - 3); near <= at; ++near)
                    found = found || overlaps(scanned.doubtful, size_t(near));
                QVERIFY2(found, qPrintable(QStringLiteral("place %1, byte %2").arg(at).arg(uchar(bad))));
            }
        }
    }
}

void ScanTest::knowsUtf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("valid");
    // Unicode 15, table 3-7: the ends of each range and their neighbours outside.
    const auto row = [](const char *bytes, bool valid) {
        QTest::newRow(QByteArray(bytes).toHex().constData()) << QByteArray(bytes) << valid;
    };
    for (const char *good : {"\x7F", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xE0\xBF\xBF", "\xED\x9F\xBF",
                             "\xEE\x80\x80", "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"})
        row(good, true);
    for (const char *bad : {"\x80", "\xC1\xBF", "\xC2", "\xC2\x7F", "\xE0\x9F\xBF", "\xE1\x80", "\xED\xA0\x80",
                            "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xC2\x80\x80", "\xFE"})
        row(bad, false);
}

void ScanTest::knowsUtf8()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, valid);
    QCOMPARE(isUtf8({bytes.constData(), size_t(bytes.size())}), valid);
    // At every place around the ends of 32- and 64-byte vectors, also at the end of the text.
    for (int before = 0; before < 130; ++before) {
        for (const int after : {0, 1, 70}) {
            const QByteArray text = QByteArray(before, 'a') + bytes + QByteArray(after, 'b');
            QCOMPARE(scan(text, false).doubtful.size() == 1, valid);
            QCOMPARE(scan(text, true).doubtful.size() == 1, valid);
        }
    }
}

QTEST_APPLESS_MAIN(ScanTest)
#include "scan_test.moc"
