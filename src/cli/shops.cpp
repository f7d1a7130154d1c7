// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/feed.h"
#include "catalog/table.h"
#include "cli/commands.h"
#include "cli/text.h"
#include "engine/engine.h"
#include "sync/cursor.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

} // namespace

namespace cli {
namespace {

class ShopList final : public Command {
public:
    QStringList name() const override { return {QStringLiteral("shop"), QStringLiteral("list")}; }
    QString summary() const override { return Words::tr("List the connected shops."); }

    QFuture<Exit> run(const QCommandLineParser &, Context &context) override
    {
        const auto shops = context.engine->shops();
        if (!shops)
            return finished(report(context, shops.error()));
        std::vector<QStringList> rows;
        QJsonArray list;
        for (const engine::Shop &shop : *shops) {
            rows.push_back({shop.id.text(), shop.name, shop.region, shop.sellerType, shop.app.apiUrl,
                            shop.archived ? Words::tr("removed") : Words::tr("connected")});
            list.append(QJsonObject{{QStringLiteral("id"), shop.id.text()},
                                    {QStringLiteral("name"), shop.name},
                                    {QStringLiteral("region"), shop.region},
                                    {QStringLiteral("seller_type"), shop.sellerType},
                                    {QStringLiteral("api_url"), shop.app.apiUrl},
                                    {QStringLiteral("removed"), shop.archived}});
        }
        if (rows.empty())
            context.output.line(Words::tr("No shop is connected. “shopwright-cli shop connect” connects one."));
        else
            context.output.table({Words::tr("Shop"), Words::tr("Name"), Words::tr("Region"), Words::tr("Seller"),
                                  Words::tr("API"), Words::tr("State")},
                                 rows);
        context.output.json({{QStringLiteral("shops"), list}});
        return finished(Exit::Done);
    }
};

// What one shop has here and what waits, without asking the platform.
class ShopStatus final : public Command {
public:
    QStringList name() const override { return {QStringLiteral("shop"), QStringLiteral("status")}; }
    QString summary() const override
    {
        return Words::tr("Tell what is here, how old it is, and what waits to be pushed.");
    }

    QFuture<Exit> run(const QCommandLineParser &, Context &context) override
    {
        auto shop = context.engine->findShop(context.shop);
        if (!shop)
            return finished(report(context, shop.error()));
        const auto counts = catalog::catalogCounts(context.engine->reader(), shop->id);
        const auto waiting = syncing::counts(context.engine->reader(), shop->id);
        const auto approved = context.engine->isApproved(shop->id);
        const auto cursor = syncing::cursor(context.engine->reader(), shop->id, catalog::CatalogSync::feedName());
        if (!counts)
            return finished(report(context, counts.error()));
        if (!waiting || !approved || !cursor)
            return finished(report(context, !waiting    ? waiting.error()
                                            : !approved ? approved.error()
                                                        : cursor.error()));
        show(*shop, *counts, *waiting, *approved, *cursor ? std::optional((*cursor)->changed) : std::nullopt, context);
        return finished(Exit::Done);
    }

private:
    static void show(const engine::Shop &shop, const catalog::CatalogCounts &counts, const syncing::Counts &waiting,
                     bool approved, const std::optional<core::Instant> &synced, Context &context)
    {
        context.output.line(Words::tr("%1 (%2), shop %3").arg(shop.name, shop.region, shop.id.text()));
        context.output.line(Words::tr("Here: %1 products with %2 SKUs").arg(counts.products).arg(counts.skus));
        context.output.line(synced ? Words::tr("Last sync: %1").arg(toText(*synced))
                                   : Words::tr("The catalog was never synced."));
        context.output.line(Words::tr("To be pushed: %1; held: %2; rejected: %3")
                                .arg(waiting.live())
                                .arg(waiting.held)
                                .arg(waiting.rejected));
        if (!approved)
            context.output.line(Words::tr("Pushing is not approved yet: “shopwright-cli push --approve” allows it."));
        context.output.json({{QStringLiteral("id"), shop.id.text()},
                             {QStringLiteral("name"), shop.name},
                             {QStringLiteral("region"), shop.region},
                             {QStringLiteral("products"), counts.products},
                             {QStringLiteral("skus"), counts.skus},
                             {QStringLiteral("last_sync"), synced ? QJsonValue(toText(*synced)) : QJsonValue()},
                             {QStringLiteral("approved"), approved},
                             {QStringLiteral("outbox"), toJson(waiting)}});
    }
};

class ShopRemove final : public Command {
public:
    QStringList name() const override { return {QStringLiteral("shop"), QStringLiteral("remove")}; }
    QString summary() const override { return Words::tr("Stop working with a shop; its data stays here."); }
    QString arguments() const override { return QStringLiteral("SHOP"); }

    QFuture<Exit> run(const QCommandLineParser &arguments, Context &context) override
    {
        if (arguments.positionalArguments().size() != 1)
            return usage(context, Words::tr("Give one shop, by id or name"));
        auto shop = context.engine->findShop(arguments.positionalArguments().first());
        if (!shop)
            return finished(report(context, shop.error()));
        Context *c = &context;
        return core::follow(
            context.engine->archive(shop->id), &context.owner, [c, name = shop->name](const core::Result<void> &done) {
                if (!done)
                    return report(*c, done.error());
                c->output.line(Words::tr("%1 is no longer worked with. Connect it again to go on.").arg(name));
                c->output.json({{QStringLiteral("removed"), name}});
                return Exit::Done;
            });
    }
};

} // namespace

std::unique_ptr<Command> shopListCommand() { return std::make_unique<ShopList>(); }
std::unique_ptr<Command> shopStatusCommand() { return std::make_unique<ShopStatus>(); }
std::unique_ptr<Command> shopRemoveCommand() { return std::make_unique<ShopRemove>(); }

} // namespace cli
