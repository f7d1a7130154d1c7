// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/advice.h"
#include "catalog/categorytable.h"
#include "catalog/fields.h"
#include "catalog/reserved.h"
#include "catalog/table.h"
#include "cli/commands.h"
#include "cli/text.h"
#include "engine/engine.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

} // namespace

namespace cli {
namespace {

constexpr int kPage = 500;
constexpr int kShown = 50; // products, unless --limit says otherwise; JSON has all

QString priceRange(const catalog::Product &product)
{
    std::optional<core::Money> low, high;
    for (const catalog::Sku &sku : product.skus) {
        if (!sku.price)
            continue;
        if (!low || sku.price->minor < low->minor)
            low = sku.price;
        if (!high || sku.price->minor > high->minor)
            high = sku.price;
    }
    if (!low)
        return {};
    return low->minor == high->minor ? toText(*low) : low->toWire() + QStringLiteral(" – ") + toText(*high);
}

qint64 stockOf(const catalog::Sku &sku)
{
    qint64 sum = 0;
    for (const catalog::Stock &stock : sku.stock)
        sum += stock.quantity;
    return sum;
}

qint64 stockOf(const catalog::Product &product)
{
    qint64 sum = 0;
    for (const catalog::Sku &sku : product.skus)
        sum += stockOf(sku);
    return sum;
}

QJsonObject documentOf(const catalog::Product &product)
{
    QJsonObject json = catalog::toJson(product);
    json.insert(QStringLiteral("id"), product.id.text());
    json.insert(QStringLiteral("row"), product.row);
    json.insert(QStringLiteral("audit_status"), product.auditStatus);
    if (product.quality != catalog::Quality::Unknown)
        json.insert(QStringLiteral("quality"), catalog::toText(product.quality));
    return json;
}

QString variantOf(const catalog::Sku &sku)
{
    QStringList parts;
    for (const catalog::SalesAttribute &attribute : sku.salesAttributes)
        parts.append(attribute.name + u' ' + attribute.valueName);
    return parts.join(QStringLiteral(", "));
}

class ProductsList final : public Command {
public:
    QStringList name() const override { return {QStringLiteral("products"), QStringLiteral("list")}; }
    QString summary() const override { return Words::tr("List products."); }

    void options(QCommandLineParser &parser) const override
    {
        parser.addOption({QStringLiteral("limit"),
                          Words::tr("At most so many; without it %1, with --json all.").arg(kShown),
                          QStringLiteral("N")});
        parser.addOption(
            {QStringLiteral("after"), Words::tr("Go on after the product with this row."), QStringLiteral("ROW")});
    }

