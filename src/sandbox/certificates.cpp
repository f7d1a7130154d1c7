// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/certificates.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>

namespace sandbox {
namespace {

template<auto Free>
struct Freed {
    template<class T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;
using Bio = std::unique_ptr<BIO, Freed<BIO_free_all>>;

constexpr std::chrono::days kLifetime{825};
constexpr std::chrono::days kRenewBefore{30};
constexpr std::chrono::days kClockSlack{1};

core::Unexpected impossible(const QString &place)
{
    return core::fail("sandbox.certificate",
                      QCoreApplication::translate("sandbox", "The sandbox's TLS certificate can't be made or kept"),
                      place, QCoreApplication::translate("sandbox", "Check that the data folder can be written to."));
}

bool extend(X509 *certificate, X509 *issuer, int what, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, what, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool numbered(X509 *certificate)
{
    unsigned char bytes[16];
    if (RAND_bytes(bytes, sizeof bytes) != 1)
        return false;
    bytes[0] = (bytes[0] & 0x3f) | 0x40; // positive and never shorter
    BIGNUM *number = BN_bin2bn(bytes, sizeof bytes, nullptr);
    const bool done = number && BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
    BN_free(number);
    return done;
}

// A certificate for `key` without extensions and signature.
Certificate blank(EVP_PKEY *key, const char *commonName, core::Instant now)
{
    Certificate certificate(X509_new());
    if (!certificate)
        return {};
    X509_NAME *name = X509_get_subject_name(certificate.get());
    const auto text = [](const char *latin) { return reinterpret_cast<const unsigned char *>(latin); };
    const bool done = X509_set_version(certificate.get(), X509_VERSION_3) && numbered(certificate.get()) &&
                      X509_set_pubkey(certificate.get(), key) &&
                      X509_NAME_add_entry_by_txt(name, "O", MBSTRING_UTF8, text("Shopwright sandbox"), -1, -1, 0) &&
                      X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, text(commonName), -1, -1, 0) &&
                      ASN1_TIME_set(X509_getm_notBefore(certificate.get()), core::unixSeconds(now - kClockSlack)) &&
                      ASN1_TIME_set(X509_getm_notAfter(certificate.get()), core::unixSeconds(now + kLifetime));
    return done ? std::move(certificate) : Certificate();
}

QByteArray written(BIO *bio)
{
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    return QByteArray(bytes, size);
}

QByteArray toPem(X509 *certificate)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    return bio && PEM_write_bio_X509(bio.get(), certificate) == 1 ? written(bio.get()) : QByteArray();
}

QByteArray toPem(EVP_PKEY *key)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    return bio && PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1
               ? written(bio.get())
               : QByteArray();
}

bool keep(const QString &file, const QByteArray &bytes, QFileDevice::Permissions permissions)
{
    QSaveFile out(file);
    return !bytes.isEmpty() && out.open(QIODevice::WriteOnly) && out.setPermissions(permissions) &&
           out.write(bytes) == bytes.size() && out.commit();
}

QByteArray contents(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.read(64 * 1024) : QByteArray();
}

// Whether the kept files belong together and will last for a while.
bool usable(const QByteArray &caPem, const QByteArray &certificatePem, const QByteArray &keyPem, core::Instant now)
{
    const auto certificateIn = [](const QByteArray &pem) {
        const Bio bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
        return Certificate(bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr);
    };
    const Certificate ca = certificateIn(caPem);
    const Certificate certificate = certificateIn(certificatePem);
    const Bio bio(BIO_new_mem_buf(keyPem.constData(), int(keyPem.size())));
    const Key key(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr) : nullptr);
    if (!ca || !certificate || !key)
        return false;
    time_t latest = time_t(core::unixSeconds(now + kRenewBefore));
    time_t earliest = time_t(core::unixSeconds(now));
    return X509_verify(certificate.get(), X509_get0_pubkey(ca.get())) == 1 &&
           X509_check_private_key(certificate.get(), key.get()) == 1 &&
           X509_cmp_time(X509_get0_notAfter(certificate.get()), &latest) > 0 &&
           X509_cmp_time(X509_get0_notBefore(certificate.get()), &earliest) < 0;
}

} // namespace

core::Result<ServerIdentity> serverIdentity(const QString &folder, core::Instant now)
{
    const QDir dir(folder);
    const QString caFile = dir.absoluteFilePath(QStringLiteral("ca.pem"));
    const QString certificateFile = dir.absoluteFilePath(QStringLiteral("server.pem"));
    const QString keyFile = dir.absoluteFilePath(QStringLiteral("server-key.pem"));
    ServerIdentity identity{contents(certificateFile), contents(keyFile), caFile};
    if (usable(contents(caFile), identity.certificatePem, identity.keyPem, now))
        return identity;

    const Key caKey(EVP_EC_gen("P-256"));
    const Key key(EVP_EC_gen("P-256"));
    if (!caKey || !key)
        return impossible(folder);
    const Certificate ca = blank(caKey.get(), "Shopwright sandbox authority", now);
    const Certificate certificate = blank(key.get(), "localhost", now);
    const bool made = ca && certificate && X509_set_issuer_name(ca.get(), X509_get_subject_name(ca.get())) &&
                      X509_set_issuer_name(certificate.get(), X509_get_subject_name(ca.get())) &&
                      extend(ca.get(), ca.get(), NID_basic_constraints, "critical,CA:TRUE,pathlen:0") &&
                      extend(ca.get(), ca.get(), NID_key_usage, "critical,keyCertSign,cRLSign") &&
                      extend(ca.get(), ca.get(), NID_subject_key_identifier, "hash") &&
                      X509_sign(ca.get(), caKey.get(), EVP_sha256()) > 0 &&
                      extend(certificate.get(), ca.get(), NID_basic_constraints, "critical,CA:FALSE") &&
                      extend(certificate.get(), ca.get(), NID_key_usage, "critical,digitalSignature") &&
                      extend(certificate.get(), ca.get(), NID_ext_key_usage, "serverAuth") &&
                      extend(certificate.get(), ca.get(), NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:::1") &&
                      extend(certificate.get(), ca.get(), NID_subject_key_identifier, "hash") &&
                      extend(certificate.get(), ca.get(), NID_authority_key_identifier, "keyid:always") &&
                      X509_sign(certificate.get(), caKey.get(), EVP_sha256()) > 0;
    if (!made)
        return impossible(folder);

    identity.certificatePem = toPem(certificate.get());
    identity.keyPem = toPem(key.get());
    const auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    const auto everybody = ownerOnly | QFileDevice::ReadGroup | QFileDevice::ReadOther;
    if (!keep(keyFile, identity.keyPem, ownerOnly) || !keep(certificateFile, identity.certificatePem, everybody) ||
        !keep(caFile, toPem(ca.get()), everybody))
        return impossible(folder);
    return identity;
}

} // namespace sandbox
