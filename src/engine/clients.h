// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "api/client.h"
#include "engine/shops.h"
#include "store/database.h"
#include "vault/custody.h"

#include <QObject>

#include <map>
#include <memory>

namespace engine {

// The API clients, one per app, and the way from a shop to the one that may act for it. A client is made and opened at
// the first call for one of its shops. Lives on the engine's thread.
class Clients final : public QObject, public api::Caller {
    Q_OBJECT
public:
    Clients(store::Database &database, vault::TokenCustody &custody, core::Clock clock);
    ~Clients() override; // keeps what was learned of the limits

    QFuture<core::Result<api::Answer>> call(const core::ShopId &shop, const api::Request &request) override;
    QFuture<core::Result<QByteArray>> download(const QString &url, qint64 maximumBytes) override;

    // The client of an app, opened; a fresh one when `anew` because its secret has changed.
    enum class Anew { No, Yes };
    QFuture<core::Result<api::Client *>> client(const App &app, Anew anew = Anew::No);
    // Known without reading the vault: nothing before the first call for the shop.
    ShopConsent consentOf(const Shop &shop) const;
    // The shop's tokens and what was learned of it go; a consent that serves other shops stays for them. With
    // `AppSecret::Forget` the app's secret goes as well, for an app that no shop needs any more.
    enum class AppSecret { Keep, Forget };
    QFuture<core::Result<void>> forget(const Shop &shop, AppSecret secret);
    std::vector<api::Quota> quotas() const;
    std::optional<std::chrono::seconds> clockOffset() const;

private:
    struct Entry {
        std::unique_ptr<api::Client> client;
        QFuture<core::Result<void>> opened;
    };
    core::Result<App> appOf(const core::ShopId &shop);
    void keepLearned(const QString &key);

    store::Database &database_;
    vault::TokenCustody &custody_;
    const core::Clock clock_;
    std::unique_ptr<store::Connection> reader_;
    std::map<QString, Entry> entries_; // by app key and address
};

} // namespace engine
