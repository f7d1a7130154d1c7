// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/importdiff.h"

#include "catalog/importtargets.h"

#include <QDir>

namespace catalog {
namespace {

QString fromUtf8(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

Image imageFrom(const std::string &text, const ImportContext &context)
{
    Image image;
    if (text.starts_with("tos-"))
        image.uri = fromUtf8(text);
    else if (text.starts_with("http"))
        image.source = fromUtf8(text);
    else
        image.source = QDir(context.folder).absoluteFilePath(fromUtf8(text));
    return image;
}

// A picture in a file means the same as one that is here when it is its uri, its source, or the path under which the
// platform serves it (host and query change at every reading).
bool samePicture(const Image &here, const Image &wanted)
{
    if (!wanted.uri.isEmpty())
        return here.uri == wanted.uri;
    return here.source == wanted.source || (!here.uri.isEmpty() && wanted.source.contains(here.uri));
}

bool samePictures(const std::vector<Image> &here, const std::vector<std::string> &wanted, const ImportContext &context)
{
    return std::equal(
        here.begin(), here.end(), wanted.begin(), wanted.end(),
        [&](const Image &image, const std::string &text) { return samePicture(image, imageFrom(text, context)); });
}

// "0.400" and "0.4": the platform gives back the one, people write the other.
bool sameDecimal(const QString &a, const QString &b)
{
    const auto shortest = [](const QString &text) {
        QStringView view(text);
        while (view.contains(u'.') && (view.endsWith(u'0') || view.endsWith(u'.')))
            view.chop(1);
        return view;
    };
    return shortest(a) == shortest(b);
}

bool sameStock(const ImportRow &row, const Sku &sku, const ImportContext &context)
{
    return std::ranges::all_of(row.stock, [&](const ImportRow::StockCell &cell) {
        const WarehouseId &id = context.warehouses[size_t(cell.warehouse)].id;
        const auto at = std::ranges::find(sku.stock, id, &Stock::warehouse);
        return at != sku.stock.end() && at->quantity == cell.quantity;
    });
}

bool sameOptions(const ImportRow &row, const Sku &sku)
{
    return row.options.size() == sku.salesAttributes.size() &&
           std::ranges::all_of(row.options, [&](const ImportRow::Option &option) {
               return std::ranges::any_of(sku.salesAttributes, [&](const SalesAttribute &attribute) {
                   return (option.name.isEmpty() || sameOptionName(attribute.name, option.name)) &&
                          attribute.valueName.compare(fromUtf8(option.value), Qt::CaseInsensitive) == 0;
               });
           });
}

std::vector<AttributeValue> attributeValues(const std::string &text, const AttributeRule *rule)
{
    std::vector<AttributeValue> values;
    const QStringList parts =
        rule && rule->multiple ? fromUtf8(text).split(u'|', Qt::SkipEmptyParts) : QStringList{fromUtf8(text)};
    for (const QString &part : parts) {
        const QString name = part.trimmed();
        AttributeValue value{{}, name};
        if (rule) {
            const auto known = std::ranges::find_if(rule->values, [&](const AttributeValue &v) {
                return v.name.compare(name, Qt::CaseInsensitive) == 0 || v.id == name;
            });
            if (known != rule->values.end())
                value = *known;
        }
        values.push_back(std::move(value));
    }
    return values;
}

const AttributeRule *ruleOf(const QString &id, const CategoryId &category, const ImportContext &context)
{
    const CategoryRules *rules = context.rulesOf(category);
    if (!rules)
        return nullptr;
    const auto at = std::ranges::find(rules->attributes, id, &AttributeRule::id);
    return at == rules->attributes.end() ? nullptr : &*at;
}

bool sameAttributes(const ImportRow &row, const Product &product, const ImportContext &context)
{
    return std::ranges::all_of(row.attributes, [&](const ImportRow::AttributeCell &cell) {
        const auto here = std::ranges::find(product.attributes, cell.id, &Attribute::id);
        if (here == product.attributes.end())
            return false;
        const auto wanted = attributeValues(cell.value, ruleOf(cell.id, product.category, context));
        return std::equal(here->values.begin(), here->values.end(), wanted.begin(), wanted.end(),
                          [](const AttributeValue &a, const AttributeValue &b) {
                              return (!a.id.isEmpty() && a.id == b.id) || a.name == b.name;
                          });
    });
}

void putStock(const ImportRow &row, Sku &sku, const ImportContext &context)
{
    for (const ImportRow::StockCell &cell : row.stock) {
        const WarehouseId &id = context.warehouses[size_t(cell.warehouse)].id;
        auto at = std::ranges::find(sku.stock, id, &Stock::warehouse);
        if (at == sku.stock.end())
            at = sku.stock.insert(at, {id, 0});
        at->quantity = cell.quantity;
    }
    std::ranges::sort(sku.stock, {}, &Stock::warehouse);
}

void putOptions(const ImportRow &row, Sku &sku, const CategoryId &category, const ImportContext &context)
{
    const CategoryRules *rules = context.rulesOf(category);
    const std::vector<SalesAttribute> before = std::exchange(sku.salesAttributes, {});
    for (const ImportRow::Option &option : row.options) {
        SalesAttribute attribute{{}, option.name, {}, fromUtf8(option.value), {}};
        if (rules) {
            const auto rule = std::ranges::find_if(rules->attributes, [&](const AttributeRule &r) {
                return r.kind == AttributeRule::Kind::Sales && sameOptionName(r.name, option.name);
            });
            if (rule != rules->attributes.end()) {
                attribute.id = rule->id;
                attribute.name = rule->name;
                const auto value = std::ranges::find_if(rule->values, [&](const AttributeValue &v) {
                    return v.name.compare(attribute.valueName, Qt::CaseInsensitive) == 0;
                });
                if (value != rule->values.end()) {
                    attribute.valueId = value->id;
                    attribute.valueName = value->name;
                }
            }
        }
        if (!option.image.empty())
            attribute.image = imageFrom(option.image, context);
        const auto kept = std::ranges::find_if(before, [&](const SalesAttribute &b) {
            return sameOptionName(b.name, attribute.name) &&
                   b.valueName.compare(attribute.valueName, Qt::CaseInsensitive) == 0;
        });
        if (kept != before.end()) {
            const std::optional<Image> wanted = attribute.image;
            attribute = *kept;
            if (wanted && !(attribute.image && samePicture(*attribute.image, *wanted)))
                attribute.image = wanted;
        }
        sku.salesAttributes.push_back(std::move(attribute));
    }
}

bool sameMeasure(const std::optional<Measure> &a, const std::optional<Measure> &b)
{
    return a && b && a->unit == b->unit && sameDecimal(a->value, b->value);
}

bool sameSize(const std::optional<Dimensions> &a, const std::optional<Dimensions> &b)
{
    return a && b && a->unit == b->unit && sameDecimal(a->length, b->length) && sameDecimal(a->width, b->width) &&
           sameDecimal(a->height, b->height);
}

} // namespace

void putPictures(const ImportRow &row, Product &product, const ImportContext &context)
{
    std::vector<Image> wanted;
    for (const std::string &text : row.images) {
        const Image image = imageFrom(text, context);
        const auto kept =
            std::ranges::find_if(product.images, [&](const Image &here) { return samePicture(here, image); });
        wanted.push_back(kept != product.images.end() ? *kept : image);
    }
    product.images = std::move(wanted);
}

namespace {

void putAttributes(const ImportRow &row, Product &product, const ImportContext &context)
{
    for (const ImportRow::AttributeCell &cell : row.attributes) {
        const AttributeRule *rule = ruleOf(cell.id, product.category, context);
        if (!rule && !product.category.isEmpty() && context.rulesOf(product.category))
            continue; // another category's attribute in a file that mixes categories
        Attribute wanted{cell.id, rule ? rule->name : QString(), attributeValues(cell.value, rule)};
        const auto at = std::ranges::find(product.attributes, cell.id, &Attribute::id);
        if (at == product.attributes.end())
            product.attributes.push_back(std::move(wanted));
        else
            at->values = std::move(wanted.values);
    }
}

} // namespace

bool canBecome(const Product &product, Status wanted)
{
    if (wanted == Status::Activate)
        return product.status == Status::SellerDeactivated || product.status == Status::PlatformDeactivated;
    return wanted == Status::SellerDeactivated && product.status == Status::Activate;
}

void nameOptions(ImportRow &row, std::vector<QString> &names)
{
    for (size_t i = 0; i < row.options.size(); ++i) {
        QString &name = row.options[i].name;
        if (i >= names.size())
            names.push_back(name.isEmpty() ? QStringLiteral("Option %1").arg(i + 1) : name);
        if (name.isEmpty())
            name = names[i];
    }
}

GivenSet difference(const ImportRow &row, const Product &product, const Sku &sku, const ImportContext &context)
{
    GivenSet changed;
    const auto differs = [&](Given field, bool different) {
        if (row.given.testFlag(field) && different)
            changed |= field;
    };
    differs(Given::SellerSku, fromUtf8(row.sellerSku) != sku.sellerSku);
    differs(Given::Title, row.title != product.title);
    differs(Given::Description, row.description != product.description);
    differs(Given::Category, !row.category.isEmpty() && row.category != product.category);
    differs(Given::Brand, row.brand && row.brand != product.brand);
    differs(Given::Price, row.price != sku.price);
    differs(Given::ListPrice, row.listPrice != sku.listPrice);
    differs(Given::Stock, !sameStock(row, sku, context));
    differs(Given::Identifier, row.identifier && (!sku.identifier || row.identifier->code != sku.identifier->code));
    differs(Given::Weight, !sameMeasure(row.weight, product.weight));
    differs(Given::Dimensions, !sameSize(row.dimensions, product.dimensions));
    differs(Given::Options, !sameOptions(row, sku));
    differs(Given::Images, !samePictures(product.images, row.images, context));
    differs(Given::Attributes, !sameAttributes(row, product, context));
    differs(Given::Status, row.statusWanted && canBecome(product, *row.statusWanted));
    return changed;
}

void put(const ImportRow &row, Product &product, size_t at, const ImportContext &context)
{
    if (at == product.skus.size())
        product.skus.emplace_back();
    Sku &sku = product.skus[at];
    const auto given = [&](Given field) { return row.given.testFlag(field); };
    if (given(Given::SellerSku))
        sku.sellerSku = fromUtf8(row.sellerSku);
    if (given(Given::Title))
        product.title = row.title;
    if (given(Given::Description))
        product.description = row.description;
    if (given(Given::Category) && !row.category.isEmpty())
        product.category = row.category;
    if (row.brand)
        product.brand = row.brand;
    if (row.price)
        sku.price = row.price;
    if (row.listPrice)
        sku.listPrice = row.listPrice;
    if (row.identifier)
        sku.identifier = row.identifier;
    if (row.weight)
        product.weight = row.weight;
    if (row.dimensions)
        product.dimensions = row.dimensions;
    putStock(row, sku, context);
    if (given(Given::Options))
        putOptions(row, sku, product.category, context);
    if (given(Given::Images))
        putPictures(row, product, context);
    putAttributes(row, product, context);
}

} // namespace catalog
