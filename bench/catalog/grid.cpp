// SPDX-License-Identifier: GPL-3.0-or-later
// bench_grid [SKUs]: the grid's read model over a shop of a million SKUs (four a product): opening, searching as one
// types, sorting, scrolling, and the plan of a bulk edit. Each beside the plain SQLite queries that would tell the
// same: the count, and the rows that are seen. Times from the question to the lines that are painted.
#include "bench/reference/sqlite.h"
#include "bench/shop/shop.h"
#include "catalog/bulkedit.h"
#include "catalog/category.h"
#include "catalog/gridreader.h"
#include "catalog/gridwindow.h"
#include "kit/store/wait.h"
#include "store/connection.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QPromise>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

namespace {

using catalog::GridAnswer;
using catalog::GridKey;
using catalog::GridQuery;
using catalog::GridReader;

using bench::shop::kShop, bench::shop::kSkus, bench::shop::residentMiB;
constexpr int kScreen = 30;
constexpr int kPatience = 120'000; // ms

double milliseconds(const QElapsedTimer &timer) { return double(timer.nsecsElapsed()) / 1e6; }

// The view's side: asks, and has its lines when the loop ends.
class Viewer final {
public:
    explicit Viewer(GridReader &reader)
        : reader_(reader)
    {
        QObject::connect(&reader, &GridReader::answered, &context_, [this](quint64 era, const GridAnswer &answer) {
            if (era != era_)
                return;
            answer_ = answer;
            if (!firstLook_ && answer->complete)
                fetch(0); // the first lines come by themselves
        });
        QObject::connect(&reader, &GridReader::fetched, &context_, [this](quint64 era, const auto &) {
            if (era == era_)
                end();
        });
    }

    // First: the first lines that can be painted; Whole: those of the complete answer.
    enum class Until { First, Whole };
    double ask(const GridQuery &query, Until until)
    {
        QElapsedTimer timer;
        timer.start();
        firstLook_ = until == Until::First;
        answer_.reset();
        begin();
        era_ = reader_.ask(query);
        wait();
        return milliseconds(timer);
    }
    double scrollTo(qint64 group)
    {
        QElapsedTimer timer;
        timer.start();
        begin();
        fetch(group);
        wait();
        return milliseconds(timer);
    }
    const GridAnswer &answer() const { return answer_; }

private:
    void fetch(qint64 first)
    {
        std::vector<GridKey> keys;
        const auto &list = answer_->products;
        for (size_t i = size_t(first); i < list.size() && keys.size() < kScreen; ++i)
            keys.push_back({list[i], 0});
        if (keys.empty())
            return end();
        reader_.fetch(std::move(keys));
    }

    void begin()
    {
        done_ = QPromise<void>();
        done_.start();
    }
    void end()
    {
        if (!done_.future().isFinished())
            done_.finish();
    }
    void wait() { (void)kit::finishes(done_.future(), kPatience); }

