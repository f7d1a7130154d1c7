// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/settling.h"

#include "sync/lifecycle.h"

#include <QLoggingCategory>

#include <set>

namespace syncing {
namespace {

Q_LOGGING_CATEGORY(logSync, "sync")

struct Follower {
    qint64 id = 0;
    QJsonObject base;
};

// These concern the whole transaction, not the row.
bool concernsDatabase(const core::Error &error)
{
    for (const char *code : {"store.full", "store.locked", "store.corrupt", "store.disk", "store.interrupted"}) {
        if (error.code == QLatin1String(code))
            return true;
    }
    return false;
}

bool isUnsent(const std::optional<core::Error> &error) { return error && error->code == QStringLiteral("sync.unsent"); }

class Settling final {
public:
    Settling(store::Connection &connection, const Settle &write, const Batch &batch, qint64 now, const Wait &wait)
        : connection_(connection)
        , write_(write)
        , batch_(batch)
        , now_(now)
        , wait_(wait)
    {
    }
    core::Result<void> row(const Row &row, Outcome outcome);

private:
    core::Result<void> ended(const Row &row, const Outcome &outcome, State state);
    core::Result<void> conflict(const Row &row, const Outcome &outcome);
    core::Result<void> again(const Row &row, const Outcome &outcome);
    core::Result<void> unknown(const Row &row, const std::optional<core::Error> &error);
    core::Result<void> to(const Row &row, State state, std::optional<core::Error> error,
                          std::optional<qint64> due = std::nullopt, int attempts = 0);
    core::Result<std::optional<Follower>> follower(const Row &row);
    core::Result<void> setBase(qint64 id, const QJsonObject &base);

