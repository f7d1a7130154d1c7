// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/overview.h"
#include "ui/shell/notifications.h"

#include <QCoreApplication>

#include <map>

class QSettings;

namespace ui::shell {

// Days until the shop's consent ends, 0 on the last; only within its last 30, and not for one that is lost.
std::optional<int> consentDaysLeft(const engine::ShopOverview &shop, core::Instant now);
// "Consent ends in 12 days".
QString consentWords(int daysLeft);

// Turns what happens to the shops into notifications: rejected changes, readings that found something or failed, a
// lost authorisation, and a consent's end 30, 7 and 1 days before it. Compares each overview with the last one; what
// stood there before the first is no news, except for consents, each stage of which is told once, also over restarts.
class Alerts final {
    Q_DECLARE_TR_FUNCTIONS(ui::shell::Alerts)
public:
    // Both must outlive this.
    Alerts(Notifications &notifications, QSettings &settings, core::Clock clock);
    void look(const engine::Overview &overview);

private:
    struct Seen {
        qint64 rejected = 0;
        bool refused = false, failing = false;
        std::optional<core::Instant> ended; // of the last reading
    };
    void lookAtPushes(const engine::ShopOverview &shop, Seen &seen);
    void lookAtReading(const engine::ShopOverview &shop, Seen &seen);
    void lookAtConsent(const engine::ShopOverview &shop, Seen &seen);

    Notifications &notifications_;
    QSettings &settings_;
    const core::Clock clock_;
    std::map<core::ShopId, Seen> seen_;
};

} // namespace ui::shell
