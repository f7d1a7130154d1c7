// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/journalmodel.h"

#include "core/follow.h"
#include "ui/activity/wording.h"
#include "ui/kit/format.h"

#include <limits>

namespace ui::activity {
namespace {

constexpr int kPage = 100;

} // namespace

JournalModel::JournalModel(syncing::Commands &commands, QObject *parent)
    : QAbstractTableModel(parent)
    , commands_(commands)
{
}

void JournalModel::refresh()
{
    const quint64 era = ++era_;
    asking_ = true;
    const int limit = std::max(kPage, int(lines_.size()));
    core::follow(commands_.journal(std::numeric_limits<qint64>::max(), limit), this,
                 [this, era, limit](const core::Result<std::vector<syncing::JournalLine>> &lines) {
                     if (era != era_)
                         return;
                     asking_ = false;
                     if (!lines)
                         return Q_EMIT failed(lines.error());
                     beginResetModel();
                     lines_ = *lines;
                     all_ = int(lines_.size()) < limit;
                     endResetModel();
                     Q_EMIT refreshed();
                 });
}

bool JournalModel::canFetchMore(const QModelIndex &parent) const { return !parent.isValid() && !all_ && !asking_; }

void JournalModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent) || lines_.empty())
        return;
    asking_ = true;
    core::follow(commands_.journal(lines_.back().operation.id, kPage), this,
                 [this, era = era_](const core::Result<std::vector<syncing::JournalLine>> &lines) {
                     if (era != era_)
                         return;
                     asking_ = false;
                     if (!lines)
                         return Q_EMIT failed(lines.error());
                     all_ = int(lines->size()) < kPage;
                     if (lines->empty())
                         return;
                     beginInsertRows({}, int(lines_.size()), int(lines_.size() + lines->size()) - 1);
                     lines_.insert(lines_.end(), lines->begin(), lines->end());
                     endInsertRows();
                 });
}

const syncing::JournalLine *JournalModel::line(int row) const
{
    return row >= 0 && row < rowCount() ? &lines_[size_t(row)] : nullptr;
}

int JournalModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(lines_.size()); }

int JournalModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columnCountOfAll; }

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    const syncing::JournalLine *one = index.isValid() ? line(index.row()) : nullptr;
    if (!one)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((index.column() == Changes ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const QLocale locale;
    switch (Column(index.column())) {
    case Time:
        return timeOf(one->operation.time, locale, now());
    case What:
        return one->operation.undoneBy != 0 ? tr("%1 (undone)").arg(one->operation.title) : one->operation.title;
    case Who:
        return one->operation.actor == u"platform" ? tr("TikTok Shop") : one->operation.actor;
    case Shop:
        return one->shopName;
    case Changes:
        return kit::count(locale, one->operation.changes);
    case Pushed:
        return wordsOf(one->pushed, locale);
    case columnCountOfAll:
        break;
    }
    return {};
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Time:
        return tr("When");
    case What:
        return tr("What was done");
    case Who:
        return tr("By");
    case Shop:
        return tr("Shop");
    case Changes:
        return tr("Changes");
    case Pushed:
        return tr("On TikTok Shop");
    case columnCountOfAll:
        break;
    }
    return {};
}

} // namespace ui::activity
