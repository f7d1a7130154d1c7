// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QVariant>

class QWidget;

namespace ui::kit {

// Sets a dynamic property that the style sheet asks for ("role", "state", "primary") and applies the sheet anew, which
// Qt does not do by itself. Cost: some 100 us when the value is another one.
void setLook(QWidget &widget, const char *property, const QVariant &value);

} // namespace ui::kit
