// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/store/wait.h"
#include "store/database.h"
#include "sync/journal.h"
#include "sync/lifecycle.h"
#include "sync/plan.h"
#include "sync/shop.h"
#include "sync/sync.h"

#include <QTemporaryDir>
#include <QTest>

using namespace syncing;
using store::Connection;
using store::Database;
using store::Statement;

namespace {

const core::ShopId kShop(QStringLiteral("7494049642642441621"));
const core::Instant kNow = core::instant(1'790'000'000);

const store::Migration kTable{
    500, QStringLiteral("0500_pot"),
    QStringLiteral("CREATE TABLE pot (name TEXT PRIMARY KEY, colour TEXT, price INTEGER) STRICT;")};

// A noun of one table, as small as it can be.
class Pots final : public Applier {
public:
    core::Result<std::vector<NewRow>> apply(Connection &connection, const Change &change) override
    {
        const auto current = read(connection, change.entity);
        if (!current)
            return core::Unexpected(current.error());
        if (change.creates() != !*current)
            return core::Unexpected(changedSince(change.entity, {QStringLiteral("existence")}));
        if (auto same = checkUnchanged(change.entity, change.before, current->value_or(QJsonObject())); !same)
            return core::Unexpected(same.error());
        auto written = change.removes() ? connection.run(u"DELETE FROM pot WHERE name = ?", change.entity)
                                        : write(connection, change, current->value_or(QJsonObject()));
        if (!written)
            return core::Unexpected(written.error());
        NewRow row;
        row.shop = kShop;
        row.kind = QStringLiteral("pot");
        row.entity = row.subject = change.entity;
        row.payload = change.after;
        row.base = change.before;
        return std::vector<NewRow>{row};
    }

    static core::Result<std::optional<QJsonObject>> read(Connection &connection, const QString &name)
    {
        return connection.one(
            u"SELECT colour, price FROM pot WHERE name = ?",
            [](const Statement &row) {
                return QJsonObject{{QStringLiteral("colour"), row.text(0)}, {QStringLiteral("price"), row.integer(1)}};
            },
            name);
    }

private:
    static core::Result<void> write(Connection &connection, const Change &change, QJsonObject values)
    {
        for (auto it = change.after.begin(); it != change.after.end(); ++it)
            values.insert(it.key(), it.value());
        return connection.run(u"INSERT INTO pot VALUES (?,?,?) ON CONFLICT (name) DO UPDATE SET colour = "
                              "excluded.colour, price = excluded.price",
                              change.entity, values[QLatin1String("colour")].toString(),
                              values[QLatin1String("price")].toInteger());
    }
};

QJsonObject colour(const char *name) { return {{QStringLiteral("colour"), QString::fromLatin1(name)}}; }
QJsonObject price(int value) { return {{QStringLiteral("price"), value}}; }
QJsonObject both(const char *name, int value)
{
    return {{QStringLiteral("colour"), QString::fromLatin1(name)}, {QStringLiteral("price"), value}};
}
QString a() { return QStringLiteral("a"); }
QString b() { return QStringLiteral("b"); }

} // namespace

class PlanTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        store::Migrations all = syncing::migrations();
        all.push_back(kTable);
        auto opened = Database::open(folder_->filePath(QStringLiteral("x.db")), all);
        QVERIFY2(kit::ok(opened), kit::why(opened));
        db_ = std::move(*opened);
        QVERIFY(kit::waitFor(db_->write([](Connection &c) { return approve(c, kShop, kNow); })));
        const auto made = run({{a(), {}, both("red", 10)}, {b(), {}, both("blue", 20)}});
        QVERIFY2(kit::ok(made), kit::why(made));
        first_ = made->operation;
    }
    void cleanup() { db_.reset(); }

    void appliesJournalsAndQueues()
    {
        const auto applied = run({{a(), colour("red"), colour("green")}});
        QVERIFY2(kit::ok(applied), kit::why(applied));
        QCOMPARE(applied->changes, 1);
        QCOMPARE(applied->rows, 1);
        QCOMPARE(pots(), QStringLiteral("a green 10, b blue 20"));
        auto reader = db_->reader();
        const auto operation = *syncing::operation(**reader, applied->operation);
        QCOMPARE(operation->kind, QStringLiteral("edit"));
        QCOMPARE(operation->changes, 1);
        QCOMPARE(operation->time, kNow);
        QCOMPARE(operation->actor, QStringLiteral("Ann"));
        const auto list = *syncing::changes(**reader, applied->operation, 0, 10);
        QCOMPARE(list.size(), size_t(1));
        QCOMPARE(list[0].second, (Change{a(), colour("red"), colour("green")}));
        // The creation's row, not sent yet, is replaced and its base (nothing) inherited.
        OutboxFilter filter;
        filter.states = {State::Queued};
        filter.operation = applied->operation;
        const auto queued = *rows(**reader, filter);
        QCOMPARE(queued.size(), size_t(1));
        QCOMPARE(queued[0].payload, colour("green"));
    }

    void allOrNothing()
    {
        // The second entity isn't what the plan saw: nothing of the first may stay either.
        const auto refused = run({{a(), colour("red"), colour("green")}, {b(), colour("black"), colour("white")}});
        QCOMPARE(refused.error().code, QStringLiteral("sync.changed"));
        QCOMPARE(refused.error().place, b());
        QCOMPARE(pots(), QStringLiteral("a red 10, b blue 20"));
        auto reader = db_->reader();
        QCOMPARE((*syncing::operations(**reader, kShop, 0, 10)).size(), size_t(1));
        QCOMPARE(counts(**reader, kShop)->queued, 2);
    }

    void everyConflictIsListed()
    {
        std::vector<Change> changes;
        for (int i = 0; i < 25; ++i)
            changes.push_back({QStringLiteral("none%1").arg(i, 2, 10, QLatin1Char('0')), colour("x"), colour("y")});
        const auto refused = run(changes);
        QVERIFY(refused.error().words.startsWith(QStringLiteral("25 ")));
        QVERIFY(refused.error().place.startsWith(QStringLiteral("none00, none01")));
        QVERIFY(refused.error().place.endsWith(QStringLiteral("none19 and 5 more")));
    }

    void manyChunks()
    {
        // 1,201 changes: two full chunks of 500 and a rest.
        std::vector<Change> changes;
        for (int i = 0; i < 1201; ++i)
            changes.push_back({QStringLiteral("p%1").arg(i), {}, both("grey", i)});
        std::vector<qint64> seen;
        const auto applied =
            kit::waitFor(apply(*db_, edit(), fromList(changes), std::make_shared<Pots>(), kNow, [&](qint64 done) {
                seen.push_back(done);
                return true;
            }));
        QVERIFY2(kit::ok(applied), kit::why(applied));
        QCOMPARE(seen, (std::vector<qint64>{500, 1000, 1201}));
        QCOMPARE(applied->changes, 1201);
        const auto undone = kit::waitFor(undo(*db_, applied->operation, QStringLiteral("Ann"), QStringLiteral("Undo"),
                                              std::make_shared<Pots>(), kNow));
        QVERIFY2(kit::ok(undone), kit::why(undone));
        QCOMPARE(undone->changes, 1201);
        QCOMPARE(pots(), QStringLiteral("a red 10, b blue 20"));
    }

    void cancelledTakesEverythingBack()
    {
        std::vector<Change> changes;
        for (int i = 0; i < 1201; ++i)
            changes.push_back({QStringLiteral("p%1").arg(i), {}, both("grey", i)});
        const auto applied = kit::waitFor(apply(*db_, edit(), fromList(changes), std::make_shared<Pots>(), kNow,
                                                [](qint64 done) { return done < 1000; }));
        QCOMPARE(applied.error().code, QStringLiteral("sync.cancelled"));
        QCOMPARE(pots(), QStringLiteral("a red 10, b blue 20"));
    }

    void undoAndUndoAgain()
    {
        const auto edited = run({{a(), both("red", 10), both("green", 11)}});
        const auto undone = takeBack(edited->operation);
        QVERIFY2(kit::ok(undone), kit::why(undone));
        QCOMPARE(pots(), QStringLiteral("a red 10, b blue 20"));
        auto reader = db_->reader();
        QCOMPARE((*syncing::operation(**reader, edited->operation))->undoneBy, undone->operation);
        QCOMPARE((*syncing::operation(**reader, undone->operation))->undoes, edited->operation);
        QCOMPARE((*syncing::operation(**reader, undone->operation))->kind, QStringLiteral("undo"));

        QCOMPARE(takeBack(edited->operation).error().code, QStringLiteral("sync.undone"));
        QVERIFY(takeBack(undone->operation));
        QCOMPARE(pots(), QStringLiteral("a green 11, b blue 20"));
        QVERIFY(takeBack(edited->operation)); // in force again, so it can be undone again
        QCOMPARE(pots(), QStringLiteral("a red 10, b blue 20"));
        QCOMPARE(takeBack(4711).error().code, QStringLiteral("sync.operation"));
    }

    void undoOfACreationRemoves()
    {
        QVERIFY(takeBack(first_));
        QCOMPARE(pots(), QString());
        auto reader = db_->reader();
        const auto list = *syncing::changes(**reader, first_ + 1, 0, 10);
        QCOMPARE(list.size(), size_t(2));
        QCOMPARE(list[0].second.entity, b()); // the last one first
        QVERIFY(list[0].second.removes());
    }

    void undoRefusesWhatChangedSince()
    {
        const auto edited = run({{a(), colour("red"), colour("green")}, {b(), colour("blue"), colour("green")}});
        QVERIFY(run({{b(), colour("green"), colour("pink")}}));
        const auto refused = takeBack(edited->operation);
        QCOMPARE(refused.error().code, QStringLiteral("sync.changed"));
        QCOMPARE(refused.error().place, b());
        QCOMPARE(pots(), QStringLiteral("a green 10, b pink 20"));
    }

    void undoKeepsOtherFields()
    {
        const auto edited = run({{a(), colour("red"), colour("green")}});
        QVERIFY(run({{a(), price(10), price(99)}}));
        QVERIFY(takeBack(edited->operation));
        QCOMPARE(pots(), QStringLiteral("a red 99, b blue 20"));
    }

    // An undo's changes are those that it took back, read backwards; undone, they are the first ones again.
    void undosHoldNoChanges()
    {
        const auto edited =
            run({{a(), price(10), price(11)}, {b(), price(20), price(21)}, {a(), price(11), price(12)}});
        const auto undone = takeBack(edited->operation);
        const auto again = takeBack(undone->operation);
        QVERIFY2(kit::ok(again), kit::why(again));
        auto reader = db_->reader();
        const std::vector<Change> forth = changesOf(edited->operation, 3), back = changesOf(undone->operation, 3);
        QCOMPARE(back, (std::vector<Change>{
                           {a(), price(12), price(11)}, {b(), price(21), price(20)}, {a(), price(11), price(10)}}));
        QCOMPARE(changesOf(again->operation, 3), forth);
        for (const qint64 id : {edited->operation, undone->operation, again->operation}) {
            QCOMPARE(changesOf(id, 1), changesOf(id, 3)); // page by page
            QCOMPARE((*syncing::operation(**reader, id))->changes, qint64(3));
        }
        std::vector<std::pair<int, int>> steps;
        for (const auto &[operation, change] : kit::take(history(**reader, a(), 7)))
            steps.emplace_back(change.before[QLatin1String("price")].toInt(),
                               change.after[QLatin1String("price")].toInt());
        QCOMPARE(steps, (std::vector<std::pair<int, int>>{
                            {11, 12}, {10, 11}, {11, 10}, {12, 11}, {11, 12}, {10, 11}, {0, 10}}));
        const auto held = (*reader)->one(
            u"SELECT count(*) FROM sync_change WHERE operation > ?",
            [](const Statement &row) { return row.integer(0); }, edited->operation);
        QCOMPARE(**held, qint64(0));
    }
    void historyOfAnEntity()
    {
        QVERIFY(run({{a(), price(10), price(11)}}));
        QVERIFY(run({{b(), price(20), price(21)}}));
        QVERIFY(run({{a(), price(11), price(12)}}));
        auto reader = db_->reader();
        std::vector<int> after;
        for (const auto &[operation, change] : kit::take(history(**reader, a(), 10)))
            after.push_back(change.after[QLatin1String("price")].toInt());
        QCOMPARE(after, (std::vector<int>{12, 11, 10}));
        // Newest first, from a given one on.
        const auto all = *operations(**reader, std::nullopt, 0, 10);
        QCOMPARE(all.size(), size_t(4));
        QCOMPARE((*operations(**reader, kShop, all[1].id, 10)).size(), size_t(2));
        QCOMPARE((*operations(**reader, core::ShopId(QStringLiteral("other")), 0, 10)).size(), size_t(0));
    }

    void undoOfWhatIsGoneIsRefused()
    {
        const auto edited = run({{a(), colour("red"), colour("green")}});
        QVERIFY(run({{a(), both("green", 10), {}}}));
        const auto refused = takeBack(edited->operation);
        QCOMPARE(refused.error().code, QStringLiteral("sync.changed"));
        QCOMPARE(refused.error().place, a());
        QCOMPARE(pots(), QStringLiteral("b blue 20"));
    }

    // What the platform has accepted already is queued again with its value from before; what had not gone yet is
    // replaced where it stands.
    void undoOfAPartlyPushedOperation()
    {
        const auto edited = run({{a(), colour("red"), colour("green")}, {b(), colour("blue"), colour("pink")}});
        auto before = db_->reader();
        OutboxFilter sent;
        sent.operation = edited->operation;
        const Row first = kit::take(rows(**before, sent)).front();
        QCOMPARE(first.entity, a());
        for (const auto &[from, to] :
             {std::pair(State::Queued, State::Sending), std::pair(State::Sending, State::Accepted)}) {
            Move step;
            step.id = first.id;
            step.from = from;
            step.to = to;
            const auto moved = kit::waitFor(db_->write([step](Connection &c) { return move(c, step, kNow); }));
            QVERIFY2(kit::ok(moved), kit::why(moved));
        }
        const auto undone = takeBack(edited->operation);
        QVERIFY2(kit::ok(undone), kit::why(undone));
        QCOMPARE(pots(), QStringLiteral("a red 10, b blue 20"));
        auto reader = db_->reader();
        OutboxFilter filter;
        filter.states = {State::Queued};
        std::map<QString, QJsonObject> waiting;
        const auto queued = kit::take(rows(**reader, filter));
        for (const Row &row : queued) {
            QVERIFY(!waiting.contains(row.entity)); // one each, the newest
            waiting[row.entity] = row.payload;
        }
        QCOMPARE(waiting.at(a()), colour("red"));
        QCOMPARE(waiting.at(b()), colour("blue"));
    }

    void anEmptyPlanLeavesNoTrace()
    {
        auto reader = db_->reader();
        const size_t before = operations(**reader, std::nullopt, 0, 10)->size();
        const auto empty = run({});
        QVERIFY2(kit::ok(empty), kit::why(empty));
        QCOMPARE(empty->operation, 0);
        QCOMPARE(empty->changes, 0);
        QCOMPARE(empty->rows, 0);
        QCOMPARE(operations(**reader, std::nullopt, 0, 10)->size(), before);
    }

    void nullAndAbsentAreTheSame()
    {
        const QJsonObject before{{QStringLiteral("x"), QJsonValue::Null}};
        QVERIFY(checkUnchanged(a(), before, {}));
        QVERIFY(!checkUnchanged(a(), before, {{QStringLiteral("x"), 0}}));
        QVERIFY(!checkUnchanged(a(), {{QStringLiteral("x"), 0}}, {}));
        QVERIFY(checkUnchanged(a(), {}, {{QStringLiteral("y"), 1}}));
    }

