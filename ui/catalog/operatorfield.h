// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/economicoperator.h"

#include <QComboBox>

namespace ui::catalog {

// Manufacturers or responsible persons of a product, chosen by name from those of the shop's account; several are
// separated by ";". Until the account's are known it shows ids and gives back what it was given. GUI thread.
class OperatorField final : public QComboBox {
    Q_OBJECT
public:
    explicit OperatorField(QWidget *parent = nullptr);

    void setIds(const std::vector<QString> &ids);
    void setOperators(const std::vector<::catalog::EconomicOperator> &operators);
    // One that was just made known to the account, added to those that are chosen.
    void add(const ::catalog::EconomicOperator &made);
    std::vector<QString> ids() const;
    // The first name that is none of the account's; empty when all are.
    QString unknownName() const;

private:
    void showIds();
    QString nameOf(const QString &id) const;
    std::vector<QString> names() const;

    std::vector<::catalog::EconomicOperator> operators_;
    std::vector<QString> ids_; // as they were given
    QString shown_;            // their text
};

} // namespace ui::catalog
