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
            act(*deed, {line->row});
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
    if (none && view_->hasFocus())
        focusPreviousChild(); // to the tabs, before it is hidden
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

std::vector<qint64> OutboxPanel::chosen() const
{
    std::vector<qint64> ids;
    for (const QModelIndex &index : view_->selectionModel()->selectedRows())
        ids.push_back(model_.id(index.row()));
    return ids;
}

bool OutboxPanel::isPossible(Deed deed) const
{
    const QModelIndexList rows = view_->selectionModel()->selectedRows();
    return std::ranges::any_of(rows, [this, deed](const QModelIndex &index) {
        const syncing::OutboxLine *line = model_.line(index.row());
        return line && activity::isPossible(deed, line->row);
    });
}

// Also those rows of the choice that nobody has looked at yet.
void OutboxPanel::act(Deed deed)
{
    core::follow(commands_.lines(chosen()), this,
                 [this, deed](const core::Result<std::vector<syncing::OutboxLine>> &lines) {
                     if (!lines)
                         return Q_EMIT failed(lines.error());
                     std::vector<syncing::Row> rows;
                     for (const syncing::OutboxLine &line : *lines)
                         if (activity::isPossible(deed, line.row))
                             rows.push_back(line.row);
                     act(deed, rows);
                 });
}

void OutboxPanel::act(Deed deed, std::vector<syncing::Row> rows)
{
    if (rows.empty())
        return;
    if (deed == Deed::Approve) { // is of the shop, not of the row
        std::ranges::sort(rows, {}, &syncing::Row::shop);
        const auto again = std::ranges::unique(rows, {}, &syncing::Row::shop);
        rows.erase(again.begin(), again.end());
    }
    const auto tally = std::make_shared<Tally>();
    tally->left = rows.size();
    for (const syncing::Row &row : rows)
        actOn(deed, row, tally);
}

void OutboxPanel::actOn(Deed deed, const syncing::Row &row, const std::shared_ptr<Tally> &tally)
{
    const auto count = [this, deed, tally](const core::Result<qint64> &changes, qint64 operation) {
        if (changes)
            tally->done += *changes;
        else if (!tally->refused)
            tally->refused = changes.error();
        tally->operation = operation;
        if (--tally->left == 0)
            tell(deed, *tally);
    };
    const auto one = [count](const core::Result<void> &result) {
        count(result ? core::Result<qint64>(1) : core::Unexpected(result.error()), 0);
    };
    switch (deed) {
    case Deed::Retry:
        core::follow(commands_.retry(row.id), this, one);
        break;
    case Deed::SendFirst:
        core::follow(commands_.sendFirst(row.id), this, one);
        break;
    case Deed::Approve:
        core::follow(commands_.approve(row.shop), this, [count](const core::Result<qint64> &sent) { count(sent, 0); });
        break;
    case Deed::Cancel:
        core::follow(commands_.cancel(row.id), this, [count](const core::Result<syncing::Applied> &back) {
            count(back ? core::Result<qint64>(1) : core::Unexpected(back.error()), back ? back->operation : 0);
        });
        break;
    }
}

// One sentence for all of it. One change that was given up can be taken back from there, several from the journal.
void OutboxPanel::tell(Deed deed, const Tally &tally)
{
    const int n = int(tally.done);
    if (n > 0 && deed == Deed::Cancel)
        Q_EMIT done(tr("%n changes were given up; what TikTok Shop has stands here again.", nullptr, n),
                    n == 1 ? tally.operation : 0);
    else if (n > 0)
        Q_EMIT done(tr("%n changes are on their way.", nullptr, n), 0);
    if (tally.refused)
        Q_EMIT failed(*tally.refused);
}

void OutboxPanel::contextMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const syncing::OutboxLine *line = current();
    for (const Deed deed : {Deed::Retry, Deed::Approve, Deed::SendFirst, Deed::Cancel})
        if (line && isPossible(deed))
            menu->addAction(wordsOf(deed, line->row), this, [this, deed] { act(deed); });
    if (!menu->isEmpty())
        menu->popup(view_->viewport()->mapToGlobal(at));
}

} // namespace ui::activity
