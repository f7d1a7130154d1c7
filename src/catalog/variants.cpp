// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/variants.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace catalog {
namespace {

constexpr int kSellerSkuMaximum = 50; // Create Product
constexpr int kAbbreviation = 4;

bool same(const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

const SalesAttribute *attributeOf(const Sku &sku, const QString &axis)
{
    const auto found = std::ranges::find_if(
        sku.salesAttributes, [&](const SalesAttribute &attribute) { return same(attribute.name, axis); });
    return found == sku.salesAttributes.end() ? nullptr : &*found;
}

// One value of each axis.
using Combination = std::vector<const AttributeValue *>;

bool fits(const Sku &sku, const std::vector<VariantAxis> &axes, const Combination &values)
{
    for (size_t i = 0; i < axes.size(); ++i) {
        const SalesAttribute *has = attributeOf(sku, axes[i].name);
        if (!same(has ? has->valueName : axes[i].values.front().name, values[i]->name))
            return false;
    }
    return true;
}

int likeness(const Sku &sku, const std::vector<VariantAxis> &axes, const Combination &values)
{
    int alike = 0;
    for (size_t i = 0; i < axes.size(); ++i) {
        const SalesAttribute *has = attributeOf(sku, axes[i].name);
        alike += has && same(has->valueName, values[i]->name) ? 1 : 0;
    }
    return alike;
}

// The picture of a value, as any SKU with it has it.
std::optional<Image> imageOf(const Product &product, const QString &axis, const QString &value)
{
    for (const Sku &sku : product.skus)
        if (const SalesAttribute *has = attributeOf(sku, axis); has && has->image && same(has->valueName, value))
            return has->image;
    return std::nullopt;
}

std::vector<SalesAttribute> attributesOf(const Product &product, const std::vector<VariantAxis> &axes,
                                         const Combination &values)
{
    std::vector<SalesAttribute> attributes;
    for (size_t i = 0; i < axes.size(); ++i)
        attributes.push_back({axes[i].id, axes[i].name, values[i]->id, values[i]->name,
                              imageOf(product, axes[i].name, values[i]->name)});
    return attributes;
}

// "Anthrazit, matt" as ANTHRAZITMATT.
QString letters(const QString &text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_D).toUpper())
        if (c.isLetterOrNumber())
            plain.append(c);
    return plain;
}

// The part of a seller SKU that stands for a value: GREY or GR for Grey.
QString partFor(const QString &sellerSku, const QString &value)
{
    static const QRegularExpression separators(QStringLiteral("[-_./ ]"));
    const QString whole = letters(value);
    for (const QString &part : sellerSku.split(separators, Qt::SkipEmptyParts))
        if (part.size() > 1 && whole.startsWith(part, Qt::CaseInsensitive))
            return part;
    return {};
}

QString sellerSkuFor(const Sku &like, const std::vector<SalesAttribute> &attributes, const QSet<QString> &taken)
{
    QString made = like.sellerSku;
    if (made.isEmpty())
        return made;
    for (const SalesAttribute &attribute : attributes) {
        const SalesAttribute *has = attributeOf(like, attribute.name);
        if (has && same(has->valueName, attribute.valueName))
            continue;
        const QString part = has ? partFor(made, has->valueName) : QString();
        const QString wanted = letters(attribute.valueName).left(std::max<qsizetype>(part.size(), kAbbreviation));
        if (wanted.isEmpty())
            continue;
        if (part.isEmpty())
            made += u'-' + wanted;
        else
            made.replace(made.lastIndexOf(part), part.size(), wanted);
    }
    made = made.left(kSellerSkuMaximum);
    QString free = made;
    for (int number = 2; taken.contains(free); ++number) {
        const QString tail = QStringLiteral("-%1").arg(number);
        free = made.left(kSellerSkuMaximum - tail.size()) + tail;
    }
    return free;
}

