// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/grid.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace ui::catalog {

// The bar at the grid's foot while rows are checked: how many, what they come to, and what can be done with all.
class SelectionBar final : public QFrame {
    Q_OBJECT
public:
    explicit SelectionBar(QWidget *parent = nullptr);
    void setCount(qint64 skus);
    void setSums(const ::catalog::GridSums &sums);

Q_SIGNALS:
    void clearWanted();
    void copyWanted();
    void editWanted(); // the bulk editor for what is checked

private:
    QLabel *count_, *sums_;
    QPushButton *edit_;
};

} // namespace ui::catalog
