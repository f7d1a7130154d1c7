// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/transport.h"

#include "api/oneshot.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QHostAddress>
#include <QJsonDocument>
#include <QLocale>
#include <QLoggingCategory>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QPromise>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QTimer>

namespace {

struct Words final {
    Q_DECLARE_TR_FUNCTIONS(api)
};

} // namespace

namespace api {
namespace {

Q_LOGGING_CATEGORY(httpLog, "api.http", QtWarningMsg)

class NoCookies final : public QNetworkCookieJar {
public:
    QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

class SystemProxy final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (QHostAddress(query.peerHostName()).isLoopback() || query.peerHostName() == u"localhost")
            return {QNetworkProxy::NoProxy};
        return systemProxyForQuery(query);
    }
};

bool mayBePlain(const QUrl &url)
{
    return url.scheme() == u"http" && (url.host() == u"localhost" || QHostAddress(url.host()).isLoopback());
}

core::Error networkError(const QString &host, const QString &words)
{
    return {QStringLiteral("api.network"), words, host,
            Words::tr("Check the internet connection; Shopwright tries again."), std::chrono::seconds(1)};
}

core::Error tlsError(const QString &host, const QString &what)
{
    return {
        QStringLiteral("api.tls"),
        Words::tr("The connection to %1 is not safe: %2").arg(host, what),
        {},
        Words::tr(
            "Something between this computer and TikTok Shop may be reading along (a company proxy, a public network, "
            "a virus scanner). Use another network, or give Shopwright the certificate file of your company's proxy.")};
}

// The certificate problems in a person's words; Qt's own texts name internals.
QString wordsOf(const QList<QSslError> &errors)
{
    for (const QSslError &error : errors) {
        if (error.error() == QSslError::HostNameMismatch)
            return Words::tr("its certificate belongs to another host");
        if (error.error() == QSslError::CertificateExpired || error.error() == QSslError::CertificateNotYetValid)
            return Words::tr("its certificate is not valid today (check the date of this computer)");
    }
    return errors.isEmpty() ? Words::tr("no secure connection came about (TLS 1.3 is needed)")
                            : Words::tr("its certificate is from an authority that this computer does not trust");
}

std::optional<std::chrono::milliseconds> retryAfterOf(const QByteArray &header,
                                                      std::chrono::system_clock::time_point now)
{
    bool isNumber = false;
    const qint64 seconds = header.trimmed().toLongLong(&isNumber);
    if (isNumber)
        return std::chrono::seconds(std::clamp<qint64>(seconds, 0, 3600));
    const QDateTime at = QLocale::c().toDateTime(QString::fromLatin1(header.trimmed()),
                                                 QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!at.isValid())
        return std::nullopt;
    const qint64 wait = QDateTime(at.date(), at.time(), Qt::UTC).toSecsSinceEpoch() -
                        std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
    return std::chrono::seconds(std::clamp<qint64>(wait, 0, 3600));
}

std::optional<core::Instant> dateOf(const QByteArray &header)
{
    const QDateTime at = QLocale::c().toDateTime(QString::fromLatin1(header.trimmed()),
                                                 QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!at.isValid())
        return std::nullopt;
    return core::instant(QDateTime(at.date(), at.time(), Qt::UTC).toSecsSinceEpoch());
}

// A status with a complete body: QNetworkReply calls 4xx (201 to 299, 400 is 302) and 5xx (401 and above) errors.
bool isAnswer(const QNetworkReply *reply)
{
    const int error = reply->error();
    const bool byStatus = error == QNetworkReply::NoError || error == QNetworkReply::ProtocolInvalidOperationError ||
                          (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError &&
                           error != QNetworkReply::ContentReSendError) ||
                          error >= QNetworkReply::InternalServerError;
    return byStatus && reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
}

} // namespace

struct Transport::Attempt {
    HttpRequest request;
    QPromise<HttpOutcome> promise;
    QFutureWatcher<HttpOutcome> watcher;
    QElapsedTimer clock;
    QList<QSslError> tlsErrors;
    std::size_t manager = 0;
    enum class Stopped { No, Cancelled, Late, Large } stopped = Stopped::No;
    bool handshaken = false;
};

