// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "api/authhost.h"
#include "core/time.h"
#include "vault/custody.h"

#include <QObject>
#include <QTimer>

namespace api {

// The tokens of one grant: renews them ahead of their end, once at a time however many calls ask, and keeps a new pair
// durably before it is used. When a renewal was answered but the answer got lost, the old pair is still there and is
// tried again; when the newest refresh token is refused, the one before it is tried.
// `now` is the platform's time (our clock corrected by what its answers showed).
class Tokens final : public QObject {
    Q_OBJECT
public:
    Tokens(vault::Grant grant, vault::TokenCustody &custody, AuthHost &host, core::Clock now,
           QObject *parent = nullptr);
    ~Tokens() override;

    const vault::Grant &grant() const { return grant_; }
    // Replaces the shops that belong to the grant; kept with the next write of the tokens, or by keep().
    void setShops(std::vector<vault::GrantedShop> shops) { grant_.shops = std::move(shops); }
    // Takes over a new consent.
    void setGrant(vault::Grant grant);
    QFuture<core::Result<void>> keep();

    const QByteArray &access() const { return grant_.current.access; }
    bool isRenewing() const { return renewing_; }
    bool isLost() const { return lost_; }
    // True when the access token is over; a call with it would be refused.
    bool isExpired() const;

    // Renews if the token is at its end or `refused` is the present one. Safe to call as often as one likes.
    void renewIfDue();
    void renewBecauseRefused(const QByteArray &refused);
    // A call with this token was accepted: the pair before it is no longer needed.
    void prove(const QByteArray &accepted);

Q_SIGNALS:
    void renewalBegan();
    // Access is there again; parked calls may go.
    void renewed();
    // Not renewed this time (no network, keyring locked). The old access token may still be good: see isExpired().
    void renewalFailed(const core::Error &error);
    // The seller has to connect again.
    void lost(const core::Error &error);

private:
    void begin();
    void ask(const QByteArray &refreshToken);
    void take(const AuthOutcome &outcome);
    void adopt(const vault::Grant &fresh);
    void giveUp(const core::Error &error);
    void plan();

    vault::Grant grant_;
    vault::TokenCustody &custody_;
    AuthHost &host_;
    core::Clock now_;
    QTimer timer_;
    core::Instant renewAt_{};
    bool renewing_ = false;
    bool lost_ = false;
    bool triedPrevious_ = false;
    int attempts_ = 0;
};

} // namespace api
