// SPDX-License-Identifier: GPL-3.0-or-later
// What an import does to the shop of ImportBed: plan, apply, undo, rejects, remembered mappings, transforms.
#include "kit/catalog/importbed.h"

#include "catalog/export.h"
#include "sync/journal.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QTest>

using namespace catalog;
using kit::ImportBed;
using kit::ok;
using kit::why;

namespace {

constexpr const char *kNewHead = "seller_sku,title,description,category,price,quantity,weight_kg,image_1\n";
QByteArray newRow(int number, const QByteArray &price = "9.90")
{
    const QByteArray n = QByteArray::number(number);
    return "N-" + n + ",Flasche Nummer " + n + ",Stahl.,112," + price + ",5,0.4,https://i.example/" + n + ".jpg\n";
}

qint64 journalled(ImportBed &bed) { return bed.number(QStringLiteral("SELECT count(*) FROM sync_operation")); }
qint64 queued(ImportBed &bed) { return bed.number(QStringLiteral("SELECT count(*) FROM sync_outbox")); }

} // namespace

class ImportTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsAndValuesWhatMoves();
    void appliesPartOfAPlan();
    void isUndoneAsOneStep();
    void undoneCreationsAreMetAsNewAgain();
    void refusesAFileThatHasChanged();
    void leavesNothingWhenCancelled();
    void cancelsTheCheck();
    void tellsWhatOnlyTheFileShows();
    void tellsAnUnknownSellerSkuOnce_data();
    void tellsAnUnknownSellerSkuOnce();
    void tellsWhichColumnOfAListingDiffers_data();
    void tellsWhichColumnOfAListingDiffers();
    void identifierCodesAreOfOneSkuOnly();
    void givesRejectedRowsBackWhole();
    void givesBackWhatThePlatformRefused();
    void remembersTheMapping();
    void transformsColumns();
    void switchesListingsThroughTheOutbox();
    void tellsSellerSkusThatSeveralHave();
};

// Prices: MUG-RED 12.90 -> 29.00 is more than half up, BOT-1 24.00 -> 11.99 more than half down, MUG-BLUE
// 12.90 -> 19.35 exactly half and so not. Stock: TEE-S 7 -> 0. Title: 23 characters -> 3.
void ImportTest::countsAndValuesWhatMoves()
{
    ImportBed bed;
    const auto made = bed.checkText("seller_sku,price,quantity,title\n"
                                    "MUG-RED,29.00,,\nBOT-1,11.99,,\nMUG-BLUE,19.35,,\nTEE-S,,0,Tee\n");
    QVERIFY2(ok(made), why(made));
    const PlanSummary &sum = made->plan.summary;
    QCOMPARE(sum.updated, 4);
    QCOMPARE(sum.pricesMovedFar, 2);
    QCOMPARE(sum.stockToZero, 1);
    QCOMPARE(sum.titlesHalved, 1);
    QCOMPARE(sum.changedCells.at(Given::Price), 3);
    QCOMPARE(sum.changedCells.at(Given::Stock), 1);
    QCOMPARE(sum.changedCells.at(Given::Title), 1);
    // 12.90 x 15 + 24.00 x 20 + 12.90 x 3 + 19.90 x 7, then 29.00 x 15 + 11.99 x 20 + 19.35 x 3 + 0, in cents.
    QCOMPARE(sum.listValueBefore, 19350 + 48000 + 3870 + 13930);
    QCOMPARE(sum.listValueAfter, 43500 + 23980 + 5805);
    QVERIFY(!sum.listValueOverflowed);
}

void ImportTest::appliesPartOfAPlan()
{
    ImportBed bed;
    const auto made = bed.checkText("seller_sku,price\nMUG-RED,13.00\nMUG-BLUE,14.00\nBOT-1,25.00\n");
    QVERIFY2(ok(made), why(made));
    const auto applied = bed.apply(*made, [](const PlanRow &row) { return row.number != 2; });
    QVERIFY2(ok(applied), why(applied));
    QCOMPARE(applied->changes, 2);
    QCOMPARE(bed.sku(QStringLiteral("MUG-RED")).price->minor, 1300);
    QCOMPARE(bed.sku(QStringLiteral("MUG-BLUE")).price->minor, 1290);
    QCOMPARE(bed.sku(QStringLiteral("BOT-1")).price->minor, 2500);
    QCOMPARE(queued(bed), 2);
}

