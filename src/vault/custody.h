// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"
#include "core/time.h"
#include "vault/secrets.h"

#include <QByteArray>
#include <QFuture>
#include <QObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace vault {

// A pair as the auth host gave it; the ends are absolute server times (token/get, *_expire_in).
struct TokenPair {
    QByteArray access;
    core::Instant accessEnds{};
    QByteArray refresh;
    core::Instant refreshEnds{};

    friend bool operator==(const TokenPair &, const TokenPair &) = default;
};

// A shop of a grant, with the cipher that its calls carry (GET /authorization/202309/shops).
struct GrantedShop {
    QString id;
    QString name;
    QString region;
    QString sellerType;
    QString cipher;
    QString code;

    friend bool operator==(const GrantedShop &, const GrantedShop &) = default;
};

// What one consent of one seller gave to one app: a token pair that serves all shops of the consent.
struct Grant {
    QString appKey;
    QString openId;
    QString sellerName;
    QString region;
    QStringList scopes;
    TokenPair current;
    std::optional<TokenPair> previous; // kept until `current` has been accepted by the platform once
    std::vector<GrantedShop> shops;

    friend bool operator==(const Grant &, const Grant &) = default;
};

// Keeps app secrets and grants in `secrets` (which must outlive this). One write replaces a grant as a whole, so a
// crash leaves the old pair or the new one with the old one inside it; access is lost in neither case.
// Nothing is cached here. Errors are those of Secrets, and vault.format for an entry that another version wrote.
class TokenCustody final : public QObject {
    Q_OBJECT
public:
    explicit TokenCustody(Secrets &secrets, QObject *parent = nullptr);

    QFuture<core::Result<std::optional<QByteArray>>> appSecret(const QString &appKey);
    QFuture<core::Result<void>> keepAppSecret(const QString &appKey, const QByteArray &secret);

    QFuture<core::Result<void>> forgetApp(const QString &appKey); // the secret; grants stay

    // The open ids of the grants of this app; known even while the keyring is locked.
    QStringList openIds(const QString &appKey) const;
    // The apps that a secret is kept for.
    QStringList appKeys() const;
    QFuture<core::Result<std::optional<Grant>>> grant(const QString &appKey, const QString &openId);
    // Durable when the future says so. Use new tokens only then.
    QFuture<core::Result<void>> keep(const Grant &grant);
    QFuture<core::Result<void>> forget(const QString &appKey, const QString &openId);

private:
    Secrets &secrets_;
};

} // namespace vault
