// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QSslConfiguration>
#include <QSslSocket>

// A client that sends exactly the bytes it is told to and keeps what comes back.
class RawClient final {
public:
    static constexpr int kPatience = 10'000; // ms; only a failing test waits so long

    // `caFile` empty: plain TCP.
    RawClient(quint16 port, const QString &caFile)
    {
        if (caFile.isEmpty()) {
            socket_.connectToHost(QStringLiteral("127.0.0.1"), port);
            socket_.waitForConnected(kPatience);
            return;
        }
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(caFile));
        configuration.setProtocol(QSsl::TlsV1_3OrLater);
        socket_.setSslConfiguration(configuration);
        socket_.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
        socket_.waitForEncrypted(kPatience);
    }

    QSslSocket &socket() { return socket_; }

    void send(const QByteArray &bytes)
    {
        socket_.write(bytes);
        while (socket_.bytesToWrite() > 0 && socket_.waitForBytesWritten(kPatience)) {
        }
    }

    // Everything until the server closes.
    QByteArray readToEnd()
    {
        while (socket_.state() == QAbstractSocket::ConnectedState && socket_.waitForReadyRead(kPatience))
            seen_ += socket_.readAll();
        seen_ += socket_.readAll();
        return std::exchange(seen_, {});
    }

    // One response by its Content-Length, leaving what follows; `body` false after HEAD. Empty when none comes.
    enum class Body { Expected, Absent };
    QByteArray readResponse(Body body = Body::Expected)
    {
        for (;;) {
            const qsizetype end = seen_.indexOf("\r\n\r\n");
            if (end >= 0) {
                const qsizetype size = end + 4 + (body == Body::Expected ? contentLength(seen_.left(end)) : 0);
                if (seen_.size() >= size) {
                    const QByteArray response = seen_.left(size);
                    seen_.remove(0, size);
                    return response;
                }
            }
            if (!socket_.waitForReadyRead(kPatience))
                return {};
            seen_ += socket_.readAll();
        }
    }

    bool waitForEnd()
    {
        return socket_.state() == QAbstractSocket::UnconnectedState || socket_.waitForDisconnected(kPatience);
    }

    static int status(const QByteArray &response) { return response.mid(9, 3).toInt(); }

    static QByteArray header(const QByteArray &response, const QByteArray &name)
    {
        const QByteArray head = response.mid(0, response.indexOf("\r\n\r\n"));
        for (const QByteArray &line : head.split('\n')) {
            if (line.toLower().startsWith(QByteArray(name.toLower() + ':')))
                return line.mid(name.size() + 1).trimmed();
        }
        return {};
    }

    static QByteArray body(const QByteArray &response) { return response.mid(response.indexOf("\r\n\r\n") + 4); }

private:
    static qsizetype contentLength(const QByteArray &head) { return header(head, "Content-Length").toLongLong(); }

    QSslSocket socket_;
    QByteArray seen_;
};
