// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/page.h"
#include "ui/shell/alerts.h"
#include "ui/shell/menus.h"
#include "ui/shell/notifications.h"
#include "ui/shell/session.h"

#include <QMainWindow>
#include <QSettings>

#include <map>
#include <memory>

class QFrame;
class QStackedWidget;

namespace ui::kit {
class Theme;
class Toasts;
} // namespace ui::kit

namespace ui::shell {

class Actions;
class FrameBar;
class Navigation;
class Pages;
class ShopDialogs;
class Strip;
class StatusLine;
class WelcomePage;

// The one window: frame around the pages. It knows their list and nothing of what is in them.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    // `settings`: of this operator; kept by the caller.
    MainWindow(kit::Theme &theme, Session &session, QSettings &settings);
    ~MainWindow() override;

    void showPage(const QString &page, const QString &what = {});
    kit::PageWidget *page() const; // the one that is shown, null for none

Q_SIGNALS:
    void demoWanted(); // leave this profile for the demo, or the demo for the merchant's own
    void ownWanted();

protected:
    bool focusNextPrevChild(bool next) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeFrame();
    void connectActions();
    void connectView();
    QStringList keepWork() const; // of all pages: what can't be saved
    // Saves what was typed and goes on; asks first where something can't be saved.
    void leave(const QString &answer, const std::function<void()> &goOn);
    void leaveShop();
    void open(const QString &page, const QString &what);
    kit::PageWidget *make(const kit::Page &page);
    void travel(QStringList &from, QStringList &to);
    void shopChanged();
    void overviewChanged();
    void tellReading(kit::PageWidget &page) const;
    void answerStrip();
    void say(const QString &words, qint64 operation);
    void tellFailure(const core::Error &error);
    void openNotifications();
    void goTo(const QString &page, const QString &what);
    void forget(const core::ShopId &shop);
    void openPalette();
    void openSheet();
    QList<QWidget *> panes() const;

    kit::Theme &theme_;
    Session &session_;
    QSettings &settings_;
    std::unique_ptr<Pages> pages_;
    std::map<QString, kit::PageWidget *> made_;
    QString current_;
    QStringList back_, forward_; // pages
    bool sure_ = false;          // closes without asking
    std::optional<bool> tight_;  // whether the window leaves room for icons only
    Navigation *navigation_;
    QFrame *line_;
    QStackedWidget *stack_;
    WelcomePage *welcome_;
    Strip *strip_;
    StatusLine *status_;
    kit::Toasts *toasts_ = nullptr;
    Notifications notifications_;
    Alerts alerts_;
    std::unique_ptr<ShopDialogs> dialogs_;
    std::unique_ptr<Actions> actions_;
    Menus menus_;
    FrameBar *toolBar_ = nullptr;
};

} // namespace ui::shell
