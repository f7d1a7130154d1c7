// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/oauth.h"

#include "vault/secret.h"

#include <QCoreApplication>
#include <QUrlQuery>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(api)
};

} // namespace

namespace api {
namespace {

constexpr qsizetype longestPaste = 8192;
constexpr qsizetype longestCode = 1024;

core::Unexpected noCode()
{
    return core::fail(
        "oauth.code", Words::tr("There is no authorisation code in this address"), {},
        Words::tr("Copy the whole address of the page that opened after you agreed, and paste it again."));
}

core::Unexpected wrongState()
{
    return core::fail("oauth.state",
                      Words::tr("This address does not belong to the connection that you have just begun"), {},
                      Words::tr("Begin again and use the page that opens then."));
}

// A code is a token of letters, digits and a little punctuation; anything else is a slip of the paste.
bool looksLikeCode(QStringView text)
{
    return !text.isEmpty() && text.size() <= longestCode && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || QStringView(u"-_.~+/=").contains(c);
    });
}

} // namespace

QUrl consentUrl(ConsentHost host)
{
    switch (host) {
    case ConsentHost::RestOfWorld:
        return QUrl(QStringLiteral("https://services.tiktokshop.com"));
    case ConsentHost::UnitedStates:
        return QUrl(QStringLiteral("https://services.us.tiktokshop.com"));
    case ConsentHost::UnitedStatesNewer:
        return QUrl(QStringLiteral("https://services.tiktokshops.us"));
    }
    return {};
}

QUrl authoriseUrl(const QUrl &base, const QString &serviceId, const QByteArray &state)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("service_id"), serviceId);
    query.addQueryItem(QStringLiteral("state"), QString::fromLatin1(state));
    QUrl url = base;
    url.setPath(QStringLiteral("/open/authorize"));
    url.setQuery(query);
    return url;
}

QByteArray newState()
{
    return vault::randomBytes(32).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

core::Result<Redirect> readRedirect(QStringView pasted, QByteArrayView state, MissingState missing)
{
    const QString text = pasted.trimmed().toString();
    if (text.isEmpty() || text.size() > longestPaste)
        return noCode();
    Redirect redirect;
    const qsizetype mark = text.indexOf(u'?');
    if (mark < 0 && !text.contains(u'=')) {
        redirect.code = text;
        if (!looksLikeCode(redirect.code))
            return noCode();
        if (missing != MissingState::UserConsents)
            return wrongState();
        return redirect;
    }
    const QString queryText = mark < 0 ? text : text.sliced(mark + 1);
    const QUrlQuery query(queryText.section(u'#', 0, 0));
    const auto value = [&](const QString &key) { return query.queryItemValue(key, QUrl::FullyDecoded); };

    const bool stateGiven = query.hasQueryItem(QStringLiteral("state"));
    const QByteArray stateCame = value(QStringLiteral("state")).trimmed().toUtf8();
    if (stateGiven ? (state.isEmpty() || !vault::sameInConstantTime(stateCame, state))
                   : missing != MissingState::UserConsents)
        return wrongState();
    if (query.hasQueryItem(QStringLiteral("error")))
        return core::fail("oauth.denied", Words::tr("Access to the shop was refused on the consent page"), {},
                          Words::tr("Connect again and agree, or ask the owner of the shop to do it."));
    redirect.code = value(QStringLiteral("code"));
    if (!looksLikeCode(redirect.code) || redirect.code == u"null")
        return noCode();
    redirect.appKey = value(QStringLiteral("app_key"));
    redirect.locale = value(QStringLiteral("locale"));
    redirect.shopRegion = value(QStringLiteral("shop_region"));
    return redirect;
}

} // namespace api
