// SPDX-License-Identifier: GPL-3.0-or-later
// Our own export: what it says, and that reading it again changes nothing.
#include "kit/catalog/importbed.h"

#include "catalog/exportfields.h"

#include <QBuffer>
#include <QTest>

#include <algorithm>
#include <random>

using namespace catalog;
using kit::ImportBed;
using kit::ok;
using kit::why;

namespace {

QByteArray exported(ImportBed &bed, const tabular::WriteOptions &options = {}, const ExportRequest &request = {})
{
    QBuffer out;
    out.open(QIODevice::ReadWrite);
    const auto written = exportCatalog(bed.reader(), bed.shop(), request, out, options);
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
    void everyChoiceOfColumnsReadsBack_data();
    void everyChoiceOfColumnsReadsBack();
    void someSkusOfAProductReadBack();
    void aLoneWeightIsNoThousand();
    void columnsComeInTheOrderWanted_data();
    void columnsComeInTheOrderWanted();
    void tellsWhatColumnsThereAre();
    void fieldsCoverEveryColumn();
    void samplesAreTheFirstRows();
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
    const auto written = exportCatalog(bed.reader(), bed.shop(), {}, out, {}, [](qint64) { return false; });
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

namespace {

// Each preset, each field alone, and fifty subsets in random order, the same in every run.
std::vector<QStringList> choices(const std::vector<ExportField> &fields)
{
    std::vector<QStringList> all;
    for (const ExportPreset preset : {ExportPreset::All, ExportPreset::PricesAndStock, ExportPreset::Texts})
        all.push_back(fieldsOf(preset, fields));
    QStringList keys;
    for (const ExportField &field : fields)
        keys.append(field.key);
    for (const QString &key : std::as_const(keys))
        all.push_back({key});
    std::mt19937 random(20261124);
    for (int i = 0; i < 50; ++i) {
        std::shuffle(keys.begin(), keys.end(), random);
        all.push_back(keys.mid(0, 1 + qsizetype(random() % quint32(keys.size()))));
    }
    return all;
}

} // namespace

void ExportTest::everyChoiceOfColumnsReadsBack_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<char>("delimiter");
    QTest::newRow("Germany, comma") << QStringLiteral("DE") << ',';
    QTest::newRow("Germany, semicolon") << QStringLiteral("DE") << ';';
    QTest::newRow("United Kingdom") << QStringLiteral("GB") << ',';
}

void ExportTest::everyChoiceOfColumnsReadsBack()
{
    QFETCH(QString, region);
    QFETCH(char, delimiter);
    ImportBed bed(region);
    tabular::WriteOptions options;
    options.delimiter = delimiter;
    const auto columns = exportColumns(bed.reader(), bed.shop());
    QVERIFY2(ok(columns), why(columns));
    for (const QStringList &fields : choices(exportFields(*columns))) {
        const QByteArray told = fields.join(u' ').toUtf8();
        const auto made = bed.checkText(exported(bed, options, {{}, fields}));
        QVERIFY2(ok(made), why(made));
        QVERIFY2(made->proposal.unused.isEmpty(), told.constData());
        QVERIFY2(made->plan.summary.rows == 5 && made->plan.summary.unchanged == 5, told.constData());
        const auto applied = bed.apply(*made);
        QVERIFY2(ok(applied), why(applied));
        QVERIFY2(applied->changes == 0, told.constData());
    }
}

// The variants that a file leaves out stay, and the file may have them in any order: red mug, bottle, blue mug.
void ExportTest::someSkusOfAProductReadBack()
{
    ImportBed bed;
    const auto row = [&](const char *sku) {
        return bed.number(QStringLiteral("SELECT row FROM sku WHERE seller_sku = '%1'").arg(QLatin1String(sku)));
    };
    const std::vector<std::vector<qint64>> wanted{
        {row("MUG-BLUE")}, {row("MUG-RED"), row("BOT-1"), row("MUG-BLUE")}, {row("TEE-M"), row("TEE-S"), 987654}};
    const std::vector<qint64> counts{1, 3, 2}; // what has gone is left out
    for (size_t i = 0; i < wanted.size(); ++i) {
        const QByteArray text = exported(bed, {}, {wanted[i], {}});
        const auto made = bed.checkText(text);
        QVERIFY2(ok(made), why(made));
        QCOMPARE(made->plan.summary.rows, counts[i]);
        QCOMPARE(made->plan.summary.unchanged, counts[i]);
    }
    const QByteArray second = exported(bed, {}, {wanted[1], {QStringLiteral("title")}});
    QVERIFY(second.indexOf("MUG-RED") < second.indexOf("BOT-1"));
    QVERIFY(second.indexOf("BOT-1") < second.indexOf("MUG-BLUE"));
}

// Read by itself "1.250" could be 1,250 pounds; in our own file it never is.
void ExportTest::aLoneWeightIsNoThousand()
{
    ImportBed bed;
    kit::take(bed.write([](store::Connection &connection) -> core::Result<int> {
        auto done = connection.run(u"UPDATE product SET package = json_set(package, '$.package_weight.value', '1.250') WHERE "
                                   u"title LIKE 'Trinkflasche%'");
        return done ? core::Result<int>(0) : core::Unexpected(done.error());
    }));
    const qint64 bottle = bed.number(QStringLiteral("SELECT row FROM sku WHERE seller_sku = 'BOT-1'"));
    const QByteArray text = exported(bed, {}, {{bottle}, {QStringLiteral("weight")}});
    QVERIFY2(text.contains(",1.250,"), text.constData());
    const auto made = bed.checkText(text);
    QVERIFY2(ok(made), why(made));
    QCOMPARE(made->plan.summary.unchanged, 1);
    QVERIFY(made->plan.countsByRule().empty());
}

void ExportTest::columnsComeInTheOrderWanted_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QByteArray>("header"); // after the three of the identity; empty: refused
    const auto row = [](const char *name, const QStringList &wanted, const char *header) {
        QTest::newRow(name) << wanted << QByteArray(header);
    };
    row("one", {QStringLiteral("title")}, "title");
    row("in the order given", {QStringLiteral("price"), QStringLiteral("title")}, "price,currency,title");
    row("the currency once", {QStringLiteral("list_price"), QStringLiteral("price")}, "list_price,currency,price");
    row("a kind", {QStringLiteral("stock")}, "stock:7001,stock:7002");
    row("one of a kind", {QStringLiteral("stock:7002")}, "stock:7002");
    row("a column brings what it needs", {QStringLiteral("weight_unit")}, "weight,weight_unit");
    row("the identity is in anyway", {QStringLiteral("seller_sku"), QStringLiteral("brand")}, "brand");
    row("twice is once", {QStringLiteral("brand"), QStringLiteral("brand")}, "brand");
    row("unknown", {QStringLiteral("title"), QStringLiteral("colour")}, "");
}

