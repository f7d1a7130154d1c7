// SPDX-License-Identifier: GPL-3.0-or-later
// Manufacturers and responsible persons, whom the EU's General Product Safety Regulation wants named.
#include "sandbox/operations.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace sandbox {
namespace {

// One kind of them: where its seeded ones stand, and what its answers are called.
struct Role {
    const char *name;
    QString list, ids; // of an answer, of a search
    QJsonObject (*profile)(const QJsonValue &seed);
};

QJsonObject phoneOf(const QJsonValue &seed)
{
    return {{u"country_code"_qs, seed[u"phone"][0]}, {u"local_number"_qs, seed[u"phone"][1]}};
}

QJsonObject manufacturerOf(const QJsonValue &seed)
{
    return {{u"locale"_qs, u"de-DE"_qs},
            {u"name"_qs, seed[u"name"]},
            {u"registered_trade_name"_qs, seed[u"registered_trade_name"]},
            {u"email"_qs, seed[u"email"]},
            {u"phone_number"_qs, phoneOf(seed)},
            {u"address"_qs, seed[u"address"]}};
}

QJsonObject responsiblePersonOf(const QJsonValue &seed)
{
    return {{u"locale"_qs, u"de-DE"_qs},
            {u"name"_qs, seed[u"name"]},
            {u"email"_qs, seed[u"email"]},
            {u"phone_number"_qs, phoneOf(seed)},
            {u"address"_qs, QJsonObject{{u"street_address_line1"_qs, seed[u"street"]},
                                        {u"postal_code"_qs, seed[u"postal_code"]},
                                        {u"country"_qs, seed[u"country"]}}}};
}

const Role &manufacturer()
{
    static const Role role{"manufacturer", u"manufacturers"_qs, u"manufacturer_ids"_qs, manufacturerOf};
    return role;
}

const Role &responsiblePerson()
{
    static const Role role{"responsible_person", u"responsible_persons"_qs, u"responsible_person_ids"_qs,
                           responsiblePersonOf};
    return role;
}

// As searches answer them; `seed` is the name in the word lists and in the answers.
QJsonArray seeded(const Role &role)
{
    QFile file(u":/sandbox/demo.json"_qs);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("sandbox: the word lists are missing");
    QJsonArray all;
    for (const QJsonValue &seed : QJsonDocument::fromJson(file.readAll())[role.list].toArray())
        all.append(QJsonObject{{u"id"_qs, seed[u"id"]}, {u"regional_profiles"_qs, QJsonArray{role.profile(seed)}}});
    return all;
}

QJsonArray known(World &world, const Role &role)
{
    static const QJsonArray manufacturers = seeded(manufacturer()), persons = seeded(responsiblePerson());
    QJsonArray all = &role == &manufacturer() ? manufacturers : persons;
    Statement rows = world.db.prepare("SELECT id, profile FROM shop_operator WHERE role = ? ORDER BY id");
    rows.bind(QString::fromLatin1(role.name));
    while (rows.step())
        all.append(QJsonObject{{u"id"_qs, idText(rows.integer(0))},
                               {u"regional_profiles"_qs, QJsonArray{parseObject(rows.text(1))}}});
    return all;
}

QStringList idsOf(const QJsonArray &operators)
{
    QStringList ids;
    for (const QJsonValue &one : operators)
        ids.append(one[u"id"].toString());
    return ids;
}

// One page of those with the ids, where some are asked for, whose name has the keyword.
Answer search(World &world, const Role &role, const Call &call)
{
    const QStringList wanted = call.body[role.ids].toVariant().toStringList();
    const QString keyword = call.body[u"keyword"].toString();
    const QString query = u"%1|%2|%3"_qs.arg(role.list, keyword, wanted.join(u','));
    qsizetype at = 0;
    if (const QString token = queryValue(call, "page_token"); !token.isEmpty()) {
        const std::optional<QJsonObject> position = readPageToken(query, token);
        if (!position)
            throw Refused{12019108, u"The page token belongs to another search."_qs};
        at = (*position)[u"at"].toInteger();
    }
    QJsonArray found;
    for (const QJsonValue &one : known(world, role))
        if ((wanted.isEmpty() || wanted.contains(one[u"id"].toString())) &&
            one[u"regional_profiles"][0][u"name"].toString().contains(keyword, Qt::CaseInsensitive))
            found.append(one);
    const qsizetype end = at + queryValue(call, "page_size").toLongLong();
    QJsonArray page;
    for (qsizetype i = at; i < std::min(end, found.size()); ++i)
        page.append(found[i]);
    return Answer::ok({{role.list, page},
                       {u"total_count"_qs, found.size()},
                       {u"next_page_token"_qs, end < found.size() ? pageToken(query, {{u"at"_qs, end}}) : QString()}});
}

// What is as much a text as the contract can say, and yet no name, address or telephone.
void checkContact(const Call &call, int nameCode, int addressCode, const QString &address)
{
    if (call.body[u"name"].toString().trimmed().isEmpty())
        throw Refused{nameCode, u"The name is blank."_qs};
    if (address.trimmed().isEmpty())
        throw Refused{addressCode, u"The address is blank."_qs};
    static const QRegularExpression mail(u"^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$"_qs);
    if (!mail.match(call.body[u"email"].toString()).hasMatch())
        throw Refused{38023042, u"The e-mail address has another form."_qs};
}

Answer create(World &world, const Role &role, const Call &call, int manyCode)
{
    constexpr qint64 kMost = 1000; // the platform has a limit and doesn't publish it
    Statement count = world.db.prepare("SELECT count(*) FROM shop_operator WHERE role = ?");
    count.bind(QString::fromLatin1(role.name)).step();
    if (count.integer(0) >= kMost)
        throw Refused{manyCode, u"There are %1 already."_qs.arg(kMost)};
    QJsonObject profile = call.body;
    if (!profile.contains(u"locale"))
        profile.insert(u"locale"_qs, u"de-DE"_qs);
    const qint64 id = nextId(world, Serial::Operator);
    world.db.exec("INSERT INTO shop_operator VALUES (?, ?, ?)", id, QString::fromLatin1(role.name),
                  QString::fromUtf8(QJsonDocument(profile).toJson(QJsonDocument::Compact)));
    return Answer::ok({{QLatin1String(role.name) + u"_id", idText(id)}});
}

} // namespace

