// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/money.h"
#include "core/time.h"

#include <QLocale>
#include <QString>

namespace ui::kit {

// Numbers, amounts and times as people read them: the one place that writes them. Widgets give their own locale().
// Amounts are put together from whole numbers; no binary fraction is near them.

QString count(const QLocale &locale, qint64 number); // "48,212"
// With the currency's symbol where the locale has it: "€1,234.50", "1.234,50 €"; a minus is U+2212 in front.
QString amount(const QLocale &locale, const core::Money &money);
// Without a currency, for columns whose head names it and for fields: "1,234.50".
QString bareAmount(const QLocale &locale, const core::Money &money);
// What a person typed, in the locale's form ("1.234,50") or the plain one ("1234.50"). Errors: money.* with words.
core::Result<core::Money> readAmount(const QLocale &locale, const QString &text, core::Currency currency);
// Below an hour "12 min ago", today "14:32", else "24 Nov, 14:32"; in this computer's zone.
QString moment(const QLocale &locale, core::Instant time, core::Instant now);

} // namespace ui::kit
