// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>

class QWidget;

namespace ui::shell {

enum class Step { Next, Previous };
// Moves the keyboard's focus from the part of the window that has it to the next one, in this order and around: to
// where it was last in that part, else to its first control. Parts that are hidden or take no focus are passed over.
void stepPane(const QList<QWidget *> &panes, Step step);

} // namespace ui::shell
