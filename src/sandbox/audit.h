// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sandbox/productstore.h"

namespace sandbox {

// The platform's review of listings. A product under audit has audit AUDITING and a due time; nothing else does.

// Puts the product under audit; the caller saves the row.
void startAudit(World &world, ProductRow &product, core::Instant now);

// Gives their verdict to all that are due: by product, by title, the default, in this order; without any of these,
// approval unless the title claims what no shop may (replicas, cures). In invite-only categories approval stops at
// PRE_APPROVED.
void judgeDue(World &world, core::Instant now);

// Seconds between submission and verdict; 3 until set.
qint64 auditDelay(World &world);
void setAuditDelay(World &world, qint64 seconds);

// A standing order for verdicts; see Platform::control.
void addVerdict(World &world, std::optional<qint64> product, const QString &titleContains, bool approved,
                const QStringList &reasons);
void clearVerdicts(World &world);

// audit_failed_reasons as Get Product shows them.
QJsonArray failedReasons(const QString &position, const QStringList &reasons, const QStringList &suggestions);

} // namespace sandbox
