// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "api/pacer.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <queue>
#include <random>
#include <tuple>
#include <vector>

// A platform with a quota and a network in front of it, in virtual time: thousands of seconds take milliseconds.
struct QuotaWorld {
    enum class Limiter { Bucket, Window };
    Limiter limiter = Limiter::Bucket;
    double quota = 10;
    double burst = 1; // seconds of quota that the bucket holds
    double roundTrip = 0.05;
    double jitter = 0.2;              // of each way
    double failing = 0;               // share answered 500 after taking a token
    double others = 0;                // calls per second of another program on the same quota
    std::optional<double> retryAfter; // what a 429 carries
    int inFlight = 8;
    double until = 300;
    std::vector<std::pair<double, double>> changes; // at this time the quota becomes …
    unsigned seed = 1;
};

struct QuotaRun {
    int sent = 0, granted = 0, throttled = 0;
    double grantable = 0; // what the limiter could have granted, without the first burst
    std::vector<double> grantTimes;
    double share() const { return granted / grantable; }
    double throttledShare() const { return double(throttled) / std::max(1, sent); }
    // Seconds after `change` until every later window of 2 s up to `end` has at least 90 % of `quota`.
    double recovery(double change, double end, double quota) const
    {
        double last = change;
        for (double at = change; at + 2 <= end; at += 0.1) {
            const auto count =
                std::count_if(grantTimes.begin(), grantTimes.end(), [&](double t) { return t >= at && t < at + 2; });
            if (double(count) < 0.9 * quota * 2)
                last = at + 2;
        }
        return last - change;
    }
    // Seconds after `change` until the first window of 2 s with 90 % of `quota`, counted to the window's end.
    double firstRecovery(double change, double end, double quota) const
    {
        for (double at = change; at + 2 <= end; at += 0.1) {
            const auto count =
                std::count_if(grantTimes.begin(), grantTimes.end(), [&](double t) { return t >= at && t < at + 2; });
            if (double(count) >= 0.9 * quota * 2 && double(count) <= 1.35 * quota * 2)
                return at + 2 - change;
        }
        return end - change;
    }
};

class QuotaSimulation {
public:
    QuotaSimulation(const QuotaWorld &world, api::Pacer &pacer)
        : world_(world)
        , pacer_(pacer)
        , random_(world.seed)
    {
    }

    QuotaRun run()
    {
        tokens_ = world_.burst * world_.quota;
        if (world_.others > 0)
            push(exponential(world_.others), Event::Other);
        for (const auto &[at, quota] : world_.changes)
            push(at, Event::Change, 0, quota);
        wake_ = order_;
        push(0, Event::Wake);
        while (!events_.empty() && events_.top().at < world_.until) {
            const Item item = events_.top();
            events_.pop();
            run_.grantable += world_.quota * (item.at - now_);
            now_ = item.at;
            step(item);
        }
        return run_;
    }

private:
    enum class Event { Wake, Arrive, Answer, Other, Change };
    struct Item {
        double at;
        quint64 order;
        Event event;
        api::Pacer::Ticket ticket;
        double value; // new quota, or 1 for a granted answer
        bool operator<(const Item &other) const { return std::tie(other.at, other.order) < std::tie(at, order); }
    };

    void push(double at, Event event, api::Pacer::Ticket ticket = 0, double value = 0)
    {
        events_.push({at, order_++, event, ticket, value});
    }
    double exponential(double rate) { return std::exponential_distribution(rate)(random_); }
    double oneWay()
    {
        return world_.roundTrip / 2 * (1 + world_.jitter * std::uniform_real_distribution(0.0, 1.0)(random_));
    }

    bool take()
    {
        if (world_.limiter == QuotaWorld::Limiter::Window) {
            if (std::floor(now_) > window_) {
                window_ = std::floor(now_);
                used_ = 0;
            }
            return used_ < world_.quota && ++used_ > 0;
        }
        tokens_ = std::min(world_.burst * world_.quota, tokens_ + (now_ - filled_) * world_.quota);
        filled_ = now_;
        if (tokens_ < 1 - 1e-9)
            return false;
        tokens_ -= 1;
        return true;
    }

    void step(const Item &item)
    {
        switch (item.event) {
        case Event::Wake:
            if (item.order != wake_)
                return; // a later look at the pacer has replaced it
            break;
        case Event::Change:
            take();
            world_.quota = item.value;
            break;
        case Event::Other:
            if (take())
                run_.grantable -= 1;
            push(now_ + exponential(world_.others), Event::Other);
            return;
        case Event::Arrive: {
            const bool ok = take();
            if (ok) {
                ++run_.granted;
                run_.grantTimes.push_back(now_);
            }
            push(now_ + oneWay(), Event::Answer, item.ticket, ok ? 1 : 0);
            return;
        }
        case Event::Answer:
            --flying_;
            if (item.value > 0) {
                pacer_.granted(item.ticket, now_);
            } else {
                ++run_.throttled;
                pacer_.throttled(item.ticket, now_, world_.retryAfter);
            }
            break;
        }
        while (flying_ < world_.inFlight) {
            const double ready = pacer_.readyAt(now_);
            if (ready > now_ + 1e-12) {
                wake_ = order_;
                push(ready, Event::Wake);
                return;
            }
            ++flying_;
            ++run_.sent;
            push(now_ + oneWay(), Event::Arrive, pacer_.sent(now_));
        }
    }

    QuotaWorld world_;
    api::Pacer &pacer_;
    std::mt19937 random_;
    std::priority_queue<Item> events_;
    quint64 order_ = 0, wake_ = 0;
    double now_ = 0, tokens_ = 0, filled_ = 0, window_ = -1, used_ = 0;
    int flying_ = 0;
    QuotaRun run_;
};
