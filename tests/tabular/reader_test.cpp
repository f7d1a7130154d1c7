// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/reader.h"

#include "reading.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace tabular;

// What holds for every file, tried on many made ones: nothing depends on how the file is cut into blocks, one
// broken row never harms another, nothing is lost without a word, and memory stays bounded.
class ReaderTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsRandomBytesTheSameInAnyBlocks_data();
    void readsRandomBytesTheSameInAnyBlocks();
    void keepsNeighboursOfBrokenRows();
    void crossesManyBlocks();
    void boundsOverlongLines();
    void boundsFields();
    void boundsUnterminatedQuotes();
    void isNotSlowOnQuotesMadeForThat();
    void putsCorrectionsInPlace();
    void decodesLongUtf16InStretches();
    void takesWhatTheUserSays();
    void opensFiles();
    void tellsWhatIsWrongWithAFile();
};

namespace {

QByteArray randomFile(QRandomGenerator &random)
{
    static const QList<QByteArray> kBits{"a",
                                         "bc",
                                         "\"",
                                         "\"\"",
                                         ",",
                                         ",",
                                         ",",
                                         "\n",
                                         "\n",
                                         "\r\n",
                                         "\r",
                                         ";",
                                         "\t",
                                         QByteArray("\0", 1),
                                         "\xE9",
                                         "é",
                                         "水筒",
                                         "\xEF\xBB\xBF",
                                         "\xF0\x9F\x90\xB1",
                                         "\xC3",
                                         QByteArray("x\0,\0y\0\n\0", 8)};
    QByteArray file = "n1,n2,n3\n";
    for (quint32 n = random.bounded(200u); n > 0; --n)
        file += kBits[random.bounded(kBits.size())];
    return file;
}

Options fixedOptions()
{
    Options options;
    options.encoding = "UTF-8";
    options.delimiter = ',';
    options.headerRow = 1;
    return options;
}

} // namespace

void ReaderTest::readsRandomBytesTheSameInAnyBlocks_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void ReaderTest::readsRandomBytesTheSameInAnyBlocks()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    for (int i = 0; i < 60; ++i) {
        const QByteArray bytes = randomFile(random);
        Options options = fixedOptions();
        options.maxRecordBytes = i % 3 == 0 ? 40 : 1024 * 1024; // so that limits are met as well
        const ReadFile whole = readAll(bytes, options);
        QVERIFY(!whole.error);
        for (const qsizetype block : {1, 2, 3, 5, 7, 13, 31, 64, 100}) {
            for (const auto kernel : {Options::Kernel::Best, Options::Kernel::Portable}) {
                options.blockBytes = block;
                options.kernel = kernel;
                const ReadFile cut = readAll(bytes, options);
                QVERIFY2(cut.rows == whole.rows && cut.findings == whole.findings,
                         qPrintable(QStringLiteral("block of %1: ").arg(block) +
                                    QString::fromLatin1(bytes.toPercentEncoding())));
            }
        }
        for (const ReadRow &row : whole.rows)
            for (const QByteArray &field : row.fields)
                QVERIFY2(
                    QByteArrayView(field).isValidUtf8() && !field.contains('\0'),
                    (field.toPercentEncoding() + " in " + bytes.toPercentEncoding()).operator QByteArray().constData());
    }
}

void ReaderTest::keepsNeighboursOfBrokenRows()
{
    // 300 sound rows, every third followed by a broken one; each sound row must come out whole.
    const QList<QByteArray> broken{"x,\"open,3,4\n",
                                   "x,\"5\" wide\",3,4\n",
                                   "x;2;3;4\n",
                                   "x,2\n",
                                   "x,2,3,4,5,6\n",
                                   "x,Caf\xE9,3,4\n",
                                   QByteArray("x,\0"
                                              "2,3,4\n",
                                              9),
                                   "\xEF\xBB\xBFx,2,3,4\n",
                                   "x,2,3,\"4\n"};
    QByteArray bytes = "a,b,c,d\n";
    QList<QList<QByteArray>> sound;
    for (int i = 0; i < 300; ++i) {
        const QByteArray n = QByteArray::number(i);
        sound.append({"s" + n, "t, \"" + n + "\"\nzwölf", "", n});
        bytes += "s" + n + ",\"t, \"\"" + n + "\"\"\nzwölf\",," + n + "\n";
        if (i % 3 == 0)
            bytes += broken[(i / 3) % broken.size()];
    }
    const ReadFile read = readAll(bytes, fixedOptions());
    QList<QList<QByteArray>> got;
    int damaged = 0;
    for (const ReadRow &row : read.rows) {
        if (row.fields.front().startsWith('s'))
            got.append(row.fields);
        damaged += row.damage != 0;
    }
    QCOMPARE(read.rows.size(), size_t(400));
    QCOMPARE(damaged, 100);
    QCOMPARE(got, sound);
}

