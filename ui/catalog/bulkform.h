// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/bulkedit.h"
#include "catalog/category.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;

namespace ui::catalog {

// Where a person says what to change of many SKUs.
class BulkForm final : public QWidget {
    Q_OBJECT
public:
    explicit BulkForm(const ::catalog::Market &market, QWidget *parent = nullptr);
    // One choice "Stock, …" for each.
    void setWarehouses(const QHash<QString, QString> &warehouses);
    // Nothing while a value is missing or can't be read; problem() then says why.
    std::optional<::catalog::BulkEdit> edit() const;
    const QString &problem() const { return problem_; }

Q_SIGNALS:
    void changed();

private:
    void fieldChosen();
    void read();
    void readNumber(::catalog::BulkEdit &edit);
    ::catalog::BulkEdit::Field field() const;
    ::catalog::BulkEdit::Way way() const;

    const ::catalog::Market market_;
    QComboBox *field_, *way_, *ending_, *status_;
    QLineEdit *find_, *value_;
    QLabel *unit_;
    std::optional<::catalog::BulkEdit> edit_;
    QString problem_;
};

} // namespace ui::catalog
