// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/rulesfetch.h"

#include "catalog/categorytable.h"
#include "catalog/remote.h"
#include "core/follow.h"

namespace engine {

QFuture<core::Result<void>> RulesFetch::run(api::Caller &caller, store::Database &database, const Shop &shop,
                                            std::vector<catalog::CategoryId> categories, core::Instant now)
{
    auto *fetch = new RulesFetch(caller, database, shop, std::move(categories), now);
    auto future = fetch->promise_.future();
    fetch->next();
    return future;
}

RulesFetch::RulesFetch(api::Caller &caller, store::Database &database, const Shop &shop,
                       std::vector<catalog::CategoryId> categories, core::Instant now)
    : QObject(&database)
    , caller_(caller)
    , database_(database)
    , shop_(shop)
    , categoryVersion_(catalog::Market::ofRegion(shop.region).categoryVersion)
    , left_(std::move(categories))
    , now_(now)
{
    promise_.start();
}

void RulesFetch::next()
{
    if (left_.empty())
        return end({});
    const catalog::CategoryId id = left_.back();
    left_.pop_back();
    core::follow(caller_.call(shop_.id, catalog::remote::getCategoryRules(id, categoryVersion_)), this,
                 [this, id](const core::Result<api::Answer> &rules) {
                     if (!rules)
                         return end(core::Unexpected(rules.error()));
                     core::follow(caller_.call(shop_.id, catalog::remote::getAttributes(id, categoryVersion_)), this,
                                  [this, id, data = rules->data](const core::Result<api::Answer> &attributes) {
                                      if (!attributes)
                                          return end(core::Unexpected(attributes.error()));
                                      core::follow(database_.write([shop = shop_.id, id, data, known = attributes->data,
                                                                    now = now_](store::Connection &connection) {
                                          return catalog::saveCategoryRules(connection, shop, id, data, known, now);
                                      }),
                                                   this, [this](const core::Result<void> &saved) {
                                                       saved ? next() : end(saved);
                                                   });
                                  });
                 });
}

void RulesFetch::end(core::Result<void> result)
{
    promise_.addResult(std::move(result));
    promise_.finish();
    deleteLater();
}

} // namespace engine
