// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"

#include <QByteArray>
#include <QFuture>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>

namespace vault {

// Where secrets are kept, by name ("grant/68xu9ks5p4i8/7010736057180325637"). A name is not secret.
// "Not there" is an empty optional; it is never answered when a keyring is merely locked.
// Belongs to one thread with an event loop. Every future ends: with a result, or cancelled when the object dies.
// Errors: vault.locked, vault.denied, vault.unavailable, vault.missing, vault.timeout, vault.disk.
class Secrets {
public:
    virtual ~Secrets() = default;
    virtual QFuture<core::Result<std::optional<QByteArray>>> read(const QString &name) = 0;
    // Durable when the future says so; replaces as a whole, so a crash leaves the old value or the new one.
    virtual QFuture<core::Result<void>> write(const QString &name, const QByteArray &value) = 0;
    // Removing what isn't there succeeds.
    virtual QFuture<core::Result<void>> remove(const QString &name) = 0;
    // What should be there, known without unlocking anything.
    virtual QStringList names() const = 0;
};

// For this session only; nothing is written anywhere.
class MemorySecrets final : public Secrets {
public:
    ~MemorySecrets() override;
    QFuture<core::Result<std::optional<QByteArray>>> read(const QString &name) override;
    QFuture<core::Result<void>> write(const QString &name, const QByteArray &value) override;
    QFuture<core::Result<void>> remove(const QString &name) override;
    QStringList names() const override;

private:
    std::map<QString, QByteArray> values_;
};

} // namespace vault
