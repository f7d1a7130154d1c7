// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/api/sandboxprocess.h"

#include <QFile>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTest>

namespace kit {
namespace {

constexpr int patience = 30000;

} // namespace

core::Result<std::unique_ptr<SandboxProcess>> SandboxProcess::start(const Options &options)
{
    std::unique_ptr<SandboxProcess> sandbox(new SandboxProcess);
    sandbox->announceFile_ = options.folder + QStringLiteral("/announce.json");
    QFile::remove(sandbox->announceFile_);
    QStringList arguments{
        QStringLiteral("--data"),     options.folder,         QStringLiteral("--seed"), options.seed,
        QStringLiteral("--announce"), sandbox->announceFile_, QStringLiteral("--port"), QString::number(options.port)};
    if (options.speaks == Speaks::PlainHttp)
        arguments.append(QStringLiteral("--plain-http"));
    sandbox->process_.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    sandbox->process_.start(options.programs + QStringLiteral("/shopwright-sandbox"), arguments);
    const bool announced = QTest::qWaitFor(
        [&] {
            if (sandbox->process_.state() == QProcess::NotRunning)
                return true;
            QFile file(sandbox->announceFile_);
            if (file.open(QIODevice::ReadOnly))
                sandbox->announcement_ = QJsonDocument::fromJson(file.readAll()).object();
            return !sandbox->announcement_.isEmpty();
        },
        patience);
    if (!announced || sandbox->announcement_.isEmpty())
        return core::fail("kit.sandbox",
                          QStringLiteral("The sandbox did not start: ") + sandbox->process_.errorString());
    return sandbox;
}

SandboxProcess::~SandboxProcess()
{
    if (process_.state() == QProcess::NotRunning)
        return;
    process_.terminate();
    if (!process_.waitForFinished(5000))
        kill();
}

void SandboxProcess::kill()
{
    process_.kill();
    process_.waitForFinished(5000);
}

core::Result<QJsonObject> SandboxProcess::control(const QString &what, const QJsonObject &body,
                                                  const QByteArray &method)
{
    QNetworkAccessManager manager;
    QNetworkRequest request(QUrl(announced(u"api_url") + QStringLiteral("/_sandbox/") + what));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.addCaCertificates(QSslCertificate::fromPath(caFile()));
    request.setSslConfiguration(tls);
    QNetworkReply *reply =
        manager.sendCustomRequest(request, method, QJsonDocument(body).toJson(QJsonDocument::Compact));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, patience))
        return core::fail("kit.sandbox", QStringLiteral("no answer to ") + what);
    const QByteArray bytes = reply->readAll();
    const QJsonObject answer = QJsonDocument::fromJson(bytes).object();
    if (reply->error() != QNetworkReply::NoError)
        return core::fail("kit.sandbox", what + QStringLiteral(": ") + reply->errorString() + QString::fromUtf8(bytes));
    return answer;
}

core::Result<QString> SandboxProcess::authCode()
{
    auto answer = control(QStringLiteral("auth_code"), {{QStringLiteral("app_key"), appKey()}});
    if (!answer)
        return core::Unexpected(answer.error());
    return answer->value(u"code").toString();
}

} // namespace kit
