// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/sealer.h"

#include <QCoreApplication>
#include <QtEndian>

#include <openssl/evp.h>

#include <memory>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(vault)
};

} // namespace

namespace vault {
namespace {

constexpr char formatVersion = 1;
constexpr qsizetype headSize = 1 + 4;
constexpr qsizetype ivSize = 12;
constexpr qsizetype tagSize = 16;

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

const unsigned char *bytes(QByteArrayView view) { return reinterpret_cast<const unsigned char *>(view.data()); }

core::Unexpected failedCrypto()
{
    return core::fail("vault.crypto", Words::tr("The encryption library refused to work"), {},
                      Words::tr("Restart Shopwright."));
}

core::Unexpected damaged()
{
    return core::fail("vault.damaged", Words::tr("A protected value has been changed or belongs elsewhere"), {},
                      Words::tr("Restore it from a backup or enter it again."));
}

// The authenticated but readable part: our header and the caller's context.
bool feedContext(EVP_CIPHER_CTX *cipher, QByteArrayView head, QByteArrayView context, bool encrypting)
{
    const auto update = encrypting ? EVP_EncryptUpdate : EVP_DecryptUpdate;
    int written = 0;
    return update(cipher, nullptr, &written, bytes(head), int(head.size())) == 1 &&
           (context.isEmpty() || update(cipher, nullptr, &written, bytes(context), int(context.size())) == 1);
}

} // namespace

core::Result<void> Sealer::addKey(quint32 id, Secret key)
{
    if (key.size() != keySize)
        return core::fail("vault.key", Words::tr("An encryption key has the wrong length"));
    keys_.insert_or_assign(id, std::move(key));
    newest_ = id;
    return {};
}

core::Result<QByteArray> Sealer::seal(QByteArrayView plain, QByteArrayView context) const
{
    const auto key = keys_.find(newest_);
    if (key == keys_.end())
        return core::fail("vault.key", Words::tr("There is no encryption key yet"));
    const QByteArray iv = randomBytes(ivSize);
    if (iv.size() != ivSize)
        return failedCrypto();
    QByteArray sealed(headSize + ivSize + plain.size() + tagSize, Qt::Uninitialized);
    sealed[0] = formatVersion;
    qToBigEndian(newest_, sealed.data() + 1);
    std::copy(iv.begin(), iv.end(), sealed.begin() + headSize);

    auto *out = reinterpret_cast<unsigned char *>(sealed.data());
    const CipherContext cipher(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    int written = 0;
    int last = 0;
    if (!cipher || EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key->second.data(), bytes(iv)) != 1 ||
        !feedContext(cipher.get(), QByteArrayView(sealed).first(headSize), context, true) ||
        EVP_EncryptUpdate(cipher.get(), out + headSize + ivSize, &written, bytes(plain), int(plain.size())) != 1 ||
        EVP_EncryptFinal_ex(cipher.get(), out + headSize + ivSize + written, &last) != 1 ||
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tagSize, out + sealed.size() - tagSize) != 1)
        return failedCrypto();
    return sealed;
}

core::Result<QByteArray> Sealer::open(QByteArrayView sealed, QByteArrayView context) const
{
    if (sealed.size() < headSize + ivSize + tagSize || sealed[0] != formatVersion)
        return core::fail("vault.format", Words::tr("This is no protected value of this version of Shopwright"));
    const auto key = keys_.find(qFromBigEndian<quint32>(sealed.data() + 1));
    if (key == keys_.end())
        return core::fail("vault.key", Words::tr("The key of a protected value is not here"), {},
                          Words::tr("Use the computer or the backup that the value was written with."));
    const QByteArrayView iv = sealed.sliced(headSize, ivSize);
    const QByteArrayView text = sealed.sliced(headSize + ivSize, sealed.size() - headSize - ivSize - tagSize);
    QByteArray tag = sealed.last(tagSize).toByteArray();
    QByteArray plain(text.size(), Qt::Uninitialized);

    auto *out = reinterpret_cast<unsigned char *>(plain.data());
    const CipherContext cipher(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    int written = 0;
    int last = 0;
    if (!cipher || EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key->second.data(), bytes(iv)) != 1 ||
        !feedContext(cipher.get(), sealed.first(headSize), context, false) ||
        EVP_DecryptUpdate(cipher.get(), out, &written, bytes(text), int(text.size())) != 1 ||
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tagSize, tag.data()) != 1)
        return failedCrypto();
    if (EVP_DecryptFinal_ex(cipher.get(), out + written, &last) != 1) {
        wipe(plain);
        return damaged();
    }
    return plain;
}

} // namespace vault
