// SPDX-License-Identifier: GPL-3.0-or-later
// Prices and stock of many SKUs at once do just what they do one by one: tables, journal and outbox are compared after
// every step, with everything in the way that makes a change more than plain.
#include "catalog/bulkedit.h"
#include "catalog/catalog.h"
#include "catalog/category.h"
#include "catalog/edit.h"
#include "catalog/fields.h"
#include "catalog/table.h"
#include "kit/store/wait.h"
#include "sync/staged.h"
#include "sync/sync.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using catalog::BulkEdit;
using Field = BulkEdit::Field;

namespace {

const core::ShopId kShop(QStringLiteral("7494049642642441621"));
const catalog::WarehouseId kHamburg(QStringLiteral("71")), kMunich(QStringLiteral("72"));
const core::Currency kEuro = *core::Currency::fromCode(u"EUR");
const core::Instant kNow = core::instant(1'700'000'000);

// What ProductApplier does, but takes no staged change.
class OneByOne final : public syncing::Applier {
public:
    core::Result<std::vector<syncing::NewRow>> apply(store::Connection &connection,
                                                     const syncing::Change &change) override
    {
        return applier_.apply(connection, change);
    }

private:
    catalog::ProductApplier applier_;
};

// One database, and how changes are applied in it.
struct Side {
    std::unique_ptr<store::Connection> db;
    std::unique_ptr<syncing::Applier> applier;
};

// Values as they mean, not as they are spelled: JSON with its keys in order.
QString cell(const store::Statement &row, int column)
{
    const QString text = row.isNull(column) ? QStringLiteral("NULL") : row.text(column);
    if (!text.startsWith(u'{'))
        return text;
    return QString::fromUtf8(QJsonDocument(row.json(column)).toJson(QJsonDocument::Compact));
}

} // namespace

class OffersTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        sides_[0] = {opened(u"many"), std::make_unique<catalog::ProductApplier>()};
        sides_[1] = {opened(u"each"), std::make_unique<OneByOne>()};
    }

    void sameAsOneByOne_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<bool>("approved");
        QTest::addColumn<QString>("between"); // SQL that something else did meanwhile
        const auto add = [](const char *name, Field field, bool approved, const QString &between = {}) {
            QTest::newRow(name) << int(field) << approved << between;
        };
        const auto queued = QStringLiteral("WHERE subject LIKE '%1' AND state = 0");
        add("prices", Field::Price, true);
        add("list prices", Field::ListPrice, true);
        add("stock", Field::Stock, true);
        add("held until the shop is approved", Field::Price, false);
        add("a row is being sent", Field::Price, true,
            u"UPDATE sync_outbox SET state = 1 " + queued.arg(u"sku:1/price"_qs));
        add("a row has been accepted", Field::Price, true,
            u"UPDATE sync_outbox SET state = 3, head = 0 " + queued.arg(u"sku:2/price"_qs) +
                u"; UPDATE sync_outbox SET head = 1 WHERE entity = 'product:1/price' AND state = 0 AND id = (SELECT "
                "min(id) FROM sync_outbox WHERE entity = 'product:1/price' AND state = 0)");
        add("a row is held by a conflict", Field::Price, true,
            u"UPDATE sync_outbox SET state = 5, hold = 2, head = 0, error = "
            u"'{\"code\":\"sync.conflict\",\"words\":\"x\"}' " +
                queued.arg(u"sku:4/price"_qs));
        add("a row was held when asked", Field::Stock, true,
            u"UPDATE sync_outbox SET state = 5, hold = 3, head = 0 " + queued.arg(u"sku:4/stock"_qs));
        add("a row is being sent before the one that waits", Field::Price, true,
            u"UPDATE sync_outbox SET state = 1, attempts = 1 " + queued.arg(u"sku:1/price"_qs) +
                u"; INSERT INTO sync_outbox (shop, kind, entity, subject, batch_key, priority, state, head, payload, "
                "base, operation, due, created, changed) SELECT shop, kind, entity, subject, batch_key, priority, 0, "
                "0, payload, base, operation, due, created, changed FROM sync_outbox WHERE subject = 'sku:1/price'");
        add("a row waits after a failure", Field::Price, true,
            u"UPDATE sync_outbox SET attempts = 3, due = due + 60000, error = "
            u"'{\"code\":\"api.busy\",\"words\":\"Busy\"}' " +
                queued.arg(u"sku:3/price"_qs));
        add("the platform has another price now", Field::Price, true,
            u"UPDATE sku SET base = '{\"list_price\":{\"currency\":\"EUR\",\"minor\":7},\"price\":{\"currency\":"
            "\"EUR\",\"minor\":8},\"seller_sku\":\"A\"}' WHERE row = 1"_qs);
        add("less urgent rows wait before it", Field::Price, true,
            u"UPDATE sync_outbox SET priority = 3 " + queued.arg(u"sku:%/price"_qs));
        add("the shop was approved meanwhile", Field::Price, false,
            u"UPDATE sync_shop SET approved = 1; UPDATE sync_outbox SET state = 0, hold = 0 WHERE hold = 1; UPDATE "
            "sync_outbox SET head = 1 WHERE id IN (SELECT min(id) FROM sync_outbox WHERE state = 0 GROUP BY entity)"_qs);
    }
    void sameAsOneByOne()
    {
        QFETCH(int, field);
        QFETCH(bool, approved);
        QFETCH(QString, between);
        fill(approved);
        BulkEdit edit;
        edit.field = Field(field);
        edit.way = BulkEdit::Way::Set;
        edit.value = 1250;
        edit.warehouse = kMunich;

        const qint64 first = applied(edit);
        QVERIFY(first > 0);
        same();
        for (const Side &side : sides_)
            QVERIFY(kit::ok(side.db->execute(between)));
        same(); // the other row numbers are the same, so that the next step starts from one state
        edit.value = 999;
        const qint64 second = applied(edit);
        same();
        QVERIFY(taken(second) > 0);
        same();
        QVERIFY(taken(first) > 0);
        same();
    }
    // What is undone before anything was sent leaves nothing to send.
    void undoneInTimeCostsNoCall()
    {
        fill(true);
        BulkEdit edit;
        edit.field = Field::Price;
        edit.way = BulkEdit::Way::Set;
        edit.value = 1250;
        const qint64 first = applied(edit);
        QVERIFY(first > 0 && taken(first) > 0);
        for (const Side &side : sides_)
            QCOMPARE(table(*side.db,
                           u"SELECT count(*) FROM sync_outbox WHERE state IN (0, 5) AND subject LIKE '%/price'"_qs),
                     u"0"_qs);
        same();
    }

    // None of these may be taken: each needs what apply() does for it.
    void leavesTheRest_data()
    {
        QTest::addColumn<QString>("entity");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto price = [](const char *minor) {
            return QStringLiteral("{\"price\":{\"currency\":\"EUR\",\"minor\":%1}}").arg(QLatin1String(minor));
        };
        const QString none = QStringLiteral("{\"price\":null}");
        QTest::newRow("not as it was") << u"sku:1"_qs << price("1001") << price("5");
        QTest::newRow("a price that goes") << u"sku:1"_qs << price("1000") << none;
        QTest::newRow("another currency") << u"sku:1"_qs << price("1000") << price("5").replace(u"EUR"_qs, u"GBP"_qs);
        QTest::newRow("no such SKU") << u"sku:99"_qs << price("1000") << price("5");
        QTest::newRow("a product") << u"product:1"_qs << price("1000") << price("5");
        QTest::newRow("two fields") << u"sku:1"_qs << price("1000")
                                    << u"{\"price\":{\"currency\":\"EUR\",\"minor\":5},\"seller_sku\":\"Z\"}"_qs;
        QTest::newRow("a removal") << u"sku:1"_qs << price("1000") << u"{}"_qs;
        QTest::newRow("the platform doesn't know the product") << u"sku:6"_qs << price("300") << price("5");
        QTest::newRow("the platform doesn't know the variant") << u"sku:5"_qs << price("500") << price("5");
    }
    void leavesTheRest()
    {
        QFETCH(QString, entity);
        QFETCH(QString, before);
        QFETCH(QString, after);
        fill(true);
        store::Connection &db = *sides_[0].db;
        QVERIFY(kit::ok(syncing::clearStaged(db)));
        QVERIFY(kit::ok(db.run(u"INSERT INTO temp.sync_staged VALUES (1, ?, ?, ?)", entity, before, after)));
        QCOMPARE(kit::take(sides_[0].applier->applyStaged(db, kShop)).size(), size_t(0));
    }

    void takesThePlainOnes()
    {
        fill(true);
        store::Connection &db = *sides_[0].db;
        QVERIFY(kit::ok(syncing::clearStaged(db)));
        // The second is of a SKU that the first has changed, which it doesn't know.
        for (const char *minor : {"5", "6"})
            QVERIFY(kit::ok(
                db.run(u"INSERT INTO temp.sync_staged(entity, before, after) VALUES ('sku:1', ?, ?)",
                       "{\"price\":{\"currency\":\"EUR\",\"minor\":1000}}",
                       QStringLiteral("{\"price\":{\"currency\":\"EUR\",\"minor\":%1}}").arg(QLatin1String(minor)))));
        QVERIFY(kit::ok(db.run(u"INSERT INTO temp.sync_staged(entity, before, after) VALUES ('sku:2', "
                               "'{\"stock\":{\"71\":0,\"72\":1}}', '{\"stock\":{\"71\":4,\"72\":3}}')")));
        const auto taken = kit::take(sides_[0].applier->applyStaged(db, kShop));
        QCOMPARE(taken.size(), size_t(2)); // prices, stock
        QCOMPARE(taken[0].changes + taken[1].changes, 2);
        QCOMPARE(table(db, u"SELECT price FROM sku WHERE row = 1"_qs), u"5"_qs);
        QCOMPARE(table(db, u"SELECT stock_total FROM sku WHERE row = 2"_qs), u"7"_qs); // 4 + 3
        const auto left = kit::take(syncing::stagedBut(db, {taken[0].ids, taken[1].ids}));
        QCOMPARE(left.size(), size_t(1));
        QCOMPARE(left[0].after.value(u"price")[u"minor"].toInt(), 6);
    }

