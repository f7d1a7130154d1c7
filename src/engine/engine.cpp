// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engine.h"

#include "catalog/catalog.h"
#include "catalog/categorytable.h"
#include "catalog/edit.h"
#include "core/follow.h"
#include "engine/clients.h"
#include "engine/erasure.h"
#include "engine/pushwatch.h"
#include "engine/rulesfetch.h"
#include "engine/shopsync.h"
#include "sync/journal.h"
#include "sync/shop.h"
#include "sync/sync.h"
#include "vault/keychain.h"
#include "vault/sealedfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QThread>
#include <QtConcurrentRun>

static void loadResources() { Q_INIT_RESOURCE(engine); }

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(engine)
};

} // namespace

namespace engine {
namespace {

core::Result<vault::Secret> passphraseIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail("vault.passphrase", Words::tr("The passphrase file can’t be read"), path,
                          Words::tr("Give a file that holds the passphrase and nothing else."));
    QByteArray text = file.read(4096);
    while (text.endsWith('\n') || text.endsWith('\r'))
        text.chop(1);
    if (text.isEmpty())
        return core::fail("vault.passphrase", Words::tr("The passphrase file is empty"), path,
                          Words::tr("Write a passphrase into it."));
    return vault::Secret::take(text);
}

} // namespace

