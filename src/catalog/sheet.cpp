// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/sheet.h"

#include "catalog/categorytable.h"
#include "catalog/edit.h"
#include "catalog/fields.h"

namespace catalog {
namespace {

using syncing::State;

// The last of what became of one kind and subject, while it still says something.
core::Result<void> addNewest(store::Connection &connection, const core::ShopId &shop, const QString &kind,
                             const QString &subject, std::vector<syncing::Row> &out)
{
    auto rows = syncing::rowsAbout(connection, shop, kind, subject);
    if (!rows)
        return core::Unexpected(rows.error());
    for (auto row = rows->rbegin(); row != rows->rend(); ++row) {
        if (row->state == State::Superseded || row->state == State::Cancelled)
            continue;
        if (row->state != State::Accepted)
            out.push_back(std::move(*row));
        break;
    }
    return {};
}

core::Result<std::vector<syncing::Row>> unsettled(store::Connection &connection, const Product &product)
{
    const QString entity = productEntity(product.row);
    std::vector<std::pair<QString, QString>> wanted{{kind::kCreate, entity + u"/create"},
                                                    {kind::kStatus, entity + u"/status"},
                                                    {kind::kContent, entity + u"/skus"}};
    for (const QString &field : productFieldNames())
        wanted.emplace_back(kind::kContent, QString(entity + u'/' + field));
    for (const Sku &sku : product.skus) {
        wanted.emplace_back(kind::kPrice, skuEntity(sku.row) + u"/price");
        wanted.emplace_back(kind::kStock, skuEntity(sku.row) + u"/stock");
    }
    std::vector<syncing::Row> rows;
    for (const auto &[kind, subject] : wanted)
        if (auto added = addNewest(connection, product.shop, kind, subject, rows); !added)
            return core::Unexpected(added.error());
    return rows;
}

core::Result<std::vector<Category>> pathTo(store::Connection &connection, const core::ShopId &shop, CategoryId id)
{
    constexpr size_t kDeepest = 16;
    std::vector<Category> path;
    while (!id.isEmpty() && path.size() < kDeepest) {
        const auto found = connection.one(
            u"SELECT id, parent, name, is_leaf FROM category WHERE shop = ? AND id = ?",
            [](const store::Statement &row) {
                return Category{CategoryId(row.text(0)), CategoryId(row.text(1)), row.text(2), row.integer(3) != 0, {}};
            },
            shop.text(), id.text());
        if (!found)
            return core::Unexpected(found.error());
        if (!*found)
            break;
        id = (*found)->parent == id || (*found)->parent.text() == u"0" ? CategoryId() : (*found)->parent;
        path.push_back(**found);
    }
    std::ranges::reverse(path);
    return path;
}

core::Result<QString> brandName(store::Connection &connection, const Product &product)
{
    if (!product.brand)
        return QString();
    const auto found = connection.one(
        u"SELECT name FROM brand WHERE shop = ? AND id = ?", [](const store::Statement &row) { return row.text(0); },
        product.shop.text(), product.brand->text());
    if (!found)
        return core::Unexpected(found.error());
    return found->value_or(product.brand->text());
}

} // namespace

core::Result<std::optional<Sheet>> loadSheet(store::Connection &connection, qint64 productRow)
{
    auto product = loadProduct(connection, productRow);
    if (!product)
        return core::Unexpected(product.error());
    if (!*product)
        return std::nullopt;
    Sheet sheet;
    sheet.product = std::move(**product);
    const auto take = [](auto result, auto &into) -> core::Result<void> {
        if (!result)
            return core::Unexpected(result.error());
        into = std::move(*result);
        return {};
    };
    const core::ShopId &shop = sheet.product.shop;
    auto rules = rulesOf(connection, shop, sheet.product.category);
    for (const core::Result<void> &done :
         {take(loadBase(connection, productRow), sheet.base), take(std::move(rules), sheet.rules),
          take(pathTo(connection, shop, sheet.product.category), sheet.categoryPath),
          take(brandName(connection, sheet.product), sheet.brandName),
          take(warehouses(connection, shop), sheet.warehouses),
          take(reservedOf(connection, productRow), sheet.reserved),
          take(adviceOf(connection, productRow), sheet.advice),
          take(conflictsOf(connection, productRow), sheet.conflicts),
          take(unsettled(connection, sheet.product), sheet.rows)})
        if (!done)
            return core::Unexpected(done.error());
    std::erase_if(sheet.warehouses, [](const Warehouse &one) { return !one.sells(); });
    return sheet;
}

} // namespace catalog
