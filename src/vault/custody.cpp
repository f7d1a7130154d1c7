// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/custody.h"

#include "core/follow.h"
#include "vault/secret.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(vault)
};

} // namespace

namespace vault {
namespace {

QString appEntry(const QString &appKey) { return QStringLiteral("app/") + appKey; }
QString grantPrefix(const QString &appKey) { return QStringLiteral("grant/") + appKey + u'/'; }

QJsonObject toJson(const TokenPair &pair)
{
    return {{QStringLiteral("access"), QString::fromUtf8(pair.access)},
            {QStringLiteral("access_ends"), core::unixSeconds(pair.accessEnds)},
            {QStringLiteral("refresh"), QString::fromUtf8(pair.refresh)},
            {QStringLiteral("refresh_ends"), core::unixSeconds(pair.refreshEnds)}};
}

TokenPair pairFrom(const QJsonObject &json)
{
    return {json.value(u"access").toString().toUtf8(), core::instant(json.value(u"access_ends").toInteger()),
            json.value(u"refresh").toString().toUtf8(), core::instant(json.value(u"refresh_ends").toInteger())};
}

QJsonObject toJson(const GrantedShop &shop)
{
    return {{QStringLiteral("id"), shop.id},         {QStringLiteral("name"), shop.name},
            {QStringLiteral("region"), shop.region}, {QStringLiteral("seller_type"), shop.sellerType},
            {QStringLiteral("cipher"), shop.cipher}, {QStringLiteral("code"), shop.code}};
}

GrantedShop shopFrom(const QJsonObject &json)
{
    return {json.value(u"id").toString(),          json.value(u"name").toString(),   json.value(u"region").toString(),
            json.value(u"seller_type").toString(), json.value(u"cipher").toString(), json.value(u"code").toString()};
}

QByteArray toBytes(const Grant &grant)
{
    QJsonArray shops;
    for (const auto &shop : grant.shops)
        shops.append(toJson(shop));
    QJsonObject json{{QStringLiteral("format"), 1},
                     {QStringLiteral("app_key"), grant.appKey},
                     {QStringLiteral("open_id"), grant.openId},
                     {QStringLiteral("seller_name"), grant.sellerName},
                     {QStringLiteral("region"), grant.region},
                     {QStringLiteral("scopes"), QJsonArray::fromStringList(grant.scopes)},
                     {QStringLiteral("current"), toJson(grant.current)},
                     {QStringLiteral("shops"), shops}};
    if (grant.previous)
        json.insert(QStringLiteral("previous"), toJson(*grant.previous));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

core::Result<Grant> grantFrom(const QByteArray &bytes, const QString &entry)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (json.value(u"format").toInt() != 1)
        return core::fail("vault.format",
                          Words::tr("The kept access to a shop was not written by this version of Shopwright"), entry,
                          Words::tr("Connect the shop again."));
    Grant grant;
    grant.appKey = json.value(u"app_key").toString();
    grant.openId = json.value(u"open_id").toString();
    grant.sellerName = json.value(u"seller_name").toString();
    grant.region = json.value(u"region").toString();
    for (const auto &scope : json.value(u"scopes").toArray())
        grant.scopes.push_back(scope.toString());
    grant.current = pairFrom(json.value(u"current").toObject());
    if (json.contains(u"previous"))
        grant.previous = pairFrom(json.value(u"previous").toObject());
    for (const auto &shop : json.value(u"shops").toArray())
        grant.shops.push_back(shopFrom(shop.toObject()));
    return grant;
}

QStringList withoutPrefix(const QStringList &names, const QString &prefix)
{
    QStringList rest;
    for (const auto &name : names)
        if (name.startsWith(prefix))
            rest.push_back(name.sliced(prefix.size()));
    return rest;
}

} // namespace

TokenCustody::TokenCustody(Secrets &secrets, QObject *parent)
    : QObject(parent)
    , secrets_(secrets)
{
}

QFuture<core::Result<std::optional<QByteArray>>> TokenCustody::appSecret(const QString &appKey)
{
    return secrets_.read(appEntry(appKey));
}

QFuture<core::Result<void>> TokenCustody::keepAppSecret(const QString &appKey, const QByteArray &secret)
{
    return secrets_.write(appEntry(appKey), secret);
}

QFuture<core::Result<void>> TokenCustody::forgetApp(const QString &appKey) { return secrets_.remove(appEntry(appKey)); }

QStringList TokenCustody::openIds(const QString &appKey) const
{
    return withoutPrefix(secrets_.names(), grantPrefix(appKey));
}

QStringList TokenCustody::appKeys() const { return withoutPrefix(secrets_.names(), appEntry({})); }

QFuture<core::Result<std::optional<Grant>>> TokenCustody::grant(const QString &appKey, const QString &openId)
{
    const QString entry = grantPrefix(appKey) + openId;
    using Read = core::Result<std::optional<QByteArray>>;
    return core::follow(secrets_.read(entry), this, [entry](const Read &read) -> core::Result<std::optional<Grant>> {
        if (!read)
            return core::Unexpected(read.error());
        if (!*read)
            return std::optional<Grant>();
        auto grant = grantFrom(**read, entry);
        if (!grant)
            return core::Unexpected(grant.error());
        return std::optional(std::move(*grant));
    });
}

QFuture<core::Result<void>> TokenCustody::keep(const Grant &grant)
{
    QByteArray bytes = toBytes(grant);
    auto written = secrets_.write(grantPrefix(grant.appKey) + grant.openId, bytes);
    wipe(bytes);
    return written;
}

QFuture<core::Result<void>> TokenCustody::forget(const QString &appKey, const QString &openId)
{
    return secrets_.remove(grantPrefix(appKey) + openId);
}

} // namespace vault
