// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sync/commands.h"
#include "ui/kit/panel.h"

#include <QTimer>

class QGridLayout;

namespace ui::activity {

// The pace that the platform grants, as learned: per shop and class of calls.
class PacePanel final : public kit::Panel {
    Q_OBJECT
public:
    explicit PacePanel(syncing::Commands &commands, QWidget *parent = nullptr);
    void refresh();

private:
    void fill(const std::vector<syncing::PaceLine> &lines);
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

    syncing::Commands &commands_;
    QWidget *list_ = nullptr;
    QTimer timer_;
};

} // namespace ui::activity
