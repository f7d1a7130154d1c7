// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "api/client.h"
#include "api/pacer.h"
#include "api/retry.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <array>
#include <functional>
#include <list>
#include <map>

namespace api {

// Seconds of a monotonic clock.
using Ticks = std::function<double()>;

// Decides which call of one app and shop goes next, and when. Several classes of calls have quotas of their own; inside
// a class, priorities share in the ratio 16 : 8 : 4 : 2 : 1 (stock, price, shipping, content, reads), so that the
// lowest still moves. At most `inFlight` calls are under way. Nothing starts while it is parked.
//
// Invariants: every entry is in exactly one of: waiting, or under way (between start and ended). `start` and `fail` are
// called from the event loop, never from inside add(), and exactly one of them, once, unless the entry is withdrawn.
class Scheduler final : public QObject {
    Q_OBJECT
public:
    struct Entry {
        QString quotaClass;
        Priority priority = Priority::Read;
        double notBefore = 0;                          // ticks; the pause before a repeat
        bool repeated = false;                         // goes before the others of its priority
        std::function<void(Pacer::Ticket)> start;      // send now; call ended() with this ticket
        std::function<void(const core::Error &)> fail; // it will not be started
    };
    using Id = quint64;

    // The breaker is the host's, shared by the schedulers of all shops; it must outlive this.
    Scheduler(core::ShopId shop, int inFlight, Breaker &breaker, Ticks ticks, QObject *parent = nullptr);
    ~Scheduler() override;

    Id add(Entry entry);
    // Takes a waiting entry out; false when it has been started.
    bool withdraw(Id id);
    enum class Ending { Granted, Throttled };
    void ended(const QString &quotaClass, Pacer::Ticket ticket, Ending ending,
               std::optional<std::chrono::milliseconds> retryAfter = std::nullopt);
    // Ends everything that waits.
    void failAll(const core::Error &error);
    // Look again: the breaker has changed.
    void wake();

    // Nothing starts while one of these lives. Movable; must not outlive the scheduler.
    class Parking final {
    public:
        explicit Parking(Scheduler &scheduler)
            : scheduler_(&scheduler)
        {
            ++scheduler_->parked_;
        }
        Parking(Parking &&other) noexcept
            : scheduler_(std::exchange(other.scheduler_, nullptr))
        {
        }
        Parking &operator=(Parking &&) = delete;
        ~Parking()
        {
            if (scheduler_ && --scheduler_->parked_ == 0)
                scheduler_->wake();
        }

    private:
        Scheduler *scheduler_;
    };
    Parking park() { return Parking(*this); }

    std::vector<Quota> quotas() const;
    // {"read": 9.8, …}: what was learned, for useLearned() of the next start.
    QJsonObject learned() const;
    void useLearned(const QJsonObject &learned);

Q_SIGNALS:
    void quotaChanged(const api::Quota &quota);

private:
    struct Waiting {
        Id id;
        Entry entry;
    };
    struct Lane { // the entries of one priority, and its position in the fair order
        std::list<Waiting> waiting;
        double pass = 0;
    };
    struct QuotaClass {
        Pacer pacer;
        std::array<Lane, 5> lanes;
        double pass = 0;
        qint64 granted = 0;
        qint64 throttled = 0;
        double told = 0; // the rate last announced
    };

    QuotaClass &classOf(const QString &name);
    void dispatch();
    std::vector<QuotaClass *> byUrgency();
    // Starts what may start now; otherwise the time when to look again.
    std::optional<double> dispatchClass(QuotaClass &quotaClass, double now);
    std::optional<Waiting> next(QuotaClass &quotaClass, double now, double &again);
    void tell(const QString &name, QuotaClass &quotaClass);

    core::ShopId shop_;
    int inFlight_;
    Breaker &breaker_;
    Ticks ticks_;
    QTimer timer_;
    std::map<QString, QuotaClass> classes_;
    Id next_ = 1;
    int running_ = 0;
    int parked_ = 0;
};

} // namespace api
