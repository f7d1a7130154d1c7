// SPDX-License-Identifier: GPL-3.0-or-later
// Price and stock changes through the client into the real sandbox, whose quota is a token bucket: how much of what
// the platform would grant is used, how many calls are refused, and how soon a changed quota is used again.
//   bench_push [--seconds 60 | --calls N] [--quota 10] [--rtt MS] [--change FACTOR] [--learned]
#include "api/client.h"
#include "contract/contract.h"
#include "kit/api/sandboxprocess.h"
#include "vault/custody.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

namespace {

struct Wishes {
    double seconds = 60;
    int calls = 0; // 0: as many as fit in `seconds`
    double quota = 10;
    int rtt = 0;
    double change = 0;    // factor on the quota at half time; 0 for none
    bool learned = false; // the client knows the quota from an earlier run
};

struct Sku {
    QString product;
    QString id;
    QString currency;
};

struct Counts {
    double granted = 0, throttled = 0, offered = 0;
};

template<class T>
core::Result<T> finished(const QFuture<core::Result<T>> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60000) || future.resultCount() == 0)
        return core::fail("bench.late", QStringLiteral("no answer"));
    return future.result();
}

// Sends changes one after the other as fast as the client takes them, keeping a small queue in it.
class Pusher final : public QObject {
public:
    Pusher(api::Client &client, core::ShopId shop, std::vector<Sku> skus, QString warehouse)
        : client_(client)
        , shop_(std::move(shop))
        , skus_(std::move(skus))
        , warehouse_(std::move(warehouse))
    {
        clock_.start();
    }

    void run(int queued)
    {
        for (int i = 0; i < queued; ++i)
            next();
    }
    void stop() { stopped_ = true; }
    double now() const { return double(clock_.nsecsElapsed()) / 1e9; }
    int under() const { return under_; }
    int done() const { return int(doneAt_.size()); }
    int failed() const { return failed_; }
    QString firstError() const { return firstError_; }
    // Seconds from `change` until the end of the first 2 s in which 90 % of `quota` was done.
    double recovery(double change, double quota) const
    {
        for (std::size_t i = 0; i < doneAt_.size(); ++i) {
            if (doneAt_[i] < change)
                continue;
            const auto end = std::upper_bound(doneAt_.begin(), doneAt_.end(), doneAt_[i] + 2);
            const auto count = double(end - doneAt_.begin()) - double(i);
            if (count >= 0.9 * quota * 2 && doneAt_.back() >= doneAt_[i] + 2)
                return doneAt_[i] + 2 - change;
        }
        return -1;
    }

private:
    void next()
    {
        if (stopped_)
            return;
        const Sku &sku = skus_[std::size_t(sent_) % skus_.size()];
        api::Request request;
        request.path = {{QStringLiteral("product_id"), sku.product}};
        const QString amount = QString::number(10 + sent_ % 80);
        const bool price = sent_ % 2 == 0;
        QJsonObject change{{QStringLiteral("id"), sku.id}};
        if (price)
            change.insert(QStringLiteral("price"),
                          QJsonObject{{QStringLiteral("amount"), amount}, {QStringLiteral("currency"), sku.currency}});
        else
            change.insert(QStringLiteral("inventory"),
                          QJsonArray{QJsonObject{{QStringLiteral("quantity"), 1 + sent_ % 90},
                                                 {QStringLiteral("warehouse_id"), warehouse_}}});
        request.operation = price ? QStringLiteral("UpdatePrice") : QStringLiteral("UpdateInventory");
        request.body = QJsonObject{{QStringLiteral("skus"), QJsonArray{change}}};
        request.priority = price ? api::Priority::Price : api::Priority::Stock;
        ++sent_;
        ++under_;
        auto *watcher = new QFutureWatcher<core::Result<api::Answer>>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
            --under_;
            const auto result = watcher->result();
            if (!result && failed_++ == 0)
                firstError_ = result.error().code + u' ' + result.error().sentence();
            doneAt_.push_back(now());
            watcher->deleteLater();
            next();
        });
        watcher->setFuture(client_.call(shop_, request));
    }

    api::Client &client_;
    core::ShopId shop_;
    std::vector<Sku> skus_;
    QString warehouse_;
    QElapsedTimer clock_;
    std::vector<double> doneAt_;
    QString firstError_;
    int sent_ = 0, under_ = 0, failed_ = 0;
    bool stopped_ = false;
};

