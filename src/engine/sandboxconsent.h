// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "engine/engine.h"

#include <QFuture>
#include <QObject>
#include <QString>

namespace engine {

// What shopwright-sandbox announces in its file, enough to connect its shops as if a seller had consented.
struct SandboxAnnouncement {
    App app;
    QByteArray appSecret;
    // Errors: sandbox.file with what is wrong with it.
    static core::Result<SandboxAnnouncement> read(const QString &path);
};

// Asks the sandbox for an authorisation code. `context` must live until the future ends.
QFuture<core::Result<QString>> sandboxAuthCode(const App &app, QObject *context);

} // namespace engine
