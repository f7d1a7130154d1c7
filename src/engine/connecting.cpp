// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/follow.h"
#include "engine/clients.h"
#include "engine/engine.h"
#include "sync/sync.h"

#include <algorithm>

namespace engine {
namespace {

using Shops = core::Result<std::vector<Shop>>;

template<class T>
QFuture<core::Result<T>> ready(core::Result<T> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

} // namespace

QFuture<core::Result<std::vector<Shop>>> Engine::authorise(const ConnectRequest &request)
{
    const App app = request.app;
    const auto kept = request.appSecret.isEmpty() ? ready(core::Result<void>())
                                                  : custody_->keepAppSecret(app.appKey, request.appSecret);
    const auto client = core::follow(kept, this, [this, app](const core::Result<void> &done) {
        return done ? clients_->client(app, Clients::Anew::Yes)
                    : ready(core::Result<api::Client *>(core::Unexpected(done.error())));
    });
    const auto granted = core::follow(client, this, [code = request.authCode](const core::Result<api::Client *> &one) {
        return one ? (*one)->authorise(code)
                   : ready(core::Result<std::vector<vault::GrantedShop>>(core::Unexpected(one.error())));
    });
    return core::follow(granted, this, [this, app](const core::Result<std::vector<vault::GrantedShop>> &all) -> Shops {
        if (!all)
            return core::Unexpected(all.error());
        std::vector<Shop> shops;
        for (const vault::GrantedShop &one : *all)
            shops.push_back({core::ShopId(one.id), one.name, one.region, one.sellerType, app, now()});
        return shops;
    });
}

QFuture<core::Result<std::vector<Shop>>> Engine::addShops(const std::vector<Shop> &granted,
                                                          const std::set<core::ShopId> &chosen)
{
    const auto known = shops();
    if (!known)
        return ready(Shops(core::Unexpected(known.error())));
    std::vector<Shop> taken, declined;
    for (const Shop &shop : granted) {
        if (chosen.contains(shop.id))
            taken.push_back(shop);
        else if (std::ranges::find(*known, shop.id, &Shop::id) == known->end())
            declined.push_back(shop);
    }
    const bool isAppUsed = !taken.empty() || std::ranges::any_of(*known, [&granted](const Shop &shop) {
        return !granted.empty() && shop.app.appKey == granted.front().app.appKey;
    });
    const auto saved = database_->write([taken](store::Connection &connection) -> core::Result<void> {
        for (const Shop &shop : taken)
            if (auto done = saveShop(connection, shop); !done)
                return done;
        return {};
    });
    const auto left = core::follow(saved, this, [this, declined, isAppUsed](const core::Result<void> &done) {
        return done ? decline(declined, isAppUsed) : ready(done);
    });
    // What waited while the platform refused us goes out now.
    return core::follow(left, this, [this, taken](const core::Result<void> &done) -> Shops {
        if (!done)
            return core::Unexpected(done.error());
        for (const Shop &shop : taken)
            dispatcher_->resume(shop.id);
        return taken;
    });
}

QFuture<core::Result<void>> Engine::decline(std::vector<Shop> shops, bool isAppUsed)
{
    if (shops.empty())
        return ready(core::Result<void>());
    const Shop shop = shops.back();
    shops.pop_back();
    const auto secret = shops.empty() && !isAppUsed ? Clients::AppSecret::Forget : Clients::AppSecret::Keep;
    return core::follow(clients_->forget(shop, secret), this,
                        [this, shops = std::move(shops), isAppUsed](const core::Result<void> &done) {
                            return done ? decline(shops, isAppUsed) : ready(done);
                        });
}

QFuture<core::Result<std::vector<Shop>>> Engine::connectShops(const ConnectRequest &request)
{
    return core::follow(authorise(request), this, [this](const Shops &granted) {
        if (!granted)
            return ready(granted);
        std::set<core::ShopId> all;
        for (const Shop &shop : *granted)
            all.insert(shop.id);
        return addShops(*granted, all);
    });
}

} // namespace engine
