// SPDX-License-Identifier: GPL-3.0-or-later
// Wire <-> values: every request that is built satisfies the contract, and answers survive the way through our forms
// and tables.
#include "catalog/catalog.h"
#include "catalog/fields.h"
#include "catalog/remote.h"
#include "catalog/table.h"
#include "contract/validator.h"
#include "kit/store/migrations.h"
#include "kit/store/wait.h"
#include "specimens.h"
#include "store/database.h"
#include "sync/sync.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace catalog;

namespace {

store::Migrations allMigrations()
{
    store::Migrations all = syncing::migrations();
    const store::Migrations own = catalog::migrations();
    all.insert(all.end(), own.begin(), own.end());
    return all;
}

Market market() { return Market::ofRegion(u"US"); }

std::vector<std::pair<QByteArray, api::Request>> requests()
{
    Product product = specimen::product(market());
    const std::vector<ProductId> ids(20, product.id);
    const Sku &sku = product.skus.front();
    std::vector<std::pair<QByteArray, api::Request>> all{
        {"get", remote::getProduct(product.id)},
        {"get under review", remote::getProduct(product.id, remote::Version::UnderReview)},
        {"search", remote::searchProducts({0, 1'760'000'000}, {})},
        {"search on", remote::searchProducts({5, 6}, QStringLiteral("token"))},
        {"create", remote::createProduct(product, QStringLiteral("key"), QStringLiteral("v2"))},
        {"edit", remote::editProduct(product, QStringLiteral("v2"))},
        {"price", remote::updatePrice(product.id, {{sku.id, *sku.price, sku.listPrice}})},
        {"price alone", remote::updatePrice(product.id, {{sku.id, *sku.price, std::nullopt}})},
        {"stock", remote::updateInventory(product.id, {{sku.id, sku.stock}})},
        {"stock search", remote::inventorySearch({sku.id})},
        {"stock search by products", remote::inventorySearch(std::vector<ProductId>(100, product.id))},
        {"diagnoses", remote::diagnoseProducts(std::vector<ProductId>(200, product.id))},
        {"warehouses", remote::getWarehouses()},
        {"categories", remote::getCategories(QStringLiteral("v2"))},
        {"rules", remote::getCategoryRules(product.category, QStringLiteral("v2"))},
        {"attributes", remote::getAttributes(product.category, QStringLiteral("v1"))},
        {"recommend", remote::recommendCategory(QString(400, u'x'), QString(), QStringLiteral("v2"))},
        {"recommend by description",
         remote::recommendCategory(QStringLiteral("Mug"), QString(12000, u'y'), QStringLiteral("v1"))},
        {"brands", remote::getBrands({})},
        {"brands on", remote::getBrands(QStringLiteral("token"))}};
    for (const OperatorRole role : {OperatorRole::Manufacturer, OperatorRole::ResponsiblePerson}) {
        const QByteArray name = role == OperatorRole::Manufacturer ? "manufacturer" : "responsible person";
        all.emplace_back("search " + name, remote::searchOperators(role, {}));
        all.emplace_back("search on for " + name,
                         remote::searchOperators(role, QStringLiteral("token"), QString(300, u'x')));
        OperatorDraft draft = specimen::operatorDraft(role);
        all.emplace_back("create " + name, remote::createOperator(draft));
        draft.phoneCountry.clear();
        draft.phoneNumber.clear();
        if (role == OperatorRole::Manufacturer)
            all.emplace_back("create without telephone", remote::createOperator(draft));
    }
    for (const char *action : {"activate", "deactivate", "delete", "recover"})
        all.emplace_back(action, remote::changeStatus(QString::fromLatin1(action), ids));
    for (const char *field : {"title", "description", "brand_id", "main_images", "product_attributes", "package_weight",
                              "package_dimensions", "skus"})
        all.emplace_back(QByteArray("partial ") + field,
                         remote::partialEditProduct(product, {QString::fromLatin1(field)}));
    Product bare; // everything that can be missing is
    bare.title = QStringLiteral("x");
    bare.skus.resize(1);
    all.emplace_back("create of little", remote::createProduct(bare, {}, QStringLiteral("v1")));
    return all;
}

} // namespace

class WireTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void requestsSatisfyTheContract_data()
    {
        QTest::addColumn<int>("at");
        int at = 0;
        for (const auto &[name, request] : requests())
            QTest::newRow(name.constData()) << at++;
    }
    void requestsSatisfyTheContract()
    {
        QFETCH(int, at);
        const api::Request request = requests()[size_t(at)].second;
        const contract::Operation *operation = contract::Contract::builtIn().operation(request.operation);
        QVERIFY(operation);
        std::vector<contract::Finding> findings;
        if (request.body)
            findings = contract::checkRequestBody(*operation, QJsonValue(*request.body));
        QCOMPARE(request.body.has_value(), operation->body.has_value());
        const auto query = contract::checkQuery(*operation, {request.query.begin(), request.query.end()});
        findings.insert(findings.end(), query.begin(), query.end());
        for (const contract::Parameter &parameter : operation->pathParameters)
            QVERIFY2(request.path.contains(parameter.name), qPrintable(parameter.name));
        // Only what the product itself lacks may be missing.
        std::erase_if(findings, [&](const contract::Finding &finding) {
            return finding.rule == contract::Rule::Missing && requests()[size_t(at)].first == "create of little";
        });
        QVERIFY2(findings.empty(), qPrintable(contract::toText(findings)));
    }

    // A replacement must not blank what we keep without editing it.
    void editKeepsFurtherFields()
    {
        const QJsonObject body = *remote::editProduct(specimen::product(market()), QStringLiteral("v2")).body;
        QCOMPARE(body[u"external_product_id"].toString(), QStringLiteral("ext"));
        QCOMPARE(body[u"skus"][0][u"external_sku_id"].toString(), QStringLiteral("ext-1"));
        QVERIFY(!body[u"skus"][0].toObject().contains(u"status_info")); // not writable
    }

    void fieldsThereAndBack()
    {
        const Product product = specimen::product(market());
        Product again;
        QVERIFY(putProductFields(productFields(product), again));
        QCOMPARE(productFields(again), productFields(product));
        for (const Sku &sku : product.skus) {
            Sku back;
            QVERIFY(putSkuFields(skuFields(sku), back));
            back.id = sku.id;
            back.extra = sku.extra;
            QCOMPARE(back, sku);
        }
        // Every field can be cleared, and an unknown one is refused.
        QJsonObject none;
        for (const QString &field : productFields(product).keys())
            none.insert(field, QJsonValue());
        QVERIFY(putProductFields(none, again));
        QCOMPARE(productFields(again), QJsonObject());
        QCOMPARE(putProductFields({{QStringLiteral("colour"), 1}}, again).error().code,
                 QStringLiteral("catalog.fields"));
    }

    void wholeProductThereAndBack()
    {
        Product product = specimen::product(market());
        product.row = 7;
        product.skus[0].row = 8;
        const auto again = productFromJson(toJson(product));
        QVERIFY(again);
        QCOMPARE(toJson(*again), toJson(product));
    }

    void changedFieldsAreThoseThatDiffer()
    {
        const QJsonObject before = productFields(specimen::product(market()));
        QVERIFY(changedFields(before, before).isEmpty());
        QJsonObject after = before;
        after.insert(QStringLiteral("title"), QStringLiteral("new"));
        after.remove(QStringLiteral("brand_id"));
        const FieldChange change = changedFields(before, after);
        QCOMPARE(change.after.keys(), (QStringList{QStringLiteral("brand_id"), QStringLiteral("title")}));
        QVERIFY(change.after[u"brand_id"].isNull());
        QCOMPARE(change.before[u"title"], before[u"title"]);
    }

    void sameFields_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *name, const char *field, const char *a, const char *b, bool same) {
            QTest::newRow(name) << QString::fromLatin1(field) << QByteArray(a) << QByteArray(b) << same;
        };
        row("own value got an id", "product_attributes", R"([{"id":"1","values":[{"name":"Rot"}]}])",
            R"([{"id":"1","name":"Farbe","values":[{"id":"9","name":"rot"}]}])", true);
        row("other id", "product_attributes", R"([{"id":"1","values":[{"id":"8","name":"Rot"}]}])",
            R"([{"id":"1","values":[{"id":"9","name":"Rot"}]}])", false);
        row("attributes have no order", "product_attributes",
            R"([{"id":"1","values":[{"id":"8"}]},{"id":"2","values":[{"id":"3"}]}])",
            R"([{"id":"2","values":[{"id":"3"}]},{"id":"1","values":[{"id":"8"}]}])", true);
        row("one more", "product_attributes", R"([{"id":"1","values":[{"id":"8"}]}])",
            R"([{"id":"1","values":[{"id":"8"},{"id":"9"}]}])", false);
        row("pictures have an order", "main_images", R"([{"uri":"a"},{"uri":"b"}])", R"([{"uri":"b"},{"uri":"a"}])",
            false);
        row("where it came from is ours", "main_images", R"([{"uri":"a","source":"/x.jpg"}])", R"([{"uri":"a"}])",
            true);
        row("variant by ids", "sales_attributes", R"([{"id":"1","name":"Color","value_id":"2","value_name":"Red"}])",
            R"([{"id":"1","name":"Farbe","value_id":"2","value_name":"Rot"}])", true);
        row("variant's picture", "sales_attributes", R"([{"id":"1","value_id":"2","sku_img":{"uri":"a"}}])",
            R"([{"id":"1","value_id":"2","sku_img":{"uri":"b"}}])", false);
        row("amounts", "price", R"([{"minor":5,"currency":"EUR"}])", R"([{"minor":5,"currency":"USD"}])", false);
    }
    void sameFields()
    {
        QFETCH(QString, field);
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        QFETCH(bool, same);
        const QJsonArray left = QJsonDocument::fromJson(a).array(), right = QJsonDocument::fromJson(b).array();
        QCOMPARE(sameField(field, left, right), same);
        QCOMPARE(sameField(field, right, left), same);
    }

