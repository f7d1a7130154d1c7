// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/doctor.h"
#include "cli/commands.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

} // namespace

namespace cli {
namespace {

QString toText(engine::Check::State state)
{
    switch (state) {
    case engine::Check::State::Good:
        return QStringLiteral("good");
    case engine::Check::State::Doubtful:
        return QStringLiteral("doubtful");
    case engine::Check::State::Bad:
        return QStringLiteral("bad");
    }
    return {};
}

class Doctor final : public Command {
public:
    QStringList name() const override { return {QStringLiteral("doctor")}; }
    QString summary() const override { return Words::tr("Check keyring, TLS, clock, disk, database and quota."); }

    QFuture<Exit> run(const QCommandLineParser &, Context &context) override
    {
        Context *c = &context;
        return core::follow(engine::examine(*context.engine), &context.owner,
                            [c](const std::vector<engine::Check> &checks) { return show(checks, *c); });
    }

private:
    static Exit show(const std::vector<engine::Check> &checks, Context &context)
    {
        std::vector<QStringList> rows;
        QJsonArray list;
        Exit exit = Exit::Done;
        for (const engine::Check &check : checks) {
            rows.push_back({check.name, toText(check.state), check.words, check.remedy});
            list.append(QJsonObject{{QStringLiteral("name"), check.name},
                                    {QStringLiteral("state"), toText(check.state)},
                                    {QStringLiteral("words"), check.words},
                                    {QStringLiteral("remedy"), check.remedy}});
            if (check.state == engine::Check::State::Bad)
                exit = Exit::Failed;
        }
        context.output.table({Words::tr("What"), Words::tr("State"), Words::tr("Finding"), Words::tr("What to do")},
                             rows);
        context.output.json({{QStringLiteral("checks"), list}});
        return exit;
    }
};

} // namespace

std::unique_ptr<Command> doctorCommand() { return std::make_unique<Doctor>(); }

} // namespace cli
