// SPDX-License-Identifier: GPL-3.0-or-later
// One rule for many SKUs: the numbers it makes, the plan, what is applied, and that it can be taken back.
#include "catalog/bulkedit.h"
#include "catalog/catalog.h"
#include "catalog/category.h"
#include "catalog/edit.h"
#include "catalog/rulenames.h"
#include "catalog/table.h"
#include "kit/store/wait.h"
#include "sync/sync.h"

#include <QTemporaryDir>
#include <QTest>

using catalog::BulkEdit;
using Field = BulkEdit::Field;
using Way = BulkEdit::Way;

namespace {

const core::ShopId kShop(QStringLiteral("7494049642642441621"));
const catalog::WarehouseId kHamburg(QStringLiteral("71")), kMunich(QStringLiteral("72"));
const core::Currency kEuro = *core::Currency::fromCode(u"EUR");
constexpr qint64 kAsItComes = -1;

catalog::Sku sku(const QString &sellerSku, std::optional<qint64> price, qint64 pieces)
{
    catalog::Sku sku;
    sku.id = catalog::SkuId(u"9" + sellerSku);
    sku.sellerSku = sellerSku;
    if (price)
        sku.price = core::Money{*price, kEuro};
    sku.stock = {{kHamburg, pieces}, {kMunich, 1}};
    return sku;
}

} // namespace

class BulkEditTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        auto opened =
            store::Connection::open(folder_->filePath(QStringLiteral("x.db")), store::Connection::Mode::ReadWrite);
        QVERIFY2(kit::ok(opened), kit::why(opened));
        db_ = std::move(*opened);
        store::Migrations all = store::migrations();
        for (const auto &part : {syncing::migrations(), catalog::migrations()})
            all.insert(all.end(), part.begin(), part.end());
        std::ranges::sort(all, {}, &store::Migration::number);
        QVERIFY(kit::ok(store::migrate(*db_, all)));
        skus_.clear();
        add(QStringLiteral("Mug, blue"), catalog::Status::Activate,
            {sku(QStringLiteral("A"), 1000, 5), sku(QStringLiteral("B"), 2000, 0)});
        add(QStringLiteral("Mug, red"), catalog::Status::SellerDeactivated, {sku(QStringLiteral("C"), 1099, 2)});
        add(QStringLiteral("Bowl"), catalog::Status::Freeze, {sku(QStringLiteral("D"), std::nullopt, 3)});
    }

    void numbers_data()
    {
        QTest::addColumn<int>("way");
        QTest::addColumn<qint64>("value");
        QTest::addColumn<qint64>("ending");
        QTest::addColumn<qint64>("before");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<qint64>("after");
        const auto row = [](const char *name, Way way, qint64 value, qint64 ending, qint64 before, int decimals,
                            qint64 after) {
            QTest::newRow(name) << int(way) << value << ending << before << decimals << after;
        };
        row("set", Way::Set, 1299, kAsItComes, 500, 2, 1299);
        row("add", Way::Add, -150, kAsItComes, 500, 2, 350);
        row("percent", Way::Percent, 1000, kAsItComes, 500, 2, 550);            // +10 % of 5.00
        row("half a cent up", Way::Percent, 1000, kAsItComes, 1005, 2, 1106);   // 1105.5
        row("half a cent down", Way::Percent, -1000, kAsItComes, 1005, 2, 905); // 904.5
        row("a fraction of a percent", Way::Percent, 33, kAsItComes, 10000, 2, 10033);
        row("ending above", Way::Percent, 0, 99, 1260, 2, 1299); // 12.99 is 39 away, 11.99 is 61
        row("ending below", Way::Percent, 0, 99, 1220, 2, 1199); // 21 against 79
        row("ending it has", Way::Percent, 0, 99, 1299, 2, 1299);
        row("two as near", Way::Set, 1249, 99, 0, 2, 1299); // 50 and 50: the higher one
        row("ending in whole units", Way::Set, 1249, 0, 0, 2, 1200);
        row("below the first ending", Way::Set, 10, 99, 0, 2, 99); // -0.01 is nearer than 0.99, and no price
        row("no decimals, no ending", Way::Set, 1249, 99, 0, 0, 1249);
    }
    void numbers()
    {
        QFETCH(int, way);
        QFETCH(qint64, value);
        QFETCH(qint64, ending);
        QFETCH(qint64, before);
        QFETCH(int, decimals);
        QFETCH(qint64, after);
        BulkEdit edit;
        edit.way = Way(way);
        edit.value = value;
        if (ending != kAsItComes)
            edit.ending = ending;
        QCOMPARE(catalog::bulkNumber(edit, before, decimals), std::optional(after));
    }

    void numbersThatAreNone()
    {
        BulkEdit edit;
        edit.way = Way::Add;
        edit.value = 1;
        QVERIFY(!catalog::bulkNumber(edit, std::nullopt, 2));
        QVERIFY(!catalog::bulkNumber(edit, std::numeric_limits<qint64>::max(), 2));
        edit.way = Way::Percent;
        QVERIFY(!catalog::bulkNumber(edit, std::numeric_limits<qint64>::max() / 2, 2));
    }

    void pricesByPercent()
    {
        BulkEdit edit;
        edit.way = Way::Percent;
        edit.value = 6000; // + 60 %
        const auto plan = kit::take(planned(edit));
        // A 10.00 -> 16.00 x 6 pieces, B 20.00 -> 32.00 x 1, C 10.99 -> 17.58 (17.584) x 3; D has no price.
        QCOMPARE(text(plan), QStringLiteral("A 1000 1600 alarm|B 2000 3200 alarm|C 1099 1758 alarm|D - - refused"));
        QCOMPARE(plan.changed, 3);
        QCOMPARE(plan.refused, 1);
        QCOMPARE(plan.alarms, 3);
        QCOMPARE(plan.valueBefore, std::optional<qint64>(6000 + 2000 + 3297));
        QCOMPARE(plan.valueAfter, std::optional<qint64>(9600 + 3200 + 5274));
        // Without B.
        const auto applied = kit::take(apply(plan, [](const catalog::BulkLine &line) { return line.subject != u"B"; }));
        QCOMPARE(applied.changes, 2);
        QCOMPARE(prices(), QStringLiteral("1600 2000 1758 -"));
        kit::take(undo(applied.operation));
        QCOMPARE(prices(), QStringLiteral("1000 2000 1099 -"));
    }

    void stockOfOneWarehouse()
    {
        BulkEdit edit;
        edit.field = Field::Stock;
        edit.way = Way::Add;
        edit.value = -3;
        edit.warehouse = kHamburg;
        const auto plan = kit::take(planned(edit));
        QCOMPARE(text(plan), QStringLiteral("A 5 2|B 0 -3 refused|C 2 -1 refused|D 3 0"));
        QVERIFY(!plan.valueBefore);
        kit::take(apply(plan));
        const auto product = kit::take(catalog::loadProduct(*db_, 1));
        QCOMPARE(product->skus[0].stock, (std::vector<catalog::Stock>{{kHamburg, 2}, {kMunich, 1}}));
    }

    void titles()
    {
        BulkEdit edit;
        edit.field = Field::Title;
        edit.way = Way::Replace;
        edit.find = QStringLiteral("Mug");
        edit.text = QStringLiteral("Cup");
        const auto plan = kit::take(planned(edit)); // two products of four SKUs have it
        QCOMPARE(plan.lines.size(), size_t(2));
        QCOMPARE(plan.same, 1);
        QCOMPARE(plan.lines[0].textAfter, QStringLiteral("Cup, blue"));
        const auto applied = kit::take(apply(plan));
        QCOMPARE(applied.changes, 2);
        QCOMPARE(kit::take(catalog::loadProduct(*db_, 2))->title, QStringLiteral("Cup, red"));
        edit.way = Way::Set;
        edit.text = QString(300, u'x');
        const auto refused = kit::take(planned(edit));
        QCOMPARE(refused.refused, 3);
        QCOMPARE(kit::take(apply(refused)).operation, 0);
    }

    void countsWhatItFinds()
    {
        BulkEdit edit;
        edit.field = Field::Title;
        edit.way = Way::Replace;
        edit.match = {};
        edit.find = QStringLiteral("B");
        edit.text = QStringLiteral("W");
        // "Mug, blue" and "Bowl" have one each, "Mug, red" none.
        const auto plan = kit::take(planned(edit));
        QCOMPARE(plan.places, 2);
        QCOMPARE(plan.found, 2);
        QCOMPARE(plan.lines.size(), size_t(2));
        QCOMPARE(plan.lines[0].textAfter, QStringLiteral("Mug, Wlue"));
        edit.match = catalog::TextMatch::Pattern;
        edit.find = QStringLiteral("(mug");
        const auto wrong = planned(edit);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, QStringLiteral("bulk.pattern"));
    }

    // A and B become X-A and X-B; C would be A, which is there, and so would D.
    void sellerSkus()
    {
        BulkEdit edit;
        edit.field = Field::SellerSku;
        edit.way = Way::Replace;
        edit.match = catalog::TextMatch::Pattern;
        edit.find = QStringLiteral("^([AB])$");
        edit.text = QStringLiteral("X-\\1");
        const auto plan = kit::take(planned(edit));
        QCOMPARE(plan.changed, 2);
        QCOMPARE(plan.lines[0].textAfter, QStringLiteral("X-A"));
        const auto applied = kit::take(apply(plan));
        QCOMPARE(applied.changes, 2);
        const auto names = [this] {
            QStringList all;
            for (const qint64 row : {1, 2, 3}) {
                const auto product = kit::take(catalog::loadProduct(*db_, row));
                for (const catalog::Sku &one : product->skus)
                    all.append(one.sellerSku);
            }
            return all.join(u' ');
        };
        QCOMPARE(names(), QStringLiteral("X-A X-B C D"));
        kit::take(undo(applied.operation));
        QCOMPARE(names(), QStringLiteral("A B C D"));
        edit.find = QStringLiteral("[CD]");
        edit.text = QStringLiteral("A");
        const auto taken = kit::take(planned(edit));
        QCOMPARE(taken.refused, 2);
        QCOMPARE(taken.lines[0].findings.front().rule, catalog::rule::kSellerSkuTaken);
        edit.text = QStringLiteral("E"); // free, but for one of them
        QCOMPARE(kit::take(planned(edit)).refused, 1);
        edit.text.clear();
        QCOMPARE(kit::take(planned(edit)).refused, 2);
    }

    void fillsDown_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *name, Field field, const char *first, const char *told) {
            QTest::newRow(name) << int(field) << QString::fromLatin1(first) << QString::fromLatin1(told);
        };
        // Of 10.00 20.00 10.99 and none; stock 5 0 2 3 in Hamburg.
        row("price", Field::Price, "A", "B 2000 1000|C 1099 1000|D - 1000");
        row("stock", Field::Stock, "A", "B 0 5|C 2 5|D 3 5");
        row("list price that isn't there", Field::ListPrice, "", "bulk.first");
        row("title", Field::Title, "Mug, blue", "Mug, red - -|Bowl - -");
        row("state", Field::Status, "Mug, blue", "Mug, red - -");
        row("seller SKU", Field::SellerSku, "", "bulk.first");
    }

    void fillsDown()
    {
        QFETCH(int, field);
        QFETCH(QString, first);
        QFETCH(QString, told);
        BulkEdit edit;
        edit.field = Field(field);
        edit.way = Way::Fill;
        edit.warehouse = kHamburg;
        const auto plan = planned(edit);
        if (first.isEmpty()) {
            QVERIFY(!plan);
            QCOMPARE(plan.error().code, told);
            return;
        }
        QVERIFY2(kit::ok(plan), kit::why(plan));
        QCOMPARE(plan->first, first);
        QVERIFY(plan->edit.way == Way::Set);
        QCOMPARE(text(*plan), told);
        const auto applied = kit::take(apply(*plan));
        QCOMPARE(applied.changes, plan->changed);
        QVERIFY(kit::ok(undo(applied.operation)));
    }

    void states()
    {
        BulkEdit edit;
        edit.field = Field::Status;
        edit.status = catalog::Status::Activate;
        const auto plan = kit::take(planned(edit)); // live already, switched off, frozen by the platform
        QCOMPARE(plan.lines.size(), size_t(1));
        QCOMPARE(plan.lines[0].subject, QStringLiteral("Mug, red"));
        QCOMPARE(plan.same, 2);
        const auto applied = kit::take(apply(plan));
        QCOMPARE(applied.rows, 1);
        QVERIFY(kit::take(catalog::loadProduct(*db_, 2))->status == catalog::Status::Activate);
    }

    void changedMeanwhile()
    {
        BulkEdit edit;
        edit.way = Way::Set;
        edit.value = 3000;
        const auto plan = kit::take(planned(edit));
        edit.value = 1500;
        kit::take(apply(kit::take(planned(edit))));
        const auto late = apply(plan);
        QVERIFY(!late);
        QCOMPARE(late.error().code, QStringLiteral("sync.changed"));
        QCOMPARE(prices(), QStringLiteral("1500 1500 1500 1500"));
    }

    void cancelled()
    {
        std::vector<qint64> many;
        for (int i = 0; i < 1000; ++i)
            many.insert(many.end(), skus_.begin(), skus_.end());
        int asked = 0;
        const auto plan = catalog::planBulk(*db_, kShop, catalog::Market::ofRegion(u"DE"), many, BulkEdit(),
                                            [&asked](qint64) { return ++asked < 3; });
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, QStringLiteral("sync.cancelled"));
        QCOMPARE(asked, 3);
    }

