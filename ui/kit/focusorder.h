// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>

class QWidget;

namespace ui::kit {

// What the Tab key stops at inside of `within`, itself among it: what is visible and enabled and takes the focus by
// Tab, in the order of its layouts and splitters, at any depth: that is the order of reading, also when it is mirrored
// and when fields were made, hidden or put elsewhere later. Widgets over a table's cells come behind the table, those
// without a place in a layout behind the others. Costs as much as a walk through the widgets.
QList<QWidget *> focusStops(const QWidget &within);

enum class FocusStep { Next, Previous };

// For a window's focusNextPrevChild(): gives the focus to the stop behind or before the one that has it, around the
// end. False where there is no other.
bool stepFocus(QWidget &window, FocusStep step);

} // namespace ui::kit