Transport::Transport(const Options &options, core::Clock clock, QObject *parent)
    : QObject(parent)
    , clock_(std::move(clock))
    , tls_(QSslConfiguration::defaultConfiguration())
{
    tls_.setProtocol(QSsl::TlsV1_3OrLater);
    tls_.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!options.extraCaFile.isEmpty()) {
        const auto extra =
            QSslCertificate::fromPath(options.extraCaFile, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
        if (extra.isEmpty())
            broken_ =
                core::Error{QStringLiteral("api.tls"), Words::tr("The certificate file can't be read"),
                            options.extraCaFile, Words::tr("Give a PEM file with the certificates to trust, or none.")};
        tls_.addCaCertificates(extra);
    }
    for (auto &manager : managers_) {
        manager.setCookieJar(new NoCookies);
        manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
        if (options.proxy == Options::Proxy::System)
            manager.setProxyFactory(new SystemProxy);
        else
            manager.setProxy(QNetworkProxy::NoProxy);
    }
}

Transport::~Transport()
{
    for (auto &manager : managers_)
        for (QNetworkReply *reply : manager.findChildren<QNetworkReply *>()) {
            reply->disconnect(this);
            reply->abort();
            delete reply;
        }
}

QFuture<HttpOutcome> Transport::send(const HttpRequest &request)
{
    auto attempt = std::make_shared<Attempt>();
    attempt->request = request;
    attempt->promise.start();
    QFuture<HttpOutcome> future = attempt->promise.future();
    const bool plain = mayBePlain(request.url);
    if (broken_ || (request.url.scheme() != u"https" && !plain)) {
        const core::Error error =
            broken_ ? *broken_ : tlsError(request.url.host(), Words::tr("its address does not begin with https"));
        attempt->promise.addResult(tl::unexpected(HttpFault{error, Reached::No}));
        attempt->promise.finish();
        return future;
    }
    QNetworkRequest wire(request.url);
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    wire.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    wire.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    wire.setDecompressedSafetyCheckThreshold(request.maximumBytes);
    if (!plain)
        wire.setSslConfiguration(tls_);
    wire.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Shopwright/" SHOPWRIGHT_VERSION));
    for (const auto &[name, value] : request.headers)
        wire.setRawHeader(name, value);

    attempt->manager = busy_[0] <= busy_[1] ? 0 : 1;
    ++busy_[attempt->manager];
    attempt->clock.start();
    QNetworkReply *reply = nullptr;
    if (request.method == "GET") {
        reply = managers_[attempt->manager].get(wire);
    } else if (request.body.isEmpty()) {
        reply = managers_[attempt->manager].sendCustomRequest(wire, request.method);
    } else {
        auto *body = new OneShotBody(request.body);
        wire.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        wire.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        reply = managers_[attempt->manager].sendCustomRequest(wire, request.method, body);
        body->setParent(reply);
    }
    watch(reply, attempt);
    return future;
}

void Transport::watch(QNetworkReply *reply, const std::shared_ptr<Attempt> &attempt)
{
    const auto stop = [reply, attempt](Attempt::Stopped why) {
        if (attempt->stopped == Attempt::Stopped::No)
            attempt->stopped = why;
        reply->abort();
    };
    auto *timer = new QTimer(reply);
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, reply, [stop] { stop(Attempt::Stopped::Late); });
    timer->start(attempt->request.timeout);
    connect(&attempt->watcher, &QFutureWatcherBase::canceled, reply, [stop] { stop(Attempt::Stopped::Cancelled); });
    attempt->watcher.setFuture(attempt->promise.future());
    connect(reply, &QNetworkReply::encrypted, reply, [attempt] { attempt->handshaken = true; });
    connect(reply, &QNetworkReply::sslErrors, reply,
            [attempt](const QList<QSslError> &errors) { attempt->tlsErrors = errors; });
    connect(reply, &QNetworkReply::readyRead, reply, [reply, attempt, stop] {
        if (reply->bytesAvailable() > attempt->request.maximumBytes)
            stop(Attempt::Stopped::Large);
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, attempt] { finish(reply, *attempt); });
}

