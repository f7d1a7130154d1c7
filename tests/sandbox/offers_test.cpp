// SPDX-License-Identifier: GPL-3.0-or-later
// Prices and stock of live products: who may set what, what a partial failure looks like, what orders do.
#include "shopkit.h"

using std::chrono::seconds;

class OffersTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ShopKit> kit_;
    QString product_;
    QString skus_[2];
    QString warehouses_[4];

    QJsonObject stock(const QString &warehouse, int quantity) const
    {
        return {{u"warehouse_id"_qs, warehouse}, {u"quantity"_qs, quantity}};
    }
    QJsonObject skuStock(int sku, const QJsonArray &inventory) const
    {
        return {{u"id"_qs, skus_[sku]}, {u"inventory"_qs, inventory}};
    }
    sandbox::Answer setStock(const QJsonArray &skus)
    {
        return kit_->onProduct("UpdateInventory", product_, {{u"skus"_qs, skus}});
    }
    QJsonObject skuPrice(const QString &sku, const QString &amount, const QString &currency = u"EUR"_qs) const
    {
        return {{u"id"_qs, sku}, {u"price"_qs, QJsonObject{{u"amount"_qs, amount}, {u"currency"_qs, currency}}}};
    }
    int setPrice(const QJsonArray &skus) { return kit_->onProduct("UpdatePrice", product_, {{u"skus"_qs, skus}}).code; }
    // "10 4", the quantities by warehouse.
    QString quantities(int sku)
    {
        QStringList result;
        const QJsonObject shown = kit_->product(product_);
        for (const QJsonValue &stock : shown[u"skus"][sku][u"inventory"].toArray())
            result.append(QString::number(stock[u"quantity"].toInt()));
        return result.join(u' ');
    }
    QString price(int sku) { return kit_->product(product_)[u"skus"][sku][u"price"][u"sale_price"].toString(); }
    QJsonObject inventory(int sku)
    {
        return kit_->post("InventorySearch", {{u"sku_ids"_qs, QJsonArray{skus_[sku]}}})
            .data[u"inventory"][0][u"skus"][0]
            .toObject();
    }

