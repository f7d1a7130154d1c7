// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/quality.h"

#include "sandbox/operations.h"

#include <QRegularExpression>

namespace sandbox {

namespace {

// Below the first bound a listing is poor, below the second fair.
struct Bounds {
    qsizetype fair, good;
};
constexpr Bounds kTitle{40, 55};        // characters
constexpr Bounds kDescription{80, 170}; // characters without tags
constexpr Bounds kPictures{3, 4};       // main images
constexpr Bounds kAttributes{25, 50};   // per cent of those that the category asks for

qsizetype textLength(const QString &html)
{
    static const QRegularExpression tag(u"<[^>]*>"_qs);
    return QString(html).replace(tag, u" "_qs).simplified().size();
}

class Judge final {
public:
    ListingQuality verdict()
    {
        const auto wants = [this](const QString &tier) {
            return std::any_of(issues_.begin(), issues_.end(),
                               [&](const QualityIssue &issue) { return issue.tier == tier; });
        };
        const QString tier = wants(u"FAIR"_qs) ? u"POOR"_qs : wants(u"GOOD"_qs) ? u"FAIR"_qs : u"GOOD"_qs;
        return {tier, std::move(issues_)};
    }

    void see(const QString &field, const QString &code, qsizetype value, const Bounds &bounds, const QString &solution)
    {
        if (value < bounds.good)
            issues_.push_back({field, code, solution, value < bounds.fair ? u"FAIR"_qs : u"GOOD"_qs});
    }

private:
    std::vector<QualityIssue> issues_;
};

// Of the product properties that the category has, in per cent; all where it has none.
qsizetype filledShare(const Category &category, const QJsonArray &given)
{
    qsizetype wanted = 0, filled = 0;
    for (const Attribute *attribute : category.attributes) {
        if (attribute->sales)
            continue;
        ++wanted;
        filled += std::any_of(given.begin(), given.end(), [&](const QJsonValue &one) {
            return one[u"id"].toString() == attribute->id && !one[u"values"].toArray().isEmpty();
        });
    }
    return wanted == 0 ? 100 : filled * 100 / wanted;
}

// Words that buyers search such products by and that the title lacks.
QJsonArray searchWords(const World &world, const QJsonObject &document)
{
    const Category *category = world.taxonomy.category(document[u"category_id"].toString());
    const QString title = document[u"title"].toString();
    QJsonArray words;
    for (const QString &word : category ? category->words : QStringList())
        if (!title.contains(word, Qt::CaseInsensitive))
            words.append(QJsonObject{{u"text"_qs, word}});
    return words;
}

QJsonObject diagnosis(const World &world, const QJsonObject &document, const QualityIssue &issue)
{
    const QJsonObject result{
        {u"code"_qs, issue.code}, {u"how_to_solve"_qs, issue.solution}, {u"quality_tier"_qs, issue.tier}};
    QJsonObject object{{u"field"_qs, issue.field}, {u"diagnosis_results"_qs, QJsonArray{result}}};
    if (const QJsonArray words = searchWords(world, document); issue.field == u"TITLE" && !words.isEmpty())
        object.insert(u"suggestion"_qs, QJsonObject{{u"seo_words"_qs, words}});
    return object;
}

} // namespace

std::optional<ListingQuality> qualityOf(World &world, const Shop &shop, const QJsonObject &document)
{
    if (shop.region != u"US")
        return std::nullopt;
    Judge judge;
    judge.see(
        u"TITLE"_qs, u"TITLE_TOO_SHORT"_qs, document[u"title"].toString().size(), kTitle,
        u"Write at least %1 characters: brand, product, material, size and what it is used for."_qs.arg(kTitle.good));
    judge.see(u"DESCRIPTION"_qs, u"DESCRIPTION_TOO_SHORT"_qs, textLength(document[u"description"].toString()),
              kDescription, u"Describe the product in at least %1 characters."_qs.arg(kDescription.good));
    judge.see(u"IMAGE"_qs, u"TOO_FEW_IMAGES"_qs, document[u"main_images"].toArray().size(), kPictures,
              u"Show the product from several sides: at least %1 pictures."_qs.arg(kPictures.good));
    const Category *category = world.taxonomy.category(document[u"category_id"].toString());
    if (category) {
        judge.see(u"ATTRIBUTE"_qs, u"MISSING_ATTRIBUTES"_qs,
                  filledShare(*category, document[u"product_attributes"].toArray()), kAttributes,
                  u"Fill in more of the attributes that the category has; buyers filter by them."_qs);
        if (category->sizeChart)
            judge.see(u"SIZE_CHART"_qs, u"NO_SIZE_CHART"_qs, document[u"size_chart"].toObject().isEmpty() ? 0 : 1,
                      {0, 1}, u"Add a size chart; buyers return less when they know what fits."_qs);
    }
    return judge.verdict();
}

// All products or none. Where the market has no tiers nothing is found.
Answer productInformationIssueDiagnosis(World &world, const Call &call)
{
    QJsonArray products;
    for (const QString &id : queryValue(call, "product_ids").split(u',', Qt::SkipEmptyParts)) {
        const ProductRow product = requireProduct(world, *call.shop, id);
        QJsonObject object{{u"id"_qs, id}};
        const std::optional<QJsonObject> document = version(world, product.id, Version::Base);
        const auto quality = document ? qualityOf(world, *call.shop, *document) : std::nullopt;
        if (quality)
            object.insert(u"listing_quality"_qs,
                          QJsonObject{{u"current_tier"_qs, quality->tier},
                                      {u"remaining_recommendations"_qs, qint64(quality->issues.size())}});
        QJsonArray diagnoses;
        for (const QualityIssue &issue : quality ? quality->issues : std::vector<QualityIssue>())
            diagnoses.append(diagnosis(world, *document, issue));
        object.insert(u"diagnoses"_qs, diagnoses);
        products.append(object);
    }
    return Answer::ok({{u"products"_qs, products}});
}

} // namespace sandbox
