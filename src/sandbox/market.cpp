// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/market.h"

#include <vector>

namespace sandbox {

namespace {

Market european(const char *region, const char *currency, int mostSkus)
{
    Market market;
    market.region = QString::fromLatin1(region);
    market.currency = QString::fromLatin1(currency);
    market.mostSkus = mostSkus;
    market.mostPrice = 760'000; // assumed: as in the US
    market.weightUnits = {u"KILOGRAM"_qs};
    market.dimensionUnits = {u"CENTIMETER"_qs};
    return market;
}

Market asian(const char *region, const char *currency, qint64 mostPrice)
{
    Market market = european(region, currency, 100);
    market.titleLeast = 25;
    market.mostPrice = mostPrice; // assumed
    market.v2 = true;
    return market;
}

std::vector<Market> table()
{
    std::vector<Market> markets;
    for (const char *region : {"DE", "ES", "FR", "IE", "IT"})
        markets.push_back(european(region, "EUR", 300));
    markets.push_back(european("GB", "GBP", 300));

    Market us = european("US", "USD", 300);
    us.v2 = true;
    us.weightUnits = {u"KILOGRAM"_qs, u"POUND"_qs};
    us.dimensionUnits = {u"CENTIMETER"_qs, u"INCH"_qs};
    markets.push_back(us);

    Market jp = european("JP", "JPY", 300);
    jp.mostPrice = 500'000;
    jp.weightUnits = {u"KILOGRAM"_qs, u"GRAM"_qs};
    jp.chinese = true; // kanji are Han characters
    markets.push_back(jp);

    for (const auto &[region, currency] : {std::pair("BR", "BRL"), std::pair("MX", "MXN")}) {
        Market latin = european(region, currency, 300);
        latin.titleMost = 300;
        latin.mostPrice = 5'000'000;
        latin.weightUnits = {u"KILOGRAM"_qs, u"GRAM"_qs};
        markets.push_back(latin);
    }
    markets.push_back(asian("ID", "IDR", 100'000'000));
    markets.push_back(asian("MY", "MYR", 10'000'000));
    markets.push_back(asian("PH", "PHP", 10'000'000));
    markets.push_back(asian("SG", "SGD", 2'000'000));
    markets.push_back(asian("TH", "THB", 50'000'000));
    markets.push_back(asian("VN", "VND", 200'000'000));
    return markets;
}

} // namespace

const Market &market(const QString &region)
{
    static const std::vector<Market> markets = table();
    for (const Market &candidate : markets)
        if (candidate.region == region)
            return candidate;
    static const Market other = european("", "EUR", 100);
    return other;
}

bool inUnion(const QString &region)
{
    static const QStringList members = {u"DE"_qs, u"ES"_qs, u"FR"_qs, u"IE"_qs, u"IT"_qs};
    return members.contains(region);
}

} // namespace sandbox
