// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/pacer.h"

#include <algorithm>
#include <cmath>

namespace api {
namespace {

constexpr double slowest = 1.0 / 60;
constexpr double fastest = 500;
constexpr double longestHold = 112; // granted calls between two deliberate refusals
constexpr double firstHold = 12;
constexpr double longestWait = 60; // seconds between probes when the quota is small
constexpr double catchUp = 1.25;
constexpr double enough = 80;  // granted calls make a measurement that is good to about 1 %
constexpr double creep = 0.5;  // tokens that the rate is too high by, over one hold: finds room that bursts don't show
constexpr double growth = 0.6; // of the rate per second, in search

} // namespace

Pacer::Pacer(double perSecond, Start start)
    : mode_(start == Start::Search ? Mode::Search : Mode::Hold)
    , rate_(std::clamp(perSecond, slowest, fastest))
    , probeAfter_(start == Start::Search ? firstHold : 3 * firstHold)
{
}

double Pacer::capacity() const { return std::max(1.0, burst_ * rate_); }

double Pacer::reserve() const { return std::clamp(0.7 * (capacity() - 1), 0.0, reserve_); }

double Pacer::recentRate(double now) const
{
    return double(std::count_if(recent_.begin(), recent_.end(), [now](double at) { return at > now - 1; }));
}

void Pacer::advance(double now)
{
    if (!started_) {
        started_ = true;
        now_ = due_ = grown_ = now;
    }
    const double passed = std::max(0.0, now - now_);
    now_ = std::max(now_, now);
    tokens_ += passed * rate_;
    if (const double lost = tokens_ - capacity(); lost > 0) {
        tokens_ = capacity();
        idle_ += std::min(passed, lost / rate_);
    }
    if (mode_ == Mode::Search)
        search(now_);
}

// Grows only while the calls really go out that fast; otherwise there is no news in their being granted.
void Pacer::search(double now)
{
    if (recentRate(now) >= 0.6 * rate_ || now - grown_ < 0)
        rate_ = std::min(fastest, rate_ * std::exp(std::clamp(0.12 / roundTrip_, 0.25, growth) * (now - grown_)));
    grown_ = now;
}

double Pacer::readyAt(double now)
{
    advance(now);
    const bool longAgo = !marks_.empty() && now - marks_.back().at > longestWait;
    if (mode_ == Mode::Hold && (sinceMark_ >= probeAfter_ || longAgo) && tokens_ < reserve() + 2) {
        mode_ = Mode::Probe;
        depth_ = 1;
        pausing_ = false;
    }
    switch (mode_) {
    case Mode::Search:
        return std::max(due_, blocked_);
    case Mode::Probe:
        if (!pausing_ && tokens_ - 1 < -depth_)
            pausing_ = true;
        if (pausing_ && outgoing_.empty()) {
            mode_ = Mode::Hold; // the refusal that ended the round belonged to an older overshoot
            break;
        }
        // Nothing more until the calls of this round are answered: what is under way could only be refused as well.
        return pausing_ ? now + longestWait : std::max(blocked_, now);
    case Mode::Hold:
        break;
    }
    const double wait = tokens_ >= 1 ? 0 : (1 - tokens_) / rate_;
    return std::max({due_, blocked_, now + wait});
}

Pacer::Ticket Pacer::sent(double now)
{
    advance(now);
    double speed = rate_;
    if (mode_ == Mode::Hold)
        speed *= std::clamp(1 + 0.125 * (tokens_ - 1 - reserve()), 0.7, catchUp);
    const double interval = 1 / speed;
    due_ = std::max(due_, now - 0.5 * interval) + interval; // a late timer is made up for, but not in a burst
    tokens_ -= 1;
    recent_.push_back(now);
    while (recent_.front() < now - 1)
        recent_.pop_front();
    outgoing_.push_back({next_, now});
    return next_++;
}

std::optional<Pacer::Outgoing> Pacer::take(Ticket ticket)
{
    const auto at =
        std::find_if(outgoing_.begin(), outgoing_.end(), [&](const Outgoing &o) { return o.ticket == ticket; });
    if (at == outgoing_.end())
        return std::nullopt;
    const Outgoing found = *at;
    outgoing_.erase(at);
    return found;
}

void Pacer::granted(Ticket ticket, double now)
{
    advance(now);
    const auto call = take(ticket);
    if (!call)
        return;
    roundTrip_ += 0.2 * (now - call->at - roundTrip_);
    sinceMark_ += 1;
    refusedInARow_ = 0;
    if (mode_ != Mode::Probe || !pausing_ || !outgoing_.empty())
        return;
    pausing_ = false;
    due_ = now;
    // What a rate that is 2 % too low would have saved up in the meantime is no surprise.
    if (depth_ < 3 + 0.02 * sinceMark_) {
        depth_ *= 1.5;
        return;
    }
    mode_ = Mode::Search;
    grown_ = now;
    adopt(std::max(1.3 * rate_, recentRate(now)));
}

void Pacer::throttled(Ticket ticket, double now, std::optional<double> retryAfter)
{
    advance(now);
    const auto call = take(ticket);
    if (!call)
        return;
    ++rejected_;
    if (retryAfter)
        blocked_ = std::max(blocked_, now + *retryAfter);
    const double arrived = call->at + (now - call->at) / 2;
    const double before = tokens_;
    const auto after =
        std::count_if(outgoing_.begin(), outgoing_.end(), [&](const Outgoing &o) { return o.ticket > ticket; });
    const bool sameOvershoot = call->at <= lastLearned_;
    lastLearned_ = std::max(lastLearned_, sameOvershoot ? lastLearned_ : now);
    if (!sameOvershoot && sinceMark_ < 1 && !marks_.empty()) {
        // Refused again before anything was granted: wait longer, but there is nothing new to measure.
        ++refusedInARow_;
        blocked_ = std::max(blocked_, now + std::min(longestWait, std::exp2(refusedInARow_) / std::max(1.0, rate_)));
    } else if (!sameOvershoot) {
        const bool unexpected = mode_ == Mode::Hold;
        if (unexpected)
            reserve_ = std::min(5.0, reserve_ + 0.5);
        else
            reserve_ = std::max(1.5, reserve_ - 0.25);
        if (unexpected && before > reserve() + 3)
            burst_ = std::max(0.1, burst_ * 0.7);
        else if (mode_ == Mode::Probe)
            burst_ = std::min(1.0, burst_ * 1.1);
        measure({arrived, double(ticket - rejected_), idle_});
        sinceMark_ = 0;
    }
    tokens_ = 0.5 + rate_ * (now - arrived) - double(after);
    due_ = std::max(now, due_);
    if (due_ > now + 1 / rate_)
        due_ = now + 1 / rate_;
}

// Compares the refusal with earlier ones. The stretch that contradicts the present rate most, if any does, becomes
// the whole truth; otherwise all measurements under this quota are pooled.
void Pacer::measure(const Mark &mark)
{
    while (marks_.size() > 1 && mark.granted - marks_[1].granted >= enough)
        marks_.pop_front();
    // Refusals that each measurement costs: the probe itself, and what was under way behind it.
    if (!lastSearched_ && mode_ != Mode::Search)
        cost_ += 0.3 * (std::clamp(double(rejected_ - rejectedAtMark_), 1.0, 3.0) - cost_);
    rejectedAtMark_ = rejected_;
    const bool searched = mode_ == Mode::Search;
    lastSearched_ = searched;
    const double speed = 0.8 * std::max(1.0, std::min(rate_, recentRate(now_)));
    mode_ = Mode::Hold;
    if (marks_.empty()) {
        // The bucket was being drained beside the quota, and how large it is isn't known.
        marks_.push_back(mark);
        if (searched)
            adopt(speed);
        probeAfter_ = firstHold;
        return;
    }
    double worst = 1;
    std::size_t since = 0;
    bool contradicted = false;
    for (std::size_t i = 0; i < marks_.size(); ++i) {
        const double time = (mark.at - marks_[i].at) - (mark.idle - marks_[i].idle);
        const double expected = rate_ * time;
        const double got = mark.granted - marks_[i].granted;
        const double surprise = std::abs(got - expected) / std::max(3.0, 0.12 * expected);
        if (time > 0 && surprise > worst) {
            worst = surprise;
            since = i;
            contradicted = true;
        }
    }
    if (contradicted)
        marks_.erase(marks_.begin(), marks_.begin() + qsizetype(since));
    marks_.push_back(mark);
    const Mark &first = marks_.front();
    const double time = (mark.at - first.at) - (mark.idle - first.idle);
    const double got = mark.granted - first.granted;
    if (time > 0 && got >= 2)
        adopt(got / time);
    if (searched) {
        marks_.erase(marks_.begin(), marks_.end() - 1);
        adopt(std::max(rate_, speed));
    }
    probeAfter_ = contradicted || searched ? firstHold : std::min(longestHold * cost_, probeAfter_ * 3);
    adopt(rate_ * (1 + creep / probeAfter_));
}

void Pacer::adopt(double rate) { rate_ = std::clamp(rate, slowest, fastest); }

} // namespace api
