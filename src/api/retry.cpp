// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/retry.h"

#include <algorithm>
#include <cmath>

namespace api {
namespace {

constexpr double longestPause = 60;
constexpr int failuresToOpen = 5;
constexpr double firstOpen = 5;
constexpr double budgetShare = 0.1;
constexpr double budgetLimit = 10;

} // namespace

std::chrono::milliseconds pauseBeforeAttempt(int next, std::chrono::milliseconds first, const Random &random)
{
    const double highest = std::min(longestPause * 1000, double(first.count()) * std::exp2(std::max(0, next - 2)));
    return std::chrono::milliseconds(qint64(random() * highest));
}

void RetryBudget::called() { left_ = std::min(budgetLimit, left_ + budgetShare); }

bool RetryBudget::mayRepeat()
{
    if (left_ < 1)
        return false;
    left_ -= 1;
    return true;
}

Breaker::State Breaker::state(double now) const
{
    if (!open_)
        return State::Closed;
    return now < openUntil_ ? State::Open : State::HalfOpen;
}

double Breaker::readyAt(double now) const
{
    switch (state(now)) {
    case State::Closed:
        return now;
    case State::Open:
        return openUntil_;
    case State::HalfOpen:
        break;
    }
    // Asked again when the probe has ended; the end of a probe wakes whoever waits.
    return probing_ ? now + longestPause : now;
}

void Breaker::started(double now)
{
    if (state(now) == State::HalfOpen)
        probing_ = true;
}

void Breaker::succeeded() { *this = Breaker(); }

void Breaker::failed(double now)
{
    ++failures_;
    if (!open_ && failures_ < failuresToOpen)
        return;
    // Calls that were under way when it opened don't lengthen the pause.
    if (open_ && !probing_)
        return;
    pause_ = open_ ? std::min(longestPause, pause_ * 2) : firstOpen;
    openUntil_ = now + pause_;
    open_ = true;
    probing_ = false;
}

void Breaker::abandoned() { probing_ = false; }

} // namespace api
