// SPDX-License-Identifier: GPL-3.0-or-later
// Categories, attributes, rules, recommendation, brands, shops and warehouses.
#include "sandbox/drawing.h"
#include "shopkit.h"

class CategoriesTest final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ShopKit> kit_;
    using Query = std::map<QString, QString>;

    QJsonArray tree(const char *version, size_t shop = 0, Query more = {})
    {
        more[u"category_version"_qs] = QString::fromLatin1(version);
        return kit_->call("GetCategories", {}, more, {}, shop).data[u"categories"].toArray();
    }
    int leafCall(const char *operation, const char *category, const char *version, size_t shop = 0)
    {
        return kit_
            ->call(operation, {{u"category_id"_qs, QString::fromLatin1(category)}},
                   {{u"category_version"_qs, QString::fromLatin1(version)}}, {}, shop)
            .code;
    }

private Q_SLOTS:
    void init() { kit_ = std::make_unique<ShopKit>(); }

    void treesAreWhole_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<int>("levels");
        QTest::newRow("v1") << QByteArray("v1") << 3;
        QTest::newRow("v2") << QByteArray("v2") << 4;
    }
    void treesAreWhole()
    {
        QFETCH(QByteArray, version);
        QFETCH(int, levels);
        QHash<QString, int> levelOf{{u"0"_qs, 0}};
        QSet<QString> parents;
        int leaves = 0, deepest = 0, departments = 0;
        const QJsonArray categories = tree(version.constData());
        for (const QJsonValue &category : categories) {
            const QString parent = category[u"parent_id"].toString();
            QVERIFY(levelOf.contains(parent)); // parents come first
            const int level = levelOf[parent] + 1;
            levelOf.insert(category[u"id"].toString(), level);
            parents.insert(parent);
            deepest = std::max(deepest, level);
            leaves += category[u"is_leaf"].toBool() ? 1 : 0;
            departments += level == 1 ? 1 : 0;
        }
        QCOMPARE(levelOf.size() - 1, categories.size()); // no id twice
        for (const QJsonValue &category : categories)
            QCOMPARE(category[u"is_leaf"].toBool(), !parents.contains(category[u"id"].toString()));
        QCOMPARE(deepest, levels);
        QVERIFY(departments >= 8);
        QVERIFY(leaves >= 30);
    }

    void namesFollowTheLocale()
    {
        const auto names = [&](Query query, size_t shop) {
            QStringList result;
            for (const QJsonValue &category : tree("v2", shop, std::move(query)))
                result.append(category[u"local_name"].toString());
            return result;
        };
        QVERIFY(names({}, 0).contains(u"Handyhüllen"_qs));
        QVERIFY(names({}, 1).contains(u"Phone Cases"_qs));
        QVERIFY(names({{u"locale"_qs, u"en-GB"_qs}}, 0).contains(u"Phone Cases"_qs));
        QCOMPARE(names({{u"keyword"_qs, u"handyh"_qs}}, 0), QStringList{u"Handyhüllen"_qs});
    }

    void permissionsAreTold()
    {
        const auto permission = [&](const QJsonArray &categories, const char *id) {
            for (const QJsonValue &category : categories)
                if (category[u"id"].toString() == QLatin1String(id))
                    return category[u"permission_statuses"][0].toString();
            return u"absent"_qs;
        };
        const QJsonArray usual = tree("v1");
        QCOMPARE(permission(usual, "600111"), u"AVAILABLE"_qs);
        QCOMPARE(permission(usual, "601211"), u"INVITE_ONLY"_qs);
        QCOMPARE(permission(usual, "601311"), u"NON_MAIN_CATEGORY"_qs);
        QCOMPARE(permission(usual, "601411"), u"absent"_qs);
        QCOMPARE(permission(tree("v1", 0, {{u"include_prohibited_categories"_qs, u"true"_qs}}), "601411"),
                 u"PROHIBITED"_qs);
    }

    void versionsAreKeptApart()
    {
        for (const char *operation : {"GetAttributes", "GetCategoryRules"}) {
            QCOMPARE(leafCall(operation, "600111", "v1"), 0);
            QCOMPARE(leafCall(operation, "800111", "v2"), 0);
            QCOMPARE(leafCall(operation, "800111", "v1"), 12052230);
            QCOMPARE(leafCall(operation, "600110", "v1"), 12052024);
            QCOMPARE(leafCall(operation, "1", "v1"), 12052023);
            QCOMPARE(leafCall(operation, "600111", "v1", 1), 12052217);
        }
        QCOMPARE(kit_->call("GetCategories", {}, {}, {}, 1).code, 12052217);
        QCOMPARE(leafCall("GetCategoryRules", "601411", "v1"), 12052220);
    }

    // Every kind of attribute stands somewhere in the tree, and every leaf can be asked.
    void attributesOfEveryLeaf()
    {
        QSet<QString> kinds;
        for (const QJsonValue &category : tree("v1")) {
            if (!category[u"is_leaf"].toBool())
                continue;
            const std::map<QString, QString> path{{u"category_id"_qs, category[u"id"].toString()}};
            QCOMPARE(kit_->call("GetCategoryRules", path).code, 0);
            for (const QJsonValue &attribute : kit_->call("GetAttributes", path).data[u"attributes"].toArray()) {
                kinds.insert(attribute[u"type"].toString());
                for (const QString &flag : {u"is_requried"_qs, u"is_customizable"_qs, u"is_multiple_selection"_qs})
                    kinds.insert(flag + (attribute[flag].toBool() ? u'+' : u'-'));
                for (const QString &field : {u"value_data_format"_qs, u"requirement_conditions"_qs})
                    if (!attribute[field].isUndefined())
                        kinds.insert(field);
                QVERIFY(attribute[u"is_customizable"].toBool() || !attribute[u"values"].toArray().isEmpty());
            }
        }
        const QSet<QString> all{u"SALES_PROPERTY"_qs,         u"PRODUCT_PROPERTY"_qs,       u"is_requried+"_qs,
                                u"is_requried-"_qs,           u"is_customizable+"_qs,       u"is_customizable-"_qs,
                                u"is_multiple_selection+"_qs, u"is_multiple_selection-"_qs, u"value_data_format"_qs,
                                u"requirement_conditions"_qs};
        QCOMPARE(kinds, all);
    }

    void recommendsByTitle_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("leaf"); // empty: none
        QTest::newRow("plain") << u"Nordwerk T-Shirt aus Bio-Baumwolle"_qs << u"600111"_qs;
        QTest::newRow("capitals") << u"BRATPFANNE 28 CM"_qs << u"600411"_qs;
        QTest::newRow("longer word wins") << u"Yogamatte mit Tasche"_qs << u"600711"_qs;
        QTest::newRow("end of a word") << u"Espressotasse blau"_qs << u"600422"_qs;
        QTest::newRow("plural") << u"Two wool sweaters"_qs << u"600113"_qs;
        QTest::newRow("not inside a word") << u"Ringelblume"_qs << QString();
        QTest::newRow("nothing") << u"Irgendetwas"_qs << QString();
    }
    void recommendsByTitle()
    {
        QFETCH(QString, title);
        QFETCH(QString, leaf);
        const sandbox::Answer answer = kit_->post("RecommendCategory", {{u"product_title"_qs, title}});
        QCOMPARE(answer.code, leaf.isEmpty() ? 12019064 : 0);
        QCOMPARE(answer.data[u"leaf_category_id"].toString(), leaf);
        if (!leaf.isEmpty())
            QCOMPARE(answer.data[u"categories"].toArray().last().toObject()[u"id"].toString(), leaf);
    }

    void brandsArePaged()
    {
        QStringList names;
        QString token;
        do {
            Query query{{u"page_size"_qs, u"5"_qs}};
            if (!token.isEmpty())
                query[u"page_token"_qs] = token;
            const sandbox::Answer page = kit_->call("GetBrands", {}, query);
            QCOMPARE(page.data[u"total_count"].toInt(), 14);
            for (const QJsonValue &brand : page.data[u"brands"].toArray())
                names.append(brand[u"name"].toString());
            token = page.data[u"next_page_token"].toString();
        } while (!token.isEmpty());
        QCOMPARE(names.size(), 14);
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), 14);
        QCOMPARE(kit_->call("GetBrands", {}, {{u"page_size"_qs, u"5"_qs}, {u"page_token"_qs, u"x"_qs}}).code, 12019108);
        const auto first =
            kit_->call("GetBrands", {}, {{u"page_size"_qs, u"9"_qs}, {u"is_authorized"_qs, u"false"_qs}});
        QCOMPARE(first.data[u"total_count"].toInt(), 4);
        QCOMPARE(first.data[u"brands"][0][u"authorized_status"].toString(), u"UNAUTHORIEZD"_qs);
    }

    void customBrands_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("code");
        QTest::newRow("good") << u"Möwe & Meer"_qs << 0;
        QTest::newRow("taken") << u"nordwerk"_qs << 12052205;
        QTest::newRow("short after trimming") << u"  a "_qs << 12052189;
        QTest::newRow("emoji") << u"Meer \U0001F30A"_qs << 12052191;
        QTest::newRow("digits") << u"Marke 12345"_qs << 12052192;
    }
    void customBrands()
    {
        QFETCH(QString, name);
        QFETCH(int, code);
        const sandbox::Answer answer = kit_->post("CreateCustomBrands", {{u"name"_qs, name}});
        QCOMPARE(answer.code, code);
        if (code == 0) {
            QJsonObject listing = kit_->mug();
            listing.insert(u"brand_id"_qs, answer.data[u"id"]);
            const QString id = kit_->post("CreateProduct", listing).data[u"product_id"].toString();
            QCOMPARE(kit_->product(id)[u"brand"][u"name"].toString(), name);
        }
    }

    void fiftyBrandsADay()
    {
        for (int i = 0; i < 50; ++i)
            QCOMPARE(kit_->post("CreateCustomBrands", {{u"name"_qs, u"Marke %1"_qs.arg(i)}}).code, 0);
        QCOMPARE(kit_->post("CreateCustomBrands", {{u"name"_qs, u"Zuviel"_qs}}).code, 12052202);
        kit_->pass(std::chrono::hours(24));
        QCOMPARE(kit_->post("CreateCustomBrands", {{u"name"_qs, u"Morgen"_qs}}).code, 0);
    }

    void unauthorisedBrandsWarn()
    {
        QJsonObject listing = kit_->mug();
        const auto brands =
            kit_->call("GetBrands", {}, {{u"page_size"_qs, u"5"_qs}, {u"brand_name"_qs, u"Granville"_qs}});
        listing.insert(u"brand_id"_qs, brands.data[u"brands"][0][u"id"]);
        const sandbox::Answer answer = kit_->post("CreateProduct", listing);
        QCOMPARE(answer.code, 0);
        QCOMPARE(answer.data[u"warnings"].toArray().size(), 1);
    }

    void shopsAndTheirSurroundings()
    {
        const QJsonArray shops = kit_->call("GetAuthorizedShops").data[u"shops"].toArray();
        QCOMPARE(shops.size(), 2);
        QCOMPARE(shops[0][u"cipher"].toString(), kit_->shops[0].cipher);
        QCOMPARE(kit_->call("GetActiveShops").data[u"shops"].toArray().size(), 2);
        QCOMPARE(kit_->call("GetSellerPermissions").code, 0);
        for (const QJsonValue &check : kit_->call("CheckListingPrerequisites").data[u"check_results"].toArray())
            QVERIFY(!check[u"is_failed"].toBool());
        const auto options = kit_->call("GetWarehouseDeliveryOptions", {{u"warehouse_id"_qs, kit_->warehouse(0)}});
        QCOMPARE(options.data[u"delivery_options"].toArray().size(), 2);
        const QString option = options.data[u"delivery_options"][0][u"id"].toString();
        QVERIFY(!kit_->call("GetShippingProviders", {{u"delivery_option_id"_qs, option}})
                     .data[u"shipping_providers"]
                     .toArray()
                     .isEmpty());
        QCOMPARE(kit_->call("GetShippingProviders", {{u"delivery_option_id"_qs, u"1"_qs}}).code, 21008116);
    }

    void everyShapeDraws()
    {
        QSet<QByteArray> drawn;
        for (const QString &shape : sandbox::drawableShapes()) {
            const QImage image = sandbox::drawPicture({{u"shape"_qs, shape}, {u"color"_qs, u"#a03040"_qs}});
            drawn.insert(QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
        }
        QCOMPARE(drawn.size(), sandbox::drawableShapes().size());
        QVERIFY(drawn.size() >= 25);
    }

    void otherOperationsAreRefused() { QCOMPARE(kit_->call("CreateCategoryUpgradeTask").http, 404); }
};

QTEST_GUILESS_MAIN(CategoriesTest)
#include "categories_test.moc"
