// SPDX-License-Identifier: GPL-3.0-or-later
// A merchant's main job through the real program, against the real sandbox over TLS: connect, copy the catalog, look,
// import, approve, push, get rejected rows back, undo. Each step goes on where the one before ended.
#include "kit/cli/terminal.h"

#include <QJsonArray>
#include <QTest>

using kit::Platform;
using kit::Ran;
using kit::Terminal;

namespace {

const QString kShop = QStringLiteral("Kontor Nord");

QStringList words(const char *text) { return QString::fromUtf8(text).split(u' '); }

// The shop's SKUs whose code only one has, with prices above 5.
QString skusThat(const QString &condition)
{
    return QStringLiteral(
               "SELECT k.seller_sku FROM shop_sku k JOIN shop_product p ON p.id = k.product JOIN shop_shop s "
               "ON s.id = p.shop WHERE s.name = 'Kontor Nord' AND k.live = 1 AND k.seller_sku <> '' AND ") +
           condition + QStringLiteral(" GROUP BY k.seller_sku HAVING count(*) = 1 ORDER BY k.seller_sku");
}

} // namespace

class MainJobTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void connects();
    void copiesTheCatalogOnlyReading();
    void showsWhatIsHere();
    void exportComesBackUnchanged();
    void exportsTheColumnsThatAreNamed();
    void dryRunChangesNothing();
    void holdsChangesUntilApproved();
    void pushesWhatWasAsked();
    void givesRejectedRowsBack();
    void undoesOnThePlatformToo();
    void removesAndConnectsAgain();
    void tellsUsage_data();
    void tellsUsage();

private:
    qint64 priceThere(const QString &sellerSku) const // minor units, on the platform
    {
        return platform_.number(
            QStringLiteral("SELECT price FROM shop_sku WHERE live = 1 AND seller_sku = '%1'").arg(sellerSku));
    }
    QString shopId() const
    {
        return platform_.texts(QStringLiteral("SELECT id FROM shop_shop WHERE name = 'Kontor Nord'")).value(0);
    }

    Platform platform_{QStringLiteral(SHOPWRIGHT_BIN)};
    Terminal terminal_{QStringLiteral(SHOPWRIGHT_BIN)};
    QStringList before_; // listings on the platform
    QString cheap_, other_, frozen_;
    qint64 cheapWas_ = 0, otherWas_ = 0;
};

void MainJobTest::connects()
{
    const auto code = platform_.sandbox().authCode();
    QVERIFY(code);
    const QString secret = terminal_.write(QStringLiteral("secret"), platform_.sandbox().appSecret() + '\n');
    const Ran ran =
        terminal_.json({QStringLiteral("shop"), QStringLiteral("connect"), QStringLiteral("--api-url"),
                        platform_.sandbox().apiUrl().toString(), QStringLiteral("--auth-url"),
                        platform_.sandbox().authUrl().toString(), QStringLiteral("--ca"), platform_.sandbox().caFile(),
                        QStringLiteral("--app-key"), platform_.sandbox().appKey(), QStringLiteral("--app-secret-file"),
                        secret, QStringLiteral("--auth-code"), *code});
    QVERIFY2(ran.code == 0, qPrintable(ran.told()));
    QCOMPARE(ran.json().value(u"shops").toArray().size(), 2);
    const Ran list = terminal_.run(words("shop list"));
    QVERIFY2(list.code == 0 && list.out.contains("Kontor Nord") && list.out.contains("Harbor & Main"),
             qPrintable(list.told()));
    // Two shops: which one must be said.
    const Ran unclear = terminal_.run(words("sync catalog"));
    QVERIFY2(unclear.code != 0 && unclear.err.contains("--shop"), qPrintable(unclear.told()));
    terminal_.setShop(kShop);
}

void MainJobTest::copiesTheCatalogOnlyReading()
{
    before_ = platform_.listings(shopId());
    const Ran ran = terminal_.json(words("sync catalog"));
    QVERIFY2(ran.code == 0, qPrintable(ran.told()));
    QCOMPARE(platform_.listings(shopId()), before_);
    const QJsonObject status = terminal_.json(words("shop status")).json();
    QCOMPARE(status.value(u"approved").toBool(true), false);
    QCOMPARE(
        status.value(u"products").toInteger(),
        platform_.number(QStringLiteral("SELECT count(*) FROM shop_product p JOIN shop_shop s ON s.id = p.shop WHERE "
                                        "s.name = 'Kontor Nord' AND p.status <> 'DELETED'")));
}

