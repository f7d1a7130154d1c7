// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activitypage.h"

#include "core/follow.h"
#include "ui/activity/details.h"
#include "ui/activity/diagnosticsdialog.h"
#include "ui/activity/journalpanel.h"
#include "ui/activity/outboxpanel.h"
#include "ui/activity/pacepanel.h"
#include "ui/activity/synclist.h"
#include "ui/kit/buttons.h"
#include "ui/kit/format.h"
#include "ui/kit/keep.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include <limits>

namespace ui::activity {
namespace {

using syncing::State;

constexpr int kSide = 320;

std::vector<State> statesOf(int tab)
{
    switch (tab) {
    case ActivityPage::Rejected:
        return {State::Rejected};
    case ActivityPage::Accepted:
        return {State::Accepted};
    default:
        return {State::Queued, State::Sending, State::ReadingBack, State::Held, State::Rejected};
    }
}

} // namespace

ActivityPage::ActivityPage(const kit::Theme &theme, syncing::Commands &commands, QSettings &settings, QWidget *parent)
    : PageWidget(parent)
    , source_(commands)
    , header_(new kit::PageHeader(tr("Activity"), this))
    , tabs_(new QTabBar(this))
    , outbox_(new OutboxPanel(theme, commands, this))
    , journal_(new JournalPanel(commands, this))
    , syncs_(new SyncList(commands, this))
    , details_(new Details(this))
    , lists_(new QStackedWidget(this))
    , pause_(kit::button(QString(), kit::ButtonLook::Secondary, this))
    , retry_(kit::button(tr("Retry all"), kit::ButtonLook::Secondary, this))
{
    setObjectName(QStringLiteral("activityPage"));
    header_->setScope(tr("What left this console, what came in"));
    header_->addControl(pause_);
    header_->addControl(retry_);
    auto *side = new QWidget(this);
    side->setFixedWidth(kSide);
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 0, 0, 0);
    sideColumn->setSpacing(12);
    sideColumn->addWidget(new PacePanel(commands, side));
    sideColumn->addWidget(details_, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 0, 16, 12);
    row->setSpacing(12);
    row->addWidget(makeLists(), 1);
    row->addWidget(side);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header_);
    layout->addLayout(row, 1);
    makeActions();
    kit::keep(*outbox_->view().horizontalHeader(), settings, QStringLiteral("activity/outbox"));
    kit::keep(*journal_->view().horizontalHeader(), settings, QStringLiteral("activity/journal"));
    kit::keep(journal_->parts(), settings, QStringLiteral("activity/journalParts"));
    connect(outbox_, &OutboxPanel::currentChanged, this, [this] { details_->setLine(outbox_->current()); });
    connect(details_, &Details::wanted, outbox_, qOverload<Deed>(&OutboxPanel::act));
    connect(outbox_, &OutboxPanel::done, this, &ActivityPage::done);
    connect(outbox_, &OutboxPanel::failed, this, &ActivityPage::failed);
    connect(journal_, &JournalPanel::done, this, &ActivityPage::done);
    connect(journal_, &JournalPanel::failed, this, &ActivityPage::failed);
    connect(&outbox_->model(), &OutboxModel::countsChanged, this, &ActivityPage::countsChanged);
    connect(pause_, &QPushButton::clicked, this, &ActivityPage::togglePause);
    connect(retry_, &QPushButton::clicked, this, &ActivityPage::retryAll);
    connect(&source_, &syncing::Commands::pauseChanged, this, &ActivityPage::refreshPause);
    refreshPause();
    countsChanged();
    setTab(Outbox);
}

QWidget *ActivityPage::makeLists()
{
    auto *panel = new QFrame(this);
    panel->setObjectName(QStringLiteral("panel"));
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->setAccessibleName(tr("What is listed"));
    for (int tab = Outbox; tab <= Syncs; ++tab)
        tabs_->addTab(QString());
    tabs_->setTabText(Journal, tr("Journal"));
    tabs_->setTabText(Syncs, tr("Readings"));
    lists_->addWidget(outbox_);
    lists_->addWidget(journal_);
    lists_->addWidget(syncs_);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(tabs_);
    layout->addWidget(lists_, 1);
    connect(tabs_, &QTabBar::currentChanged, this, &ActivityPage::setTab);
    return panel;
}

