// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "api/authhost.h"
#include "api/client.h"
#include "api/envelope.h"
#include "api/errortable.h"
#include "api/scheduler.h"
#include "api/tokens.h"
#include "api/transport.h"
#include "api/wire.h"

#include <QPromise>
#include <QSet>

#include <map>

namespace api {

class Job;

// Everything that works on one grant: its tokens, and a scheduler for each shop ("" for calls that belong to none).
struct Session {
    std::unique_ptr<Tokens> tokens;
    std::map<QString, std::unique_ptr<Scheduler>> schedulers;
    std::vector<Scheduler::Parking> parked; // one per scheduler while the tokens are renewed
};

// The inside of Client: shared state of all calls. Internal to this part.
class Client::Machine final : public QObject {
public:
    Machine(Client &client, Options options, const contract::Contract &contract, vault::TokenCustody &custody,
            core::Clock clock);
    ~Machine() override;

    // The platform's time: ours, corrected once it has refused a timestamp of ours.
    std::chrono::system_clock::time_point serverNow() const { return clock_() + correction_; }
    void learnClock(const std::optional<core::Instant> &date);
    // Signs from now on with the time that the last answer showed. False when no answer has shown one.
    bool correctClock();

    QFuture<core::Result<Answer>> start(Session &session, const QString &shop, const Request &request,
                                        const QString &cipher);
    QFuture<core::Result<void>> loadSecret();
    QFuture<core::Result<void>> loadGrants(QStringList openIds);
    Session &addSession(vault::Grant grant);
    Session *sessionOf(const QString &shop);
    const vault::GrantedShop *shopOf(const QString &shop) const;
    // Whether a grant still names the shop, or it is the place of calls that belong to none.
    bool isServed(const QString &shop) const { return shop.isEmpty() || shopOf(shop); }
    Scheduler &schedulerOf(Session &session, const QString &shop);
    // Asks for the shops of these grants, one after the other, and keeps the answers.
    QFuture<core::Result<void>> fetchShops(QStringList openIds);

    void jobEnded(Job *job);
    // The host has shown that it is well, or not: all schedulers look again.
    void wakeAll();
    // Tells the log, once per operation and place, where an answer is not what the contract says.
    void compareWithContract(const QString &operation, const QByteArray &body);

    Client &client_;
    const Options options_;
    const contract::Contract &contract_;
    vault::TokenCustody &custody_;
    core::Clock clock_;
    Ticks ticks_;
    Random random_;
    Transport transport_;
    AuthHost authHost_;
    QByteArray appSecret_;
    Breaker breaker_;
    RetryBudget budget_;
    std::optional<std::chrono::seconds> seenOffset_;
    std::chrono::seconds correction_{0};
    std::map<QString, Session> sessions_; // by open id
    std::map<Job *, std::unique_ptr<Job>> jobs_;
    QJsonObject learned_;
    QSet<QString> reported_;

private:
    void renewalBegan(Session &session);
    void renewalEnded(Session &session, const std::optional<core::Error> &fatal);
};

} // namespace api
