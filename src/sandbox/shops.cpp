// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/operations.h"

namespace sandbox {

Answer getAuthorizedShops(World &world, const Call &)
{
    QJsonArray shops;
    for (const Shop &shop : allShops(world))
        shops.append(QJsonObject{{u"id"_qs, shop.id},
                                 {u"name"_qs, shop.name},
                                 {u"region"_qs, shop.region},
                                 {u"seller_type"_qs, shop.sellerType},
                                 {u"cipher"_qs, shop.cipher},
                                 {u"code"_qs, shop.code}});
    return Answer::ok({{u"shops"_qs, shops}});
}

Answer getActiveShops(World &world, const Call &)
{
    QJsonArray shops;
    for (const Shop &shop : allShops(world))
        shops.append(QJsonObject{{u"id"_qs, shop.id}, {u"region"_qs, shop.region}});
    return Answer::ok({{u"shops"_qs, shops}});
}

// Global products are not simulated.
Answer getSellerPermissions(World &, const Call &) { return Answer::ok({{u"permissions"_qs, QJsonArray()}}); }

Answer checkListingPrerequisites(World &world, const Call &call)
{
    const auto warehouses = [&](const char *type) {
        Statement row = world.db.prepare("SELECT count(*) FROM shop_warehouse WHERE shop = ? AND type = ?");
        row.bind(*readId(call.shop->id)).bind(QString::fromLatin1(type)).step();
        return row.integer(0);
    };
    QJsonArray results;
    const auto add = [&](const QString &item, const QString &failure) {
        QJsonObject result{{u"check_item"_qs, item}, {u"is_failed"_qs, !failure.isEmpty()}};
        if (!failure.isEmpty())
            result.insert(u"fail_reasons"_qs, QJsonArray{failure});
        results.append(result);
    };
    const auto none = [](const char *what) { return u"The shop has no %1."_qs.arg(QLatin1String(what)); };
    add(u"SHOP_STATUS"_qs, {});
    add(u"SHOP_TAX"_qs, {});
    add(u"PICKUP_WAREHOUSE"_qs, warehouses("SALES_WAREHOUSE") > 0 ? QString() : none("sales warehouse"));
    add(u"RETURN_WAREHOUSE"_qs, warehouses("RETURN_WAREHOUSE") > 0 ? QString() : none("return warehouse"));
    for (const QString &item : {u"DELIVERY_OPTION"_qs, u"SHIPPING_TEMPLATE"_qs, u"PRODUCT_QUANTITY_LIMIT"_qs,
                                u"EXTENDED_PRODUCER_RESPONSIBILITY"_qs, u"BANk_ACCOUNT"_qs, u"CONTACT_INFO"_qs})
        add(item, {});
    return Answer::ok({{u"check_results"_qs, results}});
}

Answer getWarehouseList(World &world, const Call &call)
{
    Statement rows = world.db.prepare("SELECT id, name, effect, type, is_default, address FROM shop_warehouse"
                                      " WHERE shop = ? ORDER BY position");
    rows.bind(*readId(call.shop->id));
    QJsonArray warehouses;
    while (rows.step())
        warehouses.append(QJsonObject{{u"id"_qs, idText(rows.integer(0))},
                                      {u"name"_qs, rows.text(1)},
                                      {u"effect_status"_qs, rows.text(2)},
                                      {u"type"_qs, rows.text(3)},
                                      {u"sub_type"_qs, u"DOMESTIC_WAREHOUSE"_qs},
                                      {u"is_default"_qs, rows.integer(4) != 0},
                                      {u"address"_qs, parseObject(rows.text(5))}});
    return Answer::ok({{u"warehouses"_qs, warehouses}});
}

namespace {

constexpr QStringView kStandard = u"7091146663229654785";
constexpr QStringView kOwn = u"7091146663229654786";

} // namespace

Answer getWarehouseDeliveryOptions(World &world, const Call &call)
{
    Statement row = world.db.prepare("SELECT 1 FROM shop_warehouse WHERE id = ? AND shop = ?");
    row.bind(readId(pathValue(call, "warehouse_id")).value_or(0)).bind(*readId(call.shop->id));
    if (!row.step())
        return Answer::ok({{u"delivery_options"_qs, QJsonArray()}});
    const bool us = call.shop->region == u"US";
    const auto option = [us](const QString &id, const QString &name, const QString &type) {
        return QJsonObject{{u"id"_qs, id},
                           {u"name"_qs, name},
                           {u"type"_qs, type},
                           {u"description"_qs, us ? u"3 to 5 business days"_qs : u"2 to 4 business days"_qs},
                           {u"dimension_limit"_qs, QJsonObject{{u"max_height"_qs, us ? 40 : 60},
                                                               {u"max_length"_qs, us ? 50 : 120},
                                                               {u"max_width"_qs, us ? 40 : 60},
                                                               {u"unit"_qs, us ? u"INCH"_qs : u"CM"_qs}}},
                           {u"weight_limit"_qs, QJsonObject{{u"max_weight"_qs, us ? 70 : 31500},
                                                            {u"min_weight"_qs, 0},
                                                            {u"unit"_qs, us ? u"POUND"_qs : u"GRAM"_qs}}},
                           {u"platform"_qs, QJsonArray{u"TIKTOK_SHOP"_qs}}};
    };
    return Answer::ok(
        {{u"delivery_options"_qs, QJsonArray{option(kStandard.toString(), u"Standard shipping"_qs, u"STANDARD"_qs),
                                             option(kOwn.toString(), u"Shipped by seller"_qs, u"SEND_BY_SELLER"_qs)}}});
}

Answer getShippingProviders(World &, const Call &call)
{
    const QString option = pathValue(call, "delivery_option_id");
    if (option != kStandard && option != kOwn)
        throw Refused{21008116, u"There is no delivery option %1."_qs.arg(option)};
    const QStringList names = call.shop->region == u"US" ? QStringList{u"USPS"_qs, u"UPS"_qs, u"FedEx"_qs}
                                                         : QStringList{u"DHL"_qs, u"DPD"_qs, u"Hermes"_qs, u"GLS"_qs};
    QJsonArray providers;
    for (const QString &name : names)
        providers.append(QJsonObject{{u"id"_qs, idOfName(name)}, {u"name"_qs, name}});
    return Answer::ok({{u"shipping_providers"_qs, providers}});
}

} // namespace sandbox
