// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/consent.h"

#include "core/follow.h"

#include <QUrlQuery>

namespace engine {
namespace {

constexpr std::chrono::minutes kPatience{15};

} // namespace

Consent::Consent()
    : state_(api::newState())
{
    promise_.start();
}

core::Result<std::unique_ptr<Consent>> Consent::begin(const Request &request)
{
    std::unique_ptr<Consent> consent(new Consent);
    auto loopback = api::Loopback::listen(consent->state_, request.port);
    if (!loopback)
        return core::Unexpected(loopback.error());
    consent->loopback_ = std::move(*loopback);
    QUrl page = api::authoriseUrl(request.page, request.serviceId, consent->state_);
    // The platform redirects to what the app has registered; the sandbox can be told.
    QUrlQuery query(page);
    query.addQueryItem(QStringLiteral("redirect_uri"), consent->loopback_->redirectUrl().toString());
    if (request.serviceId.isEmpty()) {
        query.removeQueryItem(QStringLiteral("service_id"));
        query.addQueryItem(QStringLiteral("app_key"), request.appKey);
    }
    page.setQuery(query);
    consent->page_ = page;
    core::follow(consent->loopback_->wait(kPatience), consent.get(),
                 [self = consent.get()](const core::Result<api::Redirect> &redirect) {
                     self->end(redirect ? core::Result<QString>(redirect->code) : core::Unexpected(redirect.error()));
                 });
    return consent;
}

core::Result<void> Consent::paste(const QString &address)
{
    const auto redirect = api::readRedirect(address.trimmed(), state_, api::MissingState::Refused);
    if (!redirect)
        return core::Unexpected(redirect.error());
    end(redirect->code);
    return {};
}

void Consent::end(core::Result<QString> code)
{
    if (ended_)
        return;
    ended_ = true;
    promise_.addResult(std::move(code));
    promise_.finish();
}

} // namespace engine
