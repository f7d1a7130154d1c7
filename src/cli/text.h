// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/money.h"
#include "core/time.h"
#include "sync/outbox.h"

#include <QJsonObject>
#include <QString>

// Values as the command line shows them.
namespace cli {

QString toText(core::Instant moment);     // ISO 8601 in UTC
QString toText(const core::Money &money); // "12.50 GBP"
QJsonObject toJson(const syncing::Counts &counts);

} // namespace cli
