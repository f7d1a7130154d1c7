// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/erase.h"

#include <unordered_set>

namespace catalog {
namespace {

// Of listings and of variants' values; `comparison` says whose.
QString picturesSql(QStringView comparison)
{
    return QStringLiteral(
               "SELECT coalesce(json_extract(value, '$.uri'), ''), coalesce(json_extract(value, '$.url'), '') "
               "FROM product, json_each(product.images) WHERE shop %1 ? "
               "UNION SELECT coalesce(json_extract(value, '$.sku_img.uri'), ''), "
               "coalesce(json_extract(value, '$.sku_img.url'), '') "
               "FROM sku, json_each(sku.sales_attributes) WHERE shop %1 ?")
        .arg(comparison);
}

core::Result<std::vector<Image>> picturesOf(store::Connection &connection, QStringView comparison,
                                            const core::ShopId &shop)
{
    return connection.all(
        picturesSql(comparison),
        [](const store::Statement &row) {
            return Image{row.text(0), row.text(1), {}};
        },
        shop.text(), shop.text());
}

QString nameOf(const Image &image) { return image.uri.isEmpty() ? image.url : image.uri; }

} // namespace

core::Result<std::vector<Image>> eraseShop(store::Connection &connection, const core::ShopId &shop)
{
    auto pictures = picturesOf(connection, u"=", shop);
    if (!pictures)
        return core::Unexpected(pictures.error());
    const auto others = picturesOf(connection, u"<>", shop);
    if (!others)
        return core::Unexpected(others.error());
    std::unordered_set<QString> kept;
    for (const Image &image : *others)
        kept.insert(nameOf(image));
    std::erase_if(*pictures,
                  [&kept](const Image &image) { return nameOf(image).isEmpty() || kept.contains(nameOf(image)); });
    constexpr const char16_t *kOperations = u"operation IN (SELECT o.id FROM sync_operation o "
                                            "JOIN sync_shop s ON s.id = o.shop WHERE s.shop = ?)";
    for (const QString &sql :
         {QString(u"DELETE FROM import_row WHERE " + QStringView(kOperations)),
          QString(u"DELETE FROM import_source WHERE " + QStringView(kOperations)),
          QStringLiteral("DELETE FROM catalog_conflict WHERE product IN "
                         "(SELECT row FROM product WHERE shop = ?)"),
          QStringLiteral("DELETE FROM sku WHERE shop = ?"), QStringLiteral("DELETE FROM product WHERE shop = ?"),
          QStringLiteral("DELETE FROM brand WHERE shop = ?"), QStringLiteral("DELETE FROM category WHERE shop = ?"),
          QStringLiteral("DELETE FROM category_rules WHERE shop = ?"),
          QStringLiteral("DELETE FROM image_upload WHERE shop = ?"),
          QStringLiteral("DELETE FROM warehouse WHERE shop = ?")})
        if (auto done = connection.run(sql, shop.text()); !done)
            return core::Unexpected(done.error());
    return std::move(*pictures);
}

} // namespace catalog
