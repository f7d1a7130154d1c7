// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/machine.h"

#include "api/job.h"
#include "contract/validator.h"
#include "core/follow.h"
#include "vault/secret.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QLoggingCategory>
#include <QRandomGenerator>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(api)
};

} // namespace

namespace api {
namespace {

Q_LOGGING_CATEGORY(log, "api")

constexpr auto notableSkew = std::chrono::minutes(5);

Ticks monotonic()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return double(timer.nsecsElapsed()) / 1e9; };
}

std::vector<vault::GrantedShop> shopsFrom(const QJsonObject &data)
{
    std::vector<vault::GrantedShop> shops;
    for (const auto &value : data.value(u"shops").toArray()) {
        const QJsonObject shop = value.toObject();
        shops.push_back({shop.value(u"id").toString(), shop.value(u"name").toString(), shop.value(u"region").toString(),
                         shop.value(u"seller_type").toString(), shop.value(u"cipher").toString(),
                         shop.value(u"code").toString()});
    }
    return shops;
}

template<class T>
QFuture<core::Result<T>> failed(core::Error error)
{
    return QtFuture::makeReadyFuture(core::Result<T>(core::Unexpected(std::move(error))));
}

} // namespace

Client::Machine::Machine(Client &client, Options options, const contract::Contract &contract,
                         vault::TokenCustody &custody, core::Clock clock)
    : client_(client)
    , options_(std::move(options))
    , contract_(contract)
    , custody_(custody)
    , clock_(std::move(clock))
    , ticks_(monotonic())
    , random_([] { return QRandomGenerator::global()->generateDouble(); })
    , transport_(options_, clock_)
    , authHost_(transport_, options_.authUrl, options_.appKey)
{
}

Client::Machine::~Machine()
{
    for (auto &[pointer, job] : jobs_)
        job->abandon();
    jobs_.clear();
    sessions_.clear();
    vault::wipe(appSecret_);
}

void Client::Machine::learnClock(const std::optional<core::Instant> &date)
{
    if (date)
        seenOffset_ = *date - std::chrono::floor<std::chrono::seconds>(clock_());
}

bool Client::Machine::correctClock()
{
    if (!seenOffset_)
        return false;
    correction_ = *seenOffset_;
    if (std::chrono::abs(correction_) > notableSkew)
        Q_EMIT client_.clockSkewed(correction_);
    return true;
}

QFuture<core::Result<Answer>> Client::Machine::start(Session &session, const QString &shop, const Request &request,
                                                     const QString &cipher)
{
    auto prepared = prepare(contract_, request, cipher);
    if (!prepared)
        return failed<Answer>(prepared.error());
    const contract::Operation *operation = contract_.operation(request.operation);
    const bool ofShop = operation->cipher != contract::Cipher::None;
    budget_.called();
    auto job = std::make_unique<Job>(*this, session, schedulerOf(session, ofShop ? shop : QString()),
                                     std::move(*prepared), request.priority);
    Job *raw = job.get();
    jobs_.emplace(raw, std::move(job));
    QFuture<core::Result<Answer>> future = raw->future();
    raw->enqueue();
    session.tokens->renewIfDue();
    return future;
}

void Client::Machine::jobEnded(Job *job)
{
    const auto at = jobs_.find(job);
    if (at == jobs_.end())
        return;
    at->second.release()->deleteLater();
    jobs_.erase(at);
}

void Client::Machine::wakeAll()
{
    for (auto &[openId, session] : sessions_)
        for (auto &[shop, scheduler] : session.schedulers)
            scheduler->wake();
}

QFuture<core::Result<void>> Client::Machine::loadSecret()
{
    using Read = core::Result<std::optional<QByteArray>>;
    return core::follow(custody_.appSecret(options_.appKey), this, [this](const Read &secret) -> core::Result<void> {
        if (!secret)
            return core::Unexpected(secret.error());
        if (!*secret)
            return core::fail("oauth.app_secret", Words::tr("The secret of this app is not known here"),
                              options_.appKey,
                              Words::tr("Enter the app secret from your app's page in Partner Center."));
        appSecret_ = **secret;
        authHost_.setAppSecret(appSecret_);
        return {};
    });
}

QFuture<core::Result<void>> Client::Machine::loadGrants(QStringList openIds)
{
    if (openIds.isEmpty())
        return QtFuture::makeReadyFuture(core::Result<void>());
    using Read = core::Result<std::optional<vault::Grant>>;
    const QString openId = openIds.takeFirst();
    return core::follow(custody_.grant(options_.appKey, openId), this,
                        [this, openIds](const Read &grant) -> QFuture<core::Result<void>> {
                            if (!grant)
                                return failed<void>(grant.error());
                            if (*grant)
                                addSession(**grant);
                            return loadGrants(openIds);
                        });
}

