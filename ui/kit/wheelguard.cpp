// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/wheelguard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QWheelEvent>

namespace ui::kit {

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel && event->type() != QEvent::Polish)
        return false;
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!qobject_cast<QComboBox *>(watched) && !qobject_cast<QAbstractSpinBox *>(watched))
        return false;
    if (event->type() == QEvent::Polish) {
        if (widget->focusPolicy() == Qt::WheelFocus) // the wheel would give it the focus first
            widget->setFocusPolicy(Qt::StrongFocus);
        return false;
    }
    if (widget->hasFocus())
        return false;
    event->ignore(); // goes on to the parent
    return true;
}

} // namespace ui::kit
