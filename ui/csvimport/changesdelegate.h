// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>

namespace ui::kit {
class Theme;
} // namespace ui::kit

namespace ui::csvimport {

class ChangesModel;

// Paints a changed row: what was quietly, what comes in the colour of changes; new SKUs in that of additions.
class ChangesDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    ChangesDelegate(const kit::Theme &theme, const ChangesModel &model, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const kit::Theme &theme_;
    const ChangesModel &model_;
};

} // namespace ui::csvimport
