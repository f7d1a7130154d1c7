// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/time.h"
#include "sandbox/settings.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace sandbox {

class StateDb;

// An app of a developer, as Partner Center lists it.
struct App {
    QString key;
    QString secret;
    QString serviceId; // number in authorise links
    QString name;
    QStringList scopes; // granted to it, and by every seller that consents
    bool enabled = true;
};

struct TokenPair {
    QString access;
    core::Instant accessEnds;
    QString refresh;
    core::Instant refreshEnds; // the end of the seller's authorisation
};

enum class AccessToken { Valid, Expired, Invalid };

// Apps, authorisation codes and tokens. The sandbox has one seller, who owns all shops.
// Lives on the worker thread; throws StateFailed.
class Accounts final {
public:
    explicit Accounts(StateDb &db)
        : db_(db)
    {
    }

    // The app that is announced; made with random key and secret and the default scopes at the first call.
    App announcedApp();
    std::optional<App> app(const QString &key);
    std::optional<App> appByServiceId(const QString &serviceId);
    // Inserts, or replaces by key.
    void save(const App &app);

    // A code as if the seller had consented just now. `prefix` is the data centre's: "ROW_", "TTP_".
    QString issueCode(const QString &appKey, const QString &prefix, core::Instant now, const Settings &settings);
    // Uses up a code. Empty when it is unknown, another app's, used or too old.
    std::optional<TokenPair> redeem(const QString &appKey, const QString &code, core::Instant now,
                                    const Settings &settings);
    // A new pair for a refresh token, which then ends after a grace: the answer may be lost on its way, and the
    // client must be able to ask again. Earlier access tokens live on to their end.
    std::optional<TokenPair> refresh(const QString &appKey, const QString &refreshToken, core::Instant now,
                                     const Settings &settings);
    AccessToken check(const QString &appKey, const QString &accessToken, core::Instant now);

    // The seller's name for this app: stable, and different for each app.
    static QString openId(const QString &appKey);

    // As when the seller withdraws the authorisation: every token of the app becomes invalid.
    void withdraw(const QString &appKey);
    // Every access token of the app ends now, refresh tokens stay.
    void expireAccess(const QString &appKey, core::Instant now);

private:
    TokenPair issuePair(qint64 consent, core::Instant consentEnds, const QString &prefix, core::Instant now,
                        const Settings &settings);

    StateDb &db_;
};

// The public scopes that every new app has (Partner documentation, scope lists of all reference pages), with the
// official misspelling.
QStringList defaultScopes();

// `prefix` and 256 random bits, URL-safe.
QString randomSecret(const QString &prefix);

} // namespace sandbox
