// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"
#include "sandbox/quota.h"

#include <QJsonObject>
#include <QStringList>

#include <chrono>

namespace sandbox {

class StateDb;

// How the platform behaves, settable at run time and kept across restarts.
struct Settings {
    std::chrono::seconds accessLifetime = std::chrono::days(7);
    std::chrono::seconds refreshLifetime = std::chrono::days(365); // of the seller's authorisation
    std::chrono::seconds refreshGrace = std::chrono::minutes(5);   // a replaced refresh token still works so long
    std::chrono::seconds codeLifetime = std::chrono::minutes(30);
    std::chrono::seconds clockOffset{0}; // the sandbox's clock minus the machine's
    // HTTP status of signature and token refusals. Reports differ (401 or 200); clients must decide on `code`.
    int authorisationStatus = 401;
    bool sendRetryAfter = true;
    int hourlyCalls = 0; // quota of development shops over everything; 0 is none, the platform's is 1000
    Rates rates = kUsualRates;
    QStringList inactiveShops; // ids; their calls are refused with 36009043

    friend bool operator==(const Settings &, const Settings &) = default;
};

// {"access_lifetime_seconds": …, "quota": {"read": {"per_second": 10, "burst": 10}, …}}
QJsonObject toJson(const Settings &settings);
// `settings` with the members of `change` applied; unknown members and impossible values are refused
// (sandbox.settings, place is the member).
core::Result<Settings> changed(Settings settings, const QJsonObject &change);

// The gateway's tables of the state file: settings, accounts, marks.
void migrateGateway(StateDb &db);
Settings loadSettings(StateDb &db);
void saveSettings(StateDb &db, const Settings &settings);
// One remembered text, empty when never set.
QString loadMark(StateDb &db, const QString &name);
void saveMark(StateDb &db, const QString &name, const QString &value);

} // namespace sandbox
