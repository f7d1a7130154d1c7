// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sandbox/accounts.h"
#include "sandbox/http.h"

#include <QString>

namespace sandbox {

// What a seller is asked: the page of /open/authorize, and the pages around it. Plain HTML without scripts, made
// for a keyboard and a screen reader; everything shown is escaped.
HttpResponse consentPage(const App &app, const QString &shopNames, const QString &state, const QString &redirectUri);
// Where the redirect lands when the app has no address of its own: asks to copy the address bar.
HttpResponse landingPage();
HttpResponse problemPage(int status, const QString &problem);

} // namespace sandbox
