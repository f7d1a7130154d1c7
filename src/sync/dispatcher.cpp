// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/dispatcher.h"

#include "sync/lifecycle.h"
#include "sync/settling.h"

#include <QFutureWatcher>
#include <QLoggingCategory>
#include <QPointer>
#include <QRandomGenerator>
#include <QTimer>

#include <list>
#include <random>

namespace syncing {
namespace {

Q_LOGGING_CATEGORY(logSync, "sync")

// A lane that failed this often in a row waits as a whole instead of trying each of its rows.
constexpr int kFailuresBeforeLaneWaits = 3;
constexpr qint64 kLongestTimer = 3'600'000;
// How many times the free slots are filled ahead, at most. See Private::depth.
constexpr int kDeepest = 16;

struct Settled {
    Batch batch;
    std::vector<Outcome> outcomes;
};

struct Waiter {
    std::optional<core::ShopId> shop;
    qint64 operation = 0;
    std::shared_ptr<QPromise<core::Result<Counts>>> promise;
};

struct Question {
    std::optional<core::ShopId> shop;
    qint64 operation = 0;
};

struct CycleResult {
    Picked picked;
    std::vector<std::optional<Counts>> drained; // per question, set when nothing can move
};

using Pushers = std::map<QString, std::shared_ptr<Pusher>>;
using Settlers = std::map<QString, Settle>;

// Full jitter: calls that failed together don't come back together.
Wait waiting(const DispatchOptions &options, quint64 seed)
{
    return [shortest = options.shortestWait.count(), longest = options.longestWait.count(),
            random = std::make_shared<std::mt19937_64>(seed)](int attempts) {
        const int doublings = std::clamp(attempts - 1, 0, 30);
        const qint64 most = std::min<qint64>(longest, qint64(shortest) << doublings);
        return std::uniform_int_distribution<qint64>(0, std::max<qint64>(most, 1))(*random);
    };
}

enum class Start { Continue, Recover };

// What a crash or a kill left on its way: nobody knows whether it arrived.
core::Result<void> recover(store::Connection &connection, qint64 now)
{
    const auto lost =
        connection.all(u"SELECT id FROM sync_outbox WHERE shop IN (SELECT id FROM sync_shop) AND state = 1",
                       [](const store::Statement &row) { return row.integer(0); });
    if (!lost)
        return core::Unexpected(lost.error());
    for (const qint64 id : *lost) {
        Move step;
        step.id = id;
        step.from = State::Sending;
        step.to = State::ReadingBack;
        step.due = now;
        if (auto moved = move(connection, step, core::instant(now / 1000)); !moved)
            return moved;
    }
    return {};
}

core::Result<CycleResult> runCycle(store::Connection &connection, Start start, const Settlers &settlers,
                                   const std::vector<Settled> &settled, const PickRequest &request,
                                   const std::vector<Question> &questions, const Wait &wait)
{
    if (start == Start::Recover) {
        if (auto done = recover(connection, request.now); !done)
            return core::Unexpected(done.error());
    }
    for (const Settled &one : settled) {
        const Settle &write = settlers.at(one.batch.rows.front().kind);
        if (auto done = settle(connection, write, one.batch, one.outcomes, request.now, wait); !done)
            return core::Unexpected(done.error());
    }
    auto picked = pick(connection, request);
    if (!picked)
        return core::Unexpected(picked.error());
    CycleResult result{std::move(*picked), {}};
    for (const Question &question : questions) {
        const auto more = canMove(connection, question.shop, question.operation, request);
        if (!more)
            return core::Unexpected(more.error());
        result.drained.emplace_back();
        if (*more)
            continue;
        const auto now = counts(connection, question.shop, question.operation);
        if (!now)
            return core::Unexpected(now.error());
        result.drained.back() = *now;
    }
    return result;
}

std::vector<Outcome> outcomesOf(const QFuture<std::vector<Outcome>> &future)
{
    try {
        if (!future.isCanceled() && future.resultCount() > 0)
            return future.result();
    } catch (const std::exception &exception) {
        qCWarning(logSync) << "a pusher threw:" << exception.what();
    } catch (...) {
        qCWarning(logSync) << "a pusher threw";
    }
    return {};
}

} // namespace

class Dispatcher::Private final {
public:
    Private(Dispatcher *dispatcher, store::Database &database, core::Clock clock, DispatchOptions options)
        : q(dispatcher)
        , database(database)
        , clock(std::move(clock))
        , options(std::move(options))
        , random(this->options.seed ? this->options.seed : QRandomGenerator::system()->generate64())
    {
    }

