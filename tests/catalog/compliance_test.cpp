// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates, size charts and responsible parties: their forms, and what a category asks for.
#include "catalog/compliance.h"
#include "catalog/remote.h"
#include "catalog/rulenames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace catalog;

namespace {

// With ' in place of ".
QJsonObject parsed(const char *json) { return QJsonDocument::fromJson(QByteArray(json).replace('\'', '"')).object(); }

// As Get Product 202309 answers it: pictures with several addresses, files with theirs.
const char *const kAnswered =
    "{'id': '1', 'status': 'ACTIVATE', "
    "'certifications': [{'id': '900012', 'title': 'Battery', 'expiration_date': 1767225600, "
    "'images': [{'uri': 'tos-1', 'urls': ['https://a/1', 'https://b/1'], 'thumb_urls': ['https://a/t'], 'height': 9}], "
    "'files': [{'id': '77', 'name': 'report.pdf', 'format': 'PDF', 'urls': ['https://a/77']}]}], "
    "'size_chart': {'image': {'uri': 'tos-2', 'urls': ['https://a/2']}}, "
    "'manufacturer_ids': ['11'], 'responsible_person_ids': ['21', '22'], 'is_cod_allowed': true}";

Product answered()
{
    const auto product = remote::productFrom(parsed(kAnswered), core::ShopId(QStringLiteral("5")));
    return product ? *product : Product();
}

} // namespace

class ComplianceTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isReadFromThePlatform()
    {
        const Product product = answered();
        const Compliance &got = product.compliance;
        QCOMPARE(got.certifications.size(), size_t(1));
        QCOMPARE(got.certifications[0].images[0].url, QStringLiteral("https://a/1"));
        QCOMPARE(got.certifications[0].files[0].id, QStringLiteral("77"));
        QCOMPARE(core::unixSeconds(*got.certifications[0].expires), 1767225600);
        QCOMPARE(got.sizeChart->uri, QStringLiteral("tos-2"));
        QCOMPARE(got.responsiblePersonIds.size(), size_t(2));
        QCOMPARE(product.extra, QJsonObject({{QStringLiteral("is_cod_allowed"), true}}));
    }
    void survivesItsFields()
    {
        const Product before = answered();
        Product after;
        QVERIFY(putProductFields(productFields(before), after));
        QCOMPARE(after.compliance, before.compliance);
        QVERIFY(putProductFields({{kSizeChart, QJsonValue()}, {kManufacturers, QJsonValue()}}, after));
        QVERIFY(!after.compliance.sizeChart && after.compliance.manufacturerIds.empty());
        QCOMPARE(after.compliance.certifications, before.compliance.certifications);
    }
    // Create and Edit Product take uris and ids, none of the platform's addresses and none of our sources.
    void isSentAsThePlatformTakesIt()
    {
        Compliance compliance = answered().compliance;
        compliance.certifications[0].images.push_back({QStringLiteral("tos-3"), {}, QStringLiteral("/tmp/a.png")});
        compliance.certifications[0].files[0].source = QStringLiteral("/tmp/report.pdf");
        QCOMPARE(QJsonObject({{QStringLiteral("certifications"), complianceBody(compliance, kCertifications)}}),
                 parsed("{'certifications': [{'id': '900012', 'expiration_date': 1767225600, "
                        "'images': [{'uri': 'tos-1'}, {'uri': 'tos-3'}], "
                        "'files': [{'id': '77', 'name': 'report.pdf', 'format': 'PDF'}]}]}"));
        QCOMPARE(complianceBody(compliance, kSizeChart).toObject(), parsed("{'image': {'uri': 'tos-2'}}"));
        compliance.sizeChart.reset();
        compliance.sizeChartTemplate = QStringLiteral("8");
        QCOMPARE(complianceBody(compliance, kSizeChart).toObject(), parsed("{'template': {'id': '8'}}"));
        QVERIFY(complianceBody({}, kCertifications).isUndefined());
        const auto request = remote::partialEditProduct(answered(), {kManufacturers});
        QCOMPARE(request.body->value(kManufacturers).toArray(), QJsonArray({QStringLiteral("11")}));
        QVERIFY(!request.body->contains(kCertifications));
    }

    void sameness_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonObject>("other");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *name, QLatin1String field, const char *json, bool same) {
            QTest::newRow(name) << QString(field) << parsed(json) << same;
        };
        row("another name of the file", kCertifications,
            "{'v': [{'id': '900012', 'expiration_date': 1767225600, "
            "'images': [{'uri': 'tos-1', 'source': 'x'}], 'files': [{'id': '77', 'name': 'y.pdf'}]}]}",
            true);
        row("another file", kCertifications,
            "{'v': [{'id': '900012', 'expiration_date': 1767225600, "
            "'images': [{'uri': 'tos-1'}], 'files': [{'id': '78'}]}]}",
            false);
        row("another day", kCertifications,
            "{'v': [{'id': '900012', 'expiration_date': 1767312000, "
            "'images': [{'uri': 'tos-1'}], 'files': [{'id': '77'}]}]}",
            false);
        row("no certificate", kCertifications, "{'v': null}", false);
        row("the same chart", kSizeChart, "{'v': {'image': {'uri': 'tos-2'}}}", true);
        row("a template", kSizeChart, "{'v': {'template': {'id': '8'}}}", false);
        row("another manufacturer", kManufacturers, "{'v': ['12']}", false);
        row("the same manufacturer", kManufacturers, "{'v': ['11']}", true);
    }
    void sameness()
    {
        QFETCH(QString, field);
        QFETCH(QJsonObject, other);
        QFETCH(bool, same);
        const QJsonValue value = other.value(u"v");
        QVERIFY(!value.isUndefined());
        const QJsonValue ours = productFields(answered()).value(field);
        QCOMPARE(sameField(field, ours, value), same);
        QCOMPARE(sameField(field, value, ours), same);
    }

    void demands_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<QLatin1String>("rule"); // of the one finding; empty for none
        QTest::newRow("nothing lacks") << 0 << QLatin1String();
        QTest::newRow("no certificate") << 1 << rule::kCertificationMissing;
        QTest::newRow("a certificate without a file") << 2 << rule::kCertificationMissing;
        QTest::newRow("a certificate without its day") << 3 << rule::kCertificationUndated;
        QTest::newRow("no chart") << 4 << rule::kSizeChartMissing;
        QTest::newRow("no manufacturer") << 5 << rule::kManufacturerMissing;
        QTest::newRow("no responsible person") << 6 << rule::kResponsiblePersonMissing;
        QTest::newRow("a certificate that one attribute asks for") << 7 << rule::kCertificationMissing;
        QTest::newRow("an optional certificate") << 8 << QLatin1String();
    }
    void demands()
    {
        QFETCH(int, what);
        QFETCH(QLatin1String, rule);
        CategoryRules rules = demanding();
        Product product = answered();
        Compliance &given = product.compliance;
        if (what == 1 || what == 7 || what == 8)
            given.certifications.clear();
        if (what == 2)
            given.certifications[0] = {QStringLiteral("900012"), {}, {}, {}};
        if (what == 3)
            given.certifications[0].expires.reset();
        if (what == 4)
            given.sizeChart.reset();
        if (what == 5)
            given.manufacturerIds.clear();
        if (what == 6)
            given.responsiblePersonIds.clear();
        if (what >= 7)
            rules.certifications[0].required = false;
        if (what == 7) {
            rules.certifications[0].conditions = {{QStringLiteral("1"), QStringLiteral("2")}};
            product.attributes = {{QStringLiteral("1"), {}, {{QStringLiteral("2"), {}}}}};
        }
        Findings findings;
        checkCompliance(product, rules, findings);
        QCOMPARE(findings.size(), size_t(rule.isEmpty() ? 0 : 1));
        if (!rule.isEmpty()) {
            QCOMPARE(findings[0].rule, rule);
            QCOMPARE(findings[0].severity, Severity::Warning);
            QVERIFY(words(findings[0]).endsWith(u'.') && words(findings[0]) != rule);
        }
    }

    void anotherCategoryTakesWhatItKnows()
    {
        Product product = answered();
        Findings findings;
        fitCompliance(product, demanding(), findings);
        QCOMPARE(product.compliance, answered().compliance);
        QVERIFY(findings.empty());
        fitCompliance(product, {}, findings);
        QVERIFY(product.compliance.certifications.empty() && !product.compliance.sizeChart);
        QCOMPARE(product.compliance.manufacturerIds.size(), size_t(1)); // of the shop, not of the category
        QCOMPARE(findings.size(), size_t(2));
    }

    void documentNames_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << QStringLiteral("/a/report.pdf") << QStringLiteral("report.pdf");
        QTest::newRow("blanks and points")
            << QStringLiteral("/a/Prüf bericht v1.2.PDF") << QStringLiteral("Pruf-bericht-v1-2.pdf");
        QTest::newRow("nothing that may stand") << QStringLiteral("/a/报告.pdf") << QStringLiteral("document.pdf");
    }
    void documentNames()
    {
        QFETCH(QString, path);
        QFETCH(QString, name);
        QCOMPARE(documentAt(path).name, name);
        QCOMPARE(documentAt(path).source, path);
    }
    void onlyPdfsAreDocuments()
    {
        const QString path = QStringLiteral("/a/report.pdf");
        QVERIFY(checkDocument("%PDF-1.7 ...", path));
        QCOMPARE(checkDocument("PK\x03\x04", path).error().code, QStringLiteral("document.format"));
        QCOMPARE(checkDocument("%PDF-1.7" + QByteArray(20 * 1024 * 1024, ' '), path).error().code,
                 QStringLiteral("document.large"));
    }

private:
    static CategoryRules demanding()
    {
        CategoryRules rules;
        rules.certifications = {{QStringLiteral("900012"), QStringLiteral("Battery"), true, {}, true, {}}};
        rules.sizeChartSupported = rules.sizeChartRequired = true;
        rules.manufacturerRequired = rules.responsiblePersonRequired = true;
        return rules;
    }
};

QTEST_GUILESS_MAIN(ComplianceTest)
#include "compliance_test.moc"
