// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLatin1String>

// The rules of rules.h by name, with the platform's code that a listing would get for breaking them.
namespace catalog::rule {

inline constexpr QLatin1String kTitleLong{"title.long"};                            // 12052051
inline constexpr QLatin1String kTitleShort{"title.short"};                          // 12052261
inline constexpr QLatin1String kTitleCharacters{"title.characters"};                // 12052931
inline constexpr QLatin1String kTitleSymbols{"title.symbols"};                      // 12052931
inline constexpr QLatin1String kTitleChinese{"title.chinese"};                      // 12052262
inline constexpr QLatin1String kDescriptionLong{"description.long"};                // 12052013
inline constexpr QLatin1String kTitleEscapes{"title.escapes"};                      // 12052931
inline constexpr QLatin1String kDescriptionCharacters{"description.characters"};    // 12052932
inline constexpr QLatin1String kDescriptionSymbols{"description.symbols"};          // 12052932
inline constexpr QLatin1String kDescriptionChinese{"description.chinese"};          // 12052346
inline constexpr QLatin1String kDescriptionUnclosed{"description.unclosed"};        // 12052344
inline constexpr QLatin1String kDescriptionDeep{"description.deep"};                // 12052352
inline constexpr QLatin1String kDescriptionImageSize{"description.image_size"};     // 12052341, 12052348
inline constexpr QLatin1String kDescriptionTags{"description.tags"};                // 12052345
inline constexpr QLatin1String kDescriptionScript{"description.script"};            // 12052350
inline constexpr QLatin1String kDescriptionImages{"description.images"};            // 12052056
inline constexpr QLatin1String kDescriptionImageSource{"description.image_source"}; // 12052340
inline constexpr QLatin1String kDescriptionEmpty{"description.empty"};              // 12052015
inline constexpr QLatin1String kSellerSkuEmpty{"seller_sku.empty"};                 // 12019059
inline constexpr QLatin1String kSellerSkuLong{"seller_sku.long"};                   // 12052054
inline constexpr QLatin1String kSellerSkuBlank{"seller_sku.blank"};                 // 12019059
inline constexpr QLatin1String kPriceCurrency{"price.currency_market"};             // 12052084
inline constexpr QLatin1String kPricePositive{"price.positive"};                    // 12052092
inline constexpr QLatin1String kPriceLow{"price.low"};                              // 12052570
inline constexpr QLatin1String kPriceHigh{"price.high"};                            // 12052570
inline constexpr QLatin1String kStockRange{"stock.range"};                          // 12052055
inline constexpr QLatin1String kIdentifierType{"identifier.type"};                  // 12052600
inline constexpr QLatin1String kIdentifierLength{"identifier.length"};              // 12052591
inline constexpr QLatin1String kIdentifierDigits{"identifier.digits"};              // 12052591
inline constexpr QLatin1String kIdentifierChecksum{"identifier.checksum"};          // 12052591
inline constexpr QLatin1String kWeightUnit{"weight.unit"};                          // 12052915
inline constexpr QLatin1String kWeightValue{"weight.value"};                        // 12052003
inline constexpr QLatin1String kDimensionsUnit{"dimensions.unit"};                  // 12052915
inline constexpr QLatin1String kDimensionsValue{"dimensions.value"};                // 12052004
inline constexpr QLatin1String kTitleMissing{"title.missing"};
inline constexpr QLatin1String kDescriptionMissing{"description.missing"};
inline constexpr QLatin1String kCategoryMissing{"category.missing"};
inline constexpr QLatin1String kImageMissing{"image.missing"};
inline constexpr QLatin1String kWeightMissing{"weight.missing"};
inline constexpr QLatin1String kImagesMany{"image.many"};                         // 12052306
inline constexpr QLatin1String kDimensionsMissing{"dimensions.missing"};          // 12052116
inline constexpr QLatin1String kSkusNone{"variant.none"};                         // 12052902
inline constexpr QLatin1String kSkusMany{"variant.too_many"};                     // 12052558
inline constexpr QLatin1String kSkuDimensionsMany{"variant.dimensions_many"};     // 12052525
inline constexpr QLatin1String kSkuDimensionsDiffer{"variant.dimensions_differ"}; // 12052550
inline constexpr QLatin1String kSkuCombinationTwice{"variant.combination_twice"}; // 12052560
inline constexpr QLatin1String kSkuNameLong{"variant.name_long"};                 // 12052933
inline constexpr QLatin1String kSkuValueLong{"variant.value_long"};               // 12052934
inline constexpr QLatin1String kSkuNameCharacters{"variant.name_characters"};     // 12052933
inline constexpr QLatin1String kSkuValueCharacters{"variant.value_characters"};   // 12052934
inline constexpr QLatin1String kIdentifierTwice{"identifier.product_twice"};      // 12052592
inline constexpr QLatin1String kSellerSkuInProductTwice{"seller_sku.product_twice"};
inline constexpr QLatin1String kSellerSkuTaken{"seller_sku.taken"};
inline constexpr QLatin1String kPriceMissing{"price.missing"};           // 12052571
inline constexpr QLatin1String kStockMissing{"stock.missing"};           // 12052486
inline constexpr QLatin1String kAttributeRequired{"attribute.required"}; // 12052104
inline constexpr QLatin1String kAttributeValue{"attribute.value"};       // 12052248
inline constexpr QLatin1String kAttributeSingle{"attribute.single"};     // 12052250
inline constexpr QLatin1String kAttributeFormat{"attribute.format"};     // 12052252
inline constexpr QLatin1String kAttributeLong{"attribute.long"};         // 12052246
inline constexpr QLatin1String kAttributeUnknown{"attribute.unknown"};   // 12052240
inline constexpr QLatin1String kSizeChartMissing{"size_chart.missing"};
inline constexpr QLatin1String kSizeChartUnknown{"size_chart.unknown"};
inline constexpr QLatin1String kCertificationMissing{"certification.missing"};          // 12052105
inline constexpr QLatin1String kCertificationUndated{"certification.undated"};          // 12052385
inline constexpr QLatin1String kCertificationUnknown{"certification.unknown"};          // 12052655
inline constexpr QLatin1String kManufacturerMissing{"manufacturer.missing"};            // 12052282
inline constexpr QLatin1String kResponsiblePersonMissing{"responsible_person.missing"}; // 12052287

// Of a manufacturer or responsible person that is about to be created.
inline constexpr QLatin1String kOperatorMissing{"operator.missing"};
inline constexpr QLatin1String kOperatorLong{"operator.long"};                  // 38023043, 38023044, 38023045
inline constexpr QLatin1String kOperatorEmail{"operator.email"};                // 38023042
inline constexpr QLatin1String kOperatorPhoneCountry{"operator.phone_country"}; // 38023046
inline constexpr QLatin1String kOperatorPhoneUnion{"operator.phone_union"};     // 38023028
inline constexpr QLatin1String kOperatorPhoneNumber{"operator.phone_number"};   // 38023041
inline constexpr QLatin1String kOperatorCountry{"operator.country"};            // 38023026

} // namespace catalog::rule
