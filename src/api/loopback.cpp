// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/loopback.h"

#include <QCoreApplication>
#include <QTcpSocket>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(api)
};

} // namespace

namespace api {
namespace {

constexpr qsizetype largestHead = 16 * 1024;
constexpr int mostRequests = 50;
constexpr auto oneRequest = std::chrono::seconds(10);

QByteArray page(const char *status, const QString &title, const QString &text)
{
    const QByteArray body = (u"<!doctype html><html><head><meta charset=\"utf-8\"><title>" + title +
                             u"</title></head><body style=\"font-family:sans-serif;margin:4em\"><h1>" + title +
                             u"</h1><p>" + text + u"</p></body></html>")
                                .toUtf8();
    return QByteArray("HTTP/1.1 ") + status +
           "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nContent-Security-Policy: default-src "
           "'none'; "
           "style-src 'unsafe-inline'\r\nConnection: close\r\n\r\n" +
           body;
}

QByteArray refusal(const char *status)
{
    return page(status, Words::tr("Nothing here"),
                Words::tr("This address only waits for the answer of a consent page."));
}

// The target of a strictly formed "GET /callback?… HTTP/1.1" head, or nothing.
std::optional<QByteArray> callbackTarget(const QByteArray &head)
{
    const QList<QByteArray> line = head.first(head.indexOf("\r\n")).split(' ');
    if (line.size() != 3 || line[0] != "GET" || (line[2] != "HTTP/1.1" && line[2] != "HTTP/1.0") ||
        !(line[1] == "/callback" || line[1].startsWith("/callback?")))
        return std::nullopt;
    for (const char byte : line[1])
        if (byte <= ' ' || byte == 0x7f)
            return std::nullopt;
    return line[1];
}

} // namespace

core::Result<std::unique_ptr<Loopback>> Loopback::listen(const QByteArray &state, quint16 port)
{
    std::unique_ptr<Loopback> loopback(new Loopback(state));
    if (state.isEmpty() || !loopback->server_.listen(QHostAddress::LocalHost, port))
        return core::fail("oauth.port", Words::tr("Shopwright can't wait for the browser on this computer"), {},
                          Words::tr("Paste the address of the page that opens after you agreed instead."));
    return loopback;
}

Loopback::Loopback(QByteArray state)
    : state_(std::move(state))
{
    promise_.start();
    timer_.setSingleShot(true);
    connect(&timer_, &QTimer::timeout, this, [this] {
        finish(core::fail("oauth.timeout", Words::tr("Nobody agreed on the consent page in time"), {},
                          Words::tr("Begin again, or paste the address of the page that opened after you agreed.")));
    });
    connect(&server_, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = server_.nextPendingConnection())
            serve(socket);
    });
}

Loopback::~Loopback() { finish(core::fail("oauth.cancelled", Words::tr("Connecting was cancelled"))); }

QUrl Loopback::redirectUrl() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1/callback").arg(server_.serverPort()));
}

QFuture<core::Result<Redirect>> Loopback::wait(std::chrono::milliseconds patience)
{
    if (!finished_)
        timer_.start(patience);
    return promise_.future();
}

void Loopback::serve(QTcpSocket *socket)
{
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    if (++served_ > mostRequests || finished_) {
        socket->abort();
        return;
    }
    QTimer::singleShot(oneRequest, socket, [socket] { socket->abort(); });
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
}

void Loopback::read(QTcpSocket *socket)
{
    const QByteArray head = socket->peek(largestHead);
    const bool whole = head.contains("\r\n\r\n");
    if (!whole && head.size() < largestHead)
        return;
    disconnect(socket, &QTcpSocket::readyRead, this, nullptr);
    socket->readAll();
    const auto target = whole ? callbackTarget(head) : std::nullopt;
    if (!target) {
        socket->write(refusal(whole ? "404 Not Found" : "431 Request Header Fields Too Large"));
        socket->disconnectFromHost();
        return;
    }
    auto redirect = readRedirect(QString::fromUtf8(*target), state_, MissingState::Refused);
    const bool ours = redirect || redirect.error().code == u"oauth.denied";
    if (!ours)
        socket->write(refusal("400 Bad Request"));
    else if (redirect)
        socket->write(page("200 OK", Words::tr("Shopwright has the answer"), Words::tr("You can close this window.")));
    else
        socket->write(
            page("200 OK", Words::tr("Not connected"), Words::tr("Access was refused. You can close this window.")));
    socket->disconnectFromHost();
    if (ours)
        finish(std::move(redirect));
}

void Loopback::finish(core::Result<Redirect> redirect)
{
    if (finished_)
        return;
    finished_ = true;
    timer_.stop();
    server_.close();
    promise_.addResult(std::move(redirect));
    promise_.finish();
}

} // namespace api
