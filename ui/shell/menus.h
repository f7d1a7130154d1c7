// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/overview.h"
#include "ui/kit/page.h"

#include <QActionGroup>
#include <QList>
#include <QMenu>
#include <QObject>
#include <QPointer>

class QMenuBar;

namespace ui::kit {
class Theme;
}

namespace ui::shell {

// Every command of the frame, once: menu bar, tool bar, palette and shortcut sheet show the same ones. Children of the
// window, which connects them.
class Actions final : public QObject {
    Q_OBJECT
public:
    Actions(kit::Theme &theme, QWidget *window);

    QAction *connectShop, *approve, *reconnect, *removeShop, *removedShops, *demo, *quit;
    QAction *undo, *find;
    QAction *sync, *fullSync, *outbox;
    QAction *notifications, *message; // the centre; to the newest toast
    QAction *back, *forward, *shop;   // through the pages; to the choice of the shop
    QAction *nextPane, *previousPane;
    QAction *narrow, *fullScreen;
    QAction *palette, *shortcuts;
    QActionGroup *themes, *densities; // data: kit::Mode, kit::Density
    QActionGroup *scales;             // data: percent of the text's size
    QList<QAction *> go;              // data: the page's id

    void setPages(const std::vector<kit::Page> &pages);
    void setShop(const engine::ShopOverview *shop); // greys what needs one
    QList<QAction *> all() const;

private:
    QAction *add(const QString &text, const QString &icon = {}, const QKeySequence &keys = {});
    QAction *choice(QActionGroup *group, const QString &text, int data, bool checked);

    kit::Theme &theme_;
    QWidget *window_;
};

// The menus whose contents change.
struct Menus {
    QMenu *go = nullptr;
    QMenu *noun = nullptr;
    QList<QAction *> around; // what stands below the pages
    void setGo(const QList<QAction *> &pages) const;
    void setNoun(const QString &title, const QList<QAction *> &commands) const; // hidden without commands
};
Menus fillMenuBar(QMenuBar &bar, const Actions &actions);

} // namespace ui::shell