void MainJobTest::showsWhatIsHere()
{
    const QStringList skus =
        platform_.texts(skusThat(QStringLiteral("p.status = 'ACTIVATE' AND NOT k.locked AND k.sale_price IS NULL")));
    QVERIFY(skus.size() > 2);
    cheap_ = skus[0];
    other_ = skus[1];
    cheapWas_ = priceThere(cheap_);
    otherWas_ = priceThere(other_);
    frozen_ = platform_.texts(skusThat(QStringLiteral("p.status = 'PLATFORM_DEACTIVATED'"))).value(0);
    QVERIFY(!frozen_.isEmpty());

    const Ran shown = terminal_.run({QStringLiteral("products"), QStringLiteral("show"), cheap_});
    QVERIFY2(shown.code == 0 && shown.out.contains(cheap_.toUtf8()), qPrintable(shown.told()));
    // What orders hold of it stands beside its stock.
    const QJsonObject document = terminal_.json({QStringLiteral("products"), QStringLiteral("show"), cheap_}).json();
    qint64 held = -1;
    for (const QJsonValue &sku : document.value(u"skus").toArray())
        if (sku[u"fields"][u"seller_sku"].toString() == cheap_) {
            held = 0;
            const QJsonObject reserved = sku[u"reserved"].toObject();
            for (const QJsonValue &pieces : reserved)
                held += pieces.toInteger();
        }
    QCOMPARE(held,
             platform_.number(QStringLiteral("SELECT sum(t.committed) FROM shop_stock t JOIN shop_sku k ON k.id = "
                                             "t.sku WHERE k.seller_sku = '%1'")
                                  .arg(cheap_)));
    QVERIFY(!document.contains(u"quality")); // not told in Germany
    const Ran page = terminal_.json(words("products list --limit 5"));
    QVERIFY2(page.code == 0, qPrintable(page.told()));
    const QJsonArray products = page.json().value(u"products").toArray();
    QCOMPARE(products.size(), 5);
    const Ran next = terminal_.json({QStringLiteral("products"), QStringLiteral("list"), QStringLiteral("--limit"),
                                     QStringLiteral("5"), QStringLiteral("--after"),
                                     QString::number(page.json().value(u"last_row").toInteger())});
    QVERIFY(next.json().value(u"products").toArray().first() != products.last());
    const Ran none = terminal_.run(words("products show NO-SUCH-SKU"));
    QCOMPARE(none.code, 1);
}

void MainJobTest::exportComesBackUnchanged()
{
    const Ran exported = terminal_.run(words("products export all.csv"));
    QVERIFY2(exported.code == 0, qPrintable(exported.told()));
    const Ran again = terminal_.json(words("import all.csv"));
    QVERIFY2(again.code == 0 || again.code == 3, qPrintable(again.told()));
    const QJsonObject summary = again.json().value(u"summary").toObject();
    QCOMPARE(summary.value(u"created").toInt(), 0);
    QCOMPARE(summary.value(u"updated").toInt(), 0);
    QVERIFY(summary.value(u"unchanged").toInt() > 1000);
}

void MainJobTest::exportsTheColumnsThatAreNamed()
{
    const Ran exported = terminal_.run(words("products export prices.csv --columns price,stock"));
    QVERIFY2(exported.code == 0, qPrintable(exported.told()));
    const Ran told = terminal_.run(words("products export - --columns price,title"));
    QVERIFY2(told.code == 0, qPrintable(told.told()));
    QCOMPARE(told.out.left(told.out.indexOf('\n')).trimmed(),
             QByteArray("product_id,sku_id,seller_sku,price,currency,title"));
    const Ran again = terminal_.json(words("import prices.csv"));
    QVERIFY2(again.code == 0 || again.code == 3, qPrintable(again.told()));
    const QJsonObject summary = again.json().value(u"summary").toObject();
    QCOMPARE(summary.value(u"updated").toInt(), 0);
    QVERIFY(summary.value(u"unchanged").toInt() > 1000);
    const Ran unknown = terminal_.run(words("products export other.csv --columns price,colour"));
    QCOMPARE(unknown.code, 1);
    QVERIFY(unknown.told().contains(u"colour"));
    QVERIFY(unknown.told().contains(u"list_price"));
}

