// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/engine/shopbed.h"

#include "catalog/edit.h"
#include "catalog/table.h"
#include "kit/store/wait.h"
#include "sync/cursor.h"
#include "vault/secrets.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QTimer>

namespace kit {
namespace {

constexpr int kPatience = 60'000;

} // namespace

core::Result<std::unique_ptr<ShopBed>> ShopBed::open(const Options &options)
{
    std::unique_ptr<ShopBed> bed(new ShopBed);
    const QString data = bed->folder_.filePath(QStringLiteral("platform"));
    QDir().mkpath(data);
    auto started = SandboxProcess::start({options.programs, data, options.seed});
    if (!started)
        return core::Unexpected(started.error());
    bed->sandbox_ = std::move(*started);
    bed->known_ = options.known;
    bed->passphraseFile_ = bed->folder_.filePath(QStringLiteral("passphrase"));
    QFile passphrase(bed->passphraseFile_);
    if (!passphrase.open(QIODevice::WriteOnly) || passphrase.write("correct horse battery staple") < 0)
        return core::fail("kit.bed", passphrase.errorString());
    passphrase.close();
    // Quotas are the scheduler's matter and have tests of their own.
    if (auto told = bed->tell(QStringLiteral("quota"), {{QStringLiteral("all"), 0}}); !told)
        return core::Unexpected(told.error());
    if (auto connected = bed->connectShop(options.region); !connected)
        return core::Unexpected(connected.error());
    return bed;
}

ShopBed::~ShopBed()
{
    engine_.reset();
    sandbox_.reset();
}

core::Result<void> ShopBed::openEngine(core::Clock clock)
{
    engine_.reset();
    auto opened =
        engine::Engine::open({folder_.filePath(QStringLiteral("profile")), passphraseFile_, std::move(clock)});
    if (!opened)
        return core::Unexpected(opened.error());
    engine_ = std::move(*opened);
    return {};
}

core::Result<void> ShopBed::connectShop(const QString &region)
{
    if (auto opened = openEngine({}); !opened)
        return opened;
    const auto code = sandbox_->authCode();
    if (!code)
        return core::Unexpected(code.error());
    const engine::App app{sandbox_->appKey(), sandbox_->apiUrl().toString(), sandbox_->authUrl().toString(),
                          sandbox_->caFile()};
    const auto shops = waitFor(engine_->connectShops({app, sandbox_->appSecret(), *code}), kPatience);
    if (!shops)
        return core::Unexpected(shops.error());
    const auto at = std::ranges::find(*shops, region, &engine::Shop::region);
    if (at == shops->end())
        return core::fail("kit.bed", QStringLiteral("the seed has no shop there"), region);
    shop_ = *at;
    return restart();
}

core::Result<void> ShopBed::restart(core::Clock clock)
{
    if (auto opened = openEngine(std::move(clock)); !opened)
        return opened;
    // As an earlier run would have learned it.
    QJsonObject fast;
    for (const QString &known : known_)
        fast.insert(known, 400);
    const QJsonObject learned{{shop_.id.text(), fast}, {QStringLiteral("-"), fast}};
    const QString name = QStringLiteral("api.learned:") + shop_.app.appKey + u'@' + shop_.app.apiUrl;
    return waitFor(engine_->database().write([learned, name](store::Connection &connection) {
        return syncing::saveCursor(connection, core::ShopId(), name, learned, core::instant(0));
    }));
}

engine::Options ShopBed::release()
{
    engine_.reset();
    return {folder_.filePath(QStringLiteral("profile")), passphraseFile_, {}};
}

core::Result<QJsonObject> ShopBed::tell(const QString &what, const QJsonObject &body, const QByteArray &method)
{
    return sandbox_->control(what, body, method);
}

core::Result<QJsonObject> ShopBed::spoil(const QString &operation, const QString &kind, bool afterEffect, int count)
{
    const QJsonObject match{{QStringLiteral("operation"), operation}};
    return tell(QStringLiteral("faults"), {{QStringLiteral("kind"), kind},
                                           {QStringLiteral("after_effect"), afterEffect},
                                           {QStringLiteral("count"), count},
                                           {QStringLiteral("ms"), 300},
                                           {QStringLiteral("match"), match}});
}

core::Result<void> ShopBed::clearFaults()
{
    const auto cleared = sandbox_->control(QStringLiteral("faults"), {}, "DELETE");
    return cleared ? core::Result<void>() : core::Unexpected(cleared.error());
}

core::Result<QJsonObject> ShopBed::sync(catalog::CatalogSync::Extent extent)
{
    const auto job = engine_->syncCatalog(shop_, extent);
    core::Result<QJsonObject> result = core::fail("test.timeout", QStringLiteral("the sync did not end"));
    QEventLoop loop;
    QObject::connect(job.get(), &syncing::Job::finished, &loop, [&](const core::Result<QJsonObject> &ended) {
        result = ended;
        loop.quit();
    });
    QTimer::singleShot(kPatience, &loop, &QEventLoop::quit);
    job->start();
    loop.exec();
    return result;
}

core::Result<syncing::Applied> ShopBed::change(std::vector<syncing::Change> changes)
{
    syncing::Operation operation;
    operation.shop = shop_.id;
    operation.actor = QStringLiteral("tester");
    operation.kind = QStringLiteral("edit");
    operation.title = QStringLiteral("An edit");
    operation.time = engine_->now();
    return waitFor(syncing::apply(engine_->database(), operation, syncing::fromList(std::move(changes)),
                                  std::make_shared<catalog::ProductApplier>(), engine_->now()));
}

core::Result<syncing::Counts> ShopBed::push()
{
    if (auto approved = waitFor(engine_->approve(shop_.id)); !approved)
        return core::Unexpected(approved.error());
    return waitFor(engine_->push(shop_.id, engine::Engine::Patience::WaitForever), kPatience);
}

core::Result<QJsonObject> ShopBed::call(const api::Request &request)
{
    const auto answer = waitFor(engine_->caller().call(shop_.id, request), kPatience);
    return answer ? core::Result<QJsonObject>(answer->data) : core::Unexpected(answer.error());
}

core::Result<QJsonObject> ShopBed::remote(const catalog::ProductId &id, const std::map<QString, QString> &query)
{
    api::Request request;
    request.operation = QStringLiteral("GetProduct");
    request.path = {{QStringLiteral("product_id"), id.text()}};
    request.query = query;
    return call(request);
}

core::Result<std::vector<catalog::ProductId>> ShopBed::remoteIds()
{
    std::vector<catalog::ProductId> ids;
    QString token;
    do {
        api::Request request;
        request.operation = QStringLiteral("SearchProducts");
        request.query = {{QStringLiteral("page_size"), QStringLiteral("100")}};
        if (!token.isEmpty())
            request.query.emplace(QStringLiteral("page_token"), token);
        request.body = QJsonObject();
        const auto data = call(request);
        if (!data)
            return core::Unexpected(data.error());
        const QJsonArray products = data->value(u"products").toArray();
        for (const QJsonValue &product : products)
            if (product[u"status"].toString() != u"DELETED")
                ids.emplace_back(product[u"id"].toString());
        token = data->value(u"next_page_token").toString();
    } while (!token.isEmpty());
    return ids;
}

core::Result<QJsonObject> ShopBed::remoteState(const catalog::ProductId &id)
{
    return tell(QStringLiteral("product_state"), {{QStringLiteral("product_id"), id.text()}});
}

catalog::Product ShopBed::local(const catalog::ProductId &id)
{
    const auto row = take(catalog::productRow(engine_->reader(), shop_.id, id));
    if (!row)
        return {};
    return take(catalog::loadProduct(engine_->reader(), *row)).value_or(catalog::Product());
}

std::vector<syncing::Row> ShopBed::outbox(std::vector<syncing::State> states)
{
    syncing::OutboxFilter filter;
    filter.shop = shop_.id;
    filter.states = std::move(states);
    return take(syncing::rows(engine_->reader(), filter));
}

} // namespace kit