    void migrationsFromEveryVersion() { QCOMPARE(kit::migrationProblems(allMigrations()), QString()); }

    void tablesThereAndBack()
    {
        QTemporaryDir folder;
        const auto database =
            kit::take(store::Database::open(folder.filePath(QStringLiteral("x.db")), allMigrations()));
        Product product = specimen::product(market());
        const auto stored =
            kit::waitFor(database->write([product](store::Connection &connection) -> core::Result<Product> {
                Product mine = product;
                if (auto done = insertProduct(connection, mine); !done)
                    return core::Unexpected(done.error());
                return mine;
            }));
        QVERIFY2(kit::ok(stored), kit::why(stored));
        const auto reader = kit::take(database->reader());
        QCOMPARE(kit::take(loadProduct(*reader, stored->row)).value_or(Product()), *stored);

        // Changed in every field, one SKU gone, one come.
        Product other = *stored;
        other.title = QStringLiteral("anders");
        other.brand.reset();
        other.weight.reset();
        other.dimensions.reset();
        other.images.clear();
        other.attributes.clear();
        other.auditReasons.clear();
        other.status = Status::Other;
        other.statusText = QStringLiteral("SOMETHING_NEW");
        other.skus.erase(other.skus.begin());
        other.skus.front().price.reset();
        other.skus.front().identifier.reset();
        Sku more = specimen::sku(3, market());
        more.stock.clear();
        other.skus.push_back(more);
        const auto updated =
            kit::waitFor(database->write([other](store::Connection &connection) -> core::Result<Product> {
                Product mine = other;
                if (auto done = updateProduct(connection, mine); !done)
                    return core::Unexpected(done.error());
                return mine;
            }));
        QVERIFY2(kit::ok(updated), kit::why(updated));
        QCOMPARE(kit::take(loadProduct(*reader, stored->row)).value_or(Product()), *updated);
        QVERIFY(updated->skus.back().row != 0);
        QCOMPARE(kit::take(productRow(*reader, product.shop, product.id)), std::optional(stored->row));
        QCOMPARE(kit::take(skusBySellerSku(*reader, product.shop, QStringLiteral("CUP-3"))).size(), size_t(1));
        QCOMPARE(kit::take(catalogCounts(*reader, product.shop)).skus, 2);
    }

