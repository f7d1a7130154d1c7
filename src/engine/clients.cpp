// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/clients.h"

#include "contract/contract.h"
#include "core/follow.h"
#include "sync/cursor.h"

#include <QCoreApplication>
#include <QPromise>

namespace engine {
namespace {

// What was learned is kept with the cursors, under no shop.
const core::ShopId kNoShop;

QString keyOf(const App &app) { return app.appKey + u'@' + app.apiUrl; }
QString learnedName(const QString &key) { return QStringLiteral("api.learned:") + key; }

template<class T>
QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

} // namespace

Clients::Clients(store::Database &database, vault::TokenCustody &custody, core::Clock clock)
    : database_(database)
    , custody_(custody)
    , clock_(std::move(clock))
{
}

Clients::~Clients()
{
    for (const auto &[key, entry] : entries_)
        keepLearned(key);
}

void Clients::keepLearned(const QString &key)
{
    const QJsonObject learned = entries_.at(key).client->learned();
    if (learned.isEmpty())
        return;
    const core::Instant now = std::chrono::floor<std::chrono::seconds>(clock_());
    // Written when the database closes at the latest; losing it costs some seconds of learning.
    [[maybe_unused]] const auto written =
        database_.write([learned, name = learnedName(key), now](store::Connection &connection) {
            return syncing::saveCursor(connection, kNoShop, name, learned, now);
        });
}

core::Result<App> Clients::appOf(const core::ShopId &shop)
{
    if (!reader_) {
        auto reader = database_.reader();
        if (!reader)
            return core::Unexpected(reader.error());
        reader_ = std::move(*reader);
    }
    auto found = engine::shop(*reader_, shop);
    if (!found)
        return core::Unexpected(found.error());
    if (!*found)
        return core::fail("shop.unknown", QCoreApplication::translate("engine", "This shop is not connected"),
                          shop.text());
    return (*found)->app;
}

QFuture<core::Result<api::Client *>> Clients::client(const App &app, Anew anew)
{
    const QString key = keyOf(app);
    if (anew == Anew::Yes)
        entries_.erase(key);
    auto at = entries_.find(key);
    if (at == entries_.end()) {
        api::Options options;
        options.apiUrl = QUrl(app.apiUrl);
        options.authUrl = QUrl(app.authUrl);
        options.appKey = app.appKey;
        options.extraCaFile = app.caFile;
        Entry entry;
        entry.client = std::make_unique<api::Client>(options, contract::Contract::builtIn(), custody_, clock_);
        if (reader_) {
            const auto learned = syncing::cursor(*reader_, kNoShop, learnedName(key));
            if (learned && *learned)
                entry.client->useLearned((*learned)->value);
        }
        entry.opened = entry.client->open();
        at = entries_.emplace(key, std::move(entry)).first;
    }
    return core::follow(at->second.opened, this,
                        [this, key](const core::Result<void> &opened) -> core::Result<api::Client *> {
                            const auto entry = entries_.find(key);
                            if (entry == entries_.end())
                                return core::fail("api.cancelled", {});
                            if (!opened) {
                                const core::Error error = opened.error();
                                entries_.erase(entry); // a locked keyring may be open the next time
                                return core::Unexpected(error);
                            }
                            return entry->second.client.get();
                        });
}

QFuture<core::Result<api::Answer>> Clients::call(const core::ShopId &shop, const api::Request &request)
{
    const auto app = appOf(shop);
    if (!app)
        return ready(core::Result<api::Answer>(core::Unexpected(app.error())));
    return core::follow(client(*app), this, [shop, request](const core::Result<api::Client *> &client) {
        if (!client)
            return ready(core::Result<api::Answer>(core::Unexpected(client.error())));
        return (*client)->call(shop, request);
    });
}

QFuture<core::Result<QByteArray>> Clients::download(const QString &url, qint64 maximumBytes)
{
    if (entries_.empty())
        return ready(core::Result<QByteArray>(
            core::fail("shop.none", QCoreApplication::translate("engine", "No shop is connected"))));
    return entries_.begin()->second.client->download(url, maximumBytes);
}

ShopConsent Clients::consentOf(const Shop &shop) const
{
    const auto entry = entries_.find(keyOf(shop.app));
    if (entry == entries_.end() || !entry->second.opened.isFinished())
        return {};
    const api::Client &client = *entry->second.client;
    return {!client.isAuthorised(shop.id), client.consentEnds(shop.id)};
}

QFuture<core::Result<void>> Clients::forget(const Shop &shop, AppSecret secret)
{
    using Done = core::Result<void>;
    const auto forgotten = core::follow(client(shop.app), this, [id = shop.id](const core::Result<api::Client *> &one) {
        return one ? (*one)->forgetShop(id) : ready(Done(core::Unexpected(one.error())));
    });
    return core::follow(forgotten, this, [this, shop, secret](const Done &done) {
        if (!done)
            return ready(done);
        const QString key = keyOf(shop.app);
        const QJsonObject learned = entries_.at(key).client->learned();
        const core::Instant now = std::chrono::floor<std::chrono::seconds>(clock_());
        const auto saved = database_.write([learned, name = learnedName(key), now](store::Connection &connection) {
            return syncing::saveCursor(connection, kNoShop, name, learned, now);
        });
        if (secret == AppSecret::Keep)
            return saved;
        entries_.erase(key);
        return core::follow(saved, this, [this, shop](const Done &kept) {
            return kept ? custody_.forgetApp(shop.app.appKey) : ready(kept);
        });
    });
}

std::vector<api::Quota> Clients::quotas() const
{
    std::vector<api::Quota> all;
    for (const auto &[key, entry] : entries_) {
        const auto some = entry.client->quotas();
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

std::optional<std::chrono::seconds> Clients::clockOffset() const
{
    for (const auto &[key, entry] : entries_)
        if (const auto offset = entry.client->clockOffset())
            return offset;
    return std::nullopt;
}

} // namespace engine
