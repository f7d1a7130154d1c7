// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/sealedfile.h"

#include "vault/markers.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(vault)
};

} // namespace

namespace vault {
namespace {

constexpr quint32 fileKey = 1;

core::Unexpected foreign(const QString &path)
{
    return core::fail("vault.format", Words::tr("This is no file of protected secrets of this version of Shopwright"),
                      path, Words::tr("Restore it from a backup, or move it away and connect your shops again."));
}

// The stretching is authenticated together with the values.
QByteArray contextOf(const Stretching &stretching)
{
    return QByteArrayLiteral("shopwright-secrets-1:") +
           QJsonDocument(stretching.toJson()).toJson(QJsonDocument::Compact);
}

} // namespace

core::Result<std::unique_ptr<SealedFileSecrets>> SealedFileSecrets::open(const QString &path, const Secret &passphrase,
                                                                         FileConsent consent)
{
    if (consent != FileConsent::Given)
        return core::fail("vault.consent", Words::tr("Secrets are kept in a file only with your consent"), path,
                          Words::tr("Unlock the keyring of your desktop, or agree to the protected file."));
    std::unique_ptr<SealedFileSecrets> secrets(new SealedFileSecrets(path));
    QFile file(path);
    if (file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return core::fail("vault.disk", Words::tr("The file of protected secrets can't be read"), path,
                              Words::tr("Check that you may read this file."));
        if (auto loaded = secrets->load(file.readAll(), passphrase); !loaded)
            return core::Unexpected(loaded.error());
        return secrets;
    }
    secrets->stretching_ = Stretching::fresh();
    auto key = stretch(passphrase, secrets->stretching_);
    if (!key)
        return core::Unexpected(key.error());
    if (auto added = secrets->sealer_.addKey(fileKey, std::move(*key)); !added)
        return core::Unexpected(added.error());
    if (auto saved = secrets->save({}); !saved)
        return core::Unexpected(saved.error());
    return secrets;
}

SealedFileSecrets::~SealedFileSecrets()
{
    for (auto &[name, value] : values_)
        wipe(value);
}

core::Result<void> SealedFileSecrets::load(const QByteArray &content, const Secret &passphrase)
{
    const QJsonObject json = QJsonDocument::fromJson(content).object();
    if (json.value(u"format").toInt() != 1)
        return foreign(path_);
    auto stretching = Stretching::fromJson(json.value(u"stretching").toObject());
    if (!stretching)
        return foreign(path_);
    stretching_ = *stretching;
    auto key = stretch(passphrase, stretching_);
    if (!key)
        return core::Unexpected(key.error());
    if (auto added = sealer_.addKey(fileKey, std::move(*key)); !added)
        return added;
    auto plain =
        sealer_.open(QByteArray::fromBase64(json.value(u"sealed").toString().toLatin1()), contextOf(stretching_));
    if (!plain && plain.error().code == u"vault.damaged")
        return core::fail("vault.passphrase", Words::tr("The passphrase is wrong, or the file has been changed"), path_,
                          Words::tr("Enter the passphrase again."));
    if (!plain)
        return foreign(path_);
    const QJsonObject values = QJsonDocument::fromJson(*plain).object();
    wipe(*plain);
    for (auto at = values.begin(); at != values.end(); ++at)
        values_[at.key()] = QByteArray::fromBase64(at.value().toString().toLatin1());
    return {};
}

core::Result<void> SealedFileSecrets::save(const std::map<QString, QByteArray> &values) const
{
    QJsonObject all;
    for (const auto &[name, value] : values)
        all.insert(name, QString::fromLatin1(value.toBase64()));
    QByteArray plain = QJsonDocument(all).toJson(QJsonDocument::Compact);
    auto sealed = sealer_.seal(plain, contextOf(stretching_));
    wipe(plain);
    if (!sealed)
        return core::Unexpected(sealed.error());
    return replaceFile(path_,
                       QJsonDocument(QJsonObject{{QStringLiteral("format"), 1},
                                                 {QStringLiteral("stretching"), stretching_.toJson()},
                                                 {QStringLiteral("sealed"), QString::fromLatin1(sealed->toBase64())}})
                           .toJson());
}

QFuture<core::Result<std::optional<QByteArray>>> SealedFileSecrets::read(const QString &name)
{
    std::optional<QByteArray> found;
    if (const auto at = values_.find(name); at != values_.end())
        found = at->second;
    return QtFuture::makeReadyFuture(core::Result<std::optional<QByteArray>>(found));
}

QFuture<core::Result<void>> SealedFileSecrets::write(const QString &name, const QByteArray &value)
{
    auto changed = values_;
    changed[name] = value;
    auto saved = save(changed);
    if (saved)
        values_ = std::move(changed);
    return QtFuture::makeReadyFuture(std::move(saved));
}

QFuture<core::Result<void>> SealedFileSecrets::remove(const QString &name)
{
    auto changed = values_;
    if (changed.erase(name) == 0)
        return QtFuture::makeReadyFuture(core::Result<void>());
    auto saved = save(changed);
    if (saved) {
        wipe(values_[name]);
        values_ = std::move(changed);
    }
    return QtFuture::makeReadyFuture(std::move(saved));
}

QStringList SealedFileSecrets::names() const
{
    QStringList names;
    for (const auto &[name, value] : values_)
        names.push_back(name);
    return names;
}

} // namespace vault