Counts countsOf(kit::SandboxProcess &sandbox)
{
    const auto stats = sandbox.control(QStringLiteral("stats"), {}, "GET");
    const QJsonObject write = stats ? stats->value(u"quota").toObject().value(u"write").toObject() : QJsonObject();
    return {write.value(u"granted").toDouble(), write.value(u"throttled").toDouble(),
            write.value(u"offered").toDouble()};
}

core::Result<std::vector<Sku>> skusOf(api::Client &client, const core::ShopId &shop, QString &warehouse)
{
    api::Request request;
    request.operation = QStringLiteral("SearchProducts");
    request.query = {{QStringLiteral("page_size"), QStringLiteral("100")}};
    request.body = QJsonObject{{QStringLiteral("status"), QStringLiteral("ACTIVATE")}};
    const auto page = finished(client.call(shop, request));
    if (!page)
        return core::Unexpected(page.error());
    std::vector<Sku> skus;
    for (const auto &product : page->data.value(u"products").toArray())
        for (const auto &value : product.toObject().value(u"skus").toArray()) {
            const QJsonObject sku = value.toObject();
            const QJsonArray inventory = sku.value(u"inventory").toArray();
            if (inventory.size() != 1)
                continue; // more warehouses would all have to be named
            const QString at = inventory.first().toObject().value(u"warehouse_id").toString();
            if (warehouse.isEmpty())
                warehouse = at;
            if (at == warehouse)
                skus.push_back({product.toObject().value(u"id").toString(), sku.value(u"id").toString(),
                                sku.value(u"price").toObject().value(u"currency").toString()});
        }
    if (skus.empty())
        return core::fail("bench.no_skus", QStringLiteral("the demo shop has no SKU in a single warehouse"));
    return skus;
}

core::Result<void> measure(kit::SandboxProcess &sandbox, api::Client &client, const core::ShopId &shop,
                           const Wishes &wishes)
{
    QString warehouse;
    auto skus = skusOf(client, shop, warehouse);
    if (!skus)
        return core::Unexpected(skus.error());
    const auto setQuota = [&](double quota) {
        return sandbox.control(QStringLiteral("quota"),
                               {{QStringLiteral("write"), QJsonObject{{QStringLiteral("per_second"), quota},
                                                                      {QStringLiteral("burst"), quota}}}});
    };
    if (auto set = setQuota(wishes.quota); !set)
        return core::Unexpected(set.error());
    if (wishes.rtt > 0) {
        auto slow = sandbox.control(QStringLiteral("faults"), {{QStringLiteral("kind"), QStringLiteral("latency")},
                                                               {QStringLiteral("ms"), wishes.rtt},
                                                               {QStringLiteral("count"), -1}});
        if (!slow)
            return core::Unexpected(slow.error());
    }
    (void)sandbox.control(QStringLiteral("stats"), {}, "DELETE");

    Pusher pusher(client, shop, std::move(*skus), warehouse);
    pusher.run(40);
    const auto until = [&](double seconds) {
        (void)QTest::qWaitFor(
            [&] { return pusher.now() >= seconds || (wishes.calls > 0 && pusher.done() >= wishes.calls); },
            int((seconds + 10) * 1000));
    };
    const double length = wishes.calls > 0 ? 2 * wishes.calls / wishes.quota + 60 : wishes.seconds;
    if (wishes.change > 0) {
        until(length / 2);
        const double changed = pusher.now();
        if (auto set = setQuota(wishes.quota * wishes.change); !set)
            return core::Unexpected(set.error());
        until(length);
        std::printf("quota %g/s -> %g/s: 90 %% of it used again after %.1f s (a window of 2 s included)\n",
                    wishes.quota, wishes.quota * wishes.change, pusher.recovery(changed, wishes.quota * wishes.change));
    } else {
        until(length);
    }
    const double took = pusher.now();
    const Counts counts = countsOf(sandbox);
    pusher.stop();
    std::printf(
        "%d calls in %.1f s: %.0f of %.0f grantable (%.1f %%), %.0f refused (%.2f %% of calls), %d failed%s%s\n",
        pusher.done(), took, counts.granted, counts.offered, 100 * counts.granted / counts.offered, counts.throttled,
        100 * counts.throttled / (counts.granted + counts.throttled), pusher.failed(), pusher.failed() > 0 ? ": " : "",
        qPrintable(pusher.firstError()));
    for (const auto &quota : client.quotas())
        if (quota.quotaClass == u"write")
            std::printf("learned: %.2f writes a second\n", quota.perSecond);
    (void)QTest::qWaitFor([&] { return pusher.under() == 0; }, 20000);
    return {};
}

