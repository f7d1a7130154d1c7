// SPDX-License-Identifier: GPL-3.0-or-later
// Our own export: what it says, and that reading it again changes nothing.
#include "kit/catalog/importbed.h"

#include "catalog/export.h"

#include <QBuffer>
#include <QTest>

using namespace catalog;
using kit::ImportBed;
using kit::ok;
using kit::why;

namespace {

QByteArray exported(ImportBed &bed, const tabular::WriteOptions &options = {})
{
    QBuffer out;
    out.open(QIODevice::ReadWrite);
    const auto written = exportCatalog(bed.reader(), bed.shop(), out, options, [](qint64) { return true; });
    if (!written)
        qFatal("%s", why(written));
    return out.data();
}

} // namespace

class ExportTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsBackWithoutQuestionsAndChanges_data();
    void readsBackWithoutQuestionsAndChanges();
    void guardsFormulas();
    void givesStockByWarehouse();
    void leavesOutWhatIsDeleted();
    void stopsWhenAsked();
    void anEditedExportChangesThatCellOnly();
};

void ExportTest::readsBackWithoutQuestionsAndChanges_data()
{
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<bool>("bom");
    QTest::newRow("comma with BOM") << ',' << true;
    QTest::newRow("semicolon without BOM") << ';' << false;
    QTest::newRow("tab") << '\t' << true;
}

void ExportTest::readsBackWithoutQuestionsAndChanges()
{
    QFETCH(char, delimiter);
    QFETCH(bool, bom);
    ImportBed bed;
    tabular::WriteOptions options;
    options.delimiter = delimiter;
    options.bom = bom ? tabular::Bom::Write : tabular::Bom::None;
    const auto made = bed.checkText(exported(bed, options));
    QVERIFY2(ok(made), why(made));
    QCOMPARE(made->proposal.unused, QList<int>());
    for (auto it = made->proposal.mapping.bindings.begin(); it != made->proposal.mapping.bindings.end(); ++it)
        QVERIFY2(it->columns.size() == 1 && (it->columns.front() == it.key() || it.key() == u"description"),
                 qPrintable(it.key() + u" <- " + it->columns.join(u' ')));
    QCOMPARE(made->plan.summary.unchanged, 5);
    QCOMPARE(made->plan.summary.rows, 5);
    for (const ImportPlan::RuleCount &count : made->plan.countsByRule())
        QVERIFY2(count.severity == Severity::Warning, count.rule.data());
    const QString before = bed.dump();
    const auto applied = bed.apply(*made);
    QVERIFY2(ok(applied), why(applied));
    QCOMPARE(applied->changes, 0);
    QCOMPARE(bed.dump(), before);
}

void ExportTest::guardsFormulas()
{
    ImportBed bed;
    const QByteArray text = exported(bed);
    QVERIFY(text.contains(",'=1+1 T-Shirt"));
    QVERIFY(text.contains("\"'=HYPERLINK("));
    QVERIFY(!text.contains(",=1+1"));
}

void ExportTest::givesStockByWarehouse()
{
    ImportBed bed;
    const QList<QByteArray> lines = exported(bed).split('\n');
    const QList<QByteArray> header = lines.front().trimmed().split(',');
    const qsizetype hamburg = header.indexOf("stock:7001"), berlin = header.indexOf("stock:7002");
    QVERIFY(hamburg > 0 && berlin == hamburg + 1);
    QVERIFY(!header.contains("stock:7009")); // returns are not for sale
    const auto bottle = std::ranges::find_if(lines, [](const QByteArray &line) { return line.contains(",BOT-1,"); });
    QVERIFY(bottle != lines.end());
    QVERIFY2(bottle->contains(",24.00,EUR,,20,,"), bottle->constData()); // no list price; 20 pieces; none in Berlin
}

void ExportTest::leavesOutWhatIsDeleted()
{
    ImportBed bed;
    kit::take(bed.write([](store::Connection &connection) -> core::Result<int> {
        auto done = connection.run(u"UPDATE product SET status = 'DELETED' WHERE title LIKE 'Trinkflasche%'");
        return done ? core::Result<int>(0) : core::Unexpected(done.error());
    }));
    QVERIFY(!exported(bed).contains("BOT-1"));
}

void ExportTest::stopsWhenAsked()
{
    ImportBed bed;
    QBuffer out;
    out.open(QIODevice::ReadWrite);
    const auto written = exportCatalog(bed.reader(), bed.shop(), out, {}, [](qint64) { return false; });
    QVERIFY(!written);
    QCOMPARE(written.error().code, QStringLiteral("export.cancelled"));
}

void ExportTest::anEditedExportChangesThatCellOnly()
{
    ImportBed bed;
    const auto made = bed.checkText(exported(bed).replace(",24.00,EUR", ",26.00,EUR"));
    QVERIFY2(ok(made), why(made));
    QCOMPARE(made->plan.summary.updated, 1);
    QCOMPARE(made->plan.summary.changedCells.size(), size_t(1));
    QCOMPARE(made->plan.summary.changedCells.at(Given::Price), 1);
}

QTEST_GUILESS_MAIN(ExportTest)
#include "export_test.moc"