void MainJobTest::dryRunChangesNothing()
{
    const QByteArray picture = SHOPWRIGHT_SOURCE "/resources/demo/pictures/tasse-rot.jpg";
    terminal_.write(
        QStringLiteral("supplier.csv"),
        "Artikelnummer;Bezeichnung;Beschreibung;Warengruppe;VK brutto;Menge;Gewicht kg;Farbe;Hauptmaterial;Bild 1;"
        "Lieferant\r\n" +
            cheap_.toUtf8() + ";;;;17,25;44;;;;;Nord\r\n" + other_.toUtf8() + ";;;;auf Anfrage;9;;;;;Nord\r\n" +
            "LOTSE-TASSE;Kaffeetasse Lotse aus Steinzeug mit Henkel;<p>Gebrannt bei 1260 Grad.</p>;Tassen;16,90;"
            "40;0,4;Rot;Keramik;" +
            picture + ";Nord\r\n" + frozen_.toUtf8() + ";;;;18,00;;;;;;Nord\r\n");
    const QStringList dryRun = words("import supplier.csv --dry-run --rejects rejected.csv");
    const Ran ran = terminal_.json(dryRun);
    QVERIFY2(ran.code == 3, qPrintable(ran.told()));
    const QJsonObject summary = ran.json().value(u"summary").toObject();
    QCOMPARE(summary.value(u"rows").toInt(), 4);
    QCOMPARE(summary.value(u"new_products").toInt(), 1);
    QCOMPARE(summary.value(u"updated").toInt(), 2);
    QCOMPARE(summary.value(u"rejected").toInt(), 1);
    const QJsonObject finding = ran.json().value(u"findings").toArray().first().toObject();
    QCOMPARE(finding.value(u"row").toInt(), 2);
    QCOMPARE(finding.value(u"column").toString(), QStringLiteral("VK brutto"));
    QCOMPARE(finding.value(u"value").toString(), QStringLiteral("auf Anfrage"));
    // A second run sees the same, so the first has left nothing.
    QCOMPARE(terminal_.json(dryRun).json().value(u"summary"), ran.json().value(u"summary"));
    QCOMPARE(terminal_.json(words("outbox list")).json().value(u"rows").toArray().size(), 0);
    QCOMPARE(platform_.listings(shopId()), before_);
}

void MainJobTest::holdsChangesUntilApproved()
{
    const Ran applied = terminal_.json(words("import supplier.csv --apply --rejects rejected.csv"));
    QVERIFY2(applied.code == 3, qPrintable(applied.told()));
    QVERIFY(applied.json().value(u"applied").toObject().value(u"queued").toInt() >= 4);
    const Ran held = terminal_.json(words("push"));
    QCOMPARE(held.code, 1);
    QCOMPARE(held.json().value(u"error").toObject().value(u"code").toString(), QStringLiteral("push.not_approved"));
    QCOMPARE(platform_.listings(shopId()), before_);
}

void MainJobTest::pushesWhatWasAsked()
{
    const Ran pushed = terminal_.json(words("push --approve --wait --rejects refused.csv"));
    QVERIFY2(pushed.code == 3, qPrintable(pushed.told())); // the frozen listing
    QCOMPARE(priceThere(cheap_), 1725);
    QCOMPARE(priceThere(other_), otherWas_);
    QCOMPARE(
        platform_.number(QStringLiteral("SELECT t.available FROM shop_stock t JOIN shop_sku k ON k.id = t.sku JOIN "
                                        "shop_warehouse w ON w.id = t.warehouse WHERE k.live = 1 AND w.is_default = 1 "
                                        "AND k.seller_sku = '%1'")
                             .arg(cheap_)),
        44);
    QCOMPARE(platform_.number(QStringLiteral("SELECT count(*) FROM shop_product p JOIN shop_sku k ON k.product = p.id "
                                             "WHERE k.seller_sku = 'LOTSE-TASSE' AND k.price = 1690 AND p.title = "
                                             "'Kaffeetasse Lotse aus Steinzeug mit Henkel'")),
             1);
    // Everything else is as it was.
    QStringList now = platform_.listings(shopId());
    now.removeIf([&](const QString &line) { return line.contains(cheap_) || line.contains(u"LOTSE-TASSE"); });
    QStringList then = before_;
    then.removeIf([&](const QString &line) { return line.contains(cheap_); });
    QCOMPARE(now, then);
    QCOMPARE(terminal_.json(words("push --wait")).json().value(u"counts").toObject().value(u"queued").toInt(-1), 0);
}

