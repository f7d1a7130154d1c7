// SPDX-License-Identifier: GPL-3.0-or-later
// Both sides change a listing: what doesn't clash is merged, what does waits for a person and is overwritten by nobody.
#include "catalog/conflicts.h"
#include "catalog/edit.h"
#include "catalog/table.h"
#include "kit/engine/shopbed.h"
#include "kit/store/wait.h"

#include <QJsonArray>
#include <QTest>

#include <set>

using catalog::CatalogSync;
using catalog::Choice;
using catalog::Product;
using catalog::ProductId;
using kit::ok;
using kit::why;

class ConflictsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        kit::ShopBed::Options options;
        options.programs = QStringLiteral(SHOPWRIGHT_BIN);
        auto opened = kit::ShopBed::open(options);
        QVERIFY2(ok(opened), why(opened));
        bed_ = std::move(*opened);
        const auto done = bed_->sync(CatalogSync::Extent::Full);
        QVERIFY2(ok(done), why(done));
        tell(QStringLiteral("audit"), {{QStringLiteral("delay_seconds"), 0}});
        QVERIFY(ok(bed_->push())); // approved
    }
    void init() { bed_->engine().dispatcher().pause(bed_->shop().id); }
    void cleanup()
    {
        QVERIFY(conflicts().empty());
        QVERIFY(bed_->outbox({syncing::State::Queued, syncing::State::Sending, syncing::State::ReadingBack,
                              syncing::State::Held})
                    .empty());
    }

    // The other side touched another field: both changes live.
    void differentFieldsMerge()
    {
        const Product before = bed_->local(next());
        Product mine = before;
        mine.title = QStringLiteral("Mein Titel");
        mine.skus.front().stock.front().quantity = 7;
        edit(before, mine);
        changeThere(before, QStringLiteral("price"), 4321);
        const auto done = bed_->sync(CatalogSync::Extent::Incremental);
        QVERIFY2(ok(done), why(done));
        QCOMPARE(done->value(u"conflicts").toInteger(), 0);
        QCOMPARE(bed_->local(before.id).title, mine.title);
        QCOMPARE(bed_->local(before.id).skus.front().price->minor, 4321);
        sendAll();
        QCOMPARE(there(before, QStringLiteral("title")), QVariant(mine.title));
        QCOMPARE(there(before, QStringLiteral("price")), QVariant(4321));
        QCOMPARE(there(before, QStringLiteral("stock")), QVariant(7));
    }

    void sameChangeIsNone()
    {
        const Product before = bed_->local(next());
        Product mine = before;
        mine.title = QStringLiteral("Einig");
        mine.skus.front().price->minor = 5555;
        edit(before, mine);
        changeThere(before, QStringLiteral("title"), mine.title);
        changeThere(before, QStringLiteral("price"), 5555);
        sendAll();
        QVERIFY(conflicts().empty());
        QCOMPARE(there(before, QStringLiteral("title")), QVariant(mine.title));
    }

    void resolved_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<bool>("synced"); // found by the sync, or else by the push
        QTest::addColumn<bool>("mine");
        for (const bool mine : {true, false}) {
            const char *choice = mine ? "mine" : "theirs";
            QTest::addRow("title, by sync, %s", choice) << QStringLiteral("title") << true << mine;
            QTest::addRow("title, by push, %s", choice) << QStringLiteral("title") << false << mine;
            QTest::addRow("price, by sync, %s", choice) << QStringLiteral("price") << true << mine;
            QTest::addRow("price, by push, %s", choice) << QStringLiteral("price") << false << mine;
            QTest::addRow("stock, by sync, %s", choice) << QStringLiteral("stock") << true << mine;
        }
    }
    void resolved()
    {
        QFETCH(QString, field);
        QFETCH(bool, synced);
        QFETCH(bool, mine);
        const Product before = bed_->local(next());
        Product after = before;
        const QVariant ours = field == u"title" ? QVariant(QStringLiteral("Unserer")) : QVariant(1111);
        const QVariant others = field == u"title" ? QVariant(QStringLiteral("Deren")) : QVariant(2222);
        if (field == u"title")
            after.title = ours.toString();
        else if (field == u"price")
            after.skus.front().price->minor = ours.toInt();
        else
            after.skus.front().stock.front().quantity = ours.toInt();
        edit(before, after);
        changeThere(before, field, others);
        if (synced) {
            const auto done = bed_->sync(CatalogSync::Extent::Incremental);
            QVERIFY2(ok(done), why(done));
            QCOMPARE(done->value(u"conflicts").toInteger(), 1);
        }
        sendAll();
        QCOMPARE(there(before, field), others); // nothing was overwritten
        QCOMPARE(here(before, field), ours);
        QCOMPARE(bed_->outbox({syncing::State::Held}).size(), size_t(1));
        const auto open = conflicts();
        QCOMPARE(open.size(), size_t(1));
        QCOMPARE(open.front().field, field);
        QCOMPARE(open.front().productId, before.id);
        QCOMPARE(valueOf(before, open.front().mine), ours);
        QCOMPARE(valueOf(before, open.front().theirs), others);
        QCOMPARE(valueOf(before, open.front().base), here(before, field, &before));

        resolve(open.front().row, mine ? Choice::Mine : Choice::Theirs);
        QVERIFY(conflicts().empty());
        sendAll();
        QCOMPARE(here(before, field), mine ? ours : others);
        QCOMPARE(there(before, field), mine ? ours : others);
        const auto again = bed_->sync(CatalogSync::Extent::Incremental);
        QVERIFY2(ok(again), why(again));
        QCOMPARE(again->value(u"changed").toInteger(), 0);
        QCOMPARE(again->value(u"conflicts").toInteger(), 0);
        const auto twice = kit::waitFor(bed_->engine().database().write([&](store::Connection &connection) {
            return catalog::resolveConflict(connection, open.front().row, Choice::Mine, QStringLiteral("me"),
                                            core::instant(1));
        }));
        QCOMPARE(twice.error().code, QStringLiteral("catalog.conflict_gone"));
    }

    // They took a variant away while I renamed one.
    void variants_data()
    {
        QTest::addColumn<bool>("mine");
        QTest::newRow("mine") << true;
        QTest::newRow("theirs") << false;
    }
    void variants()
    {
        QFETCH(bool, mine);
        const Product before = bed_->local(next(3));
        Product after = before;
        after.skus.back().sellerSku = QStringLiteral("UMBENANNT-%1").arg(mine);
        edit(before, after);
        removeVariantThere(before);
        sendAll();
        const auto open = conflicts();
        QCOMPARE(open.size(), size_t(1));
        QCOMPARE(open.front().field, QStringLiteral("skus"));
        resolve(open.front().row, mine ? Choice::Mine : Choice::Theirs);
        sendAll();
        waitForAudit(before.id);
        const QJsonArray skus = kit::take(bed_->remote(before.id))[u"skus"].toArray();
        QCOMPARE(skus.size(), qsizetype(before.skus.size()) - (mine ? 0 : 1));
        QCOMPARE(skus.last()[u"seller_sku"].toString(),
                 mine ? after.skus.back().sellerSku : before.skus.back().sellerSku);
        QVERIFY(ok(bed_->sync(CatalogSync::Extent::Incremental)));
        const Product now = bed_->local(before.id);
        QCOMPARE(qsizetype(now.skus.size()), skus.size());
        QCOMPARE(now.skus.back().sellerSku, skus.last()[u"seller_sku"].toString());
    }

    // They come round to my value: nothing is left to decide.
    void settlesByAgreement_data()
    {
        QTest::addColumn<bool>("held");
        QTest::newRow("before it was sent") << false;
        QTest::newRow("while it waits for a choice") << true;
    }
    void settlesByAgreement()
    {
        QFETCH(bool, held);
        const Product before = bed_->local(next());
        Product after = before;
        after.title = QStringLiteral("Am Ende einig");
        edit(before, after);
        changeThere(before, QStringLiteral("title"), QStringLiteral("Noch nicht"));
        QVERIFY(ok(bed_->sync(CatalogSync::Extent::Incremental)));
        QCOMPARE(conflicts().size(), size_t(1));
        if (held)
            sendAll();
        changeThere(before, QStringLiteral("title"), after.title);
        QVERIFY(ok(bed_->sync(CatalogSync::Extent::Incremental)));
        QVERIFY(conflicts().empty());
        sendAll();
    }