private:
    void add(const QString &title, catalog::Status status, std::vector<catalog::Sku> skus)
    {
        catalog::Product product;
        product.shop = kShop;
        product.id = catalog::ProductId(QStringLiteral("17%1").arg(skus_.size()));
        product.title = title;
        product.description = QStringLiteral("<p>x</p>");
        product.status = status;
        product.statusText = catalog::toText(status);
        product.skus = std::move(skus);
        QVERIFY(kit::ok(catalog::insertProduct(*db_, product)));
        QVERIFY(kit::ok(catalog::saveProductBase(*db_, product.row, {{QStringLiteral("title"), title}})));
        for (const catalog::Sku &one : product.skus) {
            skus_.push_back(one.row);
            QVERIFY(kit::ok(catalog::saveSkuBase(*db_, one.row, {{QStringLiteral("seller_sku"), one.sellerSku}})));
        }
    }
    core::Result<catalog::BulkPlan> planned(const BulkEdit &edit)
    {
        return catalog::planBulk(*db_, kShop, catalog::Market::ofRegion(u"DE"), skus_, edit);
    }
    core::Result<syncing::Applied> apply(const catalog::BulkPlan &plan,
                                         std::function<bool(const catalog::BulkLine &)> wanted = {})
    {
        syncing::Operation operation;
        operation.shop = kShop;
        operation.kind = QStringLiteral("bulk");
        operation.title = QStringLiteral("x");
        operation.actor = QStringLiteral("test");
        operation.time = core::instant(1'700'000'000);
        return store::nested(*db_, [&] {
            return syncing::apply(*db_, operation,
                                  catalog::bulkChanges(std::make_shared<const catalog::BulkPlan>(plan), wanted),
                                  applier_, operation.time);
        });
    }
    core::Result<syncing::Applied> undo(qint64 operation)
    {
        return syncing::undo(*db_, operation, QStringLiteral("test"), QStringLiteral("undo"), applier_,
                             core::instant(1'700'000'100));
    }
    static QString text(const catalog::BulkPlan &plan)
    {
        const auto number = [](std::optional<qint64> value) { return value ? QString::number(*value) : u"-"_qs; };
        QStringList lines;
        for (const catalog::BulkLine &line : plan.lines) {
            QString words = line.subject + u' ' + number(line.before) + u' ' + number(line.after);
            if (line.isRefused())
                words += u" refused";
            else if (line.alarm)
                words += u" alarm";
            lines.append(words);
        }
        return lines.join(u'|');
    }
    QString prices()
    {
        QStringList all;
        for (const qint64 row : skus_) {
            const auto product = kit::take(catalog::loadWithSku(*db_, row));
            const auto &price = product->skus.front().price;
            all.append(price ? QString::number(price->minor) : QStringLiteral("-"));
        }
        return all.join(u' ');
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<store::Connection> db_;
    std::vector<qint64> skus_; // A B C D
    catalog::ProductApplier applier_;
};

QTEST_GUILESS_MAIN(BulkEditTest)
#include "bulkedit_test.moc"
