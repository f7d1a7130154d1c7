// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/activity/outboxmodel.h"
#include "ui/activity/wording.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;
class QTableView;

namespace ui::kit {
class EmptyState;
class Theme;
} // namespace ui::kit

namespace ui::activity {

// The rows of the outbox in some states, with what a person can do about them.
class OutboxPanel final : public QWidget {
    Q_OBJECT
public:
    OutboxPanel(const kit::Theme &theme, syncing::Commands &commands, QWidget *parent = nullptr);

    // `emptyWords`: what stands there when no row is in these states.
    void setStates(std::vector<syncing::State> states, const QString &emptyWords);
    OutboxModel &model() { return model_; }
    QTableView &view() const { return *view_; }
    // Does it to all chosen rows for which it is possible.
    void act(Deed deed);
    int possible(Deed deed) const; // how many of the chosen rows
    const syncing::OutboxLine *current() const;

Q_SIGNALS:
    void currentChanged();
    void done(const QString &words, qint64 operation);
    void failed(const core::Error &error);

private:
    void refreshed();
    void actOn(Deed deed, const syncing::Row &row);
    void contextMenu(const QPoint &at);
    void tick();
    std::vector<syncing::Row> chosen() const;

    syncing::Commands &commands_;
    OutboxModel model_;
    QTableView *view_;
    kit::EmptyState *empty_;
    QStackedWidget *stack_;
    QString emptyWords_;
    QTimer second_; // for rows that count down
};

} // namespace ui::activity
