// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/listingrules.h"
#include "sandbox/operations.h"

namespace sandbox {

namespace {

SkuRow requireSku(World &world, qint64 product, const QString &text)
{
    const std::optional<SkuRow> sku = findSku(world, readId(text).value_or(0));
    if (!sku)
        throw Refused{12052556, u"There is no SKU %1."_qs.arg(text)};
    if (sku->product != product)
        throw Refused{12052557, u"SKU %1 belongs to another product."_qs.arg(text)};
    return *sku;
}

void requirePass(const Problems &problems)
{
    if (!problems.empty())
        throw Refused{problems.front().code, problems.front().message};
}

QJsonObject warehouseError(const QString &warehouse, int code, const QString &message)
{
    return {{u"warehouse_id"_qs, warehouse}, {u"code"_qs, code}, {u"message"_qs, message}};
}

// The stock of one SKU as the call wants it; what is wrong goes to `errors`.
class StockChange final {
public:
    StockChange(World &world, const Shop &shop, const SkuRow &sku)
        : world_(world)
        , shop_(shop)
        , sku_(sku)
        , before_(stockOf(world, sku.id))
    {
    }

    // Absolute quantities for all warehouses of the SKU, no more and no fewer.
    void read(const QJsonArray &inventory)
    {
        std::set<QString> named;
        for (const QJsonValue &entry : inventory) {
            QString warehouse = entry[u"warehouse_id"].toString();
            if (warehouse.isEmpty() && before_.size() == 1)
                warehouse = idText(before_.front().warehouse);
            if (warehouse.isEmpty())
                fail(warehouse, 12019028, u"The SKU has several warehouses; name each."_qs);
            else if (!named.insert(warehouse).second)
                fail(warehouse, 12052555, u"The warehouse is given twice."_qs);
            else
                one(warehouse, entry.toObject());
        }
        for (const StockRow &stock : before_)
            if (!named.contains(idText(stock.warehouse)) && !failed())
                fail(idText(stock.warehouse), 12019028, u"The warehouse holds the SKU and must be given too."_qs);
    }

    bool failed() const { return !errors_.isEmpty(); }
    const QJsonArray &errors() const { return errors_; }

