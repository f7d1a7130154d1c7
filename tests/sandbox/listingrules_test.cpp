// SPDX-License-Identifier: GPL-3.0-or-later
// Each business rule of a listing: one change to a good listing, and the code that the platform documents for it.
#include "shopkit.h"

namespace {

using Change = std::function<void(ShopKit &, QJsonObject &)>;

// Replaces what stands at a path of keys and indices.
QJsonValue replaced(const QJsonValue &root, const QStringList &path, const QJsonValue &value)
{
    if (path.isEmpty())
        return value;
    const QString &step = path.front();
    if (root.isArray()) {
        QJsonArray array = root.toArray();
        const int index = step.toInt();
        while (array.size() <= index)
            array.append(array.isEmpty() ? QJsonValue(QJsonObject()) : array.last());
        array[index] = replaced(array[index], path.mid(1), value);
        return array;
    }
    QJsonObject object = root.toObject();
    if (path.size() == 1 && value.isUndefined())
        object.remove(step);
    else
        object.insert(step, replaced(object[step], path.mid(1), value));
    return object;
}

Change set(const char *path, const QJsonValue &value)
{
    const QStringList steps = QString::fromLatin1(path).split(u'/');
    return [=](ShopKit &, QJsonObject &listing) { listing = replaced(listing, steps, value).toObject(); };
}

Change gone(const char *path) { return set(path, QJsonValue::Undefined); }

QString repeated(char16_t c, int times) { return QString(times, QChar(c)); }

QJsonObject attribute(const char *id, const QJsonArray &values)
{
    return {{u"id"_qs, QString::fromLatin1(id)}, {u"values"_qs, values}};
}

QJsonObject named(const char16_t *name) { return {{u"name"_qs, QString::fromUtf16(name)}}; }

QJsonObject byId(const char *id) { return {{u"id"_qs, QString::fromLatin1(id)}}; }

QString image(ShopKit &kit, const char *attributes)
{
    const QString url = u"https://localhost:8443/_images/"_qs + kit.picture(200, 200, u"DESCRIPTION_IMAGE"_qs);
    return u"<p>x</p><img src=\"%1\" %2>"_qs.arg(url, QString::fromLatin1(attributes));
}

QJsonObject variant(const char *key, const char16_t *value)
{
    return {{QString::fromLatin1(key), QString::fromUtf16(value)}, {u"value_name"_qs, u"L"_qs}};
}

} // namespace

Q_DECLARE_METATYPE(Change)

class ListingRulesTest final : public QObject {
    Q_OBJECT

private:
    static void row(const char *name, int code, Change change) { QTest::newRow(name) << code << std::move(change); }

    static void texts()
    {
        row("title of 255", 0, set("title", repeated(u'a', 255)));
        row("title of 256", 12052051, set("title", repeated(u'a', 256)));
        row("title blank", 12052261, set("title", u"   "_qs));
        row("title emoji", 12052931, set("title", u"Tasse \U0001F600"_qs));
        row("title control", 12052931, set("title", u"Tasse\u007F"_qs));
        row("title escape", 12052931, set("title", u"Tasse&nbsp;blau"_qs));
        row("title symbols", 12052931, set("title", u"!!! ???"_qs));
        row("title Chinese", 12052262, set("title", u"Tasse 家"_qs));
        row("title umlauts and ampersand", 0, set("title", u"Größe & Stärke – 50 % „neu“"_qs));
        row("description empty", 12052015, set("description", u""_qs));
        row("description of 10000", 0, set("description", repeated(u'a', 10000)));
        row("description table", 0, set("description", u"<table><tr><td>a</td></tr></table>"_qs));
        row("description open list items", 0, set("description", u"<ul><li>a<li>b</ul>"_qs));
        row("description escapes", 0, set("description", u"<p>a&nbsp;&amp; b</p>"_qs));
        row("description unclosed", 12052344, set("description", u"<p>a <b>bold</p>"_qs));
        row("description script", 12052345, set("description", u"<p>a</p><script>x()</script>"_qs));
        row("description iframe", 12052345, set("description", u"<p>a</p><iframe></iframe>"_qs));
        row("description handler", 12052350, set("description", u"<p onclick=\"x()\">a</p>"_qs));
        row("description link of script", 12052350, set("description", u"<a href=\"javascript:x\">a</a>"_qs));
        row("description nested", 12052352,
            set("description", QString(u"<b>"_qs.repeated(25) + u"a"_qs + u"</b>"_qs.repeated(25))));
        row("description Chinese", 12052346, set("description", u"<p>家</p>"_qs));
        row("description emoji", 12052932, set("description", u"<p>a \u2728</p>"_qs));
        row("description symbols", 12052932, set("description", u"<p>***</p>"_qs));
    }

