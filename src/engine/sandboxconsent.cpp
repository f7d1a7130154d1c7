// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandboxconsent.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPromise>
#include <QSslConfiguration>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(engine)
};

} // namespace

namespace engine {
namespace {

QSslConfiguration trusting(const QString &caFile)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.addCaCertificates(caFile);
    return tls;
}

} // namespace

core::Result<SandboxAnnouncement> SandboxAnnouncement::read(const QString &path)
{
    const QString remedy = Words::tr("Start shopwright-sandbox with --announce FILE and give that file.");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail("sandbox.file", Words::tr("The sandbox’s announcement can’t be read"), path, remedy);
    const QJsonObject json = QJsonDocument::fromJson(file.read(1 << 20)).object();
    SandboxAnnouncement announced;
    announced.app = {json.value(u"app_key").toString(), json.value(u"api_url").toString(),
                     json.value(u"auth_url").toString(), json.value(u"ca_file").toString()};
    announced.appSecret = json.value(u"app_secret").toString().toUtf8();
    if (announced.app.appKey.isEmpty() || announced.app.apiUrl.isEmpty() || announced.appSecret.isEmpty())
        return core::fail("sandbox.file", Words::tr("This file is not a sandbox’s announcement"), path, remedy);
    return announced;
}

QFuture<core::Result<QString>> sandboxAuthCode(const App &app, QObject *context)
{
    auto *network = new QNetworkAccessManager(context);
    QNetworkRequest request(QUrl(app.apiUrl + QStringLiteral("/_sandbox/auth_code")));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setTransferTimeout(10'000);
    if (!app.caFile.isEmpty())
        request.setSslConfiguration(trusting(app.caFile));
    auto promise = std::make_shared<QPromise<core::Result<QString>>>();
    promise->start();
    QNetworkReply *reply = network->post(
        request, QJsonDocument(QJsonObject{{QStringLiteral("app_key"), app.appKey}}).toJson(QJsonDocument::Compact));
    QObject::connect(reply, &QNetworkReply::finished, context, [network, reply, promise] {
        const QString code = QJsonDocument::fromJson(reply->read(1 << 20)).object().value(u"code").toString();
        if (code.isEmpty())
            promise->addResult(core::fail("sandbox.unreachable", Words::tr("The sandbox doesn’t answer"),
                                          reply->errorString(), Words::tr("Is shopwright-sandbox running?")));
        else
            promise->addResult(core::Result<QString>(code));
        promise->finish();
        network->deleteLater();
    });
    return promise->future();
}

} // namespace engine
