// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/gridscope.h"

#include <QCoreApplication>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(ui::catalog)
};

} // namespace

namespace ui::catalog {

std::vector<ExportScope> exportScopes(const GridModel &model)
{
    const ::catalog::GridResult *answer = model.answer();
    if (!answer)
        return {};
    std::vector<ExportScope> scopes;
    if (model.checkedCount() > 0) {
        std::vector<qint64> skus = model.chosenSkus(-1);
        const auto count = qint64(skus.size());
        scopes.push_back({Words::tr("Selection"), count, std::move(skus)});
    }
    if (answer->complete && answer->skuCount > 0 && answer->skuCount < answer->allSkus)
        scopes.push_back({Words::tr("This view"), answer->skuCount, answer->skus});
    scopes.push_back({Words::tr("Whole shop"), answer->complete ? answer->allSkus : answer->skuCount, {}});
    return scopes;
}

std::optional<::catalog::BulkEdit::Field> fieldOf(GridColumn column)
{
    using Field = ::catalog::BulkEdit::Field;
    if (column == GridColumn::Product)
        return Field::Title;
    if (column == GridColumn::Status)
        return Field::Status;
    if (column == GridColumn::Price)
        return Field::Price;
    if (column == GridColumn::Stock)
        return Field::Stock;
    return std::nullopt;
}

} // namespace ui::catalog
