// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QStringList>

class QWidget;

namespace kit {

// What the Tab key does in a window, key by key.
struct FocusWalk {
    QList<QWidget *> stops;   // once around, from where reading begins
    QWidget *first = nullptr; // what had the focus before any key
    QStringList wrong;        // sentences; empty when all is well
    QString list() const;     // the stops in words, one a line
};

// Presses Tab in the active window, or the popup, from what has its focus until that is reached again, and Shift+Tab
// all the way back. Wrong are:
//   - a window that gives the focus to nothing, and a walk that does not come back: somebody takes the key;
//   - a visible, enabled control that takes the focus by Tab and is not reached; of an exclusive group of buttons, one
//   is
//     enough;
//   - a stop that is not seen when it has the focus;
//   - another way back;
//   - within one container (a widget or a layout), an order that is not that of reading: lines from the top, in a line
//     from the leading edge; and one that leaves a container and comes back into it;
//   - a default button with anything but push buttons behind it.
FocusWalk walkFocus(QWidget &window);

// How a control is called in FocusWalk: its class and accessible name.
QString inWords(const QWidget *widget);

} // namespace kit
