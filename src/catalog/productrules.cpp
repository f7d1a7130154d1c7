// SPDX-License-Identifier: GPL-3.0-or-later
// The rules that depend on several values of a product: its variants and what its category demands.
#include "catalog/rules.h"

#include "catalog/characters.h"
#include "catalog/compliance.h"
#include "catalog/rulenames.h"

#include <QSet>

namespace catalog {
namespace {

constexpr int kMaximumImages = 9;
constexpr int kMaximumDimensions = 3;
constexpr int kNameMaximum = 20;
constexpr int kValueMaximum = 50;
constexpr int kAttributeMaximum = 2000;

void add(Findings &findings, QLatin1String rule, const QString &field, qint64 limit = 0, qint64 actual = 0,
         const QString &detail = {}, Severity severity = Severity::Error)
{
    findings.push_back({severity, rule, field, limit, actual, detail});
}

void checkPresence(const Product &product, const CategoryRules *rules, Findings &findings)
{
    if (product.title.trimmed().isEmpty())
        add(findings, rule::kTitleMissing, QStringLiteral("title"));
    if (product.description.trimmed().isEmpty())
        add(findings, rule::kDescriptionMissing, QStringLiteral("description"));
    if (product.category.isEmpty())
        add(findings, rule::kCategoryMissing, QStringLiteral("category_id"));
    if (product.images.empty())
        add(findings, rule::kImageMissing, QStringLiteral("main_images"));
    if (product.images.size() > kMaximumImages)
        add(findings, rule::kImagesMany, QStringLiteral("main_images"), kMaximumImages, qint64(product.images.size()));
    if (!product.weight)
        add(findings, rule::kWeightMissing, QStringLiteral("package_weight"));
    if (rules && rules->dimensionsRequired && !product.dimensions)
        add(findings, rule::kDimensionsMissing, QStringLiteral("package_dimensions"));
}

void checkValues(const Product &product, const Market &market, Findings &findings)
{
    if (!product.title.isEmpty())
        checkTitle(product.title, market, findings);
    if (!product.description.trimmed().isEmpty())
        checkDescription(product.description, market, findings);
    if (product.weight)
        checkWeight(*product.weight, market, findings);
    if (product.dimensions)
        checkDimensions(*product.dimensions, market, findings);
    for (const Sku &sku : product.skus) {
        if (!sku.sellerSku.isEmpty())
            checkSellerSku(sku.sellerSku, findings);
        if (sku.price)
            checkPrice(*sku.price, market, findings);
        else
            add(findings, rule::kPriceMissing, QStringLiteral("price"), 0, 0, sku.sellerSku);
        if (sku.stock.empty())
            add(findings, rule::kStockMissing, QStringLiteral("stock"), 0, 0, sku.sellerSku);
        for (const Stock &stock : sku.stock)
            checkQuantity(stock.quantity, stock.warehouse.text(), findings);
        if (sku.identifier)
            checkIdentifier(*sku.identifier, findings);
    }
}

// What tells a variant from its siblings, whatever the order of its attributes.
QString combination(const Sku &sku)
{
    QStringList parts;
    for (const SalesAttribute &attribute : sku.salesAttributes)
        parts.append(attribute.name.toLower() + u'=' + attribute.valueName);
    parts.sort();
    return parts.join(u'\x1f');
}

QSet<QString> dimensions(const Sku &sku)
{
    QSet<QString> names;
    for (const SalesAttribute &attribute : sku.salesAttributes)
        names.insert(attribute.name.toLower());
    return names;
}

// Names and values that the merchant made up, unlike those of the category.
void checkOwnWords(const QString &text, int maximum, QLatin1String tooLong, QLatin1String characters,
                   Findings &findings)
{
    const QString field = QStringLiteral("sales_attributes");
    if (text.size() > maximum)
        add(findings, tooLong, field, maximum, text.size(), text);
    const CharacterKinds kinds = characterKinds(text);
    if ((kinds & (CharacterKind::Emoji | CharacterKind::Control)) ||
        !(kinds & (CharacterKind::Letter | CharacterKind::Digit)))
        add(findings, characters, field, 0, 0, text);
}

void checkVariants(const Product &product, const Market &market, Findings &findings)
{
    const QString field = QStringLiteral("sales_attributes");
    if (product.skus.empty())
        return add(findings, rule::kSkusNone, field);
    if (qint64(product.skus.size()) > market.maximumSkus)
        add(findings, rule::kSkusMany, field, market.maximumSkus, qint64(product.skus.size()));
    const QSet<QString> wanted = dimensions(product.skus.front());
    if (wanted.size() > kMaximumDimensions)
        add(findings, rule::kSkuDimensionsMany, field, kMaximumDimensions, wanted.size());
    QSet<QString> combinations, sellerSkus, codes;
    for (const Sku &sku : product.skus) {
        if (dimensions(sku) != wanted)
            add(findings, rule::kSkuDimensionsDiffer, field, 0, 0, sku.sellerSku);
        const QString made = combination(sku);
        if (combinations.contains(made))
            add(findings, rule::kSkuCombinationTwice, field, 0, 0, sku.sellerSku);
        combinations.insert(made);
        if (!sku.sellerSku.isEmpty() && sellerSkus.contains(sku.sellerSku))
            add(findings, rule::kSellerSkuInProductTwice, QStringLiteral("seller_sku"), 0, 0, sku.sellerSku,
                Severity::Warning);
        sellerSkus.insert(sku.sellerSku);
        if (sku.identifier && codes.contains(sku.identifier->code))
            add(findings, rule::kIdentifierTwice, QStringLiteral("identifier_code"), 0, 0, sku.identifier->code);
        if (sku.identifier)
            codes.insert(sku.identifier->code);
        for (const SalesAttribute &attribute : sku.salesAttributes) {
            if (attribute.id.isEmpty())
                checkOwnWords(attribute.name, kNameMaximum, rule::kSkuNameLong, rule::kSkuNameCharacters, findings);
            if (attribute.valueId.isEmpty())
                checkOwnWords(attribute.valueName, kValueMaximum, rule::kSkuValueLong, rule::kSkuValueCharacters,
                              findings);
        }
    }
}

bool isPositiveNumber(const QString &text)
{
    bool digit = false, point = false;
    for (const QChar c : text) {
        if (c == u'.' && !point && digit)
            point = true;
        else if (c < u'0' || c > u'9')
            return false;
        else
            digit = true;
    }
    return digit && !text.endsWith(u'.') && std::ranges::any_of(text, [](QChar c) { return c >= u'1' && c <= u'9'; });
}

void checkAttribute(const Attribute &attribute, const AttributeRule &rule, Findings &findings)
{
    const QString field = QStringLiteral("attribute:") + rule.id;
    if (!rule.multiple && attribute.values.size() > 1)
        add(findings, rule::kAttributeSingle, field, 1, qint64(attribute.values.size()), rule.name);
    for (const AttributeValue &value : attribute.values) {
        const bool listed = std::ranges::any_of(rule.values, [&](const AttributeValue &known) {
            return value.id.isEmpty() ? known.name.compare(value.name, Qt::CaseInsensitive) == 0 : known.id == value.id;
        });
        if (!listed && !rule.customisable && !rule.values.empty())
            add(findings, rule::kAttributeValue, field, 0, 0, value.name);
        if (value.name.size() > kAttributeMaximum)
            add(findings, rule::kAttributeLong, field, kAttributeMaximum, value.name.size(), rule.name);
        if (!listed && rule.valueFormat == u"POSITIVE_INT_OR_DECIMAL" && !isPositiveNumber(value.name))
            add(findings, rule::kAttributeFormat, field, 0, 0, value.name);
    }
}

} // namespace

bool holds(const std::vector<AttributeRule::Condition> &conditions, const Product &product)
{
    return std::ranges::any_of(conditions, [&](const AttributeRule::Condition &condition) {
        return std::ranges::any_of(product.attributes, [&](const Attribute &attribute) {
            return attribute.id == condition.attributeId &&
                   std::ranges::find(attribute.values, condition.valueId, &AttributeValue::id) !=
                       attribute.values.end();
        });
    });
}

void checkCategory(const Product &product, const CategoryRules &rules, Findings &findings)
{
    for (const AttributeRule &rule : rules.attributes) {
        if (rule.kind != AttributeRule::Kind::Product)
            continue;
        const auto given = std::ranges::find(product.attributes, rule.id, &Attribute::id);
        const bool has = given != product.attributes.end() && !given->values.empty();
        if (has)
            checkAttribute(*given, rule, findings);
        else if (rule.required || holds(rule.conditions, product))
            add(findings, rule::kAttributeRequired, QStringLiteral("attribute:") + rule.id, 0, 0, rule.name);
    }
    for (const Attribute &attribute : product.attributes)
        if (std::ranges::find(rules.attributes, attribute.id, &AttributeRule::id) == rules.attributes.end())
            add(findings, rule::kAttributeUnknown, QStringLiteral("attribute:") + attribute.id, 0, 0, attribute.name);
    checkCompliance(product, rules, findings);
}

Findings checkProduct(const Product &product, const Market &market, const CategoryRules *rules)
{
    Findings findings;
    checkPresence(product, rules, findings);
    checkValues(product, market, findings);
    checkVariants(product, market, findings);
    if (rules)
        checkCategory(product, *rules, findings);
    return findings;
}

} // namespace catalog
