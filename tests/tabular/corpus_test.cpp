// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

// Reads every file of corpus/ and compares with what its .json says, which was reasoned out by hand (make.py).
class CorpusTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void holdsAtLeastSixtyFiles();
    void reads_data();
    void reads();
    void readsTheSameInBlocksOfAnySize_data() { reads_data(); }
    void readsTheSameInBlocksOfAnySize();
    void readsEachRowAgainAtItsOffset_data() { reads_data(); }
    void readsEachRowAgainAtItsOffset();
};

namespace {

QDir folder() { return QDir(QStringLiteral(SHOPWRIGHT_SOURCE "/tests/tabular/corpus")); }

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonArray asJson(const QList<QString> &texts) { return QJsonArray::fromStringList(QStringList(texts)); }

QJsonArray rowsOf(const ReadFile &file)
{
    QJsonArray rows;
    for (const ReadRow &row : file.rows) {
        QJsonArray fields;
        for (const QByteArray &field : row.fields)
            fields.append(QString::fromUtf8(field));
        rows.append(fields);
    }
    return rows;
}

QJsonArray findingsOf(const ReadFile &file)
{
    QJsonArray findings;
    for (const tabular::Finding &finding : file.findings)
        findings.append(QJsonObject{{QStringLiteral("kind"), QString(tabular::name(finding.kind))},
                                    {QStringLiteral("record"), qint64(finding.record)},
                                    {QStringLiteral("line"), qint64(finding.line)},
                                    {QStringLiteral("column"), finding.column}});
    return findings;
}

QByteArray shown(const QJsonValue &value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                           : value.toVariant().toString().toUtf8();
}

} // namespace

void CorpusTest::holdsAtLeastSixtyFiles()
{
    QVERIFY(folder().entryList({QStringLiteral("*.csv")}).size() >= 60);
    QCOMPARE(folder().entryList({QStringLiteral("*.csv")}).size(),
             folder().entryList({QStringLiteral("*.json")}).size());
}

void CorpusTest::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QJsonObject>("expected");
    for (const QString &name : folder().entryList({QStringLiteral("*.csv")})) {
        const QString base = folder().filePath(name.chopped(4));
        QTest::newRow(qPrintable(name)) << bytesOf(base + QStringLiteral(".csv"))
                                        << QJsonDocument::fromJson(bytesOf(base + QStringLiteral(".json"))).object();
    }
}

void CorpusTest::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QJsonObject, expected);
    QVERIFY(expected.contains(QStringLiteral("why")));
    const ReadFile file = readAll(bytes);
    QCOMPARE(file.error ? file.error->code : QString(), expected[QStringLiteral("error")].toString());
    if (file.error) {
        QVERIFY(!file.error->words.isEmpty() && !file.error->remedy.isEmpty());
        return;
    }
    const QJsonObject got{
        {QStringLiteral("encoding"), QString::fromLatin1(file.dialect.encoding)},
        {QStringLiteral("delimiter"), QString(QLatin1Char(file.dialect.delimiter))},
        {QStringLiteral("quote"), QString(QLatin1Char(file.dialect.quote))},
        {QStringLiteral("headerRow"), int(file.layout.headerRow)},
        {QStringLiteral("firstDataRow"), int(file.layout.firstDataRow)},
        {QStringLiteral("header"), asJson(file.layout.header)},
        {QStringLiteral("keys"), asJson(file.layout.keys)},
        {QStringLiteral("records"), rowsOf(file)},
        {QStringLiteral("findings"), findingsOf(file)},
    };
    for (auto it = got.begin(); it != got.end(); ++it)
        QCOMPARE(it.key().toUtf8() + ": " + shown(it.value()), it.key().toUtf8() + ": " + shown(expected[it.key()]));
    for (const tabular::Finding &finding : file.findings)
        QVERIFY(!tabular::words(finding).isEmpty());
}

void CorpusTest::readsTheSameInBlocksOfAnySize()
{
    QFETCH(QByteArray, bytes);
    const ReadFile whole = readAll(bytes);
    for (const auto kernel : {tabular::Options::Kernel::Best, tabular::Options::Kernel::Portable}) {
        for (int block = 1; block <= 64; ++block) {
            tabular::Options options;
            options.blockBytes = block;
            options.kernel = kernel;
            const ReadFile cut = readAll(bytes, options);
            QCOMPARE(cut.error, whole.error);
            QVERIFY2(cut.rows == whole.rows, qPrintable(QStringLiteral("block of %1").arg(block)));
            QVERIFY2(cut.findings == whole.findings, qPrintable(QStringLiteral("block of %1").arg(block)));
        }
    }
}

void CorpusTest::readsEachRowAgainAtItsOffset()
{
    QFETCH(QByteArray, bytes);
    auto reader = tabular::Reader::open(tabular::openMemory(bytes, QStringLiteral("test.csv")), {});
    if (!reader)
        return;
    const ReadFile file = readAll(bytes);
    // Backwards and before next(), so that no reading position can help.
    for (auto row = file.rows.rbegin(); row != file.rows.rend(); ++row) {
        tabular::Batch batch;
        const auto read = (*reader)->readAt(row->byteOffset, batch);
        QVERIFY(read.has_value());
        QCOMPARE(batch.records().size(), size_t(1));
        const ReadRow again = asRow(batch.records().front());
        QCOMPARE(again.fields, row->fields);
        QCOMPARE(again.damage, row->damage);
        QCOMPARE(again.byteOffset, row->byteOffset);
    }
    tabular::Batch batch;
    QCOMPARE(*(*reader)->next(batch), !file.rows.empty());
    QCOMPARE(batch.records().size(), file.rows.size());
}

QTEST_APPLESS_MAIN(CorpusTest)
#include "corpus_test.moc"
