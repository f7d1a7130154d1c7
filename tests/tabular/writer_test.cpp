// SPDX-License-Identifier: GPL-3.0-or-later
#include "tabular/writer.h"

#include "reading.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QTest>

using namespace tabular;

class WriterTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesRfc4180();
    void guardsFormulas_data();
    void guardsFormulas();
    void takesEveryGuardOff();
    void readsBackWhatItWrote_data();
    void readsBackWhatItWrote();
    void keepsRejectedRowsWhole();
    void tellsAFullDisk();
};

namespace {

QByteArray written(const QList<QList<QByteArray>> &rows, const WriteOptions &options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Writer writer(buffer, options);
    for (const QList<QByteArray> &row : rows) {
        std::vector<std::string_view> fields;
        for (const QByteArray &field : row)
            fields.emplace_back(field.constData(), size_t(field.size()));
        if (!writer.write(fields))
            return "failed";
    }
    return writer.finish() ? buffer.data() : "failed";
}

// A device like a disk with `room` bytes left.
class SmallDisk final : public QIODevice {
public:
    explicit SmallDisk(qint64 room)
        : room_(room)
    {
        open(QIODevice::WriteOnly);
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        const qint64 taken = std::min(size, room_);
        room_ -= taken;
        return taken;
    }

private:
    qint64 room_;
};

QByteArray randomField(QRandomGenerator &random)
{
    static const QList<QByteArray> kBits{"a",  "\"", ",", "\n", "\r\n", ";",  "'", "=", "-",
                                         "+1", "@x", " ", "\t", "é",    "水", "🐱", "5"};
    QByteArray field;
    for (quint32 n = random.bounded(6u); n > 0; --n)
        field += kBits[random.bounded(kBits.size())];
    return field;
}

} // namespace

void WriterTest::writesRfc4180()
{
    const QList<QList<QByteArray>> rows{{"a", "b,c", "d\"e"}, {"", "x\ny", " z"}, {""}};
    QCOMPARE(written(rows, {',', Bom::Write}), QByteArray("\xEF\xBB\xBF"
                                                          "a,\"b,c\",\"d\"\"e\"\r\n,\"x\ny\",\" z\"\r\n\"\"\r\n"));
    QCOMPARE(written({{"a;b", "c,d"}}, {';', Bom::None, Formulas::Keep, "\n"}), QByteArray("\"a;b\";c,d\n"));
}

void WriterTest::guardsFormulas_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("guardedText");
    for (const char *same : {"", "abc", "5", "-5", "-12.50", "+3", "-1,5", "'quoted'", "it's", "a=b", "'"})
        QTest::addRow("same: %s", same) << QByteArray(same) << QByteArray(same);
    for (const char *formula :
         {"=1+1", "@SUM(1)", "+1+HYPERLINK(\"x\")", "-2+3", "\tx", "\rx", "-", "=", "'=x", "''-5", "'-5", "-1.2.3"})
        QTest::addRow("guarded: %s", formula) << QByteArray(formula) << QByteArray("'") + formula;
}

void WriterTest::guardsFormulas()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, guardedText);
    std::string scratch;
    const std::string_view made = guarded({text.constData(), size_t(text.size())}, scratch);
    QCOMPARE(QByteArray(made.data(), qsizetype(made.size())), guardedText);
}

void WriterTest::takesEveryGuardOff()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 20000; ++i) {
        const std::string text = randomField(random).toStdString();
        std::string scratch;
        QCOMPARE(unguarded(guarded(text, scratch)), std::string_view(text));
    }
}

void WriterTest::readsBackWhatItWrote_data()
{
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<bool>("bom");
    for (const char delimiter : {',', ';', '\t', '|'})
        for (const bool bom : {true, false})
            QTest::addRow("%d %d", delimiter, bom) << delimiter << bom;
}

void WriterTest::readsBackWhatItWrote()
{
    QFETCH(char, delimiter);
    QFETCH(bool, bom);
    QRandomGenerator random(quint32(delimiter) * 2 + quint32(bom));
    for (int file = 0; file < 60; ++file) {
        QList<QList<QByteArray>> rows{{"name1", "name2", "name3"}};
        for (int i = 0; i < 20; ++i)
            rows.append({randomField(random), randomField(random), randomField(random)});
        const QByteArray bytes = written(rows, {delimiter, bom ? Bom::Write : Bom::None});
        Options options;
        options.delimiter = delimiter;
        options.headerRow = 1;
        options.encoding = "UTF-8";
        const ReadFile read = readAll(bytes, options);
        QVERIFY(!read.error);
        QVERIFY(read.findings.empty());
        QCOMPARE(read.rows.size(), size_t(20));
        for (int i = 0; i < 20; ++i) {
            for (int column = 0; column < 3; ++column) {
                const QByteArray &cell = read.rows[size_t(i)].fields[column];
                const std::string_view text = unguarded({cell.constData(), size_t(cell.size())});
                QCOMPARE(QByteArray(text.data(), qsizetype(text.size())), rows[i + 1][column]);
            }
        }
    }
}

void WriterTest::keepsRejectedRowsWhole()
{
    const ReadFile read = readAll("a,b\n1,\"x,\ny\"\n1,2,3,4\n5\n");
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    RejectsWriter rejects(buffer, {u"a"_qs, u"b"_qs}, u"Problem"_qs, {',', Bom::None, Formulas::Neutralise, "\n"});
    for (const ReadRow &row : read.rows) {
        std::vector<std::string_view> fields;
        for (const QByteArray &field : row.fields)
            fields.emplace_back(field.constData(), size_t(field.size()));
        Record record;
        record.fields = fields;
        QVERIFY(rejects.write(record, u"price: too low"_qs));
    }
    QVERIFY(rejects.finish());
    // All fields of each row, also those beyond the header, and no invented ones.
    QCOMPARE(buffer.data(),
             QByteArray("Problem,a,b\nprice: too low,1,\"x,\ny\"\nprice: too low,1,2,3,4\nprice: too low,5\n"));
}

void WriterTest::tellsAFullDisk()
{
    SmallDisk disk(1000);
    Writer writer(disk, {});
    core::Result<void> state;
    for (int i = 0; i < 20000 && state; ++i)
        state = writer.write(QStringList{u"some text"_qs, u"more"_qs});
    QVERIFY(!state);
    QCOMPARE(state.error().code, u"csv.not_written"_qs);
    QVERIFY(!state.error().remedy.isEmpty());
    SmallDisk tiny(3);
    Writer late(tiny, {});
    QVERIFY(late.write(QStringList{u"some text"_qs}));
    QVERIFY(!late.finish()); // nothing was promised before
}

QTEST_APPLESS_MAIN(WriterTest)
#include "writer_test.moc"
