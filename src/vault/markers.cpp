// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/markers.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(vault)
};

} // namespace

namespace vault {
namespace {

const QString keptKey = QStringLiteral("kept");
const QString writingKey = QStringLiteral("writing");

// A rename is durable only when the folder is.
void syncFolder(const QString &file)
{
#ifdef Q_OS_UNIX
    const QByteArray folder = QFile::encodeName(QFileInfo(file).absolutePath());
    if (const int handle = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); handle >= 0) {
        ::fsync(handle);
        ::close(handle);
    }
#else
    Q_UNUSED(file)
#endif
}

} // namespace

core::Result<void> replaceFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        if (file.write(content) == content.size() && file.commit()) {
            syncFolder(path);
            return {};
        }
    }
    return core::fail("vault.disk", Words::tr("A file of the profile can't be written: %1").arg(file.errorString()),
                      path, Words::tr("Make room on the disk and check that you may write to this folder."));
}

core::Result<Markers> Markers::load(const QString &path)
{
    Markers markers(path);
    QFile file(path);
    if (!file.exists())
        return markers;
    QJsonParseError fault;
    const QJsonDocument document =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll(), &fault) : QJsonDocument();
    if (!document.isObject())
        return core::fail("vault.markers", Words::tr("The list of kept secrets can't be read"), path,
                          Words::tr("Restore this file from a backup, or move it away and connect your shops again."));
    const QJsonObject secrets = document.object().value(u"secrets").toObject();
    for (auto at = secrets.begin(); at != secrets.end(); ++at)
        markers.states_[at.key()] = at.value() == QJsonValue(keptKey) ? State::Kept : State::Writing;
    return markers;
}

Markers::State Markers::state(const QString &name) const
{
    const auto at = states_.find(name);
    return at == states_.end() ? State::None : at->second;
}

core::Result<void> Markers::set(const QString &name, State state)
{
    if (this->state(name) == state)
        return {};
    if (state == State::None)
        states_.erase(name);
    else
        states_[name] = state;
    return save();
}

QStringList Markers::kept() const
{
    QStringList names;
    for (const auto &[name, state] : states_)
        if (state == State::Kept)
            names.push_back(name);
    return names;
}

core::Result<void> Markers::save() const
{
    QJsonObject secrets;
    for (const auto &[name, state] : states_)
        secrets.insert(name, state == State::Kept ? keptKey : writingKey);
    return replaceFile(
        path_,
        QJsonDocument(QJsonObject{{QStringLiteral("format"), 1}, {QStringLiteral("secrets"), secrets}}).toJson());
}

} // namespace vault
