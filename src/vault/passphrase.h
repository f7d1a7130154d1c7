// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"
#include "vault/secret.h"

#include <QByteArray>
#include <QJsonObject>

namespace vault {

// How a key is made from a passphrase: Argon2id (RFC 9106). Stored beside what it protects, so that stronger
// values can be chosen later. The defaults are RFC 9106's second recommendation: 64 MiB, 3 passes, about 0.1 s.
struct Stretching {
    quint32 memoryKiB = 64 * 1024;
    quint32 passes = 3;
    quint32 lanes = 4;
    QByteArray salt; // 16 bytes

    static Stretching fresh();
    QJsonObject toJson() const;
    // Refuses values outside sane bounds (8 KiB per lane to 1 GiB, 1 to 20 passes): a changed file must not be able
    // to eat the memory. Error vault.format.
    static core::Result<Stretching> fromJson(const QJsonObject &json);
};

// A key of keySize bytes. Takes its time and memory on purpose. Errors: vault.passphrase when it is empty,
// vault.crypto when there is not enough memory.
core::Result<Secret> stretch(const Secret &passphrase, const Stretching &stretching);

} // namespace vault
