// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/text.h"

#include <QDateTime>

namespace cli {

QString toText(core::Instant moment)
{
    return QDateTime::fromSecsSinceEpoch(core::unixSeconds(moment), Qt::UTC).toString(Qt::ISODate);
}

QString toText(const core::Money &money) { return money.toWire() + u' ' + money.currency.code(); }

QJsonObject toJson(const syncing::Counts &counts)
{
    return {{QStringLiteral("queued"), counts.queued},
            {QStringLiteral("sending"), counts.sending},
            {QStringLiteral("reading_back"), counts.readingBack},
            {QStringLiteral("accepted"), counts.accepted},
            {QStringLiteral("rejected"), counts.rejected},
            {QStringLiteral("held"), counts.held},
            {QStringLiteral("superseded"), counts.superseded},
            {QStringLiteral("cancelled"), counts.cancelled}};
}

} // namespace cli
