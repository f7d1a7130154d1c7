// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/alerts.h"

#include <QSettings>

namespace ui::shell {
namespace {

constexpr qint64 kDay = 86'400;
constexpr std::array kStages{1, 7, 30}; // days before a consent's end

const QString kActivity = QStringLiteral("activity");

QString consentSetting(const core::ShopId &shop) { return QStringLiteral("consent/") + shop.text(); }

} // namespace

std::optional<int> consentDaysLeft(const engine::ShopOverview &shop, core::Instant now)
{
    if (!shop.consentEnds || shop.refused)
        return std::nullopt;
    const qint64 days = std::max<qint64>(0, core::unixSeconds(*shop.consentEnds) - core::unixSeconds(now)) / kDay;
    return days <= kStages.back() ? std::optional(int(days)) : std::nullopt;
}

QString consentWords(int daysLeft)
{
    return daysLeft == 0 ? Alerts::tr("Consent ends today") : Alerts::tr("Consent ends in %n days", nullptr, daysLeft);
}

Alerts::Alerts(Notifications &notifications, QSettings &settings, core::Clock clock)
    : notifications_(notifications)
    , settings_(settings)
    , clock_(std::move(clock))
{
}

void Alerts::look(const engine::Overview &overview)
{
    for (const engine::ShopOverview &shop : overview.shops) {
        const auto [entry, isNew] = seen_.try_emplace(shop.shop.id);
        Seen &seen = entry->second;
        if (isNew) {
            seen.rejected = shop.outbox.rejected;
            seen.failing = shop.run && shop.run->error;
            seen.ended = shop.run ? shop.run->ended : std::nullopt;
        }
        lookAtPushes(shop, seen);
        lookAtReading(shop, seen);
        lookAtConsent(shop, seen);
    }
}

void Alerts::lookAtPushes(const engine::ShopOverview &shop, Seen &seen)
{
    if (shop.outbox.rejected > seen.rejected)
        notifications_.add(
            {kit::State::Err,
             tr("%n changes of %1 stand rejected.", nullptr, int(shop.outbox.rejected)).arg(shop.shop.name), kActivity,
             QStringLiteral("rejected"), QStringLiteral("rejected/") + shop.shop.id.text()});
    seen.rejected = shop.outbox.rejected;
}

void Alerts::lookAtReading(const engine::ShopOverview &shop, Seen &seen)
{
    if (!shop.run || !shop.run->ended || shop.run->ended == seen.ended)
        return;
    seen.ended = shop.run->ended;
    const QString id = shop.shop.id.text(), where = QStringLiteral("syncs");
    const bool failed = shop.run->error && shop.run->error->code != u"sync.cancelled";
    // A shop that can't be reached fails every few minutes; the first time says it. A lost consent says it itself.
    if (failed && !seen.failing && !shop.refused)
        notifications_.add({kit::State::Warn,
                            tr("%1 could not be read: %2").arg(shop.shop.name, shop.run->error->sentence()), kActivity,
                            where, QStringLiteral("unread/") + id});
    else if (!shop.run->error && shop.run->found > 0)
        notifications_.add({kit::State::Ok, tr("%1 was read. %2").arg(shop.shop.name, shop.run->words), kActivity,
                            where, QStringLiteral("read/") + id});
    seen.failing = failed;
}

void Alerts::lookAtConsent(const engine::ShopOverview &shop, Seen &seen)
{
    const QString id = shop.shop.id.text(), kind = QStringLiteral("consent/") + id;
    if (shop.refused && !seen.refused)
        notifications_.add({kit::State::Err,
                            tr("TikTok Shop no longer accepts the consent for %1. Reconnect it; your data stays here.")
                                .arg(shop.shop.name),
                            kReconnect, id, kind});
    seen.refused = shop.refused;
    const auto days = consentDaysLeft(shop, std::chrono::floor<std::chrono::seconds>(clock_()));
    if (!days)
        return;
    const int stage = *std::ranges::find_if(kStages, [&days](int one) { return *days <= one; });
    const QString told = QStringLiteral("%1:%2").arg(core::unixSeconds(*shop.consentEnds)).arg(stage);
    if (settings_.value(consentSetting(shop.shop.id)).toString() == told)
        return;
    settings_.setValue(consentSetting(shop.shop.id), told);
    notifications_.add({stage == kStages.back() ? kit::State::Info : kit::State::Warn,
                        tr("%1: %2. Reconnect it before, and nothing stops.").arg(shop.shop.name, consentWords(*days)),
                        kReconnect, id, kind});
}

} // namespace ui::shell
