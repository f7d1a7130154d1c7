// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/catalog/gridmodel.h"

#include <QTableView>

class QMenu;
class QSettings;

namespace ui::kit {
class HeaderView;
class Theme;
} // namespace ui::kit

namespace ui::catalog {

class ColumnLayout;

// The table of the catalog: one tab stop, rows of one height, keyboard as in a file manager's tree that goes on into
// the columns: Right opens a product, then goes to the next cell; Left comes back and closes. The current row is what
// the inspector shows, the current column what is filled down; checked rows are what a bulk action works on.
class GridView final : public QTableView {
    Q_OBJECT
public:
    GridView(kit::Theme &theme, GridModel &model, QWidget *parent = nullptr);

    ::catalog::GridKey current() const;
    void setCurrent(const ::catalog::GridKey &key);
    GridColumn currentColumn() const;                                    // the product's, where no other one is current
    void showSort(::catalog::GridSort sort, ::catalog::GridOrder order); // only the arrow in the header
    // Columns are chosen, moved and drawn as one likes, and so at the next start; answers the menu for it.
    QMenu *keepColumns(QSettings &settings);
    // Keys of the fields (catalog/exportfields.h) that the columns show, in their order; "stock" for all warehouses.
    QStringList exportedFields() const;
    int hoveredRow() const { return hovered_; } // -1 for none

Q_SIGNALS:
    void currentChangedTo(const ::catalog::GridKey &key);
    void opened(const ::catalog::GridKey &key); // Enter or a double click
    void sortWanted(::catalog::GridSort sort, ::catalog::GridOrder order);
    void inspectorToggled();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void updateGeometries() override;
    void paintEvent(QPaintEvent *event) override;

private:
    void planColumns();
    bool isWanted(int column) const;
    void look();
    void sortBy(int section);
    void checkTo(int row);
    int columnBeside(int column, int by) const; // that can be seen, in the order of the header; -1 for none
    void goSideways(Qt::Key key);
    void paintCurrentCell();
    void keepPlace();
    void restorePlace();
    void setHovered(int row);

    kit::Theme &theme_;
    GridModel &model_;
    kit::HeaderView *header_;
    ColumnLayout *layout_ = nullptr; // none: the columns of a new shop
    int anchor_ = -1;                // where a range of checks begins
    int hovered_ = -1;
    ::catalog::GridKey kept_, keptTop_;
    GridColumn keptColumn_ = GridColumn::Product;
    bool restoring_ = false;
    bool painted_ = false; // with a line in it
};

} // namespace ui::catalog