private:
    static Operation edit()
    {
        Operation operation;
        operation.shop = kShop;
        operation.actor = QStringLiteral("Ann");
        operation.kind = QStringLiteral("edit");
        operation.time = kNow;
        return operation;
    }
    core::Result<Applied> run(std::vector<Change> changes)
    {
        return kit::waitFor(apply(*db_, edit(), fromList(std::move(changes)), std::make_shared<Pots>(), kNow));
    }
    core::Result<Applied> takeBack(qint64 operation)
    {
        return kit::waitFor(
            undo(*db_, operation, QStringLiteral("Ann"), QStringLiteral("Undo"), std::make_shared<Pots>(), kNow));
    }
    // Read in pages of so many.
    std::vector<Change> changesOf(qint64 operation, int page)
    {
        auto reader = db_->reader();
        std::vector<Change> all;
        for (qint64 last = 0;;) {
            const auto some = *syncing::changes(**reader, operation, last, page);
            if (some.empty())
                return all;
            for (const auto &[id, change] : some)
                all.push_back(change);
            last = some.back().first;
        }
    }
    QString pots()
    {
        auto reader = db_->reader();
        const auto list = (*reader)->all(u"SELECT name || ' ' || colour || ' ' || price FROM pot ORDER BY name",
                                         [](const Statement &row) { return row.text(0); });
        return QStringList(list->begin(), list->end()).join(QStringLiteral(", "));
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Database> db_;
    qint64 first_ = 0;
};

QTEST_GUILESS_MAIN(PlanTest)
#include "plan_test.moc"
