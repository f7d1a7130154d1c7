// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sync/commands.h"

#include <QTableWidget>

namespace ui::activity {

// What came in: the readings of the shops' catalogs, newest first.
class SyncList final : public QTableWidget {
    Q_OBJECT
public:
    explicit SyncList(syncing::Commands &commands, QWidget *parent = nullptr);
    void refresh();

private:
    void fill(const std::vector<syncing::SyncLine> &lines);

    syncing::Commands &commands_;
};

} // namespace ui::activity
