// SPDX-License-Identifier: GPL-3.0-or-later
// bench_import FILE.csv [runs] [threads]: parses, checks and plans FILE into an empty shop, in turn with sqlite3's
// own import of the same file into a WAL database, which checks nothing. Make FILE with bench/gen_products.py.
#include "bench/reference/sqlite.h"
#include "catalog/importcheck.h"
#include "catalog/importcontext.h"
#include "tabular/reader.h"

#include <QElapsedTimer>
#include <QJsonDocument>

#include <cstdio>
#include <map>
#include <set>
#include <sys/resource.h>

namespace {

// A shop that has nothing yet.
class EmptyShop final : public catalog::LocalCatalog {
public:
    core::Result<void>
    eachSku(const std::function<void(qint64, std::string_view, std::string_view, std::string_view)> &) override
    {
        return {};
    }
    core::Result<std::optional<catalog::Product>> withSku(qint64) override { return std::optional<catalog::Product>(); }
    core::Result<std::optional<catalog::Product>> whole(qint64) override { return std::optional<catalog::Product>(); }
    core::Result<std::optional<catalog::Product>> byId(const catalog::ProductId &) override
    {
        return std::optional<catalog::Product>();
    }
};

core::Result<std::unique_ptr<tabular::Reader>> open(const QString &path)
{
    auto source = tabular::openFile(path);
    if (!source)
        return core::fail(source.error());
    return tabular::Reader::open(std::move(*source), {});
}

QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); }

// The categories and brands that the first rows name, so that the look-ups are real.
catalog::ImportContext contextFor(const tabular::Layout &layout, std::span<const tabular::Record> sample)
{
    catalog::ImportContext context;
    context.shop = core::ShopId(QStringLiteral("1"));
    context.market = catalog::Market::ofRegion(u"DE");
    context.market.chineseAllowed = true;
    for (const char *id : {"W1", "W2"})
        context.warehouses.push_back({catalog::WarehouseId(QString::fromLatin1(id)), QString::fromLatin1(id),
                                      QStringLiteral("SALES_WAREHOUSE"), QStringLiteral("ENABLED"), false});
    const auto categoryColumn = size_t(std::max<qsizetype>(0, layout.header.indexOf(QStringLiteral("category"))));
    const auto brandColumn = size_t(std::max<qsizetype>(0, layout.header.indexOf(QStringLiteral("brand"))));
    std::set<QString> paths, brands;
    for (const tabular::Record &row : sample) {
        paths.insert(text(row.field(categoryColumn)));
        brands.insert(text(row.field(brandColumn)));
    }
    std::vector<catalog::Category> categories;
    std::map<QString, QString> ids; // by path
    for (const QString &path : paths) {
        const QStringList names = path.split(QStringLiteral(" > "));
        QString above, walked;
        for (qsizetype i = 0; i < names.size(); ++i) {
            walked += u'>' + names[i];
            QString &id = ids[walked];
            if (id.isEmpty()) {
                id = QString::number(600000 + ids.size());
                categories.push_back(
                    {catalog::CategoryId(id), catalog::CategoryId(above), names[i], i + 1 == names.size(), {}});
                if (i + 1 == names.size())
                    context.rules[id.toStdString()].id = catalog::CategoryId(id);
            }
            above = id;
        }
    }
    context.categories = catalog::CategoryIndex(categories);
    for (const QString &brand : brands)
        context.brands.emplace(tabular::normalised(brand.toStdString()), catalog::BrandId(QStringLiteral("7") + brand));
    return context;
}

core::Result<catalog::ImportPlan> plan(const QString &path, int threads)
{
    auto reader = open(path);
    if (!reader)
        return core::fail(reader.error());
    tabular::Batch sample;
    if (auto filled = (*reader)->next(sample); !filled)
        return core::fail(filled.error());
    const tabular::Layout layout = (*reader)->layout();
    const catalog::ImportContext context = contextFor(layout, sample.records());
    const auto mapping = tabular::Mapping::fromJson(QJsonDocument::fromJson(bench::reference::kMapping).object());
    if (!mapping)
        return core::fail(mapping.error());
    const auto parser = catalog::RowParser::make(*mapping, layout, sample.records(), context, {});
    if (!parser)
        return core::fail(parser.error());
    catalog::CheckInput input;
    input.openReader = [&] { return open(path); };
    input.parser = &*parser;
    input.context = &context;
    input.openLocal = []() -> core::Result<std::unique_ptr<catalog::LocalCatalog>> {
        return std::make_unique<EmptyShop>();
    };
    input.threads = threads;
    catalog::CheckControl control;
    return catalog::checkImport(input, control);
}

void report(const catalog::ImportPlan &made)
{
    const catalog::PlanSummary &sum = made.summary;
    std::printf("rows %lld: %lld created in %lld products, %lld updated, %lld unchanged, %lld rejected\n", sum.rows,
                sum.created, sum.newProducts, sum.updated, sum.unchanged, sum.rejected);
    for (const catalog::ImportPlan::RuleCount &count : made.countsByRule())
        std::printf("  %8lld %s\n", count.count, count.rule.latin1());
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_import FILE.csv [runs, 0 without sqlite3] [threads]\n");
        return 2;
    }
    const QString path = QString::fromLocal8Bit(argv[1]);
    const int runs = argc > 2 ? std::atoi(argv[2]) : 5;
    const int threads = argc > 3 ? std::max(1, std::atoi(argv[3])) : 2;
    std::vector<double> ours, theirs;
    for (int run = 0; run < std::max(1, runs); ++run) {
        QElapsedTimer timer;
        timer.start();
        const auto made = plan(path, threads);
        ours.push_back(double(timer.nsecsElapsed()) / 1e9);
        if (!made) {
            std::fprintf(stderr, "%s\n", qPrintable(made.error().sentence()));
            return 1;
        }
        if (run == 0)
            report(*made);
        if (runs > 0)
            theirs.push_back(bench::reference::sqliteImport(path));
        if (runs > 0 && theirs.back() < 0) {
            std::fprintf(stderr, "sqlite3 could not import the file\n");
            return 1;
        }
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("parse, check and plan: %.3f s with %d threads, peak memory %.0f MiB\n", bench::reference::median(ours),
                threads, double(usage.ru_maxrss) / 1024);
    if (!theirs.empty())
        std::printf("sqlite3 .import (WAL):  %.3f s; ratio %.2f (goal: at most 1.00)\n",
                    bench::reference::median(theirs),
                    bench::reference::median(ours) / bench::reference::median(theirs));
    return 0;
}
