// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sandbox/server.h"
#include "sandbox/signature.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QUrlQuery>

#include <memory>

// A client of the sandbox over real connections, written from the platform's documentation: it shares the signature
// function with the server, which has its own test vectors.
class ApiClient final {
public:
    struct Reply {
        int status = 0; // 0: no HTTP response
        QByteArray body;
        QJsonObject json;
        QNetworkReply::NetworkError error = QNetworkReply::NoError;
        QList<QNetworkReply::RawHeaderPair> headers;

        int code() const { return json[u"code"].toInt(-1); }
        QByteArray header(const char *name) const
        {
            for (const auto &[key, value] : headers) {
                if (key.compare(name, Qt::CaseInsensitive) == 0)
                    return value;
            }
            return {};
        }
    };

    explicit ApiClient(const sandbox::Server::Announcement &at)
        : at_(at)
    {
        if (at_.caFile.isEmpty())
            return;
        tls_ = QSslConfiguration::defaultConfiguration();
        tls_.setCaCertificates(QSslCertificate::fromPath(at_.caFile));
    }

    // `patience` ends a request that isn't answered.
    void setPatience(int ms) { patience_ = ms; }
    void setTimestamp(qint64 seconds) { timestamp_ = seconds; }
    void setToken(const QString &token) { token_ = token; }
    const QString &token() const { return token_; }

    Reply send(const QByteArray &method, QUrl url, const QByteArray &body = {}, const QByteArray &contentType = {},
               const QByteArray &token = {})
    {
        QNetworkRequest request(url);
        request.setSslConfiguration(tls_);
        request.setTransferTimeout(patience_);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        if (!contentType.isEmpty())
            request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
        if (!token.isEmpty())
            request.setRawHeader("x-tts-access-token", token);
        const std::unique_ptr<QNetworkReply> reply(network_.sendCustomRequest(request, method, body));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(patience_ + 5'000);
        Reply result;
        result.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        result.error = reply->error();
        result.body = reply->readAll();
        result.json = QJsonDocument::fromJson(result.body).object();
        result.headers = reply->rawHeaderPairs();
        return result;
    }

    Reply control(const QByteArray &method, const QString &name, const QJsonObject &body = {})
    {
        QUrl url = at_.apiUrl;
        url.setPath(QStringLiteral("/_sandbox/") + name);
        return send(method, url, method == "POST" ? QJsonDocument(body).toJson() : QByteArray(), "application/json");
    }

    Reply auth(const QString &path, const QList<QPair<QString, QString>> &parameters)
    {
        QUrl url = at_.authUrl;
        url.setPath(path);
        QUrlQuery query;
        query.setQueryItems(parameters);
        url.setQuery(query);
        return send("GET", url);
    }

    Reply tokens(const QString &codeOrRefresh, bool refresh = false)
    {
        return auth(refresh ? QStringLiteral("/api/v2/token/refresh") : QStringLiteral("/api/v2/token/get"),
                    {{QStringLiteral("app_key"), at_.app.key},
                     {QStringLiteral("app_secret"), at_.app.secret},
                     {refresh ? QStringLiteral("refresh_token") : QStringLiteral("auth_code"), codeOrRefresh},
                     {QStringLiteral("grant_type"),
                      refresh ? QStringLiteral("refresh_token") : QStringLiteral("authorized_code")}});
    }

    // Consent, code, token; answers the token call.
    Reply connect()
    {
        const Reply code = control("POST", QStringLiteral("auth_code"), {{QStringLiteral("app_key"), at_.app.key}});
        const Reply reply = tokens(code.json[u"code"].toString());
        token_ = reply.json[u"data"][u"access_token"].toString();
        return reply;
    }

    // A signed call.
    Reply call(const QByteArray &method, const QString &path, const QByteArray &body = {},
               const QList<QPair<QString, QString>> &parameters = {},
               const QByteArray &contentType = "application/json")
    {
        return send(method, signedUrl(path, body, parameters, contentType), body, contentType, token_.toUtf8());
    }

    // The bytes of a signed call, for clients that must not try again by themselves as QNetworkAccessManager does.
    QByteArray bytesOfCall(const QByteArray &method, const QString &path, const QByteArray &body,
                           const QList<QPair<QString, QString>> &parameters) const
    {
        const QUrl url = signedUrl(path, body, parameters, "application/json");
        return method + ' ' + url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority) +
               " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nx-tts-access-token: " +
               token_.toUtf8() + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }

private:
    QUrl signedUrl(const QString &path, const QByteArray &body, QList<QPair<QString, QString>> parameters,
                   const QByteArray &contentType) const
    {
        parameters +=
            {{QStringLiteral("app_key"), at_.app.key}, {QStringLiteral("timestamp"), QString::number(timestamp_)}};
        sandbox::Parameters signedFor;
        for (const auto &[name, value] : parameters)
            signedFor.emplace_back(name.toUtf8(), value.toUtf8());
        const bool form = contentType.startsWith("multipart/");
        const QByteArray sign =
            sandbox::signatureOf(at_.app.secret.toUtf8(), path.toUtf8(), signedFor, form ? QByteArray() : body);
        parameters += {QStringLiteral("sign"), QString::fromLatin1(sign)};
        QByteArray query;
        for (const auto &[name, value] : parameters)
            query += name.toLatin1() + '=' + QUrl::toPercentEncoding(value) + '&';
        QUrl url = at_.apiUrl;
        url.setPath(path);
        url.setQuery(QString::fromLatin1(query.chopped(1)), QUrl::StrictMode);
        return url;
    }

    sandbox::Server::Announcement at_;
    QSslConfiguration tls_;
    QNetworkAccessManager network_;
    QString token_;
    qint64 timestamp_ = 0;
    int patience_ = 20'000;
};
