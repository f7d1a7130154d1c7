// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsheet.h"

#include "ui/kit/theme.h"

#include <QDialogButtonBox>
#include <QScrollArea>

namespace ui::shell {

ShortcutSheet::ShortcutSheet(kit::Theme &theme, const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *sheet = new QWidget(this);
    auto *grid = new QGridLayout(sheet);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    int row = 0;
    for (const QAction *action : actions) {
        if (action->shortcut().isEmpty())
            continue;
        QStringList keys;
        for (const QKeySequence &key : action->shortcuts())
            keys.append(key.toString(QKeySequence::NativeText));
        auto *what = new QLabel(action->text().remove(u'&').remove(QStringLiteral("…")), sheet);
        auto *how = new QLabel(keys.join(QStringLiteral(", ")), sheet);
        how->setFont(theme.fonts().font(kit::Role::Code));
        grid->addWidget(what, row, 0);
        grid->addWidget(how, row++, 1);
    }
    grid->setRowStretch(row, 1);
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(sheet);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(area, 1);
    layout->addWidget(buttons);
    resize(440, 480);
}

} // namespace ui::shell
