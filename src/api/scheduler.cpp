// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/scheduler.h"

#include "api/wire.h"

#include <cmath>

namespace api {
namespace {

constexpr std::array<double, 5> strides = {1.0 / 16, 1.0 / 8, 1.0 / 4, 1.0 / 2, 1.0}; // by Priority
constexpr double longestSleep = 60;
constexpr double worthTelling = 0.05; // share by which a rate must change

} // namespace

Scheduler::Scheduler(core::ShopId shop, int inFlight, Breaker &breaker, Ticks ticks, QObject *parent)
    : QObject(parent)
    , shop_(std::move(shop))
    , inFlight_(inFlight)
    , breaker_(breaker)
    , ticks_(std::move(ticks))
{
    timer_.setSingleShot(true);
    timer_.setTimerType(Qt::PreciseTimer);
    connect(&timer_, &QTimer::timeout, this, &Scheduler::dispatch);
}

Scheduler::~Scheduler() = default;

Scheduler::QuotaClass &Scheduler::classOf(const QString &name)
{
    const auto found = classes_.find(name);
    if (found != classes_.end())
        return found->second;
    return classes_.emplace(name, QuotaClass{Pacer(startingRate(name)), {}}).first->second;
}

Scheduler::Id Scheduler::add(Entry entry)
{
    QuotaClass &quotaClass = classOf(entry.quotaClass);
    Lane &lane = quotaClass.lanes[std::size_t(entry.priority)];
    // Who was away does not come back with a claim to everything missed.
    if (lane.waiting.empty())
        lane.pass = std::max(lane.pass, quotaClass.pass);
    lane.waiting.insert(entry.repeated ? lane.waiting.begin() : lane.waiting.end(), {next_, std::move(entry)});
    wake();
    return next_++;
}

bool Scheduler::withdraw(Id id)
{
    for (auto &[name, quotaClass] : classes_)
        for (Lane &lane : quotaClass.lanes) {
            const auto at = std::find_if(lane.waiting.begin(), lane.waiting.end(),
                                         [id](const Waiting &waiting) { return waiting.id == id; });
            if (at != lane.waiting.end()) {
                lane.waiting.erase(at);
                return true;
            }
        }
    return false;
}

void Scheduler::ended(const QString &name, Pacer::Ticket ticket, Ending ending,
                      std::optional<std::chrono::milliseconds> retryAfter)
{
    QuotaClass &quotaClass = classOf(name);
    const double now = ticks_();
    --running_;
    if (ending == Ending::Granted) {
        ++quotaClass.granted;
        quotaClass.pacer.granted(ticket, now);
    } else {
        ++quotaClass.throttled;
        quotaClass.pacer.throttled(ticket, now,
                                   retryAfter ? std::optional(double(retryAfter->count()) / 1000) : std::nullopt);
    }
    tell(name, quotaClass);
    wake();
}

void Scheduler::failAll(const core::Error &error)
{
    std::list<Waiting> all;
    for (auto &[name, quotaClass] : classes_)
        for (Lane &lane : quotaClass.lanes)
            all.splice(all.end(), lane.waiting);
    for (const Waiting &waiting : all)
        waiting.entry.fail(error);
}

void Scheduler::wake() { timer_.start(0); }

void Scheduler::dispatch()
{
    if (parked_ > 0)
        return;
    double again = ticks_() + longestSleep;
    bool anyWaiting = false;
    for (QuotaClass *quotaClass : byUrgency()) {
        const auto later = dispatchClass(*quotaClass, ticks_());
        if (!later)
            continue;
        anyWaiting = true;
        again = std::min(again, *later);
        // What was started may have parked us, by finding its token at its end.
        if (parked_ > 0)
            return;
    }
    if (anyWaiting && running_ < inFlight_)
        timer_.start(std::chrono::milliseconds(qint64(std::ceil(std::max(0.0, again - ticks_()) * 1000))));
}

// The class with the most urgent call first: the places under way are shared by all classes.
std::vector<Scheduler::QuotaClass *> Scheduler::byUrgency()
{
    std::vector<std::pair<std::size_t, QuotaClass *>> order;
    for (auto &[name, quotaClass] : classes_) {
        const auto &lanes = quotaClass.lanes;
        const auto first =
            std::find_if(lanes.begin(), lanes.end(), [](const Lane &lane) { return !lane.waiting.empty(); });
        order.emplace_back(std::size_t(first - lanes.begin()), &quotaClass);
    }
    std::stable_sort(order.begin(), order.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<QuotaClass *> classes;
    for (const auto &[urgency, quotaClass] : order)
        classes.push_back(quotaClass);
    return classes;
}

std::optional<double> Scheduler::dispatchClass(QuotaClass &quotaClass, double now)
{
    for (;;) {
        const bool waits = std::any_of(quotaClass.lanes.begin(), quotaClass.lanes.end(),
                                       [](const Lane &lane) { return !lane.waiting.empty(); });
        if (!waits)
            return std::nullopt;
        if (running_ >= inFlight_)
            return now + longestSleep;
        const double ready = std::max(quotaClass.pacer.readyAt(now), breaker_.readyAt(now));
        if (ready > now)
            return ready;
        double again = now + longestSleep;
        auto chosen = next(quotaClass, now, again);
        if (!chosen)
            return again;
        ++running_;
        breaker_.started(now);
        const Pacer::Ticket ticket = quotaClass.pacer.sent(now);
        chosen->entry.start(ticket);
        if (parked_ > 0)
            return now + longestSleep;
    }
}

std::optional<Scheduler::Waiting> Scheduler::next(QuotaClass &quotaClass, double now, double &again)
{
    Lane *best = nullptr;
    std::list<Waiting>::iterator chosen;
    for (Lane &lane : quotaClass.lanes) {
        const auto due = std::find_if(lane.waiting.begin(), lane.waiting.end(), [&](const Waiting &waiting) {
            again = std::min(again, std::max(now, waiting.entry.notBefore));
            return waiting.entry.notBefore <= now;
        });
        if (due != lane.waiting.end() && (!best || lane.pass < best->pass)) {
            best = &lane;
            chosen = due;
        }
    }
    if (!best)
        return std::nullopt;
    quotaClass.pass = best->pass;
    best->pass += strides[std::size_t(best - quotaClass.lanes.data())];
    Waiting waiting = std::move(*chosen);
    best->waiting.erase(chosen);
    return waiting;
}

void Scheduler::tell(const QString &name, QuotaClass &quotaClass)
{
    const double rate = quotaClass.pacer.perSecond();
    if (!quotaClass.pacer.isSettled() || std::abs(rate - quotaClass.told) < worthTelling * quotaClass.told)
        return;
    quotaClass.told = rate;
    Q_EMIT quotaChanged({shop_, name, rate, quotaClass.granted, quotaClass.throttled});
}

std::vector<Quota> Scheduler::quotas() const
{
    std::vector<Quota> quotas;
    for (const auto &[name, quotaClass] : classes_)
        quotas.push_back({shop_, name, quotaClass.pacer.perSecond(), quotaClass.granted, quotaClass.throttled});
    return quotas;
}

QJsonObject Scheduler::learned() const
{
    QJsonObject learned;
    for (const auto &[name, quotaClass] : classes_)
        if (quotaClass.pacer.isSettled())
            learned.insert(name, quotaClass.pacer.perSecond());
    return learned;
}

void Scheduler::useLearned(const QJsonObject &learned)
{
    for (auto at = learned.begin(); at != learned.end(); ++at)
        if (const double rate = at.value().toDouble(); rate > 0 && !classes_.contains(at.key()))
            classes_.emplace(at.key(), QuotaClass{Pacer(rate, Pacer::Start::Learned), {}});
}

} // namespace api
