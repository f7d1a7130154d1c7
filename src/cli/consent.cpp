// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/consent.h"

#include "core/follow.h"

#include <QCoreApplication>
#include <QProcess>
#include <QUrlQuery>

#include <unistd.h>

namespace cli {
namespace {

constexpr std::chrono::minutes kPatience{15};

QString words(const char *text) { return QCoreApplication::translate("cli", text); }

} // namespace

QFuture<core::Result<QString>> Consent::ask(const QUrl &page, const QString &appKey, const QString &serviceId,
                                            quint16 port, Output &output, QObject *owner)
{
    auto *consent = new Consent(output, owner);
    const auto future = consent->promise_.future();
    consent->begin(page, appKey, serviceId, port);
    return future;
}

Consent::Consent(Output &output, QObject *owner)
    : QObject(owner)
    , output_(output)
    , state_(api::newState())
{
    promise_.start();
}

Consent::~Consent() = default;

void Consent::begin(const QUrl &page, const QString &appKey, const QString &serviceId, quint16 port)
{
    auto loopback = api::Loopback::listen(state_, port);
    if (!loopback)
        return end(core::Unexpected(loopback.error()));
    loopback_ = std::move(*loopback);
    QUrl address = api::authoriseUrl(page, serviceId, state_);
    // The platform redirects to what the app has registered; the sandbox can be told.
    QUrlQuery query(address);
    query.addQueryItem(QStringLiteral("redirect_uri"), loopback_->redirectUrl().toString());
    if (serviceId.isEmpty()) {
        query.removeQueryItem(QStringLiteral("service_id"));
        query.addQueryItem(QStringLiteral("app_key"), appKey);
    }
    address.setQuery(query);
    output_.note(words("Agree on this page; it opens in your browser:") + u"\n\n  " +
                 QString::fromLatin1(address.toEncoded()) + u'\n');
    output_.note(words("If the browser ends on another page than one of Shopwright, paste its whole address here."));
    QProcess::startDetached(QStringLiteral("xdg-open"), {QString::fromLatin1(address.toEncoded())});
    core::follow(loopback_->wait(kPatience), this, [this](const core::Result<api::Redirect> &redirect) {
        end(redirect ? core::Result<QString>(redirect->code) : core::Unexpected(redirect.error()));
    });
    if (isatty(STDIN_FILENO) != 0) {
        pasted_ = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
        connect(pasted_.get(), &QSocketNotifier::activated, this, &Consent::readPasted);
    }
}

void Consent::readPasted()
{
    char line[4096];
    const auto size = read(STDIN_FILENO, line, sizeof line);
    if (size <= 0)
        return pasted_->setEnabled(false);
    const QString text = QString::fromUtf8(line, qsizetype(size)).trimmed();
    if (text.isEmpty())
        return;
    const auto redirect = api::readRedirect(text, state_, api::MissingState::Refused);
    if (redirect)
        return end(redirect->code);
    output_.note(redirect.error().sentence()); // a mistake of pasting is no reason to begin again
}

void Consent::end(core::Result<QString> code)
{
    if (ended_)
        return;
    ended_ = true;
    pasted_.reset();
    promise_.addResult(std::move(code));
    promise_.finish();
    deleteLater();
}

} // namespace cli
