// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/operations.h"
#include "sandbox/textrules.h"

#include <QRegularExpression>

namespace sandbox {

Answer getBrands(World &world, const Call &call)
{
    const QString name = queryValue(call, "brand_name");
    const QString authorised = queryValue(call, "is_authorized");
    const qint64 size = queryValue(call, "page_size").toLongLong();
    const QString query = u"brands|%1|%2"_qs.arg(name, authorised);
    qint64 after = 0;
    if (const QString token = queryValue(call, "page_token"); !token.isEmpty()) {
        const std::optional<QJsonObject> position = readPageToken(query, token);
        if (!position)
            throw Refused{12019108, u"The page token belongs to another search."_qs};
        after = readId((*position)[u"after"].toString()).value_or(0);
    }
    // -1 takes both.
    const int wanted = authorised.isEmpty() ? -1 : authorised == u"true" ? 1 : 0;
    const char *where = " FROM shop_brand WHERE (?1 = -1 OR authorised = ?1) AND instr(lower(name), lower(?2)) > 0";
    Statement count = world.db.prepare(std::string("SELECT count(*)") + where);
    count.bind(wanted).bind(name).step();

    QJsonArray brands;
    QString last;
    bool more = false;
    Statement rows =
        world.db.prepare(std::string("SELECT id, name, authorised, t1") + where + " AND id > ?3 ORDER BY id LIMIT ?4");
    rows.bind(wanted).bind(name).bind(after).bind(size + 1);
    while (rows.step()) {
        more = brands.size() == size;
        if (more)
            break;
        last = idText(rows.integer(0));
        brands.append(QJsonObject{{u"id"_qs, last},
                                  {u"name"_qs, rows.text(1)},
                                  {u"authorized_status"_qs,
                                   rows.integer(2) != 0 ? u"AUTHORIZED"_qs : u"UNAUTHORIEZD"_qs}, // the API's spelling
                                  {u"is_t1_brand"_qs, rows.integer(3) != 0},
                                  {u"brand_status"_qs, u"AVAILABLE"_qs}});
    }
    return Answer::ok({{u"brands"_qs, brands},
                       {u"total_count"_qs, count.integer(0)},
                       {u"next_page_token"_qs, more ? pageToken(query, {{u"after"_qs, last}}) : QString()}});
}

Answer createCustomBrands(World &world, const Call &call)
{
    const QString name = call.body[u"name"].toString().trimmed();
    if (name.size() < 2)
        throw Refused{12052189, u"A brand name has 2 characters or more."_qs};
    if (name.size() > 30)
        throw Refused{12052190, u"A brand name has 30 characters or fewer."_qs};
    if (breaksTextRules(name))
        throw Refused{12052191, u"The brand name has emoji, control characters or only symbols."_qs};
    if (name.contains(QRegularExpression(u"\\d{5}"_qs)))
        throw Refused{12052192, u"The brand name has 5 digits in a row."_qs};
    Statement taken = world.db.prepare("SELECT 1 FROM shop_brand WHERE name = ?");
    taken.bind(name);
    if (taken.step())
        throw Refused{12052205, u"The brand %1 exists already."_qs.arg(name)};
    const qint64 now = core::unixSeconds(call.now);
    Statement made = world.db.prepare("SELECT count(*), count(*) FILTER (WHERE created > ?) FROM shop_brand"
                                      " WHERE custom = 1");
    made.bind(now - 86'400).step();
    if (made.integer(1) >= 50)
        throw Refused{12052202, u"50 brands can be made in a day."_qs};
    if (made.integer(0) >= 1000)
        throw Refused{12052203, u"1000 brands can be made in all."_qs};
    const qint64 id = nextId(world, Serial::Brand);
    world.db.exec("INSERT INTO shop_brand VALUES (?, ?, 0, 0, 1, ?)", id, name, now);
    return Answer::ok({{u"id"_qs, idText(id)}});
}

} // namespace sandbox
