// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/result.h"

#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QUrl>

#include <chrono>

namespace kit {

// The real program shopwright-sandbox, started on a folder and ended with this object. Its test must name the program
// in DEPENDS sandbox_program and give SHOPWRIGHT_BIN as `programs`.
class SandboxProcess final {
public:
    enum class Speaks { Tls, PlainHttp };
    struct Options {
        QString programs; // folder of the program
        QString folder;   // its --data
        QString seed = QStringLiteral("demo");
        Speaks speaks = Speaks::Tls;
        quint16 port = 0; // of the API; the same again after a restart
    };
    // Waits until it has announced itself, at most 30 s.
    static core::Result<std::unique_ptr<SandboxProcess>> start(const Options &options);
    ~SandboxProcess();

    QUrl apiUrl() const { return QUrl(announced(u"api_url")); }
    QUrl authUrl() const { return QUrl(announced(u"auth_url")); }
    QString caFile() const { return announced(u"ca_file"); }
    QString appKey() const { return announced(u"app_key"); }
    QByteArray appSecret() const { return announced(u"app_secret").toUtf8(); }
    const QJsonObject &announcement() const { return announcement_; }
    QString announceFile() const { return announceFile_; }

    // POST (or GET, DELETE) /_sandbox/<what>; the answer's JSON, or the error that it tells. Waits for the answer.
    core::Result<QJsonObject> control(const QString &what, const QJsonObject &body, const QByteArray &method = "POST");
    // A code as if the seller had consented in the browser.
    core::Result<QString> authCode();
    void kill(); // SIGKILL, and waits until it is gone

private:
    SandboxProcess() = default;
    QString announced(QStringView name) const { return announcement_.value(name).toString(); }

    QProcess process_;
    QJsonObject announcement_;
    QString announceFile_;
};

} // namespace kit
