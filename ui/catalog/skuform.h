// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/rules.h"
#include "catalog/sheet.h"
#include "ui/kit/fieldframe.h"

#include <QTimer>
#include <QWidget>

#include <map>

class QLineEdit;

namespace ui::catalog {

// The fields of one SKU: seller SKU, price and list price, barcode, stock in each warehouse. Checks with the importer's
// rules as one types, and tells beside each field what became of it on the platform. GUI thread.
class SkuForm final : public QWidget {
    Q_OBJECT
public:
    // `at`: index of the SKU in the sheet's product.
    SkuForm(const ::catalog::Sheet &sheet, size_t at, const ::catalog::Market &market, QWidget *parent = nullptr);

    void putInto(::catalog::Product &product) const; // fields that can't be read stay as they were
    int problems() const;
    void focusFirstProblem();

Q_SIGNALS:
    void edited();

private:
    kit::FieldFrame *add(const QString &label, QLineEdit *field);
    void check();
    void checkPrice(const ::catalog::Sku &was);
    void checkListPrice(const ::catalog::Sku &was);
    void checkIdentifier(const ::catalog::Sku &was);
    void checkStock(const ::catalog::Sku &was);
    std::optional<::catalog::IdentifierCode> identifier() const;
    std::vector<kit::FieldFrame *> frames() const;
    const ::catalog::Sku &sku() const { return sheet_.product.skus[at_]; }

    const ::catalog::Sheet sheet_;
    const size_t at_;
    const ::catalog::Market market_;
    QLineEdit *sellerSku_, *price_, *listPrice_, *identifier_;
    kit::FieldFrame *sellerSkuFrame_, *priceFrame_, *listPriceFrame_, *identifierFrame_;
    std::map<QString, std::pair<QLineEdit *, kit::FieldFrame *>> stock_; // by warehouse
    QTimer soon_;
};

} // namespace ui::catalog
