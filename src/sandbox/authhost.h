// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sandbox/accounts.h"
#include "sandbox/call.h"
#include "sandbox/http.h"
#include "sandbox/signature.h"

#include <QUrl>

namespace sandbox {

// The authorisation server: consent page and token calls (Partner documentation, "Authorization guide 202309" and
// "Authorization overview 202407").
//   GET/POST /open/authorize   consent; redirects with code, app_key, locale, shop_region, state, or on refusal
//                              with code=null&error=auth_denied and state
//   GET /api/v2/token/get      auth_code -> tokens
//   GET /api/v2/token/refresh  refresh_token -> tokens
// Token calls answer HTTP 200 with `code` even when they fail; expiry times are absolute Unix seconds.
// Lives on the worker thread.
class AuthHost final {
public:
    // `redirectUri` is the app's registered address; empty: this host's own landing page. A link may name another
    // one in redirect_uri if it is on a loopback address (RFC 8252 section 7.3).
    AuthHost(Accounts &accounts, const QUrl &redirectUri)
        : accounts_(accounts)
        , redirectUri_(redirectUri)
    {
    }

    HttpResponse answer(const HttpRequest &request, core::Instant now, const Settings &settings,
                        const std::vector<Shop> &shops);

private:
    HttpResponse consent(const Parameters &asked, const std::vector<Shop> &shops);
    HttpResponse decide(const HttpRequest &request, core::Instant now, const Settings &settings,
                        const std::vector<Shop> &shops);
    HttpResponse token(const HttpRequest &request, core::Instant now, const Settings &settings,
                       const std::vector<Shop> &shops);
    std::optional<QUrl> redirectFor(const Parameters &asked) const;
    std::optional<App> appFor(const Parameters &asked);

    Accounts &accounts_;
    QUrl redirectUri_;
};

// The data centre's prefix of codes, tokens: TTP_ for a seller based in the US, else ROW_.
QString tokenPrefix(const std::vector<Shop> &shops);

// 127.0.0.0/8, ::1 or localhost.
bool isLoopback(const QString &host);

} // namespace sandbox