    static void descriptionPictures()
    {
        const auto described = [](const char *attributes) -> Change {
            return
                [=](ShopKit &kit, QJsonObject &listing) { listing.insert(u"description"_qs, image(kit, attributes)); };
        };
        row("description picture", 0, described("width=\"200\" height=\"200\""));
        row("description picture without size", 12052348, described("width=\"200\""));
        row("description picture huge", 12052341, described("width=\"4000\" height=\"10\""));
        row("description picture foreign", 12052340,
            set("description", u"<img src=\"https://example.org/a.png\" width=\"9\" height=\"9\">"_qs));
        row("description 31 pictures", 12052056, [](ShopKit &kit, QJsonObject &listing) {
            listing.insert(u"description"_qs, image(kit, "width=\"9\" height=\"9\"").repeated(31));
        });
    }

    static void pictures()
    {
        const auto first = [](int width, int height, const char *useCase) -> Change {
            return [=](ShopKit &kit, QJsonObject &listing) {
                const QString uri = kit.picture(width, height, QString::fromLatin1(useCase));
                listing.insert(u"main_images"_qs, QJsonArray{QJsonObject{{u"uri"_qs, uri}}});
            };
        };
        row("no picture", 12052028, set("main_images", QJsonArray()));
        row("picture no uri", 12052300, set("main_images/0/uri", u"https://x/y.png"_qs));
        row("picture unknown", 12052722, set("main_images/0/uri", u"tos-sandbox-i-o3syd03w52/0123"_qs));
        row("picture of another use, good", 0, first(300, 400, "DESCRIPTION_IMAGE"));
        row("picture small", 12052301, first(299, 299, "DESCRIPTION_IMAGE"));
        row("picture wide", 12052305, first(900, 400, "DESCRIPTION_IMAGE"));
        row("picture huge", 12052302, first(4001, 4001, "DESCRIPTION_IMAGE"));
    }

    static void places()
    {
        row("category malformed", 12052002, set("category_id", u"mugs"_qs));
        row("category unknown", 12052023, set("category_id", u"699999"_qs));
        row("category no leaf", 12052024, set("category_id", u"600420"_qs));
        row("category of the other tree", 12052230, set("category_id", u"800422"_qs));
        row("category prohibited", 12052220, set("category_id", u"601411"_qs));
        row("category restricted", 12052223, set("category_id", u"601211"_qs));
        row("category not the main one", 12052225, set("category_id", u"601311"_qs));
        row("brand unknown", 12052026, set("brand_id", u"7082427311584340000"_qs));
        row("brand without right", 12052208, [](ShopKit &kit, QJsonObject &listing) {
            const auto brands =
                kit.call("GetBrands", {}, {{u"page_size"_qs, u"10"_qs}, {u"brand_name"_qs, u"aurelion"_qs}});
            listing.insert(u"brand_id"_qs, brands.data[u"brands"][0][u"id"]);
        });
    }

