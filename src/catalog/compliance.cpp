// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/compliance.h"

#include "catalog/category.h"
#include "catalog/rulenames.h"
#include "catalog/rules.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(catalog)
};

} // namespace

namespace catalog {
namespace {

constexpr qint64 kLargestDocument = 20 * 1024 * 1024; // Upload Product File

constexpr QLatin1String kFields[] = {kCertifications, kSizeChart, kManufacturers, kResponsiblePersons};

// Ours has one address, the platform's a list.
Image imageFrom(const QJsonObject &json)
{
    const QString url = json.value(u"urls").toArray().first().toString(json.value(u"url").toString());
    return {json.value(u"uri").toString(), url, json.value(u"source").toString()};
}

QJsonArray documentsToJson(const std::vector<Document> &files)
{
    QJsonArray json;
    for (const Document &file : files) {
        QJsonObject one{{QStringLiteral("name"), file.name}, {QStringLiteral("format"), file.format}};
        if (!file.id.isEmpty())
            one.insert(QStringLiteral("id"), file.id);
        if (!file.source.isEmpty())
            one.insert(QStringLiteral("source"), file.source);
        json.append(one);
    }
    return json;
}

Certification certificationFrom(const QJsonObject &json)
{
    Certification made;
    made.id = json.value(u"id").toString();
    for (const QJsonValue &image : json.value(u"images").toArray())
        made.images.push_back(imageFrom(image.toObject()));
    for (const QJsonValue &file : json.value(u"files").toArray())
        made.files.push_back(
            {file[u"id"].toString(), file[u"name"].toString(), file[u"format"].toString(), file[u"source"].toString()});
    if (const qint64 expires = json.value(u"expiration_date").toInteger(); expires != 0)
        made.expires = core::instant(expires);
    return made;
}

QJsonObject certificationToJson(const Certification &certification, Addresses addresses)
{
    QJsonObject json{{QStringLiteral("id"), certification.id}};
    if (!certification.images.empty())
        json.insert(QStringLiteral("images"), imagesToJson(certification.images, addresses));
    if (!certification.files.empty())
        json.insert(QStringLiteral("files"), documentsToJson(certification.files));
    if (certification.expires)
        json.insert(QStringLiteral("expiration_date"), core::unixSeconds(*certification.expires));
    return json;
}

QJsonArray uris(const std::vector<Image> &images)
{
    QJsonArray json;
    for (const Image &image : images)
        json.append(QJsonObject{{QStringLiteral("uri"), image.uri}});
    return json;
}

std::vector<QString> texts(const QJsonArray &json)
{
    std::vector<QString> list;
    for (const QJsonValue &value : json)
        list.push_back(value.toString());
    return list;
}

QJsonArray toArray(const std::vector<QString> &texts)
{
    return QJsonArray::fromStringList(QStringList(texts.begin(), texts.end()));
}

// What the platform knows it by, or where it comes from.
QString keyOf(const QJsonValue &file, QStringView id)
{
    const QString known = file[id].toString();
    return known.isEmpty() ? file[u"source"].toString() : known;
}

bool sameFiles(const QJsonValue &a, const QJsonValue &b, QStringView id)
{
    const auto key = [id](const QJsonValue &file) { return keyOf(file, id); };
    return std::ranges::equal(a.toArray(), b.toArray(), {}, key, key);
}

bool sameCertification(const QJsonValue &a, const QJsonValue &b)
{
    return a[u"id"] == b[u"id"] && sameFiles(a[u"images"], b[u"images"], u"uri") &&
           sameFiles(a[u"files"], b[u"files"], u"id") &&
           a[u"expiration_date"].toInteger() == b[u"expiration_date"].toInteger();
}

void warn(Findings &findings, QLatin1String rule, const QString &field, const QString &detail = {})
{
    findings.push_back({Severity::Warning, rule, field, 0, 0, detail});
}

} // namespace

bool isCompliance(const QString &field)
{
    return std::ranges::any_of(kFields, [&](QLatin1String known) { return field == known; });
}

QJsonObject complianceToJson(const Compliance &compliance, Addresses addresses)
{
    QJsonObject json;
    if (!compliance.certifications.empty()) {
        QJsonArray list;
        for (const Certification &certification : compliance.certifications)
            list.append(certificationToJson(certification, addresses));
        json.insert(kCertifications, list);
    }
    if (compliance.sizeChart)
        json.insert(kSizeChart,
                    QJsonObject{{QStringLiteral("image"), imagesToJson({*compliance.sizeChart}, addresses).first()}});
    else if (!compliance.sizeChartTemplate.isEmpty())
        json.insert(kSizeChart, QJsonObject{{QStringLiteral("template"),
                                             QJsonObject{{QStringLiteral("id"), compliance.sizeChartTemplate}}}});
    if (!compliance.manufacturerIds.empty())
        json.insert(kManufacturers, toArray(compliance.manufacturerIds));
    if (!compliance.responsiblePersonIds.empty())
        json.insert(kResponsiblePersons, toArray(compliance.responsiblePersonIds));
    return json;
}

void putCompliance(const QString &field, const QJsonValue &value, Compliance &compliance)
{
    if (field == kCertifications) {
        compliance.certifications.clear();
        for (const QJsonValue &one : value.toArray())
            compliance.certifications.push_back(certificationFrom(one.toObject()));
    } else if (field == kSizeChart) {
        const QJsonObject image = value[u"image"].toObject();
        compliance.sizeChart = image.isEmpty() ? std::nullopt : std::optional(imageFrom(image));
        compliance.sizeChartTemplate = value[u"template"][u"id"].toString();
    } else if (field == kManufacturers) {
        compliance.manufacturerIds = texts(value.toArray());
    } else if (field == kResponsiblePersons) {
        compliance.responsiblePersonIds = texts(value.toArray());
    }
}

Compliance complianceFromJson(const QJsonObject &json)
{
    Compliance compliance;
    for (const QLatin1String field : kFields)
        putCompliance(QString(field), json.value(field), compliance);
    return compliance;
}

QJsonValue complianceBody(const Compliance &compliance, const QString &field)
{
    if (field != kCertifications && field != kSizeChart)
        return complianceToJson(compliance).value(field);
    if (field == kSizeChart && compliance.sizeChart)
        return QJsonObject{{QStringLiteral("image"), uris({*compliance.sizeChart}).first()}};
    if (field == kSizeChart || compliance.certifications.empty())
        return complianceToJson(compliance).value(field);
    QJsonArray list;
    for (Certification certification : compliance.certifications) {
        for (Document &file : certification.files)
            file.source.clear();
        QJsonObject one = certificationToJson(certification, Addresses::Left);
        if (!certification.images.empty())
            one.insert(QStringLiteral("images"), uris(certification.images));
        list.append(one);
    }
    return list;
}

bool sameCompliance(const QString &field, const QJsonValue &a, const QJsonValue &b)
{
    if (field == kCertifications)
        return std::ranges::equal(a.toArray(), b.toArray(), sameCertification);
    if (field == kSizeChart)
        return keyOf(a[u"image"], u"uri") == keyOf(b[u"image"], u"uri") &&
               a[u"template"][u"id"].toString() == b[u"template"][u"id"].toString();
    return a.toArray() == b.toArray();
}

Document documentAt(const QString &path)
{
    static const QRegularExpression accents(QStringLiteral("\\p{Mn}+")), others(QStringLiteral("[^A-Za-z0-9]+"));
    QString name = QFileInfo(path).completeBaseName().normalized(QString::NormalizationForm_KD);
    name.remove(accents).replace(others, QStringLiteral("-"));
    while (name.startsWith(u'-'))
        name.remove(0, 1);
    return {{}, (name.isEmpty() ? QStringLiteral("document") : name) + u".pdf", QStringLiteral("PDF"), path};
}

core::Result<void> checkDocument(const QByteArray &bytes, const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    if (!bytes.startsWith("%PDF-"))
        return core::fail("document.format", Words::tr("“%1” is no PDF").arg(name), path,
                          Words::tr("Certificates are sent as PDF or as pictures."));
    if (bytes.size() > kLargestDocument)
        return core::fail("document.large", Words::tr("“%1” is larger than 20 MB").arg(name), path,
                          Words::tr("Save it with a lower resolution."));
    return {};
}

bool isAsked(const CategoryRules::Certification &certification, const Product &product)
{
    return certification.required || holds(certification.conditions, product);
}

void checkCompliance(const Product &product, const CategoryRules &rules, Findings &findings)
{
    const Compliance &given = product.compliance;
    for (const CategoryRules::Certification &rule : rules.certifications) {
        const QString field = QStringLiteral("certification:") + rule.id;
        const auto at = std::ranges::find(given.certifications, rule.id, &Certification::id);
        if (at == given.certifications.end() || (at->images.empty() && at->files.empty())) {
            if (isAsked(rule, product))
                warn(findings, rule::kCertificationMissing, field, rule.name);
        } else if (rule.expires && !at->expires) {
            warn(findings, rule::kCertificationUndated, field, rule.name);
        }
    }
    if (rules.sizeChartRequired && !given.sizeChart && given.sizeChartTemplate.isEmpty())
        warn(findings, rule::kSizeChartMissing, kSizeChart);
    if (rules.manufacturerRequired && given.manufacturerIds.empty())
        warn(findings, rule::kManufacturerMissing, kManufacturers);
    if (rules.responsiblePersonRequired && given.responsiblePersonIds.empty())
        warn(findings, rule::kResponsiblePersonMissing, kResponsiblePersons);
}

void fitCompliance(Product &product, const CategoryRules &rules, Findings &findings)
{
    Compliance &kept = product.compliance;
    std::erase_if(kept.certifications, [&](const Certification &certification) {
        const bool known = std::ranges::find(rules.certifications, certification.id,
                                             &CategoryRules::Certification::id) != rules.certifications.end();
        if (!known)
            warn(findings, rule::kCertificationUnknown, QStringLiteral("certification:") + certification.id);
        return !known;
    });
    if (!rules.sizeChartSupported && (kept.sizeChart || !kept.sizeChartTemplate.isEmpty())) {
        kept.sizeChart.reset();
        kept.sizeChartTemplate.clear();
        warn(findings, rule::kSizeChartUnknown, kSizeChart);
    }
}

} // namespace catalog