    QFuture<Exit> run(const QCommandLineParser &arguments, Context &context) override
    {
        auto shop = context.engine->findShop(context.shop);
        if (!shop)
            return finished(report(context, shop.error()));
        bool limitOk = true, afterOk = true;
        const bool limited = arguments.isSet(QStringLiteral("limit"));
        const bool json = context.output.form() == Output::Form::Json;
        qint64 limit = json ? std::numeric_limits<qint64>::max() : qint64(kShown);
        if (limited)
            limit = arguments.value(QStringLiteral("limit")).toLongLong(&limitOk);
        qint64 after = 0;
        if (arguments.isSet(QStringLiteral("after")))
            after = arguments.value(QStringLiteral("after")).toLongLong(&afterOk);
        if (!limitOk || limit < 1 || !afterOk || after < 0)
            return usage(context, Words::tr("--limit and --after take whole numbers"));
        return finished(list(*shop, after, limit, context));
    }

private:
    static Exit list(const engine::Shop &shop, qint64 after, qint64 limit, Context &context)
    {
        store::Connection &reader = context.engine->reader();
        const auto counts = catalog::catalogCounts(reader, shop.id);
        if (!counts)
            return report(context, counts.error());
        std::vector<QStringList> table;
        QJsonArray products;
        qint64 shown = 0;
        while (shown < limit) {
            const auto rows = catalog::productRows(reader, shop.id, after, int(std::min<qint64>(kPage, limit - shown)));
            if (!rows)
                return report(context, rows.error());
            if (rows->empty())
                break;
            for (const qint64 row : *rows) {
                after = row;
                const auto product = catalog::loadProduct(reader, row);
                if (!product)
                    return report(context, product.error());
                if (!*product)
                    continue;
                ++shown;
                if (context.output.form() == Output::Form::Json)
                    products.append(documentOf(**product));
                else
                    table.push_back({(*product)->id.isEmpty() ? Words::tr("(new)") : (*product)->id.text(),
                                     (*product)->title, catalog::toText((*product)->status),
                                     QString::number((*product)->skus.size()), priceRange(**product),
                                     QString::number(stockOf(**product))});
            }
        }
        context.output.table({Words::tr("Product"), Words::tr("Title"), Words::tr("Status"), Words::tr("SKUs"),
                              Words::tr("Price"), Words::tr("Stock")},
                             table);
        context.output.line(Words::tr("%1 of %2 products").arg(shown).arg(counts->products));
        if (shown == limit && shown < counts->products)
            context.output.line(Words::tr("“--after %1” shows what follows.").arg(after));
        context.output.json({{QStringLiteral("products"), products},
                             {QStringLiteral("total"), counts->products},
                             {QStringLiteral("last_row"), after}});
        return Exit::Done;
    }
};

class ProductsShow final : public Command {
public:
    QStringList name() const override { return {QStringLiteral("products"), QStringLiteral("show")}; }
    QString summary() const override { return Words::tr("Show one product with its SKUs."); }
    QString arguments() const override { return QStringLiteral("PRODUCT"); }

    QFuture<Exit> run(const QCommandLineParser &arguments, Context &context) override
    {
        if (arguments.positionalArguments().size() != 1)
            return usage(context, Words::tr("Give one product, by its id or by a seller SKU"));
        auto shop = context.engine->findShop(context.shop);
        if (!shop)
            return finished(report(context, shop.error()));
        const QString wanted = arguments.positionalArguments().first();
        const auto row = find(context.engine->reader(), shop->id, wanted);
        if (!row)
            return finished(report(context, row.error()));
        if (!*row)
            return finished(
                report(context, core::Error{QStringLiteral("product.unknown"),
                                            Words::tr("No product has the id or seller SKU “%1”").arg(wanted),
                                            {},
                                            Words::tr("“shopwright-cli sync catalog” brings the newest ones.")}));
        const auto product = catalog::loadProduct(context.engine->reader(), **row);
        if (!product)
            return finished(report(context, product.error()));
        const auto warehouses = catalog::warehouses(context.engine->reader(), shop->id);
        if (!warehouses)
            return finished(report(context, warehouses.error()));
        const auto reserved = catalog::reservedOf(context.engine->reader(), **row);
        if (!reserved)
            return finished(report(context, reserved.error()));
        const auto advice = catalog::adviceOf(context.engine->reader(), **row);
        if (!advice)
            return finished(report(context, advice.error()));
        show(**product, *warehouses, *reserved, *advice, context.output);
        return finished(Exit::Done);
    }

private:
    static core::Result<std::optional<qint64>> find(store::Connection &reader, const core::ShopId &shop,
                                                    const QString &wanted)
    {
        auto row = catalog::productRow(reader, shop, catalog::ProductId(wanted));
        if (!row || *row)
            return row;
        const auto skus = catalog::skusBySellerSku(reader, shop, wanted);
        if (!skus)
            return core::Unexpected(skus.error());
        return skus->empty() ? core::Result<std::optional<qint64>>(std::nullopt)
                             : catalog::productOfSku(reader, skus->front());
    }