private:
    std::unique_ptr<store::Connection> opened(QStringView name)
    {
        auto opened = store::Connection::open(folder_->filePath(name.toString()), store::Connection::Mode::ReadWrite);
        store::Migrations all = store::migrations();
        for (const auto &part : {syncing::migrations(), catalog::migrations()})
            all.insert(all.end(), part.begin(), part.end());
        std::ranges::sort(all, {}, &store::Migration::number);
        if (!kit::ok(opened) || !kit::ok(store::migrate(**opened, all)))
            qFatal("no database");
        return std::move(*opened);
    }

    // SKUs 1 to 3 of a listing and 4 of another that the platform has; 5 of one where it lacks the variant, 6 of one
    // that it lacks altogether.
    void fill(bool approved)
    {
        for (const Side &side : sides_) {
            QVERIFY(
                kit::ok(side.db->run(u"INSERT INTO sync_shop (shop, approved) VALUES (?, ?)", kShop.text(), approved)));
            add(*side.db, u"Mug"_qs, u"1729"_qs,
                {sku(u"A"_qs, 1000, 1500, 5), sku(u"B"_qs, 2000, std::nullopt, 0), sku(u"C"_qs, 3000, 3500, 7)});
            add(*side.db, u"Bowl"_qs, u"1730"_qs, {sku(u"D"_qs, 4000, 4500, 1)});
            add(*side.db, u"Cup"_qs, u"1731"_qs, {sku(u"E"_qs, 500, 600, 2)});
            add(*side.db, u"Plate"_qs, {}, {sku(u"F"_qs, 300, 400, 3)});
            for (const qint64 row : {5, 6})
                QVERIFY(kit::ok(catalog::saveSkuBase(*side.db, row, {})));
        }
    }
    static catalog::Sku sku(const QString &code, qint64 price, std::optional<qint64> listPrice, qint64 pieces)
    {
        catalog::Sku sku;
        sku.id = catalog::SkuId(u"9" + code);
        sku.sellerSku = code;
        sku.price = core::Money{price, kEuro};
        if (listPrice)
            sku.listPrice = core::Money{*listPrice, kEuro};
        sku.stock = {{kHamburg, pieces}, {kMunich, 1}};
        return sku;
    }
    static void add(store::Connection &db, const QString &title, const QString &id, std::vector<catalog::Sku> skus)
    {
        catalog::Product product;
        product.shop = kShop;
        product.id = catalog::ProductId(id);
        product.title = title;
        product.status = catalog::Status::Activate;
        product.skus = std::move(skus);
        QVERIFY(kit::ok(catalog::insertProduct(db, product)));
        QVERIFY(kit::ok(catalog::saveProductBase(db, product.row, catalog::productFields(product))));
        for (const catalog::Sku &one : product.skus)
            QVERIFY(kit::ok(catalog::saveSkuBase(db, one.row, catalog::skuFields(one))));
    }

    // On both sides; the operation, or 0.
    qint64 applied(const BulkEdit &edit)
    {
        qint64 made = 0;
        for (const Side &side : sides_) {
            auto plan = catalog::planBulk(*side.db, kShop, catalog::Market::ofRegion(u"DE"), {6, 3, 1, 2, 5, 4}, edit);
            if (!kit::ok(plan))
                return 0;
            syncing::Operation operation;
            operation.shop = kShop;
            operation.kind = operation.title = operation.actor = QStringLiteral("bulk");
            operation.time = kNow;
            const auto done = syncing::apply(
                *side.db, operation, catalog::bulkChanges(std::make_shared<const catalog::BulkPlan>(std::move(*plan))),
                *side.applier, kNow);
            if (!kit::ok(done) || done->changes != 6)
                return 0;
            made = done->operation;
        }
        return made;
    }
    qint64 taken(qint64 operation)
    {
        qint64 made = 0;
        for (const Side &side : sides_) {
            const auto done =
                syncing::undo(*side.db, operation, QStringLiteral("test"), QStringLiteral("undo"), *side.applier, kNow);
            if (!kit::ok(done))
                return 0;
            made = done->operation;
        }
        return made;
    }

    static QString table(store::Connection &db, const QString &sql)
    {
        const auto rows = kit::take(db.all(sql, [](const store::Statement &row) {
            QStringList cells;
            for (int i = 0; i < row.columns(); ++i)
                cells.append(cell(row, i));
            return cells.join(u' ');
        }));
        return QStringList(rows.begin(), rows.end()).join(u'\n');
    }
    // The order in which an operation's rows came isn't promised, so they are compared without their numbers, nor what
    // urgency a row ended with.
    void same()
    {
        for (const QString &sql :
             {u"SELECT row, currency, price, list_price, stock, stock_total FROM sku ORDER BY row"_qs,
              u"SELECT shop, kind, changes, undoes, undone_by FROM sync_operation ORDER BY id"_qs,
              u"SELECT operation, entity, before, after FROM sync_change ORDER BY operation, entity"_qs,
              u"SELECT k.kind, entity, subject, batch_key, CASE WHEN state < 3 THEN priority END, state, hold, "
              u"payload, base, idempotency_key, "
              "operation, attempts, due, error, created, changed FROM sync_outbox o JOIN sync_kind k ON k.id = o.kind "
              "ORDER BY operation, k.kind, subject, state"_qs,
              u"SELECT entity, count(*), sum(head), min(id) = sum(id * head) FROM sync_outbox WHERE state < 3 GROUP BY "
              "entity ORDER BY entity"_qs})
            QCOMPARE(table(*sides_[0].db, sql), table(*sides_[1].db, sql));
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::array<Side, 2> sides_; // many at once, one by one
};

QTEST_GUILESS_MAIN(OffersTest)
#include "offers_test.moc"
