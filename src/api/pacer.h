// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>

#include <deque>
#include <optional>

namespace api {

// Learns one quota of the platform and says when the next call may go. The limits are not published, differ by app,
// shop and kind of call, and move (rate limits page, May 2026); the only signal is a refusal with 429.
//
// Two refusals are two moments at which the platform's bucket was empty, so the calls granted between them divided by
// the time between them are the quota, whatever the size of the bucket. The pacer holds that rate with evenly spaced
// calls, keeps about two tokens in reserve against jitter, and after about 110 granted calls deliberately sends single
// extra calls, one per round trip, until one is refused: at most one refusal in 110 calls, and a measurement each
// time. When the extra calls are granted beyond what the model explains, the quota has risen and the rate grows
// exponentially; when refusals come early, the newest stretch of measurements replaces the old ones.
//
// Pure: time comes in as seconds of any monotonic clock. No allocation after the first minute. Not thread-safe.
class Pacer final {
public:
    using Ticket = quint64;

    // Starts to search upwards from `perSecond`, or holds a rate that was learned before.
    enum class Start { Search, Learned };
    explicit Pacer(double perSecond, Start start = Start::Search);

    // When the next call may be sent; a time that has passed means at once. Ask again after every event below.
    double readyAt(double now);
    // A call goes out. Report its end with the ticket.
    Ticket sent(double now);
    // The platform took it from the quota: any answer other than 429, and calls that got none.
    void granted(Ticket ticket, double now);
    // 429. Nothing is ready before `retryAfter` seconds are over.
    void throttled(Ticket ticket, double now, std::optional<double> retryAfter);

    double perSecond() const { return rate_; }
    // False while it searches; a rate worth keeping for the next start is settled.
    bool isSettled() const { return mode_ == Mode::Hold || mode_ == Mode::Probe; }

private:
    enum class Mode { Search, Hold, Probe };
    struct Outgoing {
        Ticket ticket;
        double at;
    };
    // The platform's bucket was empty at `at`, after `granted` granted calls; `idle` seconds until then don't count,
    // because the bucket was full and tokens were lost.
    struct Mark {
        double at;
        double granted;
        double idle;
    };

    void advance(double now);
    std::optional<Outgoing> take(Ticket ticket);
    void measure(const Mark &mark);
    void adopt(double rate);
    void search(double now);
    double capacity() const;
    double reserve() const;
    double recentRate(double now) const;

    Mode mode_;
    double rate_;
    double now_ = 0;
    bool started_ = false;
    double tokens_ = 1;       // the model of the platform's bucket
    double idle_ = 0;         // seconds during which the model was full
    double due_ = 0;          // of the evenly spaced schedule
    double blocked_ = 0;      // Retry-After
    double reserve_ = 1.5;    // tokens held back against jitter
    double burst_ = 1;        // seconds of quota that the bucket can hold
    double lastLearned_ = -1; // when the last refusal was heard; older calls belong to the same overshoot
    double grown_ = 0;        // until when the rate has grown, in search
    Ticket next_ = 1;
    quint64 rejected_ = 0;
    std::deque<Outgoing> outgoing_;
    std::deque<double> recent_; // times of the calls of the last second
    std::deque<Mark> marks_;    // under the present quota
    double sinceMark_ = 0;      // granted calls
    double probeAfter_;
    double depth_ = 1;     // how far below zero this round of a probe pushes the model
    bool pausing_ = false; // the round is out and not yet answered
    int refusedInARow_ = 0;
    bool lastSearched_ = false;
    double roundTrip_ = 0.1;
    double cost_ = 1; // refusals per measurement
    quint64 rejectedAtMark_ = 0;
};

} // namespace api
