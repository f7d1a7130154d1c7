// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/kit/dialog.h"
#include "ui/shell/notifications.h"

class QListView;
class QPushButton;
class QStackedWidget;

namespace ui::kit {
class Theme;
}

namespace ui::shell {

// The notification centre: a list that drops down under the bell. Opening it marks everything read; what was new stays
// marked until it closes. Enter, a double click or Show goes to where one can be seen.
class NotificationPanel final : public kit::Dialog {
    Q_OBJECT
public:
    NotificationPanel(const kit::Theme &theme, Notifications &notifications, QWidget *parent);
    // Its trailing edge under that of the button.
    void openUnder(const QWidget &button);

Q_SIGNALS:
    void wanted(const QString &page, const QString &what);

private:
    void paintEvent(QPaintEvent *event) override;
    void refresh();
    void showCurrent();

    Notifications &notifications_;
    QListView *list_;
    QStackedWidget *stack_;
    QPushButton *show_, *clear_;
};

} // namespace ui::shell