    store::Connection &connection_;
    const Settle &write_;
    const Batch &batch_;
    qint64 now_;
    const Wait &wait_;
};

core::Result<void> Settling::to(const Row &row, State state, std::optional<core::Error> error,
                                std::optional<qint64> due, int attempts)
{
    Move step;
    step.id = row.id;
    step.from = row.state;
    step.to = state;
    step.hold = state == State::Held ? Hold::Conflict : Hold::None;
    step.error = std::move(error);
    step.due = due;
    step.attempts = attempts;
    return move(connection_, step, core::instant(now_ / 1000));
}

core::Result<std::optional<Follower>> Settling::follower(const Row &row)
{
    if (row.subject.isEmpty())
        return std::nullopt;
    return connection_.one(
        u"SELECT id, base FROM sync_outbox INDEXED BY sync_outbox_subject WHERE shop = ? AND kind = ? AND subject = ? "
        "AND subject <> '' AND state = 0 AND id > ? ORDER BY id LIMIT 1",
        [](const store::Statement &r) {
            return Follower{r.integer(0), r.json(1)};
        },
        batch_.shopId, batch_.kindId, row.subject, row.id);
}

core::Result<void> Settling::setBase(qint64 id, const QJsonObject &base)
{
    return connection_.run(u"UPDATE sync_outbox SET base = ? WHERE id = ?", base, id);
}

core::Result<void> Settling::ended(const Row &row, const Outcome &outcome, State state)
{
    const auto next = follower(row);
    if (!next)
        return core::Unexpected(next.error());
    if (*next) {
        // The platform now has this row's payload, or still what it had before.
        const QJsonObject &has = state == State::Accepted ? row.payload : row.base;
        if (auto set = setBase((*next)->id, overlaid((*next)->base, has)); !set)
            return set;
    }
    return to(row, state, state == State::Accepted ? std::nullopt : outcome.error);
}

core::Result<void> Settling::conflict(const Row &row, const Outcome &outcome)
{
    const auto next = follower(row);
    if (!next)
        return core::Unexpected(next.error());
    if (!*next)
        return to(row, State::Held, outcome.error);
    // The newer edit didn't see the conflict either: it waits in this one's place.
    Move hold;
    hold.id = (*next)->id;
    hold.to = State::Held;
    hold.hold = Hold::Conflict;
    hold.error = outcome.error;
    if (auto held = move(connection_, hold, core::instant(now_ / 1000)); !held)
        return held;
    if (auto set = setBase((*next)->id, overlaid((*next)->base, row.base)); !set)
        return set;
    return to(row, State::Superseded, outcome.error);
}

core::Result<void> Settling::again(const Row &row, const Outcome &outcome)
{
    const auto next = follower(row);
    if (!next)
        return core::Unexpected(next.error());
    if (*next) {
        if (auto set = setBase((*next)->id, overlaid((*next)->base, row.base)); !set)
            return set;
        return to(row, State::Superseded, outcome.error);
    }
    if (isUnsent(outcome.error))
        return to(row, State::Queued, row.error, now_, -1);
    // The shop is paused by the dispatcher: the row itself did nothing wrong.
    if (isUnauthorised(outcome.error))
        return to(row, State::Queued, outcome.error, now_, batch_.task == Task::Push ? -1 : 0);
    // "At once" (asked for, or after a read-back that found nothing wrong) is granted once; after that it would be a
    // busy loop.
    const auto asked = outcome.error ? outcome.error->retryAfter : std::chrono::milliseconds(0);
    const bool atOnce = asked && asked->count() == 0 && row.attempts <= 1;
    const qint64 wait = atOnce ? 0 : std::max<qint64>(wait_(row.attempts), asked ? asked->count() : 0);
    return to(row, State::Queued, outcome.error, now_ + wait);
}

core::Result<void> Settling::unknown(const Row &row, const std::optional<core::Error> &error)
{
    if (row.state == State::Sending)
        return to(row, State::ReadingBack, error, now_);
    const int attempts = isUnauthorised(error) ? 0 : 1;
    return to(row, State::ReadingBack, error, now_ + wait_(row.attempts), attempts);
}

core::Result<void> Settling::row(const Row &row, Outcome outcome)
{
    outcome.row = row.id;
    if (outcome.verdict == Verdict::Retry)
        return again(row, outcome);
    if (outcome.verdict == Verdict::Unknown)
        return unknown(row, outcome.error);
    const auto settled = store::nested(connection_, [&] { return write_(connection_, row, outcome); });
    if (!settled) {
        if (concernsDatabase(settled.error()))
            return settled;
        qCWarning(logSync) << "an outcome could not be written, it will be read back:" << row.kind
                           << settled.error().code;
        return to(row, State::ReadingBack, settled.error(), now_ + wait_(row.attempts), 1);
    }
    switch (outcome.verdict) {
    case Verdict::Accepted:
        return ended(row, outcome, State::Accepted);
    case Verdict::Rejected:
        return ended(row, outcome, State::Rejected);
    case Verdict::Conflict:
        return conflict(row, outcome);
    case Verdict::Retry:
    case Verdict::Unknown:
        break;
    }
    return {};
}

} // namespace

bool isUnauthorised(const std::optional<core::Error> &error)
{
    return error && error->code == QStringLiteral("api.unauthorised");
}

Outcome unsent(const Row &row)
{
    return {row.id, Verdict::Retry, core::Error{QStringLiteral("sync.unsent"), {}, {}, {}}, {}};
}

core::Result<void> settle(store::Connection &connection, const Settle &write, const Batch &batch,
                          const std::vector<Outcome> &outcomes, qint64 now, const Wait &wait)
{
    std::map<qint64, const Outcome *> byRow;
    for (const Outcome &outcome : outcomes)
        byRow[outcome.row] = &outcome;
    Settling settling(connection, write, batch, now, wait);
    std::set<QString> entities;
    for (const Row &row : batch.rows) {
        entities.insert(row.entity);
        const auto it = byRow.find(row.id);
        Outcome outcome{row.id, Verdict::Unknown, std::nullopt, {}};
        if (it != byRow.end())
            outcome = *it->second;
        if (auto settled = settling.row(row, std::move(outcome)); !settled)
            return settled;
    }
    for (const QString &entity : entities) {
        if (auto refreshed = refreshHead(connection, batch.shopId, entity); !refreshed)
            return refreshed;
    }
    return {};
}

} // namespace syncing
