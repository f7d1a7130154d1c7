// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/importcommands.h"

#include <QWidget>

class QComboBox;
class QSpinBox;
class QTableWidget;

namespace ui::kit {
class Notice;
} // namespace ui::kit

namespace ui::csvimport {

// What each column of the file is: recognised, with samples beside it, and to be corrected. Below, the first rows as
// they will be read.
class ColumnsStep final : public QWidget {
    Q_OBJECT
public:
    explicit ColumnsStep(QWidget *parent = nullptr);

    void setOpened(const ::catalog::ImportCommands::Opened &opened, const tabular::Options &options);
    const tabular::Mapping &mapping() const { return mapping_; }
    // How many columns are used, and how many there are.
    std::pair<int, int> used() const;
    bool isEdited() const { return mapping_ != opened_.proposal.mapping; }
    void setTarget(int column, const QString &target); // empty: not used

Q_SIGNALS:
    void optionsChanged(const tabular::Options &options); // the file must be read anew

private:
    QWidget *makeReading();
    void fillColumns();
    void preview();
    QString columnName(int column) const; // as a mapping calls it
    QString targetOf(int column) const;
    void optionsEdited();

    ::catalog::ImportCommands::Opened opened_;
    tabular::Options options_;
    tabular::Mapping mapping_;
    kit::Notice *notice_;
    QComboBox *encoding_, *delimiter_;
    QSpinBox *headerRow_;
    QTableWidget *columns_, *preview_;
    bool filling_ = false;
};

} // namespace ui::csvimport