    static void attributes()
    {
        row("required attribute missing", 12052104, gone("product_attributes"));
        row("attribute unknown", 12052240, set("product_attributes/1", attribute("999", {byId("1001022")})));
        row("attribute twice", 12052254, set("product_attributes/1", attribute("100158", {byId("1001023")})));
        row("attribute without value", 12052248, set("product_attributes/0/values", QJsonArray()));
        row("attribute with empty value", 12052248, set("product_attributes/0/values", QJsonArray{QJsonObject()}));
        row("attribute with two values", 12052246,
            set("product_attributes/0/values", QJsonArray{byId("1001022"), byId("1001023")}));
        row("attribute value unknown", 12052529, set("product_attributes/0/values/0", byId("1001001")));
        row("attribute own value", 0, set("product_attributes/0/values/0", named(u"Bone China")));
        row("attribute value by name", 0, set("product_attributes/1", attribute("100511", {named(u"ja")})));
        row("attribute own value refused", 12052247,
            set("product_attributes/1", attribute("100511", {named(u"vielleicht")})));
        row("attribute number", 0, set("product_attributes/1", attribute("100510", {named(u"350.5")})));
        row("attribute no number", 12052256, set("product_attributes/1", attribute("100510", {named(u"viel")})));
        row("attribute zero", 12052256, set("product_attributes/1", attribute("100510", {named(u"0")})));
        row("attribute emoji", 12052935, set("product_attributes/0/values/0", named(u"\u2728 Ton")));
        row("attribute Chinese", 12052250, set("product_attributes/0/values/0", named(u"家")));
    }

    // Power banks (600612): the capacity is required only with a lithium battery.
    static void conditions()
    {
        const auto powerBank = [](const QJsonArray &given) -> Change {
            return [=](ShopKit &, QJsonObject &listing) {
                listing.insert(u"category_id"_qs, u"600612"_qs);
                listing.insert(u"product_attributes"_qs, given);
            };
        };
        const QJsonObject none = attribute("100500", {byId("1001301")});
        const QJsonObject lithium = attribute("100500", {byId("1001302")});
        row("condition not met", 0, powerBank({none}));
        row("condition met, missing", 12052182, powerBank({lithium}));
        row("condition met, given", 0, powerBank({lithium, attribute("100501", {named(u"10000")})}));
        row("certification required", 12052105, [](ShopKit &, QJsonObject &listing) {
            listing.insert(u"category_id"_qs, u"600921"_qs);
            listing.insert(u"product_attributes"_qs,
                           QJsonArray{attribute("100600", {byId("1001501")}), attribute("100158", {byId("1001024")})});
        });
        row("manufacturer required", 12052282, [](ShopKit &, QJsonObject &listing) {
            listing.insert(u"category_id"_qs, u"600911"_qs);
            listing.insert(u"product_attributes"_qs,
                           QJsonArray{attribute("100600", {byId("1001502")}), attribute("100158", {byId("1001024")})});
        });
        row("video unknown", 12052360, set("video", byId("7153900218460912337")));
        row("size chart unknown", 12052128, set("size_chart/template/id", u"1"_qs));
        row("cash on delivery", 12052222, set("is_cod_allowed", true));
        row("least order", 12052707, set("minimum_order_quantity", 2));
    }