void ImportTest::isUndoneAsOneStep()
{
    ImportBed bed;
    const QString before = bed.dump();
    const auto made = bed.checkText("seller_sku,title,price,quantity,Farbe,image_1,Material,status,weight_kg\n"
                                    "MUG-RED,Becher,13.00,4,Rubin,https://i.example/a.jpg,Glas,inactive,0.5\n"
                                    "MUG-BLUE,,14.00,9,,,,,\n"
                                    "BOT-1,Flasche,25.00,,,,,,\n"
                                    "TEE-M,,,99999,,,,active,\n");
    QVERIFY2(ok(made), why(made));
    QCOMPARE(made->plan.summary.updated, 4);
    const auto applied = bed.apply(*made);
    QVERIFY2(ok(applied), why(applied));
    QVERIFY(bed.dump() != before);
    QCOMPARE(journalled(bed), 1);
    const auto undone = bed.undo(applied->operation);
    QVERIFY2(ok(undone), why(undone));
    QCOMPARE(bed.dump(), before);
    QCOMPARE(journalled(bed), 2);
}

void ImportTest::undoneCreationsAreMetAsNewAgain()
{
    ImportBed bed;
    const QString before = bed.dump();
    const QByteArray file = kNewHead + newRow(1) + newRow(2);
    const auto made = bed.checkText(file);
    QVERIFY2(ok(made), why(made));
    const auto applied = bed.apply(*made);
    QVERIFY2(ok(applied), why(applied));
    QCOMPARE(bed.productWith(QStringLiteral("N-2")).title, QStringLiteral("Flasche Nummer 2"));
    const auto undone = bed.undo(applied->operation);
    QVERIFY2(ok(undone), why(undone));
    QCOMPARE(bed.dump(), before);
    const auto again = bed.checkText(file);
    QVERIFY2(ok(again), why(again));
    QCOMPARE(again->plan.summary.created, 2);
}

void ImportTest::refusesAFileThatHasChanged()
{
    ImportBed bed;
    const QString before = bed.dump();
    const QString path = bed.writeFile(QStringLiteral("a.csv"), "seller_sku,price\nMUG-RED,13.00\n");
    const auto made = bed.check(path);
    QVERIFY2(ok(made), why(made));
    bed.writeFile(QStringLiteral("a.csv"), "seller_sku,price\nMUG-RED,99.00\n"); // as long as before
    const auto applied = bed.apply(*made);
    QVERIFY(!applied);
    QCOMPARE(applied.error().code, QStringLiteral("import.file_changed"));
    QCOMPARE(bed.dump(), before);
    QCOMPARE(queued(bed), 0);
}

void ImportTest::leavesNothingWhenCancelled()
{
    ImportBed bed;
    const QString before = bed.dump();
    QByteArray file = kNewHead;
    for (int i = 0; i < 1200; ++i) // more than two chunks of changes
        file += newRow(i);
    const auto made = bed.checkText(file);
    QVERIFY2(ok(made), why(made));
    QCOMPARE(made->plan.summary.created, 1200);
    qint64 seen = 0;
    const auto applied = bed.apply(*made, {}, [&](qint64 done) {
        seen = done;
        return done < 600;
    });
    QVERIFY(!applied);
    QCOMPARE(applied.error().code, QStringLiteral("sync.cancelled"));
    QVERIFY(seen >= 600 && seen < 1200);
    QCOMPARE(bed.dump(), before);
    QCOMPARE(journalled(bed), 0);
    QCOMPARE(queued(bed), 0);
}

