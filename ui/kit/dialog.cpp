// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/dialog.h"

#include "ui/kit/focusorder.h"

namespace ui::kit {

bool Dialog::focusNextPrevChild(bool next) { return stepFocus(*this, next ? FocusStep::Next : FocusStep::Previous); }

} // namespace ui::kit