    qint64 now() const
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(clock().time_since_epoch()).count();
    }
    bool isIdle() const { return calls.empty() && ready.empty() && !running && settled.empty() && !scheduled; }
    void schedule();
    void cycle();
    void finishCycle(core::Result<CycleResult> result, std::vector<Settled> applied, std::vector<Waiter> asked);
    void stall(const core::Error &error);
    void launchReady();
    void launch(Batch batch);
    void giveBack(const std::optional<QString> &shop);
    void adaptDepth(bool answersCame);
    void arrived(quint64 number, std::vector<Outcome> outcomes);
    void noteLane(const Batch &batch, const std::vector<Outcome> &outcomes);
    void answer(std::vector<Waiter> asked, const std::vector<std::optional<Counts>> &drained);
    void setTimer(std::optional<qint64> due);
    PickRequest request() const;

    struct LaneHealth {
        int failures = 0;
        qint64 waitsUntil = 0;
    };

    Dispatcher *q;
    store::Database &database;
    core::Clock clock;
    DispatchOptions options;
    std::mt19937_64 random;
    QTimer timer;
    Pushers pushers;
    std::set<QString> paused;
    std::map<Lane, LaneHealth> lanes;
    std::map<quint64, Batch> calls; // in flight
    std::list<Batch> ready;         // picked, waiting for a slot
    std::vector<Settled> settled;   // answered, not yet written
    std::vector<Waiter> waiters;
    std::array<int, 4> credit{};
    quint64 lastCall = 0;
    qint64 pickedAt = 0;
    // A transaction waits for the disk, and a platform that answers faster than the disk would wait for it too: then
    // several rounds are picked at once. Against a slow platform it stays 1, so that rows remain in the outbox, where
    // newer ones can replace or overtake them.
    int depth = 1;
    int stalls = 0;
    bool started = false;
    bool stopping = false;
    bool recovered = false;
    bool scheduled = false;
    bool running = false;
    bool again = false;
    bool toldIdle = true;
};

void Dispatcher::Private::schedule()
{
    if (!started || scheduled)
        return;
    if (running) {
        again = true;
        return;
    }
    scheduled = true;
    QMetaObject::invokeMethod(
        q, [this] { cycle(); }, Qt::QueuedConnection);
}

// Asked when a transaction is through: has the platform had nothing to do meanwhile, or more than enough?
void Dispatcher::Private::adaptDepth(bool answersCame)
{
    if (calls.empty() && ready.empty() && answersCame)
        depth = std::min(depth * 2, kDeepest);
    else if (int(ready.size()) > options.perShop)
        depth = std::max(depth / 2, 1);
}

PickRequest Dispatcher::Private::request() const
{
    PickRequest request;
    request.now = now();
    request.most.total = stopping ? 0 : options.total * depth;
    request.most.perShop = options.perShop * depth;
    for (const auto &[kind, pusher] : pushers) {
        request.kinds[kind] = pusher->maximumBatch();
        request.most.perKind[kind] = options.perKindExceptions.value(kind, options.perKind) * depth;
    }
    const auto note = [&request](const Batch &batch) {
        const Row &first = batch.rows.front();
        ++request.byShop[first.shop.text()];
        ++request.byLane[{first.shop.text(), first.kind}];
        for (const Row &row : batch.rows)
            request.busy.insert({row.shop.text(), row.entity});
    };
    for (const auto &[number, batch] : calls)
        note(batch);
    for (const Batch &batch : ready)
        note(batch);
    request.inFlight = int(calls.size() + ready.size());
    request.pausedShops = paused;
    for (const auto &[lane, health] : lanes) {
        if (health.waitsUntil > request.now)
            request.waitingLanes.insert(lane);
    }
    request.credit = credit;
    return request;
}

void Dispatcher::Private::cycle()
{
    scheduled = false;
    running = true;
    toldIdle = false;
    timer.stop();
    std::erase_if(waiters, [](const Waiter &waiter) { return waiter.promise->isCanceled(); });
    std::vector<Question> questions;
    for (const Waiter &waiter : waiters)
        questions.push_back({waiter.shop, waiter.operation});
    // Kept here until the transaction is durable: a full disk must not lose an answer.
    auto applied = std::make_shared<std::vector<Settled>>(std::move(settled));
    settled.clear();
    Settlers settlers;
    for (const Settled &one : *applied)
        settlers.try_emplace(one.batch.rows.front().kind, pushers.at(one.batch.rows.front().kind)->settler());
    auto asked = std::make_shared<std::vector<Waiter>>(std::move(waiters));
    waiters.clear();
    const Start start = recovered ? Start::Continue : Start::Recover;
    PickRequest what = request();
    pickedAt = what.now;
    // The database is the context, since it outlives its writer; a dispatcher that dies at this moment would not.
    database
        .write([start, settlers = std::move(settlers), applied, what = std::move(what), questions,
                wait = waiting(options, random())](store::Connection &connection) {
            return runCycle(connection, start, settlers, *applied, what, questions, wait);
        })
        .then(&database, [guard = QPointer<Dispatcher>(q), applied, asked](const core::Result<CycleResult> &result) {
            if (guard)
                guard->d->finishCycle(result, std::move(*applied), std::move(*asked));
        });
}

