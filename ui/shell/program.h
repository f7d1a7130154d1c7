// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/shell/session.h"

#include <QObject>
#include <QSettings>

#include <memory>

class QCoreApplication;

namespace ui::kit {
class Theme;
}

namespace ui::shell {

class MainWindow;

// What the command line of the console says.
struct Arguments {
    QString profile;        // empty: the default
    QString passphraseFile; // empty: the keyring
    bool demo = false;
    QString demoFolder; // empty: beside the default profile
    QString programs;   // where shopwright-sandbox is; empty: where this program is
};
// Ends the program with an explanation when they make no sense.
Arguments readArguments(const QCoreApplication &application);

// The window and the session behind it; turns from the merchant's own profile to the demo and back.
class Program final : public QObject {
    Q_OBJECT
public:
    Program(kit::Theme &theme, Arguments arguments);
    ~Program() override;
    void start();
    MainWindow &window() { return *window_; }
    Session &session() { return *session_; }
    QSettings &settings() { return *settings_; }

private:
    void open(bool demo);

    kit::Theme &theme_;
    const Arguments arguments_;
    std::unique_ptr<QSettings> settings_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<MainWindow> window_;
};

} // namespace ui::shell
