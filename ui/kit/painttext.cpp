// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/paint.h"

#include <QPainter>
#include <QStyle>

namespace ui::kit {

namespace {

constexpr int iconInLine = 14;
constexpr int gapAfterIcon = 5;
constexpr int gapOfLines = 2;

Qt::Alignment alignment(Side side, Qt::LayoutDirection direction)
{
    const Qt::Alignment logical = side == Side::Leading    ? Qt::AlignLeft
                                  : side == Side::Trailing ? Qt::AlignRight
                                                           : Qt::AlignHCenter;
    return QStyle::visualAlignment(direction, logical) | Qt::AlignVCenter;
}

QColor colorOf(const Ink &ink, const Line &line)
{
    return line.state ? ink.theme.text(*line.state) : ink.theme.color(line.token);
}

// Places a piece of the given width at a side of the rectangle.
QRect placed(const Ink &ink, const QRect &rect, int width, Side side)
{
    const QSize size(std::min(width, rect.width()), rect.height());
    return QStyle::alignedRect(Qt::LeftToRight, alignment(side, ink.direction), size, rect);
}

} // namespace

QRect Cut::take(bool atLeft, int width, int gap)
{
    width = std::clamp(width, 0, std::max(0, left.width()));
    QRect piece = left;
    if (atLeft) {
        piece.setWidth(width);
        left.setLeft(std::min(piece.right() + 1 + gap, left.right() + 1));
    } else {
        piece.setLeft(left.right() + 1 - width);
        left.setRight(std::max(piece.left() - 1 - gap, left.left() - 1));
    }
    return piece;
}

QRect Cut::leading(int width, int gap) { return take(direction != Qt::RightToLeft, width, gap); }

QRect Cut::trailing(int width, int gap) { return take(direction == Qt::RightToLeft, width, gap); }

QRect centred(const QRect &rect, const QSize &size, Qt::LayoutDirection direction)
{
    return QStyle::alignedRect(direction, Qt::AlignLeft | Qt::AlignVCenter, size, rect);
}

bool elides(const Theme &theme, const QRect &rect, const QString &text, Role role)
{
    return theme.fonts().metrics(role).horizontalAdvance(text) > rect.width();
}

int paintText(const Ink &ink, const QRect &rect, const QString &text, Role role, const QColor &color, Side side)
{
    if (text.isEmpty() || rect.width() <= 0)
        return 0;
    const QFontMetrics &metrics = ink.theme.fonts().metrics(role);
    int width = metrics.horizontalAdvance(text);
    const bool tooLong = width > rect.width();
    const QString &shown = tooLong ? metrics.elidedText(text, Qt::ElideRight, rect.width()) : text;
    // The side is resolved here; the order of the words within is the text's own affair, not the window's.
    const Qt::LayoutDirection before = ink.painter.layoutDirection();
    ink.painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    ink.painter.setFont(ink.theme.fonts().font(role));
    ink.painter.setPen(color);
    ink.painter.drawText(rect, int(alignment(side, ink.direction) | Qt::AlignAbsolute) | Qt::TextSingleLine, shown);
    ink.painter.setLayoutDirection(before);
    return std::min(width, rect.width());
}

void paintLine(const Ink &ink, const QRect &rect, const Line &line, Side side)
{
    if (line.icon.isEmpty()) {
        paintText(ink, rect, line.text, line.role, colorOf(ink, line), side);
        return;
    }
    const int advance = ink.theme.fonts().metrics(line.role).horizontalAdvance(line.text);
    Cut cut(placed(ink, rect, iconInLine + gapAfterIcon + advance, side), ink.direction);
    const QColor color = line.state ? ink.theme.solid(*line.state) : ink.theme.color(Token::Text2);
    paintIcon(ink, cut.leading(iconInLine, gapAfterIcon), line.icon, color, iconInLine);
    paintText(ink, cut.rest(), line.text, line.role, colorOf(ink, line), Side::Leading);
}

void paintTwoLines(const Ink &ink, const QRect &rect, const Line &first, const Line &second, Side side)
{
    if (second.text.isEmpty() && second.icon.isEmpty()) {
        paintLine(ink, rect, first, side);
        return;
    }
    const int upper = ink.theme.fonts().metrics(first.role).height();
    const int lower = ink.theme.fonts().metrics(second.role).height();
    const int top = rect.top() + (rect.height() - upper - gapOfLines - lower) / 2;
    paintLine(ink, {rect.left(), top, rect.width(), upper}, first, side);
    paintLine(ink, {rect.left(), top + upper + gapOfLines, rect.width(), lower}, second, side);
}

void paintId(const Ink &ink, const QRect &rect, const QString &id, Side side)
{
    constexpr qsizetype tail = 6;
    const QFontMetrics &metrics = ink.theme.fonts().metrics(Role::CodeSmall);
    const QString head = id.size() > tail ? id.left(id.size() - tail) : QString();
    const int headWidth = metrics.horizontalAdvance(head);
    // An id is left to right in any window; only its place is mirrored.
    QRect place = placed(ink, rect, metrics.horizontalAdvance(id), side);
    const Ink plain(ink.painter, ink.theme, Qt::LeftToRight);
    paintText(plain, place, head, Role::CodeSmall, ink.theme.color(Token::Text3));
    paintText(plain, place.adjusted(headWidth, 0, 1, 0), id.right(tail), Role::CodeSmall, ink.theme.color(Token::Text));
}

void paintIcon(const Ink &ink, const QRect &rect, const QString &name, const QColor &color, int size)
{
    const qreal ratio = ink.painter.device()->devicePixelRatioF();
    const QPoint corner(rect.left() + (rect.width() - size) / 2, rect.top() + (rect.height() - size) / 2);
    ink.painter.drawPixmap(corner, ink.theme.icons().pixmap(name, color, size, ratio, ink.direction));
}

void paintChange(const Ink &ink, const QRect &rect, const QString &before, const QString &after, State state, Side side)
{
    constexpr int arrow = 12;
    constexpr int gap = 6;
    const Fonts &fonts = ink.theme.fonts();
    const int beforeWidth =
        before.isEmpty() ? 0 : fonts.metrics(Role::Body).horizontalAdvance(before) + 2 * gap + arrow;
    const int afterWidth = fonts.metrics(Role::Emphasis).horizontalAdvance(after);
    Cut cut(placed(ink, rect, beforeWidth + afterWidth, side), ink.direction);
    if (!before.isEmpty()) {
        // What is new must stay readable: the old value gives way.
        const int room = std::min(beforeWidth, std::max(0, cut.rest().width() - afterWidth)) - 2 * gap - arrow;
        paintText(ink, cut.leading(room, gap), before, Role::Body, ink.theme.color(Token::Text2));
        paintIcon(ink, cut.leading(arrow, gap), QStringLiteral("arrow-right"), ink.theme.color(Token::Text2), arrow);
    }
    paintText(ink, cut.rest(), after, Role::Emphasis, ink.theme.text(state));
}

} // namespace ui::kit
