// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/importer.h"
#include "cli/commands.h"
#include "cli/outbox.h"
#include "cli/text.h"
#include "engine/engine.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSaveFile>
#include <QTimer>

#include <algorithm>
#include <set>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

} // namespace

namespace cli {
namespace {

constexpr int kShownRejects = 20;
constexpr std::chrono::milliseconds kLook{500};

// Shows how far a push has come, and says once why it doesn't get on. Ends with the push.
class PushProgress final : public QObject {
public:
    PushProgress(core::ShopId shop, Context &context)
        : shop_(std::move(shop))
        , context_(context)
    {
        connect(&timer_, &QTimer::timeout, this, &PushProgress::look);
        timer_.start(kLook);
        if (const auto counts = syncing::counts(context_.engine->reader(), shop_))
            total_ = counts->live();
    }

private:
    void look()
    {
        store::Connection &reader = context_.engine->reader();
        const auto counts = syncing::counts(reader, shop_);
        if (!counts)
            return;
        context_.progress.show(Words::tr("Pushing"), std::max<qint64>(0, total_ - counts->live()), total_);
        syncing::OutboxFilter filter;
        filter.shop = shop_;
        filter.states = {syncing::State::Queued, syncing::State::ReadingBack};
        filter.limit = 1;
        const auto rows = syncing::rows(reader, filter);
        if (!rows || rows->empty() || !rows->front().error || rows->front().error->code == told_)
            return;
        told_ = rows->front().error->code;
        context_.progress.clear();
        context_.output.note(Words::tr("waiting: %1").arg(rows->front().error->sentence()));
    }

    const core::ShopId shop_;
    Context &context_;
    QTimer timer_;
    qint64 total_ = 0;
    QString told_;
};

class Push final : public Command {
public:
    QStringList name() const override { return {QStringLiteral("push")}; }
    QString summary() const override { return Words::tr("Send what is queued to the platform, within its limits."); }

    void options(QCommandLineParser &parser) const override
    {
        parser.addOption({QStringLiteral("wait"),
                          Words::tr("Go on until everything is answered, also while the platform can’t be reached.")});
        parser.addOption(
            {QStringLiteral("approve"), Words::tr("Let the changes of a shop go that was only read so far.")});
        parser.addOption(
            {QStringLiteral("rejects"),
             Words::tr("Write the rows of the last import that the platform refused, in their original columns."),
             QStringLiteral("FILE")});
    }

    QFuture<Exit> run(const QCommandLineParser &arguments, Context &context) override
    {
        auto shop = context.engine->findShop(context.shop);
        if (!shop)
            return finished(report(context, shop.error()));
        shop_ = shop->id;
        rejectsFile_ = arguments.value(QStringLiteral("rejects"));
        patience_ = arguments.isSet(QStringLiteral("wait")) ? engine::Engine::Patience::WaitForever
                                                            : engine::Engine::Patience::GiveUp;
        const auto approved = context.engine->isApproved(shop_);
        if (!approved)
            return finished(report(context, approved.error()));
        if (*approved)
            return push(context);
        return arguments.isSet(QStringLiteral("approve")) ? approve(context) : finished(refuse(context));
    }

private:
    QFuture<Exit> approve(Context &context)
    {
        Context *c = &context;
        return core::follow(
            context.engine->approve(shop_), &context.owner, [this, c](const core::Result<qint64> &released) {
                if (!released)
                    return finished(report(*c, released.error()));
                c->output.line(Words::tr("Approved: %1 changes may go to the platform.").arg(*released));
                return push(*c);
            });
    }

    Exit refuse(Context &context) const
    {
        const auto counts = syncing::counts(context.engine->reader(), shop_);
        if (!counts)
            return report(context, counts.error());
        return report(
            context,
            core::Error{
                QStringLiteral("push.not_approved"),
                Words::tr("This shop was only read so far, and %1 changes wait for your approval").arg(counts->held),
                {},
                Words::tr("Look at them with “outbox list”, then “push --approve”.")});
    }

