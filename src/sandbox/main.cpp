// SPDX-License-Identifier: GPL-3.0-or-later
// shopwright-sandbox: a local Seller API for training, trying and testing.
#include "core/language.h"
#include "sandbox/announce.h"
#include "sandbox/seededplatform.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

#include <csignal>

namespace {

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kUsage = 2;

struct Wishes {
    sandbox::Server::Options server;
    QString seed; // empty: as before, or demo
    QString announceFile;
};

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(sandbox)
};

std::optional<quint16> portFrom(const QString &text)
{
    bool isNumber = false;
    const ushort port = text.toUShort(&isNumber);
    return isNumber ? std::optional<quint16>(port) : std::nullopt;
}

// The command line; on failure prints why and how, and answers the exit code.
std::variant<Wishes, int> readArguments(const QCoreApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Words::tr("A local Seller API that behaves like the real one. Prints one JSON line "
                  "with its addresses and a ready app, then serves until it is stopped."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption data(QStringLiteral("data"), Words::tr("Folder that keeps the state."),
                                  QStringLiteral("DIR"));
    const QCommandLineOption port(QStringLiteral("port"), Words::tr("Port of the API; 0 is any free one."),
                                  QStringLiteral("PORT"), QStringLiteral("0"));
    const QCommandLineOption authPort(QStringLiteral("auth-port"), Words::tr("Port of the authorisation host."),
                                      QStringLiteral("PORT"), QStringLiteral("0"));
    const QCommandLineOption seed(QStringLiteral("seed"),
                                  Words::tr("What a new folder holds: demo, empty, spike, large:N."),
                                  QStringLiteral("NAME"));
    const QCommandLineOption announce(
        QStringLiteral("announce"), Words::tr("File for the JSON line, readable by you only."), QStringLiteral("FILE"));
    const QCommandLineOption redirect(QStringLiteral("redirect-uri"),
                                      Words::tr("The app's registered redirect address for browser consent."),
                                      QStringLiteral("URL"));
    const QCommandLineOption plain(QStringLiteral("plain-http"), Words::tr("No TLS, for load tests."));
    parser.addOptions({data, port, authPort, seed, announce, redirect, plain});

    QTextStream err(stderr);
    const bool parsed = parser.parse(app.arguments());
    if (parsed && parser.isSet(help)) {
        QTextStream(stdout) << parser.helpText();
        return kDone;
    }
    if (parsed && parser.isSet(version)) {
        QTextStream(stdout) << app.applicationName() << ' ' << app.applicationVersion() << '\n';
        return kDone;
    }
    const auto apiPort = portFrom(parser.value(port));
    const auto authorisationPort = portFrom(parser.value(authPort));
    const QUrl redirectUri(parser.value(redirect), QUrl::StrictMode);
    QString problem;
    if (!parsed)
        problem = parser.errorText();
    else if (!parser.positionalArguments().isEmpty())
        problem = Words::tr("Unexpected argument: %1").arg(parser.positionalArguments().first());
    else if (parser.value(data).isEmpty())
        problem = Words::tr("Which folder? Say --data DIR.");
    else if (!apiPort || !authorisationPort)
        problem = Words::tr("A port is a number from 0 to 65535.");
    else if (parser.isSet(redirect) && (!redirectUri.isValid() || redirectUri.isRelative()))
        problem = Words::tr("The redirect address is no URL.");
    if (!problem.isEmpty()) {
        err << problem << "\n\n" << parser.helpText();
        return kUsage;
    }
    Wishes wishes;
    wishes.server.folder = parser.value(data);
    wishes.server.apiPort = *apiPort;
    wishes.server.authPort = *authorisationPort;
    wishes.server.redirectUri = redirectUri;
    if (parser.isSet(plain))
        wishes.server.transport = sandbox::Server::Options::Transport::PlainHttp;
    wishes.seed = parser.value(seed);
    wishes.announceFile = parser.value(announce);
    return wishes;
}

int serve(const Wishes &wishes, const sigset_t &endings)
{
    QTextStream err(stderr);
    if (const auto forgotten = sandbox::forgetAnnouncement(wishes.announceFile); !forgotten) {
        err << forgotten.error().sentence() << '\n';
        return kFailed;
    }
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const auto server = sandbox::Server::start(wishes.server, [&wishes, now](sandbox::StateDb &state) {
        return sandbox::seededPlatform(state, wishes.server.folder, wishes.seed, now);
    });
    if (!server) {
        err << server.error().sentence() << '\n';
        // A seed that doesn't exist is a wrong word on the command line.
        return server.error().code == u"sandbox.seed" ? kUsage : kFailed;
    }
    const QByteArray line = sandbox::announcementLine((*server)->announcement());
    if (const auto announced = sandbox::announce(wishes.announceFile, line); !announced) {
        err << announced.error().sentence() << '\n';
        return kFailed;
    }
    QTextStream(stdout) << line;
    int ending = 0;
    sigwait(&endings, &ending);
    return kDone;
}

} // namespace

int main(int argc, char *argv[])
{
    // Blocked before any thread exists, so that sigwait is the only one to get them.
    sigset_t endings;
    sigemptyset(&endings);
    sigaddset(&endings, SIGTERM);
    sigaddset(&endings, SIGINT);
    sigaddset(&endings, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &endings, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("shopwright-sandbox"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SHOPWRIGHT_VERSION));
    core::speakOperatorsLanguage(app);
    const auto wishes = readArguments(app);
    if (const int *code = std::get_if<int>(&wishes))
        return *code;
    return serve(std::get<Wishes>(wishes), endings);
}
