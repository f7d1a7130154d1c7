// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/repair.h"
#include "cli/commands.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QtConcurrentRun>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

} // namespace

namespace cli {
namespace {

class Repair final : public Command {
public:
    QStringList name() const override { return {QStringLiteral("repair")}; }
    QString summary() const override { return Words::tr("Save what is readable of a damaged database."); }
    bool needsEngine() const override { return false; }

    QFuture<Exit> run(const QCommandLineParser &, Context &context) override
    {
        Context *c = &context;
        return core::follow(QtConcurrent::run([profile = context.profile] { return engine::repair(profile); }),
                            &context.owner, [c](const core::Result<engine::Repaired> &repaired) {
                                return repaired ? show(*repaired, *c) : report(*c, repaired.error());
                            });
    }

private:
    static Exit show(const engine::Repaired &done, Context &context)
    {
        using How = engine::Repaired::How;
        QString how;
        switch (done.how) {
        case How::Sound:
            how = QStringLiteral("sound");
            context.output.line(Words::tr("The database is sound; nothing was done."));
            break;
        case How::Salvaged:
            how = QStringLiteral("salvaged");
            context.output.line(Words::tr("%1 rows were readable and are in a new database.").arg(done.rows));
            if (!done.incomplete.isEmpty())
                context.output.line(
                    Words::tr("Something was lost of: %1.").arg(done.incomplete.join(QStringLiteral(", "))));
            break;
        case How::Restored:
            how = QStringLiteral("restored");
            context.output.line(Words::tr("Nothing was readable. The backup %1 took its place.").arg(done.backup));
            break;
        }
        if (done.how != How::Sound) {
            context.output.line(Words::tr("The damaged file is kept as %1.").arg(done.damaged));
            context.output.line(
                Words::tr("Next: “shopwright-cli sync catalog” reads everything from the platform again."));
        }
        context.output.json({{QStringLiteral("outcome"), how},
                             {QStringLiteral("rows"), done.rows},
                             {QStringLiteral("incomplete"), QJsonArray::fromStringList(done.incomplete)},
                             {QStringLiteral("backup"), done.backup},
                             {QStringLiteral("damaged"), done.damaged}});
        return Exit::Done;
    }
};

} // namespace

std::unique_ptr<Command> repairCommand() { return std::make_unique<Repair>(); }

} // namespace cli
