// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "vault/markers.h"
#include "vault/secrets.h"

#include <QObject>

#include <chrono>

namespace vault {

// Secrets in the keyring of the desktop (Secret Service, KWallet, Keychain, Credential Manager) through QtKeychain.
// A locked keyring answers "no such entry" exactly like an empty one, so the markers file of the profile decides:
// a marked entry that isn't found is reported as vault.locked (the keyring can't be written either), or as
// vault.missing (it can: someone removed the entry), and never as "not there".
// The keyring may ask its user for a password; nothing waits longer than `patience`.
class KeychainSecrets final : public QObject, public Secrets {
    Q_OBJECT
public:
    // `service` groups our entries in the keyring's own viewer; `markers` is a file of the profile.
    static core::Result<std::unique_ptr<KeychainSecrets>>
    open(const QString &service, const QString &markers, std::chrono::milliseconds patience = std::chrono::seconds(60));
    ~KeychainSecrets() override;

    // Writes an entry, reads it back and removes it. Do this before the first secret is trusted to the keyring, and
    // in `doctor`. Errors: vault.locked, vault.denied, vault.unavailable, vault.timeout.
    QFuture<core::Result<void>> probe();

    QFuture<core::Result<std::optional<QByteArray>>> read(const QString &name) override;
    QFuture<core::Result<void>> write(const QString &name, const QByteArray &value) override;
    QFuture<core::Result<void>> remove(const QString &name) override;
    QStringList names() const override { return markers_.kept(); }

private:
    KeychainSecrets(QString service, Markers markers, std::chrono::milliseconds patience);
    // One job of the keyring each; the outcome is what the keyring says, without the markers.
    QFuture<core::Result<std::optional<QByteArray>>> fetch(const QString &name);
    QFuture<core::Result<void>> put(const QString &name, const QByteArray &value);
    QFuture<core::Result<void>> erase(const QString &name);

    QString service_;
    Markers markers_;
    std::chrono::milliseconds patience_;
};

} // namespace vault
