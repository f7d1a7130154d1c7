// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/keychain.h"

#include "core/follow.h"
#include "vault/secret.h"

#include <QCoreApplication>
#include <QPromise>
#include <QTimer>

#include <qt6keychain/keychain.h>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(vault)
};

} // namespace

namespace vault {
namespace {

using Found = core::Result<std::optional<QByteArray>>;
using Done = core::Result<void>;

core::Error lockedError()
{
    return {QStringLiteral("vault.locked"),
            Words::tr("The keyring of your desktop is locked"),
            {},
            Words::tr("Unlock it, then try again."),
            std::chrono::seconds(0)};
}

core::Error errorOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::AccessDenied:
        return lockedError();
    case QKeychain::AccessDeniedByUser:
        return {QStringLiteral("vault.denied"),
                Words::tr("The keyring was not unlocked"),
                {},
                Words::tr("Try again and allow Shopwright to use the keyring."),
                std::chrono::seconds(0)};
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    // The keyring's own text is left out: it is technical, in English, and may name entries.
    return {
        QStringLiteral("vault.unavailable"),
        Words::tr("No keyring works on this desktop"),
        {},
        Words::tr(
            "Start a keyring (GNOME Keyring or KWallet), or let Shopwright keep its secrets in a file protected by a "
            "passphrase.")};
}

core::Error timeoutError()
{
    return {QStringLiteral("vault.timeout"),
            Words::tr("The keyring did not answer"),
            {},
            Words::tr("Look for a window that asks for its password, then try again."),
            std::chrono::seconds(0)};
}

// Runs one job; `outcome` turns it into the answer. The promise is given up, so the future is cancelled, when
// `context` dies first. A job that answers after its time is up is ignored.
template<class T, class JobType, class Outcome>
QFuture<T> run(QObject *context, JobType *job, const QString &name, std::chrono::milliseconds patience, Outcome outcome)
{
    auto promise = std::make_shared<QPromise<T>>();
    QFuture<T> future = promise->future();
    promise->start();
    auto *timer = new QTimer(context);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, context, [promise, timer] {
        promise->addResult(T(core::Unexpected(timeoutError())));
        promise->finish();
        timer->deleteLater();
    });
    QObject::connect(job, &QKeychain::Job::finished, timer, [promise, timer, outcome](QKeychain::Job *finished) {
        timer->deleteLater();
        if (promise->future().isFinished())
            return;
        promise->addResult(outcome(static_cast<JobType *>(finished)));
        promise->finish();
    });
    job->setInsecureFallback(false);
    job->setKey(name);
    job->start();
    timer->start(patience);
    return future;
}

} // namespace

core::Result<std::unique_ptr<KeychainSecrets>> KeychainSecrets::open(const QString &service, const QString &markers,
                                                                     std::chrono::milliseconds patience)
{
    auto loaded = Markers::load(markers);
    if (!loaded)
        return core::Unexpected(loaded.error());
    return std::unique_ptr<KeychainSecrets>(new KeychainSecrets(service, std::move(*loaded), patience));
}

KeychainSecrets::KeychainSecrets(QString service, Markers markers, std::chrono::milliseconds patience)
    : service_(std::move(service))
    , markers_(std::move(markers))
    , patience_(patience)
{
}

KeychainSecrets::~KeychainSecrets() = default;

QFuture<Found> KeychainSecrets::fetch(const QString &name)
{
    return run<Found>(this, new QKeychain::ReadPasswordJob(service_), name, patience_,
                      [](QKeychain::ReadPasswordJob *job) -> Found {
                          if (job->error() == QKeychain::NoError)
                              return std::optional(job->binaryData());
                          if (job->error() == QKeychain::EntryNotFound)
                              return std::optional<QByteArray>();
                          return core::Unexpected(errorOf(job->error()));
                      });
}

QFuture<Done> KeychainSecrets::put(const QString &name, const QByteArray &value)
{
    auto *job = new QKeychain::WritePasswordJob(service_);
    job->setBinaryData(value);
    return run<Done>(this, job, name, patience_, [](QKeychain::WritePasswordJob *finished) -> Done {
        if (finished->error() == QKeychain::NoError)
            return {};
        return core::Unexpected(errorOf(finished->error()));
    });
}

QFuture<Done> KeychainSecrets::erase(const QString &name)
{
    return run<Done>(this, new QKeychain::DeletePasswordJob(service_), name, patience_,
                     [](QKeychain::DeletePasswordJob *job) -> Done {
                         if (job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound)
                             return {};
                         return core::Unexpected(errorOf(job->error()));
                     });
}

QFuture<Done> KeychainSecrets::probe()
{
    const QString name = QStringLiteral("probe/") + QString::fromLatin1(randomBytes(8).toHex());
    const QByteArray value = randomBytes(16);
    const auto found = core::follow(put(name, value), this, [this, name](const Done &written) -> QFuture<Found> {
        if (!written)
            return QtFuture::makeReadyFuture(Found(core::Unexpected(written.error())));
        return fetch(name);
    });
    return core::follow(found, this, [this, name, value](const Found &read) -> QFuture<Done> {
        if (!read)
            return QtFuture::makeReadyFuture(Done(core::Unexpected(read.error())));
        if (*read != value)
            return QtFuture::makeReadyFuture(Done(core::Unexpected(errorOf(QKeychain::OtherError))));
        return erase(name);
    });
}

QFuture<Found> KeychainSecrets::read(const QString &name)
{
    return core::follow(fetch(name), this, [this, name](const Found &found) -> QFuture<Found> {
        const bool expected = markers_.state(name) == Markers::State::Kept;
        if (!found || *found || !expected)
            return QtFuture::makeReadyFuture(found);
        // Locked, or really gone? Only a write tells.
        return core::follow(probe(), this, [name](const Done &probed) -> Found {
            if (!probed)
                return core::Unexpected(probed.error());
            return core::fail("vault.missing", Words::tr("An entry of Shopwright has been removed from the keyring"),
                              name, Words::tr("Connect the shop again."));
        });
    });
}

QFuture<Done> KeychainSecrets::write(const QString &name, const QByteArray &value)
{
    if (markers_.state(name) == Markers::State::None) {
        if (auto marked = markers_.set(name, Markers::State::Writing); !marked)
            return QtFuture::makeReadyFuture(std::move(marked));
    }
    return core::follow(put(name, value), this, [this, name](const Done &written) -> Done {
        if (!written)
            return written;
        return markers_.set(name, Markers::State::Kept);
    });
}

QFuture<Done> KeychainSecrets::remove(const QString &name)
{
    return core::follow(erase(name), this, [this, name](const Done &erased) -> Done {
        if (!erased)
            return erased;
        return markers_.set(name, Markers::State::None);
    });
}

} // namespace vault
