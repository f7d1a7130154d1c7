// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/client.h"

#include "api/job.h"
#include "api/machine.h"
#include "core/follow.h"

#include <QCoreApplication>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(api)
};

} // namespace

namespace api {
namespace {

using Shops = std::vector<vault::GrantedShop>;

core::Error notConnected()
{
    return {QStringLiteral("api.unauthorised"),
            Words::tr("This shop is not connected to Shopwright"),
            {},
            Words::tr("Connect the shop.")};
}

template<class T>
QFuture<core::Result<T>> failed(core::Error error)
{
    return QtFuture::makeReadyFuture(core::Result<T>(core::Unexpected(std::move(error))));
}

} // namespace

Client::Client(Options options, const contract::Contract &contract, vault::TokenCustody &custody, core::Clock clock,
               QObject *parent)
    : QObject(parent)
    , machine_(std::make_unique<Machine>(*this, std::move(options), contract, custody, std::move(clock)))
{
}

Client::~Client() = default;

QFuture<core::Result<void>> Client::open()
{
    Machine *machine = machine_.get();
    return core::follow(machine->loadSecret(), machine,
                        [machine](const core::Result<void> &loaded) -> QFuture<core::Result<void>> {
                            if (!loaded)
                                return QtFuture::makeReadyFuture(loaded);
                            return machine->loadGrants(machine->custody_.openIds(machine->options_.appKey));
                        });
}

QFuture<core::Result<Shops>> Client::authorise(const QString &authCode)
{
    Machine *machine = machine_.get();
    const auto exchanged = core::follow(
        machine->loadSecret(), machine, [machine, authCode](const core::Result<void> &loaded) -> QFuture<AuthOutcome> {
            if (!loaded)
                return QtFuture::makeReadyFuture(
                    AuthOutcome(tl::unexpected(AuthFault{loaded.error(), AuthRefusal::App})));
            return machine->authHost_.exchange(authCode);
        });
    // Kept before it is used: the code is spent.
    using Kept = core::Result<QString>;
    const auto kept = core::follow(exchanged, machine, [machine](const AuthOutcome &outcome) -> QFuture<Kept> {
        if (!outcome)
            return failed<QString>(outcome.error().error);
        const QString openId = outcome->openId;
        Session &session = machine->addSession(*outcome);
        return core::follow(session.tokens->keep(), machine, [openId](const core::Result<void> &done) -> Kept {
            if (!done)
                return core::Unexpected(done.error());
            return openId;
        });
    });
    const auto fetched = core::follow(kept, machine, [machine](const Kept &openId) -> QFuture<core::Result<void>> {
        return openId ? machine->fetchShops({*openId}) : failed<void>(openId.error());
    });
    return core::follow(fetched, this, [this](const core::Result<void> &done) -> core::Result<Shops> {
        if (!done)
            return core::Unexpected(done.error());
        return shops();
    });
}

QFuture<core::Result<Shops>> Client::refreshShops()
{
    QStringList openIds;
    for (const auto &[openId, session] : machine_->sessions_)
        openIds.push_back(openId);
    return core::follow(machine_->fetchShops(openIds), this,
                        [this](const core::Result<void> &done) -> core::Result<Shops> {
                            if (!done)
                                return core::Unexpected(done.error());
                            return shops();
                        });
}

QFuture<core::Result<void>> Client::forget(const core::ShopId &shop)
{
    Session *session = shop.isEmpty() ? nullptr : machine_->sessionOf(shop.text());
    if (!session)
        return failed<void>(notConnected());
    const QString openId = session->tokens->grant().openId;
    // Calls under way keep a reference to the session: end them first.
    std::vector<Job *> jobs;
    for (const auto &[job, owner] : machine_->jobs_)
        if (job->belongsTo(*session))
            jobs.push_back(job);
    for (Job *job : jobs)
        job->stop(notConnected());
    machine_->sessions_.erase(openId);
    return machine_->custody_.forget(machine_->options_.appKey, openId);
}

QFuture<core::Result<void>> Client::forgetShop(const core::ShopId &shop)
{
    machine_->learned_.remove(shop.text());
    Session *session = shop.isEmpty() ? nullptr : machine_->sessionOf(shop.text());
    if (!session)
        return QtFuture::makeReadyFuture(core::Result<void>());
    Shops rest = session->tokens->grant().shops;
    std::erase_if(rest, [&shop](const vault::GrantedShop &one) { return one.id == shop.text(); });
    if (rest.empty())
        return forget(shop);
    session->tokens->setShops(std::move(rest));
    return session->tokens->keep();
}

Shops Client::shops() const
{
    Shops all;
    for (const auto &[openId, session] : machine_->sessions_)
        for (const auto &shop : session.tokens->grant().shops)
            all.push_back(shop);
    return all;
}

bool Client::isAuthorised(const core::ShopId &shop) const
{
    const Session *session = machine_->sessionOf(shop.text());
    return session && !session->tokens->isLost();
}

std::optional<core::Instant> Client::consentEnds(const core::ShopId &shop) const
{
    const Session *session = machine_->sessionOf(shop.text());
    if (!session || core::unixSeconds(session->tokens->grant().current.refreshEnds) <= 0)
        return std::nullopt;
    return session->tokens->grant().current.refreshEnds;
}

std::optional<std::chrono::seconds> Client::clockOffset() const { return machine_->seenOffset_; }

QFuture<core::Result<Answer>> Client::call(const core::ShopId &shop, const Request &request)
{
    Session *session = machine_->sessionOf(shop.text());
    if (!session || session->tokens->isLost())
        return failed<Answer>(notConnected());
    const vault::GrantedShop *granted = machine_->shopOf(shop.text());
    return machine_->start(*session, shop.text(), request, granted ? granted->cipher : QString());
}

QFuture<core::Result<QByteArray>> Client::download(const QString &url, qint64 maximumBytes)
{
    HttpRequest request;
    request.operation = QStringLiteral("download");
    request.method = "GET";
    request.url = QUrl(url, QUrl::StrictMode);
    request.maximumBytes = maximumBytes;
    request.timeout = 4 * machine_->options_.timeout;
    return core::follow(
        machine_->transport_.send(request), this, [](const HttpOutcome &outcome) -> core::Result<QByteArray> {
            if (!outcome)
                return core::Unexpected(outcome.error().error);
            if (outcome->status != 200)
                return core::Unexpected(core::Error{
                    QStringLiteral("api.download"),
                    Words::tr("A file could not be fetched (HTTP %1)").arg(outcome->status),
                    {},
                    Words::tr("Check that the address still works in a browser."),
                    outcome->status >= 500 ? std::optional<std::chrono::milliseconds>(std::chrono::seconds(5))
                                           : std::nullopt});
            return outcome->body;
        });
}

std::vector<Quota> Client::quotas() const
{
    std::vector<Quota> all;
    for (const auto &[openId, session] : machine_->sessions_)
        for (const auto &[shop, scheduler] : session.schedulers)
            if (machine_->isServed(shop))
                for (const Quota &quota : scheduler->quotas())
                    all.push_back(quota);
    return all;
}

QJsonObject Client::learned() const
{
    QJsonObject learned = machine_->learned_;
    for (const auto &[openId, session] : machine_->sessions_)
        for (const auto &[shop, scheduler] : session.schedulers)
            if (const QJsonObject rates = scheduler->learned(); !rates.isEmpty() && machine_->isServed(shop))
                learned.insert(shop.isEmpty() ? QStringLiteral("-") : shop, rates);
    return learned;
}

void Client::useLearned(const QJsonObject &learned) { machine_->learned_ = learned; }

} // namespace api
