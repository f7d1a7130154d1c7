// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/csvimport/changesmodel.h"
#include "ui/csvimport/linestore.h"
#include "ui/csvimport/problemsmodel.h"
#include "ui/csvimport/ruleslist.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace ui::kit {
class IndicatorStrip;
class Notice;
class Panel;
class SegmentedControl;
class Theme;
} // namespace ui::kit

namespace ui::csvimport {

// What the check found, in numbers, problem by problem and change by change; mended here, or left out.
class CheckStep final : public QWidget {
    Q_OBJECT
public:
    CheckStep(const kit::Theme &theme, ::catalog::ImportCommands &commands, QWidget *parent = nullptr);

    void setChecked(const ::catalog::ImportCommands::Checked &checked, const QSet<QLatin1String> &fixes);
    void startOver(); // another file: nothing is left out or corrected
    LineStore &store() { return store_; }
    ProblemsModel &problems() { return problems_; }
    ChangesModel &changes() { return changes_; }
    RulesList &rules() { return *rulesList_; }
    void showChanges(ChangeFilter filter);
    bool isEdited() const; // something is corrected, accepted or left out
    void jump(int by);     // to the next (1) or previous (-1) problem of those that are shown

Q_SIGNALS:
    void fixesWanted(const QSet<QLatin1String> &fixes); // check again with these
    void editsWanted(const tabular::Edits &edits);      // read and check again with these
    void wantedChanged();
    void failed(const core::Error &error);

private:
    QWidget *makeProblems();
    QWidget *makeChanges(const kit::Theme &theme);
    void showSomeSeverity();
    void fillIndicators();
    void fillProblems();
    void fillChanges();
    void updateFix();
    void addFixes(const QSet<QLatin1String> &more);
    void toggle(int row);

    LineStore store_;
    ProblemsModel problems_;
    ChangesModel changes_;
    RulesModel rules_;
    QSet<QLatin1String> fixes_;
    std::vector<::catalog::ImportPlan::RuleCount> counts_; // of the plan
    kit::IndicatorStrip *indicators_;
    kit::Notice *notice_;
    kit::Panel *problemsPanel_;
    kit::SegmentedControl *severity_, *filter_;
    RulesList *rulesList_;
    QTableView *problemsView_, *changesView_;
    QPushButton *fixOne_, *fixAll_;
};

} // namespace ui::csvimport
