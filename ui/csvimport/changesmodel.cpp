// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/csvimport/changesmodel.h"

#include "ui/csvimport/linestore.h"
#include "ui/kit/format.h"

namespace ui::csvimport {
namespace {

using ::catalog::Given;
using ::catalog::GivenSet;
using ::catalog::PlanRow;
using ::catalog::RowKind;

bool passes(const PlanRow &row, ChangeFilter filter)
{
    if (row.kind == RowKind::Rejected)
        return filter == ChangeFilter::Rejected;
    if (row.kind != RowKind::Create && row.kind != RowKind::Update)
        return false;
    const GivenSet changed(QFlag(int(row.changed)));
    constexpr GivenSet prices = Given::Price | Given::ListPrice, texts = Given::Title | Given::Description;
    const bool update = row.kind == RowKind::Update;
    switch (filter) {
    case ChangeFilter::All:
        return true;
    case ChangeFilter::New:
        return !update;
    case ChangeFilter::Price:
        return update && (changed & prices);
    case ChangeFilter::Stock:
        return update && changed.testFlag(Given::Stock);
    case ChangeFilter::Text:
        return update && (changed & texts);
    case ChangeFilter::Other:
        return update && (changed & ~(prices | texts | Given::Stock));
    case ChangeFilter::Alarms:
        return update && row.alarms != 0;
    case ChangeFilter::Rejected:
        return false;
    }
    return false;
}

} // namespace

QString alarmWords(::catalog::AlarmSet alarms, const QString &field)
{
    using ::catalog::Alarm;
    if (field == u"price" && alarms.testFlag(Alarm::PriceMovedFar))
        return ChangesModel::tr("moves by more than half");
    if (field == u"title" && alarms.testFlag(Alarm::TitleHalved))
        return ChangesModel::tr("much shorter");
    if ((field == u"quantity" || field.startsWith(u"stock:")) && alarms.testFlag(Alarm::StockToZero))
        return ChangesModel::tr("sold out");
    return {};
}

QStringList reasons(const ::catalog::ImportLine &line)
{
    QStringList sentences;
    for (const ::catalog::ImportIssue &issue : line.issues)
        if (issue.finding.severity == ::catalog::Severity::Error)
            sentences.append(::catalog::words(issue.finding));
    sentences.removeDuplicates();
    return sentences;
}

ChangesModel::ChangesModel(LineStore &store, const QLocale &locale, QObject *parent)
    : QAbstractTableModel(parent)
    , store_(store)
    , locale_(locale)
{
    connect(&store_, &LineStore::loaded, this, [this] {
        if (!shown_.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kChangeColumns - 1));
    });
}

void ChangesModel::setPlan(ChangeFilter filter)
{
    beginResetModel();
    shown_.clear();
    if (!store_.isEmpty())
        for (quint32 i = 0; i < store_.checked().plan->rows.size(); ++i)
            if (passes(store_.checked().plan->rows[i], filter))
                shown_.push_back(i);
    endResetModel();
    Q_EMIT wantedChanged();
}

qint64 ChangesModel::count(ChangeFilter filter) const
{
    return store_.isEmpty() ? 0 : std::ranges::count_if(store_.checked().plan->rows, [filter](const PlanRow &row) {
        return passes(row, filter);
    });
}

qint64 ChangesModel::wantedCount() const
{
    return store_.isEmpty() ? 0 : std::ranges::count_if(store_.checked().plan->rows, [this](const PlanRow &row) {
        return passes(row, ChangeFilter::All) && !leftOut_.contains(row.number);
    });
}

const PlanRow &ChangesModel::planRow(int row) const { return store_.checked().plan->rows[shown_[size_t(row)]]; }

const ::catalog::ImportLine *ChangesModel::line(int row) const { return store_.line(shown_[size_t(row)]); }

RowKind ChangesModel::kind(int row) const { return planRow(row).kind; }

bool ChangesModel::isWanted(int row) const
{
    return kind(row) != RowKind::Rejected && !leftOut_.contains(planRow(row).number);
}

::catalog::AlarmSet ChangesModel::alarms(int row) const { return ::catalog::AlarmSet(QFlag(planRow(row).alarms)); }

int ChangesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(shown_.size()); }

int ChangesModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : kChangeColumns; }

QString ChangesModel::text(int row, ChangeColumn column) const
{
    if (column == ChangeColumn::Row)
        return kit::count(locale_, planRow(row).number);
    const ::catalog::ImportLine *one = line(row);
    if (!one)
        return {};
    if (column == ChangeColumn::SellerSku)
        return one->sellerSku;
    if (column == ChangeColumn::Title)
        return one->title;
    return changes(row, *one);
}

QString ChangesModel::changes(int row, const ::catalog::ImportLine &line) const
{
    if (kind(row) == RowKind::Rejected)
        return reasons(line).join(u'\n');
    QStringList parts;
    for (const ::catalog::ImportCell &cell : line.cells) {
        const QString change = cell.before.isEmpty() ? tr("%1: %2").arg(cell.label, cell.after)
                                                     : tr("%1: %2 → %3").arg(cell.label, cell.before, cell.after);
        const QString alarm = alarmWords(alarms(row), cell.field);
        parts.append(alarm.isEmpty() ? change : tr("%1, %2").arg(change, alarm));
    }
    return parts.join(u'\n');
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto column = ChangeColumn(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(index.row(), column);
    case Qt::AccessibleTextRole:
        return kind(index.row()) == RowKind::Create && column == ChangeColumn::SellerSku
                   ? tr("New: %1").arg(text(index.row(), column))
                   : text(index.row(), column);
    case Qt::TextAlignmentRole:
        return QVariant((column == ChangeColumn::Row ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    case Qt::CheckStateRole:
        return column == ChangeColumn::Row && kind(index.row()) != RowKind::Rejected
                   ? QVariant(isWanted(index.row()) ? Qt::Checked : Qt::Unchecked)
                   : QVariant();
    default:
        return {};
    }
}

bool ChangesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || kind(index.row()) == RowKind::Rejected)
        return false;
    if (value.toInt() == Qt::Checked)
        leftOut_.remove(planRow(index.row()).number);
    else
        leftOut_.insert(planRow(index.row()).number);
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), kChangeColumns - 1));
    Q_EMIT wantedChanged();
    return true;
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (ChangeColumn(section)) {
    case ChangeColumn::Row:
        return tr("Row");
    case ChangeColumn::SellerSku:
        return tr("Seller SKU");
    case ChangeColumn::Title:
        return tr("Title");
    case ChangeColumn::Changes:
        return tr("What changes");
    }
    return {};
}

Qt::ItemFlags ChangesModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == int(ChangeColumn::Row) && kind(index.row()) != RowKind::Rejected)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

} // namespace ui::csvimport
