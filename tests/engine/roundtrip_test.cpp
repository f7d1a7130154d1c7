// SPDX-License-Identifier: GPL-3.0-or-later
// The whole demo shop: synced over TLS, exported, and read again. Not one cell may differ.
#include "catalog/export.h"
#include "catalog/importtargets.h"
#include "catalog/table.h"
#include "kit/engine/shopbed.h"
#include "kit/store/wait.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using kit::ok;
using kit::why;

class RoundTripTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void exportReadsBackWithoutAChange();
};

void RoundTripTest::exportReadsBackWithoutAChange()
{
    kit::ShopBed::Options options;
    options.programs = QStringLiteral(SHOPWRIGHT_BIN);
    auto opened = kit::ShopBed::open(options);
    QVERIFY2(ok(opened), why(opened));
    kit::ShopBed &bed = **opened;
    const auto synced = bed.sync(catalog::CatalogSync::Extent::Full);
    QVERIFY2(ok(synced), why(synced));

    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("catalog.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto written = catalog::exportCatalog(bed.engine().reader(), bed.shop().id, {}, file, {});
    QVERIFY2(ok(written), why(written));
    file.close();
    const auto counts = catalog::catalogCounts(bed.engine().reader(), bed.shop().id);
    QVERIFY2(ok(counts), why(counts));
    QVERIFY(*written > 300);

    const auto context = bed.engine().importContext(bed.shop(), folder.path());
    QVERIFY2(ok(context), why(context));
    const auto opening = catalog::ImportFile::open(file.fileName(), {});
    QVERIFY2(ok(opening), why(opening));
    const tabular::Proposal proposal =
        tabular::propose(catalog::importTargets(**context), (*opening)->layout(), (*opening)->sample());
    const auto made = catalog::Import::make(*opening, *context, proposal.mapping, {});
    QVERIFY2(ok(made), why(made));
    const auto plan = kit::waitFor(bed.engine().checkImport(*made, std::make_shared<catalog::CheckControl>()), 60'000);
    QVERIFY2(ok(plan), why(plan));
    const catalog::PlanSummary &sum = (*plan)->summary;
    QString told;
    for (const catalog::ImportPlan::RuleCount &count : (*plan)->countsByRule())
        told += QStringLiteral("%1 %2 row %3; ").arg(count.count).arg(QString(count.rule)).arg(count.firstRow);
    for (const auto &[field, cells] : sum.changedCells)
        told += QStringLiteral("%1 cells of %2; ").arg(cells).arg(catalog::name(field));
    QVERIFY2(sum.created == 0 && sum.updated == 0 && sum.rejected == 0, qPrintable(told));
    QCOMPARE(sum.unchanged, *written);
    QCOMPARE(proposal.unused, QList<int>());
}

QTEST_GUILESS_MAIN(RoundTripTest)
#include "roundtrip_test.moc"
