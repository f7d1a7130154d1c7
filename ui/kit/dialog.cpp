// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/dialog.h"

#include "ui/kit/focusorder.h"

#include <QEvent>
#include <QLayout>

namespace ui::kit {

// The least height of a window that Qt keeps to knows nothing of lines that wrap.
bool Dialog::event(QEvent *event)
{
    const bool done = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && layout() && layout()->hasHeightForWidth())
        if (const int needed = layout()->minimumHeightForWidth(width()); needed > height())
            resize(width(), needed);
    return done;
}

bool Dialog::focusNextPrevChild(bool next) { return stepFocus(*this, next ? FocusStep::Next : FocusStep::Previous); }

} // namespace ui::kit
