// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "api/loopback.h"
#include "api/oauth.h"
#include "cli/output.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QSocketNotifier>
#include <QUrl>

#include <memory>

namespace cli {

// The seller's consent in a browser: opens the page, then takes the code from whichever comes first, the redirect to
// this computer or an address pasted on standard input. Deletes itself when it has ended; belongs to `owner`.
class Consent final : public QObject {
    Q_OBJECT
public:
    // `page`: the consent page without parameters of ours, such as https://services.tiktokshop.com. Port 0: any.
    static QFuture<core::Result<QString>> ask(const QUrl &page, const QString &appKey, const QString &serviceId,
                                              quint16 port, Output &output, QObject *owner);
    ~Consent() override;

private:
    Consent(Output &output, QObject *owner);
    void begin(const QUrl &page, const QString &appKey, const QString &serviceId, quint16 port);
    void readPasted();
    void end(core::Result<QString> code);

    Output &output_;
    QByteArray state_;
    std::unique_ptr<api::Loopback> loopback_;
    std::unique_ptr<QSocketNotifier> pasted_;
    QPromise<core::Result<QString>> promise_;
    bool ended_ = false;
};

} // namespace cli
