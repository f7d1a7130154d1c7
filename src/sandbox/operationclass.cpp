// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/operationclass.h"

#include <algorithm>

namespace sandbox {
namespace {

struct Row {
    const char *operation;
    OperationClass operationClass;
};

constexpr Row kRows[] = {
    {"CheckListingPrerequisites", OperationClass::LightRead},
    {"CheckProductListing", OperationClass::Read},
    {"CreateProduct", OperationClass::HeavyWrite},
    {"EditProduct", OperationClass::HeavyWrite},
    {"GetActiveShops", OperationClass::LightRead},
    {"GetAttributes", OperationClass::LightRead},
    {"GetAuthorizedShops", OperationClass::LightRead},
    {"GetBrands", OperationClass::LightRead},
    {"GetCategories", OperationClass::LightRead},
    {"GetCategoryRules", OperationClass::LightRead},
    {"GetSellerPermissions", OperationClass::LightRead},
    {"GetShopGroup", OperationClass::LightRead},
    {"GetShopWebhooks", OperationClass::LightRead},
    {"GetWarehouseDeliveryOptions", OperationClass::LightRead},
    {"GetWarehouseList", OperationClass::LightRead},
    {"InventorySearch", OperationClass::LightRead}, // a batch read: up to 600 SKUs in one call
    {"RecommendCategory", OperationClass::Read},
};

} // namespace

QString toText(OperationClass operationClass)
{
    switch (operationClass) {
    case OperationClass::LightRead:
        return QStringLiteral("light_read");
    case OperationClass::Read:
        return QStringLiteral("read");
    case OperationClass::Write:
        return QStringLiteral("write");
    case OperationClass::HeavyWrite:
        return QStringLiteral("heavy_write");
    }
    return {};
}

std::optional<OperationClass> operationClassFromText(QStringView text)
{
    for (const OperationClass candidate : kOperationClasses) {
        if (toText(candidate) == text)
            return candidate;
    }
    return std::nullopt;
}

OperationClass classOf(const contract::Operation &operation)
{
    const auto row = std::find_if(std::begin(kRows), std::end(kRows), [&operation](const Row &candidate) {
        return operation.name == QLatin1String(candidate.operation);
    });
    if (row != std::end(kRows))
        return row->operationClass;
    const bool reads = operation.method == contract::Method::Get || operation.path.endsWith(QLatin1String("/search"));
    return reads ? OperationClass::Read : OperationClass::Write;
}

} // namespace sandbox