    void inventory()
    {
        const auto answer = remote::inventoryFrom(QJsonDocument::fromJson(
                                                      R"({"inventory":[{"product_id":"1","skus":[
                    {"id":"2","total_committed_quantity":5,"warehouse_inventory":[
                        {"warehouse_id":"8","available_quantity":4,"committed_quantity":5},
                        {"warehouse_id":"7","available_quantity":10,"committed_quantity":0}]},
                    {"id":"3","warehouse_inventory":[{"warehouse_id":"7","available_quantity":1}]}]},
                    {"product_id":"4","skus":[]}]})")
                                                      .object());
        QVERIFY2(kit::ok(answer), kit::why(answer));
        QCOMPARE(answer->size(), size_t(2));
        // In the order of warehouses; those that hold nothing for orders are left out.
        QCOMPARE(answer->front().available,
                 (std::vector<Stock>{{WarehouseId(QStringLiteral("7")), 10}, {WarehouseId(QStringLiteral("8")), 4}}));
        QCOMPARE(answer->front().reserved, (std::vector<Stock>{{WarehouseId(QStringLiteral("8")), 5}}));
        QVERIFY(answer->back().reserved.empty());
    }

    // Worst first; what says nothing to do is no advice; unknown fields and words are kept.
    void diagnoses()
    {
        const auto answer = remote::diagnosesFrom(
            QJsonDocument::fromJson(
                R"({"products":[{"id":"1","listing_quality":{"current_tier":"POOR","remaining_recommendations":3},
                    "diagnoses":[
                        {"field":"TITLE","diagnosis_results":[
                            {"code":"SHORT","how_to_solve":"Write more.","quality_tier":"GOOD"}],
                         "suggestion":{"seo_words":[{"text":"mug"},{"text":""},{"text":"cup"}]}},
                        {"field":"VIDEO","diagnosis_results":[
                            {"code":"NONE","how_to_solve":"Add one.","quality_tier":"FAIR"},
                            {"code":"DUMB","quality_tier":"FAIR"}]}]},
                    {"id":"2","diagnoses":[]}]})")
                .object());
        QVERIFY2(kit::ok(answer), kit::why(answer));
        const Advice video{
            QStringLiteral("VIDEO"), QStringLiteral("NONE"), QStringLiteral("Add one."), Quality::Fair, {}};
        const Advice title{QStringLiteral("TITLE"),
                           QStringLiteral("SHORT"),
                           QStringLiteral("Write more."),
                           Quality::Good,
                           {QStringLiteral("mug"), QStringLiteral("cup")}};
        QCOMPARE(*answer, (std::vector<Diagnosis>{{ProductId(QStringLiteral("1")), Quality::Poor, {video, title}},
                                                  {ProductId(QStringLiteral("2")), Quality::Unknown, {}}}));
        QVERIFY(!remote::diagnosesFrom(QJsonDocument::fromJson(R"({"products":[{"diagnoses":[]}]})").object()));
    }

    void badInventory_data()
    {
        QTest::addColumn<QByteArray>("sku");
        QTest::newRow("no id") << QByteArray(R"({"warehouse_inventory":[]})");
        QTest::newRow("held as a text") << QByteArray(
            R"({"id":"2","warehouse_inventory":[{"warehouse_id":"7","committed_quantity":"5"}]})");
        QTest::newRow("warehouses as an object") << QByteArray(R"({"id":"2","warehouse_inventory":{}})");
    }
    void badInventory()
    {
        QFETCH(QByteArray, sku);
        const auto answer = remote::inventoryFrom(
            QJsonDocument::fromJson(R"({"inventory":[{"product_id":"1","skus":[)" + sku + "]}]}").object());
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, QStringLiteral("api.answer"));
    }

    // An answer that can't be right is an error with its place, not half a product.
    void badAnswers_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        const auto row = [](const char *name, const char *json, const char *place) {
            QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(place);
        };
        row("empty", "{}", "/data/id");
        row("no SKU id", R"({"id":"1","skus":[{"id":"2"},{}]})", "/data/skus/1/id");
        row("no currency", R"({"id":"1","skus":[{"id":"2","price":{"sale_price":"1"}}]})", "/data/skus/0/price");
        row("no number", R"({"id":"1","skus":[{"id":"2","price":{"sale_price":"1e3","currency":"EUR"}}]})",
            "/data/skus/0/price");
        row("id as a number", R"({"id":1729384673972905603})", "/data/id");
        row("title of another kind", R"({"id":"1","title":{"de":"x"}})", "/data/title");
        row("SKUs as an object", R"({"id":"1","skus":{"id":"2"}})", "/data/skus");
        row("stock as a text", R"({"id":"1","skus":[{"id":"2","inventory":[{"warehouse_id":"3","quantity":"7"}]}]})",
            "/data/skus/0/inventory/0/quantity");
        row("price as a number", R"({"id":"1","skus":[{"id":"2","price":{"sale_price":12.5,"currency":"EUR"}}]})",
            "/data/skus/0/price");
        row("too fine", R"({"id":"1","skus":[{"id":"2","price":{"sale_price":"1.005","currency":"EUR"}}]})",
            "/data/skus/0/price");
    }
    void badAnswers()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        const auto product = remote::productFrom(QJsonDocument::fromJson(json).object(), core::ShopId());
        QVERIFY(!product);
        QCOMPARE(product.error().code, QStringLiteral("api.answer"));
        QCOMPARE(product.error().place, place);
    }
};

QTEST_GUILESS_MAIN(WireTest)
#include "wire_test.moc"
