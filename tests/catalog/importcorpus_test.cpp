// SPDX-License-Identifier: GPL-3.0-or-later
// Imports every file of import/ into the shop of ImportBed and compares with what its .json says, which was reasoned
// out by hand (make.py): the error, or mapping, plan, findings, and the listings after applying.
#include "kit/catalog/importbed.h"

#include "catalog/export.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace catalog;
using kit::ImportBed;

namespace {

QString importCorpus() { return QStringLiteral(SHOPWRIGHT_SOURCE "/tests/catalog/import"); }

QByteArray shown(const QJsonArray &array) { return QJsonDocument(array).toJson(QJsonDocument::Compact); }
QByteArray shown(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

// What is only in one of two lists, so that a long one needn't be read.
QByteArray onlyIn(const QJsonArray &a, const QJsonArray &b)
{
    QJsonArray only;
    for (const QJsonValue &value : a)
        if (!b.contains(value))
            only.append(value);
    return shown(only);
}

// {target: header} of what the proposal binds; several columns are joined by " + ".
QJsonObject mappingOf(const tabular::Proposal &proposal)
{
    QJsonObject mapping;
    for (auto it = proposal.mapping.bindings.begin(); it != proposal.mapping.bindings.end(); ++it)
        mapping.insert(it.key(), it->columns.join(QStringLiteral(" + ")));
    return mapping;
}

QJsonObject planOf(const PlanSummary &summary)
{
    return {{QStringLiteral("created"), summary.created},
            {QStringLiteral("updated"), summary.updated},
            {QStringLiteral("unchanged"), summary.unchanged},
            {QStringLiteral("rejected"), summary.rejected},
            {QStringLiteral("products"), summary.newProducts}};
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Fixed:
        return QStringLiteral("fixed");
    }
    return {};
}

// [row, header of the column, rule, severity], sorted.
QJsonArray findingsOf(const ImportBed::Checked &checked)
{
    const QStringList header = checked.import->file().layout().header;
    QStringList lines;
    for (const PlanFinding &finding : checked.plan.findings) {
        const QString column = finding.column >= 0 && finding.column < header.size() ? header[finding.column]
                               : finding.column >= 0 ? QStringLiteral("#%1").arg(finding.column + 1)
                                                     : QString();
        lines.append(QStringLiteral("%1\t%2\t%3\t%4")
                         .arg(QString::number(finding.row), column, QString(checked.plan.rules[finding.rule]),
                              severityName(finding.severity)));
    }
    lines.sort();
    QJsonArray all;
    for (const QString &line : lines)
        all.append(QJsonArray::fromStringList(line.split(u'\t')));
    return all;
}

// What our own export says of a SKU, by column.
QMap<QString, QString> cellsOf(ImportBed &bed, const QString &sellerSku)
{
    const Product product = bed.productWith(sellerSku);
    const auto at = std::ranges::find(product.skus, sellerSku, &Sku::sellerSku);
    if (at == product.skus.end())
        return {};
    ExportColumns columns = kit::take(exportColumns(bed.reader(), bed.shop()));
    const QStringList names = columns.header();
    const QStringList cells = exportRow(product, size_t(at - product.skus.begin()), columns);
    QMap<QString, QString> all;
    for (qsizetype i = 0; i < names.size(); ++i)
        all.insert(names[i], cells[i]);
    return all;
}

} // namespace

class ImportCorpusTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void holdsAtLeastThirtyFiveFiles();
    void imports_data();
    void imports();
};

void ImportCorpusTest::holdsAtLeastThirtyFiveFiles()
{
    const QDir folder(importCorpus());
    QVERIFY(folder.entryList({QStringLiteral("*.json")}).size() >= 35);
    QCOMPARE(folder.entryList({QStringLiteral("*.csv")}).size(), folder.entryList({QStringLiteral("*.json")}).size());
}

void ImportCorpusTest::imports_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonObject>("expected");
    const QDir folder(importCorpus());
    const QStringList names = folder.entryList({QStringLiteral("*.csv")});
    for (const QString &name : names) {
        QFile sidecar(folder.filePath(name.chopped(4) + QStringLiteral(".json")));
        QVERIFY(sidecar.open(QIODevice::ReadOnly));
        QTest::newRow(qPrintable(name)) << folder.filePath(name) << QJsonDocument::fromJson(sidecar.readAll()).object();
    }
}

void ImportCorpusTest::imports()
{
    QFETCH(QString, path);
    QFETCH(QJsonObject, expected);
    ImportBed bed(expected.value(u"region").toString(QStringLiteral("DE")));
    QSet<QLatin1String> fixes;
    std::vector<QByteArray> names;
    const QJsonArray wantedFixes = expected.value(u"fixes").toArray();
    for (const QJsonValue &fix : wantedFixes)
        names.push_back(fix.toString().toLatin1());
    for (const QByteArray &name : names)
        fixes.insert(QLatin1String(name));
    const auto checked = bed.check(path, fixes);
    if (const QString code = expected.value(u"error").toString(); !code.isEmpty()) {
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, code);
        QVERIFY(!checked.error().words.isEmpty());
        QVERIFY(!checked.error().remedy.isEmpty());
        return;
    }
    QVERIFY2(kit::ok(checked), kit::why(checked));
    const QJsonObject mapping = mappingOf(checked->proposal), wantedMapping = expected.value(u"mapping").toObject();
    for (const QString &target : mapping.keys() + wantedMapping.keys())
        QVERIFY2(mapping.value(target) == wantedMapping.value(target),
                 qPrintable(target + u": " + mapping.value(target).toString() + u", not " +
                            wantedMapping.value(target).toString()));
    const QJsonArray findings = findingsOf(*checked), wantedFindings = expected.value(u"findings").toArray();
    QCOMPARE(onlyIn(findings, wantedFindings), QByteArray("[]"));
    QCOMPARE(onlyIn(wantedFindings, findings), QByteArray("[]"));
    QCOMPARE(findings.size(), wantedFindings.size());
    QCOMPARE(shown(planOf(checked->plan.summary)), shown(expected.value(u"plan").toObject()));

    const auto applied = bed.apply(*checked);
    QVERIFY2(kit::ok(applied), kit::why(applied));
    const QJsonObject after = expected.value(u"after").toObject();
    for (auto sku = after.begin(); sku != after.end(); ++sku) {
        const QMap<QString, QString> cells = cellsOf(bed, sku.key());
        const QJsonObject wanted = sku.value().toObject();
        for (auto cell = wanted.begin(); cell != wanted.end(); ++cell)
            QVERIFY2(cells.value(cell.key()) == cell.value().toString(),
                     qPrintable(QStringLiteral("%1 of %2 is “%3”, not “%4”")
                                    .arg(cell.key(), sku.key(), cells.value(cell.key()), cell.value().toString())));
    }
    // The same file again: everything that went in is there, so nothing is left to do.
    const auto again = bed.check(path, fixes);
    QVERIFY2(kit::ok(again), kit::why(again));
    QCOMPARE(again->plan.summary.created, 0);
    QCOMPARE(again->plan.summary.updated, 0);
    QCOMPARE(again->plan.summary.rejected, checked->plan.summary.rejected);
}

QTEST_GUILESS_MAIN(ImportCorpusTest)
#include "importcorpus_test.moc"