void ReaderTest::crossesManyBlocks()
{
    QByteArray bytes = "a,b,c\r\n";
    for (int i = 0; i < 60000; ++i)
        bytes += QByteArray::number(i) + ",\"x\"\"\ny\",é\r\n";
    auto reader = Reader::open(openMemory(bytes, u"big.csv"_qs), {});
    QVERIFY(reader.has_value());
    Batch batch;
    quint64 rows = 0, batches = 0;
    while (*(*reader)->next(batch)) {
        ++batches;
        for (const Record &row : batch.records()) {
            QCOMPARE(row.fields.size(), size_t(3));
            QCOMPARE(row.fields[0], std::string_view(std::to_string(rows)));
            QCOMPARE(row.fields[1], std::string_view("x\"\ny"));
            QCOMPARE(row.line, 2 + 2 * rows); // the header, and two lines in each row
            QCOMPARE(row.number, ++rows);
        }
    }
    QCOMPARE(rows, quint64(60000));
    QVERIFY(batches >= 3); // about 1 MB in blocks of 256 KiB
    QCOMPARE((*reader)->position(), (*reader)->size());
}

void ReaderTest::boundsOverlongLines()
{
    Options options = fixedOptions();
    options.maxRecordBytes = 1000;
    const QByteArray bytes = "a,b,c\n1,2,3\n4," + QByteArray(300000, 'x') + "\n7,8,9\n";
    const ReadFile read = readAll(bytes, options);
    QCOMPARE(read.rows.size(), size_t(3));
    QCOMPARE(read.rows[1].fields[0], QByteArray("4"));
    QCOMPARE(read.rows[1].fields[1].size(), 998); // 1000 less "4,"
    QVERIFY(read.rows[1].damage & int(Damage::OverLong));
    QCOMPARE(read.rows[2].fields, (QList<QByteArray>{"7", "8", "9"}));
    QCOMPARE(read.rows[2].line, quint64(4));
}

void ReaderTest::boundsFields()
{
    Options options = fixedOptions();
    options.maxFields = 10;
    const ReadFile read = readAll("a,b,c\n" + QByteArray(5000, ',') + "\n1,2,3\n", options);
    QCOMPARE(read.rows.size(), size_t(2));
    QCOMPARE(read.rows[0].fields.size(), 10);
    QVERIFY(read.rows[0].damage & int(Damage::OverLong));
    QCOMPARE(read.rows[1].fields, (QList<QByteArray>{"1", "2", "3"}));
}

void ReaderTest::boundsUnterminatedQuotes()
{
    // 3 MB of sound rows behind a quote that nothing ever closes: far more than a row may have.
    QByteArray bytes = "a,b,c\n1,\"open,3\n";
    for (int i = 0; i < 300000; ++i)
        bytes += "4,five,6\n";
    const ReadFile read = readAll(bytes, fixedOptions());
    QCOMPARE(read.rows.size(), size_t(300001));
    QCOMPARE(read.rows[0].fields, (QList<QByteArray>{"1", "open", "3"}));
    QCOMPARE(read.findings.size(), size_t(1));
    QCOMPARE(read.findings[0].kind, Damage::UnterminatedQuote);
}

void ReaderTest::isNotSlowOnQuotesMadeForThat()
{
    // Each row opens a quote, and many later ones could close it: without a bound on the search this would take
    // (rows x file) steps, some 10^11; with it some 10^8.
    QByteArray bytes = "a,b,c\n";
    for (int i = 0; i < 20000; ++i)
        bytes += "\"x,\"y\"z\",\"\n";
    const ReadFile read = readAll(bytes, fixedOptions());
    QVERIFY(read.rows.size() > 1000);
    QVERIFY(!read.findings.empty());
}

