// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/settings.h"

#include "sandbox/statedb.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QVariant>

#include <cmath>

namespace sandbox {
namespace {

struct Duration {
    const char *name;
    std::chrono::seconds Settings::*member;
    qint64 least;
    qint64 most;
};

constexpr qint64 kTenYears = 10 * 366 * 86'400;
constexpr Duration kDurations[] = {
    {"access_lifetime_seconds", &Settings::accessLifetime, 1, kTenYears},
    {"refresh_lifetime_seconds", &Settings::refreshLifetime, 1, kTenYears},
    {"refresh_grace_seconds", &Settings::refreshGrace, 0, kTenYears},
    {"code_lifetime_seconds", &Settings::codeLifetime, 1, kTenYears},
    {"clock_offset_seconds", &Settings::clockOffset, -kTenYears, kTenYears},
};

core::Unexpected refusal(const QString &member, const char *rule)
{
    return core::fail("sandbox.settings", QString::fromLatin1(rule), member);
}

std::optional<qint64> wholeNumber(const QJsonValue &value, qint64 least, qint64 most)
{
    const double number = value.toDouble(NAN);
    if (!(number >= double(least) && number <= double(most)) || number != std::floor(number))
        return std::nullopt;
    return qint64(number);
}

// A number is the rate with one second's worth of burst; an object can set both.
std::optional<Rate> rateFrom(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const double perSecond = value.isObject() ? object[u"per_second"].toDouble(-1) : value.toDouble(-1);
    const double burst = object[u"burst"].toDouble(std::max(1.0, perSecond));
    if (!(perSecond >= 0 && perSecond <= 1e6 && burst >= 1 && burst <= 1e6))
        return std::nullopt;
    return Rate{perSecond, burst};
}

core::Result<Rates> ratesFrom(Rates rates, const QJsonObject &change)
{
    for (auto member = change.begin(); member != change.end(); ++member) {
        const auto rate = rateFrom(member.value());
        const auto one = operationClassFromText(member.key());
        if (!rate)
            return refusal(QStringLiteral("quota.") + member.key(), "expected a rate from 0 and a burst from 1");
        if (one)
            rates[std::size_t(*one)] = *rate;
        else if (member.key() == u"all")
            rates.fill(*rate);
        else
            return refusal(QStringLiteral("quota.") + member.key(), "no such class of operations");
    }
    return rates;
}

} // namespace

QJsonObject toJson(const Settings &settings)
{
    QJsonObject quota;
    for (const OperationClass one : kOperationClasses) {
        const Rate &rate = settings.rates[std::size_t(one)];
        quota[toText(one)] =
            QJsonObject{{QStringLiteral("per_second"), rate.perSecond}, {QStringLiteral("burst"), rate.burst}};
    }
    QJsonObject object{{QStringLiteral("authorisation_status"), settings.authorisationStatus},
                       {QStringLiteral("send_retry_after"), settings.sendRetryAfter},
                       {QStringLiteral("hourly_calls"), settings.hourlyCalls},
                       {QStringLiteral("quota"), quota},
                       {QStringLiteral("inactive_shops"), QJsonArray::fromStringList(settings.inactiveShops)}};
    for (const Duration &duration : kDurations)
        object[QLatin1String(duration.name)] = qint64((settings.*duration.member).count());
    return object;
}

core::Result<Settings> changed(Settings settings, const QJsonObject &change)
{
    for (auto member = change.begin(); member != change.end(); ++member) {
        const QString name = member.key();
        const QJsonValue value = member.value();
        const auto duration = std::find_if(std::begin(kDurations), std::end(kDurations),
                                           [&name](const Duration &one) { return name == QLatin1String(one.name); });
        if (duration != std::end(kDurations)) {
            const auto seconds = wholeNumber(value, duration->least, duration->most);
            if (!seconds)
                return refusal(name, "expected a number of seconds within ten years");
            settings.*duration->member = std::chrono::seconds(*seconds);
        } else if (name == u"authorisation_status") {
            if (value.toInt() != 401 && value.toInt() != 200)
                return refusal(name, "expected 401 or 200");
            settings.authorisationStatus = value.toInt();
        } else if (name == u"send_retry_after") {
            if (!value.isBool())
                return refusal(name, "expected true or false");
            settings.sendRetryAfter = value.toBool();
        } else if (name == u"hourly_calls") {
            const auto calls = wholeNumber(value, 0, 1'000'000);
            if (!calls)
                return refusal(name, "expected a number of calls, 0 for no limit");
            settings.hourlyCalls = int(*calls);
        } else if (name == u"quota") {
            auto rates = ratesFrom(settings.rates, value.toObject());
            if (!rates)
                return core::Unexpected(rates.error());
            settings.rates = *rates;
        } else if (name == u"inactive_shops") {
            if (!value.isArray())
                return refusal(name, "expected a list of shop ids");
            settings.inactiveShops = value.toVariant().toStringList();
        } else {
            return refusal(name, "no such setting");
        }
    }
    return settings;
}

void migrateGateway(StateDb &db)
{
    db.migrate("gateway", 1, R"sql(
        CREATE TABLE mark (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE app (
            app_key TEXT PRIMARY KEY, app_secret TEXT NOT NULL, service_id TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
            scopes TEXT NOT NULL, -- separated by blanks
            enabled INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE auth_code (
            code TEXT PRIMARY KEY, app_key TEXT NOT NULL REFERENCES app ON DELETE CASCADE, ends INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE consent ( -- what a seller has granted to an app, until it ends or is withdrawn
            id INTEGER PRIMARY KEY, app_key TEXT NOT NULL REFERENCES app ON DELETE CASCADE,
            ends INTEGER NOT NULL, withdrawn INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE TABLE token (
            token TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('access', 'refresh')),
            consent INTEGER NOT NULL REFERENCES consent ON DELETE CASCADE, ends INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX token_consent ON token (consent, kind);
    )sql");
}

QString loadMark(StateDb &db, const QString &name)
{
    Statement row = db.prepare("SELECT value FROM mark WHERE name = ?");
    return row.bind(name).step() ? row.text(0) : QString();
}

void saveMark(StateDb &db, const QString &name, const QString &value)
{
    db.exec("INSERT INTO mark VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", name, value);
}

Settings loadSettings(StateDb &db)
{
    const QString kept = loadMark(db, QStringLiteral("settings"));
    return changed(Settings(), QJsonDocument::fromJson(kept.toUtf8()).object()).value_or(Settings());
}

void saveSettings(StateDb &db, const Settings &settings)
{
    saveMark(db, QStringLiteral("settings"),
             QString::fromUtf8(QJsonDocument(toJson(settings)).toJson(QJsonDocument::Compact)));
}

} // namespace sandbox
