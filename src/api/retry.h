// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>

#include <chrono>
#include <functional>
#include <optional>

namespace api {

// A number in [0, 1); tests give their own.
using Random = std::function<double()>;

// The pause before attempt `next` (2 is the first repeat): exponential with full jitter, so that many clients that
// failed together don't come back together. At most 60 s (rate limits page, May 2026).
std::chrono::milliseconds pauseBeforeAttempt(int next, std::chrono::milliseconds first, const Random &random);

// Repeats may be at most a tenth of the calls, over a sliding stretch of calls, plus ten: when a platform is ill,
// repeating everything makes it worse. Refusals by quota don't count; the pacer deals with them.
class RetryBudget final {
public:
    void called();
    // Takes one repeat out of the budget; false when there is none.
    bool mayRepeat();

private:
    double left_ = 10;
};

// Stops calling a host that answers nothing sensible. Closed: everything goes. After five failures in a row it opens:
// nothing goes for 5 s, doubling up to 60 s; then a single call probes, and its success closes it.
// Pure; time comes in as seconds of any monotonic clock.
class Breaker final {
public:
    enum class State { Closed, Open, HalfOpen };
    State state(double now) const;
    // When the next call may go; a time that has passed means now. In HalfOpen only one call may be under way.
    double readyAt(double now) const;
    void started(double now);
    void succeeded();
    // No answer, or a 5xx. Refusals (429, 4xx, a platform code) are answers: the host is well.
    void failed(double now);
    // The call ended without telling anything (cancelled).
    void abandoned();

private:
    int failures_ = 0;
    double openUntil_ = 0;
    double pause_ = 5;
    bool open_ = false;
    bool probing_ = false;
};

} // namespace api
