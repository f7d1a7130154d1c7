// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/steps.h"

#include "ui/kit/paint.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui::kit {

namespace {

constexpr int square = 20;
constexpr int gap = 6;
constexpr int lineLength = 29;
constexpr int lineGap = 8;

} // namespace

Steps::Steps(const QStringList &names, QWidget *parent)
    : QWidget(parent)
    , names(names)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::of(this), &Theme::changed, this, &Steps::updateGeometry);
    setCurrent(0);
}

QSize Steps::sizeHint() const
{
    const Fonts &fonts = Theme::of(this).fonts();
    int width = 0;
    for (const QString &name : names)
        width += fonts.scaled(square) + gap + fonts.metrics(Role::PanelTitle).horizontalAdvance(name) + 2 * lineGap +
                 lineLength;
    return {std::max(0, width - 2 * lineGap - lineLength), fonts.scaled(square) + 4};
}

void Steps::setCurrent(int step)
{
    now = std::clamp(step, 0, int(names.size()));
    setAccessibleName(now < names.size() ? tr("Step %1 of %2: %3").arg(now + 1).arg(names.size()).arg(names.at(now))
                                         : tr("All %n steps are done", nullptr, int(names.size())));
    update();
}

void Steps::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const Ink ink(painter, theme, layoutDirection());
    const int side = theme.fonts().scaled(square);
    Cut cut(rect(), layoutDirection());
    for (int i = 0; i < names.size(); ++i) {
        const bool done = i < now;
        const bool current = i == now;
        const QRect box = centred(cut.leading(side, gap), {side, side}, layoutDirection());
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(done || current ? QPen(Qt::NoPen) : QPen(theme.color(Token::Control)));
        painter.setBrush(done ? theme.tint(State::Ok) : theme.color(current ? Token::Accent : Token::Base));
        painter.drawRoundedRect(done || current ? QRectF(box) : QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setRenderHint(QPainter::Antialiasing, false);
        if (done)
            paintIcon(ink, box, u"check"_qs, theme.text(State::Ok), 14);
        else
            paintText(ink, box, locale().toString(i + 1), Role::MetaStrong,
                      theme.color(current ? Token::OnAccent : Token::Text2), Side::Centre);
        // Room for the name at its boldest, so that nothing moves when a step becomes current.
        const int room = theme.fonts().metrics(Role::PanelTitle).horizontalAdvance(names.at(i));
        paintText(ink, cut.leading(room, lineGap), names.at(i), current ? Role::PanelTitle : Role::Body,
                  theme.color(current ? Token::Text : Token::Text2));
        if (i + 1 < names.size()) {
            const QRect line = cut.leading(lineLength, lineGap);
            painter.fillRect(line.left(), line.center().y(), line.width(), 1, theme.color(Token::Control));
        }
    }
}

} // namespace ui::kit
