// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "contract/diff.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

} // namespace

namespace cli {
namespace {

class ContractDiff final : public Command {
public:
    QStringList name() const override { return {QStringLiteral("contract"), QStringLiteral("diff")}; }
    QString summary() const override { return Words::tr("Tell what changed between two versions of the Seller API."); }
    QString arguments() const override { return QStringLiteral("OLD_DIR NEW_DIR"); }
    bool needsEngine() const override { return false; }

    QFuture<Exit> run(const QCommandLineParser &arguments, Context &context) override
    {
        const QStringList folders = arguments.positionalArguments();
        if (folders.size() != 2)
            return usage(context, Words::tr("Give the folders of the older and of the newer contract"));
        const auto older = contract::Contract::load(folders[0], contract::Corrections::LeftOut);
        if (!older)
            return finished(report(context, older.error()));
        const auto newer = contract::Contract::load(folders[1], contract::Corrections::LeftOut);
        if (!newer)
            return finished(report(context, newer.error()));
        return finished(
            show(contract::diff(*older, *newer, contract::operationNames(contract::Contract::builtIn())), context));
    }

private:
    static Exit show(const std::vector<contract::Change> &changes, Context &context)
    {
        QJsonArray list;
        bool breaks = false;
        for (const contract::Change &change : changes) {
            breaks = breaks || change.breaks == contract::Breaks::Yes;
            list.append(QJsonObject{{QStringLiteral("operation"), change.operation},
                                    {QStringLiteral("kind"), contract::toText(change.kind)},
                                    {QStringLiteral("pointer"), change.pointer},
                                    {QStringLiteral("before"), change.before},
                                    {QStringLiteral("after"), change.after},
                                    {QStringLiteral("breaks"), change.breaks == contract::Breaks::Yes},
                                    {QStringLiteral("why"), change.why}});
        }
        context.output.line(contract::toText(changes));
        context.output.json({{QStringLiteral("changes"), list}, {QStringLiteral("breaks"), breaks}});
        return breaks ? Exit::DoneWithRejects : Exit::Done;
    }
};

} // namespace

std::unique_ptr<Command> contractDiffCommand() { return std::make_unique<ContractDiff>(); }

} // namespace cli
