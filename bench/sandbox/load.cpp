// SPDX-License-Identifier: GPL-3.0-or-later
// bench_sandbox [seconds]: small signed calls that the sandbox answers per second of its own CPU time, plain and over
// TLS, and the ratio to its bare HTTP server that answers at once. The server runs as a process of its own; 16
// keep-alive connections ask from this one.
#include "sandbox/announce.h"
#include "sandbox/server.h"
#include "sandbox/signature.h"
#include "sandbox/statedb.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTimer>
#include <QUrl>

#include <cstdio>
#include <unistd.h>

namespace {

constexpr int kConnections = 16;
const QByteArray kPath = "/product/202309/products/17/prices/update";
const QByteArray kBody = R"({"skus":[{"id":"1","price":{"amount":"12.30","currency":"USD"}}]})";

using sandbox::Server;

qint64 now()
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()).time_since_epoch().count();
}

core::Result<sandbox::Operations> countingShop(sandbox::StateDb &state)
{
    state.migrate("bench", 1, "CREATE TABLE price (id INTEGER PRIMARY KEY, amount TEXT) STRICT;");
    sandbox::Operations shop;
    shop.call = [&state](const sandbox::Call &call) {
        state.exec("INSERT INTO price VALUES (1, ?) ON CONFLICT DO UPDATE SET amount = excluded.amount",
                   call.body[u"skus"][0][u"price"][u"amount"].toString());
        return sandbox::Answer::ok();
    };
    shop.control = [](const QString &, const QJsonObject &, core::Instant) { return sandbox::Answer(); };
    shop.advance = [](core::Instant) {};
    shop.shops = [] {
        return std::vector{sandbox::Shop{QStringLiteral("7"), QStringLiteral("Shop"), QStringLiteral("US"),
                                         QStringLiteral("LOCAL"), QStringLiteral("cipher"), QStringLiteral("US")}};
    };
    return shop;
}

// The process under load: prints its announcement, or its port and CA, and serves until it is killed.
int serve(const QString &what, bool tls)
{
    QTemporaryDir folder;
    if (what == u"echo") {
        sandbox::HttpServer::Options options;
        if (tls)
            options.tls = *sandbox::serverIdentity(folder.path(), core::instant(now()));
        const QString caFile = options.tls ? options.tls->caFile : QString();
        const auto server = sandbox::HttpServer::start(
            options, [](const sandbox::HttpRequest &request, const sandbox::HttpServer::Reply &reply) {
                reply({200, {{"Content-Type", "application/json"}}, request.body});
            });
        std::printf("{\"port\":%d,\"ca_file\":\"%s\"}\n", int((*server)->port(0)), qPrintable(caFile));
        std::fflush(stdout);
        return pause();
    }
    Server::Options options;
    options.folder = folder.path();
    options.transport = tls ? Server::Options::Transport::Tls : Server::Options::Transport::PlainHttp;
    const auto server = Server::start(options, countingShop);
    std::fputs(sandbox::announcementLine((*server)->announcement()).constData(), stdout);
    std::fflush(stdout);
    return pause();
}

struct Target {
    quint16 port = 0;
    quint16 authPort = 0;
    QString caFile;
    QByteArray appKey;
    QByteArray appSecret;
    bool echo = false;
};

std::unique_ptr<QSslSocket> connected(const Target &target, quint16 port)
{
    auto socket = std::make_unique<QSslSocket>();
    if (target.caFile.isEmpty()) {
        socket->connectToHost(QStringLiteral("127.0.0.1"), port);
        socket->waitForConnected();
    } else {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(target.caFile));
        configuration.setProtocol(QSsl::TlsV1_3OrLater);
        socket->setSslConfiguration(configuration);
        socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
        socket->waitForEncrypted();
    }
    return socket;
}

QByteArray framed(const QByteArray &method, const QByteArray &target, const QByteArray &body, const QByteArray &token)
{
    return method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" +
           "x-tts-access-token: " + token + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
           body;
}

// The JSON of one answer that fits into one read.
QJsonObject asked(QSslSocket &socket, const QByteArray &bytes)
{
    socket.write(bytes);
    socket.waitForReadyRead();
    const QByteArray answer = socket.readAll();
    return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
}

