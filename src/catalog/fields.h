// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/product.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

namespace catalog {

// The editable fields of products and SKUs as JSON: what the journal, the base, the outbox and the three-way merge
// speak. One key per field, the same name as in findings; a value that is not set is absent.
//   product: title description category_id brand_id main_images product_attributes package_weight package_dimensions
//            and those of compliance.h
//   sku:     seller_sku sales_attributes price list_price identifier_code stock
// Amounts are {"minor": n, "currency": "EUR"}, stock is {"WAREHOUSE": pieces}.
QStringList productFieldNames();
QJsonObject productFields(const Product &product);
QJsonObject skuFields(const Sku &sku);

// Sets the fields that `fields` has; null clears one. Unknown keys and values of the wrong type are an error
// (catalog.fields), because they come from our own database.
core::Result<void> putProductFields(const QJsonObject &fields, Product &product);
core::Result<void> putSkuFields(const QJsonObject &fields, Sku &sku);

// Whole products: {"fields": …, "status": …, "skus": [{"row": n, "id": …, "fields": …}]}, what a creation or removal
// journals.
QJsonObject toJson(const Product &product);
core::Result<Product> productFromJson(const QJsonObject &json);

// Parts, as the table stores them.
// Addresses of pictures are no part of a field, but the tables keep the last that was read.
enum class Addresses { Left, Kept };
QJsonArray imagesToJson(const std::vector<Image> &images, Addresses addresses = Addresses::Left);
std::vector<Image> imagesFromJson(const QJsonArray &json);
QJsonArray attributesToJson(const std::vector<Attribute> &attributes);
std::vector<Attribute> attributesFromJson(const QJsonArray &json);
QJsonArray salesAttributesToJson(const std::vector<SalesAttribute> &attributes, Addresses addresses = Addresses::Left);
std::vector<SalesAttribute> salesAttributesFromJson(const QJsonArray &json);
QJsonObject stockToJson(const std::vector<Stock> &stock);
std::vector<Stock> stockFromJson(const QJsonObject &json);
QJsonObject moneyToJson(const core::Money &money);
std::optional<core::Money> moneyFromJson(const QJsonValue &json);

// Two fields mean the same: pictures are compared by uri, and by source where there is none; attributes and their
// values by id, and by name where one side has no id yet. "skus" compares objects of SKU fields.
bool sameField(const QString &field, const QJsonValue &a, const QJsonValue &b);
// The fields of `after` that differ from `before` (those that vanished as null), and the same fields of `before`.
struct FieldChange {
    QJsonObject before, after;
    bool isEmpty() const { return after.isEmpty(); }
};
FieldChange changedFields(const QJsonObject &before, const QJsonObject &after);

} // namespace catalog
