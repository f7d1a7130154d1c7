// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/commands.h"

#include "catalog/edit.h"

namespace catalog {

core::Result<Names> names(store::Connection &connection, const core::ShopId &shop)
{
    Names names;
    const auto read = [&](QStringView sql, QHash<QString, QString> &into) -> core::Result<void> {
        const auto rows = connection.all(
            sql, [](const store::Statement &row) { return std::pair(row.text(0), row.text(1)); }, shop.text());
        if (!rows)
            return core::Unexpected(rows.error());
        for (const auto &[id, name] : *rows)
            into.insert(id, name);
        return {};
    };
    for (const core::Result<void> &done : {read(u"SELECT id, name FROM category WHERE shop = ?", names.categories),
                                           read(u"SELECT id, name FROM brand WHERE shop = ?", names.brands),
                                           read(u"SELECT id, name FROM warehouse WHERE shop = ?", names.warehouses)})
        if (!done)
            return core::Unexpected(done.error());
    return names;
}

Commands::Answer<syncing::Applied> Commands::save(const Product &before, const Product &after, const QString &title)
{
    return apply(QStringLiteral("edit"), title, editOf(before, after));
}

} // namespace catalog
