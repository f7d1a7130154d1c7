// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/server.h"

#include "sandbox/envelope.h"
#include "sandbox/router.h"
#include "sandbox/worker.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QLockFile>
#include <QLoggingCategory>
#include <QSaveFile>

namespace sandbox {
namespace {

Q_LOGGING_CATEGORY(lcServer, "sandbox.server")

constexpr std::size_t kWaitingRequests = 1024;
constexpr std::chrono::milliseconds kIdlePause{250};
constexpr const char *kPortsFile = "/ports";

core::Instant machineNow() { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); }

// What the HTTP server says by itself, in the platform's envelope.
HttpResponse transportRefusal(int status)
{
    switch (status) {
    case 413:
        return envelope({Answer{413, code::UploadTooLarge, QStringLiteral("The upload is too large"), {}}, {}},
                        machineNow());
    case 431:
        return envelope({Answer{431, code::InvalidParameter, QStringLiteral("The headers are too large"), {}}, {}},
                        machineNow());
    case 500:
        return envelope({Answer{500, code::Internal, QStringLiteral("Internal error"), {}}, {}}, machineNow());
    default:
        return envelope({Answer{status, code::InvalidParameter, QStringLiteral("The request is malformed"), {}}, {}},
                        machineNow());
    }
}

HttpResponse overloaded() { return HttpResponse{503, {{"Content-Type", "text/plain"}}, "overloaded\n"}; }

core::Unexpected heldElsewhere(const QLockFile &lock, const QString &folder)
{
    qint64 pid = 0;
    QString host, program;
    if (lock.error() != QLockFile::LockFailedError || !lock.getLockInfo(&pid, &host, &program)) {
        return core::fail("sandbox.folder",
                          QCoreApplication::translate("sandbox", "The data folder can't be written to"), folder,
                          QCoreApplication::translate("sandbox", "Choose another folder with --data."));
    }
    return core::fail(
        "sandbox.busy",
        QCoreApplication::translate("sandbox", "Another sandbox (process %1) uses this data folder").arg(pid), folder,
        QCoreApplication::translate("sandbox", "Stop it, or choose another folder with --data."));
}

} // namespace

class Server::Private {
public:
    explicit Private(Options given)
        : options(std::move(given))
        , lock(QDir(options.folder).filePath(QStringLiteral("lock")))
    {
    }
    ~Private();

    core::Result<void> open(const MakeOperations &make);
    std::vector<quint16> earlierPorts() const;
    void keepPorts() const;
    core::Result<void> listen();
    void receive(HttpRequest request, HttpServer::Reply reply);

    Options options;
    QLockFile lock;
    std::unique_ptr<Router> router; // touched on the worker only, once it runs
    std::unique_ptr<Worker> worker;
    std::unique_ptr<HttpServer> http;
    Announcement announcement;
};

Server::Private::~Private()
{
    // The worker stops before the network, which its replies need, and lives on until nobody can post to it.
    if (worker) {
        worker->run([this] { router.reset(); });
        worker->stop();
    }
    http.reset();
}

