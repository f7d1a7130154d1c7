// SPDX-License-Identifier: GPL-3.0-or-later
// The catalog sync against the real sandbox over TLS: afterwards what stands here equals what the platform answers,
// field by field.
#include "catalog/advice.h"
#include "catalog/compliance.h"
#include "catalog/edit.h"
#include "catalog/reserved.h"
#include "catalog/table.h"
#include "kit/engine/shopbed.h"
#include "kit/store/wait.h"
#include "sync/cursor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using catalog::CatalogSync;
using kit::ok;
using kit::why;

namespace {

// The platform's amount in minor units, by hand: "12.30" -> 1230. Demo shops have currencies with two decimals.
qint64 minor(const QJsonValue &amount)
{
    QString text = amount.toString();
    if (!text.contains(u'.'))
        text += u".00";
    return text.remove(u'.').toLongLong();
}

QString compact(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
}

// What differs between our product and the platform's answer; written from the contract, not from our mapping.
class Comparison final {
public:
    QStringList differences;

    void product(const catalog::Product &mine, const QJsonObject &theirs)
    {
        same("title", mine.title, theirs[u"title"].toString());
        same("description", mine.description, theirs[u"description"].toString());
        same("status", mine.statusText, theirs[u"status"].toString());
        same("quality", qint64(mine.quality),
             qint64(QStringList{QStringLiteral("POOR"), QStringLiteral("FAIR"), QStringLiteral("GOOD")}.indexOf(
                        theirs[u"listing_quality_tier"].toString()) +
                    1));
        same("audit", mine.auditStatus, theirs[u"audit"][u"status"].toString());
        same("category", mine.category.text(), theirs[u"category_chains"].toArray().last()[u"id"].toString());
        same("brand", mine.brand ? mine.brand->text() : QString(), theirs[u"brand"][u"id"].toString());
        same("created", core::unixSeconds(mine.created), theirs[u"create_time"].toInteger());
        same("updated", core::unixSeconds(mine.updated), theirs[u"update_time"].toInteger());
        QStringList uris;
        for (const catalog::Image &image : mine.images)
            uris.append(image.uri);
        same("images", uris, texts(theirs[u"main_images"].toArray(), u"uri"));
        attributes(mine, theirs[u"product_attributes"].toArray());
        same("weight", mine.weight ? mine.weight->value + mine.weight->unit : QString(),
             theirs[u"package_weight"][u"value"].toString() + theirs[u"package_weight"][u"unit"].toString());
        const QJsonValue size = theirs[u"package_dimensions"];
        same("dimensions",
             mine.dimensions ? mine.dimensions->length + u'x' + mine.dimensions->width + u'x' +
                                   mine.dimensions->height + mine.dimensions->unit
                             : QString(),
             size.isUndefined() ? QString()
                                : size[u"length"].toString() + u'x' + size[u"width"].toString() + u'x' +
                                      size[u"height"].toString() + size[u"unit"].toString());
        reasons(mine, theirs[u"audit_failed_reasons"].toArray());
        rest("product", mine.extra, theirs,
             {"id",
              "title",
              "description",
              "status",
              "audit",
              "category_chains",
              "brand",
              "create_time",
              "update_time",
              "main_images",
              "product_attributes",
              "package_weight",
              "package_dimensions",
              "audit_failed_reasons",
              "listing_quality_tier",
              "skus",
              "certifications",
              "size_chart",
              "manufacturer_ids",
              "responsible_person_ids"});
        for (const QLatin1String field : {catalog::kManufacturers, catalog::kResponsiblePersons})
            same("responsible parties", compact({{field, catalog::complianceToJson(mine.compliance).value(field)}}),
                 compact({{field, theirs.value(field)}}));
        const QJsonArray skus = theirs[u"skus"].toArray();
        same("number of SKUs", qint64(mine.skus.size()), qint64(skus.size()));
        for (size_t i = 0; i < std::min(mine.skus.size(), size_t(skus.size())); ++i)
            sku(mine.skus[i], skus[qsizetype(i)].toObject());
    }

private:
    void same(const char *what, const QString &mine, const QString &theirs)
    {
        if (mine != theirs)
            differences.append(QLatin1String(what) + u": " + mine + u" / " + theirs);
    }
    void same(const char *what, qint64 mine, qint64 theirs)
    {
        same(what, QString::number(mine), QString::number(theirs));
    }
    void same(const char *what, const QStringList &mine, const QStringList &theirs)
    {
        same(what, mine.join(u'|'), theirs.join(u'|'));
    }

