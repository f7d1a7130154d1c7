// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/importcommands.h"

#include <QAbstractTableModel>
#include <QLocale>
#include <QTableView>

#include <vector>

namespace ui::csvimport {

class LineStore;

// The kinds of problem of one severity with how often each was met, the most frequent first; above them all together.
// A kind is told by the sentence of the first row that has it.
class RulesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    RulesModel(LineStore &store, const QLocale &locale, QObject *parent = nullptr);

    // `counts` are ImportPlan::countsByRule() of the store's plan.
    void setCounts(const std::vector<::catalog::ImportPlan::RuleCount> &counts, ::catalog::Severity severity);
    QLatin1String rule(int row) const; // empty: all
    int rowOf(QLatin1String rule) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString words(const ::catalog::ImportPlan::RuleCount &count) const;

    LineStore &store_;
    const QLocale locale_;
    std::vector<::catalog::ImportPlan::RuleCount> shown_;
    qint64 total_ = 0;
};

// Shows only the problems of the kind that is current here.
class RulesList final : public QTableView {
    Q_OBJECT
public:
    // `model` must outlive the list.
    explicit RulesList(RulesModel &model, QWidget *parent = nullptr);
    void setCounts(const std::vector<::catalog::ImportPlan::RuleCount> &counts, ::catalog::Severity severity);
    QLatin1String rule() const; // empty: all
    void choose(QLatin1String rule);

Q_SIGNALS:
    void ruleChanged();

private:
    RulesModel &model_;
    bool filling_ = false;
};

} // namespace ui::csvimport
