// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/feed.h"
#include "engine/erasure.h"
#include "engine/host.h"
#include "engine/overview.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <set>

namespace ui::shell {

class DemoShop;

// Where a session's data lives.
struct Place {
    engine::Options options;
    bool demo = false;
    QString demoFolder, programs; // of a demo
};

// The engine behind the window and the shop that the window shows. Lives on the GUI's thread; nothing waits.
class Session final : public QObject {
    Q_OBJECT
public:
    explicit Session(Place place, QObject *parent = nullptr);
    ~Session() override;

    // Opens the profile (of the demo: starts its shop first); opened() or failed() follows. May be tried again.
    void open();
    bool isOpen() const { return open_; }
    bool isDemo() const { return place_.demo; }
    engine::Host &host() { return host_; }

    // What the frame shows; follows the database with half a second's delay.
    const engine::Overview &overview() const { return overview_; }
    const engine::ShopOverview *shop() const; // the current one, null where none is connected
    void choose(const core::ShopId &shop);

    // Trades a consent's code for access; answers the shops it is for. Then those that were chosen are read.
    QFuture<core::Result<std::vector<engine::Shop>>> authorise(const engine::ConnectRequest &request);
    QFuture<core::Result<std::vector<engine::Shop>>> addShops(const std::vector<engine::Shop> &granted,
                                                              const std::set<core::ShopId> &chosen);
    void sync(::catalog::CatalogSync::Extent extent = ::catalog::CatalogSync::Extent::Incremental);
    void undo(qint64 operation); // 0: the newest of the current shop
    void approve();              // the current shop's first push
    void archive(const core::ShopId &shop);
    void restore(const core::ShopId &shop);
    // What deleting an archived shop's data would lose, and the deletion itself.
    QFuture<core::Result<engine::ShopLoss>> lossOf(const core::ShopId &shop);
    QFuture<core::Result<void>> erase(const core::ShopId &shop);
    // The demo's consent again, without a browser.
    void reconnectDemo();

Q_SIGNALS:
    void opened();
    void failed(const core::Error &error);
    void overviewChanged();
    void shopChanged(); // another one is the current
    // Something the person asked for is done or went wrong. `operation`: what Undo takes back, or 0.
    void told(const QString &words, qint64 operation);
    void refused(const core::Error &error);
    void erased(const core::ShopId &shop);

private:
    void started();
    QFuture<core::Result<std::vector<engine::Shop>>> connectDemo();
    QFuture<core::Result<std::vector<engine::Shop>>>
    begun(const QFuture<core::Result<std::vector<engine::Shop>>> &connected);
    void look();
    void take(const engine::Overview &overview);

    const Place place_;
    engine::Host host_;
    std::unique_ptr<DemoShop> demo_;
    engine::Overview overview_;
    core::ShopId current_;
    QTimer later_;
    bool ready_ = false; // the demo is not, before its shops are connected
    bool looking_ = false, again_ = false, open_ = false;
};

} // namespace ui::shell