    static void variants()
    {
        row("no SKU", 12052902, set("skus", QJsonArray()));
        row("same variant twice", 12052560, set("skus/1/sales_attributes/0/value_id", u"1000001"_qs));
        row("variants missing", 12019117, gone("skus/1/sales_attributes"));
        row("other dimensions", 12052550, set("skus/1/sales_attributes/1", variant("name", u"Form")));
        row("own dimension in one SKU only", 12052550, set("skus/0/sales_attributes/1", variant("name", u"Form")));
        row("dimension twice", 12052244,
            set("skus/0/sales_attributes/1", QJsonObject{{u"id"_qs, u"100000"_qs}, {u"value_id"_qs, u"1000003"_qs}}));
        row("dimension without name", 12052241,
            set("skus/0/sales_attributes/0", QJsonObject{{u"value_name"_qs, u"L"_qs}}));
        row("dimension unknown", 12052527, set("skus/0/sales_attributes/0/id", u"77"_qs));
        row("dimension is no variant", 12052527,
            set("skus/0/sales_attributes/0", QJsonObject{{u"id"_qs, u"100158"_qs}, {u"value_id"_qs, u"1001022"_qs}}));
        row("dimension name emoji", 12052933, set("skus/0/sales_attributes/0", variant("name", u"Form \u2728")));
        row("dimension name Chinese", 12052243, set("skus/0/sales_attributes/0", variant("name", u"家")));
        row("value unknown", 12052529, set("skus/0/sales_attributes/0/value_id", u"1000101"_qs));
        row("value missing", 12052248, gone("skus/0/sales_attributes/0/value_id"));
        row("own value", 0,
            set("skus/0/sales_attributes/0", QJsonObject{{u"id"_qs, u"100000"_qs}, {u"value_name"_qs, u"Petrol"_qs}}));
        row("own value symbols", 12052934,
            set("skus/0/sales_attributes/0", QJsonObject{{u"id"_qs, u"100000"_qs}, {u"value_name"_qs, u"///"_qs}}));
        row("built-in value by name is the same value", 12052560,
            set("skus/1/sales_attributes/0",
                QJsonObject{{u"name"_qs, u"farbe"_qs}, {u"value_name"_qs, u"schwarz"_qs}}));
        row("variant picture unknown", 12052722,
            set("skus/0/sales_attributes/0/sku_img/uri", u"tos-sandbox-i-o3syd03w52/ab"_qs));
        row("variant picture no uri", 12052520, set("skus/0/sales_attributes/0/sku_img/uri", u"x"_qs));
        row("more pictures without the first", 12052357,
            set("skus/0/sales_attributes/0/supplementary_sku_images", QJsonArray{QJsonObject{{u"uri"_qs, u"x"_qs}}}));
        row("pictures on two dimensions", 12052528, [](ShopKit &kit, QJsonObject &listing) {
            const QJsonObject picture{{u"uri"_qs, kit.picture()}};
            set("skus/0/sales_attributes/0/sku_img", picture)(kit, listing);
            set("skus/1/sales_attributes/0",
                QJsonObject{{u"name"_qs, u"Form"_qs}, {u"value_name"_qs, u"rund"_qs}, {u"sku_img"_qs, picture}})(
                kit, listing);
            set("skus/1/sales_attributes/1",
                QJsonObject{{u"id"_qs, u"100000"_qs}, {u"value_id"_qs, u"1000002"_qs}})(kit, listing);
            set("skus/0/sales_attributes/1",
                QJsonObject{{u"name"_qs, u"Form"_qs}, {u"value_name"_qs, u"rund"_qs}})(kit, listing);
        });
        row("seller SKU with blank", 12019059, set("skus/0/seller_sku", u"MUG BLK"_qs));
        row("seller SKU twice", 12019059, set("skus/1/seller_sku", u"MUG-BLK"_qs));
        row("seller SKU missing", 0, gone("skus/1/seller_sku"));
    }

