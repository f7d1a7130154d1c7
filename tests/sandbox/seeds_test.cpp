// SPDX-License-Identifier: GPL-3.0-or-later
// The seeds: what is in them, that they are the same every time, and that what the platform shows of them satisfies
// the contract and its own rules.
#include "shopkit.h"

#include <QElapsedTimer>
#include <QSet>

namespace {

// Everything Search Products gives, page after page.
QJsonArray everything(ShopKit &kit, size_t shop, const QJsonObject &body = {})
{
    QJsonArray products;
    QString token;
    do {
        std::map<QString, QString> query{{u"page_size"_qs, u"100"_qs}};
        if (!token.isEmpty())
            query[u"page_token"_qs] = token;
        const sandbox::Answer page = kit.call("SearchProducts", {}, query, body, shop);
        for (const QJsonValue &product : page.data[u"products"].toArray())
            products.append(product);
        token = page.data[u"next_page_token"].toString();
    } while (!token.isEmpty());
    return products;
}

// A product as Edit Product takes it back: what Get Product shows, without what only the platform says.
QJsonObject editBody(const QJsonObject &shown)
{
    QJsonObject body;
    for (const QString &field : {u"title"_qs, u"description"_qs, u"package_weight"_qs, u"package_dimensions"_qs,
                                 u"manufacturer_ids"_qs, u"responsible_person_ids"_qs})
        if (shown.contains(field))
            body.insert(field, shown[field]);
    body.insert(u"brand_id"_qs, shown[u"brand"][u"id"]);
    const QJsonObject leaf = shown[u"category_chains"].toArray().last().toObject();
    body.insert(u"category_id"_qs, leaf[u"id"]);
    body.insert(u"category_version"_qs, leaf[u"id"].toString().startsWith(u'8') ? u"v2"_qs : u"v1"_qs);
    const auto uriOnly = [](const QJsonValue &image) { return QJsonObject{{u"uri"_qs, image[u"uri"]}}; };
    QJsonArray images, attributes, skus;
    for (const QJsonValue &image : shown[u"main_images"].toArray())
        images.append(uriOnly(image));
    for (const QJsonValue &attribute : shown[u"product_attributes"].toArray())
        attributes.append(QJsonObject{{u"id"_qs, attribute[u"id"]}, {u"values"_qs, attribute[u"values"]}});
    for (const QJsonValue &sku : shown[u"skus"].toArray()) {
        QJsonObject object{{u"id"_qs, sku[u"id"]}, {u"seller_sku"_qs, sku[u"seller_sku"]}};
        if (!sku[u"identifier_code"].isUndefined())
            object.insert(u"identifier_code"_qs, sku[u"identifier_code"]);
        QJsonArray variants;
        for (const QJsonValue &entry : sku[u"sales_attributes"].toArray()) {
            QJsonObject variant = entry.toObject();
            if (variant.contains(u"sku_img"))
                variant.insert(u"sku_img"_qs, uriOnly(variant[u"sku_img"]));
            variants.append(variant);
        }
        object.insert(u"sales_attributes"_qs, variants);
        skus.append(object);
    }
    body.insert(u"main_images"_qs, images);
    body.insert(u"product_attributes"_qs, attributes);
    body.insert(u"skus"_qs, skus);
    return body;
}

} // namespace

class SeedsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void demoLooksLikeAShop()
    {
        ShopKit kit(u"demo"_qs);
        QCOMPARE(kit.shops.size(), size_t(2));
        QCOMPARE(kit.shops[0].region, u"DE"_qs);
        QCOMPARE(kit.shops[1].region, u"US"_qs);
        const QJsonArray products = everything(kit, 0);
        QVERIFY2(products.size() >= 300, qPrintable(QString::number(products.size())));
        QVERIFY(everything(kit, 1).size() >= 50);
        QHash<QString, int> statuses;
        QSet<QString> titles, ids;
        for (const QJsonValue &product : products) {
            ++statuses[product[u"status"].toString()];
            titles.insert(product[u"title"].toString());
            ids.insert(product[u"id"].toString());
            QCOMPARE(product[u"id"].toString().size(), 19);
            QVERIFY(product[u"create_time"].toInteger() <= product[u"update_time"].toInteger());
            QVERIFY(product[u"update_time"].toInteger() <= core::unixSeconds(kit.now));
        }
        QCOMPARE(ids.size(), products.size());
        QCOMPARE(titles.size(), products.size());
        for (const QString &status : {u"DRAFT"_qs, u"FAILED"_qs, u"SELLER_DEACTIVATED"_qs, u"DELETED"_qs})
            QVERIFY2(statuses[status] >= 3, qPrintable(status));
        QVERIFY(statuses[u"ACTIVATE"_qs] > products.size() * 3 / 4);
    }

    // What is live in the demo must be acceptable to the very rules that the demo is for.
    void demoObeysItsRules()
    {
        ShopKit kit(u"demo"_qs);
        for (const size_t shop : {size_t(0), size_t(1)}) {
            for (const QJsonValue &product : everything(kit, shop, {{u"status"_qs, u"ACTIVATE"_qs}})) {
                const QString id = product[u"id"].toString();
                const QJsonObject shown = kit.call("GetProduct", {{u"product_id"_qs, id}}, {}, {}, shop).data;
                const sandbox::Answer answer = kit.onProduct("EditProduct", id, editBody(shown), shop);
                QVERIFY2(answer.code == 0, qPrintable(shown[u"title"].toString() + u": " + answer.message));
            }
        }
    }

    void failedProductsSayWhy()
    {
        ShopKit kit(u"demo"_qs);
        for (const QJsonValue &product : everything(kit, 0, {{u"status"_qs, u"FAILED"_qs}})) {
            const QJsonArray reasons = kit.product(product[u"id"].toString())[u"audit_failed_reasons"].toArray();
            QCOMPARE(reasons.size(), 1);
            QVERIFY(!reasons[0][u"reasons"][0].toString().isEmpty());
        }
    }

    void isTheSameEveryTime()
    {
        for (const QString &seed : {u"demo"_qs, u"spike"_qs, u"large:500"_qs}) {
            ShopKit one(seed), other(seed);
            QCOMPARE(everything(one, 0), everything(other, 0));
        }
    }

    void everySeedHasWarehouses()
    {
        ShopKit kit;
        const QJsonArray warehouses = kit.call("GetWarehouseList").data[u"warehouses"].toArray();
        QCOMPARE(warehouses.size(), 4);
        int sales = 0;
        for (const QJsonValue &warehouse : warehouses) {
            sales += warehouse[u"type"].toString() == u"SALES_WAREHOUSE" ? 1 : 0;
            QVERIFY(warehouse[u"address"].toObject().contains(u"distict"));
        }
        QCOMPARE(sales, 3);
        QCOMPARE(everything(kit, 0).size(), 0);
    }

    void spikeHasHotSkus()
    {
        ShopKit kit(u"spike"_qs);
        for (int i = 1; i <= 6; ++i) {
            const QJsonArray found = everything(kit, 0, {{u"seller_skus"_qs, QJsonArray{u"HOT-%1"_qs.arg(i)}}});
            QCOMPARE(found.size(), 1);
            const QJsonArray inventory = found[0][u"skus"][0][u"inventory"].toArray();
            QCOMPARE(inventory.size(), 1);
            QCOMPARE(inventory[0][u"quantity"].toInt(), i);
        }
    }

    void largeHasExactlySoManySkus()
    {
        QElapsedTimer timer;
        timer.start();
        ShopKit kit(u"large:2500"_qs);
        qInfo("2500 SKUs in %lld ms", timer.elapsed());
        qsizetype skus = 0;
        for (const QJsonValue &product : everything(kit, 0))
            skus += product[u"skus"].toArray().size();
        QCOMPARE(skus, 2500);
    }

    void refusesOtherSeeds_data()
    {
        QTest::addColumn<QString>("seed");
        for (const char *seed :
             {"", "Demo", "large", "large:", "large:0", "large:-3", "large:2000001", "large:1e3", "spike"})
            QTest::newRow(seed) << QString::fromLatin1(seed);
    }
    void refusesOtherSeeds()
    {
        QFETCH(QString, seed);
        ShopKit kit(u"demo"_qs);
        const auto result = kit.platform.seed(seed, kit.now);
        QVERIFY(!result);
        QCOMPARE(result.error().code, u"sandbox.seed"_qs);
        QVERIFY(kit.platform.seed(u"demo"_qs, kit.now));
    }

    void drawsPicturesWhenAsked()
    {
        ShopKit kit(u"demo"_qs);
        QSet<QByteArray> drawn;
        const QJsonArray products = everything(kit, 0);
        for (int i = 0; i < 31; ++i) {
            const QJsonObject image = kit.product(products[i][u"id"].toString())[u"main_images"][0].toObject();
            const auto picture = kit.platform.picture(image[u"uri"].toString());
            QVERIFY(picture);
            QCOMPARE(picture->contentType, u"image/jpeg"_qs);
            const QImage decoded = QImage::fromData(picture->bytes);
            QCOMPARE(decoded.width(), image[u"width"].toInt());
            QCOMPARE(decoded.height(), image[u"height"].toInt());
            QVERIFY(image[u"urls"][0].toString().startsWith(u"https://localhost:8443/_images/tos-"));
            // The second time it comes from the disk.
            QCOMPARE(kit.platform.picture(image[u"uri"].toString())->bytes, picture->bytes);
            drawn.insert(picture->bytes);
        }
        QVERIFY2(drawn.size() >= 20, qPrintable(QString::number(drawn.size())));
        QVERIFY(!kit.platform.picture(u"tos-sandbox-i-o3syd03w52/../state.db"_qs));
    }
};

QTEST_GUILESS_MAIN(SeedsTest)
#include "seeds_test.moc"
