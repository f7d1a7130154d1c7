// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/describe.h"

#include "catalog/compliance.h"
#include "catalog/edit.h"
#include "catalog/fields.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(catalog)
};

} // namespace

namespace catalog {
namespace {

constexpr qsizetype kLongestText = 300; // of a field's value
constexpr qsizetype kLongestLine = 60;  // of a text on one line with others

QString shortened(const QString &text, qsizetype longest)
{
    return text.size() <= longest ? text : text.left(longest - 1) + u'…';
}

QString labelOf(const QString &field)
{
    static const QHash<QString, const char *> labels{
        {QStringLiteral("title"), QT_TRANSLATE_NOOP("catalog", "Title")},
        {QStringLiteral("description"), QT_TRANSLATE_NOOP("catalog", "Description")},
        {QStringLiteral("category_id"), QT_TRANSLATE_NOOP("catalog", "Category")},
        {QStringLiteral("brand_id"), QT_TRANSLATE_NOOP("catalog", "Brand")},
        {QStringLiteral("main_images"), QT_TRANSLATE_NOOP("catalog", "Pictures")},
        {QStringLiteral("product_attributes"), QT_TRANSLATE_NOOP("catalog", "Attributes")},
        {QStringLiteral("package_weight"), QT_TRANSLATE_NOOP("catalog", "Package weight")},
        {QStringLiteral("package_dimensions"), QT_TRANSLATE_NOOP("catalog", "Package size")},
        {kCertifications, QT_TRANSLATE_NOOP("catalog", "Certificates")},
        {kSizeChart, QT_TRANSLATE_NOOP("catalog", "Size chart")},
        {kManufacturers, QT_TRANSLATE_NOOP("catalog", "Manufacturer")},
        {kResponsiblePersons, QT_TRANSLATE_NOOP("catalog", "Responsible person")},
        {QStringLiteral("status"), QT_TRANSLATE_NOOP("catalog", "State")},
        {QStringLiteral("skus"), QT_TRANSLATE_NOOP("catalog", "Variants")},
        {QStringLiteral("seller_sku"), QT_TRANSLATE_NOOP("catalog", "Seller SKU")},
        {QStringLiteral("sales_attributes"), QT_TRANSLATE_NOOP("catalog", "Variant")},
        {QStringLiteral("price"), QT_TRANSLATE_NOOP("catalog", "Price")},
        {QStringLiteral("list_price"), QT_TRANSLATE_NOOP("catalog", "List price")},
        {QStringLiteral("identifier_code"), QT_TRANSLATE_NOOP("catalog", "Identifier code")},
        {QStringLiteral("stock"), QT_TRANSLATE_NOOP("catalog", "Stock")},
    };
    const char *label = labels.value(field);
    return label ? Words::tr(label) : field;
}

QString unitWords(const QString &unit)
{
    static const QHash<QString, QString> units{
        {QStringLiteral("KILOGRAM"), QStringLiteral("kg")},   {QStringLiteral("GRAM"), QStringLiteral("g")},
        {QStringLiteral("POUND"), QStringLiteral("lb")},      {QStringLiteral("OUNCE"), QStringLiteral("oz")},
        {QStringLiteral("CENTIMETER"), QStringLiteral("cm")}, {QStringLiteral("INCH"), QStringLiteral("in")},
    };
    return units.value(unit, unit.toLower());
}

QString plainText(const QString &html)
{
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    QString text = html;
    return text.replace(tags, QStringLiteral(" ")).simplified();
}

QString valuesOf(const Attribute &attribute)
{
    QStringList names;
    for (const AttributeValue &value : attribute.values)
        names.append(value.name.isEmpty() ? value.id : value.name);
    return names.join(QStringLiteral(", "));
}

QString variantWords(const QJsonArray &json)
{
    QStringList parts;
    for (const SalesAttribute &one : salesAttributesFromJson(json))
        parts.append(one.name + u' ' + one.valueName);
    return parts.join(QStringLiteral(", "));
}

// One line per attribute that differs; both sides by id, or by name where there is none yet.
void addAttributes(std::vector<FieldWords> &list, const QJsonArray &before, const QJsonArray &after)
{
    const auto key = [](const Attribute &one) { return one.id.isEmpty() ? one.name : one.id; };
    const auto old = attributesFromJson(before), now = attributesFromJson(after);
    const auto find = [&key](const std::vector<Attribute> &all, const Attribute &one) {
        return std::ranges::find_if(all, [&](const Attribute &other) { return key(other) == key(one); });
    };
    const auto label = [](const Attribute &one) {
        return Words::tr("Attribute, %1").arg(one.name.isEmpty() ? one.id : one.name);
    };
    for (const Attribute &one : now) {
        const auto was = find(old, one);
        const QString from = was == old.end() ? QString() : valuesOf(*was), to = valuesOf(one);
        if (from != to)
            list.push_back({label(one), from, to});
    }
    for (const Attribute &one : old)
        if (find(now, one) == now.end())
            list.push_back({label(one), valuesOf(one), {}});
}

QString actionWords(const QString &action)
{
    if (action == u"activate")
        return Words::tr("Put on sale");
    if (action == u"deactivate")
        return Words::tr("Take off sale");
    if (action == u"delete")
        return Words::tr("Delete the listing");
    return action == u"recover" ? Words::tr("Restore the listing") : action;
}

// "Price 18.99 → 16.99 EUR": the unit once.
QString line(const FieldWords &one)
{
    const auto unit = [](const QString &text) { return text.mid(text.lastIndexOf(u' ') + 1); };
    if (one.before.isEmpty())
        return one.field + u' ' + one.after;
    QString before = one.before;
    if (before.contains(u' ') && unit(before) == unit(one.after))
        before.chop(unit(before).size() + 1);
    return Words::tr("%1 %2 → %3").arg(one.field, before, one.after.isEmpty() ? Words::tr("none") : one.after);
}

bool isLongText(const QString &field) { return field == u"title" || field == u"description"; }

} // namespace

QString amountWords(const core::Money &money) { return money.toWire() + u' ' + money.currency.code(); }

QString statusWords(QStringView statusText)
{
    switch (statusFromText(statusText)) {
    case Status::Draft:
        return Words::tr("Draft");
    case Status::Pending:
        return Words::tr("In review");
    case Status::Failed:
        return Words::tr("Rejected");
    case Status::Activate:
        return Words::tr("Live");
    case Status::SellerDeactivated:
        return Words::tr("Deactivated");
    case Status::PlatformDeactivated:
        return Words::tr("Suspended");
    case Status::Freeze:
        return Words::tr("Frozen");
    case Status::Deleted:
        return Words::tr("Deleted");
    case Status::Scheduled:
        return Words::tr("Scheduled");
    case Status::Other:
        break;
    }
    return statusText.toString();
}

core::Result<QString> Describer::nameIn(QStringView table, const core::ShopId &shop, const QString &id)
{
    if (id.isEmpty())
        return QString();
    const QString key = table + u'/' + shop.text() + u'/' + id;
    if (const auto known = names_.constFind(key); known != names_.cend())
        return *known;
    const auto found = connection_.one(
        QString(u"SELECT name FROM " + table + u" WHERE shop = ? AND id = ?"),
        [](const store::Statement &row) { return row.text(0); }, shop.text(), id);
    if (!found)
        return core::Unexpected(found.error());
    const QString name = found->value_or(QString());
    return *names_.insert(key, name.isEmpty() ? id : name);
}

core::Result<QString> Describer::value(const core::ShopId &shop, const QString &field, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return QString();
    if (field == u"price" || field == u"list_price") {
        const auto money = moneyFromJson(value);
        return money ? amountWords(*money) : QString();
    }
    if (field == u"category_id")
        return nameIn(u"category", shop, value.toString());
    if (field == u"brand_id")
        return nameIn(u"brand", shop, value.toString());
    if (field == u"description")
        return shortened(plainText(value.toString()), kLongestText);
    if (field == u"status")
        return statusWords(value.toString());
    if (field == u"main_images" || field == u"skus")
        return QString::number(value.toArray().size());
    if (field == kCertifications)
        return QString::number(value.toArray().size());
    if (field == kSizeChart)
        return value[u"template"].isObject() ? value[u"template"][u"id"].toString() : Words::tr("Picture");
    if (field == kManufacturers || field == kResponsiblePersons)
        return QString(value.toVariant().toStringList().join(QStringLiteral(", ")));
    if (field == u"package_weight")
        return QString(value[u"value"].toString() + u' ' + unitWords(value[u"unit"].toString()));
    if (field == u"package_dimensions")
        return QString(value[u"length"].toString() + u" × " + value[u"width"].toString() + u" × " +
                       value[u"height"].toString() + u' ' + unitWords(value[u"unit"].toString()));
    if (field == u"sales_attributes")
        return variantWords(value.toArray());
    if (field == u"identifier_code")
        return QString(value[u"type"].toString() + u' ' + value[u"code"].toString());
    return shortened(value.toVariant().toString(), kLongestText);
}

core::Result<void> Describer::addStock(List &list, const core::ShopId &shop, const QJsonObject &before,
                                       const QJsonObject &after)
{
    QStringList warehouses = before.keys() + after.keys();
    warehouses.sort();
    warehouses.removeDuplicates();
    const auto pieces = [](const QJsonObject &stock, const QString &id) {
        return stock.contains(id) ? QString::number(stock.value(id).toInteger()) : QString();
    };
    for (const QString &id : warehouses) {
        if (before.value(id) == after.value(id))
            continue;
        const auto name = nameIn(u"warehouse", shop, id);
        if (!name)
            return core::Unexpected(name.error());
        list.push_back({Words::tr("Stock, %1").arg(*name), pieces(before, id), pieces(after, id)});
    }
    return {};
}

core::Result<void> Describer::add(List &list, const core::ShopId &shop, const QString &field, const QJsonValue &before,
                                  const QJsonValue &after)
{
    if (field == u"stock")
        return addStock(list, shop, before.toObject(), after.toObject());
    if (field == u"product_attributes") {
        addAttributes(list, before.toArray(), after.toArray());
        return {};
    }
    auto from = value(shop, field, before);
    auto to = value(shop, field, after);
    if (!from || !to)
        return core::Unexpected(from ? to.error() : from.error());
    list.push_back({labelOf(field), *from, *to});
    return {};
}

core::Result<QString> Describer::words(const syncing::Row &row)
{
    if (row.kind == kind::kCreate)
        return row.payload.contains(u"remove") ? Words::tr("Withdraw the new listing") : Words::tr("New listing");
    if (row.kind == kind::kStatus)
        return actionWords(row.payload.value(u"action").toString());
    List list;
    for (auto field = row.payload.begin(); field != row.payload.end(); ++field) {
        const QJsonValue before = row.base.value(field.key());
        if (field.key() == u"sku" || (row.payload.size() > 2 && sameField(field.key(), before, field.value())))
            continue;
        if (auto added = add(list, row.shop, field.key(), before, field.value()); !added)
            return core::Unexpected(added.error());
        if (isLongText(field.key()) && !list.empty())
            list.back() = {list.back().field, {}, u'“' + shortened(list.back().after, kLongestLine) + u'”'};
    }
    if (list.empty()) // as it is there already, or a list whose order alone differs
        return labelOf(row.payload.keys().value(0) == u"sku" ? row.payload.keys().value(1)
                                                             : row.payload.keys().value(0));
    QStringList lines;
    for (const FieldWords &one : list)
        lines.append(line(one));
    return lines.join(QStringLiteral("; "));
}

core::Result<std::vector<FieldWords>> Describer::fields(const core::ShopId &shop, const syncing::Change &change)
{
    List list;
    if (change.creates() || change.removes()) {
        const QJsonObject &whole = change.creates() ? change.after : change.before;
        const bool product = change.entity.startsWith(u"product:");
        const QString name =
            product ? whole.value(u"fields")[u"title"].toString() : whole.value(u"seller_sku").toString();
        if (change.creates())
            return List{{product ? Words::tr("New listing") : Words::tr("New variant"), {}, name}};
        return List{{product ? Words::tr("Listing removed") : Words::tr("Variant removed"), name, {}}};
    }
    for (auto field = change.after.begin(); field != change.after.end(); ++field)
        if (auto added = add(list, shop, field.key(), change.before.value(field.key()), field.value()); !added)
            return core::Unexpected(added.error());
    return list;
}

} // namespace catalog
