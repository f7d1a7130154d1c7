// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/bulkfill.h"

#include "catalog/table.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(catalog)
};

} // namespace

namespace catalog {
namespace {

using Field = BulkEdit::Field;

core::Unexpected nothing(const QString &subject)
{
    return core::fail("bulk.first", Words::tr("The first line has nothing to copy here"), subject,
                      Words::tr("Give it a value first, or choose another column."));
}

// False where the SKU has no such value, or none that a merchant can give.
bool take(const Product &product, const Sku &sku, BulkPlan &plan)
{
    BulkEdit &edit = plan.edit;
    const auto money = [&](const std::optional<core::Money> &price) {
        if (!price || price->currency != plan.currency)
            return false;
        edit.value = price->minor;
        return true;
    };
    switch (edit.field) {
    case Field::Price:
        return money(sku.price);
    case Field::ListPrice:
        return money(sku.listPrice);
    case Field::Stock: {
        const auto at = std::ranges::find(sku.stock, edit.warehouse, &Stock::warehouse);
        if (at == sku.stock.end())
            return false;
        edit.value = at->quantity;
        return true;
    }
    case Field::Title:
        edit.text = product.title;
        return !edit.text.isEmpty();
    case Field::Description:
        edit.text = product.description;
        return !edit.text.isEmpty();
    case Field::Status:
        edit.status = product.status;
        return edit.status == Status::Activate || edit.status == Status::SellerDeactivated;
    case Field::Category:
        edit.category = product.category;
        return !edit.category.isEmpty();
    case Field::SellerSku: // names one SKU only
        return false;
    }
    return false;
}

} // namespace

core::Result<void> takeFirst(store::Connection &connection, qint64 skuRow, BulkPlan &plan)
{
    const auto product = loadWithSku(connection, skuRow);
    if (!product)
        return core::Unexpected(product.error());
    if (!*product || (*product)->shop != plan.shop || (*product)->skus.empty())
        return nothing({});
    const Sku &sku = (*product)->skus.front();
    plan.first = plan.edit.isOfProduct() || sku.sellerSku.isEmpty() ? (*product)->title : sku.sellerSku;
    if (!take(**product, sku, plan))
        return nothing(plan.first);
    plan.edit.way = BulkEdit::Way::Set;
    return {};
}

} // namespace catalog