    GridReader &reader_;
    QObject context_;
    QPromise<void> done_;
    quint64 era_ = 0;
    GridAnswer answer_;
    bool firstLook_ = false;
};

void tell(const char *what, const std::vector<double> &ours, const std::vector<double> &theirs, const char *goal)
{
    std::printf("%-34s p50 %7.1f ms  p99 %7.1f ms  ratio to SQLite %6.3f  (%s)\n", what,
                bench::reference::percentile(ours, 50), bench::reference::percentile(ours, 99),
                bench::reference::median(ours) / bench::reference::median(theirs), goal);
}

void searches(Viewer &viewer, store::Connection &db)
{
    std::vector<double> ours, theirs;
    const std::array typed{"cush", "candle", "nordwerk mug", "12345", "refill", "SKU-777", "lamp fold", "zzz"};
    for (int round = 0; round < 5; ++round)
        for (const char *text : typed) {
            GridQuery query;
            const QString whole = QString::fromUtf8(text);
            for (qsizetype length = 1; length <= whole.size(); ++length) { // each key of it
                query.text = whole.left(length);
                ours.push_back(viewer.ask(query, Viewer::Until::Whole));
            }
            if (round > 0)
                continue;
            theirs.push_back(bench::shop::plainQuery(db, bench::shop::plainSearch(whole),
                                                     QStringLiteral(" ORDER BY p.title COLLATE NOCASE")));
        }
    tell("search, each key", ours, theirs, "p99 under 50 ms");
}

void sorts(Viewer &viewer, store::Connection &db)
{
    std::vector<double> ours, theirs;
    const std::array<std::pair<catalog::GridSort, const char *>, 4> all{
        {{catalog::GridSort::Price, " ORDER BY (SELECT min(s.price) FROM sku s WHERE s.product = p.row)"},
         {catalog::GridSort::Stock, " ORDER BY (SELECT sum(s.stock_total) FROM sku s WHERE s.product = p.row)"},
         {catalog::GridSort::Updated, " ORDER BY p.updated"},
         {catalog::GridSort::Title, " ORDER BY p.title COLLATE NOCASE"}}};
    for (int round = 0; round < 5; ++round)
        for (const auto &[sort, order] : all) {
            GridQuery query;
            query.sort = sort;
            query.order = round % 2 == 0 ? catalog::GridOrder::Descending : catalog::GridOrder::Ascending;
            ours.push_back(viewer.ask(query, Viewer::Until::Whole));
            if (round == 0)
                theirs.push_back(bench::shop::plainQuery(db, {}, QString::fromLatin1(order)));
        }
    tell("sort", ours, theirs, "under 200 ms");
}

void scrolls(Viewer &viewer, store::Connection &db)
{
    viewer.ask({}, Viewer::Until::Whole);
    QRandomGenerator random(7);
    std::vector<double> ours, theirs;
    const auto &products = viewer.answer()->products;
    for (int i = 0; i < 300; ++i) {
        const qint64 at = random.bounded(qint64(products.size()) - kScreen);
        ours.push_back(viewer.scrollTo(at));
        QElapsedTimer timer;
        timer.start();
        const auto number = [](const store::Statement &row) { return row.integer(0); };
        for (qint64 k = at; k < at + kScreen; ++k)
            (void)db.all(u"SELECT p.title, p.status, sum(s.stock_total), min(s.price) FROM product p JOIN sku s ON "
                         "s.product = p.row WHERE p.row = ?",
                         number, products[size_t(k)]);
        theirs.push_back(milliseconds(timer));
    }
    tell("scroll, lines of a random place", ours, theirs, "p99 under 16 ms");
}

void bulkPlan(store::Connection &db, int skus)
{
    std::vector<qint64> rows(size_t(std::min(skus, 100'000)));
    for (size_t i = 0; i < rows.size(); ++i)
        rows[i] = qint64(i) + 1;
    catalog::BulkEdit edit;
    edit.way = catalog::BulkEdit::Way::Percent;
    edit.value = 500;
    QElapsedTimer timer;
    timer.start();
    const auto plan = catalog::planBulk(db, kShop, catalog::Market::ofRegion(u"DE"), rows, edit);
    const double ours = milliseconds(timer);
    timer.start();
    (void)db.all(
        u"SELECT row, product, seller_sku, price, price * 105 / 100, stock_total FROM sku WHERE row <= ?",
        [](const store::Statement &row) { return row.integer(4); }, qint64(rows.size()));
    const double theirs = milliseconds(timer);
    std::printf("%-34s %11.1f ms, %lld lines, ratio to SQLite %6.2f  (100,000 lines under 1 s)\n",
                "diff of a bulk edit", ours, plan ? static_cast<long long>(plan->lines.size()) : -1LL, ours / theirs);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int skus = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 1'000'000;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("shopwright.db"));
    if (const auto built = bench::shop::build(path, skus); !built) {
        std::fprintf(stderr, "%s\n", qPrintable(built.error().sentence()));
        return 1;
    }
    const auto db = store::Connection::open(path, store::Connection::Mode::ReadWrite);
    if (!db)
        return 1;
    std::printf("%d SKUs in %d products, database %lld MB\n", skus, skus / kSkus,
                static_cast<long long>(QFile(path).size() / 1'000'000));
    const int before = residentMiB();
    {
        GridReader reader(path, kShop);
        Viewer viewer(reader);
        const double first = viewer.ask({}, Viewer::Until::First);
        const double plain = bench::shop::plainQuery(**db, {}, QStringLiteral(" ORDER BY p.title COLLATE NOCASE"));
        std::printf("%-34s %11.1f ms, ratio to SQLite %6.3f  (under 150 ms)\n", "opening, first lines", first,
                    first / plain);
        std::printf("%-34s %11.1f ms\n", "opening, all columns in memory", viewer.ask({}, Viewer::Until::Whole));
        searches(viewer, **db);
        sorts(viewer, **db);
        scrolls(viewer, **db);
        std::printf("%-34s %11d MiB above %d\n", "memory of the read model", residentMiB() - before, before);
    }
    bulkPlan(**db, skus);
    return 0;
}
