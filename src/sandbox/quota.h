// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sandbox/operationclass.h"

#include <QString>

#include <array>
#include <chrono>
#include <map>

namespace sandbox {

// How fast a bucket fills and how much it holds, in calls. A rate of 0 means no limit.
struct Rate {
    double perSecond = 0;
    double burst = 0;
    friend bool operator==(const Rate &, const Rate &) = default;
};
using Rates = std::array<Rate, kOperationClasses.size()>;

// The middle of what merchants' developers report as starting points (light 5-20, read 3-10, write 1-3, heavy
// write 0.2-1 per second), each with one second's worth of burst.
inline constexpr Rates kUsualRates = {Rate{20, 20}, Rate{10, 10}, Rate{3, 3}, Rate{1, 1}};

// What happened to the quota of one class since the counts were reset, over all its buckets.
struct QuotaCounts {
    qint64 granted = 0;
    qint64 throttled = 0;
    double offered = 0; // tokens that came into being
    double unused = 0;  // those of them that found their bucket full and were lost
};

// Token buckets per (app x shop) and class. Time comes from the caller as a duration since any fixed moment.
class Quota final {
public:
    using Time = std::chrono::nanoseconds;

    explicit Quota(const Rates &rates = kUsualRates)
        : rates_(rates)
    {
    }

    // Takes effect from `now` on; buckets keep what they hold, up to the new burst.
    void setRates(const Rates &rates, Time now);
    const Rates &rates() const { return rates_; }

    // Takes one token. Zero means granted; otherwise how long until a token is there (nothing is reserved).
    Time take(const QString &owner, OperationClass operationClass, Time now);

    QuotaCounts counts(OperationClass operationClass, Time now);
    void resetCounts(Time now);

private:
    struct Bucket {
        double tokens = 0;
        Time filled{0};
    };
    void fill(Bucket &bucket, OperationClass operationClass, Time now);
    void fillAll(Time now);

    Rates rates_;
    std::map<std::pair<QString, OperationClass>, Bucket> buckets_;
    std::array<QuotaCounts, kOperationClasses.size()> counts_;
};

} // namespace sandbox