void ImportTest::cancelsTheCheck()
{
    ImportBed bed;
    const auto made = bed.checkText("seller_sku,price\nMUG-RED,13.00\n");
    QVERIFY2(ok(made), why(made));
    CheckControl control;
    control.cancelled = true;
    const auto plan = made->import->check(openLocalCatalog(bed.database(), bed.shop()), control, 2);
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, QStringLiteral("import.cancelled"));
}

// The rejected rows come out in their own columns, formulas guarded; mended and read again they are what they were.
// The row with which one collides is in no row by itself, so a row that is read again can't tell it.
void ImportTest::tellsWhatOnlyTheFileShows()
{
    ImportBed bed;
    const auto made = bed.checkText("seller_sku;price\r\nMUG-RED;13.00\r\nBOT-1;25.00\r\nMUG-RED;14.00\r\n");
    QVERIFY2(made, why(made));
    QCOMPARE(made->plan.rows.size(), size_t(3));
    const auto view = made->import->view(made->plan, made->plan.rows[2]);
    QVERIFY2(view, why(view));
    QCOMPARE(view->cells.front(), QStringLiteral("MUG-RED"));
    QCOMPARE(view->findings.size(), size_t(1));
    QCOMPARE(catalog::words(view->findings.front().finding),
             QStringLiteral("This seller SKU already stands in row 1."));
}

void ImportTest::tellsAnUnknownSellerSkuOnce_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("lacks");
    QTest::newRow("price and stock given")
        << QByteArray("seller_sku,price,quantity\nBOT-9,9.90,4\n")
        << QStringLiteral("a title, a description, a category, a picture, the weight of the package");
    QTest::newRow("nothing given")
        << QByteArray("seller_sku,brand\nBOT-9,Nordwerk\n")
        << QStringLiteral("a title, a description, a category, a picture, a price, a stock, the weight of the package");
    QTest::newRow("all but title and picture")
        << QByteArray("seller_sku,description,category,price,quantity,weight_kg\nBOT-9,Stahl.,112,9.90,4,0.4\n")
        << QStringLiteral("a title, a picture");
}

void ImportTest::tellsAnUnknownSellerSkuOnce()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, lacks);
    ImportBed bed;
    const auto made = bed.checkText(text);
    QVERIFY2(ok(made), why(made));
    QCOMPARE(made->plan.summary.rejected, 1);
    const auto view = made->import->view(made->plan, made->plan.rows.front());
    QVERIFY2(ok(view), why(view));
    QCOMPARE(view->findings.size(), size_t(1));
    QCOMPARE(catalog::words(view->findings.front().finding),
             QStringLiteral("No SKU of this shop has this seller SKU. As a new listing the row lacks %1.").arg(lacks));
}

// Two variants of a new bottle, the second of which says something else in one column.
void ImportTest::tellsWhichColumnOfAListingDiffers_data()
{
    QTest::addColumn<QByteArray>("was");
    QTest::addColumn<QByteArray>("becomes");
    QTest::addColumn<QString>("word"); // empty: nothing is told
    const auto row = [](const char *name, const char *was, const char *becomes, const char *word) {
        QTest::newRow(name) << QByteArray(was) << QByteArray(becomes) << QString::fromLatin1(word);
    };
    row("nothing", "", "", "");
    row("title", "Flasche Mohn", "Flasche Iris", "The title");
    row("description", "Stahl.", "Glas.", "The description");
    row("category", ",112,", ",111,", "The category");
    row("left empty", "Stahl.", "", "");
    row("price, which is each SKU's own", "9.90", "8.90", "");
}

