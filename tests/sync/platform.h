// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "store/migration.h"
#include "sync/dispatcher.h"
#include "sync/pusher.h"
#include "sync/shop.h"
#include "sync/sync.h"

#include <QPromise>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <map>

// A platform of one number per subject, and a pusher whose calls meet a fate that the test decides.
namespace fake {

inline QJsonObject value(int n) { return {{QStringLiteral("value"), n}}; }
inline int number(const QJsonObject &object) { return object[QLatin1String("value")].toInt(); }

struct Platform {
    std::map<QString, int> values;           // by subject; absent is 0
    std::map<QString, std::vector<int>> log; // every value that was ever written, in order
    int at(const QString &subject) const
    {
        const auto it = values.find(subject);
        return it == values.end() ? 0 : it->second;
    }
    void write(const QString &subject, int value)
    {
        values[subject] = value;
        log[subject].push_back(value);
    }
};

enum class Fate {
    Accept,
    Reject,
    Retry,       // nothing happened
    LoseBefore,  // nothing happened, but nobody knows
    LoseAfter,   // it happened, but nobody knows
    CancelAfter, // it happened, and the future is cancelled
    Hang,        // it happened, and no answer ever comes
    Unauthorised,
    Forget, // it happened, and the pusher forgets the row in its answer
};

// Where settler() writes, once per row: a second time is an error.
inline store::Migration settledTable()
{
    return {900, QStringLiteral("0900_settled"),
            QStringLiteral(
                "CREATE TABLE settled (row INTEGER PRIMARY KEY, verdict INTEGER NOT NULL, filler TEXT) STRICT;")};
}

inline store::Migrations migrations()
{
    store::Migrations all = syncing::migrations();
    all.push_back(settledTable());
    return all;
}

class Pusher final : public syncing::Pusher {
public:
    using Decide = std::function<Fate(const syncing::Row &)>;

    Pusher(QString kind, Platform &platform, int maximum = 1)
        : kind_(std::move(kind))
        , platform_(platform)
        , maximum_(maximum)
    {
    }

    Decide decide = [](const syncing::Row &) { return Fate::Accept; };
    Decide decideReadBack = [](const syncing::Row &) { return Fate::Accept; }; // Accept: compares
    std::optional<std::chrono::milliseconds> retryAfter;
    enum class Answer { Later, AtOnce, OnDemand } answers = Answer::Later;
    bool failsToSettle = false;
    qsizetype filler = 0;
    QStringList calls;                          // "push 1 2 3", "read 4"
    QStringList wrongBases;                     // rows whose base was not what the platform had
    std::vector<std::function<void()>> pending; // OnDemand: the answers that wait

    QString kind() const override { return kind_; }
    int maximumBatch() const override { return maximum_; }

    QFuture<std::vector<syncing::Outcome>> push(const std::vector<syncing::Row> &rows) override
    {
        note(QStringLiteral("push"), rows);
        std::vector<syncing::Outcome> outcomes;
        bool hangs = false, cancelled = false;
        for (const syncing::Row &row : rows) {
            const Fate fate = decide(row);
            hangs = hangs || fate == Fate::Hang;
            cancelled = cancelled || fate == Fate::CancelAfter;
            if (fate == Fate::Accept || fate == Fate::LoseAfter || fate == Fate::CancelAfter || fate == Fate::Hang ||
                fate == Fate::Forget) {
                if (number(row.base) != platform_.at(row.subject))
                    wrongBases += QStringLiteral("%1: %2 instead of %3")
                                      .arg(row.id)
                                      .arg(number(row.base))
                                      .arg(platform_.at(row.subject));
                platform_.write(row.subject, number(row.payload));
            }
            if (fate != Fate::Forget)
                outcomes.push_back(outcome(row, fate));
        }
        return answer(std::move(outcomes), hangs, cancelled);
    }

    QFuture<std::vector<syncing::Outcome>> readBack(const std::vector<syncing::Row> &rows) override
    {
        note(QStringLiteral("read"), rows);
        std::vector<syncing::Outcome> outcomes;
        for (const syncing::Row &row : rows) {
            const Fate fate = decideReadBack(row);
            if (fate != Fate::Accept) {
                outcomes.push_back(outcome(row, fate));
                continue;
            }
            const int now = platform_.at(row.subject);
            const auto verdict = now == number(row.payload) ? syncing::Verdict::Accepted
                                 : now == number(row.base)  ? syncing::Verdict::Retry
                                                            : syncing::Verdict::Conflict;
            outcomes.push_back({row.id, verdict, std::nullopt, {}});
            if (verdict == syncing::Verdict::Conflict)
                outcomes.back().error =
                    core::Error{QStringLiteral("fake.conflict"), QStringLiteral("it is %1").arg(now), {}, {}};
        }
        return answer(std::move(outcomes), false, false);
    }

    syncing::Settle settler() const override
    {
        return [fails = failsToSettle, filler = filler](store::Connection &connection, const syncing::Row &row,
                                                        const syncing::Outcome &outcome) -> core::Result<void> {
            if (fails)
                return core::fail("fake.settle", QStringLiteral("the noun's table refuses"));
            // A conflict may be settled again after a person has solved it.
            return connection.run(u"INSERT INTO settled VALUES (?,?,?)", row.id, int(outcome.verdict),
                                  QString(filler, u'x'));
        };
    }

private:
    void note(const QString &what, const std::vector<syncing::Row> &rows)
    {
        QString call = what;
        for (const syncing::Row &row : rows)
            call += QStringLiteral(" %1").arg(row.id);
        calls += call;
    }

    syncing::Outcome outcome(const syncing::Row &row, Fate fate) const
    {
        using syncing::Verdict;
        core::Error error{QStringLiteral("fake.error"), QStringLiteral("no"), {}, {}};
        switch (fate) {
        case Fate::Accept:
            return {row.id, Verdict::Accepted, std::nullopt, {}};
        case Fate::Reject:
            return {row.id, Verdict::Rejected, error, {}};
        case Fate::Unauthorised:
            error.code = QStringLiteral("api.unauthorised");
            return {row.id, Verdict::Retry, error, {}};
        case Fate::Retry:
            error.retryAfter = retryAfter;
            return {row.id, Verdict::Retry, error, {}};
        case Fate::LoseBefore:
        case Fate::LoseAfter:
        case Fate::CancelAfter:
        case Fate::Hang:
        case Fate::Forget:
            break;
        }
        return {row.id, Verdict::Unknown, error, {}};
    }

    QFuture<std::vector<syncing::Outcome>> answer(std::vector<syncing::Outcome> outcomes, bool hangs, bool cancelled)
    {
        auto promise = std::make_shared<QPromise<std::vector<syncing::Outcome>>>();
        promise->start();
        auto future = promise->future();
        const std::function<void()> deliver = [promise, outcomes = std::move(outcomes), cancelled]() mutable {
            if (cancelled)
                promise->future().cancel();
            else
                promise->addResult(std::move(outcomes));
            promise->finish();
        };
        if (hangs)
            hanging_.push_back(promise);
        else if (answers == Answer::AtOnce)
            deliver();
        else if (answers == Answer::OnDemand)
            pending.emplace_back(deliver);
        else
            QTimer::singleShot(0, &context_, deliver);
        return future;
    }

    QString kind_;
    Platform &platform_;
    int maximum_;
    QObject context_;
    std::vector<std::shared_ptr<QPromise<std::vector<syncing::Outcome>>>> hanging_;
};

} // namespace fake
