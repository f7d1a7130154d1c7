// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/grid.h"
#include "ui/kit/paint.h"

#include <QLocale>

namespace ui::catalog {

// How a listing's state is told: its word, its colour, and whether a person is needed.
struct StatusWords {
    QString text;
    kit::State state = kit::State::Neutral;
    kit::ChipLook look = kit::ChipLook::Quiet;
};
// `platformText`: the platform's word, shown for a state that is unknown to us.
StatusWords wordsOf(::catalog::Status status, const QString &platformText);

QString wordsOf(::catalog::StockLevel level);
QString wordsOf(::catalog::Work work);
QString wordsOf(::catalog::Quality quality); // empty for Unknown
// What advice is about: "Title", "Pictures"; the platform's word where we don't know it.
QString adviceField(const QString &field);
QString reservedWords(const QLocale &locale, qint64 pieces); // "3 reserved"
QString reservedHint();                                      // what that means

} // namespace ui::catalog
