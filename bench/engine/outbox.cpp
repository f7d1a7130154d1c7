// SPDX-License-Identifier: GPL-3.0-or-later
// bench_outbox [--changes 4000] [--quota 10]: price and stock changes of a synced shop, half of each, through the whole
// way out: journal, outbox, dispatcher, pushers and client, into the real sandbox over TLS with a quota of writes that
// has to be learned. Changes of one product share a call, so the bound is calls / quota. --changes 20000 is the full
// run. The platform's figures are compared with ours afterwards.
#include "catalog/edit.h"
#include "catalog/table.h"
#include "kit/engine/shopbed.h"
#include "kit/store/wait.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

namespace {

constexpr int kPatience = 3'600'000;
constexpr size_t kLookedAt = 200; // products that are compared afterwards

struct Edited {
    std::vector<syncing::Change> changes;
    std::vector<catalog::ProductId> products;
    qint64 wanted = 0; // prices and stock figures that change
};

// One unit more of price and one piece more in each warehouse, for the first live products until there are enough.
core::Result<Edited> edit(kit::ShopBed &bed, qint64 wanted)
{
    Edited edited;
    store::Connection &reader = bed.engine().reader();
    const auto rows = reader.all(u"SELECT row FROM product WHERE status = 'ACTIVATE' ORDER BY row",
                                 [](const store::Statement &row) { return row.integer(0); });
    if (!rows)
        return core::Unexpected(rows.error());
    for (const qint64 row : *rows) {
        if (edited.wanted >= wanted)
            break;
        const auto before = catalog::loadProduct(reader, row);
        if (!before)
            return core::Unexpected(before.error());
        catalog::Product after = **before;
        for (catalog::Sku &sku : after.skus) {
            if (!sku.price || sku.stock.empty() || edited.wanted >= wanted)
                continue;
            sku.price->minor += 100;
            for (catalog::Stock &stock : sku.stock)
                ++stock.quantity;
            edited.wanted += 2;
        }
        for (syncing::Change &change : catalog::changesBetween(**before, after))
            edited.changes.push_back(std::move(change));
        edited.products.push_back(after.id);
    }
    return edited;
}

// What the platform has of price and stock, in our terms, against what stands here.
core::Result<qint64> differing(kit::ShopBed &bed, const std::vector<catalog::ProductId> &products)
{
    qint64 differing = 0;
    for (size_t i = 0; i < products.size(); i += std::max<size_t>(1, products.size() / kLookedAt)) {
        const auto data = bed.remote(products[i]);
        if (!data)
            return core::Unexpected(data.error());
        const auto theirs = catalog::remote::productFrom(*data, bed.shop().id);
        if (!theirs)
            return core::Unexpected(theirs.error());
        const catalog::Product mine = bed.local(products[i]);
        for (const catalog::Sku &sku : mine.skus) {
            const auto at = std::ranges::find(theirs->skus, sku.id, &catalog::Sku::id);
            if (at == theirs->skus.end() || at->price != sku.price || at->stock != sku.stock)
                ++differing;
        }
    }
    return differing;
}

core::Result<void> bench(qint64 wanted, double quota)
{
    kit::ShopBed::Options options;
    options.programs = QStringLiteral(SHOPWRIGHT_BIN);
    options.seed = QStringLiteral("large:%1").arg(wanted);
    options.known = QStringList{QStringLiteral("light_read"), QStringLiteral("read")};
    const auto bed = kit::ShopBed::open(options);
    if (!bed)
        return core::Unexpected(bed.error());
    if (auto synced = (*bed)->sync(catalog::CatalogSync::Extent::Full); !synced)
        return core::Unexpected(synced.error());
    auto edited = edit(**bed, wanted);
    if (!edited)
        return core::Unexpected(edited.error());
    QElapsedTimer timer;
    timer.start();
    const auto applied = (*bed)->change(std::move(edited->changes));
    if (!applied)
        return core::Unexpected(applied.error());
    std::printf("%lld changes of %zu products, %lld in the outbox after %.2f s\n", edited->wanted,
                edited->products.size(), applied->rows, double(timer.nsecsElapsed()) / 1e9);
    const QJsonObject rate{{QStringLiteral("per_second"), quota}, {QStringLiteral("burst"), quota}};
    if (auto told = (*bed)->tell(QStringLiteral("quota"), {{QStringLiteral("write"), rate}}); !told)
        return core::Unexpected(told.error());
    if (auto approved = kit::waitFor((*bed)->engine().approve((*bed)->shop().id)); !approved)
        return core::Unexpected(approved.error());
    if (auto reset = (*bed)->sandbox().control(QStringLiteral("stats"), {}, "DELETE"); !reset)
        return core::Unexpected(reset.error());
    timer.restart();
    const auto counts =
        kit::waitFor((*bed)->engine().push((*bed)->shop().id, engine::Engine::Patience::WaitForever), kPatience);
    const double took = double(timer.nsecsElapsed()) / 1e9;
    if (!counts)
        return core::Unexpected(counts.error());
    const auto stats = (*bed)->sandbox().control(QStringLiteral("stats"), {}, "GET");
    if (!stats)
        return core::Unexpected(stats.error());
    const QJsonObject write = stats->value(u"quota").toObject().value(u"write").toObject();
    const double granted = write.value(u"granted").toDouble(), refused = write.value(u"throttled").toDouble();
    const double offered = write.value(u"offered").toDouble();
    std::printf("pushed in %.1f s: %.1f changes a second in %.0f calls, %.2f calls a second of %g\n", took,
                double(edited->wanted) / took, granted, granted / took, quota);
    std::printf(
        "quota used: %.0f of %.0f grantable (%.1f %%, goal 97), %.0f refused (%.2f %% of calls, goal under 1)\n",
        granted, offered, 100 * granted / offered, refused, 100 * refused / std::max(1.0, granted + refused));
    const auto apart = differing(**bed, edited->products);
    if (!apart)
        return core::Unexpected(apart.error());
    std::printf("%lld accepted, %lld rejected; %lld SKUs of a sample differ on the platform\n", counts->accepted,
                counts->rejected, *apart);
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption changes(QStringLiteral("changes"), QStringLiteral("How many."), QStringLiteral("N"),
                                     QStringLiteral("4000"));
    const QCommandLineOption quota(QStringLiteral("quota"), QStringLiteral("Writes a second."), QStringLiteral("Q"),
                                   QStringLiteral("10"));
    parser.addOptions({changes, quota});
    parser.process(app);
    const auto done = bench(parser.value(changes).toLongLong(), parser.value(quota).toDouble());
    if (!done)
        std::fprintf(stderr, "%s\n", qPrintable(done.error().sentence()));
    return done ? 0 : 1;
}
