// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/changesmodel.h"

#include "core/follow.h"

namespace ui::activity {
namespace {

constexpr int kPage = 200; // changes

} // namespace

ChangesModel::ChangesModel(syncing::Commands &commands, QObject *parent)
    : QAbstractTableModel(parent)
    , commands_(commands)
{
}

void ChangesModel::setOperation(qint64 operation)
{
    if (operation == operation_)
        return;
    beginResetModel();
    operation_ = operation;
    lines_.clear();
    all_ = operation == 0;
    asking_ = false;
    endResetModel();
    fetchMore({});
}

bool ChangesModel::canFetchMore(const QModelIndex &parent) const { return !parent.isValid() && !all_ && !asking_; }

void ChangesModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    asking_ = true;
    core::follow(commands_.changesOf(operation_, lines_.empty() ? 0 : lines_.back().change, kPage), this,
                 [this, operation = operation_](const core::Result<std::vector<syncing::ChangeLine>> &lines) {
                     if (operation != operation_)
                         return;
                     asking_ = false;
                     if (!lines)
                         return Q_EMIT failed(lines.error());
                     all_ = lines->empty();
                     if (all_)
                         return;
                     beginInsertRows({}, rowCount(), rowCount() + int(lines->size()) - 1);
                     lines_.insert(lines_.end(), lines->begin(), lines->end());
                     endInsertRows();
                 });
}

int ChangesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(lines_.size()); }

int ChangesModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columnCountOfAll; }

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const syncing::ChangeLine &one = lines_[size_t(index.row())];
    const std::array texts{&one.subject, &one.field, &one.before, &one.after};
    const QString &text = *texts[size_t(index.column())];
    return role == Qt::DisplayRole ? text.simplified() : text;
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Subject:
        return tr("Product or SKU");
    case Field:
        return tr("Field");
    case Before:
        return tr("Before");
    case After:
        return tr("After");
    case columnCountOfAll:
        break;
    }
    return {};
}

} // namespace ui::activity
