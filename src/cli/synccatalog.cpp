// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "engine/engine.h"

#include <QCoreApplication>
#include <QPromise>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

} // namespace

namespace cli {
namespace {

class SyncCatalog final : public Command {
public:
    QStringList name() const override { return {QStringLiteral("sync"), QStringLiteral("catalog")}; }
    QString summary() const override { return Words::tr("Bring the catalog up to date with the platform."); }

    void options(QCommandLineParser &parser) const override
    {
        parser.addOption(
            {QStringLiteral("full"), Words::tr("Read every product, not only what changed since the last sync.")});
    }

    QFuture<Exit> run(const QCommandLineParser &arguments, Context &context) override
    {
        auto shop = context.engine->findShop(context.shop);
        if (!shop)
            return finished(report(context, shop.error()));
        using Extent = catalog::CatalogSync::Extent;
        auto *job =
            context.engine
                ->syncCatalog(*shop, arguments.isSet(QStringLiteral("full")) ? Extent::Full : Extent::Incremental)
                .release();
        job->setParent(&context.owner);
        auto promise = std::make_shared<QPromise<Exit>>();
        promise->start();
        Context *c = &context;
        QObject::connect(
            job, &syncing::Job::progressed, &context.owner,
            [c](qint64 done, qint64 total, const QString &words) { c->progress.show(words, done, total); });
        QObject::connect(job, &syncing::Job::finished, &context.owner,
                         [c, promise](const core::Result<QJsonObject> &result) {
                             promise->addResult(result ? show(*result, *c) : report(*c, result.error()));
                             promise->finish();
                         });
        job->start();
        return promise->future();
    }

private:
    static Exit show(const QJsonObject &summary, Context &context)
    {
        context.progress.clear();
        context.output.line(Words::tr("%1 products are new, %2 have changed, %3 are as they were, %4 are gone.")
                                .arg(summary.value(u"added").toInteger())
                                .arg(summary.value(u"changed").toInteger())
                                .arg(summary.value(u"unchanged").toInteger())
                                .arg(summary.value(u"deleted").toInteger()));
        context.output.line(Words::tr("The catalog here has %1 products with %2 SKUs.")
                                .arg(summary.value(u"products").toInteger())
                                .arg(summary.value(u"skus").toInteger()));
        if (const qint64 conflicts = summary.value(u"conflicts").toInteger(); conflicts > 0)
            context.output.line(
                Words::tr("%1 changes of yours meet changes made on the platform; they are held until you "
                          "decide (“shopwright-cli outbox list --state held”).")
                    .arg(conflicts));
        context.output.json(summary);
        return Exit::Done;
    }
};

} // namespace

std::unique_ptr<Command> syncCatalogCommand() { return std::make_unique<SyncCatalog>(); }

} // namespace cli
