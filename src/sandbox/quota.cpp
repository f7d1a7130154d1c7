// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/quota.h"

#include <cmath>

namespace sandbox {
namespace {

using Seconds = std::chrono::duration<double>;

// Rounding of the clock must not turn "exactly one token" into none.
constexpr double kAlmostOne = 1.0 - 1e-9;

} // namespace

void Quota::fill(Bucket &bucket, OperationClass operationClass, Time now)
{
    const Rate &rate = rates_[std::size_t(operationClass)];
    QuotaCounts &counts = counts_[std::size_t(operationClass)];
    const double fresh = std::max(0.0, Seconds(now - bucket.filled).count()) * rate.perSecond;
    bucket.filled = std::max(bucket.filled, now);
    bucket.tokens += fresh;
    counts.offered += fresh;
    if (bucket.tokens > rate.burst) {
        counts.unused += std::min(fresh, bucket.tokens - rate.burst);
        bucket.tokens = rate.burst;
    }
}

void Quota::fillAll(Time now)
{
    for (auto &[key, bucket] : buckets_)
        fill(bucket, key.second, now);
}

void Quota::setRates(const Rates &rates, Time now)
{
    fillAll(now);
    rates_ = rates;
    for (auto &[key, bucket] : buckets_)
        bucket.tokens = std::min(bucket.tokens, rates_[std::size_t(key.second)].burst);
}

Quota::Time Quota::take(const QString &owner, OperationClass operationClass, Time now)
{
    const Rate &rate = rates_[std::size_t(operationClass)];
    QuotaCounts &counts = counts_[std::size_t(operationClass)];
    const auto [place, isNew] = buckets_.try_emplace({owner, operationClass}, Bucket{rate.burst, now});
    Bucket &bucket = place->second;
    if (!isNew)
        fill(bucket, operationClass, now);
    if (rate.perSecond <= 0) {
        ++counts.granted;
        return Time::zero();
    }
    if (bucket.tokens >= kAlmostOne) {
        bucket.tokens = std::max(0.0, bucket.tokens - 1);
        ++counts.granted;
        return Time::zero();
    }
    ++counts.throttled;
    return std::chrono::ceil<Time>(Seconds((1 - bucket.tokens) / rate.perSecond));
}

QuotaCounts Quota::counts(OperationClass operationClass, Time now)
{
    fillAll(now);
    return counts_[std::size_t(operationClass)];
}

void Quota::resetCounts(Time now)
{
    fillAll(now);
    counts_ = {};
}

} // namespace sandbox
