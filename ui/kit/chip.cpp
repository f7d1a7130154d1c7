// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/chip.h"

#include <QPainter>

namespace ui::kit {

Chip::Chip(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&Theme::of(this), &Theme::changed, this, &Chip::updateGeometry);
}

Chip::Chip(State state, const QString &text, ChipLook look, QWidget *parent)
    : Chip(parent)
{
    set(state, text, look);
}

void Chip::set(State state, const QString &text, ChipLook look, const QString &icon)
{
    kind = state;
    words = text;
    this->look = look;
    this->icon = icon;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const { return chipSize(Theme::of(this), words, look, icon); }

QSize Chip::minimumSizeHint() const { return {40, sizeHint().height()}; }

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip({painter, Theme::of(this), layoutDirection()}, rect(), kind, words, look, icon);
}

} // namespace ui::kit
