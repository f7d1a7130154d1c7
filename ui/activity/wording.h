// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/time.h"
#include "sync/commands.h"
#include "ui/kit/paint.h"

#include <QLocale>
#include <QString>

namespace ui::activity {

// How a row's state is told: one chip for the table and the details.
struct ChipWords {
    kit::State state = kit::State::Neutral;
    QString text;
    kit::ChipLook look = kit::ChipLook::Quiet;
    QString icon = {};
};
// `now` for rows that wait before they are tried again: "Retry in 12 s".
ChipWords chipOf(const syncing::Row &row, core::Instant now);
// Whether the chip counts down, so that it must be painted every second.
bool countsDown(const syncing::Row &row, core::Instant now);

// What a person may do with a row; the first one that applies is its link in the table.
enum class Deed { Retry, Approve, Cancel, SendFirst };
bool isPossible(Deed deed, const syncing::Row &row);
QString wordsOf(Deed deed, const syncing::Row &row);
// Nothing for rows that can only be looked at.
std::optional<Deed> firstDeed(const syncing::Row &row);

// "12052038" of "api.12052038"; empty for errors of our own, whose codes mean nothing to people.
QString platformCode(const core::Error &error);
// What the platform said, word for word, or else ours.
QString answerOf(const syncing::OutboxLine &line);

// "3 accepted, 1 rejected": what became of an operation's changes.
QString wordsOf(const syncing::Counts &pushed, const QLocale &locale);
// "14:32:06" today, else with the day.
QString timeOf(core::Instant time, const QLocale &locale, core::Instant now);
core::Instant now();

} // namespace ui::activity
