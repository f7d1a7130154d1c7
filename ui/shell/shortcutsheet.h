// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/dialog.h"
#include "ui/kit/page.h"

#include <vector>

namespace ui::kit {
class Theme;
}

namespace ui::shell {

// All shortcuts that work here, by where they work. Commands without one are left out, sections without any as well.
class ShortcutSheet final : public kit::Dialog {
    Q_OBJECT
public:
    struct Section {
        QString title;
        QList<QAction *> commands;
        QList<kit::Keys> keys;
    };
    ShortcutSheet(const kit::Theme &theme, const std::vector<Section> &sections, QWidget *parent);
};

} // namespace ui::shell
