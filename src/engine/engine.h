// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/id.h"
#include "core/result.h"
#include "core/time.h"
#include "engine/profile.h"
#include "engine/shops.h"
#include "store/database.h"
#include "sync/outbox.h"

#include <QByteArray>
#include <QFuture>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace api {
class Caller;
class Client;
} // namespace api
namespace catalog {
class Feature;
}
namespace syncing {
class Dispatcher;
class Job;
} // namespace syncing
namespace vault {
class Secrets;
}

namespace engine {

struct Options {
    QString profile;        // empty: Profile::defaultDirectory()
    QString passphraseFile; // empty: the keyring. Else tokens live in a file sealed with this passphrase
    core::Clock clock;      // empty: the system's
};

// What connecting needs. The secret comes from the merchant's own app in Partner Center.
struct ConnectRequest {
    App app;
    QByteArray appSecret;
    QString authCode;
};

// The whole program without its face: builds all parts over one profile and owns the loops. Lives on one thread
// with an event loop (the command line's main thread, the console's engine thread); its functions are called
// there. One profile, one engine: a second one is refused with store.in_use.
class Engine final : public QObject {
    Q_OBJECT
public:
    static core::Result<std::unique_ptr<Engine>> open(const Options &options);
    ~Engine() override; // outgoing calls are abandoned; what they carried is read back at the next start

    const Profile &profile() const { return profile_; }
    store::Database &database() { return *database_; }
    // A read-only connection of the engine's thread.
    store::Connection &reader() { return *reader_; }

    // ---- shops ----
    core::Result<std::vector<Shop>> shops();
    // The shop that `words` name by id or name; the only one when empty. Errors: shop.none, shop.unknown, shop.which.
    core::Result<Shop> findShop(const QString &words);
    // Exchanges the code, keeps the tokens in the vault and saves every shop that the app may act for.
    QFuture<core::Result<std::vector<Shop>>> connectShops(const ConnectRequest &request);
    // Lets queued changes of this shop go to the platform. Until then they are Held (first sync is read-only).
    QFuture<core::Result<void>> approve(const core::ShopId &shop);
    QFuture<core::Result<void>> archive(const core::ShopId &shop);
    // The one door to the Seller API, for all connected shops.
    api::Caller &caller();

    // ---- the loops ----
    // Brings the shop's catalog here. The job is the caller's to watch; it belongs to the engine.
    enum class SyncKind { Incremental, Full };
    core::Result<syncing::Job *> syncCatalog(const core::ShopId &shop, SyncKind kind);
    // Sends what is queued for the shop. Ends when nothing is left that could go now.
    QFuture<core::Result<syncing::Counts>> push(const core::ShopId &shop);
    // Reverses one operation of the journal, 0 the newest that is not undone; answers the new operation's id.
    QFuture<core::Result<qint64>> undo(const core::ShopId &shop, qint64 operation);

    syncing::Dispatcher &dispatcher() { return *dispatcher_; }
    catalog::Feature &catalog() { return *catalog_; }

private:
    explicit Engine(Profile profile);
    class Private;
    Profile profile_;
    std::unique_ptr<store::Database> database_;
    std::unique_ptr<store::Connection> reader_;
    std::unique_ptr<catalog::Feature> catalog_;
    std::unique_ptr<syncing::Dispatcher> dispatcher_;
    std::unique_ptr<Private> d;
};

} // namespace engine