    // EAN 4006381333931: 4+0*3+0+6*3+3+8*3+1+3*3+3+3*3+9+3*3 = 89, so the check digit is 1. ISBN 0-306-40615-2:
    // 0*10+3*9+0*8+6*7+4*6+0*5+6*4+1*3+5*2+2 = 132 = 12*11; 0-8044-2957-X likewise 209 = 19*11 with X = 10.
    static void codes()
    {
        const auto code = [](const char *type, const char *digits) {
            return set("skus/0/identifier_code",
                       QJsonObject{{u"type"_qs, QString::fromLatin1(type)}, {u"code"_qs, QString::fromLatin1(digits)}});
        };
        row("EAN", 0, code("EAN", "4006381333931"));
        row("EAN check digit", 12052591, code("EAN", "4006381333932"));
        row("EAN length", 12052591, code("EAN", "400638133393"));
        row("EAN letter", 12052598, code("EAN", "400638133393X"));
        row("UPC", 0, code("UPC", "036000291452"));
        row("GTIN of 13", 12052591, code("GTIN", "4006381333931"));
        row("GTIN", 0, code("GTIN", "04006381333931"));
        row("ISBN-10", 0, code("ISBN", "0306406152"));
        row("ISBN-10 with X", 0, code("ISBN", "080442957X"));
        row("ISBN-10 wrong", 12052591, code("ISBN", "0804429570"));
        row("ISBN-10 X inside", 12052598, code("ISBN", "08044295X7"));
        row("code without type", 12052600,
            set("skus/0/identifier_code", QJsonObject{{u"code"_qs, u"4006381333931"_qs}}));
        row("code twice in the listing", 12052592, [](ShopKit &kit, QJsonObject &listing) {
            const QJsonObject same{{u"type"_qs, u"EAN"_qs}, {u"code"_qs, u"4006381333931"_qs}};
            set("skus/0/identifier_code", same)(kit, listing);
            set("skus/1/identifier_code", same)(kit, listing);
        });
        row("code of another product", 12052592, [](ShopKit &kit, QJsonObject &listing) {
            set("skus/0/identifier_code",
                QJsonObject{{u"type"_qs, u"EAN"_qs}, {u"code"_qs, u"4006381333931"_qs}})(kit, listing);
            QCOMPARE(kit.post("CreateProduct", listing).code, 0);
        });
    }

    static void offers()
    {
        row("price missing", 12052571, gone("skus/0/price/amount"));
        row("price in words", 12052012, set("skus/0/price/amount", u"zwölf"_qs));
        row("price with comma", 12052012, set("skus/0/price/amount", u"12,90"_qs));
        row("price negative", 12052012, set("skus/0/price/amount", u"-1.00"_qs));
        row("price with three decimals", 12052012, set("skus/0/price/amount", u"12.901"_qs));
        row("price zero", 12052073, set("skus/0/price/amount", u"0.00"_qs));
        row("price one cent", 0, set("skus/0/price/amount", u"0.01"_qs));
        row("price at the top", 0, set("skus/0/price/amount", u"7600"_qs));
        row("price above", 12052570, set("skus/0/price/amount", u"7600.01"_qs));
        row("price in dollars", 12052084, set("skus/0/price/currency", u"USD"_qs));
        row("list price outside the US", 12052376,
            set("skus/0/list_price", QJsonObject{{u"amount"_qs, u"20"_qs}, {u"currency"_qs, u"USD"_qs}}));
        row("no inventory", 12052486, set("skus/0/inventory", QJsonArray()));
        row("quantity zero", 0, set("skus/0/inventory/0/quantity", 0));
        row("quantity missing", 12019024, gone("skus/0/inventory/0/quantity"));
        row("quantity at the top", 0, set("skus/0/inventory/0/quantity", 99999));
        row("warehouse unknown", 12052097, set("skus/0/inventory/0/warehouse_id", u"5"_qs));
        row("warehouse twice", 12052555, [](ShopKit &kit, QJsonObject &listing) {
            set("skus/0/inventory/1/warehouse_id", kit.warehouse(0))(kit, listing);
        });
        row("warehouse for returns", 12052532, [](ShopKit &kit, QJsonObject &listing) {
            set("skus/0/inventory/0/warehouse_id", kit.warehouse(3))(kit, listing);
        });
        row("warehouse of another shop", 12052530, [](ShopKit &kit, QJsonObject &listing) {
            set("skus/0/inventory/0/warehouse_id", kit.warehouse(0, 1))(kit, listing);
        });
    }

