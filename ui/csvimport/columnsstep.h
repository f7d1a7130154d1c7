// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/importcommands.h"

#include <QWidget>

class QPushButton;
class QStandardItemModel;
class QTableWidget;

namespace ui::kit {
class Notice;
} // namespace ui::kit

namespace ui::csvimport {

class ReadingBox;
class StepsPanel;

// What each column of the file is: recognised, with samples beside it, and to be corrected; and the steps that its
// values go through. Below, the first rows as they will be read. A column can be used more than once, each time with
// steps of its own, and what no column says can be a fixed value.
class ColumnsStep final : public QWidget {
    Q_OBJECT
public:
    explicit ColumnsStep(QWidget *parent = nullptr);

    void setOpened(const ::catalog::ImportCommands::Opened &opened, const tabular::Options &options);
    const tabular::Mapping &mapping() const { return mapping_; }
    // How many columns are used, and how many there are.
    std::pair<int, int> used() const;
    bool isEdited() const { return mapping_ != before_; }
    void setTarget(int column, const QString &target); // of the column's first use; empty: not used
    // A row of the table. Column -1: a fixed value.
    struct Use {
        int column = -1;
        QString target;
        friend bool operator==(const Use &, const Use &) = default;
    };
    const std::vector<Use> &uses() const { return uses_; }
    void setUse(int row, const QString &target);
    void select(int row);    // its steps are shown
    void addUse(int column); // a row more for this column, or for a fixed value
    StepsPanel &steps() { return *steps_; }

Q_SIGNALS:
    void optionsChanged(const tabular::Options &options); // the file must be read anew

private:
    QWidget *makeColumns();
    void takeMapping();
    void fillTargets();
    std::vector<Use> usesOf() const;
    void fillColumns();
    void fillRow(int row);
    void refresh(const Use &current);
    void showSteps();
    void stepsChanged(const tabular::Binding &binding);
    QString labelOf(const QString &target) const;
    QString shownName(int column) const;
    QString samplesOf(int column) const;
    int columnCount() const;
    void sayWrong(const core::Error *error);
    void preview();
    QString columnName(int column) const; // as a mapping calls it

    ::catalog::ImportCommands::Opened opened_;
    tabular::Mapping mapping_, before_; // before_: without what the person changed
    std::vector<Use> uses_;
    std::vector<int> pending_; // columns of uses that have no target yet
    kit::Notice *notice_;      // about the file
    ReadingBox *reading_;
    kit::Notice *wrong_;          // what keeps the mapping from being used
    QStandardItemModel *targets_; // of all rows' boxes
    QTableWidget *columns_, *preview_;
    QPushButton *again_, *fixed_;
    StepsPanel *steps_;
    bool filling_ = false;
};

} // namespace ui::csvimport