private:
    void tell(const QString &what, const QJsonObject &body)
    {
        const auto told = bed_->tell(what, body);
        QVERIFY2(ok(told), why(told));
    }

    ProductId next(int variants = 1)
    {
        const auto ids = kit::take(bed_->engine().reader().all(
            u"SELECT id FROM product p WHERE shop = ? AND status = 'ACTIVATE' AND audit_status = 'APPROVED' AND "
            "(SELECT count(*) FROM sku WHERE product = p.row AND stock_total > 5) >= ? ORDER BY row",
            [](const store::Statement &row) { return ProductId(row.text(0)); }, bed_->shop().id.text(), variants));
        for (const ProductId &id : ids)
            if (used_.insert(id.text()).second)
                return id;
        qFatal("no product left");
    }

    void edit(const Product &before, const Product &after)
    {
        const auto applied = bed_->change(catalog::changesBetween(before, after));
        QVERIFY2(ok(applied), why(applied));
    }

    void sendAll()
    {
        bed_->engine().dispatcher().resume(bed_->shop().id);
        const auto counts = bed_->push();
        QVERIFY2(ok(counts), why(counts));
        QCOMPARE(counts->rejected, 0);
    }

    void changeThere(const Product &product, const QString &field, const QVariant &value)
    {
        QJsonObject body{{QStringLiteral("product_id"), product.id.text()}};
        const catalog::Sku &sku = product.skus.front();
        QJsonObject offer{{QStringLiteral("id"), sku.id.text()}};
        if (field == u"title")
            body.insert(field, value.toString());
        else if (field == u"price")
            offer.insert(field, core::Money{value.toInt(), sku.price->currency}.toWire());
        else
            offer.insert(field, QJsonObject{{sku.stock.front().warehouse.text(), value.toInt()}});
        if (field != u"title")
            body.insert(QStringLiteral("skus"), QJsonArray{offer});
        tell(QStringLiteral("product"), body);
    }

    // By the API, as Seller Center would.
    void removeVariantThere(const Product &product)
    {
        QJsonArray skus = kit::take(bed_->remote(product.id))[u"skus"].toArray();
        skus.removeFirst();
        for (qsizetype i = 0; i < skus.size(); ++i) {
            QJsonObject sku = skus[i].toObject();
            sku.remove(QStringLiteral("status_info"));
            const QJsonObject price = sku[u"price"].toObject();
            sku.insert(QStringLiteral("price"), QJsonObject{{QStringLiteral("amount"), price[u"sale_price"]},
                                                            {QStringLiteral("currency"), price[u"currency"]}});
            QJsonArray attributes;
            for (const QJsonValue &one : sku[u"sales_attributes"].toArray()) {
                QJsonObject attribute{{QStringLiteral("id"), one[u"id"]},
                                      {QStringLiteral("value_id"), one[u"value_id"]}};
                if (const QString uri = one[u"sku_img"][u"uri"].toString(); !uri.isEmpty())
                    attribute.insert(QStringLiteral("sku_img"), QJsonObject{{QStringLiteral("uri"), uri}});
                attributes.append(attribute);
            }
            sku.insert(QStringLiteral("sales_attributes"), attributes);
            skus[i] = sku;
        }
        api::Request request;
        request.operation = QStringLiteral("PartialEditProduct");
        request.path = {{QStringLiteral("product_id"), product.id.text()}};
        request.body =
            QJsonObject{{QStringLiteral("save_mode"), QStringLiteral("LISTING")}, {QStringLiteral("skus"), skus}};
        const auto done = bed_->call(request);
        QVERIFY2(ok(done), why(done));
        waitForAudit(product.id);
    }

    void waitForAudit(const ProductId &id)
    {
        QTRY_VERIFY(kit::take(bed_->remoteState(id))[u"audit"].toString() != u"AUDITING");
    }

    QVariant there(const Product &product, const QString &field)
    {
        waitForAudit(product.id);
        const QJsonObject state = kit::take(bed_->remoteState(product.id));
        if (field == u"title")
            return state[u"base"][u"title"].toString();
        for (const QJsonValue &sku : state[u"skus"].toArray())
            if (sku[u"id"].toString() == product.skus.front().id.text())
                return field == u"price"
                           ? sku[u"price_minor"].toInt()
                           : sku[u"stock"][product.skus.front().stock.front().warehouse.text()][u"available"].toInt();
        return {};
    }

    QVariant here(const Product &product, const QString &field, const Product *of = nullptr)
    {
        const Product now = of ? *of : bed_->local(product.id);
        if (field == u"title")
            return now.title;
        return field == u"price" ? int(now.skus.front().price->minor) : int(now.skus.front().stock.front().quantity);
    }

    // Of a conflict, in the same form.
    static QVariant valueOf(const Product &product, const QJsonValue &value)
    {
        if (value.isString())
            return value.toString();
        const QJsonObject object = value.toObject();
        return object.contains(u"minor") ? object[u"minor"].toInt()
                                         : object[product.skus.front().stock.front().warehouse.text()].toInt();
    }

    std::vector<catalog::OpenConflict> conflicts()
    {
        return kit::take(catalog::openConflicts(bed_->engine().reader(), bed_->shop().id));
    }

    void resolve(qint64 conflict, Choice choice)
    {
        const auto done = kit::waitFor(bed_->engine().database().write(
            [conflict, choice, now = bed_->engine().now()](store::Connection &connection) {
                return catalog::resolveConflict(connection, conflict, choice, QStringLiteral("me"), now);
            }));
        QVERIFY2(ok(done), why(done));
    }

    std::unique_ptr<kit::ShopBed> bed_;
    std::set<QString> used_;
};

QTEST_GUILESS_MAIN(ConflictsTest)
#include "conflicts_test.moc"
