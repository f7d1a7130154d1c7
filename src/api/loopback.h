// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "api/oauth.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QTcpServer>
#include <QTimer>

#include <chrono>
#include <memory>

class QTcpSocket;

namespace api {

// Waits on 127.0.0.1 for the browser to come back from the consent page (RFC 8252 section 7.3) and shows a page that
// says "you can close this window". Requests that are not a redirect with our state (favicons, other programs
// poking at the port) are refused and don't end the wait; requests are bounded in size, time and number.
class Loopback final : public QObject {
    Q_OBJECT
public:
    // Port 0 takes a free one. Error oauth.port.
    static core::Result<std::unique_ptr<Loopback>> listen(const QByteArray &state, quint16 port = 0);
    ~Loopback() override; // ends the wait with oauth.cancelled

    QUrl redirectUrl() const; // "http://127.0.0.1:49152/callback"
    // One wait per object. Ends with the redirect, oauth.denied, or oauth.timeout.
    QFuture<core::Result<Redirect>> wait(std::chrono::milliseconds patience);

private:
    explicit Loopback(QByteArray state);
    void serve(QTcpSocket *socket);
    void read(QTcpSocket *socket);
    void finish(core::Result<Redirect> redirect);

    QByteArray state_;
    QTcpServer server_;
    QTimer timer_;
    QPromise<core::Result<Redirect>> promise_;
    int served_ = 0;
    bool finished_ = false;
};

} // namespace api
