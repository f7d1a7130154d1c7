// SPDX-License-Identifier: GPL-3.0-or-later
// The grid's read model: what a query shows, in which order, with which counts; and that it follows the tables.
#include "catalog/catalog.h"
#include "catalog/edit.h"
#include "catalog/fields.h"
#include "catalog/gridquery.h"
#include "catalog/gridreader.h"
#include "catalog/gridwindow.h"
#include "catalog/reserved.h"
#include "catalog/table.h"
#include "kit/store/migrations.h"
#include "kit/store/wait.h"
#include "sync/sync.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace catalog;

namespace {

const core::ShopId kShop(QStringLiteral("7495512086324905127"));
const core::ShopId kOther(QStringLiteral("7495512086324905128"));

store::Migrations allMigrations()
{
    store::Migrations all = syncing::migrations();
    const store::Migrations own = catalog::migrations();
    all.insert(all.end(), own.begin(), own.end());
    return all;
}

struct Offer {
    const char *code;
    qint64 price;
    qint64 pieces;
};

Product listing(const core::ShopId &shop, const char *title, const char *status, const char *category,
                std::initializer_list<Offer> offers)
{
    static int number = 100000;
    Product product;
    product.shop = shop;
    product.id = ProductId(QStringLiteral("17293846739%1").arg(++number));
    product.title = QString::fromUtf8(title);
    product.statusText = QString::fromLatin1(status);
    product.status = statusFromText(product.statusText);
    product.category = CategoryId(QString::fromLatin1(category));
    product.updated = core::instant(1'760'000'000 + number);
    const auto euro = *core::Currency::fromCode(u"EUR");
    for (const Offer &offer : offers) {
        Sku sku;
        sku.id = SkuId(QStringLiteral("28293846739%1").arg(++number));
        sku.sellerSku = QString::fromUtf8(offer.code);
        sku.price = core::Money{offer.price, euro};
        sku.stock = {{WarehouseId(QStringLiteral("W1")), offer.pieces}};
        product.skus.push_back(sku);
    }
    return product;
}

QStringList titles(store::Connection &connection, const GridResult &result)
{
    std::vector<GridKey> keys;
    for (const qint64 product : result.products)
        keys.push_back({product, 0});
    QStringList titles;
    for (const GridRow &row : kit::take(readGridRows(connection, kShop, nullptr, keys)))
        titles.push_back(row.title);
    return titles;
}

QStringList codes(store::Connection &connection, const GridResult &result)
{
    std::vector<GridKey> keys;
    for (const qint64 sku : result.skus)
        keys.push_back({0, sku});
    QStringList codes;
    for (const GridRow &row : kit::take(readGridRows(connection, kShop, nullptr, keys)))
        codes.push_back(row.sellerSku);
    return codes;
}

} // namespace

class GridTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        database_ = kit::take(store::Database::open(folder_->filePath(QStringLiteral("a.db")), allMigrations()));
        // Given in an order that is none of those that are asked for.
        mug_ = add(listing(kShop, "Waffle Mug", "ACTIVATE", "600001", {{"MUG-RED", 1200, 5}, {"MUG-BLUE", 900, 0}}));
        oil_ = add(listing(kShop, "cloud Lip Oil", "ACTIVATE", "600002", {{"OIL-1", 1399, 800}}));
        lamp_ = add(listing(kShop, "Ärmel Lamp", "FAILED", "600001", {{"lamp-x", 1699, 10}}));
        gone_ = add(listing(kShop, "Deleted Mug", "DELETED", "600001", {{"GONE", 100, 1}}));
        add(listing(kOther, "Mug of another shop", "ACTIVATE", "600001", {{"MUG-RED", 1, 1}}));
        reader_ = kit::take(database_->reader());
        index_ = std::make_unique<GridIndex>(kit::take(readGridColumns(*reader_, kShop)));
    }
    void cleanup()
    {
        index_.reset();
        reader_.reset();
        database_.reset();
    }

    void schemaIsReachedFromEveryVersion() { QCOMPARE(kit::migrationProblems(allMigrations()), QString()); }

    void order_data()
    {
        QTest::addColumn<int>("sort");
        QTest::addColumn<QStringList>("ascending");
        const QString mug = QStringLiteral("Waffle Mug"), oil = QStringLiteral("cloud Lip Oil"),
                      lamp = QStringLiteral("Ärmel Lamp");
        // NOCASE folds ASCII only, so Ä follows the letters.
        QTest::newRow("title") << int(GridSort::Title) << QStringList{oil, mug, lamp};
        // lamp-x < mug-blue or mug-red < oil-1, whatever their case
        QTest::newRow("seller SKU") << int(GridSort::SellerSku) << QStringList{lamp, mug, oil};
        // the cheapest of each: 900, 1399, 1699
        QTest::newRow("price") << int(GridSort::Price) << QStringList{mug, oil, lamp};
        // 5 + 0, 10, 800
        QTest::newRow("stock") << int(GridSort::Stock) << QStringList{mug, lamp, oil};
        QTest::newRow("updated") << int(GridSort::Updated) << QStringList{mug, oil, lamp};
        // trouble first; equal ones by title
        QTest::newRow("status") << int(GridSort::Status) << QStringList{lamp, oil, mug};
    }
    void order()
    {
        QFETCH(int, sort);
        QFETCH(QStringList, ascending);
        GridQuery query;
        query.sort = GridSort(sort);
        QCOMPARE(titles(*reader_, *ask(query)), ascending);
        query.order = GridOrder::Descending;
        std::ranges::reverse(ascending);
        QCOMPARE(titles(*reader_, *ask(query)), ascending);
    }

    void skusAlone()
    {
        GridQuery query;
        query.shape = GridShape::Skus;
        query.sort = GridSort::Price;
        const auto answer = ask(query);
        QCOMPARE(codes(*reader_, *answer), QStringList({QStringLiteral("MUG-BLUE"), QStringLiteral("MUG-RED"),
                                                        QStringLiteral("OIL-1"), QStringLiteral("lamp-x")}));
        QVERIFY(answer->products.empty());
    }

    void search_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found"); // seller SKUs in the order of titles
        const QString red = QStringLiteral("MUG-RED"), blue = QStringLiteral("MUG-BLUE"), oil = QStringLiteral("OIL-1"),
                      lamp = QStringLiteral("lamp-x");
        QTest::newRow("nothing asked") << QString() << QStringList{oil, red, blue, lamp};
        QTest::newRow("blanks") << QStringLiteral("  ") << QStringList{oil, red, blue, lamp};
        QTest::newRow("middle of a title") << QStringLiteral("affl") << QStringList{red, blue};
        QTest::newRow("capitals") << QStringLiteral("CLOUD") << QStringList{oil};
        QTest::newRow("capitals beyond ASCII") << QStringLiteral("ärmel") << QStringList{lamp};
        QTest::newRow("a code finds its SKU alone") << QStringLiteral("g-re") << QStringList{red};
        QTest::newRow("title and code") << QStringLiteral("waffle blue") << QStringList{blue};
        QTest::newRow("one word is nowhere") << QStringLiteral("waffle green") << QStringList{};
        QTest::newRow("not over two titles") << QStringLiteral("oilärmel") << QStringList{};
        QTest::newRow("ids by their beginning") << QStringLiteral("172938") << QStringList{oil, red, blue, lamp};
        QTest::newRow("not by their middle") << QStringLiteral("2938467") << QStringList{};
    }
    void search()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        GridQuery query;
        // As it is typed: what is found must not depend on what was looked for before.
        for (qsizetype length = 1; length <= text.size(); ++length) {
            query.text = text.left(length);
            ask(query);
        }
        query.text = text;
        const auto answer = ask(query);
        QCOMPARE(codes(*reader_, *answer), found);
        QCOMPARE(answer->skuCount, qint64(found.size()));
        GridIndex fresh(kit::take(readGridColumns(*reader_, kShop)));
        QCOMPARE(kit::take(fresh.answer(*reader_, query))->skus, answer->skus);
    }

    void counts()
    {
        const auto answer = ask({});
        QCOMPARE(answer->productCount, 3); // without the deleted one and the other shop's
        QCOMPARE(answer->skuCount, 4);
        QCOMPARE(answer->allSkus, 4);
        QCOMPARE(answer->stock, 815); // 5 + 0 + 800 + 10
        QCOMPARE(answer->facets.statuses[size_t(Status::Activate)], 2);
        QCOMPARE(answer->facets.statuses[size_t(Status::Failed)], 1);
        QCOMPARE(answer->facets.statuses[size_t(Status::Deleted)], 1);    // there to be chosen
        QCOMPARE(answer->facets.stock, (std::array<qint64, 3>{1, 2, 1})); // 0; 5 and 10; 800
        QCOMPARE(answer->facets.categories.front().value, CategoryId(QStringLiteral("600001")));
        QCOMPARE(answer->facets.categories.front().count, 2); // mug and lamp
    }

    void aFacetCountsWithoutItself()
    {
        GridQuery query;
        query.statuses = {Status::Failed};
        const auto answer = ask(query);
        QCOMPARE(titles(*reader_, *answer), QStringList{QStringLiteral("Ärmel Lamp")});
        QCOMPARE(answer->facets.statuses[size_t(Status::Activate)], 2);   // as if none were chosen
        QCOMPARE(answer->facets.stock, (std::array<qint64, 3>{0, 1, 0})); // the lamp's 10
        QCOMPARE(answer->allProducts, 3);
    }

    void facetsAreAndedTheirValuesOred()
    {
        GridQuery query;
        query.stock = {StockLevel::Out, StockLevel::In};
        QCOMPARE(codes(*reader_, *ask(query)), QStringList({QStringLiteral("OIL-1"), QStringLiteral("MUG-BLUE")}));
        query.categories = {CategoryId(QStringLiteral("600001"))};
        QCOMPARE(codes(*reader_, *ask(query)), QStringList{QStringLiteral("MUG-BLUE")});
        query.statuses = {Status::Deleted};
        QVERIFY(ask(query)->skus.empty()); // there is one piece of it: neither out nor plenty
    }

    // Until the platform says of one listing how good it is, there is nothing to show or to choose.
    void quality()
    {
        QVERIFY(!ask({})->rated);
        QVERIFY(!kit::take(firstGridRows(*reader_, kShop, GridOrder::Ascending, 10)).rated);
        write([&](store::Connection &connection) -> core::Result<void> {
            if (auto done = saveQuality(connection, mug_.row, Quality::Good); !done)
                return done;
            return saveQuality(connection, lamp_.row, Quality::Poor);
        });
        QVERIFY(kit::take(refreshGrid(*reader_, index_->columns(), {mug_.row, lamp_.row}, {})));
        index_->changed();
        const auto all = ask({});
        QVERIFY(all->rated);
        QVERIFY(kit::take(firstGridRows(*reader_, kShop, GridOrder::Ascending, 10)).rated);
        // In the order of Quality: the oil's is not known, the lamp's poor, the mug's good.
        QCOMPARE(all->facets.qualities, (std::array<qint64, kQualities>{1, 1, 0, 1}));
        GridQuery query;
        query.qualities = {Quality::Poor, Quality::Fair};
        QVERIFY(query.filters());
        const auto poor = ask(query);
        QCOMPARE(titles(*reader_, *poor), QStringList{QStringLiteral("Ärmel Lamp")});
        QCOMPARE(poor->facets.qualities, all->facets.qualities); // as if none were chosen
        QCOMPARE(poor->facets.statuses[size_t(Status::Activate)], 0);
        // What there is to improve first; what nobody judged last.
        query.qualities.clear();
        query.sort = GridSort::Quality;
        const QStringList ascending{QStringLiteral("Ärmel Lamp"), QStringLiteral("Waffle Mug"),
                                    QStringLiteral("cloud Lip Oil")};
        QCOMPARE(titles(*reader_, *ask(query)), ascending);
        const auto rows = kit::take(readGridRows(*reader_, kShop, nullptr, {{mug_.row, 0}, {0, mug_.skus[0].row}}));
        QCOMPARE(rows[0].quality, Quality::Good);
        QCOMPARE(rows[1].quality, Quality::Good);
        // The whole program reads the same anew, and an edit doesn't touch it.
        Product edited = mug_;
        edited.quality = Quality::Good;
        edited.title = QStringLiteral("Waffle Mug, red");
        write([&](store::Connection &connection) { return updateProduct(connection, edited); });
        GridIndex fresh(kit::take(readGridColumns(*reader_, kShop)));
        QCOMPARE(kit::take(fresh.answer(*reader_, {}))->facets.qualities, all->facets.qualities);
        QCOMPARE(kit::take(loadProduct(*reader_, mug_.row))->quality, Quality::Good);
    }

    // What the platform says would make a listing better is kept until it says otherwise.
    void advice()
    {
        const Advice pictures{
            QStringLiteral("IMAGE"), QStringLiteral("FEW"), QStringLiteral("Add “pictures”."), Quality::Fair, {}};
        const Advice title{QStringLiteral("TITLE"),
                           QStringLiteral("SHORT"),
                           QStringLiteral("Write more."),
                           Quality::Good,
                           {QStringLiteral("mug")}};
        const auto take = [&](Quality quality, std::vector<Advice> advice) {
            write([&](store::Connection &connection) {
                return saveDiagnoses(connection, kShop,
                                     {{mug_.id, quality, advice}, {ProductId(QStringLiteral("1")), quality, advice}});
            });
        };
        const auto shown = [&] {
            return kit::take(readGridRows(*reader_, kShop, nullptr, {{mug_.row, 0}, {oil_.row, 0}}));
        };
        take(Quality::Poor, {pictures, title});
        QCOMPARE(shown()[0].advice, (std::vector<Advice>{pictures, title}));
        QCOMPARE(shown()[0].quality, Quality::Poor);
        QVERIFY(shown()[1].advice.empty());
        QCOMPARE(kit::take(adviceOf(*reader_, mug_.row)), shown()[0].advice);
        take(Quality::Unknown, {title}); // an answer without a tier leaves the one that is known
        QCOMPARE(shown()[0].advice, std::vector<Advice>{title});
        QCOMPARE(shown()[0].quality, Quality::Poor);
        take(Quality::Good, {});
        QVERIFY(shown()[0].advice.empty());
        QCOMPARE(shown()[0].quality, Quality::Good);
        QVERIFY(adviceFrom("no JSON").empty());
        take(Quality::Fair, {title});
        write([&](store::Connection &connection) { return removeProduct(connection, mug_.row); });
        QVERIFY(kit::take(adviceOf(*reader_, mug_.row)).empty());
    }

    // Reading the columns must not touch the wide rows.
    void indicesCoverTheColumns()
    {
        const auto plan = reader_->all(
            u"EXPLAIN QUERY PLAN SELECT row, title, status, audit_status, updated, category, brand, quality "
            u"FROM product INDEXED BY product_grid WHERE shop = 'x' ORDER BY title COLLATE NOCASE",
            [](const store::Statement &row) { return row.text(3); });
        QVERIFY2(kit::ok(plan), kit::why(plan));
        QCOMPARE(plan->size(), size_t(1));
        QVERIFY2(plan->front().contains(u"COVERING INDEX product_grid"), qPrintable(plan->front()));
    }

    // What an earlier version kept among the further fields.
    void qualityOfAnEarlierVersion()
    {
        store::Migrations before = allMigrations();
        std::erase_if(before, [](const store::Migration &one) { return one.number >= 140; });
        const QString path = folder_->filePath(QStringLiteral("earlier.db"));
        {
            const auto earlier = kit::take(store::Database::open(path, before));
            for (const auto &[id, extra] : {std::pair("1", R"({"listing_quality_tier":"FAIR","has_draft":false})"),
                                            std::pair("2", R"({"has_draft":true})")})
                QVERIFY(kit::ok(kit::waitFor(earlier->write([id, extra](store::Connection &connection) {
                    return connection.run(
                        u"INSERT INTO product(shop, id, title, description, category, brand, images, attributes, "
                        u"package, status, audit_status, audit_reasons, created, updated, extra, base, seen) VALUES "
                        u"('s', ?, '', '', '', '', '[]', '[]', '{}', 'ACTIVATE', '', '[]', 0, 0, ?, '', 0)",
                        QLatin1String(id), QLatin1String(extra));
                }))));
        }
        const auto now = kit::take(store::Database::open(path, allMigrations()));
        const auto reader = kit::take(now->reader());
        const auto rows = kit::take(reader->all(u"SELECT quality || extra FROM product ORDER BY id",
                                                [](const store::Statement &row) { return row.text(0); }));
        QCOMPARE(rows, (std::vector<QString>{QStringLiteral("2{\"has_draft\":false}"),
                                             QStringLiteral("0{\"has_draft\":true}")}));
    }

    void sums()
    {
        GridQuery query;
        const auto answer = ask(query);
        GridSelection all{GridSelection::Kind::AllBut, {}};
        GridSums sums = index_->sums(*answer, all);
        QCOMPARE(sums.skus, 4);
        QCOMPARE(sums.prices.front().minor, 1200 + 900 + 1399 + 1699);
        all.skus = {oil_.skus.front().row};
        QCOMPARE(index_->sums(*answer, all).stock, 15);
        QCOMPARE(index_->sums(*answer, {GridSelection::Kind::Listed, {oil_.skus.front().row}}).stock, 800);
        QVERIFY(index_->sums(*answer, {}).prices.empty());
    }

    void aProductsLine()
    {
        const auto rows = kit::take(readGridRows(*reader_, kShop, &index_->columns(),
                                                 {{mug_.row, 0}, {oil_.row, 0}, {999, 0}, {0, mug_.skus[1].row}}));
        QCOMPARE(rows.size(), 3u); // what is gone is left out
        QCOMPARE(rows[0].skus, 2);
        QCOMPARE(rows[0].price->minor, 900);
        QCOMPARE(rows[0].highestPrice->minor, 1200);
        QCOMPARE(rows[0].stock, 5);
        QVERIFY(rows[0].sellerSku.isEmpty());
        QCOMPARE(rows[1].sellerSku, QStringLiteral("OIL-1")); // its only SKU's
        QVERIFY(!rows[1].highestPrice);
        QCOMPARE(rows[2].price->minor, 900);
        QCOMPARE(rows[2].product, mug_.row);
    }

    // What orders hold stands beside the stock: by SKU, and summed for the product.
    void reservedStock()
    {
        const WarehouseId first(QStringLiteral("W1")), second(QStringLiteral("W2"));
        const SkuId red = mug_.skus[0].id, blue = mug_.skus[1].id;
        const auto take = [&](std::vector<remote::Inventory> shown) {
            write([&](store::Connection &connection) { return saveReserved(connection, kShop, shown); });
        };
        take({{red, {}, {{first, 2}, {second, 1}}}, {blue, {}, {{first, 4}}}, {SkuId(QStringLiteral("1")), {}, {}}});
        const auto lines = [&] {
            return kit::take(
                readGridRows(*reader_, kShop, nullptr,
                             {{mug_.row, 0}, {0, mug_.skus[0].row}, {oil_.row, 0}, {0, oil_.skus[0].row}}));
        };
        QCOMPARE(lines()[0].reserved, 7); // 2 + 1 + 4
        QCOMPARE(lines()[0].stock, 5);    // what can be ordered, as before
        QCOMPARE(lines()[1].reserved, 3);
        QCOMPARE(lines()[2].reserved, 0);
        QCOMPARE(kit::take(reservedOf(*reader_, mug_.row)),
                 (Reserved{{mug_.skus[0].row, {{first, 2}, {second, 1}}}, {mug_.skus[1].row, {{first, 4}}}}));
        // Shipped, or cancelled; what is not asked about stays. An edit of the product keeps it.
        take({{red, {}, {}}});
        QCOMPARE(lines()[0].reserved, 4);
        QCOMPARE(lines()[1].reserved, 0);
        Product edited = mug_;
        edited.title = QStringLiteral("Another mug");
        write([&](store::Connection &connection) { return updateProduct(connection, edited); });
        QCOMPARE(lines()[0].reserved, 4);
        write([&](store::Connection &connection) { return removeProduct(connection, mug_.row); });
        QVERIFY(kit::take(reservedOf(*reader_, mug_.row)).empty());
    }

    void reservedStockIsFollowed()
    {
        GridReader reader(database_->path(), kShop);
        connect(database_.get(), &store::Database::changed, &reader, &GridReader::follow);
        QSignalSpy answers(&reader, &GridReader::answered), changes(&reader, &GridReader::changed);
        reader.ask({});
        QTRY_COMPARE(answers.count(), 2);
        const std::vector<remote::Inventory> shown{{oil_.skus[0].id, {}, {{WarehouseId(QStringLiteral("W1")), 9}}}};
        write([&](store::Connection &connection) { return saveReserved(connection, kShop, shown); });
        QTRY_COMPARE(changes.count(), 1);
        QSignalSpy fetched(&reader, &GridReader::fetched);
        reader.fetch({{oil_.row, 0}});
        QTRY_COMPARE(fetched.count(), 1);
        QCOMPARE(fetched[0][1].value<std::vector<GridRow>>().front().reserved, 9);
    }

    // An edit goes the one way: plan, journal, outbox. The line shows both values, the facet counts it.
    void pendingWork()
    {
        Product base = mug_;
        write([&](store::Connection &connection) {
            return saveSkuBase(connection, base.skus[0].row, skuFields(base.skus[0]));
        });
        Product edited = mug_;
        edited.skus[0].price->minor = 999;
        edit(mug_, edited);
        index_ = std::make_unique<GridIndex>(kit::take(readGridColumns(*reader_, kShop)));
        GridQuery query;
        query.work = {Work::Pending};
        const auto answer = ask(query);
        QCOMPARE(codes(*reader_, *answer), QStringList{QStringLiteral("MUG-RED")});
        QCOMPARE(answer->facets.work[0], 1);
        const auto rows = kit::take(
            readGridRows(*reader_, kShop, &index_->columns(), {{0, mug_.skus[0].row}, {0, mug_.skus[1].row}}));
        QCOMPARE(rows[0].price->minor, 999);
        QCOMPARE(rows[0].livePrice->minor, 1200);
        QCOMPARE(rows[0].work, bit(Work::Pending));
        QVERIFY(!rows[1].livePrice);
        QCOMPARE(rows[1].work, std::uint8_t(0));
    }

    void firstRowsComeFromTheIndices()
    {
        const auto first = kit::take(firstGridRows(*reader_, kShop, GridOrder::Ascending, 2));
        QVERIFY(!first.complete);
        QCOMPARE(titles(*reader_, first), QStringList({QStringLiteral("cloud Lip Oil"), QStringLiteral("Waffle Mug")}));
        QCOMPARE(first.ends, (std::vector<std::uint32_t>{1, 3}));
        QCOMPARE(first.productCount, 2); // of what is given, not of the shop
        QCOMPARE(first.skuCount, 3);
    }

    void refreshTakesValuesAndRefusesOtherShapes()
    {
        Product edited = lamp_;
        edited.skus[0].price->minor = 1;
        write([&](store::Connection &connection) { return saveSku(connection, edited.skus[0]); });
        QVERIFY(kit::take(refreshGrid(*reader_, index_->columns(), {lamp_.row}, {lamp_.skus[0].row})));
        index_->changed();
        GridQuery query;
        query.sort = GridSort::Price;
        QCOMPARE(titles(*reader_, *ask(query)).front(), QStringLiteral("Ärmel Lamp"));
        const Product more = add(listing(kShop, "New", "DRAFT", "600001", {{"NEW", 1, 1}}));
        QVERIFY(!kit::take(refreshGrid(*reader_, index_->columns(), {more.row}, {})));
        const Product others = add(listing(kOther, "New", "DRAFT", "600001", {{"NEW", 1, 1}}));
        QVERIFY(kit::take(refreshGrid(*reader_, index_->columns(), {others.row}, {others.skus[0].row})));
    }

    void onlyTheLastQuestionIsAnswered()
    {
        GridReader reader(database_->path(), kShop);
        QSignalSpy answers(&reader, &GridReader::answered);
        GridQuery query;
        query.text = QStringLiteral("waffle");
        reader.ask(query);
        query.text = QStringLiteral("cloud");
        const quint64 era = reader.ask(query);
        QTRY_COMPARE(answers.count(), 1);
        QCOMPARE(answers[0][0].toULongLong(), era);
        QCOMPARE(answers[0][1].value<GridAnswer>()->products, std::vector<qint64>{oil_.row});
    }

    void firstLinesThenAllThenWhatChanges()
    {
        GridReader reader(database_->path(), kShop);
        connect(database_.get(), &store::Database::changed, &reader, &GridReader::follow);
        QSignalSpy answers(&reader, &GridReader::answered), changes(&reader, &GridReader::changed);
        reader.ask({});
        QTRY_COMPARE(answers.count(), 2);
        QVERIFY(!answers[0][1].value<GridAnswer>()->complete);
        QVERIFY(answers[1][1].value<GridAnswer>()->complete);
        add(listing(kShop, "Another", "DRAFT", "600001", {{"NEW", 1, 1}}));
        QTRY_COMPARE(answers.count(), 3);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(answers[2][1].value<GridAnswer>()->productCount, 4);
        QSignalSpy fetched(&reader, &GridReader::fetched);
        reader.fetch({{oil_.row, 0}});
        QTRY_COMPARE(fetched.count(), 1);
        QSignalSpy summed(&reader, &GridReader::summed);
        reader.sum({GridSelection::Kind::AllBut, {}});
        QTRY_COMPARE(summed.count(), 1);
        QCOMPARE(summed[0][1].value<GridSums>().skus, 5);
    }

    void goingWhileReading()
    {
        GridReader reader(database_->path(), kShop);
        reader.ask({});
    }

    void aMissingFileIsTold()
    {
        GridReader reader(folder_->filePath(QStringLiteral("none/none.db")), kShop);
        QSignalSpy failures(&reader, &GridReader::failed);
        reader.ask({});
        QTRY_COMPARE(failures.count(), 1);
    }

private:
    GridAnswer ask(const GridQuery &query) { return kit::take(index_->answer(*reader_, query)); }

    template<class Work>
    void write(Work work)
    {
        const auto done = kit::waitFor(database_->write(work));
        if (!done)
            qFatal("%s", kit::why(done.error()));
    }

    Product add(Product product)
    {
        write([&](store::Connection &connection) { return insertProduct(connection, product); });
        return product;
    }

    void edit(const Product &before, const Product &after)
    {
        syncing::Operation operation;
        operation.shop = kShop;
        operation.actor = QStringLiteral("mara");
        operation.kind = QStringLiteral("edit");
        operation.title = QStringLiteral("Edit");
        const auto applied =
            kit::waitFor(syncing::apply(*database_, operation, syncing::fromList(changesBetween(before, after)),
                                        std::make_shared<ProductApplier>(), core::instant(1'760'000'000)));
        if (!applied)
            qFatal("%s", kit::why(applied.error()));
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<store::Database> database_;
    std::unique_ptr<store::Connection> reader_;
    std::unique_ptr<GridIndex> index_;
    Product mug_, oil_, lamp_, gone_;
};

QTEST_GUILESS_MAIN(GridTest)
#include "grid_test.moc"
