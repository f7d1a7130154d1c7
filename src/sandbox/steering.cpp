// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/audit.h"
#include "sandbox/operations.h"

#include "core/money.h"

namespace sandbox {

namespace {

constexpr int kUnreadable = 11050001;

ProductRow anyProduct(World &world, const QJsonObject &body)
{
    const QString text = body[u"product_id"].toString();
    std::optional<ProductRow> product = findProduct(world, readId(text).value_or(0));
    if (!product)
        throw Refused{kUnreadable, u"There is no product %1."_qs.arg(text)};
    return *product;
}

SkuRow anySku(World &world, const QString &text)
{
    const std::optional<SkuRow> sku = findSku(world, readId(text).value_or(0));
    if (!sku)
        throw Refused{kUnreadable, u"There is no SKU %1."_qs.arg(text)};
    return *sku;
}

void changeSku(World &world, const Shop &shop, const QJsonObject &change)
{
    SkuRow sku = anySku(world, change[u"id"].toString());
    if (const QString amount = change[u"price"].toString(); !amount.isEmpty()) {
        const core::Result<core::Money> money = core::Money::fromWire(amount, market(shop.region).money());
        if (!money || money->minor <= 0)
            throw Refused{kUnreadable, u"Price %1 can't be read."_qs.arg(amount)};
        sku.price = money->minor;
        saveSku(world, sku);
    }
    const QJsonObject stock = change[u"stock"].toObject();
    for (auto it = stock.begin(); it != stock.end(); ++it) {
        const std::vector<StockRow> held = stockOf(world, sku.id);
        const auto row = std::find_if(held.begin(), held.end(),
                                      [&](const StockRow &one) { return idText(one.warehouse) == it.key(); });
        if (row == held.end() || !it->isDouble() || it->toInteger() < 0)
            throw Refused{kUnreadable,
                          u"SKU %1 can't have that stock in warehouse %2."_qs.arg(idText(sku.id), it.key())};
        StockRow changed = *row;
        changed.available = it->toInteger();
        putStock(world, sku.id, changed);
    }
}

void setStatus(ProductRow &product, const QString &status)
{
    static const QStringList settled = {u"DRAFT"_qs,  u"ACTIVATE"_qs, u"SELLER_DEACTIVATED"_qs,
                                        u"FREEZE"_qs, u"DELETED"_qs,  u"PLATFORM_DEACTIVATED"_qs};
    if (!settled.contains(status))
        throw Refused{kUnreadable, u"Status %1 can't be set; it is the outcome of an audit."_qs.arg(status)};
    product.status = product.listing = status;
    product.audit = status == u"DRAFT" || status == u"DELETED" ? u"NONE"_qs : u"APPROVED"_qs;
    product.auditDue.reset();
    product.reasons = {};
}

// At once and without audit, as somebody in Seller Center whose change has passed.
Answer changeProduct(World &world, const QJsonObject &body, core::Instant now)
{
    ProductRow product = anyProduct(world, body);
    const std::optional<Shop> shop = shopById(world, product.shop);
    QJsonObject document = *version(world, product.id, Version::Base);
    for (const QString &field : {u"title"_qs, u"description"_qs})
        if (body[field].isString())
            document.insert(field, body[field]);
    product.title = document[u"title"].toString();
    setVersion(world, product.id, Version::Base, document);
    for (const QJsonValue &sku : body[u"skus"].toArray())
        changeSku(world, *shop, sku.toObject());
    if (const QString status = body[u"status"].toString(); !status.isEmpty())
        setStatus(product, status);
    if (body[u"delete"].toBool())
        setStatus(product, u"DELETED"_qs);
    product.updated = core::unixSeconds(now);
    saveProduct(world, product);
    return Answer::ok();
}

Answer steerAudit(World &world, const QJsonObject &body)
{
    if (body[u"clear"].toBool())
        clearVerdicts(world);
    if (const QJsonValue delay = body[u"delay_seconds"]; delay.isDouble())
        setAuditDelay(world, std::max<qint64>(0, delay.toInteger()));
    const QString verdict = body[u"verdict"].toString();
    if (verdict.isEmpty())
        return Answer::ok();
    if (verdict != u"APPROVED" && verdict != u"FAILED")
        throw Refused{kUnreadable, u"A verdict is APPROVED or FAILED, not %1."_qs.arg(verdict)};
    QStringList reasons;
    for (const QJsonValue &reason : body[u"reasons"].toArray())
        reasons.append(reason.toString());
    if (reasons.isEmpty())
        reasons.append(u"The product breaks a listing policy."_qs);
    const QString product = body[u"product_id"].toString();
    addVerdict(world, product.isEmpty() ? std::nullopt : std::optional(anyProduct(world, body).id),
               body[u"title_contains"].toString(), verdict == u"APPROVED", reasons);
    return Answer::ok();
}

// A buyer orders, or cancels: available stock becomes committed, or comes back. Leaves update_time alone.
Answer order(World &world, const QJsonObject &body)
{
    const SkuRow sku = anySku(world, body[u"sku_id"].toString());
    const qint64 quantity = body[u"quantity"].toInteger(1);
    const bool cancel = body[u"cancel"].toBool();
    const QString warehouse = body[u"warehouse_id"].toString();
    for (StockRow stock : stockOf(world, sku.id)) {
        if (!warehouse.isEmpty() && idText(stock.warehouse) != warehouse)
            continue;
        if (quantity <= 0 || quantity > (cancel ? stock.committed : stock.available))
            continue;
        stock.available += cancel ? quantity : -quantity;
        stock.committed += cancel ? -quantity : quantity;
        putStock(world, sku.id, stock);
        return Answer::ok({{u"warehouse_id"_qs, idText(stock.warehouse)}});
    }
    throw Refused{kUnreadable, u"No warehouse has %1 of SKU %2."_qs.arg(quantity).arg(idText(sku.id))};
}

Answer lock(World &world, const QJsonObject &body)
{
    SkuRow sku = anySku(world, body[u"sku_id"].toString());
    sku.locked = body[u"locked"].toBool(true);
    saveSku(world, sku);
    return Answer::ok();
}

Answer productState(World &world, const QJsonObject &body)
{
    const ProductRow product = anyProduct(world, body);
    QJsonArray skus;
    for (const SkuRow &sku : skusOf(world, product.id)) {
        QJsonObject stock;
        for (const StockRow &row : stockOf(world, sku.id))
            stock.insert(idText(row.warehouse),
                         QJsonObject{{u"available"_qs, row.available}, {u"committed"_qs, row.committed}});
        skus.append(QJsonObject{{u"id"_qs, idText(sku.id)},
                                {u"seller_sku"_qs, sku.sellerSku},
                                {u"price_minor"_qs, sku.price},
                                {u"live"_qs, sku.live},
                                {u"stock"_qs, stock}});
    }
    QJsonObject data{{u"status"_qs, product.status},
                     {u"product_status"_qs, product.listing},
                     {u"audit"_qs, product.audit},
                     {u"update_time"_qs, product.updated},
                     {u"skus"_qs, skus}};
    const std::pair<const char *, Version> versions[] = {
        {"base", Version::Base}, {"review", Version::Review}, {"draft", Version::Draft}};
    for (const auto &[name, kind] : versions)
        if (const std::optional<QJsonObject> document = version(world, product.id, kind))
            data.insert(QString::fromLatin1(name), *document);
    return Answer::ok(data);
}

Answer setLimits(World &world, const QJsonObject &body)
{
    const QJsonValue listings = body[u"listings"];
    if (listings.isDouble() || listings.isNull())
        setMeta(world, u"limits.listings"_qs, listings.isNull() ? QString() : QString::number(listings.toInteger()));
    return Answer::ok();
}

} // namespace

Answer controlPlatform(World &world, const QString &path, const QJsonObject &body, core::Instant now)
{
    if (path == u"product")
        return changeProduct(world, body, now);
    if (path == u"audit")
        return steerAudit(world, body);
    if (path == u"order")
        return order(world, body);
    if (path == u"lock")
        return lock(world, body);
    if (path == u"limits")
        return setLimits(world, body);
    if (path == u"product_state")
        return productState(world, body);
    return {404, 36009009, u"There is no control %1."_qs.arg(path), {}};
}

} // namespace sandbox
