// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/csvimport/ruleslist.h"

#include "ui/csvimport/celldelegate.h"
#include "ui/csvimport/linestore.h"
#include "ui/kit/format.h"
#include "ui/kit/headerview.h"

namespace ui::csvimport {
namespace {

enum Column { Kind, Count, kColumns };
constexpr int kRowHeight = 31, kCountWidth = 88;

} // namespace

RulesModel::RulesModel(LineStore &store, const QLocale &locale, QObject *parent)
    : QAbstractTableModel(parent)
    , store_(store)
    , locale_(locale)
{
    connect(&store_, &LineStore::loaded, this, [this] {
        if (!shown_.empty())
            Q_EMIT dataChanged(index(1, Kind), index(rowCount() - 1, Kind));
    });
}

void RulesModel::setCounts(const std::vector<::catalog::ImportPlan::RuleCount> &counts, ::catalog::Severity severity)
{
    beginResetModel();
    shown_.clear();
    total_ = 0;
    for (const ::catalog::ImportPlan::RuleCount &one : counts)
        if (one.severity == severity) {
            shown_.push_back(one);
            total_ += one.count;
        }
    endResetModel();
}

QLatin1String RulesModel::rule(int row) const
{
    return row < 1 || row > int(shown_.size()) ? QLatin1String() : shown_[size_t(row - 1)].rule;
}

int RulesModel::rowOf(QLatin1String rule) const
{
    for (size_t i = 0; i < shown_.size(); ++i)
        if (shown_[i].rule == rule)
            return int(i) + 1;
    return 0;
}

QString RulesModel::words(const ::catalog::ImportPlan::RuleCount &count) const
{
    const qint64 row = store_.indexOf(count.firstRow);
    const ::catalog::ImportLine *line = row < 0 ? nullptr : store_.line(size_t(row));
    if (line)
        for (const ::catalog::ImportIssue &issue : line->issues)
            if (issue.finding.rule == count.rule && issue.finding.severity == count.severity)
                return ::catalog::words(issue.finding);
    return {};
}

int RulesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || store_.isEmpty() ? 0 : int(shown_.size()) + 1;
}

int RulesModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant RulesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const bool all = index.row() == 0;
    if (role == Qt::TextAlignmentRole)
        return QVariant((index.column() == Count ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (index.column() == Count)
        return kit::count(locale_, all ? total_ : shown_[size_t(index.row() - 1)].count);
    return all ? tr("All of them") : words(shown_[size_t(index.row() - 1)]);
}

QVariant RulesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Count)
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Count ? tr("How many") : tr("Kind of problem");
}

RulesList::RulesList(RulesModel &model, QWidget *parent)
    : QTableView(parent)
    , model_(model)
{
    setHorizontalHeader(new kit::HeaderView(this));
    setModel(&model);
    setItemDelegate(new CellDelegate(this));
    setAccessibleName(tr("Kinds of problem"));
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    setFrameShape(QFrame::NoFrame);
    horizontalHeader()->resizeSection(Count, kCountWidth);
    horizontalHeader()->setSectionResizeMode(Kind, QHeaderView::Stretch);
    horizontalHeader()->setSectionsMovable(false);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!filling_)
            Q_EMIT ruleChanged();
    });
}

// The kind that was looked at stays, as long as anything has it.
void RulesList::setCounts(const std::vector<::catalog::ImportPlan::RuleCount> &counts, ::catalog::Severity severity)
{
    const QLatin1String before = rule();
    filling_ = true;
    model_.setCounts(counts, severity);
    setCurrentIndex(model_.index(model_.rowOf(before), Kind));
    filling_ = false;
}

QLatin1String RulesList::rule() const { return model_.rule(currentIndex().row()); }

void RulesList::choose(QLatin1String rule) { setCurrentIndex(model_.index(model_.rowOf(rule), Kind)); }

} // namespace ui::csvimport