Answer searchManufacturers(World &world, const Call &call) { return search(world, manufacturer(), call); }
Answer searchResponsiblePersons(World &world, const Call &call) { return search(world, responsiblePerson(), call); }

Answer createManufacturer(World &world, const Call &call)
{
    checkContact(call, 38023033, 38023034, call.body[u"address"].toString());
    const QJsonValue phone = call.body[u"phone_number"];
    static const QRegularExpression country(u"^\\+[1-9][0-9]{0,2}$"_qs);
    if (phone[u"availability"].toString() != u"UNAVAILABLE") {
        if (!country.match(phone[u"country_code"].toString()).hasMatch())
            throw Refused{38023046, u"The country code of the telephone has another form."_qs};
        if (phone[u"local_number"].toString().isEmpty())
            throw Refused{38023041, u"The telephone has no number."_qs};
    }
    return create(world, manufacturer(), call, 38023032);
}

Answer createResponsiblePerson(World &world, const Call &call)
{
    static const QStringList members =
                                 u"AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"_qs
                                     .split(u' '),
                             codes = u"+30 +31 +32 +33 +34 +351 +352 +353 +356 +357 +358 +359 +36 +370 +371 +372 +385 "
                                     "+386 +39 +40 +420 +421 +43 +45 +46 +48 +49"_qs.split(u' ');
    const QJsonValue address = call.body[u"address"];
    checkContact(call, 38023022, 38023024, address[u"street_address_line1"].toString());
    if (!members.contains(address[u"country"].toString()))
        throw Refused{38023026, u"The country is not in the EU."_qs};
    if (!codes.contains(call.body[u"phone_number"][u"country_code"].toString()))
        throw Refused{38023028, u"The telephone is not in the EU."_qs};
    return create(world, responsiblePerson(), call, 38023027);
}

QStringList manufacturerIds(World &world) { return idsOf(known(world, manufacturer())); }
QStringList responsiblePersonIds(World &world) { return idsOf(known(world, responsiblePerson())); }

} // namespace sandbox
