// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/look.h"

#include <QStyle>
#include <QWidget>

namespace ui::kit {

void setLook(QWidget &widget, const char *property, const QVariant &value)
{
    if (widget.property(property) == value)
        return;
    widget.setProperty(property, value);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

} // namespace ui::kit
