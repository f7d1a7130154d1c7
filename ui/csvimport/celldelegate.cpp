// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/csvimport/celldelegate.h"

#include "ui/kit/paint.h"
#include "ui/kit/theme.h"

#include <QPainter>

namespace ui::csvimport {
namespace {

constexpr int kIcon = 14, kIconGap = 6, kRowHeight = 30;

QString iconOf(kit::State state)
{
    switch (state) {
    case kit::State::Ok:
        return QStringLiteral("circle-check");
    case kit::State::Warn:
        return QStringLiteral("triangle-alert");
    case kit::State::Err:
        return QStringLiteral("circle-alert");
    case kit::State::Info:
    case kit::State::Pend:
    case kit::State::Neutral:
        break;
    }
    return QStringLiteral("info");
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const kit::Theme &theme = kit::Theme::of(option.widget);
    const kit::Ink ink(*painter, theme, option.direction);
    kit::RowLook look = kit::rowLook(option, false, false);
    look.firstColumn = index.column() == 0;
    look.lastColumn = index.column() == index.model()->columnCount(index.parent()) - 1;
    kit::paintRow(ink, option.rect, look);
    kit::Cut cell(option.rect.adjusted(kit::cellPadding, 0, -kit::cellPadding, 0), option.direction);
    if (const QVariant icon = index.data(IconRole); icon.isValid()) {
        const auto state = kit::State(icon.toInt());
        kit::paintIcon(ink, cell.leading(kIcon, kIconGap), iconOf(state), theme.solid(state), kIcon);
    }
    QColor color = theme.color(kit::Token::Text);
    if (const QVariant given = index.data(ColourRole); given.isValid())
        color = kit::State(given.toInt()) == kit::State::Neutral ? theme.color(kit::Token::Text3)
                                                                 : theme.text(kit::State(given.toInt()));
    const bool trailing = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()).testFlag(Qt::AlignTrailing);
    kit::paintText(ink, cell.rest(), index.data().toString(), kit::Role::Body, color,
                   trailing ? kit::Side::Trailing : kit::Side::Leading);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return {hint.width() + 2 * kit::cellPadding, std::max(hint.height(), kRowHeight)};
}

} // namespace ui::csvimport
