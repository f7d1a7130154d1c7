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
    // Does it to all chosen rows for which it is possible; done() says once what came of it.
    void act(Deed deed);
    void act(Deed deed, std::vector<syncing::Row> rows); // of which it must be possible
    bool isPossible(Deed deed) const;                    // for one of the chosen rows that are seen
    const syncing::OutboxLine *current() const;

Q_SIGNALS:
    void currentChanged();
    void done(const QString &words, qint64 operation);
    void failed(const core::Error &error);

private:
    void refreshed();
    // What came of a deed done to several rows.
    struct Tally {
        size_t left = 0;
        qint64 done = 0, operation = 0;
        std::optional<core::Error> refused; // the first
    };
    void actOn(Deed deed, const syncing::Row &row, const std::shared_ptr<Tally> &tally);
    void tell(Deed deed, const Tally &tally);
    void contextMenu(const QPoint &at);
    void tick();
    std::vector<qint64> chosen() const;

    syncing::Commands &commands_;
    OutboxModel model_;
    QTableView *view_;
    kit::EmptyState *empty_;
    QStackedWidget *stack_;
    QString emptyWords_;
    QTimer second_; // for rows that count down
};

} // namespace ui::activity
