// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/world.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QtEndian>

namespace sandbox {

namespace {

constexpr const char *kTables = R"(
CREATE TABLE shop_meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE shop_shop (
    id INTEGER PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, region TEXT NOT NULL,
    seller_type TEXT NOT NULL, cipher TEXT NOT NULL UNIQUE, code TEXT NOT NULL) STRICT;
CREATE TABLE shop_warehouse (
    id INTEGER PRIMARY KEY, shop INTEGER NOT NULL REFERENCES shop_shop, position INTEGER NOT NULL, name TEXT NOT NULL,
    type TEXT NOT NULL, effect TEXT NOT NULL, is_default INTEGER NOT NULL, address TEXT NOT NULL) STRICT;
CREATE TABLE shop_brand (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE, authorised INTEGER NOT NULL,
    t1 INTEGER NOT NULL, custom INTEGER NOT NULL, created INTEGER NOT NULL) STRICT;
CREATE TABLE shop_image (
    uri TEXT PRIMARY KEY, width INTEGER NOT NULL, height INTEGER NOT NULL, use_case TEXT NOT NULL,
    type TEXT NOT NULL, recipe TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE shop_file (id INTEGER PRIMARY KEY, name TEXT NOT NULL, format TEXT NOT NULL, uri TEXT NOT NULL) STRICT;
CREATE TABLE shop_product (
    id INTEGER PRIMARY KEY, shop INTEGER NOT NULL REFERENCES shop_shop, title TEXT NOT NULL, status TEXT NOT NULL,
    listing TEXT NOT NULL, audit TEXT NOT NULL, created INTEGER NOT NULL, updated INTEGER NOT NULL,
    audit_due INTEGER, category_version TEXT NOT NULL, reasons TEXT NOT NULL) STRICT;
CREATE INDEX shop_product_time ON shop_product (shop, updated);
CREATE INDEX shop_product_due ON shop_product (audit_due) WHERE audit_due IS NOT NULL;
CREATE TABLE shop_version (
    product INTEGER NOT NULL REFERENCES shop_product, kind INTEGER NOT NULL, document TEXT NOT NULL,
    PRIMARY KEY (product, kind)) STRICT, WITHOUT ROWID;
CREATE TABLE shop_sku (
    id INTEGER PRIMARY KEY, product INTEGER NOT NULL REFERENCES shop_product, position INTEGER NOT NULL,
    seller_sku TEXT NOT NULL, code TEXT NOT NULL, price INTEGER NOT NULL, sale_price INTEGER, list_price INTEGER,
    locked INTEGER NOT NULL, live INTEGER NOT NULL) STRICT;
CREATE INDEX shop_sku_product ON shop_sku (product, position);
CREATE INDEX shop_sku_seller_sku ON shop_sku (seller_sku);
CREATE INDEX shop_sku_code ON shop_sku (code) WHERE code <> '';
CREATE TABLE shop_stock (
    sku INTEGER NOT NULL REFERENCES shop_sku ON DELETE CASCADE, warehouse INTEGER NOT NULL REFERENCES shop_warehouse,
    available INTEGER NOT NULL, committed INTEGER NOT NULL, backorder INTEGER, handling INTEGER,
    PRIMARY KEY (sku, warehouse)) STRICT, WITHOUT ROWID;
CREATE TABLE shop_answer (
    shop INTEGER NOT NULL, key TEXT NOT NULL, answer TEXT NOT NULL, PRIMARY KEY (shop, key)) STRICT, WITHOUT ROWID;
CREATE TABLE shop_verdict (
    id INTEGER PRIMARY KEY, product INTEGER, title TEXT NOT NULL, verdict TEXT NOT NULL, reasons TEXT NOT NULL) STRICT;
)";

// Manufacturers and responsible persons that sellers have made known, beside those of the seed.
constexpr const char *kOperators = R"(
CREATE TABLE shop_operator (id INTEGER PRIMARY KEY, role TEXT NOT NULL, profile TEXT NOT NULL) STRICT;
)";

struct Series {
    qint64 start;
    const char *counter;
};

Series seriesOf(Serial series)
{
    switch (series) {
    case Serial::Product:
        return {1'729'384'650'117'432'871, "position.product"};
    case Serial::Sku:
        return {1'729'617'203'448'115'309, "position.sku"};
    case Serial::Brand:
        return {7'082'427'311'584'347'905, "position.brand"};
    case Serial::File:
        return {7'153'900'218'460'912'337, "position.file"};
    case Serial::Operator:
        return {7'241'655'310'227'904'119, "position.operator"};
    }
    Q_UNREACHABLE();
}

Shop shopFrom(const Statement &row)
{
    return {idText(row.integer(0)), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5)};
}

} // namespace

void createTables(StateDb &db)
{
    db.migrate("shop", 1, kTables);
    db.migrate("shop", 2, kOperators);
}

qint64 serialId(Serial series, qint64 position)
{
    constexpr qint64 kStride = 65'537'013; // odd digits, so that neighbours don't look alike; order is kept
    return seriesOf(series).start + position * kStride;
}

qint64 takePositions(World &world, Serial series, qint64 count)
{
    const QString counter = QString::fromLatin1(seriesOf(series).counter);
    const qint64 first = meta(world, counter, u"0"_qs).toLongLong();
    setMeta(world, counter, QString::number(first + count));
    return first;
}

qint64 nextId(World &world, Serial series) { return serialId(series, takePositions(world, series, 1)); }

QString idOfName(const QString &name)
{
    const QByteArray digest = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
    const quint64 tail = qFromBigEndian<quint64>(digest.constData()) % 100'000'000'000'000'000u;
    return QString::number(7'300'000'000'000'000'000u + tail);
}

QString idText(qint64 id) { return QString::number(id); }

std::optional<qint64> readId(QStringView text)
{
    bool ok = false;
    const qint64 id = text.toLongLong(&ok);
    return ok && id > 0 ? std::optional(id) : std::nullopt;
}

QString meta(World &world, const QString &name, const QString &otherwise)
{
    Statement row = world.db.prepare("SELECT value FROM shop_meta WHERE name = ?");
    row.bind(name);
    return row.step() ? row.text(0) : otherwise;
}

void setMeta(World &world, const QString &name, const QString &value)
{
    world.db.exec("INSERT INTO shop_meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", name, value);
}

std::vector<Shop> allShops(World &world)
{
    std::vector<Shop> shops;
    Statement rows =
        world.db.prepare("SELECT id, name, region, seller_type, cipher, code FROM shop_shop ORDER BY position");
    while (rows.step())
        shops.push_back(shopFrom(rows));
    return shops;
}

std::optional<Shop> shopById(World &world, qint64 id)
{
    Statement row = world.db.prepare("SELECT id, name, region, seller_type, cipher, code FROM shop_shop WHERE id = ?");
    row.bind(id);
    return row.step() ? std::optional(shopFrom(row)) : std::nullopt;
}

QString localeOf(const Shop &shop, const QString &asked)
{
    if (!asked.isEmpty())
        return asked;
    return shop.region == u"DE" ? u"de-DE"_qs : u"en-US"_qs;
}

QJsonObject parseObject(const QString &json) { return QJsonDocument::fromJson(json.toUtf8()).object(); }

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace sandbox
