// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/grid.h"
#include "core/result.h"
#include "store/database.h"

#include <QObject>
#include <QString>
#include <QThread>

#include <atomic>
#include <memory>

namespace catalog {

// The read model of one shop's grid: a thread with a read-only connection of its own that keeps the columns, answers
// queries and fetches lines. Nothing here waits. Lives on the thread of the view, whose event loop brings the signals.
// A new question makes the one before it void: its answer never comes. Answers carry the era of their question.
class GridReader final : public QObject {
    Q_OBJECT
public:
    GridReader(QString databasePath, core::ShopId shop, QObject *parent = nullptr);
    ~GridReader() override; // stops what is under way and waits for it: some ms

    // Asks; the era of the answer. A shop that hasn't been read yet (0.5 us a SKU and product) answers twice: its first
    // lines at once, where the query is of products by title without filters, and the whole later. Those first lines
    // are fetched without being asked for.
    quint64 ask(const GridQuery &query);
    // Lines by key. Whoever asks in one era gets no lines after the next ask().
    void fetch(std::vector<GridKey> keys);
    void sum(const GridSelection &selection);
    // What the database's writer has committed: the columns follow, at most twice a second, and the last question is
    // answered again in the same era when something that matters to it changed.
    void follow(const store::Change &change);

    quint64 era() const { return era_.load(); }

Q_SIGNALS:
    void answered(quint64 era, const catalog::GridAnswer &answer);
    void fetched(quint64 era, const std::vector<catalog::GridRow> &rows);
    void summed(quint64 era, const catalog::GridSums &sums);
    // The last question is being answered anew; lines that were fetched may be out of date.
    void changed();
    void failed(const core::Error &error);

private:
    class Worker;
    template<class Work>
    void post(Work work);

    std::atomic<quint64> era_{0};
    QThread thread_;
    std::unique_ptr<Worker> worker_;
};

} // namespace catalog
