// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/commands.h"
#include "ui/kit/dialog.h"

#include <QTimer>

#include <atomic>
#include <memory>
#include <vector>

class QLabel;
class QPushButton;
class QTableView;

namespace ui::kit {
class Notice;
class SegmentedControl;
} // namespace ui::kit

namespace ui::catalog {

class BulkForm;
class BulkModel;

// Changes many SKUs by one rule: says what, sees every line before and after, leaves lines out, applies all in one
// operation that can be undone as one. The plan is made anew while one types, elsewhere; nothing waits.
class BulkDialog final : public kit::Dialog {
    Q_OBJECT
public:
    // `skus`: rows. `commands` must outlive the dialog.
    BulkDialog(::catalog::Commands &commands, std::vector<qint64> skus, QWidget *parent = nullptr);
    ~BulkDialog() override;

    // Opened to find a text and put another in its place.
    void startReplacing();
    // Opened to give the first SKU's value of this field to the others.
    void startFilling(::catalog::BulkEdit::Field field);

    BulkForm &form() const { return *form_; }
    QString summary() const;
    BulkModel &model() const { return *model_; }
    QPushButton *applyButton() const { return apply_; }

Q_SIGNALS:
    void applied(const QString &words, qint64 operation);

private:
    QWidget *makeTable();
    void formChanged();
    void chooseCategory();
    void categoryChosen(const ::catalog::CategoryId &category, const QString &path);
    void plan();
    void planned(const std::shared_ptr<const ::catalog::BulkPlan> &plan);
    void refresh();
    QString effect() const;
    QString firstValue() const; // of what is filled down
    void apply();

    ::catalog::Commands &commands_;
    const std::vector<qint64> skus_;
    BulkForm *form_;
    BulkModel *model_;
    QTableView *table_;
    kit::SegmentedControl *filter_;
    kit::Notice *notice_;
    QLabel *summary_;
    QPushButton *apply_;
    QTimer pause_;                              // between the last key and the plan
    std::shared_ptr<std::atomic_bool> current_; // false: the plan under way is wanted no more
    bool applying_ = false;
};

} // namespace ui::catalog
