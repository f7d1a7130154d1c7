// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/dialog.h"

#include <QAction>
#include <QList>

class QLineEdit;
class QListWidget;

namespace ui::kit {
class Theme;
}

namespace ui::shell {

// How well `pattern` fits `text`: its letters in order, better at the beginning of words and next to each other. Less
// than 0 when it doesn't. Case and accents are the same. Cost: some us.
int fuzzyScore(const QString &pattern, const QString &text);

// One box to go somewhere, find something and do something. Lists what fits as one types, with shortcuts; Enter takes
// the first. Closes when it has done its work or lost the focus.
class Palette final : public kit::Dialog {
    Q_OBJECT
public:
    // The actions must live as long as this; disabled ones are shown grey and say no.
    struct Command {
        QAction *action;
        QString scope; // how much it would work on, "312 SKUs"
    };
    // What is typed can also be searched for: these are offered below the commands, %1 in their texts stands for it.
    struct Search {
        QString id, words;
    };
    Palette(kit::Theme &theme, const QList<Command> &commands, const QList<Search> &searches, QWidget *parent);

Q_SIGNALS:
    void searched(const QString &id, const QString &text);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fill();
    void take();

    const QList<Command> commands_;
    const QList<Search> searches_;
    QLineEdit *text_;
    QListWidget *list_;
};

} // namespace ui::shell
