// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "api/client.h"
#include "catalog/feed.h"
#include "catalog/imagecache.h"
#include "catalog/importer.h"
#include "core/id.h"
#include "core/result.h"
#include "core/time.h"
#include "engine/profile.h"
#include "engine/shops.h"
#include "store/database.h"
#include "sync/dispatcher.h"
#include "sync/plan.h"

#include <QByteArray>
#include <QFuture>
#include <QObject>
#include <QString>

#include <memory>
#include <set>
#include <vector>

namespace vault {
class Secrets;
class TokenCustody;
} // namespace vault

namespace engine {

// The steps of the schema of all parts, in order.
store::Migrations migrations();

class Clients;
class ShopSync;

struct Options {
    QString profile = {};        // empty: Profile::defaultDirectory()
    QString passphraseFile = {}; // empty: the keyring. Else tokens live in a file sealed with this passphrase
    core::Clock clock = {};      // empty: the system's
};

// What connecting needs. The secret comes from the merchant's own app in Partner Center.
struct ConnectRequest {
    App app;
    QByteArray appSecret; // empty: the one that the vault has, for a shop that is connected again
    QString authCode;
};

// Who the journal says did it: the name under which the person is logged in on this computer.
QString actor();

// The whole program without its face: builds all parts over one profile and owns the loops. Lives on one thread
// with an event loop (the command line's main thread, the console's engine thread); its functions are called
// there. One profile, one engine: a second one is refused with store.in_use.
class Engine final : public QObject {
    Q_OBJECT
public:
    // Errors: profile.path, those of store::Database::open, vault.* for the place of the secrets.
    static core::Result<std::unique_ptr<Engine>> open(const Options &options);
    ~Engine() override; // outgoing calls are abandoned; what they carried is read back at the next start

    const Profile &profile() const { return profile_; }
    store::Database &database() { return *database_; }
    store::Connection &reader() { return *reader_; } // of the engine's thread
    core::Instant now() const;

    // ---- shops ----
    core::Result<std::vector<Shop>> shops();
    // The shop that `words` name by id or name; the only one when empty. Errors: shop.none, shop.unknown, shop.which.
    core::Result<Shop> findShop(const QString &words);
    // Exchanges the code and keeps the tokens in the vault; answers the shops that the app may act for now. None is
    // saved before addShops(). Nothing is kept when the exchange is refused. Errors: oauth.code, oauth.app_secret,
    // those of api::Caller.
    QFuture<core::Result<std::vector<Shop>>> authorise(const ConnectRequest &request);
    // Saves those of the granted shops that were chosen and answers them. The access to the others goes again, unless
    // they were connected before, as does the app's secret when no shop needs it.
    QFuture<core::Result<std::vector<Shop>>> addShops(const std::vector<Shop> &granted,
                                                      const std::set<core::ShopId> &chosen);
    // Both, with all shops.
    QFuture<core::Result<std::vector<Shop>>> connectShops(const ConnectRequest &request);
    // Lets the shop's held changes go to the platform (the first sync is read-only); answers how many.
    QFuture<core::Result<qint64>> approve(const core::ShopId &shop);
    core::Result<bool> isApproved(const core::ShopId &shop);
    // The shop takes part in nothing from now on: it isn't read, nothing is sent for it. All its data stays.
    QFuture<core::Result<void>> archive(const core::ShopId &shop);
    // An archived shop takes part again, as it was.
    QFuture<core::Result<void>> restore(const core::ShopId &shop);
    // For good: everything of an archived shop goes: its rows, its pictures and its tokens, which a consent keeps for
    // its other shops. Errors: shop.unknown, shop.active (it isn't archived, or its last reading is just ending),
    // those of the vault; then nothing is lost but the tokens.
    QFuture<core::Result<void>> erase(const core::ShopId &shop);
    ShopConsent consentOf(const Shop &shop) const;
    // The one door to the Seller API, for all connected shops.
    api::Caller &caller();
    // What was learned of the platform's limits and clock, for status and doctor.
    std::vector<api::Quota> quotas() const;
    std::optional<std::chrono::seconds> clockOffset() const;
    vault::Secrets &secrets() { return *secrets_; }

    // ---- the catalog ----
    // Pictures of listings; made at the first call. Errors: image.folder.
    core::Result<catalog::ImageCache *> images();
    // A job that brings the shop's catalog here; start it. It belongs to the caller.
    std::unique_ptr<catalog::CatalogSync> syncCatalog(const Shop &shop, catalog::CatalogSync::Extent extent);
    // The loop that keeps all shops in step, for programs that stay open; made at the first call, and idle until it is
    // started.
    ShopSync &shopSync();
    core::Result<std::shared_ptr<const catalog::ImportContext>> importContext(const Shop &shop, const QString &folder);
    // Fetches the rules of these categories, so that listings in them can be checked.
    QFuture<core::Result<void>> fetchCategoryRules(const Shop &shop, std::vector<catalog::CategoryId> categories);
    // On a thread of the pool. `control` must live until the future ends.
    QFuture<core::Result<std::shared_ptr<const catalog::ImportPlan>>>
    checkImport(std::shared_ptr<const catalog::Import> import, std::shared_ptr<catalog::CheckControl> control);
    QFuture<core::Result<syncing::Applied>> applyImport(std::shared_ptr<const catalog::Import> import,
                                                        std::shared_ptr<const catalog::ImportPlan> plan,
                                                        catalog::Import::Wanted wanted, syncing::Progress progress);

    // ---- the way out ----
    // Sends what is queued for the shop; ends when nothing is left that could go without a person. When the platform
    // can't be reached it waits for it if `patience` says so, else it ends with the error of the last attempts.
    enum class Patience { WaitForever, GiveUp };
    QFuture<core::Result<syncing::Counts>> push(const core::ShopId &shop, Patience patience);
    // Takes one operation of the journal back, 0 the newest that can be. Errors: undo.none, those of syncing::undo.
    QFuture<core::Result<syncing::Applied>> undo(const core::ShopId &shop, qint64 operation);
    syncing::Dispatcher &dispatcher() { return *dispatcher_; }

private:
    Engine(Profile profile, core::Clock clock);
    core::Result<void> start(const Options &options);
    core::Result<void> openSecrets(const QString &passphraseFile);
    void startDispatcher();
    QFuture<core::Result<void>> eraseRows(const core::ShopId &shop);
    QFuture<core::Result<void>> decline(std::vector<Shop> shops, bool isAppUsed);
    core::Result<std::optional<qint64>> newestUndoable(const core::ShopId &shop);

    const Profile profile_;
    const core::Clock clock_;
    std::unique_ptr<store::Database> database_;
    std::unique_ptr<store::Connection> reader_;
    std::unique_ptr<vault::Secrets> secrets_;
    std::unique_ptr<vault::TokenCustody> custody_;
    std::unique_ptr<Clients> clients_;
    std::unique_ptr<catalog::ImageCache> images_;
    std::unique_ptr<syncing::Dispatcher> dispatcher_;
    std::unique_ptr<ShopSync> shopSync_;
};

} // namespace engine
