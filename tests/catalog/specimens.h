// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/category.h"
#include "catalog/economicoperator.h"
#include "catalog/product.h"

#include <QJsonArray>

// A listing with a value in every field that we know, which no rule of a market objects to.
namespace specimen {

inline core::Money money(qint64 minor, const catalog::Market &market) { return {minor, market.currency}; }

inline catalog::Sku sku(int number, const catalog::Market &market)
{
    catalog::Sku sku;
    sku.id = catalog::SkuId(QStringLiteral("172938467397290560%1").arg(number));
    sku.sellerSku = QStringLiteral("CUP-%1").arg(number);
    sku.salesAttributes = {{QStringLiteral("100000"), QStringLiteral("Colour"), QStringLiteral("%1").arg(number),
                            QStringLiteral("Shade %1").arg(number),
                            catalog::Image{QStringLiteral("tos-useast2a/c%1").arg(number), {}, {}}},
                           {{}, QStringLiteral("Größe"), {}, QStringLiteral("S"), std::nullopt}};
    sku.price = money(1999 + number, market);
    sku.listPrice = money(2999 + number, market);
    sku.identifier = catalog::IdentifierCode{QStringLiteral("EAN"), QStringLiteral("4006381333931")};
    if (number != 1)
        sku.identifier.reset();
    sku.stock = {{catalog::WarehouseId(QStringLiteral("7118206341907318021")), 5},
                 {catalog::WarehouseId(QStringLiteral("7118206341907318063")), 0}};
    sku.extra = {{QStringLiteral("external_sku_id"), QStringLiteral("ext-%1").arg(number)},
                 {QStringLiteral("status_info"), QJsonObject{{QStringLiteral("status"), QStringLiteral("NORMAL")}}}};
    return sku;
}

inline catalog::Product product(const catalog::Market &market)
{
    catalog::Product product;
    product.shop = core::ShopId(QStringLiteral("7495512086324905127"));
    product.id = catalog::ProductId(QStringLiteral("1729384673972905603"));
    product.title = QStringLiteral("Becher „Elbe“ mit Henkel – 日本製ではありません, 0,3 l");
    product.description = QStringLiteral("<p>Für <b>jeden</b> Tag.</p>");
    product.category = catalog::CategoryId(QStringLiteral("600001"));
    product.brand = catalog::BrandId(QStringLiteral("7082427311584347905"));
    product.images = {{QStringLiteral("tos-useast2a/one"), {}, {}}, {QStringLiteral("tos-useast2a/two"), {}, {}}};
    product.attributes = {{QStringLiteral("100157"),
                           QStringLiteral("Material"),
                           {{QStringLiteral("1001"), QStringLiteral("Steingut")}, {{}, QStringLiteral("Eigenes")}}}};
    product.weight = catalog::Measure{QStringLiteral("1"), market.weightUnits.front()};
    product.dimensions = catalog::Dimensions{QStringLiteral("10"), QStringLiteral("20"), QStringLiteral("30"),
                                             market.dimensionUnits.front()};
    product.status = catalog::Status::Activate;
    product.statusText = QStringLiteral("ACTIVATE");
    product.auditStatus = QStringLiteral("APPROVED");
    product.auditReasons = {QStringLiteral("title: too loud")};
    product.created = core::instant(1'750'000'000);
    product.updated = core::instant(1'760'000'000);
    product.skus = {sku(1, market), sku(2, market)};
    product.extra = {{QStringLiteral("external_product_id"), QStringLiteral("ext")},
                     {QStringLiteral("is_cod_allowed"), false}};
    return product;
}

inline catalog::OperatorDraft operatorDraft(catalog::OperatorRole role)
{
    catalog::OperatorDraft draft;
    draft.role = role;
    draft.name = QStringLiteral("Werk GmbH");
    draft.email = QStringLiteral("werk@werk.example");
    draft.phoneCountry = QStringLiteral("+49");
    draft.phoneNumber = QStringLiteral("4012345678");
    draft.address = QStringLiteral("Am Kai 1, Hamburg");
    draft.postalCode = QStringLiteral("20457");
    draft.country = QStringLiteral("DE");
    return draft;
}

} // namespace specimen
