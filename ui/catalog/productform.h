// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/rules.h"
#include "catalog/sheet.h"
#include "ui/kit/fieldframe.h"

#include <QPlainTextEdit>
#include <QTimer>
#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace ui::catalog {

// The fields of a product itself: title, description as its source, package. Checks with the importer's rules as one
// types. GUI thread.
class ProductForm final : public QWidget {
    Q_OBJECT
public:
    explicit ProductForm(QWidget *parent = nullptr);

    void setSheet(const ::catalog::Sheet &sheet, const ::catalog::Market &market);
    // Puts what the fields say into the product.
    void putInto(::catalog::Product &product) const;
    // How many fields can't go as they are.
    int problems() const;
    void focusFirstProblem();

Q_SIGNALS:
    void edited();

private:
    void changed();
    void check();
    QString subject(const QString &field) const;

    ::catalog::Sheet sheet_;
    ::catalog::Market market_;
    QPlainTextEdit *title_, *description_;
    QLineEdit *weight_;
    QLabel *category_, *brand_;
    kit::FieldFrame *titleFrame_, *descriptionFrame_, *weightFrame_;
    QTimer soon_;
    bool filling_ = false;
};

} // namespace ui::catalog
