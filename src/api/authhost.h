// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "api/signing.h"
#include "api/transport.h"
#include "vault/custody.h"

namespace api {

// What the auth host said no to, apart from not answering.
enum class AuthRefusal {
    Unreachable, // no answer, or one that tells nothing: the request may have been carried out
    Token,       // the code or refresh token is wrong, used or expired
    App,         // the app key or app secret
};

struct AuthFault {
    core::Error error;
    AuthRefusal refusal = AuthRefusal::Unreachable;
};

using AuthOutcome = tl::expected<vault::Grant, AuthFault>;

// The token calls of the auth host (Authorization guide 202309): GET with the secrets in the query, unsigned.
// The grants that come back have no shops yet.
class AuthHost final : public QObject {
    Q_OBJECT
public:
    AuthHost(Transport &transport, QUrl url, QString appKey, QObject *parent = nullptr);

    void setAppSecret(const QByteArray &secret) { appSecret_ = secret; }
    ~AuthHost() override;

    QFuture<AuthOutcome> exchange(const QString &authCode);
    QFuture<AuthOutcome> refresh(const QByteArray &refreshToken);

private:
    QFuture<AuthOutcome> ask(const QString &operation, const QString &path, Parameters query);

    Transport &transport_;
    QUrl url_;
    QString appKey_;
    QByteArray appSecret_;
};

} // namespace api
