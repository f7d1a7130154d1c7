// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/store/migrations.h"
#include "kit/store/wait.h"
#include "sync/cursor.h"
#include "sync/lifecycle.h"
#include "sync/outbox.h"
#include "sync/shop.h"
#include "sync/sync.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace syncing;
using store::Connection;
using store::Statement;

namespace {

const core::ShopId kShop(QStringLiteral("7494049642642441621"));
const core::ShopId kOther(QStringLiteral("7494049642642441622"));
const core::Instant kNow = core::instant(1'790'000'000);

QJsonObject value(int n) { return {{QStringLiteral("price"), n}}; }

// "price 17 sku4 = 5 (base 3)": the words of the tests below.
NewRow price(const char *product, const char *sku, int to, int base, Priority priority = Priority::Price)
{
    NewRow row;
    row.shop = kShop;
    row.kind = QStringLiteral("catalog.price");
    row.entity = QStringLiteral("product:") + QString::fromLatin1(product);
    row.subject = QStringLiteral("sku:") + QString::fromLatin1(sku);
    row.batchKey = row.entity;
    row.priority = priority;
    row.payload = value(to);
    row.base = value(base);
    row.isKnown = to == base;
    return row;
}

using Words = std::initializer_list<const char *>;
QStringList list(Words words)
{
    QStringList result;
    for (const char *word : words)
        result += QString::fromUtf8(word);
    return result;
}

// One line per row: "1 queued sku:4 5<-3 head".
QString line(const Row &row, bool head)
{
    QString text = QStringLiteral("%1 %2 %3 %4<-%5")
                       .arg(row.id)
                       .arg(toText(row.state), row.subject)
                       .arg(row.payload[QLatin1String("price")].toInt())
                       .arg(row.base[QLatin1String("price")].toInt());
    if (row.hold != Hold::None)
        text += QStringLiteral(" hold%1").arg(int(row.hold));
    return head ? text + QStringLiteral(" head") : text;
}

} // namespace

class OutboxTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        auto opened = Connection::open(folder_->filePath(QStringLiteral("x.db")), Connection::Mode::ReadWrite);
        QVERIFY2(kit::ok(opened), kit::why(opened));
        db_ = std::move(*opened);
        store::Migrations all = store::migrations();
        for (const auto &step : syncing::migrations())
            all.push_back(step);
        const auto migrated = store::migrate(*db_, all);
        QVERIFY2(kit::ok(migrated), kit::why(migrated));
        QVERIFY(approve(*db_, kShop, kNow));
    }
    void cleanup() { db_.reset(); }

    void migrationsFromEveryVersion() { QCOMPARE(kit::migrationProblems(syncing::migrations()), QString()); }

    // A script of steps: "17/4=5<3" enqueues, ">2 accepted" moves row 2 along. Then the outbox as it should be.
    void coalescing_data()
    {
        QTest::addColumn<QStringList>("steps");
        QTest::addColumn<QStringList>("expected");
        const auto test = [](const char *name, Words steps, Words expected) {
            QTest::newRow(name) << list(steps) << list(expected);
        };
        test("one", {"17/4=5<3"}, {"1 queued sku:4 5<-3 head"});
        test("newer replaces queued and takes its base", {"17/4=5<3", "17/4=6<5"},
             {"1 superseded sku:4 5<-3", "2 queued sku:4 6<-3 head"});
        test("ten become one", {"17/4=5<3", "17/4=6<5", "17/4=7<6", "17/4=8<7"},
             {"1 superseded sku:4 5<-3", "2 superseded sku:4 6<-3", "3 superseded sku:4 7<-3",
              "4 queued sku:4 8<-3 head"});
        test("other subjects stay", {"17/4=5<3", "17/5=6<2"}, {"1 queued sku:4 5<-3 head", "2 queued sku:5 6<-2"});
        test("the head moves on when it is replaced", {"17/4=5<3", "17/5=6<2", "17/4=9<5"},
             {"1 superseded sku:4 5<-3", "2 queued sku:5 6<-2 head", "3 queued sku:4 9<-3"});
        test("a row being sent stays, the new one follows", {"17/4=5<3", ">1 sending", "17/4=6<3"},
             {"1 sending sku:4 5<-3 head", "2 queued sku:4 6<-3"});
        test("the follower is replaced, the one being sent is not", {"17/4=5<3", ">1 sending", "17/4=6<3", "17/4=7<3"},
             {"1 sending sku:4 5<-3 head", "2 superseded sku:4 6<-3", "3 queued sku:4 7<-3"});
        test("a row being read back stays", {"17/4=5<3", ">1 sending", ">1 reading-back", "17/4=6<3"},
             {"1 reading-back sku:4 5<-3 head", "2 queued sku:4 6<-3"});
        test("what is taken back before it was tried needs no call", {"17/4=5<3", "17/4=6<3", "17/4=3<3"},
             {"1 superseded sku:4 5<-3", "2 superseded sku:4 6<-3"});
        test("and its entity goes on", {"17/4=5<3", "17/5=6<2", "17/4=3<3"},
             {"1 superseded sku:4 5<-3", "2 queued sku:5 6<-2 head"});
        test("what is taken back while an older one is sent follows it",
             {"17/4=5<3", ">1 sending", "17/4=6<3", "17/4=3<3"},
             {"1 sending sku:4 5<-3 head", "2 superseded sku:4 6<-3", "3 queued sku:4 3<-3"});
        test("what was known when nothing waits is sent", {"17/4=3<3"}, {"1 queued sku:4 3<-3 head"});
        test("an accepted one is history", {"17/4=5<3", ">1 sending", ">1 accepted", "17/4=6<5"},
             {"1 accepted sku:4 5<-3", "2 queued sku:4 6<-5 head"});
        test("a rejected one is history", {"17/4=5<3", ">1 sending", ">1 rejected", "17/4=6<3"},
             {"1 rejected sku:4 5<-3", "2 queued sku:4 6<-3 head"});
        test("a conflict stays one", {"17/4=5<3", ">1 sending", ">1 held2", "17/4=6<5"},
             {"1 superseded sku:4 5<-3", "2 held sku:4 6<-3 hold2"});
        test("entities don't wait for each other", {"17/4=5<3", "18/6=7<1"},
             {"1 queued sku:4 5<-3 head", "2 queued sku:6 7<-1 head"});
    }
    void coalescing()
    {
        QFETCH(QStringList, steps);
        QFETCH(QStringList, expected);
        for (const QString &step : steps)
            QVERIFY2(play(step), qPrintable(step));
        QCOMPARE(outbox(), expected);
    }

    void withoutSubjectNothingIsReplaced()
    {
        NewRow row = price("17", "4", 5, 3);
        row.subject.clear();
        QVERIFY(enqueue(*db_, 0, {row, row}, kNow));
        QCOMPARE(outbox(), list({"1 queued  5<-3 head", "2 queued  5<-3"}));
    }

    void fieldsThatTheOlderBaseLacksAreKept()
    {
        NewRow first = price("17", "4", 5, 3);
        NewRow second = first;
        second.base = {{QStringLiteral("price"), 5}, {QStringLiteral("tax"), 2}};
        QVERIFY(enqueue(*db_, 0, {first, second}, kNow));
        QCOMPARE((*row(*db_, 2))->base, (QJsonObject{{QStringLiteral("price"), 3}, {QStringLiteral("tax"), 2}}));
    }

    void urgencyIsHandedForward()
    {
        // The stock row can't overtake the content row of its product, so the content row becomes as urgent.
        NewRow content = price("17", "title", 1, 0, Priority::Content);
        content.kind = QStringLiteral("catalog.content");
        QVERIFY(enqueue(*db_, 0, {content, price("17", "4", 5, 3, Priority::Stock)}, kNow));
        QCOMPARE((*row(*db_, 1))->priority, Priority::Stock);
        QCOMPARE((*row(*db_, 2))->priority, Priority::Stock);
    }

    void ageIsInherited()
    {
        // Changed every minute, a subject would otherwise always be the youngest.
        QVERIFY(enqueue(*db_, 0, {price("17", "4", 5, 3)}, kNow));
        QVERIFY(enqueue(*db_, 0, {price("17", "4", 6, 5)}, kNow + std::chrono::hours(1)));
        QCOMPARE((*row(*db_, 2))->notBefore, kNow);
        QCOMPARE((*row(*db_, 2))->created, kNow + std::chrono::hours(1));
    }

    void unapprovedShopIsHeld()
    {
        NewRow first = price("17", "4", 5, 3), second = price("17", "5", 6, 2);
        first.shop = second.shop = kOther;
        QVERIFY(enqueue(*db_, 0, {first, second}, kNow));
        QCOMPARE(outbox(), list({"1 held sku:4 5<-3 hold1", "2 held sku:5 6<-2 hold1"}));
        // Still coalesced while it waits.
        first.payload = value(9);
        QVERIFY(enqueue(*db_, 0, {first}, kNow));
        QCOMPARE(*approve(*db_, kOther, kNow), 2);
        QCOMPARE(outbox(), list({"1 superseded sku:4 5<-3", "2 queued sku:5 6<-2 head", "3 queued sku:4 9<-3"}));
        QVERIFY(*isApproved(*db_, kOther));
        QVERIFY(withdrawApproval(*db_, kOther, kNow));
        QCOMPARE(outbox(), list({"1 superseded sku:4 5<-3", "2 held sku:5 6<-2 hold1", "3 held sku:4 9<-3 hold1"}));
    }

    void approvalLeavesOtherHoldsAlone()
    {
        NewRow asked = price("17", "4", 5, 3);
        asked.shop = kOther;
        asked.state = State::Held;
        QVERIFY(enqueue(*db_, 0, {asked}, kNow));
        QCOMPARE(*approve(*db_, kOther, kNow), 0);
        QCOMPARE(outbox(), list({"1 held sku:4 5<-3 hold3"}));
        QVERIFY(release(*db_, 1, kNow));
        QCOMPARE(outbox(), list({"1 queued sku:4 5<-3 head"}));
    }

    void everyStepIsGuarded()
    {
        const std::vector<State> all{State::Queued,   State::Sending, State::ReadingBack, State::Accepted,
                                     State::Rejected, State::Held,    State::Superseded,  State::Cancelled};
        // Rows of this table: from; columns: to, in the order above. x = allowed.
        const QStringList table =
            list({".x...xxx", "x.xxxxx.", "x.xxxxx.", "........", "x......x", "x....xxx", "........", "........"});
        for (size_t from = 0; from < all.size(); ++from) {
            QString allowed;
            for (const State to : all)
                allowed += QLatin1Char(isAllowed(all[from], to) ? 'x' : '.');
            QCOMPARE(allowed, table[qsizetype(from)]);
        }
        QVERIFY(play(QStringLiteral("17/4=5<3")));
        // Allowed, but the row is not where the caller thinks.
        const auto moved = move(*db_, {1, State::Sending, State::Accepted, Hold::None, std::nullopt}, kNow);
        QCOMPARE(moved.error().code, QStringLiteral("sync.state"));
        QCOMPARE(outbox(), list({"1 queued sku:4 5<-3 head"}));
    }

    void personActions_data()
    {
        QTest::addColumn<QStringList>("steps");
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QStringList>("expected");
        const QStringList rejected = list({"17/4=5<3", "17/5=6<2", ">1 sending", ">1 rejected"});
        QTest::newRow("retry") << rejected << "release"
                               << "" << list({"1 queued sku:4 5<-3 head", "2 queued sku:5 6<-2"});
        QTest::newRow("retry what was replaced")
            << rejected + list({"17/4=9<3"}) << "release"
            << "sync.superseded" << list({"1 rejected sku:4 5<-3", "2 queued sku:5 6<-2 head", "3 queued sku:4 9<-3"});
        QTest::newRow("retry what is queued") << list({"17/4=5<3"}) << "release"
                                              << "sync.state" << list({"1 queued sku:4 5<-3 head"});
        QTest::newRow("cancel queued") << list({"17/4=5<3", "17/5=6<2"}) << "cancel"
                                       << "" << list({"1 cancelled sku:4 5<-3", "2 queued sku:5 6<-2 head"});
        QTest::newRow("cancel rejected") << rejected << "cancel"
                                         << "" << list({"1 cancelled sku:4 5<-3", "2 queued sku:5 6<-2 head"});
        QTest::newRow("cancel what is on its way") << list({"17/4=5<3", ">1 sending"}) << "cancel"
                                                   << "sync.state" << list({"1 sending sku:4 5<-3 head"});
        QTest::newRow("mine wins") << list({"17/4=5<3", ">1 sending", ">1 held2"}) << "resolve"
                                   << "" << list({"1 queued sku:4 5<-8 head"});
        QTest::newRow("no conflict to solve") << list({"17/4=5<3"}) << "resolve"
                                              << "sync.state" << list({"1 queued sku:4 5<-3 head"});
    }
    void personActions()
    {
        QFETCH(QStringList, steps);
        QFETCH(QString, action);
        QFETCH(QString, error);
        QFETCH(QStringList, expected);
        for (const QString &step : steps)
            QVERIFY2(play(step), qPrintable(step));
        core::Result<void> result;
        if (action == QStringLiteral("release"))
            result = release(*db_, 1, kNow);
        else if (action == QStringLiteral("cancel"))
            result = cancel(*db_, 1, kNow);
        else
            result = resolve(*db_, 1, value(8), value(5), kNow);
        QCOMPARE(result ? QString() : result.error().code, error);
        QCOMPARE(outbox(), expected);
    }

    void keepsTheWholeError()
    {
        core::Error error{QStringLiteral("api.12052038"), QStringLiteral("The price is locked"),
                          QStringLiteral("price"), QStringLiteral("Wait until the promotion has ended."),
                          std::chrono::milliseconds(1500)};
        error.said = {QStringLiteral("Product price locked"), QStringLiteral("POST /product/1/prices"),
                      QStringLiteral("2026-R")};
        QVERIFY(play(QStringLiteral("17/4=5<3")));
        QVERIFY(play(QStringLiteral(">1 sending")));
        QVERIFY(move(*db_, {1, State::Sending, State::Rejected, Hold::None, error}, kNow));
        QCOMPARE((*row(*db_, 1))->error, std::optional(error));
    }

    void noSuchRow()
    {
        QCOMPARE(release(*db_, 99, kNow).error().code, QStringLiteral("sync.row"));
        QCOMPARE(cancel(*db_, 99, kNow).error().code, QStringLiteral("sync.row"));
        QVERIFY(!*row(*db_, 99));
    }

    void listsAndCounts()
    {
        NewRow elsewhere = price("1", "1", 1, 0);
        elsewhere.shop = kOther;
        QVERIFY(enqueue(*db_, 41, {price("17", "4", 5, 3), price("18", "5", 6, 2)}, kNow));
        QVERIFY(enqueue(*db_, 42, {price("19", "6", 7, 1), elsewhere}, kNow));
        QVERIFY(play(QStringLiteral(">2 sending")));
        const auto ids = [this](const OutboxFilter &filter) {
            QStringList found;
            for (const Row &row : kit::take(rows(*db_, filter)))
                found += QString::number(row.id);
            return found.join(u',');
        };
        OutboxFilter filter;
        QCOMPARE(ids(filter), QStringLiteral("1,2,3,4"));
        filter.limit = 2;
        filter.afterId = 1;
        QCOMPARE(ids(filter), QStringLiteral("2,3"));
        filter = {};
        filter.states = {State::Held, State::Queued};
        QCOMPARE(ids(filter), QStringLiteral("1,3,4"));
        filter.shop = kShop;
        QCOMPARE(ids(filter), QStringLiteral("1,3"));
        filter.operation = 42;
        QCOMPARE(ids(filter), QStringLiteral("3"));
        filter.kind = QStringLiteral("catalog.stock");
        QCOMPARE(ids(filter), QString());
        filter = {};
        filter.shop = core::ShopId(QStringLiteral("unknown"));
        QCOMPARE(ids(filter), QString());

        // From the newest on, over states and shops.
        using Ids = std::vector<qint64>;
        const auto newest = [this](const OutboxFilter &wanted) { return kit::take(newestIds(*db_, wanted)); };
        filter = {};
        QCOMPARE(newest(filter), (Ids{4, 3, 2, 1}));
        filter.states = {State::Held, State::Queued};
        QCOMPARE(newest(filter), (Ids{4, 3, 1}));
        filter.limit = 2;
        QCOMPARE(newest(filter), (Ids{4, 3}));
        filter.limit = 100;
        filter.shop = kShop;
        QCOMPARE(newest(filter), (Ids{3, 1}));
        filter.kind = QStringLiteral("catalog.price");
        filter.operation = 41;
        QCOMPARE(newest(filter), (Ids{1}));
        filter.kind = QStringLiteral("catalog.stock");
        QCOMPARE(newest(filter), Ids());

        Counts expected;
        expected.queued = 2;
        expected.sending = 1;
        QCOMPARE(*counts(*db_, kShop), expected);
        expected.held = 1;
        QCOMPARE(*counts(*db_, std::nullopt), expected);
        Counts ofOperation;
        ofOperation.queued = 1;
        ofOperation.held = 1;
        QCOMPARE(*counts(*db_, std::nullopt, 42), ofOperation);
        ofOperation.held = 0;
        QCOMPARE(*counts(*db_, kShop, 42), ofOperation);
        QCOMPARE(*counts(*db_, core::ShopId(QStringLiteral("unknown"))), Counts());
    }

    void oldEndedRowsAreForgotten()
    {
        for (const char *step : {"17/4=5<3", "17/4=6<3", "18/5=1<0", ">3 sending", ">3 rejected"})
            QVERIFY(play(QString::fromLatin1(step)));
        QCOMPARE(*forget(*db_, kNow, 100), 0); // nothing is older than itself
        QCOMPARE(*forget(*db_, kNow + std::chrono::seconds(1), 100), 1);
        QCOMPARE(outbox(), list({"2 queued sku:4 6<-3 head", "3 rejected sku:5 1<-0"}));
    }

    void cursors()
    {
        const QString feed = QStringLiteral("catalog.products");
        QVERIFY(!*cursor(*db_, kShop, feed));
        QVERIFY(saveCursor(*db_, kShop, feed, {{QStringLiteral("page"), QStringLiteral("abc")}}, kNow));
        QVERIFY(saveCursor(*db_, kOther, feed, {{QStringLiteral("page"), QStringLiteral("other")}}, kNow));
        QVERIFY(saveCursor(*db_, kShop, feed, {{QStringLiteral("page"), QStringLiteral("def")}}, kNow));
        QCOMPARE((*cursor(*db_, kShop, feed))->value[QLatin1String("page")].toString(), QStringLiteral("def"));
        QVERIFY(clearCursor(*db_, kShop, feed));
        QVERIFY(!*cursor(*db_, kShop, feed));
        QVERIFY(*cursor(*db_, kOther, feed));
    }

    // The plans of the statements that must stay fast with a million rows: no scan of the table, no sorting.
    void plans_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("index");
        QTest::newRow("ready") << "SELECT id FROM sync_outbox WHERE shop=? AND kind=? AND priority=? AND due<=? AND "
                                  "state=0 AND head=1 ORDER BY due LIMIT 9"
                               << "sync_outbox_ready (shop=? AND kind=? AND priority=? AND due<?)";
        QTest::newRow("batch")
            << "SELECT id FROM sync_outbox WHERE shop=? AND kind=? AND batch_key=? AND state=0 AND batch_key <> entity "
               "ORDER BY id LIMIT 9"
            << "sync_outbox_batch (shop=? AND kind=? AND batch_key=?)";
        QTest::newRow("entity") << "SELECT id, head FROM sync_outbox INDEXED BY sync_outbox_entity WHERE shop=? AND "
                                   "entity=? AND state < 3 ORDER BY id LIMIT 1"
                                << "sync_outbox_entity (shop=? AND entity=?)";
        QTest::newRow("subject")
            << "SELECT id FROM sync_outbox WHERE shop=? AND kind=? AND subject=? AND subject <> '' AND state IN (0, 5)"
            << "sync_outbox_subject (shop=? AND kind=? AND subject=?)";
        QTest::newRow("reading")
            << "SELECT id FROM sync_outbox WHERE shop=? AND kind=? AND state=2 AND due<=? ORDER BY due LIMIT 9"
            << "sync_outbox_reading (shop=? AND kind=? AND due<?)";
        QTest::newRow("list") << "SELECT id FROM sync_outbox WHERE shop=? AND state=? AND id>? ORDER BY id LIMIT 9"
                              << "sync_outbox_state (shop=? AND state=? AND rowid>?)";
    }
    void plans()
    {
        QFETCH(QString, sql);
        QFETCH(QString, index);
        const auto plan = db_->all(QString(QStringLiteral("EXPLAIN QUERY PLAN ") + sql),
                                   [](const Statement &row) { return row.text(3); });
        QVERIFY2(kit::ok(plan), kit::why(plan));
        QStringList steps(plan->begin(), plan->end());
        const QString text = steps.join(QStringLiteral("; "));
        QVERIFY2(text.contains(index), qPrintable(text));
        QVERIFY2(!text.contains(QStringLiteral("SCAN")) && !text.contains(QStringLiteral("TEMP B-TREE FOR ORDER")),
                 qPrintable(text));
    }

