// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tabular/transform.h"

#include <QList>
#include <QString>

namespace ui::csvimport {

// The steps of a mapping, as people choose and read them.
QString kindWords(tabular::Transform::Kind kind);          // "Multiply"
QString stepWords(const tabular::Transform &step);         // "Times 1.19, 2 decimals"
QString stepWords(const QList<tabular::Transform> &steps); // one after the other on a line

// Concat and Constant make the text that later steps change.
bool isFirstOnly(tabular::Transform::Kind kind);

// What keeps the step from being used, as a sentence for the form that edits it; empty when nothing does.
QString stepProblem(const tabular::Transform &step);

} // namespace ui::csvimport
