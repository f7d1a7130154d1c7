// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/seed.h"

#include "sandbox/audit.h"

#include <QFile>
#include <QJsonDocument>

namespace sandbox {

namespace {

struct Place {
    qint64 id;
    const char *name;
    const char *type;
    const char *state;
    const char *city;
    const char *district;
    const char *postalCode;
    const char *line;
};

constexpr Place kGermany[] = {{7'118'206'341'907'318'021, "Lager Hamburg", "SALES_WAREHOUSE", "Hamburg", "Hamburg",
                               "Altona", "22765", "Friesenweg 14"},
                              {7'118'206'341'907'318'063, "Lager Leipzig", "SALES_WAREHOUSE", "Sachsen", "Leipzig",
                               "Plagwitz", "04229", "Weißenfelser Straße 65"},
                              {7'118'206'341'907'318'117, "Lager München", "SALES_WAREHOUSE", "Bayern", "München",
                               "Obersendling", "81379", "Gmunder Straße 8"},
                              {7'118'206'341'907'318'159, "Retouren Kassel", "RETURN_WAREHOUSE", "Hessen", "Kassel",
                               "Bettenhausen", "34123", "Lilienthalstraße 25"}};
constexpr Place kUnitedStates[] = {
    {7'118'206'341'907'319'003, "Newark DC", "SALES_WAREHOUSE", "New Jersey", "Newark", "Essex", "07114",
     "210 Frelinghuysen Ave"},
    {7'118'206'341'907'319'047, "Reno DC", "SALES_WAREHOUSE", "Nevada", "Reno", "Washoe", "89502", "4800 Joule St"},
    {7'118'206'341'907'319'089, "Dallas DC", "SALES_WAREHOUSE", "Texas", "Dallas", "Dallas", "75212",
     "3300 Chalk Hill Rd"},
    {7'118'206'341'907'319'131, "Returns Columbus", "RETURN_WAREHOUSE", "Ohio", "Columbus", "Franklin", "43204",
     "1650 Harmon Ave"}};

void insertShop(World &world, int position, const Shop &shop)
{
    world.db.exec("INSERT INTO shop_shop VALUES (?, ?, ?, ?, ?, ?, ?)", *readId(shop.id), position, shop.name,
                  shop.region, shop.sellerType, shop.cipher, shop.code);
}

void insertWarehouses(World &world, const Shop &shop, std::span<const Place> places)
{
    const bool german = shop.region == u"DE";
    const auto text = [](const char *utf8) { return QString::fromUtf8(utf8); };
    int position = 0;
    for (const Place &place : places) {
        const QString country = german ? u"Deutschland"_qs : u"United States"_qs;
        const QJsonObject address{{u"region"_qs, country},
                                  {u"region_code"_qs, shop.region},
                                  {u"state"_qs, text(place.state)},
                                  {u"city"_qs, text(place.city)},
                                  {u"distict"_qs, text(place.district)}, // the API's spelling
                                  {u"postal_code"_qs, text(place.postalCode)},
                                  {u"contact_person"_qs, german ? u"Versandleitung"_qs : u"Shipping desk"_qs},
                                  {u"phone_number"_qs, german ? u"(+49)40 555 0100"_qs : u"(+1)201 555 0100"_qs},
                                  {u"address_line1"_qs, text(place.line)},
                                  {u"full_address"_qs, u"%1, %2 %3, %4"_qs.arg(text(place.line), text(place.postalCode),
                                                                               text(place.city), country)}};
        world.db.exec("INSERT INTO shop_warehouse VALUES (?, ?, ?, ?, ?, ?, ?, ?)", place.id, *readId(shop.id),
                      position, text(place.name), text(place.type), u"ENABLED"_qs, position == 0 ? 1 : 0,
                      compact(address));
        ++position;
    }
}

// Most listings are live; the others are spread so that each kind is near the top of a list too.
void giveStatus(Made &made, int number)
{
    ProductRow &product = made.product;
    const auto set = [&](const QString &status, const QString &listing, const QString &audit) {
        product.status = status;
        product.listing = listing;
        product.audit = audit;
    };
    if (number % 23 == 5) {
        set(u"DRAFT"_qs, u"DRAFT"_qs, u"NONE"_qs);
    } else if (number % 29 == 7) {
        static const std::pair<QString, QString> reasons[] = {
            {u"The main image shows text that covers more than a fifth of it."_qs, u"Use a picture without text."_qs},
            {u"The category doesn't fit the product."_qs, u"Choose the category that Recommend Category gives."_qs},
            {u"The title repeats the same word."_qs, u"Shorten the title."_qs}};
        static const QString positions[] = {u"main_images"_qs, u"category"_qs, u"title"_qs};
        const int which = number / 29 % 3;
        set(u"FAILED"_qs, u"INITIAL"_qs, u"FAILED"_qs);
        product.reasons = failedReasons(positions[which], {reasons[which].first}, {reasons[which].second});
    } else if (number % 19 == 11) {
        set(u"SELLER_DEACTIVATED"_qs, u"SELLER_DEACTIVATED"_qs, u"APPROVED"_qs);
    } else if (number % 97 == 41) {
        set(u"PLATFORM_DEACTIVATED"_qs, u"PLATFORM_DEACTIVATED"_qs, u"APPROVED"_qs);
    } else if (number % 131 == 77) {
        set(u"FREEZE"_qs, u"FREEZE"_qs, u"APPROVED"_qs);
    } else if (number % 61 == 29) {
        set(u"DELETED"_qs, u"DELETED"_qs, u"NONE"_qs);
    }
}

// Nobody has ordered what was never live.
void dropOrders(Made &made)
{
    if (made.product.status != u"DRAFT" && made.product.status != u"FAILED")
        return;
    for (std::vector<StockRow> &stock : made.stock)
        for (StockRow &row : stock)
            row.committed = 0;
}

constexpr int kMainListings = 372;
constexpr int kOtherListings = 93;

void seedListings(World &world, const Shop &shop, core::Instant now, int count)
{
    ListingMaker maker(world, shop, now);
    const qint64 firstProduct = takePositions(world, Serial::Product, count);
    const qint64 firstSku = takePositions(world, Serial::Sku, 0);
    qint64 sku = firstSku;
    for (int number = 0; number < count; ++number) {
        Made made = maker.make(number, firstProduct + number, sku);
        giveStatus(made, number);
        dropOrders(made);
        store(world, made);
    }
    takePositions(world, Serial::Sku, sku - firstSku);
}

} // namespace

void seedShops(World &world, core::Instant now)
{
    const Shop main{u"7495512086324905127"_qs,        u"Kontor Nord"_qs, u"DE"_qs, u"LOCAL"_qs,
                    u"ROW_x3kQbAAAAAB9mT2vPq7sLw"_qs, u"DELCKN7QWX"_qs};
    const Shop other{u"7495512086324905338"_qs,        u"Harbor & Main"_qs, u"US"_qs, u"LOCAL"_qs,
                     u"TTP_f8WnYgAAAADk41cRzUu0Ee"_qs, u"USLCHM3BTA"_qs};
    insertShop(world, 0, main);
    insertShop(world, 1, other);
    insertWarehouses(world, main, kGermany);
    insertWarehouses(world, other, kUnitedStates);

    QFile file(u":/sandbox/demo.json"_qs);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("sandbox: the word lists are missing");
    for (const QJsonValue &brand : QJsonDocument::fromJson(file.readAll())[u"brands"].toArray())
        world.db.exec("INSERT INTO shop_brand VALUES (?, ?, ?, ?, 0, ?)", nextId(world, Serial::Brand),
                      brand[u"name"].toString(), brand[u"authorised"].toBool() ? 1 : 0, brand[u"t1"].toBool() ? 1 : 0,
                      core::unixSeconds(now));
}

void seedDemo(World &world, core::Instant now)
{
    const std::vector<Shop> shops = allShops(world);
    seedListings(world, shops[0], now, kMainListings);
    seedListings(world, shops[1], now, kOtherListings);
}

void seedSpike(World &world, core::Instant now)
{
    seedDemo(world, now);
    std::vector<qint64> live;
    {
        Statement rows = world.db.prepare("SELECT id FROM shop_product WHERE shop = ? AND status = 'ACTIVATE'"
                                          " ORDER BY id LIMIT 6");
        rows.bind(*readId(allShops(world).front().id));
        while (rows.step())
            live.push_back(rows.integer(0));
    }
    for (size_t i = 0; i < live.size(); ++i) {
        const SkuRow sku = skusOf(world, live[i]).front();
        const StockRow held = stockOf(world, sku.id).front();
        world.db.exec("DELETE FROM shop_stock WHERE sku = ?", sku.id);
        putStock(world, sku.id, {held.warehouse, qint64(i) + 1, 0});
        QJsonObject document = *version(world, live[i], Version::Base);
        QJsonArray skus = document[u"skus"].toArray();
        QJsonObject first = skus[0].toObject();
        first.insert(u"seller_sku"_qs, u"HOT-%1"_qs.arg(i + 1));
        skus[0] = first;
        document.insert(u"skus"_qs, skus);
        setVersion(world, live[i], Version::Base, document);
        alignSkus(world, live[i]);
    }
}

void seedLarge(World &world, core::Instant now, qint64 skus)
{
    const std::vector<Shop> shops = allShops(world);
    ListingMaker maker(world, shops.front(), now);
    const qint64 firstProduct = takePositions(world, Serial::Product, 0);
    const qint64 firstSku = takePositions(world, Serial::Sku, 0);
    qint64 sku = firstSku;
    int number = 0;
    while (sku - firstSku < skus) {
        Made made = maker.make(number, firstProduct + number, sku);
        if (const qint64 over = sku - firstSku - skus; over > 0) {
            made.skus.resize(made.skus.size() - size_t(over));
            made.stock.resize(made.skus.size());
            QJsonArray documents = made.document[u"skus"].toArray();
            for (qint64 i = 0; i < over; ++i)
                documents.removeLast();
            made.document.insert(u"skus"_qs, documents);
            sku -= over;
        }
        store(world, made);
        ++number;
    }
    takePositions(world, Serial::Product, number);
    takePositions(world, Serial::Sku, sku - firstSku);
}

} // namespace sandbox
