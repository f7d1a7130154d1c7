// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/offers.h"

#include "catalog/edit.h"

namespace catalog {
namespace {

// One number of a SKU in SQL. `st` is the staged change with its value, `s` the SKU, `c` what was taken.
struct Form {
    QString field, table;
    QString value;         // of the staged change, what is to be
    QString before, after; // the texts that a change has when it is of this form and the SKU is as it says
    QString set;
    QLatin1String kind;
    syncing::Priority priority;
    QString lane;
    // Of the row for the outbox, as edit.cpp makes them. `here` and `there`: what the SKU has and what the platform
    // showed, in the same form; `base` is made of `there`.
    QString payload, here, there, base;
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
    form.value = QStringLiteral("CAST(substr(after, instr(after, '\"minor\":') + 8) AS INTEGER)"); // checked by `after`
    form.before = QStringLiteral("'{\"%1\":' || ifnull(%2, 'null') || '}'").arg(field, priceText(field));
    form.after =
        QStringLiteral("'{\"%1\":{\"currency\":\"' || s.currency || '\",\"minor\":' || st.value || '}}'").arg(field);
    form.set = QStringLiteral("%1 = (SELECT value FROM %2 c WHERE c.sku = sku.row)").arg(field, form.table);
    form.kind = kind::kPrice;
    form.priority = syncing::Priority::Price;
    form.lane = QStringLiteral("/price");
    const QString list = priceText(QStringLiteral("list_price")), price = priceText(QStringLiteral("price"));
    form.payload =
        QStringLiteral("'{' || ifnull('\"list_price\":' || %1 || ',', '') || ifnull('\"price\":' || %2 || ',', '') || "
                       "'\"sku\":' || s.sku || '}'")
            .arg(list, price);
    form.here = QStringLiteral("'[' || ifnull(%1, 'null') || ',' || ifnull(%2, 'null') || ']'").arg(list, price);
    form.there = QStringLiteral("json_extract(s.base, '$.list_price', '$.price')");
    form.base =
        QStringLiteral("CASE WHEN there = '[null,null]' THEN '{}' "
                       "WHEN substr(there, 1, 6) = '[null,' THEN '{\"price\":' || substr(there, 7, length(there) - 7) "
                       "|| '}' WHEN substr(there, -6) = ',null]' THEN '{\"list_price\":' || substr(there, 2, "
                       "length(there) - 7) || '}' ELSE '{\"list_price\":' || replace(substr(there, 2, "
                       "length(there) - 2), '},{', '},\"price\":{') || '}' END");
    return form;
}

Form stockForm()
{
    Form form;
    form.field = QStringLiteral("stock");
    form.table = QStringLiteral("temp.catalog_stock");
    form.value = QStringLiteral("nullif(json_extract(after, '$.stock'), '{}')");
    form.before = QStringLiteral("'{\"stock\":' || nullif(s.stock, '{}') || '}'");
    form.after = QStringLiteral("'{\"stock\":' || st.value || '}'");
    const QString value = QStringLiteral("(SELECT value FROM %1 c WHERE c.sku = sku.row)").arg(form.table);
    form.set = QStringLiteral("stock = %1, stock_total = (SELECT sum(value) FROM json_each(%1))").arg(value);
    form.kind = kind::kStock;
    form.priority = syncing::Priority::Stock;
    form.lane = QStringLiteral("/stock");
    form.payload = QStringLiteral("'{\"sku\":' || s.sku || ',\"stock\":' || s.stock || '}'");
    form.here = QStringLiteral("s.stock");
    form.there = QStringLiteral("json_extract(s.base, '$.stock')");
    form.base = QStringLiteral("ifnull('{\"stock\":' || there || '}', '{}')");
    return form;
}

// CROSS JOIN: from the changes to their SKUs, whatever the planner knows of the tables. likelihood(): it takes a
// temporary table for one of a million rows, and would read all SKUs into a Bloom filter first. MATERIALIZED: a value
// that is used twice is taken out of its JSON once. A SKU that is staged twice is taken once; then its first change no
// longer fits the second.
core::Result<qint64> take(store::Connection &connection, const core::ShopId &shop, const Form &form)
{
    const QString make = QStringLiteral("CREATE TEMP TABLE IF NOT EXISTS %1(sku INTEGER PRIMARY KEY, id INTEGER NOT "
                                        "NULL, product INTEGER NOT NULL, value ANY NOT NULL) STRICT")
                             .arg(form.table);
    const QString fill =
        QStringLiteral("WITH st AS MATERIALIZED (SELECT id, entity, CAST(substr(entity, 5) AS INTEGER) AS sku, before, "
                       "after, %2 AS value FROM temp.sync_staged "
                       "WHERE likelihood(after GLOB '{\"%5\":*', 0.001) ORDER BY id) "
                       "INSERT OR IGNORE INTO %1(sku, id, product, value) "
                       "SELECT s.row, st.id, s.product, st.value FROM st CROSS JOIN sku s ON s.row = st.sku "
                       "WHERE s.shop = ?1 AND st.entity = 'sku:' || s.row AND st.before = %3 AND st.after = %4 "
                       "AND s.id <> '' AND s.base NOT IN ('', '{}')")
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
            QStringLiteral("UPDATE OR FAIL sku SET %1 WHERE row IN (SELECT sku FROM %2)").arg(form.set, form.table));
    return done ? core::Result<qint64>(taken) : core::Unexpected(done.error());
}

} // namespace

core::Result<std::vector<syncing::Taken>> applyOffers(store::Connection &connection, const core::ShopId &shop)
{
    std::vector<syncing::Taken> all;
    const auto staged = connection.one(u"SELECT count(*) FROM temp.sync_staged",
                                       [](const store::Statement &row) { return row.integer(0); });
    if (!staged)
        return core::Unexpected(staged.error());
    qint64 left = staged->value_or(0);
    for (const Form &form :
         {priceForm(QStringLiteral("price")), priceForm(QStringLiteral("list_price")), stockForm()}) {
        if (left == 0)
            break;
        const auto number = take(connection, shop, form);
        if (!number)
            return core::Unexpected(number.error());
        left -= *number;
        if (*number == 0)
            continue;
        syncing::Taken taken;
        taken.ids = QStringLiteral("SELECT id FROM ") + form.table;
        taken.changes = *number;
        taken.kind = form.kind;
        taken.priority = form.priority;
        taken.rows =
            QStringLiteral("WITH known AS MATERIALIZED (SELECT c.id, c.product, c.sku, s.currency, s.price, "
                           "s.list_price, s.stock, %3 AS here, %4 AS there FROM %6 c CROSS JOIN sku s ON s.row = c.sku "
                           "WHERE likelihood(c.product > 0, 0.001)) SELECT s.id, 'product:' || s.product || '%1' AS "
                           "entity, 'sku:' || s.sku || '%1' AS subject, %2 AS payload, %5 AS base, here IS there AS "
                           "known FROM known s")
                .arg(form.lane, form.payload, form.here, form.there, form.base, form.table);
        all.push_back(std::move(taken));
    }
    return all;
}

} // namespace catalog