Session &Client::Machine::addSession(vault::Grant grant)
{
    const QString openId = grant.openId;
    Session &session = sessions_[openId];
    if (session.tokens) {
        if (grant.shops.empty())
            grant.shops = session.tokens->grant().shops;
        session.tokens->setGrant(std::move(grant));
        return session;
    }
    session.tokens = std::make_unique<Tokens>(std::move(grant), custody_, authHost_, [this] { return serverNow(); });
    Session *raw = &session;
    connect(session.tokens.get(), &Tokens::renewalBegan, this, [this, raw] { renewalBegan(*raw); });
    connect(session.tokens.get(), &Tokens::renewed, this, [this, raw] { renewalEnded(*raw, std::nullopt); });
    connect(session.tokens.get(), &Tokens::renewalFailed, this, [this, raw](const core::Error &error) {
        qCWarning(log) << "renewing access failed:" << error.code;
        renewalEnded(*raw, raw->tokens->isExpired() ? std::optional(error) : std::nullopt);
    });
    connect(session.tokens.get(), &Tokens::lost, this, [this, raw](const core::Error &error) {
        renewalEnded(*raw, error);
        for (const auto &shop : raw->tokens->grant().shops)
            Q_EMIT client_.unauthorised(core::ShopId(shop.id));
    });
    return session;
}

void Client::Machine::renewalBegan(Session &session)
{
    session.parked.clear();
    for (auto &[shop, scheduler] : session.schedulers)
        session.parked.push_back(scheduler->park());
}

void Client::Machine::renewalEnded(Session &session, const std::optional<core::Error> &fatal)
{
    session.parked.clear();
    if (fatal)
        for (auto &[shop, scheduler] : session.schedulers)
            scheduler->failAll(*fatal);
}

Session *Client::Machine::sessionOf(const QString &shop)
{
    for (auto &[openId, session] : sessions_)
        for (const auto &granted : session.tokens->grant().shops)
            if (granted.id == shop)
                return &session;
    // A call that belongs to no shop may go with any grant.
    return shop.isEmpty() && !sessions_.empty() ? &sessions_.begin()->second : nullptr;
}

const vault::GrantedShop *Client::Machine::shopOf(const QString &shop) const
{
    for (const auto &[openId, session] : sessions_)
        for (const auto &granted : session.tokens->grant().shops)
            if (granted.id == shop)
                return &granted;
    return nullptr;
}

Scheduler &Client::Machine::schedulerOf(Session &session, const QString &shop)
{
    auto &scheduler = session.schedulers[shop];
    if (!scheduler) {
        scheduler = std::make_unique<Scheduler>(core::ShopId(shop), options_.inFlight, breaker_, ticks_);
        scheduler->useLearned(learned_.value(shop.isEmpty() ? QStringLiteral("-") : shop).toObject());
        connect(scheduler.get(), &Scheduler::quotaChanged, &client_, &Client::quotaChanged);
        if (session.tokens->isRenewing())
            session.parked.push_back(scheduler->park());
    }
    return *scheduler;
}

QFuture<core::Result<void>> Client::Machine::fetchShops(QStringList openIds)
{
    if (openIds.isEmpty())
        return QtFuture::makeReadyFuture(core::Result<void>());
    const QString openId = openIds.takeFirst();
    const auto at = sessions_.find(openId);
    if (at == sessions_.end())
        return fetchShops(openIds);
    Request request;
    request.operation = QStringLiteral("GetAuthorizedShops");
    const auto asked = start(at->second, {}, request, {});
    const auto kept =
        core::follow(asked, this, [this, openId](const core::Result<Answer> &answer) -> QFuture<core::Result<void>> {
            if (!answer)
                return failed<void>(answer.error());
            const auto session = sessions_.find(openId);
            if (session == sessions_.end())
                return QtFuture::makeReadyFuture(core::Result<void>());
            session->second.tokens->setShops(shopsFrom(answer->data));
            return session->second.tokens->keep();
        });
    return core::follow(kept, this, [this, openIds](const core::Result<void> &done) -> QFuture<core::Result<void>> {
        return done ? fetchShops(openIds) : QtFuture::makeReadyFuture(done);
    });
}

void Client::Machine::compareWithContract(const QString &operation, const QByteArray &body)
{
    const contract::Operation *known = contract_.operation(operation);
    // Unknown fields are normal: the API grows every month. They are worth one line per operation and start.
    const auto strictness = reported_.contains(operation) ? contract::Responses::Open : contract::Responses::Closed;
    reported_.insert(operation);
    for (const auto &finding : contract::checkResponse(*known, body, strictness)) {
        const QString place = operation + finding.pointer + contract::toText(finding.rule);
        if (reported_.contains(place))
            continue;
        reported_.insert(place);
        qCInfo(log) << "answer differs from the contract:" << operation << finding.pointer
                    << contract::toText(finding.rule);
    }
}

} // namespace api
