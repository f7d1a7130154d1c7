// SPDX-License-Identifier: GPL-3.0-or-later
// What a copy of a listing has of the original, in the same shop and in another one.
#include "catalog/duplicate.h"
#include "catalog/importrules.h"

#include <QTest>

using namespace catalog;

namespace {

const core::ShopId kGerman(QStringLiteral("1")), kAmerican(QStringLiteral("2"));

Product mug(const core::ShopId &shop, const QString &region)
{
    const Market market = Market::ofRegion(region);
    Product product;
    product.row = 17;
    product.shop = shop;
    product.id = ProductId(QStringLiteral("1729"));
    product.title = QStringLiteral("Tasse");
    product.category = CategoryId(QStringLiteral("800"));
    product.brand = BrandId(QStringLiteral("b1"));
    product.status = Status::Activate;
    product.images = {{QStringLiteral("tos-1"), QStringLiteral("https://cdn/1.jpg"), {}}};
    product.weight = Measure{QStringLiteral("0.5"), market.weightUnits.front()};
    product.dimensions =
        Dimensions{QStringLiteral("4"), QStringLiteral("10"), QStringLiteral("3.5"), market.dimensionUnits.front()};
    Sku sku;
    sku.row = 4;
    sku.id = SkuId(QStringLiteral("1730"));
    sku.sellerSku = QStringLiteral("MUG");
    sku.price = core::Money{1299, market.currency};
    sku.identifier = IdentifierCode{QStringLiteral("EAN"), QStringLiteral("4006381333931")};
    sku.stock = {{WarehouseId(QStringLiteral("7")), 12}};
    product.skus = {sku};
    return product;
}

DuplicateTarget target(const core::ShopId &shop, const QString &region)
{
    DuplicateTarget made;
    made.shop = shop;
    made.market = Market::ofRegion(region);
    made.rules.id = CategoryId(QStringLiteral("800"));
    Warehouse warehouse;
    warehouse.id = WarehouseId(QStringLiteral("9"));
    warehouse.type = QStringLiteral("SALES_WAREHOUSE");
    made.warehouses = {warehouse};
    made.brands = {{QStringLiteral("x9"), QStringLiteral("KERAMIK nord")}};
    made.brandName = QStringLiteral("Keramik Nord");
    return made;
}

} // namespace

class DuplicateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void inTheSameShop()
    {
        Findings findings;
        const Product copy =
            duplicateOf(mug(kGerman, QStringLiteral("DE")), target(kGerman, QStringLiteral("DE")), findings);
        QCOMPARE(copy.row, 0);
        QVERIFY(copy.id.isEmpty());
        QCOMPARE(copy.status, Status::Draft);
        QCOMPARE(copy.title, QStringLiteral("Tasse"));
        QCOMPARE(copy.brand, std::optional(BrandId(QStringLiteral("b1"))));
        QCOMPARE(copy.images.front().uri, QStringLiteral("tos-1"));
        const Sku &sku = copy.skus.front();
        QCOMPARE(sku.row, 0);
        QVERIFY(sku.id.isEmpty());
        QCOMPARE(sku.sellerSku, QStringLiteral("MUG-2"));
        QVERIFY(!sku.identifier);
        QCOMPARE(sku.price->minor, 1299);
        QCOMPARE(sku.stock, (std::vector<Stock>{{WarehouseId(QStringLiteral("9")), 0}}));
        QVERIFY(findings.empty());
    }

    void sellerSkusStayApart()
    {
        Product original = mug(kGerman, QStringLiteral("DE"));
        original.skus.push_back(original.skus.front());
        original.skus.push_back(original.skus.front());
        original.skus[1].sellerSku = QStringLiteral("MUG-2");
        original.skus[2].sellerSku.clear();
        Findings findings;
        const Product copy = duplicateOf(original, target(kGerman, QStringLiteral("DE")), findings);
        QCOMPARE(copy.skus[0].sellerSku, QStringLiteral("MUG-3")); // MUG-2 is the original's
        QCOMPARE(copy.skus[1].sellerSku, QStringLiteral("MUG-2-2"));
        QCOMPARE(copy.skus[2].sellerSku, QString());
    }

    void inAnotherShop()
    {
        Findings findings;
        const Product copy =
            duplicateOf(mug(kAmerican, QStringLiteral("US")), target(kGerman, QStringLiteral("DE")), findings);
        QCOMPARE(copy.shop, kGerman);
        QCOMPARE(copy.brand, std::optional(BrandId(QStringLiteral("x9"))));
        QCOMPARE(copy.images.front().uri, QString());
        QCOMPARE(copy.images.front().source, QStringLiteral("https://cdn/1.jpg"));
        // 0.5 lb are 0.226796185 kg; 4, 10 and 3.5 in are 10.16, 25.4 and 8.89 cm, rounded up.
        QCOMPARE(copy.weight, std::optional(Measure{QStringLiteral("0.227"), QStringLiteral("KILOGRAM")}));
        QCOMPARE(copy.dimensions, std::optional(Dimensions{QStringLiteral("11"), QStringLiteral("26"),
                                                           QStringLiteral("9"), QStringLiteral("CENTIMETER")}));
        const Sku &sku = copy.skus.front();
        QCOMPARE(sku.sellerSku, QStringLiteral("MUG"));
        QVERIFY(sku.identifier);
        QVERIFY(!sku.price); // dollars mean nothing there
        QVERIFY(findings.empty());
    }

    void unknownBrandIsTold()
    {
        DuplicateTarget there = target(kGerman, QStringLiteral("DE"));
        there.brandName = QStringLiteral("Niemand");
        Findings findings;
        const Product copy = duplicateOf(mug(kAmerican, QStringLiteral("US")), there, findings);
        QVERIFY(!copy.brand);
        QCOMPARE(findings.size(), size_t(1));
        QCOMPARE(QString(findings.front().rule), QString(rule::kBrandUnknown));
        QCOMPARE(findings.front().severity, Severity::Warning);
    }

    void categoriesOfTheSamePath()
    {
        const auto category = [](const char *id, const char *parent, const char *name, bool leaf) {
            return Category{CategoryId(QString::fromLatin1(id)),
                            CategoryId(QString::fromLatin1(parent)),
                            QString::fromLatin1(name),
                            leaf,
                            {}};
        };
        const std::vector<Category> there{category("1", "0", "Home", false), category("2", "1", "Mugs", true),
                                          category("3", "0", "Garden", false), category("4", "3", "Mugs", true)};
        const auto path = [&](std::initializer_list<const char *> names) {
            std::vector<Category> made;
            for (const char *name : names)
                made.push_back(category("x", "y", name, false));
            return made;
        };
        QCOMPARE(sameCategory(path({"garden", "mugs"}), there), std::optional(CategoryId(QStringLiteral("4"))));
        QCOMPARE(sameCategory(path({"Home"}), there), std::nullopt); // no leaf
        QCOMPARE(sameCategory(path({"Mugs"}), there), std::nullopt); // not at the root
        QCOMPARE(sameCategory({}, there), std::nullopt);
    }
};

QTEST_APPLESS_MAIN(DuplicateTest)
#include "duplicate_test.moc"
