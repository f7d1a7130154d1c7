// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/importrules.h"

#include "catalog/importrow.h"

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

using Table = QHash<QLatin1String, WordsOf>;

// The finding's number has a bit for each field that is missing.
QString unknownWords(const Finding &finding)
{
    const GivenSet missing(QFlag(int(finding.actual)));
    QStringList names;
    const auto name = [&](Given field, const QString &words) {
        if (missing.testFlag(field))
            names.append(words);
    };
    name(Given::Title, Words::tr("a title"));
    name(Given::Description, Words::tr("a description"));
    name(Given::Category, Words::tr("a category"));
    name(Given::Images, Words::tr("a picture"));
    name(Given::Price, Words::tr("a price"));
    name(Given::Stock, Words::tr("a stock"));
    name(Given::Weight, Words::tr("the weight of the package"));
    return Words::tr("No SKU of this shop has this seller SKU. As a new listing the row lacks %1.")
        .arg(names.join(QStringLiteral(", ")));
}

// Codes and numbers.
Table cellWords()
{
    return {
        {rule::kSellerSkuMissing,
         [](const Finding &) {
             return Words::tr("The seller SKU is missing; it tells which article the row is about.");
         }},
        {rule::kSellerSkuUnknown, unknownWords},
        {rule::kSellerSkuTwice,
         [](const Finding &f) { return Words::tr("This seller SKU already stands in row %1.").arg(f.actual); }},
        {rule::kIdentifierTaken,
         [](const Finding &f) {
             return f.actual > 0 ? Words::tr("This identifier code already stands in row %1.").arg(f.actual)
                                 : Words::tr("Another SKU of this shop has this identifier code.");
         }},
        {rule::kSellerSkuAmbiguous,
         [](const Finding &) {
             return Words::tr("Several SKUs of this shop have this seller SKU; add a column with the SKU ID.");
         }},
        {rule::kSkuIdUnknown, [](const Finding &) { return Words::tr("No SKU of this shop has this platform id."); }},
        {rule::kProductIdUnknown,
         [](const Finding &) { return Words::tr("No product of this shop has this platform id."); }},
        {rule::kCodeExponent,
         [](const Finding &) {
             return Words::tr(
                 "A spreadsheet has turned this code into a power of ten; its digits are lost. Take the code "
                 "from the original source.");
         }},
        {rule::kCodeRounded,
         [](const Finding &) {
             return Words::tr(
                 "A spreadsheet has rounded this long code: only fifteen digits are left. Take the code from the "
                 "original source.");
         }},
        {rule::kCodeLostZeros,
         [](const Finding &) { return Words::tr("The code has lost its leading zeros; they were put back."); }},
        {rule::kHiddenCharacters, [](const Finding &) { return Words::tr("Invisible characters were removed."); }},
        {rule::kNumberFormat, [](const Finding &) { return Words::tr("This is not a number."); }},
        {rule::kNumberAmbiguous,
         [](const Finding &) {
             return Words::tr(
                 "This may be a thousand or a fraction; write it with two decimals or without the separator.");
         }},
        {rule::kNumberStyle,
         [](const Finding &) {
             return Words::tr(
                 "This number uses the other decimal mark than the rest of its column; it was read by its own.");
         }},
        {rule::kNumberExponent,
         [](const Finding &) {
             return Words::tr("A spreadsheet has cut this number to a power of ten; its digits are lost.");
         }},
        {rule::kNumberDecimals,
         [](const Finding &f) { return Words::tr("This has more decimals than the %1 allowed.").arg(f.limit); }},
        {rule::kNumberWhole, [](const Finding &) { return Words::tr("This must be a whole number."); }},
    };
}

