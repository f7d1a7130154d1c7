// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sync/commands.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QSet>
#include <QTimer>

#include <vector>

namespace ui::activity {

// The outbox by state, newest first. Knows the ids of all its rows (8 bytes each) and reads the lines that somebody
// looks at, in windows; a line that isn't there yet has no data. Kept up to date by refresh(), which brings and takes
// rows away one by one, so that selection and scroll position stay. Cost of a refresh: the query of
// syncing::newestIds and one pass; a hundred thousand rows stay fluid.
class OutboxModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Created, Change, Shop, State, Tries, Answer, Action, columnCountOfAll };

    explicit OutboxModel(syncing::Commands &commands, QObject *parent = nullptr);

    // Which rows the list has. Reads them anew.
    void setStates(std::vector<syncing::State> states);
    const syncing::Counts &counts() const { return counts_; }
    bool isRead() const { return read_; } // since the last setStates()

    // Null while it is being read; asks for it then. Valid until the event loop goes on.
    const syncing::OutboxLine *line(int row) const;
    qint64 id(int row) const { return ids_[size_t(row)]; }
    int rowOf(qint64 id) const; // -1: not in the list

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

public Q_SLOTS:
    void refresh();

Q_SIGNALS:
    void countsChanged();
    void refreshed();
    void failed(const core::Error &error);

private:
    struct Kept {
        syncing::OutboxLine line;
        bool fresh = true;
    };
    void take(const syncing::OutboxList &list);
    void change(const std::vector<qint64> &ids);
    void want(int row) const;
    void readWanted();
    void keep(const std::vector<syncing::OutboxLine> &lines);
    QString text(const syncing::OutboxLine &line, int column) const;
    QString toolTip(const syncing::OutboxLine &line, int column) const;

    syncing::Commands &commands_;
    std::vector<syncing::State> states_;
    std::vector<qint64> ids_; // descending
    syncing::Counts counts_;
    mutable QCache<qint64, Kept> lines_;
    mutable QSet<int> wanted_; // rows that somebody looked at and that must be read
    mutable QTimer reading_;
    QSet<qint64> asked_; // and not answered
    quint64 era_ = 0;    // answers of an older one are of another list
    bool asking_ = false, again_ = false, read_ = false;
};

} // namespace ui::activity
