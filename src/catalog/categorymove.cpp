// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/categorymove.h"

#include "catalog/compliance.h"
#include "catalog/rulenames.h"

#include <algorithm>

namespace catalog {
namespace {

bool same(const QString &a, const QString &b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

const AttributeRule *ruleFor(const CategoryRules &rules, AttributeRule::Kind kind, const QString &id,
                             const QString &name)
{
    const AttributeRule *byName = nullptr;
    for (const AttributeRule &rule : rules.attributes) {
        if (rule.kind != kind)
            continue;
        if (!id.isEmpty() && rule.id == id)
            return &rule;
        if (!byName && same(rule.name, name))
            byName = &rule;
    }
    return byName;
}

// Nothing for a value that the category neither knows nor takes as one's own.
std::optional<AttributeValue> valueIn(const AttributeRule &rule, const AttributeValue &value)
{
    for (const AttributeValue &known : rule.values)
        if ((!value.id.isEmpty() && known.id == value.id) || same(known.name, value.name))
            return known;
    return rule.customisable || rule.values.empty() ? std::optional(AttributeValue{QString(), value.name})
                                                    : std::nullopt;
}

void leave(Findings &findings, QLatin1String rule, const QString &id, const QString &name)
{
    findings.push_back({Severity::Warning, rule, QStringLiteral("attribute:") + id, 0, 0, name});
}

void moveSalesAttribute(SalesAttribute &attribute, const CategoryRules &rules)
{
    const AttributeRule *rule = ruleFor(rules, AttributeRule::Kind::Sales, attribute.id, attribute.name);
    attribute.id = rule ? rule->id : QString();
    attribute.name = rule ? rule->name : attribute.name;
    const auto value = rule ? valueIn(*rule, {attribute.valueId, attribute.valueName}) : std::nullopt;
    attribute.valueId = value ? value->id : QString();
    attribute.valueName = value ? value->name : attribute.valueName;
}

} // namespace

Product movedTo(const Product &product, const CategoryRules &rules, Findings &findings)
{
    Product moved = product;
    moved.category = rules.id;
    moved.attributes.clear();
    for (const Attribute &attribute : product.attributes) {
        const AttributeRule *rule = ruleFor(rules, AttributeRule::Kind::Product, attribute.id, attribute.name);
        if (!rule) {
            leave(findings, rule::kAttributeUnknown, attribute.id, attribute.name);
            continue;
        }
        Attribute kept{rule->id, rule->name, {}};
        for (const AttributeValue &value : attribute.values) {
            if (const auto known = valueIn(*rule, value))
                kept.values.push_back(*known);
            else
                leave(findings, rule::kAttributeValue, rule->id, value.name);
        }
        if (!kept.values.empty())
            moved.attributes.push_back(std::move(kept));
    }
    for (Sku &sku : moved.skus)
        for (SalesAttribute &attribute : sku.salesAttributes)
            moveSalesAttribute(attribute, rules);
    fitCompliance(moved, rules, findings);
    return moved;
}

} // namespace catalog
