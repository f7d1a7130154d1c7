// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/importplan.h"

#include <algorithm>

namespace catalog {

std::vector<ImportPlan::RuleCount> ImportPlan::countsByRule() const
{
    std::map<std::pair<quint16, Severity>, RuleCount> counts;
    for (const PlanFinding &finding : findings) {
        auto [at, fresh] = counts.try_emplace({finding.rule, finding.severity},
                                              RuleCount{rules[finding.rule], finding.severity, 0, finding.row});
        ++at->second.count;
        at->second.firstRow = std::min(at->second.firstRow, finding.row);
    }
    std::vector<RuleCount> sorted;
    for (const auto &[key, count] : counts)
        sorted.push_back(count);
    std::ranges::stable_sort(sorted, [](const RuleCount &a, const RuleCount &b) {
        return a.severity != b.severity ? a.severity < b.severity : a.count > b.count;
    });
    return sorted;
}

QString name(Given field)
{
    switch (field) {
    case Given::SellerSku:
        return QStringLiteral("seller_sku");
    case Given::ProductId:
        return QStringLiteral("product_id");
    case Given::SkuId:
        return QStringLiteral("sku_id");
    case Given::Group:
        return QStringLiteral("group");
    case Given::Title:
        return QStringLiteral("title");
    case Given::Description:
        return QStringLiteral("description");
    case Given::Category:
        return QStringLiteral("category_id");
    case Given::Brand:
        return QStringLiteral("brand_id");
    case Given::Price:
        return QStringLiteral("price");
    case Given::ListPrice:
        return QStringLiteral("list_price");
    case Given::Stock:
        return QStringLiteral("stock");
    case Given::Identifier:
        return QStringLiteral("identifier_code");
    case Given::Weight:
        return QStringLiteral("package_weight");
    case Given::Dimensions:
        return QStringLiteral("package_dimensions");
    case Given::Options:
        return QStringLiteral("sales_attributes");
    case Given::Images:
        return QStringLiteral("main_images");
    case Given::Attributes:
        return QStringLiteral("product_attributes");
    case Given::Status:
        return QStringLiteral("status");
    }
    return {};
}

} // namespace catalog