private Q_SLOTS:
    void init()
    {
        kit_ = std::make_unique<ShopKit>();
        product_ = kit_->liveMug();
        const QJsonArray skus = kit_->product(product_)[u"skus"].toArray();
        for (int i = 0; i < 2; ++i)
            skus_[i] = skus[i][u"id"].toString();
        for (int i = 0; i < 4; ++i)
            warehouses_[i] = kit_->warehouse(i);
        kit_->pass(seconds(60));
    }

    void setsAbsoluteStock()
    {
        QCOMPARE(quantities(0), u"10 4"_qs);
        const sandbox::Answer answer =
            setStock({skuStock(0, {stock(warehouses_[1], 0), stock(warehouses_[0], 99999)})});
        QCOMPARE(answer.code, 0);
        QVERIFY(!answer.data.contains(u"errors"));
        QCOMPARE(quantities(0), u"99999 0"_qs);
        QCOMPARE(quantities(1), u"10 4"_qs); // not named, not touched
        QCOMPARE(kit_->product(product_)[u"update_time"].toInteger(), core::unixSeconds(kit_->now));
        QCOMPARE(kit_->product(product_)[u"status"].toString(), u"ACTIVATE"_qs); // without audit
    }

    void stockErrors_data()
    {
        QTest::addColumn<QList<int>>("warehouses"); // by index; 9 is unknown, 8 the other shop's
        QTest::addColumn<int>("code");
        QTest::newRow("one left out") << QList<int>{0} << 12019028;
        QTest::newRow("one too many") << QList<int>{0, 1, 2} << 12052533;
        QTest::newRow("twice") << QList<int>{0, 1, 1} << 12052555;
        QTest::newRow("returns") << QList<int>{0, 1, 3} << 12052532;
        QTest::newRow("unknown") << QList<int>{0, 1, 9} << 12052097;
        QTest::newRow("another shop's") << QList<int>{0, 1, 8} << 12052530;
    }
    void stockErrors()
    {
        QFETCH(QList<int>, warehouses);
        QFETCH(int, code);
        QJsonArray bad;
        for (const int index : warehouses)
            bad.append(stock(index == 9 ? u"5"_qs : index == 8 ? kit_->warehouse(0, 1) : warehouses_[index], 7));
        const sandbox::Answer answer =
            setStock({skuStock(0, bad), skuStock(1, {stock(warehouses_[0], 1), stock(warehouses_[1], 2)})});
        QCOMPARE(answer.code, 0);
        const QJsonArray errors = answer.data[u"errors"].toArray();
        QCOMPARE(errors.size(), 1);
        QCOMPARE(errors[0][u"code"].toInt(), 12052990);
        QCOMPARE(errors[0][u"detail"][u"sku_id"].toString(), skus_[0]);
        QCOMPARE(errors[0][u"detail"][u"extra_errors"].toArray().size(), 1);
        QCOMPARE(errors[0][u"detail"][u"extra_errors"][0][u"code"].toInt(), code);
        // The bad SKU stays as it was, the good one is set.
        QCOMPARE(quantities(0), u"10 4"_qs);
        QCOMPARE(quantities(1), u"1 2"_qs);
    }

    void failedStockLeavesTheTimeAlone()
    {
        const QJsonValue before = kit_->product(product_)[u"update_time"];
        setStock({skuStock(0, {stock(warehouses_[0], 1)})});
        QCOMPARE(kit_->product(product_)[u"update_time"], before);
    }

    void warehouseMayBeOmittedWhenThereIsOne()
    {
        QJsonObject listing = kit_->mug();
        QJsonObject sku = listing[u"skus"][0].toObject();
        sku.insert(u"inventory"_qs, QJsonArray{stock(warehouses_[2], 5)});
        listing.insert(u"skus"_qs, QJsonArray{sku});
        product_ = kit_->post("CreateProduct", listing).data[u"product_id"].toString();
        skus_[0] = kit_->product(product_)[u"skus"][0][u"id"].toString();
        QVERIFY(!setStock({skuStock(0, {QJsonObject{{u"quantity"_qs, 8}}})}).data.contains(u"errors"));
        QCOMPARE(quantities(0), u"8"_qs);
    }

    void warehouseMustBeNamedWhenThereAreSeveral()
    {
        const sandbox::Answer answer = setStock({skuStock(0, {QJsonObject{{u"quantity"_qs, 8}}})});
        QCOMPARE(answer.data[u"errors"][0][u"detail"][u"extra_errors"][0][u"code"].toInt(), 12019028);
    }

    void unknownSkusAreToldEach()
    {
        QJsonObject unknown = skuStock(0, {stock(warehouses_[0], 1)});
        unknown.insert(u"id"_qs, u"17"_qs);
        const sandbox::Answer answer = setStock({unknown});
        QCOMPARE(answer.data[u"errors"][0][u"detail"][u"extra_errors"][0][u"code"].toInt(), 12052556);
        QCOMPARE(setStock({}).code, 12052902);
    }

    void stockByStatus_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("stockCode");
        QTest::addColumn<int>("priceCode");
        QTest::newRow("live") << u"ACTIVATE"_qs << 0 << 0;
        QTest::newRow("draft") << u"DRAFT"_qs << 0 << 12052901;
        QTest::newRow("off") << u"SELLER_DEACTIVATED"_qs << 0 << 12052901;
        QTest::newRow("off by the platform") << u"PLATFORM_DEACTIVATED"_qs << 0 << 12052901;
        QTest::newRow("frozen") << u"FREEZE"_qs << 12052901 << 12052901;
        QTest::newRow("deleted") << u"DELETED"_qs << 12052901 << 12052901;
    }
    void stockByStatus()
    {
        QFETCH(QString, status);
        QFETCH(int, stockCode);
        QFETCH(int, priceCode);
        kit_->control("product", {{u"product_id"_qs, product_}, {u"status"_qs, status}});
        QCOMPARE(setStock({skuStock(0, {stock(warehouses_[0], 1), stock(warehouses_[1], 1)})}).code, stockCode);
        QCOMPARE(setPrice({skuPrice(skus_[0], u"5.00"_qs)}), priceCode);
    }

    void setsPrices()
    {
        QCOMPARE(setPrice({skuPrice(skus_[0], u"9.9"_qs), skuPrice(skus_[1], u"10"_qs)}), 0);
        QCOMPARE(price(0), u"9.90"_qs);
        QCOMPARE(price(1), u"10.00"_qs);
        QCOMPARE(kit_->product(product_)[u"update_time"].toInteger(), core::unixSeconds(kit_->now));
    }

    void priceErrors_data()
    {
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<int>("code");
        QTest::newRow("words") << u"a lot"_qs << u"EUR"_qs << 12052012;
        QTest::newRow("exponent") << u"1e2"_qs << u"EUR"_qs << 12052012;
        QTest::newRow("zero") << u"0"_qs << u"EUR"_qs << 12052073;
        QTest::newRow("above") << u"7600.01"_qs << u"EUR"_qs << 12052570;
        QTest::newRow("currency") << u"9.00"_qs << u"GBP"_qs << 12052084;
    }
    void priceErrors()
    {
        QFETCH(QString, amount);
        QFETCH(QString, currency);
        QFETCH(int, code);
        // All or nothing: the first SKU's good price isn't kept either.
        QCOMPARE(setPrice({skuPrice(skus_[0], u"1.00"_qs), skuPrice(skus_[1], amount, currency)}), code);
        QCOMPARE(price(0), u"12.90"_qs);
        QCOMPARE(price(1), u"13.50"_qs);
    }

    void priceNeedsItsOwnSkus()
    {
        QCOMPARE(setPrice({skuPrice(u"17"_qs, u"1.00"_qs)}), 12052556);
        QCOMPARE(setPrice({skuPrice(skus_[0], u"1.00"_qs), skuPrice(skus_[0], u"2.00"_qs)}), 12052553);
        QCOMPARE(setPrice({}), 12052902);
        const QString other = kit_->liveMug();
        const QString foreign = kit_->product(other)[u"skus"][0][u"id"].toString();
        QCOMPARE(setPrice({skuPrice(foreign, u"1.00"_qs)}), 12052557);
    }

    void promotionsLockPriceAndStock()
    {
        kit_->control("lock", {{u"sku_id"_qs, skus_[0]}, {u"locked"_qs, true}});
        QCOMPARE(setPrice({skuPrice(skus_[0], u"1.00"_qs)}), 12052038);
        const sandbox::Answer less = setStock({skuStock(0, {stock(warehouses_[0], 9), stock(warehouses_[1], 4)})});
        QCOMPARE(less.data[u"errors"][0][u"detail"][u"extra_errors"][0][u"code"].toInt(), 12052393);
        QVERIFY(
            !setStock({skuStock(0, {stock(warehouses_[0], 11), stock(warehouses_[1], 4)})}).data.contains(u"errors"));
        kit_->control("lock", {{u"sku_id"_qs, skus_[0]}, {u"locked"_qs, false}});
        QCOMPARE(setPrice({skuPrice(skus_[0], u"1.00"_qs)}), 0);
    }

    // available 10 + 4, an order of 3 commits: 7 + 4 available, 3 committed; its cancellation brings it back.
    void ordersCommitStock()
    {
        const QJsonValue before = kit_->product(product_)[u"update_time"];
        const QJsonObject order{{u"sku_id"_qs, skus_[0]}, {u"quantity"_qs, 3}};
        const sandbox::Answer placed = kit_->control("order", order);
        QCOMPARE(placed.data[u"warehouse_id"].toString(), warehouses_[0]);
        QCOMPARE(quantities(0), u"7 4"_qs);
        QJsonObject now = inventory(0);
        QCOMPARE(now[u"total_available_quantity"].toInt(), 11);
        QCOMPARE(now[u"total_committed_quantity"].toInt(), 3);
        QCOMPARE(now[u"warehouse_inventory"][0][u"committed_quantity"].toInt(), 3);
        QCOMPARE(now[u"total_available_inventory_distribution"][u"in_shop_inventory"][u"quantity"].toInt(), 11);
        QCOMPARE(kit_->product(product_)[u"update_time"], before); // orders leave it alone
        // What is set afterwards is what can still be ordered; the commitment stays.
        setStock({skuStock(0, {stock(warehouses_[0], 20), stock(warehouses_[1], 4)})});
        QCOMPARE(inventory(0)[u"total_committed_quantity"].toInt(), 3);
        QJsonObject cancel = order;
        cancel.insert(u"cancel"_qs, true);
        QCOMPARE(kit_->control("order", cancel).code, 0);
        QCOMPARE(quantities(0), u"23 4"_qs);
        QCOMPARE(kit_->control("order", cancel).code, 11050001); // nothing is committed any more
        QCOMPARE(kit_->control("order", {{u"sku_id"_qs, skus_[0]}, {u"quantity"_qs, 24}}).code, 11050001);
    }

    void searchesInventoryBothWays()
    {
        const QString other = kit_->liveMug();
        const auto products = [&](const QJsonObject &body) {
            QStringList result;
            for (const QJsonValue &entry : kit_->post("InventorySearch", body).data[u"inventory"].toArray())
                result.append(entry[u"product_id"].toString() + u':' +
                              QString::number(entry[u"skus"].toArray().size()));
            return result;
        };
        QCOMPARE(products({{u"product_ids"_qs, QJsonArray{product_, other}}}),
                 (QStringList{product_ + u":2", other + u":2"}));
        QCOMPARE(products({{u"sku_ids"_qs, QJsonArray{skus_[1]}}}), QStringList{product_ + u":1"});
        // SKU ids win over product ids; what the shop doesn't have is left out.
        QCOMPARE(products({{u"product_ids"_qs, QJsonArray{other}},
                           {u"sku_ids"_qs, QJsonArray{skus_[0], skus_[1], u"17"_qs}}}),
                 QStringList{product_ + u":2"});
        QCOMPARE(kit_->post("InventorySearch", {}).code, 12019008);
        QCOMPARE(kit_->post("InventorySearch", {{u"product_ids"_qs, QJsonArray{product_}}}, 1)
                     .data[u"inventory"]
                     .toArray()
                     .size(),
                 0);
    }

    void stateOfAProductAsAWhole()
    {
        kit_->control("order", {{u"sku_id"_qs, skus_[0]}, {u"quantity"_qs, 2}});
        const QJsonObject state = kit_->control("product_state", {{u"product_id"_qs, product_}}).data;
        QCOMPARE(state[u"skus"][0][u"price_minor"].toInt(), 1290);
        QCOMPARE(state[u"skus"][0][u"stock"][warehouses_[0]],
                 QJsonValue(QJsonObject{{u"available"_qs, 8}, {u"committed"_qs, 2}}));
        QVERIFY(state.contains(u"base") && !state.contains(u"review"));
    }
};

QTEST_GUILESS_MAIN(OffersTest)
#include "offers_test.moc"
