// SPDX-License-Identifier: GPL-3.0-or-later
// bench_sync [--skus 100000] [--quota N]: a shop's first sync from the real sandbox over TLS into the database. Without
// a quota, in turn with the bare calls of a sample of the same products, whose answers are thrown away: what storing
// costs beside reading. With a quota of N reads a second: how much of what the platform would grant is used.
#include "catalog/remote.h"
#include "core/follow.h"
#include "kit/engine/shopbed.h"
#include "kit/store/wait.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPromise>

#include <cstdio>
#include <sys/resource.h>

namespace {

constexpr size_t kSample = 4000;           // products of the reference
constexpr int kCallsAtOnce = 16;           // as the sync has
constexpr int kPatience = 2 * 3600 * 1000; // milliseconds

double seconds(const QElapsedTimer &timer) { return double(timer.nsecsElapsed()) / 1e9; }

double processorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

// Get Product for each, some at once; the answers are dropped.
class Reading final : public QObject {
public:
    Reading(api::Caller &caller, core::ShopId shop, std::vector<catalog::ProductId> ids)
        : caller_(caller)
        , shop_(std::move(shop))
        , ids_(std::move(ids))
    {
    }

    core::Result<void> run()
    {
        ended_.start();
        more();
        return kit::waitFor(ended_.future(), kPatience);
    }

private:
    void more()
    {
        while (inFlight_ < kCallsAtOnce && at_ < ids_.size() && !error_) {
            ++inFlight_;
            core::follow(caller_.call(shop_, catalog::remote::getProduct(ids_[at_++])), this,
                         [this](const core::Result<api::Answer> &answer) {
                             --inFlight_;
                             if (!answer)
                                 error_ = answer.error();
                             more();
                         });
        }
        if (inFlight_ == 0) {
            ended_.addResult(error_ ? core::Result<void>(core::Unexpected(*error_)) : core::Result<void>());
            ended_.finish();
        }
    }

    api::Caller &caller_;
    const core::ShopId shop_;
    const std::vector<catalog::ProductId> ids_;
    QPromise<core::Result<void>> ended_;
    std::optional<core::Error> error_;
    size_t at_ = 0;
    int inFlight_ = 0;
};

core::Result<QJsonObject> sync(kit::ShopBed &bed)
{
    const auto job = bed.engine().syncCatalog(bed.shop(), catalog::CatalogSync::Extent::Full);
    QPromise<core::Result<QJsonObject>> promise;
    promise.start();
    QObject::connect(job.get(), &syncing::Job::finished, job.get(), [&](const core::Result<QJsonObject> &ended) {
        promise.addResult(ended);
        promise.finish();
    });
    job->start();
    return kit::waitFor(promise.future(), kPatience);
}

core::Result<std::vector<catalog::ProductId>> sampleOf(kit::ShopBed &bed)
{
    return bed.engine().reader().all(
        u"SELECT id FROM product WHERE id <> '' ORDER BY row LIMIT ?",
        [](const store::Statement &row) { return catalog::ProductId(row.text(0)); }, qint64(kSample));
}

// How much of the class's quota was used since its statistics were deleted.
core::Result<void> tellQuota(kit::ShopBed &bed)
{
    const auto stats = bed.sandbox().control(QStringLiteral("stats"), {}, "GET");
    if (!stats)
        return core::Unexpected(stats.error());
    const QJsonObject read = stats->value(u"quota").toObject().value(u"read").toObject();
    const double granted = read.value(u"granted").toDouble(), offered = read.value(u"offered").toDouble();
    const double refused = read.value(u"throttled").toDouble();
    std::printf("reads: %.0f of %.0f grantable (%.1f %%), %.0f refused (%.2f %%)\n", granted, offered,
                100 * granted / offered, refused, 100 * refused / std::max(1.0, granted + refused));
    return {};
}

core::Result<void> bench(qint64 skus, double quota)
{
    kit::ShopBed::Options options;
    options.programs = QStringLiteral(SHOPWRIGHT_BIN);
    options.seed = QStringLiteral("large:%1").arg(skus);
    if (quota > 0)
        options.known = QStringList{QStringLiteral("light_read")};
    const auto bed = kit::ShopBed::open(options);
    if (!bed)
        return core::Unexpected(bed.error());
    if (quota > 0) {
        const QJsonObject rate{{QStringLiteral("per_second"), quota}, {QStringLiteral("burst"), quota}};
        if (auto told = (*bed)->tell(QStringLiteral("quota"), {{QStringLiteral("read"), rate}}); !told)
            return core::Unexpected(told.error());
        if (auto reset = (*bed)->sandbox().control(QStringLiteral("stats"), {}, "DELETE"); !reset)
            return core::Unexpected(reset.error());
    }
    QElapsedTimer timer;
    timer.start();
    const double before = processorSeconds();
    const auto summary = sync(**bed);
    if (!summary)
        return core::Unexpected(summary.error());
    const double took = seconds(timer), worked = processorSeconds() - before;
    const double products = summary->value(u"products").toDouble();
    std::printf("%.0f products with %.0f SKUs in %.1f s: %.0f products/s, %.0f SKUs/s, %.2f ms of our processor each\n",
                products, summary->value(u"skus").toDouble(), took, products / took,
                summary->value(u"skus").toDouble() / took, 1000 * worked / products);
    if (quota > 0)
        return tellQuota(**bed);
    const auto ids = sampleOf(**bed);
    if (!ids)
        return core::Unexpected(ids.error());
    Reading reading((*bed)->engine().caller(), (*bed)->shop().id, *ids);
    timer.restart();
    if (auto read = reading.run(); !read)
        return read;
    const double bare = double(ids->size()) / seconds(timer);
    std::printf("bare calls of %zu of them: %.0f products/s; time of the sync is %.2f of theirs\n", ids->size(), bare,
                bare * took / products);
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption skus(QStringLiteral("skus"), QStringLiteral("How large the shop is."), QStringLiteral("N"),
                                  QStringLiteral("100000"));
    const QCommandLineOption quota(QStringLiteral("quota"), QStringLiteral("Reads a second; 0 for no limit."),
                                   QStringLiteral("N"), QStringLiteral("0"));
    parser.addOptions({skus, quota});
    parser.process(app);
    const auto done = bench(parser.value(skus).toLongLong(), parser.value(quota).toDouble());
    if (!done)
        std::fprintf(stderr, "%s\n", qPrintable(done.error().sentence()));
    return done ? 0 : 1;
}
