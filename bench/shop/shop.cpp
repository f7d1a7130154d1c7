// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/shop/shop.h"

#include "engine/engine.h"
#include "engine/profile.h"
#include "engine/shops.h"
#include "store/migration.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <unistd.h>

namespace bench::shop {
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

core::Result<void> make(const QString &path, int products)
{
    auto db = store::Connection::open(path, store::Connection::Mode::ReadWrite);
    if (!db)
        return core::Unexpected(db.error());
    store::Migrations all = store::migrations();
    for (const store::Migration &one : engine::migrations())
        all.push_back(one);
    std::ranges::sort(all, {}, &store::Migration::number);
    if (auto made = store::migrate(**db, all); !made)
        return core::Unexpected(made.error());
    const engine::App app{QStringLiteral("6bench0000key"), QStringLiteral("https://127.0.0.1:1"),
                          QStringLiteral("https://127.0.0.1:1"), QString()};
    if (auto saved = engine::saveShop(**db, {kShop, QStringLiteral("Fernhill"), QStringLiteral("DE"),
                                             QStringLiteral("LOCAL"), app, core::instant(1'700'000'000), false});
        !saved)
        return saved;
    (void)(*db)->execute(QStringLiteral("PRAGMA synchronous=OFF; BEGIN"));
    if (auto filled = fill(**db, products); !filled)
        return filled;
    (void)(*db)->execute(QStringLiteral("COMMIT; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA synchronous=FULL; ANALYZE"));
    return {};
}

} // namespace

core::Result<void> build(const QString &path, int skus)
{
    if (QFileInfo::exists(path))
        return {};
    const QString unfinished = path + QStringLiteral(".new");
    for (const QString &end : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(unfinished + end);
    if (auto made = make(unfinished, skus / kSkus); !made)
        return made;
    if (!QFile::rename(unfinished, path))
        return core::fail("bench.rename", QStringLiteral("The shop can’t be put in its place"), path);
    return {};
}

core::Result<void> buildProfile(const QString &folder, int skus)
{
    const auto profile = engine::Profile::open(folder);
    if (!profile)
        return core::Unexpected(profile.error());
    return build(profile->database(), skus);
}

QString plainSearch(const QString &text)
{
    QString where;
    for (const QString &word : text.split(u' '))
        where += QStringLiteral(" AND (p.title LIKE '%%1%' OR EXISTS (SELECT 1 FROM sku s WHERE s.product = p.row "
                                "AND s.seller_sku LIKE '%%1%'))")
                     .arg(word);
    return where;
}

double plainQuery(store::Connection &db, const QString &where, const QString &order)
{
    QElapsedTimer timer;
    timer.start();
    const auto number = [](const store::Statement &row) { return row.integer(0); };
    const QString filter =
        QStringLiteral(" FROM product p WHERE p.shop = '%1' AND p.status <> 'DELETED' %2").arg(kShop.text(), where);
    (void)db.all(QString(u"SELECT count(*)" + filter), number);
    (void)db.all(QString(u"SELECT p.row, p.title, p.status, (SELECT sum(s.stock_total) FROM sku s WHERE s.product = "
                         u"p.row), (SELECT min(s.price) FROM sku s WHERE s.product = p.row)" +
                         filter + order + u" LIMIT 30"),
                 number);
    return double(timer.nsecsElapsed()) / 1e6;
}

int residentMiB()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return int(file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE) / (1024 * 1024));
}

} // namespace bench::shop
