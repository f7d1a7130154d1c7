// SPDX-License-Identifier: GPL-3.0-or-later
// Changes in the words of merchants.
#include "catalog/catalog.h"
#include "catalog/describe.h"
#include "catalog/edit.h"
#include "kit/store/wait.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using catalog::Describer;
using catalog::FieldWords;

namespace {

const core::ShopId kShop(QStringLiteral("7494049642642441621"));

QJsonObject json(const QByteArray &text) { return QJsonDocument::fromJson(text).object(); }

// "Field|before|after", one line each.
QString text(const std::vector<FieldWords> &list)
{
    QStringList lines;
    for (const FieldWords &one : list)
        lines.append(one.field + u'|' + one.before + u'|' + one.after);
    return lines.join(u'\n');
}

} // namespace

class DescribeTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto opened =
            store::Connection::open(folder_.filePath(QStringLiteral("x.db")), store::Connection::Mode::ReadWrite);
        QVERIFY2(kit::ok(opened), kit::why(opened));
        db_ = std::move(*opened);
        store::Migrations all = store::migrations();
        for (const auto &step : catalog::migrations())
            all.push_back(step);
        QVERIFY(kit::ok(store::migrate(*db_, all)));
        QVERIFY(db_->execute(
            QStringLiteral("INSERT INTO warehouse(shop, id, name, type, status, is_default) "
                           "VALUES ('7494049642642441621', '71', 'Lager Hamburg', 'SALES_WAREHOUSE', 'ENABLED', 1);"
                           "INSERT INTO category(shop, id, parent, name, is_leaf, permissions) "
                           "VALUES ('7494049642642441621', '9', '0', 'Cups', 1, '[]');"
                           "INSERT INTO brand(shop, id, name) VALUES ('7494049642642441621', '5', 'Keramik');")));
    }

    void rows_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, QLatin1String kind, const char *base, const char *payload,
                            const char *words) {
            QTest::newRow(name) << QString(kind) << QByteArray(base) << QByteArray(payload) << QString::fromUtf8(words);
        };
        using namespace catalog::kind;
        row("price", kPrice, R"({"price":{"minor":1899,"currency":"EUR"}})",
            R"({"sku":4,"price":{"minor":1699,"currency":"EUR"}})", "Price 18.99 → 16.99 EUR");
        row("price without decimals", kPrice, R"({"price":{"minor":1899,"currency":"JPY"}})",
            R"({"sku":4,"price":{"minor":1699,"currency":"JPY"}})", "Price 1899 → 1699 JPY");
        row("the price alone of two", kPrice,
            R"({"price":{"minor":1899,"currency":"EUR"},"list_price":{"minor":2500,"currency":"EUR"}})",
            R"({"sku":4,"price":{"minor":1699,"currency":"EUR"},"list_price":{"minor":2500,"currency":"EUR"}})",
            "Price 18.99 → 16.99 EUR");
        row("a first list price", kPrice, "{}", R"({"sku":4,"list_price":{"minor":2500,"currency":"EUR"}})",
            "List price 25.00 EUR");
        row("stock of a known warehouse", kStock, R"({"stock":{"71":3}})", R"({"sku":4,"stock":{"71":5}})",
            "Stock, Lager Hamburg 3 → 5");
        row("stock of two, one of them unheard of", kStock, R"({"stock":{"71":3,"72":1}})",
            R"({"sku":4,"stock":{"71":5,"72":0}})", "Stock, Lager Hamburg 3 → 5; Stock, 72 1 → 0");
        row("stock as it is there already", kStock, R"({"stock":{"71":5}})", R"({"sku":4,"stock":{"71":5}})", "Stock");
        row("title", kContent, R"({"title":"Cup"})", R"({"title":"Mug"})", "Title “Mug”");
        row("category", kContent, R"({"category_id":"8"})", R"({"category_id":"9"})", "Category 8 → Cups");
        row("no brand any more", kContent, R"({"brand_id":"5"})", R"({"brand_id":null})", "Brand Keramik → none");
        row("weight", kContent, R"({"package_weight":{"value":"0.5","unit":"KILOGRAM"}})",
            R"({"package_weight":{"value":"0.6","unit":"KILOGRAM"}})", "Package weight 0.5 → 0.6 kg");
        row("other unit", kContent, R"({"package_weight":{"value":"0.5","unit":"KILOGRAM"}})",
            R"({"package_weight":{"value":"600","unit":"GRAM"}})", "Package weight 0.5 kg → 600 g");
        row("attribute", kContent,
            R"({"product_attributes":[{"id":"1","name":"Material","values":[{"name":"Clay"}]}]})",
            R"({"product_attributes":[{"id":"1","name":"Material","values":[{"name":"Glass"}]}]})",
            "Attribute, Material Clay → Glass");
        row("off sale", kStatus, R"({"status":"ACTIVATE"})", R"({"action":"deactivate"})", "Take off sale");
        row("creation", kCreate, "{}", R"({"fields":{"title":"Cup"},"skus":[]})", "New listing");
        row("withdrawn", kCreate, "{}", R"({"remove":true})", "Withdraw the new listing");
    }
    void rows()
    {
        QFETCH(QString, kind);
        QFETCH(QByteArray, base);
        QFETCH(QByteArray, payload);
        QFETCH(QString, words);
        syncing::Row row;
        row.shop = kShop;
        row.kind = kind;
        row.base = json(base);
        row.payload = json(payload);
        const auto told = Describer(*db_).words(row);
        QVERIFY2(kit::ok(told), kit::why(told));
        QCOMPARE(*told, words);
    }

    void longTitlesAreShortened()
    {
        syncing::Row row;
        row.kind = catalog::kind::kContent;
        row.payload = {{QStringLiteral("title"), QString(200, u'x')}};
        QCOMPARE(*Describer(*db_).words(row), u"Title “" + QString(59, u'x') + u"…”");
    }

    void changes_data()
    {
        QTest::addColumn<QString>("entity");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *entity, const char *before, const char *after,
                            const char *words) {
            QTest::newRow(name) << QString::fromLatin1(entity) << QByteArray(before) << QByteArray(after)
                                << QString::fromUtf8(words);
        };
        row("two fields", "sku:4", R"({"price":{"minor":1,"currency":"EUR"},"seller_sku":"A"})",
            R"({"price":{"minor":2,"currency":"EUR"},"seller_sku":"B"})", "Price|0.01 EUR|0.02 EUR\nSeller SKU|A|B");
        row("description without tags", "product:1", R"({"description":"<p>Old  <b>cup</b></p>"})",
            R"({"description":"<p>New</p>"})", "Description|Old cup|New");
        row("pictures", "product:1", R"({"main_images":[{"uri":"a"}]})", R"({"main_images":[{"uri":"a"},{"uri":"b"}]})",
            "Pictures|1|2");
        row("state", "product:1", R"({"status":"ACTIVATE"})", R"({"status":"SELLER_DEACTIVATED"})",
            "State|Live|Deactivated");
        row("an unheard-of state", "product:1", R"({"status":"ACTIVATE"})", R"({"status":"SLEEPING"})",
            "State|Live|SLEEPING");
        row("size", "product:1", R"({"package_dimensions":null})",
            R"({"package_dimensions":{"length":"1","width":"2","height":"3","unit":"CENTIMETER"}})",
            "Package size||1 × 2 × 3 cm");
        row("creation", "product:1", "{}", R"({"fields":{"title":"Cup"}})", "New listing||Cup");
        row("a variant goes", "sku:1", R"({"seller_sku":"CUP-1"})", "{}", "Variant removed|CUP-1|");
        row("codes and variants", "sku:1",
            R"({"identifier_code":null,"sales_attributes":[{"name":"Colour","value_name":"Red"}]})",
            R"({"identifier_code":{"type":"EAN","code":"4006381333931"},"sales_attributes":[{"name":"Colour","value_name":"Blue"}]})",
            "Identifier code||EAN 4006381333931\nVariant|Colour Red|Colour Blue");
    }
    void changes()
    {
        QFETCH(QString, entity);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, words);
        const auto told = Describer(*db_).fields(kShop, {entity, json(before), json(after)});
        QVERIFY2(kit::ok(told), kit::why(told));
        QCOMPARE(text(*told), words);
    }

private:
    QTemporaryDir folder_;
    std::unique_ptr<store::Connection> db_;
};

QTEST_GUILESS_MAIN(DescribeTest)
#include "describe_test.moc"
