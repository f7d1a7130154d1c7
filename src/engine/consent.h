// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "api/loopback.h"
#include "api/oauth.h"
#include "core/result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QUrl>

#include <memory>

namespace engine {

// The seller's consent in a browser. Takes the code from whichever comes first: the redirect to this computer
// (RFC 8252 section 7.3), or its address pasted by hand, for apps whose registered redirect is another page. Lives on
// one thread with an event loop.
class Consent final : public QObject {
    Q_OBJECT
public:
    struct Request {
        QUrl page;         // the consent page without parameters of ours, such as https://services.tiktokshop.com
        QString serviceId; // the app's number in Partner Center; the sandbox goes by the app key
        QString appKey;
        quint16 port = 0; // of the redirect address that the app has registered; 0: any
    };
    // Errors: oauth.port.
    static core::Result<std::unique_ptr<Consent>> begin(const Request &request);

    // The page that has to be opened in a browser; it holds a secret of this consent, so it goes nowhere else.
    const QUrl &page() const { return page_; }
    QUrl redirect() const { return loopback_->redirectUrl(); } // what Partner Center has to know, path and all
    // Ends with the code, oauth.denied or oauth.timeout (after 15 minutes). Cancelled when this object dies.
    QFuture<core::Result<QString>> code() const { return promise_.future(); }
    // The address on which the browser has ended. A mistake is an error and leaves the consent open: those of
    // api::readRedirect.
    core::Result<void> paste(const QString &address);

private:
    Consent();
    void end(core::Result<QString> code);

    const QByteArray state_;
    std::unique_ptr<api::Loopback> loopback_;
    QUrl page_;
    QPromise<core::Result<QString>> promise_;
    bool ended_ = false;
};

} // namespace engine
