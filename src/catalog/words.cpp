// SPDX-License-Identifier: GPL-3.0-or-later
// The sentences for findings.
#include "catalog/finding.h"
#include "catalog/importrules.h"
#include "catalog/rulenames.h"
#include "core/money.h"
#include "tabular/finding.h"

#include <QCoreApplication>
#include <QHash>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(catalog)
};

} // namespace

namespace catalog {
namespace {

using WordsOf = QString (*)(const Finding &);

// Minor units shown with the currency's point.
QString amount(qint64 minor, const QString &currency)
{
    const auto known = core::Currency::fromCode(currency);
    return known ? core::Money{minor, *known}.toWire() + u' ' + currency : QString::number(minor);
}

using Table = QHash<QLatin1String, WordsOf>;

// One field of the words that buyers read.
Table contentWords()
{
    return {
        {rule::kTitleLong,
         [](const Finding &f) {
             return Words::tr("The title has %1 characters; %2 are allowed.").arg(f.actual).arg(f.limit);
         }},
        {rule::kTitleShort,
         [](const Finding &f) {
             return Words::tr("The title has %1 characters; this market asks for %2 at least.")
                 .arg(f.actual)
                 .arg(f.limit);
         }},
        {rule::kTitleCharacters,
         [](const Finding &) { return Words::tr("Titles can’t have emoji or control characters."); }},
        {rule::kTitleSymbols, [](const Finding &) { return Words::tr("The title needs letters, not only symbols."); }},
        {rule::kTitleChinese,
         [](const Finding &) { return Words::tr("Chinese characters are not allowed in titles of this market."); }},
        {rule::kDescriptionLong,
         [](const Finding &f) {
             return Words::tr("The description has %1 characters; %2 are allowed.").arg(f.actual).arg(f.limit);
         }},
        {rule::kTitleEscapes,
         [](const Finding &f) {
             return Words::tr("The title has the HTML code “%1”; write the character itself.").arg(f.detail);
         }},
        {rule::kDescriptionEmpty, [](const Finding &) { return Words::tr("The description has no words."); }},
        {rule::kDescriptionCharacters,
         [](const Finding &) { return Words::tr("Descriptions can’t have emoji or control characters."); }},
        {rule::kDescriptionSymbols,
         [](const Finding &) { return Words::tr("The description needs words, not only symbols."); }},
        {rule::kDescriptionChinese,
         [](const Finding &) {
             return Words::tr("Chinese characters are not allowed in descriptions of this market.");
         }},
        {rule::kDescriptionUnclosed,
         [](const Finding &f) {
             return Words::tr("The <%1> element of the description is never closed.").arg(f.detail);
         }},
        {rule::kDescriptionDeep,
         [](const Finding &f) {
             return Words::tr("The description’s elements are nested more than %1 deep.").arg(f.limit);
         }},
        {rule::kDescriptionScript,
         [](const Finding &f) {
             return Words::tr("The description has a program in “%1”, which the platform refuses.").arg(f.detail);
         }},
        {rule::kDescriptionImageSize,
         [](const Finding &f) {
             return Words::tr("A picture of the description needs a width and a height below %1 pixels.").arg(f.limit);
         }},
        {rule::kDescriptionTags,
         [](const Finding &f) {
             return Words::tr("The description has a <%1> element, which the platform refuses.").arg(f.detail);
         }},
        {rule::kDescriptionImages,
         [](const Finding &f) {
             return Words::tr("The description has %1 pictures; %2 are allowed.").arg(f.actual).arg(f.limit);
         }},
        {rule::kDescriptionImageSource,
         [](const Finding &f) {
             return Words::tr("%1 pictures of the description lie on other servers; only uploaded ones are shown.")
                 .arg(f.actual);
         }},
    };
}

// One field of an offer: code, price, stock, package.
Table offerWords()
{
    return {
        {rule::kSellerSkuEmpty, [](const Finding &) { return Words::tr("The seller SKU is empty."); }},
        {rule::kSellerSkuLong,
         [](const Finding &f) {
             return Words::tr("The seller SKU has %1 characters; %2 are allowed.").arg(f.actual).arg(f.limit);
         }},
        {rule::kSellerSkuBlank, [](const Finding &) { return Words::tr("Seller SKUs can’t contain blanks."); }},
        {rule::kPriceCurrency,
         [](const Finding &f) {
             return Words::tr("The price is in %1, but this shop sells in another currency.").arg(f.detail);
         }},
        {rule::kPricePositive, [](const Finding &) { return Words::tr("The price must be above zero."); }},
        {rule::kPriceLow,
         [](const Finding &f) {
             return Words::tr("The price is below this market’s minimum of %1.").arg(amount(f.limit, f.detail));
         }},
        {rule::kPriceHigh,
         [](const Finding &f) {
             return Words::tr("The price is above this market’s maximum of %1.").arg(amount(f.limit, f.detail));
         }},
        {rule::kStockRange,
         [](const Finding &f) {
             return Words::tr("Stock of %1 is not possible; the platform takes 0 to %2.").arg(f.actual).arg(f.limit);
         }},
        {rule::kIdentifierType,
         [](const Finding &f) {
             return Words::tr("“%1” is no kind of identifier code; use GTIN, EAN, UPC, ISBN or JAN.").arg(f.detail);
         }},
        {rule::kIdentifierLength,
         [](const Finding &f) {
             return Words::tr("A code of kind %1 can’t have %2 digits.").arg(f.detail).arg(f.actual);
         }},
        {rule::kIdentifierDigits,
         [](const Finding &) { return Words::tr("The identifier code may have digits only."); }},
        {rule::kIdentifierChecksum,
         [](const Finding &) {
             return Words::tr("The check digit of the identifier code is wrong: a digit is mistyped.");
         }},
        {rule::kWeightUnit,
         [](const Finding &f) { return Words::tr("This market doesn’t take weights in %1.").arg(f.detail); }},
        {rule::kWeightValue,
         [](const Finding &f) {
             return Words::tr("“%1” is no weight above zero with at most %2 decimals.").arg(f.detail).arg(f.limit);
         }},
        {rule::kDimensionsUnit,
         [](const Finding &f) { return Words::tr("This market doesn’t take sizes in %1.").arg(f.detail); }},
        {rule::kDimensionsValue,
         [](const Finding &f) {
             return Words::tr("“%1” is no size above zero with at most %2 decimals.").arg(f.detail).arg(f.limit);
         }},
    };
}

// The listing as a whole.
Table listingWords()
{
    return {
        {rule::kTitleMissing, [](const Finding &) { return Words::tr("A listing needs a title."); }},
        {rule::kDescriptionMissing, [](const Finding &) { return Words::tr("A listing needs a description."); }},
        {rule::kCategoryMissing, [](const Finding &) { return Words::tr("A listing needs a category."); }},
        {rule::kImageMissing, [](const Finding &) { return Words::tr("A listing needs at least one picture."); }},
        {rule::kWeightMissing, [](const Finding &) { return Words::tr("A listing needs the weight of its package."); }},
        {rule::kImagesMany,
         [](const Finding &f) {
             return Words::tr("There are %1 pictures; %2 are allowed.").arg(f.actual).arg(f.limit);
         }},
        {rule::kDimensionsMissing,
         [](const Finding &) { return Words::tr("This category asks for the size of the package."); }},
    };
}

// Its variants, each beside the others.
Table variantWords()
{
    return {
        {rule::kSkusNone, [](const Finding &) { return Words::tr("A listing needs at least one SKU."); }},
        {rule::kSkusMany,
         [](const Finding &f) {
             return Words::tr("There are %1 variants; this market allows %2.").arg(f.actual).arg(f.limit);
         }},
        {rule::kSkuDimensionsMany,
         [](const Finding &f) { return Words::tr("Variants may differ by %1 properties at most.").arg(f.limit); }},
        {rule::kSkuDimensionsDiffer,
         [](const Finding &f) { return Words::tr("Variant %1 lacks a property that the others have.").arg(f.detail); }},
        {rule::kSkuCombinationTwice,
         [](const Finding &f) {
             return Words::tr("Variant %1 has the same properties as another one.").arg(f.detail);
         }},
        {rule::kSkuNameLong,
         [](const Finding &f) {
             return Words::tr("The property name “%1” is longer than %2 characters.").arg(f.detail).arg(f.limit);
         }},
        {rule::kSkuValueLong,
         [](const Finding &f) {
             return Words::tr("The property value “%1” is longer than %2 characters.").arg(f.detail).arg(f.limit);
         }},
        {rule::kSkuNameCharacters,
         [](const Finding &f) {
             return Words::tr("The property name “%1” has emoji, control characters or only symbols.").arg(f.detail);
         }},
        {rule::kSkuValueCharacters,
         [](const Finding &f) {
             return Words::tr("The property value “%1” has emoji, control characters or only symbols.").arg(f.detail);
         }},
        {rule::kIdentifierTwice,
         [](const Finding &f) {
             return Words::tr("The identifier code %1 stands twice in this product.").arg(f.detail);
         }},
        {rule::kSellerSkuInProductTwice,
         [](const Finding &f) { return Words::tr("The seller SKU %1 stands twice in this product.").arg(f.detail); }},
        {rule::kSellerSkuTaken,
         [](const Finding &f) {
             return Words::tr("Another SKU of this shop has the seller SKU %1, or would get it too.").arg(f.detail);
         }},
        {rule::kPriceMissing,
         [](const Finding &f) {
             return f.detail.isEmpty() ? Words::tr("A SKU needs a price.")
                                       : Words::tr("SKU %1 needs a price.").arg(f.detail);
         }},
        {rule::kStockMissing,
         [](const Finding &f) {
             return f.detail.isEmpty() ? Words::tr("A SKU needs stock in a warehouse, zero at least.")
                                       : Words::tr("SKU %1 needs stock in a warehouse, zero at least.").arg(f.detail);
         }},
    };
}

// What its category asks for.
Table demandWords()
{
    return {
        {rule::kAttributeRequired,
         [](const Finding &f) { return Words::tr("This category asks for “%1”.").arg(f.detail); }},
        {rule::kAttributeValue,
         [](const Finding &f) {
             return Words::tr("“%1” is not among the values that the category allows.").arg(f.detail);
         }},
        {rule::kAttributeSingle,
         [](const Finding &f) { return Words::tr("“%1” takes one value only.").arg(f.detail); }},
        {rule::kAttributeFormat,
         [](const Finding &f) { return Words::tr("“%1” must be a number above zero.").arg(f.detail); }},
        {rule::kAttributeLong,
         [](const Finding &f) { return Words::tr("“%1” is longer than %2 characters.").arg(f.detail).arg(f.limit); }},
        {rule::kAttributeUnknown,
         [](const Finding &f) { return Words::tr("The category doesn’t know the attribute “%1”.").arg(f.detail); }},
        {rule::kSizeChartMissing, [](const Finding &) { return Words::tr("This category asks for a size chart."); }},
        {rule::kCertificationMissing,
         [](const Finding &f) { return Words::tr("This category asks for the certificate “%1”.").arg(f.detail); }},
        {rule::kCertificationUndated,
         [](const Finding &f) { return Words::tr("The certificate “%1” needs its last valid day.").arg(f.detail); }},
        {rule::kCertificationUnknown,
         [](const Finding &) { return Words::tr("The category doesn’t know one of the certificates."); }},
        {rule::kSizeChartUnknown, [](const Finding &) { return Words::tr("The category has no size charts."); }},
        {rule::kManufacturerMissing,
         [](const Finding &) { return Words::tr("This category asks for the manufacturer."); }},
        {rule::kResponsiblePersonMissing,
         [](const Finding &) { return Words::tr("This category asks for a responsible person in the EU."); }},
    };
}

// A manufacturer or a responsible person that is about to be created.
Table operatorWords()
{
    return {
        {rule::kOperatorMissing, [](const Finding &) { return Words::tr("This is needed."); }},
        {rule::kOperatorLong,
         [](const Finding &f) {
             return Words::tr("This has %1 characters; %2 are allowed.").arg(f.actual).arg(f.limit);
         }},
        {rule::kOperatorEmail, [](const Finding &f) { return Words::tr("“%1” is no e-mail address.").arg(f.detail); }},
        {rule::kOperatorPhoneCountry,
         [](const Finding &) { return Words::tr("A country’s code is a plus and one to three digits, such as +49."); }},
        {rule::kOperatorPhoneUnion,
         [](const Finding &f) { return Words::tr("%1 is no code of a country in the EU.").arg(f.detail); }},
        {rule::kOperatorPhoneNumber,
         [](const Finding &f) {
             return Words::tr("The number after the country’s code has %1 digits; %2 are allowed.")
                 .arg(f.actual)
                 .arg(f.detail);
         }},
        {rule::kOperatorCountry, [](const Finding &) { return Words::tr("This is no country of the EU."); }},
    };
}

const Table &table()
{
    static const Table words = [] {
        Table all = contentWords();
        all.insert(offerWords());
        all.insert(listingWords());
        all.insert(variantWords());
        all.insert(demandWords());
        all.insert(operatorWords());
        return all;
    }();
    return words;
}

// What the reader of the file had to mend.
QString damageWords(QLatin1String rule)
{
    for (quint32 bit = 1; bit <= quint32(tabular::Damage::UnreadableBytes); bit <<= 1) {
        tabular::Finding damage;
        damage.kind = tabular::Damage(bit);
        if (tabular::name(damage.kind) == rule)
            return tabular::words(damage);
    }
    return {};
}

} // namespace

QString words(const Finding &finding)
{
    if (const auto words = table().value(finding.rule))
        return words(finding);
    if (const QString sentence = importWords(finding); !sentence.isEmpty())
        return sentence;
    const QString damage = damageWords(finding.rule);
    return damage.isEmpty() ? QString(finding.rule) : damage;
}

} // namespace catalog
