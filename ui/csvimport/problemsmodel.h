// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/importcommands.h"
#include "tabular/dialect.h"

#include <QAbstractTableModel>

#include <vector>

namespace ui::csvimport {

class LineStore;

enum class ProblemColumn { Row, SellerSku, Column, Value, Problem, Becomes };
inline constexpr int kProblemColumns = 6;

// What the check found, those of one rule beside each other. "Becomes" takes a value that is read in place of what
// the file says; the file itself stays as it is.
class ProblemsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    ProblemsModel(LineStore &store, const QLocale &locale, QObject *parent = nullptr);

    // Of the store: those of this severity, and of this rule when it isn't empty.
    void setPlan(::catalog::Severity severity, QLatin1String rule = {});
    // The rule of a row, and whether rows that break it can be mended by it.
    QLatin1String rule(int row) const;
    bool isFixable(int row) const;
    qint64 count(::catalog::Severity severity) const;
    // The cells that were corrected, for reading the file anew.
    const tabular::Edits &edits() const { return edits_; }
    void setEdits(const tabular::Edits &edits) { edits_ = edits; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void corrected();

private:
    struct Entry {
        quint32 finding;     // index into the plan's findings
        quint32 row;         // index into its rows
        quint16 ordinal = 0; // among the findings of the row that have this rule and column
    };
    const ::catalog::PlanFinding &finding(int row) const;
    const ::catalog::ImportIssue *issue(int row) const;
    QString text(int row, ProblemColumn column) const;
    const std::string *edit(int row) const;

    LineStore &store_;
    const QLocale locale_;
    std::vector<Entry> shown_;
    tabular::Edits edits_;
};

} // namespace ui::csvimport
