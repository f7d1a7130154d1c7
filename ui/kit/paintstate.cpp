// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/paint.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QStyleOptionViewItem>

using namespace Qt::StringLiterals;

namespace ui::kit {

namespace {

constexpr int chipHeight = 20;
constexpr int chipBefore = 6; // padding
constexpr int chipAfter = 7;
constexpr int chipDot = 6;
constexpr int chipIcon = 12;
constexpr int chipGap = 5;
constexpr int tagHeight = 16;
constexpr int tagPadding = 5;
constexpr int barHeight = 6;

// Rounded shapes alone are smoothed; lines are filled rectangles and stay crisp.
void fillRounded(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &outline = {})
{
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setBrush(fill);
    painter.setPen(outline.isValid() ? QPen(outline, 1) : QPen(Qt::NoPen));
    painter.drawRoundedRect(outline.isValid() ? rect.adjusted(0.5, 0.5, -0.5, -0.5) : rect, radius, radius);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

QColor barColor(const Theme &theme, BarLook look)
{
    switch (look) {
    case BarLook::Neutral:
        return theme.color(Token::Chart5Soft);
    case BarLook::Accent:
        return theme.color(Token::Accent);
    case BarLook::Warn:
        return theme.solid(State::Warn);
    case BarLook::Err:
    case BarLook::Late:
        return theme.solid(State::Err);
    }
    return {};
}

// From the leading edge.
QRectF share(const Ink &ink, const QRect &rect, qreal part)
{
    const qreal width = rect.width() * std::clamp(part, 0.0, 1.0);
    return {ink.direction == Qt::RightToLeft ? rect.x() + rect.width() - width : rect.x(), qreal(rect.y()), width,
            qreal(rect.height())};
}

void paintStripes(QPainter &painter, const QRect &bar, const QColor &color)
{
    QPainterPath shape;
    shape.addRoundedRect(bar, 3, 3);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setClipPath(shape, Qt::IntersectClip);
    painter.setPen(QPen(color, 2));
    for (int x = bar.left() - bar.height(); x < bar.right() + bar.height(); x += 6)
        painter.drawLine(x, bar.bottom() + 1, x + bar.height(), bar.top());
    painter.restore();
}

} // namespace

RowLook rowLook(const QStyleOptionViewItem &option, bool checked, bool clickable)
{
    RowLook look;
    look.current = option.state.testFlag(QStyle::State_Selected);
    look.checked = checked;
    look.hovered = clickable && option.state.testFlag(QStyle::State_MouseOver);
    look.windowActive = option.state.testFlag(QStyle::State_Active);
    look.focused = option.widget && option.widget->hasFocus();
    look.alternate = option.features.testFlag(QStyleOptionViewItem::Alternate);
    using Position = QStyleOptionViewItem::ViewItemPosition;
    look.firstColumn = option.viewItemPosition == Position::Beginning || option.viewItemPosition == Position::OnlyOne;
    look.lastColumn = option.viewItemPosition == Position::End || option.viewItemPosition == Position::OnlyOne;
    return look;
}

void paintRow(const Ink &ink, const QRect &rect, const RowLook &look)
{
    const Theme &theme = ink.theme;
    QColor fill = theme.color(look.alternate ? Token::Alternate : Token::Base);
    if (look.current)
        fill = theme.color(look.windowActive ? Token::Select : Token::SelectOff);
    else if (look.checked)
        fill = theme.color(Token::AccentTint);
    else if (look.tint)
        fill = theme.tint(*look.tint);
    else if (look.hovered)
        fill = theme.color(Token::Hover);
    ink.painter.fillRect(rect, fill);
    if (look.divided)
        ink.painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color(Token::Hairline));
    if (!look.current || !look.focused || !look.windowActive)
        return;
    const QColor ring = theme.color(Token::Focus);
    const bool mirrored = ink.direction == Qt::RightToLeft;
    ink.painter.fillRect(rect.left(), rect.top(), rect.width(), 1, ring);
    ink.painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, ring);
    if (mirrored ? look.lastColumn : look.firstColumn)
        ink.painter.fillRect(rect.left(), rect.top(), 1, rect.height(), ring);
    if (mirrored ? look.firstColumn : look.lastColumn)
        ink.painter.fillRect(rect.right(), rect.top(), 1, rect.height(), ring);
}

