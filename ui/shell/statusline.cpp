// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "ui/kit/theme.h"
#include "ui/shell/alerts.h"

#include <QDateTime>
#include <QLabel>

namespace ui::shell {
namespace {

QString age(qint64 seconds)
{
    if (seconds < 60)
        return StatusLine::tr("less than a minute ago");
    if (seconds < 3600)
        return StatusLine::tr("%n minutes ago", nullptr, int(seconds / 60));
    if (seconds < 48 * 3600)
        return StatusLine::tr("%n hours ago", nullptr, int(seconds / 3600));
    return StatusLine::tr("%n days ago", nullptr, int(seconds / 86400));
}

constexpr int kApart = 12;

// A label's text is its name to a screen reader, which a name of its own would hide.
QLabel *add(QStatusBar *bar, const QString &what, int stretch)
{
    auto *label = new QLabel(bar);
    label->setAccessibleDescription(what);
    label->setTextInteractionFlags(Qt::NoTextInteraction);
    label->setContentsMargins(0, 0, kApart, 0);
    bar->addWidget(label, stretch);
    return label;
}

} // namespace

StatusLine::StatusLine(kit::Theme &theme, QWidget *parent)
    : QStatusBar(parent)
    , theme_(theme)
{
    setSizeGripEnabled(false);
    setContentsMargins(12, 0, 12, 0);
    light_ = add(this, {}, 0);
    light_->setContentsMargins(0, 0, 0, 0);
    light_->setAccessibleName(tr("State of the copy"));
    fresh_ = add(this, tr("Age of the copy"), 0);
    consent_ = add(this, tr("Consent"), 0);
    consent_->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    page_ = add(this, tr("This page"), 1);
    outbox_ = add(this, tr("Outbox"), 0);
    pushed_ = add(this, tr("Last push"), 0);
    pace_ = add(this, tr("Calls that TikTok Shop grants"), 0);
    clock_ = add(this, tr("Time"), 0);
    clock_->setContentsMargins(0, 0, 0, 0);
    connect(consent_, &QLabel::linkActivated, this, &StatusLine::reconnectWanted);
    connect(&second_, &QTimer::timeout, this, &StatusLine::refresh);
    connect(&theme_, &kit::Theme::changed, this, &StatusLine::refresh);
    second_.start(std::chrono::seconds(10));
    refresh();
}

void StatusLine::setOverview(const engine::Overview &overview, const engine::ShopOverview *shop)
{
    overview_ = overview;
    shop_ = shop ? std::optional(*shop) : std::nullopt;
    refresh();
}

void StatusLine::setPageWords(const QString &words) { page_->setText(words); }

QString StatusLine::consent() const
{
    if (!shop_)
        return {};
    const auto days = consentDaysLeft(*shop_, core::instant(QDateTime::currentSecsSinceEpoch()));
    if (!days && !shop_->refused)
        return {};
    const QString link = QStringLiteral("<a href=\"reconnect\" style=\"color:%1\">%2</a>")
                             .arg(theme_.color(kit::Token::Link).name(), tr("Reconnect").toHtmlEscaped());
    return days ? QString(consentWords(*days).toHtmlEscaped() + u"&nbsp; " + link) : link;
}

QString StatusLine::freshness() const
{
    if (!shop_)
        return {};
    if (shop_->refused)
        return tr("%1 must be reconnected").arg(shop_->shop.name);
    if (shop_->run && !shop_->run->ended)
        return shop_->run->total > 0
                   ? tr("Reading the catalog, %1 of %2")
                         .arg(locale().toString(shop_->run->done), locale().toString(shop_->run->total))
                   : tr("Reading the catalog");
    if (shop_->run && shop_->run->error)
        return tr("Not read: %1").arg(shop_->run->error->words);
    if (!shop_->synced)
        return tr("The catalog has not been read yet");
    return tr("In step, read %1").arg(age(QDateTime::currentSecsSinceEpoch() - core::unixSeconds(*shop_->synced)));
}

void StatusLine::refresh()
{
    fresh_->setText(freshness());
    consent_->setText(consent());
    consent_->setHidden(consent_->text().isEmpty());
    consent_->setFocusPolicy(consent_->isHidden() ? Qt::NoFocus : Qt::TabFocus);
    const bool running = shop_ && shop_->run && !shop_->run->ended;
    const bool bad = shop_ && (shop_->refused || (shop_->run && shop_->run->error));
    const kit::State state = bad ? kit::State::Warn : running ? kit::State::Info : kit::State::Ok;
    const QString icon = bad       ? QStringLiteral("circle-alert")
                         : running ? QStringLiteral("refresh-cw")
                                   : QStringLiteral("circle-check");
    light_->setPixmap(shop_ ? theme_.icons().pixmap(icon, theme_.solid(state), 14, devicePixelRatioF()) : QPixmap());
    QStringList outbox;
    syncing::Counts sum;
    for (const engine::ShopOverview &one : overview_.shops) {
        sum.queued += one.outbox.live();
        sum.held += one.outbox.held;
        sum.rejected += one.outbox.rejected;
    }
    // As on the tool bar: all that is not done.
    outbox.append(tr("Outbox %1").arg(locale().toString(sum.queued + sum.held + sum.rejected)));
    if (sum.held > 0)
        outbox.append(tr("%1 held").arg(locale().toString(sum.held)));
    if (sum.rejected > 0)
        outbox.append(tr("%1 rejected").arg(locale().toString(sum.rejected)));
    if (overview_.paused)
        outbox.append(tr("sending is paused"));
    outbox_->setText(overview_.shops.empty() ? QString() : outbox.join(QStringLiteral(", ")));
    double perSecond = 0;
    for (const api::Quota &quota : overview_.quotas)
        if (shop_ && quota.shop == shop_->shop.id && quota.quotaClass == u"write")
            perSecond = quota.perSecond;
    pace_->setText(perSecond > 0 ? tr("API %1 calls/s").arg(locale().toString(perSecond, 'f', 1)) : QString());
    pushed_->setText(
        overview_.pushed
            ? tr("Pushed %1").arg(age(QDateTime::currentSecsSinceEpoch() - core::unixSeconds(*overview_.pushed)))
            : QString());
    pace_->setHidden(pace_->text().isEmpty());
    pushed_->setHidden(pushed_->text().isEmpty());
    clock_->setText(locale().toString(QDateTime::currentDateTime(), QStringLiteral("ddd d MMM, hh:mm")));
}

} // namespace ui::shell
