// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "vault/passphrase.h"
#include "vault/sealer.h"
#include "vault/secrets.h"

#include <memory>

namespace vault {

// Whether the user has agreed that secrets go into a file because no keyring works here.
enum class FileConsent { Refused, Given };

// Secrets in one file of the profile, sealed with a key made from a passphrase (Argon2id, AES-256-GCM).
// Only where no keyring works, and only with consent. The file is read once, at open; each write replaces it as
// a whole. The values stay in memory while the object lives. Opening takes about 0.1 s and 64 MiB.
class SealedFileSecrets final : public Secrets {
public:
    // Opens the file, or creates it when it is missing. Errors: vault.consent, vault.passphrase (wrong one),
    // vault.format, vault.disk.
    static core::Result<std::unique_ptr<SealedFileSecrets>> open(const QString &path, const Secret &passphrase,
                                                                 FileConsent consent);
    ~SealedFileSecrets() override;

    QFuture<core::Result<std::optional<QByteArray>>> read(const QString &name) override;
    QFuture<core::Result<void>> write(const QString &name, const QByteArray &value) override;
    QFuture<core::Result<void>> remove(const QString &name) override;
    QStringList names() const override;

private:
    explicit SealedFileSecrets(QString path)
        : path_(std::move(path))
    {
    }
    core::Result<void> load(const QByteArray &content, const Secret &passphrase);
    core::Result<void> save(const std::map<QString, QByteArray> &values) const;

    QString path_;
    Stretching stretching_;
    Sealer sealer_;
    std::map<QString, QByteArray> values_;
};

} // namespace vault
