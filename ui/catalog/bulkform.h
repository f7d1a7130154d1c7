// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/bulkedit.h"
#include "catalog/category.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui::catalog {

// Where a person says what to change of many SKUs.
class BulkForm final : public QWidget {
    Q_OBJECT
public:
    explicit BulkForm(const ::catalog::Market &market, QWidget *parent = nullptr);
    // One choice "Stock, …" for each.
    void setWarehouses(const QHash<QString, QString> &warehouses);
    // What is changed when it opens.
    void setField(::catalog::BulkEdit::Field field);
    // How; where the field can be changed so.
    void setWay(::catalog::BulkEdit::Way way);
    // Sets the focus where a person goes on: at the text to find, else at the value.
    void begin();
    QLineEdit &findField() const { return *find_; }
    QLineEdit &valueField() const { return *value_; }
    // The category to move to, once what it demands is here.
    void setCategory(const ::catalog::CategoryId &category, const QString &path);
    const ::catalog::CategoryId &category() const { return category_; }
    // Nothing while a value is missing or can't be read; problem() then says why.
    std::optional<::catalog::BulkEdit> edit() const;
    const QString &problem() const { return problem_; }

Q_SIGNALS:
    void changed();
    void categoryWanted(); // is to be chosen from the tree

private:
    void nameParts();
    void fillFields();
    void fillWays();
    void fieldChosen();
    void showParts();
    void read();
    void readNumber(::catalog::BulkEdit &edit);
    ::catalog::BulkEdit::Field field() const;
    ::catalog::BulkEdit::Way way() const;

    const ::catalog::Market market_;
    QComboBox *field_, *way_, *ending_, *status_;
    QLineEdit *find_, *value_;
    QCheckBox *case_, *word_, *pattern_; // how `find_` is looked for
    QLabel *unit_;
    QPushButton *chooseCategory_;
    ::catalog::CategoryId category_;
    std::optional<::catalog::BulkEdit> edit_;
    std::optional<::catalog::BulkEdit::Field> asked_; // a field that can't be chosen before the warehouses are here
    QString problem_;
};

} // namespace ui::catalog
