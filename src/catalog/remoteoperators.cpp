// SPDX-License-Identifier: GPL-3.0-or-later
// Manufacturers and responsible persons of the seller's account.
#include "catalog/remote.h"
#include "catalog/remoteanswer.h"

#include <QJsonArray>

#include <algorithm>

namespace catalog::remote {
namespace {

constexpr int kKeyword = 200; // characters of a search

} // namespace

api::Request searchOperators(OperatorRole role, const QString &pageToken, const QString &keyword)
{
    api::Request request =
        readRequest(role == OperatorRole::Manufacturer ? "SearchManufacturers" : "SearchResponsiblePersons");
    request.query = {{QStringLiteral("page_size"), QStringLiteral("100")}};
    if (!pageToken.isEmpty())
        request.query.emplace(QStringLiteral("page_token"), pageToken);
    request.body = keyword.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("keyword"), keyword.left(kKeyword)}};
    return request;
}

std::vector<EconomicOperator> operatorsFrom(OperatorRole role, const QJsonObject &data)
{
    std::vector<EconomicOperator> operators;
    const bool maker = role == OperatorRole::Manufacturer;
    const QJsonArray list = data.value(maker ? u"manufacturers" : u"responsible_persons").toArray();
    for (const QJsonValue &value : list) {
        const QJsonObject profile = value[u"regional_profiles"][0].toObject();
        const QJsonValue address = profile.value(u"address");
        QStringList lines{address.toString()};
        for (const char *line : {"street_address_line1", "postal_code", "city", "country"})
            lines.append(address[QLatin1String(line)].toString());
        lines.removeAll(QString());
        operators.push_back({value[u"id"].toString(), textOf(profile, u"name"), lines.join(QStringLiteral(", "))});
    }
    std::ranges::sort(operators, [](const EconomicOperator &a, const EconomicOperator &b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    return operators;
}

api::Request createOperator(const OperatorDraft &draft)
{
    const bool maker = draft.role == OperatorRole::Manufacturer;
    QJsonObject phone{{QStringLiteral("country_code"), draft.phoneCountry},
                      {QStringLiteral("local_number"), draft.phoneNumber}};
    if (maker)
        phone = draft.phoneNumber.isEmpty()
                    ? QJsonObject{{QStringLiteral("availability"), QStringLiteral("UNAVAILABLE")}}
                    : phone;
    QJsonObject body{{QStringLiteral("name"), draft.name},
                     {QStringLiteral("email"), draft.email},
                     {QStringLiteral("phone_number"), phone}};
    if (maker) {
        body.insert(QStringLiteral("address"), draft.address);
        if (!draft.tradeName.isEmpty())
            body.insert(QStringLiteral("registered_trade_name"), draft.tradeName);
    } else {
        body.insert(QStringLiteral("address"), QJsonObject{{QStringLiteral("street_address_line1"), draft.address},
                                                           {QStringLiteral("postal_code"), draft.postalCode},
                                                           {QStringLiteral("country"), draft.country}});
    }
    return writeRequest(maker ? "CreateManufacturer" : "CreateResponsiblePerson", body, api::Priority::Content);
}

core::Result<QString> createdOperatorFrom(OperatorRole role, const QJsonObject &data)
{
    const QString key = role == OperatorRole::Manufacturer ? QStringLiteral("manufacturer_id")
                                                           : QStringLiteral("responsible_person_id");
    const QString id = data.value(key).toString();
    if (id.isEmpty())
        return unreadable(u"/data/" + key);
    return id;
}

} // namespace catalog::remote
