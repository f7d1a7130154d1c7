// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/fonts.h"

#include <QHeaderView>

#include <vector>

namespace ui::kit {

class Theme;

// The head of a table: 28 px, separators of 12 px, the sort arrow after the text. The model's headerData() gives text
// and Qt::TextAlignmentRole (trailing over numbers). Sections can be moved and resized; a right click is the page's.
class HeaderView final : public QHeaderView {
    Q_OBJECT
public:
    explicit HeaderView(QWidget *parent = nullptr);

    // The first section of a panel's table starts further in (14 px).
    void setFirstPadding(int pixels) { firstPadding = pixels; }
    // This section has a check box of the whole filter instead of a text; a click on it is checkClicked().
    void setCheckSection(int logical);
    void setCheckState(Qt::CheckState state);
    Qt::CheckState checkState() const { return check; }

    QSize sizeHint() const override;

Q_SIGNALS:
    void checkClicked();

private:
    void paintSection(QPainter *painter, const QRect &rect, int logical) const override;
    QSize sectionSizeFromContents(int logical) const override;
    void mouseReleaseEvent(QMouseEvent *event) override;

    int firstPadding = 8;
    int checkSection = -1;
    Qt::CheckState check = Qt::Unchecked;
};

// What a column asks of the table's width.
struct ColumnPlan {
    int width;       // what it needs
    int rank = 0;    // who goes first when it gets narrow: the highest; 0 stays
    int stretch = 0; // how much of what is left over it takes, relative to the others
};
// The widths for this much room: columns go by rank until the rest fits (0: hide it), what is left over is shared.
// Columns of rank 0 keep their width even if there is no room.
std::vector<int> plannedWidths(const std::vector<ColumnPlan> &columns, int room);
// The width that a cell with this text, the longest expected, needs with its padding.
int cellWidth(const Theme &theme, const QString &longest, Role role);

} // namespace ui::kit
