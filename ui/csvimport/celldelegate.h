// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/tokens.h"

#include <QStyledItemDelegate>

namespace ui::csvimport {

// What a model tells the delegate besides text and alignment; a ui::kit::State as int.
enum CellRole {
    IconRole = Qt::UserRole + 20, // its icon stands before the text
    ColourRole,                   // the text is in its colour; State::Neutral: quiet, as what is missing
};

// Cells of plain text as the whole console paints them, edited in place as usual.
class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace ui::csvimport
