// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sandbox/productstore.h"

namespace sandbox {

// Shops, warehouses and brands, which every seed has.
void seedShops(World &world, core::Instant now);

// Several hundred listings in the German main shop and a part of them in the US shop; most live, some drafts,
// refused, switched off, deleted.
void seedDemo(World &world, core::Instant now);
// The demo, and six SKUs ("HOT-1" … "HOT-6") in the main shop with one to six pieces each in one warehouse.
void seedSpike(World &world, core::Instant now);
// Live listings with `skus` SKUs in all in the main shop.
void seedLarge(World &world, core::Instant now, qint64 skus);

// One generated listing. The same maker and number always give the same one.
struct Made {
    ProductRow product;
    QJsonObject document;
    std::vector<SkuRow> skus;
    std::vector<std::vector<StockRow>> stock; // one list per SKU
};

// Makes listings from the word lists in resources/sandbox/demo.json.
class ListingMaker final {
public:
    ListingMaker(World &world, const Shop &shop, core::Instant now);

    // `number` chooses line, name, variants, prices; ids are taken from `productPosition` and on from `skuPosition`.
    Made make(int number, qint64 productPosition, qint64 &skuPosition);
    int lines() const { return lines_.size(); }

private:
    struct Draw; // a listing's own random numbers
    QJsonObject document(const QJsonObject &line, const Category &category, int number, Draw &draw);
    QJsonArray attributes(const QJsonObject &line, const Category &category, Draw &draw) const;
    QJsonArray variants(const QJsonObject &line, const Category &category, Draw &draw);
    QJsonArray pictures(const QJsonObject &line, const QJsonArray &variants, Draw &draw);
    QString picture(const QString &shape, const QString &color, const QString &ground, int turn, double zoom);
    void offers(const QJsonObject &line, int number, Draw &draw, qint64 &skuPosition, Made &made);

    World &world_;
    const Shop &shop_;
    core::Instant now_;
    bool german_;
    QJsonObject words_;
    QJsonArray lines_;
    std::vector<qint64> brands_;
    std::vector<qint64> warehouses_;
    QHash<QString, QString> drawn_; // recipe -> uri
};

// Writes a made listing into the tables.
void store(World &world, const Made &made);

} // namespace sandbox
