// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/listingrules.h"
#include "sandbox/operations.h"

namespace sandbox {

namespace {

void checkCertifications(const Examined &examined, Problems &problems)
{
    std::set<QString> given;
    for (const QJsonValue &entry : examined.listing[u"certifications"].toArray()) {
        const QString id = entry[u"id"].toString();
        const auto &known = examined.category->certifications;
        if (std::none_of(known.begin(), known.end(), [&](const Certification &c) { return c.id == id; }))
            problems.push_back({12052655, u"The category has no certification %1."_qs.arg(id)});
        if (!given.insert(id).second)
            problems.push_back({12052656, u"Certification %1 is given twice."_qs.arg(id)});
        for (const QJsonValue &image : entry[u"images"].toArray())
            if (const auto problem = imageProblem(examined.world, image[u"uri"].toString(), 12052650))
                problems.push_back(*problem);
    }
    for (const Certification &certification : examined.category->certifications)
        if (certification.required && !given.contains(certification.id))
            problems.push_back(
                {12052105, u"The certification %1 (%2) is missing."_qs.arg(certification.name.en, certification.id),
                 true});
}

void checkSizeChart(const Examined &examined, Problems &problems)
{
    const QJsonObject chart = examined.listing[u"size_chart"].toObject();
    if (const QString template_ = chart[u"template"][u"id"].toString(); !template_.isEmpty())
        problems.push_back({12052128, u"There is no size chart %1."_qs.arg(template_)});
    else if (const QString uri = chart[u"image"][u"uri"].toString(); !uri.isEmpty())
        if (const auto problem = imageProblem(examined.world, uri, 12052670))
            problems.push_back(*problem);
}

struct OperatorCodes {
    int missing, unknown, twice;
};

// The manufacturers or responsible persons of a listing.
void checkOperators(const QJsonArray &given, bool wanted, const QStringList &known, const QString &what,
                    const OperatorCodes &codes, Problems &problems)
{
    if (wanted && given.isEmpty())
        problems.push_back({codes.missing, u"The category needs a %1."_qs.arg(what), true});
    std::set<QString> met;
    for (const QJsonValue &id : given) {
        if (!known.contains(id.toString()))
            problems.push_back({codes.unknown, u"There is no %1 %2."_qs.arg(what, id.toString())});
        if (!met.insert(id.toString()).second)
            problems.push_back({codes.twice, u"The %1 %2 is given twice."_qs.arg(what, id.toString())});
    }
}

void checkVideo(const Examined &examined, Problems &problems)
{
    const QString id = examined.listing[u"video"][u"id"].toString();
    if (id.isEmpty())
        return;
    Statement row = examined.world.db.prepare("SELECT 1 FROM shop_file WHERE id = ? AND format <> 'PDF'");
    row.bind(readId(id).value_or(0));
    if (!row.step())
        problems.push_back({12052360, u"There is no video %1."_qs.arg(id)});
}

} // namespace

void checkCompliance(const Examined &examined, Problems &problems)
{
    checkVideo(examined, problems);
    checkSizeChart(examined, problems);
    if (examined.category) {
        checkCertifications(examined, problems);
        const bool eu = inUnion(examined.shop.region);
        checkOperators(examined.listing[u"manufacturer_ids"].toArray(), eu && examined.category->manufacturer,
                       manufacturerIds(examined.world), u"manufacturer"_qs, {12052282, 12052284, 12052295}, problems);
        checkOperators(examined.listing[u"responsible_person_ids"].toArray(),
                       eu && examined.category->responsiblePerson, responsiblePersonIds(examined.world), u"responsible person"_qs,
                       {12052287, 12052289, 12052296}, problems);
    }
    static const QStringList cashMarkets = {u"ID"_qs, u"MY"_qs, u"PH"_qs, u"SA"_qs, u"TH"_qs, u"VN"_qs};
    if (examined.listing[u"is_cod_allowed"].toBool() && !cashMarkets.contains(examined.shop.region))
        problems.push_back({12052222, u"Cash on delivery is not offered in %1."_qs.arg(examined.shop.region)});
    if (examined.listing[u"minimum_order_quantity"].toInt(1) > 1 && !examined.market.v2)
        problems.push_back({12052707, u"A minimum order quantity is not offered in %1."_qs.arg(examined.shop.region)});
    for (const QJsonValue &sku : examined.skus())
        if (!sku[u"fees"].toArray().isEmpty() && examined.shop.region != u"DE")
            problems.push_back({12052497, u"Pfand is not known in %1."_qs.arg(examined.shop.region)});
}

} // namespace sandbox
