// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/offers.h"

#include "catalog/edit.h"

namespace catalog {
namespace {

// One number of a SKU in SQL. `st` is the staged change, `s` the SKU, `p` its product; `c` what was taken.
struct Form {
    QString field, table;
    QString value;         // what is to be
    QString before, after; // the texts that a change has when it is of this form and the SKU is as it says
    QString set;
    QLatin1String kind;
    syncing::Priority priority;
    QString lane;
    QString payload, base, known; // of the row for the outbox, as edit.cpp makes them
};

// JSON texts are built with their keys in order, as QJsonDocument writes them.
QString priceText(const QString &column)
{
    return QStringLiteral("'{\"currency\":\"' || s.currency || '\",\"minor\":' || s.%1 || '}'").arg(column);
}

Form priceForm(const QString &field)
{
    Form form;
    form.field = field;
    form.table = QStringLiteral("temp.catalog_") + field;
    form.value = QStringLiteral("json_extract(st.after, '$.%1.minor')").arg(field);
    form.before = QStringLiteral("'{\"%1\":' || ifnull(%2, 'null') || '}'").arg(field, priceText(field));
    form.after = QStringLiteral("'{\"%1\":{\"currency\":\"' || s.currency || '\",\"minor\":' || %2 || '}}'")
                     .arg(field, form.value);
    form.set = QStringLiteral("%1 = (SELECT value FROM %2 c WHERE c.sku = sku.row)").arg(field, form.table);
    form.kind = kind::kPrice;
    form.priority = syncing::Priority::Price;
    form.lane = QStringLiteral("/price");
    form.payload =
        QStringLiteral("'{' || ifnull('\"list_price\":' || %1 || ',', '') || ifnull('\"price\":' || %2 || ',', '') || "
                       "'\"sku\":' || c.sku || '}'")
            .arg(priceText(QStringLiteral("list_price")), priceText(QStringLiteral("price")));
    form.base = QStringLiteral("CASE WHEN json_extract(s.base, '$.list_price') IS NULL "
                               "THEN ifnull('{\"price\":' || json_extract(s.base, '$.price') || '}', '{}') "
                               "ELSE '{\"list_price\":' || json_extract(s.base, '$.list_price') || "
                               "ifnull(',\"price\":' || json_extract(s.base, '$.price'), '') || '}' END");
    form.known = QStringLiteral("json_extract(s.base, '$.price') IS %1 AND json_extract(s.base, '$.list_price') IS %2")
                     .arg(priceText(QStringLiteral("price")), priceText(QStringLiteral("list_price")));
    return form;
}

Form stockForm()
{
    Form form;
    form.field = QStringLiteral("stock");
    form.table = QStringLiteral("temp.catalog_stock");
    form.value = QStringLiteral("nullif(json_extract(st.after, '$.stock'), '{}')");
    form.before = QStringLiteral("'{\"stock\":' || nullif(s.stock, '{}') || '}'");
    form.after = QStringLiteral("'{\"stock\":' || %1 || '}'").arg(form.value);
    const QString value = QStringLiteral("(SELECT value FROM %1 c WHERE c.sku = sku.row)").arg(form.table);
    form.set = QStringLiteral("stock = %1, stock_total = (SELECT sum(value) FROM json_each(%1))").arg(value);
    form.kind = kind::kStock;
    form.priority = syncing::Priority::Stock;
    form.lane = QStringLiteral("/stock");
    form.payload = QStringLiteral("'{\"sku\":' || c.sku || ',\"stock\":' || s.stock || '}'");
    form.base = QStringLiteral("ifnull('{\"stock\":' || json_extract(s.base, '$.stock') || '}', '{}')");
    form.known = QStringLiteral("json_extract(s.base, '$.stock') IS s.stock");
    return form;
}

// CROSS JOIN: from the changes to their SKUs, whatever the planner knows of the tables. likelihood(): it takes a
// temporary table for one of a million rows, and would read all SKUs into a Bloom filter first. A SKU that is staged
// twice is taken once; then its first change no longer fits the second.
core::Result<qint64> take(store::Connection &connection, const core::ShopId &shop, const Form &form)
{
    const QString make = QStringLiteral("CREATE TEMP TABLE IF NOT EXISTS %1(sku INTEGER PRIMARY KEY, id INTEGER NOT "
                                        "NULL, product INTEGER NOT NULL, value ANY NOT NULL) STRICT")
                             .arg(form.table);
    const QString fill =
        QStringLiteral("INSERT OR IGNORE INTO %1(sku, id, product, value) "
                       "SELECT s.row, st.id, s.product, %2 FROM temp.sync_staged st "
                       "CROSS JOIN sku s ON s.row = CAST(substr(st.entity, 5) AS INTEGER) "
                       "CROSS JOIN product p ON p.row = s.product "
                       "WHERE likelihood(st.after GLOB '{\"%5\":*', 0.001) AND s.shop = ?1 AND st.entity = "
                       "'sku:' || s.row AND st.before = %3 "
                       "AND st.after = %4 AND p.id <> '' AND s.base NOT IN ('', '{}') ORDER BY st.id")
            .arg(form.table, form.value, form.before, form.after, form.field);
    auto done = connection.run(make);
    if (done)
        done = connection.run(QString(u"DELETE FROM " + form.table));
    if (done)
        done = connection.run(fill, shop.text());
    if (!done)
        return core::Unexpected(done.error());
    const qint64 taken = connection.changes();
    if (taken > 0)
        done = connection.run(
            QStringLiteral("UPDATE sku SET %1 WHERE row IN (SELECT sku FROM %2)").arg(form.set, form.table));
    return done ? core::Result<qint64>(taken) : core::Unexpected(done.error());
}

} // namespace

core::Result<std::vector<syncing::Taken>> applyOffers(store::Connection &connection, const core::ShopId &shop)
{
    std::vector<syncing::Taken> all;
    for (const Form &form :
         {priceForm(QStringLiteral("price")), priceForm(QStringLiteral("list_price")), stockForm()}) {
        const auto number = take(connection, shop, form);
        if (!number)
            return core::Unexpected(number.error());
        if (*number == 0)
            continue;
        syncing::Taken taken;
        taken.ids = QStringLiteral("SELECT id FROM ") + form.table;
        taken.changes = *number;
        taken.kind = form.kind;
        taken.priority = form.priority;
        taken.rows = QStringLiteral(
                         "SELECT 'product:' || c.product || '%1' AS entity, 'sku:' || c.sku || '%1' AS "
                         "subject, %2 AS payload, %3 AS base, %5 AS known FROM %4 c CROSS JOIN sku s ON s.row = c.sku "
                         "WHERE likelihood(c.product > 0, 0.001)")
                         .arg(form.lane, form.payload, form.base, form.table, form.known);
        all.push_back(std::move(taken));
    }
    return all;
}

} // namespace catalog
