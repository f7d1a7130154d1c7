// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/overview.h"

#include <QToolBar>

class QComboBox;

namespace ui::kit {
class Chip;
class Theme;
} // namespace ui::kit

namespace ui::shell {

class Actions;

// The window's tool bar: which shop, what is done most, the box that finds everything, and what waits in the outbox.
class FrameBar final : public QToolBar {
    Q_OBJECT
public:
    FrameBar(kit::Theme &theme, const Actions &actions, QWidget *parent = nullptr);

    void setUnread(int notifications);
    QToolButton *bell() const { return bell_; }
    void chooseShop(); // opens the choice
    enum class Kind { Own, Demo };
    void setOverview(const engine::Overview &overview, const engine::ShopOverview *current, Kind kind);

Q_SIGNALS:
    void shopChosen(const core::ShopId &shop);

protected:
    bool event(QEvent *event) override;

private:
    void fitFind();
    QToolButton *addButton(QAction *action);

    kit::Theme &theme_;
    QComboBox *shops_;
    kit::Chip *demo_;
    QAction *demoAction_;
    QPushButton *find_ = nullptr;
    QString findWords_; // with its keys
    QToolButton *outbox_, *bell_;
};

} // namespace ui::shell
