// SPDX-License-Identifier: GPL-3.0-or-later
// bench_bulk [SKUs]: 100,000 prices of a shop of a million SKUs: the plan (diff), its application to catalog, journal
// and outbox, and its undo, each one transaction on the writer's thread, committed to the disk. In turn with a bare
// UPDATE of the same rows in one transaction through the same writer. Once for SKUs that lie together, once for every
// tenth.
#include "bench/shop/shop.h"
#include "catalog/bulkedit.h"
#include "catalog/category.h"
#include "catalog/edit.h"
#include "engine/engine.h"
#include "kit/store/wait.h"
#include "store/database.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <sys/resource.h>

namespace {

using bench::shop::kShop;

constexpr int kEdited = 100'000;
constexpr int kRounds = 3;
constexpr int kPatience = 600'000; // ms
const core::Instant kNow = core::instant(1'760'000'000);

double seconds(const QElapsedTimer &timer) { return double(timer.nsecsElapsed()) / 1e9; }

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

int peakMiB()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return int(usage.ru_maxrss / 1024);
}

core::Result<void> approve(store::Connection &connection)
{
    return connection.run(u"INSERT INTO sync_shop (shop, approved) VALUES (?, 1)", kShop.text());
}

void addToPrices(store::Database &database, qint64 last, qint64 step, int cents)
{
    (void)kit::waitFor(database.write([&](store::Connection &connection) {
        return connection.run(u"UPDATE sku SET price = price + ? WHERE row <= ? AND row % ? = 0", cents, last, step);
    }),
                       kPatience);
}

// Seconds of an UPDATE of these rows and its commit; the prices are those of the platform again afterwards.
double plainUpdate(store::Database &database, qint64 last, qint64 step)
{
    QElapsedTimer timer;
    timer.start();
    addToPrices(database, last, step, 1);
    const double taken = seconds(timer);
    addToPrices(database, last, step, -1);
    return taken;
}

struct Round {
    std::vector<double> plain, diff, apply, undo;
};

// What the last write leaves to be done is done: a person takes longer to ask for the next.
void rest(store::Database &database)
{
    (void)kit::waitFor(database.write([](store::Connection &) { return core::Result<void>(); }), kPatience);
}

// Nothing waits in the outbox any more.
core::Result<void> settle(store::Connection &connection)
{
    return connection.run(u"UPDATE sync_outbox SET state = 3, head = 0 WHERE state = 0");
}

core::Result<void> play(store::Database &database, const std::vector<qint64> &rows, qint64 step, Round &round)
{
    rest(database);
    round.plain.push_back(plainUpdate(database, rows.back(), step));
    rest(database);
    const auto applier = std::make_shared<catalog::ProductApplier>();
    catalog::BulkEdit edit;
    edit.way = catalog::BulkEdit::Way::Percent;
    edit.value = 500;
    QElapsedTimer timer;
    timer.start();
    auto plan = kit::waitFor(database.read([&](store::Connection &connection) {
        return catalog::planBulk(connection, kShop, catalog::Market::ofRegion(u"DE"), rows, edit);
    }),
                             kPatience);
    if (!plan)
        return core::Unexpected(plan.error());
    round.diff.push_back(seconds(timer));

    syncing::Operation operation;
    operation.shop = kShop;
    operation.actor = operation.kind = operation.title = QStringLiteral("bulk");
    operation.time = kNow;
    timer.start();
    const auto applied =
        kit::waitFor(syncing::apply(database, operation,
                                    catalog::bulkChanges(std::make_shared<const catalog::BulkPlan>(std::move(*plan))),
                                    applier, kNow),
                     kPatience);
    if (!applied)
        return core::Unexpected(applied.error());
    round.apply.push_back(seconds(timer));
    if (applied->changes != qint64(rows.size()) || applied->rows != applied->changes)
        return core::fail("bench.bulk", QStringLiteral("%1 changes").arg(applied->changes));

    rest(database);
    timer.start();
    const auto undone = kit::waitFor(
        syncing::undo(database, applied->operation, operation.actor, operation.title, applier, kNow), kPatience);
    if (!undone)
        return core::Unexpected(undone.error());
    round.undo.push_back(seconds(timer));
    return kit::waitFor(database.write(settle), kPatience);
}

void tell(const char *what, const std::vector<double> &ours, const std::vector<double> &theirs)
{
    std::printf("  %-8s %6.2f s, ratio to the UPDATE %6.2f  (under 1 s)\n", what, median(ours),
                median(ours) / median(theirs));
}

core::Result<void> run(const QString &path, int skus)
{
    {
        const auto built = bench::shop::build(path, skus);
        if (!built)
            return core::Unexpected(built.error());
    }
    auto database = store::Database::open(path, engine::migrations());
    if (!database)
        return core::Unexpected(database.error());
    if (auto done = kit::waitFor((*database)->write(approve)); !done)
        return done;
    const int before = bench::shop::residentMiB(), edited = std::min(skus, kEdited);
    for (const qint64 step : {1, skus / edited}) {
        std::vector<qint64> rows(static_cast<size_t>(edited));
        for (size_t i = 0; i < rows.size(); ++i)
            rows[i] = qint64(i + 1) * step;
        Round round;
        for (int i = 0; i < kRounds; ++i)
            if (auto played = play(**database, rows, step, round); !played)
                return played;
        std::printf("%d of %d SKUs, %s; median of %d\n", edited, skus, step == 1 ? "side by side" : "spread evenly",
                    kRounds);
        std::printf("  %-8s %6.2f s\n", "UPDATE", median(round.plain));
        tell("diff", round.diff, round.plain);
        tell("apply", round.apply, round.plain);
        tell("undo", round.undo, round.plain);
    }
    std::printf("memory: %d MiB before, at most %d\n", before, peakMiB());
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const auto done = run(folder.filePath(QStringLiteral("shopwright.db")),
                          argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 1'000'000);
    if (!done)
        std::fprintf(stderr, "%s\n", qPrintable(done.error().sentence()));
    return done ? 0 : 1;
}
