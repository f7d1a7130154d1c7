// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "store/database.h"
#include "sync/dispatcher.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

namespace engine {

// Waits until nothing of a shop is left that could go to the platform, or until it is clear that the platform can't be
// reached. Deletes itself when it has ended; cancelling the future ends the wait, not the pushing.
class PushWatch final : public QObject {
    Q_OBJECT
public:
    enum class Unreachable { Wait, GiveUp };
    static QFuture<core::Result<syncing::Counts>> run(syncing::Dispatcher &dispatcher, store::Database &database,
                                                      const core::ShopId &shop, Unreachable unreachable);

private:
    PushWatch(syncing::Dispatcher &dispatcher, store::Database &database, const core::ShopId &shop,
              Unreachable unreachable);
    void look();
    void end(core::Result<syncing::Counts> result);

    store::Database &database_;
    const core::ShopId shop_;
    const Unreachable unreachable_;
    std::unique_ptr<store::Connection> reader_;
    QFuture<core::Result<syncing::Counts>> drained_;
    std::optional<core::Error> refused_; // the shop's access was refused
    QPromise<core::Result<syncing::Counts>> promise_;
    bool ended_ = false;
};

} // namespace engine
