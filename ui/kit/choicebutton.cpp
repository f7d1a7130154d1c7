// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/choicebutton.h"

#include "ui/kit/theme.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace ui::kit {
namespace {

constexpr int kBefore = 9, kAfter = 26; // pixels beside the text; the arrow is in the latter

} // namespace

ChoiceButton::ChoiceButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setProperty("choices", true); // the sheet's arrow
}

QSize ChoiceButton::sizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(text()) + kBefore + kAfter;
    return {width, QPushButton::sizeHint().height()};
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButton, option);
    const QRect room = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(kBefore, 0, -kAfter, 0));
    painter.setPen(Theme::of(this).color(isEnabled() ? Token::Text : Token::Disabled));
    painter.drawText(room, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter),
                     fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

} // namespace ui::kit