    static void parcels()
    {
        const auto box = [](const char *length, const char *width, const char *height, const char *unit) {
            return set("package_dimensions", QJsonObject{{u"length"_qs, QString::fromLatin1(length)},
                                                         {u"width"_qs, QString::fromLatin1(width)},
                                                         {u"height"_qs, QString::fromLatin1(height)},
                                                         {u"unit"_qs, QString::fromLatin1(unit)}});
        };
        row("weight missing", 12019011, gone("package_weight"));
        row("weight zero", 12052181, set("package_weight/value", u"0.000"_qs));
        row("weight malformed", 12052006, set("package_weight/value", u"0,4"_qs));
        row("weight with four decimals", 12052006, set("package_weight/value", u"0.4321"_qs));
        row("weight in pounds", 12019061, set("package_weight/unit", u"POUND"_qs));
        row("weight in grams", 12052916,
            set("package_weight", QJsonObject{{u"value"_qs, u"420"_qs}, {u"unit"_qs, u"GRAM"_qs}}));
        row("box", 0, box("13", "10", "10.5", "CENTIMETER"));
        row("box in inches", 12019061, box("13", "10", "10", "INCH"));
        row("box without height", 12052003, box("13", "10", "0", "CENTIMETER"));
        row("box with odd width", 12052004, box("13", "x", "10", "CENTIMETER"));
        row("box with negative length", 12052005, box("-13", "10", "10", "CENTIMETER"));
        row("box required", 12019012, [](ShopKit &, QJsonObject &listing) {
            listing.insert(u"category_id"_qs, u"600513"_qs); // vases
        });
    }

private Q_SLOTS:
    void refuses_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<Change>("change");
        row("as it is", 0, [](ShopKit &, QJsonObject &) {});
        texts();
        descriptionPictures();
        pictures();
        places();
        attributes();
        conditions();
        variants();
        codes();
        offers();
        parcels();
    }

    // Create, the listing check and an edit agree on every rule.
    void refuses()
    {
        QFETCH(int, code);
        QFETCH(Change, change);
        QJsonObject listing = kit_->mug();
        change(*kit_, listing);
        const sandbox::Answer checked = kit_->post("CheckProductListing", listing);
        QCOMPARE(checked.code, 0);
        QCOMPARE(checked.data[u"check_result"].toString(), code == 0 ? u"PASS"_qs : u"FAILED"_qs);
        if (code != 0)
            QCOMPARE(checked.data[u"fail_reasons"][0][u"code"].toInt(), code);
        const sandbox::Answer created = kit_->post("CreateProduct", listing);
        QVERIFY2(created.code == code, qPrintable(QString::number(created.code) + u' ' + created.message));
        QCOMPARE(created.data.contains(u"product_id"), code == 0);
    }

    void init() { kit_ = std::make_unique<ShopKit>(); }

    void draftsMayBeIncomplete_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<Change>("change");
        row("weight", 0, gone("package_weight"));
        row("attributes", 0, gone("product_attributes"));
        row("pictures", 0, set("main_images", QJsonArray()));
        row("but not wrong", 12052931, set("title", u"???"_qs));
        row("nor elsewhere", 12052023, set("category_id", u"699999"_qs));
    }
    void draftsMayBeIncomplete()
    {
        QFETCH(int, code);
        QFETCH(Change, change);
        QJsonObject listing = kit_->mug();
        change(*kit_, listing);
        listing.insert(u"save_mode"_qs, u"AS_DRAFT"_qs);
        QCOMPARE(kit_->post("CreateProduct", listing).code, code);
    }

    void takes300SkusInGermany()
    {
        QJsonObject listing = kit_->mug();
        const QJsonObject pattern = listing[u"skus"][0].toObject();
        const auto withSkus = [&](int count) {
            QJsonArray skus;
            for (int i = 0; i < count; ++i) {
                QJsonObject sku = pattern;
                sku.insert(u"seller_sku"_qs, u"M-%1"_qs.arg(i));
                sku.insert(u"sales_attributes"_qs,
                           QJsonArray{QJsonObject{{u"id"_qs, u"100000"_qs}, {u"value_name"_qs, u"Ton %1"_qs.arg(i)}}});
                skus.append(sku);
            }
            listing.insert(u"skus"_qs, skus);
            return listing;
        };
        QCOMPARE(kit_->post("CreateProduct", withSkus(300)).code, 0);
    }

    void tellsEveryProblemAtOnce()
    {
        QJsonObject listing = kit_->mug();
        listing.insert(u"title"_qs, u"???"_qs);
        listing.remove(u"package_weight"_qs);
        set("skus/1/price/amount", u"x"_qs)(*kit_, listing);
        const QJsonArray reasons = kit_->post("CheckProductListing", listing).data[u"fail_reasons"].toArray();
        QList<int> codes;
        for (const QJsonValue &reason : reasons)
            codes.append(reason[u"code"].toInt());
        QCOMPARE(codes, (QList<int>{12052931, 12052012, 12019011}));
    }

    void americanRules()
    {
        QJsonObject listing = kit_->mug();
        listing.insert(u"category_id"_qs, u"800422"_qs);
        listing.insert(u"package_weight"_qs, QJsonObject{{u"value"_qs, u"0.93"_qs}, {u"unit"_qs, u"POUND"_qs}});
        QJsonArray skus;
        for (const QJsonValue &entry : listing[u"skus"].toArray()) {
            QJsonObject sku = entry.toObject();
            sku.insert(u"price"_qs, QJsonObject{{u"amount"_qs, u"12.90"_qs}, {u"currency"_qs, u"USD"_qs}});
            sku.insert(u"list_price"_qs, QJsonObject{{u"amount"_qs, u"19.90"_qs}, {u"currency"_qs, u"USD"_qs}});
            sku.insert(u"inventory"_qs,
                       QJsonArray{QJsonObject{{u"warehouse_id"_qs, kit_->warehouse(0, 1)}, {u"quantity"_qs, 3}}});
            skus.append(sku);
        }
        listing.insert(u"skus"_qs, skus);
        QCOMPARE(kit_->post("CreateProduct", listing, 1).code, 12052217); // v1 is the default and not taken here
        listing.insert(u"category_version"_qs, u"v2"_qs);
        QCOMPARE(kit_->post("CreateProduct", listing, 1).code, 0);
        QJsonObject mixed = listing;
        mixed.insert(u"package_dimensions"_qs, QJsonObject{{u"length"_qs, u"5"_qs},
                                                           {u"width"_qs, u"4"_qs},
                                                           {u"height"_qs, u"4"_qs},
                                                           {u"unit"_qs, u"CENTIMETER"_qs}});
        QCOMPARE(kit_->post("CreateProduct", mixed, 1).code, 12052915);
        // Invite-only categories can be listed here and wait there after the audit.
        QJsonObject ring = listing;
        ring.insert(u"category_id"_qs, u"801211"_qs);
        set("skus/0/sales_attributes/0", variant("name", u"Finish"))(*kit_, ring);
        ring.insert(u"skus"_qs, QJsonArray{ring[u"skus"][0]});
        const QString id = kit_->post("CreateProduct", ring, 1).data[u"product_id"].toString();
        kit_->pass(std::chrono::seconds(10));
        const QJsonObject shown = kit_->call("GetProduct", {{u"product_id"_qs, id}}, {}, {}, 1).data;
        QCOMPARE(shown[u"status"].toString(), u"PENDING"_qs);
        QCOMPARE(shown[u"audit"][u"status"].toString(), u"PRE_APPROVED"_qs);
    }

private:
    std::unique_ptr<ShopKit> kit_;
};

QTEST_GUILESS_MAIN(ListingRulesTest)
#include "listingrules_test.moc"
