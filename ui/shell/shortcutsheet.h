// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAction>
#include <QDialog>
#include <QList>

namespace ui::kit {
class Theme;
}

namespace ui::shell {

// Which keys do what, here and now: every command that has a shortcut.
class ShortcutSheet final : public QDialog {
    Q_OBJECT
public:
    ShortcutSheet(kit::Theme &theme, const QList<QAction *> &actions, QWidget *parent);
};

} // namespace ui::shell
