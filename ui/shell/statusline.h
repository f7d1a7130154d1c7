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

// The window's last line: how fresh the copy is, what the page says, the outbox, the platform's pace, the time in the
// shop's zone. Each has its place, so that nothing jumps.
class StatusLine final : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(kit::Theme &theme, QWidget *parent = nullptr);

    void setOverview(const engine::Overview &overview, const engine::ShopOverview *shop);
    void setPageWords(const QString &words);
    // For eight seconds; with an operation there is a link that takes it back.
    void tell(const QString &words, qint64 operation);

Q_SIGNALS:
    void undoWanted(qint64 operation);

private:
    void refresh();
    QString freshness() const;

    kit::Theme &theme_;
    QLabel *light_, *fresh_, *page_, *notice_, *outbox_, *pace_, *pushed_, *clock_;
    engine::Overview overview_;
    std::optional<engine::ShopOverview> shop_;
    QTimer second_, quiet_;
};

} // namespace ui::shell
