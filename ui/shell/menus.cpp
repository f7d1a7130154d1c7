// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menus.h"

#include "ui/kit/theme.h"

#include <QMenuBar>

namespace ui::shell {

Actions::Actions(kit::Theme &theme, QWidget *window)
    : theme_(theme)
    , window_(window)
{
    connectShop = add(tr("&Connect a shop…"), QStringLiteral("plug"));
    approve = add(tr("&Approve sending…"), QStringLiteral("shield-check"));
    reconnect = add(tr("Rec&onnect this shop…"), QStringLiteral("refresh-cw"));
    removeShop = add(tr("&Remove this shop…"), QStringLiteral("archive"));
    removedShops = add(tr("R&emoved shops…"), QStringLiteral("archive"));
    demo = add(tr("Open the &demo shop"), QStringLiteral("play"));
    quit = add(tr("&Quit"), QStringLiteral("log-out"), QKeySequence::Quit);
    undo = add(tr("&Undo"), QStringLiteral("undo-2"), QKeySequence::Undo);
    find = add(tr("&Find on this page"), QStringLiteral("search"), QKeySequence::Find);
    sync = add(tr("&Sync now"), QStringLiteral("refresh-cw"), QKeySequence(Qt::Key_F5));
    fullSync =
        add(tr("Read the &whole catalog again"), QStringLiteral("database"), QKeySequence(Qt::SHIFT | Qt::Key_F5));
    outbox = add(tr("&Outbox"), QStringLiteral("send"));
    notifications = add(tr("Noti&fications"), QStringLiteral("bell"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M));
    message = add(tr("Go to the last &message"), {}, QKeySequence(Qt::CTRL | Qt::Key_M));
    back = add(tr("&Back"), {}, QKeySequence(Qt::ALT | Qt::Key_Left));
    forward = add(tr("&Forward"), {}, QKeySequence(Qt::ALT | Qt::Key_Right));
    shop = add(tr("Choose the &shop"), QStringLiteral("store"), QKeySequence(Qt::CTRL | Qt::Key_J));
    nextPane = add(tr("&Next part of the window"), {}, QKeySequence(Qt::Key_F6));
    previousPane = add(tr("&Previous part of the window"), {}, QKeySequence(Qt::SHIFT | Qt::Key_F6));
    fullScreen = add(tr("&Full screen"), {}, QKeySequence(Qt::Key_F11));
    fullScreen->setCheckable(true);
    narrow = add(tr("&Narrow navigation"), {}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    narrow->setCheckable(true);
    palette = add(tr("&Go to, find, do…"), QStringLiteral("search"), QKeySequence(Qt::CTRL | Qt::Key_K));
    shortcuts = add(tr("&Keyboard shortcuts"), QStringLiteral("keyboard"), QKeySequence(Qt::CTRL | Qt::Key_Slash));
    shortcuts->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Slash), QKeySequence(Qt::Key_Question)});
    themes = new QActionGroup(this);
    choice(themes, tr("&Light"), int(kit::Mode::Light), theme.mode() == kit::Mode::Light);
    choice(themes, tr("&Dark"), int(kit::Mode::Dark), theme.mode() == kit::Mode::Dark);
    choice(themes, tr("As the s&ystem"), int(kit::Mode::System), theme.mode() == kit::Mode::System);
    scales = new QActionGroup(this);
    for (const int percent : {90, 100, 125, 150})
        choice(scales, tr("Text at %1 %").arg(percent), percent, qRound(theme.textScale() * 100) == percent);
    densities = new QActionGroup(this);
    choice(densities, tr("&Compact"), int(kit::Density::Compact), theme.density() == kit::Density::Compact);
    choice(densities, tr("&Normal"), int(kit::Density::Normal), theme.density() == kit::Density::Normal);
    choice(densities, tr("C&omfortable"), int(kit::Density::Comfortable), theme.density() == kit::Density::Comfortable);
}