    QFuture<Exit> push(Context &context)
    {
        const auto before = syncing::counts(context.engine->reader(), shop_);
        if (!before)
            return finished(report(context, before.error()));
        const auto earlier = rejected(context);
        if (!earlier)
            return finished(report(context, earlier.error()));
        std::set<qint64> known;
        for (const syncing::Row &row : *earlier)
            known.insert(row.id);
        Context *c = &context;
        auto *progress = new PushProgress(shop_, context);
        progress->setParent(&context.owner);
        return core::follow(context.engine->push(shop_, patience_), &context.owner,
                            [this, c, progress, before = *before,
                             known = std::move(known)](const core::Result<syncing::Counts> &after) {
                                delete progress;
                                c->progress.clear();
                                return after ? show(before, *after, known, *c) : report(*c, after.error());
                            });
    }

    // `known` were rejected before this push.
    Exit show(const syncing::Counts &before, const syncing::Counts &after, const std::set<qint64> &known,
              Context &context) const
    {
        auto refused = rejected(context);
        if (!refused)
            return report(context, refused.error());
        std::erase_if(*refused, [&known](const syncing::Row &row) { return known.contains(row.id); });
        QJsonObject document{{QStringLiteral("accepted"), after.accepted - before.accepted},
                             {QStringLiteral("counts"), toJson(after)}};
        context.output.line(Words::tr("Accepted %1, rejected %2, held %3.")
                                .arg(after.accepted - before.accepted)
                                .arg(refused->size())
                                .arg(after.held));
        std::vector<QStringList> table;
        QJsonArray list;
        for (const syncing::Row &row : *refused) {
            list.append(toJson(row));
            if (table.size() < size_t(kShownRejects))
                table.push_back(
                    {QString::number(row.id), row.kind, subjectOf(row, context.engine->reader()), reasonOf(row)});
        }
        if (!table.empty())
            context.output.table({Words::tr("Row"), Words::tr("Change"), Words::tr("Of"), Words::tr("Reason")}, table);
        if (refused->size() > table.size())
            context.output.line(Words::tr("“outbox list --state rejected” shows all of them."));
        document.insert(QStringLiteral("rejected"), list);
        if (!rejectsFile_.isEmpty() && !refused->empty())
            if (const auto written = writeRejects(*refused, document, context); !written)
                return report(context, written.error());
        context.output.json(document);
        return refused->empty() ? Exit::Done : Exit::DoneWithRejects;
    }

    core::Result<std::vector<syncing::Row>> rejected(Context &context) const
    {
        syncing::OutboxFilter filter;
        filter.shop = shop_;
        filter.states = {syncing::State::Rejected};
        std::vector<syncing::Row> all;
        for (;;) {
            const auto page = syncing::rows(context.engine->reader(), filter);
            if (!page)
                return core::Unexpected(page.error());
            if (page->empty())
                return all;
            filter.afterId = page->back().id;
            all.insert(all.end(), page->begin(), page->end());
        }
    }

    // The rows of the newest import among the refused changes.
    core::Result<void> writeRejects(const std::vector<syncing::Row> &refused, QJsonObject &document,
                                    Context &context) const
    {
        const qint64 newest = std::ranges::max(refused, {}, &syncing::Row::operation).operation;
        QSaveFile file(rejectsFile_);
        if (!file.open(QIODevice::WriteOnly))
            return core::fail("rejects.file", Words::tr("The rejected rows can’t be written"),
                              rejectsFile_ + QStringLiteral(": ") + file.errorString(),
                              Words::tr("Give a folder that you may write to."));
        const auto rows = catalog::writePlatformRejects(context.engine->reader(), newest, file);
        if (!rows)
            return core::Unexpected(rows.error());
        if (*rows == 0) // changed by other means than a file
            return {};
        if (!file.commit())
            return core::fail("rejects.file", Words::tr("The rejected rows can’t be written"),
                              rejectsFile_ + QStringLiteral(": ") + file.errorString(),
                              Words::tr("Make room on the disk."));
        context.output.line(
            Words::tr("Rows that the platform refused: %1, with reasons in %2.").arg(*rows).arg(rejectsFile_));
        document.insert(QStringLiteral("rejects"),
                        QJsonObject{{QStringLiteral("file"), rejectsFile_}, {QStringLiteral("rows"), *rows}});
        return {};
    }

    core::ShopId shop_;
    QString rejectsFile_;
    engine::Engine::Patience patience_ = engine::Engine::Patience::GiveUp;
};

} // namespace

std::unique_ptr<Command> pushCommand() { return std::make_unique<Push>(); }

} // namespace cli