void ImportTest::tellsWhichColumnOfAListingDiffers()
{
    QFETCH(QByteArray, was);
    QFETCH(QByteArray, becomes);
    QFETCH(QString, word);
    const QByteArray header =
        "seller_sku,parent_sku,title,description,category,price,quantity,weight_kg,image_1,Farbe,Material\n";
    const QByteArray shared = ",F,Flasche Mohn,Stahl.,112,9.90,1,0.3,https://img.example/1.jpg,";
    ImportBed bed;
    const auto made =
        bed.checkText(header + "F-1" + shared + "Rot,\nF-2" +
                      (was.isEmpty() ? shared : QByteArray(shared).replace(was, becomes)) + "Blau,Steinzeug\n");
    QVERIFY2(ok(made), why(made));
    const auto view = made->import->view(made->plan, made->plan.rows.back());
    QVERIFY2(ok(view), why(view));
    QStringList told;
    for (const auto &located : view->findings)
        told.append(catalog::words(located.finding));
    const QString all = told.join(u'|');
    QCOMPARE(all.contains(QStringLiteral("differs from that of row 1")), !word.isEmpty());
    QVERIFY2(word.isEmpty() || all.contains(word + QStringLiteral(" differs from")), qPrintable(all));
}

void ImportTest::identifierCodesAreOfOneSkuOnly()
{
    ImportBed bed;
    const auto first = bed.checkText("seller_sku;identifier_code\r\nMUG-RED;4006381333931\r\n");
    QVERIFY2(first, why(first));
    QCOMPARE(first->plan.summary.updated, 1);
    QVERIFY(bed.apply(*first));
    // Its own code again, the code of a SKU that is here, and one code for two rows.
    const auto made = bed.checkText("seller_sku;identifier_code\r\nMUG-RED;4006381333931\r\nMUG-BLUE;4006381333931\r\n"
                                    "BOT-1;9780306406157\r\nTEE-S;9780306406157\r\n");
    QVERIFY2(made, why(made));
    QCOMPARE(made->plan.rows[0].kind, catalog::RowKind::Unchanged);
    QCOMPARE(made->plan.rows[1].kind, catalog::RowKind::Rejected);
    QCOMPARE(made->plan.rows[2].kind, catalog::RowKind::Update);
    QCOMPARE(made->plan.rows[3].kind, catalog::RowKind::Rejected);
    const auto says = [&](size_t row) {
        const auto view = made->import->view(made->plan, made->plan.rows[row]);
        return view ? catalog::words(view->findings.back().finding) : QString();
    };
    QCOMPARE(says(1), QStringLiteral("Another SKU of this shop has this identifier code."));
    QCOMPARE(says(3), QStringLiteral("This identifier code already stands in row 3."));
}

void ImportTest::givesRejectedRowsBackWhole()
{
    ImportBed bed;
    const QByteArray bad = "\"=1+1; \"\"Zitat\"\"\nzweite Zeile\""; // in quotes, as in the file
    const auto made = bed.checkText("seller_sku;note;price;title\n"
                                    "BOT-1;ok;25.50;\n"
                                    "MUG-RED;x;-1;" +
                                    bad +
                                    "\n"
                                    "MUG-BLUE;y;abc;\n");
    QVERIFY2(ok(made), why(made));
    QBuffer out;
    out.open(QIODevice::ReadWrite);
    const auto written = made->import->writeRejects(made->plan, out);
    QVERIFY2(ok(written), why(written));
    QCOMPARE(*written, 2);
    const QByteArray rejects = out.data();
    QVERIFY2(rejects.startsWith("\xEF\xBB\xBFShopwright problem;seller_sku;note;price;title\r\n"), rejects.constData());
    QVERIFY2(rejects.contains("The price must be above zero."), rejects.constData());
    QVERIFY2(rejects.contains("'=1+1"), rejects.constData());

    // Not mended: the same rows are rejected for the same reasons, and no second column of reasons grows.
    const auto same = bed.checkText(rejects);
    QVERIFY2(ok(same), why(same));
    QCOMPARE(same->plan.summary.rejected, 2);
    QBuffer again;
    again.open(QIODevice::ReadWrite);
    QVERIFY(same->import->writeRejects(same->plan, again));
    QCOMPARE(again.data(), rejects);

    const auto mended = bed.checkText(QByteArray(rejects).replace(";-1;", ";13.00;").replace(";abc;", ";14.00;"));
    QVERIFY2(ok(mended), why(mended));
    QCOMPARE(mended->plan.summary.updated, 2);
    QCOMPARE(mended->plan.findings.size(), size_t(1)); // the line break in the title became a blank
    QCOMPARE(mended->plan.findings.front().severity, Severity::Fixed);
    QVERIFY(bed.apply(*mended));
    QCOMPARE(bed.productWith(QStringLiteral("MUG-RED")).title, QStringLiteral("=1+1; \"Zitat\" zweite Zeile"));
}