private:
    // See coalescing_data().
    bool play(const QString &step)
    {
        if (step.startsWith(u'>')) {
            const auto words = step.mid(1).split(u' ');
            const auto before = *row(*db_, words[0].toLongLong());
            const QHash<QString, std::pair<State, Hold>> targets{
                {QStringLiteral("sending"), {State::Sending, Hold::None}},
                {QStringLiteral("reading-back"), {State::ReadingBack, Hold::None}},
                {QStringLiteral("accepted"), {State::Accepted, Hold::None}},
                {QStringLiteral("rejected"), {State::Rejected, Hold::None}},
                {QStringLiteral("held2"), {State::Held, Hold::Conflict}}};
            const auto [state, hold] = targets[words[1]];
            if (!move(*db_, {before->id, before->state, state, hold, std::nullopt}, kNow))
                return false;
            const auto shop = db_->one(
                u"SELECT shop FROM sync_outbox WHERE id=?", [](const Statement &r) { return r.integer(0); },
                before->id);
            return refreshHead(*db_, **shop, before->entity).has_value();
        }
        const QStringList parts = step.split(QRegularExpression(QStringLiteral("[/=<]")));
        return enqueue(*db_, 0, {price(qPrintable(parts[0]), qPrintable(parts[1]), parts[2].toInt(), parts[3].toInt())},
                       kNow)
            .has_value();
    }

    QStringList outbox()
    {
        QStringList lines;
        for (const Row &row : kit::take(rows(*db_, {}))) {
            const auto head = db_->one(
                u"SELECT head FROM sync_outbox WHERE id=?", [](const Statement &r) { return r.boolean(0); }, row.id);
            lines += line(row, **head);
        }
        return lines;
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Connection> db_;
};

QTEST_GUILESS_MAIN(OutboxTest)
#include "outbox_test.moc"