QAction *Actions::add(const QString &text, const QString &icon, const QKeySequence &keys)
{
    auto *action = new QAction(text, window_);
    if (!icon.isEmpty())
        action->setIcon(theme_.icon(icon));
    action->setShortcut(keys);
    action->setMenuRole(QAction::NoRole);
    window_->addAction(action);
    return action;
}

QAction *Actions::choice(QActionGroup *group, const QString &text, int data, bool checked)
{
    QAction *action = add(text);
    action->setCheckable(true);
    action->setChecked(checked);
    action->setData(data);
    group->addAction(action);
    return action;
}

void Actions::setPages(const std::vector<kit::Page> &pages)
{
    qDeleteAll(go);
    go.clear();
    for (const kit::Page &page : pages) {
        if (!page.under.isEmpty())
            continue;
        QAction *action = add(page.title, page.icon,
                              go.size() < 9 ? QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + go.size())) : QKeySequence());
        action->setData(page.id);
        go.append(action);
    }
}

void Actions::setShop(const engine::ShopOverview *shop)
{
    const bool reading = shop && shop->run && !shop->run->ended;
    for (QAction *action : {removeShop, reconnect, undo, outbox, find})
        action->setEnabled(shop);
    for (QAction *action : {sync, fullSync})
        action->setEnabled(shop && !reading);
    approve->setEnabled(shop && !shop->approved);
}

QList<QAction *> Actions::all() const
{
    QList<QAction *> list = go;
    list += {sync,        fullSync, undo,      find,       outbox,       notifications, message,
             connectShop, approve,  reconnect, removeShop, removedShops, demo,          narrow};
    list += {back, forward, shop, nextPane, previousPane, fullScreen};
    list += themes->actions();
    list += scales->actions();
    list += densities->actions();
    list += {palette, shortcuts, quit};
    return list;
}

void Menus::setGo(const QList<QAction *> &pages) const
{
    go->clear();
    go->addActions(pages);
    go->addSeparator();
    go->addActions(around);
}

void Menus::setNoun(const QString &title, const QList<QAction *> &commands) const
{
    noun->clear();
    noun->setTitle(title);
    noun->addActions(commands);
    noun->menuAction()->setVisible(!commands.isEmpty());
}

Menus fillMenuBar(QMenuBar &bar, const Actions &actions)
{
    QMenu *file = bar.addMenu(Actions::tr("&File"));
    file->addActions(
        {actions.connectShop, actions.approve, actions.reconnect, actions.removeShop, actions.removedShops});
    file->addSeparator();
    file->addAction(actions.demo);
    file->addSeparator();
    file->addAction(actions.quit);
    QMenu *edit = bar.addMenu(Actions::tr("&Edit"));
    edit->addActions({actions.undo, actions.find});
    QMenu *view = bar.addMenu(Actions::tr("&View"));
    QMenu *theme = view->addMenu(Actions::tr("&Theme"));
    theme->addActions(actions.themes->actions());
    QMenu *density = view->addMenu(Actions::tr("&Density"));
    density->addActions(actions.densities->actions());
    QMenu *scale = view->addMenu(Actions::tr("Text &size"));
    scale->addActions(actions.scales->actions());
    view->addActions({actions.narrow, actions.fullScreen});
    Menus menus;
    menus.go = bar.addMenu(Actions::tr("&Go"));
    menus.around = {actions.back, actions.forward, actions.shop, actions.nextPane, actions.previousPane};
    menus.noun = bar.addMenu(QString());
    menus.noun->menuAction()->setVisible(false);
    QMenu *tools = bar.addMenu(Actions::tr("&Tools"));
    tools->addActions(
        {actions.palette, actions.sync, actions.fullSync, actions.outbox, actions.notifications, actions.message});
    QMenu *help = bar.addMenu(Actions::tr("&Help"));
    help->addAction(actions.shortcuts);
    return menus;
}

} // namespace ui::shell
