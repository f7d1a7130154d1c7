// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "cli/command.h"

#include <QObject>
#include <QStringList>

#include <memory>

namespace cli {

// One run of shopwright-cli: finds the command, parses its arguments, opens the engine if the command needs it,
// runs it and ends the event loop with its exit code. SIGINT and SIGTERM end it in order: what is durable stays
// durable, the exit code is Failed.
class App final : public QObject {
    Q_OBJECT
public:
    explicit App(QStringList arguments);
    ~App() override;
    void start();

private:
    void run(Command &command, QStringList arguments);
    void end(Exit exit);
    void watchSignals();

    QStringList arguments_;
    std::vector<std::unique_ptr<Command>> commands_;
    std::unique_ptr<Output> output_;
    std::unique_ptr<Progress> progress_;
    std::unique_ptr<engine::Engine> engine_;
    std::unique_ptr<QCommandLineParser> parser_;
    std::unique_ptr<QObject> owner_; // context of the command's continuations
    std::unique_ptr<Context> context_;
    bool ended_ = false;
};

} // namespace cli
