// SPDX-License-Identifier: GPL-3.0-or-later
// Manufacturers and responsible persons, whom the EU's General Product Safety Regulation wants named.
#include "sandbox/operations.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace sandbox {
namespace {

QJsonArray seeded(QStringView key)
{
    QFile file(u":/sandbox/demo.json"_qs);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("sandbox: the word lists are missing");
    return QJsonDocument::fromJson(file.readAll())[key].toArray();
}

const QJsonArray &manufacturers()
{
    static const QJsonArray all = seeded(u"manufacturers");
    return all;
}

const QJsonArray &responsiblePersons()
{
    static const QJsonArray all = seeded(u"responsible_persons");
    return all;
}

QStringList idsOf(const QJsonArray &operators)
{
    QStringList ids;
    for (const QJsonValue &one : operators)
        ids.append(one[u"id"].toString());
    return ids;
}

QJsonObject phoneOf(const QJsonValue &one)
{
    return {{u"country_code"_qs, one[u"phone"][0]}, {u"local_number"_qs, one[u"phone"][1]}};
}

QJsonObject manufacturer(const QJsonValue &one)
{
    QJsonObject phone = phoneOf(one);
    phone.insert(u"availability"_qs, u"AVAILABLE"_qs);
    return {{u"locale"_qs, u"de-DE"_qs},
            {u"name"_qs, one[u"name"]},
            {u"registered_trade_name"_qs, one[u"registered_trade_name"]},
            {u"email"_qs, one[u"email"]},
            {u"phone_number"_qs, phone},
            {u"address"_qs, one[u"address"]}};
}

QJsonObject responsiblePerson(const QJsonValue &one)
{
    return {{u"locale"_qs, u"de-DE"_qs},
            {u"name"_qs, one[u"name"]},
            {u"email"_qs, one[u"email"]},
            {u"phone_number"_qs, phoneOf(one)},
            {u"address"_qs, QJsonObject{{u"street_address_line1"_qs, one[u"street"]},
                                        {u"postal_code"_qs, one[u"postal_code"]},
                                        {u"country"_qs, one[u"country"]}}}};
}

// One page of those with the ids, where some are asked for, whose name has the keyword.
Answer search(const QJsonArray &all, const Call &call, const QString &list, const QString &ids,
              QJsonObject (*profile)(const QJsonValue &))
{
    const QStringList wanted = call.body[ids].toVariant().toStringList();
    const QString keyword = call.body[u"keyword"].toString();
    const QString query = u"%1|%2|%3"_qs.arg(list, keyword, wanted.join(u','));
    qsizetype at = 0;
    if (const QString token = queryValue(call, "page_token"); !token.isEmpty()) {
        const std::optional<QJsonObject> position = readPageToken(query, token);
        if (!position)
            throw Refused{12019108, u"The page token belongs to another search."_qs};
        at = (*position)[u"at"].toInteger();
    }
    QJsonArray found;
    for (const QJsonValue &one : all)
        if ((wanted.isEmpty() || wanted.contains(one[u"id"].toString())) &&
            one[u"name"].toString().contains(keyword, Qt::CaseInsensitive))
            found.append(QJsonObject{{u"id"_qs, one[u"id"]}, {u"regional_profiles"_qs, QJsonArray{profile(one)}}});
    const qsizetype end = at + queryValue(call, "page_size").toLongLong();
    QJsonArray page;
    for (qsizetype i = at; i < std::min(end, found.size()); ++i)
        page.append(found[i]);
    return Answer::ok({{list, page},
                       {u"total_count"_qs, found.size()},
                       {u"next_page_token"_qs, end < found.size() ? pageToken(query, {{u"at"_qs, end}}) : QString()}});
}

} // namespace

Answer searchManufacturers(World &, const Call &call)
{
    return search(manufacturers(), call, u"manufacturers"_qs, u"manufacturer_ids"_qs, manufacturer);
}

Answer searchResponsiblePersons(World &, const Call &call)
{
    return search(responsiblePersons(), call, u"responsible_persons"_qs, u"responsible_person_ids"_qs,
                  responsiblePerson);
}

QStringList manufacturerIds() { return idsOf(manufacturers()); }
QStringList responsiblePersonIds() { return idsOf(responsiblePersons()); }

} // namespace sandbox