store::Migrations migrations()
{
    loadResources();
    store::Migrations all = syncing::migrations();
    for (const store::Migrations &some :
         {store::migrationsIn(QStringLiteral(":/engine/schema")), catalog::migrations()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

QString actor() { return qEnvironmentVariable("USER", QStringLiteral("me")); }

core::Result<std::unique_ptr<Engine>> Engine::open(const Options &options)
{
    auto profile = Profile::open(options.profile);
    if (!profile)
        return core::Unexpected(profile.error());
    const core::Clock clock =
        options.clock ? options.clock : core::Clock([] { return std::chrono::system_clock::now(); });
    std::unique_ptr<Engine> engine(new Engine(std::move(*profile), clock));
    if (auto started = engine->start(options); !started)
        return core::Unexpected(started.error());
    return engine;
}

Engine::Engine(Profile profile, core::Clock clock)
    : profile_(std::move(profile))
    , clock_(std::move(clock))
{
}

Engine::~Engine()
{
    // From the top down: nobody may call what is gone already.
    shopSync_.reset();
    dispatcher_.reset();
    images_.reset();
    clients_.reset();
    reader_.reset();
    database_.reset();
}

core::Result<void> Engine::start(const Options &options)
{
    auto database = store::Database::open(profile_.database(), migrations());
    if (!database) {
        core::Error error = database.error();
        if (error.code == QStringLiteral("store.corrupt"))
            error.remedy = Words::tr("“shopwright-cli repair” saves what is readable and keeps the damaged file.");
        return core::Unexpected(error);
    }
    database_ = std::move(*database);
    auto reader = database_->reader();
    if (!reader)
        return core::Unexpected(reader.error());
    reader_ = std::move(*reader);
    if (auto opened = openSecrets(options.passphraseFile); !opened)
        return opened;
    custody_ = std::make_unique<vault::TokenCustody>(*secrets_);
    clients_ = std::make_unique<Clients>(*database_, *custody_, clock_);
    startDispatcher();
    return {};
}

core::Result<void> Engine::openSecrets(const QString &passphraseFile)
{
    if (!passphraseFile.isEmpty()) {
        auto passphrase = passphraseIn(passphraseFile);
        if (!passphrase)
            return core::Unexpected(passphrase.error());
        auto file = vault::SealedFileSecrets::open(profile_.sealedSecrets(), *passphrase, vault::FileConsent::Given);
        if (!file)
            return core::Unexpected(file.error());
        secrets_ = std::move(*file);
        return {};
    }
    if (QFile::exists(profile_.sealedSecrets()))
        return core::fail("vault.passphrase",
                          Words::tr("This profile keeps its tokens in a file sealed with a passphrase"),
                          profile_.sealedSecrets(), Words::tr("Give the passphrase with --passphrase-file."));
    auto keychain = vault::KeychainSecrets::open(QStringLiteral("Shopwright"), profile_.secretMarkers());
    if (!keychain)
        return core::Unexpected(keychain.error());
    secrets_ = std::move(*keychain);
    return {};
}

void Engine::startDispatcher()
{
    dispatcher_ = std::make_unique<syncing::Dispatcher>(*database_, clock_);
    const catalog::PushContext context{*clients_, *database_, clock_, [this](const core::ShopId &id) {
                                           const auto found = engine::shop(*reader_, id);
                                           return catalog::Market::ofRegion(found && *found ? (*found)->region
                                                                                            : QString());
                                       }};
    for (const auto &pusher : catalog::pushers(context))
        dispatcher_->add(pusher);
    if (const auto all = shops())
        for (const Shop &shop : *all)
            if (shop.archived)
                dispatcher_->pause(shop.id);
}

core::Instant Engine::now() const { return std::chrono::floor<std::chrono::seconds>(clock_()); }

core::Result<std::vector<Shop>> Engine::shops() { return engine::shops(*reader_); }

core::Result<Shop> Engine::findShop(const QString &words)
{
    auto all = shops();
    if (!all)
        return core::Unexpected(all.error());
    std::erase_if(*all, [](const Shop &shop) { return shop.archived; });
    if (all->empty())
        return core::fail("shop.none", Words::tr("No shop is connected"), {},
                          Words::tr("Connect one with “shopwright-cli shop connect”."));
    std::vector<Shop> fitting;
    for (const Shop &shop : *all)
        if (words.isEmpty() || shop.id.text() == words || shop.name.compare(words, Qt::CaseInsensitive) == 0)
            fitting.push_back(shop);
    if (fitting.empty())
        return core::fail("shop.unknown", Words::tr("No connected shop is called “%1”").arg(words), {},
                          Words::tr("“shopwright-cli shop list” shows them."));
    if (fitting.size() > 1)
        return core::fail("shop.which", Words::tr("Several shops are connected"), {},
                          Words::tr("Say which one with --shop ID."));
    return fitting.front();
}

QFuture<core::Result<qint64>> Engine::approve(const core::ShopId &shop)
{
    return database_->write(
        [shop, at = now()](store::Connection &connection) { return syncing::approve(connection, shop, at); });
}

core::Result<bool> Engine::isApproved(const core::ShopId &shop) { return syncing::isApproved(*reader_, shop); }

QFuture<core::Result<void>> Engine::archive(const core::ShopId &shop)
{
    if (shopSync_)
        shopSync_->cancel(shop);
    dispatcher_->pause(shop);
    return core::follow(
        database_->write([shop](store::Connection &connection) { return archiveShop(connection, shop); }), this,
        [this, shop](const core::Result<void> &archived) {
            if (!archived)
                dispatcher_->resume(shop);
            return archived;
        });
}

QFuture<core::Result<void>> Engine::restore(const core::ShopId &shop)
{
    return core::follow(
        database_->write([shop](store::Connection &connection) { return restoreShop(connection, shop); }), this,
        [this, shop](const core::Result<void> &restored) {
            if (restored) {
                dispatcher_->resume(shop);
                if (shopSync_)
                    shopSync_->sync(shop, catalog::CatalogSync::Extent::Incremental);
            }
            return restored;
        });
}

QFuture<core::Result<void>> Engine::erase(const core::ShopId &id)
{
    using Done = core::Result<void>;
    const auto refused = [](core::Error error) { return QtFuture::makeReadyFuture(Done(core::Unexpected(error))); };
    const auto all = shops();
    if (!all)
        return refused(all.error());
    const auto shop = std::ranges::find(*all, id, &Shop::id);
    if (shop == all->end())
        return refused({QStringLiteral("shop.unknown"), Words::tr("This shop is not connected"), id.text(), {}});
    if (!shop->archived || (shopSync_ && shopSync_->isReading(id)))
        return refused({QStringLiteral("shop.active"),
                        shop->archived ? Words::tr("The last reading of this shop is just ending")
                                       : Words::tr("This shop is in use"),
                        shop->name,
                        shop->archived ? Words::tr("Try again in a moment.") : Words::tr("Remove it first.")});
    const auto shared = std::ranges::count_if(
        *all, [&shop](const Shop &one) { return one.app.appKey == shop->app.appKey; }); // itself among them
    return core::follow(
        clients_->forget(*shop, shared > 1 ? Clients::AppSecret::Keep : Clients::AppSecret::Forget), this,
        [this, id](const Done &forgotten) { return forgotten ? eraseRows(id) : QtFuture::makeReadyFuture(forgotten); });
}

QFuture<core::Result<void>> Engine::eraseRows(const core::ShopId &shop)
{
    using Pictures = core::Result<std::vector<catalog::Image>>;
    return core::follow(database_->write([shop](store::Connection &connection) { return eraseShop(connection, shop); }),
                        this, [this, shop](const Pictures &pictures) -> core::Result<void> {
                            if (!pictures)
                                return core::Unexpected(pictures.error());
                            dispatcher_->resume(shop); // there is nothing of it any more
                            auto cache = images();
                            if (!cache)
                                return core::Unexpected(cache.error());
                            (*cache)->forget(*pictures);
                            return {};
                        });
}

ShopConsent Engine::consentOf(const Shop &shop) const { return clients_->consentOf(shop); }

api::Caller &Engine::caller() { return *clients_; }
std::vector<api::Quota> Engine::quotas() const { return clients_->quotas(); }
std::optional<std::chrono::seconds> Engine::clockOffset() const { return clients_->clockOffset(); }

core::Result<catalog::ImageCache *> Engine::images()
{
    if (!images_) {
        catalog::ImageCache::Options options;
        options.folder = profile_.images();
        auto opened = catalog::ImageCache::open(*clients_, options);
        if (!opened)
            return core::Unexpected(opened.error());
        images_ = std::move(*opened);
    }
    return images_.get();
}

std::unique_ptr<catalog::CatalogSync> Engine::syncCatalog(const Shop &shop, catalog::CatalogSync::Extent extent)
{
    // What was changed when is the platform's time; a clock here that is ahead would skip changes.
    const core::Clock platformTime = [this] {
        return clock_() + clients_->clockOffset().value_or(std::chrono::seconds(0));
    };
    return std::make_unique<catalog::CatalogSync>(*clients_, *database_, platformTime, shop.id,
                                                  catalog::Market::ofRegion(shop.region), extent);
}

ShopSync &Engine::shopSync()
{
    if (!shopSync_)
        shopSync_ = std::make_unique<ShopSync>(*this);
    return *shopSync_;
}

core::Result<std::shared_ptr<const catalog::ImportContext>> Engine::importContext(const Shop &shop,
                                                                                  const QString &folder)
{
    auto context = catalog::importContext(*reader_, shop.id, catalog::Market::ofRegion(shop.region), folder);
    if (!context)
        return core::Unexpected(context.error());
    return std::make_shared<const catalog::ImportContext>(std::move(*context));
}

QFuture<core::Result<void>> Engine::fetchCategoryRules(const Shop &shop, std::vector<catalog::CategoryId> categories)
{
    return RulesFetch::run(*clients_, *database_, shop, std::move(categories), now());
}

QFuture<core::Result<std::shared_ptr<const catalog::ImportPlan>>>
Engine::checkImport(std::shared_ptr<const catalog::Import> import, std::shared_ptr<catalog::CheckControl> control)
{
    using Answer = core::Result<std::shared_ptr<const catalog::ImportPlan>>;
    const auto local = catalog::openLocalCatalog(*database_, import->context().shop);
    return QtConcurrent::run([import, control, local]() -> Answer {
        auto plan = import->check(local, *control, std::max(2, QThread::idealThreadCount()));
        if (!plan)
            return core::Unexpected(plan.error());
        return std::make_shared<const catalog::ImportPlan>(std::move(*plan));
    });
}

QFuture<core::Result<syncing::Applied>> Engine::applyImport(std::shared_ptr<const catalog::Import> import,
                                                            std::shared_ptr<const catalog::ImportPlan> plan,
                                                            catalog::Import::Wanted wanted, syncing::Progress progress)
{
    return database_->write([import = std::move(import), plan = std::move(plan), wanted = std::move(wanted),
                             progress = std::move(progress), at = now(),
                             actor = actor()](store::Connection &connection) {
        return import->apply(connection, *plan, wanted, actor, at, progress);
    });
}

QFuture<core::Result<syncing::Counts>> Engine::push(const core::ShopId &shop, Patience patience)
{
    dispatcher_->start();
    return PushWatch::run(*dispatcher_, *database_, shop,
                          patience == Patience::GiveUp ? PushWatch::Unreachable::GiveUp : PushWatch::Unreachable::Wait);
}

core::Result<std::optional<qint64>> Engine::newestUndoable(const core::ShopId &shop)
{
    auto operations = syncing::operations(*reader_, shop, 0, 100);
    if (!operations)
        return core::Unexpected(operations.error());
    for (const syncing::Operation &one : *operations)
        if (one.undoneBy == 0 && one.kind != u"undo" && one.kind != u"merge")
            return std::optional(one.id);
    return std::nullopt;
}

QFuture<core::Result<syncing::Applied>> Engine::undo(const core::ShopId &shop, qint64 operation)
{
    using Answer = core::Result<syncing::Applied>;
    if (operation == 0) {
        const auto newest = newestUndoable(shop);
        if (!newest)
            return QtFuture::makeReadyFuture(Answer(core::Unexpected(newest.error())));
        if (!*newest)
            return QtFuture::makeReadyFuture(Answer(core::fail("undo.none", Words::tr("There is nothing to undo"))));
        operation = **newest;
    }
    const auto found = syncing::operation(*reader_, operation);
    const QString title = found && *found ? Words::tr("Undo: %1").arg((*found)->title) : Words::tr("Undo");
    return syncing::undo(*database_, operation, actor(), title, std::make_shared<catalog::ProductApplier>(), now());
}

} // namespace engine