core::Result<void> Server::Private::open(const MakeOperations &make)
{
    if (!QDir().mkpath(options.folder))
        return core::fail("sandbox.folder", QCoreApplication::translate("sandbox", "The data folder can't be made"),
                          options.folder, QCoreApplication::translate("sandbox", "Choose another folder with --data."));
    QFile::setPermissions(options.folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    lock.setStaleLockTime(0); // however long it runs, only a dead owner's lock may be taken
    if (!lock.tryLock(0))
        return heldElsewhere(lock, options.folder);

    worker = std::make_unique<Worker>(
        kWaitingRequests,
        [this] {
            if (router)
                router->idle();
        },
        kIdlePause);
    core::Result<void> opened;
    worker->run([&] {
        auto made = Router::open(options, make);
        if (!made) {
            opened = core::Unexpected(made.error());
            return;
        }
        router = std::move(*made);
        announcement.app = router->announcedApp();
        announcement.shops = router->shops();
    });
    return opened;
}

// Pictures are known to clients by their address, so a sandbox comes back where it was when it may choose.
std::vector<quint16> Server::Private::earlierPorts() const
{
    QFile file(options.folder + QLatin1String(kPortsFile));
    if (options.apiPort != 0 || options.authPort != 0 || !file.open(QIODevice::ReadOnly))
        return {};
    std::vector<quint16> ports;
    for (const QByteArray &one : file.readAll().simplified().split(' '))
        ports.push_back(one.toUShort());
    return ports.size() == 2 && ports[0] != 0 && ports[1] != 0 ? ports : std::vector<quint16>();
}

void Server::Private::keepPorts() const
{
    QSaveFile file(options.folder + QLatin1String(kPortsFile));
    const QByteArray line = QByteArray::number(http->port(0)) + ' ' + QByteArray::number(http->port(1)) + '\n';
    if (!file.open(QIODevice::WriteOnly) || file.write(line) < 0 || !file.commit())
        qCWarning(lcServer) << "can't keep the ports:" << file.errorString();
}

core::Result<void> Server::Private::listen()
{
    HttpServer::Options network{{options.apiPort, options.authPort}, options.limits, {}, transportRefusal};
    const bool secure = options.transport == Options::Transport::Tls;
    if (secure) {
        auto identity = serverIdentity(options.folder, machineNow());
        if (!identity)
            return core::Unexpected(identity.error());
        announcement.caFile = identity->caFile;
        network.tls = std::move(*identity);
    }
    const auto start = [&](std::vector<quint16> ports) {
        network.ports = std::move(ports);
        return HttpServer::start(network, [this](HttpRequest request, HttpServer::Reply reply) {
            receive(std::move(request), std::move(reply));
        });
    };
    const std::vector<quint16> wanted = network.ports, before = earlierPorts();
    auto started = start(before.empty() ? wanted : before);
    if (!started && started.error().code == u"sandbox.listen" && !before.empty())
        started = start(wanted); // somebody else has them now
    if (!started)
        return core::Unexpected(started.error());
    http = std::move(*started);
    keepPorts();
    const auto url = [&](std::size_t listener) {
        QUrl at;
        at.setScheme(secure ? QStringLiteral("https") : QStringLiteral("http"));
        at.setHost(QStringLiteral("127.0.0.1"));
        at.setPort(http->port(listener));
        return at;
    };
    announcement.apiUrl = url(Router::kApiHost);
    announcement.authUrl = url(Router::kAuthHost);
    worker->run([this] { router->setApiUrl(announcement.apiUrl.toString()); });
    return {};
}

void Server::Private::receive(HttpRequest request, HttpServer::Reply reply)
{
    const bool waiting = worker->post([this, request = std::move(request), reply] {
        if (router)
            reply(router->answer(request));
    });
    if (!waiting)
        reply(overloaded());
}

QJsonObject Server::Announcement::toJson() const
{
    QJsonArray list;
    for (const Shop &shop : shops) {
        list.append(QJsonObject{{QStringLiteral("id"), shop.id},
                                {QStringLiteral("name"), shop.name},
                                {QStringLiteral("cipher"), shop.cipher},
                                {QStringLiteral("region"), shop.region}});
    }
    return {{QStringLiteral("api_url"), apiUrl.toString()},
            {QStringLiteral("auth_url"), authUrl.toString()},
            {QStringLiteral("ca_file"), caFile},
            {QStringLiteral("app_key"), app.key},
            {QStringLiteral("app_secret"), app.secret},
            {QStringLiteral("service_id"), app.serviceId},
            {QStringLiteral("shops"), list}};
}

Server::Server(std::unique_ptr<Private> d)
    : d_(std::move(d))
{
}

Server::~Server() = default;

core::Result<std::unique_ptr<Server>> Server::start(Options options, MakeOperations make)
{
    if (!options.clock)
        options.clock = [] { return std::chrono::system_clock::now(); };
    if (!options.ticks)
        options.ticks = [] { return std::chrono::steady_clock::now().time_since_epoch(); };
    options.folder = QDir(options.folder).absolutePath();
    auto d = std::make_unique<Private>(std::move(options));
    if (const auto opened = d->open(make); !opened)
        return core::Unexpected(opened.error());
    if (const auto listening = d->listen(); !listening)
        return core::Unexpected(listening.error());
    return std::unique_ptr<Server>(new Server(std::move(d)));
}

const Server::Announcement &Server::announcement() const { return d_->announcement; }

} // namespace sandbox