// What a row means, and how rows go together.
Table rowWords()
{
    return {
        {rule::kCurrencyOther,
         [](const Finding &f) {
             return Words::tr("The price is in %1, but this shop sells in another currency.").arg(f.detail);
         }},
        {rule::kCategoryUnknown,
         [](const Finding &) { return Words::tr("The shop’s category tree has no such category."); }},
        {rule::kCategoryAmbiguous,
         [](const Finding &) { return Words::tr("Several categories have this name; write the whole path."); }},
        {rule::kCategoryNotLeaf,
         [](const Finding &) { return Words::tr("This category has subcategories; choose one of them."); }},
        {rule::kCategoryProhibited,
         [](const Finding &) { return Words::tr("The platform doesn’t let this shop sell in this category."); }},
        {rule::kCategoryRulesMissing,
         [](const Finding &) {
             return Words::tr(
                 "The rules of this category are not here yet, so its attributes were not checked. Sync the "
                 "catalog to fetch them.");
         }},
        {rule::kBrandUnknown,
         [](const Finding &) {
             return Words::tr("The shop has no brand of this name; the listing goes out without a brand.");
         }},
        {rule::kStatusUnknown,
         [](const Finding &f) { return Words::tr("“%1” is no status; write active or inactive.").arg(f.detail); }},
        {rule::kStatusLater,
         [](const Finding &) {
             return Words::tr("A new listing goes on sale after its review; it can be deactivated then.");
         }},
        {rule::kImageFile,
         [](const Finding &f) { return Words::tr("The picture file can’t be found: %1.").arg(f.detail); }},
        {rule::kImageUnreadable,
         [](const Finding &f) { return Words::tr("This file is no picture that can be read: %1.").arg(f.detail); }},
        {rule::kImageSize,
         [](const Finding &f) {
             return Words::tr("The picture is too small: %1 pixels at its shorter side, %2 are needed.")
                 .arg(f.actual)
                 .arg(f.limit);
         }},
        {rule::kImageAddress,
         [](const Finding &f) { return Words::tr("This is neither a file nor a web address: %1.").arg(f.detail); }},
        {rule::kUnitUnknown,
         [](const Finding &f) { return Words::tr("“%1” is not a unit that is known here.").arg(f.detail); }},
    };
}

// Rows of one product, each beside the others.
Table groupWords()
{
    return {
        {rule::kVariantTwice,
         [](const Finding &f) { return Words::tr("Row %1 has the same variant of this product.").arg(f.actual); }},
        {rule::kVariantDimensions,
         [](const Finding &) { return Words::tr("All variants of a product must differ by the same properties."); }},
        {rule::kVariantMany,
         [](const Finding &f) {
             return Words::tr("A product may have %1 variants here; this one has %2.").arg(f.limit).arg(f.actual);
         }},
        {rule::kGroupRejected,
         [](const Finding &f) {
             return Words::tr("Row %1, which describes this product, is rejected, so its variants can’t go alone.")
                 .arg(f.actual);
         }},
        {rule::kGroupDiffers,
         [](const Finding &f) {
             return Words::tr(
                        "The title differs from that of row %1, which belongs to the same product; that one is used.")
                 .arg(f.actual);
         }},
        {rule::kGroupDescriptionDiffers,
         [](const Finding &f) {
             return Words::tr("The description differs from that of row %1, which belongs to the same product; that "
                              "one is used.")
                 .arg(f.actual);
         }},
        {rule::kGroupCategoryDiffers,
         [](const Finding &f) {
             return Words::
                 tr("The category differs from that of row %1, which belongs to the same product; that one is used.")
                     .arg(f.actual);
         }},
        {rule::kGroupBrandDiffers,
         [](const Finding &f) {
             return Words::tr(
                        "The brand differs from that of row %1, which belongs to the same product; that one is used.")
                 .arg(f.actual);
         }},
        {rule::kRowDamaged,
         [](const Finding &f) { return f.detail.isEmpty() ? Words::tr("The row is damaged in the file.") : f.detail; }},
        {rule::kRowRepaired,
         [](const Finding &f) {
             return f.detail.isEmpty() ? Words::tr("The row was damaged in the file and could be repaired.") : f.detail;
         }},
    };
}

const Table &table()
{
    static const Table words = [] {
        Table all = cellWords();
        all.insert(rowWords());
        all.insert(groupWords());
        return all;
    }();
    return words;
}

} // namespace

QString importWords(const Finding &finding)
{
    const auto words = table().value(finding.rule);
    return words ? words(finding) : QString();
}

} // namespace catalog
