// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/synccommands.h"

#include "catalog/describe.h"
#include "catalog/edit.h"
#include "catalog/takeback.h"
#include "engine/diagnostics.h"
#include "sync/cursor.h"

#include <QCoreApplication>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(engine)
};

} // namespace

namespace engine {
namespace {

using store::Connection;
using syncing::ChangeLine;
using syncing::JournalLine;
using syncing::OutboxLine;
using syncing::SyncLine;

using ShopNames = QHash<QString, QString>; // by id

core::Result<ShopNames> shopNames(Connection &connection)
{
    const auto all = shops(connection);
    if (!all)
        return core::Unexpected(all.error());
    ShopNames names;
    for (const Shop &shop : *all)
        names.insert(shop.id.text(), shop.name);
    return names;
}

QString reasonOf(const syncing::Row &row)
{
    if (row.error)
        return row.error->words;
    switch (row.hold) {
    case syncing::Hold::Approval:
        return Words::tr("Waits for your approval of this shop’s first push");
    case syncing::Hold::Conflict:
        return Words::tr("The platform has another value since; choose which one stays");
    case syncing::Hold::Asked:
        return Words::tr("Held as asked");
    case syncing::Hold::None:
        break;
    }
    return row.state == syncing::State::ReadingBack ? Words::tr("The platform is asked whether it arrived") : QString();
}

// The SKU's own name beside the listing's title; either may be missing.
core::Result<void> putNames(Connection &connection, OutboxLine &line)
{
    const auto subject = catalog::nameOfEntity(connection, line.row.subject);
    if (!subject)
        return core::Unexpected(subject.error());
    const auto product = catalog::nameOfEntity(connection, line.row.entity);
    if (!product)
        return core::Unexpected(product.error());
    line.subject = subject->isEmpty() ? *product : *subject;
    line.product = line.subject == *product ? QString() : *product;
    return {};
}

core::Result<std::vector<OutboxLine>> linesOf(Connection &connection, const std::vector<qint64> &ids)
{
    const auto names = shopNames(connection);
    if (!names)
        return core::Unexpected(names.error());
    catalog::Describer describer(connection);
    std::vector<OutboxLine> lines;
    for (const qint64 id : ids) {
        auto row = syncing::row(connection, id);
        if (!row)
            return core::Unexpected(row.error());
        if (!*row)
            continue;
        OutboxLine line;
        line.row = std::move(**row);
        auto change = describer.words(line.row);
        if (!change)
            return core::Unexpected(change.error());
        line.change = *change;
        line.reason = reasonOf(line.row);
        line.shopName = names->value(line.row.shop.text());
        if (auto named = putNames(connection, line); !named)
            return core::Unexpected(named.error());
        lines.push_back(std::move(line));
    }
    return lines;
}

core::Result<std::vector<JournalLine>> journalOf(Connection &connection, qint64 beforeId, int limit)
{
    const auto names = shopNames(connection);
    if (!names)
        return core::Unexpected(names.error());
    auto operations = syncing::operations(connection, std::nullopt, beforeId, limit);
    if (!operations)
        return core::Unexpected(operations.error());
    std::vector<JournalLine> lines;
    for (syncing::Operation &operation : *operations) {
        const auto counts = syncing::counts(connection, std::nullopt, operation.id);
        if (!counts)
            return core::Unexpected(counts.error());
        JournalLine line;
        line.shopName = names->value(operation.shop.text());
        line.pushed = *counts;
        line.undoable = operation.undoneBy == 0 && operation.changes > 0 && operation.kind != u"merge";
        line.operation = std::move(operation);
        lines.push_back(std::move(line));
    }
    return lines;
}

core::Result<std::vector<ChangeLine>> changeLines(Connection &connection, qint64 operation, qint64 afterChange,
                                                  int limit)
{
    const auto found = syncing::operation(connection, operation);
    if (!found)
        return core::Unexpected(found.error());
    std::vector<ChangeLine> lines;
    if (!*found)
        return lines;
    const auto changes = syncing::changes(connection, operation, afterChange, limit);
    if (!changes)
        return core::Unexpected(changes.error());
    catalog::Describer describer(connection);
    for (const auto &[id, change] : *changes) {
        const auto name = catalog::nameOfEntity(connection, change.entity);
        const auto fields = describer.fields((*found)->shop, change);
        if (!name || !fields)
            return core::Unexpected(name ? fields.error() : name.error());
        for (const catalog::FieldWords &field : *fields)
            lines.push_back({id, *name, field.field, field.before, field.after});
    }
    return lines;
}

SyncLine lineOf(const SyncRun &run, const ShopNames &names)
{
    SyncLine line;
    line.shop = run.shop;
    line.shopName = names.value(run.shop.text());
    line.time = run.ended.value_or(run.began);
    line.running = !run.ended;
    line.failed = run.error && run.error->code != u"sync.cancelled";
    line.words = run.error ? run.error->words : run.words;
    return line;
}

// The runs of this start, newest first; then, for a shop that has none yet, when it was last read.
core::Result<std::vector<SyncLine>> syncLines(Connection &connection, const std::vector<SyncRun> &runs)
{
    const auto names = shopNames(connection);
    if (!names)
        return core::Unexpected(names.error());
    std::vector<SyncLine> lines;
    for (const SyncRun &run : runs)
        lines.push_back(lineOf(run, *names));
    for (auto name = names->begin(); name != names->end(); ++name) {
        const core::ShopId shop(name.key());
        if (std::ranges::any_of(runs, [&shop](const SyncRun &run) { return run.shop == shop; }))
            continue;
        const auto cursor = syncing::cursor(connection, shop, catalog::CatalogSync::feedName());
        if (!cursor)
            return core::Unexpected(cursor.error());
        if (!*cursor || !(*cursor)->value.contains(u"synced_to"))
            continue;
        SyncLine line;
        line.shop = shop;
        line.shopName = *name;
        line.time = (*cursor)->changed;
        line.words = Words::tr("Read before this start");
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace

SyncCommands::SyncCommands(Host &host, QObject *parent)
    : Commands(parent)
    , host_(host)
{
    connect(&host_, &Host::changed, this, &SyncCommands::tell);
    connect(&host_, &Host::syncChanged, this, &syncing::Commands::syncsChanged);
    connect(&host_, &Host::sendingChanged, this, [this](bool sending) { setPaused(!sending); });
    core::follow(host_.ask([](Engine &engine) -> core::Result<bool> { return engine.dispatcher().isSending(); }), this,
                 [this](const core::Result<bool> &sending) {
                     if (sending)
                         setPaused(!*sending);
                 });
}

void SyncCommands::tell(const store::Change &change)
{
    if (change.touches(QStringLiteral("sync_outbox")))
        Q_EMIT outboxChanged();
    if (change.touches(QStringLiteral("sync_operation")))
        Q_EMIT journalChanged();
}

SyncCommands::Answer<syncing::OutboxList> SyncCommands::outbox(const syncing::OutboxFilter &filter)
{
    return host_.read([filter](Connection &connection) -> core::Result<syncing::OutboxList> {
        auto ids = syncing::newestIds(connection, filter);
        if (!ids)
            return core::Unexpected(ids.error());
        const auto counts = syncing::counts(connection, filter.shop);
        if (!counts)
            return core::Unexpected(counts.error());
        return syncing::OutboxList{std::move(*ids), *counts};
    });
}

SyncCommands::Answer<std::vector<OutboxLine>> SyncCommands::lines(const std::vector<qint64> &ids)
{
    return host_.read([ids](Connection &connection) { return linesOf(connection, ids); });
}

SyncCommands::Answer<void> SyncCommands::retry(qint64 row)
{
    return host_.ask([row](Engine &engine) {
        return engine.database().write(
            [row, at = engine.now()](Connection &connection) { return syncing::release(connection, row, at); });
    });
}

SyncCommands::Answer<void> SyncCommands::sendFirst(qint64 row)
{
    return host_.ask([row](Engine &engine) {
        return engine.database().write(
            [row, at = engine.now()](Connection &connection) { return syncing::sendFirst(connection, row, at); });
    });
}

SyncCommands::Answer<syncing::Applied> SyncCommands::cancel(qint64 row)
{
    return host_.ask([row](Engine &engine) {
        return engine.database().write([row, at = engine.now()](Connection &connection) {
            return catalog::takeBack(connection, row, actor(), at);
        });
    });
}

SyncCommands::Answer<qint64> SyncCommands::approve(const core::ShopId &shop)
{
    return host_.ask([shop](Engine &engine) { return engine.approve(shop); });
}

SyncCommands::Answer<std::vector<JournalLine>> SyncCommands::journal(qint64 beforeId, int limit)
{
    return host_.read([beforeId, limit](Connection &connection) { return journalOf(connection, beforeId, limit); });
}

SyncCommands::Answer<std::vector<ChangeLine>> SyncCommands::changesOf(qint64 operation, qint64 afterChange, int limit)
{
    return host_.read([operation, afterChange, limit](Connection &connection) {
        return changeLines(connection, operation, afterChange, limit);
    });
}

SyncCommands::Answer<syncing::Applied> SyncCommands::undo(qint64 operation)
{
    if (operation == 0) // which would be "the newest" of one shop
        return QtFuture::makeReadyFuture(
            core::Result<syncing::Applied>(core::fail("undo.none", Words::tr("There is nothing to undo"))));
    return host_.ask([operation](Engine &engine) { return engine.undo({}, operation); });
}

SyncCommands::Answer<std::vector<syncing::PaceLine>> SyncCommands::pace()
{
    return host_.ask([](Engine &engine) -> core::Result<std::vector<syncing::PaceLine>> {
        const auto names = shopNames(engine.reader());
        if (!names)
            return core::Unexpected(names.error());
        std::vector<syncing::PaceLine> lines;
        for (const api::Quota &quota : engine.quotas())
            lines.push_back({quota.shop, names->value(quota.shop.text()), quota.quotaClass, quota.perSecond,
                             quota.granted, quota.throttled});
        return lines;
    });
}

SyncCommands::Answer<std::vector<SyncLine>> SyncCommands::syncs()
{
    return host_.ask([](Engine &engine) {
        const auto &known = engine.shopSync().runs();
        return engine.database().read([runs = std::vector<SyncRun>(known.begin(), known.end())](
                                          Connection &connection) { return syncLines(connection, runs); });
    });
}

void SyncCommands::setPaused(bool paused)
{
    if (std::exchange(paused_, paused) != paused)
        Q_EMIT pauseChanged();
}

void SyncCommands::pause()
{
    setPaused(true);
    host_.ask([](Engine &engine) -> core::Result<void> {
        engine.dispatcher().stop();
        return {};
    });
}

void SyncCommands::resume()
{
    setPaused(false);
    host_.ask([](Engine &engine) -> core::Result<void> {
        engine.dispatcher().start();
        return {};
    });
}

SyncCommands::Answer<QString> SyncCommands::diagnostics()
{
    return host_.ask([](Engine &engine) { return engine::diagnostics(engine); });
}

} // namespace engine
