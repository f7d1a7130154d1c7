// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"

#include <QAction>
#include <QList>
#include <QString>
#include <QWidget>

#include <functional>
#include <optional>

namespace ui::kit {

// Keys that a page's lists know by themselves, without a command: for the sheet of shortcuts.
struct Keys {
    QString does;
    QString keys; // as they are written for people
};

// What fills the window beside the navigation. Lives on the GUI's thread; the window owns it and keeps it once made.
class PageWidget : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    // What can be done on this page, with shortcuts: the menu named after the noun, and the command palette. In order;
    // a separator is an action for which isSeparator() holds. Asked for each time the page is shown.
    virtual QList<QAction *> commands() const { return {}; }
    // How much one of the commands would work on now, such as "312 SKUs": shown beside it in the palette. Empty: it
    // isn't about what is selected.
    virtual QString scopeOf(const QAction &command) const
    {
        Q_UNUSED(command)
        return {};
    }
    virtual QList<Keys> keys() const { return {}; }
    // The parts that F6 goes through, in reading order; those that are hidden are passed over.
    virtual QList<QWidget *> panes() { return {this}; }
    // The page is about to go, with its window or its shop: saves what was typed here. Answers in a sentence what can't
    // be saved and would be lost; empty when nothing would.
    virtual QString keepWork() { return {}; }
    // What the find box of the page is; Ctrl+F goes there. Null where there is none.
    virtual QWidget *findBox() const { return nullptr; }
    // The shop of the page is being read: so much is here, of `total` where that is known. Nothing: it isn't.
    struct Reading {
        qint64 done = 0, total = 0;
    };
    virtual void setReading(const std::optional<Reading> &reading) { Q_UNUSED(reading) }
    // Something of this page that the palette or another page asked for: the id of a row, a word to search for.
    virtual void reveal(const QString &what) { Q_UNUSED(what) }

Q_SIGNALS:
    // How many rows of the page want a person; shown in the navigation. 0 hides the number.
    void countChanged(qint64 count);
    // A line for the left of the status bar, such as what is selected; empty takes it away.
    void statusChanged(const QString &words);
    // Another page is wanted: its id and what to show there.
    void wanted(const QString &page, const QString &what);
    // Something was done that can be taken back: shown as a toast with Undo. `operation` 0: nothing to undo.
    void done(const QString &words, qint64 operation);
    // Something that was asked for can't be done: shown as a toast, and kept among the notifications.
    void failed(const core::Error &error);
};

// One entry of the navigation.
struct Page {
    QString id;                                          // "catalog", stable: it is kept in settings
    QString title;                                       // in the user's language
    QString icon;                                        // of the icon set, "package"
    QString noun;                                        // title of the page's menu, "Catalog"
    std::function<PageWidget *(QWidget *parent)> create; // called when the page is shown for the first time
    QString under = {}; // a page without an entry of its own: the one that is marked while it is shown
};

} // namespace ui::kit