    static QString nameOf(const catalog::WarehouseId &id, const std::vector<catalog::Warehouse> &warehouses)
    {
        const auto known = std::ranges::find(warehouses, id, &catalog::Warehouse::id);
        return known == warehouses.end() || known->name.isEmpty() ? id.text() : known->name;
    }

    static void show(const catalog::Product &product, const std::vector<catalog::Warehouse> &warehouses,
                     const catalog::Reserved &reserved, const std::vector<catalog::Advice> &advice, Output &output)
    {
        output.line(product.title);
        output.line(Words::tr("Product %1, %2, category %3")
                        .arg(product.id.isEmpty() ? Words::tr("(new)") : product.id.text(),
                             catalog::toText(product.status), product.category.text()));
        for (const QString &reason : product.auditReasons)
            output.line(Words::tr("Refused in the audit: %1").arg(reason));
        if (const QString quality = qualityOf(product.quality); !quality.isEmpty())
            output.line(Words::tr("Listing quality: %1").arg(quality));
        for (const catalog::Advice &one : advice)
            output.line(Words::tr("To make it better: %1").arg(one.solution));
        output.line(Words::tr("%1 pictures, changed %2").arg(product.images.size()).arg(toText(product.updated)));
        for (const catalog::Attribute &attribute : product.attributes) {
            QStringList values;
            for (const catalog::AttributeValue &value : attribute.values)
                values.append(value.name);
            output.line(attribute.name + QStringLiteral(": ") + values.join(QStringLiteral(", ")));
        }
        std::vector<QStringList> rows;
        for (const catalog::Sku &sku : product.skus) {
            QStringList stock;
            for (const catalog::Stock &one : sku.stock)
                stock.append(nameOf(one.warehouse, warehouses) + QStringLiteral(": ") + QString::number(one.quantity));
            const auto held = reserved.find(sku.row);
            const qint64 pieces = held == reserved.end() ? 0 : catalog::piecesIn(held->second);
            rows.push_back({sku.sellerSku, variantOf(sku), sku.price ? toText(*sku.price) : QString(),
                            QString::number(stockOf(sku)), QString::number(pieces), stock.join(QStringLiteral(", "))});
        }
        output.table({Words::tr("Seller SKU"), Words::tr("Variant"), Words::tr("Price"), Words::tr("Stock"),
                      Words::tr("Reserved"), Words::tr("by warehouse")},
                     rows);
        QJsonObject document = withReserved(documentOf(product), reserved);
        QJsonArray better;
        for (const catalog::Advice &one : advice)
            better.append(QJsonObject{{QStringLiteral("field"), one.field},
                                      {QStringLiteral("code"), one.code},
                                      {QStringLiteral("solution"), one.solution}});
        document.insert(QStringLiteral("advice"), better);
        output.json(document);
    }

    static QString qualityOf(catalog::Quality quality)
    {
        switch (quality) {
        case catalog::Quality::Unknown:
            break;
        case catalog::Quality::Poor:
            return Words::tr("poor");
        case catalog::Quality::Fair:
            return Words::tr("fair");
        case catalog::Quality::Good:
            return Words::tr("good");
        }
        return {};
    }

    static QJsonObject withReserved(QJsonObject document, const catalog::Reserved &reserved)
    {
        QJsonArray skus = document.value(u"skus").toArray();
        for (qsizetype i = 0; i < skus.size(); ++i) {
            QJsonObject sku = skus[i].toObject();
            const auto held = reserved.find(sku.value(u"row").toInteger());
            sku.insert(QStringLiteral("reserved"),
                       held == reserved.end() ? QJsonObject() : catalog::stockToJson(held->second));
            skus[i] = sku;
        }
        document.insert(QStringLiteral("skus"), skus);
        return document;
    }
};

} // namespace

std::unique_ptr<Command> productsListCommand() { return std::make_unique<ProductsList>(); }
std::unique_ptr<Command> productsShowCommand() { return std::make_unique<ProductsShow>(); }

} // namespace cli