// The platform refuses BOT-1's price after the push: its row comes back, from the file, or from the catalog once the
// file is gone.
void ImportTest::givesBackWhatThePlatformRefused()
{
    ImportBed bed;
    const QString path = bed.writeFile(QStringLiteral("a.csv"), "sku,Preis\nMUG-RED,13.00\nBOT-1,25.50\n");
    const auto made = bed.check(path);
    QVERIFY2(ok(made), why(made));
    const auto applied = bed.apply(*made);
    QVERIFY2(ok(applied), why(applied));
    const qint64 sku = bed.sku(QStringLiteral("BOT-1")).row;
    kit::take(bed.write([sku](store::Connection &connection) -> core::Result<int> {
        auto done = connection.run(u"UPDATE sync_outbox SET head = 0, hold = 0, state = ?, error = json_object('code', "
                                   u"'x', 'words', 'Too dear', 'remedy', 'Lower it') "
                                   u"WHERE subject = ?",
                                   int(syncing::State::Rejected), QStringLiteral("sku:%1/price").arg(sku));
        return done ? core::Result<int>(0) : core::Unexpected(done.error());
    }));
    const auto rejects = [&](const QByteArray &expectedHeader, const QByteArray &expectedCell) {
        QBuffer out;
        out.open(QIODevice::ReadWrite);
        const auto written = writePlatformRejects(bed.reader(), applied->operation, out);
        QVERIFY2(ok(written), why(written));
        QCOMPARE(*written, 1);
        QVERIFY2(out.data().mid(3).startsWith(expectedHeader), out.data().constData()); // behind the BOM
        QVERIFY2(out.data().contains("Too dear"), out.data().constData());
        QVERIFY2(out.data().contains(expectedCell), out.data().constData());
        QVERIFY2(!out.data().contains("MUG-RED"), out.data().constData());
        const auto again = bed.checkText(out.data());
        QVERIFY2(ok(again), why(again));
        QCOMPARE(again->plan.summary.unchanged, 1); // the catalog has what the row says
    };
    rejects("Shopwright problem,sku,Preis\r\n", "BOT-1,25.50");
    QVERIFY(QFile::remove(path));
    rejects("Shopwright problem,product_id,sku_id", "25.50");
}

void ImportTest::remembersTheMapping()
{
    ImportBed bed;
    const QByteArray file = "Ref;VK1;VK2\nMUG-RED;99.00;13.00\n";
    const auto mapping = kit::take(tabular::Mapping::fromJson(
        QJsonDocument::fromJson(R"({"columns": {"seller_sku": "Ref", "price": "VK2"}})").object()));
    const auto first = bed.checkText(file, {}, mapping);
    QVERIFY2(ok(first), why(first));
    QVERIFY(!first->proposal.mapping.bindings.contains(QStringLiteral("price")) ||
            first->proposal.mapping.bindings[QStringLiteral("price")].columns != QStringList{QStringLiteral("VK2")});
    QVERIFY(bed.apply(*first));
    QCOMPARE(bed.number(QStringLiteral("SELECT count(*) FROM import_profile")), 1);

    const auto second = bed.checkText("Ref;VK1;VK2\nMUG-RED;99.00;14.00\n");
    QVERIFY2(ok(second), why(second));
    QCOMPARE(second->proposal.mapping, mapping);
    QVERIFY(bed.apply(*second));
    QCOMPARE(bed.sku(QStringLiteral("MUG-RED")).price->minor, 1400);
    // Another file of the same form is the same profile, and so is a file of its rejected rows.
    QCOMPARE(bed.number(QStringLiteral("SELECT count(*) FROM import_profile")), 1);
    const auto rejects = bed.checkText("Shopwright problem;Ref;VK1;VK2\nwhy;MUG-RED;99.00;15.00\n");
    QVERIFY2(ok(rejects), why(rejects));
    QCOMPARE(rejects->proposal.mapping, mapping);
}

