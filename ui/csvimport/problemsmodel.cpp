// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/csvimport/problemsmodel.h"

#include "ui/csvimport/celldelegate.h"
#include "ui/csvimport/linestore.h"
#include "ui/kit/format.h"

#include <algorithm>

namespace ui::csvimport {

using ::catalog::Severity;

namespace {

kit::State stateOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return kit::State::Err;
    case Severity::Warning:
        return kit::State::Warn;
    case Severity::Fixed:
        break;
    }
    return kit::State::Ok;
}

// Findings of a row stand beside each other.
quint16 ordinalOf(const std::vector<::catalog::PlanFinding> &findings, quint32 index)
{
    const ::catalog::PlanFinding &one = findings[index];
    quint16 before = 0;
    for (quint32 i = index; i > 0 && findings[i - 1].row == one.row; --i)
        before += findings[i - 1].rule == one.rule && findings[i - 1].column == one.column;
    return before;
}

} // namespace

ProblemsModel::ProblemsModel(LineStore &store, const QLocale &locale, QObject *parent)
    : QAbstractTableModel(parent)
    , store_(store)
    , locale_(locale)
{
    connect(&store_, &LineStore::loaded, this, [this] {
        if (!shown_.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kProblemColumns - 1));
    });
}

void ProblemsModel::setPlan(Severity severity, QLatin1String rule)
{
    beginResetModel();
    shown_.clear();
    if (!store_.isEmpty()) {
        const ::catalog::ImportPlan &plan = *store_.checked().plan;
        std::vector<std::vector<Entry>> byRule(plan.rules.size());
        for (quint32 i = 0; i < plan.findings.size(); ++i) {
            const ::catalog::PlanFinding &one = plan.findings[i];
            if (one.severity != severity || (!rule.isEmpty() && plan.rules[one.rule] != rule))
                continue;
            if (const qint64 row = store_.indexOf(one.row); row >= 0)
                byRule[one.rule].push_back({i, quint32(row), ordinalOf(plan.findings, i)});
        }
        std::ranges::stable_sort(byRule, std::greater(), &std::vector<Entry>::size);
        for (const std::vector<Entry> &entries : byRule)
            shown_.insert(shown_.end(), entries.begin(), entries.end());
    }
    endResetModel();
}

const ::catalog::PlanFinding &ProblemsModel::finding(int row) const
{
    return store_.checked().plan->findings[shown_[size_t(row)].finding];
}

QLatin1String ProblemsModel::rule(int row) const { return store_.checked().plan->rules[finding(row).rule]; }

bool ProblemsModel::isFixable(int row) const
{
    const auto rules = ::catalog::fixableRules();
    return std::ranges::find(rules, rule(row)) != rules.end();
}

qint64 ProblemsModel::count(Severity severity) const
{
    return store_.isEmpty()
               ? 0
               : std::ranges::count(store_.checked().plan->findings, severity, &::catalog::PlanFinding::severity);
}

const ::catalog::ImportIssue *ProblemsModel::issue(int row) const
{
    const ::catalog::ImportLine *line = store_.line(shown_[size_t(row)].row);
    if (!line)
        return nullptr;
    quint16 met = 0;
    for (const ::catalog::ImportIssue &one : line->issues)
        if (one.finding.rule == rule(row) && one.column == finding(row).column && met++ == shown_[size_t(row)].ordinal)
            return &one;
    return nullptr;
}

const std::string *ProblemsModel::edit(int row) const
{
    const auto found = edits_.find(store_.checked().plan->rows[shown_[size_t(row)].row].offset);
    if (found == edits_.end())
        return nullptr;
    const auto cell = found->second.find(finding(row).column);
    return cell == found->second.end() ? nullptr : &cell->second;
}

int ProblemsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(shown_.size()); }

int ProblemsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : kProblemColumns; }

QString ProblemsModel::text(int row, ProblemColumn column) const
{
    if (column == ProblemColumn::Row)
        return kit::count(locale_, finding(row).row);
    if (column == ProblemColumn::Column)
        return finding(row).column < 0 ? tr("whole row")
                                       : store_.checked().import->file().layout().header.value(finding(row).column);
    if (column == ProblemColumn::Becomes)
        if (const std::string *typed = edit(row))
            return QString::fromStdString(*typed);
    const ::catalog::ImportIssue *one = issue(row);
    const ::catalog::ImportLine *line = store_.line(shown_[size_t(row)].row);
    if (!one || !line)
        return {};
    switch (column) {
    case ProblemColumn::SellerSku:
        return line->sellerSku.isEmpty() ? tr("empty") : line->sellerSku;
    case ProblemColumn::Value:
        return one->value.isEmpty() && one->column >= 0 ? tr("empty") : one->value.simplified();
    case ProblemColumn::Problem:
        return ::catalog::words(one->finding);
    case ProblemColumn::Becomes:
        return one->fix.value_or(QString());
    case ProblemColumn::Row:
    case ProblemColumn::Column:
        break;
    }
    return {};
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto column = ProblemColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), column);
    case Qt::EditRole:
        if (column == ProblemColumn::Becomes && text(index.row(), column).isEmpty()) {
            const ::catalog::ImportIssue *one = issue(index.row());
            return one ? one->value : QString();
        }
        return text(index.row(), column);
    case Qt::ToolTipRole:
        return text(index.row(), column);
    case IconRole:
        return column == ProblemColumn::Problem ? QVariant(int(stateOf(finding(index.row()).severity))) : QVariant();
    case ColourRole:
        return column == ProblemColumn::Column ? QVariant(int(kit::State::Neutral)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant((column == ProblemColumn::Row ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    default:
        return {};
    }
}

bool ProblemsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const std::string typed = value.toString().toStdString();
    const ::catalog::ImportIssue *one = issue(index.row());
    if (one && !edit(index.row()) && typed == one->value.toStdString())
        return true; // looked at and left
    edits_[store_.checked().plan->rows[shown_[size_t(index.row())].row].offset][finding(index.row()).column] = typed;
    Q_EMIT dataChanged(index, index);
    Q_EMIT corrected();
    return true;
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == int(ProblemColumn::Row))
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (ProblemColumn(section)) {
    case ProblemColumn::Row:
        return tr("Row");
    case ProblemColumn::SellerSku:
        return tr("Seller SKU");
    case ProblemColumn::Column:
        return tr("Column");
    case ProblemColumn::Value:
        return tr("In the file");
    case ProblemColumn::Problem:
        return tr("Problem");
    case ProblemColumn::Becomes:
        return tr("Becomes");
    }
    return {};
}

Qt::ItemFlags ProblemsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == int(ProblemColumn::Becomes) && finding(index.row()).column >= 0 &&
        finding(index.row()).severity != Severity::Fixed)
        flags |= Qt::ItemIsEditable;
    return flags;
}

} // namespace ui::csvimport
