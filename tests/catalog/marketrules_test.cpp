// SPDX-License-Identifier: GPL-3.0-or-later
// What differs by market, at each boundary and one beyond it (facts of Create Product, May 2026), and the one-step
// repairs. Rules that are the same everywhere are held against the platform's own check in engine/listingcheck.
#include "catalog/characters.h"
#include "catalog/rulenames.h"
#include "catalog/rules.h"
#include "specimens.h"

#include <QTest>

using catalog::Finding;
using catalog::Findings;
using catalog::Market;
using catalog::Product;

namespace {

// Names of the errors, sorted.
QStringList errors(const Findings &findings)
{
    QStringList names;
    for (const Finding &finding : findings)
        if (finding.severity == catalog::Severity::Error)
            names.append(finding.rule);
    names.sort();
    names.removeDuplicates();
    return names;
}

QStringList errors(const Product &product, const Market &market, const catalog::CategoryRules *rules = nullptr)
{
    return errors(catalog::checkProduct(product, market, rules));
}

QStringList one(QLatin1String rule) { return {QString(rule)}; }

} // namespace

class MarketRulesTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void markets_data()
    {
        QTest::addColumn<QString>("region");
        QTest::addColumn<int>("titleMinimum");
        QTest::addColumn<int>("titleMaximum");
        QTest::addColumn<int>("skus");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("refusedWeightUnit");
        const auto row = [](const char *region, int low, int high, int skus, const char *currency, const char *unit) {
            QTest::newRow(region) << QString::fromLatin1(region) << low << high << skus << QString::fromLatin1(currency)
                                  << QString::fromLatin1(unit);
        };
        row("US", 1, 255, 300, "USD", "GRAM");
        row("GB", 1, 255, 300, "GBP", "POUND");
        row("DE", 1, 255, 300, "EUR", "GRAM");
        row("FR", 1, 255, 300, "EUR", "GRAM");
        row("IT", 1, 255, 300, "EUR", "GRAM");
        row("ES", 1, 255, 300, "EUR", "GRAM");
        row("IE", 1, 255, 300, "EUR", "GRAM");
        row("JP", 1, 255, 300, "JPY", "POUND");
        row("BR", 1, 300, 300, "BRL", "POUND");
        row("MX", 1, 300, 300, "MXN", "POUND");
        row("ID", 25, 255, 100, "IDR", "GRAM");
        row("MY", 25, 255, 100, "MYR", "GRAM");
        row("PH", 25, 255, 100, "PHP", "GRAM");
        row("SG", 25, 255, 100, "SGD", "GRAM");
        row("TH", 25, 255, 100, "THB", "GRAM");
        row("VN", 25, 255, 100, "VND", "GRAM");
    }
    void markets()
    {
        QFETCH(QString, region);
        QFETCH(int, titleMinimum);
        QFETCH(int, titleMaximum);
        QFETCH(int, skus);
        QFETCH(QString, currency);
        QFETCH(QString, refusedWeightUnit);
        const Market market = Market::ofRegion(region);
        const Product good = specimen::product(market);
        QCOMPARE(errors(good, market), QStringList());
        QCOMPARE(market.currency.code(), currency);

        Product product = good;
        product.title = QString(titleMaximum, u'x');
        QCOMPARE(errors(product, market), QStringList());
        product.title += u'x';
        QCOMPARE(errors(product, market), one(catalog::rule::kTitleLong));
        product.title = QString(titleMinimum, u'x');
        QCOMPARE(errors(product, market), QStringList());
        if (titleMinimum > 1) {
            product.title.chop(1);
            QCOMPARE(errors(product, market), one(catalog::rule::kTitleShort));
        }

        product = good;
        product.weight->unit = refusedWeightUnit;
        QCOMPARE(errors(product, market), one(catalog::rule::kWeightUnit));

        product = good;
        product.skus.clear();
        for (int i = 0; i < skus; ++i) {
            product.skus.push_back(specimen::sku(100 + i, market));
        }
        QCOMPARE(errors(product, market), QStringList());
        product.skus.push_back(specimen::sku(99, market));
        QCOMPARE(errors(product, market), one(catalog::rule::kSkusMany));
    }

    void prices_data()
    {
        QTest::addColumn<QString>("region");
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char *name, const char *region, qint64 minor, QLatin1String rule) {
            QTest::newRow(name) << QString::fromLatin1(region) << minor << QString(rule);
        };
        // JP: 1 to 500,000 yen, no minor unit. MX: 1.00 to 50,000.00 pesos. Others publish no range.
        row("one yen", "JP", 1, QLatin1String());
        row("most yen", "JP", 500'000, QLatin1String());
        row("too many yen", "JP", 500'001, catalog::rule::kPriceHigh);
        row("one peso", "MX", 100, QLatin1String());
        row("less than a peso", "MX", 99, catalog::rule::kPriceLow);
        row("most pesos", "MX", 5'000'000, QLatin1String());
        row("too many pesos", "MX", 5'000'001, catalog::rule::kPriceHigh);
        row("a cent", "DE", 1, QLatin1String());
        row("nothing", "DE", 0, catalog::rule::kPricePositive);
        row("less than nothing", "DE", -1, catalog::rule::kPricePositive);
    }
    void prices()
    {
        QFETCH(QString, region);
        QFETCH(qint64, minor);
        QFETCH(QString, rule);
        const Market market = Market::ofRegion(region);
        Findings findings;
        catalog::checkPrice({minor, market.currency}, market, findings);
        QCOMPARE(errors(findings), rule.isEmpty() ? QStringList() : QStringList{rule});
    }

    void chineseAndKana()
    {
        Findings findings;
        catalog::checkTitle(u"日本のカップ", Market::ofRegion(u"JP"), findings);
        QCOMPARE(errors(findings), QStringList()); // with Kana it is Japanese
        catalog::checkTitle(u"杯子", Market::ofRegion(u"GB"), findings);
        QCOMPARE(errors(findings), one(catalog::rule::kTitleChinese));
    }

    // What a category asks for, and only under its condition.
    void categoryRules()
    {
        const Market market = Market::ofRegion(u"DE");
        catalog::CategoryRules rules;
        catalog::AttributeRule material;
        material.id = QStringLiteral("100157");
        material.name = QStringLiteral("Material");
        material.required = true;
        material.multiple = true;
        material.values = {{QStringLiteral("1001"), QStringLiteral("Steingut")},
                           {QStringLiteral("1002"), QStringLiteral("Glas")}};
        material.customisable = true;
        catalog::AttributeRule glaze = material;
        glaze.id = QStringLiteral("100200");
        glaze.name = QStringLiteral("Glasur");
        glaze.required = false;
        glaze.conditions = {{QStringLiteral("100157"), QStringLiteral("1001")}};
        catalog::AttributeRule litres = material;
        litres.id = QStringLiteral("100300");
        litres.required = false;
        litres.values.clear();
        litres.valueFormat = QStringLiteral("POSITIVE_INT_OR_DECIMAL");
        rules.attributes = {material, glaze, litres};
        Product product = specimen::product(market);
        QCOMPARE(errors(product, market, &rules), one(catalog::rule::kAttributeRequired)); // earthenware needs a glaze
        product.attributes.front().values.front().id = QStringLiteral("1002");
        QCOMPARE(errors(product, market, &rules), QStringList()); // glass does not

        rules.attributes[0].multiple = false;
        QCOMPARE(errors(product, market, &rules), one(catalog::rule::kAttributeSingle));
        product.attributes.front().values.pop_back();
        rules.attributes[0].customisable = false;
        QCOMPARE(errors(product, market, &rules), QStringList());
        product.attributes.front().values.front() = {{}, QStringLiteral("Porzellan")};
        QCOMPARE(errors(product, market, &rules), one(catalog::rule::kAttributeValue));
        product.attributes.front().values.front() = {{}, QStringLiteral("GLAS")};
        QCOMPARE(errors(product, market, &rules), QStringList()); // a listed value by name

        const auto litresOf = [&](const QString &text) {
            Product filled = product;
            filled.attributes.push_back({litres.id, {}, {{{}, text}}});
            return errors(filled, market, &rules);
        };
        QCOMPARE(litresOf(QStringLiteral("0.3")), QStringList());
        for (const char *wrong : {"0", "0.0", "-1", "0,3", "1.", ".5", "1e3", "viel"})
            QCOMPARE(litresOf(QString::fromLatin1(wrong)), one(catalog::rule::kAttributeFormat));
        product.attributes.clear();
        QCOMPARE(errors(product, market, &rules), one(catalog::rule::kAttributeRequired));
        rules.attributes[0].required = false;
        QCOMPARE(errors(product, market, &rules), QStringList());
        rules.dimensionsRequired = true;
        product.dimensions.reset();
        QCOMPARE(errors(product, market, &rules), one(catalog::rule::kDimensionsMissing));
    }

    void fixes_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("mended");
        const auto row = [](const char *name, QLatin1String rule, const QString &value, const QString &mended) {
            QTest::newRow(name) << QString(rule) << value << mended;
        };
        row("long title by words", catalog::rule::kTitleLong, QString(250, u'a') + u" bbbb cccc",
            QString(250, u'a') + u" bbbb");
        row("long title of one word", catalog::rule::kTitleLong, QString(300, u'a'), QString(255, u'a'));
        row("emoji", catalog::rule::kTitleCharacters, QStringLiteral("Rot \U0001F534 und \u2764\uFE0F gut"),
            QStringLiteral("Rot und gut"));
        row("family of emoji", catalog::rule::kTitleCharacters,
            QStringLiteral("Für \U0001F468\u200D\U0001F469\u200D\U0001F467 alle"), QStringLiteral("Für alle"));
        row("escapes", catalog::rule::kTitleEscapes, QStringLiteral("Gr&ouml;&szlig;e &amp; Farbe &#8211; &#x41;"),
            QStringLiteral("Größe & Farbe – A"));
        row("check digit", catalog::rule::kIdentifierChecksum, QStringLiteral("4006381333937"),
            QStringLiteral("4006381333931"));
        row("blanks", catalog::rule::kSellerSkuBlank, QStringLiteral(" A B\u00a0C\t"), QStringLiteral("ABC"));
    }
    void fixes()
    {
        QFETCH(QString, rule);
        QFETCH(QString, value);
        QFETCH(QString, mended);
        const Market market = Market::ofRegion(u"DE");
        const QByteArray name = rule.toLatin1();
        Finding finding;
        finding.rule = QLatin1String(name);
        QCOMPARE(catalog::fixFor(finding, value, market).value_or(QStringLiteral("none")), mended);
        // What was mended satisfies the rule.
        Findings after;
        if (rule.startsWith(u"title"))
            catalog::checkTitle(mended, market, after);
        QCOMPARE(errors(after), QStringList());
    }

    void nothingToMend()
    {
        const Market market = Market::ofRegion(u"DE");
        Finding finding;
        finding.rule = catalog::rule::kPriceHigh;
        QVERIFY(!catalog::fixFor(finding, u"12", market));
        finding.rule = catalog::rule::kTitleEscapes;
        QVERIFY(!catalog::fixFor(finding, u"&unknown; name", market));
        finding.rule = catalog::rule::kIdentifierChecksum;
        QVERIFY(!catalog::fixFor(finding, u"097522980X", market)); // the last sign of an ISBN-10 isn't alone to blame
    }

    // Half a character must not bring the reader down, nor one be counted twice.
    void brokenText()
    {
        Findings findings;
        const Market market = Market::ofRegion(u"DE");
        catalog::checkTitle(QStringView(u"a\xD83D"
                                        u"b",
                                        3),
                            market, findings);
        QCOMPARE(errors(findings), one(catalog::rule::kTitleCharacters));
        findings.clear();
        catalog::checkTitle(QStringLiteral("\U00020BB7").repeated(255), Market::ofRegion(u"JP"), findings);
        QVERIFY(!errors(findings).contains(QString(catalog::rule::kTitleLong)));
    }

    // A hundred thousand nested elements end as a finding, not as the end of the stack.
    void nestedDescription()
    {
        const Market market = Market::ofRegion(u"DE");
        for (const int depth : {20, 21, 1500, 100'000}) {
            Findings findings;
            const QString html =
                QString(QStringLiteral("<i>").repeated(depth) + u'x') + QStringLiteral("</i>").repeated(depth);
            catalog::checkDescription(html, market, findings);
            QCOMPARE(errors(findings).isEmpty(), depth <= 20);
        }
    }

    // Every rule has a sentence of its own for people.
    void everyRuleHasWords()
    {
        for (const QLatin1String rule : {catalog::rule::kTitleLong,
                                         catalog::rule::kTitleShort,
                                         catalog::rule::kTitleCharacters,
                                         catalog::rule::kTitleSymbols,
                                         catalog::rule::kTitleChinese,
                                         catalog::rule::kTitleEscapes,
                                         catalog::rule::kDescriptionLong,
                                         catalog::rule::kDescriptionTags,
                                         catalog::rule::kDescriptionScript,
                                         catalog::rule::kDescriptionImages,
                                         catalog::rule::kDescriptionImageSource,
                                         catalog::rule::kDescriptionImageSize,
                                         catalog::rule::kDescriptionEmpty,
                                         catalog::rule::kDescriptionCharacters,
                                         catalog::rule::kDescriptionSymbols,
                                         catalog::rule::kDescriptionChinese,
                                         catalog::rule::kDescriptionUnclosed,
                                         catalog::rule::kDescriptionDeep,
                                         catalog::rule::kSkuNameCharacters,
                                         catalog::rule::kSkuValueCharacters,
                                         catalog::rule::kIdentifierTwice,
                                         catalog::rule::kIdentifierType,
                                         catalog::rule::kStockRange,
                                         catalog::rule::kCertificationMissing}) {
            Finding finding;
            finding.rule = rule;
            QVERIFY2(catalog::words(finding) != rule && catalog::words(finding).endsWith(u'.'), rule.data());
        }
    }
};

QTEST_GUILESS_MAIN(MarketRulesTest)
#include "marketrules_test.moc"
