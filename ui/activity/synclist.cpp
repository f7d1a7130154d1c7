// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/synclist.h"

#include "core/follow.h"
#include "ui/activity/wording.h"
#include "ui/kit/headerview.h"

namespace ui::activity {
namespace {

constexpr int kRowHeight = 30;

} // namespace

SyncList::SyncList(syncing::Commands &commands, QWidget *parent)
    : QTableWidget(parent)
    , commands_(commands)
{
    setHorizontalHeader(new kit::HeaderView(this));
    setAccessibleName(tr("Readings of the shops"));
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    connect(&commands_, &syncing::Commands::syncsChanged, this, &SyncList::refresh);
    refresh();
}

void SyncList::refresh()
{
    core::follow(commands_.syncs(), this, [this](const core::Result<std::vector<syncing::SyncLine>> &lines) {
        if (lines)
            fill(*lines);
    });
}

void SyncList::fill(const std::vector<syncing::SyncLine> &lines)
{
    clear();
    setColumnCount(4);
    setRowCount(int(lines.size()));
    setHorizontalHeaderLabels({tr("When"), tr("Shop"), tr("State"), tr("What came")});
    horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
    for (int row = 0; row < int(lines.size()); ++row) {
        const syncing::SyncLine &line = lines[size_t(row)];
        const std::array texts{timeOf(line.time, locale(), now()), line.shopName,
                               line.running  ? tr("Reading")
                               : line.failed ? tr("Failed")
                                             : tr("Done"),
                               line.words};
        for (int column = 0; column < int(texts.size()); ++column) {
            auto *item = new QTableWidgetItem(texts[size_t(column)]);
            item->setToolTip(texts[size_t(column)]);
            setItem(row, column, item);
        }
    }
}

} // namespace ui::activity
