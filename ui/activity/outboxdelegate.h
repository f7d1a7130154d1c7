// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>

namespace ui::kit {
class Theme;
} // namespace ui::kit

namespace ui::activity {

class OutboxModel;

// Paints the outbox: two lines for the change and the answer, a chip for the state, the first thing to do as a link.
class OutboxDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    OutboxDelegate(const kit::Theme &theme, const OutboxModel &model, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const kit::Theme &theme_;
    const OutboxModel &model_;
};

} // namespace ui::activity
