// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/fieldwords.h"

#include "catalog/compliance.h"
#include "ui/kit/format.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace ui::catalog {
namespace {

constexpr qsizetype kLongest = 80;

QString stockText(const QLocale &locale, const QJsonObject &stock, const std::vector<::catalog::Warehouse> &warehouses)
{
    QStringList parts;
    for (auto it = stock.begin(); it != stock.end(); ++it) {
        const auto named = std::ranges::find_if(
            warehouses, [&](const ::catalog::Warehouse &warehouse) { return warehouse.id.text() == it.key(); });
        const QString pieces = it.value().isDouble() ? kit::count(locale, it.value().toInteger()) : it->toString();
        parts.append(named == warehouses.end() ? pieces : named->name + u' ' + pieces);
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString fieldName(const QString &field)
{
    static const QHash<QString, const char *> names{
        {QStringLiteral("title"), QT_TRANSLATE_NOOP("ui::catalog::Fields", "Title")},
        {QStringLiteral("description"), QT_TRANSLATE_NOOP("ui::catalog::Fields", "Description")},
        {QStringLiteral("category_id"), QT_TRANSLATE_NOOP("ui::catalog::Fields", "Category")},
        {QStringLiteral("brand_id"), QT_TRANSLATE_NOOP("ui::catalog::Fields", "Brand")},
        {QStringLiteral("main_images"), QT_TRANSLATE_NOOP("ui::catalog::Fields", "Pictures")},
        {QStringLiteral("product_attributes"), QT_TRANSLATE_NOOP("ui::catalog::Fields", "Attributes")},
        {QStringLiteral("package_weight"), QT_TRANSLATE_NOOP("ui::catalog::Fields", "Parcel weight")},
        {QStringLiteral("package_dimensions"), QT_TRANSLATE_NOOP("ui::catalog::Fields", "Parcel size")},
        {QStringLiteral("seller_sku"), QT_TRANSLATE_NOOP("ui::catalog::Fields", "Seller SKU")},
        {QStringLiteral("sales_attributes"), QT_TRANSLATE_NOOP("ui::catalog::Fields", "Variant")},
        {QStringLiteral("price"), QT_TRANSLATE_NOOP("ui::catalog::Fields", "Price")},
        {QStringLiteral("list_price"), QT_TRANSLATE_NOOP("ui::catalog::Fields", "List price")},
        {QStringLiteral("identifier_code"), QT_TRANSLATE_NOOP("ui::catalog::Fields", "Identifier code")},
        {QStringLiteral("stock"), QT_TRANSLATE_NOOP("ui::catalog::Fields", "Stock")},
        {::catalog::kCertifications, QT_TRANSLATE_NOOP("ui::catalog::Fields", "Certificates")},
        {::catalog::kSizeChart, QT_TRANSLATE_NOOP("ui::catalog::Fields", "Size chart")},
        {::catalog::kManufacturers, QT_TRANSLATE_NOOP("ui::catalog::Fields", "Manufacturer")},
        {::catalog::kResponsiblePersons, QT_TRANSLATE_NOOP("ui::catalog::Fields", "Responsible person")},
        {QStringLiteral("status"), QT_TRANSLATE_NOOP("ui::catalog::Fields", "Status")}};
    const char *name = names.value(field);
    return name ? QCoreApplication::translate("ui::catalog::Fields", name) : field;
}

QString fieldValue(const QLocale &locale, const QJsonValue &value, const std::vector<::catalog::Warehouse> &warehouses)
{
    if (const auto money = ::catalog::moneyFromJson(value))
        return kit::amount(locale, *money);
    QString text;
    if (value.isNull() || value.isUndefined())
        text = QCoreApplication::translate("ui::catalog::Fields", "nothing");
    else if (value.isString())
        text = value.toString().simplified();
    else if (value.isDouble())
        text = kit::count(locale, value.toInteger());
    else if (value[u"image"].isObject())
        text = QCoreApplication::translate("ui::catalog::Fields", "Picture");
    else if (value[u"template"].isObject())
        text = value[u"template"][u"id"].toString();
    else if (value.isObject())
        text = stockText(locale, value.toObject(), warehouses);
    else
        text = QCoreApplication::translate("ui::catalog::Fields", "%n entries", nullptr, int(value.toArray().size()));
    return text.size() > kLongest ? QString(text.left(kLongest) + QChar(0x2026)) : text;
}

} // namespace ui::catalog
