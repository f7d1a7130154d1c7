// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/program.h"

#include "engine/profile.h"
#include "ui/kit/theme.h"
#include "ui/shell/mainwindow.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

namespace ui::shell {

Arguments readArguments(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Program::tr("A console for merchants on TikTok Shop."));
    parser.addHelpOption();
    parser.addVersionOption();
    const auto add = [&parser](const char *name, const QString &help, const QString &value) {
        parser.addOption({QString::fromLatin1(name), help, value});
    };
    add("profile", Program::tr("Keep the data in this folder instead of the usual one."), QStringLiteral("FOLDER"));
    add("passphrase-file", Program::tr("Keep tokens in a file sealed with this passphrase instead of the keyring."),
        QStringLiteral("FILE"));
    parser.addOption({QStringLiteral("demo"), Program::tr("Open the demo shop.")});
    add("demo-folder", Program::tr("Keep the demo in this folder instead of the usual one."), QStringLiteral("FOLDER"));
    parser.process(application);
    return {parser.value(QStringLiteral("profile")), parser.value(QStringLiteral("passphrase-file")),
            parser.isSet(QStringLiteral("demo")), parser.value(QStringLiteral("demo-folder")), QString()};
}

Program::Program(kit::Theme &theme, Arguments arguments)
    : theme_(theme)
    , arguments_(std::move(arguments))
{
}

Program::~Program() = default;

void Program::start() { open(arguments_.demo); }

void Program::open(bool demo)
{
    // The window goes before the session that it shows.
    window_.reset();
    session_.reset();
    const QString own = arguments_.profile.isEmpty() ? engine::Profile::defaultDirectory() : arguments_.profile;
    Place place;
    place.demo = demo;
    place.demoFolder = arguments_.demoFolder.isEmpty()
                           ? QFileInfo(engine::Profile::defaultDirectory()).path() + QStringLiteral("/demo")
                           : arguments_.demoFolder;
    place.programs = arguments_.programs.isEmpty() ? QCoreApplication::applicationDirPath() : arguments_.programs;
    place.options = {own, arguments_.passphraseFile, {}};
    settings_ = std::make_unique<QSettings>((demo ? place.demoFolder : own) + QStringLiteral("/console.ini"),
                                            QSettings::IniFormat);
    theme_.setMode(kit::Mode(settings_->value(QStringLiteral("look/mode"), int(kit::Mode::System)).toInt()));
    theme_.setDensity(
        kit::Density(settings_->value(QStringLiteral("look/density"), int(kit::Density::Normal)).toInt()));
    theme_.setTextScale(settings_->value(QStringLiteral("look/text"), 100).toInt() / 100.0);
    session_ = std::make_unique<Session>(place);
    window_ = std::make_unique<MainWindow>(theme_, *session_, *settings_);
    connect(
        window_.get(), &MainWindow::demoWanted, this, [this] { open(true); }, Qt::QueuedConnection);
    connect(
        window_.get(), &MainWindow::ownWanted, this, [this] { open(false); }, Qt::QueuedConnection);
    session_->open(); // on its thread, while the window is shown
    window_->QWidget::show();
}

} // namespace ui::shell
