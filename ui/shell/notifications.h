// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/time.h"
#include "ui/kit/tokens.h"

#include <QAbstractListModel>
#include <QString>

#include <vector>

class QSettings;

namespace ui::shell {

// Something that happened without the person, or that failed.
struct Notification {
    kit::State state = kit::State::Info;
    QString words; // one sentence
    QString page;  // where it can be seen, an id of a page or kReconnect; empty: nowhere
    QString what;  // what to show there
    QString kind; // "rejected/SHOP": one that nobody has read yet gives way to a newer one of its kind; empty: all stay
    core::Instant time{};
    bool read = false;
};

// As a notification's page: the shop whose id is `what` is to be connected again.
inline const QString kReconnect = QStringLiteral("reconnect");

// The last 200 notifications, newest first, kept in the operator's settings over restarts. GUI thread.
class Notifications final : public QAbstractListModel {
    Q_OBJECT
public:
    // `settings` must outlive this. What can't be read there is left out.
    Notifications(QSettings &settings, core::Clock clock, QObject *parent = nullptr);

    static constexpr int kMost = 200;
    void add(Notification notification); // its time is now
    void markRead();                     // all of them
    void clear();
    void forgetShop(const QString &shop); // those about it
    int unread() const;
    const Notification &at(int row) const { return list_[size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void unreadChanged(int unread);

private:
    void load();
    void save();

    QSettings &settings_;
    const core::Clock clock_;
    std::vector<Notification> list_;
};

} // namespace ui::shell
