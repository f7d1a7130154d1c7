// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/listingrules.h"

#include "core/money.h"

namespace sandbox {

namespace {

std::optional<qint64> amount(const QString &text, const Shop &shop, int formatCode, Problems &problems)
{
    const Market &rules = market(shop.region);
    const core::Result<core::Money> money = core::Money::fromWire(text, rules.money());
    if (!money || text.startsWith(u'-')) {
        problems.push_back({formatCode, u"Price “%1” is malformed."_qs.arg(text)});
        return std::nullopt;
    }
    if (money->minor == 0) {
        problems.push_back({12052073, u"The price is zero."_qs});
        return std::nullopt;
    }
    if (money->minor < rules.leastPrice || money->minor > rules.mostPrice) {
        problems.push_back({12052570, u"Price %1 is outside %2 to %3 %4."_qs.arg(
                                          text, core::Money{rules.leastPrice, rules.money()}.toWire(),
                                          core::Money{rules.mostPrice, rules.money()}.toWire(), rules.currency)});
        return std::nullopt;
    }
    return money->minor;
}

void checkInventory(const Examined &examined, const QJsonArray &inventory, Problems &problems)
{
    if (inventory.isEmpty()) {
        problems.push_back({12052486, u"A SKU has no inventory."_qs});
        return;
    }
    std::set<QString> seen;
    for (const QJsonValue &entry : inventory) {
        const QString warehouse = entry[u"warehouse_id"].toString();
        if (const std::optional<Problem> problem = warehouseProblem(examined.world, examined.shop, warehouse))
            problems.push_back(*problem);
        if (!seen.insert(warehouse).second)
            problems.push_back({12052555, u"Warehouse %1 is given twice."_qs.arg(warehouse)});
        const QJsonValue quantity = entry[u"quantity"];
        if (!quantity.isDouble())
            problems.push_back({12019024, u"The quantity for warehouse %1 is missing."_qs.arg(warehouse)});
        else if (quantity.toInteger() < 0 || quantity.toInteger() > 99'999)
            problems.push_back({12052055, u"Quantity %1 is outside 0 to 99999."_qs.arg(quantity.toInteger())});
    }
}

} // namespace

std::optional<qint64> checkPrice(const Shop &shop, const QJsonObject &price, Problems &problems)
{
    if (!price.contains(u"amount")) {
        problems.push_back({12052571, u"A SKU has no price."_qs});
        return std::nullopt;
    }
    if (const QString currency = price[u"currency"].toString(); currency != market(shop.region).currency) {
        problems.push_back({12052084, u"Prices in %1 are not taken in %2."_qs.arg(currency, shop.region)});
        return std::nullopt;
    }
    const bool crossBorder = shop.sellerType == u"CROSS_BORDER";
    if (crossBorder && !price.contains(u"sale_price"))
        problems.push_back({12052424, u"Cross-border sellers must give sale_price."_qs});
    if (crossBorder && price.contains(u"sale_price"))
        amount(price[u"sale_price"].toString(), shop, 12052572, problems);
    return amount(price[u"amount"].toString(), shop, 12052012, problems);
}

std::optional<qint64> checkListPrice(const Shop &shop, const QJsonObject &listPrice, qint64 price, Problems &problems)
{
    if (listPrice.isEmpty())
        return std::nullopt;
    if (shop.region != u"US") {
        problems.push_back({12052376, u"A list price is taken in the US only."_qs});
        return std::nullopt;
    }
    const core::Result<core::Money> money =
        core::Money::fromWire(listPrice[u"amount"].toString(), market(shop.region).money());
    if (!money || money->minor <= 0) {
        problems.push_back({12052375, u"List price “%1” is malformed."_qs.arg(listPrice[u"amount"].toString())});
        return std::nullopt;
    }
    if (money->minor > 760'000)
        problems.push_back({12052383, u"The list price is above 7600 USD."_qs});
    return money->minor >= price ? std::optional(money->minor) : std::nullopt;
}

std::optional<Problem> warehouseProblem(World &world, const Shop &shop, const QString &warehouse)
{
    const std::optional<qint64> id = readId(warehouse);
    Statement row = world.db.prepare("SELECT shop, type, effect FROM shop_warehouse WHERE id = ?");
    row.bind(id.value_or(0));
    if (!row.step())
        return Problem{12052097, u"There is no warehouse %1."_qs.arg(warehouse)};
    if (idText(row.integer(0)) != shop.id)
        return Problem{12052530, u"Warehouse %1 belongs to another shop."_qs.arg(warehouse)};
    if (row.text(1) != u"SALES_WAREHOUSE")
        return Problem{12052532, u"Warehouse %1 takes returns only."_qs.arg(warehouse)};
    if (row.text(2) == u"DISABLED")
        return Problem{12052531, u"Warehouse %1 is disabled."_qs.arg(warehouse)};
    return std::nullopt;
}

void checkOffers(const Examined &examined, Problems &problems)
{
    for (const QJsonValue &entry : examined.skus()) {
        const QJsonObject sku = entry.toObject();
        if (examined.existingSku(sku))
            continue;
        const std::optional<qint64> price = checkPrice(examined.shop, sku[u"price"].toObject(), problems);
        checkListPrice(examined.shop, sku[u"list_price"].toObject(), price.value_or(0), problems);
        checkInventory(examined, sku[u"inventory"].toArray(), problems);
    }
}

} // namespace sandbox
