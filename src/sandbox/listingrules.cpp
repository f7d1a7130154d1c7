// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/listingrules.h"

#include "sandbox/images.h"

#include <QRegularExpression>

namespace sandbox {

namespace {

void checkMainImages(const Examined &examined, Problems &problems)
{
    const QJsonArray images = examined.listing[u"main_images"].toArray();
    if (images.isEmpty())
        problems.push_back({12052028, u"The listing has no main image."_qs, true});
    if (images.size() > 9)
        problems.push_back({12052306, u"The listing has %1 main images; 9 are allowed."_qs.arg(images.size())});
    for (const QJsonValue &entry : images) {
        const QString uri = entry[u"uri"].toString();
        if (const std::optional<Problem> problem = imageProblem(examined.world, uri, 12052300)) {
            problems.push_back(*problem);
            continue;
        }
        const ImageRow image = *findImage(examined.world, uri);
        if (std::min(image.width, image.height) < 300)
            problems.push_back({12052301, u"Main image %1 is smaller than 300 x 300 pixels."_qs.arg(uri)});
        if (std::max(image.width, image.height) > 4000)
            problems.push_back({12052302, u"Main image %1 is larger than 4000 x 4000 pixels."_qs.arg(uri)});
        if (image.width * 4 < image.height * 3 || image.width * 3 > image.height * 4)
            problems.push_back({12052305, u"Main image %1 is not between 3:4 and 4:3."_qs.arg(uri)});
    }
}

void checkBrand(const Examined &examined, Problems &problems)
{
    const QString id = examined.listing[u"brand_id"].toString();
    if (id.isEmpty())
        return;
    Statement row = examined.world.db.prepare("SELECT authorised, t1 FROM shop_brand WHERE id = ?");
    row.bind(readId(id).value_or(0));
    if (!row.step())
        problems.push_back({12052026, u"There is no brand %1."_qs.arg(id)});
    else if (row.integer(1) != 0 && row.integer(0) == 0)
        problems.push_back({12052208, u"Brand %1 needs an authorisation."_qs.arg(id)});
}

// A positive decimal with at most so many decimals.
bool isMeasure(const QString &text, int decimals)
{
    const QRegularExpression form(decimals == 0 ? u"^\\d{1,9}$"_qs : u"^\\d{1,9}(\\.\\d{1,%1})?$"_qs.arg(decimals));
    return form.match(text).hasMatch();
}

bool isZero(const QString &text) { return !text.contains(QRegularExpression(u"[1-9]"_qs)); }

} // namespace

const SkuRow *Examined::existingSku(const QJsonObject &sku) const
{
    const std::optional<qint64> id = readId(sku[u"id"].toString());
    const auto found = std::find_if(existing.begin(), existing.end(), [&](const SkuRow &row) { return row.id == id; });
    return found == existing.end() ? nullptr : &*found;
}

std::optional<Problem> imageProblem(World &world, const QString &uri, int malformedCode)
{
    if (!looksLikeUri(uri))
        return Problem{malformedCode, u"%1 is no image uri of the platform."_qs.arg(uri)};
    if (!findImage(world, uri))
        return Problem{12052722, u"The platform has no image %1."_qs.arg(uri)};
    return std::nullopt;
}

void checkCategory(const Examined &examined, Problems &problems)
{
    const QString id = examined.listing[u"category_id"].toString();
    if (!readId(id)) {
        problems.push_back({12052002, u"Category id %1 is malformed."_qs.arg(id)});
        return;
    }
    const Category *category = examined.category;
    if (!category) {
        problems.push_back({12052023, u"There is no category %1."_qs.arg(id)});
        return;
    }
    const QString asked = examined.listing[u"category_version"].toString(u"v1"_qs);
    if (examined.market.v2 && asked != u"v2")
        problems.push_back({12052217, u"Shops of %1 must use v2 categories."_qs.arg(examined.shop.region)});
    else if (asked != category->version)
        problems.push_back({12052230, u"Category %1 is not in the tree %2."_qs.arg(id, asked)});
    if (!category->leaf)
        problems.push_back({12052024, u"Category %1 has sub-categories; choose one of them."_qs.arg(id)});
    if (category->permission == u"PROHIBITED")
        problems.push_back({12052220, u"Category %1 is prohibited."_qs.arg(id)});
    else if (category->permission == u"NON_MAIN_CATEGORY")
        problems.push_back({12052225, u"Category %1 is outside the shop's main category."_qs.arg(id)});
    else if (category->permission == u"INVITE_ONLY" && examined.shop.region != u"US")
        problems.push_back({12052223, u"Category %1 is restricted."_qs.arg(id)});
}

void checkPackage(const Examined &examined, Problems &problems)
{
    const QJsonObject weight = examined.listing[u"package_weight"].toObject();
    const QJsonObject box = examined.listing[u"package_dimensions"].toObject();
    const QString weightUnit = weight[u"unit"].toString();
    const QString boxUnit = box[u"unit"].toString();
    if (weight.isEmpty()) {
        problems.push_back({12019011, u"The package weight is missing."_qs, true});
    } else {
        const QString value = weight[u"value"].toString();
        const int decimals = weightUnit == u"GRAM" ? 0 : weightUnit == u"POUND" ? 2 : 3;
        if (!examined.market.weightUnits.contains(weightUnit))
            problems.push_back({weightUnit == u"POUND" ? 12019061 : 12052916,
                                u"Weights in %1 are not taken in %2."_qs.arg(weightUnit, examined.shop.region)});
        if (!isMeasure(value, decimals))
            problems.push_back(
                {12052006,
                 u"Package weight %1 is malformed; %2 takes %3 decimals."_qs.arg(value, weightUnit).arg(decimals)});
        else if (isZero(value))
            problems.push_back({12052181, u"The package weight is zero."_qs});
    }
    if (box.isEmpty()) {
        if (examined.category && examined.category->packageDimension)
            problems.push_back({12019012, u"The category needs package dimensions."_qs, true});
        return;
    }
    if (!examined.market.dimensionUnits.contains(boxUnit))
        problems.push_back({12019061, u"Dimensions in %1 are not taken in %2."_qs.arg(boxUnit, examined.shop.region)});
    else if (!weight.isEmpty() && (boxUnit == u"INCH") != (weightUnit == u"POUND"))
        problems.push_back(
            {12052915, u"Weight in %1 and dimensions in %2 don't go together."_qs.arg(weightUnit, boxUnit)});
    const std::pair<const char16_t *, int> sides[] = {
        {u"height", 12052003}, {u"width", 12052004}, {u"length", 12052005}};
    for (const auto &[name, code] : sides) {
        const QString value = box[QStringView(name)].toString();
        if (!isMeasure(value, 2) || isZero(value))
            problems.push_back({code, u"Package %1 %2 is malformed."_qs.arg(QStringView(name), value)});
    }
}

Problems checkListing(World &world, const Shop &shop, const QJsonObject &listing, const ProductRow *product)
{
    Examined examined{world,
                      shop,
                      market(shop.region),
                      world.taxonomy.category(listing[u"category_id"].toString()),
                      listing,
                      product ? product->id : 0,
                      product ? product->listing : QString()};
    if (product)
        examined.existing = skusOf(world, product->id);

    Problems problems;
    checkTitle(listing[u"title"].toString(), examined.market, problems);
    checkDescription(
        listing[u"description"].toString(), examined.market,
        [&world](const QString &url) { return findImage(world, uriInUrl(url)).has_value(); }, problems);
    checkCategory(examined, problems);
    checkMainImages(examined, problems);
    checkBrand(examined, problems);
    checkProductAttributes(examined, problems);
    checkVariants(examined, problems);
    checkOffers(examined, problems);
    checkPackage(examined, problems);
    checkCompliance(examined, problems);
    return problems;
}

} // namespace sandbox