Sku newSku(const Product &product, const std::vector<VariantAxis> &axes, const Combination &values,
           QSet<QString> &taken)
{
    Sku sku;
    sku.salesAttributes = attributesOf(product, axes, values);
    const auto like =
        std::ranges::max_element(product.skus, {}, [&](const Sku &sibling) { return likeness(sibling, axes, values); });
    if (like == product.skus.end())
        return sku;
    sku.price = like->price;
    sku.listPrice = like->listPrice;
    for (const Stock &stock : like->stock)
        sku.stock.push_back({stock.warehouse, 0});
    sku.sellerSku = sellerSkuFor(*like, sku.salesAttributes, taken);
    taken.insert(sku.sellerSku);
    return sku;
}

} // namespace

std::vector<VariantAxis> axesOf(const Product &product)
{
    std::vector<VariantAxis> axes;
    for (const Sku &sku : product.skus) {
        for (const SalesAttribute &attribute : sku.salesAttributes) {
            auto axis =
                std::ranges::find_if(axes, [&](const VariantAxis &known) { return same(known.name, attribute.name); });
            if (axis == axes.end())
                axis = axes.insert(axes.end(), {attribute.id, attribute.name, {}});
            const bool known = std::ranges::any_of(
                axis->values, [&](const AttributeValue &value) { return same(value.name, attribute.valueName); });
            if (!known)
                axis->values.push_back({attribute.valueId, attribute.valueName});
        }
    }
    return axes;
}

qint64 combinationCount(const std::vector<VariantAxis> &axes)
{
    qint64 count = 1;
    for (const VariantAxis &axis : axes)
        count *= std::max<qint64>(1, qint64(axis.values.size()));
    return count;
}

std::vector<Sku> combined(const Product &product, const std::vector<VariantAxis> &all)
{
    std::vector<VariantAxis> axes;
    std::ranges::copy_if(all, std::back_inserter(axes), [](const VariantAxis &axis) { return !axis.values.empty(); });
    QSet<QString> taken;
    for (const Sku &sku : product.skus)
        taken.insert(sku.sellerSku);
    std::vector<bool> used(product.skus.size(), false);
    std::vector<Sku> made;
    const qint64 count = combinationCount(axes);
    for (qint64 number = 0; number < count; ++number) {
        Combination values(axes.size());
        qint64 rest = number;
        for (size_t i = axes.size(); i-- > 0;) {
            values[i] = &axes[i].values[size_t(rest % qint64(axes[i].values.size()))];
            rest /= qint64(axes[i].values.size());
        }
        size_t at = 0;
        while (at < product.skus.size() && (used[at] || !fits(product.skus[at], axes, values)))
            ++at;
        if (at == product.skus.size()) {
            made.push_back(newSku(product, axes, values, taken));
            continue;
        }
        used[at] = true;
        Sku kept = product.skus[at];
        kept.salesAttributes = attributesOf(product, axes, values);
        made.push_back(std::move(kept));
    }
    return made;
}

void renameAxis(std::vector<Sku> &skus, const QString &from, const QString &id, const QString &to)
{
    for (Sku &sku : skus)
        for (SalesAttribute &attribute : sku.salesAttributes)
            if (same(attribute.name, from)) {
                attribute.id = id;
                attribute.name = to;
            }
}

void renameValue(std::vector<Sku> &skus, const QString &axis, const QString &from, const AttributeValue &to)
{
    for (Sku &sku : skus)
        for (SalesAttribute &attribute : sku.salesAttributes)
            if (same(attribute.name, axis) && same(attribute.valueName, from)) {
                attribute.valueId = to.id;
                attribute.valueName = to.name;
            }
}

QString variantName(const Sku &sku)
{
    QStringList parts;
    for (const SalesAttribute &attribute : sku.salesAttributes)
        parts.append(attribute.valueName);
    return parts.join(QStringLiteral(", "));
}

} // namespace catalog
