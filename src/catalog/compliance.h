// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "catalog/category.h"
#include "catalog/fields.h"
#include "catalog/finding.h"

namespace catalog {

// The compliance fields, as fields.h has them:
//   certifications                            [{id, images: [{uri, source}], files: [{id, name, format, source}],
//                                             expiration_date}]
//   size_chart                                {image: {uri, source}} or {template: {id}}
//   manufacturer_ids, responsible_person_ids  [id]
inline constexpr QLatin1String kCertifications{"certifications"}, kSizeChart{"size_chart"},
    kManufacturers{"manufacturer_ids"}, kResponsiblePersons{"responsible_person_ids"};
bool isCompliance(const QString &field);

QJsonObject complianceToJson(const Compliance &compliance, Addresses addresses = Addresses::Left);
// Reads Get Product's form as well; leaves other keys alone.
Compliance complianceFromJson(const QJsonObject &json);
void putCompliance(const QString &field, const QJsonValue &value, Compliance &compliance);
// As Create and Edit Product take one of the fields; undefined when it is empty.
QJsonValue complianceBody(const Compliance &compliance, const QString &field);
// Files are compared by what they are, not by the names they have there.
bool sameCompliance(const QString &field, const QJsonValue &a, const QJsonValue &b);

// What of these fields the category asks for and the product lacks. Warnings: the platform decides at the sending.
void checkCompliance(const Product &product, const CategoryRules &rules, Findings &findings);

// A PDF of the merchant's as a document of a certificate, with a name as Upload Product File wants it: letters, digits
// and dashes, one point. The file itself is not touched.
Document documentAt(const QString &path);
// Whether its content can be one. Errors: document.format, document.large.
core::Result<void> checkDocument(const QByteArray &bytes, const QString &path);

// Whether the category asks for a certificate of this product: always, or because of what its attributes say.
bool isAsked(const CategoryRules::Certification &certification, const Product &product);
// Without what another category does not know; says what is left behind.
void fitCompliance(Product &product, const CategoryRules &rules, Findings &findings);

} // namespace catalog
