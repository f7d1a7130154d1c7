// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/bodycode.h"

#include "sandbox/envelope.h"

namespace sandbox {
namespace {

using contract::Rule;

// '*' stands for an array index.
struct Row {
    const char *pointer;
    Rule rule;
    int code;
};

constexpr Row kProductRows[] = {
    {"/title", Rule::Missing, 12052261},
    {"/title", Rule::Limit, 12052051},
    {"/description", Rule::Missing, 12052015},
    {"/description", Rule::Limit, 12052013},
    {"/category_id", Rule::Missing, 12052002},
    {"/category_id", Rule::Type, 12052002},
    {"/main_images", Rule::Missing, 12052300},
    {"/main_images", Rule::Limit, 12052306},
    {"/skus", Rule::Missing, 12052902},
    {"/skus", Rule::Limit, 12052050},
    {"/skus/*/id", Rule::Missing, 12052036},
    {"/skus/*/seller_sku", Rule::Limit, 12052054},
    {"/skus/*/price", Rule::Missing, 12052571},
    {"/skus/*/price/amount", Rule::Missing, 12052571},
    {"/skus/*/price/amount", Rule::Type, 12052012},
    {"/skus/*/price/amount", Rule::Limit, 12052570},
    {"/skus/*/price/currency", Rule::Enumeration, 12052084},
    {"/skus/*/inventory", Rule::Missing, 12052486},
    {"/skus/*/inventory/*/quantity", Rule::Limit, 12052055},
    {"/skus/*/inventory/*/quantity", Rule::Type, 12019024},
    {"/skus/*/inventory/*/warehouse_id", Rule::Missing, 12019022},
    {"/product_ids", Rule::Missing, 12052030},
    {"/product_ids", Rule::Limit, 12019120},
    {"/package_weight", Rule::Missing, 12019011},
    {"/package_dimensions", Rule::Missing, 12019012},
};

QString withoutIndices(const QString &pointer)
{
    QStringList steps = pointer.split(u'/');
    for (QString &step : steps) {
        if (!step.isEmpty() && std::all_of(step.begin(), step.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
            step = QStringLiteral("*");
    }
    return steps.join(u'/');
}

} // namespace

int codeForBody(const contract::Operation &operation, const std::vector<contract::Finding> &findings)
{
    if (operation.domain != u"product" || findings.empty())
        return code::InvalidField;
    const QString pointer = withoutIndices(findings.front().pointer);
    const auto row = std::find_if(std::begin(kProductRows), std::end(kProductRows), [&](const Row &candidate) {
        return candidate.rule == findings.front().rule && pointer == QLatin1String(candidate.pointer);
    });
    return row == std::end(kProductRows) ? code::InvalidField : row->code;
}

QString messageForBody(const std::vector<contract::Finding> &findings)
{
    if (findings.empty())
        return {};
    const contract::Finding &first = findings.front();
    QString message = QStringLiteral("Parameter %1 is invalid. Reason: %2 (%3)")
                          .arg(first.pointer.isEmpty() ? QStringLiteral("body") : first.pointer, first.detail,
                               contract::toText(first.rule));
    if (findings.size() > 1)
        message += QStringLiteral("; also: ") + contract::toText({findings.begin() + 1, findings.end()});
    return message;
}

} // namespace sandbox
