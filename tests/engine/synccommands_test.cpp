// SPDX-License-Identifier: GPL-3.0-or-later
// What the activity page asks for, over the real engine and the real sandbox.
#include "catalog/edit.h"
#include "catalog/remote.h"
#include "catalog/table.h"
#include "engine/synccommands.h"
#include "kit/engine/hostbed.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using catalog::Product;
using kit::ok;
using kit::why;
using syncing::State;

namespace {

QString amount(const std::optional<core::Money> &money) { return money->toWire(); }

} // namespace

class SyncCommandsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        kit::ShopBed::Options options;
        options.programs = QStringLiteral(SHOPWRIGHT_BIN);
        auto opened = kit::HostBed::open(options);
        QVERIFY2(ok(opened), why(opened));
        bed_ = std::move(*opened);
        QVERIFY(ok(bed_->platform().tell(QStringLiteral("audit"), {{QStringLiteral("delay_seconds"), 0}})));
        commands_ = std::make_unique<engine::SyncCommands>(bed_->host());
        products_ = bed_->products();
    }
    void cleanupTestCase()
    {
        commands_.reset();
        bed_.reset();
    }
    void init() { bed_->hold(); }
    // Each test leaves a quiet outbox, and here and there agree.
    void cleanup()
    {
        QVERIFY(ok(bed_->platform().clearFaults()));
        commands_->resume();
        QTRY_VERIFY_WITH_TIMEOUT(bed_->outbox({State::Queued, State::Sending, State::ReadingBack, State::Held}).empty(),
                                 20'000);
    }

    void linesInWords()
    {
        const Product before = bed_->local(next());
        Product after = before;
        after.skus.front().price->minor += 150;
        after.skus.front().stock.front().quantity += 2;
        after.title = QStringLiteral("Ein neuer Titel");
        QVERIFY(ok(bed_->change(before, after)));
        const auto list = outbox({State::Queued});
        QCOMPARE(list.ids.size(), size_t(3));
        QVERIFY(std::ranges::is_sorted(list.ids, std::greater()));
        QCOMPARE(list.counts.queued, 3);
        std::map<QString, syncing::OutboxLine> byKind;
        for (const syncing::OutboxLine &line : lines(list.ids))
            byKind[line.row.kind] = line;
        const auto &price = byKind[QStringLiteral("catalog.price")];
        QCOMPARE(price.change, QStringLiteral("Price %1 → %2 EUR")
                                   .arg(amount(before.skus.front().price), amount(after.skus.front().price)));
        QCOMPARE(price.subject, before.skus.front().sellerSku);
        QCOMPARE(price.product, after.title);
        QCOMPARE(price.shopName, bed_->shop().name);
        QCOMPARE(price.reason, QString());
        const auto &stock = byKind[QStringLiteral("catalog.stock")];
        const qint64 pieces = before.skus.front().stock.front().quantity;
        QCOMPARE(stock.change, QStringLiteral("Stock, %1 %2 → %3")
                                   .arg(warehouse(before.skus.front().stock.front().warehouse))
                                   .arg(pieces)
                                   .arg(pieces + 2));
        const auto &title = byKind[QStringLiteral("catalog.content")];
        QCOMPARE(title.change, QStringLiteral("Title “Ein neuer Titel”"));
        QCOMPARE(title.subject, after.title);
        QCOMPARE(title.product, QString());
        // A row that is gone is left out, the order is the asked one.
        const auto some = lines({list.ids[2], 987'654, list.ids[0]});
        QCOMPARE(some.size(), size_t(2));
        QCOMPARE(some.front().row.id, list.ids[2]);
    }

    void reasonStaysAndRetryHelps()
    {
        const Product before = bed_->local(next());
        Product after = before;
        after.skus.front().price->minor += 100;
        lock(before, true);
        QVERIFY(ok(bed_->change(before, after)));
        commands_->resume();
        QTRY_COMPARE_WITH_TIMEOUT(outbox({State::Rejected}).ids.size(), size_t(1), 20'000);
        const auto line = lines(outbox({State::Rejected}).ids).front();
        const core::Error &error = *line.row.error;
        QCOMPARE(line.reason, error.words);
        QVERIFY(!line.reason.contains(QStringLiteral("shopwright-cli")));
        QVERIFY(!error.remedy.isEmpty());
        QVERIFY2(error.said.call.startsWith(QStringLiteral("POST /product/")), qPrintable(error.said.call));
        QVERIFY(error.said.call.endsWith(QStringLiteral("/prices/update")));
        QVERIFY(!error.said.requestId.isEmpty());
        QVERIFY(!error.said.words.isEmpty());

        lock(before, false);
        QSignalSpy changed(commands_.get(), &syncing::Commands::outboxChanged);
        QVERIFY(ok(kit::waitFor(commands_->retry(line.row.id))));
        QTRY_COMPARE_WITH_TIMEOUT(state(line.row.id), State::Accepted, 20'000);
        QVERIFY(!changed.isEmpty());
        QCOMPARE(kit::waitFor(commands_->retry(line.row.id)).error().code, QStringLiteral("sync.state"));
        QCOMPARE(remotePrice(before), amount(after.skus.front().price));
    }

    void sendFirstGoesFirst()
    {
        const Product one = bed_->local(next()), two = bed_->local(next());
        Product oneAfter = one, twoAfter = two;
        oneAfter.title += QStringLiteral(" A");
        twoAfter.title += QStringLiteral(" B");
        QVERIFY(ok(bed_->change(one, oneAfter)));
        QVERIFY(ok(bed_->change(two, twoAfter)));
        const auto ids = outbox({State::Queued}).ids;
        QVERIFY(ok(kit::waitFor(commands_->sendFirst(ids.front()))));
        QCOMPARE(lines({ids.front()}).front().row.priority, syncing::Priority::Stock);
        QCOMPARE(lines({ids.back()}).front().row.priority, syncing::Priority::Content);
    }

    void pausedNothingGoes()
    {
        commands_->resume();
        QVERIFY(!commands_->isPaused());
        commands_->pause();
        QVERIFY(commands_->isPaused());
        const Product before = bed_->local(next());
        Product after = before;
        after.skus.front().price->minor += 100;
        QVERIFY(ok(bed_->change(before, after)));
        // The dispatcher has looked at it when the engine answers a question that came after the change.
        QVERIFY(ok(bed_->remote(before.id)));
        QCOMPARE(outbox({State::Queued}).ids.size(), size_t(1));
        commands_->resume();
        QTRY_COMPARE_WITH_TIMEOUT(remotePrice(before), amount(after.skus.front().price), 20'000);
    }

    void cancelPutsBack_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("refused"); // cancelled after the platform refused it, or before it was sent
        for (const char *what : {"price", "stock", "title", "status", "renamed variant", "removed variant"})
            QTest::addRow("%s, queued", what) << QString::fromLatin1(what) << false;
        QTest::newRow("price, refused") << QStringLiteral("price") << true;
        QTest::newRow("title, refused") << QStringLiteral("emoji") << true;
    }
    void cancelPutsBack()
    {
        QFETCH(QString, what);
        QFETCH(bool, refused);
        const Product before = bed_->local(next(what.endsWith(u"variant") ? 2 : 1));
        Product after = before;
        std::vector<syncing::Change> changes;
        if (what == u"price")
            after.skus.front().price->minor += 100;
        else if (what == u"stock")
            after.skus.front().stock.front().quantity += 1;
        else if (what == u"title")
            after.title += QStringLiteral(" neu");
        else if (what == u"emoji")
            after.title = QStringLiteral("Heiß \U0001F525 begehrt");
        else if (what == u"renamed variant")
            after.skus.back().sellerSku += QStringLiteral("-NEU");
        else if (what == u"removed variant")
            after.skus.pop_back();
        if (what == u"status")
            changes = {catalog::statusChange(before, catalog::Status::SellerDeactivated)};
        else
            changes = catalog::changesBetween(before, after);
        if (refused && what == u"price")
            lock(before, true);
        QVERIFY(ok(bed_->change(changes)));
        const State waits = refused ? State::Rejected : State::Queued;
        if (refused) {
            commands_->resume();
            QTRY_COMPARE_WITH_TIMEOUT(outbox({State::Rejected}).ids.size(), size_t(1), 20'000);
        }
        const qint64 id = outbox({waits}).ids.front();
        const auto line = lines({id}).front();
        const auto cancelled = kit::waitFor(commands_->cancel(id));
        QVERIFY2(ok(cancelled), why(cancelled));
        QCOMPARE(cancelled->rows, 0);
        QCOMPARE(state(id), State::Cancelled);
        Product now = bed_->local(before.id);
        QCOMPARE(catalog::changesBetween(before, now), std::vector<syncing::Change>());
        QCOMPARE(now.statusText, before.statusText);
        QCOMPARE(kit::waitFor(commands_->cancel(id)).error().code, QStringLiteral("sync.state"));

        // Nothing is left to send: what stands here is what the platform has.
        const auto unsent = bed_->read(
            [row = before.row](store::Connection &connection) { return catalog::unsentRows(connection, row); });
        QVERIFY2(ok(unsent), why(unsent));
        QCOMPARE(unsent->size(), size_t(0));
        commands_->resume();
        QVERIFY(ok(bed_->remote(before.id)));
        QCOMPARE(remotePrice(before), amount(before.skus.front().price));

        const auto journal = kit::waitFor(commands_->journal(0, 1));
        QVERIFY(ok(journal));
        QCOMPARE(journal->front().operation.id, cancelled->operation);
        QCOMPARE(journal->front().operation.kind, QStringLiteral("cancel"));
        QVERIFY2(journal->front().operation.title.startsWith(QStringLiteral("Cancel: ") + line.change),
                 qPrintable(journal->front().operation.title));
        lock(before, false);
    }

    // What was cancelled can be had again, and then it is sent.
    void cancelCanBeUndone()
    {
        const Product before = bed_->local(next());
        Product after = before;
        after.skus.front().price->minor += 100;
        QVERIFY(ok(bed_->change(before, after)));
        const auto cancelled = kit::waitFor(commands_->cancel(outbox({State::Queued}).ids.front()));
        QVERIFY(ok(cancelled));
        const auto undone = kit::waitFor(commands_->undo(cancelled->operation));
        QVERIFY2(ok(undone), why(undone));
        QCOMPARE(undone->rows, 1);
        QCOMPARE(bed_->local(before.id).skus.front().price->minor, after.skus.front().price->minor);
        commands_->resume();
        QTRY_COMPARE_WITH_TIMEOUT(remotePrice(before), amount(after.skus.front().price), 20'000);
    }

    // Two edits of one price: the row of the second carries both, and cancelling it leaves neither.
    void cancelOfAnEditedEdit()
    {
        const Product before = bed_->local(next());
        Product one = before, two = before;
        one.skus.front().price->minor += 100;
        two.skus.front().price->minor += 200;
        QVERIFY(ok(bed_->change(before, one)));
        QVERIFY(ok(bed_->change(one, two)));
        QVERIFY(ok(kit::waitFor(commands_->cancel(outbox({State::Queued}).ids.front()))));
        QCOMPARE(bed_->local(before.id).skus.front().price->minor, before.skus.front().price->minor);
    }

    // A refused row that a newer edit has replaced is only history: the newer value stays and is sent.
    void cancelOfAReplacedRow()
    {
        const Product before = bed_->local(next());
        Product bad = before, good = before;
        bad.title = QStringLiteral("Heiß \U0001F525 begehrt");
        good.title += QStringLiteral(" gut");
        QVERIFY(ok(bed_->change(before, bad)));
        commands_->resume();
        QTRY_COMPARE_WITH_TIMEOUT(outbox({State::Rejected}).ids.size(), size_t(1), 20'000);
        bed_->hold();
        QVERIFY(ok(bed_->change(bad, good)));
        const auto cancelled = kit::waitFor(commands_->cancel(outbox({State::Rejected}).ids.front()));
        QVERIFY2(ok(cancelled), why(cancelled));
        QCOMPARE(cancelled->operation, 0);
        QCOMPARE(bed_->local(before.id).title, good.title);
        QCOMPARE(outbox({State::Queued}).ids.size(), size_t(1));
    }

    // The call is under way: too late, and nothing changes here.
    void cancelWhileItIsSent()
    {
        const Product before = bed_->local(next());
        Product after = before;
        after.skus.front().price->minor += 100;
        slow(QStringLiteral("UpdatePrice"), 1500);
        QVERIFY(ok(bed_->change(before, after)));
        const qint64 id = outbox({State::Queued}).ids.front();
        commands_->resume();
        QTRY_COMPARE_WITH_TIMEOUT(state(id), State::Sending, 20'000);
        const auto late = kit::waitFor(commands_->cancel(id));
        QVERIFY(!late);
        QCOMPARE(late.error().code, QStringLiteral("sync.state"));
        QCOMPARE(bed_->local(before.id).skus.front().price->minor, after.skus.front().price->minor);
        QTRY_COMPARE_WITH_TIMEOUT(state(id), State::Accepted, 20'000);
        QCOMPARE(remotePrice(before), amount(after.skus.front().price));
    }

    // An edit that waits behind one that is being sent: cancelled, the one under way is what stays, here and there.
    void cancelBehindOneThatIsSent()
    {
        const Product before = bed_->local(next());
        Product one = before, two = before;
        one.skus.front().price->minor += 100;
        two.skus.front().price->minor += 200;
        slow(QStringLiteral("UpdatePrice"), 1500);
        QVERIFY(ok(bed_->change(before, one)));
        const qint64 first = outbox({State::Queued}).ids.front();
        commands_->resume();
        QTRY_COMPARE_WITH_TIMEOUT(state(first), State::Sending, 20'000);
        QVERIFY(ok(bed_->change(one, two)));
        const qint64 second = outbox({State::Queued}).ids.front();
        const auto cancelled = kit::waitFor(commands_->cancel(second));
        QVERIFY2(ok(cancelled), why(cancelled));
        QCOMPARE(bed_->local(before.id).skus.front().price->minor, one.skus.front().price->minor);
        QTRY_COMPARE_WITH_TIMEOUT(state(first), State::Accepted, 20'000);
        QCOMPARE(state(second), State::Cancelled);
        QCOMPARE(remotePrice(before), amount(one.skus.front().price));
    }

    void cancelOfACreation()
    {
        const auto keys = bed_->ask([](engine::Engine &engine) {
            return engine.database().write(
                [](store::Connection &connection) -> core::Result<std::pair<qint64, qint64>> {
                    auto numbers = catalog::RowNumbers::open(connection);
                    if (!numbers)
                        return core::Unexpected(numbers.error());
                    return std::pair(numbers->nextProduct(), numbers->nextSku());
                });
        });
        QVERIFY(ok(keys));
        Product made = bed_->local(next());
        made.row = keys->first;
        made.id = {};
        made.status = catalog::Status::Draft;
        made.statusText.clear();
        made.skus.resize(1);
        made.skus.front().row = keys->second;
        made.skus.front().id = {};
        made.skus.front().sellerSku = QStringLiteral("NIE-ANGELEGT");
        QVERIFY(ok(bed_->change({catalog::creation(made)})));
        const auto ids = outbox({State::Queued}).ids;
        QCOMPARE(ids.size(), size_t(1));
        QCOMPARE(lines(ids).front().change, QStringLiteral("New listing"));
        const auto cancelled = kit::waitFor(commands_->cancel(ids.front()));
        QVERIFY2(ok(cancelled), why(cancelled));
        QCOMPARE(bed_->local(made.row).status, catalog::Status::Deleted);
        QVERIFY(outbox({State::Queued}).ids.empty());
    }

    // Mine and theirs clash: giving mine up takes theirs.
    void cancelOfAConflict()
    {
        const Product before = bed_->local(next());
        Product after = before;
        after.skus.front().price->minor = 1111;
        const QJsonObject offer{{QStringLiteral("id"), before.skus.front().id.text()},
                                {QStringLiteral("price"), QStringLiteral("22.22")}};
        QVERIFY(ok(bed_->platform().tell(QStringLiteral("product"), {{QStringLiteral("product_id"), before.id.text()},
                                                                     {QStringLiteral("skus"), QJsonArray{offer}}})));
        QCOMPARE(remotePrice(before), QStringLiteral("22.22"));
        QVERIFY(ok(bed_->change(before, after)));
        commands_->resume();
        QTRY_COMPARE_WITH_TIMEOUT(outbox({State::Held}).ids.size(), size_t(1), 20'000);
        const auto line = lines(outbox({State::Held}).ids).front();
        QVERIFY(!line.reason.isEmpty());
        const auto cancelled = kit::waitFor(commands_->cancel(line.row.id));
        QVERIFY2(ok(cancelled), why(cancelled));
        QCOMPARE(state(line.row.id), State::Cancelled);
        QCOMPARE(bed_->local(before.id).skus.front().price->minor, 2222);
        QCOMPARE(remotePrice(before), QStringLiteral("22.22"));
    }

    void journalTellsWhatBecameOfIt()
    {
        const Product before = bed_->local(next());
        Product after = before;
        after.title += QStringLiteral(" Journal");
        after.skus.front().price->minor += 100;
        QSignalSpy told(commands_.get(), &syncing::Commands::journalChanged);
        const auto applied = bed_->change(catalog::changesBetween(before, after), QStringLiteral("Zwei Dinge"));
        QVERIFY(ok(applied));
        QTRY_VERIFY(!told.isEmpty());
        const auto journal = kit::waitFor(commands_->journal(0, 5));
        QVERIFY(ok(journal));
        const syncing::JournalLine &line = journal->front();
        QCOMPARE(line.operation.title, QStringLiteral("Zwei Dinge"));
        QCOMPARE(line.operation.changes, 2);
        QCOMPARE(line.pushed.queued, 2);
        QCOMPARE(line.shopName, bed_->shop().name);
        QVERIFY(line.undoable);
        QCOMPARE(kit::waitFor(commands_->journal(line.operation.id, 1))->front().operation.id,
                 journal->at(1).operation.id);

        const auto changes = kit::waitFor(commands_->changesOf(line.operation.id, 0, 10));
        QVERIFY(ok(changes));
        QCOMPARE(changes->size(), size_t(2));
        const auto rest = kit::waitFor(commands_->changesOf(line.operation.id, changes->front().change, 10));
        QCOMPARE(rest->size(), size_t(1));
        QCOMPARE(rest->front().change, changes->back().change);
        for (const syncing::ChangeLine &change : *changes) {
            const bool title = change.field == u"Title";
            QCOMPARE(change.before, title ? before.title : amount(before.skus.front().price) + u" EUR");
            QCOMPARE(change.after, title ? after.title : amount(after.skus.front().price) + u" EUR");
            QCOMPARE(change.subject, title ? after.title : before.skus.front().sellerSku);
        }

        const auto undone = kit::waitFor(commands_->undo(line.operation.id));
        QVERIFY2(ok(undone), why(undone));
        QCOMPARE(bed_->local(before.id).title, before.title);
        const auto after2 = kit::waitFor(commands_->journal(0, 2));
        QVERIFY(!after2->at(1).undoable);
        QCOMPARE(after2->front().operation.undoes, line.operation.id);
        QCOMPARE(kit::waitFor(commands_->undo(line.operation.id)).error().code, QStringLiteral("sync.undone"));
        QCOMPARE(kit::waitFor(commands_->undo(0)).error().code, QStringLiteral("undo.none"));
    }

    void paceAndSyncs()
    {
        QVERIFY(ok(bed_->remote(products_.front())));
        const auto pace = kit::waitFor(commands_->pace());
        QVERIFY(ok(pace));
        const auto ours = std::ranges::find_if(
            *pace, [this](const syncing::PaceLine &line) { return line.shop == bed_->shop().id && line.granted > 0; });
        QVERIFY(ours != pace->end());
        QCOMPARE(ours->shopName, bed_->shop().name);
        QVERIFY(ours->perSecond > 0);

        QSignalSpy told(commands_.get(), &syncing::Commands::syncsChanged);
        const auto before = kit::waitFor(commands_->syncs());
        QVERIFY(ok(before));
        QVERIFY(std::ranges::any_of(*before, [this](const syncing::SyncLine &line) {
            return line.shop == bed_->shop().id && !line.running && core::unixSeconds(line.time) > 0;
        }));
        bed_->host().ask([shop = bed_->shop().id](engine::Engine &engine) -> core::Result<void> {
            engine.shopSync().sync(shop, catalog::CatalogSync::Extent::Incremental);
            return {};
        });
        const auto newest = [this] { return kit::waitFor(commands_->syncs())->front(); };
        QTRY_VERIFY_WITH_TIMEOUT(!newest().running && !newest().failed && newest().words.endsWith(u'.'), 20'000);
        QVERIFY(told.size() >= 2); // begun and ended
    }

    // Nothing of the merchant's goes out with it.
    void diagnosticsTellNoSecrets()
    {
        const Product before = bed_->local(next());
        Product after = before;
        after.skus.front().price->minor += 100;
        lock(before, true);
        QVERIFY(ok(bed_->change(before, after)));
        commands_->resume();
        QTRY_COMPARE_WITH_TIMEOUT(outbox({State::Rejected}).ids.size(), size_t(1), 20'000);
        const auto line = lines(outbox({State::Rejected}).ids).front();
        const auto text = kit::waitFor(commands_->diagnostics(), 60'000);
        QVERIFY2(ok(text), why(text));
        for (const QString &told : {QStringLiteral("database"), QStringLiteral("SQLite"),
                                    QStringLiteral("keyring: good"), QStringLiteral("1 rejected"), line.row.error->code,
                                    line.row.kind, line.row.error->said.requestId, QStringLiteral("prices/update")})
            QVERIFY2(text->contains(told), qPrintable(told + u" is missing in\n" + *text));

        QStringList secrets =
            everyTextOf(QStringLiteral("SELECT title FROM product")) +
            everyTextOf(QStringLiteral("SELECT seller_sku FROM sku")) +
            everyTextOf(QStringLiteral("SELECT id FROM product")) + everyTextOf(QStringLiteral("SELECT id FROM sku")) +
            everyTextOf(QStringLiteral("SELECT id FROM warehouse")) +
            everyTextOf(QStringLiteral("SELECT name FROM warehouse")) +
            everyTextOf(QStringLiteral("SELECT name FROM shop")) + everyTextOf(QStringLiteral("SELECT id FROM shop")) +
            everyTextOf(QStringLiteral("SELECT app_key FROM shop"));
        const kit::SandboxProcess &sandbox = bed_->platform().sandbox();
        secrets += {QString::fromUtf8(sandbox.appSecret()),
                    sandbox.apiUrl().host(),
                    sandbox.caFile(),
                    bed_->host().profile()->directory(),
                    QDir::homePath(),
                    engine::actor(),
                    QSysInfo::machineHostName(),
                    QStringLiteral("correct horse"),
                    QStringLiteral("ROW_"),
                    QStringLiteral("TTP_"),
                    line.row.error->said.words,
                    line.row.error->words};
        int looked = 0;
        for (const QString &secret : secrets) {
            if (secret.size() < 4) // such as a seller SKU "7", which any number has
                continue;
            ++looked;
            QVERIFY2(!text->contains(secret, Qt::CaseInsensitive), qPrintable(secret + u" stands in\n" + *text));
        }
        QVERIFY(looked > 100);
        QVERIFY(ok(kit::waitFor(commands_->cancel(line.row.id))));
        lock(before, false);
    }

private:
    // The next listing that no test has touched, with so many variants at least.
    catalog::ProductId next(size_t variants = 1)
    {
        while (used_ < products_.size()) {
            const catalog::ProductId id = products_[used_++];
            const Product product = bed_->local(id);
            if (product.skus.size() >= variants && product.skus.front().price && !product.skus.front().stock.empty())
                return id;
        }
        qFatal("no listing is left");
    }

    syncing::OutboxList outbox(std::vector<State> states)
    {
        syncing::OutboxFilter filter;
        filter.states = std::move(states);
        return kit::take(kit::waitFor(commands_->outbox(filter)));
    }
    std::vector<syncing::OutboxLine> lines(const std::vector<qint64> &ids)
    {
        return kit::take(kit::waitFor(commands_->lines(ids)));
    }
    State state(qint64 id) { return lines({id}).front().row.state; }

    QString remotePrice(const Product &product)
    {
        const Product theirs =
            kit::take(catalog::remote::productFrom(kit::take(bed_->remote(product.id)), bed_->shop().id));
        const auto sku = std::ranges::find(theirs.skus, product.skus.front().id, &catalog::Sku::id);
        return sku == theirs.skus.end() ? QString() : amount(sku->price);
    }
    QString warehouse(const catalog::WarehouseId &id)
    {
        return everyTextOf(QStringLiteral("SELECT name FROM warehouse WHERE id = '%1'").arg(id.text())).value(0);
    }
    QStringList everyTextOf(const QString &sql)
    {
        const auto all = kit::take(bed_->read([sql](store::Connection &connection) {
            return connection.all(sql, [](const store::Statement &row) { return row.text(0); });
        }));
        return QStringList(all.begin(), all.end());
    }
    void lock(const Product &product, bool on)
    {
        QVERIFY(ok(
            bed_->platform().tell(QStringLiteral("lock"), {{QStringLiteral("sku_id"), product.skus.front().id.text()},
                                                           {QStringLiteral("locked"), on}})));
    }
    void slow(const QString &operation, int milliseconds)
    {
        QVERIFY(ok(
            bed_->platform().tell(QStringLiteral("faults"),
                                  {{QStringLiteral("kind"), QStringLiteral("latency")},
                                   {QStringLiteral("ms"), milliseconds},
                                   {QStringLiteral("match"), QJsonObject{{QStringLiteral("operation"), operation}}}})));
    }

    std::unique_ptr<kit::HostBed> bed_;
    std::unique_ptr<engine::SyncCommands> commands_;
    std::vector<catalog::ProductId> products_;
    size_t used_ = 0;
};

QTEST_GUILESS_MAIN(SyncCommandsTest)
#include "synccommands_test.moc"