void MainJobTest::givesRejectedRowsBack()
{
    const QByteArray rejected = terminal_.read(terminal_.folder() + QStringLiteral("/rejected.csv"));
    QVERIFY2(rejected.contains("Shopwright problem;Artikelnummer;Bezeichnung;"), rejected.constData());
    QVERIFY2(rejected.contains(QByteArray(other_.toUtf8() + ";;;;auf Anfrage;9;;;;;Nord")), rejected.constData());
    QCOMPARE(rejected.count("\r\n"), 2);
    const QByteArray refused = terminal_.read(terminal_.folder() + QStringLiteral("/refused.csv"));
    QVERIFY2(refused.contains(QByteArray(frozen_.toUtf8() + ";;;;18,00;;;;;;Nord")), refused.constData());
    QCOMPARE(refused.count("\r\n"), 2);
    // Corrected, it goes.
    terminal_.write(QStringLiteral("mended.csv"), QByteArray(rejected).replace("auf Anfrage", "21,50"));
    const Ran ran = terminal_.run(words("import mended.csv --apply"));
    QVERIFY2(ran.code == 0, qPrintable(ran.told()));
    const Ran pushed = terminal_.run(words("push --wait"));
    QVERIFY2(pushed.code == 0, qPrintable(pushed.told()));
    QCOMPARE(priceThere(other_), 2150);
    // Once more changes nothing, and leaves nothing that an undo would take for the last change.
    const Ran same = terminal_.json(words("import mended.csv --apply"));
    QVERIFY2(same.code == 0, qPrintable(same.told()));
    QCOMPARE(same.json().value(u"applied").toObject().value(u"changes").toInt(-1), 0);
}

void MainJobTest::undoesOnThePlatformToo()
{
    for (int i = 0; i < 2; ++i) { // the correction, then the import
        const Ran undone = terminal_.json(words("undo"));
        QVERIFY2(undone.code == 0, qPrintable(undone.told()));
        QVERIFY(undone.json().value(u"queued").toInt() > 0);
    }
    const Ran pushed = terminal_.run(words("push --wait"));
    QVERIFY2(pushed.code == 0, qPrintable(pushed.told()));
    QCOMPARE(priceThere(cheap_), cheapWas_);
    QCOMPARE(priceThere(other_), otherWas_);
    QStringList now = platform_.listings(shopId());
    now.removeIf([](const QString &line) { return line.contains(u"LOTSE-TASSE"); });
    QCOMPARE(now, before_);
    QCOMPARE(platform_
                 .texts(QStringLiteral("SELECT p.status FROM shop_product p JOIN shop_sku k ON k.product = p.id "
                                       "WHERE k.seller_sku = 'LOTSE-TASSE'"))
                 .value(0),
             QStringLiteral("DELETED"));
}

void MainJobTest::removesAndConnectsAgain()
{
    const Ran removed = terminal_.run({QStringLiteral("shop"), QStringLiteral("remove"), kShop});
    QVERIFY2(removed.code == 0, qPrintable(removed.told()));
    const Ran refused = terminal_.run(words("sync catalog"));
    QVERIFY2(refused.code == 1, qPrintable(refused.told()));
    terminal_.setShop({});
    const Ran again = terminal_.run({QStringLiteral("shop"), QStringLiteral("connect"), QStringLiteral("--sandbox"),
                                     platform_.sandbox().announceFile()});
    QVERIFY2(again.code == 0, qPrintable(again.told()));
    terminal_.setShop(kShop);
    const QJsonObject status = terminal_.json(words("shop status")).json();
    QVERIFY(status.value(u"products").toInt() > 300); // what was copied is still here
}

void MainJobTest::tellsUsage_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"", "nonsense", "sync", "sync catalog --nonsense", "import", "products show",
                             "undo --operation x", "outbox list --state asleep", "products list --limit many"})
        QTest::newRow(line) << QString::fromUtf8(line);
}

void MainJobTest::tellsUsage()
{
    QFETCH(QString, line);
    const Ran ran = terminal_.run(line.isEmpty() ? QStringList() : line.split(u' '));
    QVERIFY2(ran.code == 2, qPrintable(ran.told()));
    QVERIFY(!ran.out.isEmpty() || !ran.err.isEmpty());
}

QTEST_GUILESS_MAIN(MainJobTest)
#include "mainjob_test.moc"
