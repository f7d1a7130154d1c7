// SPDX-License-Identifier: GPL-3.0-or-later
// Any JSON as the data of an answer about products. Mapping it never fails other than with an error; what is
// understood survives our own forms, merges with itself, can be checked, and becomes requests.
#include "catalog/fields.h"
#include "catalog/merge.h"
#include "catalog/remote.h"
#include "catalog/rules.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdlib>

using namespace catalog;

static void require(bool promise)
{
    if (!promise)
        std::abort();
}

static void tryProduct(const Product &product)
{
    const QJsonObject fields = productFields(product);
    Product again;
    require(putProductFields(fields, again).has_value());
    require(productFields(again) == fields);
    const auto whole = productFromJson(toJson(product));
    require(whole && toJson(*whole) == toJson(product));

    const Merged merged = merge(fields, fields, fields);
    require(merged.conflicts.empty() && merged.taken.isEmpty() && merged.fields == fields);
    for (const Sku &sku : product.skus) {
        const QJsonObject own = skuFields(sku);
        require(merge(own, own, own).conflicts.empty() && changedFields(own, own).isEmpty());
    }
    const Market market = Market::ofRegion(u"DE");
    for (const Finding &finding : checkProduct(product, market, nullptr))
        require(!words(finding).isEmpty());
    require(remote::createProduct(product, QStringLiteral("key"), market.categoryVersion).body.has_value());
    require(remote::editProduct(product, market.categoryVersion).body.has_value());
    require(remote::partialEditProduct(product, {QStringLiteral("skus")}).body.has_value());
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    const core::ShopId shop(QStringLiteral("7495512086324905127"));

    const auto product = remote::productFrom(json, shop);
    if (product)
        tryProduct(*product);
    else
        require(product.error().code == u"api.answer" && product.error().place.startsWith(u"/data"));
    if (const auto page = remote::searchPageFrom(json))
        for (const remote::SearchHit &hit : page->hits)
            require(!hit.id.isEmpty());
    if (const auto stock = remote::inventoryFrom(json))
        for (const remote::Inventory &inventory : *stock)
            require(!inventory.sku.isEmpty());
    if (const auto created = remote::createdFrom(json))
        require(!created->id.isEmpty());
    remote::itemErrors(json);
    remote::warehousesFrom(json);
    remote::categoriesFrom(json);
    remote::categoryRulesFrom(CategoryId(QStringLiteral("1")), json, json);
    return 0;
}
