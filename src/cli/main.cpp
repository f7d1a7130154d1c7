// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/app.h"
#include "core/language.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTimer>

#include <csignal>

int main(int argc, char **argv)
{
    // A reader that closes our output early ("| head") ends the program by a write error, not by a signal.
    std::signal(SIGPIPE, SIG_IGN);
    QCoreApplication application(argc, argv);
    // Whatever concerns the merchant is said as an error. QT_LOGGING_RULES shows the rest.
    QLoggingCategory::setFilterRules(QStringLiteral("*.warning=false\n*.info=false\n*.debug=false"));
    QCoreApplication::setApplicationName(QStringLiteral("shopwright-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SHOPWRIGHT_VERSION));
    core::speakOperatorsLanguage(application);
    cli::App app(application.arguments());
    QTimer::singleShot(0, &app, [&app] { app.start(); });
    return QCoreApplication::exec();
}
