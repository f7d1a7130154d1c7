// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/importdemands.h"

#include "catalog/importdiff.h"
#include "catalog/importrules.h"
#include "catalog/rulenames.h"
#include "catalog/rules.h"

#include <algorithm>

namespace catalog {
namespace {

void add(ImportRow &row, Severity severity, QLatin1String rule, const QString &field)
{
    row.findings.push_back({{severity, rule, field}, -1});
}

bool hasError(const ImportRow &row, const QString &field)
{
    return std::ranges::any_of(row.findings, [&](const ImportRow::Located &l) {
        return l.finding.severity == Severity::Error && l.finding.field.startsWith(field);
    });
}

} // namespace

void checkNewSku(ImportRow &row, const RowParser &parser, const ImportContext &context)
{
    const QString price = QStringLiteral("price"), stock = QStringLiteral("stock");
    if (!row.given.testFlag(Given::Price) && !hasError(row, price))
        add(row, Severity::Error, rule::kPriceMissing, price);
    if (!row.given.testFlag(Given::Stock) && !hasError(row, stock))
        add(row, Severity::Error, rule::kStockMissing, stock);
    if (row.statusWanted == Status::SellerDeactivated)
        add(row, Severity::Warning, rule::kStatusLater, QStringLiteral("status"));
    const CategoryRules *rules = row.category.isEmpty() ? nullptr : context.rulesOf(row.category);
    if (!rules)
        return;
    const QString size = QStringLiteral("package_dimensions");
    if (rules->dimensionsRequired && !row.dimensions && !hasError(row, size))
        add(row, Severity::Error, rule::kDimensionsMissing, size);
    Product draft;
    put(row, draft, 0, context);
    Findings findings;
    checkCategory(draft, *rules, findings);
    for (Finding &finding : findings) {
        const int column = parser.columnOf(finding.field);
        row.findings.push_back({std::move(finding), column});
    }
}

void checkChangedDemands(ImportRow &row, const Product &product, const RowParser &parser, const ImportContext &context)
{
    Product wanted = product;
    put(row, wanted, 0, context);
    const CategoryRules *rules = context.rulesOf(wanted.category);
    if (!rules)
        return;
    Findings findings;
    checkCategory(wanted, *rules, findings);
    const bool moved = wanted.category != product.category;
    for (Finding &finding : findings) {
        const bool said = std::ranges::any_of(row.attributes, [&](const ImportRow::AttributeCell &cell) {
            return finding.field == QString(u"attribute:" + cell.id);
        });
        // What was missing before is not this row's fault.
        if (!moved && !said)
            continue;
        const int column = parser.columnOf(finding.field);
        row.findings.push_back({std::move(finding), column});
    }
}

void forgive(ImportRow &row, GivenSet changed)
{
    static const std::pair<QString, Given> fields[] = {{QStringLiteral("title"), Given::Title},
                                                       {QStringLiteral("description"), Given::Description},
                                                       {QStringLiteral("price"), Given::Price},
                                                       {QStringLiteral("stock"), Given::Stock},
                                                       {QStringLiteral("identifier_code"), Given::Identifier},
                                                       {QStringLiteral("package_weight"), Given::Weight},
                                                       {QStringLiteral("package_dimensions"), Given::Dimensions},
                                                       {QStringLiteral("main_images"), Given::Images}};
    for (ImportRow::Located &located : row.findings) {
        // What could not be read may be anything, so it can't be what is here.
        if (located.finding.severity != Severity::Error || located.finding.rule.startsWith(QLatin1String("number.")))
            continue;
        for (const auto &[field, bit] : fields)
            if (located.finding.field.startsWith(field) && row.given.testFlag(bit) && !changed.testFlag(bit))
                located.finding.severity = Severity::Warning;
    }
}

bool hasVariant(const Product &product, const ImportRow &row, const ImportContext &context)
{
    return !row.options.empty() && std::ranges::any_of(product.skus, [&](const Sku &sku) {
        return !(difference(row, product, sku, context) & Given::Options);
    });
}

} // namespace catalog
