// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/pushstate.h"

#include <QCoreApplication>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(ui::catalog)
};

} // namespace

namespace ui::catalog {
const syncing::Row *rowAbout(const ::catalog::Sheet &sheet, const QString &subject)
{
    const auto found = std::ranges::find(sheet.rows, subject, &syncing::Row::subject);
    return found == sheet.rows.end() ? nullptr : &*found;
}

PushState pushStateOf(const syncing::Row &row, const QString &live)
{
    const auto queued = [&live](const QString &words) {
        return PushState{kit::FieldState::Queued, live.isEmpty() ? words : Words::tr("Live %1, %2").arg(live, words)};
    };
    switch (row.state) {
    case syncing::State::Rejected:
        return {kit::FieldState::Refused, row.error ? Words::tr("Refused by TikTok Shop: %1").arg(row.error->sentence())
                                                    : Words::tr("Refused by TikTok Shop")};
    case syncing::State::Held:
        if (row.hold == syncing::Hold::Conflict)
            return {kit::FieldState::Warning, Words::tr("Changed on TikTok Shop as well; choose which value stays.")};
        return queued(row.hold == syncing::Hold::Approval ? Words::tr("waits for your approval") : Words::tr("held"));
    case syncing::State::Sending:
        return queued(Words::tr("being sent"));
    case syncing::State::ReadingBack:
        return queued(Words::tr("being checked"));
    case syncing::State::Queued:
        return queued(row.error ? Words::tr("will be tried again: %1").arg(row.error->words) : Words::tr("queued"));
    case syncing::State::Accepted:
    case syncing::State::Superseded:
    case syncing::State::Cancelled:
        break;
    }
    return {};
}

PushState stateOf(const ::catalog::Findings &findings)
{
    for (const auto severity : {::catalog::Severity::Error, ::catalog::Severity::Warning})
        for (const ::catalog::Finding &finding : findings)
            if (finding.severity == severity)
                return {severity == ::catalog::Severity::Error ? kit::FieldState::Error : kit::FieldState::Warning,
                        ::catalog::words(finding)};
    return {};
}

} // namespace ui::catalog
