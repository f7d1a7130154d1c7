// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sync/commands.h"

#include <QAbstractTableModel>

#include <vector>

namespace ui::activity {

// What one operation of the journal changed, all of it; fetched in pages as the view comes near the end of what is
// here.
class ChangesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Subject, Field, Before, After, columnCountOfAll };

    explicit ChangesModel(syncing::Commands &commands, QObject *parent = nullptr);
    void setOperation(qint64 operation); // 0: none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void failed(const core::Error &error);

private:
    syncing::Commands &commands_;
    qint64 operation_ = 0;
    std::vector<syncing::ChangeLine> lines_;
    bool all_ = true, asking_ = false;
};

} // namespace ui::activity
