// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/elidedlabel.h"

#include "ui/kit/paint.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace ui::kit {

ElidedLabel::ElidedLabel(Role role, Token token, QWidget *parent)
    : QLabel(parent)
    , role(role)
    , token(token)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&Theme::of(this), &Theme::changed, this, &ElidedLabel::updateGeometry);
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics &metrics = Theme::of(this).fonts().metrics(role);
    return {metrics.horizontalAdvance(text()), metrics.height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {Theme::of(this).fonts().metrics(role).averageCharWidth() * 3, sizeHint().height()};
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && elides(Theme::of(this), rect(), text(), role)) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
        return true;
    }
    return QLabel::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const Side side = alignment().testFlag(Qt::AlignRight) ? Side::Trailing : Side::Leading;
    paintText({painter, theme, layoutDirection()}, rect(), text(), role,
              theme.color(isEnabled() ? token : Token::Disabled), side);
}

} // namespace ui::kit
