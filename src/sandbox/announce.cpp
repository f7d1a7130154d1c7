// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/announce.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace sandbox {
namespace {

core::Unexpected unwritable(const QString &file)
{
    return core::fail("sandbox.announce", QCoreApplication::translate("sandbox", "The announcement can't be written"),
                      file, QCoreApplication::translate("sandbox", "Choose another file with --announce."));
}

} // namespace

QByteArray announcementLine(const Server::Announcement &announcement)
{
    return QJsonDocument(announcement.toJson()).toJson(QJsonDocument::Compact) + '\n';
}

core::Result<void> announce(const QString &file, const QByteArray &line)
{
    if (file.isEmpty())
        return {};
    QSaveFile out(file);
    const auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(ownerOnly) || out.write(line) != line.size() ||
        !out.commit())
        return unwritable(file);
    return {};
}

core::Result<void> forgetAnnouncement(const QString &file)
{
    if (!file.isEmpty() && QFile::exists(file) && !QFile::remove(file))
        return unwritable(file);
    return {};
}

} // namespace sandbox
