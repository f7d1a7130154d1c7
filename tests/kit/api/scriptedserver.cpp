// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/api/scriptedserver.h"

#include "sandbox/certificates.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>

namespace kit {

Reply Reply::json(const QByteArray &body, int status, const QByteArray &headers)
{
    return {"HTTP/1.1 " + QByteArray::number(status) +
                " Whatever\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
                "\r\n" + headers + "\r\n" + body,
            Then::KeepOpen};
}

Reply Reply::envelope(int code, const QByteArray &data, int status, const QByteArray &headers)
{
    return json("{\"code\":" + QByteArray::number(code) + ",\"message\":\"m\",\"request_id\":\"r-1\",\"data\":" + data +
                    "}",
                status, headers);
}

ScriptedServer::ScriptedServer(Speaks speaks)
    : plain_(speaks == Speaks::Plain)
{
    if (plain_) {
        server_ = std::make_unique<QTcpServer>();
    } else {
        const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
        const auto identity = sandbox::serverIdentity(folder_.path(), now);
        if (!identity)
            qFatal("no certificate: %s", qPrintable(identity.error().sentence()));
        caFile_ = identity->caFile;
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate(identity->certificatePem, QSsl::Pem));
        tls.setPrivateKey(QSslKey(identity->keyPem, QSsl::Ec, QSsl::Pem));
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        tls.setProtocol(speaks == Speaks::Tls13 ? QSsl::TlsV1_3OrLater : QSsl::TlsV1_2);
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(tls);
        server_ = std::move(server);
    }
    connect(server_.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = server_->nextPendingConnection())
            serve(socket);
    });
    if (!server_->listen(QHostAddress::AnyIPv4))
        qFatal("no port");
}

ScriptedServer::~ScriptedServer() = default;

QUrl ScriptedServer::url(const QString &host) const
{
    return QUrl((plain_ ? QStringLiteral("http://") : QStringLiteral("https://")) + host + u':' +
                QString::number(server_->serverPort()));
}

int ScriptedServer::count(const QByteArray &pathPrefix) const
{
    return int(
        std::count_if(seen.begin(), seen.end(), [&](const Seen &one) { return one.target.startsWith(pathPrefix); }));
}

void ScriptedServer::serve(QTcpSocket *socket)
{
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    auto buffer = std::make_shared<QByteArray>();
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, buffer] { read(socket, *buffer); });
    read(socket, *buffer);
}

void ScriptedServer::read(QTcpSocket *socket, QByteArray &buffer)
{
    buffer += socket->readAll();
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    Seen request;
    const QList<QByteArray> lines = buffer.first(end).split('\n');
    const QList<QByteArray> first = lines.constFirst().trimmed().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.first(colon).trimmed().toLower(), line.sliced(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length", "0").toLongLong();
    if (buffer.size() < end + 4 + length)
        return;
    request.body = buffer.sliced(end + 4, length);
    buffer = buffer.sliced(end + 4 + length);
    seen.push_back(request);
    const Reply reply = answer ? answer(request) : Reply::envelope(0);
    socket->write(reply.bytes);
    socket->flush();
    switch (reply.then) {
    case Reply::Then::KeepOpen:
    case Reply::Then::Hang:
        break;
    case Reply::Then::Close:
        socket->disconnectFromHost();
        break;
    case Reply::Then::Reset:
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        socket->abort();
        break;
    }
}

} // namespace kit
