// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/overview.h"

#include <QStatusBar>
#include <QTimer>

class QLabel;

namespace ui::kit {
class Theme;
}

namespace ui::shell {

// The window's last line: how fresh the copy is, when the consent ends, what the page says, the outbox, the platform's
// pace, the time in the shop's zone. Each has its place, so that nothing jumps.
class StatusLine final : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(kit::Theme &theme, QWidget *parent = nullptr);

    void setOverview(const engine::Overview &overview, const engine::ShopOverview *shop);
    void setPageWords(const QString &words);

Q_SIGNALS:
    void reconnectWanted();

private:
    void refresh();
    QString freshness() const;
    QString consent() const;

    kit::Theme &theme_;
    QLabel *light_, *fresh_, *consent_, *page_, *outbox_, *pace_, *pushed_, *clock_;
    engine::Overview overview_;
    std::optional<engine::ShopOverview> shop_;
    QTimer second_;
};

} // namespace ui::shell
