// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sandbox/accounts.h"
#include "sandbox/envelope.h"
#include "sandbox/quota.h"
#include "sandbox/signature.h"

#include <deque>
#include <variant>

namespace sandbox {

// The door of the API: turns a request into a call, or refuses it. The checks and their order are the platform's
// as far as they are known (path before app key before signature was measured; the rest is our choice):
// path and version, method, app key, timestamp, signature, token, its age, scope, shop_cipher expected, shop_cipher
// known, quota, content type, query and body by the contract. The first that fails answers.
//
// HTTP statuses: 404 unknown path, 405 wrong method, 429 quota, 413 too large, 400 for 36009004 and other malformed
// requests, Settings::authorisationStatus for signature, token and scope, 200 for a body that breaks the contract.
// Lives on the worker thread.
class Gateway final {
public:
    Gateway(const contract::Contract &contract, Accounts &accounts, Quota &quota)
        : contract_(contract)
        , accounts_(accounts)
        , quota_(quota)
    {
    }

    // `ticks` is any steady clock, for the quota.
    std::variant<Call, Outcome> admit(const HttpRequest &request, core::Instant now, Quota::Time ticks,
                                      const Settings &settings, const std::vector<Shop> &shops);

private:
    struct Visit;
    using Check = std::optional<Outcome>;

    Check findOperation(Visit &visit) const;
    Check checkApp(Visit &visit);
    Check checkTimestamp(Visit &visit) const;
    Check checkSignature(Visit &visit) const;
    Check checkToken(Visit &visit);
    Check checkScope(Visit &visit) const;
    Check checkCipher(Visit &visit) const;
    Check checkQuota(Visit &visit);
    Check checkHourly(Visit &visit);
    Check checkContentType(Visit &visit) const;
    Check checkQuery(Visit &visit) const;
    Check checkBody(Visit &visit) const;
    Check checkForm(Visit &visit) const;

    const contract::Contract &contract_;
    Accounts &accounts_;
    Quota &quota_;
    std::deque<core::Instant> lastHour_; // granted calls, kept only while an hourly quota is set
};

} // namespace sandbox
