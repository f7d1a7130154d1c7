// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace api {

// Where a seller gives consent. Two hosts are documented for the United States; which one works is the merchant's
// setting (Authorization guide 202309, Authorization overview 202407).
enum class ConsentHost { RestOfWorld, UnitedStates, UnitedStatesNewer };
QUrl consentUrl(ConsentHost host); // "https://services.tiktokshop.com"

// "{base}/open/authorize?service_id=…&state=…". serviceId is the app's number in Partner Center, not the app key.
QUrl authoriseUrl(const QUrl &base, const QString &serviceId, const QByteArray &state);

// 256 random bits, base64url, to be compared by readRedirect(). Empty when the system has no randomness.
QByteArray newState();

// What the platform adds to the redirect address; everything but the code may be missing.
struct Redirect {
    QString code;
    QString appKey;
    QString locale;
    QString shopRegion;

    friend bool operator==(const Redirect &, const Redirect &) = default;
};

// An install that began in the platform's App Store comes back without a state. Accept that only when the user has
// said that they installed the app there just now: a missing state also marks a forged redirect (RFC 6749 10.12).
enum class MissingState { Refused, UserConsents };

// Reads a redirect: a whole address, its query, or (with MissingState::UserConsents) the bare code that was pasted.
// A state that is present must match, always. Errors: oauth.denied (the seller said no), oauth.state, oauth.code.
core::Result<Redirect> readRedirect(QStringView pasted, QByteArrayView state, MissingState missing);

} // namespace api
