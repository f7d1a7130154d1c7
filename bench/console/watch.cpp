// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/console/watch.h"

#include "kit/store/wait.h"

#include <cstdio>

namespace bench::console {
namespace {

constexpr int kPatience = 10'000; // ms

} // namespace

double milliseconds(const QElapsedTimer &timer) { return double(timer.nsecsElapsed()) / 1e6; }

double Watch::until(const std::function<void()> &act, const std::function<bool()> &done)
{
    ended_ = QPromise<void>();
    ended_.start();
    took_ = -1;
    done_ = done;
    since_.start();
    act();
    (void)kit::finishes(ended_.future(), kPatience);
    done_ = {};
    if (took_ < 0)
        std::printf("(something was never painted)\n");
    return took_;
}

bool Watch::notify(QObject *receiver, QEvent *event)
{
    const bool outermost = depth_++ == 0;
    const bool painting = receiver == painted_ && event->type() == QEvent::Paint;
    QElapsedTimer timer;
    timer.start();
    const bool handled = QApplication::notify(receiver, event);
    --depth_;
    if (outermost)
        longest_ = std::max(longest_, milliseconds(timer));
    if (painting && done_ && took_ < 0 && done_()) {
        took_ = milliseconds(since_);
        ended_.finish();
    }
    return handled;
}

} // namespace bench::console
