// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/headerview.h"

#include "ui/kit/paint.h"

#include <QMouseEvent>
#include <QPainter>

#include <numeric>

using namespace Qt::StringLiterals;

namespace ui::kit {

namespace {

constexpr int arrow = 12;
constexpr int arrowGap = 3;
constexpr int separator = 12;

Side sideOf(int alignment)
{
    if (alignment & (Qt::AlignRight | Qt::AlignTrailing))
        return Side::Trailing;
    return alignment & Qt::AlignHCenter ? Side::Centre : Side::Leading;
}

} // namespace

HeaderView::HeaderView(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setSectionsMovable(true);
    setSectionsClickable(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setTextElideMode(Qt::ElideRight);
    connect(&Theme::of(this), &Theme::changed, this, &HeaderView::updateGeometry);
}

void HeaderView::setCheckSection(int logical)
{
    checkSection = logical;
    viewport()->update();
}

void HeaderView::setCheckState(Qt::CheckState state)
{
    if (std::exchange(check, state) != state)
        viewport()->update();
}

QSize HeaderView::sizeHint() const { return {QHeaderView::sizeHint().width(), Theme::of(this).headerHeight()}; }

QSize HeaderView::sectionSizeFromContents(int logical) const
{
    const Theme &theme = Theme::of(this);
    const QString text = model() ? model()->headerData(logical, Qt::Horizontal).toString() : QString();
    return {cellWidth(theme, text, Role::MetaStrong) + arrowGap + arrow, theme.headerHeight()};
}

void HeaderView::paintSection(QPainter *painter, const QRect &rect, int logical) const
{
    if (!rect.isValid() || !model())
        return;
    const Theme &theme = Theme::of(this);
    const Ink ink(*painter, theme, layoutDirection());
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int visual = visualIndex(logical);
    painter->fillRect(rect, theme.color(Token::Header));
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.color(Token::Border));
    if (visual > 0)
        painter->fillRect(mirrored ? rect.right() : rect.left(), rect.center().y() - separator / 2, 1, separator,
                          theme.color(Token::Border));
    Cut cut(rect.adjusted(0, 0, 0, -1), layoutDirection());
    cut.leading(visual == 0 ? firstPadding : cellPadding);
    cut.trailing(cellPadding);
    if (logical == checkSection) {
        paintCheckBox(ink, cut.rest(), check);
        return;
    }
    const QString text = model()->headerData(logical, Qt::Horizontal).toString();
    const int alignment = model()->headerData(logical, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logical;
    const int advance = theme.fonts().metrics(Role::MetaStrong).horizontalAdvance(text);
    const Side side = sideOf(alignment);
    if (sorted) {
        // The arrow follows the text, so a trailing text gives it room at its end.
        QRect arrowAt = cut.trailing(arrow, arrowGap);
        const QRect room = cut.rest();
        if (side != Side::Trailing && advance < room.width()) {
            Cut line(room.united(arrowAt), layoutDirection());
            line.leading(advance, arrowGap);
            arrowAt = line.leading(arrow);
        }
        paintIcon(ink, arrowAt, sortIndicatorOrder() == Qt::AscendingOrder ? u"arrow-up"_qs : u"arrow-down"_qs,
                  theme.color(Token::Text2), arrow);
    }
    paintText(ink, cut.rest(), text, Role::MetaStrong, theme.color(Token::Text2), side);
}

void HeaderView::mouseReleaseEvent(QMouseEvent *event)
{
    const bool onBox = checkSection >= 0 && event->button() == Qt::LeftButton &&
                       logicalIndexAt(event->position().toPoint()) == checkSection &&
                       viewport()->cursor().shape() != Qt::SplitHCursor;
    QHeaderView::mouseReleaseEvent(event);
    if (onBox)
        Q_EMIT checkClicked();
}

std::vector<int> plannedWidths(const std::vector<ColumnPlan> &columns, int room)
{
    std::vector<int> widths;
    int needed = 0;
    for (const ColumnPlan &column : columns) {
        widths.push_back(column.width);
        needed += column.width;
    }
    while (needed > room) {
        std::size_t first = columns.size();
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (widths[i] > 0 && columns[i].rank > 0 &&
                (first == columns.size() || columns[i].rank >= columns[first].rank))
                first = i;
        if (first == columns.size())
            return widths;
        needed -= std::exchange(widths[first], 0);
    }
    int shares = 0;
    for (std::size_t i = 0; i < columns.size(); ++i)
        shares += widths[i] > 0 ? columns[i].stretch : 0;
    int left = room - needed;
    for (std::size_t i = 0; i < columns.size() && shares > 0; ++i) {
        if (widths[i] == 0)
            continue;
        const int part = left * columns[i].stretch / shares; // the last one takes what rounding left
        widths[i] += part;
        left -= part;
        shares -= columns[i].stretch;
    }
    return widths;
}

int cellWidth(const Theme &theme, const QString &longest, Role role)
{
    return theme.fonts().metrics(role).horizontalAdvance(longest) + 2 * cellPadding;
}

} // namespace ui::kit
