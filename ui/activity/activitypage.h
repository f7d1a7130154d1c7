// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sync/commands.h"
#include "ui/kit/page.h"

class QPushButton;
class QSettings;
class QStackedWidget;
class QTabBar;

namespace ui::kit {
class PageHeader;
class Theme;
} // namespace ui::kit

namespace ui::activity {

class Details;
class JournalPanel;
class OutboxPanel;
class SyncList;

// Everything that leaves this console and comes in: the outbox by state with what can be done about each change, the
// journal with undo, the readings of the shops, and the pace that the platform grants.
class ActivityPage final : public kit::PageWidget {
    Q_OBJECT
public:
    enum Tab { Outbox, Rejected, Accepted, Journal, Syncs };

    // `commands` and `settings`, which keep the widths of the person, must outlive the page.
    ActivityPage(const kit::Theme &theme, syncing::Commands &commands, QSettings &settings, QWidget *parent = nullptr);

    QList<QAction *> commands() const override { return actions_; }
    QString scopeOf(const QAction &command) const override;
    QList<QWidget *> panes() override;
    void reveal(const QString &what) override; // "outbox", "rejected", "accepted", "journal", "syncs"
    OutboxPanel &outbox() const { return *outbox_; }
    JournalPanel &journal() const { return *journal_; }
    void setTab(int tab);

private:
    void makeActions();
    QWidget *makeLists();
    void countsChanged();
    void togglePause();
    void refreshPause();
    void retryAll();
    void stepTab(int by);

    syncing::Commands &source_;
    kit::PageHeader *header_;
    QTabBar *tabs_;
    OutboxPanel *outbox_;
    JournalPanel *journal_;
    SyncList *syncs_;
    Details *details_;
    QStackedWidget *lists_;
    QPushButton *pause_, *retry_;
    QList<QAction *> actions_, rowActions_; // rowActions_: those that work on the chosen rows
};

} // namespace ui::activity