void ActivityPage::makeActions()
{
    const auto add = [this](const QString &text, const QKeySequence &keys, auto slot) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, slot);
        actions_.append(action);
        return action;
    };
    rowActions_ = {add(tr("&Retry"), QKeySequence(Qt::CTRL | Qt::Key_R), [this] { outbox_->act(Deed::Retry); }),
                   add(tr("&Send first"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
                       [this] { outbox_->act(Deed::SendFirst); }),
                   add(tr("&Give up"), QKeySequence::Delete, [this] { outbox_->act(Deed::Cancel); })};
    add(tr("Retry &all"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), [this] { retryAll(); });
    add(tr("&Pause or resume sending"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), [this] { togglePause(); });
    add(tr("&Next list"), QKeySequence(Qt::CTRL | Qt::Key_Tab), [this] { stepTab(1); });
    add(tr("Pre&vious list"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab), [this] { stepTab(-1); });
    add(tr("&Diagnostics…"), QKeySequence(), [this] {
        auto *dialog = new DiagnosticsDialog(source_, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void ActivityPage::stepTab(int by)
{
    tabs_->setCurrentIndex((tabs_->currentIndex() + by + tabs_->count()) % tabs_->count());
}

QString ActivityPage::scopeOf(const QAction &command) const
{
    const bool ofRows = std::ranges::find(rowActions_, &command) != rowActions_.end();
    const auto rows = outbox_->view().selectionModel()->selectedRows().size();
    return ofRows && rows > 0 && tabs_->currentIndex() <= Accepted ? tr("%Ln changes", nullptr, int(rows)) : QString();
}

QList<QWidget *> ActivityPage::panes() { return {header_, tabs_, lists_, details_}; }

void ActivityPage::reveal(const QString &what)
{
    const QStringList names{QStringLiteral("outbox"), QStringLiteral("rejected"), QStringLiteral("accepted"),
                            QStringLiteral("journal"), QStringLiteral("syncs")};
    if (const qsizetype tab = names.indexOf(what); tab >= 0)
        tabs_->setCurrentIndex(int(tab));
}

void ActivityPage::setTab(int tab)
{
    const bool inside = lists_->isAncestorOf(QApplication::focusWidget());
    tabs_->setCurrentIndex(tab);
    details_->setVisible(tab <= Accepted);
    lists_->setCurrentIndex(tab == Journal ? 1 : tab == Syncs ? 2 : 0);
    setFocusProxy(lists_->currentWidget());
    if (inside)
        lists_->currentWidget()->setFocus(Qt::OtherFocusReason);
    if (tab == Journal || tab == Syncs)
        return;
    outbox_->setStates(statesOf(tab), tab == Outbox     ? tr("Nothing waits to be sent.")
                                      : tab == Rejected ? tr("Nothing was rejected.")
                                                        : tr("Nothing was accepted yet."));
}

void ActivityPage::countsChanged()
{
    const syncing::Counts &counts = outbox_->model().counts();
    const auto named = [this](const QString &name, qint64 count) {
        return count > 0 ? name + QStringLiteral("  ") + kit::count(locale(), count) : name;
    };
    tabs_->setTabText(Outbox, named(tr("Outbox"), counts.live() + counts.held + counts.rejected));
    tabs_->setTabText(Rejected, named(tr("Rejected"), counts.rejected));
    tabs_->setTabText(Accepted, named(tr("Accepted"), counts.accepted));
    retry_->setEnabled(counts.rejected > 0);
    Q_EMIT countChanged(counts.rejected + counts.held);
}

void ActivityPage::togglePause()
{
    if (source_.isPaused())
        source_.resume();
    else
        source_.pause();
}

void ActivityPage::refreshPause()
{
    const bool paused = source_.isPaused();
    pause_->setText(paused ? tr("Resume sending") : tr("Pause sending"));
    kit::setIcon(pause_, paused ? QStringLiteral("play") : QStringLiteral("pause"));
}

// All that are rejected, not only those that were looked at.
void ActivityPage::retryAll()
{
    syncing::OutboxFilter filter;
    filter.states = {State::Rejected};
    filter.limit = std::numeric_limits<int>::max();
    core::follow(source_.outbox(filter), this, [this](const core::Result<syncing::OutboxList> &list) {
        if (!list)
            return Q_EMIT failed(list.error());
        std::vector<syncing::Row> rows(list->ids.size());
        for (size_t i = 0; i < rows.size(); ++i)
            rows[i].id = list->ids[i];
        outbox_->act(Deed::Retry, std::move(rows));
    });
}

} // namespace ui::activity
