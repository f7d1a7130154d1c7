// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/tokens.h"

#include "core/follow.h"
#include "vault/secret.h"

#include <QCoreApplication>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(api)
};

} // namespace

namespace api {
namespace {

using namespace std::chrono_literals;

constexpr auto longestLead = std::chrono::hours(24); // access tokens live 7 days
constexpr auto longestTimer = std::chrono::hours(12);
constexpr int attemptsPerRenewal = 3;
constexpr auto betweenAttempts = 500ms;
constexpr auto afterFailure = 30s;

} // namespace

Tokens::Tokens(vault::Grant grant, vault::TokenCustody &custody, AuthHost &host, core::Clock now, QObject *parent)
    : QObject(parent)
    , custody_(custody)
    , host_(host)
    , now_(std::move(now))
{
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, &Tokens::renewIfDue);
    setGrant(std::move(grant));
}

Tokens::~Tokens()
{
    vault::wipe(grant_.current.access);
    vault::wipe(grant_.current.refresh);
}

void Tokens::setGrant(vault::Grant grant)
{
    grant_ = std::move(grant);
    lost_ = false;
    const auto now = std::chrono::floor<std::chrono::seconds>(now_());
    const auto lead = std::clamp<std::chrono::seconds>((grant_.current.accessEnds - now) / 10, 0s, longestLead);
    renewAt_ = grant_.current.accessEnds - lead;
    plan();
}

QFuture<core::Result<void>> Tokens::keep() { return custody_.keep(grant_); }

bool Tokens::isExpired() const { return now_() >= grant_.current.accessEnds; }

void Tokens::plan()
{
    const auto wait = std::chrono::duration_cast<std::chrono::milliseconds>(renewAt_ - now_());
    timer_.start(std::clamp<std::chrono::milliseconds>(wait, 0ms, longestTimer));
}

void Tokens::renewIfDue()
{
    if (renewing_ || lost_)
        return;
    if (now_() >= renewAt_)
        begin();
    else
        plan();
}

void Tokens::renewBecauseRefused(const QByteArray &refused)
{
    if (!renewing_ && !lost_ && refused == grant_.current.access)
        begin();
}

void Tokens::prove(const QByteArray &accepted)
{
    if (!grant_.previous || renewing_ || accepted != grant_.current.access)
        return;
    grant_.previous.reset();
    // If this write is lost, the previous pair stays a little longer; nothing depends on it.
    (void)keep();
}

void Tokens::begin()
{
    renewing_ = true;
    triedPrevious_ = false;
    attempts_ = 0;
    Q_EMIT renewalBegan();
    ask(grant_.current.refresh);
}

void Tokens::ask(const QByteArray &refreshToken)
{
    ++attempts_;
    core::follow(
        host_.refresh(refreshToken), this, [this](const AuthOutcome &outcome) { take(outcome); },
        [this] {
            giveUp({QStringLiteral("api.cancelled"), Words::tr("Renewing access was cancelled"), {}, {}});
        });
}

void Tokens::take(const AuthOutcome &outcome)
{
    if (outcome)
        return adopt(*outcome);
    switch (outcome.error().refusal) {
    case AuthRefusal::Unreachable:
        // The answer may have been lost after the platform had changed the tokens: the same refresh token is good for
        // a short grace, so ask again soon.
        if (attempts_ < attemptsPerRenewal) {
            QTimer::singleShot(betweenAttempts * attempts_, this,
                               [this] { ask(triedPrevious_ ? grant_.previous->refresh : grant_.current.refresh); });
            return;
        }
        return giveUp(outcome.error().error);
    case AuthRefusal::App:
        return giveUp(outcome.error().error);
    case AuthRefusal::Token:
        break;
    }
    if (grant_.previous && !triedPrevious_) {
        triedPrevious_ = true;
        return ask(grant_.previous->refresh);
    }
    renewing_ = false;
    lost_ = true;
    timer_.stop();
    Q_EMIT lost({QStringLiteral("api.unauthorised"),
                 Words::tr("%1 no longer gives Shopwright access").arg(grant_.sellerName),
                 {},
                 Words::tr("Connect the shop again.")});
}

void Tokens::adopt(const vault::Grant &fresh)
{
    vault::Grant next = grant_;
    next.previous = triedPrevious_ ? *grant_.previous : grant_.current;
    next.current = fresh.current;
    if (!fresh.scopes.isEmpty())
        next.scopes = fresh.scopes;
    // A pair that could not be kept is used all the same: the one before it may be dead already. The next renewal
    // tries to write again.
    const auto use = [this, next](const std::optional<core::Error> &notKept) {
        renewing_ = false;
        setGrant(next);
        Q_EMIT renewed();
        if (notKept)
            Q_EMIT renewalFailed(*notKept);
    };
    core::follow(
        custody_.keep(next), this,
        [use](const core::Result<void> &kept) { use(kept ? std::nullopt : std::optional(kept.error())); },
        [use] {
            use(core::Error{
                QStringLiteral("vault.unavailable"), Words::tr("The new access could not be kept"), {}, {}});
        });
}

void Tokens::giveUp(const core::Error &error)
{
    renewing_ = false;
    renewAt_ = std::max(renewAt_, std::chrono::floor<std::chrono::seconds>(now_()) + afterFailure);
    if (isExpired())
        renewAt_ = std::chrono::floor<std::chrono::seconds>(now_());
    else
        plan();
    Q_EMIT renewalFailed(error);
}

} // namespace api
