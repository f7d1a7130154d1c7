// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui::kit {
class Theme;
}

namespace ui::shell {

// What a merchant sees before a shop is connected: two ways to begin, and what became of the last try. Also while a
// profile is being opened.
class WelcomePage final : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(kit::Theme &theme, QWidget *parent = nullptr);

    void showBusy(const QString &words);      // both ways are closed meanwhile
    void showError(const core::Error &error); // and open again
    void showReady();

Q_SIGNALS:
    void demoWanted();
    void connectWanted();

private:
    QWidget *way(const QString &icon, const QString &title, const QString &words, QPushButton *button);

    kit::Theme &theme_;
    QPushButton *demo_, *connect_;
    QLabel *message_;
};

} // namespace ui::shell
