// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/consent.h"

#include "core/follow.h"

#include <QCoreApplication>
#include <QProcess>

#include <unistd.h>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(cli)
};

} // namespace

namespace cli {
QFuture<core::Result<QString>> Consent::ask(const engine::Consent::Request &request, Output &output, QObject *owner)
{
    auto *consent = new Consent(output, owner);
    const auto future = consent->promise_.future();
    consent->begin(request);
    return future;
}

Consent::Consent(Output &output, QObject *owner)
    : QObject(owner)
    , output_(output)
{
    promise_.start();
}

Consent::~Consent() = default;

void Consent::begin(const engine::Consent::Request &request)
{
    auto begun = engine::Consent::begin(request);
    if (!begun)
        return end(core::Unexpected(begun.error()));
    consent_ = std::move(*begun);
    const QString address = QString::fromLatin1(consent_->page().toEncoded());
    output_.note(Words::tr("Agree on this page; it opens in your browser:") + u"\n\n  " + address + u'\n');
    output_.note(
        Words::tr("If the browser ends on another page than one of Shopwright, paste its whole address here."));
    QProcess::startDetached(QStringLiteral("xdg-open"), {address});
    core::follow(consent_->code(), this, [this](const core::Result<QString> &code) { end(code); });
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
    if (const auto pasted = consent_->paste(text); !pasted)
        output_.note(pasted.error().sentence()); // a mistake of pasting is no reason to begin again
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
