// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/outboxmodel.h"

#include "core/follow.h"
#include "ui/activity/rowdiff.h"
#include "ui/activity/wording.h"

namespace ui::activity {
namespace {

constexpr int kMost = 200'000; // rows of one list; who has more accepted ones sees the newest
constexpr int kKept = 4'000;   // lines
constexpr int kAround = 20;    // lines read before and after those that are seen
constexpr size_t kRuns = 100;  // beyond, a list is another one

} // namespace

OutboxModel::OutboxModel(syncing::Commands &commands, QObject *parent)
    : QAbstractTableModel(parent)
    , commands_(commands)
    , lines_(kKept)
{
    reading_.setSingleShot(true);
    reading_.setInterval(0);
    connect(&reading_, &QTimer::timeout, this, &OutboxModel::readWanted);
}

void OutboxModel::setStates(std::vector<syncing::State> states)
{
    states_ = std::move(states);
    ++era_;
    asking_ = again_ = read_ = false;
    refresh();
}

void OutboxModel::refresh()
{
    if (asking_) {
        again_ = true;
        return;
    }
    asking_ = true;
    syncing::OutboxFilter filter;
    filter.states = states_;
    filter.limit = kMost;
    core::follow(commands_.outbox(filter), this, [this, era = era_](const core::Result<syncing::OutboxList> &list) {
        if (era != era_)
            return;
        asking_ = false;
        if (list)
            take(*list);
        else
            Q_EMIT failed(list.error());
        if (std::exchange(again_, false))
            refresh();
    });
}

void OutboxModel::take(const syncing::OutboxList &list)
{
    for (const qint64 id : lines_.keys())
        lines_.object(id)->fresh = false;
    asked_.clear(); // what is under way may be old
    change(list.ids);
    const bool others = std::exchange(counts_, list.counts) != list.counts;
    const bool first = !std::exchange(read_, true);
    if (!ids_.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCountOfAll - 1));
    if (others || first)
        Q_EMIT countsChanged();
    Q_EMIT refreshed();
}

void OutboxModel::change(const std::vector<qint64> &ids)
{
    const RowDiff diff = rowDiff(ids_, ids);
    wanted_.clear();
    if (!read_ || diff.removed.size() + diff.inserted.size() > kRuns) {
        beginResetModel();
        ids_ = ids;
        endResetModel();
        return;
    }
    for (auto run = diff.removed.rbegin(); run != diff.removed.rend(); ++run) {
        beginRemoveRows({}, run->row, run->row + run->count - 1);
        ids_.erase(ids_.begin() + run->row, ids_.begin() + run->row + run->count);
        endRemoveRows();
    }
    for (const Run &run : diff.inserted) {
        beginInsertRows({}, run.row, run.row + run.count - 1);
        ids_.insert(ids_.begin() + run.row, ids.begin() + run.row, ids.begin() + run.row + run.count);
        endInsertRows();
    }
}

const syncing::OutboxLine *OutboxModel::line(int row) const
{
    const Kept *kept = lines_.object(id(row));
    if (!kept || !kept->fresh)
        want(row);
    return kept ? &kept->line : nullptr;
}

int OutboxModel::rowOf(qint64 id) const
{
    const auto at = std::lower_bound(ids_.begin(), ids_.end(), id, std::greater());
    return at == ids_.end() || *at != id ? -1 : int(at - ids_.begin());
}

void OutboxModel::want(int row) const
{
    wanted_.insert(row);
    if (!reading_.isActive())
        reading_.start();
}

void OutboxModel::readWanted()
{
    QSet<qint64> ids;
    for (const int wanted : std::exchange(wanted_, {})) {
        const int last = std::min(wanted + kAround, rowCount() - 1);
        for (int row = std::max(wanted - kAround, 0); row <= last; ++row) {
            const Kept *kept = lines_.object(id(row));
            if ((!kept || !kept->fresh) && !asked_.contains(id(row)))
                ids.insert(id(row));
        }
    }
    if (ids.isEmpty())
        return;
    asked_.unite(ids);
    core::follow(commands_.lines({ids.begin(), ids.end()}), this,
                 [this, ids](const core::Result<std::vector<syncing::OutboxLine>> &lines) {
                     if (lines)
                         return keep(*lines);
                     asked_.subtract(ids);
                     Q_EMIT failed(lines.error());
                 });
}

void OutboxModel::keep(const std::vector<syncing::OutboxLine> &lines)
{
    int first = rowCount(), last = -1;
    for (const syncing::OutboxLine &line : lines) {
        const qint64 id = line.row.id;
        // Asked before the last refresh: good enough to show, to be read again.
        const bool fresh = asked_.remove(id);
        lines_.insert(id, new Kept{line, fresh});
        if (const int row = rowOf(id); row >= 0) {
            first = std::min(first, row);
            last = std::max(last, row);
        }
    }
    if (last >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCountOfAll - 1));
}

int OutboxModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ids_.size()); }

int OutboxModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columnCountOfAll; }

QString OutboxModel::text(const syncing::OutboxLine &line, int column) const
{
    switch (Column(column)) {
    case Created:
        return timeOf(line.row.created, QLocale(), now());
    case Change:
        return line.change;
    case Shop:
        return line.shopName;
    case State:
        return chipOf(line.row, now()).text;
    case Tries:
        return QLocale().toString(line.row.attempts);
    case Answer:
        return answerOf(line);
    case Action: {
        const auto deed = firstDeed(line.row);
        return deed ? wordsOf(*deed, line.row) : QString();
    }
    case columnCountOfAll:
        break;
    }
    return {};
}

QString OutboxModel::toolTip(const syncing::OutboxLine &line, int column) const
{
    if (column == Change)
        return line.change + u'\n' + line.subject +
               (line.product.isEmpty() ? QString() : QString(u'\n' + line.product));
    if (column == Answer && line.row.error)
        return line.row.error->sentence();
    return text(line, column);
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Tries ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const auto *shown = line(index.row());
    if (!shown)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return index.column() == Change ? QVariant(shown->change + u", " + shown->subject)
                                        : QVariant(text(*shown, index.column()));
    case Qt::AccessibleDescriptionRole:
        return index.column() == State ? shown->reason : QString();
    case Qt::ToolTipRole:
        return toolTip(*shown, index.column());
    default:
        return {};
    }
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Tries ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (Column(section)) {
    case Created:
        return tr("Created");
    case Change:
        return tr("Change");
    case Shop:
        return tr("Shop");
    case State:
        return tr("State");
    case Tries:
        return tr("Tries");
    case Answer:
        return tr("Answer");
    case Action:
        return role == Qt::AccessibleTextRole ? tr("Action") : QString();
    case columnCountOfAll:
        break;
    }
    return {};
}

} // namespace ui::activity
