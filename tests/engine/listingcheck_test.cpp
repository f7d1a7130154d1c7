// SPDX-License-Identifier: GPL-3.0-or-later
// Our rules and the platform's own listing check, asked about the same listings: what we let through the platform
// takes, and what we refuse it refuses. Two independent readings of the same documents.
#include "catalog/categorytable.h"
#include "catalog/remote.h"
#include "catalog/rules.h"
#include "catalog/table.h"
#include "kit/engine/shopbed.h"
#include "kit/store/wait.h"

#include <QJsonArray>
#include <QTest>

using catalog::Product;
using kit::ok;
using kit::why;

namespace {

using Change = std::function<void(Product &)>;

struct Case {
    const char *name;
    Change change;
    bool good;
};

QString times(int count, const QString &text) { return text.repeated(count); }

// Around each boundary of the written rules (Create Product): the last good value and the first bad one.
std::vector<Case> titles()
{
    const auto title = [](const QString &text) { return [text](Product &p) { p.title = text; }; };
    const QString umlaut = QStringLiteral("ä");
    return {
        {"title of 255", title(times(255, umlaut)), true},
        {"title of 256", title(times(256, umlaut)), false},
        {"title of 1", title(QStringLiteral("X")), true},
        {"title empty", title({}), false},
        {"title blank", title(QStringLiteral("   ")), false},
        {"title with emoji", title(QStringLiteral("Rot \U0001F534 ist schön")), false},
        {"title with heart", title(QStringLiteral("Herz \u2764 Becher")), false},
        {"title with key cap", title(QStringLiteral("Platz 1\u20E3 im Test")), false},
        {"title with trade mark", title(QStringLiteral("Becher™ mit Henkel ®")), true},
        {"title with control", title(QStringLiteral("Becher\u0007groß")), false},
        {"title of symbols", title(QStringLiteral("!!! --- ???")), false},
        {"title of digits", title(QStringLiteral("4711")), true},
        {"title with escape", title(QStringLiteral("Tasse &amp; Teller")), false},
        {"title with ampersand", title(QStringLiteral("Tasse & Teller")), true},
        {"title in Chinese", title(QStringLiteral("杯子 Becher")), false},
        {"title in Greek", title(QStringLiteral("Κούπα")), true},
    };
}

std::vector<Case> descriptions()
{
    const auto description = [](const QString &text) { return [text](Product &p) { p.description = text; }; };
    const auto images = [](size_t count) {
        return [count](Product &p) {
            const catalog::Image one = p.images.front();
            p.images.assign(count, one);
        };
    };
    const QString picture = QStringLiteral("<img src=\"%1\" width=\"600\" height=\"600\">");
    return {
        {"description of 10000", description(times(10'000, QStringLiteral("x"))), true},
        {"description of 10001", description(times(10'001, QStringLiteral("x"))), false},
        {"description empty", description({}), false},
        {"description blank", description(QStringLiteral(" \n ")), false},
        {"description plain", description(QStringLiteral("Schlicht & gut")), true},
        {"description with list", description(QStringLiteral("<ul><li>eins</li><li>zwei</li></ul>")), true},
        {"description with table", description(QStringLiteral("<table><tr><td>1</td></tr></table>")), true},
        {"description with script", description(QStringLiteral("<p>x</p><script>alert(1)</script>")), false},
        {"description with iframe", description(QStringLiteral("<p>x</p><iframe src=\"x\"></iframe>")), false},
        {"description with handler", description(QStringLiteral("<p onclick=\"x()\">x</p>")), false},
        {"description with script link", description(QStringLiteral("<a href=\"javascript:x()\">x</a>")), false},
        {"description unclosed", description(QStringLiteral("<div><b>fett</div>")), false},
        {"description with emoji", description(QStringLiteral("<p>heiß \U0001F525</p>")), false},
        {"description in Chinese", description(QStringLiteral("<p>好的 Becher</p>")), false},
        {"description of symbols", description(QStringLiteral("<p>***</p>")), false},
        {"description with foreign picture", description(picture.arg(QStringLiteral("https://example.org/a.jpg"))),
         false},
        {"description with own picture",
         [picture](Product &p) { p.description = QStringLiteral("<p>x</p>") + picture.arg(p.images.front().url); },
         true},
        {"description picture without size",
         [](Product &p) { p.description = QStringLiteral("<p>x</p><img src=\"%1\">").arg(p.images.front().url); },
         false},
        {"description with 30 pictures",
         [picture](Product &p) { p.description = times(30, picture.arg(p.images.front().url)); }, true},
        {"description with 31 pictures",
         [picture](Product &p) { p.description = times(31, picture.arg(p.images.front().url)); }, false},
        {"no picture", images(0), false},
        {"9 pictures", images(9), true},
        {"10 pictures", images(10), false},
    };
}

std::vector<Case> offers()
{
    const auto weight = [](const char *value, const char *unit) {
        return [value, unit](Product &p) {
            p.weight = catalog::Measure{QString::fromLatin1(value), QString::fromLatin1(unit)};
        };
    };
    const auto size = [](const char *side, const char *unit) {
        return [side, unit](Product &p) {
            p.dimensions = catalog::Dimensions{QString::fromLatin1(side), QStringLiteral("10"), QStringLiteral("10"),
                                               QString::fromLatin1(unit)};
        };
    };
    const auto price = [](qint64 minor, const char *currency) {
        return [minor, currency](Product &p) {
            p.skus.front().price = core::Money{minor, *core::Currency::fromCode(QString::fromLatin1(currency))};
        };
    };
    const auto stock = [](qint64 quantity) {
        return [quantity](Product &p) { p.skus.front().stock.front().quantity = quantity; };
    };
    return {
        {"no category", [](Product &p) { p.category = {}; }, false},
        {"no weight", [](Product &p) { p.weight.reset(); }, false},
        {"weight of grams", weight("500", "GRAM"), false},
        {"weight of pounds", weight("1.5", "POUND"), false},
        {"weight of 3 decimals", weight("0.125", "KILOGRAM"), true},
        {"weight of 4 decimals", weight("0.1251", "KILOGRAM"), false},
        {"weight zero", weight("0", "KILOGRAM"), false},
        {"weight zero with decimals", weight("0.000", "KILOGRAM"), false},
        {"weight negative", weight("-1", "KILOGRAM"), false},
        {"weight with comma", weight("1,5", "KILOGRAM"), false},
        {"size of 2 decimals", size("10.25", "CENTIMETER"), true},
        {"size of 3 decimals", size("10.255", "CENTIMETER"), false},
        {"size zero", size("0", "CENTIMETER"), false},
        {"size in inches", size("10", "INCH"), false},
        {"stock 0", stock(0), true},
        {"stock 99999", stock(99'999), true},
        {"stock 100000", stock(100'000), false},
        {"stock negative", stock(-1), false},
        {"no stock", [](Product &p) { p.skus.front().stock.clear(); }, false},
        {"price of a cent", price(1, "EUR"), true},
        {"price zero", price(0, "EUR"), false},
        {"price in pounds", price(1000, "GBP"), false},
        {"no price", [](Product &p) { p.skus.front().price.reset(); }, false},
        {"seller SKU of 50", [](Product &p) { p.skus.front().sellerSku = times(50, QStringLiteral("x")); }, true},
        {"seller SKU of 51", [](Product &p) { p.skus.front().sellerSku = times(51, QStringLiteral("x")); }, false},
        {"seller SKU with blank", [](Product &p) { p.skus.front().sellerSku = QStringLiteral("a b"); }, false},
    };
}

std::vector<Case> variants()
{
    const auto code = [](const char *type, const char *digits) {
        return [type, digits](Product &p) {
            for (catalog::Sku &sku : p.skus)
                sku.identifier.reset();
            p.skus.front().identifier = catalog::IdentifierCode{QString::fromLatin1(type), QString::fromLatin1(digits)};
        };
    };
    return {
        // Check digits by GS1: 3 and 1 from the right; ISBN-10 by weights 10 to 1.
        {"EAN 13", code("EAN", "4006381333931"), true},
        {"EAN 13 with wrong check digit", code("EAN", "4006381333932"), false},
        {"EAN 8", code("EAN", "96385074"), true},
        {"EAN of 12", code("EAN", "400638133393"), false},
        {"UPC 12", code("UPC", "036000291452"), true},
        {"UPC of 13", code("UPC", "0036000291452"), false},
        {"GTIN 14", code("GTIN", "10012345678902"), true},
        {"GTIN of 13", code("GTIN", "4006381333931"), false},
        {"ISBN 13", code("ISBN", "9783161484100"), true},
        {"ISBN 10 with X", code("ISBN", "097522980X"), true},
        {"ISBN 10 with wrong digit", code("ISBN", "0975229801"), false},
        {"JAN 13", code("JAN", "4901234567894"), true},
        {"code with letters", code("EAN", "40063813339AB"), false},
        {"no variants at all", [](Product &p) { p.skus.clear(); }, false},
        {"variant twice", [](Product &p) { p.skus.back().salesAttributes = p.skus.front().salesAttributes; }, false},
        {"variant lacks a property", [](Product &p) { p.skus.back().salesAttributes.pop_back(); }, false},
        {"code twice",
         [code](Product &p) {
             code("EAN", "4006381333931")(p);
             p.skus.back().identifier = p.skus.front().identifier;
         },
         false},
        {"own value of 50",
         [](Product &p) {
             p.skus.front().salesAttributes.front().valueId.clear();
             p.skus.front().salesAttributes.front().valueName = times(50, QStringLiteral("y"));
         },
         true},
        {"own value of 51",
         [](Product &p) {
             p.skus.front().salesAttributes.front().valueId.clear();
             p.skus.front().salesAttributes.front().valueName = times(51, QStringLiteral("y"));
         },
         false},
        {"own value with emoji",
         [](Product &p) {
             p.skus.front().salesAttributes.front().valueId.clear();
             p.skus.front().salesAttributes.front().valueName = QStringLiteral("Rot \U0001F534");
         },
         false},
        {"attribute unknown",
         [](Product &p) {
             p.attributes.push_back(
                 {QStringLiteral("99999"), QStringLiteral("Gibt es nicht"), {{{}, QStringLiteral("x")}}});
         },
         false},
    };
}

std::vector<Case> cases()
{
    std::vector<Case> all{{"as it is", [](Product &) {}, true}};
    for (const auto &some : {titles(), descriptions(), offers(), variants()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

} // namespace

class ListingCheckTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        kit::ShopBed::Options options;
        options.programs = QStringLiteral(SHOPWRIGHT_BIN);
        auto opened = kit::ShopBed::open(options);
        QVERIFY2(ok(opened), why(opened));
        bed_ = std::move(*opened);
        const auto done = bed_->sync(catalog::CatalogSync::Extent::Full);
        QVERIFY2(ok(done), why(done));
        rules_ = kit::take(catalog::categoryRules(bed_->engine().reader(), bed_->shop().id));
        pattern_ = pattern();
        QVERIFY(!pattern_.id.isEmpty());
    }

    void agree_data()
    {
        QTest::addColumn<int>("at");
        int at = 0;
        for (const Case &one : cases())
            QTest::newRow(one.name) << at++;
    }
    void agree()
    {
        QFETCH(int, at);
        const Case one = cases()[size_t(at)];
        Product product = pattern_;
        one.change(product);
        const QString here = ours(product), there = theirs(product);
        QVERIFY2(here.isEmpty() == one.good, qPrintable(u"ours: " + here + u" | platform's: " + there));
        QVERIFY2(there.isEmpty() == one.good, qPrintable(u"platform's: " + there + u" | ours: " + here));
    }

    // All listings of the demo were accepted once; none of our rules may stand in the way of a re-import.
    void theDemoPasses()
    {
        const auto rows = kit::take(catalog::productRows(bed_->engine().reader(), bed_->shop().id, 0, 1000));
        for (const qint64 row : rows) {
            const Product product = kit::take(catalog::loadProduct(bed_->engine().reader(), row)).value_or(Product());
            QVERIFY2(ours(product).isEmpty(), qPrintable(product.title + u'\n' + ours(product)));
        }
    }

private:
    const catalog::CategoryRules *rulesOf(const Product &product) const
    {
        const auto at = std::ranges::find(rules_, product.category, &catalog::CategoryRules::id);
        return at == rules_.end() ? nullptr : &*at;
    }

    QString ours(const Product &product) const
    {
        QStringList all;
        const auto market = catalog::Market::ofRegion(bed_->shop().region);
        for (const catalog::Finding &finding : catalog::checkProduct(product, market, rulesOf(product)))
            if (finding.severity == catalog::Severity::Error)
                all.append(finding.rule + u' ' + catalog::words(finding));
        return all.join(u", ");
    }

    QString theirs(const Product &product)
    {
        const auto market = catalog::Market::ofRegion(bed_->shop().region);
        api::Request request = catalog::remote::createProduct(product, {}, market.categoryVersion);
        request.operation = QStringLiteral("CheckProductListing"); // the same body without what steers a creation
        request.body->remove(QStringLiteral("save_mode"));
        request.body->remove(QStringLiteral("category_version"));
        const auto data = bed_->call(request);
        if (!data)
            return data.error().code + u' ' + data.error().sentence();
        QStringList all;
        for (const QJsonValue &reason : data->value(u"fail_reasons").toArray())
            all.append(QString::number(reason[u"code"].toInt()) + u' ' + reason[u"message"].toString());
        return all.join(u", ");
    }

    // A new listing after one of the demo, with two properties and no codes, which would be taken.
    Product pattern()
    {
        const auto rows = kit::take(catalog::productRows(bed_->engine().reader(), bed_->shop().id, 0, 1000));
        for (const qint64 row : rows) {
            Product product = kit::take(catalog::loadProduct(bed_->engine().reader(), row)).value_or(Product());
            if (product.skus.size() < 2 || product.skus.front().salesAttributes.size() < 2 || !product.dimensions)
                continue;
            const QJsonArray shown = kit::take(bed_->remote(product.id))[u"main_images"].toArray();
            product.images.front().url = shown.first()[u"urls"].toArray().first().toString();
            for (catalog::Sku &sku : product.skus) {
                sku.id = {};
                sku.identifier.reset();
                sku.sellerSku += u"-neu";
                sku.salesAttributes.front().image.reset();
            }
            return product;
        }
        return {};
    }

    std::unique_ptr<kit::ShopBed> bed_;
    std::vector<catalog::CategoryRules> rules_;
    Product pattern_;
};

QTEST_GUILESS_MAIN(ListingCheckTest)
#include "listingcheck_test.moc"
