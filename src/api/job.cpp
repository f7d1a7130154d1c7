// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/job.h"

#include "core/follow.h"
#include "vault/secret.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QThread>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(api)
};

} // namespace

namespace api {
namespace {

constexpr int mostThrottles = 30;
constexpr int tooManyRequests = 429;

core::Error cancelledError() { return {QStringLiteral("api.cancelled"), Words::tr("The call was cancelled"), {}, {}}; }

core::Error unknownOutcome(const QString &operation)
{
    return {QStringLiteral("api.outcome_unknown"),
            Words::tr("A change was sent, but no answer came: TikTok Shop may or may not have taken it"), operation,
            Words::tr("Shopwright looks at TikTok Shop before it repeats the change.")};
}

} // namespace

Job::Job(Client::Machine &machine, Session &session, Scheduler &scheduler, Prepared prepared, Priority priority)
    : machine_(machine)
    , session_(session)
    , scheduler_(scheduler)
    , prepared_(std::move(prepared))
    , priority_(priority)
    , promise_(std::make_shared<QPromise<core::Result<Answer>>>())
{
    promise_->start();
    connect(&watcher_, &QFutureWatcherBase::canceled, this, &Job::cancel);
    watcher_.setFuture(promise_->future());
}

Job::~Job() { vault::wipe(token_); }

void Job::enqueue(std::chrono::milliseconds pause)
{
    Scheduler::Entry entry;
    entry.quotaClass = prepared_.quotaClass;
    entry.priority = priority_;
    entry.notBefore = machine_.ticks_() + double(pause.count()) / 1000;
    entry.repeated = attempt_ > 0;
    entry.start = [this](Pacer::Ticket ticket) { send(ticket); };
    entry.fail = [this](const core::Error &error) {
        entry_ = 0;
        end(core::Unexpected(error));
    };
    entry_ = scheduler_.add(std::move(entry));
}

void Job::send(Pacer::Ticket ticket)
{
    entry_ = 0;
    ticket_ = ticket;
    ++attempt_;
    token_ = session_.tokens->access();
    const qint64 now = core::unixSeconds(std::chrono::floor<std::chrono::seconds>(machine_.serverNow()));
    Parameters query = prepared_.query;
    query.emplace_back(QStringLiteral("app_key"), machine_.options_.appKey);
    query.emplace_back(QStringLiteral("timestamp"), QString::number(now));
    const QByteArray signature =
        sign(machine_.appSecret_, {prepared_.path, query, prepared_.contentType, prepared_.body});
    query.emplace_back(QStringLiteral("sign"), QString::fromLatin1(signature));

    HttpRequest request;
    request.operation = prepared_.operation;
    request.attempt = attempt_;
    request.method = prepared_.method;
    request.url = addressOf(machine_.options_.apiUrl, prepared_.path, query);
    request.headers = {{"content-type", prepared_.contentType}, {"x-tts-access-token", token_}};
    request.body = prepared_.body;
    request.timeout = prepared_.isUpload ? 4 * machine_.options_.timeout : machine_.options_.timeout;
    http_ = machine_.transport_.send(request);
    core::follow(
        http_, this, [this](const HttpOutcome &outcome) { take(outcome); }, [this] { takeCancelled(); });
}

void Job::cancel()
{
    if (ended_)
        return;
    if (entry_ != 0 && scheduler_.withdraw(std::exchange(entry_, 0)))
        return end(core::Unexpected(cancelledError()));
    http_.cancel();
}

void Job::take(const HttpOutcome &outcome)
{
    if (ended_)
        return; // stopped; the scheduler may be gone
    const bool throttled = outcome && outcome->status == tooManyRequests;
    const bool ill = outcome
                         ? outcome->status >= 500
                         : outcome.error().error.code == u"api.network" || outcome.error().error.code == u"api.timeout";
    if (ill)
        machine_.breaker_.failed(machine_.ticks_());
    else if (outcome)
        machine_.breaker_.succeeded();
    else
        machine_.breaker_.abandoned();
    scheduler_.ended(prepared_.quotaClass, std::exchange(ticket_, 0),
                     throttled ? Scheduler::Ending::Throttled : Scheduler::Ending::Granted,
                     outcome ? outcome->retryAfter : std::nullopt);
    machine_.wakeAll();
    if (outcome)
        takeAnswer(*outcome);
    else
        takeFault(outcome.error());
}

void Job::takeCancelled()
{
    if (ended_)
        return;
    machine_.breaker_.abandoned();
    scheduler_.ended(prepared_.quotaClass, std::exchange(ticket_, 0), Scheduler::Ending::Granted);
    machine_.wakeAll();
    end(core::Unexpected(cancelledError()));
}

void Job::takeFault(const HttpFault &fault)
{
    if (fault.error.code == u"api.cancelled")
        return end(core::Unexpected(fault.error));
    if (!fault.error.retryable())
        return end(core::Unexpected(fault.reached == Reached::No || prepared_.repeatable == Repeatable::Always
                                        ? fault.error
                                        : unknownOutcome(prepared_.operation)));
    if (fault.reached == Reached::No)
        repeat(fault.error);
    else
        repeatIfHarmless(fault.error);
}

void Job::takeAnswer(const HttpAnswer &answer)
{
    machine_.learnClock(answer.date);
    const auto envelope = readEnvelope(answer, machine_.options_.apiUrl.host());
    if (!envelope) {
        const EnvelopeFault &fault = envelope.error();
        switch (fault.kind) {
        case Unreadable::NotPlatform:
            return end(core::Unexpected(fault.error));
        case Unreadable::Overloaded:
            if (answer.status == tooManyRequests)
                return repeatThrottled(fault.error, answer.retryAfter);
            return repeatIfHarmless(fault.error, answer.retryAfter);
        case Unreadable::Broken:
            return repeatIfHarmless(fault.error);
        }
    }
    if (envelope->code != 0)
        return takeRefusal(*envelope, answer);
    session_.tokens->prove(token_);
    machine_.compareWithContract(prepared_.operation, answer.body);
    end(Answer{envelope->data, envelope->requestId, call()});
}

void Job::takeRefusal(const Envelope &envelope, const HttpAnswer &answer)
{
    const ErrorTable &table = ErrorTable::builtIn();
    const int code = int(envelope.code);
    core::Error error = table.toError(code, envelope.message, envelope.status, envelope.requestId, QLocale());
    error.said.call = call();
    if (answer.retryAfter)
        error.retryAfter = answer.retryAfter;
    switch (table.retryOf(code, envelope.message, envelope.status)) {
    case Retry::Backoff:
        if (answer.status == tooManyRequests)
            return repeatThrottled(error, answer.retryAfter);
        return repeat(error, answer.retryAfter);
    case Retry::AfterRefresh:
        return repeatWithNewToken();
    case Retry::Resign:
        return repeatWithServerTime();
    case Retry::ReadBack:
        return repeatIfHarmless(error, answer.retryAfter);
    case Retry::No:
    case Retry::NextHour:
    case Retry::NextDay:
    case Retry::Later:
        return end(core::Unexpected(error));
    }
}

void Job::repeat(const core::Error &error, std::optional<std::chrono::milliseconds> atLeast)
{
    ++failures_;
    if (failures_ >= machine_.options_.maximumAttempts || !machine_.budget_.mayRepeat())
        return end(core::Unexpected(error));
    const auto pause = pauseBeforeAttempt(failures_ + 1, machine_.options_.firstPause, machine_.random_);
    enqueue(std::max(pause, atLeast.value_or(std::chrono::milliseconds(0))));
}

void Job::repeatIfHarmless(const core::Error &error, std::optional<std::chrono::milliseconds> atLeast)
{
    if (prepared_.repeatable == Repeatable::Always)
        return repeat(error, atLeast);
    end(core::Unexpected(unknownOutcome(prepared_.operation)));
}

void Job::repeatThrottled(const core::Error &error, std::optional<std::chrono::milliseconds> retryAfter)
{
    // The scheduler has slowed down already; this only keeps one call from going round for ever.
    if (++throttles_ > mostThrottles)
        return end(core::Unexpected(error));
    enqueue(retryAfter.value_or(std::chrono::milliseconds(0)));
}

void Job::repeatWithNewToken()
{
    if (renewed_)
        return end(
            core::Unexpected(core::Error{QStringLiteral("api.unauthorised"),
                                         Words::tr("TikTok Shop does not accept Shopwright's access to this shop"),
                                         {},
                                         Words::tr("Connect the shop again.")}));
    renewed_ = true;
    // Wait first: whether this renewal succeeds or not, the queue hears of it.
    enqueue();
    session_.tokens->renewBecauseRefused(token_);
}

void Job::repeatWithServerTime()
{
    if (corrected_ || !machine_.correctClock())
        return end(core::Unexpected(
            core::Error{QStringLiteral("api.clock"),
                        Words::tr("The clock of this computer is wrong, and TikTok Shop refuses its time"),
                        {},
                        Words::tr("Set date and time of this computer (best: automatically), then try again.")}));
    corrected_ = true;
    enqueue();
}

void Job::stop(const core::Error &error)
{
    if (entry_ != 0)
        scheduler_.withdraw(std::exchange(entry_, 0));
    const QFuture<HttpOutcome> http = std::exchange(http_, {});
    if (ticket_ != 0)
        machine_.breaker_.abandoned();
    end(core::Unexpected(error));
    QFuture<HttpOutcome>(http).cancel();
}

void Job::abandon()
{
    if (ended_)
        return;
    ended_ = true;
    promise_->addResult(core::Unexpected(cancelledError()));
    promise_->finish();
}

// The future ends from the event loop, so that whoever continues from it may destroy the client.
void Job::end(core::Result<Answer> result)
{
    if (ended_)
        return;
    ended_ = true;
    QMetaObject::invokeMethod(
        QThread::currentThread()->eventDispatcher(),
        [promise = promise_, result = std::move(result)]() mutable {
            promise->addResult(std::move(result));
            promise->finish();
        },
        Qt::QueuedConnection);
    machine_.jobEnded(this);
}

} // namespace api
