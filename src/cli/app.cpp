// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/app.h"

#include "engine/engine.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace cli {
namespace {

int signalPipe[2] = {-1, -1};

void noteSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = write(signalPipe[1], &byte, 1);
}

// The longest command name that the words begin with: "sync catalog" before "sync".
Command *find(const std::vector<std::unique_ptr<Command>> &commands, const QStringList &words)
{
    Command *best = nullptr;
    for (const auto &command : commands) {
        const QStringList name = command->name();
        if (words.mid(0, name.size()) == name && (!best || name.size() > best->name().size()))
            best = command.get();
    }
    return best;
}

// Options that every command takes may also stand before it: "--profile DIR sync catalog". They are moved behind.
QStringList commandFirst(QStringList words)
{
    QStringList options;
    while (!words.isEmpty() && words.first().startsWith(u"--")) {
        const QString option = words.takeFirst();
        options.append(option);
        const bool takesValue = option == u"--profile" || option == u"--passphrase-file" || option == u"--shop";
        if (takesValue && !words.isEmpty())
            options.append(words.takeFirst());
    }
    return words + options;
}

QString help(const std::vector<std::unique_ptr<Command>> &commands)
{
    QString text = QCoreApplication::translate("cli", "Usage: shopwright-cli COMMAND [OPTIONS]\n\nCommands:\n");
    for (const auto &command : commands)
        text += QStringLiteral("  ") +
                QString(command->name().join(u' ') + u' ' + command->arguments()).leftJustified(34) +
                command->summary() + u'\n';
    text += QCoreApplication::translate(
        "cli", "\nEvery command takes --profile DIR and --json; “shopwright-cli COMMAND --help” shows the rest.\n"
               "Exit codes: 0 done, 1 failed, 2 usage, 3 done with rejects.");
    return text;
}

// The parser's own, whose first line can't name the command.
QString help(const Command &command, const QCommandLineParser &parser)
{
    const QString text = parser.helpText();
    const QString words = QString(command.name().join(u' ') + u' ' + command.arguments()).trimmed();
    return QCoreApplication::translate("cli", "Usage: shopwright-cli %1 [OPTIONS]").arg(words) +
           text.mid(text.indexOf(u'\n'));
}

void addCommonOptions(QCommandLineParser &parser)
{
    parser.addHelpOption();
    parser.addOption({QStringLiteral("profile"), QCoreApplication::translate("cli", "Folder with the merchant's data."),
                      QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("shop"),
                      QCoreApplication::translate("cli", "Which shop, by id or name, where several are connected."),
                      QStringLiteral("SHOP")});
    parser.addOption({QStringLiteral("json"), QCoreApplication::translate("cli", "Print one JSON document.")});
    parser.addOption({QStringLiteral("passphrase-file"),
                      QCoreApplication::translate(
                          "cli", "Keep tokens in a file sealed with the passphrase in FILE instead of the keyring."),
                      QStringLiteral("FILE")});
}

} // namespace

App::App(QStringList arguments)
    : arguments_(std::move(arguments))
    , commands_(allCommands())
{
}

App::~App()
{
    // Continuations must not run while the engine goes down.
    owner_.reset();
    context_.reset();
    engine_.reset();
}

void App::start()
{
    watchSignals();
    const bool json = arguments_.contains(QStringLiteral("--json"));
    output_ = std::make_unique<Output>(json ? Output::Form::Json : Output::Form::Text, stdout, stderr);
    progress_ = std::make_unique<Progress>(stderr);
    const QStringList words = commandFirst(arguments_.mid(1));
    if (words.isEmpty() || words.first() == u"--help" || words.first() == u"-h" || words.first() == u"help") {
        output_->line(help(commands_));
        return end(words.isEmpty() ? Exit::Usage : Exit::Done);
    }
    if (words.first() == u"--version") {
        output_->line(QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion());
        return end(Exit::Done);
    }
    Command *command = find(commands_, words);
    if (!command) {
        output_->error(
            core::Error{QStringLiteral("cli.usage"),
                        QCoreApplication::translate("cli", "There is no command “%1”").arg(words.mid(0, 2).join(u' ')),
                        {},
                        QCoreApplication::translate("cli", "“shopwright-cli --help” lists all commands.")});
        return end(Exit::Usage);
    }
    run(*command, words.mid(command->name().size()));
}

void App::run(Command &command, QStringList arguments)
{
    parser_ = std::make_unique<QCommandLineParser>();
    addCommonOptions(*parser_);
    command.options(*parser_);
    parser_->setApplicationDescription(command.summary());
    arguments.prepend(QStringLiteral("shopwright-cli ") + command.name().join(u' '));
    owner_ = std::make_unique<QObject>();
    if (!parser_->parse(arguments)) {
        output_->error(core::Error{QStringLiteral("cli.usage"), parser_->errorText()});
        return end(Exit::Usage);
    }
    if (parser_->isSet(QStringLiteral("help"))) {
        output_->line(help(command, *parser_));
        return end(Exit::Done);
    }
    context_ = std::make_unique<Context>(Context{parser_->value(QStringLiteral("profile")),
                                                 parser_->value(QStringLiteral("shop")), *output_, *progress_, *owner_,
                                                 nullptr});
    if (command.needsEngine()) {
        auto opened = engine::Engine::open(
            {.profile = context_->profile, .passphraseFile = parser_->value(QStringLiteral("passphrase-file"))});
        if (!opened)
            return end(report(*context_, opened.error()));
        engine_ = std::move(*opened);
        context_->engine = engine_.get();
    }
    auto *watcher = new QFutureWatcher<Exit>(owner_.get());
    connect(watcher, &QFutureWatcher<Exit>::finished, this, [this, watcher] {
        const auto future = watcher->future();
        end(future.resultCount() > 0 ? future.result() : Exit::Failed);
    });
    watcher->setFuture(command.run(*parser_, *context_));
}

void App::end(Exit exit)
{
    if (ended_)
        return;
    ended_ = true;
    if (progress_)
        progress_->clear();
    QCoreApplication::exit(int(exit));
}

void App::watchSignals()
{
    if (pipe2(signalPipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] { end(Exit::Failed); });
    std::signal(SIGINT, noteSignal);
    std::signal(SIGTERM, noteSignal);
}

} // namespace cli
