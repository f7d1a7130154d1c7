// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "api/client.h"
#include "catalog/advice.h"
#include "catalog/category.h"
#include "catalog/economicoperator.h"
#include "catalog/product.h"

#include <QJsonObject>

#include <vector>

namespace catalog::remote {

// Wire <-> values, one pair of functions per operation. What the platform sends beyond what we know is kept in
// `extra`; a field that is there with a wrong type is an error (api.answer), never a silent default.

// ---- Get Product 202309 ----
// An edit of a live listing is audited as a second version beside the live one. Only a listing whose audit status is
// AUDITING has one (12052547 otherwise).
enum class Version { Live, UnderReview };
api::Request getProduct(const ProductId &id, Version version = Version::Live);
// Whether what a merchant edits of it is its version under review.
bool hasVersionUnderReview(Status status, const QString &auditStatus);
// Prices: `sale_price` is what buyers see before discounts and what Update Price takes as `amount` for local sellers;
// where it is absent, `tax_exclusive_price`.
core::Result<Product> productFrom(const QJsonObject &data, const core::ShopId &shop);

// ---- Search Products 202502 ----
struct SearchWindow { // of update_time, both ends included
    qint64 from = 0, to = 0;
};
api::Request searchProducts(const SearchWindow &window, const QString &pageToken);
struct SearchHit {
    ProductId id;
    Status status = Status::Other;
    QString statusText;
    QString auditStatus;
    Quality quality = Quality::Unknown;
    qint64 updated = 0;
    std::vector<std::pair<SkuId, std::vector<Stock>>> stock; // by SKU, where the answer shows it
};
struct SearchPage {
    std::vector<SearchHit> hits;
    qint64 total = 0;
    QString nextToken; // empty at the end
};
core::Result<SearchPage> searchPageFrom(const QJsonObject &data);

// ---- Create Product 202309, Edit Product 202509, Partial Edit Product 202509 ----
api::Request createProduct(const Product &product, const QString &idempotencyKey, const QString &categoryVersion);
api::Request editProduct(const Product &product, const QString &categoryVersion);
// Only the named fields of product (as in fields.h, and "skus" for all variants). No category: that needs editProduct.
api::Request partialEditProduct(const Product &product, const QStringList &fields);
struct CreatedSku {
    SkuId id;
    QString sellerSku;
    QStringList valueIds; // of its sales attributes
};
struct Created {
    ProductId id;
    std::vector<CreatedSku> skus; // in the order in which they were sent
};
core::Result<Created> createdFrom(const QJsonObject &data);

// ---- Update Price 202309, Update Inventory 202309 ----
struct PriceChange {
    SkuId sku;
    core::Money price;
    std::optional<core::Money> listPrice;
};
api::Request updatePrice(const ProductId &product, const std::vector<PriceChange> &changes);
struct StockChange {
    SkuId sku;
    std::vector<Stock> stock;
};
api::Request updateInventory(const ProductId &product, const std::vector<StockChange> &changes);

// ---- Activate, Deactivate, Delete, Recover: up to 20 products ----
api::Request changeStatus(const QString &action, const std::vector<ProductId> &products);

// One refused item of a batch call (data.errors[]): the innermost code and message.
struct ItemError {
    QString id; // of the product or SKU
    int code = 0;
    QString message;
};
std::vector<ItemError> itemErrors(const QJsonObject &data);

// ---- Inventory Search 202309 ----
struct Inventory {
    SkuId sku;
    std::vector<Stock> available; // by warehouse
    std::vector<Stock> reserved;  // held by open orders, beside what is available; warehouses with none are left out
};
api::Request inventorySearch(const std::vector<SkuId> &skus);         // up to 600
api::Request inventorySearch(const std::vector<ProductId> &products); // up to 100
core::Result<std::vector<Inventory>> inventoryFrom(const QJsonObject &data);

// ---- Product Information Issue Diagnosis 202405 ----
api::Request diagnoseProducts(const std::vector<ProductId> &products); // up to 200
core::Result<std::vector<Diagnosis>> diagnosesFrom(const QJsonObject &data);

// ---- Upload Product Image 202309 ----
api::Request uploadImage(const QByteArray &bytes, const QString &contentType, const QString &useCase);
// A PDF; the answer's id is what certifications name.
api::Request uploadFile(const QByteArray &bytes, const QString &name);

// ---- Get Warehouse List, Get Categories, Recommend Category, Get Category Rules, Get Attributes, Get Brands ----
api::Request getWarehouses();
std::vector<Warehouse> warehousesFrom(const QJsonObject &data);
api::Request getCategories(const QString &categoryVersion);
std::vector<Category> categoriesFrom(const QJsonObject &data);
api::Request recommendCategory(const QString &title, const QString &description, const QString &categoryVersion);
CategoryId recommendedFrom(const QJsonObject &data); // empty when the platform knows none
api::Request getCategoryRules(const CategoryId &id, const QString &categoryVersion);
api::Request getAttributes(const CategoryId &id, const QString &categoryVersion);
CategoryRules categoryRulesFrom(const CategoryId &id, const QJsonObject &rules, const QJsonObject &attributes);
api::Request getBrands(const QString &pageToken);

// ---- Search Manufacturers, Search Responsible Persons 202501; Create Manufacturer, Create Responsible Person 202409
// ---- Those whose name has the keyword; all for an empty one.
api::Request searchOperators(OperatorRole role, const QString &pageToken, const QString &keyword = {});
// One page's; the answer's next_page_token leads on.
std::vector<EconomicOperator> operatorsFrom(OperatorRole role, const QJsonObject &data);
// The draft must be tidied and sound (economicoperator.h). Not idempotent: the same draft makes another one.
api::Request createOperator(const OperatorDraft &draft);
core::Result<QString> createdOperatorFrom(OperatorRole role, const QJsonObject &data);

} // namespace catalog::remote