QSize chipSize(const Theme &theme, const QString &text, ChipLook look, const QString &icon)
{
    const int mark = icon.isEmpty() ? chipDot : chipIcon;
    const bool filled = look == ChipLook::Filled;
    const int advance = theme.fonts().metrics(filled ? Role::MetaStrong : Role::Meta).horizontalAdvance(text);
    return {mark + chipGap + advance + (filled ? chipBefore + chipAfter : 0), theme.fonts().scaled(chipHeight)};
}

QRect paintChip(const Ink &ink, const QRect &rect, State state, const QString &text, ChipLook look, const QString &icon)
{
    const bool filled = look == ChipLook::Filled;
    const QRect chip =
        centred(rect, chipSize(ink.theme, text, look, icon).boundedTo({rect.width(), rect.height()}), ink.direction);
    Cut cut(chip, ink.direction);
    if (filled) {
        fillRounded(ink.painter, chip, 4, ink.theme.tint(state));
        cut.leading(chipBefore);
        cut.trailing(chipAfter);
    }
    const QRect mark = cut.leading(icon.isEmpty() ? chipDot : chipIcon, chipGap);
    if (icon.isEmpty())
        fillRounded(ink.painter, centred(mark, {chipDot, chipDot}, ink.direction), 3, ink.theme.solid(state));
    else
        paintIcon(ink, mark, icon, filled ? ink.theme.text(state) : ink.theme.solid(state), chipIcon);
    paintText(ink, cut.rest(), text, filled ? Role::MetaStrong : Role::Meta,
              filled ? ink.theme.text(state) : ink.theme.color(Token::Text));
    return chip;
}

QSize tagSize(const Theme &theme, const QString &text)
{
    return {theme.fonts().metrics(Role::Tag).horizontalAdvance(text) + 2 * tagPadding + 2,
            theme.fonts().scaled(tagHeight)};
}

QRect paintTag(const Ink &ink, const QRect &rect, const QString &text, std::optional<State> state, Side side)
{
    const Qt::Alignment edge = side == Side::Leading    ? Qt::AlignLeft
                               : side == Side::Trailing ? Qt::AlignRight
                                                        : Qt::AlignHCenter;
    const QRect tag = QStyle::alignedRect(ink.direction, edge | Qt::AlignVCenter, tagSize(ink.theme, text), rect);
    if (state)
        fillRounded(ink.painter, tag, 3, ink.theme.tint(*state));
    else
        fillRounded(ink.painter, tag, 3, ink.theme.color(Token::Sunken), ink.theme.color(Token::Border));
    paintText(ink, tag, text, Role::Tag, state ? ink.theme.text(*state) : ink.theme.color(Token::Text2), Side::Centre);
    return tag;
}

BarLook deadlineLook(qint64 secondsLeft)
{
    constexpr qint64 hour = 3600;
    if (secondsLeft < 0)
        return BarLook::Late;
    if (secondsLeft <= hour)
        return BarLook::Err;
    return secondsLeft <= 4 * hour ? BarLook::Warn : BarLook::Neutral;
}

void paintBar(const Ink &ink, const QRect &rect, qreal part, BarLook look, std::optional<qreal> mark)
{
    const QRect bar = centred(rect, {rect.width(), barHeight}, ink.direction);
    const QColor color = barColor(ink.theme, look);
    fillRounded(ink.painter, bar, 3, ink.theme.color(Token::Sunken));
    if (part > 0)
        fillRounded(ink.painter, share(ink, bar, part), 3, color);
    if (look == BarLook::Late)
        paintStripes(ink.painter, bar, ink.theme.tint(State::Err));
    if (mark) {
        const QRectF until = share(ink, bar, *mark);
        const int x = ink.direction == Qt::RightToLeft ? qRound(until.left()) : qRound(until.right()) - 1;
        ink.painter.fillRect(x, bar.top(), 1, bar.height(), ink.theme.color(Token::Text2));
    }
}

QSize sparklineSize(std::size_t values) { return {2 * int(values), 24}; }

void paintSparkline(const Ink &ink, const QRect &rect, const std::vector<qint64> &values)
{
    const QRect area = centred(rect, sparklineSize(values.size()), ink.direction);
    ink.painter.fillRect(area.left(), area.bottom(), area.width(), 1, ink.theme.color(Token::Border));
    const qint64 highest = values.empty() ? 0 : *std::max_element(values.begin(), values.end());
    if (highest <= 0)
        return;
    const bool mirrored = ink.direction == Qt::RightToLeft;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] <= 0)
            continue;
        const int height = std::max(1, qRound(double(values[i]) / double(highest) * (area.height() - 1)));
        const int x = mirrored ? area.right() - 1 - 2 * int(i) : area.left() + 2 * int(i);
        const bool last = i + 1 == values.size();
        ink.painter.fillRect(x, area.bottom() - height, 2, height,
                             ink.theme.color(last ? Token::Chart1 : Token::Spark));
    }
}