void Dispatcher::Private::finishCycle(core::Result<CycleResult> result, std::vector<Settled> applied,
                                      std::vector<Waiter> asked)
{
    running = false;
    if (!result) {
        settled.insert(settled.begin(), std::make_move_iterator(applied.begin()),
                       std::make_move_iterator(applied.end()));
        waiters.insert(waiters.end(), asked.begin(), asked.end());
        stall(result.error());
        return;
    }
    recovered = true;
    stalls = 0;
    credit = result->picked.credit;
    adaptDepth(!applied.empty());
    ready.insert(ready.end(), std::make_move_iterator(result->picked.batches.begin()),
                 std::make_move_iterator(result->picked.batches.end()));
    if (stopping)
        giveBack(std::nullopt);
    for (const QString &shop : paused)
        giveBack(shop);
    launchReady();
    answer(std::move(asked), result->drained);
    if (again || !settled.empty()) {
        again = false;
        schedule();
        return;
    }
    setTimer(result->picked.nextDue);
    if (isIdle() && !toldIdle) {
        toldIdle = true;
        Q_EMIT q->idle();
    }
}

void Dispatcher::Private::stall(const core::Error &error)
{
    again = false;
    qCWarning(logSync) << "the outbox can't be written:" << error.code;
    timer.start(int(std::min<qint64>(1000LL << std::min(stalls, 5), 30'000)));
    ++stalls;
    Q_EMIT q->stalled(error);
}

void Dispatcher::Private::answer(std::vector<Waiter> asked, const std::vector<std::optional<Counts>> &drained)
{
    for (size_t i = 0; i < asked.size(); ++i) {
        if (!drained[i]) {
            waiters.push_back(std::move(asked[i]));
            continue;
        }
        asked[i].promise->addResult(*drained[i]);
        asked[i].promise->finish();
    }
}

void Dispatcher::Private::setTimer(std::optional<qint64> due)
{
    for (const auto &[lane, health] : lanes) {
        // Against the moment of the pick: one that has ended since was left out there.
        if (health.waitsUntil > pickedAt && (!due || health.waitsUntil < *due))
            due = health.waitsUntil;
    }
    if (due)
        timer.start(int(std::clamp<qint64>(*due - now(), 1, kLongestTimer)));
}

// Starts what fits into the slots.
void Dispatcher::Private::launchReady()
{
    std::map<QString, int> ofShop;
    std::map<Lane, int> ofLane;
    for (const auto &[number, batch] : calls) {
        ++ofShop[batch.rows.front().shop.text()];
        ++ofLane[{batch.rows.front().shop.text(), batch.rows.front().kind}];
    }
    for (auto it = ready.begin(); it != ready.end() && int(calls.size()) < options.total;) {
        const Row &first = it->rows.front();
        int &shop = ofShop[first.shop.text()];
        int &lane = ofLane[{first.shop.text(), first.kind}];
        if (shop >= options.perShop || lane >= options.perKindExceptions.value(first.kind, options.perKind)) {
            ++it;
            continue;
        }
        ++shop;
        ++lane;
        Batch batch = std::move(*it);
        it = ready.erase(it);
        launch(std::move(batch));
    }
}

// Batches that were picked but shall not be sent now, of one shop or all.
void Dispatcher::Private::giveBack(const std::optional<QString> &shop)
{
    for (auto it = ready.begin(); it != ready.end();) {
        if (shop && it->rows.front().shop.text() != *shop) {
            ++it;
            continue;
        }
        if (it->task == Task::Push) { // a read-back has changed nothing yet
            std::vector<Outcome> outcomes;
            for (const Row &row : it->rows)
                outcomes.push_back(unsent(row));
            settled.push_back({std::move(*it), std::move(outcomes)});
        }
        it = ready.erase(it);
    }
}

void Dispatcher::Private::launch(Batch batch)
{
    const quint64 number = ++lastCall;
    const std::shared_ptr<Pusher> pusher = pushers.at(batch.rows.front().kind);
    const auto it = calls.emplace(number, std::move(batch)).first;
    QFuture<std::vector<Outcome>> future;
    try {
        future = it->second.task == Task::Push ? pusher->push(it->second.rows) : pusher->readBack(it->second.rows);
    } catch (const std::exception &exception) {
        qCWarning(logSync) << "a pusher threw:" << exception.what();
        QMetaObject::invokeMethod(
            q, [this, number] { arrived(number, {}); }, Qt::QueuedConnection);
        return;
    }
    // A watcher rather than then(): it tells of a cancelled future too.
    auto *watcher = new QFutureWatcher<std::vector<Outcome>>(q);
    QObject::connect(watcher, &QFutureWatcherBase::finished, q, [this, watcher, number] {
        watcher->deleteLater();
        arrived(number, outcomesOf(watcher->future()));
    });
    watcher->setFuture(future);
}

void Dispatcher::Private::noteLane(const Batch &batch, const std::vector<Outcome> &outcomes)
{
    const bool failed = !outcomes.empty() && std::all_of(outcomes.begin(), outcomes.end(), [](const Outcome &outcome) {
        return outcome.verdict == Verdict::Retry && outcome.error;
    });
    const Row &first = batch.rows.front();
    const Lane lane(first.shop.text(), first.kind);
    if (!failed || batch.task == Task::ReadBack) {
        lanes.erase(lane);
        return;
    }
    LaneHealth &health = lanes[lane];
    if (++health.failures < kFailuresBeforeLaneWaits)
        return;
    const auto asked = outcomes.front().error->retryAfter.value_or(std::chrono::milliseconds(0));
    const qint64 wait = waiting(options, random())(health.failures - kFailuresBeforeLaneWaits + 1);
    health.waitsUntil = now() + std::max<qint64>(wait, asked.count());
}

void Dispatcher::Private::arrived(quint64 number, std::vector<Outcome> outcomes)
{
    const auto it = calls.find(number);
    Batch batch = std::move(it->second);
    calls.erase(it);
    noteLane(batch, outcomes);
    const core::ShopId shop = batch.rows.front().shop;
    const QString kind = batch.rows.front().kind;
    std::optional<core::Error> refused;
    for (const Outcome &outcome : outcomes) {
        const bool waits = outcome.verdict == Verdict::Retry || outcome.verdict == Verdict::Unknown;
        if (waits && isUnauthorised(outcome.error))
            refused = outcome.error;
    }
    settled.push_back({std::move(batch), std::move(outcomes)});
    const bool isNew = refused && paused.insert(shop.text()).second;
    if (isNew)
        giveBack(shop.text());
    // A lane that fails as a whole gives its other calls back as well, instead of trying them one by one.
    if (const auto lane = lanes.find({shop.text(), kind}); lane != lanes.end() && lane->second.waitsUntil > now())
        giveBack(shop.text());
    launchReady();
    schedule();
    if (isNew)
        Q_EMIT q->shopPaused(shop, *refused);
}

Dispatcher::Dispatcher(store::Database &database, core::Clock clock, DispatchOptions options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, database, std::move(clock), std::move(options)))
{
    d->timer.setSingleShot(true);
    connect(&d->timer, &QTimer::timeout, this, &Dispatcher::wake);
    connect(&database, &store::Database::changed, this, [this](const store::Change &change) {
        if (change.touches(QStringLiteral("sync_outbox")))
            wake();
    });
}

Dispatcher::~Dispatcher() = default;

void Dispatcher::add(std::shared_ptr<Pusher> pusher)
{
    const QString kind = pusher->kind();
    d->pushers[kind] = std::move(pusher);
}

void Dispatcher::start()
{
    const bool before = isSending();
    d->started = true;
    d->stopping = false;
    d->schedule();
    if (!before)
        Q_EMIT sendingChanged(true);
}

void Dispatcher::stop()
{
    const bool before = isSending();
    d->stopping = true;
    d->toldIdle = false;
    d->giveBack(std::nullopt);
    d->schedule();
    if (before)
        Q_EMIT sendingChanged(false);
}

bool Dispatcher::isSending() const { return d->started && !d->stopping; }

bool Dispatcher::isIdle() const { return d->isIdle(); }

void Dispatcher::pause(const core::ShopId &shop)
{
    d->paused.insert(shop.text());
    d->giveBack(shop.text());
    d->schedule();
}

void Dispatcher::resume(const core::ShopId &shop)
{
    d->paused.erase(shop.text());
    std::erase_if(d->lanes, [&](const auto &lane) { return lane.first.first == shop.text(); });
    d->schedule();
}

bool Dispatcher::isPaused(const core::ShopId &shop) const { return d->paused.contains(shop.text()); }

QFuture<core::Result<Counts>> Dispatcher::drain(const std::optional<core::ShopId> &shop, qint64 operation)
{
    auto promise = std::make_shared<QPromise<core::Result<Counts>>>();
    promise->start();
    d->waiters.push_back({shop, operation, promise});
    d->schedule();
    return promise->future();
}

void Dispatcher::wake() { d->schedule(); }

} // namespace syncing
