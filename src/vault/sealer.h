// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"
#include "vault/secret.h"

#include <QByteArray>

#include <map>

namespace vault {

inline constexpr qsizetype keySize = 32; // AES-256

// Seals small values (tokens, a buyer's address) with AES-256-GCM. The format is
//   1 byte version (1) | 4 bytes key id, big endian | 12 bytes random IV | ciphertext | 16 bytes tag
// Version and key id are authenticated, and so is `context`: give it the place where the value lives
// ("orders/17/address"), so that a value copied to another place doesn't open there.
// Not thread-safe while keys are added; sealing and opening may run on any thread. About 4 us a value.
class Sealer final {
public:
    // The key added last seals; all of them open, so keys can be exchanged without touching old values.
    // Refuses keys of another size than keySize (vault.key).
    core::Result<void> addKey(quint32 id, Secret key);
    bool hasKey(quint32 id) const { return keys_.contains(id); }

    core::Result<QByteArray> seal(QByteArrayView plain, QByteArrayView context) const;
    // Errors: vault.format (not sealed by us, or by a newer version), vault.key (its key is not known),
    // vault.damaged (changed, or moved to another context).
    core::Result<QByteArray> open(QByteArrayView sealed, QByteArrayView context) const;

private:
    std::map<quint32, Secret> keys_;
    quint32 newest_ = 0;
};

} // namespace vault
