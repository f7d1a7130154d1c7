// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language.h"
#include "engine/profile.h"
#include "ui/kit/combolabels.h"
#include "ui/kit/theme.h"
#include "ui/kit/wheelguard.h"
#include "ui/shell/endings.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/program.h"

#include <QApplication>
#include <QIcon>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("shopwright"));
    QApplication::setApplicationDisplayName(QStringLiteral("Shopwright"));
    QApplication::setApplicationVersion(QStringLiteral(SHOPWRIGHT_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.shopwright.Shopwright"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/kit/icons/shopwright.svg")));
    core::speakOperatorsLanguage(application);
    ui::shell::quitOnSignals(application);
    ui::kit::Theme theme(application);
    ui::kit::WheelGuard guard;
    application.installEventFilter(&guard);
    ui::kit::ComboLabels labels;
    application.installEventFilter(&labels);
    ui::shell::Program program(theme, ui::shell::readArguments(application));
    program.start();
    return QApplication::exec();
}
