// SPDX-License-Identifier: GPL-3.0-or-later
// A shop's life: its consent ends and is renewed, it is removed, comes back, and is deleted. Over the real engine and
// the real sandbox with two shops of one seller.
#include "catalog/edit.h"
#include "engine/erasure.h"
#include "engine/overview.h"
#include "engine/shopsync.h"
#include "kit/engine/shopbed.h"
#include "kit/store/wait.h"
#include "vault/secrets.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using kit::ok;
using kit::take;
using kit::why;

namespace {

constexpr int kPatience = 60'000;
const QString kSecretTitle = QStringLiteral("Nur in dieser Datei 4711");

} // namespace

class ShopLifeTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        kit::ShopBed::Options options;
        options.programs = QStringLiteral(SHOPWRIGHT_BIN);
        bed_ = take(kit::ShopBed::open(options));
        QVERIFY(ok(bed_->sync(catalog::CatalogSync::Extent::Full)));
        const auto shops = take(engine().shops());
        QCOMPARE(shops.size(), size_t(2));
        other_ = shops[shops.front().id == bed_->shop().id ? 1 : 0];
    }
    void cleanup() { bed_.reset(); }

    // The refresh token's end is the consent's: the sandbox grants as many seconds as it is told.
    void consentEndsWhenThePlatformSays()
    {
        QVERIFY(ok(bed_->tell(QStringLiteral("settings"), {{QStringLiteral("refresh_lifetime_seconds"), 864'000}})));
        reconnect();
        const auto shop = overview(bed_->shop().id);
        QVERIFY(shop.consentEnds);
        const qint64 left = core::unixSeconds(*shop.consentEnds) - core::unixSeconds(engine().now());
        QVERIFY2(left > 864'000 - 120 && left <= 864'000 + 1, qPrintable(QString::number(left)));
        QVERIFY(!shop.refused);
        // After a restart it is known again with the first call.
        QVERIFY(ok(bed_->restart()));
        QVERIFY(!overview(bed_->shop().id).consentEnds);
        QVERIFY(ok(bed_->sync(catalog::CatalogSync::Extent::Incremental)));
        QCOMPARE(overview(bed_->shop().id).consentEnds, shop.consentEnds);
    }

    void reconnectingKeepsEverything()
    {
        edit(kSecretTitle);
        const QStringList before = everything();
        QVERIFY(before.size() > 1000);
        QVERIFY(ok(bed_->tell(QStringLiteral("revoke"), {{QStringLiteral("app_key"), bed_->sandbox().appKey()}})));
        QVERIFY(!ok(bed_->sync(catalog::CatalogSync::Extent::Incremental)));
        QVERIFY(overview(bed_->shop().id).refused);
        reconnect();
        QVERIFY(!overview(bed_->shop().id).refused);
        QCOMPARE(everything(), before);
        // And it works: what was held goes out.
        QVERIFY(ok(kit::waitFor(engine().approve(bed_->shop().id))));
        const auto pushed = kit::waitFor(engine().push(bed_->shop().id, engine::Engine::Patience::GiveUp), kPatience);
        QVERIFY2(ok(pushed), why(pushed));
        QVERIFY(bed_->outbox({syncing::State::Queued, syncing::State::Held}).empty());
    }

    // What could not be sent while the platform refused us goes by itself after reconnecting.
    void pushGoesOnAfterReconnecting()
    {
        QVERIFY(ok(kit::waitFor(engine().approve(bed_->shop().id))));
        QVERIFY(ok(bed_->tell(QStringLiteral("revoke"), {{QStringLiteral("app_key"), bed_->sandbox().appKey()}})));
        edit(QStringLiteral("Wartet auf die Zustimmung"));
        engine().dispatcher().start();
        QTRY_VERIFY_WITH_TIMEOUT(engine().dispatcher().isPaused(bed_->shop().id), kPatience);
        QCOMPARE(bed_->outbox({syncing::State::Queued}).size(), size_t(1));
        reconnect();
        QTRY_VERIFY_WITH_TIMEOUT(
            bed_->outbox({syncing::State::Queued, syncing::State::Sending, syncing::State::ReadingBack}).empty(),
            kPatience);
        QCOMPARE(bed_->outbox({syncing::State::Accepted}).size(), size_t(1));
    }

    void removedShopRestsAndComesBack()
    {
        QVERIFY(ok(kit::waitFor(engine().approve(bed_->shop().id))));
        const QStringList before = everything();
        QVERIFY(ok(kit::waitFor(engine().archive(bed_->shop().id))));
        edit(QStringLiteral("Bleibt liegen"));
        engine().shopSync().start();
        QTRY_VERIFY_WITH_TIMEOUT(!engine().shopSync().isReading(other_.id), kPatience);
        // The other one was read, this one wasn't, and nothing was sent for it.
        QVERIFY(std::ranges::none_of(engine().shopSync().runs(),
                                     [this](const auto &run) { return run.shop == bed_->shop().id; }));
        QCOMPARE(bed_->outbox({syncing::State::Queued}).size(), size_t(1));
        const auto all = take(kit::waitFor(engine::overview(engine())));
        QCOMPARE(all.shops.size(), size_t(1));
        QCOMPARE(all.archived.size(), size_t(1));
        QCOMPARE(all.archived.front().id, bed_->shop().id);

        QVERIFY(ok(kit::waitFor(engine().restore(bed_->shop().id))));
        QTRY_VERIFY_WITH_TIMEOUT(bed_->outbox({syncing::State::Accepted}).size() == 1, kPatience);
        QCOMPARE(take(kit::waitFor(engine::overview(engine()))).shops.size(), size_t(2));
    }

    // Also after a restart nothing goes out for a removed shop.
    void removedShopRestsAfterRestart()
    {
        QVERIFY(ok(kit::waitFor(engine().approve(bed_->shop().id))));
        edit(QStringLiteral("Bleibt liegen"));
        QVERIFY(ok(kit::waitFor(engine().archive(bed_->shop().id))));
        QVERIFY(ok(bed_->restart()));
        QVERIFY(engine().dispatcher().isPaused(bed_->shop().id));
        QVERIFY(!engine().dispatcher().isPaused(other_.id));
    }

    void shopInUseIsNotDeleted()
    {
        const QStringList before = everything();
        QCOMPARE(kit::waitFor(engine().erase(bed_->shop().id)).error().code, QStringLiteral("shop.active"));
        QCOMPARE(kit::waitFor(engine().erase(core::ShopId(QStringLiteral("1")))).error().code,
                 QStringLiteral("shop.unknown"));
        QCOMPARE(everything(), before);
    }

    void lossIsCounted()
    {
        edit(QStringLiteral("Eine Änderung"));
        const auto loss = take(kit::waitFor(engine().database().read(
            [id = bed_->shop().id](store::Connection &connection) { return engine::lossOf(connection, id); })));
        // Held by the first push's approval: one row of content; of the journal the edit and what the sync merged.
        QCOMPARE(loss.unsent, qint64(bed_->outbox({syncing::State::Held}).size()));
        QCOMPARE(loss.unsent, 1);
        QCOMPARE(loss.products, 368);
        QVERIFY(loss.operations >= 1);
    }

    void deletedShopLeavesNothing()
    {
        edit(kSecretTitle);
        readOther();
        const QString picture = fetchPicture(bed_->shop().id, other_.id);
        const QString others = fetchPicture(other_.id, bed_->shop().id);
        QVERIFY(!picture.isEmpty() && !others.isEmpty() && picture != others);
        const QStringList before = rowsOf(other_.id);
        QVERIFY(before.size() > 20);
        QVERIFY(!rowsOf(bed_->shop().id).isEmpty());

        QVERIFY(ok(kit::waitFor(engine().archive(bed_->shop().id))));
        const auto erased = kit::waitFor(engine().erase(bed_->shop().id), kPatience);
        QVERIFY2(ok(erased), why(erased));

        QCOMPARE(rowsOf(bed_->shop().id), QStringList());
        QCOMPARE(rowsOf(other_.id), before);
        for (const QString &row : everything())
            QVERIFY2(!row.contains(bed_->shop().id.text()) && !row.contains(kSecretTitle), qPrintable(row));
        // Rows that hang on others hang on none that is gone.
        for (const QString &orphans :
             {QStringLiteral("SELECT count(*) FROM sku WHERE product NOT IN (SELECT row FROM product)"),
              QStringLiteral("SELECT count(*) FROM sync_change WHERE operation NOT IN (SELECT id FROM sync_operation)"),
              QStringLiteral("SELECT count(*) FROM sync_outbox WHERE shop NOT IN (SELECT id FROM sync_shop)"),
              QStringLiteral("SELECT count(*) FROM import_row WHERE operation NOT IN (SELECT id FROM sync_operation)")})
            QCOMPARE(texts(orphans).value(0), QStringLiteral("0"));
        QVERIFY(!QFile::exists(picture));
        QVERIFY(QFile::exists(others));
        const QByteArray secrets = everySecret();
        QVERIFY(!secrets.contains(bed_->shop().id.text().toUtf8()));
        QVERIFY(secrets.contains(other_.id.text().toUtf8()));
        // The other one goes on working.
        readOther();

        const QString file = engine().profile().database();
        bed_->release();
        QFile database(file);
        QVERIFY(database.open(QIODevice::ReadOnly));
        const QByteArray bytes = database.readAll();
        QVERIFY(bytes.contains(other_.id.text().toUtf8()));
        QVERIFY(!bytes.contains(kSecretTitle.toUtf8()));
    }

    // With the last shop of an app its tokens and its secret go.
    void lastShopTakesTheAccessWithIt()
    {
        for (const core::ShopId &id : {other_.id, bed_->shop().id}) {
            QVERIFY(!engine().secrets().names().isEmpty());
            QVERIFY(ok(kit::waitFor(engine().archive(id))));
            QVERIFY(ok(kit::waitFor(engine().erase(id), kPatience)));
        }
        QCOMPARE(engine().secrets().names(), QStringList());
        QVERIFY(take(engine().shops()).empty());
        // A new beginning is possible.
        reconnect(bed_->sandbox().appSecret());
        QCOMPARE(take(engine().shops()).size(), size_t(2));
        QVERIFY(ok(bed_->sync(catalog::CatalogSync::Extent::Full)));
    }

private:
    engine::Engine &engine() { return bed_->engine(); }
    engine::ShopOverview overview(const core::ShopId &id)
    {
        const auto all = take(kit::waitFor(engine::overview(engine())));
        return *std::ranges::find_if(all.shops, [&id](const auto &one) { return one.shop.id == id; });
    }
    // With the secret that the vault has, when none is given.
    void reconnect(const QByteArray &secret = {})
    {
        const auto shops = kit::waitFor(
            engine().connectShops({bed_->shop().app, secret, take(bed_->sandbox().authCode())}), kPatience);
        QVERIFY2(ok(shops), why(shops));
        QCOMPARE(shops->size(), size_t(2));
    }
    void readOther()
    {
        engine().shopSync().sync(other_.id, catalog::CatalogSync::Extent::Full);
        QTRY_VERIFY_WITH_TIMEOUT(!engine().shopSync().isReading(other_.id), kPatience);
        QVERIFY(!engine().shopSync().runs().front().error);
    }
    void edit(const QString &title)
    {
        const auto id = catalog::ProductId(
            texts(QStringLiteral("SELECT id FROM product WHERE shop = '%1' AND status = 'ACTIVATE' ORDER BY row")
                      .arg(bed_->shop().id.text()))
                .value(0));
        const catalog::Product before = bed_->local(id);
        catalog::Product after = before;
        after.title = title;
        if (const auto applied = bed_->change(catalog::changesBetween(before, after)); !applied)
            qFatal("%s", why(applied));
    }
    // The cached file of a listing's first picture which the other shop doesn't show.
    QString fetchPicture(const core::ShopId &shop, const core::ShopId &other)
    {
        const auto row =
            texts(QStringLiteral("SELECT json_extract(images, '$[0].uri') || ' ' || "
                                 "json_extract(images, '$[0].url') FROM product WHERE shop = '%1' "
                                 "AND json_array_length(images) > 0 AND json_extract(images, '$[0].uri') NOT IN "
                                 "(SELECT coalesce(json_extract(images, '$[0].uri'), '') FROM product "
                                 "WHERE shop = '%2') ORDER BY row")
                      .arg(shop.text(), other.text()))
                .value(0)
                .split(u' ');
        const QDir folder(engine().profile().images());
        auto cache = take(engine().images());
        const QStringList before = folder.entryList(QDir::Files);
        const auto bytes = kit::waitFor(cache->fetch({row.value(0), row.value(1), {}}), kPatience);
        if (!bytes)
            qFatal("%s", why(bytes));
        for (const QString &file : folder.entryList(QDir::Files))
            if (!before.contains(file))
                return folder.filePath(file);
        return {};
    }
    QByteArray everySecret()
    {
        QByteArray all;
        for (const QString &name : engine().secrets().names())
            all += name.toUtf8() + take(kit::waitFor(engine().secrets().read(name))).value_or(QByteArray());
        return all;
    }

    QStringList texts(const QString &sql)
    {
        const auto all = take(kit::waitFor(engine().database().read([sql](store::Connection &connection) {
            return connection.all(sql, [](const store::Statement &row) { return row.text(0); });
        })));
        return QStringList(all.begin(), all.end());
    }
    QStringList tables()
    {
        return texts(QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
                                    "AND name NOT LIKE 'store%' ORDER BY name"));
    }
    QString rowText(const QString &table)
    {
        return texts(QStringLiteral("SELECT group_concat('\"' || name || '\"', ' || ''|'' || ') FROM "
                                    "pragma_table_info('%1') WHERE name NOT IN ('connected', 'changed')")
                         .arg(table))
            .value(0);
    }
    // Every row of every table as text, but for the time of the connection, what was learned of the pace, and jobs that
    // wait to go on.
    QStringList everything()
    {
        QStringList all;
        for (const QString &table : tables())
            for (const QString &row : texts(QStringLiteral("SELECT %1 FROM %2 ORDER BY rowid")
                                                .arg(rowText(table)
                                                         .replace(u"\"price\""_qs, u"coalesce(price, '')"_qs)
                                                         .replace(u"\"list_price\""_qs, u"coalesce(list_price, '')"_qs)
                                                         .replace(u"\"error\""_qs, u"coalesce(error, '')"_qs),
                                                     table)))
                if (!row.contains(u"api.learned:") && table != u"sync_job")
                    all.append(table + u": " + row);
        return all;
    }
    // The rows that name the shop, in tables that do.
    QStringList rowsOf(const core::ShopId &shop)
    {
        QStringList rows;
        for (const QString &row : everything())
            if (row.contains(shop.text()))
                rows.append(row);
        const QString inner = QStringLiteral("(SELECT id FROM sync_shop WHERE shop = '%1')").arg(shop.text());
        for (const QString &table : {QStringLiteral("sync_outbox"), QStringLiteral("sync_operation")})
            rows += texts(QStringLiteral("SELECT '%1' || id FROM %1 WHERE shop = %2").arg(table, inner));
        return rows;
    }

    std::unique_ptr<kit::ShopBed> bed_;
    engine::Shop other_;
};

QTEST_GUILESS_MAIN(ShopLifeTest)
#include "shoplife_test.moc"
