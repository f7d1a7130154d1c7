// SPDX-License-Identifier: GPL-3.0-or-later
// Edits on their way out, from plan to platform, against the real sandbox over TLS: what the platform has at the end,
// asked from the platform.
#include "catalog/categorytable.h"
#include "catalog/edit.h"
#include "catalog/table.h"
#include "kit/engine/shopbed.h"
#include "kit/store/wait.h"

#include <QImage>
#include <QJsonArray>
#include <QTest>

#include <set>

using catalog::CatalogSync;
using catalog::Product;
using catalog::ProductId;
using kit::ok;
using kit::why;

class CatalogPushTest final : public QObject {
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
    }
    void cleanup()
    {
        QVERIFY(bed_->clearFaults());
        QVERIFY(bed_->outbox({syncing::State::Queued, syncing::State::Sending, syncing::State::ReadingBack}).empty());
    }

    // The first sync of a shop is read-only: an edit waits until somebody has approved it.
    void waitsForApproval()
    {
        const Product before = bed_->local(next());
        Product after = before;
        after.skus.front().price->minor += 100;
        QVERIFY(ok(bed_->change(catalog::changesBetween(before, after))));
        const auto waiting =
            kit::waitFor(bed_->engine().push(bed_->shop().id, engine::Engine::Patience::WaitForever), 20'000);
        QVERIFY2(ok(waiting), why(waiting));
        QCOMPARE(waiting->held, 1);
        QCOMPARE(remotePrice(before, 0), before.skus.front().price->minor);
        QVERIFY(ok(bed_->push()));
        QCOMPARE(remotePrice(before, 0), before.skus.front().price->minor + 100);
    }

    void pricesAndStock()
    {
        const Product before = bed_->local(next(2));
        Product after = before;
        for (catalog::Sku &sku : after.skus) {
            sku.price->minor += 250;
            for (catalog::Stock &stock : sku.stock)
                stock.quantity = stock.quantity / 2 + 3;
        }
        after.skus.front().stock.front().quantity = 0; // sold out is a figure like any other
        resetStats();
        send(before, after);
        for (size_t i = 0; i < after.skus.size(); ++i) {
            QCOMPARE(remotePrice(after, i), after.skus[i].price->minor);
            QCOMPARE(remoteStock(after, i), after.skus[i].stock);
        }
        QCOMPARE(writes(), 2); // all variants share a call
        syncsUnchanged();
    }

    void content_data()
    {
        QTest::addColumn<QString>("field");
        for (const char *field : {"title", "description", "main_images", "product_attributes", "package_weight",
                                  "package_dimensions", "brand_id"})
            QTest::newRow(field) << QString::fromLatin1(field);
    }
    void content()
    {
        QFETCH(QString, field);
        const Product before = bed_->local(next());
        Product after = before;
        if (field == u"title")
            after.title = QStringLiteral("Neue Überschrift – „Zitat“ & mehr");
        else if (field == u"description")
            after.description = QStringLiteral("<p>Kurz &amp; gut: <b>Größe</b> zählt.</p>");
        else if (field == u"main_images")
            std::ranges::reverse(after.images);
        else if (field == u"product_attributes")
            after.attributes = otherAttributes(before);
        else if (field == u"package_weight")
            after.weight->value = QStringLiteral("1.234");
        else if (field == u"package_dimensions")
            after.dimensions->height = QStringLiteral("17");
        else
            after.brand = otherBrand(before);
        QVERIFY(before != after);
        send(before, after);
        waitForAudit(before.id);
        const auto done = bed_->sync(CatalogSync::Extent::Incremental);
        QVERIFY2(ok(done), why(done));
        QCOMPARE(done->value(u"changed").toInteger(), 0);
        const Product synced = bed_->local(before.id);
        QCOMPARE(synced.title, after.title);
        QCOMPARE(synced.description, after.description);
        QCOMPARE(synced.images, after.images);
        QCOMPARE(synced.attributes, after.attributes);
        QCOMPARE(synced.weight, after.weight);
        QCOMPARE(synced.dimensions, after.dimensions);
        QCOMPARE(synced.brand, after.brand);
        QCOMPARE(synced.skus, after.skus);
    }

    void cleared_data()
    {
        QTest::addColumn<QString>("field");
        QTest::newRow("brand") << QStringLiteral("brand");
        QTest::newRow("dimensions") << QStringLiteral("package_dimensions");
    }
    // Taken away here means taken away there, and nothing else with it.
    void cleared()
    {
        QFETCH(QString, field);
        const Product before = clearable(field);
        Product after = before;
        if (field == u"brand")
            after.brand.reset();
        else
            after.dimensions.reset();
        QJsonObject wanted = kit::take(bed_->remote(before.id));
        QVERIFY(wanted.contains(field));
        send(before, after);
        waitForAudit(before.id);
        QJsonObject there = kit::take(bed_->remote(before.id));
        QVERIFY(!there.contains(field));
        for (const char *moving : {"update_time", "audit"}) {
            wanted.remove(QLatin1String(moving));
            there.remove(QLatin1String(moving));
        }
        wanted.remove(field);
        QCOMPARE(there, wanted);
        syncsUnchanged();
    }

    void statuses()
    {
        using catalog::Status;
        const ProductId id = next();
        setStatus(id, Status::SellerDeactivated);
        QCOMPARE(remoteStatus(id), QStringLiteral("SELLER_DEACTIVATED"));
        setStatus(id, Status::Activate);
        QTRY_COMPARE(remoteStatus(id), QStringLiteral("ACTIVATE"));
        setStatus(id, Status::Deleted);
        QCOMPARE(remoteStatus(id), QStringLiteral("DELETED"));
        setStatus(id, Status::SellerDeactivated);
        QCOMPARE(remoteStatus(id), QStringLiteral("SELLER_DEACTIVATED"));
        syncsUnchanged();
        QCOMPARE(bed_->local(id).status, Status::SellerDeactivated);
    }

    void twentyStatusesShareACall()
    {
        std::vector<syncing::Change> changes;
        std::vector<ProductId> ids;
        for (int i = 0; i < 25; ++i) {
            ids.push_back(next());
            changes.push_back(catalog::statusChange(bed_->local(ids.back()), catalog::Status::SellerDeactivated));
        }
        QVERIFY(ok(bed_->change(changes)));
        resetStats();
        QVERIFY(ok(bed_->push()));
        QCOMPARE(writes(), 2);
        for (const ProductId &id : ids)
            QCOMPARE(remoteStatus(id), QStringLiteral("SELLER_DEACTIVATED"));
    }

    void creates()
    {
        const Product made = create(QStringLiteral("NEU-1"));
        const Product here = kit::take(catalog::loadProduct(bed_->engine().reader(), made.row)).value_or(Product());
        QVERIFY(!here.id.isEmpty());
        waitForAudit(here.id);
        const QJsonObject there = kit::take(bed_->remote(here.id));
        QCOMPARE(there[u"title"].toString(), made.title);
        QCOMPARE(there[u"status"].toString(), QStringLiteral("ACTIVATE"));
        const QJsonArray skus = there[u"skus"].toArray();
        QCOMPARE(skus.size(), qsizetype(made.skus.size()));
        for (size_t i = 0; i < made.skus.size(); ++i) {
            QCOMPARE(here.skus[i].id.text(), skus[qsizetype(i)][u"id"].toString());
            QCOMPARE(here.skus[i].sellerSku, skus[qsizetype(i)][u"seller_sku"].toString());
            QCOMPARE(remotePrice(here, i), made.skus[i].price->minor);
            QCOMPARE(remoteStock(here, i), made.skus[i].stock);
        }
        // Both pictures went up, each once, though one is used twice.
        QCOMPARE(there[u"main_images"].toArray().size(), 2);
        QVERIFY(!here.images.front().uri.isEmpty());
        // To the sync it is known already.
        const auto done = bed_->sync(CatalogSync::Extent::Incremental);
        QVERIFY2(ok(done), why(done));
        QCOMPARE(done->value(u"added").toInteger(), 0);
        QCOMPARE(done->value(u"changed").toInteger(), 0);
        QCOMPARE(done->value(u"conflicts").toInteger(), 0);
        QCOMPARE(bed_->local(here.id).skus.size(), made.skus.size());
        created_ = here.id;
    }

    // Edited while its creation is under way: the platform has the edit in the end.
    void editedWhileBeingCreated()
    {
        QVERIFY(ok(bed_->spoil(QStringLiteral("CreateProduct"), QStringLiteral("latency"), true)));
        Product made = newProduct(QStringLiteral("FRUEH"));
        QVERIFY(ok(bed_->change({catalog::creation(made)})));
        const auto pushed = bed_->engine().push(bed_->shop().id, engine::Engine::Patience::WaitForever);
        QTRY_VERIFY(!bed_->outbox({syncing::State::Sending}).empty());
        Product edited = made;
        edited.title = QStringLiteral("Während des Anlegens umbenannt");
        edited.skus.back().stock.front().quantity = 9;
        QVERIFY(ok(bed_->change(catalog::changesBetween(made, edited))));
        QVERIFY2(bed_->outbox({syncing::State::Sending}).size() == 1, "the creation is over already");
        QVERIFY(ok(kit::waitFor(pushed, 30'000)));
        Product here = kit::take(catalog::loadProduct(bed_->engine().reader(), made.row)).value_or(Product());
        waitForAudit(here.id);
        QVERIFY(ok(bed_->push()));
        waitForAudit(here.id);
        QCOMPARE(kit::take(bed_->remoteState(here.id))[u"base"][u"title"].toString(), edited.title);
        QCOMPARE(remoteStock(here, here.skus.size() - 1).front().quantity, 9);
    }

    void variantComesAndGoes()
    {
        Product before = bed_->local(created_);
        Product after = before;
        catalog::Sku more = after.skus.front();
        more.row = kit::take(catalog::RowNumbers::open(bed_->engine().reader())).nextSku();
        more.id = {};
        more.sellerSku = QStringLiteral("NEU-1-X");
        more.identifier.reset();
        more.extra = {};
        more.salesAttributes.front().valueId.clear();
        more.salesAttributes.front().valueName = QStringLiteral("Sondergröße");
        after.skus.push_back(more);
        send(before, after);
        waitForAudit(created_);
        QJsonArray skus = kit::take(bed_->remote(created_))[u"skus"].toArray();
        QCOMPARE(skus.size(), qsizetype(after.skus.size()));
        QCOMPARE(skus.last()[u"seller_sku"].toString(), more.sellerSku);
        syncsUnchanged();
        before = bed_->local(created_);
        QCOMPARE(before.skus.back().id.text(), skus.last()[u"id"].toString());

        after = before;
        after.skus.erase(after.skus.begin());
        send(before, after);
        waitForAudit(created_);
        skus = kit::take(bed_->remote(created_))[u"skus"].toArray();
        QCOMPARE(skus.size(), qsizetype(after.skus.size()));
        QCOMPARE(skus.first()[u"id"].toString(), after.skus.front().id.text());
        syncsUnchanged();
    }

    // Removed here and undone: before it is sent the platform's variant stays, afterwards a like one is made.
    void variantRemovalUndone_data()
    {
        QTest::addColumn<bool>("synced");
        QTest::addColumn<bool>("sent");
        QTest::newRow("at once") << false << false;
        QTest::newRow("after a sync") << true << false;
        QTest::newRow("after it was sent") << false << true;
    }
    void variantRemovalUndone()
    {
        QFETCH(bool, synced);
        QFETCH(bool, sent);
        const Product before = bed_->local(next(2));
        Product after = before;
        after.skus.erase(after.skus.begin());
        bed_->engine().dispatcher().pause(bed_->shop().id);
        const auto applied = bed_->change(catalog::changesBetween(before, after));
        QVERIFY2(ok(applied), why(applied));
        if (synced)
            QVERIFY(ok(bed_->sync(CatalogSync::Extent::Full)));
        if (sent) {
            bed_->engine().dispatcher().resume(bed_->shop().id);
            QVERIFY(ok(bed_->push()));
            waitForAudit(before.id);
        }
        QCOMPARE(bed_->local(before.id).skus.size(), before.skus.size() - 1);
        const auto undone = kit::waitFor(bed_->engine().undo(bed_->shop().id, applied->operation));
        QVERIFY2(ok(undone), why(undone));
        bed_->engine().dispatcher().resume(bed_->shop().id);
        QVERIFY(ok(bed_->push()));
        waitForAudit(before.id);
        const QJsonArray skus = kit::take(bed_->remote(before.id))[u"skus"].toArray();
        QCOMPARE(skus.size(), qsizetype(before.skus.size()));
        const auto at = std::ranges::find_if(skus, [&](const QJsonValue &sku) {
            return sku[u"seller_sku"].toString() == before.skus.front().sellerSku;
        });
        QVERIFY(at != skus.end());
        QCOMPARE((*at)[u"id"].toString() == before.skus.front().id.text(), !sent);
        syncsUnchanged();
        QCOMPARE(bed_->local(before.id).skus.size(), before.skus.size());
    }

    // A write's answer is spoilt in every way; the platform has the change at the end, and as often as was needed.
    void spoiltAnswers_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("afterEffect");
        const std::pair<const char *, bool> faults[] = {{"429", false},      {"503", false},     {"36009003", false},
                                                        {"hang", false},     {"hang", true},     {"reset", false},
                                                        {"reset", true},     {"truncate", true}, {"drip", true},
                                                        {"duplicate", true}, {"latency", true},  {"html", false}};
        for (const char *operation : {"UpdatePrice", "UpdateInventory", "PartialEditProduct", "CreateProduct",
                                      "DeactivateProducts", "DeleteProducts"})
            for (const auto &[kind, after] : faults)
                QTest::addRow("%s %s%s", operation, kind, after ? " after effect" : "")
                    << QString::fromLatin1(operation) << QString::fromLatin1(kind) << after;
    }
    void spoiltAnswers()
    {
        QFETCH(QString, operation);
        QFETCH(QString, kind);
        QFETCH(bool, afterEffect);
        const bool creation = operation == u"CreateProduct";
        const Product before = creation ? Product() : bed_->local(next());
        Product after = before;
        QVERIFY(ok(bed_->spoil(operation, kind, afterEffect)));
        if (creation) {
            const QString sellerSku = QStringLiteral("LOST-%1").arg(++lost_);
            after = create(sellerSku);
            after = kit::take(catalog::loadProduct(bed_->engine().reader(), after.row)).value_or(Product());
            api::Request search;
            search.operation = QStringLiteral("SearchProducts");
            search.query = {{QStringLiteral("page_size"), QStringLiteral("10")}};
            search.body = QJsonObject{{QStringLiteral("seller_skus"), QJsonArray{QString(sellerSku + u"-0")}}};
            const QJsonArray found = kit::take(bed_->call(search)).value(u"products").toArray();
            QCOMPARE(found.size(), 1); // not twice
            QCOMPARE(found.first()[u"id"].toString(), after.id.text());
        } else if (operation == u"UpdatePrice") {
            after.skus.front().price->minor += 777;
            send(before, after);
            QCOMPARE(remotePrice(after, 0), after.skus.front().price->minor);
        } else if (operation == u"UpdateInventory") {
            after.skus.front().stock.front().quantity = 4711;
            send(before, after);
            QCOMPARE(remoteStock(after, 0), after.skus.front().stock);
        } else if (operation == u"PartialEditProduct") {
            after.title = QStringLiteral("Gesendet trotz ") + kind;
            send(before, after);
            waitForAudit(after.id);
            QCOMPARE(kit::take(bed_->remoteState(after.id))[u"base"][u"title"].toString(), after.title);
        } else {
            const bool deletes = operation == u"DeleteProducts";
            setStatus(before.id, deletes ? catalog::Status::Deleted : catalog::Status::SellerDeactivated);
            QCOMPARE(remoteStatus(before.id),
                     deletes ? QStringLiteral("DELETED") : QStringLiteral("SELLER_DEACTIVATED"));
        }
    }

    // Read back before repeated: what is there already is not sent again.
    void lostAnswerIsNotRepeated_data()
    {
        QTest::addColumn<bool>("afterEffect");
        QTest::newRow("it happened") << true;
        QTest::newRow("it did not") << false;
    }
    void lostAnswerIsNotRepeated()
    {
        QFETCH(bool, afterEffect);
        const Product before = bed_->local(next());
        Product after = before;
        after.skus.front().price->minor += 31;
        QVERIFY(ok(bed_->spoil(QStringLiteral("UpdatePrice"), QStringLiteral("reset"), afterEffect)));
        resetStats();
        send(before, after);
        QCOMPARE(writes(), 1); // that were executed
        QCOMPARE(remotePrice(after, 0), after.skus.front().price->minor);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("field");
        QTest::newRow("price held by a promotion") << "price"
                                                   << "api.12052038"
                                                   << "price";
        QTest::newRow("stock held by a promotion") << "stock"
                                                   << "api.12052393"
                                                   << "stock";
        QTest::newRow("emoji in the title") << "title"
                                            << "api.12052931"
                                            << "title";
        QTest::newRow("weight without a number") << "weight"
                                                 << "api.12052006"
                                                 << "package_weight";
    }
    void refusals()
    {
        QFETCH(QString, what);
        QFETCH(QString, code);
        QFETCH(QString, field);
        const Product before = bed_->local(next());
        Product after = before;
        catalog::Sku &sku = after.skus.front();
        if (what == u"price" || what == u"stock")
            tell(QStringLiteral("lock"), {{QStringLiteral("sku_id"), sku.id.text()}});
        if (what == u"price")
            sku.price->minor += 100;
        else if (what == u"stock")
            sku.stock.front().quantity -= 1;
        else if (what == u"title")
            after.title = QStringLiteral("Heiß \U0001F525 begehrt");
        else
            after.weight->value = QStringLiteral("0.12345");
        QVERIFY(ok(bed_->change(catalog::changesBetween(before, after))));
        const auto counts = bed_->push();
        QVERIFY2(ok(counts), why(counts));
        const auto rows = bed_->outbox({syncing::State::Rejected});
        const auto row = std::ranges::find_if(rows, [&](const syncing::Row &one) {
            return catalog::rowIn(one.entity, QLatin1String("product:")) == before.row;
        });
        QVERIFY(row != rows.end());
        QVERIFY(row->error.has_value());
        QCOMPARE(row->error->code, code);
        QVERIFY2(row->error->place.contains(field), qPrintable(row->error->place));
        QVERIFY2(row->error->words.size() > 10 && row->error->remedy.size() > 5, why(*row->error));
        QVERIFY(!row->error->retryable());
    }

    // One bad price of a product doesn't hold up the others.
    void oneBadPriceOfMany()
    {
        const Product before = bed_->local(next(3));
        Product after = before;
        for (catalog::Sku &sku : after.skus)
            sku.price->minor += 55;
        tell(QStringLiteral("lock"), {{QStringLiteral("sku_id"), after.skus[1].id.text()}});
        QVERIFY(ok(bed_->change(catalog::changesBetween(before, after))));
        QVERIFY(ok(bed_->push()));
        for (size_t i = 0; i < after.skus.size(); ++i)
            QCOMPARE(remotePrice(after, i), before.skus[i].price->minor + (i == 1 ? 0 : 55));
    }

    // Undo is a plan like any other and reaches the platform the same way.
    void undoReachesThePlatform()
    {
        const Product before = bed_->local(next());
        Product after = before;
        after.title = QStringLiteral("Versehen");
        after.skus.front().price->minor *= 10;
        send(before, after);
        QCOMPARE(remotePrice(after, 0), after.skus.front().price->minor);
        const auto undone = kit::waitFor(bed_->engine().undo(bed_->shop().id, 0));
        QVERIFY2(ok(undone), why(undone));
        QVERIFY(ok(bed_->push()));
        waitForAudit(before.id);
        QCOMPARE(remotePrice(before, 0), before.skus.front().price->minor);
        QCOMPARE(kit::take(bed_->remoteState(before.id))[u"base"][u"title"].toString(), before.title);
    }

private:
    void tell(const QString &what, const QJsonObject &body)
    {
        const auto told = bed_->tell(what, body);
        QVERIFY2(ok(told), why(told));
    }

    // A live product that no test has used, with at least so many variants.
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

    // A product that has the field, in a category that doesn't ask for it.
    Product clearable(const QString &field)
    {
        const auto rules = kit::take(catalog::categoryRules(bed_->engine().reader(), bed_->shop().id));
        for (;;) {
            const Product product = bed_->local(next());
            const auto at = std::ranges::find(rules, product.category, &catalog::CategoryRules::id);
            const bool has = field == u"brand" ? product.brand.has_value() : product.dimensions.has_value();
            if (has && (field == u"brand" || (at != rules.end() && !at->dimensionsRequired)))
                return product;
        }
    }

    void send(const Product &before, const Product &after)
    {
        const auto applied = bed_->change(catalog::changesBetween(before, after));
        QVERIFY2(ok(applied), why(applied));
        const auto counts = bed_->push();
        QVERIFY2(ok(counts), why(counts));
        for (const syncing::Row &row : bed_->outbox())
            if (row.operation == applied->operation)
                QVERIFY2(row.state == syncing::State::Accepted,
                         qPrintable(row.kind + u' ' + syncing::toText(row.state) + u' ' +
                                    (row.error ? row.error->code + row.error->sentence() : QString())));
    }

    void setStatus(const ProductId &id, catalog::Status status)
    {
        const auto applied = bed_->change({catalog::statusChange(bed_->local(id), status)});
        QVERIFY2(ok(applied), why(applied));
        const auto counts = bed_->push();
        QVERIFY2(ok(counts), why(counts));
    }

    // The sandbox judges what is due every now and then.
    void waitForAudit(const ProductId &id)
    {
        QTRY_VERIFY(kit::take(bed_->remoteState(id))[u"audit"].toString() != u"AUDITING");
    }

    // A sync right after a push finds nothing that it didn't know.
    void syncsUnchanged()
    {
        const auto done = bed_->sync(CatalogSync::Extent::Incremental);
        QVERIFY2(ok(done), why(done));
        QCOMPARE(done->value(u"added").toInteger(), 0);
        QCOMPARE(done->value(u"changed").toInteger(), 0);
        QCOMPARE(done->value(u"conflicts").toInteger(), 0);
    }

    // A new listing after the pattern of an existing one, with two pictures of its own; sent.
    Product create(const QString &sellerSku)
    {
        const Product made = newProduct(sellerSku);
        const auto applied = bed_->change({catalog::creation(made)});
        if (!applied)
            qFatal("%s", why(applied));
        const auto counts = bed_->push();
        if (!counts)
            qFatal("%s", why(counts));
        for (const syncing::Row &row : bed_->outbox({syncing::State::Rejected}))
            if (row.operation == applied->operation)
                qFatal("%s", why(*row.error));
        return made;
    }

    Product newProduct(const QString &sellerSku)
    {
        if (pattern_.row == 0)
            pattern_ = bed_->local(next(2));
        Product made = pattern_;
        auto numbers = kit::take(catalog::RowNumbers::open(bed_->engine().reader()));
        made.row = numbers.nextProduct();
        made.id = {};
        made.title = QStringLiteral("Ganz neu: ") + sellerSku;
        made.status = catalog::Status::Draft;
        made.statusText.clear();
        made.auditStatus.clear();
        made.images = {{{}, {}, picture(sellerSku + u"-a", 0xff3366)}, {{}, {}, picture(sellerSku + u"-b", 0x3366ff)}};
        for (size_t i = 0; i < made.skus.size(); ++i) {
            made.skus[i].row = numbers.nextSku();
            made.skus[i].id = {};
            made.skus[i].sellerSku = sellerSku + u'-' + QString::number(i);
            made.skus[i].identifier.reset();
        }
        return made;
    }

    QString picture(const QString &name, QRgb colour)
    {
        QImage image(600, 600, QImage::Format_RGB32);
        image.fill(colour ^ qHash(name) % 0xffff);
        const QString path = pictures_.filePath(name + u".png");
        image.save(path);
        return path;
    }

    std::vector<catalog::Attribute> otherAttributes(const Product &product)
    {
        const auto rules = kit::take(catalog::categoryRules(bed_->engine().reader(), bed_->shop().id));
        auto attributes = product.attributes;
        for (catalog::Attribute &attribute : attributes)
            for (const catalog::CategoryRules &category : rules)
                for (const catalog::AttributeRule &rule : category.attributes)
                    if (category.id == product.category && rule.id == attribute.id)
                        for (const catalog::AttributeValue &value : rule.values)
                            if (value.id != attribute.values.front().id) {
                                attribute.values = {value};
                                return attributes;
                            }
        return attributes;
    }

    std::optional<catalog::BrandId> otherBrand(const Product &product)
    {
        const auto ids = kit::take(bed_->engine().reader().all(
            u"SELECT DISTINCT brand FROM product WHERE shop = ? AND brand <> '' ORDER BY brand",
            [](const store::Statement &row) { return catalog::BrandId(row.text(0)); }, bed_->shop().id.text()));
        for (const catalog::BrandId &id : ids)
            if (id != product.brand)
                return id;
        return std::nullopt;
    }

    QJsonObject remoteSku(const Product &product, size_t at)
    {
        const QJsonArray skus = kit::take(bed_->remoteState(product.id))[u"skus"].toArray();
        for (const QJsonValue &sku : skus)
            if (sku[u"id"].toString() == product.skus[at].id.text())
                return sku.toObject();
        return {};
    }
    qint64 remotePrice(const Product &product, size_t at)
    {
        return remoteSku(product, at)[u"price_minor"].toInteger(-1);
    }
    std::vector<catalog::Stock> remoteStock(const Product &product, size_t at)
    {
        std::vector<catalog::Stock> all;
        const QJsonObject stock = remoteSku(product, at)[u"stock"].toObject();
        for (auto one = stock.begin(); one != stock.end(); ++one)
            all.push_back({catalog::WarehouseId(one.key()), one.value()[u"available"].toInteger()});
        return all;
    }
    QString remoteStatus(const ProductId &id) { return kit::take(bed_->remote(id))[u"status"].toString(); }

    void resetStats() { QVERIFY(ok(bed_->tell(QStringLiteral("stats"), {}, "DELETE"))); }
    int writes()
    {
        const QJsonObject stats = kit::take(bed_->tell(QStringLiteral("stats"), {}, "GET"));
        return stats[u"quota"][u"write"][u"granted"].toInt();
    }

    std::unique_ptr<kit::ShopBed> bed_;
    QTemporaryDir pictures_;
    std::set<QString> used_;
    Product pattern_;
    ProductId created_;
    int lost_ = 0;
};

QTEST_GUILESS_MAIN(CatalogPushTest)
#include "catalogpush_test.moc"
