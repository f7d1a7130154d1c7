// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsheet.h"

#include "ui/kit/buttons.h"
#include "ui/kit/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui::shell {
namespace {

constexpr int kWidth = 560, kHeight = 560;

QList<kit::Keys> linesOf(const ShortcutSheet::Section &section)
{
    QList<kit::Keys> lines;
    for (const QAction *action : section.commands) {
        QStringList keys;
        for (const QKeySequence &key : action->shortcuts())
            if (!key.isEmpty())
                keys.append(key.toString(QKeySequence::NativeText));
        if (!keys.isEmpty())
            lines.append({action->text().remove(u'&').remove(QStringLiteral("…")), keys.join(QStringLiteral(", "))});
    }
    return lines + section.keys;
}

} // namespace

ShortcutSheet::ShortcutSheet(const kit::Theme &theme, const std::vector<Section> &sections, QWidget *parent)
    : Dialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *sheet = new QWidget(this);
    auto *grid = new QGridLayout(sheet);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const Section &section : sections) {
        const QList<kit::Keys> lines = linesOf(section);
        if (lines.isEmpty())
            continue;
        if (row > 0)
            grid->setRowMinimumHeight(row++, 10);
        grid->addWidget(kit::label(section.title, kit::LabelRole::PanelTitle, sheet), row++, 0, 1, 2);
        for (const kit::Keys &line : lines) {
            auto *keys = new QLabel(line.keys, sheet);
            keys->setFont(theme.fonts().font(kit::Role::Code));
            grid->addWidget(new QLabel(line.does, sheet), row, 0);
            grid->addWidget(keys, row++, 1);
        }
    }
    grid->setRowStretch(row, 1);
    auto *area = new QScrollArea(this);
    area->setAccessibleName(windowTitle());
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
    resize(theme.fonts().scaled(kWidth), theme.fonts().scaled(kHeight));
}

} // namespace ui::shell
