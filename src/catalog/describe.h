// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/product.h"
#include "store/connection.h"
#include "sync/journal.h"
#include "sync/outbox.h"

#include <QHash>
#include <QJsonValue>

namespace catalog {

// One field of a change as merchants call it.
struct FieldWords {
    QString field;         // "Price", "Stock, Lager Hamburg"
    QString before, after; // "18.99 EUR"; empty where there was or is nothing
    friend bool operator==(const FieldWords &, const FieldWords &) = default;
};

// Puts changes of the catalog into words. Names of warehouses, categories and brands are looked up in `connection`,
// each once, so one of these serves a page of a list; it must not outlive the connection. Cost: some us a change.
class Describer final {
public:
    explicit Describer(store::Connection &connection)
        : connection_(connection)
    {
    }

    // What an outbox row brings to the platform, on one line: "Price 18.99 → 16.99 EUR",
    // "Stock, Lager Hamburg 3 → 5", "Title “Cup”", "New listing".
    core::Result<QString> words(const syncing::Row &row);
    // What a change of the journal did, field by field. A creation or removal is one line.
    core::Result<std::vector<FieldWords>> fields(const core::ShopId &shop, const syncing::Change &change);

private:
    using List = std::vector<FieldWords>;
    core::Result<void> add(List &list, const core::ShopId &shop, const QString &field, const QJsonValue &before,
                           const QJsonValue &after);
    core::Result<void> addStock(List &list, const core::ShopId &shop, const QJsonObject &before,
                                const QJsonObject &after);
    core::Result<QString> value(const core::ShopId &shop, const QString &field, const QJsonValue &value);
    core::Result<QString> nameIn(QStringView table, const core::ShopId &shop, const QString &id);

    store::Connection &connection_;
    QHash<QString, QString> names_;
};

// The listing's state as merchants call it: "Live", "In review"; the platform's word when it is unknown.
QString statusWords(QStringView statusText);
// A price with its currency: "18.99 EUR".
QString amountWords(const core::Money &money);

} // namespace catalog
