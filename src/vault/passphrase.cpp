// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/passphrase.h"

#include "vault/sealer.h"

#include <QCoreApplication>

#include <argon2.h>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(vault)
};

} // namespace

namespace vault {
namespace {

constexpr qsizetype saltSize = 16;

} // namespace

Stretching Stretching::fresh()
{
    Stretching stretching;
    stretching.salt = randomBytes(saltSize);
    return stretching;
}

QJsonObject Stretching::toJson() const
{
    return {{QStringLiteral("kdf"), QStringLiteral("argon2id")},
            {QStringLiteral("memory_kib"), int(memoryKiB)},
            {QStringLiteral("passes"), int(passes)},
            {QStringLiteral("lanes"), int(lanes)},
            {QStringLiteral("salt"), QString::fromLatin1(salt.toBase64())}};
}

core::Result<Stretching> Stretching::fromJson(const QJsonObject &json)
{
    Stretching read;
    const int memory = json.value(u"memory_kib").toInt();
    const int passes = json.value(u"passes").toInt();
    const int lanes = json.value(u"lanes").toInt();
    read.salt = QByteArray::fromBase64(json.value(u"salt").toString().toLatin1());
    if (json.value(u"kdf").toString() != u"argon2id" || lanes < 1 || lanes > 16 || memory < 8 * lanes ||
        memory > 1024 * 1024 || passes < 1 || passes > 20 || read.salt.size() < 8 || read.salt.size() > 64)
        return core::fail("vault.format",
                          Words::tr("The protected file was not written by this version of Shopwright"));
    read.memoryKiB = quint32(memory);
    read.passes = quint32(passes);
    read.lanes = quint32(lanes);
    return read;
}

core::Result<Secret> stretch(const Secret &passphrase, const Stretching &stretching)
{
    if (passphrase.isEmpty())
        return core::fail("vault.passphrase", Words::tr("The passphrase is empty"), {},
                          Words::tr("Enter the passphrase."));
    Secret key{QByteArrayView(QByteArray(keySize, '\0'))};
    const int failed = argon2id_hash_raw(stretching.passes, stretching.memoryKiB, stretching.lanes, passphrase.data(),
                                         size_t(passphrase.size()), stretching.salt.constData(),
                                         size_t(stretching.salt.size()), key.data(), size_t(key.size()));
    if (failed != ARGON2_OK)
        return core::fail("vault.crypto", Words::tr("There is not enough memory to open the protected file"), {},
                          Words::tr("Close other programs and try again."));
    return key;
}

} // namespace vault
