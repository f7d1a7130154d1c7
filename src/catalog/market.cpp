// SPDX-License-Identifier: GPL-3.0-or-later
// What each market demands of listings: Create Product, facts of the pricing and category pages (May 2026).
#include "catalog/category.h"

namespace catalog {
namespace {

struct Row {
    const char *region;
    const char *currency;
    int titleMinimum, titleMaximum;
    int maximumSkus;
    const char *weightUnits; // separated by blanks, ours first
    const char *dimensionUnits;
    const char *categoryVersion;
    qint64 minimumPrice, maximumPrice; // minor units, 0: not published
};

// GRAM is refused where the page names kilograms only. Japan's and Mexico's price ranges are the published ones.
constexpr Row kMarkets[] = {
    {"US", "USD", 1, 255, 300, "POUND KILOGRAM", "INCH CENTIMETER", "v2", 0, 0},
    {"GB", "GBP", 1, 255, 300, "KILOGRAM", "CENTIMETER", "v1", 0, 0},
    {"DE", "EUR", 1, 255, 300, "KILOGRAM", "CENTIMETER", "v1", 0, 0},
    {"FR", "EUR", 1, 255, 300, "KILOGRAM", "CENTIMETER", "v1", 0, 0},
    {"IT", "EUR", 1, 255, 300, "KILOGRAM", "CENTIMETER", "v1", 0, 0},
    {"ES", "EUR", 1, 255, 300, "KILOGRAM", "CENTIMETER", "v1", 0, 0},
    {"IE", "EUR", 1, 255, 300, "KILOGRAM", "CENTIMETER", "v1", 0, 0},
    {"JP", "JPY", 1, 255, 300, "GRAM KILOGRAM", "CENTIMETER", "v1", 1, 500'000},
    {"BR", "BRL", 1, 300, 300, "GRAM KILOGRAM", "CENTIMETER", "v1", 0, 0},
    {"MX", "MXN", 1, 300, 300, "GRAM KILOGRAM", "CENTIMETER", "v1", 100, 5'000'000},
    {"ID", "IDR", 25, 255, 100, "KILOGRAM", "CENTIMETER", "v2", 0, 0},
    {"MY", "MYR", 25, 255, 100, "KILOGRAM", "CENTIMETER", "v2", 0, 0},
    {"PH", "PHP", 25, 255, 100, "KILOGRAM", "CENTIMETER", "v2", 0, 0},
    {"SG", "SGD", 25, 255, 100, "KILOGRAM", "CENTIMETER", "v2", 0, 0},
    {"TH", "THB", 25, 255, 100, "KILOGRAM", "CENTIMETER", "v2", 0, 0},
    {"VN", "VND", 25, 255, 100, "KILOGRAM", "CENTIMETER", "v2", 0, 0},
};

std::vector<QString> words(const char *text)
{
    const QStringList list = QString::fromLatin1(text).split(u' ');
    return {list.begin(), list.end()};
}

} // namespace

Market Market::ofRegion(QStringView region)
{
    Market market;
    market.region = region.toString();
    const Row *row = &kMarkets[1];
    for (const Row &known : kMarkets)
        if (region == QLatin1String(known.region))
            row = &known;
    market.currency = *core::Currency::fromCode(QString::fromLatin1(row->currency));
    market.titleMinimum = row->titleMinimum;
    market.titleMaximum = row->titleMaximum;
    market.maximumSkus = row->maximumSkus;
    market.weightUnits = words(row->weightUnits);
    market.dimensionUnits = words(row->dimensionUnits);
    market.categoryVersion = QString::fromLatin1(row->categoryVersion);
    if (row->minimumPrice > 0) {
        market.minimumPrice = row->minimumPrice;
        market.maximumPrice = row->maximumPrice;
    }
    return market;
}

} // namespace catalog
