// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/overview.h"

#include <QObject>

#include <functional>

class QSettings;

namespace ui::kit {
class Theme;
}

namespace ui::shell {

class Session;

// What the window asks before it connects, reconnects, approves, removes, deletes or leaves a shop. Each dialog is
// modal to the window and deletes itself.
class ShopDialogs final : public QObject {
    Q_OBJECT
public:
    // All must outlive this.
    ShopDialogs(kit::Theme &theme, Session &session, QSettings &settings, QWidget &window);

    void connectShop();
    void reconnect(const engine::Shop &shop); // in the demo without a dialog
    void approve(const engine::ShopOverview &shop);
    void remove(const engine::Shop &shop);
    // Goes on when the person doesn't mind losing this; one sentence each.
    void confirmLoss(const QStringList &lost, const QString &answer, const std::function<void()> &goOn);
    void showRemoved(); // the archived shops: restore one, or delete its data

private:
    kit::Theme &theme_;
    Session &session_;
    QSettings &settings_;
    QWidget &window_;
};

} // namespace ui::shell