void Transport::finish(QNetworkReply *reply, Attempt &attempt)
{
    reply->deleteLater();
    --busy_[attempt.manager];
    HttpOutcome outcome = outcomeOf(reply, attempt);
    if (httpLog().isInfoEnabled()) {
        QJsonObject line{{QStringLiteral("operation"), attempt.request.operation},
                         {QStringLiteral("attempt"), attempt.request.attempt},
                         {QStringLiteral("ms"), attempt.clock.elapsed()},
                         {QStringLiteral("sent"), attempt.request.body.size()}};
        if (outcome) {
            line.insert(QStringLiteral("status"), outcome->status);
            line.insert(QStringLiteral("received"), outcome->body.size());
            const QJsonObject body = QJsonDocument::fromJson(outcome->body).object();
            line.insert(QStringLiteral("code"), body.value(u"code"));
            line.insert(QStringLiteral("request_id"), body.value(u"request_id"));
        } else {
            line.insert(QStringLiteral("fault"), outcome.error().error.code);
        }
        qCInfo(httpLog).noquote() << QJsonDocument(line).toJson(QJsonDocument::Compact);
    }
    attempt.promise.addResult(std::move(outcome));
    attempt.promise.finish();
}

HttpOutcome Transport::outcomeOf(QNetworkReply *reply, const Attempt &attempt) const
{
    const QString host = attempt.request.url.host();
    const auto fault = [](core::Error error, Reached reached) {
        return tl::unexpected(HttpFault{std::move(error), reached});
    };
    switch (attempt.stopped) {
    case Attempt::Stopped::Cancelled:
        return fault({QStringLiteral("api.cancelled"), Words::tr("The call was cancelled"), {}, {}}, Reached::Maybe);
    case Attempt::Stopped::Late:
        return fault({QStringLiteral("api.timeout"),
                      Words::tr("%1 did not answer in time").arg(host),
                      {},
                      Words::tr("Shopwright tries again; if this stays, check the internet connection."),
                      std::chrono::seconds(1)},
                     Reached::Maybe);
    case Attempt::Stopped::Large:
        return fault(
            {QStringLiteral("api.too_large"), Words::tr("%1 sent an answer that is too large").arg(host), {}, {}},
            Reached::Maybe);
    case Attempt::Stopped::No:
        break;
    }
    if (isAnswer(reply)) {
        HttpAnswer answer;
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.contentType = reply->rawHeader("Content-Type");
        answer.body = reply->readAll();
        answer.redirectHost = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl().host();
        if (reply->hasRawHeader("Retry-After"))
            answer.retryAfter = retryAfterOf(reply->rawHeader("Retry-After"), clock_());
        answer.date = dateOf(reply->rawHeader("Date"));
        if (answer.body.size() > attempt.request.maximumBytes)
            return fault(
                {QStringLiteral("api.too_large"), Words::tr("%1 sent an answer that is too large").arg(host), {}, {}},
                Reached::Maybe);
        return answer;
    }
    const auto error = reply->error();
    if (error == QNetworkReply::SslHandshakeFailedError || !attempt.tlsErrors.isEmpty())
        return fault(tlsError(host, wordsOf(attempt.tlsErrors)), Reached::No);
    if (error == QNetworkReply::ConnectionRefusedError)
        return fault(networkError(host, Words::tr("%1 refuses the connection").arg(host)), Reached::No);
    if (error == QNetworkReply::HostNotFoundError)
        return fault(
            networkError(host, Words::tr("%1 can't be found: there seems to be no internet connection").arg(host)),
            Reached::No);
    if (error >= QNetworkReply::ProxyConnectionRefusedError && error <= QNetworkReply::UnknownProxyError)
        return fault(networkError(host, Words::tr("The proxy of this computer does not let Shopwright through")),
                     Reached::No);
    return fault(networkError(host, Words::tr("The connection to %1 broke").arg(host)), Reached::Maybe);
}

} // namespace api
