// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/reserved.h"

#include "catalog/fields.h"

#include <QJsonDocument>

namespace catalog {

core::Result<Reserved> reservedOf(store::Connection &connection, qint64 productRow)
{
    const auto rows = connection.all(
        u"SELECT r.sku, r.stock FROM sku s JOIN sku_reserved r ON r.sku = s.row WHERE s.product = ?",
        [](const store::Statement &row) { return std::pair(row.integer(0), stockFromJson(row.json(1))); }, productRow);
    if (!rows)
        return core::Unexpected(rows.error());
    return Reserved(rows->begin(), rows->end());
}

core::Result<void> saveReserved(store::Connection &connection, const core::ShopId &shop,
                                const std::vector<remote::Inventory> &shown)
{
    for (const remote::Inventory &one : shown) {
        const qint64 pieces = piecesIn(one.reserved);
        const QByteArray stock = QJsonDocument(stockToJson(one.reserved)).toJson(QJsonDocument::Compact);
        auto done = pieces == 0 ? connection.run(u"DELETE FROM sku_reserved WHERE sku = "
                                                 u"(SELECT row FROM sku WHERE shop = ? AND id = ? AND id <> '')",
                                                 shop.text(), one.sku.text())
                                : connection.run(u"INSERT INTO sku_reserved(sku, pieces, stock) "
                                                 u"SELECT row, ?, ? FROM sku WHERE shop = ? AND id = ? AND id <> '' "
                                                 u"ON CONFLICT(sku) DO UPDATE SET pieces = excluded.pieces, "
                                                 u"stock = excluded.stock WHERE stock <> excluded.stock",
                                                 pieces, QString::fromUtf8(stock), shop.text(), one.sku.text());
        if (!done)
            return done;
    }
    return {};
}

qint64 piecesIn(const std::vector<Stock> &stock)
{
    qint64 pieces = 0;
    for (const Stock &one : stock)
        pieces += one.quantity;
    return pieces;
}

} // namespace catalog
