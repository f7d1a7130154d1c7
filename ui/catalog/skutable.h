// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTableView>

namespace ui::kit {
class Theme;
} // namespace ui::kit

namespace ui::catalog {

class SkuTableModel;

// The table of a listing's SKUs, with what people know from spreadsheets: Ctrl+D writes the first chosen cell of each
// column into those below it, Ctrl+C and Ctrl+V carry blocks of cells, Delete empties them.
class SkuTable final : public QTableView {
    Q_OBJECT
public:
    SkuTable(kit::Theme &theme, SkuTableModel &model, QWidget *parent = nullptr);

    void fillDown();
    void copy() const;
    void paste();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void clearChosen();
    SkuTableModel &model_;
};

} // namespace ui::catalog
