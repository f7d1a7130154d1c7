// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/finding.h"

#include <QLatin1String>

// The rules that only a file can break; those of the listing itself are in rules.h. Static names, as Finding wants.
namespace catalog::rule {

inline constexpr QLatin1String kSellerSkuMissing{"seller_sku.missing"};
inline constexpr QLatin1String kSellerSkuUnknown{"seller_sku.unknown"};
inline constexpr QLatin1String kSellerSkuTwice{"seller_sku.twice"};
inline constexpr QLatin1String kSellerSkuAmbiguous{"seller_sku.ambiguous"};
inline constexpr QLatin1String kIdentifierTaken{"identifier.taken"}; // 12052592
inline constexpr QLatin1String kSkuIdUnknown{"sku_id.unknown"};
inline constexpr QLatin1String kProductIdUnknown{"product_id.unknown"};
inline constexpr QLatin1String kCodeExponent{"code.exponent"};
inline constexpr QLatin1String kCodeRounded{"code.rounded"};
inline constexpr QLatin1String kCodeLostZeros{"code.lost_zeros"};
inline constexpr QLatin1String kHiddenCharacters{"text.hidden"};
inline constexpr QLatin1String kNumberFormat{"number.format"};
inline constexpr QLatin1String kNumberAmbiguous{"number.ambiguous"};
inline constexpr QLatin1String kNumberStyle{"number.style"};
inline constexpr QLatin1String kNumberExponent{"number.exponent"};
inline constexpr QLatin1String kNumberDecimals{"number.decimals"};
inline constexpr QLatin1String kNumberWhole{"number.whole"};
inline constexpr QLatin1String kCurrencyOther{"price.currency"};
inline constexpr QLatin1String kCategoryUnknown{"category.unknown"};
inline constexpr QLatin1String kCategoryAmbiguous{"category.ambiguous"};
inline constexpr QLatin1String kCategoryNotLeaf{"category.not_leaf"};
inline constexpr QLatin1String kCategoryProhibited{"category.prohibited"};
inline constexpr QLatin1String kCategoryRulesMissing{"category.rules_missing"};
inline constexpr QLatin1String kBrandUnknown{"brand.unknown"};
inline constexpr QLatin1String kStatusUnknown{"status.unknown"};
inline constexpr QLatin1String kStatusLater{"status.later"};
inline constexpr QLatin1String kImageFile{"image.file"};
inline constexpr QLatin1String kImageUnreadable{"image.unreadable"};
inline constexpr QLatin1String kImageSize{"image.size"};
inline constexpr QLatin1String kImageAddress{"image.address"};
inline constexpr QLatin1String kUnitUnknown{"unit.unknown"};
inline constexpr QLatin1String kVariantTwice{"variant.twice"};
inline constexpr QLatin1String kVariantDimensions{"variant.dimensions"};
inline constexpr QLatin1String kVariantMany{"variant.many"};
inline constexpr QLatin1String kGroupDiffers{"group.differs"}; // in the title
inline constexpr QLatin1String kGroupDescriptionDiffers{"group.description_differs"};
inline constexpr QLatin1String kGroupCategoryDiffers{"group.category_differs"};
inline constexpr QLatin1String kGroupBrandDiffers{"group.brand_differs"};
inline constexpr QLatin1String kGroupRejected{"group.rejected"};
inline constexpr QLatin1String kRowDamaged{"row.damaged"};
inline constexpr QLatin1String kRowRepaired{"row.repaired"};

} // namespace catalog::rule

namespace catalog {

// The sentence for a finding of one of these rules; empty for a rule that isn't one of them.
QString importWords(const Finding &finding);

} // namespace catalog
