// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"
#include "sandbox/server.h"

#include <QByteArray>
#include <QString>

namespace sandbox {

// The announcement as one JSON line, ended by a line feed.
QByteArray announcementLine(const Server::Announcement &announcement);

// Writes the line to `file` in one step and readable by its owner only: it holds the app's secret. Nothing to do when
// `file` is empty. Fails with sandbox.announce.
core::Result<void> announce(const QString &file, const QByteArray &line);

// Removes an earlier run's line, so that whoever waits for the file can't read old ports from it.
core::Result<void> forgetAnnouncement(const QString &file);

} // namespace sandbox