QRect paintQuality(const Ink &ink, const QRect &rect, Quality quality)
{
    constexpr int mark = 4;
    constexpr int gap = 2;
    const QRect marks = centred(rect, {3 * mark + 2 * gap, 12}, ink.direction);
    const State state = quality == Quality::Good ? State::Ok : quality == Quality::Fair ? State::Warn : State::Err;
    Cut cut(marks, ink.direction);
    for (int i = 0; i < 3; ++i)
        ink.painter.fillRect(cut.leading(mark, gap),
                             i < int(quality) ? ink.theme.solid(state) : ink.theme.color(Token::Chart5Soft));
    return marks;
}

void paintCheckBox(const Ink &ink, const QRect &rect, Qt::CheckState state, bool enabled, bool focused)
{
    const QRect box = QStyle::alignedRect(ink.direction, Qt::AlignCenter, {checkBoxSize, checkBoxSize}, rect);
    const bool on = state != Qt::Unchecked;
    const QColor outline = ink.theme.color(focused    ? Token::Focus
                                           : !enabled ? Token::Border
                                           : on       ? Token::Accent
                                                      : Token::Control);
    const QColor fill = ink.theme.color(!enabled ? Token::Window : on ? Token::Accent : Token::Base);
    fillRounded(ink.painter, box, 3, fill, outline);
    if (on)
        paintIcon(ink, box, state == Qt::Checked ? u"check"_qs : u"minus"_qs,
                  ink.theme.color(enabled ? Token::OnAccent : Token::Disabled), 13);
}

void paintChevron(const Ink &ink, const QRect &rect, bool open)
{
    paintIcon(ink, rect, open ? u"chevron-down"_qs : u"chevron-right"_qs, ink.theme.color(Token::Text2), 14);
}

void paintSpinner(const Ink &ink, const QRect &rect, qreal turn, int size)
{
    const QRectF circle =
        QRectF(QStyle::alignedRect(ink.direction, Qt::AlignCenter, {size, size}, rect)).adjusted(1, 1, -1, -1);
    ink.painter.setRenderHint(QPainter::Antialiasing, true);
    ink.painter.setBrush(Qt::NoBrush);
    ink.painter.setPen(QPen(ink.theme.color(Token::Chart5Soft), 2));
    ink.painter.drawEllipse(circle);
    ink.painter.setPen(QPen(ink.theme.color(Token::Accent), 2, Qt::SolidLine, Qt::RoundCap));
    ink.painter.drawArc(circle, qRound((0.25 - turn) * 360 * 16), -90 * 16);
    ink.painter.setRenderHint(QPainter::Antialiasing, false);
}

void fillTint(const Ink &ink, const QRect &rect, State state)
{
    ink.painter.fillRect(rect.adjusted(0, 0, 0, -1), ink.theme.tint(state));
}

void paintPicture(const Ink &ink, const QRect &rect, const QPixmap &picture, int size)
{
    const QRect square = QStyle::alignedRect(ink.direction, Qt::AlignCenter, {size, size}, rect);
    if (picture.isNull()) {
        fillRounded(ink.painter, square, 4, ink.theme.color(Token::Sunken));
        paintIcon(ink, square, u"image"_qs, ink.theme.color(Token::Text3), std::min(16, size));
        return;
    }
    QPainterPath shape;
    shape.addRoundedRect(square, 4, 4);
    ink.painter.save();
    ink.painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    ink.painter.setClipPath(shape, Qt::IntersectClip);
    const QSize fitted =
        (QSizeF(picture.size()) / picture.devicePixelRatio()).toSize().scaled(square.size(), Qt::KeepAspectRatio);
    ink.painter.drawPixmap(QStyle::alignedRect(ink.direction, Qt::AlignCenter, fitted, square), picture);
    ink.painter.restore();
}

void paintPopupEdge(QWidget &popup)
{
    QPainter painter(&popup);
    painter.setPen(Theme::of(&popup).color(Token::Border));
    painter.drawRect(popup.rect().adjusted(0, 0, -1, -1));
}

} // namespace ui::kit
