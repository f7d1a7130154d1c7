// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sandbox/accounts.h"
#include "sandbox/call.h"
#include "sandbox/faults.h"
#include "sandbox/http.h"
#include "sandbox/quota.h"

#include <functional>

namespace sandbox {

// The control interface under /_sandbox/, which the real platform doesn't have: for scripts, tests and training.
// Unsigned. It serves programs on this computer only: a Host that is no loopback name (DNS rebinding) and any
// request with an Origin (a web page) are refused. Bodies are JSON objects; so are answers, with HTTP 400 and
// {"error": …} on a wrong request.
//   POST   auth_code  {app_key}                       -> {code}, as if the seller had consented
//   GET    settings, POST settings {…}                see Settings; {"quota": {"all": 5}}
//   POST   clock      {offset_seconds}                short for settings {clock_offset_seconds}
//   POST   quota      {class: rate | {per_second, burst}, …} or {all: …}, short for settings {quota}
//   GET    stats, DELETE stats                        quota granted, throttled, offered, unused by class; requests
//   POST   faults, GET faults, DELETE faults          see Fault
//   POST   revoke     {app_key}                       the seller withdraws the authorisation
//   POST   expire     {app_key}                       access tokens end now, refresh tokens stay
//   POST   apps       {app_key, app_secret?, scopes?, enabled?, name?}   makes or changes an app
// Everything else goes to the shop's operations.
class Control final {
public:
    // What the shop's operations do with a path that isn't ours: "audit" of "/_sandbox/audit".
    using Others = std::function<Answer(const QString &path, const QJsonObject &body, core::Instant now)>;

    Control(Accounts &accounts, Faults &faults, Quota &quota, Others others)
        : accounts_(accounts)
        , faults_(faults)
        , quota_(quota)
        , others_(std::move(others))
    {
    }

    struct Visit {
        const HttpRequest &request;
        core::Instant now;
        Quota::Time ticks;
        Settings &settings; // changed in place; the caller saves it
        const std::vector<Shop> &shops;
    };
    HttpResponse answer(const Visit &visit);

    // Counts a request to the API or the auth host, for the statistics.
    void count(int httpStatus) { ++statuses_[httpStatus]; }

private:
    using Reply = core::Result<QJsonObject>;
    std::optional<Reply> own(const Visit &visit, const QByteArray &name, const QJsonObject &body);
    Reply authCode(const Visit &visit, const QJsonObject &body);
    Reply change(const Visit &visit, const QJsonObject &change);
    Reply stats(const Visit &visit);
    Reply addFault(const QJsonObject &body);
    Reply saveApp(const QJsonObject &body);
    Reply endTokens(const Visit &visit, const QByteArray &name, const QJsonObject &body);

    Accounts &accounts_;
    Faults &faults_;
    Quota &quota_;
    Others others_;
    std::map<int, qint64> statuses_;
};

} // namespace sandbox
