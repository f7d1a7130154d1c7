// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/time.h"
#include "sandbox/call.h"
#include "sandbox/market.h"
#include "sandbox/statedb.h"
#include "sandbox/taxonomy.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace sandbox {

// A refusal on its way to the caller: thrown by an operation, caught in Platform::call and nowhere else. Everything
// the operation wrote is rolled back.
struct Refused {
    int code;
    QString message;
};

// What the operations of the simulated platform share. One per Platform, worker thread only.
struct World {
    StateDb &db;
    QString pictures; // folder
    QString baseUrl;  // "https://localhost:8443"
    Taxonomy taxonomy;
};

enum class Serial { Product, Sku, Brand, File, Operator };

// Platform ids are decimal numbers of 19 digits, above 2^53 and below 2^63. Each series is a fixed sequence, so a
// seed always gives the same ids.
qint64 serialId(Serial series, qint64 position);
// Takes the next one of the series.
qint64 nextId(World &world, Serial series);
// Moves the series on after a bulk insert has taken `count` ids from `firstPosition(...)`.
qint64 takePositions(World &world, Serial series, qint64 count);
// The id of something named by a seller (custom attribute, custom value): equal names get equal ids.
QString idOfName(const QString &name);

// Text of an id; reading gives nothing for what is no positive 63-bit number.
QString idText(qint64 id);
std::optional<qint64> readId(QStringView text);

// Small remembered values: seed, audit delay and the like.
QString meta(World &world, const QString &name, const QString &otherwise = {});
void setMeta(World &world, const QString &name, const QString &value);

void createTables(StateDb &db);
std::vector<Shop> allShops(World &world);
std::optional<Shop> shopById(World &world, qint64 id);

// A listing's words are told to the caller in the language of `locale`, or the shop's.
QString localeOf(const Shop &shop, const QString &asked);

QJsonObject parseObject(const QString &json);
QString compact(const QJsonObject &object);

} // namespace sandbox
