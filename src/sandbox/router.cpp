// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/router.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>

namespace sandbox {
namespace {

Q_LOGGING_CATEGORY(lcRouter, "sandbox.router", QtInfoMsg)

constexpr QByteArrayView kPictures("/_images/");

} // namespace

Router::Router(const Server::Options &options, std::unique_ptr<StateDb> db)
    : options_(options)
    , contract_(contract::Contract::builtIn())
    , db_(std::move(db))
    , settings_(loadSettings(*db_))
    , accounts_(*db_)
    , quota_(settings_.rates)
    , control_(accounts_, faults_, quota_,
               [this](const QString &path, const QJsonObject &body, core::Instant moment) {
                   return operations_.control(path, body, moment);
               })
    , authHost_(accounts_, options.redirectUri)
    , gateway_(contract_, accounts_, quota_)
{
}

core::Result<std::unique_ptr<Router>> Router::open(const Server::Options &options, const Server::MakeOperations &make)
{
    const QString file = QDir(options.folder).filePath(QStringLiteral("state.db"));
    // The file holds app secrets and tokens; SQLite gives its helpers the same permissions.
    QFile(file).open(QIODevice::ReadWrite);
    QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    auto db = StateDb::open(file);
    if (!db)
        return core::Unexpected(db.error());
    try {
        migrateGateway(**db);
        std::unique_ptr<Router> router(new Router(options, std::move(*db)));
        Transaction transaction(*router->db_);
        auto operations = make(*router->db_);
        if (!operations)
            return core::Unexpected(operations.error());
        router->operations_ = std::move(*operations);
        router->announced_ = router->accounts_.announcedApp();
        router->shops_ = router->operations_.shops();
        transaction.commit();
        return router;
    } catch (const std::exception &failure) {
        return core::fail("sandbox.state",
                          QCoreApplication::translate("sandbox", "The sandbox's state can't be read: %1")
                              .arg(QString::fromUtf8(failure.what())),
                          file, QCoreApplication::translate("sandbox", "Delete the folder to start afresh."));
    }
}

core::Instant Router::now() const
{
    return std::chrono::floor<std::chrono::seconds>(options_.clock()) + settings_.clockOffset;
}

void Router::advance()
{
    const core::Instant moment = now();
    if (std::exchange(advanced_, moment) != moment)
        operations_.advance(moment);
}

void Router::idle()
{
    try {
        Transaction transaction(*db_);
        advance();
        transaction.commit();
    } catch (const std::exception &failure) {
        qCWarning(lcRouter) << "the shop's clock stumbled:" << failure.what();
    }
}

HttpResponse Router::answer(const HttpRequest &request)
{
    HttpResponse response;
    try {
        Transaction transaction(*db_);
        advance();
        response = route(request);
        transaction.commit();
    } catch (const std::exception &failure) {
        qCWarning(lcRouter).noquote() << request.method << request.path() << "failed:" << failure.what();
        settings_ = loadSettings(*db_);
        const Answer internal{500, code::Internal, QStringLiteral("Internal error. Please try again."), {}};
        response = envelope(Outcome{internal, {}}, now());
    }
    response.headers.emplace_back("Date", httpDate(now()));
    qCDebug(lcRouter).noquote() << request.method << request.path() << response.status;
    return response;
}

HttpResponse Router::route(const HttpRequest &request)
{
    if (request.path().startsWith("/_sandbox/"))
        return control(request);
    HttpResponse response = serveThroughFaults(request);
    control_.count(response.status);
    return response;
}

HttpResponse Router::control(const HttpRequest &request)
{
    Settings settings = settings_;
    const auto ticks = options_.ticks();
    HttpResponse response = control_.answer({request, now(), ticks, settings, shops_});
    if (settings != settings_) {
        saveSettings(*db_, settings);
        settings_ = settings;
        quota_.setRates(settings.rates, ticks);
        advance();
    }
    shops_ = operations_.shops();
    return response;
}

QString Router::operationName(const HttpRequest &request) const
{
    const auto method = contract::methodFromText(QString::fromLatin1(request.method));
    if (request.listener != kApiHost || !method)
        return {};
    const contract::Operation *operation = contract_.find(*method, QString::fromUtf8(request.path()));
    return operation ? operation->name : QString();
}

HttpResponse Router::serveThroughFaults(const HttpRequest &request)
{
    if (faults_.isEmpty())
        return serve(request);
    const Faults::Fate fate = faults_.take(request.method, request.path(), operationName(request));
    HttpResponse response;
    if (!fate.fault) {
        response = serve(request);
    } else if (fate.fault->moment == FaultMoment::BeforeEffect) {
        response = spoiled(*fate.fault, std::nullopt, now());
    } else {
        if (fate.fault->kind == FaultKind::Duplicate)
            serve(request);
        response = spoiled(*fate.fault, serve(request), now());
    }
    response.delay = fate.delay;
    return response;
}

Answer Router::call(const Call &call)
{
    Transaction transaction(*db_);
    Answer answer = operations_.call(call);
    if (answer.code == 0)
        transaction.commit();
    return answer;
}

HttpResponse Router::picture(const HttpRequest &request)
{
    if (request.method != "GET" && request.method != "HEAD")
        return HttpResponse{405, {{"Allow", "GET, HEAD"}}, {}};
    const auto uri = QString::fromUtf8(QByteArray::fromPercentEncoding(request.path().mid(kPictures.size())));
    const auto found = operations_.picture ? operations_.picture(uri) : std::nullopt;
    if (!found)
        return HttpResponse{404, {{"Content-Type", "text/plain"}}, "no such picture\n"};
    return HttpResponse{200, {{"Content-Type", found->contentType.toLatin1()}}, found->bytes};
}

void Router::setApiUrl(const QString &url)
{
    if (operations_.setBaseUrl)
        operations_.setBaseUrl(url);
}

HttpResponse Router::serve(const HttpRequest &request)
{
    const core::Instant moment = now();
    if (request.listener == kAuthHost)
        return authHost_.answer(request, moment, settings_, shops_);
    if (request.path().startsWith(kPictures))
        return picture(request);
    const auto admitted = gateway_.admit(request, moment, options_.ticks(), settings_, shops_);
    if (const Outcome *refusal = std::get_if<Outcome>(&admitted))
        return envelope(*refusal, moment);
    return envelope(Outcome{call(std::get<Call>(admitted)), {}}, moment);
}

} // namespace sandbox
