// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "cli/output.h"
#include "core/follow.h"
#include "core/result.h"

#include <QCommandLineParser>
#include <QFuture>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

class QObject;

namespace engine {
class Engine;
}

namespace cli {

// The program's exit codes, documented in the man page.
enum class Exit { Done = 0, Failed = 1, Usage = 2, DoneWithRejects = 3 };

// What a running command may use. Lives as long as the command runs.
struct Context {
    QString profile;        // --profile DIR
    QString shop;           // --shop ID|NAME, empty where there is only one
    Output &output;         // stdout, as text or JSON
    Progress &progress;     // stderr, only on a terminal
    QObject &owner;         // context of continuations: gone when the program ends or is interrupted
    engine::Engine *engine; // open when needsEngine(), else null
};

// One command of shopwright-cli: "sync catalog". A class per command; the front end only parses, calls the engine
// and prints.
class Command {
public:
    virtual ~Command() = default;
    virtual QStringList name() const = 0;            // {"sync", "catalog"}
    virtual QString summary() const = 0;             // one line for the list of commands
    virtual QString arguments() const { return {}; } // "FILE" as shown in the usage line
    virtual void options(QCommandLineParser &) const {}
    virtual bool needsEngine() const { return true; }
    // Ends with an exit code, always. An error has been printed when the code is Failed or Usage.
    virtual QFuture<Exit> run(const QCommandLineParser &arguments, Context &context) = 0;
};

// All commands, in the order of the help text.
std::vector<std::unique_ptr<Command>> allCommands();

// Prints the error the way every command does and returns Exit::Failed (or Usage for code "cli.usage").
Exit report(Context &context, const core::Error &error);
// A finished future, for commands that need not wait.
QFuture<Exit> finished(Exit exit);
QFuture<Exit> usage(Context &context, const QString &words);

} // namespace cli
