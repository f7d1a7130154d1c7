// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/profile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace engine {

QString Profile::defaultDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/shopwright/default");
}

core::Result<Profile> Profile::open(const QString &directory)
{
    const QString path =
        QDir::cleanPath(QFileInfo(directory.isEmpty() ? defaultDirectory() : directory).absoluteFilePath());
    const bool existed = QFileInfo::exists(path);
    if (!QDir().mkpath(path) || !QFileInfo(path).isWritable())
        return core::fail("profile.path",
                          QCoreApplication::translate("engine", "The profile folder can’t be created or written"), path,
                          QCoreApplication::translate(
                              "engine", "Choose another folder with --profile, or ask for write access to this one."));
    if (!existed)
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    Profile profile(path);
    for (const QString &below : {profile.backups(), profile.images()})
        QDir().mkpath(below);
    return profile;
}

} // namespace engine
