// SPDX-License-Identifier: GPL-3.0-or-later
// bench_frames PROFILE: the real catalog page over a shop of a million SKUs (see bench_profile), from what a person
// does to what is painted: opening the page, each key of a search, sorting, the wheel, the scroll bar dragged through
// the whole range. Beside each the plain SQLite queries that would tell the same. Offscreen unless QT_QPA_PLATFORM says
// otherwise, so what the X server does with a finished picture is not in it.
#include "bench/console/watch.h"
#include "bench/reference/sqlite.h"
#include "bench/shop/shop.h"
#include "engine/catalogcommands.h"
#include "engine/host.h"
#include "engine/shops.h"
#include "kit/store/wait.h"
#include "ui/catalog/catalogpage.h"
#include "ui/catalog/gridmodel.h"
#include "ui/catalog/gridview.h"
#include "ui/kit/headerview.h"
#include "ui/kit/theme.h"

#include <QKeyEvent>
#include <QLoggingCategory>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QWheelEvent>

#include <cstdio>

namespace {

using bench::console::milliseconds;
using bench::console::Watch;
using bench::reference::percentile;
using ui::catalog::CatalogPage;
using ui::catalog::GridColumn;

void tell(const char *what, const std::vector<double> &ours, const std::vector<double> &theirs, double block,
          const char *goal)
{
    std::printf("%-38s p50 %6.1f  p99 %6.1f  longest block %6.1f ms  ratio to SQLite %7.3f  (%s)\n", what,
                percentile(ours, 50), percentile(ours, 99), block,
                bench::reference::median(ours) / bench::reference::median(theirs), goal);
}

class Console final {
public:
    Console(Watch &watch, const QString &profile)
        : watch_(watch)
        , theme_(watch)
        , host_(engine::Options{profile, {}, {}})
        , settings_(folder_.filePath(QStringLiteral("console.ini")), QSettings::IniFormat)
    {
        QPromise<void> opened;
        opened.start();
        QObject::connect(&host_, &engine::Host::opened, &host_, [&opened] { opened.finish(); });
        host_.open();
        if (!kit::finishes(opened.future(), 10'000))
            qFatal("The profile does not open");
        const auto shops = kit::waitFor(host_.ask([](engine::Engine &engine) { return engine.shops(); }));
        commands_ = std::make_unique<engine::CatalogCommands>(host_, kit::take(shops).front());
        db_ = kit::take(store::Connection::open(host_.databasePath(), store::Connection::Mode::ReadOnly));
    }

    void run()
    {
        opens();
        types();
        sorts();
        turnsTheWheel();
        drags();
        std::printf("%-38s %6d MiB resident  (under 250 MB)\n", "memory of the process", bench::shop::residentMiB());
    }

private:
    ui::catalog::GridView &grid() { return page_->grid(); }
    const ui::catalog::GridModel &model() { return page_->model(); }

    // Every line that is seen has its contents.
    bool linesAreHere()
    {
        const int rows = model().rowCount();
        const int first = std::max(0, grid().rowAt(0)), last = grid().rowAt(grid().viewport()->height() - 1);
        for (int row = first; row <= (last < 0 ? rows - 1 : last); ++row)
            if (!model().line(row))
                return false;
        return rows > 0;
    }
    // The answer to what was asked last is here and whole.
    void expectAnswer()
    {
        answered_ = false;
        QObject::disconnect(following_);
        following_ = QObject::connect(&model(), &ui::catalog::GridModel::answered, &grid(),
                                      [this] { answered_ = model().answer()->complete; });
    }
    double untilAnswered(const std::function<void()> &act)
    {
        expectAnswer();
        return watch_.until(act, [this] { return answered_ && linesAreHere(); });
    }

    void opens()
    {
        std::vector<double> ours, theirs;
        (void)watch_.takeLongest();
        for (int round = 0; round < 7; ++round) {
            page_.reset();
            QElapsedTimer making;
            double made = 0;
            making.start();
            ours.push_back(watch_.until(
                [&] {
                    page_ = std::make_unique<CatalogPage>(theme_, *commands_, settings_);
                    page_->resize(1280, 830); // what a window of 1440 x 900 leaves
                    watch_.setPainted(grid().viewport());
                    page_->show();
                    made = milliseconds(making);
                },
                [this] { return linesAreHere(); }));
            theirs.push_back(bench::shop::plainQuery(*db_, {}, QStringLiteral(" ORDER BY p.title COLLATE NOCASE")));
            if (round == 0)
                std::printf("%-38s %6.1f ms, of them %.1f to make its widgets  (under 150 ms)\n",
                            "opening the catalog, the first time", ours.front(), made);
        }
        tell("opening the catalog", ours, theirs, watch_.takeLongest(), "under 150 ms");
        if (!model().answer()->complete)
            (void)untilAnswered([] {});
        (void)watch_.takeLongest();
    }

    void press(QWidget &widget, int key, const QString &text)
    {
        QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text), up(QEvent::KeyRelease, key, Qt::NoModifier, text);
        QCoreApplication::sendEvent(&widget, &down);
        QCoreApplication::sendEvent(&widget, &up);
    }

    void types()
    {
        std::vector<double> ours, theirs;
        QWidget &box = *page_->findBox();
        for (const char *typed : {"cush", "candle", "kesselhaus mug", "12345", "refill", "SKU-777", "lamp refill"}) {
            const QString words = QString::fromUtf8(typed);
            for (int round = 0; round < 3; ++round) {
                for (const QChar letter : words)
                    if (letter == u' ') // asks nothing new
                        press(box, Qt::Key_Space, QString(letter));
                    else
                        ours.push_back(untilAnswered([&] { press(box, 0, QString(letter)); }));
                (void)untilAnswered([&] { press(box, Qt::Key_Escape, {}); });
            }
            theirs.push_back(bench::shop::plainQuery(*db_, bench::shop::plainSearch(words),
                                                     QStringLiteral(" ORDER BY p.title COLLATE NOCASE")));
        }
        tell("search, key to painted result", ours, theirs, watch_.takeLongest(), "p99 under 50 ms");
    }

    void clickHeader(GridColumn column)
    {
        QHeaderView &header = *grid().horizontalHeader();
        const QPointF at(header.sectionViewportPosition(int(column)) + 20, header.height() / 2);
        for (const auto type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
            QMouseEvent event(type, at, header.viewport()->mapToGlobal(at), Qt::LeftButton,
                              type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
            QCoreApplication::sendEvent(header.viewport(), &event);
        }
    }

    void sorts()
    {
        std::vector<double> ours, theirs;
        const std::array<std::pair<GridColumn, const char *>, 3> all{
            {{GridColumn::Price, " ORDER BY (SELECT min(s.price) FROM sku s WHERE s.product = p.row)"},
             {GridColumn::Stock, " ORDER BY (SELECT sum(s.stock_total) FROM sku s WHERE s.product = p.row)"},
             {GridColumn::Product, " ORDER BY p.title COLLATE NOCASE"}}};
        for (int round = 0; round < 5; ++round)
            for (const auto &[column, order] : all) {
                ours.push_back(untilAnswered([&] { clickHeader(column); }));
                ours.push_back(untilAnswered([&] { clickHeader(column); })); // the other way round
                if (round == 0)
                    theirs.push_back(bench::shop::plainQuery(*db_, {}, QString::fromLatin1(order)));
            }
        tell("sort, click to painted result", ours, theirs, watch_.takeLongest(), "under 200 ms");
    }

    // The rows that are seen, by their keys.
    double plainLines()
    {
        QElapsedTimer timer;
        timer.start();
        const int first = std::max(0, grid().rowAt(0));
        for (int row = first; row < std::min(first + 18, model().rowCount()); ++row)
            (void)db_->all(
                u"SELECT p.title, p.status, sum(s.stock_total), min(s.price) FROM product p JOIN sku s ON "
                "s.product = p.row WHERE p.row = ?",
                [](const store::Statement &line) { return line.integer(3); }, model().keyAt(row).product);
        return milliseconds(timer);
    }

    void turnsTheWheel()
    {
        std::vector<double> ours, theirs;
        for (int notch = 0; notch < 600; ++notch) {
            QWidget &view = *grid().viewport();
            const QPointF at(view.rect().center());
            QWheelEvent wheel(at, view.mapToGlobal(at), {}, QPoint(0, notch < 400 ? -120 : 120), Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            ours.push_back(watch_.until([&] { QCoreApplication::sendEvent(&view, &wheel); }, [] { return true; }));
            theirs.push_back(plainLines());
        }
        tell("scroll, a notch of the wheel, frame", ours, theirs, watch_.takeLongest(), "p99 under 16 ms");
    }

    void drags()
    {
        std::vector<double> frames, whole, theirs;
        QScrollBar &bar = *grid().verticalScrollBar();
        constexpr int steps = 400;
        for (int step = 0; step < steps; ++step) {
            const int to = int(qint64(bar.maximum()) * (step < steps / 2 ? step + 1 : steps - step - 1) / (steps / 2));
            QElapsedTimer timer;
            timer.start();
            frames.push_back(watch_.until([&] { bar.setSliderPosition(to); }, [] { return true; }));
            if (!linesAreHere())
                (void)watch_.until([] {}, [this] { return linesAreHere(); });
            whole.push_back(milliseconds(timer));
            theirs.push_back(plainLines());
        }
        const double block = watch_.takeLongest();
        tell("scroll, bar dragged, frame", frames, theirs, block, "p99 under 16 ms");
        tell("scroll, bar dragged, all lines there", whole, theirs, block, "no goal");
    }

    Watch &watch_;
    ui::kit::Theme theme_;
    engine::Host host_;
    QTemporaryDir folder_;
    QSettings settings_;
    std::unique_ptr<engine::CatalogCommands> commands_;
    std::unique_ptr<store::Connection> db_;
    std::unique_ptr<CatalogPage> page_;
    QMetaObject::Connection following_;
    bool answered_ = false;
};

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false")); // of the offscreen platform
    Watch watch(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_frames PROFILE\n");
        return 2;
    }
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Console console(watch, QString::fromLocal8Bit(argv[1]));
    console.run();
    return 0;
}
