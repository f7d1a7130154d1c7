// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/catalog/shop.h"

#include "catalog/catalog.h"
#include "store/migration.h"
#include "sync/sync.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <unistd.h>

namespace bench::catalog {
namespace {

const std::array kMakes{"Ombre & Oak", "Nordwerk", "Brückner & Söhne", "Falkenried", "Kesselhaus", "Fernhill"};
const std::array kThings{"Water Bottle", "Cushion Cover", "Coffee Mug", "Desk Lamp", "Dog Leash", "Oxford Shirt",
                         "Herbal Tea",   "Wooden Toy",    "Backpack",   "Sneaker",   "Dumbbell",  "Scented Candle"};
const std::array kTraits{"keeps warm", "hand made", "dishwasher safe", "refillable", "foldable", "for every day"};

template<class T>
const char *pick(const T &list, int i)
{
    return list[size_t(i) % list.size()];
}

core::Result<void> fill(store::Connection &db, int products)
{
    auto product = db.prepare(
        u"INSERT INTO product(row, shop, id, title, description, category, brand, images, attributes, package, status, "
        "audit_status, audit_reasons, created, updated, extra, base, seen) VALUES (?, ?, ?, ?, '<p>x</p>', ?, ?, '[]', "
        "'[]', '{}', ?, 'APPROVED', '[]', 0, ?, '{}', '{}', 0)");
    auto sku = db.prepare(u"INSERT INTO sku(row, product, shop, id, position, seller_sku, sales_attributes, currency, "
                          u"price, identifier_type, identifier_code, stock, stock_total, extra, base) "
                          "VALUES (?1, ?2, ?3, ?4, ?5, ?6, '[]', 'EUR', ?7, '', '', ?8, ?9, '{}', json_object('price', "
                          "json_object('currency', 'EUR', 'minor', ?7), 'seller_sku', ?6, 'stock', json(?8)))");
    if (!product || !sku)
        return core::Unexpected(product ? sku.error() : product.error());
    for (int i = 1; i <= products; ++i) {
        const QString title = QStringLiteral("%1 %2 %3 – %4")
                                  .arg(QString::fromUtf8(pick(kMakes, i * 7)), QString::fromUtf8(pick(kThings, i * 11)))
                                  .arg(i)
                                  .arg(QString::fromUtf8(pick(kTraits, i * 13)));
        product->bindAll(i, kShop.text(), QString::number(1'729'000'000'000 + i), title, QString::number(600 + i % 40),
                         QString::number(i % 25), i % 17 == 0 ? "DRAFT" : "ACTIVATE", 1'700'000'000 + i);
        if (auto done = product->run(); !done)
            return done;
        for (int k = 0; k < kSkus; ++k) {
            const int row = (i - 1) * kSkus + k + 1, pieces = (row * 37) % 400;
            sku->bindAll(row, i, kShop.text(), QString::number(2'729'000'000'000 + row), k,
                         QStringLiteral("SKU-%1-%2").arg(i).arg(k), 500 + (row * 73) % 20'000,
                         QStringLiteral("{\"W1\":%1}").arg(pieces), pieces);
            if (auto done = sku->run(); !done)
                return done;
        }
    }
    return {};
}

} // namespace

core::Result<std::unique_ptr<store::Connection>> build(const QString &path, int products)
{
    auto db = store::Connection::open(path, store::Connection::Mode::ReadWrite);
    if (!db)
        return db;
    store::Migrations all = store::migrations();
    for (const store::Migrations &part : {syncing::migrations(), ::catalog::migrations()})
        all.insert(all.end(), part.begin(), part.end());
    std::ranges::sort(all, {}, &store::Migration::number);
    if (auto made = store::migrate(**db, all); !made)
        return core::Unexpected(made.error());
    (void)(*db)->execute(QStringLiteral("PRAGMA synchronous=OFF; BEGIN"));
    if (auto filled = fill(**db, products); !filled)
        return core::Unexpected(filled.error());
    (void)(*db)->execute(QStringLiteral("COMMIT; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA synchronous=FULL; ANALYZE"));
    return db;
}

int residentMiB()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return int(file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE) / (1024 * 1024));
}

} // namespace bench::catalog