// 10.00 x 1.19 = 11.90; "MUG" and "-RED" joined behind nothing; the supplier's warehouse words become ours.
void ImportTest::transformsColumns()
{
    ImportBed bed;
    const auto mapping = kit::take(tabular::Mapping::fromJson(QJsonDocument::fromJson(R"({"columns": {
        "seller_sku": {"from": ["Art"], "steps": [{"kind": "prefix", "text": "MUG-"}]},
        "price": {"from": ["EK"], "steps": [{"kind": "multiply", "text": "1.19", "decimals": 2}]},
        "title": {"from": ["Text"], "steps": [{"kind": "split", "text": "|", "part": 0}]},
        "quantity": {"from": ["Lager"], "steps": [{"kind": "lookup", "table": {"viel": "50", "nix": "0"}},
                                                          {"kind": "default", "text": "1"}]}}})")
                                                                  .object()));
    const auto made =
        bed.checkText("Art,EK,Text,Lager\nRED,10.00,Becher|rot,viel\nBLUE,20.00,Becher|blau,\n", {}, mapping);
    QVERIFY2(ok(made), why(made));
    QCOMPARE(made->plan.summary.updated, 2);
    QVERIFY(bed.apply(*made));
    QCOMPARE(bed.sku(QStringLiteral("MUG-RED")).price->minor, 1190);
    QCOMPARE(bed.sku(QStringLiteral("MUG-BLUE")).price->minor, 2380);
    QCOMPARE(bed.productWith(QStringLiteral("MUG-RED")).title, QStringLiteral("Becher"));
    QCOMPARE(bed.sku(QStringLiteral("MUG-RED")).stock.front().quantity, 50);
    QCOMPARE(bed.sku(QStringLiteral("MUG-BLUE")).stock.front().quantity, 1);
}

void ImportTest::switchesListingsThroughTheOutbox()
{
    ImportBed bed;
    const auto made = bed.checkText("seller_sku,status\nBOT-1,inactive\nTEE-S,active\nMUG-RED,active\n");
    QVERIFY2(ok(made), why(made));
    QCOMPARE(made->plan.summary.updated, 2);
    QVERIFY(bed.apply(*made));
    QCOMPARE(queued(bed), 2);
    QCOMPARE(
        bed.number(QStringLiteral(
            "SELECT count(*) FROM sync_outbox o JOIN sync_kind k ON k.id = o.kind WHERE k.kind = 'catalog.status' AND "
            "json_extract(payload, '$.action') = 'deactivate'")),
        1);
    QCOMPARE(
        bed.number(QStringLiteral(
            "SELECT count(*) FROM sync_outbox o JOIN sync_kind k ON k.id = o.kind WHERE k.kind = 'catalog.status' AND "
            "json_extract(payload, '$.action') = 'activate'")),
        1);
}

void ImportTest::tellsSellerSkusThatSeveralHave()
{
    ImportBed bed;
    kit::take(bed.write([](store::Connection &connection) -> core::Result<int> {
        auto done = connection.run(u"UPDATE sku SET seller_sku = 'SAME' WHERE seller_sku IN ('TEE-S', 'TEE-M')");
        return done ? core::Result<int>(0) : core::Unexpected(done.error());
    }));
    const auto made = bed.checkText("seller_sku,sku_id,price\nSAME,,9.90\nSAME,1729111111111111105,9.90\n");
    QVERIFY2(ok(made), why(made));
    QCOMPARE(made->plan.summary.rejected, 1);
    QCOMPARE(made->plan.summary.updated, 1);
    QVERIFY(std::ranges::find(made->plan.rules, QLatin1String("seller_sku.ambiguous")) != made->plan.rules.end());
}

QTEST_GUILESS_MAIN(ImportTest)
#include "import_test.moc"
