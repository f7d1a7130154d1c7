// SPDX-License-Identifier: GPL-3.0-or-later
// What a sync reads of the shop's surroundings: warehouses and categories before the products, rules after them.
#include "catalog/categorytable.h"
#include "catalog/feed.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace catalog {
namespace {

// Categories and their rules change rarely; seconds.
constexpr qint64 kRulesMaximumAge = 7 * 24 * 3600;

} // namespace

void CatalogSync::readWarehouses()
{
    report(0, 0, QCoreApplication::translate("catalog", "Reading warehouses"));
    call(remote::getWarehouses(), [this](const QJsonObject &data) {
        const auto warehouses = remote::warehousesFrom(data);
        write([shop = shop(),
               warehouses](store::Connection &connection) { return saveWarehouses(connection, shop, warehouses); },
              [this] { readCategories(); });
    });
}

void CatalogSync::readCategories()
{
    const auto age = categoriesAge(*reader_, shop());
    if (!age)
        return finish(core::Unexpected(age.error()));
    const bool fresh = *age && core::unixSeconds(now()) - core::unixSeconds(**age) < kRulesMaximumAge;
    if (fresh && extent_ == Extent::Incremental)
        return startProducts();
    report(0, 0, QCoreApplication::translate("catalog", "Reading categories"));
    call(remote::getCategories(market_.categoryVersion), [this](const QJsonObject &data) {
        const auto categories = remote::categoriesFrom(data);
        write([shop = shop(), categories,
               at = now()](store::Connection &connection) { return saveCategories(connection, shop, categories, at); },
              [this] { readBrands({}); });
    });
}

void CatalogSync::readBrands(const QString &token)
{
    call(remote::getBrands(token), [this](const QJsonObject &data) {
        const QString next = data.value(u"next_page_token").toString();
        const QJsonArray brands = data.value(u"brands").toArray();
        write([shop = shop(), brands](store::Connection &connection) { return saveBrands(connection, shop, brands); },
              [this, next] { next.isEmpty() ? startProducts() : readBrands(next); });
    });
}

void CatalogSync::readRules()
{
    const auto wanted =
        categoriesWithoutRules(*reader_, shop(), core::instant(core::unixSeconds(now()) - kRulesMaximumAge));
    if (!wanted)
        return finish(core::Unexpected(wanted.error()));
    categories_ = {wanted->begin(), wanted->end()};
    nextRules();
}

void CatalogSync::nextRules()
{
    if (categories_.empty())
        return summarise();
    const CategoryId id = categories_.front();
    categories_.pop_front();
    report(0, 0, QCoreApplication::translate("catalog", "Reading category rules"));
    call(remote::getCategoryRules(id, market_.categoryVersion), [this, id](const QJsonObject &rules) {
        call(remote::getAttributes(id, market_.categoryVersion), [this, id, rules](const QJsonObject &attributes) {
            write(
                [shop = shop(), id, rules, attributes, at = now()](store::Connection &connection) {
                    return saveCategoryRules(connection, shop, id, rules, attributes, at);
                },
                [this] { nextRules(); });
        });
    });
}

} // namespace catalog
