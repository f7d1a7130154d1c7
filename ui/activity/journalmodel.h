// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sync/commands.h"

#include <QAbstractTableModel>

#include <vector>

namespace ui::activity {

// What was done in this profile, newest first; older pages are fetched as the view comes near their end.
class JournalModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, What, Who, Shop, Changes, Pushed, columnCountOfAll };

    explicit JournalModel(syncing::Commands &commands, QObject *parent = nullptr);
    void refresh();
    const syncing::JournalLine *line(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void refreshed();
    void failed(const core::Error &error);

private:
    syncing::Commands &commands_;
    std::vector<syncing::JournalLine> lines_;
    bool all_ = false, asking_ = false;
    quint64 era_ = 0;
};

} // namespace ui::activity