    void write()
    {
        for (const StockRow &stock : after_)
            putStock(world_, sku_.id, stock);
    }

private:
    void one(const QString &warehouse, const QJsonObject &entry)
    {
        const auto held = std::find_if(before_.begin(), before_.end(),
                                       [&](const StockRow &stock) { return idText(stock.warehouse) == warehouse; });
        if (held == before_.end()) {
            const std::optional<Problem> problem = warehouseProblem(world_, shop_, warehouse);
            return problem ? fail(warehouse, problem->code, problem->message)
                           : fail(warehouse, 12052533, u"The warehouse doesn't hold the SKU."_qs);
        }
        const qint64 quantity = entry[u"quantity"].toInteger();
        if (quantity < 0 || quantity > 99'999)
            return fail(warehouse, 12052055, u"Quantity %1 is outside 0 to 99999."_qs.arg(quantity));
        if (sku_.locked && quantity < held->available)
            return fail(warehouse, 12052393,
                        u"A promotion holds the stock; it can't go below %1."_qs.arg(held->available));
        StockRow stock = *held;
        stock.available = quantity;
        if (entry[u"backorder_quantity"].isDouble())
            stock.backorder = entry[u"backorder_quantity"].toInteger();
        if (entry[u"handling_time"].isDouble())
            stock.handling = entry[u"handling_time"].toInteger();
        after_.push_back(stock);
    }

    void fail(const QString &warehouse, int code, const QString &message)
    {
        errors_.append(warehouseError(warehouse, code, message));
    }

    World &world_;
    const Shop &shop_;
    const SkuRow &sku_;
    std::vector<StockRow> before_, after_;
    QJsonArray errors_;
};

QJsonObject skuError(const QString &sku, const QJsonArray &extra)
{
    return {{u"code"_qs, 12052990},
            {u"message"_qs, u"The check failed."_qs},
            {u"detail"_qs, QJsonObject{{u"sku_id"_qs, sku}, {u"extra_errors"_qs, extra}}}};
}

QJsonObject inventoryObject(World &world, const SkuRow &sku)
{
    qint64 available = 0;
    qint64 committed = 0;
    QJsonArray warehouses;
    for (const StockRow &stock : stockOf(world, sku.id)) {
        available += stock.available;
        committed += stock.committed;
        warehouses.append(QJsonObject{{u"warehouse_id"_qs, idText(stock.warehouse)},
                                      {u"available_quantity"_qs, stock.available},
                                      {u"committed_quantity"_qs, stock.committed}});
    }
    const QJsonObject inShop{{u"quantity"_qs, available}};
    return {{u"id"_qs, idText(sku.id)},
            {u"seller_sku"_qs, sku.sellerSku},
            {u"total_available_quantity"_qs, available},
            {u"total_committed_quantity"_qs, committed},
            {u"warehouse_inventory"_qs, warehouses},
            {u"total_available_inventory_distribution"_qs, QJsonObject{{u"in_shop_inventory"_qs, inShop}}}};
}

} // namespace

// All SKUs or none.
Answer updatePrice(World &world, const Call &call)
{
    const ProductRow product = requireProduct(world, *call.shop, pathValue(call, "product_id"));
    if (product.status != u"ACTIVATE")
        throw Refused{12052901, u"Prices can be changed while the product is live, not in %1."_qs.arg(product.status)};
    const QJsonArray skus = call.body[u"skus"].toArray();
    if (skus.isEmpty())
        throw Refused{12052902, u"The list of SKUs is empty."_qs};
    std::set<QString> seen;
    for (const QJsonValue &entry : skus) {
        const QString id = entry[u"id"].toString();
        if (!seen.insert(id).second)
            throw Refused{12052553, u"SKU %1 is given twice."_qs.arg(id)};
        SkuRow sku = requireSku(world, product.id, id);
        if (sku.locked)
            throw Refused{12052038, u"A promotion holds the price of SKU %1."_qs.arg(id)};
        Problems problems;
        const std::optional<qint64> price = checkPrice(*call.shop, entry[u"price"].toObject(), problems);
        requirePass(problems);
        sku.price = *price;
        if (const QString sale = entry[u"price"][u"sale_price"].toString(); !sale.isEmpty())
            if (const auto money = core::Money::fromWire(sale, market(call.shop->region).money()))
                sku.salePrice = money->minor;
        if (const QJsonObject listPrice = entry[u"list_price"].toObject(); !listPrice.isEmpty()) {
            sku.listPrice = checkListPrice(*call.shop, listPrice, *price, problems);
            requirePass(problems);
        }
        saveSku(world, sku);
    }
    touchProduct(world, product.id, call.now);
    return Answer::ok();
}

// Each SKU on its own: what one refuses is told in data.errors and the others are set.
Answer updateInventory(World &world, const Call &call)
{
    const ProductRow product = requireProduct(world, *call.shop, pathValue(call, "product_id"));
    if (product.listing == u"FREEZE" || product.listing == u"DELETED")
        throw Refused{12052901, u"Stock can't be changed in status %1."_qs.arg(product.status)};
    const QJsonArray skus = call.body[u"skus"].toArray();
    if (skus.isEmpty())
        throw Refused{12052902, u"The list of SKUs is empty."_qs};
    QJsonArray errors;
    bool changed = false;
    for (const QJsonValue &entry : skus) {
        const QString id = entry[u"id"].toString();
        try {
            const SkuRow sku = requireSku(world, product.id, id);
            StockChange change(world, *call.shop, sku);
            change.read(entry[u"inventory"].toArray());
            if (change.failed()) {
                errors.append(skuError(id, change.errors()));
                continue;
            }
            change.write();
            changed = true;
        } catch (const Refused &refused) {
            errors.append(skuError(id, {QJsonObject{{u"code"_qs, refused.code}, {u"message"_qs, refused.message}}}));
        }
    }
    if (changed)
        touchProduct(world, product.id, call.now);
    QJsonObject data;
    if (!errors.isEmpty())
        data.insert(u"errors"_qs, errors);
    return Answer::ok(data);
}

// By SKU ids, or by product ids where none are given. What the shop doesn't have is left out of the answer.
Answer inventorySearch(World &world, const Call &call)
{
    const qint64 shop = *readId(call.shop->id);
    const QJsonArray skuIds = call.body[u"sku_ids"].toArray();
    const QJsonArray productIds = call.body[u"product_ids"].toArray();
    if (skuIds.isEmpty() && productIds.isEmpty())
        throw Refused{12019008, u"Give product ids or SKU ids."_qs};
    std::vector<std::pair<qint64, std::vector<SkuRow>>> found;
    const auto into = [&](qint64 product) -> std::vector<SkuRow> & {
        for (auto &[id, skus] : found)
            if (id == product)
                return skus;
        return found.emplace_back(product, std::vector<SkuRow>()).second;
    };
    const auto visible = [&](qint64 id) {
        const std::optional<ProductRow> product = findProduct(world, id);
        return product && product->shop == shop;
    };
    for (const QJsonValue &id : skuIds) {
        const std::optional<SkuRow> sku = findSku(world, readId(id.toString()).value_or(0));
        if (sku && visible(sku->product))
            into(sku->product).push_back(*sku);
    }
    if (skuIds.isEmpty())
        for (const QJsonValue &id : productIds)
            if (const qint64 product = readId(id.toString()).value_or(0); visible(product))
                into(product) = skusOf(world, product);

    QJsonArray inventory;
    for (const auto &[product, skus] : found) {
        QJsonArray objects;
        for (const SkuRow &sku : skus)
            objects.append(inventoryObject(world, sku));
        inventory.append(QJsonObject{{u"product_id"_qs, idText(product)}, {u"skus"_qs, objects}});
    }
    return Answer::ok({{u"inventory"_qs, inventory}});
}

} // namespace sandbox