core::Result<void> bench(const Wishes &wishes)
{
    const QTemporaryDir folder;
    kit::SandboxProcess::Options options;
    options.programs = QStringLiteral(SHOPWRIGHT_BIN);
    options.folder = folder.path();
    auto sandbox = kit::SandboxProcess::start(options);
    if (!sandbox)
        return core::Unexpected(sandbox.error());
    vault::MemorySecrets secrets;
    vault::TokenCustody custody(secrets);
    api::Options how;
    how.apiUrl = (*sandbox)->apiUrl();
    how.authUrl = (*sandbox)->authUrl();
    how.extraCaFile = (*sandbox)->caFile();
    how.appKey = (*sandbox)->appKey();
    if (auto kept = finished(custody.keepAppSecret((*sandbox)->appKey(), (*sandbox)->appSecret())); !kept)
        return kept;
    api::Client client(how, contract::Contract::builtIn(), custody, [] { return std::chrono::system_clock::now(); });
    const auto code = (*sandbox)->authCode();
    if (!code)
        return core::Unexpected(code.error());
    const auto shops = finished(client.authorise(*code));
    if (!shops)
        return core::Unexpected(shops.error());
    const core::ShopId shop(shops->front().id);
    if (wishes.learned)
        client.useLearned({{shop.text(), QJsonObject{{QStringLiteral("write"), wishes.quota}}}});
    return measure(**sandbox, client, shop, wishes);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption seconds(QStringLiteral("seconds"), QStringLiteral("How long."), QStringLiteral("S"),
                                     QStringLiteral("60"));
    const QCommandLineOption calls(QStringLiteral("calls"), QStringLiteral("That many calls."), QStringLiteral("N"),
                                   QStringLiteral("0"));
    const QCommandLineOption quota(QStringLiteral("quota"), QStringLiteral("Writes a second."), QStringLiteral("Q"),
                                   QStringLiteral("10"));
    const QCommandLineOption rtt(QStringLiteral("rtt"), QStringLiteral("Added latency."), QStringLiteral("MS"),
                                 QStringLiteral("0"));
    const QCommandLineOption change(QStringLiteral("change"), QStringLiteral("Quota times this at half time."),
                                    QStringLiteral("F"), QStringLiteral("0"));
    const QCommandLineOption learned(QStringLiteral("learned"), QStringLiteral("The quota is known beforehand."));
    parser.addOptions({seconds, calls, quota, rtt, change, learned});
    parser.process(app);
    const Wishes wishes{parser.value(seconds).toDouble(), parser.value(calls).toInt(),
                        parser.value(quota).toDouble(),   parser.value(rtt).toInt(),
                        parser.value(change).toDouble(),  parser.isSet(learned)};
    const auto done = bench(wishes);
    if (!done)
        std::fprintf(stderr, "%s\n", qPrintable(done.error().sentence()));
    return done ? 0 : 1;
}
