// SPDX-License-Identifier: GPL-3.0-or-later
// What the steps of an import ask for, over the real engine and the real sandbox.
#include "engine/importcommands.h"
#include "kit/engine/hostbed.h"

#include <QDir>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using catalog::CheckControl;
using catalog::ImportLine;
using catalog::RowKind;
using kit::ok;
using kit::why;
using syncing::State;
using Checked = catalog::ImportCommands::Checked;
using Opened = catalog::ImportCommands::Opened;

namespace {

constexpr int kPatience = 60'000;

} // namespace

class ImportCommandsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        kit::ShopBed::Options options;
        options.programs = QStringLiteral(SHOPWRIGHT_BIN);
        auto opened = kit::HostBed::open(options);
        QVERIFY2(ok(opened), why(opened));
        bed_ = std::move(*opened);
        QVERIFY(ok(bed_->platform().tell(QStringLiteral("audit"), {{QStringLiteral("delay_seconds"), 0}})));
        commands_ = std::make_unique<engine::ImportCommands>(bed_->host(), bed_->shop());
        for (const catalog::ProductId &id : bed_->products()) {
            const catalog::Product product = bed_->local(id);
            if (product.status == catalog::Status::Activate && !product.skus.empty() && product.skus.front().price)
                listed_.push_back(product);
            if (listed_.size() == 8)
                break;
        }
        QCOMPARE(listed_.size(), size_t(8));
    }
    void cleanupTestCase()
    {
        commands_.reset();
        bed_.reset();
    }
    void init() { bed_->hold(); }
    void cleanup() { QVERIFY(!bed_ || ok(bed_->platform().clearFaults())); }

    void opensWithWhatTheMappingNeeds()
    {
        const auto opened = open("SKU;Preis;egal\nA;1;2\n");
        QCOMPARE(opened.file->name(), QStringLiteral("x.csv"));
        QCOMPARE(opened.context->shop, bed_->shop().id);
        QVERIFY(!opened.remembered);
        QCOMPARE(opened.proposal.mapping.bindings.value(QStringLiteral("price")).columns,
                 QStringList{QStringLiteral("Preis")});
        // Every warehouse of the shop is something that a column may be.
        for (const catalog::Warehouse &warehouse : opened.context->warehouses)
            QVERIFY(std::ranges::any_of(opened.targets, [&](const tabular::Target &target) {
                return target.id == QStringLiteral("stock:") + warehouse.id.text();
            }));
        const auto missing = kit::waitFor(commands_->open(folder_.filePath(QStringLiteral("none.csv")), {}), kPatience);
        QVERIFY(!missing && !missing.error().words.isEmpty());
    }

    // A price, a price that is none, and a new SKU, as they are shown.
    void linesSayWhatChangesAndWhy()
    {
        const QString sku = sellerSku(0);
        const auto checked =
            check(open("SKU;Preis\n" + sku.toUtf8() + ";1234,56\n" + sellerSku(1).toUtf8() + ";teuer\nNEU-1;9,99\n"));
        QCOMPARE(checked.plan->rows.size(), size_t(3));
        const auto lines = kit::take(kit::waitFor(commands_->lines(checked, {0, 99, 1, 2}), kPatience));
        QCOMPARE(lines.size(), size_t(3)); // there is no row 99
        QCOMPARE(lines[0].row.kind, RowKind::Update);
        QCOMPARE(lines[0].sellerSku, sku);
        QCOMPARE(lines[0].title, listed_[0].title);
        QCOMPARE(lines[0].cells.size(), size_t(1));
        QCOMPARE(lines[0].cells[0].field, QStringLiteral("price"));
        QCOMPARE(lines[0].cells[0].before, listed_[0].skus.front().price->toWire());
        QCOMPARE(lines[0].cells[0].after, QStringLiteral("1234.56"));
        QCOMPARE(lines[1].row.kind, RowKind::Rejected);
        QVERIFY(lines[1].cells.empty());
        QCOMPARE(lines[1].issues.front().value, QStringLiteral("teuer"));
        QCOMPARE(lines[1].issues.front().column, 1);
        QCOMPARE(lines[2].row.kind, RowKind::Rejected); // a new one needs more than that
        QCOMPARE(lines[2].sellerSku, QStringLiteral("NEU-1"));
    }

    // Alarms are told row by row, and their sums agree: threefold, and all stock gone.
    void alarmsBelongToRows()
    {
        const core::Money price = *listed_[0].skus.front().price;
        QByteArray head = "seller_sku,price", gone = sellerSku(1).toUtf8() + ',', others;
        for (const catalog::Stock &stock : listed_[1].skus.front().stock) {
            head += ",stock:" + stock.warehouse.text().toUtf8();
            gone += ",0";
            others += ',';
        }
        QVERIFY(stock(1) > 0);
        const QByteArray thrice = core::Money{price.minor * 3, price.currency}.toWire().toUtf8();
        const QByteArray more = core::Money{price.minor + 1, price.currency}.toWire().toUtf8();
        const QByteArray here = sellerSku(0).toUtf8();
        const auto checked = check(open(head + '\n' + here + ',' + thrice + others + '\n' + gone + '\n' + here +
                                        "-none," + more + others + '\n'));
        const auto &rows = checked.plan->rows;
        QCOMPARE(rows.size(), size_t(3));
        QCOMPARE(rows[0].alarms, quint8(catalog::Alarm::PriceMovedFar));
        QCOMPARE(rows[1].alarms, quint8(catalog::Alarm::StockToZero));
        QCOMPARE(rows[2].alarms, quint8(0)); // nothing is there that could move
        QCOMPARE(checked.plan->summary.pricesMovedFar, 1);
        QCOMPARE(checked.plan->summary.stockToZero, 1);
    }

    // In the middle of a long file: nothing is kept and nothing changed.
    void checkIsCancelledMidway()
    {
        QByteArray text = "SKU;Preis\n";
        for (int i = 0; i < 300'000; ++i)
            text += "N-" + QByteArray::number(i) + ";1,00\n";
        const Opened opened = open(text);
        const auto control = std::make_shared<CheckControl>();
        auto answer = commands_->check(opened, opened.proposal.mapping, {}, control);
        QVERIFY(QTest::qWaitFor([&] { return control->rowsChecked > 0; }, kPatience));
        control->cancelled = true;
        const auto checked = kit::waitFor(answer, kPatience);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, QStringLiteral("import.cancelled"));
        QVERIFY(control->rowsChecked < 300'000);
        QVERIFY(bed_->outbox().empty());
    }

    // A category that the shop never sold in: its rules come from the platform, and the row is checked by them.
    void rulesOfNewCategoriesAreFetched()
    {
        const QString category = categoryWithoutRules();
        QVERIFY(!category.isEmpty());
        const auto checked = check(open(newRow("F-1", category)));
        QVERIFY2(checked.doubt.isEmpty(), qPrintable(checked.doubt));
        QVERIFY(checked.plan->withoutRules.empty());
        QVERIFY(checked.import->context().rulesOf(catalog::CategoryId(category)));
        // They are kept for the next file.
        QCOMPARE(rulesKept(category), 1);
    }

    void missingRulesLeaveADoubt()
    {
        const QString category = categoryWithoutRules();
        QVERIFY(!category.isEmpty());
        // 36009003 as often as it is tried.
        QVERIFY(ok(bed_->platform().spoil(QStringLiteral("GetCategoryRules"), QStringLiteral("36009003"), false, -1)));
        const auto checked = check(open(newRow("F-2", category)));
        QVERIFY(!checked.doubt.isEmpty());
        QCOMPARE(checked.plan->rows.size(), size_t(1));
        QCOMPARE(rulesKept(category), 0);
    }

    // While the platform is asked for rules: what is cancelled then isn't taken for checked.
    void checkIsCancelledWhileRulesAreFetched()
    {
        const QString category = categoryWithoutRules();
        QVERIFY(!category.isEmpty());
        QVERIFY(ok(bed_->platform().spoil(QStringLiteral("GetCategoryRules"), QStringLiteral("latency"), false)));
        const Opened opened = open(newRow("F-3", category));
        const auto control = std::make_shared<CheckControl>();
        auto answer = commands_->check(opened, opened.proposal.mapping, {}, control);
        QVERIFY(QTest::qWaitFor([&] { return control->rowsChecked >= 1; }, kPatience));
        control->cancelled = true;
        const auto checked = kit::waitFor(answer, kPatience);
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, QStringLiteral("import.cancelled"));
    }

    void applyIsOneStepAndUndoneOnce()
    {
        QSignalSpy pushed(commands_.get(), &catalog::ImportCommands::pushed);
        const auto before = price(3);
        const auto checked =
            check(open("SKU;Preis\n" + sellerSku(3).toUtf8() + ";77,77\n" + sellerSku(4).toUtf8() + ";77,77\n"));
        QVERIFY(*kit::waitFor(commands_->isApproved()));
        const auto applied = kit::take(kit::waitFor(
            commands_->apply(
                checked, [](const catalog::PlanRow &row) { return row.number == 1; }, [](qint64) { return true; }),
            kPatience));
        QVERIFY(applied.operation > 0);
        QCOMPARE(price(3), QStringLiteral("77.77"));
        QVERIFY(price(4) != u"77.77"); // left out
        QTRY_VERIFY_WITH_TIMEOUT(!pushed.isEmpty(), kPatience);
        QCOMPARE(kit::take(kit::waitFor(commands_->progress(applied.operation))).queued, 1);
        QVERIFY(ok(kit::waitFor(commands_->undo(applied.operation), kPatience)));
        QCOMPARE(price(3), before);
        const auto again = kit::waitFor(commands_->undo(applied.operation), kPatience);
        QVERIFY(!again && !again.error().words.isEmpty());
        QCOMPARE(price(3), before);
    }

    // The file was replaced after it was checked.
    void otherFileThanTheCheckedOneIsNotApplied()
    {
        const auto before = price(3);
        const auto checked = check(open("SKU;Preis\n" + sellerSku(3).toUtf8() + ";66,66\n"));
        open("SKU;Preis\n" + sellerSku(3).toUtf8() + ";6666,66\n");
        const auto applied =
            kit::waitFor(commands_->apply(
                             checked, [](const catalog::PlanRow &) { return true; }, [](qint64) { return true; }),
                         kPatience);
        QVERIFY(!applied);
        QCOMPARE(applied.error().code, QStringLiteral("import.file_changed"));
        QCOMPARE(price(3), before);
    }

    // The platform holds one of two prices: that row comes back as it stood in the file, with its reason. A file that
    // can't be written leaves what was there.
    void rowsThatThePlatformRefused()
    {
        const QByteArray held = sellerSku(5).toUtf8(), free = sellerSku(6).toUtf8();
        lock(5, true);
        const auto checked = check(open("Bemerkung;SKU;Preis\nerste;" + held + ";88,88\nzweite;" + free + ";88,88\n"));
        const auto applied = kit::take(
            kit::waitFor(commands_->apply(
                             checked, [](const catalog::PlanRow &) { return true; }, [](qint64) { return true; }),
                         kPatience));
        bed_->send();
        QTRY_COMPARE_WITH_TIMEOUT(kit::take(kit::waitFor(commands_->progress(applied.operation))).rejected, 1,
                                  kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(kit::take(kit::waitFor(commands_->progress(applied.operation))).accepted, 1,
                                  kPatience);
        const QString path = folder_.filePath(QStringLiteral("refused.csv"));
        QCOMPARE(kit::take(kit::waitFor(commands_->savePlatformRejects(applied.operation, path))), 1);
        const QByteArray text = read(path);
        QVERIFY2(text.contains(QByteArray("erste;" + held + ";88,88")) && !text.contains(free), text.constData());
        QVERIFY2(text.contains("promotion"), text.constData());

        const auto nowhere =
            kit::waitFor(commands_->savePlatformRejects(applied.operation, QStringLiteral("/nowhere/x.csv")));
        QVERIFY(!nowhere && nowhere.error().place.contains(QStringLiteral("/nowhere/x.csv")));
        // Of an operation that is none: nothing to write, and nothing is in the way of it.
        QCOMPARE(kit::take(kit::waitFor(commands_->savePlatformRejects(987'654, path))), 0);
        lock(5, false);
    }

    // Steps of a mapping are kept when the import is applied, and come back with the next file of this form.
    void mappingIsRememberedWithItsSteps()
    {
        Opened opened = open("Nr;EK;Rest\n" + sellerSku(7).toUtf8() + ";10,00;x\n");
        tabular::Mapping mapping;
        tabular::Transform times;
        times.kind = tabular::Transform::Kind::Multiply;
        times.text = QStringLiteral("5.555");
        times.decimals = 2;
        mapping.bindings.insert(QStringLiteral("seller_sku"), {{QStringLiteral("Nr")}, {}});
        mapping.bindings.insert(QStringLiteral("price"), {{QStringLiteral("EK")}, {times}});
        const auto checked =
            kit::take(kit::waitFor(commands_->check(opened, mapping, {}, std::make_shared<CheckControl>()), kPatience));
        QVERIFY(
            ok(kit::waitFor(commands_->apply(
                                checked, [](const catalog::PlanRow &) { return true; }, [](qint64) { return true; }),
                            kPatience)));
        QCOMPARE(price(7), QStringLiteral("55.55"));
        opened = open("Nr;EK;Rest\nanderer;11,00;y\n");
        QVERIFY(opened.remembered);
        QCOMPARE(opened.proposal.mapping, mapping);
    }

    // The engine ends while a check runs: the answer is an error, not silence.
    void endOfTheEngineIsAnAnswer()
    {
        QVERIFY(listed_.size() > 0);
        QByteArray text = "SKU;Preis\n";
        for (int i = 0; i < 100'000; ++i)
            text += "N-" + QByteArray::number(i) + ";1,00\n";
        const Opened opened = open(text);
        const auto control = std::make_shared<CheckControl>();
        auto answer = commands_->check(opened, opened.proposal.mapping, {}, control);
        QVERIFY(QTest::qWaitFor([&] { return control->rowsChecked > 0; }, kPatience));
        control->cancelled = true; // as a page does that goes
        commands_.reset();
        bed_.reset();
        QVERIFY(kit::finishes(answer, kPatience));
        QVERIFY(answer.resultCount() == 0 || !answer.result());
    }

private:
    QString sellerSku(size_t index) const { return listed_[index].skus.front().sellerSku; }
    QString price(size_t index)
    {
        const catalog::Product product = bed_->local(listed_[index].id);
        return product.skus.front().price->toWire();
    }
    qint64 stock(size_t index) const
    {
        qint64 pieces = 0;
        for (const catalog::Stock &stock : listed_[index].skus.front().stock)
            pieces += stock.quantity;
        return pieces;
    }
    void lock(size_t index, bool on)
    {
        const QString id = listed_[index].skus.front().id.text();
        QVERIFY(ok(bed_->platform().tell(QStringLiteral("lock"),
                                         {{QStringLiteral("sku_id"), id}, {QStringLiteral("locked"), on}})));
    }
    Opened open(const QByteArray &text)
    {
        QFile file(folder_.filePath(QStringLiteral("x.csv")));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the test's folder can't be written");
        file.write(text);
        file.close();
        return kit::take(kit::waitFor(commands_->open(file.fileName(), {}), kPatience));
    }
    Checked check(const Opened &opened)
    {
        return kit::take(kit::waitFor(
            commands_->check(opened, opened.proposal.mapping, {}, std::make_shared<CheckControl>()), kPatience));
    }
    static QByteArray newRow(const QByteArray &sku, const QString &category)
    {
        return "seller_sku,title,description,category,price,quantity,weight_kg,image_1\n" + sku +
               ",Eine ganz neue Sache mit Namen,Beschreibung der Sache.," + category.toUtf8() +
               ",9.90,5,0.4,https://i.example/1.jpg\n";
    }
    // A leaf in which the shop may sell, and never did; what an earlier test has fetched is forgotten.
    QString categoryWithoutRules()
    {
        if (!fetched_.isEmpty()) {
            const auto gone = bed_->ask([category = fetched_](engine::Engine &engine) {
                return engine.database().write([category](store::Connection &connection) {
                    return connection.run(u"DELETE FROM category_rules WHERE category = ?", category);
                });
            });
            return ok(gone) ? fetched_ : QString();
        }
        const auto found = bed_->read([shop = bed_->shop().id](store::Connection &connection) {
            return connection.one(
                u"SELECT c.id FROM category c WHERE c.shop = ?1 AND c.is_leaf = 1 "
                "AND c.permissions LIKE '%AVAILABLE%' AND NOT EXISTS (SELECT 1 FROM category_rules r "
                "WHERE r.shop = ?1 AND r.category = c.id) ORDER BY c.id LIMIT 1",
                [](const store::Statement &row) { return row.text(0); }, shop.text());
        });
        fetched_ = found && *found ? **found : QString();
        return fetched_;
    }
    qint64 rulesKept(const QString &category)
    {
        const auto found = bed_->read([category](store::Connection &connection) {
            return connection.one(
                u"SELECT count(*) FROM category_rules WHERE category = ?",
                [](const store::Statement &row) { return row.integer(0); }, category);
        });
        return found && *found ? **found : -1;
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder_;
    std::unique_ptr<kit::HostBed> bed_;
    std::unique_ptr<engine::ImportCommands> commands_;
    std::vector<catalog::Product> listed_;
    QString fetched_; // category
};

QTEST_GUILESS_MAIN(ImportCommandsTest)
#include "importcommands_test.moc"
