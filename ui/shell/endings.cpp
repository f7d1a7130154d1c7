// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/endings.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace ui::shell {

#ifdef Q_OS_UNIX
namespace {

int signalPipe[2] = {-1, -1};

// A signal's handler may do next to nothing; the event loop does the rest.
void noteSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = write(signalPipe[1], &byte, 1);
}

} // namespace

void quitOnSignals(QCoreApplication &application)
{
    if (pipe2(signalPipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, [notifier] {
        notifier->setEnabled(false);
        QCoreApplication::quit();
    });
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        std::signal(signal, noteSignal);
}
#else
void quitOnSignals(QCoreApplication &) {}
#endif

} // namespace ui::shell
