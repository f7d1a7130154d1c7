// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "api/machine.h"

#include <QFutureWatcher>

namespace api {

// One call from its beginning to its end: waits in the scheduler, is signed and sent, and is repeated as long as that
// is safe and sensible. Internal to this part.
//
// States: waiting (entry_ != 0) -> under way (ticket_ != 0) -> waiting again, or ended. Cancelled in either state.
class Job final : public QObject {
public:
    Job(Client::Machine &machine, Session &session, Scheduler &scheduler, Prepared prepared, Priority priority);
    ~Job() override;

    QFuture<core::Result<Answer>> future() const { return promise_->future(); }
    void enqueue(std::chrono::milliseconds pause = {});
    bool belongsTo(const Session &session) const { return &session_ == &session; }
    // Ends it with this error; what is under way is aborted, and its scheduler may be destroyed afterwards.
    void stop(const core::Error &error);
    // Ends it at once, for the client's destructor.
    void abandon();

private:
    void send(Pacer::Ticket ticket);
    void take(const HttpOutcome &outcome);
    void takeCancelled();
    void takeFault(const HttpFault &fault);
    void takeAnswer(const HttpAnswer &answer);
    void takeRefusal(const Envelope &envelope, const HttpAnswer &answer);
    void cancel();

    // Repeats after a pause, at least what the server asked for, if attempts and budget allow; else ends with the
    // error.
    void repeat(const core::Error &error, std::optional<std::chrono::milliseconds> atLeast = std::nullopt);
    // The same for a call that may have been executed: a write ends with api.outcome_unknown.
    void repeatIfHarmless(const core::Error &error, std::optional<std::chrono::milliseconds> atLeast = std::nullopt);
    void repeatThrottled(const core::Error &error, std::optional<std::chrono::milliseconds> retryAfter);
    void repeatWithNewToken();
    void repeatWithServerTime();
    void end(core::Result<Answer> result);
    QString call() const { return QString::fromLatin1(prepared_.method) + u' ' + prepared_.path; }

    Client::Machine &machine_;
    Session &session_;
    Scheduler &scheduler_;
    const Prepared prepared_;
    const Priority priority_;
    std::shared_ptr<QPromise<core::Result<Answer>>> promise_;
    QFutureWatcher<core::Result<Answer>> watcher_;
    QFuture<HttpOutcome> http_;
    Scheduler::Id entry_ = 0;
    Pacer::Ticket ticket_ = 0;
    QByteArray token_; // that the present attempt carries
    int attempt_ = 0;
    int failures_ = 0;
    int throttles_ = 0;
    bool renewed_ = false;
    bool corrected_ = false;
    bool ended_ = false;
};

} // namespace api
