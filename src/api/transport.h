// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "api/client.h"
#include "core/time.h"

#include <QFuture>
#include <QNetworkAccessManager>
#include <QObject>

#include <array>
#include <tl/expected.hpp>

class QNetworkReply;

namespace api {

// One HTTP attempt. The address may carry secrets (token calls): it is never logged and never part of an error.
struct HttpRequest {
    QString operation; // for the log
    int attempt = 1;
    QByteArray method;
    QUrl url;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    std::chrono::milliseconds timeout = std::chrono::seconds(30); // for all of it
    qint64 maximumBytes = 32 * 1024 * 1024;                       // of the answer, decompressed
};

// Any answer with a status line and a complete body, whatever the status.
struct HttpAnswer {
    int status = 0;
    QByteArray contentType;
    QByteArray body;
    QString redirectHost;                                // where a 3xx points to
    std::optional<std::chrono::milliseconds> retryAfter; // RFC 9110 section 10.2.3, seconds or date
    std::optional<core::Instant> date;                   // the server's clock
};

// Whether the server may have seen the request.
enum class Reached { No, Maybe };

struct HttpFault {
    core::Error error; // api.network, api.tls, api.timeout, api.too_large, api.cancelled
    Reached reached = Reached::Maybe;
};

using HttpOutcome = tl::expected<HttpAnswer, HttpFault>;

// HTTPS as this program wants it: TLS 1.3 or newer, certificate errors are fatal, system CAs and one extra file,
// system proxy, no redirects, no cookies, no cache, bounded size and time. Plain HTTP only to this computer (load tests
// against the sandbox). HTTP/2 is off: on one shared connection a single reset would leave every write under way with
// an unknown outcome, and the platform's own SDK speaks HTTP/1.1.
// QNetworkAccessManager opens six connections to a host, so two of them take turns. It also silently repeats a request
// whose connection was closed early, even a POST: bodies are therefore handed over as streams that can be read only
// once, which makes it give up instead.
// Each attempt writes one JSON line in the category api.http (off by default: QT_LOGGING_RULES="api.http.info=true"):
// operation, attempt, status, duration, sizes, request id; never an address, header or body.
class Transport final : public QObject {
    Q_OBJECT
public:
    // A certificate file that can't be read makes every attempt fail with api.tls.
    Transport(const Options &options, core::Clock clock, QObject *parent = nullptr);
    ~Transport() override; // abandons what is under way; those futures end cancelled

    // Cancelling the future aborts the attempt.
    QFuture<HttpOutcome> send(const HttpRequest &request);

private:
    struct Attempt;
    void watch(QNetworkReply *reply, const std::shared_ptr<Attempt> &attempt);
    void finish(QNetworkReply *reply, Attempt &attempt);
    HttpOutcome outcomeOf(QNetworkReply *reply, const Attempt &attempt) const;

    core::Clock clock_;
    std::optional<core::Error> broken_;
    std::array<QNetworkAccessManager, 2> managers_;
    std::array<int, 2> busy_{};
    QSslConfiguration tls_;
};

} // namespace api
