// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"
#include "core/time.h"
#include "sandbox/accounts.h"
#include "sandbox/call.h"
#include "sandbox/httpserver.h"
#include "sandbox/platform.h"

#include <QJsonObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <vector>

namespace sandbox {

class StateDb;

// What stands behind the gateway: the shop's operations. Every function is called on the worker thread, inside a
// transaction that is committed when it returns and rolled back when it throws.
struct Operations {
    std::function<Answer(const Call &)> call; // rolled back, too, when it answers another code than 0
    // What follows "/_sandbox/" and isn't the server's own.
    std::function<Answer(const QString &path, const QJsonObject &body, core::Instant now)> control;
    std::function<void(core::Instant now)> advance; // before each request and about four times a second
    std::function<std::vector<Shop>()> shops;       // asked again after each control request
    std::function<std::optional<Picture>(const QString &uri)> picture; // GET /_images/{uri}; may be empty
    std::function<void(const QString &apiUrl)> setBaseUrl;             // once, before the first call; may be empty
};

// The whole sandbox: two hosts (API and authorisation, a port each), one worker thread that owns all state, one
// network thread that owns all sockets. Requests are answered one after the other in the order of their arrival;
// a request is answered after its effects are committed.
class Server final {
public:
    struct Options {
        QString folder; // made if needed; one server at a time
        quint16 apiPort = 0;
        quint16 authPort = 0;
        enum class Transport { Tls, PlainHttp } transport = Transport::Tls;
        QUrl redirectUri; // see AuthHost
        HttpLimits limits;
        core::Clock clock;                               // the machine's by default; Settings::clockOffset comes on top
        std::function<std::chrono::nanoseconds()> ticks; // steady, for the quota; the machine's by default
    };
    // Builds the operations on the worker thread; may seed the state.
    using MakeOperations = std::function<core::Result<Operations>(StateDb &)>;

    // What a client needs to know.
    struct Announcement {
        QUrl apiUrl;
        QUrl authUrl;
        QString caFile; // empty over plain HTTP
        App app;
        std::vector<Shop> shops;

        // {api_url, auth_url, ca_file, app_key, app_secret, service_id, shops: [{id, name, cipher, region}]}
        QJsonObject toJson() const;
    };

    // Serves when it returns. Fails with sandbox.busy (another process holds the folder), sandbox.folder,
    // sandbox.state, sandbox.certificate, sandbox.listen or what `make` failed with.
    static core::Result<std::unique_ptr<Server>> start(Options options, MakeOperations make);
    // Finishes the request at hand, drops those that wait, closes everything.
    ~Server();
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    const Announcement &announcement() const;

private:
    class Private;
    explicit Server(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d_;
};

} // namespace sandbox
