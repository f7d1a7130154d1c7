// SPDX-License-Identifier: GPL-3.0-or-later
// The matrix of variants: what becomes of a listing's SKUs when properties and values come, go and are renamed.
#include "catalog/variants.h"

#include <QTest>

using namespace catalog;

namespace {

const core::Currency kEuro = *core::Currency::fromCode(u"EUR");

Sku sku(qint64 row, const QString &sellerSku, std::initializer_list<std::pair<QString, QString>> values,
        qint64 cents = 1000)
{
    Sku made;
    made.row = row;
    made.id = SkuId(QStringLiteral("17%1").arg(row));
    made.sellerSku = sellerSku;
    for (const auto &[name, value] : values)
        made.salesAttributes.push_back({QString(), name, QString(), value, std::nullopt});
    made.price = core::Money{cents, kEuro};
    made.stock = {{WarehouseId(QStringLiteral("7001")), 5}};
    return made;
}

VariantAxis axis(const QString &name, const QStringList &values)
{
    VariantAxis made{QString(), name, {}};
    for (const QString &value : values)
        made.values.push_back({QString(), value});
    return made;
}

Product mugs()
{
    Product product;
    product.skus = {
        sku(1, QStringLiteral("MUG-GREY-1PAC"),
            {{QStringLiteral("Farbe"), QStringLiteral("Grey")}, {QStringLiteral("Menge"), QStringLiteral("1 Pack")}},
            1200),
        sku(2, QStringLiteral("MUG-GREY-2PAC"),
            {{QStringLiteral("Farbe"), QStringLiteral("Grey")}, {QStringLiteral("Menge"), QStringLiteral("2 Pack")}},
            2200)};
    return product;
}

QStringList describe(const std::vector<Sku> &skus)
{
    QStringList all;
    for (const Sku &sku : skus)
        all.append(QStringLiteral("%1:%2:%3:%4")
                       .arg(sku.row)
                       .arg(variantName(sku), sku.sellerSku)
                       .arg(sku.price ? sku.price->minor : -1));
    return all;
}

} // namespace

class VariantsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void axesAreThoseOfTheSkus()
    {
        const auto axes = axesOf(mugs());
        const std::vector<VariantAxis> expected{
            axis(QStringLiteral("Farbe"), {QStringLiteral("Grey")}),
            axis(QStringLiteral("Menge"), {QStringLiteral("1 Pack"), QStringLiteral("2 Pack")})};
        QCOMPARE(axes, expected);
        QVERIFY(axesOf(Product()).empty());
        QCOMPARE(combinationCount(expected), 2);
        QCOMPARE(combinationCount({}), 1);
    }

    void combinations_data()
    {
        QTest::addColumn<std::vector<VariantAxis>>("axes");
        QTest::addColumn<QStringList>("expected");
        const QString color = QStringLiteral("Farbe"), size = QStringLiteral("Menge");
        const QStringList packs{QStringLiteral("1 Pack"), QStringLiteral("2 Pack")};
        QTest::newRow("nothing changes") << std::vector{axis(color, {QStringLiteral("Grey")}), axis(size, packs)}
                                         << QStringList{QStringLiteral("1:Grey, 1 Pack:MUG-GREY-1PAC:1200"),
                                                        QStringLiteral("2:Grey, 2 Pack:MUG-GREY-2PAC:2200")};
        // Each new one is like the one with the same pack: its price, and its seller SKU with RED for GREY.
        QTest::newRow("a value comes") << std::vector{axis(color, {QStringLiteral("Grey"), QStringLiteral("Red")}),
                                                      axis(size, packs)}
                                       << QStringList{QStringLiteral("1:Grey, 1 Pack:MUG-GREY-1PAC:1200"),
                                                      QStringLiteral("2:Grey, 2 Pack:MUG-GREY-2PAC:2200"),
                                                      QStringLiteral("0:Red, 1 Pack:MUG-RED-1PAC:1200"),
                                                      QStringLiteral("0:Red, 2 Pack:MUG-RED-2PAC:2200")};
        QTest::newRow("a value goes") << std::vector{axis(color, {QStringLiteral("Grey")}),
                                                     axis(size, {QStringLiteral("2 Pack")})}
                                      << QStringList{QStringLiteral("2:Grey, 2 Pack:MUG-GREY-2PAC:2200")};
        // Of two that differed only in the pack the first is kept.
        QTest::newRow("a property goes") << std::vector{axis(color, {QStringLiteral("Grey")})}
                                         << QStringList{QStringLiteral("1:Grey:MUG-GREY-1PAC:1200")};
        QTest::newRow("case does not matter")
            << std::vector{axis(QStringLiteral("FARBE"), {QStringLiteral("grey")}), axis(size, packs)}
            << QStringList{QStringLiteral("1:grey, 1 Pack:MUG-GREY-1PAC:1200"),
                           QStringLiteral("2:grey, 2 Pack:MUG-GREY-2PAC:2200")};
        QTest::newRow("a property without values counts as none")
            << std::vector{axis(color, {QStringLiteral("Grey")}), axis(size, packs), axis(QStringLiteral("Form"), {})}
            << QStringList{QStringLiteral("1:Grey, 1 Pack:MUG-GREY-1PAC:1200"),
                           QStringLiteral("2:Grey, 2 Pack:MUG-GREY-2PAC:2200")};
    }
    void combinations()
    {
        QFETCH(const std::vector<VariantAxis>, axes);
        QFETCH(const QStringList, expected);
        QCOMPARE(describe(combined(mugs(), axes)), expected);
    }

    void theOnlySkuTakesTheFirstValue()
    {
        Product product;
        product.skus = {sku(7, QStringLiteral("LAMP"), {})};
        const auto made =
            combined(product, {axis(QStringLiteral("Size"),
                                    {QStringLiteral("S"), QStringLiteral("Größe 2"), QStringLiteral("Größe 3")})});
        // GRÖSSE is GROS: four letters without their marks; the second one that would be called so gets a number.
        QCOMPARE(describe(made),
                 (QStringList{QStringLiteral("7:S:LAMP:1000"), QStringLiteral("0:Größe 2:LAMP-GROS:1000"),
                              QStringLiteral("0:Größe 3:LAMP-GROS-2:1000")}));
        QCOMPARE(made[1].stock, (std::vector<Stock>{{WarehouseId(QStringLiteral("7001")), 0}}));
        QVERIFY(made[1].id.isEmpty());
    }

    void pictureOfAValueIsShared()
    {
        Product product = mugs();
        for (Sku &sku : product.skus)
            sku.salesAttributes.front().image = Image{QStringLiteral("tos-grey"), {}, {}};
        const auto made =
            combined(product, {axis(QStringLiteral("Farbe"), {QStringLiteral("Grey"), QStringLiteral("Red")}),
                               axis(QStringLiteral("Menge"), {QStringLiteral("1 Pack"), QStringLiteral("3 Pack")})});
        QCOMPARE(made.size(), size_t(4));
        QCOMPARE(made[1].salesAttributes.front().image->uri, QStringLiteral("tos-grey"));
        QVERIFY(!made[2].salesAttributes.front().image);
    }

    void renaming()
    {
        std::vector<Sku> skus = mugs().skus;
        renameAxis(skus, QStringLiteral("menge"), QStringLiteral("100089"), QStringLiteral("Anzahl"));
        renameValue(skus, QStringLiteral("Anzahl"), QStringLiteral("2 PACK"), {QString(), QStringLiteral("Duo")});
        QCOMPARE(describe(skus), (QStringList{QStringLiteral("1:Grey, 1 Pack:MUG-GREY-1PAC:1200"),
                                              QStringLiteral("2:Grey, Duo:MUG-GREY-2PAC:2200")}));
        QCOMPARE(skus[0].salesAttributes[1].id, QStringLiteral("100089"));
        QCOMPARE(skus[0].salesAttributes[1].name, QStringLiteral("Anzahl"));
    }
};

QTEST_APPLESS_MAIN(VariantsTest)
#include "variants_test.moc"
