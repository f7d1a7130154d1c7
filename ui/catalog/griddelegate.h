// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/catalog/gridmodel.h"
#include "ui/kit/paint.h"

#include <QStyledItemDelegate>

namespace ui::catalog {

class Thumbnails;

// Paints the cells of the catalog's table from the model's lines. Makes no fonts and formats nothing.
class GridDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    GridDelegate(const GridModel &model, Thumbnails &thumbnails, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    // Where the arrow is that opens a product, within the cell of the product.
    static QRect chevron(const QRect &cell, Qt::LayoutDirection direction);

private:
    void paintProduct(const kit::Ink &ink, kit::Cut cell, const GridLine &line, int row) const;
    void paintQuality(const kit::Ink &ink, const QRect &cell, const GridLine &line) const;
    void paintWork(const kit::Ink &ink, const QRect &cell, const ::catalog::GridRow &row) const;

    const GridModel &model_;
    Thumbnails &thumbnails_;
};

} // namespace ui::catalog
