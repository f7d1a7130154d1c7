// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/wording.h"

#include <QCoreApplication>
#include <QDateTime>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(ui::activity)
};

} // namespace

namespace ui::activity {
namespace {

using syncing::Hold;
using syncing::Row;
using syncing::State;

ChipWords heldChip(Hold hold)
{
    switch (hold) {
    case Hold::Approval:
        return {kit::State::Pend, Words::tr("Waits for approval"), kit::ChipLook::Filled, QStringLiteral("clock")};
    case Hold::Conflict:
        return {kit::State::Warn, Words::tr("Conflict"), kit::ChipLook::Filled, QStringLiteral("triangle-alert")};
    case Hold::Asked:
    case Hold::None:
        break;
    }
    return {kit::State::Neutral, Words::tr("Held"), kit::ChipLook::Quiet};
}

QString remaining(qint64 seconds)
{
    if (seconds < 120)
        return Words::tr("Retry in %1 s").arg(seconds);
    return Words::tr("Retry in %1 min").arg((seconds + 59) / 60);
}

} // namespace

core::Instant now() { return core::instant(QDateTime::currentSecsSinceEpoch()); }

bool countsDown(const Row &row, core::Instant now)
{
    return row.state == State::Queued && row.attempts > 0 && row.notBefore > now;
}

ChipWords chipOf(const Row &row, core::Instant now)
{
    switch (row.state) {
    case State::Queued:
        if (countsDown(row, now))
            return {kit::State::Warn, remaining((row.notBefore - now).count()), kit::ChipLook::Filled,
                    QStringLiteral("rotate-cw")};
        return {kit::State::Neutral, Words::tr("Queued")};
    case State::Sending:
        return {kit::State::Info, Words::tr("Sending")};
    case State::ReadingBack:
        return {kit::State::Info, Words::tr("Asking back")};
    case State::Accepted:
        return {kit::State::Ok, Words::tr("Accepted")};
    case State::Rejected:
        return {kit::State::Err, Words::tr("Rejected"), kit::ChipLook::Filled};
    case State::Held:
        return heldChip(row.hold);
    case State::Superseded:
        return {kit::State::Neutral, Words::tr("Replaced")};
    case State::Cancelled:
        return {kit::State::Neutral, Words::tr("Cancelled")};
    }
    return {};
}

bool isPossible(Deed deed, const Row &row)
{
    const bool held = row.state == State::Held;
    switch (deed) {
    case Deed::Retry:
        return row.state == State::Rejected || (held && row.hold == Hold::Asked);
    case Deed::Approve:
        return held && row.hold == Hold::Approval;
    case Deed::Cancel:
        return row.state == State::Queued || row.state == State::Rejected || held;
    case Deed::SendFirst:
        return row.state == State::Queued;
    }
    return false;
}

QString wordsOf(Deed deed, const Row &row)
{
    switch (deed) {
    case Deed::Retry:
        return row.state == State::Held ? Words::tr("Send") : Words::tr("Retry");
    case Deed::Approve:
        return Words::tr("Approve shop");
    case Deed::Cancel:
        return row.hold == Hold::Conflict ? Words::tr("Take theirs") : Words::tr("Cancel");
    case Deed::SendFirst:
        return Words::tr("Send first");
    }
    return {};
}

std::optional<Deed> firstDeed(const Row &row)
{
    for (const Deed deed : {Deed::Retry, Deed::Approve, Deed::Cancel})
        if (isPossible(deed, row))
            return deed;
    return std::nullopt;
}

QString platformCode(const core::Error &error)
{
    const QString code = error.code.startsWith(u"api.") ? error.code.mid(4) : QString();
    const bool number = !code.isEmpty() && std::ranges::all_of(code, [](QChar c) { return c.isDigit(); });
    return number ? code : QString();
}

QString answerOf(const syncing::OutboxLine &line)
{
    if (line.row.state == State::Accepted)
        return {};
    const bool said = line.row.error && !line.row.error->said.words.isEmpty();
    return said ? line.row.error->said.words.simplified() : line.reason;
}

QString wordsOf(const syncing::Counts &pushed, const QLocale &locale)
{
    QStringList parts;
    const auto add = [&](qint64 n, const char *words) {
        if (n > 0)
            parts.append(Words::tr(words).arg(locale.toString(n)));
    };
    add(pushed.rejected, QT_TRANSLATE_NOOP("ui::activity", "%1 rejected"));
    add(pushed.held, QT_TRANSLATE_NOOP("ui::activity", "%1 held"));
    add(pushed.live(), QT_TRANSLATE_NOOP("ui::activity", "%1 on the way"));
    add(pushed.accepted, QT_TRANSLATE_NOOP("ui::activity", "%1 accepted"));
    add(pushed.cancelled, QT_TRANSLATE_NOOP("ui::activity", "%1 cancelled"));
    add(pushed.superseded, QT_TRANSLATE_NOOP("ui::activity", "%1 replaced"));
    return parts.join(QStringLiteral(", "));
}

QString timeOf(core::Instant time, const QLocale &locale, core::Instant now)
{
    const QDateTime then = QDateTime::fromSecsSinceEpoch(core::unixSeconds(time));
    const QDateTime today = QDateTime::fromSecsSinceEpoch(core::unixSeconds(now));
    const QString clock = then.time().toString(QStringLiteral("HH:mm:ss"));
    if (then.date() == today.date())
        return clock;
    const QString day = then.date().year() == today.date().year() ? locale.toString(then.date(), Words::tr("d MMM"))
                                                                  : locale.toString(then.date(), QLocale::ShortFormat);
    return Words::tr("%1, %2").arg(day, then.time().toString(QStringLiteral("HH:mm")));
}

} // namespace ui::activity
