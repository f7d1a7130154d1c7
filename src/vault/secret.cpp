// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/secret.h"

#include <openssl/crypto.h>
#include <openssl/rand.h>

namespace vault {

Secret Secret::take(QByteArray &bytes)
{
    Secret secret{QByteArrayView(bytes)};
    wipe(bytes);
    return secret;
}

Secret Secret::random(qsizetype size)
{
    QByteArray bytes = randomBytes(size);
    return take(bytes);
}

Secret::Secret(QByteArrayView bytes)
    : bytes_(bytes.data(), bytes.size())
{
}

Secret::Secret(Secret &&other) noexcept
    : bytes_(std::move(other.bytes_))
{
    other.bytes_.clear();
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe(bytes_);
        bytes_ = std::move(other.bytes_);
        other.bytes_.clear();
    }
    return *this;
}

Secret::~Secret() { wipe(bytes_); }

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached() && !bytes.isEmpty())
        OPENSSL_cleanse(bytes.data(), size_t(bytes.size()));
    bytes.clear();
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), int(size)) != 1)
        return {};
    return bytes;
}

bool sameInConstantTime(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), size_t(a.size())) == 0;
}

} // namespace vault
