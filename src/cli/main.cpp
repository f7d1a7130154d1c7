// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/app.h"

#include <QCoreApplication>
#include <QTimer>

#include <csignal>

int main(int argc, char **argv)
{
    // A reader that closes our output early ("| head") ends the program by a write error, not by a signal.
    std::signal(SIGPIPE, SIG_IGN);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("shopwright-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SHOPWRIGHT_VERSION));
    cli::App app(application.arguments());
    QTimer::singleShot(0, &app, [&app] { app.start(); });
    return QCoreApplication::exec();
}
