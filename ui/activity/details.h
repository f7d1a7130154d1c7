// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sync/commands.h"
#include "ui/activity/wording.h"
#include "ui/kit/panel.h"

class QLabel;
class QPushButton;

namespace ui::kit {
class Notice;
} // namespace ui::kit

namespace ui::activity {

// Everything about one row of the outbox: what it brings, what the platform said, and what can be done.
class Details final : public kit::Panel {
    Q_OBJECT
public:
    explicit Details(QWidget *parent = nullptr);
    void setLine(const syncing::OutboxLine *line); // null: nothing is chosen

Q_SIGNALS:
    void wanted(ui::activity::Deed deed);

private:
    QLabel *change_, *subject_, *reason_, *call_, *request_;
    QWidget *facts_;
    kit::Notice *answer_;
    std::vector<std::pair<Deed, QPushButton *>> deeds_;
};

} // namespace ui::activity