// Cells that a person has corrected are read instead of the file's, also by offset, and a short row gets longer.
void ReaderTest::putsCorrectionsInPlace()
{
    const QByteArray bytes = "a,b,c\n1,zwei,3\n4,5\n6,7,8\n";
    const ReadFile plain = readAll(bytes, fixedOptions());
    QCOMPARE(plain.rows.size(), size_t(3));
    Options options = fixedOptions();
    options.edits = std::make_shared<const tabular::Edits>(
        tabular::Edits{{plain.rows[0].byteOffset, {{1, "2"}}}, {plain.rows[1].byteOffset, {{2, "9"}, {-1, "x"}}}});
    const ReadFile edited = readAll(bytes, options);
    QCOMPARE(edited.rows[0].fields, (QList<QByteArray>{"1", "2", "3"}));
    QCOMPARE(edited.rows[1].fields, (QList<QByteArray>{"4", "5", "9"}));
    QCOMPARE(edited.rows[2], plain.rows[2]);
    auto reader = Reader::open(openMemory(bytes, u"x.csv"_qs), options);
    QVERIFY(reader.has_value());
    Batch batch;
    QVERIFY((*reader)->readAt(plain.rows[0].byteOffset, batch).has_value());
    QCOMPARE(asRow(batch.records().front()).fields, (QList<QByteArray>{"1", "2", "3"}));
}

void ReaderTest::decodesLongUtf16InStretches()
{
    QString text = u"name,note,n\n"_qs;
    for (int i = 0; i < 4000; ++i)
        text += u"Mütze %1,\"🎁 zwei\nZeilen\",%1\n"_qs.arg(i);
    QByteArray bytes("\xFF\xFE", 2);
    bytes += QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2); // this machine is little-endian
    Options options;
    options.blockBytes = 1000; // stretches of 4096 bytes, so pairs of surrogates fall on their ends
    auto reader = Reader::open(openMemory(bytes, u"wide.csv"_qs), options);
    QVERIFY(reader.has_value());
    QCOMPARE((*reader)->dialect().encoding, QByteArray("UTF-16LE"));
    Batch batch;
    std::vector<quint64> offsets;
    while (*(*reader)->next(batch)) {
        QVERIFY(batch.findings().empty());
        for (const Record &row : batch.records()) {
            QCOMPARE(row.fields[1], std::string_view("🎁 zwei\nZeilen"));
            offsets.push_back(row.byteOffset);
        }
    }
    QCOMPARE(offsets.size(), size_t(4000));
    for (const int i : {3999, 0, 1777}) {
        QVERIFY((*reader)->readAt(offsets[size_t(i)], batch).has_value());
        QCOMPARE(batch.records()[0].fields[2], std::string_view(std::to_string(i)));
    }
    // A fresh reader finds the place without having read so far.
    auto fresh = Reader::open(openMemory(bytes, u"wide.csv"_qs), options);
    QVERIFY((*fresh)->readAt(offsets[3000], batch).has_value());
    QCOMPARE(batch.records()[0].fields[2], std::string_view("3000"));
}

void ReaderTest::takesWhatTheUserSays()
{
    Options options;
    options.delimiter = '|';
    options.headerRow = 0;
    options.encoding = "ISO-8859-5";
    const ReadFile read = readAll("\xBF\xE0,1|2\nx|y\n", options); // Пр in ISO-8859-5
    QVERIFY(!read.error);
    QCOMPARE(read.rows.size(), size_t(2));
    QCOMPARE(read.rows[0].fields, (QList<QByteArray>{"Пр,1", "2"}));
    options.encoding = "klingon";
    QCOMPARE(readAll("a|b\n", options).error->code, u"csv.encoding_unknown"_qs);
}

void ReaderTest::opensFiles()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"größe.csv"_qs);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a,b\n1,2\n");
    file.close();
    auto source = openFile(path);
    QVERIFY(source.has_value());
    auto reader = Reader::open(std::move(*source), {});
    QVERIFY(reader.has_value());
    QCOMPARE((*reader)->name(), u"größe.csv"_qs);
    Batch batch;
    QVERIFY(*(*reader)->next(batch));
    QCOMPARE(batch.records()[0].field(1), std::string_view("2"));
    QCOMPARE(batch.records()[0].field(7), std::string_view()); // beyond the row
    QVERIFY(!*(*reader)->next(batch));
    QVERIFY(!*(*reader)->next(batch)); // and stays at the end
}

void ReaderTest::tellsWhatIsWrongWithAFile()
{
    QTemporaryDir folder;
    QCOMPARE(openFile(folder.filePath(u"none.csv"_qs)).error().code, u"csv.not_found"_qs);
    QCOMPARE(openFile(folder.path()).error().code, u"csv.is_folder"_qs);
    const ReadFile pdf = readAll("%PDF-1.4 ...");
    QCOMPARE(pdf.error->sentence(),
             u"This is a PDF, not a CSV file (test.csv). Ask for the table as CSV or Excel; a PDF "
             "holds a picture of it only."_qs);
}

QTEST_APPLESS_MAIN(ReaderTest)
#include "reader_test.moc"
