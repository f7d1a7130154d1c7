// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "engine/engine.h"

#include <QCoreApplication>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

} // namespace

namespace cli {
namespace {

class Undo final : public Command {
public:
    QStringList name() const override { return {QStringLiteral("undo")}; }
    QString summary() const override { return Words::tr("Take the last change back, as one step."); }

    void options(QCommandLineParser &parser) const override
    {
        parser.addOption({QStringLiteral("operation"), Words::tr("Not the last one, but the one with this number."),
                          QStringLiteral("N")});
    }

    QFuture<Exit> run(const QCommandLineParser &arguments, Context &context) override
    {
        auto shop = context.engine->findShop(context.shop);
        if (!shop)
            return finished(report(context, shop.error()));
        qint64 operation = 0;
        if (arguments.isSet(QStringLiteral("operation"))) {
            operation = arguments.value(QStringLiteral("operation")).toLongLong();
            if (operation < 1)
                return usage(context, Words::tr("--operation takes the number that an import has told"));
        }
        Context *c = &context;
        return core::follow(context.engine->undo(shop->id, operation), &context.owner,
                            [c](const core::Result<syncing::Applied> &undone) {
                                if (!undone)
                                    return report(*c, undone.error());
                                c->output.line(Words::tr("Taken back: %1 changes; %2 are queued for the platform.")
                                                   .arg(undone->changes)
                                                   .arg(undone->rows));
                                c->output.json({{QStringLiteral("operation"), undone->operation},
                                                {QStringLiteral("changes"), undone->changes},
                                                {QStringLiteral("queued"), undone->rows}});
                                return Exit::Done;
                            });
    }
};

} // namespace

std::unique_ptr<Command> undoCommand() { return std::make_unique<Undo>(); }

} // namespace cli
