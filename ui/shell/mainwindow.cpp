// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/kit/focusorder.h"
#include "ui/kit/theme.h"
#include "ui/kit/toast.h"
#include "ui/shell/framebar.h"
#include "ui/shell/menus.h"
#include "ui/shell/navigation.h"
#include "ui/shell/notificationpanel.h"
#include "ui/shell/pages.h"
#include "ui/shell/palette.h"
#include "ui/shell/panes.h"
#include "ui/shell/shopdialogs.h"
#include "ui/shell/shortcutsheet.h"
#include "ui/shell/statusline.h"
#include "ui/shell/strip.h"
#include "ui/shell/welcomepage.h"

#include <QCloseEvent>
#include <QComboBox>
#include <QDateTime>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QToolBar>

namespace ui::shell {
namespace {

constexpr int kNarrowBelow = 1240;
constexpr int kUrgentDays = 8; // of a consent: from the last week on, a strip says it
const QString kGeometry = QStringLiteral("window/geometry");
const QString kPage = QStringLiteral("window/page");
const QString kNarrow = QStringLiteral("window/narrow");
const QString kShop = QStringLiteral("window/shop");

std::optional<int> endsSoon(const engine::ShopOverview &shop)
{
    const auto days = consentDaysLeft(shop, core::instant(QDateTime::currentSecsSinceEpoch()));
    return days && *days < kUrgentDays ? days : std::nullopt;
}

} // namespace

MainWindow::MainWindow(kit::Theme &theme, Session &session, QSettings &settings)
    : theme_(theme)
    , session_(session)
    , settings_(settings)
    , navigation_(new Navigation(theme, this))
    , line_(new QFrame(this))
    , stack_(new QStackedWidget(this))
    , welcome_(new WelcomePage(theme, this))
    , strip_(new Strip(theme, this))
    , status_(new StatusLine(theme, this))
    , notifications_(settings, [] { return std::chrono::system_clock::now(); })
    , alerts_(notifications_, settings, [] { return std::chrono::system_clock::now(); })
    , dialogs_(std::make_unique<ShopDialogs>(theme, session, settings, *this))
    , actions_(std::make_unique<Actions>(theme, this))
{
    setObjectName(QStringLiteral("window"));
    setAcceptDrops(true);
    setWindowTitle(session.isDemo() ? tr("Shopwright, demo") : tr("Shopwright"));
    setMinimumSize(960, 540);
    resize(1440, 900);
    makeFrame();
    connectActions();
    connect(&session_, &Session::failed, welcome_, &WelcomePage::showError);
    connect(&session_, &Session::opened, welcome_, &WelcomePage::showReady);
    connect(&session_, &Session::shopChanged, this, &MainWindow::shopChanged);
    connect(&session_, &Session::overviewChanged, this, &MainWindow::overviewChanged);
    connect(&session_, &Session::told, this, &MainWindow::say);
    connect(&session_, &Session::refused, this, &MainWindow::tellFailure);
    connect(&session_, &Session::erased, this, &MainWindow::forget);
    connect(strip_, &Strip::pressed, this, &MainWindow::answerStrip);
    connect(welcome_, &WelcomePage::demoWanted, this, &MainWindow::demoWanted);
    connect(welcome_, &WelcomePage::connectWanted, dialogs_.get(), &ShopDialogs::connectShop);
    welcome_->showBusy(session.isDemo() ? tr("The demo shop is starting…") : tr("Opening…"));
    restoreGeometry(settings_.value(kGeometry).toByteArray());
    resize(size().boundedTo(screen()->availableSize())); // a laptop's, when it leaves the desk
    shopChanged();
}

MainWindow::~MainWindow() { leaveShop(); }

void MainWindow::makeFrame()
{
    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(strip_);
    column->addWidget(stack_, 1);
    auto *row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(navigation_);
    line_->setObjectName(QStringLiteral("line"));
    line_->setFixedWidth(1);
    row->addWidget(line_);
    row->addLayout(column, 1);
    setCentralWidget(middle);
    toasts_ = new kit::Toasts(middle);
    stack_->addWidget(welcome_);
    setStatusBar(status_);
    menus_ = fillMenuBar(*menuBar(), *actions_);
    toolBar_ = new FrameBar(theme_, *actions_, this);
    addToolBar(toolBar_);
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(actions_->sync, [this] { session_.sync(); });
    on(actions_->fullSync, [this] { session_.sync(::catalog::CatalogSync::Extent::Full); });
    on(actions_->undo, [this] { session_.undo(0); });
    on(actions_->connectShop, [this] { dialogs_->connectShop(); });
    on(actions_->approve, [this] { dialogs_->approve(*session_.shop()); });
    on(actions_->reconnect, [this] { dialogs_->reconnect(session_.shop()->shop); });
    on(actions_->removeShop, [this] { dialogs_->remove(session_.shop()->shop); });
    on(actions_->removedShops, [this] { dialogs_->showRemoved(); });
    on(actions_->notifications, [this] { openNotifications(); });
    on(actions_->message, [this] { toasts_->takeFocus(); });
    on(actions_->demo,
       [this] { leave(tr("Leave"), [this] { session_.isDemo() ? Q_EMIT ownWanted() : Q_EMIT demoWanted(); }); });
    on(actions_->palette, [this] { openPalette(); });
    on(actions_->shortcuts, [this] { openSheet(); });
    on(actions_->back, [this] { travel(back_, forward_); });
    on(actions_->forward, [this] { travel(forward_, back_); });
    on(actions_->shop, [this] { toolBar_->chooseShop(); });
    on(actions_->nextPane, [this] { stepPane(panes(), Step::Next); });
    on(actions_->previousPane, [this] { stepPane(panes(), Step::Previous); });
    on(actions_->quit, [this] { close(); });
    on(actions_->outbox, [this] { showPage(QStringLiteral("activity")); });
    on(actions_->find, [this] {
        if (const kit::PageWidget *shown = page(); shown && shown->findBox())
            shown->findBox()->setFocus(Qt::ShortcutFocusReason);
        else
            openPalette(); // it finds everywhere
    });
    connectView();
    connect(toolBar_, &FrameBar::shopChosen, this, [this](const core::ShopId &shop) {
        leave(tr("Change the shop"), [this, shop] { session_.choose(shop); });
    });
    connect(navigation_, &Navigation::wanted, this, [this](const QString &id) {
        showPage(id);
        if (QGuiApplication::mouseButtons() == Qt::NoButton) // arrows go on
            navigation_->setFocus(Qt::OtherFocusReason);
    });
    connect(navigation_, &Navigation::activated, this, [this] {
        if (kit::PageWidget *shown = page())
            shown->setFocus(Qt::OtherFocusReason);
    });
    connect(status_, &StatusLine::reconnectWanted, actions_->reconnect, &QAction::trigger);
    connect(toasts_, &kit::Toasts::undoRequested, &session_, &Session::undo);
    connect(&notifications_, &Notifications::unreadChanged, toolBar_, &FrameBar::setUnread);
    toolBar_->setUnread(notifications_.unread());
}

void MainWindow::connectView()
{
    connect(actions_->narrow, &QAction::triggered, this, [this](bool narrow) { settings_.setValue(kNarrow, narrow); });
    connect(actions_->narrow, &QAction::toggled, this,
            [this](bool narrow) { navigation_->setForm(narrow ? Navigation::Form::Narrow : Navigation::Form::Wide); });
    connect(actions_->fullScreen, &QAction::triggered, this,
            [this](bool full) { full ? showFullScreen() : showNormal(); });
    connect(actions_->scales, &QActionGroup::triggered, this, [this](const QAction *action) {
        theme_.setTextScale(action->data().toInt() / 100.0);
        settings_.setValue(QStringLiteral("look/text"), action->data());
    });
    connect(actions_->themes, &QActionGroup::triggered, this, [this](const QAction *action) {
        theme_.setMode(kit::Mode(action->data().toInt()));
        settings_.setValue(QStringLiteral("look/mode"), action->data());
    });
    connect(actions_->densities, &QActionGroup::triggered, this, [this](const QAction *action) {
        theme_.setDensity(kit::Density(action->data().toInt()));
        settings_.setValue(QStringLiteral("look/density"), action->data());
    });
}

QStringList MainWindow::keepWork() const
{
    QStringList lost;
    for (const auto &[id, made] : made_)
        if (const QString words = made->keepWork(); !words.isEmpty())
            lost.append(words);
    return lost;
}

void MainWindow::leave(const QString &answer, const std::function<void()> &goOn)
{
    const QStringList lost = keepWork();
    if (lost.isEmpty())
        return goOn();
    overviewChanged(); // the choice of the shop shows where we still are
    dialogs_->confirmLoss(lost, answer, goOn);
}

void MainWindow::leaveShop()
{
    keepWork();
    for (const auto &[id, made] : made_)
        delete made;
    made_.clear();
    current_.clear();
    back_.clear();
    forward_.clear();
    pages_.reset();
}

void MainWindow::shopChanged()
{
    const QString before = current_.isEmpty() ? settings_.value(kPage).toString() : current_;
    leaveShop();
    const engine::ShopOverview *shop = session_.shop();
    navigation_->setVisible(shop);
    line_->setVisible(shop);
    toolBar_->setVisible(shop);
    if (!shop) {
        stack_->setCurrentWidget(welcome_);
        return;
    }
    pages_ = std::make_unique<Pages>(theme_, session_.host(), settings_, shop->shop);
    navigation_->setPages(pages_->list());
    actions_->setPages(pages_->list());
    for (QAction *go : actions_->go)
        connect(go, &QAction::triggered, this, [this, go] { showPage(go->data().toString()); });
    menus_.setGo(actions_->go);
    settings_.setValue(kShop, shop->shop.id.text());
    const bool known = std::ranges::any_of(
        pages_->list(), [&before](const kit::Page &one) { return one.id == before && one.under.isEmpty(); });
    if (!pages_->list().empty())
        showPage(known ? before : pages_->list().front().id);
}

void MainWindow::showPage(const QString &id, const QString &what)
{
    if (!current_.isEmpty() && current_ != id) {
        back_.append(current_);
        forward_.clear();
    }
    open(id, what);
}

void MainWindow::travel(QStringList &from, QStringList &to)
{
    to.append(current_);
    open(from.takeLast(), {});
}

kit::PageWidget *MainWindow::make(const kit::Page &page)
{
    kit::PageWidget *made = page.create(stack_);
    const QString id = page.id;
    stack_->addWidget(made);
    connect(made, &kit::PageWidget::countChanged, this, [this, id](qint64 count) { navigation_->setCount(id, count); });
    connect(made, &kit::PageWidget::statusChanged, this, [this, id](const QString &words) {
        if (current_ == id)
            status_->setPageWords(words);
    });
    connect(made, &kit::PageWidget::wanted, this,
            [this](const QString &other, const QString &wish) { showPage(other, wish); });
    connect(made, &kit::PageWidget::done, this, &MainWindow::say);
    connect(made, &kit::PageWidget::failed, this, &MainWindow::tellFailure);
    return made;
}

void MainWindow::open(const QString &id, const QString &what)
{
    const auto entry = std::ranges::find_if(pages_->list(), [&id](const kit::Page &one) { return one.id == id; });
    if (entry == pages_->list().end())
        return;
    kit::PageWidget *&made = made_[id];
    if (!made) {
        made = make(*entry);
        tellReading(*made);
    }
    current_ = id;
    actions_->back->setEnabled(!back_.isEmpty());
    actions_->forward->setEnabled(!forward_.isEmpty());
    status_->setPageWords({});
    stack_->setCurrentWidget(made);
    navigation_->setCurrent(entry->under.isEmpty() ? id : entry->under);
    menus_.setNoun(entry->noun, made->commands());
    if (entry->under.isEmpty())
        settings_.setValue(kPage, id);
    if (!what.isEmpty())
        made->reveal(what);
    made->setFocus(Qt::OtherFocusReason);
    const QWidget *now = focusWidget();
    const QList<QWidget *> stops = kit::focusStops(*made);
    if (!stops.isEmpty() && !(now && now->isVisible() && made->isAncestorOf(now)))
        stops.first()->setFocus(Qt::OtherFocusReason); // the list that would have it is empty and hidden
}

kit::PageWidget *MainWindow::page() const
{
    const auto made = made_.find(current_);
    return made == made_.end() ? nullptr : made->second;
}

void MainWindow::tellReading(kit::PageWidget &page) const
{
    const engine::ShopOverview *shop = session_.shop();
    if (shop && shop->run && !shop->run->ended)
        page.setReading(kit::PageWidget::Reading{shop->run->done, shop->run->total});
    else
        page.setReading({});
}

void MainWindow::overviewChanged()
{
    const engine::Overview &overview = session_.overview();
    const engine::ShopOverview *shop = session_.shop();
    status_->setOverview(overview, shop);
    toolBar_->setOverview(overview, shop, session_.isDemo() ? FrameBar::Kind::Demo : FrameBar::Kind::Own);
    actions_->setShop(shop);
    actions_->removedShops->setEnabled(!overview.archived.empty());
    alerts_.look(overview);
    for (const auto &[id, made] : made_)
        tellReading(*made);
    if (!shop)
        return strip_->clear();
    if (shop->refused)
        strip_->say(kit::State::Err, tr("%1 has ended its authorization. Your data stays here.").arg(shop->shop.name),
                    tr("Reconnect…"));
    else if (const auto days = endsSoon(*shop))
        strip_->say(kit::State::Warn, tr("%1: %2.").arg(shop->shop.name, consentWords(*days)), tr("Reconnect…"));
    else if (!shop->approved && shop->outbox.held > 0)
        strip_->say(kit::State::Info,
                    tr("%n changes wait here: nothing has been sent to %1 yet.", nullptr, int(shop->outbox.held))
                        .arg(shop->shop.name),
                    tr("Approve sending…"));
    else
        strip_->clear();
}

void MainWindow::answerStrip()
{
    const engine::ShopOverview *shop = session_.shop();
    if (!shop)
        return;
    if (shop->refused || endsSoon(*shop))
        dialogs_->reconnect(shop->shop);
    else
        dialogs_->approve(*shop);
}

void MainWindow::say(const QString &words, qint64 operation) { toasts_->say(words, operation); }

// Seen at once, and to be found again.
void MainWindow::tellFailure(const core::Error &error)
{
    toasts_->say(error.sentence());
    notifications_.add({kit::State::Err, error.sentence(), {}, {}, QStringLiteral("failed/") + error.code});
}

void MainWindow::openNotifications()
{
    auto *panel = new NotificationPanel(theme_, notifications_, this);
    connect(panel, &NotificationPanel::wanted, this, &MainWindow::goTo);
    panel->openUnder(*toolBar_->bell());
}

void MainWindow::goTo(const QString &page, const QString &what)
{
    if (page != kReconnect)
        return pages_ ? showPage(page, what) : void();
    const core::ShopId id(what);
    const auto &shops = session_.overview().shops;
    const auto shop = std::ranges::find(shops, id, [](const engine::ShopOverview &one) { return one.shop.id; });
    if (shop != shops.end()) // it may have been removed since
        dialogs_->reconnect(shop->shop);
}

// The operator's settings know the shop by its id.
void MainWindow::forget(const core::ShopId &shop)
{
    notifications_.forgetShop(shop.text());
    for (const QString &key : settings_.allKeys())
        if (key.contains(shop.text()) || settings_.value(key).toString() == shop.text())
            settings_.remove(key);
    say(tr("Everything of this shop was deleted here."), 0);
}

QList<QWidget *> MainWindow::panes() const
{
    QList<QWidget *> all{toolBar_, navigation_, strip_};
    if (kit::PageWidget *shown = page())
        all += shown->panes();
    else
        all.append(welcome_);
    return all << status_;
}

void MainWindow::openSheet()
{
    std::vector<ShortcutSheet::Section> sections{{tr("Everywhere"), actions_->all(), {}}};
    if (const kit::PageWidget *shown = page()) {
        sections.push_back({tr("On this page"), shown->commands(), {}});
        sections.push_back({tr("In its list"), {}, shown->keys()});
    }
    (new ShortcutSheet(theme_, sections, this))->open();
}

void MainWindow::openPalette()
{
    QList<Palette::Search> searches;
    if (pages_ && std::ranges::any_of(pages_->list(), [](const kit::Page &one) { return one.id == u"catalog"; }))
        searches.append({QStringLiteral("catalog"), tr("Find “%1” in the catalog")});
    QList<Palette::Command> commands;
    if (const kit::PageWidget *shown = page())
        for (QAction *action : shown->commands())
            if (!action->isSeparator())
                commands.append(Palette::Command{action, shown->scopeOf(*action)});
    for (QAction *action : actions_->all())
        commands.append(Palette::Command{action, {}});
    auto *palette = new Palette(theme_, commands, searches, this);
    connect(palette, &Palette::searched, this, [this](const QString &id, const QString &text) { showPage(id, text); });
    palette->show();
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return kit::stepFocus(*this, next ? kit::FocusStep::Next : kit::FocusStep::Previous);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    settings_.setValue(kGeometry, saveGeometry());
    // Everything else is saved at the moment it is done, and what is under way goes on at the next start.
    const QStringList lost = keepWork();
    if (lost.isEmpty() || std::exchange(sure_, false))
        return event->accept();
    event->ignore();
    dialogs_->confirmLoss(lost, tr("Close"), [this] {
        sure_ = true;
        close();
    });
}

namespace {

// A file that can be imported; empty for anything else.
QString droppedTable(const QDropEvent &event)
{
    for (const QUrl &url : event.mimeData()->urls())
        if (const QString path = url.toLocalFile(); path.endsWith(u".csv", Qt::CaseInsensitive) ||
                                                    path.endsWith(u".tsv", Qt::CaseInsensitive) ||
                                                    path.endsWith(u".txt", Qt::CaseInsensitive))
            return path;
    return {};
}

} // namespace

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (pages_ && !droppedTable(*event).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    showPage(QStringLiteral("import"), droppedTable(*event));
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const bool tight = width() < kNarrowBelow;
    if (tight_ != tight)
        actions_->narrow->setChecked(tight || settings_.value(kNarrow).toBool());
    tight_ = tight;
}

} // namespace ui::shell
