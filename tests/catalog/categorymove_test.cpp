// SPDX-License-Identifier: GPL-3.0-or-later
// What stays of a listing's attributes when it moves to another category.
#include "catalog/categorymove.h"
#include "catalog/rulenames.h"

#include <QTest>

using namespace catalog;

namespace {

AttributeRule knows(const char *id, const char *name, AttributeRule::Kind kind, std::vector<AttributeValue> values,
                    bool customisable = false)
{
    AttributeRule made;
    made.id = QString::fromLatin1(id);
    made.name = QString::fromLatin1(name);
    made.kind = kind;
    made.values = std::move(values);
    made.customisable = customisable;
    return made;
}

AttributeValue value(const char *id, const char *name) { return {QString::fromLatin1(id), QString::fromLatin1(name)}; }

} // namespace

class CategoryMoveTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        rules_ = {};
        rules_.id = CategoryId(QStringLiteral("900"));
        rules_.attributes = {
            knows("10", "Material", AttributeRule::Kind::Product, {value("1", "Wood"), value("2", "Steel")}),
            knows("20", "Care", AttributeRule::Kind::Product, {value("3", "Wipe")}, true),
            knows("30", "Colour", AttributeRule::Kind::Sales, {value("7", "Red")}, true)};
        product_ = {};
        product_.category = CategoryId(QStringLiteral("800"));
    }

    void attributes_data()
    {
        QTest::addColumn<Attribute>("given");
        QTest::addColumn<QString>("kept"); // id:value id:value name, empty when it is left behind
        QTest::addColumn<QString>("rule"); // of the warning
        QTest::newRow("same id") << Attribute{QStringLiteral("10"), QStringLiteral("Werkstoff"), {value("2", "Stahl")}}
                                 << QStringLiteral("10:2:Steel") << QString();
        QTest::newRow("same name, value by name")
            << Attribute{QStringLiteral("99"), QStringLiteral("MATERIAL"), {value("55", "wood")}}
            << QStringLiteral("10:1:Wood") << QString();
        QTest::newRow("unknown value stays one's own where allowed")
            << Attribute{QStringLiteral("20"), QStringLiteral("Care"), {value("88", "Oil it")}}
            << QStringLiteral("20::Oil it") << QString();
        QTest::newRow("unknown value is left elsewhere")
            << Attribute{QStringLiteral("10"), QStringLiteral("Material"), {value("88", "Glass")}} << QString()
            << QString(rule::kAttributeValue);
        QTest::newRow("unknown attribute")
            << Attribute{QStringLiteral("77"), QStringLiteral("Age"), {value("4", "3-5")}} << QString()
            << QString(rule::kAttributeUnknown);
        // A sales attribute is not one of the product.
        QTest::newRow("other kind") << Attribute{QStringLiteral("30"), QStringLiteral("Colour"), {value("7", "Red")}}
                                    << QString() << QString(rule::kAttributeUnknown);
    }
    void attributes()
    {
        QFETCH(const Attribute, given);
        QFETCH(const QString, kept);
        QFETCH(const QString, rule);
        product_.attributes = {given};
        Findings findings;
        const Product moved = movedTo(product_, rules_, findings);
        QCOMPARE(moved.category, rules_.id);
        QString found;
        for (const Attribute &attribute : moved.attributes)
            for (const AttributeValue &one : attribute.values)
                found += attribute.id + u':' + one.id + u':' + one.name;
        QCOMPARE(found, kept);
        QCOMPARE(findings.empty() ? QString() : QString(findings.front().rule), rule);
        for (const Finding &finding : findings)
            QCOMPARE(finding.severity, Severity::Warning);
    }

    void variants()
    {
        Sku sku;
        sku.salesAttributes = {
            {QStringLiteral("5"), QStringLiteral("colour"), QStringLiteral("6"), QStringLiteral("RED"), std::nullopt},
            {QStringLiteral("8"), QStringLiteral("Size"), QStringLiteral("9"), QStringLiteral("M"), std::nullopt}};
        product_.skus = {sku};
        Findings findings;
        const auto moved = movedTo(product_, rules_, findings).skus.front().salesAttributes;
        QCOMPARE(moved[0].id, QStringLiteral("30"));
        QCOMPARE(moved[0].valueId, QStringLiteral("7"));
        QCOMPARE(moved[0].valueName, QStringLiteral("Red"));
        // A property that the category does not have is the merchant's own there.
        QCOMPARE(moved[1].id, QString());
        QCOMPARE(moved[1].name, QStringLiteral("Size"));
        QCOMPARE(moved[1].valueId, QString());
        QCOMPARE(moved[1].valueName, QStringLiteral("M"));
        QVERIFY(findings.empty());
    }

private:
    CategoryRules rules_;
    Product product_;
};

QTEST_APPLESS_MAIN(CategoryMoveTest)
#include "categorymove_test.moc"
