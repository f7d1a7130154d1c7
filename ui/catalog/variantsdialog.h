// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/sheet.h"
#include "catalog/variants.h"
#include "ui/catalog/skutablemodel.h"
#include "ui/kit/dialog.h"

#include <QSet>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui::kit {
class Theme;
} // namespace ui::kit

namespace ui::catalog {

class AxisEdit;
class SkuTable;

// The matrix of a listing's variants: up to three properties with their values, and a line for every combination with
// its seller SKU, prices, barcode and stock. Changes nothing by itself: what is wanted comes by chosen().
class VariantsDialog final : public kit::Dialog {
    Q_OBJECT
public:
    // `sheet`: the product with the edits so far; `saved`: as it is in the catalog.
    VariantsDialog(kit::Theme &theme, const ::catalog::Sheet &sheet, const ::catalog::Product &saved,
                   const ::catalog::Market &market, QWidget *parent = nullptr);

    const SkuTableModel &table() const { return *model_; }

Q_SIGNALS:
    void chosen(const std::vector<::catalog::Sku> &skus);

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    void addAxis(const ::catalog::VariantAxis &axis);
    void removeAxis(AxisEdit *edit);
    std::vector<::catalog::VariantAxis> axes() const;
    std::vector<::catalog::Sku> pool() const;
    void combine(const std::vector<::catalog::Sku> &skus);
    void refresh();
    QString effect() const;
    QString problem() const;
    void finish();

    const ::catalog::Sheet sheet_;
    const ::catalog::Product saved_;
    const ::catalog::Market market_;
    std::vector<::catalog::Sku> skus_; // all that were ever here, so that a value that comes back brings its own
    QSet<QString> left_;               // combinations that are not offered, by name
    SkuTableModel *model_;
    SkuTable *table_;
    std::vector<AxisEdit *> edits_;
    QVBoxLayout *axes_ = nullptr;
    QPushButton *more_ = nullptr, *accept_ = nullptr;
    QLabel *summary_ = nullptr;
};

} // namespace ui::catalog
