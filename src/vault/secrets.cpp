// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/secrets.h"

#include "vault/secret.h"

namespace vault {

MemorySecrets::~MemorySecrets()
{
    for (auto &[name, value] : values_)
        wipe(value);
}

QFuture<core::Result<std::optional<QByteArray>>> MemorySecrets::read(const QString &name)
{
    std::optional<QByteArray> found;
    if (const auto at = values_.find(name); at != values_.end())
        found = at->second;
    return QtFuture::makeReadyFuture(core::Result<std::optional<QByteArray>>(found));
}

QFuture<core::Result<void>> MemorySecrets::write(const QString &name, const QByteArray &value)
{
    values_[name] = value;
    return QtFuture::makeReadyFuture(core::Result<void>());
}

QFuture<core::Result<void>> MemorySecrets::remove(const QString &name)
{
    if (const auto at = values_.find(name); at != values_.end()) {
        wipe(at->second);
        values_.erase(at);
    }
    return QtFuture::makeReadyFuture(core::Result<void>());
}

QStringList MemorySecrets::names() const
{
    QStringList names;
    for (const auto &[name, value] : values_)
        names.push_back(name);
    return names;
}

} // namespace vault
