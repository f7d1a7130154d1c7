// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/outboxpanel.h"

#include "core/follow.h"
#include "ui/activity/outboxdelegate.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/headerview.h"

#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace ui::activity {
namespace {

constexpr int kRowHeight = 44;

} // namespace

OutboxPanel::OutboxPanel(const kit::Theme &theme, syncing::Commands &commands, QWidget *parent)
    : QWidget(parent)
    , commands_(commands)
    , model_(commands)
    , view_(new QTableView(this))
    , empty_(new kit::EmptyState(this))
    , stack_(new QStackedWidget(this))
{
    view_->setHorizontalHeader(new kit::HeaderView(view_));
    view_->setModel(&model_);
    view_->setItemDelegate(new OutboxDelegate(theme, model_, view_));
    view_->setAccessibleName(tr("Outbox"));
    view_->setShowGrid(false);
    view_->setFrameShape(QFrame::NoFrame);
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setTabKeyNavigation(false);
    view_->setContextMenuPolicy(Qt::CustomContextMenu);
    view_->verticalHeader()->hide();
    view_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view_->verticalHeader()->setDefaultSectionSize(kRowHeight);
    QHeaderView *header = view_->horizontalHeader();
    const std::array widths{88, 240, 110, 156, 50, 200, 90};
    for (int column = 0; column < int(widths.size()); ++column)
        header->resizeSection(column, widths[size_t(column)]);
    header->setSectionResizeMode(OutboxModel::Change, QHeaderView::Stretch);
    header->setSectionResizeMode(OutboxModel::Answer, QHeaderView::Stretch);
    stack_->addWidget(view_);
    stack_->addWidget(empty_);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(stack_);
    setFocusProxy(view_);
    second_.setInterval(1000);
    connect(&second_, &QTimer::timeout, this, &OutboxPanel::tick);
    connect(&model_, &OutboxModel::refreshed, this, &OutboxPanel::refreshed);
    connect(&model_, &OutboxModel::dataChanged, this, &OutboxPanel::currentChanged);
    connect(&model_, &OutboxModel::failed, this, &OutboxPanel::failed);
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this, &OutboxPanel::currentChanged);
    connect(view_, &QTableView::customContextMenuRequested, this, &OutboxPanel::contextMenu);
    connect(view_, &QTableView::clicked, this, [this](const QModelIndex &index) {
        const syncing::OutboxLine *line = index.column() == OutboxModel::Action ? model_.line(index.row()) : nullptr;
        if (const auto deed = line ? firstDeed(line->row) : std::nullopt)
            actOn(*deed, line->row);
    });
    connect(&commands_, &syncing::Commands::outboxChanged, &model_, &OutboxModel::refresh);
}

void OutboxPanel::setStates(std::vector<syncing::State> states, const QString &emptyWords)
{
    emptyWords_ = emptyWords;
    model_.setStates(std::move(states));
}

void OutboxPanel::refreshed()
{
    const bool none = model_.rowCount() == 0;
    if (none)
        empty_->say(QStringLiteral("inbox"), emptyWords_, {});
    stack_->setCurrentWidget(none ? static_cast<QWidget *>(empty_) : view_);
    if (!none && !view_->currentIndex().isValid())
        view_->setCurrentIndex(model_.index(0, 0));
    second_.start();
    Q_EMIT currentChanged();
}

// Only rows that are seen and count down are painted anew.
void OutboxPanel::tick()
{
    bool counting = false;
    const int first = std::max(0, view_->rowAt(0)), height = view_->viewport()->height();
    const int last = view_->rowAt(height - 1) < 0 ? model_.rowCount() - 1 : view_->rowAt(height - 1);
    for (int row = first; row <= last && row < model_.rowCount(); ++row) {
        const syncing::OutboxLine *line = model_.line(row);
        counting |= line && countsDown(line->row, now());
    }
    if (counting)
        view_->viewport()->update();
    else
        second_.stop();
}

const syncing::OutboxLine *OutboxPanel::current() const
{
    const int row = view_->currentIndex().row();
    return row >= 0 && row < model_.rowCount() ? model_.line(row) : nullptr;
}

std::vector<syncing::Row> OutboxPanel::chosen() const
{
    std::vector<syncing::Row> rows;
    for (const QModelIndex &index : view_->selectionModel()->selectedRows())
        if (const syncing::OutboxLine *line = model_.line(index.row()))
            rows.push_back(line->row);
    return rows;
}

int OutboxPanel::possible(Deed deed) const
{
    return int(std::ranges::count_if(chosen(), [deed](const syncing::Row &row) { return isPossible(deed, row); }));
}

void OutboxPanel::act(Deed deed)
{
    for (const syncing::Row &row : chosen())
        if (isPossible(deed, row))
            actOn(deed, row);
}

void OutboxPanel::actOn(Deed deed, const syncing::Row &row)
{
    const auto tell = [this](const core::Result<void> &result) {
        if (!result)
            Q_EMIT failed(result.error());
    };
    switch (deed) {
    case Deed::Retry:
        core::follow(commands_.retry(row.id), this, tell);
        break;
    case Deed::SendFirst:
        core::follow(commands_.sendFirst(row.id), this, tell);
        break;
    case Deed::Approve:
        core::follow(commands_.approve(row.shop), this, [this](const core::Result<qint64> &sent) {
            if (sent)
                Q_EMIT done(tr("%n changes are on their way.", nullptr, int(*sent)), 0);
            else
                Q_EMIT failed(sent.error());
        });
        break;
    case Deed::Cancel:
        core::follow(commands_.cancel(row.id), this, [this](const core::Result<syncing::Applied> &back) {
            if (back)
                Q_EMIT done(tr("The change was given up; what TikTok Shop has stands here again."), back->operation);
            else
                Q_EMIT failed(back.error());
        });
        break;
    }
}

void OutboxPanel::contextMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const syncing::OutboxLine *line = current();
    for (const Deed deed : {Deed::Retry, Deed::Approve, Deed::SendFirst, Deed::Cancel})
        if (line && possible(deed) > 0)
            menu->addAction(wordsOf(deed, line->row), this, [this, deed] { act(deed); });
    if (!menu->isEmpty())
        menu->popup(view_->viewport()->mapToGlobal(at));
}

} // namespace ui::activity