// A signed price update; its timestamp is good for five minutes.
QByteArray signedCall(const Target &target)
{
    if (target.echo)
        return framed("POST", kPath, kBody, "none");
    const auto control = connected(target, target.port);
    const QString code =
        asked(*control, framed("POST", "/_sandbox/auth_code", "{\"app_key\":\"" + target.appKey + "\"}", {}))[u"code"]
            .toString();
    asked(*control, framed("POST", "/_sandbox/quota", "{\"all\":0}", {}));
    const auto auth = connected(target, target.authPort);
    const QByteArray get = "/api/v2/token/get?grant_type=authorized_code&app_key=" + target.appKey +
                           "&app_secret=" + target.appSecret + "&auth_code=" + code.toLatin1();
    const QJsonObject tokens = asked(*auth, framed("GET", get, {}, {}));
    const QByteArray timestamp = QByteArray::number(now());
    const QByteArray sign =
        sandbox::signatureOf(target.appSecret, kPath,
                             {{"app_key", target.appKey}, {"timestamp", timestamp}, {"shop_cipher", "cipher"}}, kBody);
    return framed("POST",
                  kPath + "?app_key=" + target.appKey + "&timestamp=" + timestamp + "&shop_cipher=cipher&sign=" + sign,
                  kBody, tokens[u"data"][u"access_token"].toString().toLatin1());
}

// User and system time of a process, from /proc/PID/stat.
double cpuSeconds(qint64 pid)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = stat.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    return (fields.value(11).toDouble() + fields.value(12).toDouble()) / double(sysconf(_SC_CLK_TCK));
}

// Calls per second of the server's CPU time; every answer must be the expected success.
double measured(const QString &what, bool tls, int seconds)
{
    QProcess server;
    server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server.start(QCoreApplication::applicationFilePath(),
                 {QStringLiteral("serve"), what, tls ? QStringLiteral("tls") : QStringLiteral("plain")});
    server.waitForReadyRead();
    const QJsonObject line = QJsonDocument::fromJson(server.readLine()).object();
    Target target;
    target.echo = what == u"echo";
    target.port = quint16(target.echo ? line[u"port"].toInt() : QUrl(line[u"api_url"].toString()).port());
    target.authPort = quint16(QUrl(line[u"auth_url"].toString()).port());
    target.caFile = line[u"ca_file"].toString();
    target.appKey = line[u"app_key"].toString().toLatin1();
    target.appSecret = line[u"app_secret"].toString().toLatin1();
    const QByteArray call = signedCall(target);
    const QByteArray success = target.echo ? kBody : QByteArray("\"code\":0,");

    qint64 calls = 0;
    qint64 failures = 0;
    std::vector<std::unique_ptr<QSslSocket>> sockets;
    for (int i = 0; i < kConnections; ++i) {
        sockets.push_back(connected(target, target.port));
        QSslSocket *socket = sockets.back().get();
        QObject::connect(socket, &QSslSocket::readyRead, socket, [&, socket] {
            if (!socket->readAll().contains(success))
                ++failures;
            ++calls;
            socket->write(call);
        });
        socket->write(call);
    }
    QElapsedTimer wall;
    wall.start();
    const double before = cpuSeconds(server.processId());
    QTimer::singleShot(seconds * 1000, QCoreApplication::instance(), &QCoreApplication::quit);
    QCoreApplication::exec();
    const double cpu = cpuSeconds(server.processId()) - before;
    const double elapsed = double(wall.nsecsElapsed()) / 1e9;
    server.kill();
    server.waitForFinished();
    const double perCpu = double(calls) / cpu;
    std::printf("%-8s %-6s %8.0f calls/s   %8.0f per CPU second   %lld failed\n", qPrintable(what),
                tls ? "TLS" : "plain", double(calls) / elapsed, perCpu, static_cast<long long>(failures));
    return perCpu;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == u"serve")
        return serve(arguments.value(2), arguments.value(3) == u"tls");
    const int seconds = std::max(1, arguments.value(1, QStringLiteral("3")).toInt());
    for (const bool tls : {false, true}) {
        const double echo = measured(QStringLiteral("echo"), tls, seconds);
        const double calls = measured(QStringLiteral("sandbox"), tls, seconds);
        std::printf("sandbox/echo %s: %.2f\n", tls ? "TLS" : "plain", calls / echo);
    }
    return 0;
}
