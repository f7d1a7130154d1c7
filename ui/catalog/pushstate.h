// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/finding.h"
#include "catalog/sheet.h"
#include "ui/kit/fieldframe.h"

namespace ui::catalog {

// How a field stands on its way to the platform, as its frame tells it.
struct PushState {
    kit::FieldState state = kit::FieldState::Plain;
    QString message;
};

// Of a row of the outbox. `live`: what the platform still has, as people read it; may be empty.
PushState pushStateOf(const syncing::Row &row, const QString &live);
// The newest row of `sheet` about that subject ("sku:4/price", "product:17/title"); null for none.
const syncing::Row *rowAbout(const ::catalog::Sheet &sheet, const QString &subject);
// What the form says of findings: the first error, else the first warning.
PushState stateOf(const ::catalog::Findings &findings);

} // namespace ui::catalog
