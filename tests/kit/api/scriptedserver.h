// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QMap>
#include <QObject>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QUrl>
#include <QUrlQuery>

#include <functional>
#include <memory>
#include <vector>

class QTcpServer;
class QTcpSocket;

namespace kit {

// A request as it came over the wire.
struct Seen {
    QByteArray method;
    QByteArray target;                    // "/path?query", still encoded
    QMap<QByteArray, QByteArray> headers; // lower-case names
    QByteArray body;

    QByteArray path() const { return target.split('?').constFirst(); }
    QString query(const QString &name) const
    {
        return QUrlQuery(QUrl::fromEncoded(target).query()).queryItemValue(name, QUrl::FullyDecoded);
    }
};

// What the server does about it, byte for byte.
struct Reply {
    QByteArray bytes;
    enum class Then { KeepOpen, Close, Reset, Hang } then = Then::KeepOpen;

    static Reply json(const QByteArray &body, int status = 200, const QByteArray &headers = {});
    static Reply envelope(int code, const QByteArray &data = "{}", int status = 200, const QByteArray &headers = {});
    static Reply raw(const QByteArray &bytes, Then then = Then::Close) { return {bytes, then}; }
};

// A server at the socket: it answers what the test says, misbehaves as the test says, and remembers what it saw.
class ScriptedServer final : public QObject {
    Q_OBJECT
public:
    enum class Speaks { Plain, Tls13, Tls12Only };
    explicit ScriptedServer(Speaks speaks = Speaks::Plain);
    ~ScriptedServer() override;

    QUrl url(const QString &host = QStringLiteral("127.0.0.1")) const;
    QString caFile() const { return caFile_; }

    std::function<Reply(const Seen &)> answer;
    std::vector<Seen> seen;
    // Requests whose path begins so.
    int count(const QByteArray &pathPrefix) const;

private:
    void serve(QTcpSocket *socket);
    void read(QTcpSocket *socket, QByteArray &buffer);

    QTemporaryDir folder_;
    QString caFile_;
    bool plain_;
    std::unique_ptr<QTcpServer> server_;
};

} // namespace kit
