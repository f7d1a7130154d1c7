// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/category.h"
#include "catalog/variants.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace ui::catalog {

// One property of a listing's variants: its name, one of the category's or the merchant's own, and its values, which
// can be added (several at once, one a line or with semicolons between), renamed, dragged to another place and taken
// out.
class AxisEdit final : public QWidget {
    Q_OBJECT
public:
    // `rules`: the category's sales attributes.
    AxisEdit(const ::catalog::VariantAxis &axis, std::vector<::catalog::AttributeRule> rules,
             QWidget *parent = nullptr);

    const ::catalog::VariantAxis &axis() const { return axis_; }
    void addValues(const QString &typed);

Q_SIGNALS:
    // `axis()` is as it is now. What is renamed keeps its SKUs.
    void renamed(const QString &from);
    void valueRenamed(const QString &from, const ::catalog::AttributeValue &to);
    void valuesChanged();
    void removeWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeName();
    void makeValues();
    void rename();
    void valueEdited(QListWidgetItem *item);
    void readValues();
    void addItem(const ::catalog::AttributeValue &value);
    void fillCompleter();
    const ::catalog::AttributeRule *rule() const;
    ::catalog::AttributeValue valueFor(const QString &name) const;

    ::catalog::VariantAxis axis_;
    const std::vector<::catalog::AttributeRule> rules_;
    QComboBox *name_;
    QListWidget *values_;
    QLineEdit *more_;
};

} // namespace ui::catalog
