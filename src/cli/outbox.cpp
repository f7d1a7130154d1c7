// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/outbox.h"

#include "catalog/edit.h"
#include "cli/commands.h"
#include "cli/text.h"
#include "engine/engine.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <limits>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

} // namespace

namespace cli {
namespace {

constexpr int kPage = 1000;
constexpr int kShown = 50;

std::optional<syncing::State> stateFrom(const QString &text)
{
    for (int state = 0; state <= int(syncing::State::Cancelled); ++state)
        if (syncing::toText(syncing::State(state)) == text)
            return syncing::State(state);
    return std::nullopt;
}

class OutboxList final : public Command {
public:
    QStringList name() const override { return {QStringLiteral("outbox"), QStringLiteral("list")}; }
    QString summary() const override
    {
        return Words::tr("List what is queued, held, accepted or rejected, with reasons.");
    }

    void options(QCommandLineParser &parser) const override
    {
        parser.addOption({QStringLiteral("state"),
                          Words::tr("Only rows in this state: queued, sending, reading-back, accepted, rejected, held, "
                                    "superseded or cancelled."),
                          QStringLiteral("STATE")});
        parser.addOption({QStringLiteral("limit"),
                          Words::tr("At most so many; without it %1, with --json all.").arg(kShown),
                          QStringLiteral("N")});
    }

    QFuture<Exit> run(const QCommandLineParser &arguments, Context &context) override
    {
        auto shop = context.engine->findShop(context.shop);
        if (!shop)
            return finished(report(context, shop.error()));
        syncing::OutboxFilter filter;
        filter.shop = shop->id;
        if (const QString text = arguments.value(QStringLiteral("state")); !text.isEmpty()) {
            const auto state = stateFrom(text);
            if (!state)
                return usage(context, Words::tr("“%1” is no state of the outbox").arg(text));
            filter.states = {*state};
        }
        qint64 limit =
            context.output.form() == Output::Form::Json ? std::numeric_limits<qint64>::max() : qint64(kShown);
        if (arguments.isSet(QStringLiteral("limit")))
            limit = arguments.value(QStringLiteral("limit")).toLongLong();
        if (limit < 1)
            return usage(context, Words::tr("--limit takes a whole number"));
        return finished(list(filter, limit, context));
    }

private:
    static Exit list(syncing::OutboxFilter filter, qint64 limit, Context &context)
    {
        const auto counts = syncing::counts(context.engine->reader(), filter.shop);
        if (!counts)
            return report(context, counts.error());
        std::vector<QStringList> table;
        QJsonArray rows;
        qint64 shown = 0;
        while (shown < limit) {
            filter.limit = int(std::min<qint64>(kPage, limit - shown));
            const auto page = syncing::rows(context.engine->reader(), filter);
            if (!page)
                return report(context, page.error());
            if (page->empty())
                break;
            for (const syncing::Row &row : *page) {
                filter.afterId = row.id;
                ++shown;
                if (context.output.form() == Output::Form::Json)
                    rows.append(toJson(row));
                else
                    table.push_back({QString::number(row.id), row.kind, subjectOf(row, context.engine->reader()),
                                     syncing::toText(row.state), QString::number(row.attempts), reasonOf(row)});
            }
        }
        context.output.table({Words::tr("Row"), Words::tr("Change"), Words::tr("Of"), Words::tr("State"),
                              Words::tr("Tries"), Words::tr("Reason")},
                             table);
        context.output.line(Words::tr("Queued %1, being sent %2, accepted %3, rejected %4, held %5, superseded %6.")
                                .arg(counts->queued)
                                .arg(counts->sending + counts->readingBack)
                                .arg(counts->accepted)
                                .arg(counts->rejected)
                                .arg(counts->held)
                                .arg(counts->superseded));
        context.output.json({{QStringLiteral("rows"), rows}, {QStringLiteral("counts"), toJson(*counts)}});
        return Exit::Done;
    }
};

} // namespace

QString reasonOf(const syncing::Row &row)
{
    if (row.error)
        return row.error->sentence();
    switch (row.hold) {
    case syncing::Hold::Approval:
        return Words::tr("waits for your approval: “shopwright-cli push --approve”");
    case syncing::Hold::Conflict:
        return Words::tr("the platform has another value since; decide which one stays");
    case syncing::Hold::Asked:
        return Words::tr("held as asked");
    case syncing::Hold::None:
        break;
    }
    return {};
}

QString subjectOf(const syncing::Row &row, store::Connection &reader)
{
    const QString subject = row.subject.isEmpty() ? row.entity : row.subject;
    const auto name = catalog::nameOfEntity(reader, subject);
    return name && !name->isEmpty() ? *name : subject;
}

QJsonObject toJson(const syncing::Row &row)
{
    QJsonObject json{{QStringLiteral("id"), row.id},
                     {QStringLiteral("kind"), row.kind},
                     {QStringLiteral("entity"), row.entity},
                     {QStringLiteral("subject"), row.subject},
                     {QStringLiteral("state"), syncing::toText(row.state)},
                     {QStringLiteral("operation"), row.operation},
                     {QStringLiteral("attempts"), row.attempts},
                     {QStringLiteral("payload"), row.payload},
                     {QStringLiteral("changed"), toText(row.changed)}};
    if (const QString reason = reasonOf(row); !reason.isEmpty())
        json.insert(QStringLiteral("reason"), reason);
    if (row.error)
        json.insert(QStringLiteral("error"), toJson(*row.error));
    return json;
}

std::unique_ptr<Command> outboxListCommand() { return std::make_unique<OutboxList>(); }

} // namespace cli