void ExportTest::columnsComeInTheOrderWanted()
{
    QFETCH(QStringList, wanted);
    QFETCH(QByteArray, header);
    ImportBed bed;
    QBuffer out;
    out.open(QIODevice::ReadWrite);
    const auto written = exportCatalog(bed.reader(), bed.shop(), {{}, wanted}, out, {});
    if (header.isEmpty()) {
        QVERIFY(!written);
        QCOMPARE(written.error().code, QStringLiteral("export.column"));
        QVERIFY(written.error().words.contains(u"colour"));
        QVERIFY(written.error().remedy.contains(u"stock:7001"));
        return;
    }
    QVERIFY2(ok(written), why(written));
    QByteArray first = out.data().left(out.data().indexOf('\n')).trimmed();
    first.replace("\xEF\xBB\xBF", "");
    QCOMPARE(first, "product_id,sku_id,seller_sku," + header);
}

void ExportTest::tellsWhatColumnsThereAre()
{
    ImportBed bed;
    const auto columns = exportColumns(bed.reader(), bed.shop());
    QVERIFY2(ok(columns), why(columns));
    const auto fields = exportFields(*columns);
    const auto named = [&](const char *key) {
        const auto at = std::ranges::find(fields, QLatin1String(key), &ExportField::key);
        return at == fields.end() ? QString() : at->name;
    };
    QCOMPARE(fields.front().part, ExportField::Part::Identity);
    QCOMPARE(named("stock:7001"), QStringLiteral("Stock, Hamburg"));
    QCOMPARE(named("stock:7009"), QString()); // returns are not for sale
    QCOMPARE(named("weight"), QStringLiteral("Package weight"));
    const QStringList prices = fieldsOf(ExportPreset::PricesAndStock, fields);
    QCOMPARE(prices, QStringList({QStringLiteral("price"), QStringLiteral("list_price"), QStringLiteral("stock:7001"),
                                  QStringLiteral("stock:7002")}));
}

// No column of a full export can be forgotten by the fields.
void ExportTest::fieldsCoverEveryColumn()
{
    ImportBed bed;
    const auto columns = exportColumns(bed.reader(), bed.shop());
    QVERIFY2(ok(columns), why(columns));
    const auto layout = ExportLayout::make(*columns, fieldsOf(ExportPreset::All, exportFields(*columns)));
    QVERIFY2(ok(layout), why(layout));
    QCOMPARE(layout->header(), columns->header());
    QCOMPARE(layout->pick(columns->header()), columns->header());
}

void ExportTest::samplesAreTheFirstRows()
{
    ImportBed bed;
    const auto sample = exportSample(bed.reader(), bed.shop(), {}, 3);
    QVERIFY2(ok(sample), why(sample));
    QCOMPARE(sample->rows.size(), size_t(3));
    const qsizetype sku = sample->columns.header().indexOf(QStringLiteral("seller_sku"));
    QCOMPARE(sample->rows[0][sku], QStringLiteral("MUG-RED"));
    const auto all = exportSample(bed.reader(), bed.shop(), {}, 99);
    QVERIFY2(ok(all), why(all));
    QCOMPARE(all->rows.size(), size_t(5));
}

QTEST_GUILESS_MAIN(ExportTest)
#include "export_test.moc"