    static QStringList texts(const QJsonArray &list, QStringView key)
    {
        QStringList all;
        for (const QJsonValue &one : list)
            all.append(one[key].toString());
        return all;
    }

    void attributes(const catalog::Product &mine, const QJsonArray &theirs)
    {
        QStringList ours, those;
        for (const catalog::Attribute &attribute : mine.attributes) {
            QString text = attribute.id + u' ' + attribute.name + u':';
            for (const catalog::AttributeValue &value : attribute.values)
                text += value.id + u' ' + value.name + u';';
            ours.append(text);
        }
        for (const QJsonValue &attribute : theirs) {
            QString text = attribute[u"id"].toString() + u' ' + attribute[u"name"].toString() + u':';
            for (const QJsonValue &value : attribute[u"values"].toArray())
                text += value[u"id"].toString() + u' ' + value[u"name"].toString() + u';';
            those.append(text);
        }
        same("attributes", ours, those);
    }

    void reasons(const catalog::Product &mine, const QJsonArray &theirs)
    {
        same("number of reasons", qint64(mine.auditReasons.size()), qint64(theirs.size()));
        for (size_t i = 0; i < std::min(mine.auditReasons.size(), size_t(theirs.size())); ++i)
            for (const QJsonValue &reason : theirs[qsizetype(i)][u"reasons"].toArray())
                if (!mine.auditReasons[i].contains(reason.toString()))
                    differences.append(u"reason: " + mine.auditReasons[i]);
    }

    // What we don't model is kept as it came.
    void rest(const char *what, const QJsonObject &extra, QJsonObject theirs, std::initializer_list<const char *> known)
    {
        for (const char *key : known)
            theirs.remove(QLatin1String(key));
        if (extra != theirs)
            differences.append(QLatin1String(what) + u" further fields: " + compact(extra) + u" / " + compact(theirs));
    }

    void sku(const catalog::Sku &mine, const QJsonObject &theirs)
    {
        same("SKU", mine.id.text(), theirs[u"id"].toString());
        same("seller SKU", mine.sellerSku, theirs[u"seller_sku"].toString());
        same("price", mine.price ? mine.price->minor : -1, minor(theirs[u"price"][u"sale_price"]));
        same("currency", mine.price ? mine.price->currency.code() : QString(),
             theirs[u"price"][u"currency"].toString());
        same("list price", mine.listPrice ? mine.listPrice->minor : -1,
             theirs.contains(u"list_price") ? minor(theirs[u"list_price"][u"amount"]) : -1);
        same("code", mine.identifier ? mine.identifier->type + mine.identifier->code : QString(),
             theirs[u"identifier_code"][u"type"].toString() + theirs[u"identifier_code"][u"code"].toString());
        std::map<QString, qint64> ours, those;
        for (const catalog::Stock &stock : mine.stock)
            ours[stock.warehouse.text()] = stock.quantity;
        for (const QJsonValue &stock : theirs[u"inventory"].toArray())
            those[stock[u"warehouse_id"].toString()] = stock[u"quantity"].toInteger(-1);
        if (ours != those)
            differences.append(QStringLiteral("stock of ") + mine.id.text());
        QStringList variants, wanted;
        for (const catalog::SalesAttribute &one : mine.salesAttributes)
            variants.append(one.id + one.name + one.valueId + one.valueName + (one.image ? one.image->uri : QString()));
        for (const QJsonValue &one : theirs[u"sales_attributes"].toArray())
            wanted.append(one[u"id"].toString() + one[u"name"].toString() + one[u"value_id"].toString() +
                          one[u"value_name"].toString() + one[u"sku_img"][u"uri"].toString());
        same("variant", variants, wanted);
        rest("SKU", mine.extra, theirs,
             {"id", "seller_sku", "price", "list_price", "identifier_code", "inventory", "sales_attributes"});
    }
};

} // namespace

class CatalogSyncTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        kit::ShopBed::Options options;
        options.programs = QStringLiteral(SHOPWRIGHT_BIN);
        auto opened = kit::ShopBed::open(options);
        QVERIFY2(ok(opened), why(opened));
        bed_ = std::move(*opened);
    }
    void cleanup() { QVERIFY(bed_->clearFaults()); }

    void fullSync()
    {
        const auto done = bed_->sync(CatalogSync::Extent::Full);
        QVERIFY2(ok(done), why(done));
        QVERIFY(done->value(u"added").toInteger() > 300);
        QCOMPARE(done->value(u"conflicts").toInteger(), 0);
        equalsRemote();
        // The demo has what makes mappings go wrong; else the comparison would prove little.
        QVERIFY(seen_.variants && seen_.warehouses && seen_.unicode && seen_.audits && seen_.codes);
        QVERIFY(reservedEqualsRemote() > 100); // SKUs that orders hold something of
    }

    // Each listing counts as it comes in, not each page of a hundred. The job's clock moves on at every look, so that
    // no report is left out for coming too soon.
    void countsListings()
    {
        forgetAll();
        auto &engine = bed_->engine();
        const core::Clock hasty = [start = std::chrono::system_clock::now(), looks = 0]() mutable {
            return start + ++looks * std::chrono::milliseconds(200);
        };
        CatalogSync job(engine.caller(), engine.database(), hasty, bed_->shop().id, catalog::Market::ofRegion(u"DE"),
                        CatalogSync::Extent::Full);
        std::set<qint64> counts;
        qint64 last = 0, total = 0;
        bool rises = true;
        connect(&job, &CatalogSync::progressed, this, [&](qint64 done, qint64 of, const QString &) {
            rises = rises && done >= last && done <= of;
            last = done;
            total = of;
            counts.insert(done);
        });
        QSignalSpy ended(&job, &CatalogSync::finished);
        job.start();
        QVERIFY(ended.wait(60'000));
        QVERIFY(rises);
        QCOMPARE(last, total);
        QVERIFY2(counts.size() > 300, qPrintable(QString::number(counts.size())));
        QVERIFY(bed_->sync(CatalogSync::Extent::Full)); // by the true clock
    }

    // Pictures come when they are looked at, over the same TLS, from the addresses that the sync brought.
    void picturesAreFetchedLazily()
    {
        const catalog::Product product = bed_->local(kit::take(bed_->remoteIds()).front());
        const catalog::Image image = product.images.front();
        QVERIFY(image.url.startsWith(u"https://"));
        auto *images = kit::take(bed_->engine().images());
        QCOMPARE(images->size(), 0); // nothing was fetched by the sync
        const auto bytes = kit::waitFor(images->fetch(image));
        QVERIFY2(ok(bytes), why(bytes));
        QVERIFY(bytes->size() > 500);
        QCOMPARE(images->size(), qint64(bytes->size()));
        // A variant's picture as well.
        const auto rows = kit::take(catalog::productRows(bed_->engine().reader(), bed_->shop().id, 0, 1000));
        for (const qint64 row : rows) {
            const auto some = kit::take(catalog::loadProduct(bed_->engine().reader(), row));
            const auto &attributes = some->skus.front().salesAttributes;
            if (attributes.empty() || !attributes.front().image)
                continue;
            QVERIFY(ok(kit::waitFor(images->fetch(*attributes.front().image))));
            return;
        }
        QFAIL("the demo has no variant with a picture");
    }

    // Behind the client's back: changed in every way that Seller Center has, deleted, and one that is new to us.
    void incrementalSync()
    {
        const auto live = liveProducts(4);
        QVERIFY(live.size() == 4);
        const QString deleted = deletedRemotely();
        const catalog::Product retitled = bed_->local(live[0]), repriced = bed_->local(live[1]);
        const QString title = QStringLiteral("Größenwahn – 日本語 “quotes” & <tags> ½");
        tell(QStringLiteral("product"),
             {{QStringLiteral("product_id"), retitled.id.text()}, {QStringLiteral("title"), title}});
        const catalog::Sku &sku = repriced.skus.front();
        const QJsonObject offer{{QStringLiteral("id"), sku.id.text()},
                                {QStringLiteral("price"), QStringLiteral("1234.56")},
                                {QStringLiteral("stock"), QJsonObject{{sku.stock.front().warehouse.text(), 77}}}};
        tell(QStringLiteral("product"),
             {{QStringLiteral("product_id"), repriced.id.text()}, {QStringLiteral("skus"), QJsonArray{offer}}});
        tell(QStringLiteral("product"),
             {{QStringLiteral("product_id"), live[2].text()}, {QStringLiteral("delete"), true}});
        tell(QStringLiteral("product"), {{QStringLiteral("product_id"), live[3].text()},
                                         {QStringLiteral("status"), QStringLiteral("SELLER_DEACTIVATED")}});
        api::Request recover;
        recover.operation = QStringLiteral("RecoverProducts");
        recover.body = QJsonObject{{QStringLiteral("product_ids"), QJsonArray{deleted}}};
        QVERIFY(ok(bed_->call(recover)));
        QVERIFY(differs(live[0]) && differs(live[1])); // the comparison sees what it should

        const auto done = bed_->sync(CatalogSync::Extent::Incremental);
        QVERIFY2(ok(done), why(done));
        QCOMPARE(done->value(u"full").toBool(true), false);
        QCOMPARE(done->value(u"added").toInteger(), 1);
        QCOMPARE(done->value(u"changed").toInteger(), 2); // the deactivated one has no changed field
        QCOMPARE(done->value(u"deleted").toInteger(), 1);
        QCOMPARE(bed_->local(live[0]).title, title);
        QCOMPARE(bed_->local(live[1]).skus.front().price->minor, 123456);
        QCOMPARE(bed_->local(live[1]).skus.front().stock.front().quantity, 77);
        QCOMPARE(bed_->local(live[2]).status, catalog::Status::Deleted);
        equalsRemote();
        // What the platform changed can be read in the journal.
        const auto merges = kit::take(syncing::operations(bed_->engine().reader(), bed_->shop().id, 0, 10));
        QCOMPARE(merges.front().actor, QStringLiteral("platform"));
    }

    void nothingNew()
    {
        const auto done = bed_->sync(CatalogSync::Extent::Incremental);
        QVERIFY2(ok(done), why(done));
        QCOMPARE(done->value(u"added").toInteger(), 0);
        QCOMPARE(done->value(u"changed").toInteger(), 0);
        QCOMPARE(done->value(u"deleted").toInteger(), 0);
    }

    // In the United States the platform says how good it finds a listing; what it thinks changes without a change here.
    void qualityOfTheAmericanShop()
    {
        kit::ShopBed::Options options;
        options.programs = QStringLiteral(SHOPWRIGHT_BIN);
        options.region = QStringLiteral("US");
        auto opened = kit::ShopBed::open(options);
        QVERIFY2(ok(opened), why(opened));
        std::swap(bed_, *opened);
        const auto back = qScopeGuard([&] { std::swap(bed_, *opened); });
        const auto done = bed_->sync(CatalogSync::Extent::Full);
        QVERIFY2(ok(done), why(done));
        equalsRemote();
        const auto tiers = kit::take(bed_->engine().reader().all(
            u"SELECT quality FROM product WHERE status <> 'DELETED' GROUP BY quality ORDER BY quality",
            [](const store::Statement &row) { return row.integer(0); }));
        QCOMPARE(tiers, (std::vector<qint64>{1, 2, 3}));
        adviceEqualsRemote();
        // Known otherwise than it is there now: the next whole sync takes it from the search, without reading the rest.
        const catalog::Product one = bed_->local(kit::take(bed_->remoteIds()).front());
        const auto other = one.quality == catalog::Quality::Poor ? catalog::Quality::Good : catalog::Quality::Poor;
        QVERIFY(ok(kit::waitFor(bed_->engine().database().write([row = one.row, other](store::Connection &connection) {
            return catalog::saveQuality(connection, row, other);
        }))));
        const auto again = bed_->sync(CatalogSync::Extent::Full);
        QVERIFY2(ok(again), why(again));
        QCOMPARE(again->value(u"changed").toInteger(), 0);
        QCOMPARE(bed_->local(one.id).quality, one.quality);
        adviceEqualsRemote();
        // An app without the permission: refused once, and everything else is read. What was known stays.
        const auto forgotten = forgetSome(30);
        QVERIFY(
            ok(bed_->spoil(QStringLiteral("ProductInformationIssueDiagnosis"), QStringLiteral("html"), false, 1000)));
        const auto without = bed_->sync(CatalogSync::Extent::Full);
        QVERIFY2(ok(without), why(without));
        QCOMPARE(without->value(u"added").toInteger(), 30);
        compare(forgotten);
        for (const catalog::ProductId &id : forgotten)
            QVERIFY(kit::take(catalog::adviceOf(bed_->engine().reader(), bed_->local(id).row)).empty());
        QVERIFY(bed_->clearFaults());
        QVERIFY(ok(bed_->sync(CatalogSync::Extent::Full)));
        adviceEqualsRemote();
    }

    // Orders move stock without touching the product's update_time.
    void soldStock()
    {
        const auto live = liveProducts(1);
        const catalog::Product before = bed_->local(live[0]);
        const auto sku = std::ranges::find_if(before.skus, [](const catalog::Sku &s) {
            return std::ranges::any_of(s.stock, [](const catalog::Stock &stock) { return stock.quantity > 3; });
        });
        QVERIFY(sku != before.skus.end());
        tell(QStringLiteral("order"), {{QStringLiteral("sku_id"), sku->id.text()}, {QStringLiteral("quantity"), 2}});
        QVERIFY(differs(live[0]));
        const qint64 held = heldOf(*sku);
        const auto done = bed_->sync(CatalogSync::Extent::Full);
        QVERIFY2(ok(done), why(done));
        QCOMPARE(done->value(u"changed").toInteger(), 1);
        equalsRemote();
        QCOMPARE(heldOf(*sku), held + 2);
        QVERIFY(reservedEqualsRemote() > 100);
        // Taken back: nothing of the listing changes but this.
        tell(QStringLiteral("order"), {{QStringLiteral("sku_id"), sku->id.text()},
                                       {QStringLiteral("quantity"), 2},
                                       {QStringLiteral("cancel"), true}});
        QVERIFY(ok(bed_->sync(CatalogSync::Extent::Full)));
        QCOMPARE(heldOf(*sku), held);
    }

    // What orders hold is good to know, and no reason to know nothing.
    void withoutReservedStock()
    {
        const auto forgotten = forgetSome(20);
        const catalog::ProductId stays = liveProducts(1).front();
        const auto known = kit::take(catalog::reservedOf(bed_->engine().reader(), bed_->local(stays).row));
        QVERIFY(ok(bed_->spoil(QStringLiteral("InventorySearch"), QStringLiteral("html"), false, 1000)));
        const auto done = bed_->sync(CatalogSync::Extent::Full);
        QVERIFY2(ok(done), why(done));
        QCOMPARE(done->value(u"added").toInteger(), 20);
        compare(forgotten);
        QCOMPARE(kit::take(catalog::reservedOf(bed_->engine().reader(), bed_->local(forgotten.front()).row)).size(),
                 size_t(0));
        QCOMPARE(kit::take(catalog::reservedOf(bed_->engine().reader(), bed_->local(stays).row)), known);
        QVERIFY(bed_->clearFaults());
        QVERIFY(ok(bed_->sync(CatalogSync::Extent::Full)));
        QVERIFY(reservedEqualsRemote() > 100);
    }

    // An edit of a live listing is audited as a second version. Until that is decided, ours is what was sent.
    void versionUnderReview()
    {
        tell(QStringLiteral("audit"), {{QStringLiteral("delay_seconds"), 3600}});
        const catalog::ProductId id = liveProducts(1).front();
        const catalog::Product before = bed_->local(id);
        catalog::Product after = before;
        after.title = QStringLiteral("Ein neuer Titel, der erst geprüft wird");
        QVERIFY(ok(bed_->change(catalog::changesBetween(before, after))));
        const auto pushed = bed_->push();
        QVERIFY2(ok(pushed), why(pushed));
        QCOMPARE(pushed->accepted, 1);
        const auto done = bed_->sync(CatalogSync::Extent::Incremental);
        QVERIFY2(ok(done), why(done));
        QCOMPARE(bed_->local(id).title, after.title);
        QCOMPARE(bed_->local(id).auditStatus, QStringLiteral("AUDITING"));
        QCOMPARE(done->value(u"changed").toInteger(), 0);
        equalsRemote();

        // An hour later the platform has refused it: the old title is back, with the reason.
        tell(QStringLiteral("audit"), {{QStringLiteral("product_id"), id.text()},
                                       {QStringLiteral("verdict"), QStringLiteral("FAILED")},
                                       {QStringLiteral("reasons"), QJsonArray{QStringLiteral("Too new")}}});
        tell(QStringLiteral("clock"), {{QStringLiteral("offset_seconds"), 4000}});
        const auto judged = bed_->sync(CatalogSync::Extent::Incremental);
        QVERIFY2(ok(judged), why(judged));
        QCOMPARE(bed_->local(id).title, before.title);
        QCOMPARE(bed_->local(id).auditStatus, QStringLiteral("FAILED"));
        QCOMPARE(bed_->local(id).auditReasons, std::vector<QString>{QStringLiteral("product: Too new")});
        equalsRemote();
        // The platform's clock stays an hour ahead of ours from here on; nothing may depend on that.
        tell(QStringLiteral("audit"), {{QStringLiteral("delay_seconds"), 3}, {QStringLiteral("clear"), true}});
    }

    // Windows are the platform's time: with ours ahead of it, the next window would begin after the change.
    void clockAhead()
    {
        const core::Clock ahead = [] { return std::chrono::system_clock::now() + std::chrono::hours(3); };
        QVERIFY(ok(bed_->restart(ahead)));
        QVERIFY(ok(bed_->sync(CatalogSync::Extent::Incremental)));
        const catalog::ProductId id = liveProducts(1).front();
        tell(QStringLiteral("product"),
             {{QStringLiteral("product_id"), id.text()}, {QStringLiteral("title"), QStringLiteral("Später")}});
        const auto done = bed_->sync(CatalogSync::Extent::Incremental);
        QVERIFY2(ok(done), why(done));
        QCOMPARE(bed_->local(id).title, QStringLiteral("Später"));
        QVERIFY(ok(bed_->restart()));
    }

    // The job dies after its first page; another one, of a program started again, does the rest only.
    void resumes()
    {
        const auto there = kit::take(bed_->remoteIds()).size();
        forgetAll();
        {
            const auto job = bed_->engine().syncCatalog(bed_->shop(), CatalogSync::Extent::Full);
            job->start();
            QTRY_VERIFY_WITH_TIMEOUT(job->done() >= 100, 20'000);
        }
        QVERIFY(ok(bed_->restart()));
        const qint64 have = kit::take(catalog::catalogCounts(bed_->engine().reader(), bed_->shop().id)).products;
        QVERIFY(have > 0 && have < qint64(there));
        const auto done = bed_->sync(CatalogSync::Extent::Incremental);
        QVERIFY2(ok(done), why(done));
        QCOMPARE(done->value(u"full").toBool(), true);
        QCOMPARE(done->value(u"added").toInteger(), qint64(there) - have);
        equalsRemote();
    }

    void faults_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("outcome");
        for (const char *kind : {"429", "503", "36009003", "hang", "reset", "truncate", "drip", "duplicate", "latency"})
            QTest::newRow(kind) << QString::fromLatin1(kind) << QString();
        QTest::newRow("html") << QStringLiteral("html") << QStringLiteral("api.not_json");
    }
    void faults()
    {
        QFETCH(QString, kind);
        QFETCH(QString, outcome);
        // What a refusal teaches of the quota is not the matter here: few calls, and a fresh start afterwards.
        const auto forgotten = forgetSome(40);
        QVERIFY(ok(bed_->spoil(QStringLiteral("SearchProducts"), kind, false)));
        QVERIFY(ok(bed_->spoil(QStringLiteral("GetProduct"), kind, false, 2)));
        const auto done = bed_->sync(CatalogSync::Extent::Full);
        if (outcome.isEmpty()) {
            QVERIFY2(ok(done), why(done));
        } else {
            QVERIFY(!done);
            QCOMPARE(done.error().code, outcome);
            QVERIFY(bed_->clearFaults());
            const auto again = bed_->sync(CatalogSync::Extent::Full);
            QVERIFY2(ok(again), why(again));
        }
        QVERIFY(ok(bed_->restart()));
        compare(forgotten);
    }

private:
    void tell(const QString &what, const QJsonObject &body)
    {
        const auto told = bed_->tell(what, body);
        QVERIFY2(ok(told), why(told));
    }

    // Live products that have stock somewhere, in order of our rows; other each time.
    std::vector<catalog::ProductId> liveProducts(int count)
    {
        auto rows = kit::take(bed_->engine().reader().all(
            u"SELECT id FROM product p WHERE shop = ? AND status = 'ACTIVATE' AND audit_status = 'APPROVED' AND EXISTS "
            "(SELECT 1 FROM sku WHERE product = p.row AND stock_total > 10) ORDER BY row LIMIT ? OFFSET ?",
            [](const store::Statement &row) { return catalog::ProductId(row.text(0)); }, bed_->shop().id.text(), count,
            used_));
        used_ += count;
        return rows;
    }

    QString deletedRemotely()
    {
        api::Request search;
        search.operation = QStringLiteral("SearchProducts");
        search.query = {{QStringLiteral("page_size"), QStringLiteral("1")}};
        search.body = QJsonObject{{QStringLiteral("status"), QStringLiteral("DELETED")}};
        return kit::take(bed_->call(search)).value(u"products")[0][u"id"].toString();
    }

    bool differs(const catalog::ProductId &id)
    {
        Comparison comparison;
        comparison.product(bed_->local(id), kit::take(bed_->remote(id)));
        return !comparison.differences.isEmpty();
    }

    qint64 heldOf(const catalog::Sku &sku)
    {
        const qint64 product = kit::take(catalog::productOfSku(bed_->engine().reader(), sku.row)).value_or(0);
        const auto all = kit::take(catalog::reservedOf(bed_->engine().reader(), product));
        const auto held = all.find(sku.row);
        return held == all.end() ? 0 : catalog::piecesIn(held->second);
    }

    // Every listing that isn't good has the platform's advice, and no other has any.
    void adviceEqualsRemote()
    {
        int some = 0;
        for (const catalog::ProductId &id : kit::take(bed_->remoteIds())) {
            api::Request diagnose;
            diagnose.operation = QStringLiteral("ProductInformationIssueDiagnosis");
            diagnose.query = {{QStringLiteral("product_ids"), id.text()}};
            const QJsonObject there = kit::take(bed_->call(diagnose)).value(u"products")[0].toObject();
            QStringList ours, theirs;
            for (const catalog::Advice &one :
                 kit::take(catalog::adviceOf(bed_->engine().reader(), bed_->local(id).row)))
                ours.append(one.field + u' ' + one.code + u' ' + one.solution);
            for (const QJsonValue &one : there[u"diagnoses"].toArray())
                for (const QJsonValue &result : one[u"diagnosis_results"].toArray())
                    theirs.append(one[u"field"].toString() + u' ' + result[u"code"].toString() + u' ' +
                                  result[u"how_to_solve"].toString());
            ours.sort();
            theirs.sort();
            QCOMPARE(ours, theirs);
            some += ours.isEmpty() ? 0 : 1;
        }
        QVERIFY(some > 20);
    }

    // By warehouse, of every SKU that the platform lists; answers how many orders hold something of.
    qint64 reservedEqualsRemote()
    {
        qint64 some = 0;
        for (const catalog::ProductId &id : kit::take(bed_->remoteIds())) {
            const catalog::Product mine = bed_->local(id);
            const auto here = kit::take(catalog::reservedOf(bed_->engine().reader(), mine.row));
            api::Request search;
            search.operation = QStringLiteral("InventorySearch");
            search.body = QJsonObject{{QStringLiteral("product_ids"), QJsonArray{id.text()}}};
            const QJsonArray skus = kit::take(bed_->call(search)).value(u"inventory")[0][u"skus"].toArray();
            for (const QJsonValue &sku : skus) {
                std::map<QString, qint64> ours, theirs;
                const auto known =
                    std::ranges::find(mine.skus, catalog::SkuId(sku[u"id"].toString()), &catalog::Sku::id);
                if (known == mine.skus.end())
                    continue; // of a version under review
                if (const auto held = here.find(known->row); held != here.end())
                    for (const catalog::Stock &stock : held->second)
                        ours[stock.warehouse.text()] = stock.quantity;
                for (const QJsonValue &one : sku[u"warehouse_inventory"].toArray())
                    if (const qint64 pieces = one[u"committed_quantity"].toInteger(); pieces > 0)
                        theirs[one[u"warehouse_id"].toString()] = pieces;
                if (ours != theirs)
                    qWarning("reserved stock of SKU %ls differs", qUtf16Printable(known->id.text()));
                some += ours == theirs ? qint64(!ours.empty()) : -1'000'000;
            }
        }
        return some;
    }

    // Products that the next full sync has to read again.
    std::vector<catalog::ProductId> forgetSome(int count)
    {
        const auto ids = kit::take(bed_->engine().reader().all(
            u"SELECT id FROM product WHERE shop = ? AND status <> 'DELETED' ORDER BY row LIMIT ?",
            [](const store::Statement &row) { return catalog::ProductId(row.text(0)); }, bed_->shop().id.text(),
            count));
        for (const catalog::ProductId &id : ids)
            kit::take(kit::waitFor(
                bed_->engine().database().write([row = bed_->local(id).row](store::Connection &connection) {
                    return connection.all(
                        u"DELETE FROM product WHERE row = ? RETURNING row",
                        [](const store::Statement &one) { return one.integer(0); }, row);
                })));
        return ids;
    }

    // As on the first day.
    void forgetAll()
    {
        QVERIFY(ok(kit::waitFor(bed_->engine().database().write(
            [shop = bed_->shop().id](store::Connection &connection) -> core::Result<void> {
                if (auto done = connection.run(u"DELETE FROM product WHERE shop = ?", shop.text()); !done)
                    return done;
                return syncing::clearCursor(connection, shop, CatalogSync::feedName());
            }))));
    }

    // Compares every product that the platform lists, and that nothing else is here.
    void equalsRemote()
    {
        const auto ids = bed_->remoteIds();
        QVERIFY2(ok(ids), why(ids));
        compare(*ids);
        const auto here = bed_->engine().reader().one(
            u"SELECT count(*) FROM product WHERE shop = ? AND status <> 'DELETED'",
            [](const store::Statement &row) { return row.integer(0); }, bed_->shop().id.text());
        QVERIFY2(ok(here), why(here));
        QCOMPARE(here->value_or(-1), qint64(ids->size()));
    }

    void compare(const std::vector<catalog::ProductId> &ids)
    {
        for (const catalog::ProductId &id : ids) {
            auto theirs = bed_->remote(id);
            QVERIFY2(ok(theirs), why(theirs));
            if (theirs->value(u"audit")[u"status"].toString() == u"AUDITING" &&
                theirs->value(u"status").toString() != u"PENDING")
                theirs = bed_->remote(id, {{QStringLiteral("return_under_review_version"), QStringLiteral("true")}});
            const catalog::Product mine = bed_->local(id);
            QVERIFY2(mine.row != 0, qPrintable(QStringLiteral("missing: ") + id.text()));
            Comparison comparison;
            comparison.product(mine, *theirs);
            QVERIFY2(comparison.differences.isEmpty(),
                     qPrintable(id.text() + u'\n' + comparison.differences.join(u'\n')));
            note(mine);
        }
    }

    void note(const catalog::Product &product)
    {
        seen_.variants |= product.skus.size() > 3;
        seen_.audits |= !product.auditReasons.empty();
        for (const QChar c : product.title)
            seen_.unicode |= c.unicode() > 0xff;
        for (const catalog::Sku &sku : product.skus) {
            seen_.warehouses |= sku.stock.size() == 3;
            seen_.codes |= sku.identifier.has_value();
        }
    }

    struct Seen {
        bool variants = false, warehouses = false, unicode = false, audits = false, codes = false;
    };
    std::unique_ptr<kit::ShopBed> bed_;
    Seen seen_;
    int used_ = 0;
};

QTEST_GUILESS_MAIN(CatalogSyncTest)
#include "catalogsync_test.moc"
