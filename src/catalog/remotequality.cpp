// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/remote.h"
#include "catalog/remoteanswer.h"

#include <QJsonArray>

#include <algorithm>

namespace catalog::remote {
namespace {

QStringList searchWordsFrom(const QJsonObject &suggestion)
{
    QStringList words;
    const QJsonArray list = suggestion.value(u"seo_words").toArray();
    for (const QJsonValue &word : list)
        if (const QString text = word[u"text"].toString(); !text.isEmpty())
            words.append(text);
    return words;
}

void addAdvice(const QJsonObject &diagnosed, std::vector<Advice> &advice)
{
    const QJsonArray results = diagnosed.value(u"diagnosis_results").toArray();
    for (const QJsonValue &result : results) {
        Advice one{diagnosed.value(u"field").toString(), result[u"code"].toString(), result[u"how_to_solve"].toString(),
                   qualityFromText(result[u"quality_tier"].toString()),
                   searchWordsFrom(diagnosed.value(u"suggestion").toObject())};
        if (!one.solution.isEmpty())
            advice.push_back(std::move(one));
    }
}

} // namespace

api::Request diagnoseProducts(const std::vector<ProductId> &products)
{
    QStringList ids;
    for (const ProductId &id : products)
        ids.append(id.text());
    api::Request request = readRequest("ProductInformationIssueDiagnosis");
    request.query = {{QStringLiteral("product_ids"), ids.join(u',')}};
    return request;
}

core::Result<std::vector<Diagnosis>> diagnosesFrom(const QJsonObject &data)
{
    std::vector<Diagnosis> diagnoses;
    const QJsonArray products = data.value(u"products").toArray();
    for (const QJsonValue &product : products) {
        const QJsonArray found = product[u"diagnoses"].toArray();
        Diagnosis one{ProductId(product[u"id"].toString()),
                      qualityFromText(product[u"listing_quality"][u"current_tier"].toString()),
                      {}};
        if (one.product.isEmpty())
            return unreadable(QStringLiteral("/data/products/id"));
        for (const QJsonValue &diagnosed : found)
            addAdvice(diagnosed.toObject(), one.advice);
        std::ranges::stable_sort(one.advice, {}, &Advice::reached);
        diagnoses.push_back(std::move(one));
    }
    return diagnoses;
}

} // namespace catalog::remote
